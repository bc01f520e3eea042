"""The fitted numbers: ``weights.json`` beside this module, written by ``python -m benchmarks.fit``.

What they were fitted on, and how well they do there, stands in ``docs/fit.md``.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Space:
    """What makes the vectors of one model more telling.

    Attributes:
        model: the name of the embedder that this holds for.
        center: part of the mean of many passages, what all have in common; taken off every vector.
        foreign: added to a cosine across two languages, which are lower than within one.
    """

    model: str
    center: NDArray[np.float32]
    foreign: float


@dataclass(frozen=True, slots=True)
class Decision:
    """A logistic regression: whether the first claim of a ranking is the right one.

    Attributes:
        bias: the log-odds of average evidence.
        scale: the mean and the spread by which each piece of evidence is standardised.
        weights: by name; "a*b" stands for the product of two standardised pieces.
        threshold: the probability from which the claim is shown.
    """

    bias: float
    scale: Mapping[str, tuple[float, float]]
    weights: Mapping[str, float]
    threshold: float

    def probability(self, evidence: Mapping[str, float]) -> float:
        """The probability, given the evidence; what is missing counts as average."""
        standard = {
            name: (evidence[name] - mean) / spread
            for name, (mean, spread) in self.scale.items()
            if name in evidence
        }
        total = self.bias
        for name, weight in self.weights.items():
            total += weight * math.prod(standard.get(part, 0.0) for part in name.split("*"))
        return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


@dataclass(frozen=True, slots=True)
class Weights:
    """How to rank and how to trust a ranking, with or without meaning among the signals.

    ``expected`` gives, for a feature that rests on shared words, the line (at zero, slope) on which
    it lies over the meaning's score: what to assume where message and claim share no language.
    """

    ranking: Mapping[str, float]
    expected: Mapping[str, tuple[float, float]]
    asked: Decision
    stated: Decision


def weights(*, semantic: bool) -> Weights:
    """The weights for rankings in which meaning takes part, or not."""
    read = _load()["semantic" if semantic else "lexical"]
    return Weights(
        ranking=read["ranking"],
        expected={name: (line[0], line[1]) for name, line in read["expected"].items()},
        asked=Decision(**read["asked"]),
        stated=Decision(**read["stated"]),
    )


@lru_cache(maxsize=2)
def cached_weights(semantic: bool) -> Weights:
    """``weights``, read once."""
    return weights(semantic=semantic)


@lru_cache(maxsize=1)
def space() -> Space | None:
    """How to straighten vectors, or None where nothing was fitted."""
    read = _load().get("space")
    if not read:
        return None
    return Space(read["model"], np.array(read["center"], dtype=np.float32), read["foreign"])


def forget() -> None:
    """Read the data file again at the next call."""
    cached_weights.cache_clear()
    space.cache_clear()


def _load() -> dict[str, dict[str, Any]]:
    text = files("claims").joinpath("weights.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = json.loads(text)
    return loaded
