"""Whether two numbers, or two dates, can both be true of the same thing."""

import re
from datetime import date, timedelta
from enum import StrEnum

from claims.models import DateMention, Quantity


class Stance(StrEnum):
    """What one value says of another."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    OPEN = "open"


def quantities_agree(said: Quantity, known: Quantity) -> Stance:
    """Whether ``known`` makes ``said`` true, false, or neither.

    Both are intervals of possible values: what is known makes true what contains it, and false
    what has nothing in common with it.
    """
    said_low, said_high = _interval(said)
    known_low, known_high = _interval(known)
    if {_scale(said)[0], _scale(known)[0]} == _CALENDAR:
        said_low, said_high = _in_days(said, said_low, said_high)
        known_low, known_high = _in_days(known, known_low, known_high)
    elif said.unit != known.unit:
        said_low, said_high = _scaled(said, said_low, said_high)
        known_low, known_high = _scaled(known, known_low, known_high)
    if said_low <= known_low and known_high <= said_high:
        return Stance.AGREES
    if known_high < said_low or said_high < known_low:
        return Stance.DISAGREES
    if (
        said.value == known.value
        and said.unit == known.unit
        and (said.approximate or said_low == said_high)
        and _holds_itself(said)
        and _holds_itself(known)
    ):
        # "90" and "nearly 90" say the same; "at least 90" is another thing.
        return Stance.AGREES
    return Stance.OPEN


def emphatic(text: str, quantity: Quantity) -> bool:
    """Whether the number is meant to the unit: "exactly 90"."""
    return bool(
        _EXACTLY.search(text[: quantity.start]) or _EXACTLY.match(text[quantity.start :] + " ")
    )


_EXACTLY = re.compile(r"\b(?:exactly|precisely|exactement|précisément)\s*(?:$|(?=\d|\w))", re.I)


def same_measure(said: Quantity, known: Quantity) -> bool:
    """Whether two quantities measure the same: both percentages, both in dollars, both counts.

    Units that convert into each other do too: kilometres and metres, per cent and a half, weeks
    and months.
    """
    scales = {_scale(said)[0], _scale(known)[0]}
    if len(scales) > 1 and scales != _CALENDAR:
        return False
    kinds = {said.kind, known.kind}
    return len(kinds) == 1 or kinds <= {"cardinal", "article"} or kinds <= {"percent", "fraction"}


def in_unit(quantity: Quantity, unit: str) -> bool:
    """Whether the quantity can be told in the unit: metres in miles, months in years."""
    base = _scale(quantity)[0]
    wanted = _SCALES.get(unit, (unit, 1.0))[0]
    return base == wanted or {base, wanted} == _CALENDAR


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers in the same place of the same words can be compared at all."""
    return one.unit == other.unit or same_measure(one, other)


_SCALES = {
    unit: (base, factor)
    for base, units in {
        "m": {"km": 1000.0, "hm": 100.0, "m": 1.0, "dm": 0.1, "cm": 0.01, "mm": 0.001,
              "mile": 1609.344, "nautical mile": 1852.0, "yard": 0.9144, "foot": 0.3048,
              "inch": 0.0254},
        "m2": {"km2": 1e6, "ha": 1e4, "m2": 1.0},
        "l": {"l": 1.0, "cl": 0.01, "ml": 0.001, "m3": 1000.0},
        "kg": {"kg": 1.0, "g": 0.001, "mg": 1e-6, "t": 1000.0, "tonne": 1000.0},
        "second": {"second": 1.0, "millisecond": 0.001, "minute": 60.0, "hour": 3600.0,
                   "day": 86400.0, "week": 604800.0},
        "°": {"°": 1.0, "°C": 1.0},
        # "94 million pounds" and "millions de livres" are of one currency.
        "GBP": {"GBP": 1.0, "pound": 1.0, "livre": 1.0},
        "month": {"month": 1.0, "year": 12.0, "decade": 120.0, "century": 1200.0},
    }.items()
    for unit, factor in units.items()
}  # fmt: skip
"""What each unit is of the one that its measure is compared in; a month has no fixed days."""


