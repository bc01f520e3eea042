"""The short answer of a question."""

from dataclasses import dataclass

from claims.models import Span
from claims.statement import Statement


@dataclass(frozen=True, slots=True)
class Value:
    """The answer as the claim has it, and where it stands in the claim."""

    value: str
    spans: tuple[Span, ...]


def value_of(known: Statement, start: int, end: int) -> Value:
    """The words of the claim from ``start`` to ``end``, without the marks around them."""
    text = known.text[start:end]
    stripped = text.strip(" .,;:!?\u00a0")
    start += text.find(stripped)
    return Value(stripped, ((start, start + len(stripped)),))
