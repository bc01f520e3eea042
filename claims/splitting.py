"""A message of several statements into its statements."""

import re

from claims.concepts import part_of_speech, read_tokens
from claims.models import Kind, Message
from claims.text import sentences

_MAX_PARTS = 6
_JOINT = re.compile(r"(?:,\s*)?(?<!\w)(?:and|but|while|et|mais|tandis que|alors que)\s+|;\s*", re.I)


def split_statements(message: Message) -> tuple[str, ...]:
    """The statements of a message that asserts; only itself where it makes one.

    Sentences are statements. Inside one, what a conjunction joins are statements where each side
    could stand alone: "Iraq and the coalition" is none.
    """
    if message.kind is not Kind.ASSERTION:
        return (message.text,)
    found: list[str] = []
    for start, end in sentences(message.text):
        found += _joined(message.text[start:end], message)
    return tuple(found[:_MAX_PARTS])


def _joined(sentence: str, message: Message) -> list[str]:
    for joint in _JOINT.finditer(sentence):
        left, right = sentence[: joint.start()], sentence[joint.end() :]
        if _stands_alone(left, message) and _stands_alone(right, message):
            return [left, *_joined(right, message)]
    return [sentence]


def _stands_alone(text: str, message: Message) -> bool:
    content = [token for token in read_tokens(text, message.language) if token.content]
    verbs = [t for t in content if "v" in part_of_speech(t, message.language)]
    return len(content) >= 2 and bool(verbs)
