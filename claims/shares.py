"""Numbers of a part, of a whole or of others than the message speaks of."""

import re
from itertools import pairwise

from claims.alignment import Alignment
from claims.concepts import Token
from claims.light_verbs import is_light
from claims.models import Quantity
from claims.predicates import auxiliary
from claims.statement import Statement
from claims.tokens import split


def counts_some(other: Quantity, said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether it may count but some of those whom the message's verb tells of.

    "Eleven of the wounded are critical" does not tell how many were wounded, nor "five children
    are among the dead" how many died.
    """
    return _are_among(other, said, known, alignment) or any(
        one.start in said.predicates
        and found.text == other.counted
        and found.start >= other.end
        and (_OF_THE.match(known.text, other.end) or _tells_more(found, known, alignment))
        for one, found in alignment.pairs
    )


def is_sum_of_more(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether it is told of several things together, of which the message has but some.

    "The six paintings and three drawings are worth 42 million" does not price the drawings.
    """
    if quantity.counted is not None or quantity.kind in ("article", "ordinal", "year", "age"):
        return False
    here = known.clause_of(quantity.start)
    counted = [
        token
        for q in known.quantities
        if q.end <= quantity.start and q.kind == "cardinal" and known.clause_of(q.start) == here
        for token in known.tokens
        if token.text == q.counted and 0 <= token.start - q.end <= _CLOSE * 8
    ]
    pairs = [
        (one, other)
        for one, other in pairwise(counted)
        if _AND.search(known.text[one.end : other.start])
    ]
    return any(_meant([one], alignment) != _meant([other], alignment) for one, other in pairs)


_AND = re.compile(r"\b(?:and|et)\b", re.IGNORECASE)


def is_part(quantity: Quantity, text: Statement) -> bool:
    """Whether it counts some of those who are named with it: "two of the smugglers"."""
    return _OF_THE.match(text.text, quantity.end) is not None


def is_untold_part(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether it is a part of some whole of which the claim says what the message does not.

    "Three of the victims were builders who died at work" counts no other victims.
    """
    part = _OF_THE.match(known.text, quantity.end)
    if part is None:
        return False
    here = known.clause_of(quantity.start)
    if any(known.clause_of(v) == here and v < quantity.start for v in known.predicates):
        # "Shot down 31 of the drones".
        return False
    verb = next(
        (
            piece
            for piece in split(known.text)
            if piece.start >= part.end()
            and (
                auxiliary(piece, known.language)
                or (
                    piece.start in known.predicates
                    and not any(
                        t.start == piece.start and tells_of_whole(t, quantity, known)
                        for t in known.tokens
                    )
                )
            )
        ),
        None,
    )
    if verb is None or known.clause_of(verb.start) not in (here, here + 1):
        return False
    told = next((t for t in known.tokens if t.start >= verb.start), None)
    there = known.clause_of(verb.start)
    own = any(
        verb.end <= q.start and known.clause_of(q.start) == there
        for q in known.quantities
        if q is not quantity
    )
    if told is None or (own and not _touched([told], alignment)):
        # "Eleven of the victims were over 75": the age tells it.
        return told is not None and not any(
            q.start >= verb.end and q.kind != "article" for q in known.quantities
        )
    return not _touched([told], alignment)


def _are_among(other: Quantity, said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether those counted are some of whom the message tells under a more general name."""
    general = any(
        found.text == other.counted and not one.concepts & found.concepts
        for one, found in alignment.pairs
    )
    return general and any(
        one.start in said.predicates
        and found.start > other.end
        and _AMONG.search(known.text[: found.start]) is not None
        for one, found in alignment.pairs
    )


_AMONG = re.compile(r"\b(?:among|amongst|parmi)\s+(?:the|those|les|ces|ceux)\s+$", re.IGNORECASE)


def _tells_more(noun: Token, known: Statement, alignment: Alignment) -> bool:
    """Whether the claim says of those counted what the message does not."""
    here = known.clause_of(noun.start)
    touched = {id(other) for _, other in alignment.pairs}
    verbs = [
        t
        for t in known.tokens
        if t.start >= noun.end
        and t.start in known.predicates
        and known.clause_of(t.start) == here
        and not is_light(t.concepts)
    ]
    return bool(verbs) and not any(id(t) in touched for t in verbs)


def is_unnamed_part(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether it is a part of which the claim says what the message does not.

    The 27 of "216 in hospital, including 27 in intensive care", where no care is spoken of.
    """
    own = _said_of_part(quantity, known)
    return bool(own) and not _meant(own, alignment)


def is_named_part(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether it is a part, and the message says what the claim says of that part alone."""
    return _meant(_said_of_part(quantity, known), alignment)


def _meant(tokens: list[Token], alignment: Alignment) -> bool:
    """Whether the message has one of the words, and not only a more general one."""
    same = {id(other) for one, other in alignment.pairs if one.concepts & other.concepts}
    return any(id(token) in same for token in tokens)


def another_part_named(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the message says what the claim says but of a part of those whom it counts.

    "140 were seriously injured" of "140 were injured, 12 of them seriously".
    """
    own = {id(token) for token in _said_of_part(quantity, known)}
    return any(
        part.start > quantity.start
        and part.kind == "cardinal"
        and _meant([t for t in _said_of_part(part, known) if id(t) not in own], alignment)
        for part in known.quantities
    )


def _said_of_part(quantity: Quantity, known: Statement) -> list[Token]:
    """The words after the number of a part; none where it is no part."""
    including = _INCLUDING.search(known.text[: quantity.start])
    if including is None and OF_THEM.match(known.text, quantity.end) is None:
        return []
    closing = _CLOSES.search(known.text, quantity.end)
    end = closing.start() if closing else len(known.text)
    return [t for t in known.tokens if quantity.start <= t.start < end]


OF_THEM = re.compile(r"\s+(?:of (?:them|whom|which)|d['’]entre (?:eux|elles))\b", re.IGNORECASE)
_CLOSES = re.compile(r"[,;.]|\b(?:and|et)\b")


def _touched(tokens: list[Token], alignment: Alignment) -> bool:
    met = {id(other) for _, other in [*alignment.pairs, *alignment.opposed]}
    return any(id(token) in met for token in tokens)


_INCLUDING = re.compile(
    r"\b(?:including|among them|dont|parmi eux|y compris)\W*"
    r"(?:(?:that|those) of\s+|(?:ceux|celles|celui|celle) d(?:e\s+|['’]))?$"
    # "Including 30 million in loans and 12 million for fodder".
    r"|\b(?:including|dont)\s[^,;.]*\b(?:and|et)\s+$",
    re.IGNORECASE,
)


def parts_of_wholes(known: Statement) -> list[tuple[Quantity, Quantity]]:
    """The numbers of which one counts some of those whom the other counts, the part first.

    "Six of the 13 departments", "1.2 million doses, of which 530,000 were given".
    """
    numbers = [q for q in known.quantities if q.kind == "cardinal" and q.value]
    found = []
    for before, after in pairwise(numbers):
        between = known.text[before.end : after.start]
        if _WHOLE.fullmatch(between):
            found.append((before, after))
        elif _OF_WHICH.search(between):
            found.append((after, before))
    return found


_OF_WHICH = re.compile(r"\b(?:of which|of whom|of them|dont)\s+(?:only\s+|seulement\s+)?$", re.I)


def is_limit(quantity: Quantity, known: Statement) -> bool:
    """Whether it only says how much is allowed, or what was not the case: "limited to 50 km/h"."""
    return _LIMITED.search(known.text[: quantity.start]) is not None


_LIMITED = re.compile(
    r"\b(?:limit(?:ée?s?|ed)?\s+(?:à|to|of|at)|instead of|au lieu de|rather than|plutôt que)\s+$",
    re.IGNORECASE,
)


def is_secondary(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether it is only what another number is held against: "14 in 2023, up from nine in 2022".

    Unless the message speaks of what stands with it.
    """
    first = any(q.kind == "ordinal" and q.value == 1 for q in known.quantities)
    before = _HELD_AGAINST.search(known.text[: quantity.start])
    if before is None and first:
        # "The first this year, after eighteen last year".
        before = _AFTER.search(known.text[: quantity.start])
    if before is None or len(known.quantities) < _TWO:
        return False
    return not any(
        other.start >= before.start() and any(other is token for token in known.tokens)
        for _, other in [*alignment.pairs, *alignment.opposed]
        if other.end <= quantity.start or known.text[quantity.end : other.start].isspace()
    )


_TWO = 2
_AFTER = re.compile(r"\b(?:after|après)\s+$", re.IGNORECASE)
_HELD_AGAINST = re.compile(
    r"\b(?:limit(?:ée?s?|ed)?\s+(?:à|to|of|at)|(?:up|down)\s+from|compared\s+(?:with|to)|"
    r"instead of|au lieu de|rather than|plutôt que|versus|contre|against)"
    r"\s+(?:the\s+|some\s+|about\s+|around\s+|just\s+)?$",
    re.IGNORECASE,
)


def is_whole(quantity: Quantity, text: Statement) -> bool:
    """Whether others are a part of it, as in "31 of the 38", or it is excepted: "all but two"."""
    if _AMONG_ALL.search(text.text[: quantity.start]) and any(
        q.start > quantity.end and q.kind == "cardinal" for q in text.quantities
    ):
        # "Sur les onze prévenus, sept ont été condamnés".
        return True
    if _ONE_OF.search(text.text[: quantity.start]):
        # "One of the two fridges".
        return True
    if _EXCEPTED.search(text.text[: quantity.start]):
        # "All but two were freed": two were not.
        return True
    return any(
        part.end < quantity.start and _WHOLE.fullmatch(text.text[part.end : quantity.start])
        for part in text.quantities
    )


_ONE_OF = re.compile(
    r"\b(?:one|each|none|neither|l['’]une?|chacune?|aucune?)\s+(?:of|d(?:e|es))\s+"
    r"(?:(?:the|its|their|his|her|these|ses|leurs|ces)\s+)?$",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(
    r"\b(?:all|every\w*|none|nobody|tous|toutes|personne|aucun\w*)\b[^,;.]{0,40}?"
    r"\b(?:but|except(?: for)?|save|sauf|hormis|excepté|à l['’]exception (?:de|d['’]))\s*$",
    re.IGNORECASE,
)
_AMONG_ALL = re.compile(
    r"(?:^|[,;.]\s*)(?:sur|of|out of|parmi|among)\s+(?:(?:les|the|ces|these)\s+)?$", re.IGNORECASE
)
_WHOLE = re.compile(
    r"\s*(?:of|out of|d(?:e|es)|sur|parmi)\s*(?:the|les|ses|leurs|its|their)?\s*"
    r"(?:[\w-]+['’]s\s+)?",
    re.IGNORECASE,
)


def only_whole_told(
    quantity: Quantity, said: Statement, known: Statement, alignment: Alignment
) -> bool:
    """Whether all that the message's verbs meet is told of those of whom the number is a part."""
    met = [
        found
        for one, found in alignment.pairs
        if one.start in said.predicates and found.start in known.predicates
    ]
    return any(tells_of_whole(verb, quantity, known) for verb in met) and all(
        tells_of_whole(verb, quantity, known) for verb in met
    )


def tells_of_whole(verb: Token, quantity: Quantity, known: Statement) -> bool:
    """Whether the verb is told of those of whom the number is but a part.

    "Four of the missiles fired at the port were shot down": four were shot down, more were fired.
    """
    part = _OF_THE.match(known.text, quantity.end)
    if part is None or verb.start < part.end() or verb.start not in known.predicates:
        return False
    between = known.text[part.end() : verb.start]
    pieces = split(between)
    if len(pieces) > _CLOSE or any(auxiliary(piece, known.language) for piece in pieces):
        return False
    # What a part is done to is told by another verb.
    if any(v < quantity.start or v > verb.start for v in known.predicates):
        return True
    here = known.clause_of(verb.start)
    return any(
        piece.start > verb.end and known.clause_of(piece.start) == here
        for piece in split(known.text)
        if auxiliary(piece, known.language)
    )


_OF_THE = re.compile(
    r"\s+(?:of\s+(?:the|these|those|its|their)|d(?:es|e\s+(?:ces|ses|leurs)))\s+", re.IGNORECASE
)
_CLOSE = 3
"""Words between "of the" and a participle that belongs to what follows."""


def is_of_others(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the number is that of others than the message names: "and the unions 90,000".

    The verb that goes before is left out after "and"; whoever stands there has the number that
    follows, and no other one.
    """
    met = {id(other) for _, other in alignment.pairs}
    own = {id(token) for token in _without_verb(quantity, known)}
    if own:
        return not own & met
    return any(
        id(token) in met
        for other in known.quantities
        if other is not quantity and known.clause_of(other.start) == known.clause_of(quantity.start)
        for token in _without_verb(other, known)
    )


def _without_verb(quantity: Quantity, known: Statement) -> list[Token]:
    """Those of "and the unions 90,000", where the verb is left out; none for other numbers."""
    if quantity.kind in ("year", "article", "ordinal"):
        return []
    joint = max((m.end() for m in _JOINT.finditer(known.text, 0, quantity.start)), default=None)
    if joint is None or any(joint <= q.start < quantity.start for q in known.quantities):
        return []
    found = [t for t in known.tokens if joint <= t.start < quantity.start]
    verbs = any(t.start in known.predicates for t in found)
    between = known.text[found[-1].end : quantity.start] if found else ""
    return found if not verbs and _AT.fullmatch(between) else []


_AT = re.compile(r"\s(?:(?:for|at|by|to|in|pour|à|de)\s)?", re.IGNORECASE)
_JOINT = re.compile(
    r"(?:\b(?:and|et|but|mais|while|contre)|[,;])\s+(?:the|la|les?|l['’]|its|his|their|ses|leurs?)"
    r"(?:\s+|(?<=['’]))",
    re.IGNORECASE,
)
