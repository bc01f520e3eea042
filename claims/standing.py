"""What a claim makes of an assertion whose words it has: its numbers, denials and opposites.

No similarity enters here either.
"""

import re
from dataclasses import replace

from claims.agreement import Stance, dates_agree
from claims.answering import is_thin
from claims.case import Case
from claims.concepts import Token, is_person
from claims.counted_nouns import counts_the_same
from claims.denials import Denial, compare_denials, denies_itself
from claims.hedges import read_reserve
from claims.measuring import decide_numbers
from claims.modality import HEDGED
from claims.models import DateMention, Judgement, Quantity, Verdict
from claims.nobody import (
    also_without,
    by_nobody,
    denies_a_deed,
    denies_of_others,
    is_first,
    merely_denied,
    none_did_either,
    not_done,
    of_what_cannot_be,
)
from claims.statement import Statement
from claims.substance import states_nothing


def stand(case: Case) -> Judgement:
    """Whether the claim agrees with what the message asserts."""
    if case.question is None and states_nothing(case.said):
        return case.unknown("vague")
    decided = decide_numbers(case)
    if decided is not None and decided.verdict is Verdict.UNKNOWN:
        return decided
    alignment = case.alignment
    reserve = read_reserve(case.said, case.known, alignment, told_by_source=case.told)
    zero = any(q.value == 0 for q in case.said.quantities)
    denial = compare_denials(case.said, case.known, alignment)
    if denial is Denial.OPEN and decided is None and not zero:
        return case.unknown("no_value")
    itself = denies_itself(case.said, case.known, alignment)
    clash = denial is Denial.DIFFERENT and not zero and not itself
    against = bool(alignment.opposed) != clash
    if clash and of_what_cannot_be(case):
        return case.unknown("no_value")
    if clash and denied_until(case):
        return case.unknown("no_value")
    if clash and decided is not None and denies_of_others(case):
        return case.unknown("no_value")
    if clash and merely_denied(case):
        # Who denies it says that it is not so, and need not be right.
        return case.unknown("no_value")
    if decided is not None and decided.verdict is Verdict.CONTRADICTED:
        # A denial of a wrong number is not the claim's number.
        # "No visitor was hurt" denies by its number.
        none = any(q.value == 0 for q in case.known.quantities)
        if (
            (against and not none)
            or (clash and not none)
            or (reserve is not None and reserve.name != "foretold")
        ):
            return case.unknown("no_value")
        # The day in which they differ ties nothing.
        return replace(decided, thin=is_thin(case, without=len(case.said.dates)))
    if zero and decided is None and not_done(case):
        return case.supported() if by_nobody(case) else case.unknown("no_value")
    if zero and decided is None and (also_without(case) or none_did_either(case)):
        return case.supported()
    if zero and decided is None and (not denies_a_deed(case) or is_first(case)):
        return case.unknown("no_value")
    if zero and decided is None:
        # "No one was hurt": in which event?
        denied = case.conclude(Verdict.CONTRADICTED, "negated")
        return replace(denied, slight=len(alignment.pairs) < 2)
    if against:
        return _against(case, clash=clash, vague=decided is None)
    if len(alignment.pairs) < 2 and decided is None:
        return case.unknown("vague")
    if reserve is not None:
        return case.unknown(reserve.name, party=reserve.party)
    if case.question is None and _merely_possible(case):
        return case.unknown("no_value")
    # "Several civilians were killed" may be said of many events; a number that agrees ties them.
    return replace(case.supported(), thin=is_thin(case, without=-len(case.said.quantities)))


def denied_until(case: Case) -> bool:
    """Whether the claim denies it only before a day, and the message names a day."""
    return bool(case.said.dates) and any(
        _BEFORE.search(case.known.text[: day.start]) or _BEFORE.match(day.text)
        for day in case.known.dates
    )


_BEFORE = re.compile(r"\b(?:before|until|avant)\s*$|^(?:before|until|avant)\b", re.IGNORECASE)


