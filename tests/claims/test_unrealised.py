"""What a claim only asks for, plans or averts is no fact."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Glyphosate is banned", "The association called for a ban on glyphosate."),
        ("There is a tax on sugar", "The minister proposed a tax on sugar."),
        ("There was an attack on the embassy", "Police prevented an attack on the embassy."),
        ("The plant was closed", "The court rejected the request to close the plant."),
        ("The concert took place on 12 May", "The mayor cancelled the concert of 12 May."),
        ("There was a strike at the port", "The strike at the port was called off."),
        ("The driver was fined 500 euros", "Prosecutors sought a 500 euro fine for the driver."),
    ],
)
def test_not_a_fact(text: str, claim: str) -> None:
    """What is demanded, considered or prevented supports nobody who states it."""
    assert judged(text, claim).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The association wants glyphosate banned", "The association wants a ban on glyphosate."),
        ("Police prevented an attack", "Police prevented an attack on the embassy."),
        ("The mayor raised wages", "After the threat of a strike, the mayor raised wages."),
    ],
)
def test_what_the_message_says_too(text: str, claim: str) -> None:
    """A message that says as much is supported, and so is what the word does not govern."""
    assert judged(text, claim).verdict is Verdict.SUPPORTED


def test_french() -> None:
    """The same in French, across languages."""
    planned = "Le gouvernement envisage d'interdire le diesel."
    assert judged("Diesel is banned", planned, known="fr").verdict is Verdict.UNKNOWN
    foiled = "La police a déjoué un attentat contre l'ambassade."
    assert (
        judged("Un attentat a eu lieu contre l'ambassade", foiled, "fr", known="fr").verdict
        is not Verdict.SUPPORTED
    )
