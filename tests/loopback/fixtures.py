"""The loopback as a fixture: enter this module as a plugin, or import from it in a conftest."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.loopback.server import Discord


@pytest.fixture
async def discord(tmp_path: Path) -> AsyncIterator[Discord]:
    """A Discord of one bot that nobody has logged in to yet."""
    async with Discord(tmp_path) as running:
        yield running
