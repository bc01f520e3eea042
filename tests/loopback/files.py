"""Files that people and the bot attach, and the place they are fetched from."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

if TYPE_CHECKING:
    from tests.loopback.server import Discord

Json = dict[str, Any]

PLACE = "/attachments/{folder}/{id}/{name}"

# The most that one request may upload, in bytes, in a server without boosts.
SIZE_LIMIT = 10_485_760


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to attach."""

    name: str
    content: bytes = b""


class Files:
    """All attached files; ``cdn.discordapp.com`` serves them."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord
        self._kept: dict[str, Upload] = {}

    def keep(self, upload: Upload, folder: int) -> Json:
        """The attachment object of ``upload``; ``folder`` is the channel's id."""
        number = str(self._discord.clock.snowflake())
        place = PLACE.format(folder=folder, id=number, name=quote(upload.name))
        self._kept[number] = upload
        return {
            "id": number,
            "filename": upload.name,
            "size": len(upload.content),
            "url": f"https://cdn.discordapp.com{place}",
            "proxy_url": f"https://media.discordapp.net{place}",
            "content_type": _type_of(upload.name),
        }

    async def serve(self, request: web.Request) -> web.Response:
        """Answer a download."""
        found = self._kept.get(request.match_info["id"])
        if found is None:
            return web.Response(status=404)
        return web.Response(body=found.content, content_type=_type_of(found.name))


def _type_of(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
