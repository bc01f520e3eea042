"""Words read as concepts that French and English share, so that "tirées" and "fired" meet.

Words that the lexicon does not hold stand for themselves, as "=word"; proper names for their
canonical form, as "@united states".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from claims.calendar_words import MONTHS, WEEKDAYS
from claims.homographs import GENDERED, is_noun, of_gender
from claims.lemmas import (
    concepts_of,
    in_dictionary,
    inflected_as,
    lemma_of,
    lexicon_lemmas,
    translated_meanings,
)
from claims.lent_names import LentName
from claims.lexicon import (
    LANGUAGES,
    REFLEXIVE,
    Phrase,
    agents,
    broader_concepts,
    lexicon,
    opposite_concepts,
    stop_words,
    word_class,
)
from claims.models import Name
from claims.names import read_names, same_canonical
from claims.negations import Negation
from claims.particles import separated
from claims.polarity import negated_at, read_negations
from claims.slips import meant, small_word
from claims.spelling import alike, cognates
from claims.text import fold
from claims.tokens import ELIDED, MARK, NUMBER, WORD, Piece, split

NAME = "name"

# Small words that may stand within an entry of several words: "met rapidement fin à la trêve".
_SKIPPED = {
    "en": frozenset("a an the his her its their our my your all also quickly already".split()),
    "fr": frozenset(
        "le la l les un une des du de d leur leurs son sa ses pas plus jamais ne n deja bien ainsi "
        "aussi donc ensuite rapidement definitivement encore".split()
    ),
}
_HELPERS = frozenset(("pouvoir", "devoir", "savoir", "falloir", "avoir", "etre"))
_MOST_SKIPPED = 3
_SHORTEST_OF_NAME = 4
_LEAST_COMPONENTS = {"en": 2, "fr": 1}
_ADDING_LITTLE = frozenset("be been being is are was were in at from to".split())


# Without their accents these would be stop words: "ne", "mais".
_NO_STOP_WORDS = frozenset(("né", "nés", "maïs", "sûr", "sûrs"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, or several that are one word of the lexicon or one name.

    ``start`` and ``end`` are its span. ``concepts`` are what it may mean; empty for stop words and
    marks. ``content`` is False for these. ``negated`` says that it stands in the scope of a
    negation. ``kind`` is "word", "number", "name" or "mark".
    """

    text: str
    start: int
    end: int
    lemma: str
    concepts: frozenset[str]
    content: bool
    negated: bool
    kind: str = WORD


def read_tokens(text: str, language: str, lent: tuple[LentName, ...] = ()) -> tuple[Token, ...]:
    """The tokens of ``text`` in order, marks included; concepts in French and English only.

    ``lent`` are names known from elsewhere.
    """
    return _read_tokens(text, language, lent)


@lru_cache(maxsize=2_000)
def _read_tokens(text: str, language: str, lent: tuple[LentName, ...]) -> tuple[Token, ...]:
    pieces = split(text)
    negations = read_negations(text, language)
    names = {name.start: name for name in read_names(text, language, lent)}
    written = frozenset(word for piece in pieces for word in _spellings(piece, language))
    found: list[Token] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        name = names.get(piece.start)
        size = 1
        if name is not None:
            size = sum(1 for other in pieces[at:] if other.start < name.end)
            token = _name_token(text, pieces[at : at + size], name, language)
        elif piece.kind == MARK:
            token = _token(text, (piece,), piece.folded, frozenset(), content=False, kind=MARK)
        elif piece.kind == NUMBER or piece.folded in word_class(language, "numeral"):
            concept = frozenset(("=" + piece.folded,))
            token = _token(text, (piece,), piece.folded, concept, content=True, kind=NUMBER)
        else:
            phrase = _phrase_at(pieces, at, language, names, written)
            apart = None if phrase else separated(pieces, at, language)
            if apart is not None:
                concepts = frozenset(entry.concept for entry in apart)
                token = _token(text, (piece,), " ".join(apart[0].words), concepts, content=True)
            elif phrase is not None:
                entries, size = phrase
                covered = pieces[at : at + size]
                lemma = " ".join(entries[0].words)
                concepts = frozenset(entry.concept for entry in entries)
                token = _token(text, covered, lemma, concepts, content=True)
            else:
                noun = is_noun(pieces, at, language)
                token = _word_token(text, piece, language, noun=noun)
        found.append(token)
        found.extend(
            # "Le système américain de défense": the name within the phrase is a word of its own.
            _name_token(text, pieces[inner : inner + 1], names[pieces[inner].start], language)
            for inner in range(at + 1, at + size)
            if name is None and pieces[inner].start in names
        )
        at += size
    # "Un sans-abri", "a no-confidence vote": the negation is part of the word.
    whole = [token for token in found if " " in token.lemma]
    outer = [n for n in negations if not any(_holds(t, n) for t in whole)]
    return tuple(
        replace(token, negated=True)
        if token.content and negated_at(outer, token.start, token.end)
        else token
        for token in found
    )


