"""Attribution, hedges, the future, conditions, wishes and orders."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.modality import read_modality


def kinds(text: str, language: str) -> list[str]:
    return [found.kind for found in read_modality(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The bridge fell.", "en", []),
        ("According to the mayor, the bridge fell.", "en", ["attribution"]),
        ("The bridge fell, the mayor says.", "en", ["attribution"]),
        ("The mayor claims that the bridge fell.", "en", ["attribution"]),
        ("The mayor confirmed that the bridge fell.", "en", ["announced"]),
        ("The bridge allegedly fell.", "en", ["hedged"]),
        ("The bridge may fall.", "en", ["hedged"]),
        ("The bridge fell in May 2019.", "en", []),
        ("The bridge is believed to have fallen.", "en", ["hedged"]),
        ("The bridge will be rebuilt.", "en", ["foretold"]),
        ("The city is going to rebuild the bridge.", "en", ["foretold"]),
        ("The city plans to rebuild the bridge.", "en", ["foretold"]),
        ("They are to meet in Oslo.", "en", ["foretold"]),
        ("They will pay provided that the road opens.", "en", ["foretold", "conditional"]),
        ("If it rains, the match is off.", "en", ["conditional"]),
        ("They asked if the bridge fell.", "en", []),
        ("The mayor wants to rebuild the bridge.", "en", ["wished"]),
        ("The city must rebuild the bridge.", "en", ["commanded"]),
        ("Le pont est tombé.", "fr", []),
        ("Selon le maire, le pont est tombé.", "fr", ["attribution"]),
        ("D’après le maire, le pont est tombé.", "fr", ["attribution"]),
        ("Le pont est tombé, a déclaré le maire.", "fr", ["attribution"]),
        ("Le maire affirme que le pont est tombé.", "fr", ["attribution"]),
        ("Le maire a précisé que le pont était tombé.", "fr", ["announced"]),
        ("Le pont serait tombé.", "fr", ["hedged"]),
        ("Le maire aurait fui.", "fr", ["hedged"]),
        ("Le maire soutiendrait la grève.", "fr", ["hedged"]),
        ("Le pont est peut-être tombé.", "fr", ["hedged"]),
        ("Le pont devrait rouvrir.", "fr", ["foretold"]),
        ("Le pont rouvrira lundi.", "fr", ["foretold"]),
        ("La ville va reconstruire le pont.", "fr", ["foretold"]),
        ("Les élus viendront demain.", "fr", ["foretold"]),
        ("Le maire a annoncé que le pont rouvrirait.", "fr", ["announced", "foretold"]),
        ("Ils partiront à condition que la route rouvre.", "fr", ["foretold", "conditional"]),
        ("S'il pleut, le match est annulé.", "fr", ["conditional"]),
        ("Il demande si le pont est tombé.", "fr", []),
        ("Le maire veut reconstruire le pont.", "fr", ["wished"]),
        ("Il faut reconstruire le pont.", "fr", ["commanded"]),
        ("La caméra tournait et le pont tirait à droite.", "fr", []),
        ("Laut dem Bürgermeister fiel die Brücke.", "de", []),
    ],
)
def test_markers_are_read_by_kind(text: str, language: str, expected: list[str]) -> None:
    """Each way of not stating a plain fact has its kind; plain statements have none."""
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "party", "scope"),
    [
        (
            "According to the mayor of Lyon, the bridge fell.",
            "en",
            "the mayor of Lyon",
            "According to the mayor of Lyon, the bridge fell.",
        ),
        ("The bridge fell, said the mayor.", "en", "the mayor", "The bridge fell"),
        ("The mayor said the bridge had fallen.", "en", "The mayor", "the bridge had fallen."),
        ("Le maire dit que le pont est tombé.", "fr", "Le maire", "que le pont est tombé."),
        (
            "Selon l'AFP le pont est tombé.",
            "fr",
            "l'AFP",
            "Selon l'AFP le pont est tombé.",
        ),
        ("Le pont est tombé, a affirmé le maire.", "fr", "le maire", "Le pont est tombé"),
        (
            "Lundi, la maire de Lyon, Anne Dupont, a assuré que le pont tient.",
            "fr",
            "Anne Dupont",
            "que le pont tient.",
        ),
    ],
)
def test_an_attribution_names_its_party_and_what_it_says(
    text: str, language: str, party: str, scope: str
) -> None:
    """Who says so, word for word, and the stretch that is only their word."""
    found = read_modality(text, language)[0]
    assert found.kind == "attribution"
    assert found.party == party
    assert text[found.scope_start : found.scope_end].strip() == scope


def test_a_condition_is_the_clause_that_states_it() -> None:
    """The scope of a condition leaves out what depends on it."""
    text = "Ils partiront si la route rouvre."
    condition = read_modality(text, "fr")[-1]
    assert text[condition.scope_start : condition.scope_end] == "si la route rouvre."


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "fr", "de"]))
def test_reading_never_raises_and_spans_lie_within_the_text(text: str, language: str) -> None:
    """Any string at all can be read."""
    for found in read_modality(text, language):
        assert text[found.start : found.end] == found.text
        assert 0 <= found.scope_start <= found.scope_end <= len(text)


_WORDS = st.sampled_from(
    "selon d'après according to if si will va may May says a dit que that , . « » : said "
    "serait devrait le the maire mayor rocket à condition peut-être 5".split()
)


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=14), st.sampled_from(["en", "fr"]))
def test_no_order_of_markers_breaks_the_reading(words: list[str], language: str) -> None:
    """Markers without their clauses, in any order, are read without an error."""
    text = " ".join(words)
    for found in read_modality(text, language):
        assert text[found.start : found.end] == found.text
        assert 0 <= found.scope_start <= found.scope_end <= len(text)
