"""How long one judgement takes, the claim given: ``python -m benchmarks.judgement``.

Judges pairs of texts that were not read before, as for a message that is new, and prints the
median and the 99th percentile in milliseconds.
"""

import time
from datetime import date

import numpy as np

from benchmarks import sets
from claims.models import Claim
from claims.reading import read_message
from claims.verdict import judge

BAR = 15.0
"""Milliseconds that 99 of 100 judgements have to stay under."""
FILES = ("pairs/foolmetwice.jsonl", "pairs/rte3_fr.jsonl", "pairs/fever_symmetric.jsonl")
WARM_UP = 100
PAIRS = 1_500


def main() -> None:
    """Measure and print."""
    pairs = [row for name in FILES for row in sets.rows(name)][: PAIRS + WARM_UP]
    taken = []
    for number, row in enumerate(pairs):
        language = row.get("language", "en")
        message = read_message(row["text"], date(2021, 6, 1), language)
        claim = Claim(str(number), row["claim"], language)
        start = time.perf_counter()
        judge(message, claim)
        if number >= WARM_UP:
            taken.append(1000 * (time.perf_counter() - start))
    middle, slowest = np.percentile(taken, 50), np.percentile(taken, 99)
    kept = "kept" if slowest <= BAR else "missed"
    print(
        f"{len(taken)} judgements: p50 {middle:.1f} ms, p99 {slowest:.1f} ms "
        f"(at most {BAR:g} ms: {kept})"
    )


if __name__ == "__main__":
    main()
