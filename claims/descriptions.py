"""What a source calls a name elsewhere: "the ferry" of "the ferry KM Cahaya Bahari".

A claim names what it speaks of; people call it by its kind. Where one headline, sentence or claim
of the same source puts the kind beside the name, the one may stand for the other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.concepts import Token, broader_of, is_person, part_of_speech, read_tokens, same_word
from claims.gazetteer import CITY, PERSON
from claims.lexicon import word_class
from claims.models import Name
from claims.names import same_canonical
from claims.predicates import auxiliary
from claims.statement import Statement
from claims.tokens import MARK, WORD, Piece, split

_COUNTRIES = frozenset(("country", "continent", "region"))
# Kinds that English puts behind a name: "the Borealis rocket", not "the Carvallon trial".
_THINGS = frozenset("vehicle ship building organization company place weapon".split())
_OF = {"en": frozenset(("of",)), "fr": frozenset("de d du des".split())}
_REACH = 8
"""Words of one description."""


@dataclass(frozen=True, slots=True)
class Description:
    """A name with the words that say what it is, the noun among them at ``head``."""

    name: Name
    words: tuple[Token, ...]
    head: Token


def stands_for(
    said: Statement, token: Token, known: Statement, described: Iterable[Description]
) -> Token | None:
    """The name of ``known`` that a word of the message calls by what it is; None where none.

    ``described`` is what the claim's source says of its names. All that the message says of it next
    to the word must be what the source says of that name, and of no other.
    """
    if said.name_at(token) is not None or token.start in said.predicates:
        return None
    pos = set(part_of_speech(token, said.language))
    if "n" not in pos and pos - {"a"}:
        return None
    likely = [
        description
        for description in described
        if any(same_word(token, word, broader=True) for word in description.words)
        or same_canonical(token.lemma, description.name.canonical)
    ]
    if not likely:
        return None
    narrow = _phrase(said, token, frozenset())
    phrases = (narrow, _phrase(said, token, _linking(said.language)))
    found: dict[str, Description] = {}
    for description in likely:
        if any(_describes(description, phrase) for phrase in phrases):
            called = description.name.canonical
            known_as = next(
                (c for c in found if same_canonical(c, called) or _short_for(c, called)), None
            )
            found.setdefault(known_as or description.name.canonical, description)
    if len(found) != 1:
        return None
    (canonical,) = found
    return next(
        (
            other
            for other in known.tokens
            if (name := known.name_at(other)) is not None
            and same_canonical(name.canonical, canonical)
        ),
        None,
    )


def main_firm(
    said: Statement, token: Token, known: Statement, texts: Sequence[Statement]
) -> Token | None:
    """The name of ``known`` that "the company" means: of the one whom the source is about.

    None where the message says more of it, or the source names no one firm above all others.
    """
    if not token.concepts & _FIRMS or len(_phrase(said, token, frozenset())) > 1:
        return None
    if _DEFINITE.search(said.text[: token.start]) is None or len(texts) < _A_SOURCE:
        return None
    named = Counter(
        canonical
        for text in texts
        for canonical in {
            name.canonical
            for name in text.names
            if name.type in ("organisation", "other")
            and not _is_of_a_kind(name, text)
            and not _AT_PLACE.search(text.text[: name.start])
        }
    )
    if not named:
        return None
    (canonical, often), *others = named.most_common(2)
    if often < max(_FEWEST, len(texts) // 5) or any(count * 2 > often for _, count in others):
        return None
    return next(
        (
            other
            for other in known.tokens
            if (name := known.name_at(other)) is not None and name.canonical == canonical
        ),
        None,
    )


_AT_PLACE = re.compile(
    r"\b(?:in|at|near|from|à|en|dans|vers|(?:port|ville|commune|région|gare) d[eu])\s+$",
    re.IGNORECASE,
)
_FIRMS = frozenset(("company",))
_FEWEST = 3
"""Claims that name a firm, at least, for it to be what its source calls "the company"."""
_A_SOURCE = 5
"""Claims that a source has at least, so that what it is about can be told."""
_DEFINITE = re.compile(r"(?:\b(?:the|this|la|le|cette|ce)\s+|l['’])$", re.IGNORECASE)


def _is_of_a_kind(name: Name, text: Statement) -> bool:
    """Whether the name, or what stands beside it, says that it is no firm: "Lyon Museum"."""
    heads = [d.head for d in descriptions(text) if d.name is name]
    # "The Northmark pipeline".
    heads += [
        t
        for t in text.tokens
        if t.start == name.end + 1
        and text.text[name.end] == " "
        and t.kind == WORD
        and t.text[:1].islower()
        and t.start not in text.predicates
        and "n" in part_of_speech(t, text.language)
        and not is_person(t)
    ]
    return any(not any(_FIRMS & (broader_of(c) | {c}) for c in head.concepts) for head in heads)


def _short_for(one: str, other: str) -> bool:
    """Whether one name is a part of the other: "Maritime Museum", "Port Ellery Maritime Museum"."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) > 1 and (long[: len(short)] == short or long[-len(short) :] == short)


