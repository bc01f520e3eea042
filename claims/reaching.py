"""What a message says of more, or of less, than the claim tells."""

import re

from claims.case import Case
from claims.gazetteer import PLACES
from claims.locations import relation
from claims.modality_patterns import CONDITIONAL
from claims.polarity import read_quantifiers


def denies_of_some(case: Case) -> bool:
    """Whether the message denies something of some only: "some of the dead were not hostages"."""
    kinds = {q.kind for q in read_quantifiers(case.said.text, case.said.language)}
    return bool(kinds & {"some", "most", "few"}) and any(t.negated for t in case.said.tokens)


def compares_days(case: Case) -> bool:
    """Whether the message holds one time against another, which its days alone do not decide.

    "There were fewer attacks in 2021 than in 2022".
    """
    than = _THAN.search(case.said.text)
    return (
        than is not None
        and len(case.said.dates) > 1
        and any(day.start >= than.end() for day in case.said.dates)
    )


_THAN = re.compile(
    r"\b(?:more|fewer|less|\w+er|plus|moins|davantage)\b[^.;]*?\b(?:than|que|qu['’])", re.IGNORECASE
)
_IN_ALL = re.compile(
    r"\b(?:in total|in all|altogether|overall|au total|en tout|a total of|un total d)",
    re.IGNORECASE,
)


def sums_up_more(case: Case) -> bool:
    """Whether the message gives for a total what the claim tells of one place alone."""
    if not _IN_ALL.search(case.said.text) or _IN_ALL.search(case.known.text):
        return False
    if sum(q.kind == "cardinal" for q in case.known.quantities) > 1:
        return False
    return any(
        (name := case.known.name_at(token)) is not None
        and name.type in PLACES
        and relation(case.known, token) == "in"
        for token in case.alignment.unsaid
    )


def supposes(case: Case) -> bool:
    """Whether the message says or asks what happens if something does, and the claim does not."""
    kinds = {m.kind for text in (case.known, case.shown) for m in text.modality}
    return CONDITIONAL not in kinds and any(m.kind == CONDITIONAL for m in case.said.modality)
