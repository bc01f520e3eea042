"""What the numbers and dates of a message decide, each against its counterpart in the claim."""

import re
from dataclasses import replace
from datetime import timedelta

from claims.ages import describes_asked, is_age_of_asked
from claims.agreement import Stance, emphatic, quantities_agree
from claims.case import Case, quantity_text
from claims.counted_nouns import counts_more, counts_the_same
from claims.dating import dates_of_the_matter, judge_date, judge_time
from claims.light_verbs import is_light
from claims.models import Judgement, Quantity, Verdict
from claims.other_numbers import (
    also_given,
    fewer,
    is_kind,
    is_part_of,
    may_be_part,
    of_a_ranked_one,
    of_some_only,
    one_kind,
    over_a_span,
)
from claims.roles import NoPartner, Several, partner, plays_part
from claims.shares import is_part, is_whole, parts_of_wholes


def decide_numbers(case: Case) -> Judgement | None:
    """What numbers and dates decide; None where the message holds none that decides."""
    agreed = contradicted = None
    for quantity in case.said.quantities:
        if quantity.kind == "article" or _is_date(quantity, case):
            continue
        judgement = _number(case, quantity)
        if judgement is None:
            continue
        if judgement.verdict is Verdict.UNKNOWN:
            return judgement
        if judgement.verdict is Verdict.CONTRADICTED:
            contradicted = contradicted or judgement
        agreed = judgement
    for mention in case.said.dates:
        judgement = judge_date(case, mention)
        if judgement.verdict is Verdict.UNKNOWN:
            return judgement
        if judgement.verdict is Verdict.CONTRADICTED:
            if contradicted is not None:
                # Another number on another day is another event.
                return case.unknown("open_date", said=mention.text, known=mention.text)
            contradicted = contradicted or judgement
        agreed = judgement
    if (judgement := judge_time(case)) is not None:
        if judgement.verdict is Verdict.UNKNOWN:
            return judgement
        contradicted = contradicted or (
            judgement if judgement.verdict is Verdict.CONTRADICTED else None
        )
        agreed = judgement
    return contradicted or agreed


def _is_date(quantity: Quantity, case: Case) -> bool:
    """Whether the number is read as a date too: "in 2014"."""
    return quantity.kind == "year" and any(
        day.start < quantity.end and quantity.start < day.end for day in case.said.dates
    )


def _number(case: Case, quantity: Quantity) -> Judgement | None:
    if quantity.kind == "ordinal" and (own := _called(case, quantity)) is not None:
        # "It was the second flight" against "the launch was the third flight".
        return case.by_number(Verdict.CONTRADICTED, "number", quantity, own)
    if quantity.kind in ("age", "ordinal") and any(
        other.kind == quantity.kind
        and quantities_agree(quantity, other) is Stance.AGREES
        and not (quantity.kind == "age" and _is_somebody_elses(case, quantity, other))
        for other in case.known.quantities
    ):
        # "A 45-year-old", "the second round": they say which, and play no part of their own.
        return case.supported()
    if quantity.kind == "age" and _IS_AGED.search(case.said.text[: quantity.start]):
        theirs = [
            other
            for other in case.known.quantities
            if other.kind == "age" and describes_asked(other, case.said, case.known, case.alignment)
        ]
        if len(theirs) == 1 and quantities_agree(quantity, theirs[0]) is Stance.DISAGREES:
            # Of "a girl of 8 and her cousin of 11", said of the girl.
            return case.by_number(Verdict.CONTRADICTED, "number", quantity, theirs[0])
    if (members := _members(case, quantity)) is not None:
        if quantities_agree(quantity, members) is Stance.DISAGREES:
            return case.by_number(Verdict.CONTRADICTED, "number", quantity, members)
        return case.supported()
    if is_whole(quantity, case.said):
        # "Three of the 27": what is said is said of the three.
        return None
    if (
        quantity.kind == "cardinal"
        and quantity.counted is None
        and any(
            other.value == quantity.value and other.kind == "currency"
            for other in case.known.quantities
        )
    ):
        # "A contract of 2 billion": the money is left out.
        return case.supported()
    if (part := _part_of_whole(case, quantity)) is not None:
        # "260 servers were encrypted" against "140 of the 260 servers".
        return case.by_number(Verdict.CONTRADICTED, "number", quantity, part)
    if quantity.kind in ("fraction", "percent") and (judged := _share(case, quantity)) is not None:
        return judged
    match partner(quantity, case.said, case.known, case.alignment):
        case NoPartner() if quantity.value == 0:
            return None
        case NoPartner():
            return case.unknown("no_number", said=quantity_text(quantity))
        case Several() if _in_step(case):
            return case.supported()
        case Several():
            return case.unknown("ambiguous")
        case Quantity() as known:
            general = counts_more(
                quantity.counted, case.said.language, known.counted, case.known.language
            ) and not _done_to_those(case, quantity, known)
            if of_some_only(case, known):
                return case.unknown("ambiguous")
            if over_a_span(case):
                return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
            match _stance(case, quantity, known):
                case Stance.AGREES if general:
                    # 23 people were hurt: how many of them were firemen is another number.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.AGREES:
                    return case.supported()
                case Stance.DISAGREES if general and fewer(quantity, known):
                    # Two soldiers may be among the 16 people.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if known.kind == "article" and one_kind(case, known):
                    # One fireman died: how many people did is another matter.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if is_part(known, case.known) and counts_more(
                    known.counted, case.known.language, quantity.counted, case.said.language
                ):
                    # How many of the attackers died does not tell how many people did.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if of_a_ranked_one(case):
                    # How many had the second injection does not tell how many had any.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if quantity.kind == "ordinal":
                    # The 50th anniversary is another one than the 25th.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if may_be_part(case, quantity, known) or is_kind(
                    case, quantity, known
                ):
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if also_given(case, quantity, known):
                    return case.unknown("ambiguous")
                case Stance.DISAGREES if is_part_of(case, quantity, known):
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if _another_time(case):
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES:
                    return case.by_number(Verdict.CONTRADICTED, "number", quantity, known)
                case Stance.OPEN:
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)


