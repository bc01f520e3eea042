"""The tokens that numbers are read from: words, numbers in digits, signs."""

import math
import re
from dataclasses import dataclass

from claims.folding import Folded, fold_aligned
from claims.models import Span

WORD, NUMBER, SIGN, CODE = "word", "number", "sign", "code"


@dataclass(slots=True)
class Token:
    """One token of a folded text; ``text`` is in plain lower-case letters.

    ``kind`` is WORD, NUMBER, SIGN or CODE: a link, a mention, a telephone number, a time, "C-RAM",
    "F-16", which hold no number. ``glued`` says that no space stands before it. ``value`` is that
    of a NUMBER, ``grouped`` says that it has separators, ``other`` is its value in the other
    language's convention where both are possible ("2.500"). ``cased`` is a word as written.
    """

    text: str
    start: int
    end: int
    kind: str
    glued: bool
    value: float = math.nan
    grouped: bool = False
    other: float | None = None
    cased: str = ""

    @property
    def capital(self) -> bool:
        """Whether a word is all in capitals ("US")."""
        return self.cased.isupper()

    @property
    def title(self) -> bool:
        """Whether a word begins with a capital."""
        return self.cased[:1].isupper()


_TOKEN = re.compile(
    r"""
      (?P<code>
        https?://\S+ | www\.\S+ | (?<![\w.+-])[\w.+-]++@[\w-]+\.\w+ | <[@\#:/at][^>\s]*> | @\w+
      | (?<![\w.])\+[0-9]{1,3}(?:[-. ()/]{1,2}[0-9]{1,4}){3,}       # +33 6 12 34 56 78
      | (?<![\w.])0[0-9](?:[ .-][0-9]{2}){4}(?![0-9])               # 06 12 34 56 78
      | (?<![\w.,])0[1-9][0-9]{8}(?![0-9])
      | (?<![\w.])[0-9]+(?:-[0-9]+){2,}
      | (?<![\w./])(?:24/7|9/11)(?![\w/])
      | (?<![\w.,])[0-9]{1,2}(?::|[ ]?h[ ]?)[0-9]{2}(?::[0-9]{2})?(?:[ ]?[ap]\.?m\b\.?)?(?![\w:])
      | (?<![\w.,])[0-9]{1,2}[ ]?[ap]\.?m\b\.?                      # 6 p.m.
      )
    | (?P<number>
        (?:
          [0-9]{1,3}(?P<gap>[ '])[0-9]{3}(?:(?P=gap)[0-9]{3})*(?![0-9])
          (?:[.,][0-9]+(?![0-9]|[.,][0-9]))?                        # 1 234 567,89
        | [0-9]+(?:[.,][0-9]+)*
        | (?<![\w.,])[.,][0-9]+(?![.,]?[0-9])                       # .25
        )
        (?P<power>
          e[+-]?[0-9]{1,3}(?![0-9a-z])
        | [ ]?[x*\u00d7][ ]?10\^?[+-]?[0-9]{1,2}(?![0-9])
        | \^[+-]{0,2}[0-9]{1,3}(?![0-9])
        )?
      )
    | (?P<vulgar> [\u00bc-\u00be\u2150-\u215e\u2189] )
    | (?P<word>
        (?:[kcdm]?m|ft|in|mi|yd)[23](?![\w])                        # km2
      | [^\W\d_\u00bc-\u00be\u2150-\u215e\u2189]+(?:'(?=[^\W\d_]))?
      )
    | (?P<sign> \S )
    """,
    re.VERBOSE,
)

_PLAIN = re.compile(r"[0-9]+")
_GROUPED = {
    ",": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
    ".": re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
}
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]*[.,][0-9]+")


def tokens(text: str, language: str, zones: tuple[Span, ...] = ()) -> tuple[Folded, list[Token]]:
    """The tokens of ``text``, offsets folded; those in ``zones`` (folded spans) become codes."""
    folded = fold_aligned(text)
    result: list[Token] = []
    zone = 0
    last_end = -1
    for match in _TOKEN.finditer(folded.low):
        start, end = match.span()
        glued = start == last_end
        last_end = end
        while zone < len(zones) and zones[zone][1] <= start:
            zone += 1
        kind = match.lastgroup
        if zone < len(zones) and zones[zone][0] < end and kind != SIGN:
            kind = CODE
        word = match.group()
        if kind != NUMBER:
            if kind == "vulgar":
                kind = SIGN
            cased = folded.cased[start:end] if kind == WORD else ""
            result.append(Token(word, start, end, kind or SIGN, glued, cased=cased))
            continue
        result += _numbers(word, start, end, glued, language, match)
    _mark_codes(result)
    return folded, result


