"""The bot on a Discord on loopback, with a seeded store, its commands registered."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from discord import Permissions

from bot.client import ClaimBot
from bot.commands import register
from claims.service import ClaimService
from claims.settings import Settings
from tests.loopback import Discord, Guild, GuildChannel, Member
from tests.loopback.fixtures import discord

__all__ = ["discord"]


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the seeds in it, to be copied."""
    file = tmp_path_factory.mktemp("seeded") / "claims.db"
    ClaimService.open(Settings(f"sqlite:///{file}", semantic=False)).close()
    return file


@pytest.fixture
def service(seeded: Path, tmp_path: Path) -> Iterator[ClaimService]:
    """A store with the seeds in it, searched by words alone."""
    file = shutil.copy(seeded, tmp_path / "claims.db")
    opened = ClaimService.open(Settings(f"sqlite:///{file}", semantic=False))
    yield opened
    opened.close()


@pytest.fixture
def guild(discord: Discord) -> Guild:
    return discord.add_guild("Newsroom")


@pytest.fixture
def channel(guild: Guild) -> GuildChannel:
    return guild.add_channel("general")


@pytest.fixture
def ann(guild: Guild) -> Member:
    """A member without any special permission."""
    return guild.add_member("ann")


@pytest.fixture
def moderator(guild: Guild) -> Member:
    return guild.add_member("mo", Permissions(manage_messages=True))


@pytest.fixture
async def bot(
    discord: Discord,
    service: ClaimService,
    channel: GuildChannel,
) -> AsyncIterator[ClaimBot]:
    """The bot, logged in; whatever the test does with it, Discord must find nothing wrong."""
    async with ClaimBot(service, discord.connector()) as client:
        await client.login(discord.token)
        await register(client.tree)
        running = asyncio.create_task(client.connect())
        await discord.ready()
        yield client
        await client.close()
        with contextlib.suppress(asyncio.CancelledError):
            await running
    assert [str(each) for each in discord.violations] == []
