"""Candidates are found by words, by characters and by meaning."""

import numpy as np
import pytest

from claims.candidates import find
from claims.documents import passages
from claims.index import Index
from claims.models import Claim, Source
from tests.claims.bag_of_words import BagOfWords

PUBLIC = frozenset({"public"})
TEXTS = {
    "storks": "Storks returned to the delta in March.",
    "bridge": "The bridge over the canal collapsed.",
    "mayor": "The mayor resigned after the vote.",
    "harbour": "The harbour closed because of ice.",
}


def index_of(texts: dict[str, str], embedder: BagOfWords | None = None) -> Index:
    """An index of public English claims, with vectors where there is an embedder."""
    index = Index(embedder)
    index.update([Claim(key, text, "en", source=Source("News")) for key, text in texts.items()])
    if embedder is not None:
        index.set_vectors(
            {
                (claim.collection, claim.key): embedder.passages(passages(claim))
                for claim in index.missing_vectors()
            }
        )
    return index


def first(index: Index, text: str) -> str:
    """The key of the most promising candidate."""
    candidates = find(index, text, "en", collections=PUBLIC)
    return candidates.state.claim(int(candidates.positions[0])).key


@pytest.mark.parametrize(
    ("message", "key"),
    [
        ("When did the storks return?", "storks"),
        ("CANAL BRIDGE", "bridge"),
        ("teh mayer resinged", "mayor"),
        ("harbor closure", "harbour"),
    ],
)
def test_words_and_characters_find_without_vectors(message: str, key: str) -> None:
    """Inflected, shouted and misspelt words lead to the claim."""
    assert first(index_of(TEXTS), message) == key


def test_meaning_finds_what_shares_no_word() -> None:
    """With vectors a synonym is enough."""
    embedder = BagOfWords({"quit": "resigned", "alderman": "mayor"})
    index = index_of(TEXTS, embedder)
    candidates = find(index, "alderman quit", "en", collections=PUBLIC)
    assert candidates.semantic
    assert candidates.state.claim(int(candidates.positions[0])).key == "mayor"


def test_a_misspelt_word_is_put_right() -> None:
    """Words that no claim holds are taken for the nearest one that some do."""
    corrected = find(index_of(TEXTS), "the harbuor and teh colapsed", "en", collections=PUBLIC)
    assert corrected.corrected == {"harbuor": "harbour", "colapsed": "collapsed"}


def test_claims_without_a_vector_yet_compete() -> None:
    """While vectors are computed a claim stands on its words."""
    index = index_of(TEXTS, BagOfWords())
    index.update([Claim("new", "A comet crossed the evening sky.", "en")])
    candidates = find(index, "comet in the evening sky", "en", collections=PUBLIC)
    assert candidates.state.claim(int(candidates.positions[0])).key == "new"
    assert all(np.isfinite(values).all() for values in candidates.scores.values())
    assert all(np.isfinite(values).all() for values in candidates.raw.values())


def test_other_collections_never_become_candidates() -> None:
    """What is not readable is not there, not as a neighbour either."""
    index = index_of(TEXTS)
    index.update([Claim("secret", "Storks returned in secret.", "en", "discord:1")])
    candidates = find(index, "storks in secret", "en", collections=PUBLIC)
    keys = {candidates.state.claim(int(at)).key for at in candidates.positions}
    assert keys == set(TEXTS)
    around = {*candidates.before.tolist(), *candidates.after.tolist()} - {-1}
    assert all(candidates.state.claim(at).collection == "public" for at in around)


def test_neighbours_are_those_of_the_source() -> None:
    """Each candidate knows the claims before and after it."""
    candidates = find(index_of(TEXTS), "the bridge", "en", collections=PUBLIC)
    state, keys = candidates.state, list(TEXTS)
    for at, before, after in zip(
        candidates.positions, candidates.before, candidates.after, strict=True
    ):
        place = keys.index(state.claim(int(at)).key)
        assert before == -1 if place == 0 else state.claim(int(before)).key == keys[place - 1]
        assert (
            after == -1
            if place == len(keys) - 1
            else state.claim(int(after)).key == keys[place + 1]
        )


def test_depth_limits_the_candidates() -> None:
    """No more than asked for."""
    assert len(find(index_of(TEXTS), "the", "en", collections=PUBLIC, depth=2).positions) == 2


@pytest.mark.parametrize("text", ["", "😀", "\ud800", "?!", "x" * 4000, "word " * 800, "‮abc"])
@pytest.mark.parametrize("embedder", [None, BagOfWords()])
def test_odd_texts_find_something_or_nothing(text: str, embedder: BagOfWords | None) -> None:
    """Nothing raises, whatever is asked."""
    assert len(find(index_of(TEXTS, embedder), text, "en", collections=PUBLIC).positions) <= 4
    assert len(find(Index(embedder), text, "fr", collections=PUBLIC).positions) == 0
