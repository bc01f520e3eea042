"""Claims of one source, and claims that take another's place, as the store changes."""

from dataclasses import replace

from claims.models import Claim, Source
from claims.relatives import Relatives

ONE = Claim("one", "Nine drowned.", "en", source=Source("Flood"))
TWO = Claim("two", "Six were hurt.", "en", source=Source("Flood"))
ELSEWHERE = Claim("three", "It cost 5 million.", "en", source=Source("Bridge"))


def test_claims_of_one_source() -> None:
    """Each is beside the other, none beside itself, and not what is of another source."""
    relatives = Relatives()
    relatives.note([ONE, TWO, ELSEWHERE], [])
    assert relatives.beside(ONE) == [TWO]
    assert relatives.beside(ELSEWHERE) == []


def test_another_collection_stays_apart() -> None:
    """What one server keeps private never stands beside what another has."""
    relatives = Relatives()
    relatives.note([ONE, replace(TWO, collection="discord:1")], [])
    assert relatives.beside(ONE) == []


def test_a_source_without_a_name_ties_nothing() -> None:
    """Claims without title and address are of no common source."""
    relatives = Relatives()
    bare = [replace(claim, source=Source("")) for claim in (ONE, TWO)]
    relatives.note(bare, [])
    assert relatives.beside(bare[0]) == []


def test_changes_are_followed() -> None:
    """A claim that moves to another source, or goes, leaves its relatives."""
    relatives = Relatives()
    relatives.note([ONE, TWO], [])
    relatives.note([replace(TWO, source=Source("Bridge"))], [])
    assert relatives.beside(ONE) == []
    relatives.note([TWO], [])
    relatives.note([], [("public", "two")])
    assert relatives.beside(ONE) == []


def test_successors() -> None:
    """The claim that supersedes another is known until it goes or no longer does."""
    relatives = Relatives()
    newer = replace(TWO, supersedes="one")
    relatives.note([ONE, newer], [])
    assert relatives.successor(("public", "one")) == newer
    relatives.note([TWO], [])
    assert relatives.successor(("public", "one")) is None
    relatives.note([newer], [])
    relatives.note([], [("public", "two")])
    assert relatives.successor(("public", "one")) is None