def _holds(token: Token, cue: Negation) -> bool:
    """Whether the negation is one of the words of the entry, and not only said within it."""
    inside = token.start <= cue.start and cue.end <= token.end
    return inside and set(fold(cue.text).split()) <= set(token.lemma.split())


@lru_cache(maxsize=20_000)
def components(token: Token, language: str) -> tuple[Token, ...]:
    """The content words of an entry of several words, each by itself; empty for a single word.

    "Prison sentence" is a sentence; "break down" is no break: an English verb with its particle
    stays whole, a French one gives up its preposition, though not its reflexive pronoun: what
    "s'est abattu" was not "abattu".
    """
    if token.kind != WORD or " " not in token.lemma or token.lemma.startswith(("se ", "s'", "s ")):
        return ()
    found = tuple(
        _shifted(word, token)
        for piece in split(token.text)
        if piece.kind == WORD and (word := _word_token(token.text, piece, language)).content
    )
    if len(found) >= _LEAST_COMPONENTS.get(language, 2):
        head = found[0 if language == "fr" else -1]
        named = "v" not in part_of_speech(found[0], language)
        return () if named and not _is_literal(head, token, language) else found
    others = [
        p.folded
        for p in split(token.text)
        if not any(w.start == token.start + p.start for w in found)
    ]
    # "Been shut", "closed in the valley": what is left says no more than the word itself.
    return found if found and others and set(others) <= _ADDING_LITTLE else ()


def _is_literal(word: Token, whole: Token, language: str) -> bool:
    """Whether a word of an entry means there what it means by itself.

    It does where the entry's translations speak of it: "peine de prison" of prison. "Feu vert",
    the green light, has nothing of a fire, nor a "manifestation sportive" of a protest.
    """
    senses = [
        meanings
        for concept in whole.concepts
        if (meanings := translated_meanings(concept, language))
    ]
    if not senses or all(concept.startswith("=") for concept in word.concepts):
        return True
    mine = word.concepts.union(*(broader_of(concept) for concept in word.concepts))
    return any(
        mine & meanings or any(word.concepts & broader_of(other) for other in meanings)
        for meanings in senses
    )


def _shifted(word: Token, whole: Token) -> Token:
    start = whole.start + word.start
    # "Sans équipage" is without one.
    lacking = whole.text.casefold().startswith(("sans ", "without ")) and word.start > 0
    negated = whole.negated or lacking
    return replace(word, start=start, end=start + len(word.text), negated=negated)


def opposite(a: str, b: str) -> bool:
    """Whether two concepts exclude each other for the same subject: "east" and "west"."""
    return b in opposite_concepts().get(a, frozenset())


def excludes(one: Token, other: Token) -> bool:
    """Whether two words exclude each other whatever of their meanings is meant.

    Words that may mean the same do not, though other meanings of theirs are opposites: "left".
    """
    if one.concepts & other.concepts:
        return False
    return any(opposite(a, b) for a in one.concepts for b in other.concepts)


def broader_of(concept: str) -> frozenset[str]:
    """The concepts broader than ``concept``, however many steps away: a girl is a person."""
    return broader_concepts().get(concept, frozenset())


