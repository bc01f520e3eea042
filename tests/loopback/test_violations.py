"""What Discord would object to is refused where Discord refuses it, and always noted."""

import asyncio
from typing import Any

import aiohttp
import pytest
from discord import (
    HTTPException,
    Interaction,
    NotFound,
    PartialMessageable,
    app_commands,
    ui,
)
from discord.http import Route

from tests.loopback import DESCRIPTION, Discord, GuildChannel, Member
from tests.loopback.sample_bot import Bot, running

needs_description = pytest.mark.skipif(
    not DESCRIPTION.is_file(),
    reason="Discord's OpenAPI description is not beside the project (../shared/discord)",
)

MESSAGES = "/channels/{channel_id}/messages"


def sentences(discord: Discord) -> list[str]:
    """The violations without their routes."""
    return [violation.sentence for violation in discord.violations]


@pytest.fixture
def there(bot: Bot, channel: GuildChannel) -> PartialMessageable:
    """The channel as the client sees it."""
    return bot.get_partial_messageable(channel.id, guild_id=channel.guild.id)


async def test_2000_characters_are_the_most(
    discord: Discord, channel: GuildChannel, there: PartialMessageable
) -> None:
    """2,001 are refused with Discord's own error, 2,000 are not."""
    await there.send("x" * 2000)
    assert discord.violations == []
    with pytest.raises(HTTPException) as caught:
        await there.send("x" * 2001)
    assert (caught.value.status, caught.value.code) == (400, 50035)
    assert "In content: Must be 2000 or fewer in length" in caught.value.text
    assert len(channel.messages) == 1
    (violation,) = discord.violations
    assert str(violation) == (
        "POST /channels/{channel_id}/messages: "
        "content: Must be 2000 or fewer in length; it is 2001."
    )


async def test_limits_hold_without_the_description(
    discord: Discord, there: PartialMessageable
) -> None:
    """Where the description is missing, the limits are checked all the same."""
    discord.description = None
    with pytest.raises(HTTPException):
        await there.send("x" * 2001)
    assert len(discord.violations) == 1


@needs_description
@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"content": 7}, "content"),
        ({"content": "x", "embeds": [{"title": ["x"]}]}, "embeds.0.title"),
        ({"content": "x", "message_reference": {}}, "message_reference"),
        ({"content": "x", "allowed_mentions": {"users": ["ann"]}}, "allowed_mentions.users.0"),
        (
            {"flags": 1 << 15, "components": [{"type": 17, "components": [{"type": 10}]}]},
            "components.0.components.0",
        ),
        (
            {"content": "x", "components": [{"type": 1, "components": [{"type": 2, "style": 9}]}]},
            "components.0.components.0.style",
        ),
    ],
)
async def test_a_wrong_shape_is_caught(
    discord: Discord, bot: Bot, channel: GuildChannel, body: dict[str, Any], place: str
) -> None:
    """The description's schemas are held up, and the place in the body is named."""
    route = Route("POST", MESSAGES, channel_id=channel.id)
    with pytest.raises(HTTPException) as caught:
        await bot.http.request(route, json=body)
    assert caught.value.code == 50035
    assert any(sentence.startswith(f"{place}: ") for sentence in sentences(discord)), sentences(
        discord
    )


@needs_description
async def test_ids_may_be_integers_and_nothing_else_may(
    discord: Discord, bot: Bot, channel: GuildChannel, ann: Member
) -> None:
    """discord.py writes ids as integers where the description has strings."""
    post = channel.post(ann, "hello")
    route = Route("POST", MESSAGES, channel_id=channel.id)
    await bot.http.request(
        route, json={"content": "x", "message_reference": {"message_id": post.id}}
    )
    assert discord.violations == []
    with pytest.raises(HTTPException):
        await bot.http.request(
            route, json={"content": "x", "message_reference": {"message_id": -post.id}}
        )
    assert len(discord.violations) > 0


async def test_an_unknown_route_is_noted(discord: Discord, bot: Bot) -> None:
    """The answer is 404, and the test sees which route it was."""
    with pytest.raises(NotFound):
        await bot.http.request(Route("GET", "/users/@me/friends"))
    assert [str(each) for each in discord.violations] == [
        "GET /users/@me/friends: The loopback has no such route."
    ]


