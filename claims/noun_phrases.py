"""The noun phrase around a word: "the pro-Iranian factions" around "factions"."""

from claims.concepts import Token
from claims.lexicon import word_class
from claims.models import Span
from claims.predicates import auxiliary
from claims.statement import Statement
from claims.tokens import ELIDED, MARK, Piece, split

_LINKS = {"en": frozenset(("of", "'s")), "fr": frozenset("de d du des d' a au aux".split())}
_HYPHENS = "-‐‑"


def noun_phrase(text: Statement, token: Token) -> Span:
    """Where the phrase that the word is part of starts and ends, articles and numbers included.

    It reaches back over its adjectives and forward over "of", to the next verb, other preposition,
    conjunction or mark.
    """
    pieces = split(text.text)
    inside = [i for i, p in enumerate(pieces) if p.start < token.end and token.start < p.end]
    if not inside:
        return token.start, token.end
    first, last = inside[0], inside[-1]
    while first and _before(pieces[first - 1], text):
        first -= 1
    while last + 1 < len(pieces) and _after(pieces, last + 1, text):
        last += 1
    while last > inside[-1] and _is_link(pieces[last], text.language):
        last -= 1
    return pieces[first].start, pieces[last].end


def _before(piece: Piece, text: Statement) -> bool:
    if piece.kind == MARK or piece.start in text.predicates or auxiliary(piece, text.language):
        return False
    language = text.language
    if piece.folded in word_class(language, "determiner") or piece.folded in ("l", "la", "le"):
        return piece.folded not in ("de", "d", "du", "des", "au", "aux")
    return not _is_function(piece, language)


def _after(pieces: tuple[Piece, ...], index: int, text: Statement) -> bool:
    piece = pieces[index]
    if piece.kind == MARK or piece.start in text.predicates or auxiliary(piece, text.language):
        return False
    if _is_link(piece, text.language):
        return True
    language = text.language
    if _is_link(pieces[index - 1], language) or pieces[index - 1].folded in (
        "la",
        "le",
        "l",
        "the",
    ):
        return piece.folded in word_class(language, "determiner") or not _is_function(
            piece, language
        )
    return not _is_function(piece, language)


def _is_link(piece: Piece, language: str) -> bool:
    return piece.folded in _LINKS.get(language, ())


def _is_function(piece: Piece, language: str) -> bool:
    if piece.folded in ELIDED and piece.text[-1:] in "'’":
        return True
    return any(
        piece.folded in word_class(language, name)
        for name in ("determiner", "preposition", "conjunction", "pronoun", "adverb", "auxiliary")
    )
