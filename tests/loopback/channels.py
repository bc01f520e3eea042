"""Where messages stand: text channels of servers, and direct messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from tests.loopback import permissions
from tests.loopback.clock import moment
from tests.loopback.permissions import Overwrite

if TYPE_CHECKING:
    from tests.loopback.accounts import Person, User
    from tests.loopback.files import Upload
    from tests.loopback.guilds import Guild
    from tests.loopback.messages import Message
    from tests.loopback.server import Discord

Json = dict[str, Any]


@dataclass(eq=False)
class Channel:
    """Where messages stand; ``messages`` holds those that were not deleted, oldest first."""

    discord: Discord = field(repr=False)
    id: int

    def __post_init__(self) -> None:
        self.messages: list[Message] = []

    # What the payload is called in Discord's description, and what writing here needs.
    schema: ClassVar[str]
    write_bit: ClassVar[int] = permissions.SEND_MESSAGES

    @property
    def guild_or_none(self) -> Guild | None:
        return None

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    async def say(
        self,
        who: Person,
        text: str,
        *,
        reply_to: Message | None = None,
        within: float = 5.0,
    ) -> Message:
        """Post ``text`` as ``who`` and await the bot's reply; NoReply where none comes.

        The reply is the bot's first message in this channel that refers to the post or, where
        it refers to nothing, comes after it.
        """
        asked = self.post(who, text, reply_to=reply_to)

        def reply() -> Message | None:
            return next((each for each in self.messages if each.may_answer(asked)), None)

        return await self.discord.until(reply, within, f"a reply to {text[:80]!r}")

    def post(
        self,
        who: Person,
        text: str,
        *,
        reply_to: Message | None = None,
        attachments: Sequence[Upload] = (),
    ) -> Message:
        """Post ``text`` and files as ``who``, and wait for nothing."""
        return self.discord.people.post(self, who.user, text, reply_to, attachments)

    def permissions_of(self, who: User) -> int:
        """What ``who`` may do here."""
        raise NotImplementedError

    def payload(self) -> Json:
        raise NotImplementedError

    @property
    def last_message_id(self) -> str | None:
        return str(self.messages[-1].id) if self.messages else None


@dataclass(eq=False)
class GuildChannel(Channel):
    """A text channel of a server."""

    schema = "GuildChannelResponse"

    guild: Guild = field(repr=False)
    name: str
    topic: str | None = None
    overwrites: list[Overwrite] = field(default_factory=list)

    @property
    def guild_or_none(self) -> Guild | None:
        return self.guild

    def add_thread(self, name: str, starter: Person) -> Thread:
        """A public thread under this channel."""
        clock = self.discord.clock
        thread = Thread(self.discord, clock.snowflake(), self.guild, name, parent=self)
        thread.starter = starter.user
        self.guild.threads.append(thread)
        self.discord.channels[thread.id] = thread
        self.guild.tell("THREAD_CREATE", {**thread.payload(), "newly_created": True})
        return thread

    def permissions_of(self, who: User) -> int:
        member = self.guild.members.get(who.id)
        if member is None:
            return 0
        return permissions.resolve(
            member.permissions,
            self.overwrites,
            self.guild.id,
            {role.id for role in member.roles},
            who.id,
        )

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "type": 0,
            "guild_id": str(self.guild.id),
            "name": self.name,
            "position": self.guild.channels.index(self) if self in self.guild.channels else 0,
            "permission_overwrites": [each.payload() for each in self.overwrites],
            "topic": self.topic,
            "nsfw": False,
            "flags": 0,
            "parent_id": None,
            "rate_limit_per_user": 0,
            "last_message_id": self.last_message_id,
        }


@dataclass(eq=False)
class Thread(GuildChannel):
    """A public thread; permissions are its parent's, but for writing."""

    schema = "ThreadResponse"
    write_bit = permissions.SEND_MESSAGES_IN_THREADS

    parent: GuildChannel = field(kw_only=True, repr=False)
    starter: User = field(init=False, repr=False)

    def permissions_of(self, who: User) -> int:
        return self.parent.permissions_of(who)

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "type": 11,
            "guild_id": str(self.guild.id),
            "parent_id": str(self.parent.id),
            "owner_id": str(self.starter.id),
            "name": self.name,
            "flags": 0,
            "last_message_id": self.last_message_id,
            "message_count": len(self.messages),
            "total_message_sent": len(self.messages),
            "member_count": 1,
            "rate_limit_per_user": 0,
            "thread_metadata": {
                "archived": False,
                "archive_timestamp": moment(self.id),
                "auto_archive_duration": 1440,
                "create_timestamp": moment(self.id),
                "locked": False,
            },
        }


@dataclass(eq=False)
class DirectChannel(Channel):
    """The direct messages between a person and the bot."""

    schema = "PrivateChannelResponse"

    recipient: User

    def permissions_of(self, who: User) -> int:
        return permissions.EVERYONE if who in (self.recipient, self.discord.bot) else 0

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "type": 1,
            "flags": 0,
            "last_message_id": self.last_message_id,
            "recipients": [self.recipient.payload()],
        }
