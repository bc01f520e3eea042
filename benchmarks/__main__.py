"""Finding the right claim, beside what else a user would pick: ``python -m benchmarks``.

Runs every retrieval set beside the project, all on the same data in the same run, and writes
``docs/retrieval.md``, ``docs/retrieval.png`` and ``docs/calibration.png``.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks import plots, sets
from benchmarks.rivals import Search, rivals
from benchmarks.sets import PUBLIC, LabelledSet, Query, average_precision
from claims.documents import documents
from claims.embedding import Embedder
from claims.index import Index
from claims.models import Claim
from claims.reading import read_message
from claims.scores import confidence, rank

DOCS = Path(__file__).parents[1] / "docs"
# The half of the answers that is taken out, as in the evaluation's own script.
ABSENT_SEED = 7


@dataclass(frozen=True, slots=True)
class Figures:
    """How one way of searching does on one set; ``milliseconds`` is the median of a query."""

    name: str
    precision: float
    first: float
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Silence:
    """What is shown in a store without half of the answers.

    ``outcomes`` holds for each message its confidence and whether the first claim is right.
    """

    absent_silent: float
    present_right: float
    present_wrong: float
    outcomes: tuple[tuple[float, bool], ...]


def main() -> None:
    """Measure and write the table and the plots."""
    model = sets.embedder()
    tables: dict[str, list[Figures]] = {}
    for labelled in retrieval_sets():
        print(labelled.name, flush=True)
        tables[labelled.name] = list(measure(labelled, model))
    silences = {
        labelled.name: silence(labelled, model)
        for labelled in (
            sets.labelled("checkthat2020", "test"),
            sets.labelled("questions_en", "dev"),
            sets.labelled("questions_fr", "dev"),
        )
    }
    DOCS.mkdir(exist_ok=True)
    (DOCS / "retrieval.md").write_text(report(tables, silences), encoding="utf-8")
    plots.bars(
        {name: [(f.name, f.precision) for f in rows] for name, rows in tables.items()},
        DOCS / "retrieval.png",
    )
    plots.calibration(
        {name: result.outcomes for name, result in silences.items()}, DOCS / "calibration.png"
    )


def retrieval_sets() -> Iterator[LabelledSet]:
    """The sets of the evaluation; the parallel sentences once in each direction."""
    yield sets.labelled("checkthat2020", "test")
    yield sets.labelled("questions_en", "dev")
    yield sets.labelled("questions_fr", "dev")
    pairs = sets.rows("crosslingual/tatoeba_fr_en.jsonl")
    for asked, told in (("fr", "en"), ("en", "fr")):
        yield LabelledSet(
            f"tatoeba {asked} to {told}",
            tuple(Claim(row["id"], row[told], told) for row in pairs),
            tuple(Query(row[asked], asked, frozenset({row["id"]})) for row in pairs),
        )


def measure(labelled: LabelledSet, model: Embedder | None) -> Iterator[Figures]:
    """Every rival on one set, then this project without and with meaning."""
    texts = {claim.key: documents(claim)[0].passage for claim in labelled.claims}
    for name, rival in rivals():
        yield figures(name, labelled, rival(texts))
    for name, embedder in (("this project, words only", None), ("this project", model)):
        if embedder is None and name == "this project":
            continue
        index = sets.index_of(labelled.claims, embedder)
        languages = {query.text: query.language for query in labelled.queries}
        yield figures(name, labelled, _search(index, languages))


def _search(index: Index, languages: dict[str, str]) -> Search:
    def search(text: str, limit: int) -> list[str]:
        ranking = rank(index, text, languages[text], collections=PUBLIC, top=limit)
        return [match.claim.key for match in ranking.matches]

    return search


def figures(name: str, labelled: LabelledSet, search: Search) -> Figures:
    """MAP@5, Success@1 and the median time of a search."""
    precision, first, seconds = [], [], []
    for query in labelled.queries:
        start = time.perf_counter()
        found = search(query.text, 5)
        seconds.append(time.perf_counter() - start)
        precision.append(average_precision(found, query.relevant))
        first.append(bool(found) and found[0] in query.relevant)
    result = Figures(
        name, float(np.mean(precision)), float(np.mean(first)), 1000 * float(np.median(seconds))
    )
    print(f"  {name}: {result.precision:.4f} {result.first:.4f}", flush=True)
    return result


def silence(labelled: LabelledSet, model: Embedder | None) -> Silence:
    """What is shown once half of the answers are gone."""
    wanted = sorted({key for query in labelled.queries for key in query.relevant})
    gone = set(random.Random(ABSENT_SEED).sample(wanted, len(wanted) // 2))
    index = sets.index_of([c for c in labelled.claims if c.key not in gone], model)
    silent, right, wrong, outcomes = [], [], [], []
    for query in labelled.queries:
        present = not query.relevant <= gone
        if present and query.relevant & gone:
            continue
        message = read_message(query.text, date.today())  # noqa: DTZ011 -- any day will do
        ranking = rank(index, message.text, message.language, collections=PUBLIC, top=5)
        found, chance = confidence(message, ranking)
        correct = bool(ranking.matches) and ranking.matches[0].claim.key in query.relevant
        outcomes.append((chance, correct))
        if present:
            right.append(found and correct)
            wrong.append(found and not correct)
        else:
            silent.append(not found)
    return Silence(
        float(np.mean(silent)), float(np.mean(right)), float(np.mean(wrong)), tuple(outcomes)
    )


def report(tables: dict[str, list[Figures]], silences: dict[str, Silence]) -> str:
    """The figures as Markdown."""
    lines = [
        "# Finding the right claim",
        "",
        "Written by `python -m benchmarks`: all on the same data, in the same run. Each search",
        "gets the headline together with the claim. `checkthat2020` is its test split.",
        "",
        "![MAP@5 by set](retrieval.png)",
    ]
    for name, rows in tables.items():
        lines += ["", f"## {name}", "", "| search | MAP@5 | Success@1 | ms a query |"]
        lines.append("| --- | --- | --- | --- |")
        lines += [
            f"| {f.name} | {f.precision:.3f} | {f.first:.3f} | {f.milliseconds:.1f} |" for f in rows
        ]
    lines += [
        "",
        "## Silence",
        "",
        "Half of the answers are taken out of the store. The times above are with vectors of",
        "messages from the cache.",
        "",
        "| set | silent when absent | right when present | wrong when present |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| {name} | {s.absent_silent:.3f} | {s.present_right:.3f} | {s.present_wrong:.3f} |"
        for name, s in silences.items()
    ]
    lines += ["", "![Confidence against correctness](calibration.png)"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
