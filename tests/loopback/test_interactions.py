"""Commands, autocomplete, components and forms, each by the person who uses them."""

import pytest
from discord import Interaction, Permissions, app_commands

from tests.loopback import (
    Choice,
    Discord,
    Guild,
    GuildChannel,
    Member,
    Message,
    Modal,
    NoReply,
    NotPossible,
    Upload,
)
from tests.loopback.sample_bot import Bot

pytestmark = pytest.mark.usefixtures("commander")


async def message(discord: Discord, who: Member, channel: GuildChannel, call: str) -> Message:
    """The message that answers the command ``call``."""
    answer = await discord.command(who, channel, call)
    assert isinstance(answer, Message)
    return answer


async def form(discord: Discord, who: Member, channel: GuildChannel) -> Modal:
    """The form that /form opens."""
    answer = await discord.command(who, channel, "form")
    assert isinstance(answer, Modal)
    return answer


async def test_a_command_is_answered(discord: Discord, channel: GuildChannel, ann: Member) -> None:
    """Options arrive with their types; the answer carries who asked."""
    answer = await discord.command(ann, channel, "echo", {"text": "ab", "times": 3})
    assert answer.text == "ababab"
    assert answer is channel.messages[-1]
    assert answer.payload()["interaction_metadata"]["user"]["id"] == str(ann.id)
    assert discord.violations == []


async def test_an_ephemeral_answer_is_marked(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """Only the person who asked sees it, so it notifies nobody."""
    answer = await message(discord, ann, channel, "secret")
    assert answer.ephemeral
    assert not answer.pings


async def test_a_deferred_answer_is_awaited(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """Whether edited or followed up, the answer is what takes the place of "thinking"."""
    edited = await message(discord, ann, channel, "think")
    followed = await discord.command(ann, channel, "think", {"ending": "follow-up"})
    assert isinstance(followed, Message)
    assert edited.text == followed.text == "thought"
    assert edited.ephemeral
    assert followed.ephemeral
    assert followed.interaction is not None
    begun = followed.interaction
    await discord.until(lambda: begun.shown[1:] or None, 5, "the second message")
    assert [each.text for each in begun.shown] == ["thought", "and more"]
    assert discord.violations == []


async def test_a_command_works_in_direct_messages(discord: Discord, ann: Member) -> None:
    """The interaction then carries a user and no member."""
    direct = discord.direct_channel(ann.user)
    answer = await discord.command(ann, direct, "echo", {"text": "hello"})
    assert answer.text == "hello"
    assert discord.violations == []


async def test_subcommands_and_their_autocomplete(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """Groups are named by words; what is typed reaches the bot before anything is sent."""
    call = "claim deep find"
    choices = await discord.autocomplete(ann, channel, call, focused="text", value="roc")
    assert choices == [Choice("rocket", "key-1")]
    answer = await discord.command(ann, channel, call, {"text": "key-1"})
    assert answer.text == "found key-1"
    assert discord.violations == []


async def test_a_person_as_option_is_resolved(
    discord: Discord, channel: GuildChannel, ann: Member, guild: Guild
) -> None:
    """Users come with their membership, roles and permissions."""
    moderator = guild.add_member("mo", Permissions(manage_messages=True))
    for person, expected in ((ann, "ann False"), (moderator, "mo True")):
        answer = await discord.command(ann, channel, "who", {"person": person})
        assert answer.text == expected
    assert discord.violations == []


async def test_menu_commands(discord: Discord, channel: GuildChannel, ann: Member) -> None:
    """A message's menu hands the bot the message with its content, a person's menu the person."""
    post = channel.post(ann, "between us")
    read = await discord.message_command(ann, post, "Read it")
    greeted = await discord.user_command(ann, channel, ann, "Greet")
    assert (read.text, greeted.text) == ("it says between us", "hello ann")
    assert discord.violations == []


async def test_a_form_is_filled_in_by_label(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """What is not given stays as the form prefills it; selects take labels."""
    opened = await form(discord, ann, channel)
    assert opened.title == "Note something"
    assert list(opened.fields) == ["What", "Why", "Kind"]
    answer = await opened.submit(ann, {"What": "rockets", "Kind": "Guess"})
    assert answer.text == "rockets|-|['g']"
    assert discord.violations == []


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"Kind": "Fact"}, "'What' is required"),
        ({"What": "x" * 21, "Kind": "Fact"}, "takes 0 to 20 characters"),
        ({"What": "x", "Kind": "Rumour"}, "'Rumour'"),
        ({"What": "x", "Kind": "Fact", "Who": "me"}, "no input is called"),
    ],
)
async def test_a_form_cannot_be_sent_wrong(
    discord: Discord,
    channel: GuildChannel,
    ann: Member,
    values: dict[str, str],
    reason: str,
) -> None:
    """What Discord's client would hold back never reaches the bot."""
    opened = await form(discord, ann, channel)
    with pytest.raises(NotPossible, match=reason):
        await opened.submit(ann, values)


async def test_a_form_belongs_to_one_person(
    discord: Discord, channel: GuildChannel, ann: Member, guild: Guild
) -> None:
    """Nobody else can send it."""
    opened = await form(discord, ann, channel)
    with pytest.raises(NotPossible, match="open for ann"):
        await opened.submit(guild.add_member("ben"), {"What": "x", "Kind": "Fact"})


