"""What a message holds its own statement against: "on Monday, not Tuesday"."""

import re
from dataclasses import replace

from claims.models import Message
from claims.polarity import negated
from claims.reading import read_message

_TAIL = {
    "en": re.compile(r",\s+(?:and\s+)?not\s+(?P<other>(?:[^\s,;.!?]+\s*){1,5})[.!\s]*$", re.I),
    "fr": re.compile(
        r",\s+(?:et\s+)?(?:non\s+pas|non|pas)\s+(?P<other>(?:[^\s,;.!?]+\s*){1,5})[.!\s]*$", re.I
    ),
}
_OPENS_MORE = re.compile(r"(?:that|only|even|just|least|que|seulement|même|moins|plus)\b", re.I)


def split_contrast(message: Message) -> tuple[Message, str] | None:
    """The message without what it ends by denying, and that; None where it ends otherwise.

    A statement that is itself denied has no such ending: "he did not go, not even once".
    """
    pattern = _TAIL.get(message.language)
    found = pattern.search(message.text) if pattern is not None else None
    if found is None or _OPENS_MORE.match(found["other"]):
        return None
    stem = message.text[: found.start()]
    if negated(stem, message.language):
        return None
    read = read_message(stem, message.read_on, message.language)
    return replace(read, kind=message.kind), found["other"].strip()
