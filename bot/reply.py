"""Answers to interactions, in time: at once where that is possible, deferred where it is not."""

import asyncio
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import discord

from bot.limits import ACKNOWLEDGE_SECONDS

if TYPE_CHECKING:
    from bot.client import ClaimBot

T = TypeVar("T")
Interaction: TypeAlias = "discord.Interaction[ClaimBot]"
AnyInteraction: TypeAlias = "discord.Interaction[Any]"

PATIENCE = ACKNOWLEDGE_SECONDS / 3
"""Seconds to wait for an answer before deferring: the rest is left to a slow network."""


async def send(
    interaction: AnyInteraction, view: discord.ui.LayoutView, *, ephemeral: bool = False
) -> None:
    """Answers the interaction, or follows its deferral up.

    What is meant for one person's eyes never lands in a deferral that everyone sees: that one is
    taken back first.
    """
    if not view.is_dispatchable():
        view.stop()  # nothing on it can be used: the client need not keep it
    if not interaction.response.is_done():
        await interaction.response.send_message(view=view, ephemeral=ephemeral)
        return
    if ephemeral and interaction.extras.pop("deferred in public", False):
        await interaction.delete_original_response()
    await interaction.followup.send(view=view, ephemeral=ephemeral)


async def defer(interaction: AnyInteraction, *, ephemeral: bool = False) -> None:
    """Acknowledges the interaction: Discord shows that the bot is thinking."""
    await interaction.response.defer(ephemeral=ephemeral, thinking=True)
    interaction.extras["deferred in public"] = not ephemeral


async def settle(interaction: AnyInteraction, work: Awaitable[T], *, ephemeral: bool = False) -> T:
    """The result of ``work``; the interaction is deferred where that takes its time."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=PATIENCE)
    if not done and not interaction.response.is_done():
        await defer(interaction, ephemeral=ephemeral)
    return await task


def language_of(interaction: AnyInteraction) -> str:
    """The language of the person's Discord."""
    return interaction.locale.value
