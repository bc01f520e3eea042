"""Fits the weights of ranking and confidence: ``python -m benchmarks.fit``.

Fitted on ``checkthat2020`` train and dev and on ``questions_en``; nothing else is looked at. Writes
``claims/weights.json`` and, with figures from five-fold cross-validation, ``docs/fit.md``.
"""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from benchmarks import sets
from benchmarks.sets import PUBLIC, LabelledSet, average_precision
from claims import scores as scoring
from claims.candidates import find
from claims.documents import passages
from claims.embedding import Embedder
from claims.questions import read_kind
from claims.text import fold
from claims.weights import Decision, forget

Array = NDArray[np.float64]

WEIGHTS = Path(__file__).parents[1] / "claims" / "weights.json"
SEEDS = Path(__file__).parents[1] / "seeds"
REPORT = Path(__file__).parents[1] / "docs" / "fit.md"

# How much of the mean of all passages is taken off each vector.
CENTERING = 0.75
# Pulls ranking weights towards 0 (on standardised features), and confidence weights (1 / C).
RANKING_PENALTY = 0.01
CONFIDENCE_PENALTY = 100.0
FOLDS = 5
# Stores with half of the answers taken out, from which confidence is learnt.
HALVES = (11, 12, 13, 14)
# The share of messages without an answer that must meet with silence in cross-validation. What
# the verdict alone finds comes on top: 0.7 points of questions, by `score.py absent`.
SILENCE = {"asked": 0.981, "stated": 0.98}


HEADER = """# Fit of the weights

Written by `python -m benchmarks.fit`. Fitted on `checkthat2020` train and dev (posts) and on
`questions_en` (questions); every figure is from five-fold cross-validation on these sets.
"""

Relevance = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Examples:
    """Candidates of many queries: features (query, candidate, feature) and which are right."""

    features: Array
    right: NDArray[np.bool_]
    keys: list[list[str]]


@dataclass(frozen=True, slots=True)
class Trials:
    """First claims of many rankings: evidence (trial, feature), whether right, and the query.

    ``asked`` marks the messages that only ask, whichever set they are from.
    """

    evidence: Array
    right: NDArray[np.bool_]
    present: NDArray[np.bool_]
    asked: NDArray[np.bool_]
    query: NDArray[np.int64]

    def only(self, rows: NDArray[np.bool_]) -> "Trials":
        """The trials marked."""
        return Trials(*(getattr(self, each.name)[rows] for each in fields(self)))


def pooled(parts: Sequence[Trials]) -> Trials:
    """All trials, with the queries numbered on."""
    starts = np.cumsum([0] + [int(part.query.max()) + 1 for part in parts])
    renumbered = [
        replace(part, query=part.query + start) for part, start in zip(parts, starts, strict=False)
    ]
    return Trials(
        *(
            np.concatenate([getattr(part, each.name) for part in renumbered])
            for each in fields(Trials)
        )
    )


def main() -> None:
    """Fit, write the weights, and report."""
    model = sets.embedder()
    if model is None:
        raise SystemExit("Fitting needs the embedder: install the extra 'semantic'.")
    training = {
        each.name: (each, with_copies(each))
        for each in (
            sets.labelled("checkthat2020", "train", "dev"),
            sets.labelled("questions_en", "dev"),
        )
    }
    fitted = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    fitted["space"] = space(model, [labelled for labelled, _ in training.values()])
    write(fitted)
    lines = [HEADER]
    for kind, embedder in (("semantic", model), ("lexical", None)):
        fitted[kind], report = fit(kind, embedder, training)
        lines += report
    write(fitted)
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def with_copies(labelled: LabelledSet) -> Relevance:
    """For each query the right claims and those that tell the same once more.

    The store of posts has many claims twice, of which only one is marked as right.
    """
    texts = {claim.key: fold(claim.text) for claim in labelled.claims}
    right = sorted({key for query in labelled.queries for key in query.relevant})
    alike = process.cdist(
        [texts[key] for key in right],
        list(texts.values()),
        scorer=fuzz.ratio,
        score_cutoff=scoring.ALIKE,
        dtype=np.uint8,
    )
    keys = np.array(list(texts))
    copies = {key: frozenset(keys[row > 0]) for key, row in zip(right, alike, strict=True)}
    return {
        query.text: frozenset[str]().union(*(copies[key] for key in query.relevant))
        for query in labelled.queries
    }


