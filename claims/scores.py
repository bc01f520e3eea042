"""Candidates to a ranking, and a ranking to a confidence that its first claim is the right one.

The weights are data: ``weights.json`` beside this module, written by ``python -m benchmarks.fit``.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

import numpy as np

from claims.candidates import Candidates, find
from claims.index import Index
from claims.models import Kind, Match, Message


@dataclass(frozen=True, slots=True)
class Ranking:
    """Claims for one text, best first, and what the confidence in the first rests on."""

    text: str
    language: str
    matches: tuple[Match, ...] = ()
    evidence: Mapping[str, float] = field(default_factory=dict)


def rank(
    index: Index, text: str, language: str, *, collections: frozenset[str], top: int
) -> Ranking:
    """The ``top`` claims of ``collections`` nearest to what ``text`` says, best first."""
    candidates = find(index, text, language, collections=collections)
    if len(candidates.positions) == 0:
        return Ranking(text, language)
    scores = _fused(candidates)
    order = np.argsort(-scores, kind="stable")[: max(top, 2)]
    matches = tuple(
        Match(candidates.state.claim(int(candidates.positions[at])), float(scores[at]))
        for at in order
    )
    evidence = {"score": matches[0].score, "margin": _margin(matches)}
    return Ranking(text, language, matches[:top], evidence)


def confidence(message: Message, ranking: Ranking) -> tuple[bool, float]:
    """Whether the first claim of ``ranking`` speaks to ``message``, and how likely it does."""
    if not ranking.matches or message.kind is Kind.CHATTER:
        return False, 0.0
    weights = _weights()["confidence"]
    total = weights["bias"] + sum(
        weights.get(name, 0.0) * value for name, value in ranking.evidence.items()
    )
    probability = 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
    return probability >= weights["threshold"], probability


def _fused(candidates: Candidates) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    weights = _weights()["fusion"]
    total = np.zeros(len(candidates.positions))
    count = np.zeros(len(candidates.positions))
    for name, scores in candidates.signals.items():
        mean, deviation = candidates.background[name]
        z = (scores - mean) / max(deviation, 1e-6)
        there = np.isfinite(z)
        total[there] += weights[name] * np.maximum(z[there], -2.0)
        count[there] += weights[name]
    # A claim whose vector is not there yet stands on its words alone, on the same scale.
    return total / np.maximum(count, 1e-6)


def _margin(matches: tuple[Match, ...]) -> float:
    return matches[0].score - matches[1].score if len(matches) > 1 else matches[0].score


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    loaded: dict[str, dict[str, float]] = json.loads(
        files("claims").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return loaded
