"""What can go wrong, on the wire and in a test.

Problem         a rule of Discord's that a body breaks, with the place in the body
Violation       the same as kept for a test: with its route, as one readable sentence
Refusal         an answer of Discord's other than success; carries Discord's error shape
NoReply         the bot stayed silent where a test waited for it
NotPossible     a test asked for something that a person could not do in Discord's own client
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# Error codes of Discord's (reference "Opcodes and Status Codes", section JSON).
UNKNOWN_CHANNEL = 10003
UNKNOWN_GUILD = 10004
UNKNOWN_MEMBER = 10007
UNKNOWN_MESSAGE = 10008
UNKNOWN_USER = 10013
UNKNOWN_EMOJI = 10014
UNKNOWN_WEBHOOK = 10015
UNKNOWN_INTERACTION = 10062
UNKNOWN_COMMAND = 10063
OTHER_APPLICATION = 20012
TOO_LARGE = 40005
ALREADY_ACKNOWLEDGED = 40060
MISSING_ACCESS = 50001
FOREIGN_MESSAGE = 50005
MISSING_PERMISSIONS = 50013
INVALID_TOKEN = 50027
INVALID_FORM = 50035
INVALID_JSON = 50109


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a body breaks.

    ``where`` is the path into the body. ``refused`` is False where Discord itself would let
    the request pass, though nothing good comes of it.
    """

    where: tuple[str | int, ...]
    sentence: str
    code: str = "BASE_TYPE_BAD"
    refused: bool = True

    def inside(self, *where: str | int) -> "Problem":
        """The same, where the body checked stands deeper in another."""
        return Problem((*where, *self.where), self.sentence, self.code, self.refused)

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.where)) or 'body'}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule; ``route`` is the method and the path's template, or a gateway event."""

    route: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.route}: {self.sentence}"


class Refusal(Exception):  # noqa: N818 - an answer like any other
    """Discord answers ``status`` and an error object; ``violation`` is noted when not None."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        errors: dict[str, Any] | None = None,
        violation: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.violation = violation
        self.body: dict[str, Any] = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


def invalid_form(problems: Iterable[Problem]) -> Refusal:
    """The refusal of a body that breaks rules, in the shape of Discord's error 50035."""
    tree: dict[str, Any] = {}
    for problem in problems:
        node = tree
        for step in problem.where:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append(
            {"code": problem.code, "message": problem.sentence},
        )
    return Refusal(400, INVALID_FORM, "Invalid Form Body", errors=tree)


class NoReply(AssertionError):  # noqa: N818 - reads as a test's verdict
    """The bot did not do in time what the test waited for."""


class NotPossible(Exception):  # noqa: N818 - reads as a test's verdict
    """A person could not do this in Discord's own client."""
