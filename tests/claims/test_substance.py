"""A few names without a verb state nothing."""

from datetime import date

import pytest

from claims.statement import read_statement
from claims.substance import states_nothing


@pytest.mark.parametrize(
    ("text", "language", "nothing"),
    [
        ("trains trains trains", "en", True),
        ("trains Lyon", "en", True),
        ("4 trains", "en", True),
        ("quatre trains", "fr", True),
        ("4 trains in Lyon", "en", False),
        ("Lyon is a city", "en", False),
        ("four trains were cancelled", "en", False),
    ],
)
def test_states_nothing(text: str, language: str, nothing: bool) -> None:
    """A word said twice counts once; a number needs two words beside it, or a verb."""
    assert states_nothing(read_statement(text, language, date(2021, 6, 1))) is nothing
