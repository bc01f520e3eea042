"""Mentions and direct messages."""

import asyncio
import logging

import pytest
from discord import Intents

from bot.client import ClaimBot, intents
from claims.errors import InputError
from claims.models import Answer
from claims.service import ClaimService
from tests.bot.markdown import FRAME, active, shown
from tests.loopback import Discord, GuildChannel, Member, NoReply

QUOTE = (
    "Sept roquettes ont été tirées ce mardi soir en direction de l'ambassade "
    "des États-Unis à Bagdad (Irak)."
)
ASKED = "How many rockets were fired at the embassy?"


def test_no_privileged_intent_is_asked_for() -> None:
    """Three intents, none of those that Discord has to approve."""
    assert {name for name, on in intents() if on} == {"guilds", "guild_messages", "dm_messages"}
    assert not intents().value & Intents(members=True, presences=True, message_content=True).value


async def test_a_mention_is_answered(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """The reply is a card that quotes the source, refers to the question and pings nobody."""
    reply = await channel.say(ann, f"{discord.bot.mention} {ASKED}")
    assert reply.v2
    assert QUOTE in shown(reply.text)
    assert "TF1 Info" in reply.text
    assert "18 November 2020" in reply.text
    assert reply.reference is not None
    assert reply.reference.author is ann.user
    assert not reply.pings
    assert reply.allowed_mentions == {"parse": [], "replied_user": False}
    assert reply.links == []


async def test_a_mention_may_stand_anywhere(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """In the middle and at the end, in either form, it is not part of the question."""
    for text in (f"{ASKED} {discord.bot.mention}", f"How many <@!{discord.bot.id}> rockets fired?"):
        reply = await channel.say(ann, text)
        assert QUOTE in shown(reply.text)


async def test_a_french_question_gets_a_french_card(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """The card speaks the language of the message."""
    question = "Combien de roquettes ont été tirées vers l'ambassade ?"
    reply = await channel.say(ann, f"{discord.bot.mention} {question}")
    assert QUOTE in shown(reply.text)
    assert "18 novembre 2020" in reply.text


async def test_a_direct_message_is_answered(discord: Discord, bot: ClaimBot, ann: Member) -> None:
    """Without a mention too."""
    reply = await ann.dm(ASKED)
    assert QUOTE in shown(reply.text)
    assert not reply.pings


async def test_a_reply_to_the_bot_is_answered(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Who replies to a card and mentions the bot asks the next question."""
    first = await channel.say(ann, f"{discord.bot.mention} {ASKED}")
    second = await channel.say(ann, f"{discord.bot.mention} hello", reply_to=first)
    assert second.text


async def test_an_empty_mention_is_told_how_to_ask(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """A mention alone gets one friendly sentence."""
    reply = await channel.say(ann, discord.bot.mention)
    assert "Write your question" in reply.text


async def test_chatter_gets_no_verdict(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """A greeting is answered by a sentence without a verdict."""
    reply = await channel.say(ann, f"{discord.bot.mention} hello!")
    assert len(reply.text.splitlines()) == 1
    assert not any(symbol in reply.text for symbol in "✅❌💬❔")


async def test_what_is_not_for_the_bot_is_left_alone(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Other talk, @everyone, roles, other bots: no reply."""
    role = channel.guild.add_role("claimbot fans")
    robot = channel.guild.add_member(discord.add_user("other", bot=True))
    for text in (ASKED, f"@everyone {ASKED}", f"@here {ASKED}", f"{role.mention} {ASKED}"):
        channel.post(ann, text)
    channel.post(robot, f"{discord.bot.mention} {ASKED}")
    reply = await channel.say(ann, f"{discord.bot.mention} hello")
    assert [each for each in channel.messages if each.author is discord.bot] == [reply]
    with pytest.raises(NoReply):
        await channel.say(ann, "@everyone how many rockets?", within=0.2)


BAD = {
    "four thousand characters": "a" * 3_970,
    "many words": "rockets and soldiers " * 180,
    "only emoji": "🚀🚀🚀",
    "everyone": "@everyone how many rockets were fired?",
    "a role": "<@&1> how many rockets?",
    "markdown": "# how **many** `rockets` ||were|| fired > at\n- the embassy",
    "masked link": "[how many rockets](https://evil.example) were fired?",
    "sql": "'; DROP TABLE claim; -- how many rockets were fired?",
    "like pattern": '% _ " * NEAR( rockets AND OR NOT',
    "right to left": "\u202ehow many rockets\u202c were \u2066fired\u2069?",
    "half a pair": "how many rockets \ud83d were fired?",
    "control": "how many\x01 rockets",
    "digits": "9" * 400,
    "timestamps": "<t:0:R> <id:home> </ask:1> <:a:1> rockets?",
}


async def test_bad_input_gets_an_ordinary_reply(
    discord: Discord, bot: ClaimBot, ann: Member, channel: GuildChannel
) -> None:
    """Whatever is asked, a reply comes, pings nobody and renders nothing of it."""
    for name, text in BAD.items():
        for reply in (await ann.dm(text), await channel.say(ann, f"{discord.bot.mention} {text}")):
            assert reply.text, name
            assert not reply.pings, name
            for line in reply.text.splitlines():
                assert set(active(FRAME.sub("", line))) <= {"emphasis"}, name
            assert "went wrong" not in reply.text, name


async def test_servers_do_not_see_each_others_claims(
    discord: Discord, bot: ClaimBot, service: ClaimService, channel: GuildChannel, ann: Member
) -> None:
    """A server's claim answers there, not in another server and not in direct messages."""
    sentence = "The lighthouse of Varnholm was painted green in 1987."
    line = {"claim": sentence, "source": {"title": "Varnholm Gazette"}}
    service.add(line, collection=f"discord:{channel.guild.id}", by="discord:1")
    elsewhere = discord.add_guild("Elsewhere")
    other = elsewhere.add_channel("general")
    elsewhere.add_member(ann)
    question = "Was the lighthouse of Varnholm painted green?"
    here = await channel.say(ann, f"{discord.bot.mention} {question}")
    assert "Varnholm Gazette" in here.text
    for reply in (
        await other.say(ann, f"{discord.bot.mention} {question}"),
        await ann.dm(question),
    ):
        assert "Gazette" not in reply.text
        assert "1987" not in reply.text


async def test_an_unexpected_error_is_a_number(
    discord: Discord,
    bot: ClaimBot,
    ann: Member,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """People are told a number, and the log has the error under it."""

    def broken(*_: object, **__: object) -> Answer:
        raise RuntimeError("the secret detail")

    monkeypatch.setattr(bot.service, "ask", broken)
    with caplog.at_level(logging.ERROR, "bot"):
        reply = await ann.dm(ASKED)
    assert "secret" not in reply.text
    [record] = caplog.records
    assert record.getMessage().split()[-1] in reply.text
    assert record.exc_info is not None


async def test_a_known_error_is_its_sentence(
    discord: Discord, bot: ClaimBot, ann: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the library says is what people read."""

    def locked(*_: object, **__: object) -> Answer:
        raise InputError("The text is in no language: write words.")

    monkeypatch.setattr(bot.service, "ask", locked)
    assert shown((await ann.dm(ASKED)).text) == "The text is in no language: write words."


async def test_a_channel_that_cannot_be_answered_is_only_logged(
    discord: Discord,
    bot: ClaimBot,
    ann: Member,
    channel: GuildChannel,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Where Discord refuses the reply, the bot goes on."""
    discord.fail("POST /channels/{channel_id}/messages", 403)
    channel.post(ann, f"{discord.bot.mention} {ASKED}")
    await discord.until(
        lambda: [each for each in discord.requests if each.status == 403] or None, 5, "the reply"
    )
    assert (await channel.say(ann, f"{discord.bot.mention} {ASKED}")).text
    assert "was not answered" in caplog.text


async def test_starting_registers_nothing(discord: Discord, service: ClaimService) -> None:
    """Logging in and getting ready sends no command to Discord."""
    async with ClaimBot(service, discord.connector()) as client:
        running = asyncio.create_task(client.start(discord.token))
        await discord.ready()
        await client.close()
        await asyncio.gather(running, return_exceptions=True)
    assert not [each for each in discord.requests if "commands" in each.route]
    assert discord.violations == []
