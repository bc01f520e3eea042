"""A server with a channel and a member, and the sample bot in it."""

from collections.abc import AsyncIterator

import pytest

from tests.loopback import Discord, Guild, GuildChannel, Member
from tests.loopback.fixtures import discord
from tests.loopback.sample_bot import Bot, running

__all__ = ["discord"]


@pytest.fixture
def guild(discord: Discord) -> Guild:
    return discord.add_guild("Newsroom")


@pytest.fixture
def channel(guild: Guild) -> GuildChannel:
    return guild.add_channel("general")


@pytest.fixture
def ann(guild: Guild) -> Member:
    return guild.add_member("ann")


@pytest.fixture
async def bot(discord: Discord, channel: GuildChannel) -> AsyncIterator[Bot]:
    """The bot without commands, logged in."""
    async with running(Bot(discord)) as logged_in:
        yield logged_in


@pytest.fixture
async def commander(discord: Discord, channel: GuildChannel) -> AsyncIterator[Bot]:
    """The bot with all its commands, logged in."""
    prepared = Bot(discord)
    prepared.add_commands()
    async with running(prepared) as logged_in:
        yield logged_in
