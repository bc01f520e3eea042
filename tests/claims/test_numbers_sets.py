"""How many rows of the shared sets of numbers are read as labelled."""

import json
import re
from pathlib import Path

import pytest

from claims.quantities import read_quantities

SETS = Path(__file__).parents[3] / "shared" / "eval" / "numbers"

# Just under the shares reached; the sets' own labels contradict each other in a few rows.
FLOORS = {
    "en_number_NumberModel": 0.92,
    "en_number_NumberRangeModel": 0.97,
    "en_number_OrdinalModel": 0.86,
    "en_number_PercentModel": 0.98,
    "en_numberwithunit_AgeModel": 0.94,
    "en_numberwithunit_CurrencyModel": 0.97,
    "en_numberwithunit_DimensionModel": 0.97,
    "en_numberwithunit_TemperatureModel": 0.98,
    "fr_number_NumberModel": 0.88,
    "fr_number_NumberRangeModel": 0.97,
    "fr_number_OrdinalModel": 0.93,
    "fr_number_PercentModel": 0.97,
    "fr_numberwithunit_AgeModel": 0.94,
    "fr_numberwithunit_CurrencyModel": 0.98,
    "fr_numberwithunit_DimensionModel": 0.95,
    "fr_numberwithunit_TemperatureModel": 0.98,
}
# Of these sets all the values of a text are wanted, no more and no less.
EXACT = ("NumberModel", "PercentModel")

Wanted = float | tuple[float | None, float | None]


def value(text: object, language: str) -> float | None:
    """A labelled value as a number, None where it is none."""
    digits = str(text if text is not None else "").rstrip("%").strip()
    if language == "fr" and "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    try:
        return round(float(digits.replace(",", "")), 6)
    except ValueError:
        return None


def wanted(entity: dict[str, dict[str, str] | None], language: str) -> Wanted | None:
    """The value, or the ends of the interval, that an entity of a row is labelled with."""
    label = (entity.get("resolution") or {}).get("value")
    if ends := re.fullmatch(r"[\[(](.*?),(.*?)[\])]", str(label or "")):
        return value(ends[1], "en"), value(ends[2], "en")
    return value(label, language)


def row_is_right(row: dict[str, str], labels: list[Wanted], *, exact: bool) -> bool:
    """Whether what is read agrees with the labels of a row."""
    quantities = read_quantities(row["input"], row["lang"])
    found = [number for q in quantities if (number := value(q.value, "en")) is not None]
    if exact:
        return sorted(found) == sorted(label for label in labels if isinstance(label, float))
    intervals = {(value(q.low, "en"), value(q.high, "en")) for q in quantities}
    return all(
        label in intervals if isinstance(label, tuple) else label in found for label in labels
    )


@pytest.mark.skipif(
    not SETS.is_dir(), reason="the shared evaluation sets are not beside the project"
)
@pytest.mark.parametrize("name", FLOORS)
def test_share_read_as_labelled(name: str) -> None:
    """The share of rows read as labelled does not fall under its floor."""
    exact = name.endswith(EXACT)
    right = total = 0
    for line in (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels = [w for e in row["expected"] if (w := wanted(e, row["lang"])) is not None]
        if labels or exact:
            total += 1
            right += row_is_right(row, labels, exact=exact)
    assert right / total >= FLOORS[name]
