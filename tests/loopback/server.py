"""The Discord on loopback: the one object that a test talks to."""

from __future__ import annotations

import asyncio
import itertools
import secrets
import ssl
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import aiohttp
import trustme
from aiohttp import web

from tests.loopback import gateway, limits, permissions
from tests.loopback.accounts import Person, Role, User
from tests.loopback.channels import Channel, DirectChannel
from tests.loopback.client import LoopbackResolver
from tests.loopback.clock import Clock
from tests.loopback.commands import Commands
from tests.loopback.errors import NoReply, Violation
from tests.loopback.files import Files
from tests.loopback.gateway import Gateway
from tests.loopback.guilds import Guild
from tests.loopback.interactions import Choice, Interaction
from tests.loopback.messages import Message
from tests.loopback.modals import Modal
from tests.loopback.people import People
from tests.loopback.rest import Rest
from tests.loopback.routing import Request
from tests.loopback.validation import Description, description

Json = dict[str, Any]
T = TypeVar("T")

HOSTS = ("discord.com", "*.discord.com", "gateway.discord.gg", "*.discord.gg", "cdn.discordapp.com")


class Discord:
    """A Discord of one bot, as an asynchronous context manager.

    ``folder`` is where its certificate authority is written. ``acknowledge_within`` is the
    time in seconds that an interaction waits for its first answer. ``privileged_intents`` are
    those switched on for the app in the developer portal (bits; none by default).

    ``requests`` and ``violations`` are in the order in which they came. ``intents`` are those
    of the last IDENTIFY, None before. ``typing`` holds a channel for each typing indicator.
    """

    def __init__(
        self,
        folder: Path,
        *,
        acknowledge_within: float = limits.ACKNOWLEDGE_S,
        privileged_intents: int = 0,
    ) -> None:
        self.acknowledge_within = acknowledge_within
        self.privileged_intents = privileged_intents & gateway.PRIVILEGED
        self.clock = Clock()
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, Message] = {}
        self.interactions: dict[int, Interaction] = {}
        self.commands = Commands(self)
        self.gateway = Gateway(self)
        self.files = Files(self)
        self.rest = Rest(self)
        self.people = People(self)
        self.requests: list[Request] = []
        self.violations: list[Violation] = []
        self.typing: list[Channel] = []
        self.intents: int | None = None
        self.description: Description | None = description()
        self.bot = self.add_user("claimbot", bot=True)
        self.owner = self.add_user("operator")
        self.application_id = self.bot.id
        self.token = f"loopback.{secrets.token_urlsafe(24)}"
        self.certificate = folder / "loopback-ca.pem"
        self._authority = trustme.CA()
        self._waiting: set[asyncio.Event] = set()

    async def __aenter__(self) -> Self:
        self._authority.cert_pem.write_to_path(str(self.certificate))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._authority.issue_cert(*HOSTS).configure_cert(context)
        application = self.rest.application()
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=context).start()
        self.port: int = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for interaction in self.interactions.values():
            interaction.stop_waiting()
        await self.gateway.drop(1001)
        await self._runner.cleanup()

    # How a bot gets here.

    def connector(self) -> aiohttp.TCPConnector:
        """A connector for ``discord.Client(connector=…)``: every host leads here, over TLS."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        return aiohttp.TCPConnector(resolver=LoopbackResolver(self.port), ssl=context)

    def environment(self) -> dict[str, str]:
        """The variables that lead a bot started as a process here."""
        return {
            "CLAIMBOT_DISCORD_ADDRESS": f"127.0.0.1:{self.port}",
            "SSL_CERT_FILE": str(self.certificate),
        }

    async def ready(self, within: float = 10.0) -> None:
        """Wait until the bot has identified and was sent its servers."""
        await self.until(lambda: self.gateway.live or None, within, "the bot to log in")

    async def gone(self, within: float = 10.0) -> None:
        """Wait until the bot's connection to the gateway is closed."""
        await self.until(lambda: not self.gateway.live or None, within, "the bot to log out")

    # The world.

    def add_user(self, name: str, *, bot: bool = False, locale: str = "en-US") -> User:
        """An account; members of servers are made by ``Guild.add_member``."""
        user = User(self, self.clock.snowflake(), name, bot, locale)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, locale: str = "en-US") -> Guild:
        """A server with the bot in it, owned by the operator; a connected bot is told."""
        guild = Guild(self, self.clock.snowflake(), name, self.owner, locale)
        guild.roles.append(Role(guild.id, "@everyone", permissions.EVERYONE, 0))
        guild.add_member(self.owner)
        guild.add_member(self.bot, permissions.EVERYONE)
        self.guilds[guild.id] = guild
        self.gateway.send_guild(guild)
        return guild

    def remove_guild(self, guild: Guild) -> None:
        """Throw the bot out of a server."""
        del self.guilds[guild.id]
        for channel in (*guild.channels, *guild.threads):
            del self.channels[channel.id]
        self.gateway.send("GUILD_DELETE", {"id": str(guild.id)}, gateway.GUILDS)

    def direct_channel(self, user: User) -> DirectChannel:
        """The direct messages of ``user`` with the bot; made where there are none yet."""
        for channel in self.channels.values():
            if isinstance(channel, DirectChannel) and channel.recipient is user:
                return channel
        made = DirectChannel(self, self.clock.snowflake(), user)
        self.channels[made.id] = made
        return made

    @property
    def application_flags(self) -> int:
        """The app's flags, which tell what privileged intents it has."""
        return sum(
            flag
            for intent, flag in gateway.APPLICATION_FLAGS.items()
            if self.privileged_intents & intent
        )

    # What people do, each awaiting the bot's answer; see also Channel.say and Message.click.

    async def command(
        self,
        who: Person,
        channel: Channel,
        call: str,
        options: Mapping[str, object] | None = None,
        *,
        within: float = 5.0,
    ) -> Message | Modal:
        """Use the slash command ``call`` ("claim show").

        Its default permissions are not asked for: a server may have lifted them. What Discord
        shows to whom is ``commands.visible``.
        """
        return await self.people.command(who, channel, call, options or {}, within)

    async def autocomplete(
        self,
        who: Person,
        channel: Channel,
        call: str,
        *,
        focused: str,
        value: str,
        options: Mapping[str, object] | None = None,
        within: float = 5.0,
    ) -> list[Choice]:
        """Type ``value`` into the option ``focused``, and return what the bot offers."""
        values = {**(options or {}), focused: value}
        return await self.people.autocomplete(who, channel, call, focused, values, within)

    async def message_command(
        self,
        who: Person,
        message: Message,
        name: str,
        *,
        within: float = 5.0,
    ) -> Message | Modal:
        """Use the command ``name`` of a message's menu."""
        return await self.people.menu_command(who, message.channel, message, name, within)

    async def user_command(
        self,
        who: Person,
        channel: Channel,
        target: Person,
        name: str,
        *,
        within: float = 5.0,
    ) -> Message | Modal:
        """Use the command ``name`` of a person's menu."""
        return await self.people.menu_command(who, channel, target, name, within)

    # When Discord itself has trouble.

    def fail(self, route: str, status: int, *, times: int = 1, retry_after: float = 0.05) -> None:
        """Answer the next requests of ``route`` ("GET /users/@me") with ``status``."""
        self.rest.fail(route, status, times=times, retry_after=retry_after)

    async def drop(self, code: int = 4000) -> None:
        """Close the bot's connection to the gateway; it may resume."""
        await self.gateway.drop(code)

    # What the other modules use.

    def add_message(self, message: Message) -> None:
        """Put a message where it belongs, and tell the bot."""
        self.messages[message.id] = message
        message.channel.messages.append(message)
        if not message.ephemeral:
            self.gateway.send_message("MESSAGE_CREATE", message)
        self.changed()

    def delete_message(self, message: Message) -> None:
        """Take a message away, and tell the bot."""
        message.deleted = True
        message.channel.messages.remove(message)
        payload = {"id": str(message.id), "channel_id": str(message.channel.id)}
        if message.channel.guild_or_none is not None:
            payload["guild_id"] = str(message.channel.guild_or_none.id)
        if not message.ephemeral:
            intent = gateway.message_intent(message.channel)
            self.gateway.send("MESSAGE_DELETE", payload, intent)
        self.changed()

    def mint(self) -> Iterator[str]:
        """New ids, without end."""
        return (str(self.clock.snowflake()) for _ in itertools.count())

    def note(self, route: str, sentence: str) -> None:
        """Keep a violation."""
        self.violations.append(Violation(route, sentence))
        self.changed()

    def check_sent(self, event: str, schema: str, value: object) -> None:
        """Note what is wrong with an object that the loopback itself sends."""
        if self.description is not None:
            for problem in self.description.sent(schema, value):
                self.note(f"loopback {event}", f"{schema}: {problem}")

    def changed(self) -> None:
        """Let everyone who waits look again."""
        for event in self._waiting:
            event.set()

    async def until(
        self,
        look: Callable[[], T | None],
        within: float,
        what: str,
    ) -> T:
        """The first value that ``look`` gives; NoReply ``within`` seconds later."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(within):
                while (found := look()) is None:
                    await event.wait()
                    event.clear()
                return found
        except TimeoutError:
            recent = [f"{each.route} → {each.status}" for each in self.requests[-5:]]
            noted = [str(each) for each in self.violations]
            raise NoReply(
                f"waited {within:g} s for {what}; last requests: {recent}; violations: {noted}"
            ) from None
        finally:
            self._waiting.discard(event)
