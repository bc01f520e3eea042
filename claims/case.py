"""A message beside one wording of a claim, and how it is concluded."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claims.alignment import Alignment
from claims.clock import ClockTime
from claims.highlighting import Point, highlight, points_within
from claims.models import Claim, DateMention, Judgement, Message, Quantity, Span, Verdict
from claims.questions import Question
from claims.reasons import reason
from claims.statement import Statement


@dataclass(frozen=True, slots=True)
class Case:
    """A message beside one wording of a claim.

    ``question`` is None where the message asserts. ``shown`` is what is shown as proof: the
    source's sentence, or the claim's own text where there is none. ``wordings`` are all wordings
    of the claim. ``told`` says that the source's sentence gives it as the word of the party that
    the message names too. ``beside`` are the other claims of its source.
    """

    message: Message
    claim: Claim
    question: Question | None
    said: Statement
    known: Statement
    shown: Statement
    alignment: Alignment
    wordings: tuple[Statement, ...] = ()
    told: bool = False
    beside: tuple[Statement, ...] = ()

    @property
    def told_text(self) -> str:
        """The wording to tell: one in the message's language where there is one."""
        if self.known.language == self.message.language:
            return self.known.text
        return next(
            (w.text for w in self.wordings if w.language == self.message.language),
            quoted(self.known.text, self.message.language),
        )

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

    def answered(self, value: str, spans: Iterable[Span]) -> Judgement:
        """That the claim gives ``value`` for what is asked, at ``spans`` of its text."""
        told = points_within(self.known, spans)
        judgement = self.conclude(Verdict.ANSWERED, "answered", (), told, statement=self.told_text)
        return replace(judgement, value=value)

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
            known=self._native_number(known),
        )

    def _native_number(self, known: Quantity) -> str:
        """The number as a wording in the message's language has it, else quoted."""
        language = self.message.language
        if self.known.language == language:
            return quantity_text(known)
        same = (
            other
            for wording in self.wordings
            if wording.language == language
            for other in wording.quantities
            if other.value is not None and other.value == known.value and other.counted
        )
        other = next(same, None)
        return quoted(quantity_text(known), language) if other is None else quantity_text(other)

    def by_date(
        self,
        verdict: Verdict,
        name: str,
        said: DateMention | ClockTime,
        known: DateMention | ClockTime,
    ) -> Judgement:
        """What two dates, or two times of day, decide."""
        native = self.known.language == self.message.language
        text = known.text if native else quoted(known.text, self.message.language)
        return self.conclude(verdict, name, [said], [known], said=said.text, known=text)


def quoted(text: str, language: str) -> str:
    """The text in the quotation marks of ``language``."""
    return f"« {text} »" if language == "fr" else f"“{text}”"


def quantity_text(quantity: Quantity) -> str:
    """The number as written, with what it counts."""
    return f"{quantity.text} {quantity.counted}" if quantity.counted else quantity.text
