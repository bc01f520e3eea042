"""What one claim says of one message: numbers, dates, polarity, names and roles decide.

No similarity enters here. A message is supported only where the claim accounts for every content
word, number and date in it, and contradicted only where it accounts for all but the deciding point.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.accusations import is_accusation
from claims.agreement import Stance, comparable, dates_agree, emphatic, quantities_agree
from claims.alignment import align
from claims.answering import answer
from claims.attributes import of_another_noun
from claims.case import Case, quantity_text
from claims.concepts import NAME, Token, same_word
from claims.contrasts import split_contrast
from claims.coordination import coordinate
from claims.deeds import is_deed_of_another
from claims.denials import Denial, compare_denials
from claims.hedges import agency, read_reserve
from claims.holders import asks_who_somebody_is, holder, office
from claims.limits import is_limited
from claims.locations import places_differ
from claims.loosening import loosened
from claims.modality import ATTRIBUTION
from claims.models import Claim, Judgement, Kind, Message, Span, Verdict
from claims.modifiers import is_other_kind
from claims.nationalities import other_nation
from claims.ordering import Order, compare_order, mixes
from claims.parallel import Parallel, read_parallel
from claims.portions import not_all, read_portion
from claims.possession import is_in_relative, is_of_its_own
from claims.qualifying import only_qualifies
from claims.quantifying import unmet_quantifier, unmet_rate
from claims.questions import Asked, read_question
from claims.ratings import judge_through
from claims.reaching import compares_days, denies_of_some, sums_up_more, supposes
from claims.reasons import listed, reason
from claims.reversals import names_change_places, parties_differ
from claims.scattering import is_scattered
from claims.sides import in_time_and_late, other_side, sides_alone
from claims.speakers import same_speaker, without_speaker
from claims.standing import denied_until, stand
from claims.statement import Statement, read_statement
from claims.text import fold
from claims.unrealised import OPEN, unrealised
from claims.wordings import (
    own_wording,
    read_said,
    read_surroundings,
    read_wording,
    read_wordings,
    reference_of,
)


def judge(
    message: Message, claim: Claim, *, given: bool = False, beside: Sequence[Claim] = ()
) -> Judgement:
    """Whether the claim supports, contradicts or answers the message, and why.

    "unknown" where it speaks of something else, or does not settle it. ``beside`` are the other
    claims of its source, which tell what the claim only names. ``given`` says that someone
    set the two side by side: a claim that begins with "it" then speaks of the message's subject,
    which no claim found by search may be taken to do. Never raises.
    """
    if message.kind is Kind.CHATTER:
        return Judgement(Verdict.UNKNOWN, reason("chatter", message.language))
    if (contrast := split_contrast(message)) is not None:
        stem, other = contrast
        return _in_contrast(judge(stem, claim, given=given, beside=beside), other, message, claim)
    question = (
        read_question(message.text, message.language) if message.kind is Kind.QUESTION else None
    )
    wordings = read_wordings(claim, message)
    around = read_surroundings(claim, message)
    others = tuple(read_wording(other, message) for other in beside)
    said = read_said(message, question, (*wordings, *around, *others))
    wordings = tuple(loosened(wording, (said,), general=False) for wording in wordings)
    said = loosened(said, wordings, general=True)
    shown = around[0] if claim.sentence else own_wording(claim.language, wordings)
    told = bool(around) and bool(claim.sentence) and same_speaker(said, around[0])
    # The claim's own party goes before the sentence's, which may name several.
    told = told and not any(m.kind == ATTRIBUTION and m.party for w in wordings for m in w.modality)
    if told:
        said = without_speaker(said)
    cases = [
        Case(
            message,
            claim,
            question,
            said,
            known,
            shown,
            align(said, known, wordings, around, beside=others, given=given),
            wordings,
            told,
            others,
        )
        for known in wordings
    ]
    found = [_compare(case) for case in cases]
    if all(j.verdict is Verdict.UNKNOWN for j in found) and any(not j.foreign for j in found):
        parts = _by_parts(cases, around, others)
        cases += [case for case, _ in parts]
        found += [judgement for _, judgement in parts]
        wordings = tuple(case.known for case in cases)
    for judgement, known in zip(found, wordings, strict=True):
        if judgement.verdict is not Verdict.UNKNOWN and read_parallel(said, known) is not None:
            # What differs in nothing but numbers needs no other wording to be understood.
            return judge_through(judgement, claim, message)
    best, chosen = max(
        zip(found, cases, strict=True),
        key=lambda pair: (
            pair[0].verdict is not Verdict.UNKNOWN,
            -len(pair[0].foreign),
            pair[0].verdict is not Verdict.UNKNOWN and pair[1].known.language == message.language,
            pair[0].fit,
        ),
    )
    # A reader is told the wording in their own language; how well the claim fits stays.
    best = replace(best, fit=max(j.fit for j in found if j.verdict is best.verdict))
    if {Verdict.SUPPORTED, Verdict.CONTRADICTED} <= {j.verdict for j in found}:
        # Wordings of one claim that judge differently were misread somewhere.
        return replace(
            best, verdict=Verdict.UNKNOWN, reason=reason("no_value", message.language), value=None
        )
    if best.verdict is Verdict.SUPPORTED:
        best = _against_all(cases, said) or _named(best, chosen, cases)
    if _outdated(best.verdict, said, claim, message, wordings):
        best = chosen.unknown("later")
    return judge_through(best, claim, message)


def _in_contrast(judged: Judgement, other: str, message: Message, claim: Claim) -> Judgement:
    """What the claim says of a statement held against ``other``, which it must not say too."""
    if judged.verdict is not Verdict.SUPPORTED:
        return judged
    denied = read_statement(other, message.language, message.read_on)
    if any(
        same_word(one, word)
        for wording in read_wordings(claim, message)
        for one in denied.tokens
        for word in wording.tokens
    ):
        return replace(judged, verdict=Verdict.UNKNOWN, reason=reason("no_value", message.language))
    return judged


def _by_parts(
    cases: Sequence[Case], around: Sequence[Statement], beside: Sequence[Statement]
) -> list[tuple[Case, Judgement]]:
    """What single coordinate clauses of the claim settle, where the whole of it does not."""
    found = []
    for case in cases:
        reference = reference_of(case.claim, case.message)
        for part in coordinate(case.known, reference):
            alignment = align(case.said, part, (), (case.known, *around), beside=beside)
            if any(
                token.start in case.said.predicates
                or (token.kind == NAME and any(same_word(token, t) for t in case.known.tokens))
                for token in alignment.setting
            ):
                # What is done, and of whom another part tells, must stand in the part itself.
                continue
            beside_it = replace(case, known=part, alignment=alignment, wordings=(part,))
            judgement = _compare(beside_it)
            if judgement.verdict is not Verdict.UNKNOWN:
                found.append((beside_it, judgement))
    return found


def _against_all(cases: Sequence[Case], said: Statement) -> Judgement | None:
    """What another wording of the claim has against it; None where none has anything."""
    own = {cases[0].claim.text, *cases[0].claim.translations.values()}
    for case in cases:
        if places_differ(said, case.known, case.alignment):
            # One wording may leave out the place that another has.
            return case.unknown("places")
        reserve = read_reserve(said, case.known, case.alignment, told_by_source=case.told)
        if reserve is not None and reserve.name in ("foretold", "conditional", "wished"):
            # One wording may be a headline that tells the announced as done.
            return case.unknown(reserve.name, party=reserve.party)
        if case.known.text not in own:
            # A headline may put it in a looser way.
            continue
        if parties_differ(said, case.known, case.alignment):
            return case.unknown("parties")
        if mixes(said, case.known, case.alignment):
            return case.unknown("order_open")
    return None


def _named(best: Judgement, chosen: Case, cases: Sequence[Case]) -> Judgement:
    """The support with the news agency named that the source has it from."""
    party = next((p for case in cases if (p := agency(case.known, case.said)) is not None), None)
    if party is None:
        return best
    text = reason("supported_by", chosen.message.language, as_of=chosen.claim.as_of, party=party)
    return replace(best, reason=text)


_ENDED = re.compile(
    r"\b(?:no longer|any ?more|no more|"
    r"n(?:e |['’])(?:\w+['’])?\w+(?: \w+)? plus(?! (?:que|qu['’]|tard|tôt)))\b",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\b(?:still|nowadays|toujours|encore|désormais)\b", re.IGNORECASE)


_SINCE_DONE = re.compile(
    r"\b(?:have|has) (?:\w+ )?been\b|\b(?:a|ont) (?:\w+ )?été\b|\b(?:est|sont) sorti", re.IGNORECASE
)


def _outdated(
    verdict: Verdict, said: Statement, claim: Claim, message: Message, wordings: Sequence[Statement]
) -> bool:
    """Whether the message speaks of what holds since the day that the claim holds for.

    What held then may have ended; what had ended then has not lasted.
    """
    if claim.as_of is None or claim.as_of >= message.read_on:
        return False
    word = {Verdict.SUPPORTED: _LASTING, Verdict.CONTRADICTED: _ENDED}.get(verdict)
    lasted = any(_LASTING.search(wording.text) for wording in wordings)
    if verdict is Verdict.CONTRADICTED and lasted and _SINCE_DONE.search(said.text):
        # Who was still missing that day may have been found since.
        return True
    return (
        word is not None
        and bool(word.search(said.text))
        and not any(word.search(wording.text) for wording in wordings)
    )


def _compare(case: Case) -> Judgement:
    alignment, language = case.alignment, case.message.language
    if (alike := read_parallel(case.said, case.known)) is not None:
        return _beside(case, alike)
    if case.known.text.rstrip().endswith("?"):
        # A headline that asks states nothing.
        return case.unknown("no_value")
    if (nation := other_nation(case.said, case.known, alignment)) is not None:
        return _of_another_nation(case, *nation)
    if alignment.foreign:
        new = [token.text for token in alignment.foreign if not _has(case, token.text)]
        if not new:
            return case.unknown("no_value")
        return case.unknown("foreign", words=listed(new[:3], language))
    if not alignment.pairs:
        return case.unknown("vague")
    if denies_of_some(case):
        return case.unknown("no_value")
    if sums_up_more(case):
        return case.unknown("places")
    if compares_days(case):
        return case.unknown("order_open")
    part = read_portion(case.said, case.known, alignment)
    if not_all(case.said):
        # "Not all": a part is not all of them, and nothing else tells it.
        whole = part is None or not part.value
        return case.unknown("no_value") if whole else case.supported()
    if part is not None and denied_until(case):
        return case.unknown("no_value")
    if part is not None:
        return case.conclude(Verdict.CONTRADICTED, "portion", (), [part], known=quantity_text(part))
    if (word := unmet_quantifier(case.said, case.known)) is not None:
        return case.unknown("quantifier", word=word)
    if unmet_rate(case.said, case.known):
        return case.unknown("no_value")
    if (held := holder(case)) is not None:
        return held
    if is_other_kind(case.said, case.known, alignment) or is_limited(
        case.said, case.known, alignment
    ):
        return case.unknown("no_value")
    if is_scattered(case.said, case.known, alignment):
        return case.unknown("scattered")
    if (
        parties_differ(case.said, case.known, alignment)
        or only_qualifies(case.said, case.wordings, alignment)
        or of_another_noun(case.said, case.known, alignment)
        or is_deed_of_another(case.said, case.known, alignment)
        or is_of_its_own(case.said, case.known, alignment)
        or is_in_relative(case.said, case.known, alignment)
    ):
        return case.unknown("parties")
    order = compare_order(case.said, case.known, alignment)
    if order is not Order.REVERSED and names_change_places(case.said, case.known):
        return case.unknown("parties")
    if order is not Order.REVERSED and places_differ(case.said, case.known, alignment):
        return case.unknown("places")
    sides = other_side(case.said, case.known, alignment) or in_time_and_late(case.said, case.known)
    if sides is not None:
        return _on_another_side(case, *sides)
    if sides_alone(case.said, case.known, alignment):
        return case.unknown("no_value")
    if asks_who_somebody_is(case):
        return office(case)
    if is_accusation(case.said, case.known, alignment):
        return case.unknown("accused")
    if (kind := unrealised(case.said, case.known, alignment)) is not None:
        return case.unknown("wished" if kind == OPEN else "averted")
    if supposes(case):
        return case.unknown("no_value")
    if case.question is not None and case.question.asked is not Asked.YES_NO:
        return answer(case, case.question)
    judgement = stand(case)
    if order is Order.SAME or judgement.verdict is Verdict.UNKNOWN:
        return judgement
    if order is Order.REVERSED and judgement.verdict is Verdict.SUPPORTED:
        return case.conclude(Verdict.CONTRADICTED, "order")
    return case.unknown("order_open")


def _on_another_side(case: Case, mine: Span, its: Span) -> Judgement:
    """What it decides that the message is for what the claim is against, or the reverse."""
    asks = case.question is not None and case.question.asked is not Asked.YES_NO
    denied = compare_denials(case.said, case.known, case.alignment) is not Denial.SAME
    reserved = read_reserve(case.said, case.known, case.alignment, told_by_source=case.told)
    if asks or denied or reserved is not None or case.alignment.opposed or case.said.quantities:
        return case.unknown("no_value")
    return case.conclude(
        Verdict.CONTRADICTED,
        "opposed",
        said=case.said.text[slice(*mine)],
        known=case.known.text[slice(*its)],
    )


def _of_another_nation(case: Case, mine: Token, its: Token) -> Judgement:
    """What it decides that the claim has the same people as of another country."""
    values = {quantity.value for quantity in case.known.quantities}
    counted = all(q.kind == "article" or q.value in values for q in case.said.quantities)
    settled = case.question is None and counted and not mine.negated
    reserved = read_reserve(case.said, case.known, case.alignment, told_by_source=case.told)
    if not settled or reserved is not None:
        return case.unknown("foreign", words=mine.text)
    return case.conclude(
        Verdict.CONTRADICTED, "opposed", [mine], [its], said=mine.text, known=its.text
    )


def _has(case: Case, word: str) -> bool:
    """Whether a wording of the claim holds the word as written, whatever it means there."""
    return any(
        re.search(rf"\b{re.escape(fold(word))}\b", fold(known.text)) for known in case.wordings
    )


def _beside(case: Case, alike: Parallel) -> Judgement:
    """What the numbers decide where all other words are the same."""
    open_point: Judgement | None = None
    for said, known in alike.quantities:
        stance = quantities_agree(said, known) if comparable(said, known) else Stance.OPEN
        if (known.approximate or known.low != known.high) and emphatic(case.said.text, said):
            stance = Stance.OPEN
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
