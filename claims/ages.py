"""How old somebody is, read off a claim."""

import re
from itertools import pairwise

from claims.alignment import Alignment
from claims.concepts import NAME, is_person
from claims.descriptions import descriptions
from claims.models import Quantity
from claims.names import same_canonical
from claims.statement import Statement
from claims.values import Value


def ages_of_several(ages: list[Quantity], known: Statement) -> Value | None:
    """The ages of several named at once: "two men, aged 34 and 61"."""
    if len(ages) < 2 or any(q.kind != "age" for q in ages):
        return None
    between = [known.text[a.end : b.start] for a, b in pairwise(ages)]
    if not all(_LISTED.fullmatch(text) for text in between):
        return None
    start, end = ages[0].start, ages[-1].end
    return Value(known.text[start:end], ((start, end),))


_LISTED = re.compile(r"\s*(?:,|\b(?:and|et))\s+", re.IGNORECASE)


def describes_asked(
    quantity: Quantity, said: Statement, known: Statement, alignment: Alignment
) -> bool:
    """Whether it is the age that stands right beside who is asked about, whatever they did.

    "The third was a 24-year-old trainee", "two men, aged 34 and 61, were arrested".
    """
    if quantity.kind != "age":
        return False
    met = {other.start for _, other in alignment.pairs}
    numbers = {q.value for q in said.quantities if q.kind == "cardinal"}
    # "The two guys" are the "two men".
    counted = {q.counted for q in known.quantities if q.value in numbers}
    for token in known.tokens:
        if (
            not (token.start in met or token.text in counted)
            or not is_person(token)
            or token.start in known.predicates
        ):
            continue
        first, last = sorted(((token.start, token.end), (quantity.start, quantity.end)))
        if _BESIDE_AGE.fullmatch(known.text[first[1] : last[0]]):
            return True
    return False


_BESIDE_AGE = re.compile(
    r"\s*(?:,?\s*(?:aged|de|d['’]|âgée?s?(?: respectivement)? de|(?:is|was|a|avait)\b)?\s*"
    r"(?:\d+ (?:and|et) )?|,\s+une?\s+\w+ de\s+|\s+)?",
    re.IGNORECASE,
)


def is_age(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether a span of years is how old somebody is: "il a 34 ans", not "sentenced to 3 years"."""
    bearer = any(
        OF.fullmatch(known.text[other.end : quantity.start]) is not None
        for _, other in alignment.pairs
    )
    return bearer or _AGED.search(known.text[: quantity.start]) is not None


OF = re.compile(r"\s+(?:of\s+|d(?:e\s+|['’]))", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:a|ont|avait|avaient|is|was|are|were|aged|aux|turn\w*|âgée?s?(?: de)?|fête\w*)\s+$",
    re.IGNORECASE,
)


def is_age_of_asked(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the one whose age it is is spoken of: "Martin, 51," is not his ship's age."""
    met = {other.start for _, other in alignment.pairs}
    before = [t for t in known.tokens if t.end <= quantity.start and "old" not in t.concepts]
    after = [t for t in known.tokens if t.start >= quantity.end]
    if re.match(r"\w+[- ](?:year|month|week)", known.text[quantity.start :]) or (
        known.text[quantity.end : quantity.end + 1] == " " and after and not before
    ):
        return bool(after) and after[0].start in met
    if not before:
        return True
    bearer, further = before[-1], before[-2:-1]
    if bearer.start in met or (
        bearer.kind != NAME and not is_person(bearer) and any(t.start in met for t in further)
    ):
        return True
    name = known.name_at(bearer)
    return name is not None and any(
        d.head.start in met and same_canonical(d.name.canonical, name.canonical)
        for d in descriptions(known)
    )