def _merely_possible(case: Case) -> bool:
    """Whether the message holds for possible what the claim states, or in another way reserves."""
    kinds = {m.kind for m in case.known.modality}
    return not kinds and any(m.kind == HEDGED for m in case.said.modality)


def _against(case: Case, *, clash: bool, vague: bool) -> Judgement:
    """What a denial, or a word that excludes the claim's, decides."""
    alignment = case.alignment
    reserve = read_reserve(case.said, case.known, alignment, told_by_source=case.told)
    if reserve is not None:
        return case.unknown(reserve.name, party=reserve.party)
    if alignment.opposed and not clash:
        if any(q.kind == "cardinal" and not _given_too(case, q) for q in case.said.quantities):
            # That 500 leave does not tell how many remain.
            return case.unknown("no_value")
        if not alignment.pairs:
            return case.unknown("vague")
        if any(not _day_of_claim(case, day) for day in case.said.dates):
            # That it began in May says nothing of when it ends.
            return case.unknown("no_value")
        one, other = alignment.opposed[0]
        if _tells_which_side(one, case.said) or _tells_which_side(other, case.known):
            # "The north beach" is another one than the south beach.
            return case.unknown("no_value")
        if one.negated != other.negated:
            # "It went up, not down".
            return case.unknown("no_value")
        against = case.conclude(
            Verdict.CONTRADICTED,
            "opposed",
            [one],
            [other],
            said=one.text,
            known=other.text,
        )
        # "The captain is alive": many a captain has died.
        alone = len(alignment.pairs) < 2 and is_person(alignment.pairs[0][0])
        return replace(against, slight=alone and not case.message.names)
    if len(alignment.pairs) < 2 and vague:
        return case.unknown("vague")
    if clash and any(t.negated for t in alignment.setting):
        # "Did not die in the fire" may deny no more than the fire.
        return case.unknown("no_value")
    differing = [(a, b) for a, b in alignment.pairs if a.negated != b.negated]
    verbs = case.said.predicates
    acting = [a.start in verbs for a, b in differing if a.start in verbs or _acts(b, case)]
    if clash and verbs and acting and not any(acting):
        # A verb that the claim denies meets only a noun of the message.
        return case.unknown("no_value")
    denied = any(token.negated for token, _ in differing)
    return case.conclude(
        Verdict.CONTRADICTED,
        "negated" if denied else "affirmed",
        [a for a, _ in differing],
        [b for _, b in differing],
    )


def _day_of_claim(case: Case, day: DateMention) -> bool:
    if day.low is None or day.high is None:
        return any((day.low, day.high) == (other.low, other.high) for other in case.known.dates)
    return any(dates_agree(day, other) is Stance.AGREES for other in case.known.dates)


_POINTS = frozenset("north south east west northeast northwest southeast southwest".split())


def _tells_which_side(token: Token, text: Statement) -> bool:
    """Whether a point of the compass only says which of several: "la plage nord", "north beach"."""
    if not token.concepts & _POINTS:
        return False
    if text.language == "fr":
        return any(t.end + 1 == token.start and t.start not in text.predicates for t in text.tokens)
    # "Eastern Turkey" is a part of Turkey, and lies where the rest does not.
    return any(
        token.end + 1 == t.start and t.start not in text.predicates and text.name_at(t) is None
        for t in text.tokens
    )


def _given_too(case: Case, quantity: Quantity) -> bool:
    """Whether the claim has the very number, of the same thing, under the excluding verb."""
    places = {case.known.clause_of(other.start) for _, other in case.alignment.opposed}
    return any(
        other.value == quantity.value
        and other.kind == quantity.kind
        and case.known.clause_of(other.start) in places
        and counts_the_same(
            quantity.counted, case.said.language, other.counted, case.known.language
        )
        for other in case.known.quantities
    )


def _acts(token: Token, case: Case) -> bool:
    return any(token.start in text.predicates for text in case.wordings if token in text.tokens)
