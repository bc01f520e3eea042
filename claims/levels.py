"""The number that stands right beside a noun: "a budget of 4 million", "turnout was 65%"."""

import re

from claims.concepts import Token
from claims.models import Quantity
from claims.parties import Part, Party, read_parties
from claims.phrases import number_text
from claims.statement import Statement
from claims.values import Value


def amount_of(noun: Token, known: Statement) -> Value | None:
    """The number that stands right beside a noun: "a fine of 300 euros", "turnout was 65%"."""
    here = known.clause_of(noun.start)
    for quantity in known.quantities:
        if quantity.kind not in _AMOUNTS or known.clause_of(quantity.start) != here:
            continue
        if quantity.kind == "cardinal" and quantity.counted is not None:
            continue
        before = noun.end <= quantity.start
        first, last = (noun.end, quantity.start) if before else (quantity.end, noun.start)
        between = known.text[first:last]
        if (
            _BESIDE.fullmatch(between)
            or (before and _APPOSED.fullmatch(between))
            or (before and _TURNS_TO.fullmatch(between))
            or (before and _is_reached(noun, quantity, known))
            or (
                before
                and _REACHES.search(known.text[first:last])
                and not any(first <= t.start < last and _noun(t, known) for t in known.tokens)
            )
        ):
            return number_value(quantity, known)
    return None


def the_sum(known: Statement) -> Value | None:
    """The one sum of money that the claim names."""
    sums = [q for q in known.quantities if q.kind == "currency"]
    return number_value(sums[0], known) if len(sums) == 1 else None


PAYING = frozenset("pay cost spend earn price value fine".split())
"""Concepts of verbs that go with a sum of money."""


_AMOUNTS = frozenset("currency percent dimension temperature cardinal".split())


_BESIDE = re.compile(
    r"\s*(?:(?:net|nets|nette|brut|bruts|total|totale|record|annuel|annuelle)\s+)?"
    r"(?:of|worth|d[eu]|d['’]|à|in)?\s*(?:a |an |une? )?",
    re.IGNORECASE,
)


# "The record of Albi, 41 °C,".
_APPOSED = re.compile(
    r"(?:\s+(?:of|in|at|for|de|du|des|à)\s+(?:the\s+|la\s+)?[\w'’-]+|\s+d['’][\w-]+){0,3},\s*",
    re.IGNORECASE,
)


_REACHES = re.compile(
    r"\b(?:is|was|are|were|stands?|stood|reach\w*|hit|fell to|rose to|total\w*|est|était|sont|"
    r"étaient|s['’](?:est )?élev\w+|attein\w+|se mont\w+|s['’]établi\w+)\b",
    re.IGNORECASE,
)


_TURNS_TO = re.compile(
    r"\s+(?:rose|fell|climbed|dropped|grew|jumped|slipped|sank|dipped|increased|declined|decreased|"
    r"(?:est |sont )?(?:passée?s?|montée?s?|tombée?s?|descendue?s?)|a (?:progressé|reculé|baissé|"
    r"augmenté|grimpé|bondi|chuté))\b"
    r"[^,;.]*?(?:\d[\d.,]*\s?%)?[^,;.\d]*\b(?:to|à)\s+",
    re.IGNORECASE,
)


def _is_reached(noun: Token, quantity: Quantity, known: Statement) -> bool:
    """Whether a verb of which the noun is the subject tells the number right behind it."""
    verb = max(
        (t for t in known.tokens if t.end <= quantity.start and t.start >= noun.end),
        key=lambda t: t.start,
        default=None,
    )
    if verb is None or _REACHES.search(known.text[verb.start : quantity.start]) is None:
        return False
    return read_parties(known).get(noun.start) == Party(verb.start, Part.DOER)


def _noun(token: Token, known: Statement) -> bool:
    return token.start not in known.predicates


def number_value(quantity: object, known: Statement) -> Value | None:
    """A quantity as a short answer; None for what is none."""
    if not isinstance(quantity, Quantity):
        return None
    text = quantity.text
    # "52 million" stays as it stands; "sept" and "2.500" are shown as numbers.
    mixed = any(c.isdigit() for c in text) and any(c.isalpha() for c in text)
    shown = text if mixed else number_text(quantity, known.language)
    return Value(shown, ((quantity.start, quantity.end),))
