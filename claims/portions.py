"""All or none in a message against the part that a claim gives: "all", "two of the nine"."""

import re

from claims.alignment import Alignment
from claims.concepts import Token
from claims.models import Quantity
from claims.polarity import read_quantifiers
from claims.statement import Statement

_OPENS = {
    "en": re.compile(
        r"\b(?:including|among them|of whom|of which|of them|with)\W*$", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:dont|parmi lesquel(?:le)?s|parmi eux|y compris)\W*$", re.IGNORECASE),
}
_FOLLOWS = {
    "en": re.compile(r"\s*(?:of|out of)\b", re.IGNORECASE),
    "fr": re.compile(r"\s*(?:d(?:e|es|u)\b|d['’]|sur (?:les|ses|leurs)\b|parmi\b)", re.IGNORECASE),
}
_CLOSES = re.compile(r"[,;.]|\b(?:and|et|while|tandis)\b")


def read_portion(said: Statement, known: Statement, alignment: Alignment) -> Quantity | None:
    """The number of those of whom the claim says what the message says of all, or of none.

    "Two of its five gates were opened" for "all gates were opened". None where the message says
    nothing of all or none, or the claim gives no part.
    """
    kinds = _kinds(said)
    none = any(q.value == 0 for q in said.quantities)
    if not (kinds & {"all", "none"} or none) or "all" in _kinds(known):
        return None
    if (none or "none" in kinds) and any(
        q.value == 0 and _same_deed(q, said, known, alignment) for q in known.quantities
    ):
        # "Three were hurt and none was killed": the message says the same of none.
        return None
    if alignment.foreign or alignment.opposed or not alignment.pairs:
        return None
    if any(
        q.kind not in ("article", "cardinal") or (q.value and "all" not in kinds)
        for q in said.quantities
    ):
        return None
    for quantity in known.quantities:
        if quantity.value == 0 and "all" in kinds and _same_deed(quantity, said, known, alignment):
            return quantity
        if quantity.kind != "cardinal" or not quantity.value:
            continue
        span = _span(quantity, known)
        if span is not None and _told_of(span, known, alignment):
            return quantity
    return None


def not_all(text: Statement) -> bool:
    """Whether the text says that it does not hold of all: "not all", "n'étaient pas tous"."""
    return _NOT_ALL.search(text.text) is not None


_NOT_ALL = re.compile(
    r"\bnot (?:all|every)\b|\bn(?:e |['’])\S+ pas (?:\w+ )?(?:tous|toutes)\b|"
    r"\bpas (?:tous|toutes)\b|\b(?:tous|toutes)\b[^,.;]{1,50}\bn(?:e |['’])\S+ (?:\S+ )?pas\b|"
    r"\bn(?:e |['’])\S+ pas toutes?\b",
    re.IGNORECASE,
)


def _same_deed(none: Quantity, said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the claim denies of none what the message says of all: "none has been found"."""
    here = known.clause_of(none.start)
    return any(
        one.start in said.predicates
        and other.start in known.predicates
        and known.clause_of(other.start) == here
        for one, other in alignment.pairs
    )


def _kinds(text: Statement) -> set[str]:
    return {q.kind for q in read_quantifiers(text.text, text.language)}


def _span(quantity: Quantity, known: Statement) -> tuple[int, int] | None:
    """Where the claim tells what holds for the part; None where the number is no part."""
    before, after = known.text[: quantity.start], known.text[quantity.end :]
    opens, follows = _OPENS.get(known.language), _FOLLOWS.get(known.language)
    if opens is None or follows is None:
        return None
    if opens.search(before) or re.match(r"\s*of (?:them|whom|which)\b", after, re.IGNORECASE):
        closing = _CLOSES.search(known.text, quantity.end)
        return quantity.start, closing.start() if closing else len(known.text)
    if follows.match(after) and any(
        q.start > quantity.end and q.start - quantity.end < _NEAR for q in known.quantities
    ):
        return known.clauses[known.clause_of(quantity.start)]
    if _OF_THOSE.match(after) or _OTHERS.search(after):
        # "Eleven of the victims were over 75"; "six were flown to Lyon and the other nine home".
        return known.clauses[known.clause_of(quantity.start)]
    return None


_OF_THOSE = re.compile(
    r"\s*(?:of (?:the|its|his|her|their|those)\b|(?:des|de ses|de leurs|d['’]entre)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:the (?:\w+ )?others?\b|the remaining|the rest\b|les (?:\w+ )?autres\b|le reste\b)",
    re.IGNORECASE,
)
_NEAR = 30
"""Characters between the part and the whole: "two of its five"."""


def _told_of(span: tuple[int, int], known: Statement, alignment: Alignment) -> bool:
    """Whether something that the message says, beyond whom of, stands in the span."""
    counted = {q.counted for q in known.quantities}
    said = [other for _, other in alignment.within(known) if not _is_whole(other, counted, span)]
    return any(span[0] <= other.start < span[1] for other in said)


def _is_whole(token: Token, counted: set[str | None], span: tuple[int, int]) -> bool:
    return token.text in counted and not span[0] <= token.start < span[1]
