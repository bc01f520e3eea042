"""Two texts alike but for their numbers and dates, which then correspond place by place."""

from dataclasses import dataclass

from claims.models import DateMention, Quantity
from claims.statement import Statement
from claims.tokens import MARK, split

# Words of a bound that may be left outside the span of the number they belong to.
_OF_NUMBERS = frozenset("a an total of in all more less than about plus moins de d".split())
_PLACE = "#"


@dataclass(frozen=True, slots=True)
class Parallel:
    """The numbers and dates of two texts side by side, in the order in which they stand."""

    quantities: tuple[tuple[Quantity, Quantity], ...]
    dates: tuple[tuple[DateMention, DateMention], ...]


def read_parallel(said: Statement, known: Statement) -> Parallel | None:
    """The numbers and dates of texts whose other words are the same; None where these differ.

    Marks and capitals do not count. None too where the texts are of two languages.
    """
    if said.language != known.language:
        return None
    ours, theirs = _slots(said), _slots(known)
    if len(ours) != len(theirs):
        return None
    if any(type(one) is not type(other) for one, other in zip(ours, theirs, strict=True)):
        return None
    one, other = _frame(said), _frame(known)
    if one != other and _without_number_words(one) != _without_number_words(other):
        return None
    pairs = list(zip(ours, theirs, strict=True))
    return Parallel(
        tuple((a, b) for a, b in pairs if isinstance(a, Quantity) and isinstance(b, Quantity)),
        tuple(
            (a, b) for a, b in pairs if isinstance(a, DateMention) and isinstance(b, DateMention)
        ),
    )


def _slots(text: Statement) -> list[Quantity | DateMention]:
    quantities = [q for q in text.quantities if q.kind != "article"]
    dates = [
        day
        for day in text.dates
        if not any(q.start < day.end and day.start < q.end for q in quantities)
    ]
    return sorted([*quantities, *dates], key=lambda slot: slot.start)


def _frame(text: Statement) -> list[str]:
    """The words of the text, each number or date as one place."""
    slots = _slots(text)
    words: list[str] = []
    for piece in split(text.text):
        slot = next((s for s in slots if s.start < piece.end and piece.start < s.end), None)
        if slot is not None:
            place = f"{_PLACE}{slot.start}"
            if not words or words[-1] != place:
                words.append(place)
        elif piece.kind != MARK:
            words.append(piece.folded)
    return [_PLACE if word.startswith(_PLACE) else word for word in words]


def _without_number_words(words: list[str]) -> list[str]:
    return [word for word in words if word not in _OF_NUMBERS]
