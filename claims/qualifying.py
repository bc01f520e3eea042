"""A name that a claim only has to say whose or which: "the American embassy"."""

import re
from collections.abc import Iterable

from claims.alignment import Alignment
from claims.concepts import Token, broader_of, is_person
from claims.locations import attached_to, owns, relation
from claims.models import Name
from claims.parties import BY, Part, Party, read_parties
from claims.statement import Statement
from claims.text import fold

_STANCE = re.compile(r"(?:pro|anti)[-‐‑]$", re.IGNORECASE)


def only_qualifies(said: Statement, wordings: Iterable[Statement], alignment: Alignment) -> bool:
    """Whether the message makes a party of a name that only goes with a noun in the claim.

    "The United States fired rockets" against "rockets were fired at the embassy of the United
    States". The noun itself in the message shows that it is meant.
    """
    texts = tuple(wordings)
    met = {id(other) for _, other in alignment.pairs}
    parties = read_parties(said)
    for one, other in alignment.pairs:
        name = said.name_at(one)
        known = next((text for text in texts if any(other is t for t in text.tokens)), None)
        if name is None or known is None:
            continue
        noun = None if owns(known, other) else attached_to(known, other)
        if noun is None or attached_to(said, one) is not None:
            continue
        if is_person(noun) and _are_people(name):
            continue
        if _is_its_own(noun) or (one.start in parties and parties[one.start].qualifies):
            continue
        if _acts_for(noun, known) and parties.get(one.start, _NOBODY).part is Part.DOER:
            # "Greece legalised" what its parliament did.
            continue
        if id(noun) in met and not _STANCE.search(known.text[: other.start]):
            continue
        party = parties.get(one.start)
        if party is not None:
            acts = party.part is not Part.BESIDE
        else:
            acts = relation(said, one) is None or bool(BY.search(said.text[: one.start]))
        if acts and not _owned(one, said):
            return True
    return False


_NOBODY = Party(-1, Part.BESIDE)
_KINDS = frozenset(
    "city commune_town village region river island province district country airport station ship "
    "company group team museum university state port coast".split()
)
_AGENTS = frozenset("institution government force army parliament team voter police".split())


def _are_people(name: Name) -> bool:
    """Whether the word is for those of a country, and not for it: "the Germans"."""
    return (
        name.type == "country"
        and name.text.endswith("s")
        and not name.text.isupper()
        and fold(name.text) != fold(name.canonical)
    )


def _is_its_own(noun: Token) -> bool:
    """Whether the name is the noun's own: "the town of Goma"."""
    return bool(_KINDS & noun.concepts)


def _acts_for(noun: Token, known: Statement) -> bool:
    """Whether what the noun does is done by the country or body that it is of."""
    party = read_parties(known).get(noun.start)
    return (
        party is not None
        and party.part is Part.DOER
        and any(_AGENTS & (broader_of(concept) | {concept}) for concept in noun.concepts)
    )


def _owned(one: Token, said: Statement) -> bool:
    """Whether the name is a possessor in the message too: "Iraq's soldiers"."""
    return said.text[one.end : one.end + 2].replace("’", "'") == "'s"
