"""Which number of a claim plays the part that a number of the message plays.

"Seven fired" is compared with "seven fired", never with "four hit": the thing counted must be the
same, and where the claim gives several such numbers, the words around each must single one out.
"""

from dataclasses import dataclass
from enum import Enum

from claims.agreement import same_measure
from claims.alignment import Alignment
from claims.concepts import Token, part_of_speech, read_tokens, same_word
from claims.models import Quantity
from claims.statement import Statement


class NoPartner(Enum):
    """The claim gives no number of that thing."""

    NONE = 0


@dataclass(frozen=True, slots=True)
class Several:
    """The claim gives several, and nothing says which is meant."""

    quantities: tuple[Quantity, ...]


def partner(
    quantity: Quantity, said: Statement, known: Statement, alignment: Alignment
) -> Quantity | Several | NoPartner:
    """The number of ``known`` that speaks of the same thing in the same part."""
    measured = [
        other
        for other in known.quantities
        if same_measure(quantity, other)
        and counts_the_same(quantity.counted, said.language, other.counted, known.language)
    ]
    if len(measured) > 1 and any(other.counted for other in measured) and quantity.counted:
        measured = [other for other in measured if other.counted] or measured
    return single_out(measured, known, alignment)


def single_out(
    quantities: list[Quantity], known: Statement, alignment: Alignment
) -> Quantity | Several | NoPartner:
    """The one whose clause the message speaks of most."""
    if not quantities:
        return NoPartner.NONE
    if len({(q.value, q.low, q.high) for q in quantities}) == 1:
        return quantities[0]
    weights = [_weight(quantity, known, alignment) for quantity in quantities]
    best = max(weights)
    if weights.count(best) > 1:
        return Several(tuple(quantities))
    return quantities[weights.index(best)]


def counts_the_same(one: str | None, language: str, other: str | None, other_language: str) -> bool:
    """Whether two counted things may be the same; what is not named may be anything."""
    if one is None or other is None:
        return True
    ours = [t for t in read_tokens(one, language) if t.content]
    theirs = [t for t in read_tokens(other, other_language) if t.content]
    if not ours or not theirs:
        return True
    return any(
        same_word(a, b, broader=True) or same_word(b, a, broader=True) for a in ours for b in theirs
    )


def _weight(quantity: Quantity, known: Statement, alignment: Alignment) -> int:
    """How much of the message is in the quantity's clause; a predicate tells more than a noun."""
    clause = known.clause_of(quantity.start)
    return sum(
        3 if _predicate(token, known.language) else 1
        for token in {id(other): other for _, other in alignment.pairs}.values()
        if known.text[token.start : token.end] == token.text
        and known.clause_of(token.start) == clause
    )


def _predicate(token: Token, language: str) -> bool:
    return "v" in part_of_speech(token, language)
