"""Inverted lists with numpy: words scored as BM25, character n-grams as TF-IDF.

A ``Postings`` is immutable and cheap to join with another one, which is how the index grows.
Features are integers: words by a vocabulary, n-grams by hash.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

# Saturation of repeated words and strength of length normalisation: the usual middle of the
# ranges in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009).
BM25_K1 = 1.2
BM25_B = 0.6

GRAM_SIZES = (3, 4, 5)
# Hashed n-grams fall into this many buckets; at 10,000 claims about 1 in 10 shares one.
GRAM_BUCKETS = 1 << 20


@dataclass(frozen=True, slots=True)
class Postings:
    """How often each feature stands in each row, ordered by feature and then by row.

    ``features`` holds the sorted distinct features; the entries of ``features[i]`` are
    ``rows[starts[i]:starts[i + 1]]`` and ``counts`` likewise.
    """

    size: int  # number of rows
    features: NDArray[np.int32]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    counts: NDArray[np.uint16]

    @classmethod
    def of(cls, size: int, features: Ints, rows: Ints) -> "Postings":
        """From one (feature, row) pair for each occurrence, in any order."""
        keys, counts = np.unique(features * max(size, 1) + rows, return_counts=True)
        return cls._ordered(
            size,
            (keys // max(size, 1)).astype(np.int32),
            (keys % max(size, 1)).astype(np.int32),
            np.minimum(counts, 65535).astype(np.uint16),
        )

    @classmethod
    def _ordered(
        cls,
        size: int,
        features: NDArray[np.int32],
        rows: NDArray[np.int32],
        counts: NDArray[np.uint16],
    ) -> "Postings":
        distinct, starts = np.unique(features, return_index=True)
        return cls(size, distinct, np.append(starts, len(features)).astype(np.int64), rows, counts)

    def expanded(self) -> NDArray[np.int32]:
        """The feature of every entry."""
        return np.repeat(self.features, np.diff(self.starts))

    def keep(self, rows: NDArray[np.bool_]) -> "Postings":
        """Only the rows marked, renumbered in order."""
        renumbered = np.cumsum(rows) - 1
        kept = rows[self.rows]
        return self._ordered(
            int(rows.sum()),
            self.expanded()[kept],
            renumbered[self.rows[kept]].astype(np.int32),
            self.counts[kept],
        )

    def joined(self, other: "Postings") -> "Postings":
        """The rows of both, those of ``other`` after these."""
        features = np.concatenate([self.expanded(), other.expanded()])
        order = np.argsort(features, kind="stable")
        return self._ordered(
            self.size + other.size,
            features[order],
            np.concatenate([self.rows, other.rows + np.int32(self.size)])[order],
            np.concatenate([self.counts, other.counts])[order],
        )

    def frequencies(self) -> Ints:
        """The number of rows that each of ``features`` stands in."""
        return np.diff(self.starts)

    def dot(self, weights: Floats, features: Ints, query: Floats) -> Floats:
        """For each row, the sum over ``features`` of its entry in ``weights`` times ``query``.

        ``weights`` is parallel to ``rows``.
        """
        at = np.searchsorted(self.features, features)
        at_known = np.minimum(at, len(self.features) - 1)
        if len(self.features) == 0:
            return np.zeros(self.size, dtype=np.float32)
        known = self.features[at_known] == features
        at, query = at_known[known], query[known]
        first, lengths = self.starts[at], self.starts[at + 1] - self.starts[at]
        total = int(lengths.sum())
        if total == 0:
            return np.zeros(self.size, dtype=np.float32)
        # The positions of all entries of all features asked for, one range after the other.
        shift = np.repeat(first - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths)
        entries = np.arange(total) + shift
        values = weights[entries] * np.repeat(query, lengths)
        return np.bincount(self.rows[entries], values, minlength=self.size).astype(np.float32)


def inverse_frequency(frequencies: Ints, total: int) -> Floats:
    """How telling a feature is: BM25's probabilistic weight, kept above zero."""
    return np.log1p((total - frequencies + 0.5) / (frequencies + 0.5)).astype(np.float32)


def bm25_weights(postings: Postings, lengths: Floats, mean_length: float) -> Floats:
    """The saturated count of each entry; multiply by the inverse frequency to get BM25."""
    counts = postings.counts.astype(np.float32)
    norm: Floats = 1 - BM25_B + BM25_B * lengths / max(mean_length, 1e-6)
    saturated = counts * (BM25_K1 + 1) / (counts + BM25_K1 * norm[postings.rows])
    return np.asarray(saturated, dtype=np.float32)


def tfidf_weights(postings: Postings, inverse: Floats) -> Floats:
    """Logarithmic counts times inverse frequency, each row scaled to length 1.

    ``inverse`` is parallel to ``postings.features``.
    """
    weights = (1 + np.log(np.maximum(postings.counts, 1))) * np.repeat(
        inverse, np.diff(postings.starts)
    )
    squares = np.bincount(postings.rows, weights**2, minlength=postings.size)
    norms = np.sqrt(np.maximum(squares, 1e-12))
    return np.asarray(weights / norms[postings.rows], dtype=np.float32)


def grams(texts: Sequence[Sequence[str]]) -> tuple[Ints, Ints]:
    """The hashed character n-grams of each list of words, and the number of the list each is of.

    N-grams reach over the spaces between words.
    """
    padded = [f" {' '.join(found)} " for found in texts]
    lengths = np.array([len(text) for text in padded], dtype=np.int64)
    codes = np.frombuffer("".join(padded).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    row = np.repeat(np.arange(len(padded)), lengths)
    features: list[Ints] = []
    rows: list[Ints] = []
    rolling = np.zeros(len(codes), dtype=np.uint64)
    for size in range(1, max(GRAM_SIZES) + 1):
        if len(codes) < size:
            break
        rolling = rolling[: len(codes) - size + 1] * np.uint64(0x9E3779B1) + codes[size - 1 :]
        if size in GRAM_SIZES:
            inside = row[: len(rolling)] == row[size - 1 :]
            mixed = (rolling[inside] + np.uint64(size)) * np.uint64(0xFF51AFD7ED558CCD)
            features.append((mixed >> np.uint64(40)).astype(np.int64) % GRAM_BUCKETS)
            rows.append(row[: len(rolling)][inside])
    if not features:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    return np.concatenate(features), np.concatenate(rows)