def space(model: Embedder, training: Sequence[LabelledSet]) -> dict[str, Any]:
    """The center of the passages, each set counting alike, and the offset between languages."""
    means = [
        model.passages([text for claim in each.claims for text in passages(claim)]).mean(axis=0)
        for each in training
    ]
    center = CENTERING * np.mean(means, axis=0)
    return {
        "model": model.name,
        "center": [round(float(value), 5) for value in center],
        "foreign": round(foreign_offset(model, center), 4),
    }


def foreign_offset(model: Embedder, center: Array) -> float:
    """How much lower cosines are across languages, from the seeds' claims in both languages.

    Compares each claim's English text with the English and the French texts of the others.
    """
    pairs = [
        (row["claim"], row["translations"]["en"])
        for file in sorted(SEEDS.glob("*/claims.jsonl"))
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
        if row.get("language") == "fr" and "en" in row.get("translations", {})
    ]
    french, english = (
        straightened(encode([pair[at] for pair in pairs]), center)
        for at, encode in ((0, model.passages), (1, model.passages))
    )
    asked_french, asked_english = (
        straightened(model.queries([pair[at] for pair in pairs]), center) for at in (0, 1)
    )
    others = ~np.eye(len(pairs), dtype=np.bool_)
    within = (asked_english @ english.T)[others].mean() + (asked_french @ french.T)[others].mean()
    across = (asked_english @ french.T)[others].mean() + (asked_french @ english.T)[others].mean()
    return float(within - across) / 2


def straightened(vectors: Any, center: Array) -> Array:
    """``vectors`` less ``center``, of length 1."""
    rest = vectors - center
    straight: Array = rest / np.linalg.norm(rest, axis=1, keepdims=True)
    return straight


def fit(
    kind: str, model: Embedder | None, training: Mapping[str, tuple[LabelledSet, Relevance]]
) -> tuple[dict[str, Any], list[str]]:
    """The weights with or without meaning, and lines that say how well they do."""
    found = {
        name: examples(labelled, relevance, model)
        for name, (labelled, relevance) in training.items()
    }
    ranking, ranked = fit_ranking(found)
    fitted: dict[str, Any] = {
        "ranking": ranking,
        "expected": expected(found) if model is not None else {},
    }
    report = [f"\n## Ranking, {kind}\n", "| set | MAP@5 | Success@1 |", "| --- | --- | --- |"]
    for name, (labelled, _) in training.items():
        ap = [
            average_precision(keys, query.relevant)
            for keys, query in zip(ranked[name], labelled.queries, strict=True)
        ]
        first = [
            keys[0] in query.relevant
            for keys, query in zip(ranked[name], labelled.queries, strict=True)
        ]
        report.append(f"| {name} | {np.mean(ap):.4f} | {np.mean(first):.4f} |")
    report += [
        f"\n## Confidence, {kind}\n",
        "| decision | messages | threshold | silent when absent | right when present |",
        "| --- | --- | --- | --- | --- |",
    ]
    trials = pooled(
        [
            half_trials(labelled, relevance, model, ranking)
            for labelled, relevance in training.values()
        ]
    )
    for decision, asked in (("asked", True), ("stated", False)):
        of_kind = trials.only(trials.asked == asked)
        fitted[decision], silent, right = fit_confidence(of_kind, SILENCE[decision])
        report.append(
            f"| {decision} | {len(set(of_kind.query.tolist()))} | {fitted[decision]['threshold']}"
            f" | {silent:.4f} | {right:.4f} |"
        )
    return fitted, report


