"""Which of two things comes first, lies further north or is bigger: what words set in order."""

import re
from dataclasses import dataclass
from enum import Enum

from claims.alignment import Alignment
from claims.statement import Statement
from claims.tokens import MARK, split

_CONNECTORS = re.compile(
    r"(?<!\w)(?:(?P<after>after|following|later than|since|depuis|après|plus tard que|"
    r"postérieure?s? à|à l'issue d(?:e|u|es|['’]))"
    r"|(?P<cause>because of|due to|as a result of|over|à cause d(?:e|u|es|['’])|"
    r"en raison d(?:e|u|es|['’])|à la suite d(?:e|u|es|['’])|suite (?:à|au|aux)|"
    r"for (?=\w+ing\b)|pour (?=avoir|être|s'être)|en (?=\w+ant\b))"
    r"|(?P<before>before|prior to|ahead of|earlier than|preceding|leading up to|précédant|"
    r"avant|plus tôt que|antérieure?s? à)"
    r"|(?P<day>day (?:of|as)|jour (?:même )?(?:d(?:e|u|es|['’])|que|où))"
    r"|(?P<side>(?:north|south|east|west|left|right)(?:ern)? of|"
    r"(?:au|à) (?:l['’])?(?:nord|sud|est|ouest|gauche|droite) d(?:e|u|es|['’]))"
    r"|(?P<more>(?:more(?: \w+)?|less(?: \w+)?|fewer(?: \w+)?|\w{2,}er) than|"
    r"(?:plus|moins) \w+ qu(?:e|['’])))(?:(?<=['’])|(?!\w))",
    re.IGNORECASE,
)


class Order(Enum):
    """How the order of a message stands to that of a claim."""

    SAME = "same"
    REVERSED = "reversed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str
    word: str
    start: int
    end: int


def compare_order(said: Statement, known: Statement, alignment: Alignment) -> Order:
    """Whether what a message sets in order stands in the same order in the claim.

    SAME where the message sets nothing in order; OPEN where the claim does not, or not so.
    """
    ours, theirs = _relation(said), _relation(known)
    if ours is None:
        return Order.SAME
    if ours.kind == "day":
        return Order.SAME
    if theirs is None:
        # "A ripped through B, injuring ten" tells the cause without a word for it.
        follows = ours.kind == "after" and _RESULT.search(known.text)
        return Order.SAME if ours.kind == "cause" or follows else Order.OPEN
    if ours.kind != theirs.kind and not {ours.kind, theirs.kind} <= _TIMES:
        return Order.OPEN
    straight = crossed = 0
    for one, other in alignment.within(known):
        if one.concepts & _WEAK:
            continue
        if ours.start <= one.start < ours.end:
            # "South" in "south of" is the order itself.
            continue
        left = _left(one.start, ours, said)
        if left == _left(other.start, theirs, known):
            straight += 1
        else:
            crossed += 1
    if bool(straight) == bool(crossed):
        return Order.OPEN
    if ours.kind in _TIMES:
        # What comes of a thing comes after it.
        turned = ("before" in (ours.kind, theirs.kind) and ours.kind != theirs.kind) != bool(
            crossed
        )
    elif ours.word.casefold() != theirs.word.casefold():
        return Order.OPEN
    else:
        turned = bool(crossed)
    return Order.REVERSED if turned else Order.SAME


def mixes(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message makes one thing of two that the claim only sets in time to each other.

    "They spoke of the attack" against "they spoke on the day of the attack".
    """
    theirs = _relation(known)
    if theirs is None or theirs.kind not in ("after", "before", "day"):
        return False
    if _relation(said) is not None:
        return False
    sides: dict[int, set[bool]] = {}
    for one, other in alignment.within(known):
        if not one.concepts & _WEAK:
            # Two clauses of the message may tell the two things one by one.
            clause = sides.setdefault(said.clause_of(one.start), set())
            clause.add(_left(other.start, theirs, known))
    return any(len(found) == 2 for found in sides.values())


def apart(text: Statement, one: int, other: int) -> bool:
    """Whether an "after" or "before" stands between two places of a text.

    "Nine were missing on Monday after the ship sank" does not say when the ship sank.
    """
    relation = _relation(text)
    if relation is None or relation.kind not in ("after", "before", "cause"):
        return False
    if _HOUR.match(text.text, relation.end):
        # "Shortly before dawn" is a time of the day itself.
        return False
    return _left(one, relation, text) != _left(other, relation, text)


_RESULT = re.compile(
    r",\s+(?:leaving|killing|injuring|wounding|causing|prompting|forcing|destroying|faisant|tuant|"
    r"blessant|causant|provoquant|laissant|obligeant|détruisant)\b",
    re.IGNORECASE,
)
_TIMES = {"after", "before", "cause"}
_WEAK = frozenset(("happen", "exist", "perpetrate"))


def _relation(text: Statement) -> _Relation | None:
    """The first word that sets two things in order; not one that bounds a number or a date."""
    for found in _CONNECTORS.finditer(text.text):
        kind = found.lastgroup or ""
        bounded = [
            *(
                (q.start, q.end)
                for q in text.quantities
                if q.kind not in ("article", "duration") or (kind == "more" and q.kind != "article")
            ),
            *((d.start, d.end) for d in text.dates),
        ]
        if any(start <= found.end() + 1 and found.start() < end for start, end in bounded):
            continue
        if kind == "more" or any(token.start >= found.end() for token in text.tokens):
            return _Relation(kind, found[0], found.start(), found.end())
    return None


_HOUR = re.compile(
    r"\s*(?:the\s+)?(?:dawn|daybreak|sunrise|noon|midday|sunset|dusk|nightfall|midnight|"
    r"l['’]aube|l['’]aurore|midi|minuit|la nuit)\b",
    re.IGNORECASE,
)


def _left(position: int, relation: _Relation, text: Statement) -> bool:
    """Whether the word is what is told from the other: "A after B", "after B, A"."""
    if any(token.start < relation.start for token in text.tokens):
        return position < relation.start
    mark = next(
        (p.start for p in split(text.text) if p.kind == MARK and p.start > relation.end), None
    )
    return mark is not None and position > mark
