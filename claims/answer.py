"""From judged claims to one reply: which claim speaks, what it says, and what proves it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from claims.concepts import Token
from claims.conflicts import at_odds, superseding
from claims.counted_nouns import counts_the_same
from claims.models import Answer, Claim, Judgement, Kind, Message, Verdict
from claims.phrases import number_text
from claims.questions import Asked, read_question
from claims.reasons import listed, reason
from claims.scores import Ranking, confidence
from claims.statement import read_statement
from claims.verdict import judge

JUDGED = 12
"""Claims judged for a message: in the labelled sets the right one is hardly ever further down."""
AS_GOOD = 0.75
"""Share of the chosen claim's fit from which another one fits about as well: "score.py seed
--with checkthat2020", where events of other articles are noise."""
DECIDED = 0.5
"""Least confidence of an answer that numbers, dates, polarity, names and roles decided."""

_ORDER = (
    Verdict.CONTRADICTED,
    Verdict.CONFLICTING,
    Verdict.UNKNOWN,
    Verdict.ANSWERED,
    Verdict.SUPPORTED,
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the ranking with what it says of the message, and its score there."""

    claim: Claim
    judgement: Judgement
    score: float

    @property
    def decided(self) -> bool:
        """Whether it settles the message."""
        return self.judgement.verdict is not Verdict.UNKNOWN

    @property
    def outcome(self) -> tuple[Verdict, str | None]:
        """What it comes to."""
        return self.judgement.verdict, self.judgement.value


def compose(
    message: Message,
    ranking: Ranking,
    *,
    top: int,
    stands: Callable[[Claim], bool],
    beside: Callable[[Claim], Sequence[Claim]] = lambda _claim: (),
) -> Answer:
    """The reply to ``message`` from the claims of ``ranking``.

    ``stands`` tells whether a claim's quote is, at this moment, in its stored article; ``beside``
    gives the other claims of a claim's source.
    """
    found, likelihood = confidence(message, ranking)
    silent = Answer(
        text=message.text,
        language=message.language,
        kind=message.kind,
        found=False,
        verdict=Verdict.UNKNOWN,
        reason=reason("chatter", message.language),
        confidence=likelihood,
        matches=ranking.matches[:top],
    )
    if message.kind is Kind.CHATTER:
        return silent
    judged = [
        Judged(m.claim, judge(message, m.claim, beside=beside(m.claim)), m.score)
        for m in ranking.matches[:JUDGED]
    ]
    replaced = superseding(match.claim for match in ranking.matches)
    current = [j for j in judged if (j.claim.collection, j.claim.key) not in replaced]
    chosen = _choose(
        [
            j
            for j in current
            if j.decided
            and not j.judgement.slight
            and (not j.judgement.thin or j.claim.source == current[0].claim.source)
        ]
    )
    slight = [j for j in current if j.decided and j.judgement.slight]
    if chosen is None and found and slight:
        # What is found is what the message is most likely about: its source has the word.
        chosen = _choose([j for j in slight if j.claim.source == current[0].claim.source])
    if chosen is None:
        if slight:
            vague = reason("vague", message.language)
            return replace(silent, reason=vague)
        gone = [j for j in judged if (j.claim.collection, j.claim.key) in replaced]
        old = _choose([j for j in gone if j.decided])
        if old is not None:
            newer = replaced[old.claim.collection, old.claim.key]
            return _superseded(silent, message, newer, stands)
        if not found or not current:
            return replace(silent, reason=_nothing(message, current))
        return with_evidence(silent, current[0], stands)
    if (rival := _other_count(message, current, chosen)) is not None:
        both = listed([_stated(j.claim, message) for j in (chosen, rival)], message.language)
        return replace(silent, reason=reason("which_claim", message.language, events=both))
    rivals = _rivals(current, chosen)
    if (other := next((r for r in rivals if at_odds(chosen.claim, r.claim)), None)) is not None:
        return _conflicting(silent, message, (chosen, other), stands)
    if rivals and chosen.judgement.verdict is not Verdict.SUPPORTED:
        events = dict.fromkeys(j.claim.source.title or "?" for j in (chosen, *rivals))
        if len(events) > 1:
            titles = listed(list(events)[:4], message.language)
            return replace(silent, reason=reason("which", message.language, events=titles))
    answer = with_evidence(silent, chosen, stands)
    places = {key for key, newer in replaced.items() if newer == chosen.claim}
    if any((j.claim.collection, j.claim.key) in places for j in judged):
        note = reason("replaces", message.language)
        answer = replace(answer, reason=f"{answer.reason} {note}")
    return answer


def weakest(answers: Sequence[Answer]) -> Answer:
    """The answer that decides for a message of several statements."""
    return min(answers, key=lambda answer: _ORDER.index(answer.verdict))


def _choose(decided: Sequence[Judged]) -> Judged | None:
    """The claim that speaks most directly: what asserts the same before what denies it."""
    if not decided:
        return None
    supporting = [j for j in decided if j.judgement.verdict is Verdict.SUPPORTED]
    # The order of the ranking breaks ties: max gives the first of equals.
    return max(supporting or decided, key=lambda j: round(j.judgement.fit, 2))


def _other_count(message: Message, judged: Sequence[Judged], chosen: Judged) -> Judged | None:
    """Another claim, of any source, that gives another number for "how many rockets?".

    A question without a verb does not say what is counted of them.
    """
    question = read_question(message.text, message.language)
    if question is None or question.asked is not Asked.COUNT:
        return None
    said = read_statement(message.text, message.language, message.read_on)
    words = [t for t in said.tokens if t.lemma not in question.words]
    if len({t.lemma for t in words}) > 1 or any(t.start in said.predicates for t in words):
        return None
    if not words:
        return None
    return next(
        (
            other
            for other in judged
            if other is not chosen
            and not other.judgement.foreign
            and _counts_otherwise(other.claim, words[0], message, chosen.judgement.value)
        ),
        None,
    )


def _counts_otherwise(claim: Claim, word: Token, message: Message, value: str | None) -> bool:
    """Whether the claim counts the same thing, and gives another number of it."""
    for wording in claim.wordings:
        known = read_statement(wording.text, wording.language, message.read_on)
        for quantity in known.quantities:
            if quantity.kind not in ("cardinal", "article") or quantity.counted is None:
                continue
            same = counts_the_same(word.text, message.language, quantity.counted, wording.language)
            if same and number_text(quantity, wording.language) != value:
                return True
    return False


def _rivals(judged: Sequence[Judged], chosen: Judged) -> list[Judged]:
    """Claims of other sources that settle the message in another way and fit about as well.

    Two contradictions of one message are two events where both say so of other numbers.
    """
    return [
        other
        for other in judged
        if other.decided
        and other is not chosen
        and other.claim.source != chosen.claim.source
        and (other.outcome != chosen.outcome or _apart(other, chosen))
        and other.judgement.fit >= AS_GOOD * chosen.judgement.fit
        and len(other.judgement.message_spans) >= len(chosen.judgement.message_spans)
    ]


def _apart(one: Judged, other: Judged) -> bool:
    """Whether both contradict, each with a number or date of its own."""
    return (
        one.judgement.verdict is other.judgement.verdict is Verdict.CONTRADICTED
        and one.judgement.reason != other.judgement.reason
    )


def _conflicting(
    silent: Answer, message: Message, sides: tuple[Judged, Judged], stands: Callable[[Claim], bool]
) -> Answer:
    """That two sources disagree, with what each of them says as the parts."""
    shown = [with_evidence(silent, side, stands) for side in sides]
    one, other = (_stated(side.claim, message) for side in sides)
    return replace(
        shown[0],
        verdict=Verdict.CONFLICTING,
        reason=reason("conflicting", message.language, one=one, other=other),
        value=None,
        parts=tuple(shown),
    )


def _superseded(
    silent: Answer, message: Message, newer: Claim, stands: Callable[[Claim], bool]
) -> Answer:
    """That what would have decided no longer holds, with the claim in its place."""
    gone = Judgement(
        Verdict.UNKNOWN,
        reason("superseded", message.language, newer=_stated(newer, message)),
    )
    return with_evidence(silent, Judged(newer, gone, 0.0), stands)


def _nothing(message: Message, judged: Sequence[Judged]) -> str:
    if not judged:
        return reason("nothing", message.language)
    nearest = judged[0]
    why = nearest.judgement.reason
    return reason(
        "nearest",
        message.language,
        nearest=_stated(nearest.claim, message).rstrip(".!? "),
        why=why[0].lower() + why[1:],
    )


def _stated(claim: Claim, message: Message) -> str:
    """The claim in the message's language where it has such a wording."""
    return claim.translations.get(message.language, claim.text)


def with_evidence(silent: Answer, chosen: Judged, stands: Callable[[Claim], bool]) -> Answer:
    """The answer that the claim gives, with its sentence as proof; none without the proof."""
    claim, judgement = chosen.claim, chosen.judgement
    answer = replace(silent, found=True, claim=claim)
    if claim.article_stored and not stands(claim):
        gone = reason("quote_gone", silent.language)
        return replace(answer, sentence=claim.text, sentence_is_quote=False, reason=gone)
    return replace(
        answer,
        verdict=judgement.verdict,
        reason=judgement.reason,
        value=judgement.value,
        sentence=claim.sentence or claim.text,
        sentence_is_quote=claim.sentence is not None,
        highlight=judgement.sentence_spans if chosen.decided else (),
        confidence=max(silent.confidence, DECIDED) if chosen.decided else silent.confidence,
    )
