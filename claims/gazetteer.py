"""The known proper names: places, organisations, people, with their variants."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claims.lexicon import closure, folded_lemma, phrase_words, rows
from claims.tokens import Piece

COUNTRY, REGION, CITY, CONTINENT = "country", "region", "city", "continent"
PLACE, ORGANISATION, PERSON, EVENT, OTHER = "place", "organisation", "person", "event", "other"
PLACES = frozenset((COUNTRY, REGION, CITY, CONTINENT, PLACE))

# Endings by which a demonym or a name of a country is inflected: "irakienne", "Américaines".
_INFLECTED = ("s", "e", "es", "ne", "nes")
_INFLECTED_TYPES = frozenset((COUNTRY, REGION, CONTINENT, CITY))


class Known(NamedTuple):
    """One variant of a known name.

    ``words`` are its folded words. ``written`` are the words with the capitals that it needs, or
    None where it is known without capitals too. ``language`` is the only one that it is used in,
    or None. ``lone`` says that it is a last name that stands for the whole.
    """

    words: tuple[str, ...]
    canonical: str
    type: str
    written: tuple[str, ...] | None = None
    language: str | None = None
    capital: bool = False
    lone: bool = False


@cache
def gazetteer() -> dict[str, tuple[Known, ...]]:
    """From the folded first word of a name to the names that begin with it, longest first."""
    found: dict[str, list[Known]] = {}

    def add(known: Known) -> None:
        found.setdefault(known.words[0], []).append(known)

    for name, capital in (
        ("places.tsv", False),
        ("territories.tsv", True),
        ("organisations.tsv", False),
    ):
        for canonical, kind, variants in rows(name):
            for variant in variants.split("|"):
                add(_known(variant, canonical, kind, capital=capital))
    for canonical, variants in rows("people.tsv"):
        folded = folded_lemma(canonical)
        last = last_name(folded)
        single = " " not in folded
        add(_known(canonical, folded, PERSON, capital=single))
        for variant in variants.split("|") if variants else ():
            whole = variant[0] == "="
            known = _known(variant.removeprefix("="), folded, PERSON, capital=False)
            if whole or (len(known.words) > 1 and " ".join(known.words) != last.replace("-", " ")):
                add(known)
            else:
                # A last name alone may be another person's: it stays a last name.
                add(Known(known.words, last, PERSON, known.written, known.language, lone=True))
    return {
        first: tuple(sorted(names, key=lambda known: -len(known.words)))
        for first, names in found.items()
    }


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(name for row in rows("given_names.tsv") for name in row[0].split("|"))


@cache
def surroundings() -> dict[str, frozenset[str]]:
    """From a canonical place to every canonical place that it lies in: its country, continent."""
    return closure(rows("within.tsv"))


def known_at(pieces: Sequence[Piece], at: int, language: str) -> tuple[Known, int] | None:
    """The longest known name that begins at the piece ``at``, and how many pieces it takes.

    Capitals are asked for only where a variant needs them.
    """
    piece = pieces[at]
    for known in gazetteer().get(piece.folded, ()):
        if known.language is not None and known.language != language:
            continue
        size = len(known.words)
        if at + size > len(pieces):
            continue
        if size > 1 and any(
            pieces[at + index].folded != word for index, word in enumerate(known.words)
        ):
            continue
        if _written_so(known, pieces[at : at + size]):
            return known, size
    return _inflected(piece, language)


def last_name(folded: str) -> str:
    """The last name of a whole name, with its particle: "al-assad", "le pen", "de gaulle"."""
    words = folded.split(" ")
    for index in range(1, len(words) - 1):
        if words[index] in ("von", "van", "de", "le", "da", "bin", "ben", "di", "du", "der", "al"):
            return " ".join(words[index:])
    return words[-1]


def _known(variant: str, canonical: str, kind: str, *, capital: bool) -> Known:
    language = None
    if variant[2:3] == ":":
        language, variant = variant[:2], variant[3:]
    written = None
    if variant.startswith("^"):
        variant = variant[1:]
        written = tuple(variant.replace("-", " ").replace("'", " ").split())
    folded = folded_lemma(variant)
    words = phrase_words(folded.replace(".", "").replace("&", " & "))
    return Known(words, canonical, kind, written, language, capital)


def _written_so(known: Known, pieces: Sequence[Piece]) -> bool:
    if known.written is not None:
        return all(
            piece.text.replace(".", "").rstrip("'’") in (word, word.upper())
            or ("." in piece.text and word.isupper())
            for piece, word in zip(pieces, known.written, strict=True)
        )
    return not known.capital or pieces[0].text[:1].isupper()


def _inflected(piece: Piece, language: str) -> tuple[Known, int] | None:
    word = piece.folded
    for ending in _INFLECTED:
        if len(word) <= len(ending) + 3 or not word.endswith(ending):
            continue
        for known in gazetteer().get(word[: -len(ending)], ()):
            if (
                len(known.words) == 1
                and known.type in _INFLECTED_TYPES
                and known.written is None
                and not known.capital
                and known.language in (None, language)
            ):
                return known, 1
    return None
