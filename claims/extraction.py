"""The short answer of a question, read off the claim that speaks of it."""

import re
from dataclasses import dataclass

from claims.alignment import Alignment
from claims.concepts import Token, broader_of
from claims.models import Name, Quantity, Span
from claims.phrases import number_text
from claims.questions import Asked, Question
from claims.roles import counts_the_same, single_out
from claims.statement import Statement


@dataclass(frozen=True, slots=True)
class Value:
    """The answer as the claim has it, and where it stands in the claim."""

    value: str
    spans: tuple[Span, ...]


def extract_value(
    question: Question, said: Statement, known: Statement, alignment: Alignment
) -> Value | None:
    """What ``known`` gives for what is asked; None where it does not say."""
    match question.asked:
        case Asked.COUNT:
            return _count(said, known, alignment)
        case Asked.WHEN:
            return _date(known)
        case Asked.WHO:
            return _person(said, known, alignment)
        case Asked.WHERE:
            return _place(known, alignment)
        case Asked.WHAT | Asked.WHICH:
            return _rest(known, alignment)
        case Asked.TOPIC:
            return _topic(known, alignment)
        case Asked.WHY | Asked.HOW:
            return _cause(known)
        case Asked.YES_NO:
            return None


def _count(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    if not said.tokens:
        return None
    asked = said.tokens[0]
    named = [
        q
        for q in known.quantities
        if q.kind not in {"ordinal", "year"}
        and q.counted is not None
        and counts_the_same(asked.text, said.language, q.counted, known.language)
    ]
    unnamed = [
        q for q in known.quantities if q.kind in {"currency", "percent"} or q.counted is None
    ]
    quantity = single_out(
        named or [q for q in unnamed if q.kind not in {"ordinal", "year", "article"}],
        known,
        alignment,
    )
    if not isinstance(quantity, Quantity):
        return None
    return Value(number_text(quantity, known.language), ((quantity.start, quantity.end),))


def _date(known: Statement) -> Value | None:
    if len(known.dates) != 1:
        return None
    day = known.dates[0]
    return Value(day.text, ((day.start, day.end),))


def _person(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    if all(said.name_at(token) for token in said.tokens):
        return _office(known)
    unsaid = alignment.unsaid
    for token in unsaid:
        name = known.name_at(token)
        if name is not None and name.type in {"person", "organisation", "other"}:
            return Value(name.text, ((name.start, name.end),))
    for token in unsaid:
        if known.name_at(token) is None and _is_person(token):
            return _noun_phrase(known, token)
    return None


def _office(known: Statement) -> Value | None:
    """What follows "is": who somebody is."""
    copula = re.search(r"\b(?:is|was|est|était|are|were|sont|étaient)\s+", known.text)
    if copula is None or not any(n.end <= copula.start() for n in known.names):
        return None
    rest = known.text[copula.end() :].rstrip(" .!")
    return Value(rest, ((copula.end(), copula.end() + len(rest)),))


_LOCATIVE = re.compile(
    r"\b(?:in|at|on|from|near|into|inside|outside|towards?|across|over|under|around|within|"
    r"dans|depuis|vers|près|sur|sous|chez|hors|au|aux|en|à|devant|derrière)\b",
    re.IGNORECASE,
)


def _place(known: Statement, alignment: Alignment) -> Value | None:
    """The prepositional phrase with the first word that the question leaves out."""
    unsaid = alignment.unsaid
    for found in _LOCATIVE.finditer(known.text):
        end = _phrase_end(known, found.end())
        inside = [t for t in unsaid if found.start() < t.start < end]
        if inside and not any(d.start < end and found.start() < d.end for d in known.dates):
            text = known.text[found.start() : end].rstrip(" .,;!")
            return Value(text, ((found.start(), found.start() + len(text)),))
    return None


def _phrase_end(known: Statement, start: int) -> int:
    stop = re.search(r"[.,;:!?]|\b(?:and|but|which|that|who|et|mais|qui|que)\b", known.text[start:])
    return start + stop.start() if stop else len(known.text)


def _rest(known: Statement, alignment: Alignment) -> Value | None:
    """The longest run of words that the question leaves out."""
    unsaid = {id(t) for t in alignment.unsaid}
    runs: list[list[Token]] = [[]]
    for token in known.tokens:
        if id(token) in unsaid:
            runs[-1].append(token)
        else:
            runs.append([])
    longest = max(runs, key=len)
    if not longest:
        return None
    start, end = longest[0].start, longest[-1].end
    for determiner in re.finditer(
        r"\b(?:the|a|an|le|la|les|l'|un|une|des)\s*$", known.text[:start]
    ):
        start = determiner.start()
    return Value(known.text[start:end], ((start, end),))


_ABOUT = re.compile(
    r"\b(?:about|discuss(?:ed|es|ing)?|concerning|regarding|concernant|au sujet d[eu]|"
    r"(?:parl|discut|entreten|entretien)\w+ (?:de |du |des |d'|sur ))\s*",
    re.IGNORECASE,
)


def _topic(known: Statement, alignment: Alignment) -> Value | None:
    """What follows "about": the subject that somebody spoke of."""
    found = _ABOUT.search(known.text)
    if found is None or not any(token.start >= found.end() for token in alignment.unsaid):
        return None
    text = known.text[found.end() :].rstrip(" .!")
    return Value(text, ((found.end(), found.end() + len(text)),))


_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|after|following|in order to|so that|by|"
    r"parce qu[e']|en raison d[e']|à cause d[e']|après|à la suite d[e']|afin d[e']|pour|grâce à)\b",
    re.IGNORECASE,
)


def _cause(known: Statement) -> Value | None:
    found = _CAUSE.search(known.text)
    if found is None:
        return None
    text = known.text[found.start() :].rstrip(" .!")
    return Value(text, ((found.start(), found.start() + len(text)),))


def _is_person(token: Token) -> bool:
    return any(c == "person" or "person" in broader_of(c) for c in token.concepts)


def _noun_phrase(known: Statement, token: Token) -> Value:
    start = token.start
    if found := re.search(
        r"\b(?:the|a|an|le|la|les|l'|un|une|des|cinq)\s*$", known.text[:start], re.I
    ):
        start = found.start()
    return Value(known.text[start : token.end], ((start, token.end),))
