"""From several claims to one reply: which decides, which conflict, which no longer hold."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claims.models import Answer, Verdict
from claims.service import ClaimService
from claims.settings import Settings

Ask = Callable[[str], Answer]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[ClaimService]:
    """A service on a new store without seeds, searched by words."""
    opened = ClaimService.open(
        Settings(f"sqlite:///{tmp_path}/c.db", seed=False, cache_dir=tmp_path, semantic=False)
    )
    yield opened
    opened.close()


def add(service: ClaimService, key: str, claim: str, title: str, **fields: str) -> None:
    """Store one claim of the source ``title``."""
    line = {"key": key, "claim": claim, "language": "en", "source": {"title": title}, **fields}
    service.add(line, collection="public", by="test")


def test_two_sources_that_disagree(service: ClaimService) -> None:
    """The same event counted otherwise by another source is a conflict, and both are shown."""
    add(service, "one", "Nine people drowned in the Kelmar flood.", "Post", as_of="2021-05-01")
    add(service, "two", "Twelve people drowned in the Kelmar flood.", "Times", as_of="2021-05-02")
    answer = service.ask("How many people drowned in the Kelmar flood?")
    assert answer.verdict is Verdict.CONFLICTING
    assert answer.found
    assert "Nine people" in answer.reason
    assert "Twelve people" in answer.reason
    assert {part.sentence for part in answer.parts} == {
        "Nine people drowned in the Kelmar flood.",
        "Twelve people drowned in the Kelmar flood.",
    }
    assert service.ask("Nine people drowned in the Kelmar flood").verdict is Verdict.CONFLICTING


def test_two_events(service: ClaimService) -> None:
    """A question that two events answer is given back, naming them; one that names one is not."""
    add(service, "one", "Nine people drowned in the flood in Kelmar.", "Kelmar under water")
    add(service, "two", "Twelve people drowned in the flood in Dostan.", "Dostan under water")
    answer = service.ask("How many people drowned in the flood?")
    assert answer.verdict is Verdict.UNKNOWN
    assert "Kelmar under water" in answer.reason
    assert "Dostan under water" in answer.reason
    assert service.ask("How many people drowned in the flood in Dostan?").value == "12"


def test_a_superseded_claim(service: ClaimService) -> None:
    """The newer claim decides, and the reply says that it supersedes an older one."""
    add(service, "old", "Nine people drowned in the Kelmar flood.", "Post")
    add(service, "new", "Ten people drowned in the Kelmar flood.", "Times", supersedes="old")
    answer = service.ask("How many people drowned in the Kelmar flood?")
    assert (answer.verdict, answer.value) == (Verdict.ANSWERED, "10")
    assert "supersedes" in answer.reason
    assert service.ask("Nine people drowned in the Kelmar flood").verdict is Verdict.CONTRADICTED


def test_nothing_but_a_superseded_claim_speaks(service: ClaimService) -> None:
    """What only a superseded claim would settle is not settled, and the newer one is shown."""
    add(service, "old", "Anna Berg chairs the Kelmar council.", "Post")
    add(service, "new", "Anna Berg left the Kelmar council.", "Times", supersedes="old")
    answer = service.ask("Anna Berg chairs the Kelmar council")
    assert answer.verdict is not Verdict.SUPPORTED
    assert answer.claim is not None
    assert answer.claim.key == "new"


def test_several_statements(service: ClaimService) -> None:
    """Each statement of a message gets a verdict, and the weakest stands for the message."""
    add(service, "one", "Nine people drowned in the Kelmar flood.", "Post")
    add(service, "two", "The Kelmar bridge collapsed in the flood.", "Post")
    answer = service.ask(
        "Nine people drowned in the Kelmar flood. The Kelmar bridge did not collapse in the flood."
    )
    assert [part.verdict for part in answer.parts] == [Verdict.SUPPORTED, Verdict.CONTRADICTED]
    assert answer.verdict is Verdict.CONTRADICTED


def test_silence_names_what_was_nearest(service: ClaimService) -> None:
    """Where nothing speaks to the message the reply is unknown, without a value."""
    add(service, "one", "Nine people drowned in the Kelmar flood.", "Post")
    answer = service.ask("How many people were rescued from the Kelmar flood?")
    assert (answer.verdict, answer.value) == (Verdict.UNKNOWN, None)
    assert "rescued" in answer.reason


def test_only_what_decided_is_marked(service: ClaimService) -> None:
    """The number that answers is marked in the sentence, the other words are not."""
    sentence = "On Monday nine people drowned and two were rescued in Kelmar."
    add(service, "one", "Nine people drowned in Kelmar.", "Post", sentence=sentence)
    answer = service.ask("How many people drowned in Kelmar?")
    assert answer.sentence == sentence
    assert [sentence[start:end] for start, end in answer.highlight] == ["nine"]
