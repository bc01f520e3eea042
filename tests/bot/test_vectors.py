import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from bot import vectors
from bot.client import ClaimBot
from bot.vectors import keep_vectors
from claims.embedding import Vectors
from claims.index import Index
from claims.seeds import BY, read_seeds, seeds_folder
from claims.service import ClaimService
from claims.store import Store
from tests.loopback import Discord

LINE = {"claim": "The lighthouse of Varnholm is green.", "source": {"title": "Gazette"}}


class Letters:
    """An embedder by the letters of a text."""

    name = "letters"
    version = "1"
    dimensions = 26

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        counts = [[1 + text.lower().count(chr(97 + n)) for n in range(26)] for text in texts]
        rows = np.array(counts, dtype=np.float32)
        normal: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return normal


@pytest.fixture
def semantic(tmp_path: Path) -> Iterator[ClaimService]:
    """A seeded service with an embedder, its vectors not yet computed."""
    store = Store(f"sqlite:///{tmp_path / 'claims.db'}")
    store.write(list(read_seeds(seeds_folder())), by=BY)
    service = ClaimService(store, Index(Letters()))
    yield service
    service.close()


@pytest.fixture(autouse=True)
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "IDLE_SECONDS", 0.02)


async def all_there(service: ClaimService) -> None:
    async with asyncio.timeout(10):
        while await asyncio.to_thread(service.missing_vectors):  # noqa: ASYNC110 - it has no event
            await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def kept(service: ClaimService) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(keep_vectors(service))
    yield task
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def test_vectors_follow_claims(semantic: ClaimService) -> None:
    """Those missing at the start are computed, and those of claims added later."""
    assert semantic.missing_vectors()
    async with kept(semantic):
        await all_there(semantic)
        semantic.add(LINE, collection="public", by="test")
        assert semantic.missing_vectors() == 1
        await all_there(semantic)


async def test_a_broken_embedder_ends_it_quietly(
    semantic: ClaimService, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot goes on with words alone, and the log says so once."""

    def broken(limit: int) -> int:
        raise RuntimeError

    monkeypatch.setattr(semantic, "embed", broken)
    with caplog.at_level(logging.ERROR):
        async with kept(semantic) as task:
            await asyncio.wait_for(asyncio.shield(task), 5)
    assert "found by their words" in caplog.text


async def test_the_bot_keeps_them(discord: Discord, semantic: ClaimService) -> None:
    """They are computed while the bot runs, and no longer once it has closed."""
    async with ClaimBot(semantic, discord.connector()) as client:
        await client.login(discord.token)
        await all_there(semantic)
        await client.close()
    semantic.add(LINE, collection="public", by="test")
    await asyncio.sleep(0.1)
    assert semantic.missing_vectors() == 1
    assert discord.violations == []
