"""What a claim answers to a question, and how surely it is the event asked about."""

from collections.abc import Sequence
from dataclasses import replace

from claims.alignment import ANYBODY
from claims.case import Case
from claims.concepts import NAME
from claims.denials import Denial, compare_denials
from claims.extraction import extract_value
from claims.gazetteer import PERSON
from claims.hedges import conditioned, depiction, read_reserve
from claims.holders import names_holder_undated
from claims.measuring import decide_numbers, of_another_time
from claims.modality import ATTRIBUTION
from claims.models import Judgement, Span, Verdict
from claims.names import same_canonical
from claims.questions import Asked, Question
from claims.text import fold


def answer(case: Case, question: Question) -> Judgement:
    """The value that the claim gives for what is asked."""
    denial = compare_denials(case.said, case.known, case.alignment)
    if case.alignment.opposed or denial is not Denial.SAME or depiction(case.known):
        return case.unknown("no_value")
    reserve = conditioned(case.said, case.known, case.alignment)
    # "A mediator, Ann Li, is to meet both": who that is stands.
    if reserve is not None and (question.asked is not Asked.WHO or case.said.predicates):
        return case.unknown(reserve.name, party=reserve.party)
    asked_of = any(m.kind == ATTRIBUTION for m in case.said.modality)
    if asked_of and (other := read_reserve(case.said, case.known, case.alignment)) is not None:
        # "According to the police?" is not answered by the union.
        return case.unknown(other.name, party=other.party)
    refusal = decide_numbers(case)
    if refusal is not None and refusal.verdict is not Verdict.SUPPORTED:
        return replace(refusal, verdict=Verdict.UNKNOWN)
    if question.asked in (Asked.COUNT, Asked.MEASURE) and of_another_time(case):
        # How many died, asked of today's outbreak, is not told by that of 2011.
        return case.unknown("no_date", said=case.known.dates[0].text)
    found = extract_value(question, case.said, case.known, case.alignment)
    if found is None:
        return case.unknown("no_value")
    if question.asked is Asked.COUNT and _counts_but_the_light(case):
        return case.unknown("no_value")
    if question.asked is Asked.WHO and names_holder_undated(case, found.spans[0]):
        return case.unknown("undated")
    asked_kind = {word for word in question.words if len(word) > 3}
    if question.asked is Asked.WHERE and asked_kind & set(fold(found.value).split()):
        # "In three countries" does not tell in which countries.
        return case.unknown("no_value")
    if question.asked is Asked.WHO and _names_the_asked(case, found.spans[0]):
        # "Who led it before Ann Li?" is not told by who she is.
        return case.unknown("no_value")
    if question.asked in _ASKS_A_THING and _was_named(case, found.spans):
        # What the question says itself is no answer to it.
        return case.unknown("no_value")
    judgement = case.answered(found.value, found.spans)
    return replace(judgement, slight=_asks_too_little(case), thin=is_thin(case))


_ASKS_A_THING = (Asked.WHAT, Asked.WHICH, Asked.WHERE, Asked.WHO)


def _counts_but_the_light(case: Case) -> bool:
    """Whether the claim counts those who were slightly hurt, and the source has worse off ones."""
    light = any(
        not one.concepts & other.concepts and _LIGHT in other.concepts
        for one, other in case.alignment.pairs
    )
    return light and any(
        token.concepts & _WORSE
        for text in (case.shown, *case.wordings, *case.beside)
        for token in text.tokens
    )


_LIGHT = "slightly_injured"
_WORSE = frozenset("seriously_injured serious serious_condition life_in_danger".split())


def _names_the_asked(case: Case, span: Span) -> bool:
    """Whether the answer has the name of a person whom the question names beside others."""
    asked = [n for n in case.said.names if n.type == PERSON]
    if all(case.said.name_at(token) for token in case.said.tokens):
        return False
    return any(
        name.type == PERSON
        and span[0] <= name.start < span[1]
        and any(same_canonical(name.canonical, n.canonical) for n in asked)
        for name in case.known.names
    )


def _was_named(case: Case, spans: Sequence[Span]) -> bool:
    """Whether all words of the value are those by which the question was understood."""
    met = {other.start for one, other in case.alignment.pairs if one.kind == NAME}
    inside = [t for start, end in spans for t in case.known.tokens if start <= t.start < end]
    return bool(inside) and all(t.start in met for t in inside)


def _asks_too_little(case: Case) -> bool:
    """Whether one common noun is all that ties the question to the claim."""
    met = {one.start for one, _ in case.alignment.pairs}
    if case.message.names or met.intersection(case.said.predicates):
        return False
    return _ties(case) < 2


def is_thin(case: Case, without: int = 0) -> bool:
    """Whether two common words are all: another number of them may be that of another event.

    ``without`` is how many of what ties the two does not count.
    """
    return not case.message.names and _ties(case) - without < 3


def _ties(case: Case) -> int:
    """How many words, dates and numbers tie the message to the claim; "people" does not."""
    met = {one.start for one, _ in case.alignment.pairs if one.concepts != ANYBODY}
    decided_by = case.said.quantities if case.question is not None else ()
    return len(met) + len([*decided_by, *case.said.dates, *case.alignment.setting])