def examples(labelled: LabelledSet, relevance: Relevance, model: Embedder | None) -> Examples:
    """The described candidates of each query."""
    index = sets.index_of(labelled.claims, model)
    features, right, keys = [], [], []
    for query in labelled.queries:
        candidates = find(index, query.text, query.language, collections=PUBLIC)
        described = scoring.describe(candidates)
        rows = np.stack([described[name] for name in scoring.RANKED_BY], axis=1)
        found = [candidates.state.claim(int(at)).key for at in candidates.positions]
        features.append(rows)
        right.append([key in relevance[query.text] for key in found])
        keys.append(found)
    return Examples(np.array(features), np.array(right), keys)


def fit_ranking(
    found: Mapping[str, Examples],
) -> tuple[dict[str, float], dict[str, list[list[str]]]]:
    """Weights of a conditional logit, each set counting alike; and cross-validated rankings."""
    features = np.concatenate([each.features for each in found.values()])
    right = np.concatenate([each.right for each in found.values()])
    keys = [row for each in found.values() for row in each.keys]
    sizes = [len(each.keys) for each in found.values()]
    share = np.concatenate([np.full(size, 1 / size) for size in sizes])
    fold_of = np.random.default_rng(0).integers(0, FOLDS, len(features))
    scored = np.zeros(right.shape)
    for held_out in range(FOLDS):
        learn, test = fold_of != held_out, fold_of == held_out
        scored[test] = features[test] @ conditional_logit(
            features[learn], right[learn], share[learn]
        )
    orders = np.argsort(-scored, axis=1, kind="stable")
    ranked = [[row[at] for at in order] for row, order in zip(keys, orders, strict=True)]
    weights = conditional_logit(features, right, share)
    ends = np.cumsum(sizes)
    return (
        {n: round(float(w), 4) for n, w in zip(scoring.RANKED_BY, weights, strict=True) if w},
        {
            name: ranked[end - size : end]
            for name, size, end in zip(found, sizes, ends, strict=True)
        },
    )


def conditional_logit(features: Array, right: NDArray[np.bool_], share: Array) -> Array:
    """Weights that make the right candidate of each query the likeliest of all."""
    answerable = right.any(axis=1)
    features, right, share = features[answerable], right[answerable], share[answerable]
    flat = features.reshape(-1, features.shape[2])
    spread = flat.std(axis=0)
    scale = np.where(spread > 1e-9, spread, np.inf)
    standard = features / scale

    def loss(weights: Array) -> tuple[float, Array]:
        scores = standard @ weights
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance = odds / odds.sum(axis=1, keepdims=True)
        of_right = (chance * right).sum(axis=1)
        value = -(share * np.log(of_right + 1e-12)).sum() / share.sum()
        pull = chance * right / (of_right[:, None] + 1e-12) - chance
        slope = -np.einsum("q,qc,qcf->f", share, pull, standard) / share.sum()
        return (
            float(value + RANKING_PENALTY * weights @ weights),
            slope + 2 * RANKING_PENALTY * weights,
        )

    best = minimize(loss, np.zeros(features.shape[2]), jac=True, method="L-BFGS-B")
    weights: Array = best.x / scale
    return weights


def expected(found: Mapping[str, Examples]) -> dict[str, list[float]]:
    """For features that rest on shared words, their line over the meaning's score."""
    features = np.concatenate(
        [each.features.reshape(-1, each.features.shape[2]) for each in found.values()]
    )
    meaning = features[:, scoring.RANKED_BY.index("meaning")]
    lines = {}
    for name in scoring.RESTING_ON_WORDS:
        slope, at_zero = np.polyfit(meaning, features[:, scoring.RANKED_BY.index(name)], 1)
        lines[name] = [round(float(at_zero), 4), round(float(slope), 4)]
    return lines


