"""The labelled sets beside the project, and indexes built from them."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from claims.documents import passages
from claims.embedding import Embedder, load_embedder
from claims.index import Index
from claims.models import Claim, Source, Wording

EVALUATION = Path(__file__).parents[2] / "shared" / "eval"
PUBLIC = frozenset({"public"})
_BATCH = 256


@dataclass(frozen=True, slots=True)
class Query:
    """A message and the keys of the claims that speak to it."""

    text: str
    language: str
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Claims to search and queries with their right answers."""

    name: str
    claims: tuple[Claim, ...]
    queries: tuple[Query, ...]


def rows(path: str) -> list[dict[str, Any]]:
    """The rows of a file of the evaluation; exits with one line where it is missing."""
    try:
        text = (EVALUATION / path).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SystemExit(
            f"{EVALUATION / path} is missing: the labelled sets stand there."
        ) from None
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def labelled(name: str, *splits: str) -> LabelledSet:
    """The set under ``name`` with the queries of its ``splits``."""
    return LabelledSet(
        name,
        tuple(claim(row) for row in rows(f"{name}/claims.jsonl")),
        tuple(
            Query(row["text"], row["language"], frozenset(row["relevant"]))
            for split in splits
            for row in rows(f"{name}/{split}.jsonl")
        ),
    )


def claim(row: Mapping[str, Any]) -> Claim:
    """A row of a claims file as a claim of the public collection."""
    source = row.get("source") or {}
    return Claim(
        row["key"],
        row["claim"],
        row["language"],
        source=Source(source.get("title", ""), language=source.get("language")),
        sentence=row.get("sentence"),
        aliases=tuple(Wording(text, row["language"]) for text in row.get("aliases", ())),
        translations=row.get("translations", {}),
    )


def embedder() -> Embedder | None:
    """The built-in embedder with the user's vector cache."""
    return load_embedder(cache_folder())


def cache_folder() -> Path:
    """Where the vectors of claims are kept between runs."""
    return Path(os.environ.get("CLAIMS_CACHE_DIR") or platformdirs.user_cache_dir("claimbot"))


def index_of(claims: Iterable[Claim], model: Embedder | None) -> Index:
    """An index of ``claims``, with vectors where there is a model."""
    index = Index(model)
    index.update(claims)
    if model is not None:
        embed_all(index, model)
    return index


def embed_all(index: Index, model: Embedder) -> None:
    """Compute every missing vector."""
    while missing := index.missing_vectors(_BATCH):
        groups = [passages(each) for each in missing]
        encoded = model.passages([text for group in groups for text in group])
        ends = np.cumsum([len(group) for group in groups])
        split = np.split(encoded, ends[:-1])
        index.set_vectors(
            {(c.collection, c.key): part for c, part in zip(missing, split, strict=True)}
        )


def average_precision(ranked: Sequence[str], relevant: frozenset[str], depth: int = 5) -> float:
    """Average precision of the first ``depth`` of a ranking; its mean over queries is MAP@depth."""
    hits, total = 0, 0.0
    for place, key in enumerate(ranked[:depth], 1):
        if key in relevant:
            hits += 1
            total += hits / place
    return total / min(depth, len(relevant))
