"""What is denied: done by nobody, of none, or only said not to be so."""

import re

from claims.case import Case
from claims.concepts import same_word
from claims.negations import DENY
from claims.parties import Part, read_parties
from claims.polarity import read_negations


def also_without(case: Case) -> bool:
    """Whether the claim lacks what the message says there was none of: "sans accord".

    Or says that there was none of what nobody did: "no deaths" where nobody died.
    """
    counted = {q.counted for q in case.said.quantities if q.value == 0}
    none = {q.counted for q in case.known.quantities if q.value == 0}
    return any(
        (one.text in counted and other.negated)
        or (one.start in case.said.predicates and other.text in none)
        for one, other in case.alignment.pairs
    )


def merely_denied(case: Case) -> bool:
    """Whether all that the claim negates is what somebody in it denies: "denied any part in it"."""
    negations = read_negations(case.known.text, case.known.language)
    return bool(negations) and all(n.kind == DENY for n in negations)


def denies_of_others(case: Case) -> bool:
    """Whether the claim denies it only of a special kind of those whom the message names.

    "No pupil was killed" does not deny that two people were.
    """
    none = {q.counted for q in case.known.quantities if q.value == 0 and q.counted}
    nouns = [t for t in case.known.tokens if t.text in none]
    if not nouns:
        return False
    met = [one for one, other in case.alignment.pairs if any(other is noun for noun in nouns)]
    return not any(same_word(one, noun) for one in met for noun in nouns)


def none_did_either(case: Case) -> bool:
    """Whether the claim has of none what the message has of none: "and none was killed"."""
    clauses = {case.known.clause_of(q.start) for q in case.known.quantities if q.value == 0}
    verbs = [other for one, other in case.alignment.pairs if one.start in case.said.predicates]
    return bool(verbs) and all(
        other.start in case.known.predicates and case.known.clause_of(other.start) in clauses
        for other in verbs
    )


def not_done(case: Case) -> bool:
    """Whether the claim denies what the message says that nobody did."""
    return any(
        one.start in case.said.predicates and other.negated
        for one, other in case.alignment.pairs
        if any(other is t for t in case.known.tokens)
    ) and not any(q.value == 0 for q in case.known.quantities)


def by_nobody(case: Case) -> bool:
    """Whether it was not done by anybody at all: "has not been claimed"."""
    parties = read_parties(case.known)
    return not any(
        party.part is Part.DOER
        for _, other in case.alignment.pairs
        for party in parties.values()
        if party.verb == other.start
    )


def is_first(case: Case) -> bool:
    """Whether the claim calls it the first, before which there was none."""
    return any(q.kind == "ordinal" and q.value == 1 for q in case.known.quantities)


def denies_a_deed(case: Case) -> bool:
    """Whether what the message says of nobody, or of none, is what the claim tells."""
    none = {q.counted for q in case.said.quantities if q.value == 0}
    return any(
        one.start in case.said.predicates or one.text in none for one, _ in case.alignment.pairs
    )


def of_what_cannot_be(case: Case) -> bool:
    """Whether only one of the two says that it cannot be, which is no denial that it was."""
    return (_CANNOT.search(case.said.text) is None) != (_CANNOT.search(case.known.text) is None)


_CANNOT = re.compile(
    r"\b(?:cannot|can['’]t|can not|may not|not allowed)\b"
    r"|\bne p(?:eut|euvent|ourra|ourront)\b[^.;]{0,20}\b(?:pas|plus)\b",
    re.IGNORECASE,
)
