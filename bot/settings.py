"""What the environment decides for the bot; read once, in ``main``, and handed down."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from claims.errors import InputError
from claims.settings import Settings as ClaimsSettings

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the bot logs in and what it answers from.

    Attributes:
        token: the bot's token; never shown.
        claims: where the store is.
        discord_address: host and port that stand in for Discord's, None for Discord itself.
        log_level: how much the bot says on standard error, a level of ``logging``.
    """

    token: str = field(repr=False)
    claims: ClaimsSettings
    discord_address: tuple[str, int] | None = None
    log_level: int = logging.INFO

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Settings from ``DISCORD_TOKEN``, ``CLAIMBOT_*`` and ``CLAIMS_*``.

        Raises InputError, naming the variable and, unless it is the token, the bad value.
        """
        return cls(
            token=_token(environment.get("DISCORD_TOKEN", "")),
            claims=ClaimsSettings.from_environment(environment),
            discord_address=_address(environment.get("CLAIMBOT_DISCORD_ADDRESS", "")),
            log_level=_log_level(environment.get("CLAIMBOT_LOG_LEVEL", "")),
        )


def _token(value: str) -> str:
    token = value.strip()
    if not token:
        raise InputError(
            "DISCORD_TOKEN is not set: copy your bot's token from "
            "https://discord.com/developers/applications into the environment or the file .env."
        )
    if not token.isascii() or not token.isprintable() or " " in token:
        raise InputError(
            "DISCORD_TOKEN is not a token, it holds characters that none has: "
            "copy it again from https://discord.com/developers/applications."
        )
    return token


def _address(value: str) -> tuple[str, int] | None:
    if not value.strip():
        return None
    host, _, port = value.strip().rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65_536:
        raise InputError(
            f"CLAIMBOT_DISCORD_ADDRESS is {value!r}: write a host and a port, as 127.0.0.1:8443."
        )
    return host.strip("[]"), int(port)


def _log_level(value: str) -> int:
    name = value.strip().upper() or "INFO"
    if name not in LOG_LEVELS:
        raise InputError(
            f"CLAIMBOT_LOG_LEVEL is {value!r}: set it to one of {', '.join(LOG_LEVELS)}."
        )
    return logging.getLevelNamesMapping()[name]
