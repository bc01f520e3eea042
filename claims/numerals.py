"""Bare numbers among tokens: digits, words, fractions, ordinals, dozens."""

from claims.folding import Folded
from claims.fractions import (
    and_a_part,
    digit_fraction,
    digit_ordinal,
    fraction_or_ordinal,
    times_scale,
)
from claims.number_run import (
    ARTICLE,
    CARDINAL,
    FRACTION,
    ORDINAL,
    YEAR,
    Context,
    Element,
    Numeral,
    run_at,
    tidy,
)
from claims.number_sum import longest_sum
from claims.number_tokens import CODE, NUMBER, SIGN, WORD, Token
from claims.number_words import vocabulary


def read_numerals(folded: Folded, tokens: list[Token], language: str) -> list[Numeral]:
    """The numbers that ``tokens`` write, in order, none overlapping another."""
    context = Context(folded, tokens, vocabulary(language), language)
    result: list[Numeral] = []
    index = 0
    while index < len(tokens):
        numeral = _at(context, index)
        if numeral is not None:
            result.append(numeral)
        index = numeral.last if numeral else index + 1
    return result


def _at(context: Context, index: int) -> Numeral | None:
    """The number that begins at token ``index``, with its sign."""
    signed = _has_sign(context, index)
    numeral = _unsigned(context, index + signed)
    if numeral is None or not signed:
        return numeral
    if numeral.value is None or numeral.kind == ORDINAL or numeral.zero_word:
        return None
    if numeral.kind == ARTICLE:
        if not context.french:
            return None
        numeral.kind = CARDINAL
    numeral.first, numeral.value = index, -numeral.value
    return numeral


# "Au moins deux" and "pas moins de deux" are bounds, "dix heures moins deux" is a time.
_NOT_MINUS_AFTER = frozenset("au du a de d' pas ou ni heures heure en plus".split())
_DEGREES = frozenset("degree degrees degre degres deg ° celsius fahrenheit".split())


def _has_sign(context: Context, index: int) -> bool:
    tokens = context.tokens
    token = tokens[index]
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if token.text == "-":
        if following.kind != NUMBER:
            return False
        before = tokens[index - 1] if index else None
        if following.glued:
            free = not token.glued and (before is None or before.kind != NUMBER)
            return free or (before is not None and before.text in "(<>=:,;/")
        # "- 10" is a negative number alone or before degrees, else a dash.
        return index == 0 or context.text(index + 2) in _DEGREES
    words = context.words
    if words is None or token.text not in words.minus or token.kind != WORD:
        return False
    if token.text == "moins" and context.text(index - 1) in _NOT_MINUS_AFTER:
        return False
    return (
        following.kind == NUMBER
        or following.text in words.small
        or following.text in words.hundreds
    )


def _unsigned(context: Context, index: int) -> Numeral | None:
    token = context.tokens[index]
    if token.kind == CODE:
        return None
    if token.kind == SIGN:
        return digit_fraction(context, index)
    if token.kind == NUMBER:
        numeral = digit_fraction(context, index) or digit_ordinal(context, index)
        if numeral:
            return numeral
    elif context.words is not None:
        numeral = _zero_word(context, index) or _vague(context, index) or _group(context, index)
        if numeral:
            return numeral
    run = run_at(context, index)
    if not run:
        return None
    numeral = fraction_or_ordinal(context, run) or _cardinal(context, run)
    if numeral and numeral.kind not in (ORDINAL, YEAR):
        and_a_part(context, numeral)
        _times_group(context, numeral)
        _out_of(context, numeral)
    return numeral


def _cardinal(context: Context, run: list[Element]) -> Numeral | None:
    if run[0].ends == "article":
        return Numeral(run[0].index, run[0].last, 1.0, ARTICLE)
    if run[-1].ends:
        run = run[:-1]
    count, value = longest_sum(run, context.french)
    if count == 0:
        return None
    first, last = run[0], run[count - 1]
    numeral = Numeral(first.index, last.last, value)
    numeral.scale = last.value if last.type == "s" else 1.0
    if last.type == "d" and last.last > last.index + 1:
        numeral.scale = tidy(last.value / context.tokens[last.index].value) if last.value else 1.0
    numeral.coefficient = value / numeral.scale
    if context.words is None:
        return numeral
    alone = len(context.tokens) == 1
    if count == 1 and context.text(first.index) in context.words.articles and not alone:
        numeral.kind = ARTICLE
    if last.type != "s":
        _decimals(context, numeral)
    if count == 1 and first.type == "n" and not context.french and numeral.last == last.last:
        _year_in_words(context, numeral, run)
    return numeral


def _decimals(context: Context, numeral: Numeral) -> None:
    """Two hundred point zero three: extend ``numeral`` over its decimals."""
    assert context.words is not None  # noqa: S101 - checked by the caller
    if context.text(numeral.last) not in context.words.points or numeral.value is None:
        return
    digits, place = "", numeral.last + 1
    while place < len(context.tokens) and len(digits) < 15:
        run = [part for part in run_at(context, place) if not part.ends and part.type in "nd"]
        if not run or run[0].index != place:
            break
        count, value = longest_sum(run, context.french)
        if count == 0 or value != int(value) or value >= 1000:
            break
        digits += str(int(value))
        place = run[count - 1].last
    if digits and numeral.value == int(numeral.value):
        numeral.value = float(f"{int(numeral.value)}.{digits}")
        numeral.kind, numeral.last, numeral.coefficient = CARDINAL, place, numeral.value
        times_scale(context, numeral)


