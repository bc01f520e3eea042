"""Dates and periods as written in French and English, resolved against a reference day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from claims.calendar_words import DOUBTFUL_MONTHS, WEEKDAYS
from claims.date_rules import RULES, TRIGGER, YEAR_RULE, Rule
from claims.folding import Folded, fold_aligned
from claims.models import DateMention, Span
from claims.years import year_spans


def read_dates(text: str, language: str, reference: date) -> tuple[DateMention, ...]:
    """The dates and periods that ``text`` names, in order, none overlapping another.

    ``reference`` is the day that "today" means. What names no year, or a bare weekday, is the
    latest such day or period that does not begin after the reference; "next" and "prochain" look
    ahead. "Since", "before" and their like leave one side open. ``language`` decides only whether
    03/04/2020 is in March or in April. Never raises.
    """
    folded = fold_aligned(text)
    mentions = []
    for hit in _hits(text):
        try:
            days = hit.rule.resolve(hit.match, reference, language)
        except (OverflowError, ValueError):
            continue  # no such day: 31 February, or past the last year that a date can hold
        if days is not None:
            weekday = hit.match.groupdict().get("weekday")
            number = WEEKDAYS[weekday] if weekday and "day" not in hit.match.groupdict() else None
            mentions.append(_Mention(hit.start, hit.end, *days, number, hit.rule.opens))
    result = []
    for mention in _joined(folded.low, mentions):
        _open(text, folded, mention, reference)
        start, end = folded.original(mention.start, mention.end)
        result.append(
            DateMention(text[start:end], start, end, mention.low, mention.high, mention.weekday)
        )
    return tuple(result)


def date_zones(text: str) -> tuple[Span, ...]:
    """Spans, in folded offsets, whose numbers name a day or a period and count nothing.

    Bare years and the numbers of "three days ago" are left out: they are quantities too.
    """
    return tuple((hit.start, hit.end) for hit in _hits(text) if hit.rule.holds_digits)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    match: re.Match[str]
    rule: Rule


@dataclass(slots=True)
class _Mention:
    start: int
    end: int
    low: date | None
    high: date | None
    weekday: int | None
    opens: bool


# Dates and quantities of one text are read one after the other.
@lru_cache(maxsize=64)
def _hits(text: str) -> tuple[_Hit, ...]:
    """Where the rules match, whatever the reference day; no two overlap."""
    folded = fold_aligned(text)
    if not TRIGGER.search(folded.low):
        return ()
    found: list[_Hit] = []
    for rule in RULES:
        for match in rule.pattern.finditer(folded.low):
            start, end = match.span()
            if _overlaps(found, start, end):
                continue
            if not rule.names_month or _is_month(folded, match):
                found.append(_Hit(start, end, match, rule))
    for start, end in year_spans(folded):
        year = YEAR_RULE.pattern.match(folded.low, start, end)
        if year and not _overlaps(found, start, end):
            found.append(_Hit(start, end, year, YEAR_RULE))
    return tuple(sorted(found, key=lambda hit: hit.start))


def _overlaps(found: list[_Hit], start: int, end: int) -> bool:
    return any(start < hit.end and hit.start < end for hit in found)


_MONTH_LEAD = re.compile(
    r"\b(?:in|en|since|depuis|by|until|before|after|during|d'ici|jusqu'en|avant|apres|de|d'|this|each"
    r"|every|of|from|to|vers|courant|and|et) ?$"
)
_FRENCH_MONTH_LEAD = re.compile(
    r"\b(?:en|depuis|d'ici|jusqu'en|avant|apres|de|d'|vers|courant|mois de|et|a) ?$"
)


def _is_month(text: Folded, match: re.Match[str]) -> bool:
    """Whether a word is a month: "in May", "3 May", "last March", not "the 3 may"."""
    name = match["month"]
    groups = match.groupdict()
    if "day" in groups:
        verb = name in ("may", "march", "mar") and text.cased[match.start("month")].islower()
        return not verb or bool(groups["year"]) or text.low[: match.start()].endswith("on ")
    if len(name) < 4 and name not in ("mai", "may"):
        return False
    if name in ("sept", "janv", "fevr", "juil", "juill"):
        return bool(groups["part"])
    if groups["part"] or groups["before"] or groups["after"]:
        return True
    if name not in DOUBTFUL_MONTHS:
        return True
    before = text.low[max(0, match.start() - 12) : match.start()]
    if name in ("mars", "mai", "avril", "juin"):
        return bool(_FRENCH_MONTH_LEAD.search(before))
    start = match.start("month")
    return text.cased[start].isupper() and bool(_MONTH_LEAD.search(before))


# --- since, until, from … to -------------------------------------------------------------------


_RANGE_LEAD = re.compile(r"\b(between|from|entre|de|du) ?(?:the |le |l')?$")
_RANGE_LINKS = {
    "between": ("and",),
    "entre": ("et", "et le"),
    "from": ("to", "until", "through", "till"),
    "de": ("a", "jusqu'a", "jusqu'en"),
    "du": ("au", "jusqu'au"),
}


def _joined(low: str, mentions: list[_Mention]) -> list[_Mention]:
    """Make one period of "from A to B", "between A and B" and "A-B"."""
    result: list[_Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if last and last.low and last.high and mention.low and mention.high:
            link = low[last.end : mention.start].strip()
            lead = _RANGE_LEAD.search(low[max(0, last.start - 12) : last.start])
            spelt = lead is not None and link in _RANGE_LINKS[lead.group(1)]
            if last.low <= mention.low and (link == "-" or spelt):
                last.start -= len(lead.group()) if lead and spelt else 0
                last.end, last.high, last.weekday = mention.end, mention.high, None
                last.opens = False
                continue
        result.append(mention)
    return result


_OPENER = re.compile(
    r"\b(?P<since>since|depuis|starting|a partir d[eu']|a compter d[eu']|des)"
    r"(?: |(?<='))(?:en |on |in |le |la |the |l')*$"
    r"|\b(?P<after>after|apres)(?: le| la| the| l')? ?$"
    r"|\b(?P<before>before|prior to|avant)(?: le| la| the| l')? ?$"
    r"|\b(?P<by>by|d'ici(?: a)?)(?: le| la| the| l'| fin)? ?$"
    r"|\b(?P<until>until|till|up to|jusqu'(?:en|au|a))(?: le| la| the| l')? ?$"
)
_ONWARD = re.compile(r" (?:onwards?(?!\w)|on(?=[,.;]|$))")


def _open(text: str, folded: Folded, mention: _Mention, reference: date) -> None:
    """Leave a side of ``mention`` open where the words around it say so, and span them too."""
    if not mention.opens:
        return
    onward = _ONWARD.match(folded.low, mention.end)
    if onward:
        mention.end, mention.high = onward.end(), None
        return
    window = max(0, mention.start - 24)
    opener = _OPENER.search(folded.low[window : mention.start])
    if opener is None:
        return
    start = window + opener.start()
    kind = opener.lastgroup
    if opener.group().startswith("des"):
        where = folded.original(start, start + 2)[0]
        if text[where + 1 : where + 2].lower() == "e":
            return  # the article, not "dès"
    mention.start = start
    if kind == "since":
        mention.high = None
    elif kind == "after":
        mention.low = None if mention.high is None else _beside(mention.high, 1)
        mention.high = None
    elif kind == "before":
        mention.high = None if mention.low is None else _beside(mention.low, -1)
        mention.low = None
    else:
        ahead = kind == "by" and mention.high is not None and mention.high >= reference
        mention.low = reference if ahead else None


def _beside(day: date, step: int) -> date:
    """The day before or after ``day``, or ``day`` itself at the end of the calendar."""
    return day if day in (date.min, date.max) else day + timedelta(step)
