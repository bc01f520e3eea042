"""What one claim says of one message: numbers, dates, polarity, names and roles decide.

No similarity enters here. A message is supported only where the claim accounts for every content
word, number and date in it, and contradicted only where it accounts for all but the deciding point.
"""

from dataclasses import dataclass, replace

from claims.agreement import Stance, dates_agree, quantities_agree
from claims.alignment import Alignment, align
from claims.extraction import extract_value
from claims.modality import ANNOUNCED, ATTRIBUTION, CONDITIONAL, FORETOLD, HEDGED, Modality
from claims.models import Claim, DateMention, Judgement, Kind, Message, Quantity, Span, Verdict
from claims.questions import Asked, Question, read_question
from claims.ratings import Rating, read_rating
from claims.reasons import listed, reason
from claims.roles import NoPartner, Several, partner
from claims.statement import Statement, read_statement
from claims.text import fold


def judge(message: Message, claim: Claim) -> Judgement:
    """Whether the claim supports, contradicts or answers the message, and why.

    "unknown" where it speaks of something else, or does not settle it.
    """
    if message.kind is Kind.CHATTER:
        return Judgement(Verdict.UNKNOWN, reason("chatter", message.language))
    question = (
        read_question(message.text, message.language) if message.kind is Kind.QUESTION else None
    )
    said = _said(message, question)
    wordings = _wordings(claim, message)
    around = _surroundings(claim, message)
    found = [
        _compare(Case(message, claim, question, said, known, align(said, known, wordings, around)))
        for known in wordings
    ]
    best = max(found, key=lambda j: (j.verdict is not Verdict.UNKNOWN, -len(j.foreign), j.fit))
    if {Verdict.SUPPORTED, Verdict.CONTRADICTED} <= {j.verdict for j in found}:
        # Wordings of one claim that judge differently were misread somewhere.
        return replace(
            best, verdict=Verdict.UNKNOWN, reason=reason("no_value", message.language), value=None
        )
    return _through_rating(best, claim, message)


@dataclass(frozen=True, slots=True)
class Case:
    """A message beside one wording of a claim."""

    message: Message
    claim: Claim
    question: Question | None
    said: Statement
    known: Statement
    alignment: Alignment

    def conclude(self, verdict: Verdict, name: str, **details: str) -> Judgement:
        """The judgement, with the reason called ``name``."""
        return Judgement(
            verdict,
            reason(name, self.message.language, as_of=self.claim.as_of, **details),
            message_spans=_spans(self.alignment, 0),
            fit=self.alignment.fit,
            foreign=tuple(token.text for token in self.alignment.foreign),
        )


def _compare(case: Case) -> Judgement:
    alignment, language = case.alignment, case.message.language
    if alignment.foreign:
        words = listed([token.text for token in alignment.foreign][:3], language)
        return case.conclude(Verdict.UNKNOWN, "foreign", words=words)
    if not alignment.pairs:
        return case.conclude(Verdict.UNKNOWN, "vague")
    if case.question is not None and case.question.asked is not Asked.YES_NO:
        return _answer(case, case.question)
    return _stand(case)


def _answer(case: Case, question: Question) -> Judgement:
    """The value that the claim gives for what is asked."""
    if case.alignment.opposed or _negation_differs(case):
        return case.conclude(Verdict.UNKNOWN, "no_value")
    if (refusal := _numbers_and_dates(case)) and refusal.verdict is not Verdict.SUPPORTED:
        return replace(refusal, verdict=Verdict.UNKNOWN)
    found = extract_value(question, case.said, case.known, case.alignment)
    if found is None:
        return case.conclude(Verdict.UNKNOWN, "no_value")
    statement = case.known.text
    judgement = case.conclude(Verdict.ANSWERED, "answered", statement=statement)
    return replace(judgement, value=found.value, sentence_spans=found.spans)


