from typing import Any

import discord as discord_py
import pytest

from bot.client import ClaimBot
from bot.commands import CommandTree, register
from bot.limits import COMMAND_DESCRIPTION
from bot.translate import FRENCH
from tests.loopback import Discord, GuildChannel


def described(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every command, subcommand and option."""
    return [
        each for command in listed for each in (command, *described(command.get("options") or []))
    ]


async def test_every_description_has_its_french(discord: Discord, bot: ClaimBot) -> None:
    """Commands and options are described in English, and in French to who uses it so."""
    everything = described(discord.commands.listed(None))
    assert {each["name"] for each in everything} == {
        *("ask", "claim", "curate", "search", "show", "add", "text", "key")
    }
    for each in everything:
        assert each["description_localizations"] == {"fr": FRENCH[each["description"]]}
        assert len(each["description"]) <= COMMAND_DESCRIPTION
        assert len(FRENCH[each["description"]]) <= COMMAND_DESCRIPTION
        assert not each.get("name_localizations")
    assert {each["description"] for each in everything} == set(FRENCH)


async def test_commands_are_for_servers_and_direct_messages(
    discord: Discord, bot: ClaimBot
) -> None:
    """/curate is for servers only; nothing is for other people's direct messages."""
    contexts = {each["name"]: each["contexts"] for each in discord.commands.listed(None)}
    assert contexts == {"ask": [0, 1], "claim": [0, 1], "curate": [0]}
    permissions = {
        each["name"]: each["default_member_permissions"] for each in discord.commands.listed(None)
    }
    assert permissions["curate"] == str(discord_py.Permissions(manage_messages=True).value)


async def test_commands_can_be_registered_in_one_server(
    discord: Discord, channel: GuildChannel
) -> None:
    """Then no other place has them."""
    client = discord_py.Client(intents=discord_py.Intents.none(), connector=discord.connector())
    async with client:
        await client.login(discord.token)
        names = await register(CommandTree(client), channel.guild.id)
    assert names == ["ask", "claim", "curate"]
    assert discord.commands.listed(None) == []
    assert {each["name"] for each in discord.commands.listed(channel.guild.id)} == set(names)
    assert discord.violations == []


async def test_a_server_without_the_bot_is_refused(discord: Discord) -> None:
    """Discord does not let the bot register commands where it is not."""
    client = discord_py.Client(intents=discord_py.Intents.none(), connector=discord.connector())
    async with client:
        await client.login(discord.token)
        with pytest.raises(discord_py.HTTPException):
            await register(CommandTree(client), 1)
