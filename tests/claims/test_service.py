"""The service answers from a real store and keeps up with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.errors import InputError, NotFoundError, StoreError
from claims.inputs import parse_line
from claims.models import Kind, Verdict
from claims.service import ClaimService
from claims.settings import Settings
from claims.store import Store

BRIDGE = {
    "key": "bridge",
    "claim": "The Kelvin bridge cost 4 million euros.",
    "source": {"title": "Bridge opens"},
}
QUESTION = "How much did the Kelvin bridge cost?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A new store with the seeds, searched by words."""
    return Settings(f"sqlite:///{tmp_path}/claims.db", cache_dir=tmp_path, semantic=False)


@pytest.fixture
def service(settings: Settings) -> Iterator[ClaimService]:
    """The service on that store."""
    opened = ClaimService.open(settings)
    yield opened
    opened.close()


def test_a_new_store_loads_the_seeds(service: ClaimService) -> None:
    """The first question already has an answer, with the sentence word for word."""
    answer = service.ask("Combien de roquettes ont été tirées ?")
    assert answer.verdict is Verdict.ANSWERED
    assert answer.value == "7"
    assert answer.sentence is not None
    assert answer.sentence.startswith("Sept roquettes ont été tirées ce mardi soir")
    assert answer.sentence_is_quote


def test_seeds_are_loaded_once(settings: Settings) -> None:
    """A store that was written to before is left as it is."""
    store = Store(settings.database_url)
    store.write([parse_line(BRIDGE)], by="test")
    store.close()
    service = ClaimService.open(settings)
    assert [claim.key for claim in service.store.claims()] == ["bridge"]
    service.close()


def test_a_claim_is_found_by_the_next_message(service: ClaimService) -> None:
    """Added, edited and retired claims take effect at once, whoever changed them."""
    assert service.ask(QUESTION).verdict is Verdict.UNKNOWN
    service.add(BRIDGE, collection="public", by="test")
    assert service.ask(QUESTION).verdict is Verdict.ANSWERED
    other_process = Store(service.store.url)
    edited = BRIDGE | {"claim": "The Kelvin bridge cost 6 million euros."}
    other_process.write([parse_line(edited)], by="test")
    answer = service.ask(QUESTION)
    assert answer.value is not None
    assert "6 million" in answer.value
    other_process.write([parse_line(edited | {"status": "retired"})], by="test")
    other_process.close()
    assert service.ask(QUESTION).verdict is Verdict.UNKNOWN


def test_a_superseded_claim_decides_no_more(service: ClaimService) -> None:
    """The claim in its place is shown, however far down the ranking it is, until it is retired."""
    service.add(BRIDGE, collection="public", by="test")
    newer = {
        "key": "final",
        "claim": "Auditors found in June that the whole project had reached 9 million euros.",
        "source": {"title": "Audit"},
        "supersedes": "bridge",
    }
    service.add(newer, collection="public", by="test")
    text = "The Kelvin bridge cost 4 million euros"
    answer = service.ask(text)
    assert answer.verdict is not Verdict.SUPPORTED
    assert answer.claim is not None
    assert answer.claim.key == "final"
    service.store.write([parse_line(newer | {"status": "retired"})], by="test")
    assert service.ask(text).verdict is Verdict.SUPPORTED


def test_collections_do_not_leak(service: ClaimService) -> None:
    """A claim of one server is neither found, suggested nor shown in another."""
    service.add(BRIDGE, collection="discord:1", by="test")
    mine, theirs = ("discord:1", "public"), ("discord:2", "public")
    assert service.ask(QUESTION, reads=mine).found
    other = service.ask(QUESTION, reads=theirs)
    assert not other.found
    assert "bridge" not in {match.claim.key for match in other.matches}
    assert "4 million" not in other.reason
    assert "bridge" not in {claim.key for claim in service.suggest("Kelvin", reads=theirs)}
    assert "bridge" not in {claim.key for claim in service.suggest("", reads=theirs)}
    with pytest.raises(NotFoundError):
        service.show("bridge", reads=theirs)


def test_a_refused_claim_says_why(service: ClaimService) -> None:
    """One clear sentence, and nothing is stored."""
    with pytest.raises(InputError, match="claim is empty"):
        service.add(BRIDGE | {"claim": " "}, collection="public", by="test")
    with pytest.raises(InputError, match="claim is missing"):
        service.add({"article": "x", "source": {"title": ""}}, collection="public", by="test")
    assert service.ask(QUESTION).verdict is Verdict.UNKNOWN


def test_chatter_finds_nothing(service: ClaimService) -> None:
    """A greeting gets no claim."""
    answer = service.ask("bonjour tout le monde")
    assert answer.kind is Kind.CHATTER
    assert not answer.found
    assert answer.claim is None


def test_the_nearest_claim_is_named_where_nothing_is_found(service: ClaimService) -> None:
    """The reply says what was nearest and what kept it from being an answer."""
    answer = service.ask("how many rockets hit the French embassy in Tripoli?")
    assert answer.verdict is Verdict.UNKNOWN
    assert "“" in answer.reason


def test_the_newest_claims_are_suggested_first(service: ClaimService) -> None:
    """Before anything is typed, what was added last is offered."""
    service.add(BRIDGE, collection="public", by="test")
    assert service.suggest("", limit=3)[0].key == "bridge"
    assert len(service.suggest("", limit=3)) == 3


def test_an_unusable_store(tmp_path: Path) -> None:
    """The error is the store's, in one sentence."""
    with pytest.raises(StoreError, match="does not exist"):
        ClaimService.open(Settings(f"sqlite:///{tmp_path}/none/claims.db"))
