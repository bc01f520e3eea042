"""Bare years: a number of four digits that stands where a year stands."""

import re

from claims.folding import Folded
from claims.function_words import ENGLISH_FUNCTION_WORDS, FRENCH_FUNCTION_WORDS
from claims.models import Span

_YEAR = re.compile(
    r"(?<![\w.,/$€£%#-])(?<![0-9] )(?:1[0-9]{3}|20[0-9]{2}|2100)"
    r"(?![\w%€$£°+]|[.,/:][0-9]| ?[%€$£°]|-(?![12][0-9]{3}(?![0-9])))"
)
_YEAR_AFTER_DASH = re.compile(r"(?<=[0-9]-)(?:1[0-9]{3}|20[0-9]{2}|2100)(?![\w%€$£°]|[.,/-][0-9])")
_YEAR_RANGE = re.compile(
    r"\b(?:from|between|de|entre) (1[0-9]{3}|20[0-9]{2}) (?:to|and|a|et|until) "
    r"(1[0-9]{3}|20[0-9]{2})(?![\w%€$£°]|[.,][0-9]| ?[%€$£°])"
)
_BEFORE = re.compile(r"([^\W\d_]+'?)[ -]?$|([(\[]) ?$")
_AFTER = re.compile(r" ?([^\W\d_]+)")

# A number after one of these is a year unless it clearly counts something.
_TIME_WORDS = frozenset(
    """
    in en since depuis by until till before after avant apres circa annee annees year years an early
    late mid mi debut fin during pendant throughout courant jusqu'en exercice spring summer autumn
    winter fall printemps ete automne hiver
    """.split()
)
_LOOSE_TIME_WORDS = frozenset(
    "of de d' from to et and the du l' la le les a au des this cette".split()
)
_MONEY_OR_UNIT = re.compile(
    r" ?(?:euros?|dollars?|livres?|francs?|yens?|km|metres?|meters?|miles?|kg|tonnes?|tons?|degres?"
    r"|degrees?|percent|per cent|pour ?cent|millions?|milliards?|billions?|thousand|hundred|mille"
    r"|hours?|heures?|days?|jours?|ans|years?|mois|months?|weeks?|semaines?|minutes?|times|fois"
    r"|people|personnes|men|women|hommes|femmes)\b"
)


def year_spans(text: Folded) -> tuple[Span, ...]:
    """Spans, in folded offsets, of the numbers in ``text`` that are years rather than counts."""
    low = text.low
    spans = [match.span() for match in _YEAR.finditer(low) if _is_year(low, *match.span())]
    spans += [
        match.span(group)
        for match in _YEAR_RANGE.finditer(low)
        for group in (1, 2)
        if match.span(group) not in spans and _is_range(low, match)
    ]
    spans += [
        match.span()
        for match in _YEAR_AFTER_DASH.finditer(low)
        if any(end + 1 == match.start() for _, end in spans)
    ]
    return tuple(sorted(spans))


def _is_range(low: str, match: re.Match[str]) -> bool:
    """Whether "de 1811 à 1886" names years: rising, not both round, counting nothing."""
    first, last = int(match[1]), int(match[2])
    if first >= last or (first % 50 == 0 and last % 50 == 0):
        return False
    if _MONEY_OR_UNIT.match(low, match.end()):
        return False
    after = _AFTER.match(low, match.end())
    following = after.group(1) if after else ""
    return not following or following in ENGLISH_FUNCTION_WORDS | FRENCH_FUNCTION_WORDS


def _is_year(low: str, start: int, end: int) -> bool:
    if _MONEY_OR_UNIT.match(low, end):
        return False
    before = _BEFORE.search(low[max(0, start - 20) : start])
    word = (before.group(1) or "") if before else ""
    opened = bool(before and before.group(2))
    after = _AFTER.match(low, end)
    following = after.group(1) if after else ""
    counts = bool(following) and not (
        following in ENGLISH_FUNCTION_WORDS or following in FRENCH_FUNCTION_WORDS
    )
    value = int(low[start:end])
    modern = value >= 1900
    unround = value % 100 != 0
    if opened:
        return modern or not counts
    if low[end : end + 2].strip().isdigit() and word not in _TIME_WORDS:
        return False
    if word in _TIME_WORDS:
        return not counts or (modern and unround)
    if word in _LOOSE_TIME_WORDS or counts:
        return modern and (unround or not counts) and not (counts and not word)
    return modern and unround