def same_word(one: Token, other: Token, *, broader: bool = False) -> bool:
    """Whether two words of either language mean the same.

    They do where they share a concept, where both are known names that meet, or where neither is
    in the lexicon and they are cognates or one is the other misspelt. With ``broader``, ``one`` may
    also be the more general word: "person" is met by "girl", not the reverse.
    """
    if one.concepts & other.concepts:
        return True
    if not one.concepts or not other.concepts:
        return False
    if NUMBER in (one.kind, other.kind):
        return False
    if broader and any(one.concepts & broader_of(concept) for concept in other.concepts):
        return True
    if one.kind == NAME and other.kind == NAME:
        return same_canonical(one.lemma, other.lemma)
    if NAME in (one.kind, other.kind):
        # A name at the start of a sentence, or without its capital, may pass for a word.
        word, name = (other, one) if one.kind == NAME else (one, other)
        return word.lemma == name.lemma or (_unknown(word) and _in_name(word, name))
    if _unknown(one) and _unknown(other):
        return one.lemma == other.lemma or cognates(one.lemma, other.lemma)
    return False


def is_person(token: Token) -> bool:
    """Whether the word may be a person, or people: "skiers" may, "skiing" not."""
    if any(c == "person" or "person" in broader_of(c) for c in token.concepts):
        return True
    return bool(token.concepts & agents()) and _AGENT.search(token.text) is not None


_AGENT = re.compile(
    r"(?:er|or|ist|[^w]man|[^w]men|ian|eer|ant|eur|euse|iste|ien|ienne|trice)s?$", re.IGNORECASE
)
"""Endings of words for those who do something."""


def part_of_speech(token: Token, language: str) -> str:
    """The letters of n, v, a, r that the word may be; empty where the lexicon does not hold it.

    An ending that shows a verb leaves only "v": "tirées".
    """
    folded = token.lemma if " " in token.lemma else split(token.text)[0].folded
    if " " in folded:
        phrases = lexicon(language).phrases.get(folded.split(" ")[0], ())
        matching = [phrase.pos for phrase in phrases if " ".join(phrase.words) == folded]
        return "".join(sorted(set("".join(matching))))
    shown = inflected_as(folded, language)
    if shown:
        return shown
    known = lexicon(language).known
    return "".join(
        sorted({pos for lemma in lexicon_lemmas(folded, language) for pos in known[lemma]})
    )


def _token(
    text: str,
    pieces: tuple[Piece, ...],
    lemma: str,
    concepts: frozenset[str],
    *,
    content: bool,
    kind: str = WORD,
) -> Token:
    start, end = pieces[0].start, pieces[-1].end
    return Token(text[start:end], start, end, lemma, concepts, content, False, kind)


def _name_token(text: str, pieces: tuple[Piece, ...], name: Name, language: str) -> Token:
    concepts = {"@" + name.canonical}
    if len(pieces) == 1:
        # "Army", "Conseil": what is written like a name may be read as a word too.
        concepts |= concepts_of(pieces[0].folded, language, pieces[0].text.lower())
    return _token(text, pieces, name.canonical, frozenset(concepts), content=True, kind=NAME)


def _cardinal_point(text: str, piece: Piece) -> bool:
    """Whether "est" is the east: "l'Est", "l'est de la ville"; not "il l'est"."""
    if not re.search(r"(?<!\w)[lL]['’]$", text[: piece.start]):
        return False
    return piece.text == "Est" or bool(re.match(r"\s+d(?:[ue]s?\b|['’])", text[piece.end :]))


