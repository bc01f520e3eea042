"""What one search sees of the index, however it changes meanwhile."""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claims import lexical
from claims.embedding import Vectors
from claims.lexical import Floats, Ints
from claims.models import Claim
from claims.segments import Segment


class Rarities(dict[str, float]):
    """How telling each stem is, from 0, looked up once; the highest where it stands nowhere."""

    def __init__(self, vocabulary: Mapping[str, int], rarities: Floats, rows: int) -> None:
        self._vocabulary = vocabulary
        self._rarities = rarities
        self._unknown = math.log1p(2 * rows + 1)

    def __missing__(self, word: str) -> float:
        number = self._vocabulary.get(word)
        if number is None or number >= len(self._rarities):
            return self._unknown
        rarity = self[word] = float(self._rarities[number])
        return rarity


@dataclass(frozen=True, slots=True)
class State:
    """What one search sees, however the index changes meanwhile."""

    segments: tuple[Segment, ...]
    vocabulary: Mapping[str, int]  # grows only
    collections: Mapping[str, int]  # grows only
    languages: Mapping[str, int]  # grows only
    word_frequencies: Ints
    gram_frequencies: Ints
    rarities: Floats  # of each word of the vocabulary
    rarity_of: "Rarities"
    spellings: Mapping[tuple[str, str, int], tuple[str, ...]]  # by language, first letter, length
    rows: int
    starts: tuple[int, ...]  # the position of each segment's first claim

    def __len__(self) -> int:
        return sum(len(segment.claims) for segment in self.segments)

    def allowed(self, collections: frozenset[str]) -> NDArray[np.bool_]:
        """Marks the claims, over all segments, that stand and are in one of ``collections``."""
        numbers = [n for name in collections if (n := self.collections.get(name)) is not None]
        marks = [s.alive & np.isin(s.collections, numbers) for s in self.segments]
        return np.concatenate(marks) if marks else np.zeros(0, dtype=np.bool_)

    def claim(self, position: int) -> Claim:
        """The claim at ``position``, counted over all segments."""
        at = bisect_right(self.starts, position) - 1
        return self.segments[at].claims[position - self.starts[at]]

    def before(self) -> NDArray[np.int64]:
        """For each position that of the claim right before it in its source, or -1."""
        follows = np.concatenate([s.follows for s in self.segments])
        return np.where(follows, np.arange(len(follows)) - 1, -1)

    def word_scores(self, weighted: Mapping[str, float]) -> Floats:
        """BM25 of each claim for a query of stems with their weights, as a share of the most."""
        known = {
            number: weight
            for word, weight in weighted.items()
            if (number := self.vocabulary.get(word)) is not None
            and number < len(self.word_frequencies)
        }
        features = np.fromiter(known, dtype=np.int64, count=len(known))
        weights = np.fromiter(known.values(), dtype=np.float32, count=len(known))
        weights *= self.rarities[features]
        most = sum(weight * self.rarity(word) for word, weight in weighted.items())
        weights /= max(most * (lexical.BM25_K1 + 1), 1e-6)
        return self._over_segments(
            [s.words.dot(s.word_weights, features, weights) for s in self.segments]
        )

    def gram_scores(self, found: Sequence[str]) -> Floats:
        """TF-IDF cosine of each claim for a query of words, by their character n-grams."""
        occurring, _ = lexical.grams([found])
        features, counts = np.unique(occurring, return_counts=True)
        weights = (1 + np.log(np.maximum(counts, 1))).astype(np.float32)
        weights *= lexical.inverse_frequency(self.gram_frequencies[features], self.rows)
        weights /= max(float(np.linalg.norm(weights)), 1e-6)
        return self._over_segments(
            [s.grams.dot(s.gram_weights, features, weights) for s in self.segments]
        )

    def vector_scores(self, vector: Vectors, language: str, foreign: float) -> Floats:
        """Cosine of each claim with ``vector`` (dimensions,); -inf where no vector is there yet.

        ``foreign`` is added for wordings in another language than ``language``.
        """
        number = self.languages.get(language, -1)
        scores = []
        for segment in self.segments:
            known = segment.has_vector.copy()
            if not known.any() or segment.vectors.shape[1] != len(vector):
                scores.append(np.full(segment.words.size, -np.inf, dtype=np.float32))
                continue
            # Not "@": the threads that it starts go on spinning while the next message is encoded.
            cosines = np.einsum("rd,d->r", segment.vectors, vector)
            if foreign:
                cosines += np.float32(foreign) * (segment.languages != number)
            scores.append(np.where(known, cosines, -np.inf))
        return self._over_segments(scores)

    def rarity(self, word: str) -> float:
        """How telling a stem is, from 0; the highest where it stands nowhere."""
        return self.rarity_of[word]

    def _over_segments(self, row_scores: list[Floats]) -> Floats:
        if not row_scores:
            return np.zeros(0, dtype=np.float32)
        return np.concatenate(
            [s.best_of_rows(scores) for s, scores in zip(self.segments, row_scores, strict=True)]
        ).astype(np.float32)
