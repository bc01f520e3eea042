"""A sentence read for comparison: what it speaks of, how many, when, and how surely."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from operator import attrgetter

from claims.clock import ClockTime, read_clock
from claims.concepts import Token, is_person, part_of_speech, read_tokens
from claims.dates import read_dates
from claims.leaving import read_leaving
from claims.lent_names import LentName
from claims.lifespans import read_lifespan
from claims.modality import ATTRIBUTION, Modality, read_modality
from claims.models import DateMention, Name, Quantity, Span
from claims.names import read_names
from claims.predicates import RESULTS, read_clauses, read_predicates
from claims.quantities import read_quantities
from claims.tokens import NUMBER

# "Près de", "about": they belong to a number, or to a place as "near" does.
_OF_NUMBERS = frozenset(("approximately",))
_BOUND = re.compile(r"(?:at|au) (?:least|most|moins|plus)|tout au (?:moins|plus)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One text as read; ``tokens`` are its content words outside numbers, dates and attributions.

    ``lifespan`` is when the one named first was born and died, where the text puts it in brackets.
    ``predicates`` are the starts of those that are verbs or govern like verbs. ``clauses`` are
    spans that together cover the text, each with one predicate as a rule.
    """

    text: str
    language: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    times: tuple[ClockTime, ...]
    names: tuple[Name, ...]
    modality: tuple[Modality, ...]
    predicates: frozenset[int]
    lifespan: tuple[DateMention, DateMention] | None
    clauses: tuple[Span, ...]

    def clause_of(self, position: int) -> int:
        """The number of the clause that ``position`` falls into."""
        return next((n for n, (_, end) in enumerate(self.clauses) if position < end), 0)

    def name_at(self, token: Token) -> Name | None:
        """The proper name that the token is part of."""
        return next((n for n in self.names if n.start <= token.start < n.end), None)


def read_statement(
    text: str, language: str, reference: date, lent: tuple[LentName, ...] = ()
) -> Statement:
    """The text as read; relative dates are counted from ``reference``.

    ``lent`` are names known from elsewhere.
    """
    return _read_statement(text, language, reference, lent)


@lru_cache(maxsize=20_000)
def _read_statement(
    text: str, language: str, reference: date, lent: tuple[LentName, ...]
) -> Statement:
    times = read_clock(text)
    quantities = tuple(
        q
        for q in read_quantities(text, language)
        if not any(time.start < q.end and q.start < time.end for time in times)
        and not _DESIGNATION.search(text[: q.start])
    )
    dates = read_dates(text, language, reference)
    modality = read_modality(text, language)
    taken = [(q.start, q.end) for q in quantities]
    taken += [(d.start, d.end) for d in dates]
    taken += [(t.start, t.end) for t in times]
    # "according to" says how the rest is meant, not what it speaks of; the party stays.
    taken += [(m.start, m.end) for m in modality if m.kind == ATTRIBUTION]
    tokens = tuple(
        token
        for token in read_tokens(text, language, lent)
        if token.content
        and token.kind != NUMBER
        and not token.concepts <= _OF_NUMBERS
        and not _BOUND.fullmatch(token.text)
        and not any(s <= token.start < e for s, e in taken)
    )
    tokens = read_leaving(tokens, text, language, quantities)
    names = read_names(text, language, lent)
    quantities = tuple(_completed(q, text, tokens, names, language) for q in quantities)
    predicates = read_predicates(text, language, tokens)
    quantities = _elliptic(quantities, text, language, tokens, predicates)
    return Statement(
        text=text,
        language=language,
        tokens=tokens,
        quantities=quantities,
        dates=dates,
        times=times,
        names=names,
        modality=modality,
        predicates=predicates,
        lifespan=read_lifespan(text, language, reference),
        clauses=read_clauses(text, language, predicates),
    )


# "88 Leopard 1 tanks": which ones, not how many.
_DESIGNATION = re.compile(r"\d\s+[A-Z][\w-]+\s+$")


def _completed(
    quantity: Quantity,
    text: str,
    tokens: Sequence[Token],
    names: Sequence[Name],
    language: str,
) -> Quantity:
    """The quantity with what the words around it add.

    Years after a person are an age, "un automobiliste de 34 ans"; of a name or a word of several,
    all is counted.
    """
    if quantity.kind == "duration" and quantity.unit == "year":
        before = max(
            (t for t in tokens if t.end <= quantity.start), key=attrgetter("end"), default=None
        )
        if before is not None and _OF.fullmatch(text[before.end : quantity.start]):
            human = is_person(before) or _SOMEBODY.search(text[: before.start])
            return replace(quantity, kind="age") if human else quantity
    near = [t for t in tokens if 0 <= t.start - quantity.end <= 1]
    if language == "en" and quantity.counted in RESULTS and near and near[0].text not in RESULTS:
        # "Left nine soldiers dead" counts soldiers.
        return replace(quantity, counted=near[0].text)
    # "1,500 social housing units" are no units.
    phrases = [(n.text, n.start) for n in names]
    phrases += [(t.text, t.start) for t in tokens if not _OTHERS.match(" " + t.text)]
    whole = next(
        (
            words
            for words, start in phrases
            if quantity.counted is not None
            and 0 <= start - quantity.end <= _NEAR
            and quantity.counted in words.split()
            and quantity.counted != words
        ),
        None,
    )
    return quantity if whole is None else replace(quantity, counted=whole)


def _elliptic(
    quantities: Sequence[Quantity],
    text: str,
    language: str,
    tokens: Sequence[Token],
    predicates: frozenset[int],
) -> tuple[Quantity, ...]:
    """The quantities, "seven others" and "seven wounded" with the noun of the number before."""
    people = {t.text for t in tokens if is_person(t) and part_of_speech(t, language) == "n"}
    done = {t.text for t in tokens if t.start in predicates}
    result: list[Quantity] = []
    for quantity in quantities:
        before = next((q for q in reversed(result) if q.kind == "cardinal"), None)
        if (
            quantity.kind == "cardinal"
            and before is not None
            and (before.counted in people or (before.counted and _OTHERS.match(text, quantity.end)))
            and (quantity.counted is None or quantity.counted in done)
            and (_OTHERS.match(text, quantity.end) or quantity.counted is not None)
            and _JOINED.fullmatch(text[before.end : quantity.start])
        ):
            quantity = replace(quantity, counted=before.counted)
        money = next((q for q in reversed(result) if q.kind == "currency"), None)
        if (
            money is not None
            and quantity.kind == "cardinal"
            and quantity.counted is None
            and _SCALE.search(quantity.text)
        ):
            # "38 million euros, including 29 million for the doses".
            quantity = replace(quantity, kind="currency", unit=money.unit)
        result.append(quantity)
    return tuple(result)


_SCALE = re.compile(r"(?:million|billion|milliard)s?$", re.IGNORECASE)


_OTHERS = re.compile(r"\s+(?:others?|more|autres?|de plus|supplémentaires)\b", re.IGNORECASE)
_JOINED = re.compile(
    r"[^.;:\d]{1,80}?(?:\b(?:and|et)|,)\s+(?:[^\W\d]+\s+(?:a further |another )?)?", re.IGNORECASE
)
_OF = re.compile(r"\s+d(?:e\s+|['’])", re.IGNORECASE)
_SOMEBODY = re.compile(r"(?:^|,\s+)une?\s+$", re.IGNORECASE)
"""What stands before a nationality that is somebody: "leur guide, un Français de 52 ans"."""
_NEAR = 12
"""Characters between a number and the name that it counts a part of: "40% of"."""
