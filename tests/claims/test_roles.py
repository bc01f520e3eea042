"""A number of a message is compared with the one that plays its part in the claim."""

from datetime import date

import pytest

from claims.alignment import align
from claims.counted_nouns import counts_the_same
from claims.models import Quantity
from claims.roles import NoPartner, partner
from claims.statement import read_statement

DAY = date(2021, 6, 1)
CLAIM = (
    "Four shells hit the port while three others fell on the town, killing a nurse and wounding "
    "five sailors."
)


def partner_in(said: str, known: str = CLAIM) -> Quantity | object:
    """What the one number of a message is compared with."""
    ours, theirs = read_statement(said, "en", DAY), read_statement(known, "en", DAY)
    return partner(ours.quantities[0], ours, theirs, align(ours, theirs))


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("nine shells hit the port", 4),
        ("nine shells fell on the town", 3),
        ("nine sailors were wounded", 5),
    ],
)
def test_the_number_of_the_same_clause(said: str, value: float) -> None:
    """The predicate singles out the number, not its place or its value."""
    found = partner_in(said)
    assert isinstance(found, Quantity)
    assert found.value == value


def test_a_number_in_another_part_is_no_partner() -> None:
    """Where the thing is counted only for another predicate there is nothing to compare."""
    found = partner_in("nine sailors were rescued", "The storm drowned five sailors.")
    assert found is NoPartner.OTHER_PART


def test_another_thing_is_no_partner() -> None:
    """Only what counts the same thing in the same measure is compared."""
    assert partner_in("nine cars were wounded", "Five sailors were wounded.") is NoPartner.NONE
    assert partner_in("9 % of sailors were hurt", "Five sailors were hurt.") is NoPartner.NONE


def test_counted_things() -> None:
    """Things counted meet across languages; what is not named may be anything."""
    assert counts_the_same("soldats", "fr", "soldiers", "en")
    assert counts_the_same(None, "fr", "soldiers", "en")
    assert not counts_the_same("navires", "fr", "soldiers", "en")
