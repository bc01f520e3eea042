"""What only a claim's surroundings name may be where or in which event it was, and no more."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

CLAIM = "Six guards were hurt."
SENTENCE = "Six guards were hurt when the raid in Tikrit, an attack on a prison, began."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Six guards were hurt in the attack", Verdict.SUPPORTED),
        ("Six guards were hurt in Tikrit", Verdict.SUPPORTED),
        ("The attack hurt six guards", Verdict.UNKNOWN),
        ("Six guards were hurt by Tikrit", Verdict.UNKNOWN),
        ("Six Tikrit guards were hurt", Verdict.UNKNOWN),
    ],
)
def test_setting(text: str, verdict: Verdict) -> None:
    """A place or an event is a setting only behind a preposition that makes it one."""
    assert judged(text, CLAIM, sentence=SENTENCE).verdict is verdict


def test_no_surroundings() -> None:
    """A claim without surroundings names no setting."""
    assert judged("Six guards were hurt in the attack", CLAIM).verdict is Verdict.UNKNOWN