def _stand(case: Case) -> Judgement:
    """Whether the claim agrees with what the message asserts."""
    decided = _numbers_and_dates(case)
    if decided is not None and decided.verdict is Verdict.UNKNOWN:
        return decided
    alignment = case.alignment
    zero = any(q.value == 0 for q in case.said.quantities)
    clash = _negation_differs(case) and not zero
    against = bool(alignment.opposed) != clash
    if decided is not None and decided.verdict is Verdict.CONTRADICTED:
        # A denial of a wrong number is not the claim's number.
        return decided if not (against or clash) else case.conclude(Verdict.UNKNOWN, "no_value")
    if zero and decided is None:
        return case.conclude(Verdict.CONTRADICTED, "negated")
    if against:
        if alignment.opposed and not clash:
            one, other = alignment.opposed[0]
            return case.conclude(Verdict.CONTRADICTED, "opposed", said=one.text, known=other.text)
        denied = any(token.negated for token, _ in alignment.pairs)
        return case.conclude(Verdict.CONTRADICTED, "negated" if denied else "affirmed")
    if len(alignment.pairs) < 2 and decided is None:
        return case.conclude(Verdict.UNKNOWN, "vague")
    if (hedge := _hedge(case)) is not None:
        return hedge
    return case.conclude(Verdict.SUPPORTED, "supported")


def _numbers_and_dates(case: Case) -> Judgement | None:
    """What numbers and dates decide: None where the message holds none."""
    agreed = None
    for quantity in case.said.quantities:
        if quantity.kind == "article":
            continue
        judgement = _number(case, quantity)
        if judgement is None:
            continue
        if judgement.verdict is not Verdict.SUPPORTED:
            return judgement
        agreed = judgement
    for mention in case.said.dates:
        judgement = _date(case, mention)
        if judgement.verdict is not Verdict.SUPPORTED:
            return judgement
        agreed = judgement
    return agreed


def _number(case: Case, quantity: Quantity) -> Judgement | None:
    match partner(quantity, case.said, case.known, case.alignment):
        case NoPartner.NONE if quantity.value == 0:
            return None
        case NoPartner.NONE:
            return case.conclude(Verdict.UNKNOWN, "no_number", said=_quantity(quantity))
        case Several():
            return case.conclude(Verdict.UNKNOWN, "ambiguous")
        case Quantity() as known:
            details = {"said": _quantity(quantity), "known": _quantity(known)}
            match quantities_agree(quantity, known):
                case Stance.AGREES:
                    return case.conclude(Verdict.SUPPORTED, "supported")
                case Stance.DISAGREES:
                    return case.conclude(Verdict.CONTRADICTED, "number", **details)
                case Stance.OPEN:
                    return case.conclude(Verdict.UNKNOWN, "open_number", **details)


def _date(case: Case, mention: DateMention) -> Judgement:
    known = [d for d in case.known.dates if d.low is not None or d.high is not None]
    if not known:
        if case.claim.as_of is not None:
            day = DateMention("", 0, 0, case.claim.as_of, case.claim.as_of)
            if dates_agree(mention, day) is Stance.AGREES:
                return case.conclude(Verdict.SUPPORTED, "supported")
        return case.conclude(Verdict.UNKNOWN, "no_date", said=mention.text)
    stances = {dates_agree(mention, day): day for day in known}
    details = {"said": mention.text, "known": known[0].text}
    if Stance.AGREES in stances:
        return case.conclude(Verdict.SUPPORTED, "supported")
    if Stance.OPEN in stances:
        return case.conclude(Verdict.UNKNOWN, "open_date", **details)
    return case.conclude(Verdict.CONTRADICTED, "date", **details)


def _negation_differs(case: Case) -> bool:
    return any(one.negated != other.negated for one, other in case.alignment.pairs)


