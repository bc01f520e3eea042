"""Users, roles, and the members that users are in servers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.loopback import permissions
from tests.loopback.clock import moment

if TYPE_CHECKING:
    from tests.loopback.guilds import Guild
    from tests.loopback.messages import Message
    from tests.loopback.server import Discord

Json = dict[str, Any]


@dataclass(eq=False)
class User:
    """An account: a person, or the bot."""

    discord: Discord = field(repr=False)
    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"

    @property
    def user(self) -> User:
        """Itself: so that a member and a user read alike."""
        return self

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    async def dm(self, text: str, *, within: float = 5.0) -> Message:
        """Write ``text`` to the bot in a direct message, and await its reply."""
        return await self.discord.direct_channel(self).say(self, text, within=within)

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None if self.bot else self.name.capitalize(),
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
        }

    def own_payload(self) -> Json:
        """The account as it sees itself."""
        private = {"mfa_enabled": True, "locale": self.locale, "verified": True, "email": None}
        return {**self.payload(), **private}


@dataclass(eq=False)
class Role:
    """A server's role; the one named @everyone has the server's id."""

    id: int
    name: str
    permissions: int
    position: int
    bot_id: int | None = None

    @property
    def mention(self) -> str:
        return f"<@&{self.id}>"

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(self.permissions),
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": self.bot_id is not None,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
            **({} if self.bot_id is None else {"tags": {"bot_id": str(self.bot_id)}}),
        }


@dataclass(eq=False)
class Member:
    """A user's place in one server."""

    user: User
    guild: Guild = field(repr=False)
    roles: list[Role] = field(default_factory=list)
    nick: str | None = None

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.name

    @property
    def mention(self) -> str:
        return self.user.mention

    @property
    def permissions(self) -> int:
        """What the member may do in the server, before any channel's overwrites."""
        if self.guild.owner is self.user:
            return permissions.ALL
        total = self.guild.everyone.permissions
        for role in self.roles:
            total |= role.permissions
        return permissions.ALL if total & permissions.ADMINISTRATOR else total

    async def dm(self, text: str, *, within: float = 5.0) -> Message:
        """Write ``text`` to the bot in a direct message, and await its reply."""
        return await self.user.dm(text, within=within)

    def payload(self, *, user: bool = True) -> Json:
        """The member; the gateway leaves the user out where it stands beside it."""
        found: Json = {
            "avatar": None,
            "banner": None,
            "communication_disabled_until": None,
            "flags": 0,
            "joined_at": moment(self.guild.id),
            "nick": self.nick,
            "pending": False,
            "premium_since": None,
            "roles": [str(role.id) for role in self.roles],
            "mute": False,
            "deaf": False,
        }
        if user:
            found["user"] = self.user.payload()
        return found


Person = User | Member
