"""The commands /claim search and /claim show: looking claims up."""

import asyncio
import logging

from discord import app_commands

from bot.escape import plain
from bot.limits import (
    ACKNOWLEDGE_SECONDS,
    CHOICE_NAME,
    CHOICE_VALUE,
    CHOICES,
    OPTION_TEXT,
    length,
    shorten,
)
from bot.lookup import RESULTS_SHOWN, claim_card, results_card
from bot.phrases import phrases
from bot.question import whole
from bot.reply import Interaction, language_of, send, settle
from bot.scope import reads_of
from claims.errors import NotFoundError
from claims.models import Claim, Match

log = logging.getLogger(__name__)

SUGGEST_WITHIN = ACKNOWLEDGE_SECONDS - 1.0


class ClaimCommands(app_commands.Group):
    """The group /claim."""

    def __init__(self) -> None:
        super().__init__(name="claim", description="Look claims up")

    @app_commands.command(description="Find claims by their text")
    @app_commands.describe(text="What the claim is about")
    async def search(
        self, interaction: Interaction, text: app_commands.Range[str, 1, OPTION_TEXT]
    ) -> None:
        """Shows the claim that was chosen while typing, or those nearest to the text."""
        service, reads = interaction.client.service, reads_of(interaction.guild_id)
        text = whole(text)
        language = language_of(interaction)

        def look() -> Claim | tuple[Match, ...]:
            try:
                return service.show(text.strip(), reads=reads)
            except NotFoundError:
                return service.search(text, reads=reads, limit=RESULTS_SHOWN)

        found = await settle(interaction, asyncio.to_thread(look))
        if isinstance(found, Claim):
            await send(interaction, claim_card(found, language))
        else:
            await send(interaction, results_card(text, found, language))

    @app_commands.command(description="Show one claim with its evidence")
    @app_commands.describe(key="The claim's key; type words of the claim to find it")
    async def show(
        self, interaction: Interaction, key: app_commands.Range[str, 1, OPTION_TEXT]
    ) -> None:
        """Shows the claim under the key; whoever asks for a key that is not there is told alone."""
        service, reads = interaction.client.service, reads_of(interaction.guild_id)
        found = asyncio.to_thread(service.show, whole(key).strip(), reads=reads)
        claim = await settle(interaction, found)
        await send(interaction, claim_card(claim, language_of(interaction)))

    @search.autocomplete("text")
    @show.autocomplete("key")
    async def suggest(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Claims to choose from while typing; none where they cannot be had in time."""
        service, reads = interaction.client.service, reads_of(interaction.guild_id)
        wanted = asyncio.to_thread(service.suggest, whole(typed), reads=reads, limit=CHOICES)
        try:
            claims = await asyncio.wait_for(wanted, SUGGEST_WITHIN)
        except Exception as error:
            log.warning("No suggestions for what is being typed: %r", error)
            return []
        language = phrases(language_of(interaction)).language
        return [choice(claim, language) for claim in claims[:CHOICES]]


def choice(claim: Claim, language: str) -> app_commands.Choice[str]:
    """A claim to choose: its text in ``language`` where there is one, and its key.

    A key longer than Discord takes is replaced by the text, which finds the claim as well.
    """
    text = plain(claim.translations.get(language, claim.text)) or claim.key
    value = (
        claim.key if length(claim.key) <= CHOICE_VALUE else shorten(plain(claim.text), CHOICE_VALUE)
    )
    return app_commands.Choice(name=shorten(text, CHOICE_NAME), value=value)
