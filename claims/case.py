"""A message beside one wording of a claim, and how it is concluded."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.alignment import Alignment
from claims.highlighting import Point, highlight
from claims.models import Claim, DateMention, Judgement, Message, Quantity, Verdict
from claims.questions import Question
from claims.reasons import reason
from claims.statement import Statement


@dataclass(frozen=True, slots=True)
class Case:
    """A message beside one wording of a claim.

    ``question`` is None where the message asserts. ``shown`` is what is shown as proof: the
    source's sentence, or the claim's own text where there is none.
    """

    message: Message
    claim: Claim
    question: Question | None
    said: Statement
    known: Statement
    shown: Statement
    alignment: Alignment

    @property
    def negation_differs(self) -> bool:
        """Whether one of the two negates a word that both have."""
        return any(one.negated != other.negated for one, other in self.alignment.pairs)

    def conclude(
        self,
        verdict: Verdict,
        name: str,
        said_by: Iterable[Point] = (),
        known_by: Iterable[Point] = (),
        /,
        **details: str,
    ) -> Judgement:
        """The judgement, with the reason called ``name`` and the points that decided."""
        pairs = self.alignment.pairs
        ours = list(said_by) or [one for one, _ in pairs]
        theirs = list(known_by) or [other for _, other in pairs]
        decided = verdict is not Verdict.UNKNOWN
        spans = highlight(theirs, self.shown) if decided else ()
        if decided and not spans:
            spans = highlight([other for _, other in pairs], self.shown)
        return Judgement(
            verdict,
            reason(name, self.message.language, as_of=self.claim.as_of, **details),
            message_spans=tuple((point.start, point.end) for point in ours),
            sentence_spans=spans,
            fit=self.alignment.fit,
            foreign=tuple(token.text for token in self.alignment.foreign),
        )

    def unknown(self, name: str, **details: str) -> Judgement:
        """That the claim does not settle it, for the reason called ``name``."""
        return self.conclude(Verdict.UNKNOWN, name, **details)

    def supported(self) -> Judgement:
        """That the claim says so: its numbers and dates decide, or else its predicate."""
        ours: list[Point] = [
            *(q for q in self.said.quantities if q.kind != "article"),
            *self.said.dates,
        ]
        theirs: list[Point] = [
            *(q for q in self.known.quantities if q.kind != "article" and ours),
            *(d for d in self.known.dates if ours),
        ]
        if not ours:
            pairs = self.alignment.pairs
            verbs = [(a, b) for a, b in pairs if a.start in self.said.predicates] or list(pairs)
            ours, theirs = [a for a, _ in verbs], [b for _, b in verbs]
        return self.conclude(Verdict.SUPPORTED, "supported", ours, theirs)

    def by_number(self, verdict: Verdict, name: str, said: Quantity, known: Quantity) -> Judgement:
        """What two numbers decide."""
        return self.conclude(
            verdict,
            name,
            [said],
            [known],
            said=quantity_text(said),
            known=quantity_text(known),
        )

    def by_date(
        self, verdict: Verdict, name: str, said: DateMention, known: DateMention
    ) -> Judgement:
        """What two dates decide."""
        return self.conclude(verdict, name, [said], [known], said=said.text, known=known.text)


def quantity_text(quantity: Quantity) -> str:
    """The number as written, with what it counts."""
    return f"{quantity.text} {quantity.counted}" if quantity.counted else quantity.text
