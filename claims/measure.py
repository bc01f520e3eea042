"""A number with its unit: percent, money, lengths, ages, durations, also written in two parts."""

from dataclasses import dataclass

from claims.bounds import ABOUT, EXACTLY, interval
from claims.countable import PERSONS
from claims.number_run import CARDINAL, FRACTION, Numeral, is_currency_sign
from claims.number_tokens import WORD, Token
from claims.number_words import vocabulary
from claims.units import Unit, currency_before, in_millions, unit_after


@dataclass(slots=True)
class Measure:
    """A quantity in the making.

    It spans the tokens ``[first, last)``; at ``noun`` the noun it counts may begin, or ``counted``
    is that noun. ``sense`` is the bound that was applied, EXACTLY before.
    """

    first: int
    last: int
    numeral: Numeral
    value: float | None
    low: float | None
    high: float | None
    kind: str
    noun: int
    unit: str | None = None
    approximate: bool = False
    sense: str = EXACTLY
    counted: Token | None = None


def measured(found: list[Token], numeral: Numeral, floor: int, language: str) -> Measure:
    """``numeral`` with the units around it; tokens before ``floor`` belong to another quantity."""
    measure = bare_measure(numeral)
    before = currency_before(found, numeral.first)
    if before and before[1] >= floor:
        measure.first = before[1]
        measure.unit, measure.kind = before[0].name, before[0].kind
        if in_millions(found, measure.first, numeral.first):
            _multiply(measure, 1e6)
    else:
        before = None
    after = _unit_after(found, numeral, language)
    if after is None:
        if before is None:
            bare_age(found, measure)
        return measure
    unit, last = after
    if not _belongs(found, numeral, unit, last, before[0] if before else None):
        return measure
    measure.unit, measure.kind = unit.name, unit.kind
    if before and is_currency_sign(found[last - 1].text):
        measure.unit = before[0].name
    measure.last = measure.noun = last
    if in_millions(found, numeral.last, last):
        _multiply(measure, 1e6)
    if unit.kind == "currency":
        _scale_after_currency(found, measure, language)
    add_half(found, measure)
    return measure


def bare_measure(numeral: Numeral) -> Measure:
    """``numeral`` without any unit."""
    low = high = numeral.value
    if numeral.value is None:
        low = numeral.low
    elif numeral.approximate:
        about = interval(numeral.value, ABOUT)
        low, high = about.low, about.high
    return Measure(
        numeral.first,
        numeral.last,
        numeral,
        numeral.value,
        low,
        high,
        numeral.kind,
        numeral.last,
        approximate=numeral.approximate,
    )


def _multiply(measure: Measure, factor: float) -> None:
    if measure.value is not None:
        measure.value = round(measure.value * factor, 6)
        measure.low = measure.high = measure.value


def _unit_after(found: list[Token], numeral: Numeral, language: str) -> tuple[Unit, int] | None:
    # "Deux millions d'euros", "une quarantaine de mètres".
    collective = found[numeral.last - 1].text.endswith(("aine", "aines"))
    over_linker = numeral.scale >= 1e5 or numeral.value is None or collective
    after = unit_after(found, numeral.last, language, over_linker)
    if after is None and numeral.kind == FRACTION:
        # half an hour, un quart d'heure, a quarter of a mile
        place = numeral.last
        for _ in range(2):
            if place < len(found) and found[place].text in ("of", "de", "d'", "a", "an", "-"):
                place += 1
        after = unit_after(found, place, language) if place > numeral.last else None
    return after


def _belongs(
    found: list[Token], numeral: Numeral, unit: Unit, last: int, before: Unit | None
) -> bool:
    """Whether the unit found after a number, that of ``before`` set before it, is its own."""
    if before is not None and unit.name != before.name:
        # "$5 CAD" is one sum, "rmb 10 usd 20" two.
        return unit.kind == "currency" and is_currency_sign(found[numeral.first - 1].text)
    if unit.name == "livre" and numeral.scale < 1000:
        return False  # books, as a rule
    # "The 30 second" leads to a noun; "two second" is no time.
    return not (
        found[last - 1].text == "second" and numeral.kind == CARDINAL and numeral.value != 1
    )


def _scale_after_currency(found: list[Token], measure: Measure, language: str) -> None:
    """75 USD million."""
    words = vocabulary(language)
    if words is None or measure.last >= len(found) or measure.numeral.scale != 1:
        return
    scale = words.scales.get(found[measure.last].text)
    if scale:
        _multiply(measure, scale)
        measure.last = measure.noun = measure.last + 1


def add_half(found: list[Token], measure: Measure) -> None:
    """Deux ans et demi, two years and a half."""
    texts = [token.text for token in found[measure.last : measure.last + 3]]
    if texts[:2] in (["et", "demi"], ["et", "demie"]):
        width = 2
    elif texts == ["and", "a", "half"]:
        width = 3
    else:
        return
    if measure.value is None or measure.kind not in ("duration", "dimension", "age"):
        return
    measure.value += 0.5
    measure.low = measure.high = measure.value
    measure.last = measure.noun = measure.last + width


# --- ages --------------------------------------------------------------------------------------


