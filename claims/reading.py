"""The first stage: what a message is and what it mentions."""

from datetime import date

from claims.dates import read_dates
from claims.language import detect_language
from claims.models import Message
from claims.names import read_names
from claims.polarity import negated
from claims.quantities import read_quantities
from claims.questions import read_kind

MAX_MESSAGE = 4_000
"""Characters read of a message; Discord allows 4,000 at the most."""


def read_message(text: str, today: date, language: str | None = None) -> Message:
    """The text as read on the day ``today``; its language is detected where none is given.

    Takes any text: half a surrogate pair is replaced, what lies beyond ``MAX_MESSAGE``
    characters is left out.
    """
    readable = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    readable = readable.replace("\0", " ")[:MAX_MESSAGE]
    spoken = language or detect_language(readable)
    return Message(
        text=readable,
        language=spoken,
        kind=read_kind(readable, spoken),
        read_on=today,
        quantities=read_quantities(readable, spoken),
        dates=read_dates(readable, spoken, today),
        names=read_names(readable, spoken),
        negated=negated(readable, spoken),
    )
