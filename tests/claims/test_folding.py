"""Folded text and its way back."""

from hypothesis import given
from hypothesis import strategies as st

from claims.folding import fold_aligned


def test_letters_and_signs() -> None:
    """Accents go, odd spaces, dashes and apostrophes become plain ones, ligatures two letters."""
    assert fold_aligned("L’Été\u202fà\u2009Sœurs – Île").cased == "L'Ete a Soeurs - Ile"
    assert fold_aligned("E\u0301te\u0301").low == "ete"


def test_superscripts_stay() -> None:
    """A square is no digit: 5 m² are not 5 m2, nor is ½ a 1."""
    assert fold_aligned("5 m², ½").cased == "5 m², ½"


def test_way_back() -> None:
    """Spans of the folded text lead to the words as written, over what was dropped or added."""
    text = "e\u0301te\u0301, sœur\u200b 7"
    folded = fold_aligned(text)
    start = folded.low.index("7")
    assert folded.original(start, start + 1) == (len(text) - 1, len(text))
    start = folded.low.index("soeur")
    low, high = folded.original(start, start + 5)
    assert text[low:high] == "sœur"


@given(text=st.text(st.characters()))
def test_any_text(text: str) -> None:
    """Both forms are equally long, and every span of them is a span of the text."""
    folded = fold_aligned(text)
    assert len(folded.cased) == len(folded.low)
    for start in range(len(folded.low)):
        low, high = folded.original(start, start + 1)
        assert 0 <= low < high <= len(text)
