"""How fast it answers, through the public interface: ``python -m benchmarks.latency``.

Every message is new: none of their vectors comes from the cache; those of the claims may. Prints a
Markdown table and writes it to ``docs/latency.md``.
"""

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks import sets
from claims.interchange import import_files
from claims.service import ClaimService
from claims.settings import Settings

REPORT = Path(__file__).parents[1] / "docs" / "latency.md"
MESSAGES = 200
WARM_UP = 20


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of many calls."""

    what: str
    middle: float
    slowest: float

    @classmethod
    def of(cls, what: str, call: Callable[[str], object], messages: Sequence[str]) -> "Timing":
        """Time ``call`` on each message, after some that do not count."""
        for message in messages[:WARM_UP]:
            call(message)
        taken = []
        for message in messages[WARM_UP:]:
            start = time.perf_counter()
            call(message)
            taken.append(1000 * (time.perf_counter() - start))
        return cls(what, float(np.percentile(taken, 50)), float(np.percentile(taken, 99)))


def main() -> None:
    """Measure, print and write."""
    claims = sets.rows("checkthat2020/claims.jsonl")
    lines = [
        "# Speed",
        "",
        "Written by `python -m benchmarks.latency`; messages are posts of `checkthat2020`.",
        "",
        "| what | p50 ms | p99 ms |",
        "| --- | --- | --- |",
    ]
    with store(claims[:50], semantic=True) as (service, _):
        lines += table(service, "50 claims, by words and meaning")
    with store(claims[:10_000], semantic=False) as (service, seconds):
        lines += table(service, "10,000 claims, by words")
    with store(claims[:10_000], semantic=True) as (service, _):
        lines += table(service, "10,000 claims, by words and meaning")
    lines += ["", f"Import of 10,000 claims, until a search finds them by words: {seconds:.1f} s."]
    text = "\n".join(lines) + "\n"
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(text, encoding="utf-8")
    print(text)


def table(service: ClaimService, what: str) -> list[str]:
    """A row for finding alone and one for the whole answer."""
    timings = [
        Timing.of(f"{what}: search", service.search, messages()),
        Timing.of(f"{what}: answer", service.ask, messages()),
    ]
    return [f"| {each.what} | {each.middle:.1f} | {each.slowest:.1f} |" for each in timings]


def messages() -> list[str]:
    """Posts that were never seen as they are: two halves of different ones, drawn anew."""
    posts = [row["text"].split() for row in sets.rows("checkthat2020/train.jsonl")]
    draw = random.SystemRandom()
    mixed = []
    for _ in range(MESSAGES + WARM_UP):
        one, other = draw.sample(posts, 2)
        mixed.append(" ".join(one[: len(one) // 2] + other[len(other) // 2 :]))
    return mixed


@contextmanager
def store(
    claims: Sequence[dict[str, object]], *, semantic: bool
) -> Iterator[tuple[ClaimService, float]]:
    """A service on a new store of ``claims``; and the seconds until they were found by words."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "claims.jsonl")
        file.write_text("".join(json.dumps(row) + "\n" for row in claims), encoding="utf-8")
        service = ClaimService.open(
            Settings(
                f"sqlite:///{folder}/claims.db",
                seed=False,
                cache_dir=sets.cache_folder(),
                semantic=semantic,
            )
        )
        try:
            start = time.perf_counter()
            import_files(service.store, [file], by="benchmark")
            service.search(str(claims[-1]["claim"]))
            seconds = time.perf_counter() - start
            if semantic:
                service.embed_all()
            yield service, seconds
        finally:
            service.close()


if __name__ == "__main__":
    main()
