"""Words read as concepts that French and English share."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.concepts import (
    Token,
    broader_of,
    excludes,
    opposite,
    part_of_speech,
    read_tokens,
    same_word,
)


def content(text: str, language: str) -> list[Token]:
    return [token for token in read_tokens(text, language) if token.content]


def word(text: str, language: str) -> Token:
    (token,) = content(text, language)
    return token


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The shells were fired towards the palace.", "Les obus ont été tirés vers le palais."),
        ("Six soldiers were wounded.", "Six militaires ont été blessés."),
        ("The truce is over.", "La trêve est terminée."),
        ("The factory closed its doors.", "L'usine a fermé ses portes."),
        ("The president's resignation was announced.", "La démission du président est annoncée."),
        ("Prices rose in January.", "Les prix ont augmenté en janvier."),
        ("The court acquitted the minister.", "Le tribunal a acquitté le ministre."),
        ("Thousands of demonstrators marched.", "Des milliers de manifestants ont défilé."),
        ("The earthquake destroyed the bridge.", "Le séisme a détruit le pont."),
        ("The team won the final.", "L'équipe a remporté la finale."),
        ("The vaccine is compulsory.", "Le vaccin est obligatoire."),
        ("Doctors went on strike.", "Les médecins ont fait grève."),
    ],
)
def test_a_sentence_and_its_translation_meet_word_for_word(english: str, french: str) -> None:
    """Every English content word finds its French counterpart."""
    ours, theirs = content(english, "en"), content(french, "fr")
    missed = [
        one.text
        for one in ours
        if one.kind == "word" and not any(same_word(one, other) for other in theirs)
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("attack", "en"), ("attaquée", "fr")),
        (("withdrawal", "en"), ("retirera", "fr")),
        (("election", "en"), ("élu", "fr")),
        (("arrival", "en"), ("arrivés", "fr")),
        (("growth", "en"), ("croissance", "fr")),
        (("explosions", "en"), ("exploded", "en")),
        (("killed", "en"), ("mort", "fr")),
        (("killed", "en"), ("died", "en")),
        (("rokets", "en"), ("roquettes", "fr")),
        (("embasy", "en"), ("ambassade", "fr")),
        (("lambassade", "fr"), ("embassy", "en")),
        (("hydrologist", "en"), ("hydrologiste", "fr")),
        (("harpsichords", "en"), ("harpsichord", "en")),
    ],
)
def test_words_that_mean_the_same_meet(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Nouns and their verbs, forms, misspellings and cognates, in either order."""
    first, second = word(*one), word(*other)
    assert same_word(first, second)
    assert same_word(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("rocket", "en"), ("missile", "fr")),
        (("rocket", "en"), ("racket", "en")),
        (("embassy", "en"), ("consulat", "fr")),
        (("girl", "en"), ("garçon", "fr")),
        (("fired", "en"), ("incendie", "fr")),
        (("soldier", "en"), ("civil", "fr")),
        (("killed", "en"), ("blessé", "fr")),
        (("harpsichord", "en"), ("clavichord", "en")),
        (("2500", "en"), ("2501", "en")),
        (("Norway", "en"), ("Suède", "fr")),
    ],
)
def test_words_that_mean_different_things_do_not_meet(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    """Likeness of letters or of subject is not enough."""
    first, second = word(*one), word(*other)
    assert not same_word(first, second)
    assert not same_word(second, first)
    assert not same_word(first, second, broader=True)


def test_a_broader_word_is_met_by_a_narrower_one_and_not_the_reverse() -> None:
    """A girl is a person; a person need not be a girl."""
    person, girl = word("person", "en"), word("fillette", "fr")
    assert same_word(person, girl, broader=True)
    assert not same_word(girl, person, broader=True)
    assert not same_word(person, girl)
    assert {"child", "person"} <= broader_of("girl")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("east", "en"), ("ouest", "fr")),
        (("withdraw", "en"), ("restent", "fr")),
        (("rose", "en"), ("baissé", "fr")),
        (("guilty", "en"), ("innocent", "fr")),
        (("won", "en"), ("perdu", "fr")),
        (("unhurt", "en"), ("tué", "fr")),
        (("before", "en"), ("après", "fr")),
        (("confirmed", "en"), ("démenti", "fr")),
    ],
)
def test_opposites_exclude_each_other(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Opposite words of either language, in whatever form."""
    first = next(iter(read_tokens(*one)))
    second = next(iter(read_tokens(*other)))
    if first.content and second.content:
        assert excludes(first, second)
        assert excludes(second, first)
    assert opposite("before", "after")


def test_a_word_of_two_meanings_does_not_exclude_what_it_may_mean() -> None:
    """What is "left" may be what remains, though leaving and remaining are opposites."""
    assert not excludes(word("left", "en"), word("restent", "fr"))


def test_opposites_go_both_ways() -> None:
    """The order of the two does not matter."""
    assert opposite("remain", "withdraw")
    assert opposite("withdraw", "remain")
    assert not opposite("remain", "remain")


def test_entries_of_several_words_are_one_token() -> None:
    """Also where small words stand between, and with the span of the text."""
    text = "Cela met donc fin à la grève."
    (ending,) = [token for token in read_tokens(text, "fr") if "end" in token.concepts]
    assert ending.text == "met donc fin"
    assert text[ending.start : ending.end] == ending.text


def test_names_are_tokens_of_their_own() -> None:
    """A name meets itself across languages and keeps its kind."""
    ours = word("the United States", "en")
    theirs = word("des États-Unis", "fr")
    assert ours.kind == theirs.kind == "name"
    assert same_word(ours, theirs)


def test_function_words_carry_no_content() -> None:
    """Articles, auxiliaries, light verbs, elisions and marks."""
    assert content("There is the one that has been there.", "en") == []
    assert content("C'est ce qu'il y a eu là, n'est-ce pas ?", "fr") == []


def test_words_in_the_scope_of_a_negation_say_so() -> None:
    """Only what is negated, not the clause beside it."""
    tokens = content("The shells did not explode and the road closed.", "en")
    assert [token.text for token in tokens if token.negated] == ["shells", "explode"]


def test_possessives_elisions_and_hyphens_are_cut() -> None:
    """The word itself is read, whatever hangs on it."""
    assert [t.text for t in content("the minister's resignation", "en")] == [
        "minister",
        "resignation",
    ]
    assert [t.text for t in content("l'armée d’occupation", "fr")] == ["armée", "occupation"]
    assert [t.text for t in content("des tirs anti-missiles", "fr")] == [
        "tirs",
        "anti",
        "missiles",
    ]
    assert [t.lemma for t in content("le C-RAM", "fr")] == ["c-ram"]


def test_the_part_of_speech_follows_the_ending() -> None:
    """A noun that is a verb too may be both; a participle is a verb."""
    assert part_of_speech(word("attack", "en"), "en") == "nv"
    assert part_of_speech(word("tirées", "fr"), "fr") == "v"
    assert part_of_speech(word("harpsichord", "en"), "en") == ""


def test_another_language_gives_words_without_concepts_of_ours() -> None:
    """Words stand for themselves where there is no lexicon."""
    tokens = content("Brücke gefallen", "de")
    assert [token.concepts for token in tokens] == [{"=brucke"}, {"=gefallen"}]


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "fr", "de"]))
def test_reading_never_raises_and_spans_are_exact(text: str, language: str) -> None:
    """Any string at all can be read; tokens stand in order without overlap."""
    end = 0
    for token in read_tokens(text, language):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        assert token.content == bool(token.concepts)
        end = token.end


_WORDS = st.sampled_from(
    "rockets roquettes fired tirées l' d' qu' 's n't - 2 500 2,500 met fin à la take part C-RAM "
    "al- Kazimi US us pas not the le aujourd'hui can't sœur œuf ﬁre É".split()
)


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=12), st.sampled_from(["en", "fr"]))
def test_every_word_is_in_exactly_one_token(words: list[str], language: str) -> None:
    """No letter of the text is lost or read twice."""
    text = " ".join(words)
    tokens = read_tokens(text, language)
    for one, other in combinations(tokens, 2):
        assert one.end <= other.start or other.end <= one.start
    covered = {index for token in tokens for index in range(token.start, token.end)}
    lost = [char for index, char in enumerate(text) if char.isalnum() and index not in covered]
    assert lost == []


@settings(deadline=None)
@given(st.text(), st.text())
def test_meeting_without_broader_is_symmetric(one: str, other: str) -> None:
    """Which word comes first does not matter."""
    for first in read_tokens(one, "en")[:3]:
        for second in read_tokens(other, "fr")[:3]:
            assert same_word(first, second) == same_word(second, first)
