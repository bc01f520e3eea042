"""Which country's somebody is, against what the claim says: "the hikers are Italian"."""

import re

from claims.alignment import Alignment
from claims.concepts import Token
from claims.models import Name
from claims.names import same_canonical
from claims.statement import Statement

_COPULA = re.compile(
    r"\b(?:is|are|was|were|est|sont|était|étaient)\s+"
    r"(?:(?:all|both|tous|toutes|an?|une?)\s+)*$",
    re.IGNORECASE,
)


def other_nation(
    said: Statement, known: Statement, alignment: Alignment
) -> tuple[Token, Token] | None:
    """The nationality that the message alone gives, and that of the same people in the claim.

    None where anything else is left open, or the claim has several.
    """
    if len(alignment.foreign) != 1 or alignment.opposed:
        return None
    nation = alignment.foreign[0]
    name = said.name_at(nation)
    if name is None or name.type != _COUNTRY or not _COPULA.search(said.text[: nation.start]):
        return None
    if said.text[nation.end :].strip(" .!"):
        return None
    here = said.clause_of(nation.start)
    subjects = [
        other
        for one, other in alignment.within(known)
        if said.clause_of(one.start) == here
        and one.end <= nation.start
        and one.start not in said.predicates
    ]
    nations = [n for n in known.names if n.type == _COUNTRY]
    near = [n for n in nations if any(_beside(n, noun, known) for noun in subjects)]
    if len(near) != 1 or len(nations) > 1 or same_canonical(near[0].canonical, name.canonical):
        return None
    its = next((token for token in known.tokens if token.start == near[0].start), None)
    return None if its is None else (nation, its)


_COUNTRY = "country"


def _beside(name: Name, noun: Token, known: Statement) -> bool:
    """Whether the nationality stands right at the noun or name: "hikers", of "German hikers"."""
    first, last = sorted(((name.start, name.end), (noun.start, noun.end)))
    return known.text[first[1] : last[0]] == " " and (
        name.text[:1].islower() or known.language == "en" or name.end < noun.start
    )
