"""Answers to interactions: the first one, and what follows through the token."""

from __future__ import annotations

from typing import Any

from tests.loopback import components as parts
from tests.loopback import errors, interactions, message_rules, modal_rules
from tests.loopback.errors import Problem, Refusal
from tests.loopback.interactions import ALLOWED, Choice, Interaction
from tests.loopback.messages import EPHEMERAL, LOADING, MENU_COMMAND, SLASH_COMMAND, Message
from tests.loopback.modals import Modal
from tests.loopback.routing import Answer, Call, route
from tests.loopback.writing import edit, is_v2

Json = dict[str, Any]

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
ORIGINAL = WEBHOOK + "/messages/@original"
FOLLOWUP = WEBHOOK + "/messages/{message_id}"


@route("POST", CALLBACK)
async def create_interaction_response(call: Call) -> Answer:
    begun = call.discord.interactions.get(call.number("interaction_id"))
    if begun is None or begun.token != call.ids["interaction_token"]:
        raise Refusal(
            404, errors.UNKNOWN_INTERACTION, "Unknown interaction", violation="no such interaction"
        )
    if begun.late:
        raise Refusal(404, errors.UNKNOWN_INTERACTION, "Unknown interaction")
    if begun.callback is not None:
        raise Refusal(
            400,
            errors.ALREADY_ACKNOWLEDGED,
            "Interaction has already been acknowledged.",
            violation=f"{begun.name!r} was answered a second time.",
        )
    kind, data = call.body["type"], call.body.get("data") or {}
    if kind not in ALLOWED[begun.kind]:
        sentence = f"An interaction of type {begun.kind} takes no callback of type {kind}."
        call.require([Problem(("type",), sentence)])
    if kind in (interactions.UPDATE, interactions.DEFERRED_UPDATE) and begun.source is None:
        call.require([Problem(("type",), "There is no message to update.")])
    _TAKERS[kind](call, begun, data)
    begun.callback = kind
    begun.stop_waiting()
    call.discord.changed()
    if call.query.get("with_response") not in ("1", "true"):
        return 204, None
    return 200, _receipt(begun, kind)


def _receipt(begun: Interaction, kind: int) -> Json:
    receipt: Json = {"interaction": {"id": str(begun.id), "type": begun.kind}}
    message = begun.source if kind == interactions.UPDATE else begun.original
    if message is not None:
        receipt["interaction"] |= {
            "response_message_id": str(message.id),
            "response_message_loading": begun.loading,
            "response_message_ephemeral": message.ephemeral,
        }
        if kind in (interactions.MESSAGE, interactions.UPDATE):
            receipt["resource"] = {"type": kind, "message": message.payload()}
    return receipt


def _new_message(call: Call, begun: Interaction) -> Message:
    discord = call.discord
    message = Message(discord, discord.clock.snowflake(), begun.channel, discord.bot)
    message.interaction = begun
    if begun.kind == interactions.COMMAND:
        message.type = SLASH_COMMAND if begun.data["type"] == 1 else MENU_COMMAND
    return message


def _check(call: Call, data: Json, where: tuple[str, ...] = ()) -> None:
    problems = message_rules.message(data, v2=is_v2(data), interaction=True)
    call.require([each.inside(*where) for each in problems])


def _take_message(call: Call, begun: Interaction, data: Json) -> None:
    _check(call, data, ("data",))
    begun.original = _new_message(call, begun)
    begun.original.apply(data, call.files)
    begun.shown.append(begun.original)
    call.discord.add_message(begun.original)


def _take_deferral(call: Call, begun: Interaction, data: Json) -> None:
    begun.loading = True
    begun.original = _new_message(call, begun)
    begun.original.flags = LOADING | ((data.get("flags") or 0) & EPHEMERAL)
    call.discord.add_message(begun.original)


def _take_update(call: Call, begun: Interaction, data: Json) -> None:
    assert begun.source is not None
    edit(call, begun.source, data, where=("data",))
    begun.shown.append(begun.source)


def _take_deferred_update(call: Call, begun: Interaction, data: Json) -> None:
    begun.original = begun.source


def _take_choices(call: Call, begun: Interaction, data: Json) -> None:
    call.require(modal_rules.autocomplete(data, begun.option_type))
    begun.choices = [Choice(each["name"], each["value"]) for each in data.get("choices") or ()]


