"""Logging in, and what the gateway tells."""

import asyncio
import os
import ssl
import sys
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest
from discord import ConnectionClosed, Intents, LoginFailure, Permissions, PrivilegedIntentsRequired

from tests.loopback import Discord, GuildChannel, Member
from tests.loopback.sample_bot import PLAIN, Bot, running


async def eventually(true: Callable[[], bool]) -> None:
    """Wait for something in the client, which tells nobody of its changes."""
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110 - the client has no event for it
            await asyncio.sleep(0.01)


async def test_a_client_gets_its_servers(discord: Discord, channel: GuildChannel) -> None:
    """READY and GUILD_CREATE arrive, with channels and the bot's own member."""
    async with running(Bot(discord, guild_ready_timeout=0.1)) as bot:
        await asyncio.wait_for(bot.wait_until_ready(), 5)
        (guild,) = bot.guilds
        names = [each.name for each in guild.text_channels]
        assert (guild.name, names) == ("Newsroom", ["general"])
        assert guild.me.guild_permissions.send_messages
        assert bot.user is not None
        assert bot.user.id == discord.bot.id
    assert discord.violations == []


async def test_a_wrong_token_is_refused(discord: Discord) -> None:
    """Discord answers 401, which the client calls a login failure."""
    async with Bot(discord) as bot:
        with pytest.raises(LoginFailure):
            await bot.login("wrong")
    assert [(each.route, each.status) for each in discord.requests] == [("GET /users/@me", 401)]


async def test_a_token_that_became_wrong_closes_the_gateway(discord: Discord) -> None:
    """IDENTIFY is checked too: the client gives up with the close code 4004."""
    async with Bot(discord) as bot:
        await bot.login(discord.token)
        discord.token = "another"
        with pytest.raises(ConnectionClosed) as caught:
            await bot.connect()
        assert caught.value.code == 4004


async def test_a_closing_code_reaches_the_client(discord: Discord) -> None:
    """However early the connection is dropped, the client learns why."""
    for _ in range(5):
        async with Bot(discord) as bot:
            connected = asyncio.create_task(bot.start(discord.token))
            await discord.ready()
            await discord.drop(4004)
            with pytest.raises(ConnectionClosed) as caught:
                await asyncio.wait_for(connected, 10)
            assert caught.value.code == 4004


async def test_intents_are_recorded(discord: Discord, bot: Bot) -> None:
    """What the client identified with can be asked for."""
    assert discord.intents == PLAIN.value


async def test_privileged_intents_must_be_switched_on(discord: Discord) -> None:
    """A privileged intent that the portal does not grant closes the connection."""
    async with Bot(discord, Intents(guilds=True, message_content=True)) as bot:
        with pytest.raises(PrivilegedIntentsRequired):
            await bot.start(discord.token)


async def test_a_dropped_connection_is_resumed(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """What was posted meanwhile arrives after the client has resumed its session."""
    await discord.drop()
    await discord.gone()
    missed = channel.post(ann, f"{discord.bot.mention} still there?")
    await discord.ready(within=20)
    await discord.until(
        lambda: next((each for each in channel.messages if each.may_answer(missed)), None),
        5,
        "the reply to what was missed",
    )
    assert len(discord.gateway.sessions) == 1
    assert discord.violations == []


async def test_a_reconnection_is_asked_for(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """The client obeys, resumes, and misses nothing."""
    discord.gateway.ask_to_reconnect()
    await discord.gone()
    await discord.ready()
    assert "back" in (await channel.say(ann, f"{discord.bot.mention} back?")).text
    assert len(discord.gateway.sessions) == 1


async def test_what_changes_later_is_announced(discord: Discord, bot: Bot) -> None:
    """Servers joined and left, and their channels, reach the client."""
    late = discord.add_guild("Late")
    await eventually(lambda: bot.get_guild(late.id) is not None)
    new = late.add_channel("new")
    await eventually(lambda: bot.get_channel(new.id) is not None)
    discord.remove_guild(late)
    await eventually(lambda: bot.get_guild(late.id) is None)
    assert discord.violations == []


async def test_members_come_only_with_their_intent(tmp_path: Path) -> None:
    """Without the members intent the client knows of nobody but itself."""
    members = Intents(guilds=True, members=True)
    async with Discord(tmp_path, privileged_intents=members.value) as discord:
        guild = discord.add_guild("Newsroom")
        guild.add_member("ann", Permissions(manage_messages=True))
        for intents, known in ((members, {"claimbot", "operator", "ann"}), (PLAIN, {"claimbot"})):
            async with running(Bot(discord, intents, guild_ready_timeout=0.1)) as bot:
                await asyncio.wait_for(bot.wait_until_ready(), 5)
                assert {each.name for each in bot.guilds[0].members} == known
        assert discord.violations == []


async def test_the_certificate_holds_for_discords_names_only(discord: Discord) -> None:
    """A client that asks for another host's name is not taken in."""
    async with aiohttp.ClientSession(connector=discord.connector()) as session:
        async with session.get("https://cdn.discordapp.com/nothing") as response:
            assert response.status == 404
        with pytest.raises(aiohttp.ClientConnectorCertificateError) as caught:
            await session.get("https://example.org/")
    assert isinstance(caught.value.certificate_error, ssl.CertificateError)


async def test_the_environment_names_address_and_authority(discord: Discord) -> None:
    """A process finds its way by two variables."""
    environment = discord.environment()
    assert environment["CLAIMBOT_DISCORD_ADDRESS"] == f"127.0.0.1:{discord.port}"
    ssl.create_default_context(cafile=environment["SSL_CERT_FILE"])


async def test_trouble_can_be_arranged(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """A rate limit is answered once; the client waits, tries again and succeeds."""
    route = "POST /channels/{channel_id}/messages"
    discord.fail(route, 429)
    reply = await channel.say(ann, f"{discord.bot.mention} hello")
    assert "hello" in reply.text
    assert [each.status for each in discord.requests if each.route == route] == [429, 200]


PROCESS = """
import asyncio, os, socket, sys
import aiohttp, discord

class Detour(aiohttp.abc.AbstractResolver):
    async def resolve(self, host, port=0, family=socket.AF_INET):
        address, port = os.environ["CLAIMBOT_DISCORD_ADDRESS"].split(":")
        return [{"hostname": host, "host": address, "port": int(port), "family": socket.AF_INET,
                 "proto": 0, "flags": 0}]

    async def close(self):
        pass

class Bot(discord.Client):
    async def on_message(self, message):
        if message.author != self.user:
            await message.reply("from a process")
            await self.close()

async def main():
    connector = aiohttp.TCPConnector(resolver=Detour())
    async with Bot(intents=discord.Intents(dm_messages=True), connector=connector) as bot:
        await bot.start(sys.argv[1])

asyncio.run(main())
"""


async def test_a_process_finds_its_way(discord: Discord) -> None:
    """A client in another process logs in with nothing but the two variables."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PROCESS,
        discord.token,
        env={**os.environ, **discord.environment()},
    )
    try:
        await discord.ready(within=30)
        reply = await discord.add_user("ann").dm("hello")
        assert reply.text == "from a process"
        assert await asyncio.wait_for(process.wait(), 10) == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert discord.violations == []
