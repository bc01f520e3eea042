"""Conditions, promises and announcements are not what has happened; nor is then what is now."""

from datetime import date

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

DEMAND = "The union set as a condition that the company recall all its drivers."
PLAN = "Le ministre a annoncé que la France allait retirer 60 médecins du Tchad."


@pytest.mark.parametrize(
    "text",
    [
        "The company recalled all its drivers",
        "All drivers were recalled by the company",
        "Did the company recall all its drivers?",
        "What did the company recall?",
    ],
)
def test_conditions(text: str) -> None:
    """What is only a condition of something supports and answers nothing else."""
    assert judged(text, DEMAND).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("text", ["La France a retiré 60 médecins du Tchad"])
def test_the_announced_is_not_done(text: str) -> None:
    """A plain headline among the wordings does not make the announced past."""
    found = judged(text, PLAN, "fr", known="fr", translations={"en": "France withdraws 60 doctors"})
    assert found.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Anna Berg is the mayor of Bergen", Verdict.SUPPORTED),
        ("Is Anna Berg still the mayor of Bergen?", Verdict.UNKNOWN),
        ("Anna Berg is no longer the mayor of Bergen", Verdict.UNKNOWN),
    ],
)
def test_what_holds_since(text: str, verdict: Verdict) -> None:
    """Whether a state has lasted or ended since is not told by an older claim."""
    claim = "Anna Berg is the mayor of Bergen."
    assert judged(text, claim, as_of=date(2020, 1, 1)).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("At least 40 fires broke out in Corsica", Verdict.UNKNOWN),
        ("Exactly 40 fires broke out in Corsica", Verdict.UNKNOWN),
        ("40 fires broke out in Corsica", Verdict.SUPPORTED),
        ("Nearly 40 fires broke out in Corsica", Verdict.SUPPORTED),
    ],
)
def test_bounds_of_an_estimate(text: str, verdict: Verdict) -> None:
    """An estimate makes neither a bound nor an exact number true."""
    assert judged(text, "Nearly 40 fires broke out in Corsica.").verdict is verdict


def test_either_number_will_do() -> None:
    """Of two numbers left open one that is right is enough."""
    claim = "Eight fires broke out in Corsica."
    assert judged("8 or 9 fires broke out in Corsica", claim).verdict is Verdict.SUPPORTED
    assert judged("10 or 11 fires broke out in Corsica", claim).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Why was the depot burnt?", "The depot was burnt by masked men."),
        ("When will the doctors leave Chad?", "The doctors left Chad in 2009."),
        ("What did Berg say?", "Berg and Lund spoke on the phone."),
        ("Who decided the strike?", "The end of the strike was decided in May."),
        ("Where was the boy hurt?", "The boy was hurt in the attack."),
    ],
)
def test_no_value_of_another_kind(text: str, claim: str) -> None:
    """What does not answer the question asked is no answer."""
    assert judged(text, claim).verdict is Verdict.UNKNOWN


def test_the_agency_is_named() -> None:
    """What the source has from a news agency is told as that."""
    found = judged("The dam broke in May", "According to Reuters, the dam broke in May.")
    assert found.verdict is Verdict.SUPPORTED
    assert "Reuters" in found.reason
