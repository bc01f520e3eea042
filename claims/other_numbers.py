"""Numbers of a claim that differ from the message's and do not contradict it."""

import re

from claims.agreement import Stance, dates_agree, quantities_agree, same_measure
from claims.alignment import ANYBODY
from claims.case import Case
from claims.concepts import Token
from claims.counted_nouns import counts_more, counts_the_same
from claims.gapping import beside_another
from claims.locations import relation
from claims.models import Quantity
from claims.parties import Part, read_parties
from claims.roles import done_in, plays_part
from claims.shares import is_limit, is_part


def fewer(quantity: Quantity, known: Quantity) -> bool:
    """Whether the message gives the lower number."""
    return quantity.value is not None and known.value is not None and quantity.value < known.value


def of_a_ranked_one(case: Case) -> bool:
    """Whether the claim is of the second or a later one of what the message gives no rank."""
    ranked = {q.value for q in case.said.quantities if q.kind == "ordinal"}
    met = {other.start for _, other in case.alignment.pairs}
    return any(
        q.kind == "ordinal"
        and q.value not in ranked | {1}
        and any(t.start == q.end + 1 and t.start in met for t in case.known.tokens)
        for q in case.known.quantities
    )


def is_part_of(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the message tells of some of those whom the claim counts: "two of the three"."""
    if quantity.value is None or known.value is None or quantity.value > known.value:
        return False
    return is_part(quantity, case.said) and not is_part(known, case.known)


def of_some_only(case: Case, known: Quantity) -> bool:
    """Whether the message says of all that are counted what the claim says of a part of them.

    "Six were seriously wounded" against "six were wounded, one of them seriously".
    """
    for part in _SOME.finditer(case.known.text):
        if part.start() <= known.start < part.end():
            continue
        if any(
            part.start() <= other.start < part.end() and one.concepts & other.concepts
            for one, other in case.alignment.pairs
            if any(other is token for token in case.known.tokens) and one.text != known.counted
        ):
            return True
    return False


_SOME = re.compile(
    r"\b(?:dont (?:un|une|l['’]un|l['’]une)|including (?:one|an?)|one of (?:them|whom))\b[^,;.]*",
    re.IGNORECASE,
)


def over_a_span(case: Case) -> bool:
    """Whether the claim counts since some day, and the message in one event: "in the ambush"."""
    since = any(day.low is not None and day.high is None for day in case.known.dates)
    return bool(case.alignment.setting) and (since or _SINCE.search(case.known.text) is not None)


_SINCE = re.compile(r"\b(?:since|depuis)\b", re.IGNORECASE)


def one_kind(case: Case, known: Quantity) -> bool:
    """Whether the one that the claim speaks of is of a special kind of what the message counts."""
    return any(
        other.text == known.counted and not one.concepts & other.concepts
        for one, other in case.alignment.pairs
    )


_THE_OTHERS = re.compile(
    r"\b(?:the (?:\w+ )?others?\b|the remaining|the rest\b|les (?:\w+ )?autres\b|le reste\b)",
    re.IGNORECASE,
)


_OTHER = re.compile(r"\b(?:others?|more|autres?|further)\b", re.IGNORECASE)


def of_something_else(case: Case, quantity: Quantity, known: Quantity, other: Quantity) -> bool:
    """Whether the claim gives the number of another place, day, doer or of all that are counted.

    ``known`` is what the claim gives for the part that the message names, ``other`` what agrees
    with the message: "29 died in A and 14 in B", "93 people, 17 of them children".
    """
    if beside_another(other, case.said, case.known, case.alignment):
        return True
    if counts_more(
        quantity.counted, case.said.language, other.counted, case.known.language
    ) and not counts_more(quantity.counted, case.said.language, known.counted, case.known.language):
        return known.counted is not None
    days = [day for day in case.known.dates if 0 <= day.start - other.end < _NEAR]
    if days and any(dates_agree(said, days[0]) is Stance.DISAGREES for said in case.said.dates):
        return True
    there = case.known.clause_of(other.start)
    if there == case.known.clause_of(known.start):
        return False
    parties = read_parties(case.known)
    unsaid = {token.start for token in case.alignment.unsaid}
    return any(
        party.part is Part.DOER and not party.qualifies and start in unsaid
        for start, party in parties.items()
        if case.known.clause_of(start) == there and start < other.start
    )


_NEAR = 12
"""Characters after a number within which "others" goes with it."""


_GROUNDS = {"country", "region", "city", "continent", "place"}


def may_be_part(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the claim's lower number may be a part of the message's: "three others fell".

    So may one given for a place inside the one that the message names.
    """
    if known.value is None or quantity.value is None or quantity.value <= known.value:
        return False
    near = [
        wording.text[max(0, other.start - _NEAR) : other.end + _NEAR]
        for wording in (case.known, *case.wordings)
        for other in wording.quantities
        if other.value == known.value
    ]
    if any(_OTHER.search(text) for text in near) and not _OTHER.search(case.said.text):
        return True
    if _THE_OTHERS.search(case.known.text, known.end):
        # "Six were flown to Lyon, and the thirteen others driven home".
        return True
    clause = case.known.clause_of(known.start)
    named = {name.start for name in case.known.names if name.type in _GROUNDS}
    held = [t for t in case.known.tokens if t.start in named]
    met = {id(other) for _, other in case.alignment.pairs}
    placed = any(
        (name := case.said.name_at(one)) is not None and name.type in _GROUNDS
        for one, _ in case.alignment.pairs
    )
    return placed and any(
        id(t) not in met
        and case.known.clause_of(t.start) == clause
        and (
            (link := relation(case.known, t)) in ("in", "to")
            # "Hit the Green Zone"; a country without a preposition is as a rule who did it.
            or (link is None and _kind(case, t) != "country")
        )
        for t in held
    )


def is_kind(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the claim's lower number counts but a kind of what the message's does.

    Who has five sisters may have seven siblings. Of people it is told as a rule what befell all.
    """
    if known.value is None or quantity.value is None or quantity.value <= known.value:
        return False
    anybody = any(t.text == quantity.counted and t.concepts == ANYBODY for t in case.said.tokens)
    return not anybody and counts_more(
        known.counted, case.known.language, quantity.counted, case.said.language
    )


def _kind(case: Case, token: Token) -> str | None:
    name = case.known.name_at(token)
    return None if name is None else name.type


def also_given(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the claim gives the message's number too, for something that may be meant."""
    clause = case.known.clause_of(known.start)
    if known.counted in done_in(quantity, case.said, case.alignment):
        # "52 died" of "seven dead and 52 wounded".
        return False
    return any(
        other is not known
        and not is_limit(other, case.known)
        and same_measure(quantity, other)
        and counts_the_same(
            quantity.counted, case.said.language, other.counted, case.known.language
        )
        and quantities_agree(quantity, other) is Stance.AGREES
        and not of_something_else(case, quantity, known, other)
        and (
            case.known.clause_of(other.start) == clause
            or other.unit is not None
            or plays_part(other, None, case.said, case.known, case.alignment)
        )
        for other in case.known.quantities
    )
