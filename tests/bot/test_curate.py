"""/curate add: the command, its form, and what becomes of it."""

from collections.abc import Sequence

import pytest
from discord import Permissions

from bot.client import ClaimBot
from bot.phrases import FRENCH
from claims.errors import InputError, NotFoundError, StoreError
from claims.models import Claim
from claims.service import ClaimService
from tests.bot.markdown import active, shown
from tests.loopback import Discord, GuildChannel, Member, Message, Modal

FILLED = {
    "claim": "The lighthouse of Varnholm was painted green in 1987.",
    "sentence": "In 1987 the old lighthouse at Varnholm was painted green.",
    "title": "Varnholm Gazette",
    "link": "https://gazette.example/lighthouse",
    "date": "1987-06-05",
}
QUESTION = "When was the lighthouse of Varnholm painted green?"


async def open_form(discord: Discord, who: Member, channel: GuildChannel) -> Modal:
    form = await discord.command(who, channel, "curate add")
    assert isinstance(form, Modal)
    return form


async def submit(form: Modal, who: Member, **changed: str) -> Message:
    answer = await form.submit(who, {**FILLED, **changed})
    assert isinstance(answer, Message)
    return answer


def stored(service: ClaimService, channel: GuildChannel) -> Sequence[Claim]:
    return service.suggest("", reads=(f"discord:{channel.guild.id}",))


async def test_the_form_asks_for_five_things(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, moderator: Member
) -> None:
    """Claim, exact sentence, source title, link and date."""
    form = await open_form(discord, moderator, channel)
    assert list(form.fields) == ["Claim", "Exact sentence", "Source title", "Link", "Date"]


async def test_the_next_question_finds_a_claim_just_added(
    discord: Discord,
    bot: ClaimBot,
    service: ClaimService,
    channel: GuildChannel,
    moderator: Member,
    ann: Member,
) -> None:
    """It is stored in the server's collection, shown to the moderator alone, and answers."""
    before = await channel.say(ann, f"{discord.bot.mention} {QUESTION}")
    assert "Gazette" not in before.text
    answer = await submit(await open_form(discord, moderator, channel), moderator)
    assert answer.ephemeral
    assert "Stored" in answer.text
    assert FILLED["sentence"] in shown(answer.text)
    assert "the article is not stored" in answer.text
    assert answer.links == [FILLED["link"]]
    [claim] = stored(service, channel)
    assert (claim.text, claim.sentence) == (FILLED["claim"], FILLED["sentence"])
    assert claim.collection == f"discord:{channel.guild.id}"
    with pytest.raises(NotFoundError):
        service.show(claim.key, reads=("public", "discord:1"))
    assert claim.as_of is not None
    assert claim.as_of.isoformat() == "1987-06-05"
    assert claim.source.published_at is not None
    assert claim.source.published_at.date() == claim.as_of
    reply = await channel.say(ann, f"{discord.bot.mention} {QUESTION}")
    assert FILLED["sentence"] in shown(reply.text)
    assert reply.links == [FILLED["link"]]
    assert "5 June 1987" in reply.text


async def test_a_claim_without_sentence_link_and_date_is_enough(
    discord: Discord,
    bot: ClaimBot,
    service: ClaimService,
    channel: GuildChannel,
    moderator: Member,
) -> None:
    """What is not known is left empty, and nothing is made up for it."""
    form = await open_form(discord, moderator, channel)
    answer = await submit(form, moderator, sentence="", link="", date="")
    assert "the source gave no sentence" in answer.text
    assert answer.links == []
    [claim] = stored(service, channel)
    assert claim.sentence is None
    assert claim.source.url is None
    assert claim.source.published_at is None


async def test_the_command_is_hidden_from_members(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, moderator: Member, ann: Member
) -> None:
    """Discord shows it to moderators, and in servers only."""
    assert "curate add" in discord.commands.visible(moderator, channel)
    assert "curate add" not in discord.commands.visible(ann, channel)
    direct = discord.direct_channel(moderator.user)
    assert "curate add" not in discord.commands.visible(moderator.user, direct)