def _is_somebody_elses(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the message says how old one is, and the claim has that age of another."""
    if _IS_AGED.search(case.said.text[: quantity.start]) is None:
        return False
    return not (
        describes_asked(known, case.said, case.known, case.alignment)
        or is_age_of_asked(known, case.known, case.alignment)
    )


_IS_AGED = re.compile(
    r"\b(?:a|ont|avait|avaient|is|was|are|were|'s|turned|aged|âgée?s? de)\s+"
    r"(?:(?:only|just|about|seulement|environ)\s+)?$",
    re.IGNORECASE,
)


def _called(case: Case, quantity: Quantity) -> Quantity | None:
    """The other place in a row that the claim says its subject has, where the message says one."""
    if not _WAS_THE.search(case.said.text[: quantity.start]):
        return None
    return next(
        (
            other
            for other in case.known.quantities
            if other.kind == "ordinal"
            and other.value != quantity.value
            and _WAS_THE.search(case.known.text[: other.start])
        ),
        None,
    )


_WAS_THE = re.compile(
    r"\b(?:was|is|were|are|est|était|sont|étaient|fut)\s+(?:the|le|la|les|only the|son|sa|its)\s+$",
    re.IGNORECASE,
)


def _members(case: Case, quantity: Quantity) -> Quantity | None:
    """How many the claim has be what the message has so many be: "two tourists are among the dead".

    "Two of the dead were tourists".
    """
    if not _AMONG.search(case.said.text, quantity.end):
        return None
    kind = next(
        (
            b
            for a, b in case.alignment.pairs
            if a.text == quantity.counted and a.start > quantity.end
        ),
        None,
    )
    if kind is None or not any(kind is token for token in case.known.tokens):
        return None
    return next(
        (
            q
            for q in case.known.quantities
            if q.end < kind.start
            and is_part(q, case.known)
            and case.known.clause_of(q.start) == case.known.clause_of(kind.start)
            and _WERE.search(case.known.text[q.end : kind.start]) is not None
        ),
        None,
    )


_AMONG = re.compile(
    r"\b(?:(?:is|are|was|were) among|(?:fait|font|faisai(?:en)?t) partie|"
    r"(?:figur\w+|compt\w+|est|sont|étai(?:en)?t) parmi)\b",
    re.IGNORECASE,
)
_WERE = re.compile(
    r"\b(?:are|were|sont|étaient)\s+(?:des\s+|de\s+|both\s+)?(?:\w+\s+)?$", re.IGNORECASE
)


def _part_of_whole(case: Case, quantity: Quantity) -> Quantity | None:
    """The part of which the claim says what the message says of the whole number."""
    clause = case.said.clause_of(quantity.start)
    if _OUT_OF.search(case.said.text[: quantity.start]):
        # "412 seats out of 650".
        return None
    if quantity.kind != "cardinal" or not any(
        t.start in case.said.predicates and not is_light(t.concepts)
        for t in case.said.tokens
        if case.said.clause_of(t.start) == clause
    ):
        return None
    return next(
        (
            part
            for part, whole in parts_of_wholes(case.known)
            if part.start < whole.start
            and whole.value == quantity.value
            and part.value != whole.value
            and counts_the_same(
                quantity.counted,
                case.said.language,
                whole.counted or part.counted,
                case.known.language,
            )
            and plays_part(part, clause, case.said, case.known, case.alignment)
        ),
        None,
    )


_OUT_OF = re.compile(r"\b(?:of|out of|sur|des|parmi)\s+(?:the|les|its|ses)?\s*$", re.IGNORECASE)


def _share(case: Case, quantity: Quantity) -> Judgement | None:
    """What a part and its whole decide of a share: "over half", of "140 of the 260 servers".

    None where the claim gives no such two.
    """
    clause = case.said.clause_of(quantity.start)
    for part, whole in parts_of_wholes(case.known):
        noun = whole.counted or part.counted
        if part.value is None or not whole.value:
            continue
        if not counts_the_same(quantity.counted, case.said.language, noun, case.known.language):
            continue
        if not plays_part(part, clause, case.said, case.known, case.alignment):
            continue
        share = part.value / whole.value
        known = replace(part, value=share, low=share, high=share, kind="fraction", unit=None)
        match quantities_agree(quantity, known):
            case Stance.AGREES:
                return case.supported()
            case Stance.DISAGREES:
                return case.by_number(Verdict.CONTRADICTED, "number", quantity, part)
            case Stance.OPEN:
                return None
    return None


def _in_step(case: Case) -> bool:
    """Whether the message gives two numbers or more as the claim has them side by side.

    "Nine votes to four", where nothing but their order tells them apart.
    """
    ours, theirs = (
        [q.value for q in text.quantities if q.kind == "cardinal" and q.value is not None]
        for text in (case.said, case.known)
    )
    size = len(ours)
    return size > 1 and any(theirs[at : at + size] == ours for at in range(len(theirs)))


def _done_to_those(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the message's noun is the claim's verb: "seven dead" beside "killed seven people"."""
    here = case.known.clause_of(known.start)
    return any(
        one.text == quantity.counted
        and other.start in case.known.predicates
        and case.known.clause_of(other.start) == here
        for one, other in case.alignment.pairs
    )


_FAR = timedelta(days=62)
"""Distance from which a day that a claim names is not that of what its source reports."""


def _another_time(case: Case) -> bool:
    """Whether the claim looks back to another time than its own, and the message names none.

    "41 died in 2020", in an article on the earthquake of today, speaks of an older one.
    """
    as_of = case.claim.as_of
    if not case.said.dates and _PREVIOUS.search(case.known.text):
        return _PREVIOUS.search(case.said.text) is None
    if as_of is None or case.said.dates or not case.known.dates:
        return False
    ends = [day.high or day.low for day in case.known.dates]
    return all(end is not None and as_of - end > _FAR for end in ends)


_PREVIOUS = re.compile(
    r"\b(?:the previous|précédente?s?|last time|la dernière fois)\b", re.IGNORECASE
)


def of_another_time(case: Case) -> bool:
    """Whether all that the claim tells of what is asked was long before its own day."""
    days = [day for day in dates_of_the_matter(case) if day.high is not None]
    return bool(days) and _another_time(case)


def _stance(case: Case, quantity: Quantity, known: Quantity) -> Stance:
    """Whether the numbers agree; of "seven or eight" one that does is enough."""
    if known.approximate and emphatic(case.said.text, quantity):
        return Stance.OPEN
    stances = {quantities_agree(q, known) for q in _alternatives(case, quantity)}
    if Stance.AGREES in stances:
        return Stance.AGREES
    return Stance.OPEN if Stance.OPEN in stances else Stance.DISAGREES


_OR = re.compile(r"(?:\s+\w+)?\s*,?\s+(?:or|ou)\s+", re.IGNORECASE)


def _alternatives(case: Case, quantity: Quantity) -> list[Quantity]:
    """The number and those that the message leaves open beside it."""
    found = [quantity]
    for other in case.said.quantities:
        first, second = sorted((quantity, other), key=lambda q: q.start)
        if other is not quantity and _OR.fullmatch(case.said.text[first.end : second.start]):
            found.append(other)
    return found
