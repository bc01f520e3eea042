"""The concepts that the code names are those of the lexicon."""

import pytest

from claims import (
    alignment,
    amounts,
    leaving,
    locations,
    parties,
    qualifying,
    reversals,
    roles,
    setting,
)
from claims.lexicon import concepts, rows

NAMED = {
    "alignment": alignment.BORN | alignment.DIED | alignment.ANYBODY | alignment._WEAK,
    "amounts": amounts._VICTIMS,
    "leaving": leaving._GO | leaving._REMAIN | leaving._TAKEN,
    "locations": locations._FROM | locations._LEAVING | locations._GROUND,
    "parties": parties._BODIES | parties._THINGS | parties._MEANS,
    "qualifying": qualifying._KINDS | qualifying._AGENTS,
    "reversals": reversals._MUTUAL,
    "roles": roles.LIGHT,
    "setting": setting._EVENTS | setting._ANY_EVENT,
    "unrealised.tsv": frozenset(row[0] for row in rows("unrealised.tsv")),
}


@pytest.mark.parametrize("place", NAMED)
def test_named_concepts_exist(place: str) -> None:
    """A rule about a concept that the lexicon no longer has would never apply."""
    assert NAMED[place] - concepts() == set()
