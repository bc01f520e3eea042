"""A claim that a fact-checker rated is judged through the rating."""

from datetime import date

import pytest

from claims.models import Claim, Verdict
from claims.ratings import Rating, read_rating
from claims.reading import read_message
from claims.verdict import judge

REPEATED = "Bats cause the flu"
DENIED = "Bats do not cause the flu"


@pytest.mark.parametrize(
    ("rating", "read"),
    [
        ("False", Rating.FALSE),
        ("Pants on Fire!", Rating.FALSE),
        ("FAUX", Rating.FALSE),
        ("Vrai", Rating.TRUE),
        ("Mostly false", Rating.MIXED),
        ("à nuancer", Rating.MIXED),
        ("", Rating.MIXED),
    ],
)
def test_ratings(rating: str, read: Rating) -> None:
    """Only what is plainly true or false is read so."""
    assert read_rating(rating) is read


@pytest.mark.parametrize(
    ("text", "rating", "verdict"),
    [
        (REPEATED, "false", Verdict.CONTRADICTED),
        (REPEATED, "true", Verdict.SUPPORTED),
        (REPEATED, "half true", Verdict.UNKNOWN),
        (REPEATED, None, Verdict.SUPPORTED),
        (DENIED, "false", Verdict.UNKNOWN),
        (DENIED, "true", Verdict.CONTRADICTED),
    ],
)
def test_judging_through_a_rating(text: str, rating: str | None, verdict: Verdict) -> None:
    """Repeating what is rated false is contradicted; denying it is not thereby proved."""
    claim = Claim("key", "Bats cause the flu.", "en", rating=rating)
    assert judge(read_message(text, date(2021, 6, 1), "en"), claim).verdict is verdict
