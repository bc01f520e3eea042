"""Rows of tokens that may make one number, and the value that the letters after digits add."""

import unicodedata
from dataclasses import dataclass, replace

from claims.folding import Folded
from claims.function_words import function_words
from claims.number_tokens import NUMBER, WORD, Token
from claims.number_words import Vocabulary

CARDINAL, ORDINAL, FRACTION, ARTICLE, YEAR = "cardinal", "ordinal", "fraction", "article", "year"


@dataclass(slots=True)
class Numeral:
    """A number that the tokens ``[first, last)`` write.

    ``value`` is None for "dozens", of which only ``low`` is known. ``coefficient`` is the number
    before its last scale word (5 in "5 million"), ``scale`` that word's value, else 1.
    ``zero_word`` says that it is "no", "none" or "aucun".
    """

    first: int
    last: int
    value: float | None
    kind: str = CARDINAL
    approximate: bool = False
    low: float | None = None
    coefficient: float = 0.0
    scale: float = 1.0
    zero_word: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """A token, or "10k", as a part of a number.

    ``type`` is n(umber under a hundred), d(igits), h(undred) or s(cale). ``link`` is what joins it
    to the element before: nothing, "-", "," or "and". ``ends`` is "ordinal" or "fraction" for the
    last word of an ordinal and for a denominator, "article" for an "a" that leads to no number.
    """

    type: str
    value: float
    index: int
    last: int
    link: str = ""
    ends: str = ""
    plural: bool = False

    def unlinked(self) -> "Element":
        """The same element as the first of a row."""
        return replace(self, link="")


