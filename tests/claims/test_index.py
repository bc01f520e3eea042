"""The index follows the store: what is added is found, what is gone is not."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.documents import passages
from claims.index import Index
from claims.models import Claim, Source, Wording
from tests.claims.bag_of_words import BagOfWords

PUBLIC = frozenset({"public"})


def claim(key: str, text: str, collection: str = "public", **more: object) -> Claim:
    """A claim in English."""
    return replace(Claim(key, text, "en", collection), **more)


def by_words(index: Index, *stems: str, collections: frozenset[str] = PUBLIC) -> set[str]:
    """The keys of the readable claims that hold one of the stems."""
    state = index.state
    scores = state.word_scores(dict.fromkeys(stems, 1.0))
    allowed = state.allowed(collections)
    return {state.claim(int(at)).key for at in np.flatnonzero((scores > 0) & allowed)}


def give_vectors(index: Index) -> None:
    """Encode all that is missing."""
    assert index.embedder is not None
    index.set_vectors(
        {
            (each.collection, each.key): index.embedder.passages(passages(each))
            for each in index.missing_vectors()
        }
    )


def test_a_claim_is_found_once_added_and_not_once_removed() -> None:
    """The next search sees every change."""
    index = Index()
    index.update([claim("a", "Storks returned early."), claim("b", "The bridge collapsed.")])
    assert by_words(index, "stork") == {"a"}
    index.update([], [("public", "a")])
    assert by_words(index, "stork") == set()
    assert by_words(index, "bridg") == {"b"}
    assert len(index) == 1


def test_an_edited_claim_is_found_by_its_new_text_only() -> None:
    """An upsert replaces what was there under the key."""
    index = Index()
    index.update([claim("a", "Storks returned early.")])
    index.update([claim("a", "Swallows returned early.")])
    assert by_words(index, "stork") == set()
    assert by_words(index, "swallow") == {"a"}
    assert len(index) == 1


def test_removing_what_is_not_there_changes_nothing() -> None:
    """An unknown key is passed over."""
    index = Index()
    index.update([claim("a", "Storks returned early.")], [("public", "x"), ("other", "a")])
    assert by_words(index, "stork") == {"a"}


def test_the_same_key_in_two_collections_is_two_claims() -> None:
    """Keys are unique within their collection only."""
    index = Index()
    index.update([claim("a", "Storks left."), claim("a", "Storks came.", "discord:1")])
    index.update([], [("public", "a")])
    assert by_words(index, "stork") == set()
    assert by_words(index, "stork", collections=frozenset({"discord:1"})) == {"a"}


def test_a_collection_never_shows_in_another() -> None:
    """Only the collections asked for are readable, and an unknown one is empty."""
    index = Index()
    index.update([claim("a", "Storks left."), claim("b", "Storks came.", "discord:1")])
    assert by_words(index, "stork", collections=frozenset({"discord:1"})) == {"b"}
    assert by_words(index, "stork", collections=frozenset({"discord:1", "public"})) == {"a", "b"}
    assert by_words(index, "stork", collections=frozenset({"discord:2"})) == set()
    assert by_words(index, "stork", collections=frozenset()) == set()


def test_aliases_translations_sentence_and_title_are_searched() -> None:
    """Every wording of a claim leads to it, each stemmed in its own language."""
    index = Index()
    index.update(
        [
            claim(
                "a",
                "Storks left.",
                source=Source("A dry spring"),
                sentence="The birds had departed.",
                aliases=(Wording("Waders are gone", "en"),),
                translations={"fr": "Les cigognes sont parties."},
            )
        ]
    )
    for stem in ("stork", "spring", "bird", "wader", "cigogn"):
        assert by_words(index, stem) == {"a"}, stem


def test_many_small_changes_leave_few_segments() -> None:
    """Segments are joined as they grow, and what is gone is dropped from them."""
    index = Index()
    for number in range(200):
        index.update([claim(str(number), f"Stork number {number} left.")])
    assert len(index.state.segments) < 8
    assert by_words(index, "stork") == {str(number) for number in range(200)}
    for number in range(150):
        index.update([], [("public", str(number))])
    assert by_words(index, "stork") == {str(number) for number in range(150, 200)}
    assert len(index.state) < 150


def test_a_state_is_not_changed_by_later_updates() -> None:
    """A search that has begun goes on with what it saw."""
    index = Index()
    index.update([claim("a", "Storks left.")])
    before = index.state
    index.update([claim("b", "Storks came.")], [("public", "a")])
    assert before.allowed(PUBLIC).tolist() == [True]
    assert before.claim(0).key == "a"
    assert len(before.word_scores({"stork": 1.0})) == 1


def test_vectors_may_come_later_and_in_part() -> None:
    """A claim without a vector has no cosine; once given, it has one."""
    index = Index(BagOfWords())
    index.update([claim("a", "Storks left."), claim("b", "The bridge collapsed.")])
    assert index.meaning_scores(index.state, "storks left", "en") is None
    assert len(index.missing_vectors()) == 2
    assert len(index.missing_vectors(1)) == 1
    embedder = BagOfWords()
    index.set_vectors({("public", "a"): embedder.passages(["Storks left."])})
    scores = index.meaning_scores(index.state, "storks left", "en")
    assert scores is not None
    assert scores[0] == pytest.approx(1, abs=1e-3)
    assert scores[1] == -np.inf
    give_vectors(index)
    assert index.missing_vectors() == []


def test_vectors_stay_with_a_claim_whose_texts_stay() -> None:
    """A change of tags does not cost an encoding; a change of text does."""
    index = Index(BagOfWords())
    index.update([claim("a", "Storks left."), claim("b", "The bridge collapsed.")])
    give_vectors(index)
    index.update([claim("a", "Storks left.", tags=("birds",))])
    assert index.missing_vectors() == []
    index.update([claim("a", "Storks came.")])
    assert [each.key for each in index.missing_vectors()] == ["a"]


def test_vectors_of_another_shape_are_not_taken() -> None:
    """As many vectors as a claim has wordings, or none."""
    index = Index(BagOfWords())
    index.update([claim("a", "Storks left.")])
    index.set_vectors({("public", "a"): np.zeros((3, BagOfWords.dimensions), dtype=np.float32)})
    index.set_vectors({("public", "x"): np.zeros((1, BagOfWords.dimensions), dtype=np.float32)})
    assert len(index.missing_vectors()) == 1


def test_vectors_survive_the_joining_of_segments() -> None:
    """Growth does not lose what was encoded."""
    index = Index(BagOfWords())
    for number in range(30):
        index.update([claim(str(number), f"Stork number {number} left.")])
        if number % 2:
            give_vectors(index)
    assert index.missing_vectors() == []
    scores = index.meaning_scores(index.state, "Stork number 7 left.", "en")
    assert scores is not None
    assert index.state.claim(int(np.argmax(scores))).key == "7"


def test_claims_in_a_row_of_one_source_are_neighbours() -> None:
    """Only within a source that has a title or a link, and within a collection."""
    spring, winter = Source("A dry spring"), Source("A wet winter")
    index = Index()
    index.update(
        [
            claim("a", "One.", source=spring),
            claim("b", "Two.", source=spring),
            claim("c", "Three.", source=winter),
            claim("d", "Four.", "discord:1", source=winter),
            claim("e", "Five.", source=Source("")),
            claim("f", "Six.", source=Source("")),
        ]
    )
    assert index.state.before().tolist() == [-1, 0, -1, -1, -1, -1]


def test_an_empty_index_is_searched_without_fuss() -> None:
    """No claims, no scores."""
    state = Index().state
    assert len(state.word_scores({"stork": 1.0})) == 0
    assert len(state.gram_scores(["stork"])) == 0
    assert len(state.allowed(PUBLIC)) == 0


def test_readers_go_on_while_claims_come() -> None:
    """One writer and several readers at once: no reader ever fails or sees half a claim."""
    index = Index()
    failures: list[BaseException] = []
    done = threading.Event()

    def search() -> None:
        try:
            while not done.is_set():
                state = index.state
                assert len(state.word_scores({"stork": 1.0})) == len(state.allowed(PUBLIC))
                assert len(state.gram_scores(["stork"])) == len(state)
        except BaseException as error:
            failures.append(error)

    readers = [threading.Thread(target=search) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(60):
        index.update([claim(str(number), f"Stork number {number} left.")])
    done.set()
    for reader in readers:
        reader.join()
    assert failures == []


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(st.characters(), max_size=60), max_size=5), st.text(max_size=40))
def test_any_text_can_be_indexed(texts: list[str], title: str) -> None:
    """Empty texts, emoji and lone surrogates are claims like any other."""
    index = Index()
    index.update([claim(str(at), text, source=Source(title)) for at, text in enumerate(texts)])
    assert int(index.state.allowed(PUBLIC).sum()) == len(texts)
