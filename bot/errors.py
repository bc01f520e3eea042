"""The one place that turns errors into what people are told."""

import logging
import secrets

import discord
from discord import app_commands

from bot.card import notice
from bot.phrases import Phrases, phrases
from bot.reply import AnyInteraction, language_of, send
from bot.scope import NotModerator
from claims.errors import ClaimsError, StoreError

log = logging.getLogger(__name__)

UNKNOWN_INTERACTION = 10062
"""Discord's code for an interaction that was answered too late, or never was."""


def sentence(error: Exception, words: Phrases) -> str:
    """What a person is told about ``error``, one or two sentences.

    In this order:

    1. what a command or a form raised is looked at in place of the wrapper around it;
    2. a store that cannot be used: whoever runs the bot is told why, in the log, nobody else
       learns where it lies;
    3. any other error that the library raised on purpose: its own sentence;
    4. use outside of a server, by someone who is no moderator, or any other failed check;
    5. a command that Discord knows in another version than this one;
    6. anything else is logged under a number, and the person is told that number.
    """
    error = _unwrapped(error)
    match error:
        case StoreError():
            log.error("%s", error)
            return words.store_unusable
        case ClaimsError():
            return str(error)
        case app_commands.NoPrivateMessage():
            return words.only_servers
        case NotModerator():
            return words.only_moderators
        case app_commands.CheckFailure():
            return words.not_allowed
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return words.stale_command
        case _:
            reference = f"{secrets.randbelow(1_000_000):06}"
            log.error("Error number %s", reference, exc_info=error)
            return words.failed.format(reference=reference)


async def report(interaction: AnyInteraction, error: Exception) -> None:
    """Tells the person who used a command or a form what went wrong; nobody else sees it."""
    if _too_late(error):
        log.warning("An interaction could not be answered any more: %s", _unwrapped(error))
        return
    told = sentence(error, phrases(language_of(interaction)))
    await deliver(interaction, notice(told))


async def deliver(interaction: AnyInteraction, view: discord.ui.LayoutView) -> None:
    """Shows what went wrong; where Discord does not take it, that is logged in one line."""
    try:
        await send(interaction, view, ephemeral=True)
    except (discord.HTTPException, OSError) as failure:
        log.warning("An error could not be shown: %s", failure)


def _too_late(error: Exception) -> bool:
    error = _unwrapped(error)
    return isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION


def _unwrapped(error: Exception) -> Exception:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error
