"""Interactions: what a person set off, what the bot answered, and whether it did so in time."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.loopback import limits
from tests.loopback.channels import GuildChannel
from tests.loopback.errors import NoReply
from tests.loopback.files import SIZE_LIMIT

if TYPE_CHECKING:
    from tests.loopback.accounts import User
    from tests.loopback.channels import Channel
    from tests.loopback.messages import Message
    from tests.loopback.modals import Modal
    from tests.loopback.server import Discord

Json = dict[str, Any]

# Interaction types.
COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5

# Callback types (reference "Interaction Callback Type").
PONG, MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 1, 4, 5, 6, 7, 8, 9
ALLOWED = {
    COMMAND: {MESSAGE, DEFERRED, MODAL},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An autocomplete choice: what a person reads, and what the option then holds."""

    name: str
    value: str | int | float


@dataclass(eq=False)
class Interaction:
    """One interaction and its life.

    ``source`` is the message whose component was used, ``opener`` the interaction that opened
    the modal that is submitted. ``original`` is the message that answers it, ``shown`` all
    that the person got to see, in that order.
    """

    discord: Discord = field(repr=False)
    id: int
    kind: int
    user: User
    channel: Channel
    data: Json
    source: Message | None = None
    opener: Interaction | None = field(default=None, repr=False)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(48), repr=False)
    callback: int | None = None
    late: bool = False
    original: Message | None = None
    loading: bool = False
    followups: list[Message] = field(default_factory=list)
    shown: list[Message] = field(default_factory=list)
    modal: Modal | None = None
    choices: list[Choice] | None = None
    option_type: int | None = None

    def __post_init__(self) -> None:
        self.began = self.discord.clock.now()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(self.discord.acknowledge_within, self._run_out)

    @property
    def name(self) -> str:
        """What was used, for a sentence."""
        return str(self.data.get("name") or self.data.get("custom_id"))

    @property
    def expired(self) -> bool:
        """Whether its token is too old to be used."""
        return self.discord.clock.now() - self.began >= limits.TOKEN_LIFE_S

    def stop_waiting(self) -> None:
        self._timer.cancel()

    def _run_out(self) -> None:
        self.late = True
        self.discord.note(
            "POST /interactions/{interaction_id}/{interaction_token}/callback",
            f"{self.name!r} was not acknowledged within {self.discord.acknowledge_within:g} s.",
        )
        self.discord.changed()

    def payload(self) -> Json:
        """What INTERACTION_CREATE carries."""
        guild = self.channel.guild_or_none
        bot = self.discord.bot
        found: Json = {
            "id": str(self.id),
            "application_id": str(self.discord.application_id),
            "type": self.kind,
            "token": self.token,
            "version": 1,
            "data": self.data,
            "channel_id": str(self.channel.id),
            "channel": self.channel.payload(),
            "locale": self.user.locale,
            "app_permissions": str(self.channel.permissions_of(bot)),
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": {"0": "0" if guild is None else str(guild.id)},
            "context": 1 if guild is None else 0,
            "attachment_size_limit": SIZE_LIMIT,
        }
        if isinstance(self.channel, GuildChannel) and guild is not None:
            held = str(self.channel.permissions_of(self.user))
            found["guild_id"] = str(guild.id)
            found["guild"] = {"id": str(guild.id), "locale": guild.locale, "features": []}
            found["guild_locale"] = guild.locale
            found["member"] = {**guild.members[self.user.id].payload(), "permissions": held}
            found["channel"]["permissions"] = held
        else:
            found["user"] = self.user.payload()
        if self.source is not None:
            found["message"] = self.source.payload()
        return found

    def metadata(self) -> Json:
        """What a message that answers it says of it."""
        guild = self.channel.guild_or_none
        found: Json = {
            "id": str(self.id),
            "type": self.kind,
            "user": self.user.payload(),
            "authorizing_integration_owners": {"0": "0" if guild is None else str(guild.id)},
        }
        if self.kind == COMPONENT and self.source is not None:
            found["interacted_message_id"] = str(self.source.id)
        if self.kind == MODAL_SUBMIT and self.opener is not None:
            found["triggering_interaction_metadata"] = self.opener.metadata()
        return found

    def follow(self, kind: int, data: Json) -> Interaction:
        """Begin the interaction that grows out of this one, by the same person."""
        return self.discord.people.interact(
            kind, self.user, self.channel, data, source=self.source, opener=self
        )

    async def answer(self, within: float) -> Message | Modal:
        """What the person gets to see first, once nothing is "thinking" any more."""

        def seen() -> Message | Modal | None:
            if self.late and self.callback is None:
                raise NoReply(f"the application did not respond to {self.name!r}")
            if self.modal is not None:
                return self.modal
            return self.shown[0] if self.shown else None

        return await self.discord.until(seen, within, f"the answer to {self.name!r}")
