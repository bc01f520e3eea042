"""A negation found in a text, and how far it reaches."""

from dataclasses import dataclass

from claims.clauses import (
    ADVERBIAL,
    COMPLEMENT,
    RELATIVE,
    Clause,
    clause_at,
    clauses,
    finite,
    has_verb,
)
from claims.lemmas import concepts_of, verbal
from claims.lexicon import word_class
from claims.tokens import MARK, WORD, Piece

NOT = "not"
NO_LONGER = "no_longer"
NEVER = "never"
NONE = "none"
WITHOUT = "without"
FAIL = "fail"
DENY = "deny"
FALSE = "false"
INSTEAD = "instead"
EXCEPT = "except"


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that negates, and the stretch of text that it negates.

    ``kind`` is one of the constants of this module. ``start`` and ``end`` are the cue's span
    ("pas", "n't", "failed to"), ``scope_start`` and ``scope_end`` the span of what is negated.
    ``main`` says that it negates the statement that the text makes, not an aside within it.
    """

    text: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    kind: str
    main: bool = True


FAIL_CONCEPTS = frozenset(("failure", "refuse", "avoid"))


def denies_statement(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether what is denied is a statement that follows: "denied that", "nie avoir tiré"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if language == "en":
        if after in ("by", "to", ".", ",", "") or pieces[at].folded in ("denial", "denials"):
            return False
        return after in ("that", "any", "having") or after.endswith("ing") or _has_noun(pieces, at)
    return after in ("que", "qu", "avoir", "etre", "tout", "toute", "les", "l", "la", "le", "s")


def _has_noun(pieces: tuple[Piece, ...], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].kind == WORD


def says_untrue(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether a whole statement is called untrue: "it is false that", "faux :", "c'est faux"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = [piece.folded for piece in pieces[max(0, at - 4) : at]]
    told = {"it", "that", "this", "ce", "c", "cela", "ca"} & set(before)
    if told and after in ("", ".", "!", "?", ",", ":"):
        # "ce n'est pas inexact", "that is untrue".
        return True
    if language == "en" and after == "that":
        return True
    if language == "fr" and after in ("que", "qu"):
        return True
    if language == "fr" and after == "de":
        return at + 2 < len(pieces) and pieces[at + 2].folded in ("dire", "croire", "penser")
    return at == 0 and after in (":", ",", "-", "–", "—", "!")


def negation(
    text: str,
    pieces: tuple[Piece, ...],
    cue: int,
    cue_end: int,
    kind: str,
    language: str,
) -> Negation:
    """A negation of what follows it in its clause, and of what is said or thought in it."""
    clause = clause_at(text, language, cue)
    last = clause.last
    all_clauses = clauses(text, language)
    at = all_clauses.index(clause) if clause in all_clauses else len(all_clauses) - 1
    if kind in (DENY, FALSE) or _raises(pieces, clause.first, clause.last, language):
        for following in all_clauses[at + 1 :]:
            if following.kind != COMPLEMENT:
                break
            last = following.last
    begin, end = _reach(pieces, clause, cue, language)
    if pieces[cue].folded.endswith(("ing", "ant")):
        # "Was sacked after refusing to resign": the main verb is not negated.
        begin = cue
    if last == clause.last:
        last = end
    return _build(
        text,
        pieces,
        cue,
        cue_end,
        begin,
        last,
        kind,
        clause.kind,
    )


def none_of(
    text: str, pieces: tuple[Piece, ...], cue: int, cue_end: int, language: str
) -> Negation:
    """A negation by "no" or "aucun": of its clause, or of "a house with no roof" alone."""
    clause = clause_at(text, language, cue)
    if cue > clause.first and pieces[cue - 1].folded in ("with", "avec"):
        return _build(text, pieces, cue, cue_end, cue, clause.last, WITHOUT, clause.kind)
    first, last = _reach(pieces, clause, cue, language)
    return _build(text, pieces, cue, cue_end, first, last, NONE, clause.kind)


def _reach(pieces: tuple[Piece, ...], clause: Clause, cue: int, language: str) -> tuple[int, int]:
    """The pieces of the clause that a negated verb at ``cue`` takes with it: ``[first, last)``.

    All of it, subject too, so that "did not hit the road" and "the road was not hit" are negated
    alike; but not what another verb says of the same subject: "came and did not stay".
    """
    first, last = clause.first, clause.last
    joins = ("and", "but", "et", "mais", "or", "ou", "puis", "then")
    if first < cue and pieces[first].folded in joins:
        first += 1
    for index in range(cue - 1, first, -1):
        if pieces[index].folded not in joins:
            continue
        if _verb_follows(pieces, index, cue, language) or (
            finite(pieces[index + 1].folded, language)
            and has_verb(pieces, clause.first, index, language)
        ):
            first = index + 1
            break
    for index in range(cue + 2, clause.last - 1):
        if pieces[index].folded in joins and _another_verb(pieces, index, cue, language):
            last = index
            break
    return first, last


def _verb_follows(pieces: tuple[Piece, ...], join: int, cue: int, language: str) -> bool:
    """Whether the negated verb itself comes right after the "and" at ``join``."""
    following = pieces[join + 1]
    return join + 3 >= cue and (
        following.folded in ("ne", "n", "not", "never") or finite(following.folded, language)
    )


_BEFORE_INFINITIVES = frozenset(
    "do does did dont didnt doesnt will would could can should must may might".split()
)


def _another_verb(pieces: tuple[Piece, ...], join: int, cue: int, language: str) -> bool:
    """Whether the verb after the "and" at ``join`` is not negated: "did not stay and left"."""
    following = pieces[join + 1].folded
    if language == "fr":
        return following in word_class("fr", "auxiliary") and following != "a"
    before = {piece.folded for piece in pieces[max(0, cue - 2) : cue + 1]}
    plain = bool(
        before & {"do", "does", "did", "dont", "didnt", "doesnt", "will", "would", "could"}
    )
    return plain and verbal(following, "en") and not following.endswith("ing")


def negated_phrase(
    text: str,
    pieces: tuple[Piece, ...],
    cue: int,
    cue_end: int,
    kind: str,
    language: str,
    *,
    main: bool = True,
) -> Negation:
    """A negation of the words that follow up to the next mark, verb of its own or preposition."""
    clause = clause_at(text, language, cue)
    last = clause.last
    stops = word_class(language, "conjunction")
    for index in range(cue_end + 2, clause.last):
        piece = pieces[index]
        if piece.kind == MARK or (
            piece.folded in stops and piece.folded not in ("que", "or", "ou")
        ):
            last = index
            break
        if kind == NOT or (kind == EXCEPT and finite(piece.folded, language)):
            last = index
            break
    built = _build(text, pieces, cue, cue_end, cue, last, kind, clause.kind)
    if main:
        return built
    return Negation(
        built.text, built.start, built.end, built.scope_start, built.scope_end, kind, main=False
    )


def _build(
    text: str,
    pieces: tuple[Piece, ...],
    cue: int,
    cue_end: int,
    first: int,
    last: int,
    kind: str,
    clause_kind: str,
) -> Negation:
    cue_end = min(cue_end, len(pieces) - 1)
    start, end = pieces[cue].start, pieces[cue_end].end
    scope = pieces[first : max(last, cue_end + 1)]
    while len(scope) > 1 and scope[-1].kind == MARK:
        scope = scope[:-1]
    return Negation(
        text[start:end],
        start,
        end,
        min(start, scope[0].start),
        max(end, scope[-1].end),
        kind,
        main=clause_kind not in (RELATIVE, ADVERBIAL),
    )


_RAISING = frozenset(("think", "true", "certain", "possible", "fact"))
_RAISING_FORMS = frozenset(("case", "cas", "vrai", "true", "exact"))


def _raises(pieces: tuple[Piece, ...], first: int, last: int, language: str) -> bool:
    """Whether a negation in this clause is meant for what follows: "it is not true that"."""
    return any(
        pieces[index].folded in _RAISING_FORMS
        or concepts_of(pieces[index].folded, language) & _RAISING
        for index in range(first, min(last, len(pieces)))
        if pieces[index].kind == WORD
    )