async def test_a_member_is_refused(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Where a server shows the command to everyone, using it still takes a moderator."""
    answer = await discord.command(ann, channel, "curate add")
    assert isinstance(answer, Message)
    assert answer.ephemeral
    assert "Only moderators" in answer.text


@pytest.mark.parametrize("granted", ["manage_messages", "manage_guild", "administrator"])
async def test_each_permission_of_moderators_is_enough(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, granted: str
) -> None:
    """Managing messages, managing the server, or administering it."""
    someone = channel.guild.add_member("someone", Permissions(**{granted: True}))
    await open_form(discord, someone, channel)


async def test_a_submit_is_checked_too(
    discord: Discord,
    bot: ClaimBot,
    service: ClaimService,
    channel: GuildChannel,
    moderator: Member,
) -> None:
    """Who lost the permission after opening the form stores nothing."""
    form = await open_form(discord, moderator, channel)
    moderator.roles.clear()
    answer = await submit(form, moderator)
    assert answer.ephemeral
    assert "Only moderators" in answer.text
    assert answer.buttons == []
    assert not stored(service, channel)


async def test_a_member_cannot_submit_a_moderators_form(
    discord: Discord,
    bot: ClaimBot,
    service: ClaimService,
    channel: GuildChannel,
    moderator: Member,
    ann: Member,
) -> None:
    """A submit that Discord's own client would not send is refused, and the form stays good."""
    form = await open_form(discord, moderator, channel)
    form.interaction.user = ann.user
    assert "Only moderators" in (await submit(form, ann)).text
    assert not stored(service, channel)
    form.interaction.user = moderator.user
    assert "Stored" in (await submit(form, moderator)).text


MISTAKES = {
    "claim": ("   ", "The claim is empty"),
    "title": ("   ", "The source has no title"),
    "link": ("javascript:alert(1)", "is not a web address"),
    "date": ("17/11/2020", "is not a date"),
}


@pytest.mark.parametrize("field", MISTAKES)
async def test_a_mistake_loses_nothing(
    discord: Discord,
    bot: ClaimBot,
    service: ClaimService,
    channel: GuildChannel,
    moderator: Member,
    field: str,
) -> None:
    """One sentence says what is wrong; a button opens the form with all that was typed."""
    wrong, told = MISTAKES[field]
    form = await open_form(discord, moderator, channel)
    refusal = await submit(form, moderator, **{field: wrong})
    assert refusal.ephemeral
    assert told in shown(refusal.text)
    assert active(refusal.text.splitlines()[0]) == []
    assert not stored(service, channel)
    again = await refusal.click(moderator, "Correct what you typed")
    assert isinstance(again, Modal)
    typed = {each["custom_id"]: each.get("value", "") for each in again.fields.values()}
    assert typed == {**FILLED, field: wrong}
    answer = await again.submit(moderator, {field: FILLED[field]})
    assert isinstance(answer, Message)
    assert "Stored" in answer.text


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (InputError("Already there."), "Already there."),
        (StoreError("The disk is full."), "cannot be read or written"),
        (RuntimeError("a detail"), "Sorry, that went wrong."),
    ],
)
async def test_a_store_that_refuses_loses_nothing_either(
    discord: Discord,
    bot: ClaimBot,
    channel: GuildChannel,
    moderator: Member,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    told: str,
) -> None:
    """Whatever stops the claim from being stored, the form can be had again as it was."""

    def refuse(*_: object, **__: object) -> Claim:
        raise error

    monkeypatch.setattr(bot.service, "add", refuse)
    refusal = await submit(await open_form(discord, moderator, channel), moderator)
    assert refusal.ephemeral
    assert shown(refusal.text) != "x"
    again = await refusal.click(moderator, "Correct what you typed")
    assert isinstance(again, Modal)
    assert again.fields["Claim"]["value"] == FILLED["claim"]


async def test_the_button_is_checked_too(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, moderator: Member
) -> None:
    """The way back to the form is closed to who is no moderator any more."""
    form = await open_form(discord, moderator, channel)
    refusal = await submit(form, moderator, date="soon")
    moderator.roles.clear()
    answer = await refusal.click(moderator, "Correct what you typed")
    assert isinstance(answer, Message)
    assert "Only moderators" in answer.text


async def test_adding_the_same_claim_twice_is_told(
    discord: Discord,
    bot: ClaimBot,
    service: ClaimService,
    channel: GuildChannel,
    moderator: Member,
) -> None:
    """The second time changes nothing and gets an answer all the same."""
    for _ in range(2):
        answer = await submit(await open_form(discord, moderator, channel), moderator)
        assert answer.text
        assert "went wrong" not in answer.text
    assert len(stored(service, channel)) == 1


async def test_markup_in_a_claim_does_nothing(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, moderator: Member, ann: Member
) -> None:
    """A claim full of markup is shown as typed, to the moderator and to who asks."""
    nasty = "@everyone <@1> [lighthouse](https://evil.example) **Varnholm** ||green|| painted 1987"
    form = await open_form(discord, moderator, channel)
    answer = await submit(form, moderator, claim=nasty, sentence=nasty, title="# `x` <#1>")
    reply = await channel.say(ann, f"{discord.bot.mention} {QUESTION}")
    for message in (answer, reply):
        assert nasty in shown(message.text)
        assert not message.pings
    assert "[lighthouse](" not in reply.text


async def test_fields_take_no_more_than_a_card_shows(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, moderator: Member
) -> None:
    """The longest entries are stored and shown whole."""
    form = await open_form(discord, moderator, channel)
    longest = {
        each["custom_id"]: "v" * each["max_length"]
        for each in form.fields.values()
        if each["custom_id"] not in ("link", "date")
    }
    read = shown((await submit(form, moderator, **longest)).text)
    for text in longest.values():
        assert text in read


async def test_the_form_speaks_french(
    discord: Discord, bot: ClaimBot, channel: GuildChannel
) -> None:
    """Who uses Discord in French gets the form and its refusals in French."""
    user = discord.add_user("marie", locale="fr")
    marie = channel.guild.add_member(user, Permissions(manage_messages=True))
    form = await open_form(discord, marie, channel)
    assert form.title == FRENCH.form_title
    refusal = await submit(form, marie, date="demain")
    assert "n’est pas une date" in shown(refusal.text)
