"""An embedder small enough for tests: texts that share words point the same way."""

import zlib
from collections.abc import Mapping, Sequence

import numpy as np

from claims.embedding import Vectors
from claims.text import words


class BagOfWords:
    """Adds one direction for each word; ``synonyms`` share the direction of their value."""

    name, version, dimensions = "bag-of-words", "1", 64

    def __init__(self, synonyms: Mapping[str, str] | None = None) -> None:
        self._synonyms = synonyms or {}
        self.encoded: list[str] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of messages."""
        self.encoded += texts
        matrix = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in words(text):
                meant = self._synonyms.get(word, word)
                direction = np.random.default_rng(zlib.crc32(meant.encode("utf-8", "replace")))
                matrix[row] += direction.standard_normal(self.dimensions)
        normed: Vectors = matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
        return normed

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of statements."""
        return self.queries(texts)
