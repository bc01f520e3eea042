"""Who is mentioned in a text, and who of them is notified."""

import re
from dataclasses import dataclass
from typing import Any

USER = re.compile(r"<@!?(\d+)>")
ROLE = re.compile(r"<@&(\d+)>")
EVERYONE = re.compile(r"@(?:everyone|here)\b")


@dataclass(frozen=True, slots=True)
class Pings:
    """Whom a message notifies; false when it is nobody.

    ``users`` and ``roles`` are ids; ``everyone`` stands for @everyone and @here. Read
    strictly: a mention counts in code blocks too, whether or not the bot may mention everyone,
    and in silent messages, which still show it in the channel list.
    """

    everyone: bool = False
    users: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return self.everyone or bool(self.users) or bool(self.roles)


def pings(text: str, allowed: dict[str, Any] | None, replied_to: int | None) -> Pings:
    """Whom ``text`` notifies under ``allowed_mentions`` (None: all that it mentions).

    ``replied_to`` is the author of the message replied to, or None. As the reference has it,
    a reply without ``allowed_mentions`` notifies that author; with it, only if it says so.
    """
    users = frozenset(map(int, USER.findall(text)))
    roles = frozenset(map(int, ROLE.findall(text)))
    everyone = EVERYONE.search(text) is not None
    answered = frozenset() if replied_to is None else frozenset({replied_to})
    if allowed is None:
        return Pings(everyone, users | answered, roles)
    parse = allowed.get("parse") or ()
    if "users" not in parse:
        users &= frozenset(map(int, allowed.get("users") or ()))
    if "roles" not in parse:
        roles &= frozenset(map(int, allowed.get("roles") or ()))
    if allowed.get("replied_user"):
        users |= answered
    return Pings(everyone and "everyone" in parse, users, roles)
