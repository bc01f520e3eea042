"""Whether a text is for what another is against: "voted for the cuts", "contre les coupes"."""

import re
from dataclasses import dataclass

from claims.alignment import Alignment
from claims.concepts import Token
from claims.lexicon import word_class
from claims.models import Span
from claims.predicates import is_being
from claims.statement import Statement
from claims.tokens import MARK, split

_SIDE = {
    "en": re.compile(
        r"\b(?:(?P<against>against|opposed to|anti)"
        r"|(?P<pro>for|in favou?r of|in support of|pro))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?P<against>contre|opposée?s? (?:à|aux?)|hostiles? (?:à|aux?)|anti)"
        r"|(?P<pro>pour|en faveur d(?:e|u|es)|favorables? (?:à|aux?)|pro))\b",
        re.IGNORECASE,
    ),
}
_TAKING_SIDES = frozenset(
    "walk parade vote vote_for vote_against reject approve protest campaign plead speak battle "
    "play support oppose advocate rally_support decide testify militate score equalise win lose "
    "goal".split()
)
"""Concepts of what one does for or against something; a vaccine for cholera is one against it."""
_WITHIN = 4
"""Words of a noun phrase between the preposition and the word that it governs."""


@dataclass(frozen=True, slots=True)
class Sided:
    """A preposition that takes sides, and whether it is against what follows."""

    span: Span
    against: bool


def other_side(said: Statement, known: Statement, alignment: Alignment) -> tuple[Span, Span] | None:
    """The prepositions by which the two take different sides on one thing; None if they do not."""
    for one, other in alignment.within(known):
        mine, its = _side(one, said), _side(other, known)
        if mine is not None and its is not None and mine.against != its.against:
            return mine.span, its.span
    return None


_TIMELY = {
    "en": re.compile(r"\b(?:too (?:soon|early)|(?P<late>too late))\b", re.IGNORECASE),
    "fr": re.compile(r"\btrop (?:tôt|(?P<late>tard))\b", re.IGNORECASE),
}


def in_time_and_late(said: Statement, known: Statement) -> tuple[Span, Span] | None:
    """Where one of the two has too early what the other has too late; None if they do not."""
    ours, theirs = (
        None if (pattern := _TIMELY.get(text.language)) is None else pattern.search(text.text)
        for text in (said, known)
    )
    if ours is None or theirs is None or (ours["late"] is None) == (theirs["late"] is None):
        return None
    return ours.span(), theirs.span()


def sides_alone(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message only says which side somebody takes, and the claim tells no side.

    "Ann is for the reform" has nothing but Ann and the reform in common with what she said of it.
    """
    if any(token.start in said.predicates for token in said.tokens):
        return False
    sided = [other for one, other in alignment.pairs if _side(one, said) is not None]
    tells = any(token.concepts & _TAKING_SIDES for token in known.tokens)
    return bool(sided) and not tells and all(_side(other, known) is None for other in sided)


def _side(token: Token, text: Statement) -> Sided | None:
    """The side taken on the word; None where none is, or where something else tells it."""
    pattern = _SIDE.get(text.language)
    found = None if pattern is None else list(pattern.finditer(text.text, 0, token.start))
    if not found:
        return None
    last = found[-1]
    between = [p for p in split(text.text) if last.end() <= p.start < token.start]
    links = word_class(text.language, "preposition") | word_class(text.language, "conjunction")
    if len(between) > _WITHIN or any(
        p.kind == MARK
        or (p.folded in links and p.folded not in ("l", "le", "la", "les"))
        or p.start in text.predicates
        for p in between
    ):
        return None
    if not _takes_sides(last.start(), last.end(), text):
        return None
    return Sided(last.span(), last.lastgroup == "against")


def _takes_sides(start: int, end: int, text: Statement) -> bool:
    """Whether what stands before the preposition can be done for or against something."""
    if text.text[start:end].casefold() not in ("for", "pour", "against", "contre"):
        return True
    if any(t.start < end <= t.end and t.concepts & _TAKING_SIDES for t in text.tokens):
        return True
    here = text.clause_of(start)
    if any(
        t.end <= start and text.clause_of(t.start) == here and t.concepts & _TAKING_SIDES
        for t in text.tokens
    ):
        return True
    pieces = [p for p in split(text.text) if p.end <= start][-2:]
    small = word_class(text.language, "pronoun") | word_class(text.language, "numeral")
    return any(is_being(p, text.language) for p in pieces) or bool(
        pieces and pieces[-1].folded in small
    )
