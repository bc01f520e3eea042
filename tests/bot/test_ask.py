import time

import pytest

from bot.client import ClaimBot
from claims.errors import StoreError
from claims.models import Answer
from tests.bot.markdown import shown
from tests.bot.test_client import ASKED, BAD, QUOTE
from tests.loopback import Discord, GuildChannel, Member, Message


async def ask(discord: Discord, who: Member, channel: GuildChannel, text: str) -> Message:
    answer = await discord.command(who, channel, "ask", {"text": text})
    assert isinstance(answer, Message)
    return answer


async def test_ask_answers_for_everyone(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """The card repeats the question, quotes the source, and pings nobody."""
    answer = await ask(discord, ann, channel, ASKED)
    assert QUOTE in shown(answer.text)
    assert "Asked" in answer.text
    assert not answer.ephemeral
    assert not answer.pings
    routes = [each.route for each in discord.requests if "callback" in each.route]
    assert len(routes) == 1


async def test_ask_works_in_direct_messages(discord: Discord, bot: ClaimBot, ann: Member) -> None:
    """The command is there in direct messages too, and reads the public claims."""
    direct = discord.direct_channel(ann.user)
    answer = await discord.command(ann, direct, "ask", {"text": ASKED})
    assert isinstance(answer, Message)
    assert QUOTE in shown(answer.text)


async def test_ask_acknowledges_a_slow_answer(
    discord: Discord,
    bot: ClaimBot,
    channel: GuildChannel,
    ann: Member,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An answer that takes longer than Discord waits still comes."""
    discord.acknowledge_within = 0.3
    quick = bot.service.ask

    def slow(text: str, **options: object) -> Answer:
        time.sleep(0.6)
        return quick(text, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(bot.service, "ask", slow)
    assert QUOTE in shown((await ask(discord, ann, channel, ASKED)).text)


async def test_ask_without_words_is_told_how(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Blank text gets a sentence that only its author sees."""
    answer = await ask(discord, ann, channel, "   ")
    assert answer.ephemeral
    assert "Write a question" in answer.text


async def test_an_error_is_for_one_person_only(
    discord: Discord,
    bot: ClaimBot,
    channel: GuildChannel,
    ann: Member,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What went wrong does not stay in the channel, though the answer was announced there."""

    def broken(*_: object, **__: object) -> Answer:
        raise StoreError("The database /srv/claims.db is in use.")

    monkeypatch.setattr(bot.service, "ask", broken)
    answer = await ask(discord, ann, channel, ASKED)
    assert "tell whoever runs this bot" in shown(answer.text)
    assert "/srv" not in answer.text
    assert answer.ephemeral
    assert [each for each in channel.messages if not each.ephemeral] == []


async def test_bad_input_gets_an_ordinary_reply(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Whatever is asked, a card comes and pings nobody."""
    for name, text in BAD.items():
        answer = await ask(discord, ann, channel, text)
        assert answer.text, name
        assert not answer.pings, name
        assert "went wrong" not in answer.text, name
