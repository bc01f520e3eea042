"""When somebody was born and died, as encyclopedias put it after the name."""

import re
from datetime import date

from claims.dates import read_dates
from claims.models import DateMention

_OPEN, _CLOSE = r"(?:\(|-LRB-)", r"(?:\)|-RRB-)"
_SPAN = re.compile(
    rf"{_OPEN}(?:[^()]{{0,80}};)?(?P<born>[^();–—]{{3,40}}?)\s*(?:–|—|−|--|\s-\s)\s*"
    rf"(?P<died>[^();–—]{{3,40}}?)\s*{_CLOSE}"
)
_STARTS_WITHIN = 120
"""Characters from the start of a text within which the name that it explains stands."""


def read_lifespan(
    text: str, language: str, reference: date
) -> tuple[DateMention, DateMention] | None:
    """The days of birth and death of "Ada Lovelace (10 December 1815 – 27 November 1852)".

    None where the text gives none right after its first name. Their spans are those in ``text``.
    """
    found = _SPAN.search(text)
    if found is None or found.start() > _STARTS_WITHIN:
        return None
    days = []
    for group in ("born", "died"):
        mentions = read_dates(found[group], language, reference)
        if len(mentions) != 1 or mentions[0].low is None:
            return None
        offset = found.start(group)
        day = mentions[0]
        days.append(DateMention(day.text, day.start + offset, day.end + offset, day.low, day.high))
    return days[0], days[1]
