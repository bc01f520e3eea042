"""A message is a question, an assertion or chatter, and a question asks for something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.models import Kind
from claims.questions import Asked, read_kind, read_question


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("How many ships sank?", "en", Asked.COUNT),
        ("haw many ships sank", "en", Asked.COUNT),
        ("combien de bateaux ont coulé", "fr", Asked.COUNT),
        ("il reste combien de bateaux", "fr", Asked.COUNT),
        ("cb de bateaux ?", "fr", Asked.COUNT),
        ("who sank the ship", "en", Asked.WHO),
        ("Qui a coulé le bateau ?", "fr", Asked.WHO),
        ("le capitaine c'est qui", "fr", Asked.WHO),
        ("when did the ship sink?", "en", Asked.WHEN),
        ("Depuis quand le bateau est-il perdu ?", "fr", Asked.WHEN),
        ("where is the ship", "en", Asked.WHERE),
        ("Où est le bateau", "fr", Asked.WHERE),
        ("why did it sink?", "en", Asked.WHY),
        ("What sank?", "en", Asked.WHAT),
        ("Qu'est-ce que le capitaine a dit ?", "fr", Asked.WHAT),
        ("which ship sank?", "en", Asked.WHICH),
        ("Did the ship sink?", "en", Asked.YES_NO),
        ("Est-ce que le bateau a coulé", "fr", Asked.YES_NO),
        ("Le bateau a-t-il coulé", "fr", Asked.YES_NO),
        ("the ship sank?", "en", Asked.YES_NO),
    ],
)
def test_questions(text: str, language: str, asked: Asked) -> None:
    """Questions are seen with and without a question mark, misspelt and in shorthand."""
    question = read_question(text, language)
    assert question is not None
    assert question.asked is asked
    assert read_kind(text, language) is Kind.QUESTION


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A man who sailed alone was rescued.", "en"),
        ("The ship sank when it hit a rock.", "en"),
        ("Un homme qui naviguait seul a été secouru.", "fr"),
        ("Will Turner sank the ship.", "en"),
        ("Nine ships sank", "en"),
    ],
)
def test_assertions(text: str, language: str) -> None:
    """A question word inside a statement asks nothing."""
    assert read_kind(text, language) is Kind.ASSERTION


@pytest.mark.parametrize(
    "text", ["haha", "ok", "Bonjour à tous", "thanks!", "", "🙂🙂", "?!", "mdr"]
)
def test_chatter(text: str) -> None:
    """Greetings, laughter and emoji say nothing that could be looked up."""
    assert read_kind(text, "en") is Kind.CHATTER


@given(st.text(), st.sampled_from(["en", "fr", "de"]))
def test_reading_never_raises(text: str, language: str) -> None:
    """Any text is of one of the three kinds."""
    assert read_kind(text, language) in Kind
