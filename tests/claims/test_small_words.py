"""Small words that turn a sentence round: for and against, under and in, until and from."""

import pytest

from claims.concepts import read_tokens
from claims.models import Verdict
from tests.claims.judging import judged

LIBRARIES = "About 60 residents spoke before the vote, most of them against the library cuts."
CROWD = "The crowd demonstrated against the reform in Lyon."
BUDGET = "The city council approved a 412 million dollar budget on Tuesday."
AGAINST, FOR = "Ann Martin est contre la réforme.", "Ann Martin is in favour of the reform."


@pytest.mark.parametrize(
    ("claim", "known", "language", "message"),
    [
        (LIBRARIES, "en", "en", "most residents who spoke were for the library cuts"),
        (CROWD, "en", "en", "The crowd demonstrated for the reform in Lyon"),
        (CROWD, "en", "fr", "La foule a manifesté pour la réforme à Lyon"),
        (AGAINST, "fr", "fr", "Martin est pour la réforme"),
        ("Ann Martin supports the reform.", "en", "en", "Martin is against the reform"),
        (
            "Martin played for France on Sunday.",
            "en",
            "en",
            "Martin played against France on Sunday",
        ),
        (BUDGET, "en", "en", "the council voted the budget down"),
    ],
)
def test_the_other_side(claim: str, known: str, language: str, message: str) -> None:
    """Who is for what the source has him against is contradicted."""
    assert judged(message, claim, language, known=known).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "language", "message"),
    [
        (CROWD, "fr", "La foule a manifesté contre la réforme à Lyon"),
        ("The court issued an arrest warrant for Ann Martin.", "fr",
         "Le tribunal a émis un mandat d'arrêt contre Ann Martin"),
        ("The country received 400,000 vaccines for cholera.", "fr",
         "Le pays a reçu 400 000 vaccins contre le choléra"),
        ("Martin played for Lyon against Nice.", "en", "Martin played against Nice"),
        ("Workers removed the statue.", "en", "workers took the statue down"),
        ("Portugal will withdraw 180 troops from Niger.", "en",
         "Portugal will pull 180 troops out of Niger"),
        ("The fire was put out at dawn by 45 firefighters.", "en",
         "45 firefighters put the fire out"),
        ("Two strikers were arrested outside Ann Li's Lyon plant.", "en",
         "two strikers were arrested outside the Lyon plant"),
    ],
)  # fmt: skip
def test_the_same_side(claim: str, language: str, message: str) -> None:
    """A warrant for somebody is one against him, and a verb is whole though its particle is far."""
    assert judged(message, claim, language).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        (FOR, "Martin is against the reform"),
        ("Ann Martin criticised the reform.", "Martin is for the reform"),
        ("The bomb was hidden under the car.", "The bomb was hidden in the car"),
        ("The bomb was hidden under the car.", "The bomb was hidden on the car"),
        ("The ship is above the wreck.", "The ship is below the wreck"),
        ("The shop is open until 8 pm.", "The shop is open from 8 pm"),
        ("Two rockets fell near the base.", "two rockets fell inside the base"),
        ("The minister called the strike a mistake.", "The minister called the strike off"),
        ("The outbreak goes on despite the cholera vaccine.", "The outbreak started from a well"),
        ("Vaccines are free for nurses, while all other adults pay 15 euros.", "all adults pay"),
    ],
)
def test_not_settled(claim: str, message: str) -> None:
    """The same words with another small one between them support nothing."""
    assert judged(message, claim).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "a contaminated well", "well"),
        ("en", "the mine collapsed", "mine"),
        ("fr", "le car scolaire", "car"),
        ("fr", "l'été dernier", "été"),
    ],
)
def test_a_noun_with_its_article(language: str, text: str, word: str) -> None:
    """The word is spoken of where an article shows that it is a noun."""
    assert word in {token.text for token in read_tokens(text, language) if token.content}


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [("en", "the team played well", "well"), ("fr", "la route, car il pleut", "car"),
     ("fr", "il l'avait été", "été")],
)  # fmt: skip
def test_a_small_word(language: str, text: str, word: str) -> None:
    """Elsewhere it says nothing."""
    assert word not in {token.text for token in read_tokens(text, language) if token.content}
