"""The way to Discord: the usual one, or one that ends at another address."""

import socket

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

DISCORD_DOMAINS = ("discord.com", "discord.gg", "discordapp.com")


def connector(address: tuple[str, int] | None) -> aiohttp.TCPConnector | None:
    """A connector that leads Discord's host names to ``address``; None leaves the client's own.

    Certificates are still checked against the host names, with the authorities that Python
    trusts (``SSL_CERT_FILE`` names others). Needs a running event loop.
    """
    return address and aiohttp.TCPConnector(limit=0, resolver=_Detour(*address))


class _Detour(AbstractResolver):
    """Resolves Discord's names to one host and port, and all others as usual."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._usual = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        if not any(host == domain or host.endswith("." + domain) for domain in DISCORD_DOMAINS):
            return await self._usual.resolve(host, port, family)
        found = await self._usual.resolve(self._host, self._port, family)
        return [ResolveResult(**{**result, "hostname": host}) for result in found]

    async def close(self) -> None:
        await self._usual.close()
