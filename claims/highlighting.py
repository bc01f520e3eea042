"""Which words of the sentence shown decided: the number, the date, the word that differs."""

from collections.abc import Iterable

from claims.clock import ClockTime
from claims.concepts import Token, same_word
from claims.models import DateMention, Quantity, Span
from claims.statement import Statement

Point = Quantity | DateMention | ClockTime | Token
"""What may decide: a number, a date, a time or a word, as it stands in a wording of the claim."""


def points_within(text: Statement, spans: Iterable[Span]) -> list[Point]:
    """The numbers, dates and words of ``text`` that stand within ``spans``."""
    points: list[Point] = []
    for start, end in spans:
        points += [q for q in text.quantities if start <= q.start < end and q.kind != "article"]
        points += [d for d in text.dates if start <= d.start < end]
        points += [t for t in text.tokens if start <= t.start < end]
    return points


def highlight(points: Iterable[Point], shown: Statement) -> tuple[Span, ...]:
    """Where ``shown`` has the same numbers, dates and words, in order, neighbours joined."""
    spans: list[Span] = []
    for point in points:
        spans += _counterparts(point, shown)
    return _merged(shown.text, spans)


def _counterparts(point: Point, shown: Statement) -> list[Span]:
    if isinstance(point, Quantity):
        bounds = (point.value, point.low, point.high, point.unit)
        return [
            (q.start, q.end) for q in shown.quantities if (q.value, q.low, q.high, q.unit) == bounds
        ]
    if isinstance(point, DateMention):
        same = [d for d in shown.dates if d.text == point.text]
        days = same or [d for d in shown.dates if _overlap(d, point)]
        return [(d.start, d.end) for d in days]
    if isinstance(point, ClockTime):
        return [(time.start, time.end) for time in shown.times if time.same(point)]
    found = next((t for t in shown.tokens if same_word(point, t)), None) or next(
        (t for t in shown.tokens if same_word(point, t, broader=True)), None
    )
    return [] if found is None else [(found.start, found.end)]


def _overlap(one: DateMention, other: DateMention) -> bool:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    return one.low <= other.high and other.low <= one.high


def _merged(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or have nothing but space between them made one."""
    merged: list[Span] = []
    for start, end in sorted(set(spans)):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
