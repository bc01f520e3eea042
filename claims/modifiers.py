"""Words that make a thing another thing: a fake bomb is no bomb, a deputy director no director."""

import re
from itertools import pairwise

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
    if any(cue.search(known.text) and not cue.search(said.text) for cue in _LIMITS) and (
        _SUPERLATIVE.search(said.text)
    ):
        return True
    if _in_part(said, known, alignment) or _either(known, met):
        return True
    for one, other in alignment.within(known):
        if other.kind == NAME or other.start in known.predicates:
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


_SUPERLATIVE = re.compile(
    r"\b(?:\w{3,}est|most|least|worst|best|first|record|pires?|meilleure?s?|premi\w+|"
    r"(?:le|la|les|l['’])\s?\w* ?(?:plus|moins))\b",
    re.IGNORECASE,
)
_LIMITS = (
    # "The worst since 2009", "the second largest", "one of the largest".
    re.compile(
        r"\b(?:\w{3,}est|most|least|worst|best|first|pires?|meilleure?s?|premi\w+|plus|moins)\b"
        r"[^,.;]*\b(?:since|depuis|in (?:\w+ )?\w+ years|en (?:\w+ )?\w+ ans)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:second|third|fourth|fifth)[- ](?:\w{3,}est|most|least|best|worst)\b|"
        r"\b(?:deuxième|seconde?|troisième|quatrième|cinquième)\s+(?:plus|moins|meilleure?|pire)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bone of the (?:\w+ ){0,2}?(?:\w{3,}est|most|least|best|worst)\b|"
        r"\bl['’]une? des (?:\w+ )?(?:plus|moins|meilleure?s|pires)\b",
        re.IGNORECASE,
    ),
)


def _in_part(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether what the message has done to a thing is done to a part of it: "partly destroyed"."""
    if said.quantities and any(q.kind != "article" for q in said.quantities):
        return False
    if _PARTLY.search(said.text) or _SHARE.search(said.text) or _HOW_MUCH.search(said.text):
        return False
    return any(
        (_PARTLY_BEFORE.search(known.text[: other.start]) and one.start in said.predicates)
        or (_PARTLY_AFTER.match(known.text, other.end) and one.start in said.predicates)
        or (_SHARE.search(known.text[: other.start]) and other.start not in known.predicates)
        for one, other in alignment.within(known)
    )


_HOW_MUCH = re.compile(
    r"\b(?:how (?:much|many)|share|percentage|proportion|combien|quelle part|pourcentage)\b",
    re.IGNORECASE,
)
_PART = r"(?:partly|partially|in part|half|partiellement|en partie|à moitié)"
_PARTLY = re.compile(rf"\b{_PART}\b", re.IGNORECASE)
_PARTLY_BEFORE = re.compile(rf"\b{_PART}\s+$", re.IGNORECASE)
_PARTLY_AFTER = re.compile(rf"\s+{_PART}\b", re.IGNORECASE)
_SHARE = re.compile(
    r"(?:%|\b(?:per ?cent|pour cent|parts?|half|a third|a quarter|parties?|la moitié|un tiers|"
    r"un quart))"
    r"\s+(?:of|de|d['’])\s*(?:(?:the|its|his|her|their|la|le|les|ses|sa|son)\s+|l['’])?$",
    re.IGNORECASE,
)


def _either(known: Statement, met: set[int]) -> bool:
    """Whether the claim says it of one or of another, of which the message has but one."""
    for first, second in pairwise(known.tokens):
        if _OR.fullmatch(known.text[first.end : second.start]) is None:
            continue
        if first.start in known.predicates or second.start in known.predicates:
            continue
        if (id(first) in met) != (id(second) in met):
            return True
    return False


_OR = re.compile(r"\s+(?:or|ou)\s+(?:(?:the|an?|la|les?|une?)\s+|l['’])?", re.IGNORECASE)
