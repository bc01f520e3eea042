"""Verdicts on invented articles, amid thousands of other claims: ``python -m benchmarks.verdicts``.

Each article of ``benchmarks/articles`` is imported into a store of its own, without aliases and
translations, together with the claims of ``checkthat2020``; then its messages, French and English,
are put to the store. Prints a Markdown table and writes it to ``docs/verdicts.md``.

``NAME.claims.jsonl`` is what ``claims import`` takes. A line of ``NAME.messages.jsonl`` is a
message with the verdicts that are right, and, for a question, strings of which the value holds one
and the sentence holds one (``evidence``). ``NAME.traps.jsonl``, where there is one, has messages of
the same form that use the claims' own words and change what matters.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import sets
from benchmarks.latency import store
from claims.answer import Answer
from claims.text import fold

ARTICLES = Path(__file__).parent / "articles"
REPORT = Path(__file__).parents[1] / "docs" / "verdicts.md"


@dataclass(slots=True)
class Tally:
    """What came of an article's messages."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    flipped: int = 0
    uncovered: int = 0
    misread: int = 0

    def add(self, row: Mapping[str, Any], answer: Answer) -> None:
        """Count one message."""
        wanted, said = row["verdict"][0], str(answer.verdict)
        verdict = said in row["verdict"]
        value = said != "answered" or not row["value"] or _holds(answer.value, row["value"])
        sentence = answer.sentence or ""
        shown = said == "unknown" or not row["evidence"] or _holds(sentence, row["evidence"])
        self.asked[wanted] += 1
        self.right[wanted] += verdict and value and shown
        self.flipped += not verdict and {wanted, said} == {"supported", "contradicted"}
        self.uncovered += not verdict and wanted == "unknown"
        self.misread += verdict and not value

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.asked += other.asked
        self.flipped += other.flipped
        self.uncovered += other.uncovered
        self.misread += other.misread
        return self

    def row(self, name: str) -> str:
        """The tally as a line of the table."""
        share = self.right.total() / self.asked.total()
        kinds = " | ".join(f"{self.right[kind]}/{self.asked[kind]}" for kind in KINDS)
        return (
            f"| {name} | {share:.2f} | {kinds} | {self.flipped} | {self.uncovered} "
            f"| {self.misread} |"
        )


KINDS = ("supported", "contradicted", "answered", "unknown")


HEAD = (
    "| article | right | " + " | ".join(KINDS) + " | flipped | not covered | wrong value |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
)


def main() -> None:
    """Measure, print and write."""
    others = sets.rows("checkthat2020/claims.jsonl")
    tables: dict[str, list[str]] = {"messages": [*HEAD], "traps": [*HEAD]}
    totals = {kind: Tally() for kind in tables}
    for path in sorted(ARTICLES.glob("*.claims.jsonl")):
        name = path.name.partition(".")[0]
        with store([*_lines(path), *others], semantic=True) as (service, _):
            for kind, lines in tables.items():
                tally = Tally()
                for row in _lines(ARTICLES / f"{name}.{kind}.jsonl"):
                    tally.add(row, service.ask(row["text"]))
                if tally.asked:
                    totals[kind] += tally
                    lines.append(tally.row(name))
                    print(kind, lines[-1], flush=True)
    for kind, lines in tables.items():
        lines.append(totals[kind].row("all"))
    text = "\n".join(
        [
            "# Verdicts",
            "",
            "Written by `python -m benchmarks.verdicts`: invented articles, each amid "
            f"{len(others):,} claims of `checkthat2020`.",
            "",
            "Right means the verdict, the value and the sentence. The last three columns are what",
            "costs trust: supported for contradicted or the other way round, an answer to what no",
            "claim covers, and a wrong value.",
            "",
            *tables["messages"],
            "",
            "## Traps",
            "",
            "Messages in the claims' own words with what matters changed: who did it, a part said",
            "of the whole, one of two numbers, a small word, the planned said as done. The false",
            "may be contradicted or unknown.",
            "",
            *tables["traps"],
            "",
        ]
    )
    REPORT.write_text(text, encoding="utf-8")
    print(text)


def _holds(text: str | None, wanted: list[str]) -> bool:
    return text is not None and any(fold(each) in fold(text) for each in wanted)


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
