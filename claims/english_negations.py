"""The negations of an English text."""

from itertools import pairwise

from claims.clauses import clause_at, finite, verb_like
from claims.lemmas import concepts_of, lexicon_lemmas
from claims.lexicon import word_class
from claims.negations import (
    DENY,
    EXCEPT,
    FAIL,
    FAIL_CONCEPTS,
    FALSE,
    INSTEAD,
    NEVER,
    NO_LONGER,
    NOT,
    WITHOUT,
    Negation,
    denies_statement,
    negated_phrase,
    negation,
    none_of,
    says_untrue,
)
from claims.tokens import MARK, WORD, Piece

_NOT_WORDS = frozenset(
    "isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt cant couldnt "
    "shouldnt mustnt cannot aint".split()
)
# After "not": no negation, or of less than what follows.
_NOT_ONLY = frozenset("far only just merely simply solely least necessarily exactly until".split())
_NO_BEFORE = frozenset("doubt matter wonder sooner fewer less more later earlier".split())
_NONE_WORDS = frozenset("nobody nothing nowhere none neither noone".split())
_UNTRUE = frozenset("false untrue wrong incorrect inaccurate erroneous fake hoax".split())
_AUXILIARY_QUESTION = frozenset(
    "is are was were do does did have has had will would can could should must am".split()
)


def english_negations(text: str, pieces: tuple[Piece, ...]) -> list[Negation]:
    """The negations of ``text``, whose pieces are given; in no order."""
    found: list[Negation] = []
    for at, piece in enumerate(pieces):
        if piece.kind != WORD:
            continue
        word = piece.folded
        before = pieces[at - 1].folded if at else ""
        after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
        if word in ("not", "n't") or word in _NOT_WORDS:
            if _no_negation_en(pieces, at):
                continue
            if word == "not" and _contrasts(pieces, at):
                found.append(negated_phrase(text, pieces, at, at, INSTEAD, "en"))
                continue
            kind = NO_LONGER if _says_any_more(pieces, at) else NOT
            found.append(negation(text, pieces, at, at, kind, "en"))
        elif word == "never":
            found.append(negation(text, pieces, at, at, NEVER, "en"))
        elif word == "no" and after == "longer":
            found.append(negation(text, pieces, at, at + 1, NO_LONGER, "en"))
        elif word in ("no", "nor", *_NONE_WORDS) and _agrees(text, pieces, at, found):
            continue
        elif word == "no" and after == "one":
            found.append(none_of(text, pieces, at, at + 1, "en"))
        elif word == "no":
            if _no_determiner(pieces, at):
                found.append(none_of(text, pieces, at, at, "en"))
        elif word in _NONE_WORDS:
            if word == "nothing" and after == "but":
                continue
            found.append(none_of(text, pieces, at, at, "en"))
        elif word == "nor":
            found.append(negation(text, pieces, at, at, NOT, "en"))
        elif word == "without":
            found.append(negated_phrase(text, pieces, at, at, WITHOUT, "en"))
        elif (word, after) in _EXCEPT_PAIRS or word in _EXCEPT_WORDS:
            end = at + 1 if (word, after) in _EXCEPT_PAIRS else at
            found.append(negated_phrase(text, pieces, at, end, EXCEPT, "en"))
        elif (word == "instead" and after == "of") or (word == "rather" and after == "than"):
            found.append(negated_phrase(text, pieces, at, at + 1, INSTEAD, "en"))
        elif (word, after) == ("yet", "to") and before in ("has", "have", "had", "is", "are"):
            found.append(negation(text, pieces, at, at + 1, FAIL, "en"))
        elif word in _AVOIDS and before not in word_class("en", "determiner") | {"to"}:
            found.append(negation(text, pieces, at, at, FAIL, "en"))
        elif (word, after) in (("lack", "of"), ("absence", "of")):
            found.append(negated_phrase(text, pieces, at, at + 1, WITHOUT, "en"))
        elif (word, after) in (("unable", "to"), ("incapable", "of"), ("devoid", "of")) or (
            after == "to" and concepts_of(word, "en") & FAIL_CONCEPTS and verb_like(word, "en")
        ):
            found.append(negation(text, pieces, at, at + 1, FAIL, "en"))
        elif "deny" in lexicon_lemmas(word, "en"):
            if denies_statement(pieces, at, "en"):
                found.append(negation(text, pieces, at, at, DENY, "en"))
        elif word in _UNTRUE and says_untrue(pieces, at, "en"):
            found.append(negation(text, pieces, at, at, FALSE, "en"))
        if word == "nt" and before in ("did", "does", "was", "is", "were"):
            found.append(negation(text, pieces, at, at, NOT, "en"))
    return found


