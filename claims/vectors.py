"""The claims' vectors between the index, which searches them, and the store, which keeps them."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from claims.documents import passages
from claims.embedding import Embedder, Vectors
from claims.index import Index
from claims.models import Claim
from claims.store import Store

_ClaimId = tuple[str, str]


def attach_kept(index: Index, store: Store, claims: Iterable[Claim]) -> None:
    """Gives the index the vectors that the store has for all passages of a claim."""
    if index.embedder is None:
        return
    groups = {(c.collection, c.key): [_sha256(text) for text in passages(c)] for c in claims}
    wanted = sorted({sha256 for group in groups.values() for sha256 in group})
    kept = store.vectors(_space(index.embedder), wanted)
    size = 2 * index.embedder.dimensions
    whole = {
        claim_id: np.frombuffer(b"".join(kept[s] for s in group), dtype="<f2")
        .astype(np.float32)
        .reshape(len(group), -1)
        for claim_id, group in groups.items()
        if group and all(len(kept.get(sha256, b"")) == size for sha256 in group)
    }
    if whole:
        index.set_vectors(whole)


def embed(index: Index, store: Store, limit: int) -> int:
    """Computes and keeps the vectors of up to ``limit`` claims that have none; returns how many."""
    if index.embedder is None or not (claims := index.missing_vectors(limit)):
        return 0
    groups = {(claim.collection, claim.key): passages(claim) for claim in claims}
    texts = [text for group in groups.values() for text in group]
    rows = index.embedder.passages(texts)
    store.keep_vectors(
        _space(index.embedder),
        {_sha256(t): row.astype("<f2").tobytes() for t, row in zip(texts, rows, strict=True)},
    )
    index.set_vectors(_by_claim(groups, rows))
    return len(claims)


def _by_claim(groups: Mapping[_ClaimId, Sequence[str]], rows: Vectors) -> dict[_ClaimId, Vectors]:
    vectors: dict[_ClaimId, Vectors] = {}
    at = 0
    for claim_id, group in groups.items():
        vectors[claim_id] = rows[at : at + len(group)]
        at += len(group)
    return vectors


def _space(embedder: Embedder) -> str:
    """What vectors are comparable within: those of one version of one model."""
    return f"{embedder.name} {embedder.version}"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
