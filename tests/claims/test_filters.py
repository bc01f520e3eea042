"""Filters admit what meets every condition."""

from datetime import date, datetime

import pytest

from claims.filters import Filters
from claims.models import Claim, Source, Status

CLAIM = Claim(
    "bridge",
    "The bridge cost 4 million euros.",
    "en",
    source=Source("Bridge opens", "The Paper", published_at=datetime(2021, 5, 5, 8, 0)),  # noqa: DTZ001
    translations={"fr": "Le pont a coûté 4 millions d'euros."},
    tags=("Money",),
)


@pytest.mark.parametrize(
    ("filters", "admitted"),
    [
        (Filters(), True),
        (Filters(source="BRIDGE"), True),
        (Filters(source="paper"), True),
        (Filters(source="gazette"), False),
        (Filters(since=date(2021, 5, 5), until=date(2021, 5, 5)), True),
        (Filters(since=date(2021, 5, 6)), False),
        (Filters(until=date(2021, 5, 4)), False),
        (Filters(tag="money"), True),
        (Filters(tag="mon"), False),
        (Filters(language="fr"), True),
        (Filters(language="de"), False),
        (Filters(status=Status.DRAFT), False),
        (Filters(status=None), True),
        (Filters(tag="money", language="de"), False),
    ],
)
def test_filters(filters: Filters, admitted: bool) -> None:
    """A claim is dated by its source where it has no date of its own."""
    assert filters.admit(CLAIM) is admitted


def test_an_undated_claim_is_in_no_period() -> None:
    """Nothing is assumed of it."""
    undated = Claim("x", "x", "en")
    assert not Filters(since=date(1900, 1, 1)).admit(undated)
    assert Filters().admit(undated)
