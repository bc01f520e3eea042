"""What an attack or a storm leaves, claims or makes: "left 17 dead", "claimed 5 lives".

And which "leave" is meant: to go away, or to let remain.
"""

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
_GO, _REMAIN = frozenset(("leave",)), frozenset(("remain", "leave_behind"))
_TAKING = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|t(?:ake|akes|ook|aking))\W+(?:the\W+)?$", re.IGNORECASE
)
_LIVES = re.compile(r"\W+(?:\w+\W+)?(lives)\b", re.IGNORECASE)
_TAKEN = frozenset(("dead", "die", "kill"))
_MAKING = re.compile(r"(?:faisant|causant|provoquant|causé|provoqué)$", re.IGNORECASE)
_VICTIMS = re.compile(
    r"\W+(?:\w+\W+)?(?:morts?|tués?|blessés?|victimes?|disparus?|sans-abri|sinistrés?)\b",
    re.IGNORECASE,
)


def read_leaving(
    tokens: Sequence[Token], text: str, language: str, quantities: Sequence[Quantity]
) -> tuple[Token, ...]:
    """The tokens, each English "leave" with the one meaning that its object gives it.

    With a number for its object it lets remain, "leaving only 2,500"; what it leaves dead or
    homeless it only harms, and so do "faisant dix morts" and "claimed ten lives": there the verb is
    left out and the victims tell. With anything else it goes away.
    """
    if language == "fr":
        return tuple(t for t in tokens if not _makes_victims(t, text, quantities))
    if language != "en":
        return tuple(tokens)
    read = (_read(token, text, quantities) for token in _lives_taken(tokens, text, quantities))
    return tuple(token for token in read if token is not None)


def _makes_victims(token: Token, text: str, quantities: Sequence[Quantity]) -> bool:
    if not _MAKING.match(token.text):
        return False
    number = _object(token, text, quantities)
    return number is not None and (
        _VICTIMS.match(text, number.end) is not None
        or _VICTIMS.search(text, number.start, number.end) is not None
    )


def _lives_taken(tokens: Sequence[Token], text: str, quantities: Sequence[Quantity]) -> list[Token]:
    """The tokens, the lives that something claimed told as dead."""
    lives = {
        found.start(1)
        for q in quantities
        if _TAKING.search(text[: q.start]) and (found := _LIVES.match(text, q.end))
    }
    return [replace(t, concepts=_TAKEN) if t.start in lives else t for t in tokens]


def _read(token: Token, text: str, quantities: Sequence[Quantity]) -> Token | None:
    if not _LEAVING.match(token.text) or not token.concepts & (_GO | _REMAIN):
        return token
    number = _object(token, text, quantities)
    if number is not None and number.unit is None:
        if _HARMED.match(text, number.end):
            return None
        return replace(token, concepts=_REMAIN)
    before = text[: token.start].rstrip().lower()
    if token.text.lower() == "left" and before.endswith((" are", " is", " were", " was", " be")):
        return replace(token, concepts=_REMAIN)
    gone = token.concepts - _REMAIN
    return replace(token, concepts=gone) if gone else token


def _object(token: Token, text: str, quantities: Sequence[Quantity]) -> Quantity | None:
    """The number right after the verb."""
    gap = _AFTER.match(text, token.end)
    reach = token.end if gap is None else gap.end()
    return next((q for q in quantities if token.end <= q.start <= reach), None)
