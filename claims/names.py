"""Proper names of a text, under canonical forms that French and English share."""

from dataclasses import dataclass
from functools import lru_cache

from claims.gazetteer import (
    ORGANISATION,
    OTHER,
    PERSON,
    PLACES,
    Known,
    given_names,
    known_at,
    last_name,
)
from claims.lemmas import concepts_of, in_dictionary
from claims.lexicon import LANGUAGES, broader_concepts, stop_words
from claims.models import Name
from claims.spelling import alike, slip
from claims.tokens import MARK, NUMBER, WORD, Piece, shouts, split

# Small words within a person's name: "Ursula von der Leyen", "Charles de Gaulle".
_PARTICLES = frozenset(
    "de du des la le von van der den bin ben ibn al el da di dos y of the d".split()
)
_ARABIC = frozenset("al el ben bin abu abou".split())
# Before a name they say what the person is; they are no part of the name.
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady dame madame monsieur mme mlle m me mgr st saint sgt gen "
    "general col lt capt president minister pope king queen prince princess senator governor judge "
    "prime foreign secretary premier ministre secretaire chancellor emperor sheikh cheikh ayatollah "
    "imam pape roi reine general colonel capitaine maire mayor sainte professeur docteur".split()
)
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
    """A name with its ``type``: "country", "region", "city", "continent", "place",
    "organisation", "person", "event" or "other".
    """  # noqa: D205, D209, D400, D415

    type: str = OTHER


@lru_cache(maxsize=2_000)
def read_names(text: str, language: str) -> tuple[ProperName, ...]:
    """The proper names of ``text`` in order, without overlap.

    Known names are found without capitals too, unknown ones by their capitals where these mean
    something: not in a text all in capitals, and at the start of a sentence only where the word is
    no common word. Demonyms and adjectives count as the country: "américaine".
    """
    pieces = split(text)
    shouted = shouts(text)
    titled = _titled(pieces, language)
    found: list[ProperName] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == MARK:
            at += 1
            continue
        size, name = _name_at(text, pieces, at, language, shouted=shouted, titled=titled)
        if name is not None:
            found.append(name)
        at += size
    return tuple(found)


def same_name(one: Name, other: Name) -> bool:
    """Whether two names are of one thing: equal canonical forms, or spellings of one person's name."""
    if same_canonical(one.canonical, other.canonical):
        types = {getattr(one, "type", OTHER), getattr(other, "type", OTHER)}
        return one.canonical == other.canonical or not (types & PLACES and PERSON in types)
    return False


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
        return alike(short[0], long[-1])
    if not alike(ours[-1], theirs[-1]):
        return False
    first, second = ours[0], theirs[0]
    return (
        first == second
        or alike(first, second)
        or _NICKNAMES.get(first, first) == _NICKNAMES.get(second, second)
        or (min(len(first), len(second)) == 1 and first[0] == second[0])
    )


_NOT_PERSONS = frozenset((*PLACES, ORGANISATION, "event", "other"))
_NICKNAMES = {
    "mike": "michael",
    "joe": "joseph",
    "bill": "william",
    "will": "william",
    "bob": "robert",
    "rob": "robert",
    "jim": "james",
    "jimmy": "james",
    "tom": "thomas",
    "dick": "richard",
    "rick": "richard",
    "tony": "anthony",
    "ted": "edward",
    "dan": "daniel",
    "dave": "david",
    "chris": "christopher",
    "steve": "stephen",
    "steven": "stephen",
    "alex": "alexander",
    "sasha": "alexander",
    "liz": "elizabeth",
    "beth": "elizabeth",
    "kate": "katherine",
    "sam": "samuel",
    "ben": "benjamin",
    "bernie": "bernard",
    "larry": "lawrence",
    "jeff": "jeffrey",
    "greg": "gregory",
    "don": "donald",
    "ron": "ronald",
    "ken": "kenneth",
    "matt": "matthew",
    "andy": "andrew",
    "nick": "nicholas",
    "pete": "peter",
    "mohamed": "muhammad",
    "mohammed": "muhammad",
    "mohammad": "muhammad",
    "muhammad": "muhammad",
    "moustafa": "mustafa",
    "moustapha": "mustafa",
    "youssef": "yusuf",
    "hussein": "husayn",
    "hossein": "husayn",
    "vladimir": "volodymyr",
    "sergei": "sergey",
    "serguei": "sergey",
    "mikhail": "michael",
    "jean": "john",
    "pierre": "peter",
    "guillaume": "william",
    "francois": "francis",
}


@lru_cache(maxsize=1)
def _canonicals() -> dict[str, str]:
    from claims.gazetteer import gazetteer

    return {known.canonical: known.type for names in gazetteer().values() for known in names}


