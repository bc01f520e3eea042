import socket

import aiohttp
import pytest

from bot.connection import connector
from tests.loopback import Discord


async def test_without_an_address_nothing_changes() -> None:
    """The client makes its own connector."""
    assert connector(None) is None


async def test_discords_names_lead_to_the_address(discord: Discord) -> None:
    """Every host of Discord's is found there, its certificate checked against its name."""
    made = connector(("127.0.0.1", discord.port))
    assert made is not None
    async with aiohttp.ClientSession(connector=made) as session:
        for host in ("discord.com", "gateway.discord.gg"):
            with pytest.raises(aiohttp.ClientConnectorCertificateError):
                await session.get(f"https://{host}/")
        # Others are not led astray: this one leads nowhere near the loopback.
        with pytest.raises(aiohttp.ClientConnectorError) as caught:
            await session.get("http://notdiscord.com.invalid/")
        assert isinstance(caught.value.os_error, socket.gaierror | OSError)
