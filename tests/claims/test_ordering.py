"""What a message sets in order must stand in the same order in the claim."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

STORM = "The fire started three hours after the storm."
TOWN = "Arles is south of Avignon."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        ("The fire started after the storm", STORM, Verdict.SUPPORTED),
        ("The fire started before the storm", STORM, Verdict.CONTRADICTED),
        ("Arles is south of Avignon", TOWN, Verdict.SUPPORTED),
        ("Avignon is south of Arles", TOWN, Verdict.CONTRADICTED),
        ("The minister spoke of the vote", "The minister spoke on the day of the vote.", None),
    ],
)
def test_order(text: str, claim: str, verdict: Verdict | None) -> None:
    """A reversed order is contradicted; what is only set in time is not made one thing."""
    assert judged(text, claim).verdict is (verdict or Verdict.UNKNOWN)
