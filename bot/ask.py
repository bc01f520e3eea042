"""The command /ask: one question or statement, one card."""

import asyncio

from discord import app_commands

from bot.card import answer_card, notice
from bot.limits import OPTION_TEXT
from bot.phrases import phrases
from bot.question import whole
from bot.reply import Interaction, defer, language_of, send
from bot.scope import reads_of


@app_commands.command(description="Ask a question, or check a statement, against sourced claims")
@app_commands.describe(text="Your question or statement, in English or French")
async def ask(interaction: Interaction, text: app_commands.Range[str, 1, OPTION_TEXT]) -> None:
    """Answers with a card that everyone in the channel sees."""
    text = whole(text)
    if not text.strip():
        words = phrases(language_of(interaction))
        await send(interaction, notice(words.what_to_ask), ephemeral=True)
        return
    await defer(interaction)
    service = interaction.client.service
    answer = await asyncio.to_thread(service.ask, text, reads=reads_of(interaction.guild_id))
    await send(interaction, answer_card(answer, asked=True))
