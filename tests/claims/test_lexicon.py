"""The word lists: that they are whole, consistent and quick to read."""

from itertools import product

import pytest

from claims.lemmas import concepts_of, lemma_of, lexicon_lemmas, verbal
from claims.lexicon import (
    broader_concepts,
    concepts,
    folded_lemma,
    lexicon,
    opposite_concepts,
    rows,
    stop_words,
)
from claims.lexicon.territories import territories
from claims.text import fold


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("concepts.tsv", 4),
        ("relations.tsv", 2),
        ("opposites.tsv", 2),
        ("endings.tsv", 4),
        ("stopwords.tsv", 3),
        ("unrealised.tsv", 2),
        ("places.tsv", 3),
        ("territories.tsv", 3),
        ("organisations.tsv", 3),
        ("people.tsv", 2),
        ("nicknames.tsv", 2),
        ("within.tsv", 2),
    ],
)
def test_every_line_has_its_columns(name: str, columns: int) -> None:
    """A line with a missing tab would lose its words in silence."""
    wrong = [row for row in rows(name) if len(row) != columns]
    assert wrong == []


def test_the_lexicon_is_broad_and_bilingual() -> None:
    """Thousands of concepts, each with an id of its own and lemmas in both languages."""
    ids = [row[0] for row in rows("concepts.tsv")]
    assert len(ids) == len(set(ids)) >= 2_000
    assert [row[0] for row in rows("concepts.tsv") if not (row[2] and row[3])] == []
    assert {letter for row in rows("concepts.tsv") for letter in row[1]} <= set("nvar")


def test_relations_and_opposites_speak_of_known_concepts() -> None:
    """No relation hangs in the air."""
    named = {
        concept
        for name in ("relations.tsv", "opposites.tsv")
        for row in rows(name)
        for concept in row
    }
    assert named - concepts() == set()


def test_no_concept_is_broader_than_itself() -> None:
    """Relations form no circle."""
    assert [one for one, broader in broader_concepts().items() if one in broader] == []


def test_opposites_are_many_and_share_no_word() -> None:
    """A word that belongs to both sides would contradict itself."""
    lemmas = {
        row[0]: [set(row[2].split("|")), set(row[3].split("|"))] for row in rows("concepts.tsv")
    }
    pairs = [(one, other) for one, others in opposite_concepts().items() for other in others]
    assert len(pairs) // 2 >= 250
    shared = [
        (one, other)
        for (one, other), side in product(pairs, (0, 1))
        if lemmas[one][side] & lemmas[other][side]
    ]
    assert shared == []


def test_no_opposite_is_broader_than_the_other() -> None:
    """What is a kind of something cannot exclude it."""
    broader = broader_concepts()
    wrong = [
        (one, other)
        for one, others in opposite_concepts().items()
        for other in others
        if other in broader.get(one, ())
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("form", "language", "lemma"),
    [
        ("withdrew", "en", "withdraw"),
        ("overthrown", "en", "overthrow"),
        ("cities", "en", "city"),
        ("wives", "en", "wife"),
        ("women", "en", "woman"),
        ("stopped", "en", "stop"),
        ("dying", "en", "die"),
        ("biggest", "en", "big"),
        ("tirees", "fr", "tirer"),
        ("retireront", "fr", "retirer"),
        ("maintenu", "fr", "maintenir"),
        ("surviendra", "fr", "survenir"),
        ("detruites", "fr", "detruire"),
        ("elues", "fr", "elire"),
        ("annoncait", "fr", "annoncer"),
        ("hopitaux", "fr", "hopital"),
        ("directrices", "fr", "directeur"),
        ("activement", "fr", "actif"),
        ("mourront", "fr", "mourir"),
    ],
)
def test_inflected_forms_lead_to_their_lemma(form: str, language: str, lemma: str) -> None:
    """Regular and irregular forms of both languages."""
    assert lemma in lexicon_lemmas(form, language)


def test_an_ending_of_a_verb_leaves_only_its_readings_as_a_verb() -> None:
    """A thing "fired" is no blaze, and a blaze no shot."""
    assert "fire" not in concepts_of("fired", "en")
    assert "shoot" in concepts_of("fired", "en")
    assert "shoot" not in concepts_of("fires", "en")


def test_accents_tell_words_apart_where_they_are_written() -> None:
    """The side, "côté", and the coast, "côte": "cote" without accents may be either."""
    assert "coast" not in concepts_of("cote", "fr", "côté")
    assert "side" not in concepts_of("cote", "fr", "côte")
    assert {"side", "coast"} <= concepts_of("cote", "fr")


def test_words_outside_the_lexicon_have_a_lemma_too() -> None:
    """The dictionary knows what the lexicon does not; other languages keep their forms."""
    assert lemma_of("upholsterers", "en") == "upholsterer"
    assert lemma_of("brücken", "de") == "brücken"


def test_conjugated_verbs_are_told_from_nouns() -> None:
    """Only a form that an ending makes a verb counts as one."""
    assert verbal("fired", "en")
    assert not verbal("embassy", "en")
    assert verbal("retirera", "fr")


def test_folding_of_lemmas_is_the_folding_of_texts() -> None:
    """The fast folding of the lists agrees with that of messages, for every word in them."""
    words = {
        word
        for name in ("concepts.tsv", "places.tsv", "organisations.tsv", "people.tsv")
        for row in rows(name)
        for column in row
        for word in column.split("|")
    }
    assert [word for word in words if folded_lemma(word) != fold(word)] == []


def test_the_territories_are_those_of_cldr() -> None:
    """The generated file is what its script writes today."""
    assert [tuple(row) for row in rows("territories.tsv")] == territories()


def test_another_language_has_an_empty_lexicon() -> None:
    """Nothing is read into a language that the lists do not hold."""
    assert lexicon("de").singles == {}
    assert stop_words("de") == frozenset()
