"""What a negation bears on decides whether two texts deny the same."""

import pytest

from claims.concepts import read_tokens
from claims.models import Verdict
from tests.claims.judging import judged


@pytest.mark.parametrize(
    ("claim", "message", "verdict"),
    [
        (
            "The mayor did not sign the treaty.",
            "The treaty was not signed by the mayor.",
            Verdict.SUPPORTED,
        ),
        (
            "It is a plan that does not help farmers.",
            "The plan does not help farmers.",
            Verdict.SUPPORTED,
        ),
        ("Ann did not meet the mayor but met Bob.", "Ann did not meet Bob.", Verdict.UNKNOWN),
        ("Ann has not milked the cows.", "The cows were milked by Ann.", Verdict.CONTRADICTED),
        (
            "Borda is a village in Spain, not far from the lake.",
            "Borda is a village in Spain.",
            Verdict.SUPPORTED,
        ),
    ],
)
def test_denials(claim: str, message: str, verdict: Verdict) -> None:
    """A subject before "not" and an agent after it are the same; an object is not."""
    assert judged(message, claim).verdict is verdict


@pytest.mark.parametrize("auxiliary", "has have had is was were do does did will can".split())
def test_no_entry_of_the_lexicon_takes_a_negation_up(auxiliary: str) -> None:
    """No more than "has not" means somebody poor."""
    tokens = read_tokens(f"Ann {auxiliary} not milked the cows.", "en")
    assert any(token.text == "milked" and token.negated for token in tokens)
