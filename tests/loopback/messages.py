"""A message as it stands in a channel, with what a person sees of it and can do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.loopback import components as parts
from tests.loopback import embeds, mentions
from tests.loopback.channels import GuildChannel
from tests.loopback.clock import moment
from tests.loopback.errors import NotPossible
from tests.loopback.files import Upload
from tests.loopback.mentions import Pings
from tests.loopback.permissions import MENTION_EVERYONE

if TYPE_CHECKING:
    from tests.loopback.accounts import Member, Person, User
    from tests.loopback.channels import Channel
    from tests.loopback.interactions import Interaction
    from tests.loopback.modals import Modal
    from tests.loopback.server import Discord

Json = dict[str, Any]

# Message flags (reference "Message Object").
SUPPRESS_EMBEDS = 1 << 2
EPHEMERAL = 1 << 6
LOADING = 1 << 7
SUPPRESS_NOTIFICATIONS = 1 << 12
IS_COMPONENTS_V2 = 1 << 15

# Message types: a plain one, a reply, the answers to a slash command and to a menu command.
DEFAULT = 0
REPLY = 19
SLASH_COMMAND = 20
MENU_COMMAND = 23


@dataclass(eq=False)
class Message:
    """A message; it changes in place when the bot edits it, ``history`` keeping the old texts.

    ``allowed_mentions`` is what the bot sent, None where it sent none. ``components`` are in
    the form in which Discord hands them back. ``reference`` is the message replied to.
    """

    discord: Discord = field(repr=False)
    id: int
    channel: Channel = field(repr=False)
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list, repr=False)
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    allowed_mentions: Json | None = None
    reference: Message | None = field(default=None, repr=False)
    interaction: Interaction | None = field(default=None, repr=False)
    type: int = DEFAULT
    tts: bool = False
    nonce: str | int | None = None
    edited: str | None = None
    deleted: bool = False
    history: list[str] = field(default_factory=list)
    reactions: dict[str, set[int]] = field(default_factory=dict)

    @property
    def ephemeral(self) -> bool:
        """Whether only the person who asked sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def v2(self) -> bool:
        """Whether it is made of components only."""
        return bool(self.flags & IS_COMPONENTS_V2)

    @property
    def text(self) -> str:
        """All that a person reads: content, embeds and components, a line each."""
        lines = [self.content] if self.content else []
        for embed in self.embeds:
            lines += embeds.lines(embed)
        for _, component in parts.walk(self.components):
            lines += parts.visible_text(component)
            for option in component.get("options") or ():
                lines += parts.visible_text(option)
        return "\n".join(lines)

    @property
    def pings(self) -> Pings:
        """Whom it notifies; an ephemeral message notifies nobody."""
        return Pings() if self.ephemeral else self._pings()

    @property
    def buttons(self) -> list[Json]:
        """Its buttons, link buttons included, in reading order."""
        return [each for _, each in parts.walk(self.components) if each["type"] == parts.BUTTON]

    @property
    def selects(self) -> list[Json]:
        """Its select menus, in reading order."""
        return [each for _, each in parts.walk(self.components) if each["type"] in parts.SELECTS]

    @property
    def links(self) -> list[str]:
        """The addresses of its link buttons."""
        return [button["url"] for button in self.buttons if button.get("url")]

    async def click(
        self,
        who: Person,
        button: str,
        *,
        within: float = 5.0,
    ) -> Message | Modal:
        """Press the button of this label, custom id or emoji; return what the bot answers."""
        return await self.discord.people.click(self, who, button, within)

    async def select(
        self,
        who: Person,
        menu: str,
        *chosen: object,
        within: float = 5.0,
    ) -> Message | Modal:
        """Choose options (labels or values) of the menu of this placeholder or custom id."""
        return await self.discord.people.select(self, who, menu, chosen, within)

    def rewrite(self, text: str) -> None:
        """Let the author change the text."""
        self.discord.people.rewrite(self, text)

    def remove(self) -> None:
        """Let the author take it away."""
        self.discord.delete_message(self)

    def react(self, who: Person, emoji: str, *, away: bool = False) -> None:
        """Put a reaction under it as ``who``, or take it away."""
        self.discord.people.react(self, who.user, emoji, away=away)

    def visible_to(self, user: User) -> bool:
        """Whether ``user`` sees it: an ephemeral one only the person who set it off."""
        return not self.ephemeral or self.interaction is None or self.interaction.user is user

    def may_answer(self, asked: Message) -> bool:
        """Whether it is what the bot answers to ``asked``, outside of interactions."""
        return (
            self.id > asked.id
            and self.author is self.discord.bot
            and self.interaction is None
            and self.reference in (None, asked)
        )

    def find(self, candidates: list[Json], wanted: str) -> Json:
        """The one of ``candidates`` that a person calls ``wanted``."""
        for key in ("custom_id", "label", "placeholder"):
            found = [each for each in candidates if each.get(key) == wanted]
            if len(found) == 1:
                return found[0]
        for each in candidates:
            if (each.get("emoji") or {}).get("name") == wanted:
                return each
        names = [each.get("label") or each.get("custom_id") for each in candidates]
        raise NotPossible(f"nothing on this message is called {wanted!r}; there is {names}")

    # What follows is for the wire.

    def apply(self, body: Json, files: Mapping[str, Upload] | None = None) -> None:
        """Take over what a request says, in the form in which Discord keeps it.

        ``files`` are those sent along, by the id that ``attachments`` gives them.
        """
        if "content" in body:
            self.content = (body["content"] or "").strip()
        if "embeds" in body:
            self.embeds = [embeds.as_sent(embed) for embed in body["embeds"] or ()]
        if "components" in body:
            self.components = parts.as_sent(body["components"] or [], self.discord.mint())
        if body.get("flags") is not None:
            kept = self.flags & (EPHEMERAL | LOADING | IS_COMPONENTS_V2)
            self.flags = kept | body["flags"]
        if "allowed_mentions" in body:
            self.allowed_mentions = body["allowed_mentions"]
        if "attachments" in body:
            kept_files = {each["id"]: each for each in self.attachments}
            self.attachments = [
                kept_files.get(str(each["id"]))
                or self.discord.files.keep((files or {})[str(each["id"])], self.channel.id)
                for each in body["attachments"] or ()
            ]

    def payload(self, *, gateway: bool = False) -> Json:
        """The message; the gateway adds the server and the author's member."""
        pinged = self._pings()
        found: Json = {
            "id": str(self.id),
            "type": self.type,
            "channel_id": str(self.channel.id),
            "author": self.author.payload(),
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.attachments,
            "flags": self.flags,
            "timestamp": moment(self.id),
            "edited_timestamp": self.edited,
            "mentions": [
                self._mention(each, gateway)
                for each in sorted(pinged.users)
                if each in self.discord.users
            ],
            "mention_roles": [str(role) for role in sorted(pinged.roles)],
            "mention_everyone": pinged.everyone and self._may_mention_everyone,
            "pinned": False,
            "tts": self.tts,
        }
        if self.nonce is not None:
            found["nonce"] = self.nonce
        if self.reactions:
            found["reactions"] = [self._reaction(*each) for each in self.reactions.items()]
        if self.reference is not None:
            found["message_reference"] = {
                "type": 0,
                "channel_id": str(self.channel.id),
                "message_id": str(self.reference.id),
            }
            found["referenced_message"] = None
            if not self.reference.deleted:
                found["referenced_message"] = self.reference.nested()
        if self.interaction is not None:
            found["application_id"] = found["webhook_id"] = str(self.discord.application_id)
            found["interaction_metadata"] = self.interaction.metadata()
        if isinstance(self.channel, GuildChannel):
            guild = self.channel.guild
            if self.reference is not None:
                found["message_reference"]["guild_id"] = str(guild.id)
            if gateway:
                found["guild_id"] = str(guild.id)
                if self.author.id in guild.members:
                    found["member"] = guild.members[self.author.id].payload(user=False)
        return found

    def nested(self) -> Json:
        """The message inside one that refers to it: without its own reference's message."""
        found = self.payload()
        found.pop("referenced_message", None)
        found.pop("reactions", None)
        return found

    def _pings(self) -> Pings:
        replied_to = None if self.reference is None else self.reference.author.id
        return mentions.pings(self._mentioning_text, self.allowed_mentions, replied_to)

    @property
    def _may_mention_everyone(self) -> bool:
        return bool(self.channel.permissions_of(self.author) & MENTION_EVERYONE)

    @property
    def _mentioning_text(self) -> str:
        texts = [self.content]
        for _, component in parts.walk(self.components):
            if component["type"] == parts.TEXT_DISPLAY:
                texts.append(component["content"])
        return "\n".join(texts)

    def _mention(self, user_id: int, gateway: bool) -> Json:
        found = self.discord.users[user_id].payload()
        if gateway and isinstance(self.channel, GuildChannel):
            member: Member | None = self.channel.guild.members.get(user_id)
            if member is not None:
                found["member"] = member.payload(user=False)
        return found

    def _reaction(self, emoji: str, users: set[int]) -> Json:
        return {
            "emoji": {"id": None, "name": emoji},
            "count": len(users),
            "count_details": {"burst": 0, "normal": len(users)},
            "burst_colors": [],
            "me_burst": False,
            "me": self.discord.bot.id in users,
        }