_AGE_WORDS = frozenset({"age", "aged", "ages", "agee", "agees"})
_OF = frozenset({"of", "de", "d'"})
_GROUPING = frozenset("les des aux chez".split())
_LIMITS = frozenset({"under", "over", "above", "below"})
_PEOPLE = frozenset(
    """children kids people adults men women boys girls teenagers teens pupils students drivers
    patients those anyone everyone residents workers citizens voters players babies""".split()
)
_HAVE = frozenset("a ai as avez avait avais ont aura auront ayant avoir avaient avons eut".split())
_ADVERBS = frozenset("donc alors deja seulement aujourd'hui maintenant bientot juste a".split())
_NOT_AGED = frozenset("de d' pour apres avant plus avec".split())


def bare_age(found: list[Token], measure: Measure) -> None:
    """Make a number without unit an age: "aged 87", "at the age of nine", "Jane Roe, 29, said"."""
    if measure.value is None or not 0 < measure.value < 130 or measure.value % 1:
        return
    after = found[measure.last].text if measure.last < len(found) else ""
    before = found[max(0, measure.first - 2) : measure.first]
    listed = (
        measure.first > 1
        and before[-1].text in ("and", "et", "or", "ou", ",")
        and (found[measure.first - 2].text.isdigit() and _after_age(found, measure.first - 2))
    )
    apposed = len(before) == 2 and before[0].title and before[1].text == "," and after == ","
    limited = (
        len(before) == 2
        and before[1].text in _LIMITS
        and (
            before[0].text in _PEOPLE
            or (
                before[0].text in ("is", "are", "was", "were")
                and _people_before(found, measure.first)
            )
        )
    )
    if apposed or limited or listed or _after_age(found, measure.first):
        measure.kind, measure.unit = "age", "year"


def _people_before(found: list[Token], index: int) -> bool:
    near = [token.text for token in found[max(0, index - _NEAR) : index]]
    return any(word in _PEOPLE or word in PERSONS or word.rstrip("s") in PERSONS for word in near)


_NEAR = 8
"""Tokens before an age within which those whose age it is are named."""


def age_in_context(found: list[Token], measure: Measure) -> None:
    """Make a duration an age: "âgé de 29 ans", "elle a 29 ans", "une fille de 8 ans"."""
    if measure.kind != "duration" or measure.unit not in ("year", "month", "week", "day"):
        return
    before = [token.text for token in found[max(0, measure.first - 2) : measure.first]]
    after = found[measure.last].text if measure.last < len(found) else ""
    years = measure.unit == "year"
    grouped = [token.text for token in found[max(0, measure.first - 3) : measure.first]]
    if years and len(grouped) > 2 and grouped[0] in _GROUPING and grouped[1] in ("moins", "plus"):
        measure.kind = "age"
        return
    has = years and bool(before) and before[-1] in _HAVE and before[0] != "y"
    has = has or (years and len(before) == 2 and before[0] in _HAVE and before[1] in _ADVERBS)
    apposed = years and before[-1:] == [","] and after in (",", ")")
    named = before[-1:] in (["de"], ["d'"]) and before[0] in PERSONS
    if named or _after_age(found, measure.first) or (has and after not in _NOT_AGED) or apposed:
        measure.kind = "age"


def _after_age(found: list[Token], index: int) -> bool:
    place = index - 1
    if place > 0 and found[place].text in _OF | _LIMITS:
        place -= 1
    return place >= 0 and found[place].text in _AGE_WORDS


# --- one quantity in two parts -----------------------------------------------------------------


_PARTS = {
    ("foot", "inch"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
}
_COINS = frozenset({"cent", "penny"})


def joined_parts(found: list[Token], measures: list[Measure]) -> list[Measure]:
    """Make one of "five feet two inches", "3 dollars 50 cents", "2 heures 30"."""
    result: list[Measure] = []
    for measure in measures:
        if not result or not _joins(found, result[-1], measure):
            result.append(measure)
    return result


def _joins(found: list[Token], whole: Measure, part: Measure) -> bool:
    between = [token.text for token in found[whole.last : part.first]]
    if between not in ([], ["and"], ["et"]) or whole.unit is None:
        return False
    if whole.value is None or part.value is None or whole.value != int(whole.value):
        return False
    size = _size_of_part(found, whole, part, bool(between))
    if size is None or not 0 <= part.value < size:
        return False
    whole.value = round(whole.value + part.value / size, 15)
    whole.low = whole.high = whole.value
    whole.last = whole.noun = part.last
    return True


def _size_of_part(found: list[Token], whole: Measure, part: Measure, linked: bool) -> int | None:
    """How many of ``part`` make one of ``whole``, None where they are two quantities."""
    coins = whole.kind == "currency" and whole.unit not in _COINS
    if part.unit is not None:
        return 100 if coins and part.unit in _COINS else _PARTS.get((whole.unit or "", part.unit))
    if part.kind != CARDINAL:
        return None
    if whole.unit == "foot" and part.last < len(found) and found[part.last].text == "in":
        part.last += 1
        return 12
    if not _ends_a_sum(found, part, linked):
        return None
    if coins:
        return 100
    return 60 if whole.unit == "hour" and not linked else None


def _ends_a_sum(found: list[Token], part: Measure, linked: bool) -> bool:
    """Whether a bare number after a unit is its fraction ("15 dollars 50") and counts nothing."""
    if part.last >= len(found):
        return True
    after = found[part.last]
    if after.kind != WORD:
        return after.text in (".", "!", "?", ")") or (not linked and after.text in (",", ";"))
    return not linked and after.text in ("more", "de", "d'", "of", "per", "par", "for", "pour")
