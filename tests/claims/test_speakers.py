"""The party whose word the source's own sentence gives may be named in the message."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

CLAIM = "Four boats sank in the harbour of Sfax."
SENTENCE = "The navy said that four boats sank in the harbour of Sfax."


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("According to the navy, four boats sank in the harbour of Sfax", Verdict.SUPPORTED),
        ("According to the mayor, four boats sank in the harbour of Sfax", Verdict.UNKNOWN),
    ],
)
def test_speakers(text: str, verdict: Verdict) -> None:
    """The same party is accepted, another one is not."""
    assert judged(text, CLAIM, sentence=SENTENCE).verdict is verdict