def _describes(description: Description, phrase: Sequence[Token]) -> bool:
    """Whether the words of the phrase are all in the description, its head among them."""
    met: list[Token] = []
    for token in phrase:
        word = next((w for w in description.words if same_word(token, w, broader=True)), None)
        if word is not None:
            met.append(word)
        elif not same_canonical(token.lemma, description.name.canonical):
            return False
    return description.head in met


def _phrase(said: Statement, token: Token, linking: frozenset[str]) -> list[Token]:
    """The content words next to the word, its names too, across ``linking`` words."""
    pieces = split(said.text)
    at = next(i for i, piece in enumerate(pieces) if piece.start == token.start)
    start, end = at, at
    while start > 0 and (_in_phrase(pieces[start - 1], said) or _links(pieces, start, linking)):
        start -= 1
    while end + 1 < len(pieces) and (
        _in_phrase(pieces[end + 1], said) or _links(pieces, end + 2, linking)
    ):
        end += 1
    return [t for t in said.tokens if pieces[start].start <= t.start <= pieces[end].start]


def _linking(language: str) -> frozenset[str]:
    return _OF.get(language, frozenset()) | word_class(language, "determiner")


def _links(pieces: Sequence[Piece], at: int, linking: frozenset[str]) -> bool:
    """Whether the piece before ``at`` is an "of" or an article that an "of" goes before."""
    piece = pieces[at - 1] if 0 < at <= len(pieces) else None
    if piece is None or piece.folded not in linking:
        return False
    of = _OF["en"] | _OF["fr"]
    return piece.folded in of or (at >= 2 and pieces[at - 2].folded in of)


def _in_phrase(piece: Piece, text: Statement) -> bool:
    return any(
        t.start <= piece.start < t.end and t.start not in text.predicates for t in text.tokens
    )


def descriptions(text: Statement) -> tuple[Description, ...]:
    """What ``text`` says each of its names is, where it says so beside the name."""
    pieces = split(text.text)
    found = []
    for name in text.names:
        if name.type in _COUNTRIES or text.language not in _OF:
            continue
        first = next(i for i, piece in enumerate(pieces) if piece.start == name.start)
        last = max(i for i, piece in enumerate(pieces) if piece.start < name.end)
        for words, head in (
            _before(text, name, pieces, first),
            _after(text, pieces, last),
            # "The Ghent museum" does not call Ghent one.
            _NOTHING if name.type == CITY else _behind(text, pieces, last),
        ):
            if head is not None:
                found.append(Description(name, tuple(words), head))
        if (kind := _own_kind(name, text)) is not None:
            found.append(Description(name, (kind,), kind))
    return tuple(found)


def _own_kind(name: Name, text: Statement) -> Token | None:
    """The word of a name of several that says what it is: the museum of "Verhaege Museum"."""
    words = [token for token in read_tokens(name.text.lower(), text.language) if token.content]
    if len(words) < _SEVERAL or name.type == PERSON:
        return None
    for word in (words[-1], words[0]):
        if any(_KINDS & (broader_of(concept) | {concept}) for concept in word.concepts):
            return word
    return None


_SEVERAL = 2
_KINDS = _THINGS | frozenset("group institution organisation union_labor airline party".split())


_Found = tuple[list[Token], Token | None]
_NOTHING: _Found = ([], None)


