"""The commands that the bot registered, and how a person's input fills them in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tests.loopback.accounts import Member, Role, User
from tests.loopback.channels import GuildChannel
from tests.loopback.errors import UNKNOWN_COMMAND, NotPossible, Refusal
from tests.loopback.files import Upload
from tests.loopback.limits import GROUP, SUBCOMMAND
from tests.loopback.permissions import ADMINISTRATOR

if TYPE_CHECKING:
    from tests.loopback.channels import Channel
    from tests.loopback.guilds import Guild
    from tests.loopback.server import Discord

Json = dict[str, Any]

# Command types and option types (reference "Application Commands").
SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)

# Where a command may be used.
IN_GUILD, IN_BOT_DM = 0, 1


class Commands:
    """Registered commands by server; None stands for the global ones."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord
        self._sets: dict[int | None, list[Json]] = {}

    def listed(self, guild: int | None) -> list[Json]:
        return self._sets.setdefault(guild, [])

    def replace(self, guild: int | None, bodies: list[Json]) -> list[Json]:
        """Overwrite all; a command of the same name and type keeps its id."""
        kept = {(each["name"], each["type"]): each["id"] for each in self.listed(guild)}
        self._sets[guild] = [
            self._registered(body, guild, kept.get((body["name"], body.get("type") or SLASH)))
            for body in bodies
        ]
        return self._sets[guild]

    def put(self, guild: int | None, body: Json) -> Json:
        """Add one command, in place of the one of the same name and type."""
        name, kind = body["name"], body.get("type") or SLASH
        others = [
            each for each in self.listed(guild) if (each["name"], each["type"]) != (name, kind)
        ]
        same = [each["id"] for each in self.listed(guild) if each not in others]
        made = self._registered(body, guild, *same[:1])
        self._sets[guild] = [*others, made]
        return made

    def get(self, guild: int | None, command_id: str) -> Json:
        for each in self.listed(guild):
            if each["id"] == command_id:
                return each
        raise Refusal(404, UNKNOWN_COMMAND, "Unknown application command", violation="no such id")

    def remove(self, guild: int | None, command_id: str) -> None:
        self.listed(guild).remove(self.get(guild, command_id))

    def _registered(self, body: Json, guild: int | None, kept_id: str | None = None) -> Json:
        permissions = body.get("default_member_permissions")
        made = {
            "id": kept_id or str(self._discord.clock.snowflake()),
            "application_id": str(self._discord.application_id),
            "version": str(self._discord.clock.snowflake()),
            "type": body.get("type") or SLASH,
            "name": body["name"],
            "name_localizations": body.get("name_localizations"),
            "description": body.get("description") or "",
            "description_localizations": body.get("description_localizations"),
            "default_member_permissions": None if permissions is None else str(permissions),
            "nsfw": bool(body.get("nsfw")),
        }
        if body.get("options"):
            made["options"] = [_without_nulls(option) for option in body["options"]]
        if guild is None:
            made["contexts"] = body.get("contexts")
            made["integration_types"] = body.get("integration_types") or [0]
            made["dm_permission"] = body.get("dm_permission") is not False
        else:
            made["guild_id"] = str(guild)
        return made

    def usable(self, channel: Channel) -> list[Json]:
        """Those that Discord offers in ``channel``, a server's own before global ones."""
        guild = channel.guild_or_none
        offered = list(self.listed(guild.id)) if guild is not None else []
        own = {(each["name"], each["type"]) for each in offered}
        for each in self.listed(None):
            contexts = each["contexts"]
            if contexts is None:
                contexts = [IN_GUILD, *([IN_BOT_DM] if each["dm_permission"] else [])]
            wanted = IN_BOT_DM if guild is None else IN_GUILD
            if wanted in contexts and (each["name"], each["type"]) not in own:
                offered.append(each)
        return offered

    def visible(self, who: Member | User, channel: Channel) -> list[str]:
        """What Discord shows to ``who``, by the commands' default permissions.

        Slash commands as they are called ("claim show"), and the entries of menus.
        """
        held = channel.permissions_of(who.user)
        return [
            call
            for each in self.usable(channel)
            if channel.guild_or_none is None or _shown(each["default_member_permissions"], held)
            for call in _calls(each)
        ]

    def find(self, channel: Channel, name: str, kind: int = SLASH) -> Json:
        for each in self.usable(channel):
            if each["name"] == name and each["type"] == kind:
                return each
        names = sorted(each["name"] for each in self.usable(channel))
        raise NotPossible(f"no command {name!r} is offered here; offered are {names}")

    def data(
        self,
        channel: Channel,
        call: str,
        values: Mapping[str, object],
        focused: str | None = None,
    ) -> tuple[Json, int | None]:
        """The ``data`` of the interaction that ``call`` ("claim search") makes.

        With ``focused``, the option being typed, nothing is required yet; the second value is
        then its type.
        """
        name, *path = call.removeprefix("/").split()
        command = self.find(channel, name)
        resolved: Json = {}
        data: Json = {"id": command["id"], "name": command["name"], "type": SLASH}
        if "guild_id" in command:
            data["guild_id"] = command["guild_id"]
        offered = command.get("options", [])
        options = data["options"] = []
        for step in path:
            found = [
                each
                for each in offered
                if each["name"] == step and each["type"] in (SUBCOMMAND, GROUP)
            ]
            if not found:
                raise NotPossible(f"/{name} has no {step!r}: {[each['name'] for each in offered]}")
            inner: list[Json] = []
            options.append({"name": step, "type": found[0]["type"], "options": inner})
            options, offered = inner, found[0].get("options", [])
        if any(each["type"] in (SUBCOMMAND, GROUP) for each in offered):
            raise NotPossible(f"/{call} needs one of {[each['name'] for each in offered]}")
        known = {each["name"]: each for each in offered}
        unknown = sorted(set(values) - set(known))
        if unknown:
            raise NotPossible(f"/{call} has no option {unknown}; it has {sorted(known)}")
        for each in offered:
            if each["name"] in values:
                value = values[each["name"]]
                sent = value if each["name"] == focused else _typed(each, value, channel, resolved)
                option = {"name": each["name"], "type": each["type"], "value": sent}
                if each["name"] == focused:
                    option["focused"] = True
                options.append(option)
            elif each.get("required") and focused is None:
                raise NotPossible(f"/{call} needs the option {each['name']!r}")
        if resolved:
            data["resolved"] = resolved
        if focused is None:
            return data, None
        if not known[focused].get("autocomplete"):
            raise NotPossible(f"the option {focused!r} of /{call} has no autocomplete")
        return data, known[focused]["type"]


