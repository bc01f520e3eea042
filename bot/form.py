"""The form in which a moderator adds a claim."""

import asyncio

import discord

from bot import errors
from bot.draft import Draft
from bot.escape import escape
from bot.limits import BUTTON_URL, MESSAGE_TEXT
from bot.lookup import claim_card
from bot.phrases import Phrases
from bot.reply import AnyInteraction, defer, language_of, send
from bot.scope import author_of, collection_of, moderated_guild
from claims.service import ClaimService

CLAIM_LENGTH = 500
SENTENCE_LENGTH = 2_000
TITLE_LENGTH = 300
DATE_LENGTH = 20
# What the fields take: together no more than a card shows in full.

OPEN_SECONDS = 24 * 60 * 60.0
"""How long an opened form, or the way back to a refused one, is waited for."""


class AddForm(discord.ui.Modal):
    """Asks for a claim and its source; ``draft`` fills the fields in."""

    def __init__(self, service: ClaimService, words: Phrases, draft: Draft | None = None) -> None:
        super().__init__(title=words.form_title, timeout=OPEN_SECONDS)
        draft = draft or Draft()
        self._service = service
        self._words = words
        long = discord.TextStyle.paragraph
        self._claim = _field("claim", draft.claim, CLAIM_LENGTH, required=True, style=long)
        self._sentence = _field("sentence", draft.sentence, SENTENCE_LENGTH, style=long)
        self._title = _field("title", draft.title, TITLE_LENGTH, required=True)
        self._link = _field("link", draft.link, BUTTON_URL, placeholder="https://")
        self._date = _field("date", draft.date, DATE_LENGTH, placeholder="2020-11-18")
        for label, description, field in (
            (words.claim_label, words.claim_help, self._claim),
            (words.sentence_label, words.sentence_help, self._sentence),
            (words.title_label, words.title_help, self._title),
            (words.link_label, words.link_help, self._link),
            (words.date_label, words.date_help, self._date),
        ):
            self.add_item(discord.ui.Label(text=label, description=description, component=field))

    def draft(self) -> Draft:
        """What was typed."""
        return Draft(
            claim=self._claim.value,
            sentence=self._sentence.value,
            title=self._title.value,
            link=self._link.value,
            date=self._date.value,
        )

    async def on_submit(self, interaction: AnyInteraction) -> None:
        """Stores the claim in the server's collection and shows it to whoever typed it.

        The permission is checked again: it may have gone since the form was opened.
        """
        guild_id = moderated_guild(interaction.guild_id, interaction.permissions)
        line = self.draft().line(self._words)
        await defer(interaction, ephemeral=True)
        stored = await asyncio.to_thread(
            self._service.add,
            line,
            collection=collection_of(guild_id),
            by=author_of(interaction.user.id),
        )
        title = f"{self._words.stored_title}. {self._words.stored}"
        card = claim_card(stored, language_of(interaction), title=title)
        await send(interaction, card, ephemeral=True)

    async def on_error(self, interaction: AnyInteraction, error: Exception, *_: object) -> None:
        """Says what was wrong; whoever may add claims gets the form again, as it was filled in.

        The form stays open to another try: where Discord lost the answer, it still shows it.
        """
        try:
            moderated_guild(interaction.guild_id, interaction.permissions)
        except discord.app_commands.CheckFailure:
            await errors.report(interaction, error)
            return
        again = Refusal(
            errors.sentence(error, self._words), self._service, self._words, self.draft()
        )
        await errors.deliver(interaction, again)


class Refusal(discord.ui.LayoutView):
    """Why a draft was not stored, and a button back to the form with everything still in it."""

    def __init__(self, told: str, service: ClaimService, words: Phrases, draft: Draft) -> None:
        super().__init__(timeout=OPEN_SECONDS)
        self.add_item(discord.ui.TextDisplay(escape(told, MESSAGE_TEXT)))
        self.add_item(discord.ui.ActionRow(_TryAgain(service, words, draft)))

    async def on_error(self, interaction: AnyInteraction, error: Exception, *_: object) -> None:
        """Tells whoever pressed the button."""
        await errors.report(interaction, error)


class _TryAgain(discord.ui.Button[Refusal]):
    def __init__(self, service: ClaimService, words: Phrases, draft: Draft) -> None:
        super().__init__(label=words.try_again, style=discord.ButtonStyle.primary)
        self._service, self._words, self._draft = service, words, draft

    async def callback(self, interaction: AnyInteraction) -> None:
        moderated_guild(interaction.guild_id, interaction.permissions)
        await interaction.response.send_modal(AddForm(self._service, self._words, self._draft))


def _field(
    name: str,
    value: str,
    longest: int,
    *,
    required: bool = False,
    style: discord.TextStyle = discord.TextStyle.short,
    placeholder: str | None = None,
) -> discord.ui.TextInput[AddForm]:
    return discord.ui.TextInput(
        custom_id=name,
        default=value or None,
        max_length=longest,
        required=required,
        style=style,
        placeholder=placeholder,
    )