def _numbers(
    word: str, start: int, end: int, glued: bool, language: str, match: re.Match[str]
) -> list[Token]:
    """The number that ``word`` writes, several where it is a list ("22,24"), or a code."""
    power = match["power"]
    digits = word[: len(word) - len(power)] if power else word
    read = _value(digits, language)
    if read is not None:
        value, other = read
        if power:
            value, other = _raised(value, power), None
        if not math.isfinite(value):
            return [Token(word, start, end, CODE, glued)]
        grouped = not digits.isdigit()
        return [Token(word, start, end, NUMBER, glued, value, grouped, other)]
    pieces = digits.split(",")
    if power is None and len(pieces) > 1:
        listed: list[Token] = []
        offset = start
        for piece in pieces:
            read = _value(piece, language) if "." not in piece or piece.count(".") == 1 else None
            if read is None:
                break
            listed.append(
                Token(piece, offset, offset + len(piece), NUMBER, glued and not listed, read[0])
            )
            offset += len(piece) + 1
        else:
            return listed
    return [Token(word, start, end, CODE, glued)]


def _value(digits: str, language: str) -> tuple[float, float | None] | None:
    """The value of a number in digits, and that in the other convention where it is open.

    One separator before three digits parts thousands in one language and decimals in the other;
    everything else reads the same in both.
    """
    if _PLAIN.fullmatch(digits):
        return float(digits), None
    if " " in digits or "'" in digits:
        return float(re.sub("[ ']", "", digits).replace(",", ".")), None
    for separator, pattern in _GROUPED.items():
        if pattern.fullmatch(digits):
            decimal = "," if separator == "." else "."
            value = float(digits.replace(separator, "").replace(decimal, "."))
            if digits.count(separator) > 1 or decimal in digits:
                return value, None
            as_decimal = float(digits.replace(separator, "."))
            if digits.startswith("0"):
                return as_decimal, None
            local = "," if language == "fr" else "."
            return (as_decimal, value) if separator == local else (value, as_decimal)
    if _INDIAN.fullmatch(digits):
        return float(digits.replace(",", "")), None
    if _DECIMAL.fullmatch(digits):
        return float(digits.replace(",", ".")), None
    return None


def _raised(value: float, power: str) -> float:
    try:
        if power.startswith("^"):
            exponent = int(re.sub(r"[^0-9]", "", power)) * (-1) ** power.count("-")
            return float(value**exponent)
        exponent = int(re.sub(r"^ ?(?:e|[x*\u00d7] ?10\^?)", "", power))
        return float(f"{value!r}e{exponent}") if "e" not in repr(value) else value * 10.0**exponent
    except (OverflowError, ZeroDivisionError, ValueError):
        return math.inf


# Letters that may stand right before a number in digits: all others make a code of it.
_CURRENCY_LETTERS = frozenset(
    """
    usd eur gbp chf jpy cny cad aud nzd rmb inr sek nok dkk rub brl mxn zar krw rs kr r btc musd
    meur mgbp maud mcad
    """.split()
)


def _mark_codes(result: list[Token]) -> None:
    """Turn "B12", "F-16", "#3" and their like into codes."""
    for index, token in enumerate(result):
        if token.kind != NUMBER or not token.glued or index == 0:
            continue
        before = result[index - 1]
        if before.kind == CODE or before.text in ("#", "_"):
            token.kind = CODE
        elif before.kind == WORD and not _may_lead(before.text):
            token.kind = before.kind = CODE
        elif before.text == "-" and before.glued and index > 1:
            word = result[index - 2]
            after_number = word.glued and index > 2 and result[index - 3].kind == NUMBER
            if word.kind == WORD and not after_number and not _may_lead(word.text):
                token.kind = word.kind = CODE


def _may_lead(word: str) -> bool:
    return word in _CURRENCY_LETTERS or word.endswith("'")
