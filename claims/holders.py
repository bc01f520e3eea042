"""Who holds an office, and who somebody is."""

import re

from claims.case import Case
from claims.concepts import is_person, same_word
from claims.descriptions import Description, descriptions
from claims.extraction import extract_value
from claims.models import Judgement, Span
from claims.predicates import is_being
from claims.questions import Asked
from claims.tokens import split


def asks_who_somebody_is(case: Case) -> bool:
    """Whether the question names somebody and asks who that is."""
    return (
        case.question is not None
        and case.question.asked is Asked.WHO
        and bool(case.said.tokens)
        and all(case.said.name_at(token) is not None for token in case.said.tokens)
    )


def office(case: Case) -> Judgement:
    """Who somebody is, which the claim tells whatever else it reserves."""
    assert case.question is not None  # noqa: S101 - for the type checker
    found = extract_value(case.question, case.said, case.known, case.alignment)
    return case.unknown("no_value") if found is None else case.answered(found.value, found.spans)


def holder(case: Case) -> Judgement | None:
    """Who holds the office that the question names, which no wish or doubt of theirs touches.

    None where the claim does not call anybody so, or calls them so with a reserve: "the former".
    """
    if case.question is None or case.question.asked is not Asked.WHO:
        return None
    met = {one.start for one, _ in case.alignment.pairs}
    for description in descriptions(case.known):
        head = description.head
        if not is_person(head) or head.start in case.known.predicates:
            continue
        called = [
            next((w for w in description.words if same_word(token, w, broader=True)), None)
            for token in case.said.tokens
            # "The director of the prison of X": where the prison is, the claim tells elsewhere.
            if case.said.name_at(token) is None or token.start not in met
        ]
        named = len(called) < len(case.said.tokens)
        if not called or not any(word is head for word in called) or None in called:
            continue
        if named and not _names_near(case, description):
            continue
        told_so = {word.start for word in called if word is not None}
        if any(t.start not in told_so and t.concepts & _NOT_NOW for t in description.words):
            continue
        span = (description.name.start, description.name.end)
        if names_holder_undated(case, span):
            return case.unknown("undated")
        if _NOT_YET.search(case.known.text[: span[0]]):
            continue
        return case.answered(case.known.text[slice(*span)], (span,))
    return None


def _names_near(case: Case, description: Description) -> bool:
    """Whether the names that the question has are those of the description, or of its clause."""
    here = case.known.clause_of(description.head.start)
    names = [
        other
        for one, other in case.alignment.pairs
        if case.said.name_at(one) is not None and any(other is t for t in case.known.tokens)
    ]
    own = [t for t in description.words if case.known.name_at(t) is not None]
    if own:
        return all(any(same_word(name, t) for t in own) for name in names)
    return bool(names) and all(
        case.known.clause_of(name.start) == here and case.known.name_at(name) is not None
        for name in names
    )


_NOT_NOW = frozenset("former past deputy vice interim future next elect alleged accuse".split())


_NOT_YET = re.compile(
    r"\b(?:former|ex|deputy|vice|acting|interim|future|next|late|alleged|anciens?|anciennes?|"
    r"adjointe?s?|futurs?|présumée?s?|feu)[\s-]+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)


def names_holder_undated(case: Case, named: Span) -> bool:
    """Whether it is asked who holds an office, of a claim that only calls somebody by it one day.

    "President Ann Li opened the port" tells who is president only as of a day, which the reply has
    to name. ``named`` is the span of the one whom it calls so.
    """
    if case.said.predicates or case.claim.as_of or case.claim.source.published_at:
        return False
    text, language = case.known.text, case.known.language
    before = split(text[: named[0]])[-1:]
    after = split(text[named[1] :])[:1]
    return not any(is_being(piece, language) for piece in (*before, *after))
