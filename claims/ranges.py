"""Bounds applied to quantities, and two numbers that are the ends of one interval."""

from claims.bounds import (
    ABOUT,
    ABOVE,
    AT_LEAST,
    AT_MOST,
    BELOW,
    EXACTLY,
    bound_after,
    bound_before,
    interval,
    made_inclusive,
)
from claims.measure import Measure, age_in_context
from claims.number_run import ARTICLE, CARDINAL, ORDINAL, YEAR
from claims.number_tokens import Token
from claims.units import currency_before

_RANGE = "range"  # the sense of a measure that has become an interval


def bounded(found: list[Token], measures: list[Measure], language: str) -> list[Measure]:
    """``measures`` with the words around them applied: bounds, approximations, ranges."""
    for place, measure in enumerate(measures):
        floor = measures[place - 1].last if place else 0
        ceiling = measures[place + 1].first if place + 1 < len(measures) else len(found)
        if measure.value is not None and measure.kind != ARTICLE:
            _bind(found, measure, floor, ceiling, language)
    result: list[Measure] = []
    for measure in measures:
        if not result or not (
            _join_range(found, result[-1], measure) or _join_bounds(found, result[-1], measure)
        ):
            result.append(measure)
    for measure in result:
        age_in_context(found, measure)
    return result


def _bind(found: list[Token], measure: Measure, floor: int, ceiling: int, language: str) -> None:
    assert measure.value is not None  # noqa: S101 - checked by the caller
    age_in_context(found, measure)
    sense = EXACTLY
    before = bound_before(found, measure.first, language)
    here = _sense_here(found, measure, before, floor) if before and before[1] >= floor else None
    if before and here is not None:
        sense, measure.first = here, before[1]
        if measure.unit is None:
            _money_before_bound(found, measure, floor)
    counts = measure.kind not in (YEAR, ORDINAL)
    inclusive = made_inclusive(found, measure.last) if sense in (ABOVE, BELOW) else None
    if inclusive is not None and inclusive <= ceiling:
        sense, measure.last = (AT_LEAST if sense == ABOVE else AT_MOST), inclusive
    elif sense in (EXACTLY, ABOUT) and counts:
        after = bound_after(found, measure.last, ceiling, language)
        if after and after[1] <= ceiling:
            sense, measure.last = after
    measure.sense = sense
    if sense != EXACTLY:
        bounds = interval(measure.value, sense)
        measure.low, measure.high = bounds.low, bounds.high
        measure.approximate = measure.approximate or bounds.approximate


_LASTING = frozenset("for after is was took lasted lasts last well just of".split())


def _sense_here(
    found: list[Token], measure: Measure, bound: tuple[str, int], floor: int
) -> str | None:
    """What the bound's words mean before this quantity, None where they are no bound.

    "Under 3 conditions" and "over 3 years" may be something else: before a duration "over" says
    no more than "at least" unless a verb of lasting stands before it.
    """
    sense, first = bound
    words = [token.text for token in found[first : measure.first]]
    before = found[first - 1].text if first else ""
    if measure.kind == YEAR:
        return sense if sense in (ABOVE, BELOW) and words[-1] in ("than", "de") else None
    if measure.kind == ORDINAL and sense in (ABOUT, EXACTLY):
        return None
    if words == ["over"] and measure.kind == "duration" and before not in _LASTING:
        return None if first and first == floor else AT_LEAST
    if words == ["quelques"] and measure.value is not None and measure.value < 10:
        return None
    of_level = measure.kind in ("percent", "temperature", "currency") or len(words) > 1
    if words[0] == "sous" and not of_level:
        return None
    if words == ["~"] and first and first == floor:
        return None  # "20~100"
    if words == ["near"] and measure.unit is None:
        return None
    return sense


def _money_before_bound(found: list[Token], measure: Measure, floor: int) -> None:
    """$ less than 150."""
    money = currency_before(found, measure.first)
    if money and money[1] >= floor:
        measure.first = money[1]
        measure.unit, measure.kind = money[0].name, money[0].kind


_LINKS = {("-",), ("~",), ("to",), ("through",), ("a",), ("jusqu'", "a"), ("au",)}
_AND = {("and",), ("et",), ("and", "the"), ("et", "le"), ("et", "la")}
# After these "from 200 to 300" is a change from one value to another, no range.
_CHANGES = frozenset(
    """
    rose fell grew went increased decreased dropped jumped raised reduced risen fallen climbed slid
    moved changed reduce raise cut declined soared surged up down increase decrease rise fall drop
    passe passee passes passees passer passait augmente augmentee baisse chute tombe tombee grimpe
    reduit reduite ramene ramenee porte portee monte descendu bondi hausse diminue
    """.split()
)


# Two numbers of a comparison: "the ratio is 6 to 7", "un score de 2 à 3".
_COMPARED = frozenset("ratio ration rapport score odds vote voted".split())


def _join_range(found: list[Token], low: Measure, high: Measure) -> bool:
    """Make one of "between 3 and 5", "de 3 à 5", "3-5"; the first takes the second in."""
    if low.value is None or high.value is None or not _same_sort(low, high):
        return False
    link = tuple(token.text for token in found[low.last : high.first])
    lead = low.first - 1
    if lead > 0 and found[lead].text in ("the", "le", "la"):
        lead -= 1
    lead_text = found[lead].text if lead >= 0 else ""
    between = lead_text in ("between", "entre")
    if not (link in _LINKS or (between and link in _AND)):
        return False
    value = low.value
    if low.unit is None and low.numeral.scale == 1 and value < high.numeral.coefficient:
        value *= high.numeral.scale  # "5 to 10 million"
    if (
        link[0] in ("to", "a")
        and {t.text for t in found[max(0, low.first - 20) : low.first]} & _COMPARED
    ):
        return False
    if value >= high.value or (link == ("-",) and value <= 0):
        return False
    start = lead if between or lead_text in ("from", "de") else low.first
    if not between and link[0] not in "-~":
        recent = {token.text for token in found[max(0, start - 4) : start]}
        if recent & _CHANGES:
            return False
    low.value, low.low, low.high = None, value, high.value
    low.first, low.last, low.noun = start, high.last, high.noun
    if high.unit:
        low.kind, low.unit = high.kind, high.unit
    low.approximate, low.sense = low.approximate or low.sense == ABOUT, _RANGE
    return True


def _same_sort(low: Measure, high: Measure) -> bool:
    kinds = {low.kind, high.kind}
    if low.sense not in (EXACTLY, ABOUT) or high.sense != EXACTLY or ARTICLE in kinds:
        return False
    if kinds == {ORDINAL, CARDINAL} or (YEAR in kinds and len(kinds) > 1):
        return False
    return low.unit is None or high.unit is None or low.unit == high.unit


_BETWEEN_BOUNDS = (["and"], ["but"], [","], ["et"], ["mais"], [",", "and"], [",", "but"])


def _join_bounds(found: list[Token], one: Measure, two: Measure) -> bool:
    """Make one of "more than 20 and less than 30", where a number can be both."""
    lower, upper = (one, two) if one.high is None else (two, one)
    if lower.low is None or lower.high is not None or upper.high is None or upper.low is not None:
        return False
    if [token.text for token in found[one.last : two.first]] not in _BETWEEN_BOUNDS:
        return False
    if lower.low >= upper.high or (one.unit and two.unit and one.unit != two.unit):
        return False
    one.value, one.low, one.high, one.sense = None, lower.low, upper.high, _RANGE
    one.last, one.noun = two.last, two.noun
    one.unit, one.kind = one.unit or two.unit, one.kind if one.unit else two.kind
    return True
