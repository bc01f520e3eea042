"""Names that a claim lends to a message, which does not show that they are names.

"how much did red lantern lose" has no capitals, and a sentence that begins with "Fontaine" may
speak of a fountain; beside a claim on Red Lantern, or on Gilles Fontaine, they are these.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claims.gazetteer import PERSON
from claims.lexicon import stop_words, word_class
from claims.models import Name
from claims.tokens import WORD, Piece, split


@dataclass(frozen=True, slots=True, order=True)
class LentName:
    """The folded words by which a text may call a name, with its canonical form and its type."""

    words: tuple[str, ...]
    canonical: str
    type: str


def lent_names(
    text: str, language: str, own: Iterable[Name], names: Iterable[Name]
) -> tuple[LentName, ...]:
    """Those of ``names`` that the text has outside its ``own`` names, longest first.

    A person's last name stands for the whole. A single word without a capital is a name only
    where the text has no capitals at all, and no article before it.
    """
    pieces = split(text)
    words = {piece.folded for piece in pieces}
    forms = {
        lent
        for name in names
        for lent in _forms(name.text, name.canonical, name.type)
        if words.issuperset(lent.words)
    }
    if not forms:
        return ()
    taken = [(name.start, name.end) for name in own]
    free = [
        at
        for at, piece in enumerate(pieces)
        if not any(start <= piece.start < end for start, end in taken)
    ]
    found = [lent for lent in forms if any(stands_at(lent, pieces, at, language) for at in free)]
    return tuple(sorted(found, key=lambda lent: (-len(lent.words), lent)))


def stands_at(lent: LentName, pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the name stands at piece ``at``."""
    found = pieces[at : at + len(lent.words)]
    if tuple(piece.folded for piece in found if piece.kind == WORD) != lent.words:
        return False
    if len(lent.words) > 1 or pieces[at].text[:1].isupper():
        return True
    determined = at > 0 and pieces[at - 1].folded in word_class(language, "determiner") | {"l"}
    return not determined and not any(piece.text[:1].isupper() for piece in pieces[1:])


@lru_cache(maxsize=10_000)
def _forms(name: str, canonical: str, kind: str) -> tuple[LentName, ...]:
    pieces = split(name)
    words = tuple(piece.folded for piece in pieces)
    if any(piece.kind != WORD for piece in pieces) or not _tells(words):
        return ()
    whole = LentName(words, canonical, kind)
    last = words[-1:]
    if kind == PERSON and not pieces[-1].glued and _tells(last):
        return whole, LentName(last, words[-1], kind)
    return (whole,)


def _tells(words: tuple[str, ...]) -> bool:
    """Whether the words are more than small ones of either language."""
    small = stop_words("en") | stop_words("fr")
    return len(words) > 1 or (words[0] not in small and len(words[0]) >= _SHORTEST)


_SHORTEST = 4
"""Letters of a name of one word that is found without its capital."""
