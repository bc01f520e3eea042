"""Writing, editing and deleting messages, as the bot does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.loopback import errors, message_rules, permissions
from tests.loopback.errors import Problem, Refusal
from tests.loopback.messages import EPHEMERAL, IS_COMPONENTS_V2, LOADING, REPLY, Message
from tests.loopback.routing import Answer, Call, find_channel, find_message, need, route

if TYPE_CHECKING:
    from tests.loopback.channels import Channel

Json = dict[str, Any]

MESSAGES = "/channels/{channel_id}/messages"
MESSAGE = MESSAGES + "/{message_id}"


def is_v2(body: Json) -> bool:
    flags = body.get("flags") or 0
    return isinstance(flags, int) and bool(flags & IS_COMPONENTS_V2)


def edit(call: Call, message: Message, body: Json, *, where: tuple[str, ...] = ()) -> None:
    """Check what the message would become, change it, and tell the gateway."""
    after = {
        "content": message.content,
        "embeds": message.embeds,
        "components": message.components,
        "attachments": message.attachments,
        **{key: value for key, value in body.items() if key != "flags"},
        "flags": (body.get("flags") or 0) | message.flags,
    }
    problems = message_rules.message(after, v2=is_v2(after), interaction=True)
    if (body.get("flags") or 0) & EPHEMERAL and not message.ephemeral:
        sentence = "This message is not ephemeral, and does not become so: everybody sees it."
        problems.append(Problem(("flags",), sentence, refused=False))
    call.require([each.inside(*where) for each in problems])
    message.history.append(message.text)
    message.flags &= ~LOADING
    if body.get("flags") is not None:
        body = {**body, "flags": body["flags"] & ~EPHEMERAL}
    message.apply(body, call.files)
    message.edited = call.discord.clock.timestamp()
    if not message.ephemeral:
        call.discord.gateway.send_message("MESSAGE_UPDATE", message)
    call.discord.changed()


def _referenced(call: Call, channel: Channel, body: Json) -> Message | None:
    reference = body.get("message_reference")
    if not reference:
        return None
    found = call.discord.messages.get(int(reference["message_id"]))
    if found is not None and found.channel is channel and not found.deleted:
        return found
    if reference.get("fail_if_not_exists") is False:
        return None
    unknown = Problem(
        ("message_reference",), "Unknown message", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE"
    )
    raise errors.invalid_form([unknown])


@route("POST", MESSAGES)
async def create_message(call: Call) -> Answer:
    channel = find_channel(call)
    body = call.body
    call.require(message_rules.message(body, v2=is_v2(body), interaction=False))
    need(call, channel, channel.write_bit)
    discord = call.discord
    message = Message(discord, discord.clock.snowflake(), channel, discord.bot)
    message.reference = _referenced(call, channel, body)
    if message.reference is not None:
        need(call, channel, permissions.READ_MESSAGE_HISTORY)
        message.type = REPLY
    message.nonce = body.get("nonce")
    message.tts = bool(body.get("tts"))
    message.apply(body, call.files)
    discord.add_message(message)
    return 200, message.payload()


@route("GET", MESSAGES)
async def list_messages(call: Call) -> Answer:
    channel = find_channel(call)
    need(call, channel, permissions.READ_MESSAGE_HISTORY)
    found = [message for message in channel.messages if not message.ephemeral]
    before, after = call.query.get("before"), call.query.get("after")
    if before is not None:
        found = [message for message in found if message.id < int(before)]
    if after is not None:
        found = [message for message in found if message.id > int(after)]
    newest = found[::-1][: int(call.query.get("limit", 50))]
    return 200, [_readable(call, message) for message in newest]


@route("GET", MESSAGE)
async def get_message(call: Call) -> Answer:
    return 200, _readable(call, find_message(call, find_channel(call)))


def _readable(call: Call, message: Message) -> Json:
    allowed = call.discord.privileged_intents
    return call.discord.gateway.readable(message, message.payload(), allowed)


@route("PATCH", MESSAGE)
async def edit_message(call: Call) -> Answer:
    message = find_message(call, find_channel(call))
    if message.author is not call.discord.bot:
        raise Refusal(
            403,
            errors.FOREIGN_MESSAGE,
            "Cannot edit a message authored by another user",
            violation="tried to edit a message of somebody else",
        )
    edit(call, message, call.body)
    return 200, message.payload()


@route("DELETE", MESSAGE)
async def delete_message(call: Call) -> Answer:
    channel = find_channel(call)
    message = find_message(call, channel)
    if message.author is not call.discord.bot:
        need(call, channel, permissions.MANAGE_MESSAGES)
    call.discord.delete_message(message)
    return 204, None


OWN_REACTION = MESSAGE + "/reactions/{emoji_name}/@me"


@route("PUT", OWN_REACTION)
async def add_reaction(call: Call) -> Answer:
    channel = find_channel(call)
    message = find_message(call, channel)
    need(call, channel, permissions.READ_MESSAGE_HISTORY)
    need(call, channel, permissions.ADD_REACTIONS)
    if call.ids["emoji_name"].isascii() and ":" not in call.ids["emoji_name"]:
        raise Refusal(400, errors.UNKNOWN_EMOJI, "Unknown Emoji", violation="that is no emoji")
    message.reactions.setdefault(call.ids["emoji_name"], set()).add(call.discord.bot.id)
    call.discord.changed()
    return 204, None


@route("DELETE", OWN_REACTION)
async def remove_reaction(call: Call) -> Answer:
    message = find_message(call, find_channel(call))
    message.reactions.get(call.ids["emoji_name"], set()).discard(call.discord.bot.id)
    call.discord.changed()
    return 204, None
