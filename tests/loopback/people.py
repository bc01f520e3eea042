"""What people do on the loopback: each act reaches the bot as Discord would tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tests.loopback import components as parts
from tests.loopback import gateway, interactions, permissions
from tests.loopback.accounts import User
from tests.loopback.commands import MESSAGE_MENU, USER_MENU, add_user
from tests.loopback.errors import NoReply, NotPossible
from tests.loopback.files import Upload
from tests.loopback.interactions import Choice, Interaction
from tests.loopback.messages import REPLY, Message
from tests.loopback.modals import Modal, chosen_values

if TYPE_CHECKING:
    from tests.loopback.accounts import Person
    from tests.loopback.channels import Channel
    from tests.loopback.server import Discord

Json = dict[str, Any]

# The longest text that a person can post, with a subscription.
LONGEST_POST = 4_000


class People:
    """Acts for anybody; ``Discord``, channels, messages and modals call on it."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord

    def post(
        self,
        channel: Channel,
        user: User,
        text: str,
        reply_to: Message | None,
        attachments: Sequence[Upload],
    ) -> Message:
        """Post a person's message."""
        needed = permissions.VIEW_CHANNEL | channel.write_bit
        if channel.permissions_of(user) & needed != needed:
            raise NotPossible(f"{user.name} cannot write in {channel}")
        if not (text.strip() or attachments) or len(text) > LONGEST_POST:
            raise NotPossible(f"a post has 1 to {LONGEST_POST} characters, or a file")
        message = Message(self._discord, self._discord.clock.snowflake(), channel, user)
        files = {str(number): each for number, each in enumerate(attachments)}
        listed = [{"id": number} for number in files]
        message.apply({"content": text, "attachments": listed}, files)
        if reply_to is not None:
            message.reference, message.type = reply_to, REPLY
        self._discord.add_message(message)
        return message

    def rewrite(self, message: Message, text: str) -> None:
        """Let the author change the text of ``message``."""
        message.history.append(message.text)
        message.apply({"content": text})
        message.edited = self._discord.clock.timestamp()
        self._discord.gateway.send_message("MESSAGE_UPDATE", message)
        self._discord.changed()

    def react(self, message: Message, user: User, emoji: str, *, away: bool = False) -> None:
        """Put a person's reaction under ``message``, or take it away."""
        users = message.reactions.setdefault(emoji, set())
        (users.discard if away else users.add)(user.id)
        payload: Json = {
            "user_id": str(user.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "message_author_id": str(message.author.id),
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        guild = message.channel.guild_or_none
        intent = gateway.DIRECT_MESSAGE_REACTIONS
        if guild is not None:
            intent = gateway.GUILD_MESSAGE_REACTIONS
            payload["guild_id"] = str(guild.id)
            if not away:
                payload["member"] = guild.members[user.id].payload()
        event = "MESSAGE_REACTION_REMOVE" if away else "MESSAGE_REACTION_ADD"
        self._discord.gateway.send(event, payload, intent)

    def interact(
        self,
        kind: int,
        user: User,
        channel: Channel,
        data: Json,
        *,
        source: Message | None = None,
        opener: Interaction | None = None,
        option_type: int | None = None,
    ) -> Interaction:
        """Begin an interaction and send it to the bot, without waiting for anything."""
        sessions = self._discord.gateway.live
        if not sessions:
            raise NoReply("no bot is connected")
        if not channel.permissions_of(user) & permissions.VIEW_CHANNEL:
            raise NotPossible(f"{user.name} does not see {channel}")
        begun = Interaction(
            self._discord,
            self._discord.clock.snowflake(),
            kind,
            user,
            channel,
            data,
            source=source,
            opener=opener,
            option_type=option_type,
        )
        self._discord.interactions[begun.id] = begun
        payload = begun.payload()
        self._check(payload)
        sessions[0].send("INTERACTION_CREATE", payload)
        return begun

    def _check(self, payload: Json) -> None:
        """Note what is wrong with the objects inside an interaction."""
        in_guild = "guild_id" in payload
        resolved = payload["data"].get("resolved", {})
        objects = [
            (
                self._discord.channels[int(payload["channel_id"])].schema,
                payload["channel"],
            ),
            (
                "GuildMemberResponse" if in_guild else "UserResponse",
                payload["member" if in_guild else "user"],
            ),
            *(("MessageResponse", each) for each in resolved.get("messages", {}).values()),
            ("ResolvedObjectsResponse", resolved),
        ]
        if "message" in payload:
            objects.append(("MessageResponse", payload["message"]))
        for schema, value in objects:
            self._discord.check_sent("INTERACTION_CREATE", schema, value)

    async def command(
        self,
        who: Person,
        channel: Channel,
        call: str,
        options: Mapping[str, object],
        within: float,
    ) -> Message | Modal:
        """Use a slash command."""
        data, _ = self._discord.commands.data(channel, call, options)
        return await self.interact(interactions.COMMAND, who.user, channel, data).answer(within)

    async def autocomplete(
        self,
        who: Person,
        channel: Channel,
        call: str,
        focused: str,
        values: Mapping[str, object],
        within: float,
    ) -> list[Choice]:
        """Type into an option, and return what the bot offers."""
        data, kind = self._discord.commands.data(channel, call, values, focused)
        begun = self.interact(interactions.AUTOCOMPLETE, who.user, channel, data, option_type=kind)

        def offered() -> list[Choice] | None:
            if begun.late and begun.choices is None:
                raise NoReply(f"no choices came for {focused!r} of /{call}")
            return begun.choices

        return await self._discord.until(offered, within, f"choices for {focused!r} of /{call}")

    async def menu_command(
        self,
        who: Person,
        channel: Channel,
        target: Message | Person,
        name: str,
        within: float,
    ) -> Message | Modal:
        """Use a command of the menu of a message or a person."""
        resolved: Json = {}
        if isinstance(target, Message):
            found = self._discord.commands.find(channel, name, MESSAGE_MENU)
            resolved["messages"] = {str(target.id): target.payload()}
        else:
            found = self._discord.commands.find(channel, name, USER_MENU)
            add_user(resolved, target.user, channel.guild_or_none)
        data = {
            "id": found["id"],
            "name": found["name"],
            "type": found["type"],
            "target_id": str(target.id),
            "resolved": resolved,
            **({"guild_id": found["guild_id"]} if "guild_id" in found else {}),
        }
        return await self.interact(interactions.COMMAND, who.user, channel, data).answer(within)

    async def click(
        self, message: Message, who: Person, button: str, within: float
    ) -> Message | Modal:
        """Press a button of ``message``."""
        found = message.find(message.buttons, button)
        return await self._use(message, who, found, {}, within)

    async def select(
        self, message: Message, who: Person, menu: str, chosen: Sequence[object], within: float
    ) -> Message | Modal:
        """Choose options of a menu of ``message``."""
        found = message.find(message.selects, menu)
        resolved: Json = {}
        values = chosen_values(found, chosen, menu, message.channel, resolved)
        if not found["min_values"] <= len(values) <= found["max_values"]:
            raise NotPossible(f"{menu!r} takes {found['min_values']} to {found['max_values']}")
        filled = {"values": values, **({"resolved": resolved} if resolved else {})}
        return await self._use(message, who, found, filled, within)

    async def _use(
        self, message: Message, who: Person, component: Json, filled: Json, within: float
    ) -> Message | Modal:
        if message.deleted:
            raise NotPossible("the message is deleted")
        if component.get("disabled") or component.get("style") == parts.LINK_STYLE:
            raise NotPossible(f"{component.get('label')!r} does not reach the bot: {component}")
        if not message.visible_to(who.user):
            raise NotPossible(f"{who.name} does not see this message")
        data = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component["id"],
            **filled,
        }
        begun = self.interact(
            interactions.COMPONENT, who.user, message.channel, data, source=message
        )
        return await begun.answer(within)
