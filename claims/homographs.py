"""Small words that are nouns where an article stands before them: "the mine", "le car"."""

import re

from claims.lemmas import concepts_of
from claims.lexicon import stop_words, word_class
from claims.tokens import NUMBER, WORD, Piece

_NOUNS = {
    "en": frozenset("well mine will might yes no".split()),
    "fr": frozenset("car or ete son cas oui non".split()),
}
"""Small words that are nouns of the lexicon too, by language."""
_MODAL = frozenset("will might".split())
_ANSWERS = frozenset("yes no oui non".split())
_POINTING = frozenset("this that these those such another other others own same said".split())


def is_noun(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the small word at ``at`` is a noun: "the old mine", not "the firm will"."""
    word = pieces[at].folded
    if word not in _NOUNS.get(language, ()) or pieces[at].kind != WORD or at == 0:
        return False
    if word == "cas":
        return _is_counted(pieces, at)
    if _determines(pieces[at - 1], language, modal=word in _MODAL):
        return True
    if word in _MODAL | _ANSWERS or at < 2:
        return False
    between = pieces[at - 1]
    return (
        between.kind == WORD
        and between.folded not in stop_words(language)
        and bool(concepts_of(between.folded, language, between.text.lower()))
        and _determines(pieces[at - 2], language, modal=False)
    )


GENDERED = {
    "poste": frozenset(("post_office",)),
    "tour": frozenset(("tower",)),
    "crue": frozenset(("flood",)),
    "manche": frozenset(("set_tennis", "sleeve_clothing")),
    "mémoire": frozenset(("remember",)),
    "memoire": frozenset(("remember",)),
    "voile": frozenset(("sail",)),
    "somme": frozenset(("number", "order", "sum")),
}
"""French nouns of two genders, folded, with the concepts that they have as feminine ones."""
_MASCULINE = re.compile(r"(?<!\w)(?:un|le|du|au|ce|cet|aucun|chaque nouveau)\s+$", re.IGNORECASE)
_FEMININE = re.compile(r"(?<!\w)(?:une|la|cette|aucune)\s+$", re.IGNORECASE)


def of_gender(word: str, concepts: frozenset[str], before: str) -> frozenset[str]:
    """Those of the ``concepts`` that the article ``before`` a French noun leaves: "un poste"."""
    if _MASCULINE.search(before):
        return concepts - GENDERED[word] or concepts
    if _FEMININE.search(before):
        return concepts & GENDERED[word] or concepts
    return concepts


def _is_counted(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether cases are counted, or told of what: "aucun cas", "les cas de choléra"."""
    before = pieces[at - 1]
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    counted = before.kind == NUMBER or before.folded in (
        word_class("fr", "numeral") | word_class("fr", "quantifier")
    )
    return counted or (
        after in ("de", "d", "du") and before.folded in ("les", "des", "un", "premiers", "premier")
    )


def _determines(piece: Piece, language: str, *, modal: bool) -> bool:
    if piece.folded not in word_class(language, "determiner"):
        return False
    return not (modal and piece.folded in _POINTING) and piece.folded not in ("d", "de")