async def test_files_are_handed_over(discord: Discord, channel: GuildChannel, ann: Member) -> None:
    """As an option and in a form; the client fetches them from where they are kept."""
    opened = await discord.command(ann, channel, "upload", {"first": Upload("a.txt", b"1")})
    assert isinstance(opened, Modal)
    with pytest.raises(NotPossible, match="takes at most 2"):
        await opened.submit(ann, {"Files": [Upload("b.txt", b"2")] * 3})
    answer = await opened.submit(ann, {"Files": [Upload("b.txt", b"2"), Upload("ç.txt", b"3")]})
    assert answer.text == str([b"1", b"2", b"3"])
    assert discord.violations == []


async def test_a_button_changes_its_message(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """The answer to the click is the message itself, as it is then."""
    card = await message(discord, ann, channel, "card")
    assert await card.click(ann, "Press") is card
    assert (card.text, card.history[0].split("\n")[0]) == ("pressed", "a card")
    assert discord.violations == []


async def test_a_button_opens_a_form(discord: Discord, channel: GuildChannel, ann: Member) -> None:
    """A form that a button opened is answered like any other."""
    card = await message(discord, ann, channel, "card")
    opened = await card.click(ann, "form")
    assert isinstance(opened, Modal)
    answer = await opened.submit(ann, {"What": "x", "Kind": "Fact"})
    assert answer.text == "x|-|['f']"
    assert discord.violations == []


async def test_a_menu_is_chosen_from(discord: Discord, channel: GuildChannel, ann: Member) -> None:
    """After a silent acknowledgement, the answer is what follows it."""
    card = await message(discord, ann, channel, "card")
    answer = await card.select(ann, "Pick", "Two")
    assert isinstance(answer, Message)
    assert (answer.text, answer.ephemeral) == ("picked Two", True)
    assert discord.violations == []


async def test_components_that_cannot_be_used(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """Links open a browser, and what is not there cannot be pressed."""
    card = await message(discord, ann, channel, "card")
    with pytest.raises(NotPossible, match="does not reach the bot"):
        await card.click(ann, "Site")
    with pytest.raises(NotPossible, match="there is \\['Press', 'Form', 'Site'\\]"):
        await card.click(ann, "Bell")
    with pytest.raises(NotPossible, match="offers \\['One', 'Two'\\]"):
        await card.select(ann, "Pick", "Three")
    with pytest.raises(NotPossible, match="takes 1 to 1"):
        await card.select(ann, "Pick", "One", "Two")


async def test_options_that_cannot_be_given(
    discord: Discord, channel: GuildChannel, ann: Member
) -> None:
    """A command is sent only as its definition allows."""
    for call, options, reason in (
        ("nothing", {}, "no command 'nothing'"),
        ("echo", {}, "needs the option 'text'"),
        ("echo", {"text": 7}, "does not take 7"),
        ("echo", {"text": "x", "times": "two"}, "does not take 'two'"),
        ("echo", {"text": "x", "colour": "red"}, "no option \\['colour'\\]"),
        ("claim", {}, "needs one of \\['deep'\\]"),
        ("claim shallow", {}, "has no 'shallow'"),
    ):
        with pytest.raises(NotPossible, match=reason):
            await discord.command(ann, channel, call, options)
    with pytest.raises(NotPossible, match="no autocomplete"):
        await discord.autocomplete(ann, channel, "echo", focused="text", value="x")


async def test_commands_hide_but_can_be_used(
    discord: Discord, channel: GuildChannel, ann: Member, guild: Guild
) -> None:
    """Default permissions decide what is shown, not what can be sent."""
    moderator = guild.add_member("mo", Permissions(manage_messages=True))
    administrator = guild.add_member("adam", Permissions(administrator=True))
    assert "form" in discord.commands.visible(administrator, channel)
    assert "claim deep find" in discord.commands.visible(ann, channel)
    assert "form" not in discord.commands.visible(ann, channel)
    assert "form" in discord.commands.visible(moderator, channel)
    assert isinstance(await discord.command(ann, channel, "form"), Modal)


async def test_no_answer_is_told(
    discord: Discord, channel: GuildChannel, ann: Member, commander: Bot
) -> None:
    """Without a bot, nothing waits for one."""
    await commander.close()
    await discord.gone()
    with pytest.raises(NoReply, match="no bot is connected"):
        await discord.command(ann, channel, "secret")


async def test_commands_of_one_server(discord: Discord, guild: Guild, ann: Member) -> None:
    """A server's own commands are offered there only, and keep their ids when synced again."""
    local = Bot(discord)

    @local.tree.command(guild=None, description="everywhere")
    async def everywhere(interaction: Interaction) -> None:
        await interaction.response.send_message("everywhere")

    @app_commands.command(description="here")
    async def here(interaction: Interaction) -> None:
        assert interaction.guild is not None
        await interaction.response.send_message(interaction.guild.name)

    home, other = guild.channels[0], discord.add_guild("Other").add_channel("general")
    async with local:
        await local.login(discord.token)
        target = await local.fetch_guild(guild.id)
        local.tree.add_command(here, guild=target)
        first = await local.tree.sync(guild=target)
        again = await local.tree.sync(guild=target)
        assert [each.id for each in first] == [each.id for each in again]
    assert "here" in discord.commands.visible(ann, home)
    with pytest.raises(NotPossible, match="no command 'here'"):
        await discord.command(other.guild.add_member(ann), other, "here")
    assert discord.violations == []
