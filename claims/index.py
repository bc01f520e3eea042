"""The claims in memory, ready to be searched by words, by characters and by meaning.

An index is a few immutable segments of growing size. A change adds a small segment and marks
what it replaces as gone; segments of like size are joined, so that a claim is rebuilt only a
few times however many follow. Readers work on the state that they took at the start and never
wait; writers take turns.
"""

import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from claims import lexical
from claims.documents import Document, documents, embedded_message, passages
from claims.embedding import Embedder, Vectors
from claims.features import read
from claims.lexical import Floats, Postings
from claims.models import Claim
from claims.segments import ClaimId, Segment, compact, follows, joined, with_vectors
from claims.state import Rarities, State
from claims.weights import space

# A segment is joined with the one before it once that one is less than this many times larger.
_GROWTH = 4
# The share of gone claims at which a segment is rewritten without them.
_MAX_GONE = 0.3


class Index:
    """The searchable claims; ``embedder`` encodes messages, or is None."""

    def __init__(self, embedder: Embedder | None = None) -> None:
        self.embedder = embedder
        self._writing = threading.Lock()
        self._where: dict[ClaimId, Claim] = {}
        self._vocabulary: dict[str, int] = {}
        self._collections: dict[str, int] = {}
        self._languages: dict[str, int] = {}
        self._surface: dict[str, set[str]] = {}
        fitted = space()
        self._space = fitted if embedder is not None and fitted is not None else None
        if self._space is not None and embedder is not None and self._space.model != embedder.name:
            self._space = None
        self.state: State = self._weighed([])

    def __len__(self) -> int:
        return len(self._where)

    def __contains__(self, claim_id: object) -> bool:
        return claim_id in self._where

    @property
    def languages(self) -> frozenset[str]:
        """The languages that claims have been worded in."""
        return frozenset(self._languages)

    def meaning_scores(self, state: State, text: str, language: str) -> Floats | None:
        """Cosine of each claim of ``state`` with a message, -inf where a claim has no vector yet.

        None where no claim has one. Cosines across languages are made comparable.
        """
        if self.embedder is None or not any(s.has_vector.any() for s in state.segments):
            return None
        vector = self._straightened(self.embedder.queries([embedded_message(text)]))[0]
        return state.vector_scores(vector, language, self._space.foreign if self._space else 0.0)

    def update(self, upserts: Iterable[Claim], removed: Iterable[ClaimId] = ()) -> None:
        """Add or replace claims by collection and key, take others out; the next search sees it.

        A claim whose searched texts are unchanged keeps its vectors. Removing what is not there
        changes nothing.
        """
        with self._writing:
            new = {(claim.collection, claim.key): claim for claim in upserts}
            gone = (set(removed) | set(new)) & set(self._where)
            gone_only = gone - set(new)
            kept = self._vectors_that_stay(new)
            segments = [self._without(segment, gone) for segment in self.state.segments]
            if new:
                segments.append(self._segment(tuple(new.values()), kept))
            for claim_id in gone_only:
                del self._where[claim_id]
            self._where.update(new)
            self.state = self._weighed(self._tidied(segments))

    def set_vectors(self, vectors: Mapping[ClaimId, Vectors]) -> None:
        """Attach to claims the vectors (n, dimensions) of their ``passages``, row by row.

        Claims that are not there, or whose number of passages differs, are left as they are.
        """
        straightened = {
            claim_id: self._straightened(np.asarray(rows, dtype=np.float32))
            for claim_id, rows in vectors.items()
        }
        with self._writing:
            segments = [with_vectors(segment, straightened) for segment in self.state.segments]
            self.state = replace(self.state, segments=tuple(segments))

    def missing_vectors(self, limit: int | None = None) -> list[Claim]:
        """Claims that have no vectors yet, at most ``limit``."""
        missing: list[Claim] = []
        for segment in self.state.segments:
            bare = segment.alive & ~segment.has_vector[segment.first_row[:-1]]
            for at in np.flatnonzero(bare):
                if limit is not None and len(missing) >= limit:
                    return missing
                missing.append(segment.claims[int(at)])
        return missing

    def _segment(self, claims: tuple[Claim, ...], kept: Mapping[ClaimId, Vectors]) -> Segment:
        groups = [documents(claim) for claim in claims]
        rows = [document for group in groups for document in group]
        found = [self._read(document) for document in rows]
        first_row = np.concatenate([[0], np.cumsum([len(group) for group in groups])])
        occurrences = [
            (self._vocabulary.setdefault(word, len(self._vocabulary)), row)
            for row, (stemmed, _) in enumerate(found)
            for word in stemmed
        ]
        pairs = np.array(occurrences, dtype=np.int64).reshape(-1, 2)
        gram_features, gram_rows = lexical.grams([plain for _, plain in found])
        dimensions = self.embedder.dimensions if self.embedder else 0
        segment = Segment(
            claims=claims,
            collections=np.array([self._number(c.collection) for c in claims], dtype=np.int32),
            follows=follows(claims),
            first_row=first_row.astype(np.int64),
            languages=np.array(
                [self._languages.setdefault(d.language, len(self._languages)) for d in rows],
                dtype=np.int32,
            ),
            words=Postings.of(len(rows), pairs[:, 0], pairs[:, 1]),
            lengths=np.array([len(stemmed) for stemmed, _ in found], dtype=np.float32),
            grams=Postings.of(len(rows), gram_features, gram_rows),
            alive=np.ones(len(claims), dtype=np.bool_),
            word_weights=np.empty(0, dtype=np.float32),
            gram_weights=np.empty(0, dtype=np.float32),
            vectors=np.zeros((len(rows), dimensions), dtype=np.float32),
            has_vector=np.zeros(len(rows), dtype=np.bool_),
        )
        return with_vectors(segment, kept) if kept else segment

    def _read(self, document: Document) -> tuple[list[str], list[str]]:
        """The stems of a document, and its words in the order of its title and text."""
        stemmed: list[str] = []
        plain: list[str] = []
        for text, language in (
            (document.title, document.title_language),
            (document.text, document.language),
        ):
            reading = read(text, language)
            self._surface.setdefault(language, set()).update(reading.words)
            stemmed += reading.stems
            plain += reading.words
        return stemmed, plain

    def _straightened(self, vectors: Vectors) -> Vectors:
        """``vectors`` of length 1 without what all texts have in common."""
        if self._space is None or vectors.shape[-1] != len(self._space.center):
            return vectors
        rest = vectors - self._space.center
        straightened: Vectors = rest / np.maximum(
            np.linalg.norm(rest, axis=-1, keepdims=True), 1e-6
        )
        return straightened

    def _number(self, collection: str) -> int:
        return self._collections.setdefault(collection, len(self._collections))

    def _vectors_that_stay(self, new: Mapping[ClaimId, Claim]) -> dict[ClaimId, Vectors]:
        same = {
            claim_id
            for claim_id, claim in new.items()
            if (old := self._where.get(claim_id)) is not None and passages(old) == passages(claim)
        }
        stay: dict[ClaimId, Vectors] = {}
        if not same:
            return stay
        for segment in self.state.segments:
            for at, claim in enumerate(segment.claims):
                claim_id = (claim.collection, claim.key)
                first, last = segment.first_row[at], segment.first_row[at + 1]
                if claim_id in same and segment.alive[at] and segment.has_vector[first:last].all():
                    stay[claim_id] = segment.vectors[first:last]
        return stay

    def _without(self, segment: Segment, gone: set[ClaimId]) -> Segment:
        if not gone:
            return segment
        alive = segment.alive & np.array(
            [(claim.collection, claim.key) not in gone for claim in segment.claims], dtype=np.bool_
        )
        return replace(segment, alive=alive)

    def _tidied(self, segments: list[Segment]) -> list[Segment]:
        """``segments`` with much-thinned ones rewritten and small ones joined."""
        tidied: list[Segment] = []
        for segment in segments:
            here = segment
            if not here.alive.any():
                continue
            if here.alive.mean() < 1 - _MAX_GONE:
                here = compact(here)
            tidied.append(here)
        while len(tidied) > 1 and len(tidied[-1].claims) * _GROWTH > len(tidied[-2].claims):
            last = tidied.pop()
            tidied[-1] = joined(compact(tidied[-1]), compact(last))
        return tidied

    def _weighed(self, segments: list[Segment]) -> State:
        """What searches are to see of ``segments``; the rows of those that are new are weighed."""
        word_frequencies = np.zeros(len(self._vocabulary), dtype=np.int64)
        gram_frequencies = np.zeros(lexical.GRAM_BUCKETS, dtype=np.int64)
        rows = 0
        for segment in segments:
            word_frequencies[segment.words.features] += segment.words.frequencies()
            gram_frequencies[segment.grams.features] += segment.grams.frequencies()
            rows += segment.words.size
        total_length = sum(float(segment.lengths.sum()) for segment in segments)
        weighed = []
        for segment in segments:
            if len(segment.word_weights) == len(segment.words.rows) and len(
                segment.gram_weights
            ) == len(segment.grams.rows):
                weighed.append(segment)
                continue
            inverse = lexical.inverse_frequency(gram_frequencies[segment.grams.features], rows)
            weighed.append(
                replace(
                    segment,
                    word_weights=lexical.bm25_weights(
                        segment.words, segment.lengths, total_length / max(rows, 1)
                    ),
                    gram_weights=lexical.tfidf_weights(segment.grams, inverse),
                )
            )
        rarities = lexical.inverse_frequency(word_frequencies, rows)
        return State(
            segments=tuple(weighed),
            vocabulary=self._vocabulary,
            collections=self._collections,
            languages=self._languages,
            word_frequencies=word_frequencies,
            gram_frequencies=gram_frequencies,
            rarities=rarities,
            rarity_of=Rarities(self._vocabulary, rarities, rows),
            spellings=_spellings(self._surface),
            rows=rows,
            starts=tuple(np.cumsum([0] + [len(s.claims) for s in weighed])[:-1].tolist()),
        )


def _spellings(surface: Mapping[str, Iterable[str]]) -> dict[tuple[str, str, int], tuple[str, ...]]:
    """Words long enough to be misspelt, by language, first letter and length."""
    groups: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for language, found in surface.items():
        for word in sorted(found):
            if len(word) > 2 and word.isalpha():
                groups[language, word[0], len(word)].append(word)
    return {key: tuple(group) for key, group in groups.items()}
