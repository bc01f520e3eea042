"""A sentence read for comparison: what it speaks of, how many, when, and how surely."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claims.concepts import Token, read_tokens
from claims.tokens import NUMBER
from claims.dates import read_dates
from claims.modality import ATTRIBUTION, Modality, read_modality
from claims.models import DateMention, Name, Quantity, Span
from claims.names import read_names
from claims.quantities import read_quantities


@dataclass(frozen=True, slots=True)
class Statement:
    """One text as read; ``tokens`` are its content words outside numbers, dates and attributions.

    ``clauses`` are spans that together cover the text, each with one predicate as a rule.
    """

    text: str
    language: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]
    modality: tuple[Modality, ...]
    clauses: tuple[Span, ...]

    def clause_of(self, position: int) -> int:
        """The number of the clause that ``position`` falls into."""
        return next((n for n, (_, end) in enumerate(self.clauses) if position < end), 0)

    def name_at(self, token: Token) -> Name | None:
        """The proper name that the token is part of."""
        return next((n for n in self.names if n.start <= token.start < n.end), None)


@lru_cache(maxsize=20_000)
def read_statement(text: str, language: str, reference: date) -> Statement:
    """The text as read; relative dates are counted from ``reference``."""
    quantities = read_quantities(text, language)
    dates = read_dates(text, language, reference)
    modality = read_modality(text, language)
    taken = [(q.start, q.end) for q in quantities]
    taken += [(d.start, d.end) for d in dates]
    # "according to" says how the rest is meant, not what it speaks of; the party stays.
    taken += [(m.start, m.end) for m in modality if m.kind == ATTRIBUTION]
    tokens = tuple(
        token
        for token in read_tokens(text, language)
        if token.content and token.kind != NUMBER and not any(s <= token.start < e for s, e in taken)
    )
    return Statement(
        text=text,
        language=language,
        tokens=tokens,
        quantities=quantities,
        dates=dates,
        names=read_names(text, language),
        modality=modality,
        clauses=_clauses(text, taken),
    )


_BREAK = re.compile(
    r"[;:()\u2014]|,(?!\d)|\b(?:and|but|while|whereas|which|who|et|mais|tandis que|alors que|qui|"
    r"pour (?=n['\u2019e]|\w+er\b|\w+ir\b)|so that|to (?=leave|keep|remain))\b",
    re.IGNORECASE,
)


def _clauses(text: str, whole: list[Span]) -> tuple[Span, ...]:
    cuts = [
        m.start() for m in _BREAK.finditer(text) if not any(s < m.start() < e for s, e in whole)
    ]
    edges = [0, *[cut for cut in cuts if cut > 0], max(len(text), 1)]
    return tuple(zip(edges, edges[1:], strict=False))