def _shown(needed: str | None, held: int) -> bool:
    """Whether a command is shown to whoever holds these bits; "0" shows it to administrators."""
    if needed is None or held & ADMINISTRATOR:
        return True
    return int(needed) != 0 and int(needed) & held == int(needed)


def _calls(command: Json) -> list[str]:
    inner = [each for each in command.get("options", ()) if each["type"] in (SUBCOMMAND, GROUP)]
    calls = [f"{command['name']} {call}" for each in inner for call in _calls(each)]
    return calls or [command["name"]]


def _without_nulls(option: Json) -> Json:
    kept = {key: value for key, value in option.items() if value is not None}
    if "options" in kept:
        kept["options"] = [_without_nulls(each) for each in kept["options"]]
    if "choices" in kept:
        kept["choices"] = [_without_nulls(each) for each in kept["choices"]]
    return kept


def _typed(option: Json, value: object, channel: Channel, resolved: Json) -> object:
    """``value`` as Discord's client sends it; it lets nothing of another type through."""
    kind, name = option["type"], option["name"]
    choices = [each["value"] for each in option.get("choices", ())]
    if choices and value not in choices:
        raise NotPossible(f"the option {name!r} offers {choices}, not {value!r}")
    if kind == STRING and isinstance(value, str):
        least, most = option.get("min_length", 0), option.get("max_length", 6000)
        if not least <= len(value) <= most:
            raise NotPossible(f"the option {name!r} takes {least} to {most} characters")
        return value
    if kind == BOOLEAN and isinstance(value, bool):
        return value
    if kind in (INTEGER, NUMBER) and isinstance(value, int | float):
        least, most = option.get("min_value", value), option.get("max_value", value)
        if not least <= value <= most or (kind == INTEGER and not isinstance(value, int)):
            raise NotPossible(f"the option {name!r} takes {least} to {most}, not {value!r}")
        return value
    guild = channel.guild_or_none
    if kind in (USER, MENTIONABLE) and isinstance(value, Member | User):
        add_user(resolved, value.user, guild)
        return str(value.id)
    if kind in (ROLE, MENTIONABLE) and isinstance(value, Role):
        resolved.setdefault("roles", {})[str(value.id)] = value.payload()
        return str(value.id)
    if kind == CHANNEL and isinstance(value, GuildChannel):
        resolved.setdefault("channels", {})[str(value.id)] = value.payload()
        return str(value.id)
    if kind == ATTACHMENT and isinstance(value, Upload):
        return add_file(resolved, value, channel)
    raise NotPossible(f"the option {name!r} of type {kind} does not take {value!r}")


def add_file(resolved: Json, upload: Upload, channel: Channel) -> str:
    """Put a file into a ``resolved`` object, and return its id."""
    kept = channel.discord.files.keep(upload, channel.id)
    resolved.setdefault("attachments", {})[kept["id"]] = {**kept, "ephemeral": True}
    return str(kept["id"])


def add_user(resolved: Json, user: User, guild: Guild | None) -> None:
    """Put ``user``, and the member that it is in ``guild``, into a ``resolved`` object."""
    resolved.setdefault("users", {})[str(user.id)] = user.payload()
    if guild is not None and user.id in guild.members:
        member = guild.members[user.id]
        found = member.payload(user=False)
        found["permissions"] = str(member.permissions)
        del found["deaf"], found["mute"]
        resolved.setdefault("members", {})[str(user.id)] = found
