"""Small words that are nouns where an article stands before them: "the mine", "le car"."""

from claims.lemmas import concepts_of
from claims.lexicon import stop_words, word_class
from claims.tokens import WORD, Piece

_NOUNS = {
    "en": frozenset("well mine will might".split()),
    "fr": frozenset("car or ete son".split()),
}
"""Small words that are nouns of the lexicon too, by language."""
_MODAL = frozenset("will might".split())
_POINTING = frozenset("this that these those such another other others own same said".split())


def is_noun(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the small word at ``at`` is a noun: "the old mine", not "the firm will"."""
    word = pieces[at].folded
    if word not in _NOUNS.get(language, ()) or pieces[at].kind != WORD or at == 0:
        return False
    if _determines(pieces[at - 1], language, modal=word in _MODAL):
        return True
    if word in _MODAL or at < 2:
        return False
    between = pieces[at - 1]
    return (
        between.kind == WORD
        and between.folded not in stop_words(language)
        and bool(concepts_of(between.folded, language, between.text.lower()))
        and _determines(pieces[at - 2], language, modal=False)
    )


def _determines(piece: Piece, language: str, *, modal: bool) -> bool:
    if piece.folded not in word_class(language, "determiner"):
        return False
    return not (modal and piece.folded in _POINTING) and piece.folded not in ("d", "de")
