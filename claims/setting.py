"""Words of a message that name only where, or in which event, a thing was."""

import re
from collections.abc import Iterable

from claims.concepts import Token, same_word
from claims.lexicon import word_class
from claims.locations import is_adjective
from claims.statement import Statement
from claims.tokens import Piece, split

_EVENTS = {"attack", "event", "bombing", "strike", "shooting", "incident", "accident", "crash"}
_PLACES = {"country", "region", "city", "continent"}
_IN_EVENT = re.compile(
    r"(?<!\w)(?:in|during|at|throughout|lors d(?:e|es|u|')|pendant|durant|dans|"
    r"au cours d(?:e|es|u|'))$"
)
_IN_PLACE = re.compile(
    r"(?<!\w)(?:in|inside|within|near|around|at|en|à|au|aux|dans|près d(?:e|es|u|')|"
    r"autour d(?:e|es|u|')|d(?:e|es|u|'))$"
)
_AT = re.compile(r"(?<!\w)(?:at|d(?:e|es|u|'))$")
_SKIPPED = 3
"""Pieces that may stand between the preposition and the word: an article, adjectives."""


def is_setting(
    token: Token, said: Statement, known: Statement, surroundings: Iterable[Statement]
) -> bool:
    """Whether the token names the place or the event that the claim belongs to, as its setting.

    Only that may come from the claim's surroundings: who did what to whom must stand in the claim
    itself, or "seven rockets hit the embassy" would find its embassy in another sentence.
    """
    name = said.name_at(token)
    if name is not None and name.type in _PLACES:
        # Another place of that sort in the claim itself would be another place.
        if any(other.type == name.type for other in known.names):
            return False
        if not _in_place(token, said, country=name.type == "country"):
            return False
    elif not (token.concepts & _EVENTS and _IN_EVENT.search(_before(token, said))):
        return False
    return any(
        same_word(token, other, broader=True) for text in surroundings for other in text.tokens
    )


def _in_place(token: Token, said: Statement, *, country: bool) -> bool:
    if is_adjective(said, token):
        return False
    before = _before(token, said)
    # Rockets are fired "at" a town; what is "of" a country may be anywhere.
    return bool(_IN_PLACE.search(before)) and not (
        _AT.search(before) and (country or before.endswith("at"))
    )


def _before(token: Token, said: Statement) -> str:
    """The text up to the word, without the determiners and adjectives that belong to it."""
    pieces = [piece for piece in split(said.text) if piece.end <= token.start]
    words = {t.start for t in said.tokens if t.start not in said.predicates}
    for _ in range(_SKIPPED):
        if not pieces or not _belongs(pieces[-1], words, said.language):
            break
        pieces.pop()
    end = pieces[-1].end if pieces else 0
    return said.text[:end].lower().replace("’", "'")


def _belongs(piece: Piece, words: set[int], language: str) -> bool:
    if piece.folded in ("de", "du", "des", "d", "au", "aux"):
        return False
    return piece.start in words or piece.folded in word_class(language, "determiner")
