"""Forms that the bot opens, and how a person fills them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.loopback import components as parts
from tests.loopback import limits
from tests.loopback.accounts import Member, Role, User
from tests.loopback.commands import add_file, add_user
from tests.loopback.errors import NotPossible
from tests.loopback.files import Upload
from tests.loopback.interactions import MODAL_SUBMIT

if TYPE_CHECKING:
    from tests.loopback.accounts import Person
    from tests.loopback.channels import Channel
    from tests.loopback.interactions import Interaction
    from tests.loopback.messages import Message

Json = dict[str, Any]


@dataclass(eq=False)
class Modal:
    """A form that is open for the person of ``interaction``."""

    interaction: Interaction
    custom_id: str
    title: str
    components: list[Json]

    @property
    def fields(self) -> dict[str, Json]:
        """The inputs by their label."""
        found = {}
        for _, each in parts.walk(self.components):
            if each["type"] == parts.LABEL:
                found[each["label"]] = each["component"]
            elif each["type"] == parts.TEXT_INPUT and each.get("label"):
                found[each["label"]] = each
        return found

    @property
    def text(self) -> str:
        """All that a person reads before typing, a line each."""
        lines = [self.title]
        for _, each in parts.walk(self.components):
            lines += parts.visible_text(each)
        return "\n".join(lines)

    async def submit(
        self,
        who: Person,
        values: Mapping[str, object] | None = None,
        *,
        within: float = 5.0,
    ) -> Message | Modal:
        """Fill in inputs by label or custom id, send, and return what the bot answers.

        A value is a text, the label or value of an option or several of them, a truth value, a
        person, role or channel, or an Upload, as the input takes it; what is not given stays as
        it is prefilled. NotPossible where Discord's client would not send: a required input left
        empty, a text too long or too short, an option that is not there, somebody else's form.
        """
        if who.user is not self.interaction.user:
            raise NotPossible(f"the form {self.title!r} is open for {self.interaction.user.name}")
        filling = _Filling(dict(values or {}), self.interaction.channel, {})
        components = [filling.filled(each) for each in self.components]
        if filling.given:
            unknown, known = sorted(filling.given), list(self.fields)
            raise NotPossible(f"no input is called {unknown}; there is {known}")
        data: Json = {"custom_id": self.custom_id, "components": components}
        if filling.resolved:
            data["resolved"] = filling.resolved
        return await self.interaction.follow(MODAL_SUBMIT, data).answer(within)


@dataclass
class _Filling:
    """A form on its way out; what is used is taken from ``given``."""

    given: dict[str, object]
    channel: Channel
    resolved: Json

    def filled(self, component: Json, label: str | None = None) -> Json:
        """What is sent for a component and those inside it."""
        kind = component["type"]
        sent = {"type": kind, "id": component["id"]}
        if kind == parts.TEXT_DISPLAY:
            return sent
        if kind == parts.LABEL:
            return {**sent, "component": self.filled(component["component"], component["label"])}
        if kind == parts.ACTION_ROW:
            return {**sent, "components": [self.filled(each) for each in component["components"]]}
        names = [label, component.get("label"), component["custom_id"]]
        name = next((name for name in names if name in self.given), None)
        value = None if name is None else self.given.pop(name)
        shown = label or component.get("label") or component["custom_id"]
        return {**sent, "custom_id": component["custom_id"], **self._value(component, value, shown)}

    def _value(self, component: Json, value: object, label: str) -> Json:
        """What one input sends for ``value``, None where the person left it as it was."""
        kind = component["type"]
        required = component.get("required") is not False
        if kind == parts.TEXT_INPUT:
            text = component.get("value") or "" if value is None else str(value)
            if required and not text:
                raise NotPossible(f"{label!r} is required")
            least = component.get("min_length") or 0
            most = component.get("max_length") or limits.INPUT_VALUE
            if text and not least <= len(text) <= most:
                raise NotPossible(f"{label!r} takes {least} to {most} characters, not {len(text)}")
            return {"value": text}
        if kind == parts.CHECKBOX:
            return {"value": bool(component.get("default")) if value is None else bool(value)}
        chosen = chosen_values(component, value, label, self.channel, self.resolved)
        if required and not chosen:
            raise NotPossible(f"{label!r} is required")
        if kind == parts.RADIO_GROUP:
            return {"value": chosen[0] if chosen else None}
        if len(chosen) > component.get("max_values", 1):
            raise NotPossible(f"{label!r} takes at most {component.get('max_values', 1)}")
        return {"values": chosen}


def chosen_values(
    component: Json, value: object, label: str, channel: Channel, resolved: Json
) -> list[str]:
    """What a select, group or upload sends for what a person chose.

    Options are named by label or value; people, roles, channels and files are given as such,
    and put into ``resolved``.
    """
    options = component.get("options") or []
    if value is None:
        return [option["value"] for option in options if option.get("default")]
    wanted = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    if not options:
        return [_resolved(each, label, channel, resolved) for each in wanted]
    found = []
    for each in wanted:
        matching = [
            option["value"] for option in options if each in (option["label"], option["value"])
        ]
        if not matching:
            names = [option["label"] for option in options]
            raise NotPossible(f"{label!r} offers {names}, not {each!r}")
        found.append(str(matching[0]))
    return found


def _resolved(chosen: object, label: str, channel: Channel, resolved: Json) -> str:
    if isinstance(chosen, Upload):
        return add_file(resolved, chosen, channel)
    if isinstance(chosen, Member | User):
        add_user(resolved, chosen.user, channel.guild_or_none)
        return str(chosen.id)
    if isinstance(chosen, Role):
        resolved.setdefault("roles", {})[str(chosen.id)] = chosen.payload()
        return str(chosen.id)
    raise NotPossible(f"{label!r} does not take {chosen!r}")
