"""Limits within which a claim holds and that the message leaves out: "closed to lorries"."""

import re

from claims.alignment import Alignment
from claims.concepts import Token
from claims.models import Span
from claims.parties import Part, Party, read_parties
from claims.statement import Statement
from claims.tenses import told_as_past

_HOLDING = frozenset(
    "close ban mandatory free_of_charge safe effective allow open available valid drinkable "
    "legal illegal".split()
)
"""Concepts of what holds, or is allowed, for some and at some times only."""
_LIMIT = re.compile(
    r"\s+(?:to|for|on|in|at|within|between|near|after|only|during|by|around|aux?|à|pour|dans|chez|"
    r"après|entre|sur|près|pendant|durant|la|le|l['’])\b[^,;.]*",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(
    r"\b(?:at night|by night|by day|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|on weekends|"
    r"la nuit|le soir|le matin|le jour|le week-end|le (?:lun|mar|mercre|jeu|vendre|same)di|"
    r"le dimanche|between|entre)\b",
    re.IGNORECASE,
)
_INTRANSITIVE = frozenset("close open lose end begin break sink suspend sell".split())
"""Concepts of verbs that tell another thing of their subject where they have no object."""


def is_limited(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether what the message says outright the claim says only of some, or of some times."""
    held = alignment.within(known)
    if any(_loses_its_object(one, other, held, said, known) for one, other in held):
        return True
    unsaid = {id(token) for token in alignment.unsaid}
    holding = [
        other for one, other in held if other.concepts & _HOLDING and not told_as_past(said, one)
    ]
    if any(_only_within(other, unsaid, said, known) for other in holding):
        return True
    rules = bool(holding) or _RULE.search(known.text) is not None
    return rules and any(_is_some_of_them(one, other, unsaid, said, known) for one, other in held)


_RULE = re.compile(
    r"\b(?:must|ha(?:ve|s) to|no longer|stop|doi(?:t|vent)|devr(?:a|ont)|ne \w+ plus|cesser\w*)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\s+(?:(?:in|of|from|with|d(?:e|u|es)|à|aux?)\s+(?:the\s+|la\s+|l['’])?|d['’])?", re.IGNORECASE
)


def _is_some_of_them(
    one: Token, other: Token, unsaid: set[int], said: Statement, known: Statement
) -> bool:
    """Whether the claim has a word for which of the many it speaks: "foreign students"."""
    if one.start in said.predicates or said.name_at(one) is not None or known.name_at(other):
        return False
    if any(quantity.counted == one.text for quantity in said.quantities):
        return False
    if not one.text.endswith("s") or not other.text.endswith(("s", "x")):
        return False
    index = next(i for i, token in enumerate(known.tokens) if token is other)
    after = known.tokens[index + 1] if index + 1 < len(known.tokens) else None
    if (
        after is not None
        and id(after) in unsaid
        and after.start not in known.predicates
        and known.name_at(after) is None
        and _WHICH.fullmatch(known.text[other.end : after.start])
        and (known.language == "fr" or known.text[other.end : after.start] != " ")
    ):
        return True
    before = known.tokens[index - 1] if index else None
    return (
        known.language == "en"
        and before is not None
        and id(before) in unsaid
        and before.start not in known.predicates
        and known.text[before.end : other.start] == " "
    )


def _only_within(state: Token, unsaid: set[int], said: Statement, known: Statement) -> bool:
    """Whether what follows on the word limits it, and the message has no such limit."""
    found = _LIMIT.match(known.text, state.end)
    if found is None:
        return False
    if _TIME_OF_DAY.search(found[0]) and not _TIME_OF_DAY.search(said.text):
        return True
    times = [*((d.start, d.end) for d in known.dates), *((t.start, t.end) for t in known.times)]
    inside = [
        token
        for token in known.tokens
        if found.start() <= token.start < found.end() and not _within(token, times)
    ]
    return (
        bool(inside) and id(inside[-1]) in unsaid and all(known.name_at(t) is None for t in inside)
    )


def _within(token: Token, spans: list[Span]) -> bool:
    return any(start <= token.start < end for start, end in spans)


def _loses_its_object(
    one: Token, other: Token, held: list[tuple[Token, Token]], said: Statement, known: Statement
) -> bool:
    """Whether the verb has an object in the claim alone: "the airport closed its runway"."""
    if one.start not in said.predicates or other.start not in known.predicates:
        return False
    if not other.concepts & _INTRANSITIVE:
        return False
    ours, theirs = read_parties(said), read_parties(known)
    met = {b.start for _, b in held}
    objects = [
        start
        for start, party in theirs.items()
        if party == Party(other.start, Part.OBJECT)
        and _DIRECT.fullmatch(known.text[other.end : start])
    ]
    if not objects or any(start in met for start in objects):
        return False
    if Party(one.start, Part.DOER) in ours.values() and Party(one.start, Part.OBJECT) in (
        ours.values()
    ):
        return False
    return any(
        (mine := ours.get(a.start)) is not None
        and mine.verb == one.start
        and not mine.qualifies
        and mine.part is not Part.BESIDE
        and theirs.get(b.start) == Party(other.start, Part.DOER)
        for a, b in held
    )


_DIRECT = re.compile(
    r"\s+(?:(?:the|its|his|her|their|an?|\w+|la|les?|son|sa|ses|leurs?|une?)\s+|l['’]){0,3}?",
    re.IGNORECASE,
)
