"""Negations and quantifying words in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.polarity import negated, read_negations, read_quantifiers


@pytest.mark.parametrize(
    "text",
    [
        "Four shells did not explode.",
        "Four shells didn't explode.",
        "four shells didnt explode",
        "No shell hit the palace.",
        "Nobody was hurt.",
        "The strike hurt no one.",
        "The army never crossed the river.",
        "The company failed to pay its workers.",
        "The mayor refused to resign.",
        "The army no longer holds the bridge.",
        "They won't come back anymore.",
        "It is not true that the bridge fell.",
        "It is false that the bridge fell.",
        "The ministry denied that its planes took part.",
        "He said he would not stay.",
        "Neither of the two ships sank.",
        "The plant cannot reopen.",
        "The mayor was unable to reach them.",
        "Neither the mayor nor the governor came.",
        "they didnt see nobody",
        "The plant has yet to reopen.",
        "The driver avoided the bridge.",
    ],
)
def test_an_english_negation_negates_the_statement(text: str) -> None:
    """Each English way to negate is seen."""
    assert negated(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Quatre obus n'ont pas explosé.",
        "Aucun obus n'a touché le palais.",
        "Personne n'a été blessé.",
        "L'incendie n'a fait aucune victime.",
        "L'armée n'a jamais franchi le fleuve.",
        "L'armée ne tient plus le pont.",
        "Rien n'a changé.",
        "Le maire refuse de démissionner.",
        "Il n'est pas vrai que le pont est tombé.",
        "Il est faux de dire que le pont est tombé.",
        "C'est faux.",
        "c pas vrai",
        "L'entreprise n'a ni payé ni répondu.",
        "Le ministère nie avoir participé au raid.",
        "l’usine n’a pas rouvert",
        "Ce n'est guère probable.",
        "Le chauffeur évite le pont.",
        "l'usine a pa rouvert",
    ],
)
def test_a_french_negation_negates_the_statement(text: str) -> None:
    """Each French way to negate is seen."""
    assert negated(text, "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge fell.", "en"),
        ("Not only the bridge but the road was destroyed.", "en"),
        ("Isn't it true that the bridge fell?", "en"),
        ("Didn't the bridge fall?", "en"),
        ("The bridge fell, didn't it?", "en"),
        ("No, the bridge fell.", "en"),
        ("No fewer than nine ships sank.", "en"),
        ("No doubt the bridge fell.", "en"),
        ("The bridge that was not guarded fell.", "en"),
        ("He did not leave without a fight.", "en"),
        ("It is not untrue.", "en"),
        ("Nothing but smoke remained.", "en"),
        ("The driver braked to avoid the bridge.", "en"),
        ("It was not the mayor but the governor.", "en"),
        ("Le pont est tombé.", "fr"),
        ("Il ne reste que deux ponts.", "fr"),
        ("Il ne reste plus que deux ponts.", "fr"),
        ("Il n'y a pas que des ponts.", "fr"),
        ("Pas seulement le pont.", "fr"),
        ("Le pont est tombé, n'est-ce pas ?", "fr"),
        ("Le pont n'est-il pas tombé ?", "fr"),
        ("Il est parti avant que le pont ne tombe.", "fr"),
        ("L'armée compte plus de dix chars.", "fr"),
        ("Ce n'est pas inexact.", "fr"),
        ("C'est un premier pas vers la paix.", "fr"),
        ("Une personne est morte.", "fr"),
        ("Die Brücke ist nicht gefallen.", "de"),
    ],
)
def test_what_only_looks_like_a_negation_negates_nothing(text: str, language: str) -> None:
    """Restriction, tags, answers, doubled negation and asides leave the statement as it is."""
    assert not negated(text, language)


def scopes(text: str, language: str) -> list[tuple[str, str, str]]:
    return [
        (found.text, found.kind, text[found.scope_start : found.scope_end])
        for found in read_negations(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The shells did not explode and three hit the palace.",
            "en",
            [("not", "not", "The shells did not explode")],
        ),
        ("The raid hurt no one.", "en", [("no one", "none", "The raid hurt no one")]),
        (
            "The army left without its tanks.",
            "en",
            [("without", "without", "without its tanks")],
        ),
        ("They stay instead of leaving.", "en", [("instead of", "instead", "instead of leaving")]),
        (
            "Le feu n'a pas atteint l'école mais il a détruit la gare.",
            "fr",
            [("pas", "not", "Le feu n'a pas atteint l'école")],
        ),
        (
            "It was not the mayor but the governor.",
            "en",
            [("not", "instead", "not the mayor")],
        ),
        (
            "The mayor came and did not stay.",
            "en",
            [("not", "not", "did not stay")],
        ),
        (
            "The mayor did not stay and left by train.",
            "en",
            [("not", "not", "The mayor did not stay")],
        ),
        ("All ships except the ferry sank.", "en", [("except", "except", "except the ferry")]),
        (
            "Le maire est venu et n'a pas parlé.",
            "fr",
            [("pas", "not", "n'a pas parlé")],
        ),
        (
            "Toutes les usines sauf Lyon ferment.",
            "fr",
            [("sauf", "except", "sauf Lyon")],
        ),
        ("L'armée est partie sans ses chars.", "fr", [("sans", "without", "sans ses chars")]),
        (
            "Le maire n'ira plus à Lyon.",
            "fr",
            [("plus", "no_longer", "Le maire n'ira plus à Lyon")],
        ),
        (
            "Ils n'ont jamais rien dit.",
            "fr",
            [("jamais", "never", "Ils n'ont jamais rien dit")],
        ),
    ],
)
def test_a_negation_holds_within_its_clause(
    text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    """The cue, its kind and what it governs, word for word."""
    assert scopes(text, language) == expected


def test_an_aside_is_marked_as_such() -> None:
    """A negation in a relative clause is found, but is not the statement's own."""
    (found,) = read_negations("The bridge that was not guarded fell.", "en")
    assert not found.main


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("All ships and some planes left.", "en", ["all", "some"]),
        ("Only two ships left.", "en", ["only"]),
        ("Most ships left, few stayed.", "en", ["most", "few"]),
        ("None of the ships left.", "en", ["none"]),
        ("Toutes les usines ferment, sauf quelques ateliers.", "fr", ["all", "some"]),
        ("Il ne reste que deux usines.", "fr", ["only"]),
        ("La plupart des usines ferment.", "fr", ["most"]),
        ("Aucune usine ne ferme.", "fr", ["none"]),
        ("Seules deux usines ferment.", "fr", ["only"]),
    ],
)
def test_quantifying_words_are_found(text: str, language: str, expected: list[str]) -> None:
    """All, only, none, some, most and few in both languages."""
    assert [found.kind for found in read_quantifiers(text, language)] == expected


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "fr", "de"]))
def test_reading_never_raises_and_spans_lie_within_the_text(text: str, language: str) -> None:
    """Any string at all can be read."""
    for found in read_negations(text, language):
        assert text[found.start : found.end] == found.text
        assert 0 <= found.scope_start <= found.start < found.end <= found.scope_end <= len(text)
    for quantifier in read_quantifiers(text, language):
        assert text[quantifier.start : quantifier.end].replace("’", "'") == quantifier.text.replace(
            "’", "'"
        )
    negated(text, language)


_WORDS = st.sampled_from(
    "ne n' pas plus jamais aucun personne rien que sans not n't no never nobody without denied "
    "failed to isn't it , . ? « » et and mais but le the rocket a est was fired tué d'ici".split()
)


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=14), st.sampled_from(["en", "fr"]))
def test_no_order_of_small_words_breaks_the_reading(words: list[str], language: str) -> None:
    """Cues without their clauses, in any order, are read without an error."""
    text = " ".join(words)
    for found in read_negations(text, language):
        assert found.scope_start <= found.start < found.end <= found.scope_end <= len(text)