def _word_token(text: str, piece: Piece, language: str, *, noun: bool = False) -> Token:
    """The word as a token; ``noun`` says that a word that may be a small one is a noun here."""
    folded = piece.folded
    stops = stop_words(language)
    if piece.text[-1:] in "'’" and folded in ELIDED:
        return _token(text, (piece,), folded, frozenset(), content=False)
    if language == "fr" and folded == "est" and _cardinal_point(text, piece):
        concepts, lemma = _read_word(folded, "est", language)
        return _token(text, (piece,), lemma, concepts, content=True)
    if not (noun or piece.text.lower() in _NO_STOP_WORDS) and (
        folded in stops
        or _auxiliary(folded, language)
        or folded in ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m")
    ):
        return _token(text, (piece,), folded, frozenset(), content=False)
    concepts, lemma = _read_word(folded, piece.text.lower(), language)
    if language == "fr" and folded in GENDERED:
        concepts = of_gender(folded, concepts, text[: piece.start])
    return _token(text, (piece,), lemma, concepts, content=bool(concepts))


@lru_cache(maxsize=50_000)
def _auxiliary(folded: str, language: str) -> bool:
    """Whether this is a form of a French verb that only helps others: "pouvait", "saura"."""
    if language != "fr" or folded in lexicon("fr").singles:
        return False
    return any(lemma in _HELPERS for lemma in lexicon_lemmas(folded, "fr"))


@lru_cache(maxsize=50_000)
def _read_word(folded: str, written: str, language: str) -> tuple[frozenset[str], str]:
    """What a single word may mean, and its lemma."""
    concepts = concepts_of(folded, language, written)
    if concepts or not folded:
        return concepts, lemma_of(folded, language)
    if language in LANGUAGES and folded.isalpha() and len(folded) > 2:
        if language == "fr":
            bare = _without_elision(folded)
            if bare is not None:
                return concepts_of(bare, language), lemma_of(bare, language)
        if not in_dictionary(written, language) and not in_dictionary(folded, language):
            other = "fr" if language == "en" else "en"
            concepts = concepts_of(folded, other)
            if concepts:
                return concepts, lemma_of(folded, other)
            if small_word(folded, language):
                return frozenset(), folded
            corrected = meant(folded, language)
            if corrected is not None:
                return concepts_of(corrected, language), lemma_of(corrected, language)
    lemma = lemma_of(folded, language)
    return frozenset(("=" + lemma,)), lemma


def _without_elision(folded: str) -> str | None:
    """The word without an article whose apostrophe was left out: "lambassade"."""
    for prefix in ("qu", "l", "d", "j", "s", "n", "c", "m", "t"):
        bare = folded[len(prefix) :]
        elided = folded.startswith(prefix) and len(bare) > 3 and bare[0] in "aeiouh"
        if elided and concepts_of(bare, "fr") and not in_dictionary(folded, "fr"):
            return bare
    return None


def _in_name(word: Token, name: Token) -> bool:
    """Whether an unknown word is one of the words of a name of several: "carvallon"."""
    folded = split(word.text)[0].folded
    if " " in word.lemma or len(folded) < _SHORTEST_OF_NAME:
        return False
    parts = name.lemma.replace("-", " ").split()
    return any(len(part) >= _SHORTEST_OF_NAME and alike(folded, part) for part in parts)


def _unknown(token: Token) -> bool:
    return all(concept[0] == "=" for concept in token.concepts)


def _phrase_at(
    pieces: tuple[Piece, ...],
    at: int,
    language: str,
    names: Mapping[int, Name],
    written: frozenset[str],
) -> tuple[list[Phrase], int] | None:
    """The longest entries of several words that begin at ``at``, and how many pieces they take.

    ``written`` are the spellings of all the pieces: most entries have a word that is not there.
    """
    phrases = lexicon(language).phrases
    if not phrases or pieces[at].kind != WORD:
        return None
    best: list[Phrase] = []
    longest = 0
    for lemma in _spellings(pieces[at], language):
        for phrase in phrases.get(lemma, ()):
            if best and len(phrase.words) < len(best[0].words):
                break
            if not written.issuperset(phrase.words):
                continue
            size = _matches(pieces, at, phrase, language, names)
            if size is None:
                continue
            if not best or len(phrase.words) > len(best[0].words):
                best, longest = [phrase], size
            elif size == longest:
                best.append(phrase)
    return (best, longest) if best else None


