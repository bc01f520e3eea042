"""Numbers that stand side by side under one verb, each of another place, person or thing."""

import re
from itertools import pairwise

from claims.alignment import Alignment
from claims.locations import relation
from claims.models import Quantity
from claims.shares import is_whole
from claims.statement import Statement


def beside_another(
    quantity: Quantity, said: Statement, known: Statement, alignment: Alignment
) -> bool:
    """Whether the message names what stands with another number: "29 died in A and 14 in B"."""
    here = known.clause_of(quantity.start)
    if _SCORE_AFTER.match(known.text, quantity.end) or _SCORE_BEFORE.search(
        known.text[: quantity.start]
    ):
        # "Lost 2-0 at home to Monaco".
        return False
    if _gapped_away(quantity, known, alignment):
        return True
    ends = sorted(
        q.start
        for q in known.quantities
        if q.kind not in ("article", "year")
        and known.clause_of(q.start) == here
        and not is_whole(q, known)
    )
    end = next((e for e in ends if e > quantity.start), len(known.text))
    named = [
        other.start
        for one, other in alignment.within(known)
        if said.name_at(one) is not None
        and known.clause_of(other.start) == here
        and other.start > min(ends, default=0)
    ]
    owner = next((n for n in known.names if known.text[n.end : quantity.start].isspace()), None)
    if owner is not None and len(ends) > 1 and quantity.start > ends[0]:
        # "A has pledged 15 million and B 6 million".
        met = {other.start for _, other in alignment.pairs}
        doers = any(other.start < ends[0] and known.name_at(other) for _, other in alignment.pairs)
        if doers and not any(owner.start <= place < owner.end for place in met):
            return True
    if not named or not ends:
        return False
    first, last = min(ends), max(ends)
    # "15 million and Canada 6 million": what stands right before a number goes with that.
    owners = {
        name.start
        for name in known.names
        if name.start > quantity.start
        and (
            _ONE_ONLY.match(known.text, name.end)
            or any(known.text[name.end : q.start].isspace() for q in known.quantities)
        )
    }
    own = {n.start for n in known.names if known.text[n.end : quantity.start].isspace()}
    if own & set(named):
        return False
    if any(quantity.start < place < end for place in set(named) - owners):
        return False
    if any(first < name.start < last for name in known.names):
        return True
    # "Nine guards and two nurses were killed in A", "12 wounded and 3 dead in A".
    together = _TOGETHER.search(known.text[first:last]) is not None
    return not together and not any(last < verb < min(named) for verb in known.predicates)


_SCORE_AFTER = re.compile(r"\s?[-–]\s?\d")


_SCORE_BEFORE = re.compile(r"\d\s?[-–]\s?$")


_ONE_ONLY = re.compile(r"\s+(?:une? seule?|only one|just one|one)\b", re.IGNORECASE)


def _gapped_away(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the message names what stands with the other of two numbers under one verb.

    "Nineteen were picked up by the frigate and two by the trawler".
    """
    here = known.clause_of(quantity.start)
    numbers = [
        q
        for q in known.quantities
        if q.kind in ("cardinal", "currency") and known.clause_of(q.start) == here
    ]
    for one, other in pairwise(numbers):
        gap = _GAPPED.match(known.text, other.end)
        if quantity not in (one, other) or gap is None or other.counted is not None:
            continue
        if not re.search(r"\b(?:and|et)\s+$|,\s*$", known.text[: other.start]):
            continue
        link = re.compile(rf"\b{gap[1]}\b", re.IGNORECASE)
        first = link.search(known.text, one.end, other.start)
        if first is None and gap[1].lower() in ("for", "pour"):
            # "12 euros, 8 for children".
            far = _met_between(gap.end(), len(known.text), known, alignment)
            return far if quantity is one else not far
        if first is None:
            continue
        near = _met_between(first.end(), other.start, known, alignment)
        far = _met_between(gap.end(), len(known.text), known, alignment)
        if near != far:
            return near if quantity is other else far
        # "300 in Lyon and 200 in Metz" are neither of them all that there are.
        return not near
    return False


def _met_between(start: int, end: int, known: Statement, alignment: Alignment) -> bool:
    met = {other.start for _, other in alignment.pairs}
    clause = known.clause_of(start)
    return any(
        start <= t.start < end and t.start in met and known.clause_of(t.start) == clause
        for t in known.tokens
        if t.start not in known.predicates
    )


_GAPPED = re.compile(
    r"\s+(by|in|to|at|from|on|for|par|dans|à|en|sur|vers|au|aux|pour)\b", re.IGNORECASE
)


def shared_with_another(
    quantity: Quantity, said: Statement, known: Statement, alignment: Alignment
) -> bool:
    """Whether the number is told of two places, of which the message names one: "86 in A and B"."""
    if quantity.kind in ("article", "ordinal", "year"):
        return False
    here = known.clause_of(quantity.start)
    met = {other.start for _, other in alignment.pairs}
    for first, second in pairwise(known.names):
        if known.clause_of(first.start) != here or first.start < quantity.end:
            continue
        if _BOTH.fullmatch(known.text[first.end : second.start]) is None:
            continue
        told = [any(n.start <= place < n.end for place in met) for n in (first, second)]
        one = next((a for a, b in alignment.pairs if first.start <= b.start < second.end), None)
        if told.count(True) == 1 and one is not None and relation(said, one) in ("in", "to"):
            return True
    return False


_BOTH = re.compile(
    r"\s+(?:and|et)\s+(?:(?:in|to|at|of|de|du|des|à|en|au|the|la|le|l['’]|d['’])\s*)*",
    re.IGNORECASE,
)


_TOGETHER = re.compile(r"^[^,.;]{1,40}\b(?:and|et)\s+$", re.IGNORECASE)
