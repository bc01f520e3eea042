"""What a claim tells of somebody's own, and a message of himself: the mayor's son, the mayor."""

import re

from claims.alignment import Alignment
from claims.concepts import NAME, Token, broader_of, is_person, same_word
from claims.parties import Part, is_acting, read_parties
from claims.statement import Statement

_OF = re.compile(
    r"\s+(?:of\s+(?:the\s+|an?\s+)?(?:[\w-]+['’]s?\s+)?|du\s+|des\s+|"
    r"de\s+(?:la\s+|l['’]|une?\s+)?|d['’](?:une?\s+)?)",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\s+(?:near|around|close to|outside|opposite|autour d(?:e|u|es)|près d(?:e|u|es))\s+"
    r"(?:(?:the|an?|la|les?|une?)\s+|l['’])?",
    re.IGNORECASE,
)
_OWNS = re.compile(r"['’]s?\s+")
_SAME_IN_PART = frozenset(
    "number group majority minority part half total series member resident person population "
    "team crowd city village region island country company army government police "
    "authority".split()
)
"""Concepts of heads that are no other thing than what they are of: "a group of men"."""


def is_of_its_own(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message gives to one what the claim tells only of what is his."""
    ours, theirs = read_parties(said), read_parties(known)
    held = alignment.within(known)
    verbs = {
        one.start: other.start
        for one, other in held
        if one.start in said.predicates and other.start in known.predicates
    }
    met = {id(other) for _, other in [*alignment.pairs, *alignment.opposed]}
    for one, other in held:
        if other.kind == NAME and one.kind != NAME:
            # "The company", of which only the director is told.
            owned = _head(other, known)
            if owned is not None and is_person(owned) and id(owned) not in met:
                return True
        mine = ours.get(one.start)
        if mine is None or mine.qualifies or mine.part is Part.BESIDE or mine.verb not in verbs:
            continue
        told = theirs.get(other.start)
        if (
            mine.part is Part.DOER
            and told is not None
            and (told.verb, told.part, told.qualifies) == (verbs[mine.verb], Part.OBJECT, True)
        ):
            # "The mayor stole a car" against "the mayor's car was stolen".
            return True
        head = _head(other, known)
        if head is None or id(head) in met:
            continue
        if head.concepts & _SAME_IN_PART and not (
            head.concepts & _LIVING and other.kind != NAME and _is_site(other)
        ):
            continue
        its = theirs.get(head.start)
        if its is None or its.qualifies or its.verb != verbs[mine.verb]:
            continue
        if any(same_word(one, t) for t in known.tokens if t is not other):
            continue
        if other.kind != NAME and (is_person(head) or is_person(other) or head.concepts & _WALLS):
            return True
    return any(_of_what_it_has(one, other, held, met, said, known) for one, other in held)


_LIVING = frozenset(("resident", "neighbor"))
_SITES = frozenset("building factory company school hospital station airport port dam".split())


def _is_site(token: Token) -> bool:
    """Whether those who live near it are not of it: a plant, not a village."""
    return any(_SITES & (broader_of(concept) | {concept}) for concept in token.concepts)


_WALLS = frozenset("roof wall door window wing engine tower tail".split())
"""Concepts of parts of which may be told what does not go for the whole: "its roof fell"."""


def _of_what_it_has(
    one: Token,
    other: Token,
    held: list[tuple[Token, Token]],
    met: set[int],
    said: Statement,
    known: Statement,
) -> bool:
    """Whether something stands between the two: "head of the bank's union", not of the bank."""
    head = _head(one, said)
    its = next((b for a, b in held if a is head), None)
    between = _head(other, known)
    return (
        its is not None
        and between is not None
        and between is not its
        and id(between) not in met
        and is_acting(between)
        and _head(between, known) is its
    )


def _head(owner: Token, text: Statement) -> Token | None:
    """The noun that is the one's: the son of "the mayor's son", "le fils du maire"."""
    owns = _OWNS.match(text.text, owner.end)
    if owns is not None:
        run = [t for t in text.tokens if t.start >= owns.end()]
        found = next((t for t in run if t.start == owns.end()), None)
        for token in run:
            if found is None or token.start <= found.start:
                continue
            if text.text[found.end : token.start] != " " or token.start in text.predicates:
                break
            found = token
        return found
    return next(
        (
            t
            for t in text.tokens
            if t.end <= owner.start
            and t.start not in text.predicates
            and (
                _OF.fullmatch(between := text.text[t.end : owner.start]) or _NEAR.fullmatch(between)
            )
        ),
        None,
    )


def is_in_relative(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message has one do what the claim tells of another, which he only tells apart.

    "The tram was empty" against "the bus that hit the tram was empty", "Ann was killed" against
    "Ann, whose brother was killed".
    """
    ours = read_parties(said)
    held = alignment.within(known)
    met = {id(other) for _, other in [*alignment.pairs, *alignment.opposed]}
    for one, other in held:
        mine = ours.get(one.start)
        if mine is None or mine.qualifies or mine.part is Part.BESIDE or mine.verb < one.start:
            continue
        verb = next((b for a, b in held if a.start == mine.verb), None)
        if verb is None or verb.start < other.end:
            continue
        between = known.text[other.end : verb.start]
        if _of_the_noun_before(verb, other, known):
            return True
        whose = _WHOSE.fullmatch(between)
        if whose is not None and not any(
            id(t) in met for t in known.tokens if other.end <= t.start < verb.start
        ):
            return True
        relative = _RELATIVE.search(known.text[: other.start])
        if relative is None or not _ONLY_AUXILIARY.fullmatch(between):
            continue
        inside = [t for t in known.tokens if relative.end() <= t.start < other.start]
        before = [t for t in known.tokens if t.end <= relative.start()]
        if inside and before and id(before[-1]) not in met:
            return True
    return False


def _of_the_noun_before(verb: Token, doer: Token, known: Statement) -> bool:
    """Whether the participle tells of the noun right before it: "hit a bus carrying pupils".

    What it results in is the whole's: "fired a rocket killing two".
    """
    if not verb.text.endswith(("ing", "ant")) or verb.concepts & _RESULTING:
        return False
    noun = next((t for t in known.tokens if t.end + 1 == verb.start), None)
    if noun is None or noun.start <= doer.start or noun.start in known.predicates:
        return False
    governors = [v for v in known.predicates if doer.end <= v < noun.start]
    its = read_parties(known).get(noun.start)
    return its is not None and its.part is Part.OBJECT and its.verb in governors


_RESULTING = frozenset("kill wound destroy damage leave cause force injury".split())
_WHOSE = re.compile(r",?\s+(?:whose|dont\s+(?:les?\s|la\s|l['’]))[^,;]*", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|that|qui)\s(?=[^,;.]*$)", re.IGNORECASE)
_ONLY_AUXILIARY = re.compile(
    r"\s+(?:(?:is|are|was|were|has|have|had|been|will|be|not|est|sont|était|étaient|a|ont|avait|"
    r"avaient|été|sera|seront)\s+)*",
    re.IGNORECASE,
)