def _matches(
    pieces: tuple[Piece, ...], at: int, phrase: Phrase, language: str, names: Mapping[int, Name]
) -> int | None:
    index = at + 1
    skipped = 0
    skippable = _skippable(phrase, language)
    # "A vendu" is no "à vendre": written without its accent the preposition takes no verb form.
    exact = language == "fr" and phrase.words[0] == "a" and pieces[at].folded == "a"
    if phrase.words[:2] == ("close", "to") and pieces[at].folded != "close":
        # "Closed to ships" is not near them.
        return None
    for word in phrase.words[1:]:
        if exact and (index >= len(pieces) or pieces[index].folded != word):
            return None
        if index == at + 1 and _is_inserted(pieces, index, phrase, language, names):
            index += 1
        while True:
            if index >= len(pieces) or pieces[index].kind == MARK or pieces[index].start in names:
                return None
            if word in _spellings(pieces[index], language):
                index += 1
                break
            if pieces[index].folded not in skippable or skipped >= _MOST_SKIPPED:
                return None
            skipped += 1
            index += 1
    if (
        phrase.words in _IS_OVER
        and index < len(pieces)
        and not (pieces[index].kind == MARK or pieces[index].folded in _AFTER_OVER)
    ):
        # "Was over 75", "was over the border".
        return None
    if phrase.words in _LEVELS and index < len(pieces) and pieces[index].kind == NUMBER:
        return None
    if phrase.words[-1] == "est" and index < len(pieces) and pieces[index].glued:
        # "La plage sud est-elle fermée ?"
        return None
    return None if _begins_a_date_or_place(pieces, index, names) else index - at


_IS_OVER = (("be", "over"), ("was", "over"), ("were", "over"))
_AFTER_OVER = frozenset("by when before and but now after on at".split())
_LEVELS = (("close", "down"), ("fall", "to"))
"""Entries that are none before a number: "shares closed down 4%", "fell to 500"."""


def _begins_a_date_or_place(
    pieces: tuple[Piece, ...], index: int, names: Mapping[int, Name]
) -> bool:
    """Whether the entry's last word before ``index`` only opens a phrase: "closed *in May*"."""
    if index >= len(pieces) or pieces[index - 1].folded not in ("in", "on", "at", "by"):
        return False
    after = pieces[index]
    if after.start in names:
        return pieces[index - 1].folded in ("in", "at")
    named = after.text[:1].isupper() and (after.folded in MONTHS or after.folded in WEEKDAYS)
    return named or _YEAR.fullmatch(after.folded) is not None


_YEAR = re.compile(r"(?:1\d|20)\d\d")


@lru_cache(maxsize=20_000)
def _skippable(phrase: Phrase, language: str) -> frozenset[str]:
    """The small words that may stand within the entry: "met *donc* fin", "se *sont* abattus"."""
    if "v" not in phrase.pos:
        return frozenset()
    small = _SKIPPED.get(language, frozenset())
    if phrase.words[0] == REFLEXIVE:
        small |= word_class(language, "auxiliary") | word_class(language, "adverb")
    return small


def _is_inserted(
    pieces: tuple[Piece, ...], index: int, phrase: Phrase, language: str, names: Mapping[int, Name]
) -> bool:
    """Whether a country's adjective stands within a French noun: "système américain de défense"."""
    if language != "fr" or "n" not in phrase.pos or phrase.words[1] not in ("de", "d"):
        return False
    if index >= len(pieces) - 1 or pieces[index].start not in names:
        return False
    return pieces[index].text[:1].islower() and pieces[index + 1].folded in ("de", "d")


def _spellings(piece: Piece, language: str) -> tuple[str, ...]:
    if piece.kind != WORD:
        return (piece.folded,)
    return _lemmas_and_form(piece.folded, language)


@lru_cache(maxsize=50_000)
def _lemmas_and_form(folded: str, language: str) -> tuple[str, ...]:
    if folded in ("à", "où"):
        return (folded, "a" if folded == "à" else "ou")
    if language == "fr" and folded == "s":
        return (folded, REFLEXIVE)
    return (folded, *(lemma for lemma in lexicon_lemmas(folded, language) if lemma != folded))
