"""The gateway: sessions over WebSocket, and which events an app's intents let through."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.loopback import sessions
from tests.loopback.channels import GuildChannel
from tests.loopback.sessions import Connection, Session

if TYPE_CHECKING:
    from tests.loopback.channels import Channel
    from tests.loopback.guilds import Guild
    from tests.loopback.messages import Message
    from tests.loopback.server import Discord

Json = dict[str, Any]

ADDRESS = "wss://gateway.discord.gg"
RESUME_ADDRESS = "wss://gateway-us-east1-b.discord.gg"
HEARTBEAT_MS = 41_250

# How long a client may take to agree to a closing.
CLOSING_S = 5.0

# Intents (reference "Gateway Intents").
GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
GUILD_MESSAGE_REACTIONS = 1 << 10
DIRECT_MESSAGES = 1 << 12
DIRECT_MESSAGE_REACTIONS = 1 << 13
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
EVERY = (1 << 26) - 1

# The flag of an app of fewer than 100 servers that was granted the intent.
APPLICATION_FLAGS = {GUILD_PRESENCES: 1 << 13, GUILD_MEMBERS: 1 << 15, MESSAGE_CONTENT: 1 << 19}


class Gateway:
    """All sessions; ``received`` is every frame that a client sent."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord
        self.sessions: dict[str, Session] = {}
        self.received: list[Json] = []
        self._connections: set[Connection] = set()

    @property
    def live(self) -> list[Session]:
        """The sessions that are connected."""
        return [each for each in self.sessions.values() if each.connection is not None]

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one WebSocket until either side closes it."""
        if request.headers.get("Upgrade", "").lower() != "websocket":
            return web.Response(status=404)
        query = request.query
        if query.get("v") != "10" or query.get("encoding") != "json":
            self._discord.note("gateway", f"asked for {request.query_string!r}, not v10 in JSON")
        socket = web.WebSocketResponse(max_msg_size=4096, timeout=CLOSING_S)
        await socket.prepare(request)
        # Where another compression is asked for, text goes out, which every client takes too.
        connection = Connection(socket, query.get("compress") == "zlib-stream")
        self._connections.add(connection)
        connection.send(sessions.HELLO, {"heartbeat_interval": HEARTBEAT_MS})
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    continue
                try:
                    frame = json.loads(message.data)
                except ValueError:
                    await socket.close(code=sessions.DECODE_ERROR)
                    break
                self.received.append(frame)
                await self._take(connection, frame)
        finally:
            self._connections.discard(connection)
            ended = None
            for session in self.sessions.values():
                if session.connection is connection:
                    session.connection, ended = None, session
            await connection.end()
            if socket.close_code in sessions.ENDED and not connection.dropped:
                self.sessions = {
                    key: each for key, each in self.sessions.items() if each is not ended
                }
            self._discord.changed()
        return socket

    async def drop(self, code: int = 4000) -> None:
        """Close every connection, as Discord does now and then; clients may resume."""
        for connection in list(self._connections):
            await connection.drop(code)

    def ask_to_reconnect(self) -> None:
        """Send opcode 7 to everyone."""
        for connection in self._connections:
            connection.send(sessions.RECONNECT, None)

    async def _take(self, connection: Connection, frame: Json) -> None:
        op, data = frame.get("op"), frame.get("d")
        mine = [each for each in self.sessions.values() if each.connection is connection]
        if op == sessions.HEARTBEAT:
            connection.send(sessions.HEARTBEAT_ACK, None)
        elif op == sessions.IDENTIFY and isinstance(data, dict):
            if mine:
                await connection.socket.close(code=sessions.ALREADY_AUTHENTICATED)
            else:
                await self._identify(connection, data)
        elif op == sessions.RESUME and isinstance(data, dict):
            self._resume(connection, data)
        elif op == sessions.REQUEST_MEMBERS and isinstance(data, dict) and mine:
            self._send_members(mine[0], data)
        elif op not in sessions.IGNORED:
            self._discord.note("gateway", f"sent opcode {op} where it means nothing")
            await connection.socket.close(code=sessions.DECODE_ERROR)

    async def _identify(self, connection: Connection, data: Json) -> None:
        intents = data.get("intents")
        if data.get("token") != self._discord.token:
            await connection.socket.close(code=sessions.AUTHENTICATION_FAILED)
        elif not isinstance(intents, int) or intents & ~EVERY:
            self._discord.note("gateway", f"identified with the intents {intents!r}")
            await connection.socket.close(code=sessions.INVALID_INTENTS)
        elif intents & PRIVILEGED & ~self._discord.privileged_intents:
            await connection.socket.close(code=sessions.DISALLOWED_INTENTS)
        else:
            self._discord.intents = intents
            session = Session(secrets.token_hex(16), intents, connection=connection)
            self.sessions[session.id] = session
            session.send("READY", self._ready_payload(session.id))
            for guild in self._discord.guilds.values():
                self._send_guild(guild, session)
            self._discord.changed()

    def _ready_payload(self, session_id: str) -> Json:
        discord = self._discord
        user = discord.bot.own_payload()
        discord.check_sent("READY", "UserPIIResponse", user)
        return {
            "v": 10,
            "user": user,
            "guilds": [{"id": str(each), "unavailable": True} for each in discord.guilds],
            "session_id": session_id,
            "session_type": "normal",
            "resume_gateway_url": RESUME_ADDRESS,
            "application": {"id": str(discord.application_id), "flags": discord.application_flags},
            "private_channels": [],
            "presences": [],
            "relationships": [],
            "user_settings": {},
            "shard": [0, 1],
        }

    def send_guild(self, guild: Guild) -> None:
        """Tell every session that the bot is in ``guild``."""
        for session in self.sessions.values():
            self._send_guild(guild, session)

    def _send_guild(self, guild: Guild, session: Session) -> None:
        if not session.intents & GUILDS:
            return
        found = guild.payload(everybody=bool(session.intents & GUILD_MEMBERS))
        self._discord.check_sent("GUILD_CREATE", "GuildResponse", found)
        for channel in guild.channels:
            self._discord.check_sent("GUILD_CREATE", channel.schema, channel.payload())
        for thread in guild.threads:
            self._discord.check_sent("GUILD_CREATE", thread.schema, thread.payload())
        for member in found["members"]:
            self._discord.check_sent("GUILD_CREATE", "GuildMemberResponse", member)
        session.send("GUILD_CREATE", found)

    def _resume(self, connection: Connection, data: Json) -> None:
        session = self.sessions.get(str(data.get("session_id")))
        if session is None or data.get("token") != self._discord.token:
            connection.send(sessions.INVALID_SESSION, False)
            return
        for text in session.sent[int(data.get("seq") or 0) :]:
            connection.push(text)
        session.connection = connection
        session.send("RESUMED", {"_trace": []})
        self._discord.changed()

    def _send_members(self, session: Session, data: Json) -> None:
        guild = self._discord.guilds.get(int(data.get("guild_id") or 0))
        if guild is None:
            return
        wanted = data.get("user_ids")
        if wanted is None:
            query = str(data.get("query") or "")
            if not query and not session.intents & GUILD_MEMBERS:
                self._discord.note("gateway", "asked for all members without that intent")
                return
            found = [each for each in guild.members.values() if each.name.startswith(query)]
        else:
            ids = {int(each) for each in (wanted if isinstance(wanted, list) else [wanted])}
            found = [guild.members[each] for each in ids if each in guild.members]
        session.send(
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": str(guild.id),
                "members": [member.payload() for member in found],
                "chunk_index": 0,
                "chunk_count": 1,
                "not_found": [],
                **({"nonce": data["nonce"]} if "nonce" in data else {}),
            },
        )

    def send(self, event: str, data: Json, intents: int = 0) -> None:
        """Dispatch to every session that asked for one of ``intents`` (0: to all)."""
        for session in self.sessions.values():
            if not intents or session.intents & intents:
                session.send(event, data)

    def send_message(self, event: str, message: Message) -> None:
        """Dispatch a message, its content taken out for sessions that may not read it."""
        payload = message.payload(gateway=True)
        self._discord.check_sent(event, "MessageResponse", payload)
        for session in self.sessions.values():
            if session.intents & message_intent(message.channel):
                session.send(event, self.readable(message, payload, session.intents))

    def readable(self, message: Message, payload: Json, intents: int) -> Json:
        """``payload`` as an app with these intents gets it.

        Without the Message Content intent, content comes only with messages that mention the
        app, that it wrote, and in direct messages (reference "Message Content Intent").
        """
        if intents & MESSAGE_CONTENT or not isinstance(message.channel, GuildChannel):
            return payload
        found = dict(payload)
        inner = message.reference
        if inner is not None and found.get("referenced_message"):
            found["referenced_message"] = self.readable(inner, found["referenced_message"], 0)
        bot = self._discord.bot
        mentioned = any(each["id"] == str(bot.id) for each in payload["mentions"])
        if message.author is bot or mentioned:
            return found
        return {**found, "content": "", "embeds": [], "attachments": [], "components": []}


def message_intent(channel: Channel) -> int:
    """The intent under which messages of ``channel`` are sent."""
    return GUILD_MESSAGES if isinstance(channel, GuildChannel) else DIRECT_MESSAGES
