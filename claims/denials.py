"""Whether a message and a claim deny the same: what their negations negate, side by side."""

import re
from collections.abc import Set
from enum import Enum

from claims.alignment import Alignment
from claims.concepts import Token
from claims.negations import Negation
from claims.parties import BY, Part, read_parties
from claims.polarity import read_negations
from claims.statement import Statement


class Denial(Enum):
    """How the negations of two texts stand to each other."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "open"


_KNOWING = frozenset(("know", "think", "find", "see"))
"""Concepts of verbs whose negation may stand with what is known, or thought, instead."""
_Pair = tuple[Token, Token]


def compare_denials(said: Statement, known: Statement, alignment: Alignment) -> Denial:
    """Whether one of the two negates what the other does not.

    Each negation bears on the first word after it. Where both negate that word, what stands
    before it in one and after it in the other ("Ann did not sign", "was not signed by Ann") makes
    no difference, and anything else leaves it open.
    """
    differing = [(a, b) for a, b in alignment.pairs if a.negated != b.negated]
    known_of: set[Token] = set()
    if any(a.negated and b.negated for a, b in alignment.pairs):
        # "Is not aware of any deaths" is "knows of no deaths".
        known_of = {t for pair in differing if _are_knowing(*pair) for t in pair}
        differing = [pair for pair in differing if not _are_knowing(*pair)]
    told = {
        known.clause_of(b.start)
        for a, b in alignment.pairs
        if a.start in said.predicates and b.start in known.predicates
    }
    if told:
        # "In the elections of May A did not win, though B gained seats" denies nothing of B.
        theirs = read_parties(known)
        differing = [
            (a, b)
            for a, b in differing
            if known.clause_of(b.start) in told
            or b.start not in theirs
            or theirs[b.start].part is not Part.BESIDE
        ]
    if not differing or _lacks_the_same(said, known, alignment):
        return Denial.SAME
    if (_LACKING.search(said.text) is None) != (_LACKING.search(known.text) is None):
        # "Privés d'ordinateurs" denies them without a negation.
        return Denial.OPEN
    cores = [
        *_cores(said, [(one, (one, other)) for one, other in alignment.pairs], known_of),
        *_cores(known, [(other, (one, other)) for one, other in alignment.pairs], known_of),
    ]
    if not cores or any(core is None or core[0].negated != core[1].negated for core in cores):
        return Denial.DIFFERENT
    if all(_is_subject(one, said) or _is_subject(other, known) for one, other in differing):
        return Denial.SAME
    return Denial.OPEN


def _are_knowing(one: Token, other: Token) -> bool:
    return bool(one.concepts & other.concepts & _KNOWING)


def _lacks_the_same(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message denies of a thing what the claim says of none: "but no medicine"."""
    none = {q.counted for q in known.quantities if q.value == 0 and q.counted}
    if not none or any(q.value == 0 for q in said.quantities):
        return False
    parties = read_parties(said)
    return any(
        one.negated
        and other.text in none
        and one.concepts & other.concepts
        and one.start in parties
        and parties[one.start].part is Part.OBJECT
        for one, other in alignment.pairs
    )


_LACKING = re.compile(
    r"\b(?:privée?s? d|dépourvue?s? d|démunie?s? d|deprived of|lacking|lacks?\b|no longer ha)",
    re.IGNORECASE,
)


def _cores(
    text: Statement, pairs: list[tuple[Token, _Pair]], passed: Set[Token]
) -> list[_Pair | None]:
    """The pair of the first word after each negation but those ``passed`` over.

    None where the word has no match.
    """
    cores: list[_Pair | None] = []
    for negation in read_negations(text.text, text.language):
        if not any(_within(token, negation) for token, _ in pairs):
            continue
        first = next(
            (
                t
                for t in text.tokens
                if t.start >= negation.end and _within(t, negation) and t not in passed
            ),
            None,
        )
        cores.append(next((pair for token, pair in pairs if token is first), None))
    return cores


def _within(token: Token, negation: Negation) -> bool:
    return negation.scope_start <= token.start < negation.scope_end


def _is_subject(token: Token, text: Statement) -> bool:
    """Whether the word stands before a negation of its clause, or after "by"."""
    if not any(token is own for own in text.tokens):
        return False
    clause = text.clause_of(token.start)
    return BY.search(text.text[: token.start]) is not None or any(
        token.start < negation.start and text.clause_of(negation.start) == clause
        for negation in read_negations(text.text, text.language)
    )


def denies_itself(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the word that excludes the claim's is itself the negation: "denied", "failed"."""
    return any(
        negation.start <= token.start < negation.end
        for pair in alignment.opposed
        for token, text in zip(pair, (said, known), strict=True)
        for negation in read_negations(text.text, text.language)
    )
