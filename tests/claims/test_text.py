"""Texts become comparable words, stems and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import clean, fold, sentences, stems, words

ANY_TEXT = st.text(st.characters(), max_size=300)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("L’ÉTÉ", "l'ete"),
        ("cœur", "coeur"),
        ("Straße", "strasse"),
        ("2 500 soldats", "2 500 soldats"),
        ("«\u202fOui\u202f»", '" oui "'),
        ("a\u200bb", "ab"),
        ("pro–Iran", "pro-iran"),
        ("ﬁn", "fin"),
    ],
)
def test_fold_unifies_what_typography_sets_apart(written: str, folded: str) -> None:
    """Case, accents, ligatures, apostrophes, dashes, spaces and invisible characters go."""
    assert fold(written) == folded


@pytest.mark.parametrize("number", ["2,500", "2.500", "2 500", "2\u202f500", "2500"])
def test_words_give_one_form_to_a_number_however_grouped(number: str) -> None:
    """A grouped number is one word of digits."""
    assert words(f"{number} soldiers") == ["2500", "soldiers"]


def test_words_keep_decimals_and_join_acronyms() -> None:
    """A decimal stays whole, dotted letters become one word."""
    assert words("The U.S. grew by 3.5 %.") == ["the", "us", "grew", "by", "3.5"]


def test_stems_unite_forms_and_drop_function_words() -> None:
    """Singular and plural meet; articles and question words say nothing."""
    assert stems("Combien de roquettes ?", "fr") == stems("la roquette", "fr")
    assert stems("How many rockets", "en")[-1] == stems("a rocket", "en")[0]


def test_stems_of_a_language_without_stemmer_are_its_words() -> None:
    """An unknown language is searched by whole words."""
    assert stems("raketid tulistati", "xx") == ["raketid", "tulistati"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("M. Dupont a parlé. Il part.", ["M. Dupont a parlé.", "Il part."]),
        ("Il en reste 2.500. Tous partent.", ["Il en reste 2.500.", "Tous partent."]),
        ("« Non ! » Elle a refusé.", ["« Non ! »", "Elle a refusé."]),
        ("A title\n\nThe text.", ["A title", "The text."]),
        ("U.S. troops left e.g. today.", ["U.S. troops left e.g. today."]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    """Abbreviations and decimals end no sentence; closing quotes belong to theirs."""
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_clean_keeps_what_a_post_says() -> None:
    """Links and Discord's marks go; tags and handles become words; the author stays."""
    post = "Look! #GreenZone hit https://t.co/abc <@123456> — Ann Lee (@ann_lee) May 2, 2019"
    assert clean(post) == "Look! Green Zone hit — Ann Lee (ann lee) May 2, 2019"


def test_clean_leaves_a_text_that_is_nothing_else() -> None:
    """A bare link stays what it is, rather than nothing."""
    assert clean("https://example.org/a") == "https://example.org/a"


@given(ANY_TEXT)
def test_no_text_raises(text: str) -> None:
    """Any string can be read, lone surrogates included."""
    assert all(words(text))
    stems(text, "fr")
    clean(text)
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)


@given(ANY_TEXT)
def test_fold_is_stable(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)
