"""A message of several statements is cut into its statements."""

from datetime import date

import pytest

from claims.reading import read_message
from claims.splitting import split_statements


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("A nurse was killed and five men were wounded", "en", 2),
        ("The ferry sank. Nine people drowned.", "en", 2),
        ("Une infirmière a été tuée et cinq hommes ont été blessés", "fr", 2),
        ("The ferry sank off Norway and Denmark", "en", 1),
        ("The ferry sank", "en", 1),
        ("Did the ferry sink and did people drown?", "en", 1),
    ],
)
def test_parts(text: str, language: str, parts: int) -> None:
    """Sentences and joined clauses are statements; joined names and questions are not cut."""
    found = split_statements(read_message(text, date(2021, 6, 1), language))
    assert len(found) == parts
    assert all(part.strip() in text for part in found)
