"""What the tests of the library share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new, empty store on a real SQLite file."""
    opened = Store(f"sqlite:///{tmp_path}/claims.db")
    yield opened
    opened.close()
