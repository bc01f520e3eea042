"""A message, a claim and what stands around it, read for comparison."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from claims.lent_names import lent_names
from claims.models import Claim, Message
from claims.names import read_names
from claims.questions import Question
from claims.statement import Statement, read_statement


def read_said(
    message: Message, question: Question | None, beside: Sequence[Statement]
) -> Statement:
    """The message as read beside these texts, whose names it may have without their capitals."""
    names = {name for text in beside for name in text.names}
    lent = lent_names(message.text, message.language, message.names, names)
    said = read_statement(message.text, message.language, message.read_on, lent)
    if question is None:
        return said
    return replace(said, tokens=tuple(t for t in said.tokens if t.lemma not in question.words))


def read_wordings(claim: Claim, message: Message) -> tuple[Statement, ...]:
    """The claim's wordings, those in the message's language first."""
    reference = reference_of(claim, message)
    wordings = sorted(claim.wordings, key=lambda wording: wording.language != message.language)
    return tuple(
        read_statement(
            w.text,
            w.language,
            reference,
            lent_names(w.text, w.language, read_names(w.text, w.language), message.names),
        )
        for w in wordings
    )


def read_wording(claim: Claim, message: Message) -> Statement:
    """The claim as its source's language has it."""
    return read_statement(claim.text, claim.language, reference_of(claim, message))


def reference_of(claim: Claim, message: Message) -> date:
    """The day from which the claim's relative dates are counted."""
    day = claim.as_of or (claim.source.published_at or message.read_on)
    return day.date() if isinstance(day, datetime) else day


def own_wording(language: str, wordings: Sequence[Statement]) -> Statement:
    """The first wording in ``language``, that of the claim itself."""
    return next((w for w in wordings if w.language == language), wordings[0])


def read_surroundings(claim: Claim, message: Message) -> tuple[Statement, ...]:
    """The sentence and the headline that the claim comes from, where there are any."""
    language = claim.source.language or claim.language
    texts = [text for text in (claim.sentence, claim.source.title) if text]
    return tuple(read_statement(text, language, message.read_on) for text in texts)
