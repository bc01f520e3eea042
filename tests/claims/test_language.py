"""The language of a message is told from few words."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.language import detect_language
from claims.text import fold


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("combien de morts", "fr"),
        ("qui a tiré", "fr"),
        ("cb de soldats restent", "fr"),
        ("LES SOLDATS PARTENT", "fr"),
        ("c'est vrai ?", "fr"),
        ("l'attaque de mardi", "fr"),
        ("how many dead", "en"),
        ("who fired them", "en"),
        ("r the troops leaving", "en"),
        ("THE EMBASSY BURNED", "en"),
        ("is that true?", "en"),
        ("Baghdad rocket attack", "en"),
    ],
)
def test_three_words_are_enough(text: str, language: str) -> None:
    """Short messages are told apart, in capitals and without accents too."""
    assert detect_language(text) == language
    assert detect_language(fold(text)) == language
    assert detect_language(text.upper()) == language


def test_only_known_languages_are_given() -> None:
    """The answer is one of the languages that the caller knows."""
    assert detect_language("Wie viele Raketen wurden abgefeuert?", ("en", "fr", "de")) == "de"
    assert detect_language("Wie viele Raketen wurden abgefeuert?") in {"en", "fr"}
    assert detect_language("How many?", ["fr"]) == "fr"
    assert detect_language("How many?", []) == "en"


@pytest.mark.parametrize("text", ["", "12", "😀", "?!"])
def test_a_text_without_letters_is_in_the_first_language(text: str) -> None:
    """Nothing to tell by: the caller's first choice stands."""
    assert detect_language(text, ("fr", "en")) == "fr"


@settings(deadline=None)  # the first undecided text loads the model
@given(st.text(st.characters(), max_size=100))
def test_no_text_raises(text: str) -> None:
    """Any string has a language."""
    assert detect_language(text) in {"en", "fr"}


def test_plain_sentences_do_not_load_the_model() -> None:
    """The command starts fast: the model is left alone where function words decide."""
    code = (
        "import sys; from claims.language import detect_language as detect;"
        "assert detect('How many rockets were fired at the embassy?') == 'en';"
        "assert detect('Combien de roquettes ont été tirées ?') == 'fr';"
        "sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