@dataclass(frozen=True, slots=True)
class Context:
    """The tokens of a text and the vocabulary they are read with; None: digits only."""

    folded: Folded
    tokens: list[Token]
    words: Vocabulary | None
    language: str

    @property
    def french(self) -> bool:
        """Whether the number words are French."""
        return self.language == "fr"

    def text(self, index: int) -> str:
        """The text of the token at ``index``, empty outside of the text."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def names_a_thing(self, index: int) -> bool:
        """Whether a noun seems to stand at ``index``: "a third man", not "a third of"."""
        if index >= len(self.tokens) or self.tokens[index].kind != WORD:
            return False
        return self.tokens[index].text not in function_words(self.language)

    def money_before(self, index: int) -> bool:
        """Whether a currency sign stands right before ``index``."""
        return 0 < index <= len(self.tokens) and is_currency_sign(self.tokens[index - 1].text)


# A run is cut here; no number has more words, and a text of nothing but numbers stays linear.
_LONGEST_RUN = 32


def run_at(context: Context, index: int) -> list[Element]:
    """The elements from ``index`` on, joined by nothing, hyphens, commas and "and".

    A row ends with its first ordinal or denominator. Whether it adds up is not asked here.
    """
    words = context.words
    if words is None:
        element = element_at(context, index)
        return [element] if element else []
    run: list[Element] = []
    if not context.french and context.text(index) in words.articles:
        following = element_at(context, index + 1)
        leads = following is not None and (following.type in "hs" or following.ends)
        run.append(Element("n", 1.0, index, index + 1, ends="" if leads else "article"))
        if not leads:
            return run
        index += 1
    link = ""
    while index < len(context.tokens) and len(run) < _LONGEST_RUN:
        element = element_at(context, index, link)
        if element is not None and not _is_money(context, element, run):
            run.append(element)
            if element.ends:
                break
            link, index = "", element.last
            continue
        text = context.text(index)
        if not run:
            break
        if text == "-" and link in ("", "and"):
            link = link or "-"
        elif text == words.joiner and link in ("", "-"):
            link = "and"
        elif text == "," and not link and run[-1].type == "s":
            link = ","
        else:
            break
        index += 1
    return run


def element_at(context: Context, index: int, link: str = "") -> Element | None:
    """The element that begins at ``index``, None where none does."""
    if index >= len(context.tokens):
        return None
    token, words = context.tokens[index], context.words
    if token.kind == NUMBER:
        factor, last = multiplier_after(context, index)
        return Element("d", tidy(token.value * factor), index, last, link)
    if token.kind != WORD or words is None:
        return None
    text, after = token.text, index + 1
    if text == "neuf" and _means_new(context, index):
        return None
    if text in words.small:
        return Element("n", float(words.small[text]), index, after, link)
    if text in words.hundreds:
        return Element("h", 100.0, index, after, link)
    if text in words.scales:
        return Element("s", words.scales[text], index, after, link)
    if text in words.ordinals:
        value, plural = words.ordinals[text]
        kind = "n" if value < 100 else "h" if value == 100 else "s"
        return Element(kind, value, index, after, link, "ordinal", plural)
    if text in words.fractions:
        size, plural = words.fractions[text]
        return Element("n", float(size), index, after, link, "fraction", plural)
    return None


def _means_new(context: Context, index: int) -> bool:
    """Whether French "neuf" is no nine: "quoi de neuf", "flambant neuf"."""
    before, lead = context.text(index - 1), context.text(index - 2)
    return before in ("flambant", "tout", "toute") or (
        before == "de" and lead in ("quoi", "rien", "plus") and not context.names_a_thing(index + 1)
    )


_FRENCH_MONEY = frozenset({"euro", "euros", "dollar", "dollars", "$", "€"})


def _is_money(context: Context, element: Element, run: list[Element]) -> bool:
    """Whether French "cents" are coins: "50 cents", "deux euros vingt cents", not "trois cents"."""
    if not context.french or element.type != "h" or not run or element.ends:
        return False
    before, lead = run[-1], run[0].index - 1
    if context.text(lead) == "et":
        lead -= 1
    after_money = context.text(lead) in _FRENCH_MONEY
    if before.type == "d":
        return after_money or not 2 <= before.value <= 9
    if before.type != "n" or context.text(element.index) != "cents":
        return False
    over_twenty = before.value >= 20 or (len(run) > 1 and run[-2].type == "n")
    return after_money or over_twenty


_MULTIPLIERS = {
    **{"k": 1e3, "bn": 1e9, "bln": 1e9, "mln": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "mm": 1e6},
    **{"tn": 1e12, "tln": 1e12, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9, "b": 1e9, "m": 1e6},
    **{"g": 1e9},
}


def multiplier_after(context: Context, index: int) -> tuple[float, int]:
    """The factor of the letters after the digits at ``index`` ("k", "bn"), and where they end.

    One letter has several readings: "10M" is millions, "10m" metres unless it is money, "10G" is
    thousand millions but "5G" a network.
    """
    after = index + 1
    nothing = 1.0, after
    if after >= len(context.tokens) or context.tokens[after].kind != WORD:
        return nothing
    letters = context.tokens[after]
    factor = _MULTIPLIERS.get(letters.text)
    if factor is None:
        return nothing
    if after + 1 < len(context.tokens) and context.tokens[after + 1].glued:
        beyond = context.tokens[after + 1]
        if beyond.kind == NUMBER or beyond.text in "/'":
            return nothing
    cased = context.folded.cased[letters.start : letters.end]
    money = context.money_before(index) or context.money_before(after + 2)
    if len(cased) == 1 and not letters.glued and cased not in "kKMGB":
        return nothing
    if cased in ("m", "mm") and not money:
        return nothing
    if letters.text == "g" and (cased == "g" or context.tokens[index].value < 10):
        return nothing
    if letters.text in ("md", "mds") and not context.french:
        return nothing
    return factor, after + 1


def is_currency_sign(text: str) -> bool:
    """Whether ``text`` is "$", "€" or another sign of money."""
    return len(text) == 1 and unicodedata.category(text) == "Sc"


def tidy(value: float) -> float:
    """``value`` without the noise of its last digits: 48.2 million is 48200000."""
    size = abs(value)
    return round(value, 9) if size < 1e6 else round(value, 3) if size < 1e12 else value
