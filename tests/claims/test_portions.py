"""All and none against the part that a claim gives."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

GATES = "The operator opened two of the dam's five gates."
HURT = "Twenty-seven people were hurt, three of them seriously."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        ("All gates of the dam were opened", GATES, Verdict.CONTRADICTED),
        ("None of the gates were opened", GATES, Verdict.CONTRADICTED),
        ("All were hurt seriously", HURT, Verdict.CONTRADICTED),
        ("All people were hurt", HURT, Verdict.UNKNOWN),
        ("Two of the five gates were opened", GATES, Verdict.SUPPORTED),
        ("All gates of the lock were opened", GATES, Verdict.UNKNOWN),
    ],
)
def test_all_or_none_against_a_part(text: str, claim: str, verdict: Verdict) -> None:
    """Only what the claim says of the part itself contradicts."""
    assert judged(text, claim).verdict is verdict