_AVOIDS = frozenset("avoid avoids avoided lacks lacked".split())
_EXCEPT_PAIRS = frozenset(
    (
        ("other", "than"),
        ("apart", "from"),
        ("outside", "of"),
        ("anything", "but"),
        ("aside", "from"),
    )
)
_EXCEPT_WORDS = frozenset(("except", "excluding", "barring"))


def _contrasts(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether only the next words are denied: "not the mayor but the governor"."""
    before = pieces[at - 1].folded if at else ""
    if before == "," and _ends_without_verb(pieces, at):
        # "It went up, not down".
        return True
    if before in word_class("en", "auxiliary") and before not in ("is", "are", "was", "were", "be"):
        return False
    for index in range(at + 1, min(at + 9, len(pieces))):
        piece = pieces[index]
        if piece.folded == "but":
            return index > at + 1
        if piece.kind == MARK and piece.folded != ",":
            return False
        if piece.kind == WORD and finite(piece.folded, "en"):
            return False
    return False


def _ends_without_verb(pieces: tuple[Piece, ...], at: int) -> bool:
    rest: list[Piece] = []
    for piece in pieces[at + 1 :]:
        if piece.kind == MARK:
            break
        rest.append(piece)
    return 0 < len(rest) <= _FEW and not any(finite(piece.folded, "en") for piece in rest)


_FEW = 5
"""Words that a contrast at the end has at most: "not by the union"."""


def _agrees(text: str, pieces: tuple[Piece, ...], at: int, found: list[Negation]) -> bool:
    """Whether "no" or "nor" but repeats a negation of its clause: "neither … nor"."""
    clause = clause_at(text, "en", at)
    begin = pieces[clause.first].start
    return any(
        begin <= other.start < pieces[at].start and other.kind not in (WITHOUT, INSTEAD, EXCEPT)
        for other in found
    ) and not any(other.kind in (FAIL, DENY, FALSE) for other in found)


def _no_negation_en(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the "not" at ``at`` denies nothing: "not only", "or not", "isn't it?"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = pieces[at - 1].folded if at else ""
    if after in _NOT_ONLY and pieces[at].folded in ("not", "n't"):
        # "Not until Monday" bounds a time, "did not arrive until" is left to dates.
        return True
    if after == "to" and at + 2 < len(pieces) and pieces[at + 2].folded in ("mention", "speak"):
        return True
    if before == "or" and (not after or pieces[at + 1].kind == MARK):
        return True
    if before == "why" and pieces[at].folded == "not":
        return True
    tag = pieces[at].folded == "n't" or pieces[at].folded in _NOT_WORDS
    if tag and _is_tag(pieces, at):
        return True
    return tag and _inverted(pieces, at)


def _is_tag(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether "isn't it" or "didn't they" closes the sentence as a tag."""
    rest = [piece.folded for piece in pieces[at + 1 : at + 4]]
    pronouns = ("it", "he", "she", "they", "we", "you", "there", "that")
    if not rest or rest[0] not in pronouns:
        return False
    closes = len(rest) == 1 or rest[1] in ("?", "!", ".")
    opens = at >= 2 and (pieces[at].folded in _NOT_WORDS or pieces[at - 1].kind == WORD)
    return closes and opens


def _inverted(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a question opens with the negated auxiliary: "Didn't they attack?" expects a yes."""
    start = at if pieces[at].folded in _NOT_WORDS else at - 1
    if start < 0 or (start > 0 and pieces[start - 1].folded not in (",", ".", "!", "so", "but")):
        return False
    question = any(piece.folded in ("?", "??") for piece in pieces[at:])
    return question and (
        pieces[start].folded in _NOT_WORDS or pieces[start].folded in _AUXILIARY_QUESTION
    )


def _says_any_more(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether "anymore" or "any more" follows, the latter not as in "any more troops"."""
    words = [piece.folded for piece in pieces[at + 1 : at + 14]]
    if "anymore" in words or ("any", "longer") in pairwise(words):
        return True
    for index, pair in enumerate(pairwise(words)):
        if pair == ("any", "more"):
            after = words[index + 2] if index + 2 < len(words) else "."
            return not after.isalnum()
    return False


def _no_determiner(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the "no" at ``at`` means none of what follows, rather than answering or numbering."""
    if at + 1 >= len(pieces) or pieces[at + 1].kind == MARK:
        return False
    after = pieces[at + 1]
    if at and pieces[at - 1].folded == "the":
        # "The no camp won".
        return False
    if after.kind != WORD or after.folded in _NO_BEFORE:
        return False
    if at == 0 and after.folded in word_class("en", "pronoun") | word_class("en", "determiner"):
        return False
    if at == 0 and after.folded in ("thanks", "way", "please", "worries", "problem", "idea"):
        return False
    return not (pieces[at].glued and pieces[at - 1].folded in ("yes", "oh"))
