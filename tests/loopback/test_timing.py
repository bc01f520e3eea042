"""When an interaction may be answered, and how often."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from discord import HTTPException, Interaction, InteractionResponded, NotFound, app_commands
from discord.http import Route

from tests.loopback import Discord, GuildChannel, Member, NoReply
from tests.loopback.sample_bot import Bot, running

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"


def sentences(discord: Discord) -> list[str]:
    """The violations without their routes."""
    return [violation.sentence for violation in discord.violations]


@pytest.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[Discord]:
    """A Discord that waits for half a second only."""
    async with Discord(tmp_path, acknowledge_within=0.5) as discord:
        yield discord


@pytest.mark.parametrize("delay", [0.0, 0.8, 60.0])
async def test_a_late_acknowledgement_is_caught(hasty: Discord, delay: float) -> None:
    """Too late is like never, and both are noted; in time is neither."""
    channel = hasty.add_guild("Newsroom").add_channel("general")
    ann = channel.guild.add_member("ann")
    bot = Bot(hasty)
    errors: asyncio.Queue[Exception] = asyncio.Queue()

    @bot.tree.command(description="takes its time")
    async def slow(interaction: Interaction) -> None:
        await asyncio.sleep(delay)
        await interaction.response.send_message("done")

    @bot.tree.error
    async def on_error(interaction: Interaction, error: app_commands.AppCommandError) -> None:
        errors.put_nowait(getattr(error, "original", error))

    async with running(bot):
        if not delay:
            assert (await hasty.command(ann, channel, "slow")).text == "done"
            await asyncio.sleep(0.6)
            assert hasty.violations == []
            return
        with pytest.raises(NoReply, match="the application did not respond to 'slow'"):
            await hasty.command(ann, channel, "slow")
        assert [str(each) for each in hasty.violations] == [
            f"{CALLBACK}: 'slow' was not acknowledged within 0.5 s."
        ]
        if delay < 1:
            error = await asyncio.wait_for(errors.get(), 5)
            assert isinstance(error, NotFound)
            assert error.code == 10062


async def test_a_second_answer_is_caught(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """An interaction is answered once; discord.py itself guards it, a careless bot does not."""
    bot = Bot(discord)
    codes: asyncio.Queue[int] = asyncio.Queue()

    @bot.tree.command(description="answers twice")
    async def twice(interaction: Interaction) -> None:
        await interaction.response.send_message("one")
        with pytest.raises(InteractionResponded):
            await interaction.response.send_message("two")
        interaction.response._response_type = None
        with pytest.raises(HTTPException) as caught:
            await interaction.response.send_message("three")
        codes.put_nowait(caught.value.code)

    async with running(bot):
        assert (await discord.command(ann, channel, "twice")).text == "one"
        assert await asyncio.wait_for(codes.get(), 5) == 40060
    assert sentences(discord) == ["'twice' was answered a second time."]


async def test_an_old_token_is_caught(
    discord: Discord, channel: GuildChannel, ann: Member, commander: Bot
) -> None:
    """After a quarter of an hour nothing can be added."""
    answer = await discord.command(ann, channel, "secret")
    interaction = next(iter(discord.interactions.values()))
    route = Route(
        "PATCH",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
        webhook_id=discord.application_id,
        webhook_token=interaction.token,
    )
    discord.clock.advance(15 * 60 - 30)
    await commander.http.request(route, json={"content": "just in time"})
    assert answer.text == "just in time"
    assert discord.violations == []
    discord.clock.advance(31)
    with pytest.raises(HTTPException) as caught:
        await commander.http.request(route, json={"content": "too late"})
    assert (caught.value.status, caught.value.code) == (401, 50027)
    assert sentences(discord) == ["the token of 'secret' is older than 15 minutes"]