@lru_cache(maxsize=50_000)
def _name_words(canonical: str) -> tuple[str, ...]:
    words = canonical.replace("-", " ").replace("'", " ").replace(".", " ").split()
    kept = [word for word in words if word not in _PARTICLES]
    return tuple(kept or words)


def _misspelt(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return all(a == b or slip(a, b) for a, b in zip(ours, theirs, strict=True))


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
    piece = pieces[at]
    run = 0 if shouted else _run(pieces, at, language, titled=titled)
    known = _known(pieces, at, language, shouted=shouted)
    if run:
        # A run of capitals may hold a known name later on: "Prime Minister Boris Johnson".
        if known is not None and known[1] >= run:
            return known[1], _proper(text, pieces, at, known[1], known[0])
        inner = _inner_split(pieces, at, run, language)
        if inner == 0 and known is not None:
            if known[0].type == PERSON and known[0].lone:
                return run, _unknown(text, pieces, at, run)
            return known[1], _proper(text, pieces, at, known[1], known[0])
        if inner:
            run = inner
            if _plain(pieces[at : at + run], language):
                return run, None
        elif _plain(pieces[at : at + run], language):
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


def _run(pieces: tuple[Piece, ...], at: int, language: str, *, titled: bool) -> int:
    """How many pieces from ``at`` on are one run of capitals; 0 where none begins."""
    piece = pieces[at]
    if not _capital(piece) or (_starts(pieces, at) and not _opens_name(pieces, at, language)):
        return 0
    if piece.folded in stop_words(language) and not piece.text.isupper():
        if piece.folded not in _ARABIC or not _glued_next(pieces, at):
            return 0
    if piece.folded in _TITLES and at + 1 < len(pieces) and _after_title(pieces, at):
        return 0
    if titled and concepts_of(piece.folded, language):
        return 0
    end = at + 1
    while end < len(pieces):
        following = pieces[end]
        if following.kind == MARK:
            if following.folded == "." and _initial(pieces[end - 1]) and end + 1 < len(pieces):
                if _capital(pieces[end + 1]):
                    end += 1
                    continue
            if following.folded == "&" and end + 1 < len(pieces) and _capital(pieces[end + 1]):
                end += 2
                continue
            break
        if _capital(following) and not (titled and concepts_of(following.folded, language)):
            if following.folded in stop_words(language) and not following.glued:
                if following.folded not in _PARTICLES:
                    break
            end += 1
            continue
        if following.kind == NUMBER and (following.glued or _numbered(pieces[end - 1])):
            end += 1
            continue
        step = _particles(pieces, end, at, language)
        if step:
            end += step
            continue
        break
    return end - at


def _numbered(piece: Piece) -> bool:
    """Whether a number after this capitalised word belongs to it: "Apollo 11"."""
    return piece.folded in ("apollo", "boeing", "airbus", "falcon", "windows", "formula", "air")


def _particles(pieces: tuple[Piece, ...], end: int, at: int, language: str) -> int:
    """How many small words at ``end`` join the run to the capital that follows them."""
    size = 0
    while end + size < len(pieces) and size < 3:
        piece = pieces[end + size]
        if piece.kind != WORD or piece.folded not in _PARTICLES:
            break
        size += 1
    if not size or end + size >= len(pieces) or not _capital(pieces[end + size]):
        return 0
    first = pieces[end].folded
    if first in ("von", "van", "bin", "ben", "ibn", "al", "el", "da", "di", "dos", "der"):
        return size
    if language == "en" and first in ("of",):
        # "House of Cards", but not "President of France".
        after = known_at(pieces, end + size, language)
        return 0 if after is not None and after[0].type in PLACES else size
    if first in ("de", "du", "des", "d", "la", "le"):
        person = pieces[at].folded in given_names() and at + 1 <= end
        return size if person and end == at + 1 else 0
    return 0


def _inner_split(pieces: tuple[Piece, ...], at: int, run: int, language: str) -> int:
    """Where within a run of capitals a known name begins or ends that must stand alone; else 0.

    "Baghdad Green Zone" is two places; "Sarah Sanders" and "Paris Hilton" are one person.
    """
    person = pieces[at].folded in given_names()
    for index in range(at + 1, at + run):
        known = known_at(pieces, index, language)
        if known is None:
            continue
        name, size = known
        if name.type in PLACES and not person and not pieces[index].glued:
            return index - at
        if size > 1 and name.type != OTHER and not person:
            return index - at
        if name.type == PERSON and size > 1:
            return index - at
    return 0


def _plain(pieces: tuple[Piece, ...], language: str) -> bool:
    """Whether a capitalised run is but common words: "Defence", "President", "Foreign Ministry"."""
    if len(pieces) > 2:
        return False
    if any(piece.kind != WORD or piece.text.isupper() for piece in pieces):
        return False
    if len(pieces) == 1:
        word = pieces[0]
        return bool(concepts_of(word.folded, language, word.text.lower())) or _common(
            word, language
        )
    return all(
        concepts_of(piece.folded, language, piece.text.lower()) & _OFFICIAL for piece in pieces
    )


# Offices and institutions that texts like to write with capitals.
_OFFICIAL = frozenset(
    """president prime_minister minister ministry secretary_of_state foreigner interior_minister
    defend finance justice health government parliament senate deputy governor mayor court
    supreme_court state council chancellor king queen prince pope army police general_officer
    vice_president republic kingdom assembly committee department national federal high first
    house public social security republican democrat conservative labor union party embassy
    consulate general education agriculture energy environment attorney_general prosecutor
    central bank director ceo chairman manager university school day world""".split()
)


def _common(piece: Piece, language: str) -> bool:
    """Whether a single capitalised word in mid-sentence is a common word that shouts a little."""
    if language not in LANGUAGES:
        return False
    word = piece.text.lower()
    return language == "fr" and len(word) > 3 and in_dictionary(word, "fr") and not piece.glued


def _titled(pieces: tuple[Piece, ...], language: str) -> bool:
    """Whether most words are capitalised, as in an English headline."""
    if language != "en":
        return False
    words = [
        piece
        for piece in pieces
        if piece.kind == WORD and len(piece.folded) > 3 and piece.folded not in stop_words(language)
    ]
    capital = sum(_capital(piece) for piece in words)
    return len(words) >= 4 and capital >= 0.9 * len(words)


def _opens_name(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the first word of a sentence begins a name rather than being a common word."""
    piece = pieces[at]
    if piece.folded in stop_words(language) and not _glued_next(pieces, at):
        return False
    if piece.text.isupper() and len(piece.text) > 1:
        return True
    if piece.folded in given_names() and at + 1 < len(pieces) and _capital(pieces[at + 1]):
        return True
    if concepts_of(piece.folded, language, piece.text.lower()):
        return False
    if language in LANGUAGES and in_dictionary(piece.text.lower(), language):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        return bool(
            following
            and _capital(following)
            and not concepts_of(following.folded, language)
            and following.folded not in stop_words(language)
        )
    return language in LANGUAGES or known_at(pieces, at, language) is not None


def _starts(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a sentence begins at ``at``."""
    if at == 0:
        return True
    before = pieces[at - 1]
    if before.kind == MARK:
        if (
            before.folded == "."
            and at >= 2
            and (_initial(pieces[at - 2]) or pieces[at - 2].folded in _TITLES)
        ):
            return False
        return before.folded not in (",", "&", "/", "-", "'", "’", "%", "$", "€", "#", "@")
    # After an elision that itself begins the sentence: "L'Iran".
    return False


def _capital(piece: Piece) -> bool:
    return piece.kind == WORD and piece.text[:1].isupper()


def _initial(piece: Piece) -> bool:
    return len(piece.text) == 1 and piece.text.isupper()


def _glued_next(pieces: tuple[Piece, ...], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].glued and _capital(pieces[at + 1])


def _after_title(pieces: tuple[Piece, ...], at: int) -> bool:
    following = pieces[at + 1]
    if following.kind == MARK:
        return following.folded == "."
    return True


def _proper(text: str, pieces: tuple[Piece, ...], at: int, size: int, known: Known) -> ProperName:
    start, end = pieces[at].start, pieces[at + size - 1].end
    return ProperName(text[start:end], start, end, known.canonical, known.type)


def _unknown(text: str, pieces: tuple[Piece, ...], at: int, size: int) -> ProperName:
    run = pieces[at : at + size]
    start, end = run[0].start, run[-1].end
    canonical = " ".join(piece.folded for piece in run if piece.kind != MARK)
    kind = OTHER
    if run[0].folded in given_names() and all(piece.kind == WORD for piece in run):
        kind = PERSON
    elif run[0].folded in _ARABIC:
        kind = PERSON
    elif at and pieces[at - 1].folded in _TITLES:
        kind = PERSON
    elif _role_before(pieces, at):
        kind = PERSON
    return ProperName(text[start:end], start, end, canonical, kind)


def _role_before(pieces: tuple[Piece, ...], at: int) -> bool:
    if not at or pieces[at - 1].kind != WORD:
        return False
    word = pieces[at - 1].folded
    return any(
        "person" in broader_concepts().get(concept, ())
        for language in LANGUAGES
        for concept in concepts_of(word, language)
    )