def _hedge(case: Case) -> Judgement | None:
    """Why the claim does not state it as a fact; None where it does, or the message hedges too."""
    said = case.said.modality
    attributed = [m for m in case.known.modality if m.kind == ATTRIBUTION and not _reports(m)]
    if attributed:
        if any(_same_party(m, case) for m in said if m.kind == ATTRIBUTION):
            return None
        return case.conclude(Verdict.UNKNOWN, "attributed", party=attributed[0].party or "…")
    kinds = {modality.kind for modality in said}
    for modality in case.known.modality:
        if modality.kind in kinds:
            continue
        if modality.kind == HEDGED and not _announced(modality, case.known):
            return case.conclude(Verdict.UNKNOWN, "hedged")
        if modality.kind == FORETOLD and modality.text.casefold().startswith(_EXPECTED):
            return case.conclude(Verdict.UNKNOWN, "foretold")
        if modality.kind == CONDITIONAL:
            return case.conclude(Verdict.UNKNOWN, "conditional")
    return None


_AGENCIES = frozenset(
    {"afp", "reuters", "associated press", "ap", "agence france-presse", "dpa", "efe"}
)
_EXPECTED = ("devrai", "should", "expected", "likely", "supposed", "set to", "due to", "poised")


def _reports(attribution: Modality) -> bool:
    """Whether it names a news agency: that is where the source has it from, not whose view it is."""
    words = fold(attribution.party or "").replace("'", " ").split()
    return bool(_AGENCIES.intersection(words)) or fold(attribution.party or "") in _AGENCIES


def _announced(modality: Modality, known: Statement) -> bool:
    """Whether the conditional is the future of an announcement: "a annoncé qu'il partirait"."""
    return any(
        m.kind == ANNOUNCED and m.scope_start <= modality.start < m.scope_end
        for m in known.modality
    )


def _same_party(attribution: Modality, case: Case) -> bool:
    """Whether the party that the message names is one that the claim names too."""
    if attribution.party is None:
        return False
    named = {(t.start, t.end) for t, _ in case.alignment.pairs}
    start = case.said.text.find(attribution.party)
    end = start + len(attribution.party)
    return any(start <= s and e <= end for s, e in named)


def _through_rating(judgement: Judgement, claim: Claim, message: Message) -> Judgement:
    """The judgement seen through a fact-checker's rating of the claim."""
    if claim.rating is None or judgement.verdict is Verdict.UNKNOWN:
        return judgement
    rated = replace(
        judgement, reason=reason("rated", message.language, rating=claim.rating), value=None
    )
    match read_rating(claim.rating), judgement.verdict:
        case Rating.TRUE, _:
            return judgement
        case Rating.FALSE, Verdict.SUPPORTED:
            return replace(rated, verdict=Verdict.CONTRADICTED)
        case _:
            return replace(rated, verdict=Verdict.UNKNOWN)


def _said(message: Message, question: Question | None) -> Statement:
    said = read_statement(message.text, message.language, message.read_on)
    if question is None:
        return said
    return replace(said, tokens=tuple(t for t in said.tokens if t.lemma not in question.words))


def _wordings(claim: Claim, message: Message) -> tuple[Statement, ...]:
    """The claim's wordings, those in the message's language first."""
    day = claim.as_of or (claim.source.published_at or message.read_on)
    reference = day.date() if hasattr(day, "date") else day
    wordings = sorted(claim.wordings, key=lambda wording: wording.language != message.language)
    return tuple(read_statement(w.text, w.language, reference) for w in wordings)


def _surroundings(claim: Claim, message: Message) -> tuple[Statement, ...]:
    language = claim.source.language or claim.language
    texts = [text for text in (claim.sentence, claim.source.title) if text]
    return tuple(read_statement(text, language, message.read_on) for text in texts)


def _quantity(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.counted}" if quantity.counted else quantity.text


def _spans(alignment: Alignment, side: int) -> tuple[Span, ...]:
    return tuple((pair[side].start, pair[side].end) for pair in alignment.pairs)