def _before(text: Statement, name: Name, pieces: Sequence[Piece], first: int) -> _Found:
    """What stands before a name: "the passenger ferry NAME", "its operator, NAME"."""
    at = first - 1
    apart = at >= 0 and pieces[at].folded == ","
    if apart:
        following = next((p for p in pieces[first:] if p.start >= name.end), None)
        if following is not None and _goes_on(following, text):
            return _NOTHING
        at -= 1
    stop = at
    of = _OF.get(text.language, frozenset())
    if at < 0 or pieces[at].folded in of:
        return _NOTHING
    # "The sinking of the ferry NAME": the name is the ferry's alone.
    far = apart or (text.language == "fr" and name.type == "person")
    while at >= 0 and stop - at < _REACH:
        link = far and (pieces[at].folded in of or _links(pieces, at + 1, _linking(text.language)))
        if not (_in_phrase(pieces[at], text) or link):
            break
        at -= 1
    words = _words(text, pieces, at + 1, stop)
    if far and not apart:
        # "Le ministre des Transports NAME", not "le retour du boxeur NAME".
        people = [t for t in words if _noun(t, text) and is_person(t)]
        if not people:
            return _NOTHING
        start = max(
            (p.start for p in pieces if p.folded in of and p.end <= people[0].start), default=0
        )
        return [t for t in words if t.start > start], people[0]
    return words, _head(words, text, pieces, first=apart and text.language == "fr")


def _goes_on(piece: Piece, text: Statement) -> bool:
    """Whether a phrase goes on at the piece: no mark, and no verb of the sentence."""
    return (
        piece.kind != MARK
        and not auxiliary(piece, text.language)
        and piece.start not in text.predicates
    )


def _after(text: Statement, pieces: Sequence[Piece], last: int) -> _Found:
    """What is put after a comma: "NAME, head of the office,"; "NAME, a firm in Lille, …"."""
    at = last + 1
    if at + 1 >= len(pieces) or pieces[at].folded != ",":
        return _NOTHING
    if _INTRODUCED.search(text.text[: pieces[last].start]):
        # "According to the CFDT, the firm …": the sentence only begins there.
        return _NOTHING
    at += 1
    start = at
    joints = word_class(text.language, "preposition") | word_class(text.language, "determiner")
    joints |= _OF.get(text.language, frozenset())
    while (
        at < len(pieces)
        and at - start < _REACH
        and (_in_phrase(pieces[at], text) or pieces[at].folded in joints)
    ):
        at += 1
    if at < len(pieces) and _goes_on(pieces[at], text):
        return _NOTHING
    words = _words(text, pieces, start, at - 1)
    return words, _head(words, text, pieces, first=text.language == "fr")


_INTRODUCED = re.compile(
    r"(?:according to|selon|d['’]après|pour|for|in|en|à|at)\s+(?:the\s+|la\s+|le\s+|les\s+|l['’])?"
    r"(?:[^\W\d_][\w-]*\s+)*$",
    re.IGNORECASE,
)


def _behind(text: Statement, pieces: Sequence[Piece], last: int) -> _Found:
    """What English puts behind a name, where it is a kind of thing: "the NAME rocket"."""
    if text.language != "en" or last + 1 >= len(pieces):
        return _NOTHING
    token = next((t for t in text.tokens if t.start == pieces[last + 1].start), None)
    if token is None or not any(_THINGS & broader_of(concept) for concept in token.concepts):
        return _NOTHING
    return [token], token


def _words(text: Statement, pieces: Sequence[Piece], first: int, last: int) -> list[Token]:
    if first > last or first >= len(pieces):
        return []
    return [t for t in text.tokens if pieces[first].start <= t.start <= pieces[last].start]


def _noun(token: Token, text: Statement) -> bool:
    if text.name_at(token) is not None:
        return False
    pos = part_of_speech(token, text.language)
    return not pos or "n" in pos


def _head(
    words: Sequence[Token], text: Statement, pieces: Sequence[Piece], *, first: bool
) -> Token | None:
    """The noun that the other words of the phrase belong to.

    The first one in French after a comma; else the last one before any preposition.
    """
    nouns = [token for token in words if _noun(token, text)]
    if first or not nouns:
        # "Ancien directeur": what may be an adjective is no head beside a person.
        return next((t for t in nouns if is_person(t)), nouns[0] if nouns else None)
    prepositions = word_class(text.language, "preposition") | _OF[text.language]
    end = min(
        (p.start for p in pieces if words[0].start < p.start and p.folded in prepositions),
        default=len(text.text),
    )
    before = [token for token in nouns if token.start < end]
    return before[-1] if before else None
