"""What Discord refuses beyond: every limit that the bot has to keep, once.

Lengths are in UTF-16 code units, as Discord's own client counts; for most texts that is the
number of characters. Sources are Discord's developer reference, by section.
"""

MESSAGE_TEXT = 4_000
"""Text of all components of one message together (Components: Text Display)."""

MESSAGE_COMPONENTS = 40
"""Components of one message, nested ones included (Components)."""

CHOICES = 25
"""Choices of one autocomplete (Application Commands: Autocomplete)."""

CHOICE_NAME = 100
CHOICE_VALUE = 100

OPTION_TEXT = 4_000
"""Longest text asked for in a command; Discord allows 6,000, a message of a member 4,000."""

BUTTON_LABEL = 80
BUTTON_URL = 512

MODAL_TITLE = 45
MODAL_INPUTS = 5
LABEL_TEXT = 45
LABEL_DESCRIPTION = 100
INPUT_PLACEHOLDER = 100
INPUT_TEXT = 4_000

COMMAND_DESCRIPTION = 100

ACKNOWLEDGE_SECONDS = 3.0
"""Time in which an interaction must be answered or deferred (Interactions: Responding)."""

TOKEN_SECONDS = 15 * 60.0
"""Time in which a deferred interaction can be answered."""


def length(text: str) -> int:
    """The length of ``text`` as Discord counts it; half a surrogate pair counts as one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, limit: int) -> str:
    """``text`` cut to ``limit`` with an ellipsis; for places that render no markdown."""
    if length(text) <= limit:
        return text
    cut = text[: limit - 1]
    while length(cut) > limit - 1:
        cut = cut[:-1]
    return cut.rstrip() + "…"
