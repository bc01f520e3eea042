"""What a chat message asks of the bot."""

import re
from collections.abc import Mapping

_USER = re.compile(r"<@!?(\d+)>")
_ROLE_OR_CHANNEL = re.compile(r"<(?:@&|#)\d+>")
_EMOJI = re.compile(r"<a?:(\w+):\d+>")
_TIMESTAMP = re.compile(r"<t:-?\d+(?::\w)?>")
_COMMAND = re.compile(r"</([^:>]+):\d+>")


def question_in(content: str, bot_id: int, names: Mapping[int, str]) -> str:
    """The text of a message without the bot's mention, and with names in place of others'.

    ``names`` are the display names of the people mentioned, by id. Links to roles, channels and
    times, and the server's own emoji, say nothing outside of Discord: they are left out.
    """

    def named(found: re.Match[str]) -> str:
        person = int(found[1])
        return " " if person == bot_id else names.get(person, " ")

    text = _USER.sub(named, content)
    for link in (_ROLE_OR_CHANNEL, _EMOJI, _TIMESTAMP):
        text = link.sub(" ", text)
    return whole(_COMMAND.sub(r"/\1", text)).strip()


def whole(text: str) -> str:
    """``text`` with halves of surrogate pairs joined, or replaced where they stand alone."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
