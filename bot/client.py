"""The bot on Discord: what it listens to, and what it does with each message."""

import asyncio
import logging

import aiohttp
import discord

from bot import errors
from bot.card import answer_card, notice
from bot.commands import CommandTree
from bot.layout import Card
from bot.phrases import phrases
from bot.question import question_in
from bot.scope import reads_of
from bot.vectors import keep_vectors
from claims.language import detect_language
from claims.service import ClaimService

log = logging.getLogger(__name__)

WARM_UP = "How many were there on Monday?"
"""A question that touches every stage of answering; its answer is thrown away."""

_ASKABLE = frozenset({discord.MessageType.default, discord.MessageType.reply})


def intents() -> discord.Intents:
    """What the bot is told of: no privileged intent, and nothing that it does not use.

    The text of messages that mention the bot, and of direct messages, comes without the Message
    Content intent.
    """
    wanted = discord.Intents.none()
    wanted.guilds = True
    wanted.guild_messages = True
    wanted.dm_messages = True
    return wanted


class ClaimBot(discord.Client):
    """Answers mentions, direct messages and commands from a claims service.

    ``service`` outlives the bot: closing it is its owner's business.
    """

    def __init__(
        self, service: ClaimService, connector: aiohttp.BaseConnector | None = None
    ) -> None:
        super().__init__(
            intents=intents(),
            connector=connector,
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        self.service = service
        self.tree = CommandTree(self)
        self._chores: list[asyncio.Task[None]] = []

    async def setup_hook(self) -> None:
        """Starts what is done beside answering: getting warm, and computing missing vectors."""
        self._chores.append(asyncio.create_task(self._warm_up(), name="warm-up"))
        if self.service.semantic:
            self._chores.append(asyncio.create_task(keep_vectors(self.service), name="vectors"))

    async def close(self) -> None:
        """Leaves Discord; what is done beside it ends first."""
        for chore in self._chores:
            chore.cancel()
        await super().close()

    async def on_ready(self) -> None:
        """Notes that the bot answers from now on."""
        log.info("Connected as %s; servers: %d", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message) -> None:
        """Answers a mention or a direct message of a person."""
        me = self.user
        if me is None or not _asks(message, me):
            return
        try:
            card = await self._answer(message, me)
        except Exception as error:
            words = phrases(detect_language(message.content))
            card = notice(errors.sentence(error, words))
        try:
            await message.channel.send(
                view=card,
                reference=message.to_reference(fail_if_not_exists=False),
                mention_author=False,
            )
        except (discord.HTTPException, aiohttp.ClientError) as error:
            log.warning("A message in channel %s was not answered: %s", message.channel.id, error)

    async def _warm_up(self) -> None:
        """Has the claims indexed and the dictionaries read before the first person asks."""
        try:
            await asyncio.to_thread(self.service.ask, WARM_UP)
        except Exception as error:
            log.warning("The first answer will take longer: %r", error)

    async def _answer(self, message: discord.Message, me: discord.ClientUser) -> Card:
        names = {person.id: person.display_name for person in message.mentions}
        text = question_in(message.content, me.id, names)
        if not text:
            words = phrases(str(message.guild.preferred_locale) if message.guild else "en")
            return notice(words.how_to_ask)
        guild_id = message.guild.id if message.guild else None
        answer = await asyncio.to_thread(self.service.ask, text, reads=reads_of(guild_id))
        return answer_card(answer)


def _asks(message: discord.Message, me: discord.ClientUser) -> bool:
    """Whether a person speaks to the bot: by name, in reply, or in a direct message.

    Mentions of everyone or of a role are not for the bot.
    """
    if message.author.bot or message.webhook_id is not None or message.type not in _ASKABLE:
        return False
    return message.guild is None or me in message.mentions
