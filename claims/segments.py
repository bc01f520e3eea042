"""Parts of the index that never change, but for vectors that come later, and how parts join."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from claims.embedding import Vectors
from claims.lexical import Floats, Ints, Postings
from claims.models import Claim

ClaimId = tuple[str, str]  # collection, key


@dataclass(frozen=True, slots=True)
class Segment:
    """Claims and the rows (one for each wording) by which they are found.

    ``first_row`` has one entry more than there are claims. ``vectors`` and ``has_vector`` are
    filled in place as vectors come: rows first, marks after.
    """

    claims: tuple[Claim, ...]
    collections: NDArray[np.int32]
    follows: NDArray[np.bool_]  # whether a claim comes right after the one before in its source
    first_row: Ints
    languages: NDArray[np.int32]  # of each row
    words: Postings
    lengths: Floats
    grams: Postings
    alive: NDArray[np.bool_]
    word_weights: Floats
    gram_weights: Floats
    vectors: Vectors
    has_vector: NDArray[np.bool_]

    def best_of_rows(self, scores: Floats) -> Floats:
        """The highest score among the rows of each claim."""
        if len(self.claims) == self.words.size:
            return scores
        best: Floats = np.maximum.reduceat(scores, self.first_row[:-1])
        return best


def follows(claims: tuple[Claim, ...]) -> NDArray[np.bool_]:
    """Marks the claims that come right after the one before in the same source."""
    follows = np.zeros(len(claims), dtype=np.bool_)
    for at in range(1, len(claims)):
        here, there = claims[at], claims[at - 1]
        follows[at] = (
            bool(here.source.title or here.source.url)
            and here.source == there.source
            and here.collection == there.collection
        )
    return follows


def with_vectors(segment: Segment, vectors: Mapping[ClaimId, Vectors]) -> Segment:
    """``segment`` with the vectors of claims that have as many wordings; filled in place.

    Only where vectors of another length come in is it a new segment.
    """
    for at, claim in enumerate(segment.claims):
        rows = vectors.get((claim.collection, claim.key))
        first, last = int(segment.first_row[at]), int(segment.first_row[at + 1])
        if rows is None or len(rows) != last - first or not segment.alive[at]:
            continue
        if segment.vectors.shape[1] != rows.shape[1]:
            segment = replace(
                segment, vectors=np.zeros((segment.words.size, rows.shape[1]), dtype=np.float32)
            )
        segment.vectors[first:last] = rows
        segment.has_vector[first:last] = True
    return segment


def compact(segment: Segment) -> Segment:
    """``segment`` without the claims that are gone; its rows are to be weighed again."""
    if segment.alive.all():
        return segment
    keep_rows = np.repeat(segment.alive, np.diff(segment.first_row))
    sizes = np.diff(segment.first_row)[segment.alive]
    claims = tuple(c for c, alive in zip(segment.claims, segment.alive, strict=True) if alive)
    return Segment(
        claims=claims,
        collections=segment.collections[segment.alive],
        follows=follows(claims),
        first_row=np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        languages=segment.languages[keep_rows],
        words=segment.words.keep(keep_rows),
        lengths=segment.lengths[keep_rows],
        grams=segment.grams.keep(keep_rows),
        alive=np.ones(int(segment.alive.sum()), dtype=np.bool_),
        word_weights=np.empty(0, dtype=np.float32),
        gram_weights=np.empty(0, dtype=np.float32),
        vectors=segment.vectors[keep_rows],
        has_vector=segment.has_vector[keep_rows],
    )


def joined(first: Segment, second: Segment) -> Segment:
    """The claims of both; their rows are to be weighed again."""
    dimensions = max(first.vectors.shape[1], second.vectors.shape[1])
    claims = first.claims + second.claims
    return Segment(
        claims=claims,
        collections=np.concatenate([first.collections, second.collections]),
        follows=follows(claims),
        languages=np.concatenate([first.languages, second.languages]),
        first_row=np.concatenate([first.first_row, second.first_row[1:] + first.first_row[-1]]),
        words=first.words.joined(second.words),
        lengths=np.concatenate([first.lengths, second.lengths]),
        grams=first.grams.joined(second.grams),
        alive=np.concatenate([first.alive, second.alive]),
        word_weights=np.empty(0, dtype=np.float32),
        gram_weights=np.empty(0, dtype=np.float32),
        vectors=np.concatenate(
            [_widened(first.vectors, dimensions), _widened(second.vectors, dimensions)]
        ),
        has_vector=np.concatenate([first.has_vector, second.has_vector]),
    )


def _widened(vectors: Vectors, dimensions: int) -> Vectors:
    if vectors.shape[1] == dimensions:
        return vectors
    return np.zeros((len(vectors), dimensions), dtype=np.float32)
