"""What claims say and do not say, though every word of the message stands in them."""

from pathlib import Path

import pytest

from claims.models import Judgement, Verdict
from tests.claims.judging import judged

_ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "entailment.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def rows(expected: str) -> list[list[str]]:
    """The columns of each line of that kind, the kind itself left out."""
    return [row[1:] for row in _ROWS if row[0] == expected]


def judge(languages: str, claim: str, message: str) -> Judgement:
    """What the claim says of the message; ``languages`` are "fr", or "fr>en" where they differ."""
    known, _, said = languages.partition(">")
    return judged(message, claim, said or known, known=known)


@pytest.mark.parametrize(("languages", "claim", "message"), rows("never supported"))
def test_never_supported(languages: str, claim: str, message: str) -> None:
    """A wrong "supported" is what costs trust most."""
    assert judge(languages, claim, message).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(("languages", "claim", "message"), rows("supported"))
def test_still_supported(languages: str, claim: str, message: str) -> None:
    """What the same sentences do say."""
    assert judge(languages, claim, message).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(("languages", "claim", "message"), rows("contradicted"))
def test_contradicted(languages: str, claim: str, message: str) -> None:
    """What cannot be true with the claim."""
    assert judge(languages, claim, message).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(("languages", "claim", "message"), rows("not answered"))
def test_not_answered(languages: str, claim: str, message: str) -> None:
    """No value is better than a wrong one; "no" is a right one."""
    judgement = judge(languages, claim, message)
    assert judgement.verdict is not Verdict.SUPPORTED
    assert judgement.value in (None, "no", "non")


@pytest.mark.parametrize(("languages", "claim", "message", "value"), rows("answered"))
def test_answered(languages: str, claim: str, message: str, value: str) -> None:
    """The value asked for, and not the one beside it."""
    assert judge(languages, claim, message).value == value
