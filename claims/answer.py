"""From judged claims to one reply: which claim speaks, what it says, and what proves it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from claims.alignment import align
from claims.models import Answer, Claim, Judgement, Kind, Message, Span, Verdict
from claims.reasons import listed, reason
from claims.scores import Ranking, confidence
from claims.statement import Statement, read_statement
from claims.verdict import judge

JUDGED = 12
"""Claims judged for a message: in the labelled sets the right one is hardly ever further down."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the ranking with what it says of the message."""

    claim: Claim
    judgement: Judgement

    @property
    def decided(self) -> bool:
        """Whether it settles the message."""
        return self.judgement.verdict is not Verdict.UNKNOWN


def compose(
    message: Message, ranking: Ranking, *, top: int, stands: Callable[[Claim], bool]
) -> Answer:
    """The reply to ``message`` from the claims of ``ranking``.

    ``stands`` tells whether a claim's quote is, at this moment, in its stored article.
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
    judged = [Judged(m.claim, judge(message, m.claim)) for m in ranking.matches[:JUDGED]]
    chosen = _choose([j for j in judged if j.decided])
    if chosen is None and found:
        chosen = judged[0]
    if chosen is None:
        return replace(silent, reason=_nothing(message, judged))
    if len(events := _events(judged, chosen)) > 1:
        titles = listed(events[:4], message.language)
        return replace(silent, reason=reason("which", message.language, events=titles))
    return _with_evidence(silent, message, chosen, stands)


def weakest(answers: Sequence[Answer]) -> Answer:
    """The answer that decides for a message of several statements."""
    order = [
        Verdict.CONTRADICTED,
        Verdict.CONFLICTING,
        Verdict.UNKNOWN,
        Verdict.ANSWERED,
        Verdict.SUPPORTED,
    ]
    return min(answers, key=lambda answer: order.index(answer.verdict))


def _choose(decided: Sequence[Judged]) -> Judged | None:
    """The claim that speaks most directly: what asserts the same before what denies it."""
    if not decided:
        return None
    supporting = [j for j in decided if j.judgement.verdict is Verdict.SUPPORTED]
    # The order of the ranking breaks ties: max gives the first of equals.
    return max(supporting or decided, key=lambda j: round(j.judgement.fit, 2))


def _events(judged: Sequence[Judged], chosen: Judged) -> list[str]:
    """The titles of the sources that settle the message, each in its own way."""
    if not chosen.decided:
        return []
    rivals = {chosen.claim.source.title: chosen.judgement.value}
    for other in judged:
        same = (other.judgement.verdict, other.judgement.value) == (
            chosen.judgement.verdict,
            chosen.judgement.value,
        )
        if other.decided and not same and other.claim.source != chosen.claim.source:
            rivals.setdefault(other.claim.source.title, other.judgement.value)
    return [title or "?" for title in rivals]


def _nothing(message: Message, judged: Sequence[Judged]) -> str:
    if not judged:
        return reason("nothing", message.language)
    nearest = judged[0]
    why = nearest.judgement.reason
    return reason(
        "nearest",
        message.language,
        nearest=nearest.claim.translations.get(message.language, nearest.claim.text),
        why=why[0].lower() + why[1:],
    )


def _with_evidence(
    silent: Answer, message: Message, chosen: Judged, stands: Callable[[Claim], bool]
) -> Answer:
    claim, judgement = chosen.claim, chosen.judgement
    answer = replace(silent, found=True, claim=claim)
    if claim.article_stored and not stands(claim):
        gone = reason("quote_gone", message.language)
        return replace(answer, sentence=claim.text, sentence_is_quote=False, reason=gone)
    sentence = claim.sentence or claim.text
    return replace(
        answer,
        verdict=judgement.verdict,
        reason=judgement.reason,
        value=judgement.value,
        sentence=sentence,
        sentence_is_quote=claim.sentence is not None,
        highlight=_highlight(message, claim, sentence, judgement),
        confidence=max(silent.confidence, 0.5) if chosen.decided else silent.confidence,
    )


def _highlight(
    message: Message, claim: Claim, sentence: str, judgement: Judgement
) -> tuple[Span, ...]:
    """What decided: the sentence's numbers, and the words that the message shares with it."""
    if judgement.verdict is Verdict.UNKNOWN:
        return ()
    language = (claim.source.language or claim.language) if claim.sentence else claim.language
    shown = read_statement(sentence, language, message.read_on)
    said = read_statement(message.text, message.language, message.read_on)
    spans = [(other.start, other.end) for _, other in align(said, shown).pairs]
    spans += _deciding_numbers(said, shown, claim, message)
    return _merged(sentence, spans)


def _deciding_numbers(
    said: Statement, shown: Statement, claim: Claim, message: Message
) -> list[Span]:
    stated = read_statement(claim.text, claim.language, message.read_on)
    values = {q.value for q in stated.quantities if q.kind != "article"}
    if not any(q.kind != "article" for q in said.quantities) and message.kind is not Kind.QUESTION:
        return []
    return [(q.start, q.end) for q in shown.quantities if q.value in values]


def _merged(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those with nothing but space between them made one."""
    merged: list[Span] = []
    for start, end in sorted(set(spans)):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
