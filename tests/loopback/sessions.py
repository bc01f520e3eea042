"""Sessions of the gateway, and the connections that carry them."""

from __future__ import annotations

import asyncio
import json
import zlib
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]

# Opcodes (reference "Gateway Opcodes").
DISPATCH = 0
HEARTBEAT = 1
IDENTIFY = 2
RESUME = 6
RECONNECT = 7
REQUEST_MEMBERS = 8
INVALID_SESSION = 9
HELLO = 10
HEARTBEAT_ACK = 11
IGNORED = frozenset({3, 4})  # presence, voice state

# Close codes.
ENDED = (1000, 1001)  # by the client: the session cannot be resumed
DECODE_ERROR = 4002
NOT_AUTHENTICATED = 4003
AUTHENTICATION_FAILED = 4004
ALREADY_AUTHENTICATED = 4005
INVALID_INTENTS = 4013
DISALLOWED_INTENTS = 4014


@dataclass(eq=False)
class Session:
    """What one IDENTIFY began: it outlives its connection, so that it can be resumed."""

    id: str
    intents: int
    sent: list[str] = field(default_factory=list, repr=False)
    connection: Connection | None = field(default=None, repr=False)

    def send(self, event: str, data: Json) -> None:
        frame = {"op": DISPATCH, "t": event, "s": len(self.sent) + 1, "d": data}
        self.sent.append(json.dumps(frame))
        if self.connection is not None:
            self.connection.push(self.sent[-1])


@dataclass(eq=False)
class Connection:
    """One open WebSocket; all that goes out goes through one task, in order."""

    socket: web.WebSocketResponse
    compressed: bool
    dropped: bool = False

    def __post_init__(self) -> None:
        self._queue: asyncio.Queue[str | int | None] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())

    def push(self, text: str) -> None:
        """Send a frame that is JSON already."""
        self._queue.put_nowait(text)

    def send(self, op: int, data: object) -> None:
        """Send an opcode other than a dispatch."""
        self.push(json.dumps({"op": op, "t": None, "s": None, "d": data}))

    async def drop(self, code: int) -> None:
        """Close from this side, once all before has gone out, and wait for the other to agree.

        Closing while the client's frames are unread would reset the connection, and the client
        might never see the code: so the task reads on until the client closes, too.
        """
        self.dropped = True
        self._queue.put_nowait(code)
        await asyncio.wait({self._writer})

    async def end(self) -> None:
        """Let the task finish what there is."""
        self._queue.put_nowait(None)
        await self._writer

    async def _write(self) -> None:
        deflate = zlib.compressobj()
        while (item := await self._queue.get()) is not None:
            try:
                if isinstance(item, int):
                    await self.socket.close(code=item)
                    return
                if self.compressed:
                    packed = deflate.compress(item.encode()) + deflate.flush(zlib.Z_SYNC_FLUSH)
                    await self.socket.send_bytes(packed)
                else:
                    await self.socket.send_str(item)
            except ConnectionError:
                return