def _take_modal(call: Call, begun: Interaction, data: Json) -> None:
    call.require(modal_rules.modal(data))
    components = parts.as_sent(data["components"], call.discord.mint())
    begun.modal = Modal(begun, data["custom_id"], data["title"], components)


_TAKERS = {
    interactions.MESSAGE: _take_message,
    interactions.DEFERRED: _take_deferral,
    interactions.DEFERRED_UPDATE: _take_deferred_update,
    interactions.UPDATE: _take_update,
    interactions.CHOICES: _take_choices,
    interactions.MODAL: _take_modal,
}


def _find(call: Call) -> Interaction:
    """The interaction of the token in the path, where it is still good."""
    if call.number("webhook_id") != call.discord.application_id:
        raise Refusal(404, errors.UNKNOWN_WEBHOOK, "Unknown Webhook", violation="no such webhook")
    for begun in call.discord.interactions.values():
        if begun.token == call.ids["webhook_token"]:
            break
    else:
        raise Refusal(
            404, errors.UNKNOWN_WEBHOOK, "Unknown Webhook", violation="no interaction's token"
        )
    if begun.expired:
        raise Refusal(
            401,
            errors.INVALID_TOKEN,
            "Invalid Webhook Token",
            violation=f"the token of {begun.name!r} is older than 15 minutes",
        )
    if begun.callback is None:
        raise Refusal(
            404,
            errors.UNKNOWN_WEBHOOK,
            "Unknown Webhook",
            violation=f"{begun.name!r} was followed up before it was acknowledged",
        )
    return begun


def _original(begun: Interaction) -> Message:
    message = begun.source if begun.callback == interactions.UPDATE else begun.original
    if message is None or message.deleted:
        raise Refusal(404, errors.UNKNOWN_MESSAGE, "Unknown Message")
    return message


def _edit_original(call: Call, begun: Interaction, body: Json) -> Message:
    message = _original(begun)
    edit(call, message, body)
    begun.loading = False
    if message not in begun.shown:
        begun.shown.append(message)
    call.discord.changed()
    return message


@route("POST", WEBHOOK)
async def execute_webhook(call: Call) -> Answer:
    begun = _find(call)
    if begun.loading and begun.original is not None and not begun.original.deleted:
        # The first follow-up of a deferred answer takes the place of "… is thinking".
        message = _edit_original(call, begun, call.body)
    else:
        _check(call, call.body)
        message = _new_message(call, begun)
        message.type = 0
        message.apply(call.body, call.files)
        begun.followups.append(message)
        begun.shown.append(message)
        call.discord.add_message(message)
    if call.query.get("wait") in ("1", "true"):
        return 200, message.payload()
    return 204, None


@route("GET", ORIGINAL)
async def get_original(call: Call) -> Answer:
    return 200, _original(_find(call)).payload()


@route("PATCH", ORIGINAL)
async def edit_original(call: Call) -> Answer:
    return 200, _edit_original(call, _find(call), call.body).payload()


@route("DELETE", ORIGINAL)
async def delete_original(call: Call) -> Answer:
    begun = _find(call)
    call.discord.delete_message(_original(begun))
    begun.loading = False
    return 204, None


def _own_message(call: Call, begun: Interaction) -> Message:
    wanted = call.number("message_id")
    for message in (begun.original, begun.source, *begun.followups):
        if message is not None and message.id == wanted and not message.deleted:
            return message
    raise Refusal(404, errors.UNKNOWN_MESSAGE, "Unknown Message")


@route("GET", FOLLOWUP)
async def get_followup(call: Call) -> Answer:
    return 200, _own_message(call, _find(call)).payload()


@route("PATCH", FOLLOWUP)
async def edit_followup(call: Call) -> Answer:
    begun = _find(call)
    message = _own_message(call, begun)
    if message is begun.original:
        return 200, _edit_original(call, begun, call.body).payload()
    edit(call, message, call.body)
    return 200, message.payload()


@route("DELETE", FOLLOWUP)
async def delete_followup(call: Call) -> Answer:
    call.discord.delete_message(_own_message(call, _find(call)))
    return 204, None
