"""A small client with a little of everything, for the tests of the loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from discord import Attachment, Client, Intents, Interaction, SelectOption, app_commands, ui
from discord import Member as ClientMember
from discord import Message as ClientMessage

from tests.loopback.server import Discord

PLAIN = Intents(guilds=True, guild_messages=True, dm_messages=True)


def _input(label: ui.Label[Any]) -> Any:
    """The input inside of a label, whose type discord.py does not tell."""
    return label.component


class Form(ui.Modal, title="Note something"):
    """A form of labels, as discord.py 2.7 makes them."""

    what: ui.Label[Any] = ui.Label(text="What", component=ui.TextInput(max_length=20))
    why: ui.Label[Any] = ui.Label(text="Why", component=ui.TextInput(required=False, default="-"))
    kind: ui.Label[Any] = ui.Label(
        text="Kind",
        component=ui.Select(
            options=[SelectOption(label="Fact", value="f"), SelectOption(label="Guess", value="g")]
        ),
    )

    async def on_submit(self, interaction: Interaction) -> None:
        what, why, kind = map(_input, (self.what, self.why, self.kind))
        await interaction.response.send_message(f"{what.value}|{why.value}|{kind.values}")


class Files(ui.Modal, title="More files"):
    """A form that takes files."""

    files: ui.Label[Any] = ui.Label(text="Files", component=ui.FileUpload(max_values=2))

    def __init__(self, before: bytes) -> None:
        super().__init__()
        self._before = before

    async def on_submit(self, interaction: Interaction) -> None:
        read = [await each.read() for each in _input(self.files).values]
        await interaction.response.send_message(str([self._before, *read]))


class Card(ui.LayoutView):
    """A card of components, with a button that opens the form and a menu."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.add_item(ui.Container(ui.TextDisplay(text), ui.Separator()))
        press: ui.Button[Any] = ui.Button(label="Press", custom_id="press")
        press.callback = self.pressed  # type: ignore[method-assign]
        form: ui.Button[Any] = ui.Button(label="Form", custom_id="form")
        form.callback = self.asked  # type: ignore[method-assign]
        self.add_item(
            ui.ActionRow(press, form, ui.Button(label="Site", url="https://example.org/"))
        )
        menu: ui.Select[Any] = ui.Select(
            placeholder="Pick", options=[SelectOption(label="One"), SelectOption(label="Two")]
        )
        menu.callback = self.picked  # type: ignore[method-assign]
        self.menu = menu
        self.add_item(ui.ActionRow(menu))

    async def pressed(self, interaction: Interaction) -> None:
        self.clear_items()
        self.add_item(ui.TextDisplay("pressed"))
        await interaction.response.edit_message(view=self)

    async def asked(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(Form())

    async def picked(self, interaction: Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send(f"picked {self.menu.values[0]}", ephemeral=True)


class Bot(Client):
    """A client with a little of everything."""

    def __init__(self, server: Discord, intents: Intents = PLAIN, **options: Any) -> None:
        super().__init__(intents=intents, connector=server.connector(), **options)
        self.tree = app_commands.CommandTree(self)
        self.server = server
        self.seen: list[ClientMessage] = []

    async def on_message(self, message: ClientMessage) -> None:
        if message.author == self.user:
            return
        self.seen.append(message)
        if message.content:
            await message.reply(f"You wrote: {message.content}", mention_author=False)

    def add_commands(self) -> None:
        """Commands that answer in every way there is."""
        tree = self.tree

        @tree.command(description="Answers at once")
        async def echo(interaction: Interaction, text: str, times: int = 1) -> None:
            await interaction.response.send_message(text * times)

        @tree.command(description="Answers in private")
        async def secret(interaction: Interaction) -> None:
            await interaction.response.send_message("psst", ephemeral=True)

        @tree.command(description="Thinks first")
        async def think(interaction: Interaction, ending: str = "edit") -> None:
            await interaction.response.defer(ephemeral=True)
            if ending == "edit":
                await interaction.edit_original_response(content="thought")
            else:
                await interaction.followup.send("thought")
                await interaction.followup.send("and more")

        @tree.command(description="Shows a card")
        async def card(interaction: Interaction) -> None:
            await interaction.response.send_message(view=Card("a card"))

        @tree.command(description="Opens a form")
        @app_commands.default_permissions(manage_messages=True)
        async def form(interaction: Interaction) -> None:
            await interaction.response.send_modal(Form())

        @tree.command(description="Takes files")
        async def upload(interaction: Interaction, first: Attachment) -> None:
            await interaction.response.send_modal(Files(await first.read()))

        @tree.command(description="Says who somebody is")
        async def who(interaction: Interaction, person: ClientMember) -> None:
            may = person.guild_permissions.manage_messages
            await interaction.response.send_message(f"{person.name} {may}")

        outer = app_commands.Group(name="claim", description="Claims")
        inner = app_commands.Group(name="deep", description="Deeper", parent=outer)

        @inner.command(description="Finds")
        async def find(interaction: Interaction, text: str) -> None:
            await interaction.response.send_message(f"found {text}")

        @find.autocomplete("text")
        async def complete(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{typed}ket", value="key-1")]

        tree.add_command(outer)

        @tree.context_menu(name="Read it")
        async def read(interaction: Interaction, message: ClientMessage) -> None:
            await interaction.response.send_message(f"it says {message.content}")

        @tree.context_menu(name="Greet")
        async def greet(interaction: Interaction, person: ClientMember) -> None:
            await interaction.response.send_message(f"hello {person.name}")


@asynccontextmanager
async def running(bot: Bot) -> AsyncIterator[Bot]:
    """``bot`` logged in, its commands registered, and gone afterwards."""
    async with bot:
        await bot.login(bot.server.token)
        if bot.tree.get_commands():
            await bot.tree.sync()
        connected = asyncio.create_task(bot.connect())
        try:
            await bot.server.ready()
            yield bot
        finally:
            await bot.close()
            await connected
