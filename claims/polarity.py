"""Negations and quantifying words of a text, French and English, with what they govern."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.english_negations import english_negations
from claims.french_negations import french_negations, restrictions
from claims.negations import EXCEPT, INSTEAD, WITHOUT, Negation
from claims.tokens import split


@dataclass(frozen=True, slots=True)
class Quantifier:
    """A word that says how much of something is spoken of.

    ``kind`` is "all", "only", "none", "some", "most" or "few".
    """

    text: str
    start: int
    end: int
    kind: str


@lru_cache(maxsize=512)
def read_negations(text: str, language: str) -> tuple[Negation, ...]:
    """The negations of ``text`` in order; empty for a language other than French and English.

    What only looks like one is left out: "not only", "ne … que", "n'est-ce pas", "no" as an
    answer, "Didn't they attack?".
    """
    pieces = split(text)
    if language == "en":
        found = english_negations(text, pieces)
    elif language == "fr":
        found = french_negations(text, pieces)
    else:
        found = []
    return tuple(sorted(found, key=lambda negation: negation.start))


@lru_cache(maxsize=512)
def negated(text: str, language: str) -> bool:
    """Whether the statement that ``text`` makes is negated; two negations cancel each other.

    Asides do not count: relative clauses, conditions, "without a word".
    """
    negations = read_negations(text, language)
    main = [
        negation
        for negation in negations
        if negation.main and negation.kind not in (INSTEAD, EXCEPT)
    ]
    outer = [negation for negation in main if negation.kind != WITHOUT]
    without = [negation for negation in main if negation.kind == WITHOUT]
    # "not without": each "without" cancels one negation whose scope it stands in.
    cancelled = sum(
        any(other.scope_start <= inner.start < other.scope_end for other in outer)
        for inner in without
    )
    return (len(outer) + cancelled) % 2 == 1


def negated_at(negations: Sequence[Negation], start: int, end: int) -> bool:
    """Whether the span stands in the scope of an odd number of ``negations``."""
    inside = sum(
        negation.scope_start <= start
        and end <= negation.scope_end
        and not (negation.start <= start and end <= negation.end)
        for negation in negations
    )
    return inside % 2 == 1


_SAVE = r"\s(?:[\w'’]+\s){1,5}?(?:sauf|hormis|excepté|à l'exception|moins)\b"
_QUANTIFIERS = {
    "en": (
        (
            "all",
            r"all(?!\s+but\b)|every|each|both|everyone|everybody|everything|entire|entirely|whole",
        ),
        ("only", r"only|solely|merely|exclusively|nothing but|no one but|not until"),
        ("none", r"none|no one|nobody|nothing|neither|no(?=\s+[^\W\d_])"),
        (
            "most",
            r"all\s+but(?=\s+(?:\d|a\b|one|two|three|four|five|six|seven|eight|nine|ten))|"
            r"most(?=\s+(?:of\b|[^\W\d_]+s\b))|the majority|a majority",
        ),
        ("few", r"(?<!a )(?<!quite a )few|hardly any|little"),
        ("some", r"some|several|a few|certain|a number of|part of"),
    ),
    "fr": (
        (
            "all",
            rf"(?:tous|toutes)(?!{_SAVE})|tout(?= l)|toute(?= l)|chaque|chacune?|l'ensemble d|"
            r"l'intégralité",
        ),
        ("only", r"seulement|uniquement|seuls?|seules?|exclusivement"),
        ("none", r"aucune?s?|nul(?:le)?(?= [^\W\d_]+)|personne(?= n)|rien(?= n)"),
        ("most", rf"(?:tous|toutes)(?={_SAVE})|la plupart|la majorité|une majorité|l'essentiel d"),
        ("few", r"(?<!un )peu (?:de|d')|rares(?= )"),
        ("some", r"quelques|plusieurs|certaine?s|une partie d|des fois"),
    ),
}
_QUANTIFIER = {
    language: re.compile(
        "|".join(f"(?P<{kind}>(?<![\\w'’])(?:{pattern}))(?!\\w)" for kind, pattern in kinds),
        re.IGNORECASE,
    )
    for language, kinds in _QUANTIFIERS.items()
}


_HOW_OFTEN = re.compile(
    r"\s+(?:les\s+)?[\w-]+\s+(?:minutes?|hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def read_quantifiers(text: str, language: str) -> tuple[Quantifier, ...]:
    """The quantifying words of ``text`` in order: all, only, none, some, most, few."""
    pattern = _QUANTIFIER.get(language)
    if pattern is None:
        return ()
    found = [
        Quantifier(match.group(), match.start(), match.end(), match.lastgroup or "")
        for match in pattern.finditer(text.replace("’", "'"))
        # "Toutes les quinze minutes" says how often.
        if not _HOW_OFTEN.match(text, match.end())
    ]
    if language == "fr":
        found.extend(
            Quantifier(piece.text, piece.start, piece.end, "only")
            for piece in restrictions(split(text))
        )
    return tuple(sorted(found, key=lambda quantifier: quantifier.start))
