"""Servers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.loopback.accounts import Member, Person, Role, User
from tests.loopback.channels import GuildChannel, Thread
from tests.loopback.clock import moment
from tests.loopback.permissions import Bits, Overwrite, bits

if TYPE_CHECKING:
    from tests.loopback.server import Discord

Json = dict[str, Any]

# The intent under which servers, roles and channels are told of.
GUILDS = 1 << 0


@dataclass(eq=False)
class Guild:
    """A server; made by ``Discord.add_guild``, with the bot as a member."""

    discord: Discord = field(repr=False)
    id: int
    name: str
    owner: User
    locale: str = "en-US"
    roles: list[Role] = field(default_factory=list)
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    channels: list[GuildChannel] = field(default_factory=list, repr=False)
    threads: list[Thread] = field(default_factory=list, repr=False)

    @property
    def everyone(self) -> Role:
        return self.roles[0]

    @property
    def me(self) -> Member:
        """The bot's member."""
        return self.members[self.discord.bot.id]

    def add_role(self, name: str, granted: Bits = 0, *, bot_id: int | None = None) -> Role:
        role = Role(self.discord.clock.snowflake(), name, bits(granted), len(self.roles), bot_id)
        self.roles.append(role)
        self.tell("GUILD_ROLE_CREATE", {"guild_id": str(self.id), "role": role.payload()})
        return role

    def add_member(
        self, who: str | Person, granted: Bits = 0, *, nick: str | None = None
    ) -> Member:
        """Let ``who`` join (a new user where a name is given), with a role of those permissions.

        Joining again adds the permissions to those there are.
        """
        user = self.discord.add_user(who) if isinstance(who, str) else who.user
        member = self.members.get(user.id)
        if member is None:
            member = self.members[user.id] = Member(user, self)
        member.nick = nick or member.nick
        if bits(granted):
            role = self.add_role(
                f"role of {user.name}", granted, bot_id=user.id if user.bot else None
            )
            member.roles.append(role)
        return member

    def add_channel(self, name: str, *, deny: Bits = 0, topic: str | None = None) -> GuildChannel:
        """A text channel; ``deny`` is taken from everybody in it, the bot included."""
        channel = GuildChannel(self.discord, self.discord.clock.snowflake(), self, name, topic)
        if bits(deny):
            channel.overwrites.append(Overwrite(self.id, 0, deny=bits(deny)))
        self.channels.append(channel)
        self.discord.channels[channel.id] = channel
        self.tell("CHANNEL_CREATE", channel.payload())
        return channel

    def tell(self, event: str, payload: Json) -> None:
        """Send an event, once the bot knows this server."""
        if self.id in self.discord.guilds:
            self.discord.gateway.send(event, payload, GUILDS)

    def payload(self, *, everybody: bool) -> Json:
        """What GUILD_CREATE carries; without the members intent, of the members only the bot."""
        members = [
            member.payload() for member in self.members.values() if everybody or member is self.me
        ]
        return {
            **self.response(),
            "joined_at": moment(self.id),
            "large": False,
            "unavailable": False,
            "member_count": len(self.members),
            "voice_states": [],
            "members": members,
            "channels": [channel.payload() for channel in self.channels],
            "threads": [thread.payload() for thread in self.threads],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }

    def response(self) -> Json:
        """What ``GET /guilds/{id}`` answers."""
        nothing = dict.fromkeys(
            "icon description home_header splash discovery_splash banner application_id "
            "afk_channel_id system_channel_id widget_channel_id max_presences vanity_url_code "
            "rules_channel_id safety_alerts_channel_id public_updates_channel_id "
            "incidents_data".split()
        )
        zero = dict.fromkeys(
            "system_channel_flags verification_level default_message_notifications mfa_level "
            "explicit_content_filter premium_tier premium_subscription_count nsfw_level".split(),
            0,
        )
        return {
            **nothing,
            **zero,
            "id": str(self.id),
            "name": self.name,
            "features": [],
            "owner_id": str(self.owner.id),
            "region": "deprecated",
            "afk_timeout": 300,
            "widget_enabled": False,
            "roles": [role.payload() for role in self.roles],
            "max_members": 500_000,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "preferred_locale": self.locale,
            "premium_progress_bar_enabled": False,
            "nsfw": False,
            "emojis": [],
            "stickers": [],
        }
