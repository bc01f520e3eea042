"""Whether two numbers count the same things: "troops" and "soldats"."""

from claims.alignment import ANYBODY
from claims.concepts import Token, components, is_person, read_tokens, same_word
from claims.models import Quantity

_OCCASIONS = frozenset("time times fois".split())
"""What counts how often, and no things."""


def counts_the_same(one: str | None, language: str, other: str | None, other_language: str) -> bool:
    """Whether two counted things may be the same; what is not named may be anything."""
    if one is None or other is None:
        return True
    if (one.casefold() in _OCCASIONS) != (other.casefold() in _OCCASIONS):
        return False
    ours = [t for t in read_tokens(one, language) if t.content]
    theirs = [t for t in read_tokens(other, other_language) if t.content]
    # "Permanent jobs" are jobs.
    theirs += [part for t in theirs if not is_person(t) for part in components(t, other_language)]
    if not ours or not theirs:
        return True
    return any(
        same_word(a, b, broader=True)
        or same_word(b, a, broader=True)
        or _is_anybody(a, b)
        or _is_anybody(b, a)
        for a in ours
        for b in theirs
    )


def _is_anybody(one: Token, other: Token) -> bool:
    """Whether the one says no more than that the other are people: "people", of skiers."""
    return one.concepts == ANYBODY and is_person(other)


def counts_more(counted: str | None, language: str, other: str | None, other_language: str) -> bool:
    """Whether the claim's noun is only a more general one: "people" for "firefighters"."""
    ours = [t for t in read_tokens(counted or "", language) if t.content]
    theirs = [t for t in read_tokens(other or "", other_language) if t.content]
    pairs = [(a, b) for a in ours for b in theirs]
    general = any(same_word(b, a, broader=True) or _is_anybody(b, a) for a, b in pairs)
    return general and not any(
        same_word(a, b, broader=True) or (_is_anybody(a, b) and not _is_anybody(b, a))
        for a, b in pairs
    )


def nearest_counted(
    counted: str | None, language: str, others: list[Quantity], other_language: str
) -> list[Quantity]:
    """Those that count the very thing, where any does; else all: "disparus" before "morts"."""
    if counted is None:
        return others
    ours = {t.lemma for t in read_tokens(counted, language) if t.content}
    meant = [t.concepts for t in read_tokens(counted, language) if t.content]
    for level in (0, 1):
        near = []
        for other in others:
            theirs = [t for t in read_tokens(other.counted or "", other_language) if t.content]
            if level == 0:
                same = language == other_language and any(t.lemma in ours for t in theirs)
            else:
                same = any(t.concepts & concepts for t in theirs for concepts in meant)
            if same:
                near.append(other)
        if near:
            return near + [other for other in others if other.counted is None]
    return others
