"""Permission bits and what they add up to for somebody in a channel."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

# Reference "Permissions".
ADMINISTRATOR = 1 << 3
MANAGE_GUILD = 1 << 5
ADD_REACTIONS = 1 << 6
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
USE_EXTERNAL_EMOJIS = 1 << 18
USE_APPLICATION_COMMANDS = 1 << 31
SEND_MESSAGES_IN_THREADS = 1 << 38

ALL = (1 << 53) - 1

# What the role @everyone of a new server allows, as far as it matters here.
EVERYONE = (
    ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | USE_APPLICATION_COMMANDS
    | SEND_MESSAGES_IN_THREADS
)


class HasValue(Protocol):
    """discord.py's ``Permissions``, without importing it."""

    value: int


Bits = int | HasValue


def bits(permissions: Bits) -> int:
    """The bare integer of ``permissions``."""
    return permissions if isinstance(permissions, int) else permissions.value


@dataclass(slots=True)
class Overwrite:
    """What a channel allows and denies to a role (``kind`` 0) or a member (1)."""

    id: int
    kind: int
    allow: int = 0
    deny: int = 0

    def payload(self) -> dict[str, Any]:
        return {
            "id": str(self.id),
            "type": self.kind,
            "allow": str(self.allow),
            "deny": str(self.deny),
        }


def resolve(
    base: int, overwrites: Iterable[Overwrite], everyone: int, roles: set[int], member: int
) -> int:
    """What a member with the server-wide bits ``base`` may do in a channel.

    The order is the reference's: @everyone's overwrite, those of the roles together, the
    member's own. An administrator may do everything.
    """
    if base & ADMINISTRATOR:
        return ALL
    found = list(overwrites)
    for group in (
        [each for each in found if each.kind == 0 and each.id == everyone],
        [each for each in found if each.kind == 0 and each.id in roles - {everyone}],
        [each for each in found if each.kind == 1 and each.id == member],
    ):
        for each in group:
            base &= ~each.deny
        for each in group:
            base |= each.allow
    return base
