"""Vectors are computed once and kept in the store."""

import hashlib
from collections.abc import Sequence

import numpy as np

from claims.embedding import Vectors
from claims.index import Index
from claims.inputs import parse_line
from claims.store import Store
from claims.vectors import attach_kept, embed


class HashEmbedder:
    """Encodes each text as a direction of its own; counts what it encodes."""

    name, version, dimensions = "hash", "1", 32

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of messages."""
        rows = [np.frombuffer(hashlib.sha256(t.encode()).digest(), np.uint8) for t in texts]
        matrix = np.array(rows, dtype=np.float32) - 127.5
        normed: Vectors = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)
        return normed

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of statements."""
        self.encoded += texts
        return self.queries(texts)


def fill(store: Store, *claims: str) -> None:
    """Stores claims of these texts."""
    lines = [{"key": text, "claim": text, "source": {"title": ""}} for text in claims]
    store.write([parse_line(line) for line in lines], by="test")


def indexed(store: Store, embedder: HashEmbedder) -> Index:
    """A new index of the store, with the vectors that are kept."""
    index = Index(embedder)
    claims = store.changes(0)[1]
    index.update(claims)
    attach_kept(index, store, claims)
    return index


def test_vectors_are_kept_across_processes(store: Store) -> None:
    """What one index computed, the next one finds in the store."""
    fill(store, "It rained.", "It snowed.")
    assert embed(indexed(store, HashEmbedder()), store, 10) == 2
    embedder = HashEmbedder()
    index = indexed(store, embedder)
    assert index.missing_vectors() == []
    assert embedder.encoded == []


def test_an_edited_claim_is_computed_again(store: Store) -> None:
    """Only what changed has no vector."""
    fill(store, "It rained.", "It snowed.")
    embed(indexed(store, HashEmbedder()), store, 10)
    edited = {"key": "It snowed.", "claim": "It hailed.", "source": {"title": ""}}
    store.write([parse_line(edited)], by="test")
    embedder = HashEmbedder()
    index = indexed(store, embedder)
    assert [claim.text for claim in index.missing_vectors()] == ["It hailed."]
    embed(index, store, 10)
    assert embedder.encoded == ["It hailed."]


def test_another_model_has_vectors_of_its_own(store: Store) -> None:
    """A vector of another version is not taken for one of this."""
    fill(store, "It rained.")
    embed(indexed(store, HashEmbedder()), store, 10)
    newer = HashEmbedder()
    newer.version = "2"
    assert len(indexed(store, newer).missing_vectors()) == 1


def test_the_limit_is_kept(store: Store) -> None:
    """A call computes no more than it was asked to, and says how many it did."""
    fill(store, *(f"Fact {n}." for n in range(5)))
    index = indexed(store, HashEmbedder())
    assert [embed(index, store, 2) for _ in range(4)] == [2, 2, 1, 0]


def test_without_an_embedder_nothing_is_computed(store: Store) -> None:
    """The words alone are searched then."""
    fill(store, "It rained.")
    index = Index(None)
    index.update(store.changes(0)[1])
    attach_kept(index, store, store.claims())
    assert embed(index, store, 10) == 0
