"""What the routes do that are neither about messages nor about interactions."""

from __future__ import annotations

from tests.loopback import command_rules, errors
from tests.loopback.errors import Refusal
from tests.loopback.gateway import ADDRESS
from tests.loopback.routing import Answer, Call, find_channel, find_guild, need, route


@route("GET", "/users/@me")
async def own_user(call: Call) -> Answer:
    return 200, call.discord.bot.own_payload()


@route("GET", "/users/{user_id}")
async def user(call: Call) -> Answer:
    found = call.discord.users.get(call.number("user_id"))
    if found is None:
        raise Refusal(404, errors.UNKNOWN_USER, "Unknown User")
    return 200, found.payload()


@route("GET", "/oauth2/applications/@me")
@route("GET", "/applications/@me")
async def own_application(call: Call) -> Answer:
    discord = call.discord
    return 200, {
        "id": str(discord.application_id),
        "name": discord.bot.name,
        "icon": None,
        "description": "",
        "type": None,
        "bot": discord.bot.payload(),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": discord.application_flags,
        "flags_new": str(discord.application_flags),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": discord.owner.payload(),
        "approximate_guild_count": len(discord.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
    }


@route("GET", "/gateway")
async def gateway_address(call: Call) -> Answer:
    return 200, {"url": ADDRESS}


@route("GET", "/gateway/bot")
async def gateway_for_bots(call: Call) -> Answer:
    limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
    return 200, {"url": ADDRESS, "shards": 1, "session_start_limit": limit}


@route("POST", "/users/@me/channels")
async def open_direct_channel(call: Call) -> Answer:
    recipient = call.discord.users.get(int((call.body or {}).get("recipient_id") or 0))
    if recipient is None:
        raise Refusal(404, errors.UNKNOWN_USER, "Unknown User", violation="no such user")
    return 200, call.discord.direct_channel(recipient).payload()


@route("GET", "/guilds/{guild_id}")
async def guild(call: Call) -> Answer:
    return 200, find_guild(call).response()


@route("GET", "/guilds/{guild_id}/channels")
async def guild_channels(call: Call) -> Answer:
    return 200, [channel.payload() for channel in find_guild(call).channels]


@route("GET", "/guilds/{guild_id}/roles")
async def guild_roles(call: Call) -> Answer:
    return 200, [role.payload() for role in find_guild(call).roles]


@route("GET", "/guilds/{guild_id}/members/{user_id}")
async def guild_member(call: Call) -> Answer:
    member = find_guild(call).members.get(call.number("user_id"))
    if member is None:
        raise Refusal(404, errors.UNKNOWN_MEMBER, "Unknown Member")
    return 200, member.payload()


@route("GET", "/channels/{channel_id}")
async def channel(call: Call) -> Answer:
    return 200, find_channel(call).payload()


@route("POST", "/channels/{channel_id}/typing")
async def typing(call: Call) -> Answer:
    found = find_channel(call)
    need(call, found, found.write_bit)
    call.discord.typing.append(found)
    return 204, None


# Commands: global ones and those of a server share their functions.

ALL = "/applications/{application_id}/commands"
ONE = ALL + "/{command_id}"
GUILD_ALL = "/applications/{application_id}/guilds/{guild_id}/commands"
GUILD_ONE = GUILD_ALL + "/{command_id}"


def commands_owner(call: Call) -> int | None:
    if call.number("application_id") != call.discord.application_id:
        raise Refusal(
            403, errors.OTHER_APPLICATION, "You are not authorized", violation="another application"
        )
    return find_guild(call).id if "guild_id" in call.ids else None


@route("GET", ALL)
@route("GET", GUILD_ALL)
async def list_commands(call: Call) -> Answer:
    return 200, call.discord.commands.listed(commands_owner(call))


@route("PUT", ALL)
@route("PUT", GUILD_ALL)
async def replace_commands(call: Call) -> Answer:
    owner = commands_owner(call)
    call.require(command_rules.commands(call.body))
    return 200, call.discord.commands.replace(owner, call.body)


@route("POST", ALL)
@route("POST", GUILD_ALL)
async def add_command(call: Call) -> Answer:
    owner = commands_owner(call)
    call.require(command_rules.command(call.body))
    return 201, call.discord.commands.put(owner, call.body)


@route("GET", ONE)
@route("GET", GUILD_ONE)
async def one_command(call: Call) -> Answer:
    return 200, call.discord.commands.get(commands_owner(call), call.ids["command_id"])


@route("PATCH", ONE)
@route("PATCH", GUILD_ONE)
async def edit_command(call: Call) -> Answer:
    owner = commands_owner(call)
    found = call.discord.commands.get(owner, call.ids["command_id"])
    call.require(command_rules.command({**found, **call.body}))
    call.discord.commands.remove(owner, found["id"])
    return 200, {**call.discord.commands.put(owner, {**found, **call.body}), "id": found["id"]}


@route("DELETE", ONE)
@route("DELETE", GUILD_ONE)
async def delete_command(call: Call) -> Answer:
    call.discord.commands.remove(commands_owner(call), call.ids["command_id"])
    return 204, None