def half_trials(
    labelled: LabelledSet,
    relevance: Relevance,
    model: Embedder | None,
    ranking: Mapping[str, float],
) -> Trials:
    """What comes first for each query in stores without half of the right claims."""
    wanted = sorted({key for keys in relevance.values() for key in keys})
    questions = [
        scoring.only_asks(query.text, read_kind(query.text, query.language))
        for query in labelled.queries
    ]
    evidence, right, present, numbers = [], [], [], []
    for seed in HALVES:
        gone = set(random.Random(seed).sample(wanted, len(wanted) // 2))
        gone |= {
            key for keys in relevance.values() if keys & gone for key in keys
        }  # a claim leaves with its copies
        index = sets.index_of([c for c in labelled.claims if c.key not in gone], model)
        for number, query in enumerate(labelled.queries):
            candidates = find(index, query.text, query.language, collections=PUBLIC)
            described = scoring.describe(candidates)
            scores = scoring.score(described, ranking)
            claims = [candidates.state.claim(int(at)) for at in candidates.positions]
            speaks = scoring.evidence(candidates, described, scores, claims)
            evidence.append([speaks[name] for name in scoring.TRUSTED_BY])
            right.append(claims[int(np.argmax(scores))].key in relevance[query.text])
            present.append(not relevance[query.text] <= gone)
            numbers.append(number)
    return Trials(
        np.array(evidence),
        np.array(right),
        np.array(present),
        np.array(questions * len(HALVES)),
        np.array(numbers, dtype=np.int64),
    )


def fit_confidence(trials: Trials, silence: float) -> tuple[dict[str, Any], float, float]:
    """A logistic regression with its threshold, and its shares of silence and of right answers."""
    fold_of = np.random.default_rng(0).integers(0, FOLDS, trials.query.max() + 1)[trials.query]
    chance = np.zeros(len(trials.right))
    for held_out in range(FOLDS):
        learn, test = fold_of != held_out, fold_of == held_out
        decision = logistic(trials.evidence[learn], trials.right[learn])
        chance[test] = [
            decision.probability(dict(zip(scoring.TRUSTED_BY, row, strict=True)))
            for row in trials.evidence[test]
        ]
    absent = ~trials.present
    threshold = round(float(np.quantile(chance[absent], silence)), 3)
    fitted = replace(logistic(trials.evidence, trials.right), threshold=threshold)
    silent = float((chance[absent] < threshold).mean())
    shown = trials.present & (chance >= threshold) & trials.right
    return asdict(fitted), silent, float(shown.sum() / trials.present.sum())


def logistic(evidence: Array, right: NDArray[np.bool_]) -> Decision:
    """The decision that fits best, its threshold left open; evidence that never varies is out."""
    mean, spread = evidence.mean(axis=0), evidence.std(axis=0)
    varies = {name: at for at, name in enumerate(scoring.TRUSTED_BY) if spread[at] > 1e-6}
    standard = {name: (evidence[:, at] - mean[at]) / spread[at] for name, at in varies.items()}
    columns = dict(standard)
    together = [name for name in scoring.TRUSTED_TOGETHER if name in varies]
    for one, other in combinations_with_replacement(together, 2):
        columns[f"{one}*{other}"] = standard[one] * standard[other]
    matrix = np.stack(list(columns.values()), axis=1)
    middle, width = matrix.mean(axis=0), matrix.std(axis=0)
    model = LogisticRegression(C=1 / CONFIDENCE_PENALTY, max_iter=5000)
    model.fit((matrix - middle) / width, right)
    weights = model.coef_[0] / width
    return Decision(
        bias=round(float(model.intercept_[0] - middle @ weights), 4),
        scale={
            name: (round(float(mean[at]), 6), round(float(spread[at]), 6))
            for name, at in varies.items()
        },
        weights={name: round(float(w), 5) for name, w in zip(columns, weights, strict=True)},
        threshold=0.5,
    )


def write(fitted: Mapping[str, Any]) -> None:
    """Replace the data file; what reads it reads it again."""
    WEIGHTS.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")
    forget()


if __name__ == "__main__":
    main()
