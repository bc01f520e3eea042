"""Claims that cannot all hold: superseded by newer ones, or at odds between sources."""

from collections.abc import Iterable, Sequence
from datetime import date

from claims.models import Claim, Verdict
from claims.reading import read_message
from claims.verdict import judge

SAME_TIME = 31
"""Days between the dates that two claims hold for, up to which neither is merely older."""


def superseding(claims: Iterable[Claim]) -> dict[tuple[str, str], Claim]:
    """By collection and key of a superseded claim, the newest one that takes its place."""
    found = {(c.collection, c.supersedes): c for c in claims if c.supersedes is not None}
    for old, new in list(found.items()):
        seen = {old}
        while (step := (new.collection, new.key)) in found and step not in seen:
            seen.add(step)
            new = found[step]
        found[old] = new
    return found


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether two sources disagree on the same point at about the same time.

    They do where one claim, read as a message, is contradicted by the other: that takes the same
    names, places and things counted. What different days say of a changing state is no conflict.
    """
    if one.source == other.source or not _same_time(one, other):
        return False
    return _contradicts(one, other) or _contradicts(other, one)


def _same_time(one: Claim, other: Claim) -> bool:
    days = (_day(one), _day(other))
    if days[0] is None or days[1] is None:
        return True
    return abs((days[0] - days[1]).days) <= SAME_TIME


def _day(claim: Claim) -> date | None:
    if claim.as_of is not None:
        return claim.as_of
    return None if claim.source.published_at is None else claim.source.published_at.date()


def _contradicts(one: Claim, other: Claim) -> bool:
    day = _day(other) or _day(one) or date.min
    for wording in _shared(one, other):
        message = read_message(wording, day, _language(one, wording))
        if judge(message, other).verdict is Verdict.CONTRADICTED:
            return True
    return False


def _shared(one: Claim, other: Claim) -> Sequence[str]:
    """The claim as it would be said in a language of the other."""
    return [one.text, *(t for code, t in one.translations.items() if code == other.language)]


def _language(claim: Claim, text: str) -> str:
    return next((w.language for w in claim.wordings if w.text == text), claim.language)
