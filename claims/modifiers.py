"""Words that make a thing another thing: a fake bomb is no bomb, a deputy director no director."""

import re

from claims.alignment import Alignment
from claims.concepts import NAME
from claims.statement import Statement

_SAME_PHRASE = (
    r"(?:(?!(?:the|an?|of|and|or|to|in|on|at|by|with|for|from|les?|la|de|du|des|et|ou|une?|à|au)\b)"
    r"[\w'’-]+\s+){0,2}$"
)
_BEFORE = re.compile(
    r"\b(?:fake|false|bogus|phoney|toy|mock|dummy|replica|imitation|counterfeit|forged|former|"
    r"deputy|vice|assistant|future|would-be|aspiring|one-time|honorary|retired|"
    r"(?<!a )few(?: of the)?|(?:hardly|scarcely|barely) any|peu de|rares|faux|fausses?|anciens?|"
    r"anciennes?|future?s?|soi-disant|prétendue?s?)\s+"
    + _SAME_PHRASE
    + r"|\b(?:ex|vice|sous|pseudo|would-be)-$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s+|-)(?:adjointe?s?|suppléante?s?|factices?|honoraires?|retraitée?s?|"
    r"à la retraite|en herbe|elect|designate)\b",
    re.IGNORECASE,
)


def is_other_kind(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the claim has before a noun, or after it, what makes it another thing.

    The message must not have it too, nor the name of the one so called: "President Li" of the
    former president Li.
    """
    met = {id(other) for _, other in alignment.pairs}
    for one, other in alignment.pairs:
        if other.kind == NAME or other.start in known.predicates:
            continue
        if not any(other is token for token in known.tokens):
            continue
        before = _BEFORE.search(known.text[: other.start])
        if before is None and not _AFTER.match(known.text, other.end):
            continue
        if _BEFORE.search(said.text[: one.start]) or _AFTER.match(said.text, one.end):
            continue
        spoken = before is not None and any(
            id(t) in met for t in known.tokens if before.start() <= t.start < other.start
        )
        beside = any(
            t.kind == NAME and 0 <= t.start - other.end <= 1 and id(t) in met for t in known.tokens
        )
        if not spoken and not beside:
            return True
    return False