async def test_headers_are_checked(discord: Discord) -> None:
    """Authorization, User-Agent and Content-Type must be as Discord wants them."""
    agent = {"User-Agent": "DiscordBot (https://example.org/, 1)"}
    bot = {"Authorization": f"Bot {discord.token}"}
    url = "https://discord.com/api/v10/users/@me"
    put = f"https://discord.com/api/v10/applications/{discord.application_id}/commands"
    async with aiohttp.ClientSession(connector=discord.connector()) as session:
        for headers, status, said in (
            (agent, 401, ["The Authorization header is missing, or not one of a bot."]),
            (
                {**agent, "Authorization": "Bearer x"},
                401,
                ["The Authorization header is missing, or not one of a bot."],
            ),
            (bot, 200, ["The User-Agent is not one of a bot."]),
            ({**agent, **bot}, 200, []),
        ):
            discord.violations.clear()
            async with session.get(url, headers=headers) as response:
                assert response.status == status
            assert sentences(discord) == said
        typed = {**agent, **bot, "Content-Type": "application/json; charset=utf-8"}
        async with session.put(put, headers=typed, data=b"[]") as response:
            assert response.status == 400
    assert sentences(discord) == [
        "The Content-Type is 'application/json; charset=utf-8', not application/json."
    ]


async def test_half_a_surrogate_pair_is_caught(discord: Discord, there: PartialMessageable) -> None:
    """Text that is not Unicode never reaches a channel."""
    with pytest.raises(HTTPException):
        await there.send("\ud800")
    assert sentences(discord) == [
        "body: The body holds half of a surrogate pair, which is not Unicode."
    ]


async def test_a_public_message_cannot_be_ephemeral(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """Ephemerality is decided by the deferral: asking for it later is noted, not obeyed."""
    bot = Bot(discord)

    @bot.tree.command(description="defers in public")
    async def late(interaction: Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send("in private?", ephemeral=True)

    async with running(bot):
        answer = await discord.command(ann, channel, "late")
    assert answer.text == "in private?"
    assert not getattr(answer, "ephemeral", None)
    assert sentences(discord) == [
        "flags: This message is not ephemeral, and does not become so: everybody sees it."
    ]


async def test_too_many_choices_are_caught(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """25 choices of 1 to 100 characters, not 26, and none of 101."""
    bot = Bot(discord)
    offered: list[app_commands.Choice[str]] = []

    @bot.tree.command(description="finds")
    async def find(interaction: Interaction, text: str) -> None:
        await interaction.response.send_message(text)

    @find.autocomplete("text")
    async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return offered

    async with running(bot):
        for number, length, fine in ((25, 100, True), (26, 1, False), (1, 101, False)):
            discord.violations.clear()
            offered[:] = [
                app_commands.Choice(name="n" * length, value=str(each)) for each in range(number)
            ]
            typed = discord.autocomplete(ann, channel, "find", focused="text", value="")
            if fine:
                assert len(await typed) == number
                assert discord.violations == []
            else:
                waiting = asyncio.create_task(typed)
                noted = await discord.until(lambda: discord.violations or None, 5, "a violation")
                assert "data.choices" in noted[0].sentence
                waiting.cancel()


async def test_a_wrong_kind_of_answer_is_caught(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """A form cannot be answered with another form."""
    bot = Bot(discord)

    class Second(ui.Modal, title="Second"):
        what: ui.TextInput[Any] = ui.TextInput(label="What")

    class First(ui.Modal, title="First"):
        what: ui.TextInput[Any] = ui.TextInput(label="What")

        async def on_submit(self, interaction: Interaction) -> None:
            with pytest.raises(HTTPException):
                await interaction.response.send_modal(Second())
            await interaction.response.send_message("no form")

    @bot.tree.command(description="opens a form")
    async def form(interaction: Interaction) -> None:
        await interaction.response.send_modal(First())

    async with running(bot):
        opened = await discord.command(ann, channel, "form")
        answer = await opened.submit(ann, {"What": "x"})  # type: ignore[union-attr]
    assert answer.text == "no form"
    assert "type: An interaction of type 5 takes no callback of type 9." in sentences(discord)


@needs_description
async def test_the_loopbacks_own_faults_are_noted(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """What the loopback sends is held against the description as well, without leniency."""
    ann.user.name = 7  # type: ignore[assignment]
    ann.user.bot = True
    channel.post(ann, "hello")
    routes = {violation.route for violation in discord.violations}
    assert routes == {"loopback MESSAGE_CREATE"}
