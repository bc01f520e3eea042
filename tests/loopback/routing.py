"""The table of routes, and what their functions share."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.loopback import errors, permissions
from tests.loopback.errors import Problem, Refusal, invalid_form
from tests.loopback.files import Upload

if TYPE_CHECKING:
    from tests.loopback.channels import Channel
    from tests.loopback.guilds import Guild
    from tests.loopback.messages import Message
    from tests.loopback.server import Discord

Answer = tuple[int, Any]


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it was recorded.

    ``route`` is the method and the path's template ("POST /channels/{channel_id}/messages"),
    ``path`` the path without "/api/v10", ``body`` the parsed JSON, None where there is none.
    """

    route: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any
    status: int
    at: float


@dataclass(frozen=True, slots=True)
class Call:
    """A request on its way to its function.

    ``ids`` are the path's parameters, ``files`` those sent along, by their number in the form.
    """

    discord: Discord
    route: str
    ids: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    files: Mapping[str, Upload]

    def number(self, name: str) -> int:
        """The path's parameter as an id."""
        text = self.ids[name]
        if not text.isdecimal():
            raise invalid_form([Problem((name,), f'Value "{text}" is not snowflake.')])
        return int(text)

    def require(self, problems: list[Problem]) -> None:
        """Note ``problems``, and refuse the request where Discord would."""
        for problem in problems:
            self.discord.note(self.route, str(problem))
        refused = [problem for problem in problems if problem.refused]
        if refused:
            raise invalid_form(refused)


Handler = Callable[[Call], Awaitable[Answer]]

ROUTES: dict[tuple[str, str], Handler] = {}


def route(method: str, template: str) -> Callable[[Handler], Handler]:
    """Enter a function under the path's template in Discord's description."""

    def enter(handler: Handler) -> Handler:
        ROUTES[method, template] = handler
        return handler

    return enter


def find_channel(call: Call) -> Channel:
    """The channel of the path, where the bot may see it."""
    channel = call.discord.channels.get(call.number("channel_id"))
    if channel is None:
        raise Refusal(404, errors.UNKNOWN_CHANNEL, "Unknown Channel", violation="no such channel")
    if not channel.permissions_of(call.discord.bot) & permissions.VIEW_CHANNEL:
        raise Refusal(403, errors.MISSING_ACCESS, "Missing Access")
    return channel


def find_guild(call: Call) -> Guild:
    """The server of the path."""
    guild = call.discord.guilds.get(call.number("guild_id"))
    if guild is None:
        raise Refusal(404, errors.UNKNOWN_GUILD, "Unknown Guild", violation="no such server")
    return guild


def find_message(call: Call, channel: Channel) -> Message:
    """The message of the path; ephemeral ones are found only through their interaction."""
    message = call.discord.messages.get(call.number("message_id"))
    if message is None or message.deleted or message.ephemeral or message.channel is not channel:
        raise Refusal(404, errors.UNKNOWN_MESSAGE, "Unknown Message")
    return message


def need(call: Call, channel: Channel, bit: int) -> None:
    """Refuse where the bot lacks a permission."""
    if not channel.permissions_of(call.discord.bot) & bit:
        raise Refusal(403, errors.MISSING_PERMISSIONS, "Missing Permissions")
