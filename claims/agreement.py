"""Whether two numbers, or two dates, can both be true of the same thing."""

from datetime import date
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
    if said_low <= known_low and known_high <= said_high:
        return Stance.AGREES
    if known_high < said_low or said_high < known_low:
        return Stance.DISAGREES
    if said.value == known.value and _holds_itself(said) and _holds_itself(known):
        # "90" and "nearly 90" say the same.
        return Stance.AGREES
    return Stance.OPEN


def same_measure(said: Quantity, known: Quantity) -> bool:
    """Whether two quantities measure the same: both percentages, both in dollars, both counts."""
    if said.unit != known.unit:
        return False
    kinds = {said.kind, known.kind}
    return len(kinds) == 1 or kinds <= {"cardinal", "fraction", "article"}


def dates_agree(said: DateMention, known: DateMention) -> Stance:
    """Whether a date known to be ``known`` makes ``said`` true, false, or neither."""
    if said.weekday is not None and known.low is not None and known.low == known.high:
        same = said.weekday == known.low.weekday()
        return Stance.AGREES if same else Stance.DISAGREES
    said_low, said_high = said.low or date.min, said.high or date.max
    known_low, known_high = known.low or date.min, known.high or date.max
    if said_low <= known_low and known_high <= said_high:
        return Stance.AGREES
    if said_high < known_low or known_high < said_low:
        return Stance.DISAGREES
    return Stance.OPEN


def _interval(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.low, quantity.high
    if quantity.value is not None and low is None and high is None:
        return quantity.value, quantity.value
    return (
        float("-inf") if low is None else low,
        float("inf") if high is None else high,
    )


def _holds_itself(quantity: Quantity) -> bool:
    """Whether the number written is one of those meant, as in "about 7" but not "over 7"."""
    low, high = _interval(quantity)
    return quantity.value is not None and low <= quantity.value <= high