def _year_in_words(context: Context, numeral: Numeral, run: list[Element]) -> None:
    """Nineteen eighty-four, twenty twenty."""
    if numeral.value is None or not 11 <= numeral.value <= 20 or len(run) < 2:
        return
    count, value = longest_sum(run[1:], context.french)
    if count and run[1].link == "" and run[1].type == "n" and 10 <= value <= 99:
        numeral.value = numeral.value * 100 + value
        numeral.last, numeral.kind = run[count].last, YEAR


# --- dozens, no, out of ------------------------------------------------------------------------


def _group(context: Context, index: int) -> Numeral | None:
    """A dozen, une quarantaine: an article and a collective."""
    assert context.words is not None  # noqa: S101 - checked by the caller
    text, following = context.text(index), context.text(index + 1)
    if text not in context.words.articles:
        return None
    if following == "couple" and not context.french and context.text(index + 2) == "of":
        return Numeral(index, index + 2, 2.0, approximate=True, coefficient=2.0)
    size = context.words.groups.get(following)
    if size is None or following.endswith("s"):
        return None
    if following == "quarantaine" and not _is_forty(context, index + 2):
        return None
    numeral = Numeral(index, index + 2, float(size), approximate=True, coefficient=float(size))
    _of_thousands(context, numeral)
    return numeral


def _is_forty(context: Context, index: int) -> bool:
    """Whether "une quarantaine", followed by ``index``, is about forty and no quarantine."""
    if context.text(index) in ("de", "d'"):
        return not run_at(context, index + 1)
    return context.text(index) in ("ont", "sont", "etaient", "avaient", "furent", "")


def _times_group(context: Context, numeral: Numeral) -> None:
    """Three dozen, deux centaines."""
    size = context.words.groups.get(context.text(numeral.last)) if context.words else None
    if size is None or numeral.value is None or numeral.kind not in (CARDINAL, FRACTION):
        return
    numeral.approximate = size != 12
    numeral.value = tidy(numeral.value * size)
    numeral.kind, numeral.last, numeral.coefficient = CARDINAL, numeral.last + 1, numeral.value
    _of_thousands(context, numeral)


def _of_thousands(context: Context, numeral: Numeral) -> None:
    """Une dizaine de milliers, une centaine de millions."""
    assert context.words is not None  # noqa: S101 - a collective comes from a vocabulary
    if context.text(numeral.last) not in context.words.linkers or numeral.value is None:
        return
    text = context.text(numeral.last + 1)
    factor = 1000.0 if text == "milliers" else context.words.scales.get(text)
    if factor and text != "mille":
        numeral.value *= factor
        numeral.last += 2


def _vague(context: Context, index: int) -> Numeral | None:
    """Dozens, hundreds of thousands, des milliers: only a lower bound is known."""
    assert context.words is not None  # noqa: S101 - checked by the caller
    low = context.words.vague.get(context.text(index))
    if low is None:
        return None
    last = index + 1
    if context.text(last) in context.words.linkers:
        second = context.words.vague.get(context.text(last + 1))
        if second:
            low, last = low * second / 2, last + 2
    return Numeral(index, last, None, approximate=True, low=low)


_NOTHING_COUNTED = frozenset(
    """
    doubt matter way idea problem wonder need use comment such thanks worries longer later sooner
    earlier fewer higher lower greater bigger smaller larger older younger better worse
    """.split()
)


def _zero_word(context: Context, index: int) -> Numeral | None:
    """No rockets, none, aucun soldat, pas un seul."""
    text, after = context.text(index), context.text(index + 1)
    width = 0
    if context.french:
        if text in ("aucun", "aucune", "aucuns", "aucunes"):
            width = 1
        elif (
            text == "pas"
            and after in ("un", "une")
            and context.text(index + 2) in ("seul", "seule")
        ):
            width = 3
        elif text == "personne" and after in ("n'", "ne"):
            width = 1
    elif text in ("none", "nobody"):
        width = 1
    elif text == "no" and after == "one":
        width = 2
    elif (
        text == "no"
        and context.text(index - 1) != "the"
        and context.names_a_thing(index + 1)
        and after not in _NOTHING_COUNTED
    ):
        width = 1
    return Numeral(index, index + width, 0.0, zero_word=True) if width else None


_OUT_OF = {"en": frozenset({"out", "in", "over"}), "fr": frozenset({"sur"})}
_TIME_UNITS = frozenset(
    """
    day days week weeks month months year years hour hours minute minutes second seconds an ans
    annee
    annees mois jour jours semaine semaines heure heures seconde secondes match matches
    """.split()
)


def _out_of(context: Context, numeral: Numeral) -> None:
    """One in three, 7 out of 10, un sur trois: extend ``numeral`` to a fraction."""
    link = context.text(numeral.last)
    if link not in _OUT_OF.get(context.language, ()) or numeral.kind == FRACTION:
        return
    start = numeral.last + 1
    if link == "out":
        if context.text(start) != "of":
            return
        start += 1
    run = run_at(context, start)
    if not run or run[-1].ends or numeral.value is None:
        return
    count, bottom = longest_sum(run, context.french)
    top = numeral.value
    if count == 0 or top < 1 or bottom < 2 or top != int(top) or bottom != int(bottom):
        return
    last = run[count - 1].last
    if context.text(last) in _TIME_UNITS:
        return  # "3 in 5 days"
    if top >= bottom:
        # An improper fraction is a division and stands alone: "2000 over 3".
        if link not in ("over", "sur") or top < 1000 or last < len(context.tokens):
            return
        if context.money_before(numeral.first):
            return
    elif link == "in" and 1000 < bottom < 2101:
        return  # "3 in 2019"
    numeral.value, numeral.kind, numeral.last = top / bottom, FRACTION, last
