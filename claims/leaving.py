"""Which "leave" is meant: to go away, or to let remain."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.concepts import Token
from claims.models import Quantity

_LEAVING = re.compile(r"(?:leav(?:e|es|ing)|left)$", re.IGNORECASE)
_AFTER = re.compile(r"(?:\W+(?:only|just|behind|some|about|around|at|as|no|more|fewer|than))*\W*")
_HARMED = re.compile(
    r"\W+(?:\w+\W+){0,3}?(?:dead|injured|wounded|homeless|hurt|stranded|displaced|missing)\b",
    re.IGNORECASE,
)
_GO, _REMAIN = frozenset(("leave", "depart")), frozenset(("remain", "leave_behind"))


def read_leaving(
    tokens: Sequence[Token], text: str, language: str, quantities: Sequence[Quantity]
) -> tuple[Token, ...]:
    """The tokens, each English "leave" with the one meaning that its object gives it.

    With a number for its object it lets remain, "leaving only 2,500"; what it leaves dead or
    homeless does neither. With anything else it goes away.
    """
    if language != "en":
        return tuple(tokens)
    return tuple(_read(token, text, quantities) for token in tokens)


def _read(token: Token, text: str, quantities: Sequence[Quantity]) -> Token:
    if not _LEAVING.match(token.text) or not token.concepts & (_GO | _REMAIN):
        return token
    gap = _AFTER.match(text, token.end)
    reach = token.end if gap is None else gap.end()
    number = next((q for q in quantities if token.end <= q.start <= reach), None)
    if number is not None and number.unit is None:
        if _HARMED.match(text, number.end):
            return replace(token, concepts=frozenset(("=" + token.lemma,)))
        return replace(token, concepts=_REMAIN)
    before = text[: token.start].rstrip().lower()
    if token.text.lower() == "left" and before.endswith((" are", " is", " were", " was", " be")):
        return replace(token, concepts=_REMAIN)
    gone = token.concepts - _REMAIN
    return replace(token, concepts=gone) if gone else token
