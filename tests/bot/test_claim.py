import time
from dataclasses import replace

import pytest
from hypothesis import given

from bot import claim as claim_commands
from bot import reply
from bot.claim import choice
from bot.client import ClaimBot
from bot.limits import CHOICE_NAME, CHOICE_VALUE, CHOICES, length
from claims.models import Claim
from claims.service import ClaimService
from tests.bot.markdown import shown
from tests.bot.strategies import CLAIM, stored_claims
from tests.bot.test_client import BAD, QUOTE
from tests.loopback import Choice, Discord, GuildChannel, Member, Message

KEY = "bagdad-2020-rockets-fired"


async def use(
    discord: Discord, who: Member, channel: GuildChannel, call: str, **options: str
) -> Message:
    answer = await discord.command(who, channel, call, options)
    assert isinstance(answer, Message)
    return answer


async def suggestions(
    discord: Discord, who: Member, channel: GuildChannel, typed: str
) -> list[Choice]:
    return await discord.autocomplete(who, channel, "claim search", focused="text", value=typed)


async def test_search_lists_the_nearest_claims(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Claims come with the keys under which they can be shown."""
    answer = await use(discord, ann, channel, "claim search", text="rockets fired at the embassy")
    assert "Seven rockets were fired towards" in answer.text
    assert KEY in shown(answer.text)
    assert not answer.pings


async def test_typing_offers_claims_to_choose(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """A choice shows a claim, and choosing it gives its card."""
    offered = await suggestions(discord, ann, channel, "rockets fired")
    assert 0 < len(offered) <= CHOICES
    chosen = next(each for each in offered if each.value == KEY)
    assert chosen.name.startswith("Seven rockets were fired")
    answer = await use(discord, ann, channel, "claim search", text=str(chosen.value))
    assert QUOTE in shown(answer.text)


async def test_typing_nothing_offers_the_newest(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Before anything is typed there is something to choose."""
    assert len(await suggestions(discord, ann, channel, "")) == CHOICES


async def test_choices_speak_the_language_of_the_person(
    discord: Discord, bot: ClaimBot, channel: GuildChannel
) -> None:
    """Who uses Discord in French chooses among French texts."""
    marie = channel.guild.add_member(discord.add_user("marie", locale="fr"))
    offered = await suggestions(discord, marie, channel, "roquettes tirées")
    assert any(each.name.startswith("Sept roquettes") for each in offered)


async def test_show_gives_one_claim_with_its_evidence(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Text, translation, date, quote, source and key."""
    offered = await discord.autocomplete(
        ann, channel, "claim show", focused="key", value="rockets fired"
    )
    assert KEY in [each.value for each in offered]
    answer = await use(discord, ann, channel, "claim show", key=KEY)
    read = shown(answer.text)
    for part in ("Sept roquettes ont été", "Seven rockets", "17 November 2020", QUOTE, KEY):
        assert part in read
    assert not answer.ephemeral


async def test_a_key_that_is_not_there_is_told_to_one_person(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """One sentence, which nobody else sees."""
    answer = await use(discord, ann, channel, "claim show", key="no-such @everyone")
    assert answer.ephemeral
    assert "no-such" in answer.text


async def test_another_servers_claims_are_not_found(
    discord: Discord, bot: ClaimBot, service: ClaimService, channel: GuildChannel, ann: Member
) -> None:
    """Neither by searching, nor while typing, nor under their key."""
    line = {
        "key": "varnholm",
        "claim": "The lighthouse of Varnholm is green.",
        "source": {"title": "x"},
    }
    service.add(line, collection=f"discord:{channel.guild.id}", by="discord:1")
    assert "varnholm" in [each.value for each in await suggestions(discord, ann, channel, "light")]
    other = discord.add_guild("Elsewhere").add_channel("general")
    other.guild.add_member(ann)
    offered = await suggestions(discord, ann, other, "lighthouse Varnholm green")
    assert "varnholm" not in [each.value for each in offered]
    assert "varnholm" not in [each.value for each in await suggestions(discord, ann, other, "")]
    found = await use(discord, ann, other, "claim search", text="lighthouse Varnholm green")
    assert "Varnholm is" not in found.text
    shown_there = await use(discord, ann, other, "claim show", key="varnholm")
    assert shown_there.ephemeral
    assert "green" not in shown_there.text


async def test_bad_input_gets_an_ordinary_reply(
    discord: Discord, bot: ClaimBot, channel: GuildChannel, ann: Member
) -> None:
    """Searching, showing and typing take any text."""
    for name, text in BAD.items():
        for call, option in (("claim search", "text"), ("claim show", "key")):
            answer = await use(discord, ann, channel, call, **{option: text})
            assert answer.text, name
            assert not answer.pings, name
            assert "went wrong" not in answer.text, name
        await suggestions(discord, ann, channel, text[:100])


async def test_a_slow_store_is_waited_for(
    discord: Discord,
    bot: ClaimBot,
    channel: GuildChannel,
    ann: Member,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What takes longer than Discord waits is deferred, and comes all the same."""
    discord.acknowledge_within = 0.3
    monkeypatch.setattr(reply, "PATIENCE", 0.05)
    quick = bot.service.show

    def slow(key: str, *, reads: tuple[str, ...]) -> Claim:
        time.sleep(0.6)
        return quick(key, reads=reads)

    monkeypatch.setattr(bot.service, "show", slow)
    answer = await use(discord, ann, channel, "claim show", key=KEY)
    assert QUOTE in shown(answer.text)
    missing = await use(discord, ann, channel, "claim show", key="no-such")
    assert missing.ephemeral


@pytest.mark.parametrize("problem", ["slow", "broken"])
async def test_trouble_while_typing_offers_nothing(
    discord: Discord,
    bot: ClaimBot,
    channel: GuildChannel,
    ann: Member,
    monkeypatch: pytest.MonkeyPatch,
    problem: str,
) -> None:
    """A store that is slow or broken gives no choices, in time."""

    def trouble(*_: object, **__: object) -> tuple[Claim, ...]:
        if problem == "broken":
            raise RuntimeError
        time.sleep(0.5)
        return (CLAIM,)

    monkeypatch.setattr(claim_commands, "SUGGEST_WITHIN", 0.1)
    monkeypatch.setattr(bot.service, "suggest", trouble)
    assert await suggestions(discord, ann, channel, "rockets") == []


@given(stored_claims)
def test_any_claim_makes_a_choice(claim: Claim) -> None:
    """Names and values keep within Discord's limits and are never empty where the key is not."""
    claim = replace(claim, key=claim.key.strip() or "key")
    made = choice(claim, "en")
    assert 0 < length(made.name) <= CHOICE_NAME
    assert length(made.value) <= CHOICE_VALUE


def test_a_long_key_is_replaced_by_the_text() -> None:
    """A key of 100 is the value; of 101, the claim's text is, which finds it as well."""
    assert choice(replace(CLAIM, key="k" * 100), "en").value == "k" * 100
    assert choice(replace(CLAIM, key="k" * 101), "en").value == CLAIM.text
    assert choice(CLAIM, "fr").name == CLAIM.translations["fr"]
