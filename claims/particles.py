"""English verbs whose particle stands apart from them: "voted the budget down"."""

from functools import lru_cache

from claims.clauses import finite
from claims.lemmas import lexicon_lemmas
from claims.lexicon import Phrase, lexicon, word_class
from claims.tokens import MARK, NUMBER, WORD, Piece

_PARTICLES = frozenset("up down off out away back over on in apart forward together".split())
_WIDEST = 5
"""Words between a verb and its particle."""


def separated(pieces: tuple[Piece, ...], at: int, language: str) -> list[Phrase] | None:
    """The entries of a verb at ``at`` with a particle after its object; None where there is none.

    "Took the box off the shelf" has a preposition, and no particle.
    """
    if language != "en" or pieces[at].kind != WORD:
        return None
    verbs = _separable(pieces[at].folded)
    if not verbs:
        return None
    for index in range(at + 1, min(at + 2 + _WIDEST, len(pieces))):
        piece = pieces[index]
        if piece.folded in _PARTICLES:
            found = [phrase for phrase in verbs if phrase.words[1] == piece.folded]
            return found if found and index > at + 1 and _ends(pieces, index + 1) else None
        if not _within_object(pieces, at, index):
            return None
    return None


@lru_cache(maxsize=10_000)
def _separable(word: str) -> tuple[Phrase, ...]:
    """The verbs with a particle that begin with the word or with one of its lemmas."""
    return tuple(
        phrase
        for first in dict.fromkeys((word, *lexicon_lemmas(word, "en")))
        for phrase in lexicon("en").phrases.get(first, ())
        if len(phrase.words) == 2 and "v" in phrase.pos and phrase.words[1] in _PARTICLES
    )


def _within_object(pieces: tuple[Piece, ...], verb: int, at: int) -> bool:
    piece = pieces[at]
    if at == verb + 1:
        opens = word_class("en", "determiner") | word_class("en", "quantifier")
        opens |= word_class("en", "numeral") | frozenset("it them him her us me".split())
        return (
            piece.folded in opens
            or piece.kind == NUMBER
            or (piece.kind == WORD and piece.text[:1].isupper())
        )
    if piece.kind == MARK or piece.folded in word_class("en", "conjunction"):
        return False
    if piece.folded in word_class("en", "preposition") and piece.folded != "of":
        return False
    return not finite(piece.folded, "en") or not piece.text[:1].islower()


def _ends(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether no object of a preposition begins at ``at``."""
    if at >= len(pieces) or pieces[at].kind == MARK:
        return True
    word = pieces[at].folded
    return pieces[at].kind == WORD and (
        word in word_class("en", "preposition")
        or word in word_class("en", "conjunction")
        or word in word_class("en", "adverb")
        or word in ("yesterday", "today", "tomorrow", "last", "this", "next")
    )
