"""Words and signs that turn a number into a bound or an approximation."""

import math
from dataclasses import dataclass

from claims.number_tokens import NUMBER, Token

# How far "about 90" reaches to either side; set with the pairs of stressed numbers in mind, where
# nothing closer than a tenth is told apart by such a word.
TOLERANCE = 0.1

ABOVE, AT_LEAST, BELOW, AT_MOST = ">", ">=", "<", "<="
ABOUT, NEARLY, JUST_OVER, JUST_UNDER, EXACTLY = "~", "~<", ">~", "<~", "="


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed bounds of a true value, None where it is unbounded.

    A bound that is itself excluded is the next float beyond it, so that ``low <= x <= high``
    always decides: "more than 7" does not hold 7.
    """

    low: float | None
    high: float | None
    approximate: bool = False


def interval(value: float, sense: str) -> Interval:
    """What ``value`` stands for under a bound such as ABOVE or ABOUT."""
    slack = min(abs(value) * TOLERANCE, _last_place(value))
    return {
        ABOVE: Interval(_beyond(value, 1), None),
        AT_LEAST: Interval(value, None),
        BELOW: Interval(None, _beyond(value, -1)),
        AT_MOST: Interval(None, value),
        ABOUT: Interval(value - slack, value + slack, True),
        NEARLY: Interval(value - slack, value, True),
        JUST_OVER: Interval(_beyond(value, 1), value + slack, True),
        JUST_UNDER: Interval(value - slack, _beyond(value, -1), True),
        EXACTLY: Interval(value, value),
    }[sense]


def _last_place(value: float) -> float:
    """The unit of the last digit that is no zero: 100 for 8,400, ten for 90."""
    for exponent in range(_MOST_ZEROS, -_MOST_ZEROS, -1):
        unit = 10.0**exponent
        if abs(value) >= unit and math.isclose(value / unit, round(value / unit), rel_tol=1e-9):
            return unit
    return abs(value) * TOLERANCE


_MOST_ZEROS = 12


def _beyond(value: float, direction: int) -> float:
    return math.nextafter(value, direction * math.inf)


def _phrases(table: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.strip().replace("'", "' ").split()): sense
        for sense, phrases in table.items()
        for phrase in phrases.replace("\n", ",").split(",")
        if phrase.strip()
    }


def _english_comparisons() -> dict[str, str]:
    more = "more greater larger higher bigger older longer taller heavier".split()
    less = "less fewer smaller lower younger shorter lighter".split()
    table: dict[str, str] = {ABOVE: "", AT_LEAST: "", BELOW: "", AT_MOST: ""}
    for words, strict, loose, opposite in (
        (more, ABOVE, AT_LEAST, AT_MOST),
        (less, BELOW, AT_MOST, AT_LEAST),
    ):
        for word in words:
            # "More then 50" is met as often as it is wrong.
            table[strict] += f",{word} than,{word} then"
            table[loose] += "".join(
                f",{word} {rest}"
                for rest in ("or equal than", "or equal to", "than or equal to", "than or equal")
            )
            table[loose] += f",equal to or {word} than,equal or {word} than,equal or {word} to"
            table[opposite] += f",no {word} than,not {word} than,no {word} then,never {word} than"
    return table


def _french_comparisons() -> dict[str, str]:
    table: dict[str, str] = {ABOVE: "", AT_LEAST: "", BELOW: "", AT_MOST: ""}
    for stem, strict, loose in (("superieur", ABOVE, AT_LEAST), ("inferieur", BELOW, AT_MOST)):
        for ending in ("", "e", "s", "es"):
            word = stem + ending
            equal = ("egaux", "egal") if ending == "s" else (f"egal{ending}",)
            table[strict] += f",{word} a,{word} au,{word} aux"
            for same in equal:
                table[loose] += f",{word} ou {same} a,{same} ou {word} a"
    for strict, loose, words in (
        (ABOVE, AT_LEAST, "grand haut eleve age vieux long lourd"),
        (BELOW, AT_MOST, "petit bas jeune court leger"),
    ):
        for word in words.split():
            for ending in ("", "e", "s", "es"):
                table[strict] += f",plus {word}{ending} que,plus {word}{ending} qu'"
                table[loose] += f",plus {word}{ending} ou egal a,plus {word}{ending} ou egaux a"
                table[loose] += f",plus {word}{ending} ou egales a"
    return table


_ENGLISH_BEFORE = {
    ABOVE: """
        over, above, exceed, exceeds, exceeded, exceeding, surpass, surpasses, surpassed,
        surpassing, in excess of, beyond, topped, topping, upward of, upwards of, well over,
        well above
    """,
    AT_LEAST: """
        at least, at the least, at least or equal to, a minimum of, minimum, minimum of, min,
        at minimum, starting at, as few as
    """,
    BELOW: "under, below, well under, well below",
    AT_MOST: """
        at most, at the most, up to, as many as, as much as, a maximum of, maximum, maximum of,
        max, not exceeding
    """,
    ABOUT: """
        about, around, approximately, approx, approx ., roughly, some, circa, ca, ca .,
        an estimated, estimated, something like, in the region of, in the order of,
        on the order of, ~, ≈, ±, or so
    """,
    NEARLY: """
        nearly, almost, close to, approaching, near, nearing, virtually, practically, not quite
    """,
    JUST_OVER: """
        just over, just above, a little over, a little more than, slightly more than,
        slightly over, just more than, a bit more than, little more than
    """,
    JUST_UNDER: """
        just under, just below, a little under, a little less than, slightly less than,
        slightly under, just less than, a bit less than, slightly below
    """,
    EXACTLY: """
        exactly, precisely, equal to, equals, equals to, equal, equaling to, equaling, equalling,
        a total of, totalling, totaling, only, just
    """,
}
_FRENCH_BEFORE = {
    ABOVE: """
        plus de, plus d', plus des, plus que, au-dessus de, au - dessus de, au dessus de,
        au - dela de, au dela de, depasse, depassent, depassait, depasser, depassant, excede,
        excedent, excedant, davantage que, bien plus de, depasse les, depassent les, depassait les,
        au-dessus des, au - dessus des, au dessus des, au - dela des, au dela des, la barre de,
        la barre des, le cap de, le cap des, le seuil de, le seuil des
    """,
    AT_LEAST: """
        au moins, au moins de, au minimum, minimum, un minimum de, pas moins de, pas moins d',
        a partir de, au bas mot, au moins ou egal a, plus de ou egal a, minimum de,
        pas moins que
    """,
    BELOW: """
        moins de, moins d', moins des, moins que, sous, sous les, sous la barre de,
        sous la barre des, sous le seuil de, sous le seuil des, en dessous de, en dessous des,
        en - dessous de, au - dessous de, au dessous de, bien moins de
    """,
    AT_MOST: """
        au plus, tout au plus, au maximum, maximum, un maximum de, pas plus de, pas plus d',
        jusqu'a, jusqu'au, moins de ou egal a, maximum de, pas plus que, jusqu'aux
    """,
    ABOUT: """
        environ, a peu pres, approximativement, autour de, aux alentours de, aux environs de,
        dans les, quelque, quelques, plus ou moins, grosso modo, ~, ≈, ±, de l'ordre de
    """,
    NEARLY: "pres de, pres d', pres des, presque, quasi, quasiment, pas loin de, proche de",
    JUST_OVER: """
        un peu plus de, un peu plus d', legerement plus de, a peine plus de, guere plus de
    """,
    JUST_UNDER: "un peu moins de, un peu moins d', legerement moins de, a peine moins de",
    EXACTLY: """
        exactement, precisement, egal a, egale a, egaux a, egales a, au nombre de, un total de,
        seulement, juste, uniquement
    """,
}
_SIGNS_BEFORE = {ABOVE: ">", AT_LEAST: "> =, ≥", BELOW: "<", AT_MOST: "< =, ≤", EXACTLY: "="}

_BEFORE = {
    "en": _phrases(_english_comparisons()) | _phrases(_ENGLISH_BEFORE) | _phrases(_SIGNS_BEFORE),
    "fr": _phrases(_french_comparisons()) | _phrases(_FRENCH_BEFORE) | _phrases(_SIGNS_BEFORE),
}
_AFTER = {
    "en": _phrases(
        {
            AT_LEAST: """
                or more, and more, or above, and above, or greater, or greater than, or higher,
                or over, and over, and up, or more than, at least, at minimum, minimum, +, plus
            """,
            AT_MOST: """
                or less, or fewer, or below, and below, or under, and under, or lower,
                or less than, at most, maximum, at max, max, or fewer than
            """,
            ABOUT: "or so, approximately, or thereabouts, more or less, roughly",
        }
    ),
    "fr": _phrases(
        {
            AT_LEAST: """
                ou plus, et plus, ou davantage, ou plus que, ou plus de, au moins, au minimum,
                minimum, +, et au - dela, ou superieur
            """,
            AT_MOST: """
                ou moins, et moins, ou moins que, ou moins de, au plus, au maximum, maximum, max
            """,
            ABOUT: "environ, a peu pres, plus ou moins, approximativement",
        }
    ),
}
_INCLUSIVE = {
    ("or", "equal"),
    ("or", "equal", "to"),
    ("or", "equal", "to", "it"),
    ("ou", "egal"),
    ("ou", "egal", "a"),
}
_DETERMINERS = frozenset("the a an le la les l' un une".split())
_LONGEST = 7


def bound_before(tokens: list[Token], index: int, language: str) -> tuple[str, int] | None:
    """The bound whose words end right before token ``index``, and where they begin."""
    table = _BEFORE.get(language, _BEFORE["en"])
    for end in (index, index - 1):
        if end < index and not (end >= 1 and tokens[end].text in _DETERMINERS):
            break
        for width in range(min(_LONGEST, end), 0, -1):
            words = tuple(token.text for token in tokens[end - width : end])
            sense = table.get(words)
            if sense is None:
                continue
            first = end - width
            if words[0] in "<>=" and first and tokens[first - 1].text in ("<", ">", "="):
                return None
            if words == ("<",) and tokens[index - 1].text == "<" and tokens[index].text == ">":
                return None
            return sense, first
    return None


def bound_after(
    tokens: list[Token], index: int, ceiling: int, language: str
) -> tuple[str, int] | None:
    """The bound whose words begin at token ``index``, and where they end.

    Words that lead to the next number, at token ``ceiling``, belong to it: "or more than 190".
    """
    table = _AFTER.get(language, _AFTER["en"])
    for width in range(min(4, len(tokens) - index), 0, -1):
        last = index + width
        sense = table.get(tuple(token.text for token in tokens[index:last]))
        if sense is None:
            continue
        if width == 1 and tokens[index].text == "+" and not tokens[index].glued:
            continue
        if tokens[index].text == "plus" and last < len(tokens):
            continue
        return None if last == ceiling < len(tokens) and width > 1 else (sense, last)
    return None


def made_inclusive(tokens: list[Token], index: int) -> int | None:
    """Where "or equal to", said after a strict bound's number, ends; None where it is not there."""
    for width in (4, 3, 2):
        last = index + width
        if tuple(token.text for token in tokens[index:last]) in _INCLUSIVE and last <= len(tokens):
            if last < len(tokens) and tokens[last].kind == NUMBER:
                return None
            return last
    return None