_CALENDAR = {"month", "second"}
_DAYS = {"month": (28.0, 31.0), "year": (365.0, 366.0), "decade": (3652.0, 3653.0),
         "century": (36524.0, 36525.0)}  # fmt: skip
"""Fewest and most days of what the calendar gives no fixed number of days."""


def _in_days(quantity: Quantity, low: float, high: float) -> tuple[float, float]:
    """The interval in days, as wide as months and years leave it."""
    if quantity.unit in _DAYS:
        fewest, most = _DAYS[quantity.unit]
        return low * fewest, high * most
    first, last = _scaled(quantity, low, high)
    return first / _SCALES["day"][1], last / _SCALES["day"][1]


def _scale(quantity: Quantity) -> tuple[str | None, float]:
    if quantity.kind == "percent" and quantity.unit == "%":
        return "ratio", 0.01
    if quantity.kind == "fraction" and quantity.unit is None:
        return "ratio", 1.0
    return _SCALES.get(quantity.unit or "", (quantity.unit, 1.0))


def dates_agree(said: DateMention, known: DateMention) -> Stance:
    """Whether a date known to be ``known`` makes ``said`` true, false, or neither."""
    if said.weekday is not None and known.low is not None and known.low == known.high:
        same = said.weekday == known.low.weekday()
        return Stance.AGREES if same else Stance.DISAGREES
    if said.weekday is not None and known.low != known.high:
        # "Closed until Monday" holds of the Friday before, and of which?
        return Stance.OPEN
    if _LIMIT.match(said.text) and _LIMIT.match(known.text):
        # A term is kept or not: "by May" is another one than "by July".
        return Stance.AGREES if said.high == known.high else Stance.OPEN
    if said.low and known.low and said.high is None and known.high is None:
        if not any(character.isdigit() for character in said.text):
            # "Since Monday": of which week is not told.
            same = said.low.weekday() == known.low.weekday()
            return Stance.AGREES if same else Stance.OPEN
        return _begin_alike(said.low, known.low)
    said_low, said_high = said.low or date.min, said.high or date.max
    known_low, known_high = known.low or date.min, known.high or date.max
    if said_low <= known_low and known_high <= said_high:
        return Stance.AGREES
    if said_high < known_low or known_high < said_low:
        return Stance.DISAGREES
    return Stance.OPEN


def _begin_alike(said: date, known: date) -> Stance:
    """Whether two spells that last began on the same day: "since 2015", "since March 2021"."""
    if said == known:
        return Stance.AGREES
    return Stance.DISAGREES if abs(said - known) > _A_YEAR else Stance.OPEN


_A_YEAR = timedelta(days=364)


def told_from_event(day: DateMention) -> bool:
    """Whether the day is counted from another event: "the next day", "dès le lendemain"."""
    return _FROM_EVENT.search(day.text) is not None


_FROM_EVENT = re.compile(
    r"\b(?:lendemain|veille|surlendemain|(?:next|following|previous|same) (?:day|week|month|year)|"
    r"day (?:before|after)|(?:jour|semaine|mois|année) (?:suivant|précédent)e?)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"(?:by|until|till|no later than|d['’]ici|jusqu)\b", re.IGNORECASE)


def _interval(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.low, quantity.high
    if quantity.value is not None and low is None and high is None:
        return quantity.value, quantity.value
    return (
        float("-inf") if low is None else low,
        float("inf") if high is None else high,
    )


def _scaled(quantity: Quantity, low: float, high: float) -> tuple[float, float]:
    """The interval in the unit that the measure is compared in, rounded to what floats can tell."""
    factor = _scale(quantity)[1]
    return float(f"{low * factor:.12g}"), float(f"{high * factor:.12g}")


def _holds_itself(quantity: Quantity) -> bool:
    """Whether the number written is one of those meant, as in "about 7" but not "over 7"."""
    low, high = _interval(quantity)
    return quantity.value is not None and low <= quantity.value <= high
