"""Which collections a place on Discord reads and writes, and who may write."""

from discord import Permissions, app_commands

from claims.inputs import PUBLIC


class NotModerator(app_commands.CheckFailure):
    """Someone who may not change the claims of a server tried to."""


def collection_of(guild_id: int) -> str:
    """The collection of a server."""
    return f"discord:{guild_id}"


def reads_of(guild_id: int | None) -> tuple[str, ...]:
    """The collections read in a server, or in direct messages where ``guild_id`` is None."""
    return (PUBLIC,) if guild_id is None else (collection_of(guild_id), PUBLIC)


def author_of(user_id: int) -> str:
    """How the revision log names a person on Discord."""
    return f"discord:{user_id}"


def moderated_guild(guild_id: int | None, permissions: Permissions) -> int:
    """The server whose claims a person with these permissions may change.

    Raises NoPrivateMessage outside of servers, and NotModerator.
    """
    if guild_id is None:
        raise app_commands.NoPrivateMessage
    allowed = permissions.manage_messages or permissions.manage_guild or permissions.administrator
    if not allowed:
        raise NotModerator
    return guild_id
