"""Runs of capitalised words that may be a proper name."""

from claims.gazetteer import OTHER, PERSON, PLACES, given_names, known_at
from claims.lemmas import concepts_of, in_dictionary
from claims.lexicon import LANGUAGES, broader_concepts, stop_words, word_class
from claims.tokens import ELIDED, MARK, NUMBER, WORD, Piece

# Small words within a person's name: "Ursula von der Leyen", "Charles de Gaulle".
PARTICLES = frozenset(
    "de du des la le von van der den bin ben ibn al el da di dos y of the d".split()
)
ARABIC = frozenset("al el ben bin abu abou".split())
# Before a name they say what the person is; they are no part of the name.
TITLES = frozenset(
    "mr mrs ms miss dr prof sir lord lady dame madame monsieur mme mlle m me mgr st saint sgt gen "
    "general col lt capt president minister pope king queen prince princess senator governor judge "
    "prime foreign secretary premier ministre secretaire chancellor emperor sheikh cheikh "
    "ayatollah imam pape roi reine colonel capitaine maire mayor sainte professeur docteur".split()
)


def run_length(pieces: tuple[Piece, ...], at: int, language: str, *, titled: bool) -> int:
    """How many pieces from ``at`` on are one run of capitals; 0 where none begins."""
    piece = pieces[at]
    if piece.text[-1:] in "'’" and piece.folded in ELIDED:
        return 0
    if not _capital(piece) or (_starts(pieces, at) and not _opens_name(pieces, at, language)):
        return 0
    particle = piece.folded in ARABIC and _glued_next(pieces, at)
    shouted = piece.text.isupper() and len(piece.text) > 1
    if piece.folded in stop_words(language) and not shouted and not particle:
        return 0
    if piece.folded in TITLES and at + 1 < len(pieces) and _after_title(pieces, at):
        return 0
    if titled and concepts_of(piece.folded, language):
        return 0
    end = at + 1
    while end < len(pieces):
        following = pieces[end]
        if following.kind == MARK:
            if not (end + 1 < len(pieces) and _capital(pieces[end + 1])):
                break
            if following.folded == "&" or (following.folded == "." and _initial(pieces[end - 1])):
                end += 2
                continue
            break
        if _capital(following) and not (titled and concepts_of(following.folded, language)):
            small = following.folded in stop_words(language) and not following.glued
            if small and following.folded not in PARTICLES:
                break
            end += 1
            continue
        if following.kind == NUMBER and (
            following.glued or _numbered(pieces[end - 1]) or _is_serial(pieces, end, language)
        ):
            end += 1
            continue
        step = _particles(pieces, end, at, language)
        if step:
            end += step
            continue
        break
    return end - at


def _is_serial(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the number at ``at`` belongs to the unknown name before it: "Pelagos 5 was lost".

    A number that counts stands before a noun: "In Tikrit 7 rockets fell".
    """
    if len(pieces[at].text) > 2 or not pieces[at].text.isdigit():
        return False
    if known_at(pieces, at - 1, language) or in_dictionary(pieces[at - 1].text.lower(), language):
        return False
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return after is None or (
        after.kind == WORD
        and after.folded in word_class(language, "auxiliary") | word_class(language, "conjunction")
    )


def _numbered(piece: Piece) -> bool:
    """Whether a number after this capitalised word belongs to it: "Apollo 11"."""
    return piece.folded in ("apollo", "boeing", "airbus", "falcon", "windows", "formula", "air")


def _particles(pieces: tuple[Piece, ...], end: int, at: int, language: str) -> int:
    """How many small words at ``end`` join the run to the capital that follows them."""
    size = 0
    while end + size < len(pieces) and size < 3:
        piece = pieces[end + size]
        if piece.kind != WORD or piece.folded not in PARTICLES:
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
        person = pieces[at].folded in given_names()
        return 0 if person or after is not None else size
    if first in ("de", "du", "des", "d", "la", "le"):
        person = pieces[at].folded in given_names() and at + 1 <= end
        return size if person and end == at + 1 else 0
    return 0


def inner_split(pieces: tuple[Piece, ...], at: int, run: int, language: str) -> int:
    """Where within a run of capitals a known name begins or ends that must stand alone; else 0.

    "Baghdad Green Zone" is two places; "Sarah Sanders" and "Paris Hilton" are one person.
    """
    person = pieces[at].folded in given_names()
    for index in range(at + 1, at + run):
        if person:
            continue
        if pieces[index].folded in given_names() and plain_words(pieces[at:index], language):
            # "Le ministre des Transports Étienne Martin".
            return index - at
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


def plain_words(pieces: tuple[Piece, ...], language: str) -> bool:
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


def is_titled(pieces: tuple[Piece, ...], language: str) -> bool:
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
    if _numbered(piece) and at + 1 < len(pieces) and pieces[at + 1].kind == NUMBER:
        return True
    if piece.text.isupper() and len(piece.text) > 1:
        return True
    if piece.folded in given_names():
        # "Tom left", and "Rose Martin" though roses are flowers.
        common = concepts_of(piece.folded, language, piece.text.lower())
        if not common or (at + 1 < len(pieces) and _capital(pieces[at + 1])):
            return True
        if _acts(pieces, at + 1, language):
            return True
    if concepts_of(piece.folded, language, piece.text.lower()):
        return _is_brand(pieces, at, language)
    if language in LANGUAGES and in_dictionary(piece.text.lower(), language):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        return bool(
            following
            and _capital(following)
            and not concepts_of(following.folded, language)
            and following.folded not in stop_words(language)
        )
    return language in LANGUAGES or known_at(pieces, at, language) is not None


def _acts(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether an auxiliary follows a single word without an article: "Martin is", "Rose a"."""
    return at < len(pieces) and (
        pieces[at].folded in word_class(language, "auxiliary") and pieces[at].kind == WORD
    )


def _is_brand(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether two common words with capitals begin a sentence as a name: "Celtic Wings flies"."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if language != "en" or following is None or not _capital(following) or following.glued:
        return False
    if following.folded in stop_words(language) | TITLES | given_names():
        return False
    first = concepts_of(pieces[at].folded, language)
    second = concepts_of(following.folded, language)
    people = any("person" in broader_concepts().get(concept, ()) for concept in first | second)
    known = known_at(pieces, at, language) or known_at(pieces, at + 1, language)
    return bool(second) and not people and not known and not first & _OFFICIAL


def _starts(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a sentence begins at ``at``."""
    if at == 0:
        return True
    before = pieces[at - 1]
    if before.kind == MARK:
        if (
            before.folded == "."
            and at >= 2
            and (_initial(pieces[at - 2]) or pieces[at - 2].folded in TITLES)
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
    # "Saint-Orens" is a place.
    return not (following.glued and _capital(following))
