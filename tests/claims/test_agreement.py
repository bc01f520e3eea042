"""Numbers and dates agree, disagree or stay open as intervals do."""

from datetime import date

import pytest

from claims.agreement import Stance, dates_agree, quantities_agree, same_measure
from claims.dates import read_dates
from claims.models import DateMention, Quantity
from claims.quantities import read_quantities


def number(text: str) -> Quantity:
    """The one quantity of a text."""
    (quantity,) = read_quantities(text, "en")
    return quantity


def day(text: str) -> DateMention:
    """The one date of a text, read on 18 November 2020."""
    (mention,) = read_dates(text, "en", date(2020, 11, 18))
    return mention


@pytest.mark.parametrize(
    ("said", "known", "stance"),
    [
        ("seven rockets", "7 rockets", Stance.AGREES),
        ("nine rockets", "7 rockets", Stance.DISAGREES),
        ("more than five rockets", "7 rockets", Stance.AGREES),
        ("more than seven rockets", "7 rockets", Stance.DISAGREES),
        ("at least seven rockets", "7 rockets", Stance.AGREES),
        ("fewer than 50 bombings", "nearly 90 bombings", Stance.DISAGREES),
        ("90 bombings", "nearly 90 bombings", Stance.AGREES),
        ("about 90 bombings", "nearly 90 bombings", Stance.AGREES),
        ("20 bombings", "nearly 90 bombings", Stance.DISAGREES),
        ("five people", "at least three people", Stance.OPEN),
        ("two people", "at least three people", Stance.DISAGREES),
        ("between 5 and 10 rockets", "7 rockets", Stance.AGREES),
        ("no rockets", "7 rockets", Stance.DISAGREES),
        ("25,000 troops", "2,500 troops", Stance.DISAGREES),
    ],
)
def test_quantities(said: str, known: str, stance: Stance) -> None:
    """What is known makes true the intervals that contain it and false those apart from it."""
    assert quantities_agree(number(said), number(known)) is stance


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12 rockets", "7 rockets", True),
        ("12 %", "7 rockets", False),
        ("12 %", "7 per cent", True),
        ("$12", "7 euros", False),
        ("12 years", "7 rockets", False),
    ],
)
def test_measures(one: str, other: str, same: bool) -> None:
    """Only what is measured in the same unit can be compared."""
    assert same_measure(number(one), number(other)) is same


@pytest.mark.parametrize(
    ("said", "known", "stance"),
    [
        ("in November 2020", "on 17 November 2020", Stance.AGREES),
        ("on 17 November 2020", "in November 2020", Stance.OPEN),
        ("in 2018", "in 2014", Stance.DISAGREES),
        ("on Sunday", "on 17 November 2020", Stance.DISAGREES),
        ("on Tuesday", "on 17 November 2020", Stance.AGREES),
    ],
)
def test_dates(said: str, known: str, stance: Stance) -> None:
    """A date inside a period agrees with the period; a period does not settle its days."""
    assert dates_agree(day(said), day(known)) is stance
