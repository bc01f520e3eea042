"""Names that a message does not show to be names, beside a claim that has them."""

import pytest

from claims.models import Verdict
from claims.names import read_names
from tests.claims.judging import judged

LOST = "Red Lantern lost 3 million euros in 2019."
DEFEAT = "Gilles Fontaine conceded defeat on Sunday."


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "how much did red lantern lose in 2019?"),
        ("fr", "combien red lantern a perdu en 2019 ?"),
        ("en", "How much did Red Lantern lose in 2019?"),
    ],
)
def test_a_brand_of_common_words(language: str, question: str) -> None:
    """Two common words without capitals are the claim's name."""
    judgement = judged(question, LOST, language)
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, "3 million euros")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Fontaine a reconnu sa défaite dimanche"),
        ("fr", "fontaine a reconnu sa défaite"),
        ("en", "fontaine conceded defeat"),
    ],
)
def test_a_last_name_that_is_a_word(language: str, message: str) -> None:
    """A sentence that begins with it, or is all in small letters, names the person."""
    assert judged(message, DEFEAT, language).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("message", ["Bo Lantern lost 3 million euros in 2019", "Dufontaine lost"])
def test_no_other_name(message: str) -> None:
    """Part of another name is not lent."""
    assert judged(message, LOST).verdict is Verdict.UNKNOWN


def test_a_word_with_its_article_is_a_word() -> None:
    """A fountain is not Fontaine."""
    judgement = judged("la fontaine a reconnu sa défaite", DEFEAT, "fr")
    assert judgement.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("text", ["Martin is here.", "Gilles Martin lost.", "Colette Roy won."])
def test_a_given_name_opens_a_sentence(text: str) -> None:
    """A given name before a verb or a capital is a name, though it is a bird or a fish too."""
    assert read_names(text, "en")[0].start == 0
