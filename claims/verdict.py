"""What one claim says of one message: numbers, dates, polarity, names and roles decide.

No similarity enters here. A message is supported only where the claim accounts for every content
word, number and date in it, and contradicted only where it accounts for all but the deciding point.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from claims.agreement import Stance, comparable, dates_agree, quantities_agree
from claims.alignment import align
from claims.case import Case
from claims.extraction import extract_value
from claims.hedges import depiction, read_reserve
from claims.highlighting import points_within
from claims.locations import places_differ
from claims.measuring import decide_numbers
from claims.models import Claim, Judgement, Kind, Message, Verdict
from claims.parallel import Parallel, read_parallel
from claims.parties import parties_differ
from claims.quantifying import unmet_quantifier
from claims.questions import Asked, Question, read_question
from claims.ratings import judge_through
from claims.reasons import listed, reason
from claims.scattering import is_scattered
from claims.statement import Statement, read_statement


def judge(message: Message, claim: Claim, *, given: bool = False) -> Judgement:
    """Whether the claim supports, contradicts or answers the message, and why.

    "unknown" where it speaks of something else, or does not settle it. ``given`` says that someone
    set the two side by side: a claim that begins with "it" then speaks of the message's subject,
    which no claim found by search may be taken to do. Never raises.
    """
    if message.kind is Kind.CHATTER:
        return Judgement(Verdict.UNKNOWN, reason("chatter", message.language))
    question = (
        read_question(message.text, message.language) if message.kind is Kind.QUESTION else None
    )
    said = _said(message, question)
    wordings = _wordings(claim, message)
    around = _surroundings(claim, message)
    shown = around[0] if claim.sentence else _own(claim.language, wordings)
    cases = [
        Case(
            message,
            claim,
            question,
            said,
            known,
            shown,
            align(said, known, wordings, around, given=given),
        )
        for known in wordings
    ]
    found = [_compare(case) for case in cases]
    for judgement, known in zip(found, wordings, strict=True):
        if judgement.verdict is not Verdict.UNKNOWN and read_parallel(said, known) is not None:
            # What differs in nothing but numbers needs no other wording to be understood.
            return judge_through(judgement, claim, message)
    best = max(found, key=lambda j: (j.verdict is not Verdict.UNKNOWN, -len(j.foreign), j.fit))
    if {Verdict.SUPPORTED, Verdict.CONTRADICTED} <= {j.verdict for j in found}:
        # Wordings of one claim that judge differently were misread somewhere.
        return replace(
            best, verdict=Verdict.UNKNOWN, reason=reason("no_value", message.language), value=None
        )
    if best.verdict is Verdict.SUPPORTED and any(
        places_differ(said, case.known, case.alignment) for case in cases
    ):
        # One wording may leave out the place that another has.
        best = cases[0].unknown("places")
    return judge_through(best, claim, message)


def _compare(case: Case) -> Judgement:
    alignment, language = case.alignment, case.message.language
    if (alike := read_parallel(case.said, case.known)) is not None:
        return _beside(case, alike)
    if case.known.text.rstrip().endswith("?"):
        # A headline that asks states nothing.
        return case.unknown("no_value")
    if alignment.foreign:
        words = listed([token.text for token in alignment.foreign][:3], language)
        return case.unknown("foreign", words=words)
    if not alignment.pairs:
        return case.unknown("vague")
    if (word := unmet_quantifier(case.said, case.known)) is not None:
        return case.unknown("quantifier", word=word)
    if is_scattered(case.said, case.known, alignment):
        return case.unknown("scattered")
    if parties_differ(case.said, case.known, alignment):
        return case.unknown("parties")
    if places_differ(case.said, case.known, alignment):
        return case.unknown("places")
    if case.question is not None and case.question.asked is not Asked.YES_NO:
        return _answer(case, case.question)
    return _stand(case)


def _beside(case: Case, alike: Parallel) -> Judgement:
    """What the numbers decide where all other words are the same."""
    open_point: Judgement | None = None
    for said, known in alike.quantities:
        stance = quantities_agree(said, known) if comparable(said, known) else Stance.OPEN
        if stance is Stance.DISAGREES:
            return case.by_number(Verdict.CONTRADICTED, "number", said, known)
        if stance is Stance.OPEN:
            open_point = case.by_number(Verdict.UNKNOWN, "open_number", said, known)
    for day, other in alike.dates:
        same = day.text.casefold() == other.text.casefold()
        stance = Stance.AGREES if same else dates_agree(day, other)
        if stance is Stance.DISAGREES:
            return case.by_date(Verdict.CONTRADICTED, "date", day, other)
        if stance is Stance.OPEN:
            open_point = case.by_date(Verdict.UNKNOWN, "open_date", day, other)
    return open_point or case.supported()


def _answer(case: Case, question: Question) -> Judgement:
    """The value that the claim gives for what is asked."""
    if case.alignment.opposed or case.negation_differs or depiction(case.known):
        return case.unknown("no_value")
    refusal = decide_numbers(case)
    if refusal is not None and refusal.verdict is not Verdict.SUPPORTED:
        return replace(refusal, verdict=Verdict.UNKNOWN)
    found = extract_value(question, case.said, case.known, case.alignment)
    if found is None:
        return case.unknown("no_value")
    judgement = case.conclude(
        Verdict.ANSWERED,
        "answered",
        (),
        points_within(case.known, found.spans),
        statement=case.known.text,
    )
    return replace(judgement, value=found.value)


def _stand(case: Case) -> Judgement:
    """Whether the claim agrees with what the message asserts."""
    decided = decide_numbers(case)
    if decided is not None and decided.verdict is Verdict.UNKNOWN:
        return decided
    reserve = read_reserve(case.said, case.known, case.alignment)
    alignment = case.alignment
    zero = any(q.value == 0 for q in case.said.quantities)
    if zero and len(alignment.pairs) < 2:
        # "No one was hurt": in which event?
        return case.unknown("vague")
    clash = case.negation_differs and not zero
    against = bool(alignment.opposed) != clash
    if decided is not None and decided.verdict is Verdict.CONTRADICTED:
        # A denial of a wrong number is not the claim's number.
        if against or clash or (reserve is not None and reserve.name != "foretold"):
            return case.unknown("no_value")
        return decided
    if zero and decided is None:
        return case.conclude(Verdict.CONTRADICTED, "negated")
    if against:
        return _against(case, clash=clash, vague=decided is None)
    if len(alignment.pairs) < 2 and decided is None:
        return case.unknown("vague")
    if reserve is not None:
        return case.unknown(reserve.name, party=reserve.party)
    return case.supported()


def _against(case: Case, *, clash: bool, vague: bool) -> Judgement:
    """What a denial, or a word that excludes the claim's, decides."""
    alignment = case.alignment
    reserve = read_reserve(case.said, case.known, alignment)
    if reserve is not None:
        return case.unknown(reserve.name, party=reserve.party)
    if alignment.opposed and not clash:
        if any(q.kind == "cardinal" for q in case.said.quantities):
            # That 500 leave does not tell how many remain.
            return case.unknown("no_value")
        if not alignment.pairs:
            return case.unknown("vague")
        one, other = alignment.opposed[0]
        return case.conclude(
            Verdict.CONTRADICTED,
            "opposed",
            [one],
            [other],
            said=one.text,
            known=other.text,
        )
    if len(alignment.pairs) < 2 and vague:
        return case.unknown("vague")
    differing = [(a, b) for a, b in alignment.pairs if a.negated != b.negated]
    denied = any(token.negated for token, _ in differing)
    return case.conclude(
        Verdict.CONTRADICTED,
        "negated" if denied else "affirmed",
        [a for a, _ in differing],
        [b for _, b in differing],
    )


def _said(message: Message, question: Question | None) -> Statement:
    said = read_statement(message.text, message.language, message.read_on)
    if question is None:
        return said
    return replace(said, tokens=tuple(t for t in said.tokens if t.lemma not in question.words))


def _wordings(claim: Claim, message: Message) -> tuple[Statement, ...]:
    """The claim's wordings, those in the message's language first."""
    day = claim.as_of or (claim.source.published_at or message.read_on)
    reference: date = day.date() if isinstance(day, datetime) else day
    wordings = sorted(claim.wordings, key=lambda wording: wording.language != message.language)
    return tuple(read_statement(w.text, w.language, reference) for w in wordings)


def _own(language: str, wordings: Sequence[Statement]) -> Statement:
    """The first wording in ``language``, that of the claim itself."""
    return next((w for w in wordings if w.language == language), wordings[0])


def _surroundings(claim: Claim, message: Message) -> tuple[Statement, ...]:
    language = claim.source.language or claim.language
    texts = [text for text in (claim.sentence, claim.source.title) if text]
    return tuple(read_statement(text, language, message.read_on) for text in texts)
