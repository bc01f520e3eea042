"""Posts of people, and what the bot writes."""

import asyncio
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from discord import (
    AllowedMentions,
    Embed,
    File,
    Forbidden,
    Intents,
    NotFound,
    Object,
    PartialMessageable,
    Permissions,
)

from tests.loopback import Discord, Guild, GuildChannel, Member, NoReply, NotPossible, Upload
from tests.loopback.sample_bot import Bot, Card, running


def destination(bot: Bot, channel: GuildChannel) -> PartialMessageable:
    """The client's side of ``channel``."""
    return bot.get_partial_messageable(channel.id, guild_id=channel.guild.id)


@pytest.fixture
def there(bot: Bot, channel: GuildChannel) -> PartialMessageable:
    """The channel as the client sees it."""
    return destination(bot, channel)


async def test_a_mention_is_replied_to(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """The reply refers to the post, and pings nobody when told so."""
    reply = await channel.say(ann, f"{discord.bot.mention} how many?")
    assert reply.text == f"You wrote: {discord.bot.mention} how many?"
    assert reply.reference is channel.messages[0]
    assert reply.pings.users == {discord.bot.id}
    assert discord.violations == []


async def test_a_direct_message_is_replied_to(discord: Discord, ann: Member, bot: Bot) -> None:
    """Content of direct messages arrives without any mention."""
    reply = await ann.dm("how many?")
    assert reply.text == "You wrote: how many?"
    assert not reply.pings
    assert discord.violations == []


async def test_content_is_withheld_without_the_intent(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """A post that does not mention the bot arrives empty, also inside one that replies to it."""
    plain = channel.post(ann, "between us", attachments=[Upload("secret.pdf", b"%PDF")])
    await channel.say(ann, f"{discord.bot.mention} and this?", reply_to=plain)
    first, second = bot.seen
    assert (first.content, first.attachments) == ("", [])
    assert second.content.endswith("and this?")
    assert second.reference is not None
    assert getattr(second.reference.resolved, "content", None) == ""


async def test_content_arrives_with_the_intent(tmp_path: Path) -> None:
    """With the privileged intent switched on, every post is readable."""
    intents = Intents(message_content=True, guild_messages=True, guilds=True)
    async with Discord(tmp_path, privileged_intents=intents.value) as discord:
        channel = discord.add_guild("Newsroom").add_channel("general")
        ann = channel.guild.add_member("ann")
        async with running(Bot(discord, intents)):
            assert (await channel.say(ann, "between us")).text == "You wrote: between us"


async def test_a_thread_is_a_channel(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """A thread made while the bot is there is written to, and answered in."""
    thread = channel.add_thread("aside", ann)
    reply = await thread.say(ann, f"{discord.bot.mention} here?")
    assert reply in thread.messages
    assert channel.messages == []
    assert discord.violations == []


async def test_silence_is_told(
    discord: Discord, channel: GuildChannel, ann: Member, bot: Bot
) -> None:
    """Where no reply comes, the wait ends with what has happened so far."""
    with pytest.raises(NoReply, match=r"0\.2 s for a reply to 'between us'"):
        await channel.say(ann, "between us", within=0.2)


async def test_all_visible_text_is_found(
    discord: Discord, channel: GuildChannel, there: PartialMessageable
) -> None:
    """Content, embeds, components and their labels are read together."""
    embed = Embed(title="Title", description="Body").add_field(name="Name", value="Value")
    embed.set_footer(text="Foot").set_author(name="Author")
    await there.send("Content", embed=embed)
    await there.send(view=Card("# Card"))
    first, second = channel.messages
    assert first.text.split("\n") == [
        "Content",
        "Author",
        "Title",
        "Body",
        "Name",
        "Value",
        "Foot",
    ]
    assert second.text.split("\n") == [
        "# Card",
        "Press",
        "Form",
        "Site",
        "Pick",
        "One",
        "Two",
    ]
    assert second.links == ["https://example.org/"]
    assert discord.violations == []


async def test_edits_keep_the_old_text(
    discord: Discord, channel: GuildChannel, ann: Member, there: PartialMessageable
) -> None:
    """Editing, deleting and reacting change the message that the test holds."""
    sent = await there.send("first")
    (message,) = channel.messages
    await sent.edit(content="second")
    assert (message.text, message.history) == ("second", ["first"])
    await sent.add_reaction("👍")
    assert message.reactions == {"👍": {discord.bot.id}}
    await sent.delete()
    assert message.deleted
    assert channel.messages == []
    with pytest.raises(NotFound):
        await sent.edit(content="third")
    assert discord.violations == []


async def test_people_change_their_minds(
    discord: Discord, channel: GuildChannel, ann: Member, guild: Guild
) -> None:
    """A person's edit, deletion and reaction reach the client."""
    intents = Intents(guilds=True, guild_messages=True, reactions=True)
    async with running(Bot(discord, intents)) as bot:
        post = channel.post(ann, f"{discord.bot.mention} one")
        edited = bot.wait_for("raw_message_edit", timeout=5)
        reacted = bot.wait_for("raw_reaction_add", timeout=5)
        deleted = bot.wait_for("raw_message_delete", timeout=5)
        told = asyncio.gather(edited, reacted, deleted)
        await asyncio.sleep(0)
        post.rewrite(f"{discord.bot.mention} two")
        post.react(ann, "👍")
        post.remove()
        edit, reaction, deletion = await told
        assert edit.message.content.endswith("two")
        assert (str(reaction.emoji), reaction.user_id) == ("👍", ann.id)
        assert deletion.message_id == post.id
    assert discord.violations == []


async def test_files_are_listed(
    discord: Discord, channel: GuildChannel, there: PartialMessageable
) -> None:
    """A form with files is read like JSON, the files becoming attachments."""
    await there.send("see", file=File(BytesIO(b"1234"), "claims.csv"))
    (message,) = channel.messages
    (attachment,) = message.attachments
    assert (message.text, attachment["filename"], attachment["size"]) == ("see", "claims.csv", 4)
    assert discord.violations == []


async def test_typing_is_seen(
    discord: Discord, channel: GuildChannel, there: PartialMessageable
) -> None:
    """The indicator is recorded, by channel."""
    async with there.typing():
        pass
    assert discord.typing == [channel]


async def test_the_bot_needs_permission(discord: Discord, guild: Guild, bot: Bot) -> None:
    """Where the bot may not write or look, Discord forbids; that is no violation."""
    mute = guild.add_channel("mute", deny=Permissions(send_messages=True))
    hidden = guild.add_channel("hidden", deny=Permissions(view_channel=True))
    for channel, code in ((mute, 50013), (hidden, 50001)):
        with pytest.raises(Forbidden) as caught:
            await destination(bot, channel).send("hello")
        assert caught.value.code == code
    assert discord.violations == []


async def test_people_need_permission(discord: Discord, guild: Guild, ann: Member) -> None:
    """Nobody writes where Discord's client would not let them."""
    with pytest.raises(NotPossible, match="ann cannot write"):
        guild.add_channel("mute", deny=Permissions(send_messages=True)).post(ann, "hello")
    with pytest.raises(NotPossible, match="1 to 4000"):
        guild.add_channel("general").post(ann, "x" * 4001)


@pytest.mark.parametrize(
    ("allowed", "everyone", "users", "roles"),
    [
        (None, True, True, True),
        (AllowedMentions.none(), False, False, False),
        (AllowedMentions(everyone=True, users=False, roles=False), True, False, False),
        (AllowedMentions(everyone=False, users=True, roles=False), False, True, False),
        (AllowedMentions(everyone=False, users=False, roles=True), False, False, True),
        (AllowedMentions(everyone=False, users=[Object(1)], roles=False), False, False, False),
    ],
)
async def test_pings_are_seen(
    discord: Discord,
    channel: GuildChannel,
    ann: Member,
    there: PartialMessageable,
    allowed: AllowedMentions | None,
    everyone: bool,
    users: bool,
    roles: bool,
) -> None:
    """Who is notified follows from the text and the allowed mentions, in components too."""
    role = channel.guild.add_role("desk")
    text = f"@everyone {ann.mention} {role.mention}"
    options: dict[str, Any] = {} if allowed is None else {"allowed_mentions": allowed}
    await there.send(text, **options)
    await there.send(view=Card(text), **options)
    for message in channel.messages:
        assert message.pings.everyone is everyone
        assert message.pings.users == ({ann.id} if users else set())
        assert message.pings.roles == ({role.id} if roles else set())
    assert discord.violations == []


async def test_a_reply_pings_its_author_unless_told_not_to(
    discord: Discord, channel: GuildChannel, ann: Member, there: PartialMessageable
) -> None:
    """Without allowed mentions a reply notifies whom it replies to."""
    post = channel.post(ann, "hello")
    target = there.get_partial_message(post.id)
    await target.reply("one")
    await target.reply("two", allowed_mentions=AllowedMentions.none())
    await target.reply("three", mention_author=True, allowed_mentions=AllowedMentions.none())
    pinged = [message.pings.users for message in channel.messages[1:]]
    assert pinged == [{ann.id}, set(), {ann.id}]
