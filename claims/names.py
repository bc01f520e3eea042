"""Proper names of a text, under canonical forms that French and English share."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.gazetteer import (
    ORGANISATION,
    OTHER,
    PERSON,
    PLACES,
    Known,
    gazetteer,
    given_names,
    known_at,
    last_name,
    surroundings,
)
from claims.lemmas import concepts_of
from claims.lent_names import LentName, stands_at
from claims.lexicon import LANGUAGES, broader_concepts, rows, stop_words
from claims.models import Name
from claims.name_runs import (
    ARABIC,
    PARTICLES,
    TITLES,
    inner_split,
    is_titled,
    plain_words,
    run_length,
)
from claims.spelling import alike, slip
from claims.tokens import MARK, WORD, Piece, shouts, split

_PRONOUN_US_AFTER = frozenset(
    """embassy troops troop soldiers soldier army military president forces force government
    election elections dollar dollars citizens citizen base bases navy senate congress secretary
    defense defence officials official ambassador state states department congressman senator
    economy troop's airstrike airstrikes strike strikes sanctions policy administration
    intelligence marines border companies company authorities media consulate diplomat diplomats
    house supreme treasury officials personnel air drone jets warplanes withdrawal presidential
    envoy ally allies invasion""".split()
)


@dataclass(frozen=True, slots=True)
class ProperName(Name):
    """A name and what it names.

    ``type`` is "country", "region", "city", "continent", "place", "organisation", "person",
    "event" or "other".
    """

    type: str = OTHER


def read_names(text: str, language: str, lent: tuple[LentName, ...] = ()) -> tuple[ProperName, ...]:
    """The proper names of ``text`` in order, without overlap.

    Known names are found without capitals too, unknown ones by their capitals where these mean
    something: not in a text all in capitals, and at the start of a sentence only where the word is
    no common word. Demonyms and adjectives count as the country: "américaine". ``lent`` are names
    known from elsewhere.
    """
    return _read_names(text, language, lent)


@lru_cache(maxsize=2_000)
def _read_names(text: str, language: str, lent: tuple[LentName, ...]) -> tuple[ProperName, ...]:
    pieces = split(text)
    shouted = shouts(text)
    titled = is_titled(pieces, language)
    found: list[ProperName] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == MARK:
            at += 1
            continue
        called = next((one for one in lent if stands_at(one, pieces, at, language)), None)
        if called is not None:
            end = at + len(called.words)
            start, stop = piece.start, pieces[end - 1].end
            found.append(ProperName(text[start:stop], start, stop, called.canonical, called.type))
            at = end
            continue
        size, name = _name_at(text, pieces, at, language, shouted=shouted, titled=titled)
        if name is not None:
            found.append(name)
        at += size
    return tuple(found)


def same_name(one: Name, other: Name) -> bool:
    """Whether two names are of one thing, as ``same_canonical`` has it, and of one type."""
    if same_canonical(one.canonical, other.canonical):
        types = {getattr(one, "type", OTHER), getattr(other, "type", OTHER)}
        return one.canonical == other.canonical or not (types & PLACES and PERSON in types)
    return False


def lies_in(one: Name, other: Name) -> bool:
    """Whether the first names a place within the second: Baghdad in Iraq, not the reverse."""
    return other.canonical in surroundings().get(one.canonical, frozenset())


@lru_cache(maxsize=50_000)
def same_canonical(one: str, other: str) -> bool:
    """Whether two canonical forms are of one thing.

    A last name stands for the whole name; two whole names need their first names to agree.
    Transliterations and slips of the keys are forgiven, never between two known names.
    """
    if one == other:
        return True
    known = _canonicals()
    if one in known and other in known and last_name(one) != last_name(other):
        return False
    ours, theirs = _name_words(one), _name_words(other)
    if not ours or not theirs:
        return False
    # Initials or numbers tell names apart: "Apollo 11", "Apollo 13".
    digits = [{word for word in words if not word.isalpha()} for words in (ours, theirs)]
    if digits[0] != digits[1]:
        return False
    if known.get(one) in _NOT_PERSONS or known.get(other) in _NOT_PERSONS:
        return (
            len(ours) == len(theirs)
            and " ".join(ours) != " ".join(theirs)
            and (_misspelt(ours, theirs) and not (one in known and other in known))
        )
    if len(ours) == 1 or len(theirs) == 1:
        short, long = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
        return alike(short[0], long[-1]) or (
            # "Norvik" for "Norvik Air": what follows is no last name.
            len(long) == 2
            and short[0] == long[0]
            and short[0] not in given_names()
            and bool(concepts_of(long[1], "en"))
        )
    if not alike(ours[-1], theirs[-1]):
        return False
    first, second = ours[0], theirs[0]
    return (
        first == second
        or alike(first, second)
        or _nicknames().get(first, first) == _nicknames().get(second, second)
        or (min(len(first), len(second)) == 1 and first[0] == second[0])
    )


# "Bagdhad" is Baghdad, but "Parisi" is not Paris.
_SHORTEST_MISSPELT = 6
_NOT_PERSONS = frozenset((*PLACES, ORGANISATION, "event", "other"))


@cache
def _nicknames() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("nicknames.tsv")}


@cache
def _canonicals() -> dict[str, str]:
    return {known.canonical: known.type for names in gazetteer().values() for known in names}


@lru_cache(maxsize=50_000)
def _name_words(canonical: str) -> tuple[str, ...]:
    words = canonical.replace("-", " ").replace("'", " ").replace(".", " ").split()
    kept = [word for word in words if word not in PARTICLES]
    return tuple(kept or words)


def _misspelt(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return all(
        a == b or (min(len(a), len(b)) >= _SHORTEST_MISSPELT and slip(a, b))
        for a, b in zip(ours, theirs, strict=True)
    )


def _name_at(
    text: str,
    pieces: tuple[Piece, ...],
    at: int,
    language: str,
    *,
    shouted: bool,
    titled: bool,
) -> tuple[int, ProperName | None]:
    """How many pieces to go on by, and the name that they are, if they are one."""
    run = 0 if shouted else run_length(pieces, at, language, titled=titled)
    known = _known(pieces, at, language, shouted=shouted)
    if run:
        # A run of capitals may hold a known name later on: "Prime Minister Boris Johnson".
        if known is not None and known[1] >= run:
            return known[1], _proper(text, pieces, at, known[1], known[0])
        inner = inner_split(pieces, at, run, language)
        if inner == 0 and known is not None:
            if known[0].type == PERSON and known[0].lone:
                return run, _unknown(text, pieces, at, run)
            return known[1], _proper(text, pieces, at, known[1], known[0])
        if inner:
            run = inner
            if known is not None and known[1] <= inner:
                # "US Supreme Court": the country before the court.
                return known[1], _proper(text, pieces, at, known[1], known[0])
            if plain_words(pieces[at : at + run], language):
                return run, None
        elif pieces[at].folded not in given_names() and plain_words(
            pieces[at : at + run], language
        ):
            return run, None
        return run, _unknown(text, pieces, at, run)
    if known is not None:
        return known[1], _proper(text, pieces, at, known[1], known[0])
    return 1, None


def _known(
    pieces: tuple[Piece, ...], at: int, language: str, *, shouted: bool
) -> tuple[Known, int] | None:
    piece = pieces[at]
    found = known_at(pieces, at, language)
    if piece.folded == "us" and language == "en":
        if not _is_country_us(pieces, at, shouted=shouted):
            return None if found is None or found[1] == 1 else found
        if found is None:
            upper = Piece("US", piece.start, piece.end, "us", piece.kind, piece.glued)
            found = known_at((upper,), 0, language)
        return found
    if found is None:
        return None
    known, size = found
    if size > 1:
        return found
    capital = piece.text[:1].isupper()
    if known.written is not None and shouted and len(piece.folded) <= 3:
        # In a text in capitals "UN" may be the French article, "WHO" the pronoun.
        return None if piece.folded in stop_words(language) else found
    if capital and not shouted:
        return found
    # Without capitals a known name gives way to a common word: "pères", "rice".
    if piece.folded in stop_words(language):
        return None
    if known.type in (PERSON, ORGANISATION) and concepts_of(
        piece.folded, language, piece.text.lower()
    ):
        return None
    return found


def _is_country_us(pieces: tuple[Piece, ...], at: int, *, shouted: bool) -> bool:
    """Whether "us" is the country and not the pronoun."""
    piece = pieces[at]
    if "." in piece.text:
        return True
    if piece.text == "US" and not shouted:
        return True
    before = pieces[at - 1].folded if at else ""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    return before == "the" or after in _PRONOUN_US_AFTER or after == "'s"


def _proper(text: str, pieces: tuple[Piece, ...], at: int, size: int, known: Known) -> ProperName:
    start, end = pieces[at].start, pieces[at + size - 1].end
    return ProperName(text[start:end], start, end, known.canonical, known.type)


def _unknown(text: str, pieces: tuple[Piece, ...], at: int, size: int) -> ProperName:
    run = pieces[at : at + size]
    start, end = run[0].start, run[-1].end
    canonical = " ".join(piece.folded for piece in run if piece.kind != MARK)
    kind = OTHER
    if (
        (run[0].folded in given_names() and _is_whole_name(run))
        or run[0].folded in ARABIC
        or (at and pieces[at - 1].folded in TITLES)
        or _role_before(pieces, at)
    ):
        kind = PERSON
    return ProperName(text[start:end], start, end, canonical, kind)


def _is_whole_name(run: Sequence[Piece]) -> bool:
    """Whether words after a given name may be the rest of a person's name.

    "Émilie-Romagne" is a region, "Jean-Pierre" a given name of two.
    """
    if any(piece.kind != WORD for piece in run):
        return False
    return not (len(run) == 2 and run[1].glued and run[1].folded not in given_names())


def _role_before(pieces: tuple[Piece, ...], at: int) -> bool:
    if not at or pieces[at - 1].kind != WORD:
        return False
    word = pieces[at - 1].folded
    if any(word in stop_words(language) for language in LANGUAGES):
        return False
    return any(
        "person" in broader_concepts().get(concept, ())
        for language in LANGUAGES
        for concept in concepts_of(word, language)
    )
