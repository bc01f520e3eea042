"""A country that only says whose embassy it is has done nothing."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

CLAIM = "Two shells were fired at the Norwegian consulate in Basra."


@pytest.mark.parametrize(
    "text", ["Norway fired shells", "Shells were fired by Norway", "Norway fired shells at Basra"]
)
def test_a_qualifying_name_is_no_party(text: str) -> None:
    """Whose consulate it is cannot stand for who fired."""
    assert judged(text, CLAIM).verdict is Verdict.UNKNOWN


def test_the_noun_itself_counts() -> None:
    """With its noun the name keeps its place."""
    found = judged("Two shells were fired at the consulate of Norway", CLAIM)
    assert found.verdict is Verdict.SUPPORTED
