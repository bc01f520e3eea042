"""A text cut into clauses: the stretches within which a negation or a hedge holds."""

import re
from dataclasses import dataclass
from functools import lru_cache

from claims.calendar_words import MONTHS, WEEKDAYS
from claims.homographs import is_noun
from claims.lemmas import concepts_of, lexicon_lemmas, verbal
from claims.lexicon import lexicon, word_class
from claims.tokens import MARK, NUMBER, WORD, Piece, split

MAIN, COMPLEMENT, RELATIVE, ADVERBIAL = "main", "complement", "relative", "adverbial"

_RELATIVES = {
    "en": frozenset("who whom whose which where".split()),
    "fr": frozenset(
        "qui dont où lequel laquelle lesquels lesquelles auquel duquel auxquels desquels".split()
    ),
}
_SUBORDINATORS = {
    "en": frozenset(
        "because since when whenever while whereas although though if unless until till"
        " once".split()
    ),
    "fr": frozenset("car quand lorsque lorsqu puisque puisqu quoique quoiqu comme si".split()),
}
# Words before "que" or "that" which make it the start of an adverbial clause.
_BEFORE_QUE = frozenset(
    "alors tandis parce bien depuis avant apres pour afin tant des pendant lors moins condition "
    "sorte peur crainte ainsi sans jusqu jusque maintenant vu".split()
)
_CONTRAST = {
    "en": frozenset("but yet however whereas".split()),
    "fr": frozenset("mais or cependant pourtant toutefois".split()),
}
# English verbs whose past is spelt like their infinitive.
_UNCHANGED = frozenset("hit cut put set shut hurt let cost spread burst split beat quit".split())
_COORDINATORS = {"en": frozenset(("and", "or")), "fr": frozenset(("et", "ou"))}
_SENTENCE_ENDS = frozenset(".!?…;")
_BRACKETS = frozenset('()[]{}«»“”"—–:') | {f"-{side}{kind}B-" for side in "LR" for kind in "RSC"}
# Words after which "that" or "que" introduces what is said, thought or so.
_SAID = frozenset(
    "say announce report confirm deny admit explain reveal think know hope fear doubt promise "
    "decide prove show understand learn write answer agree suspect accuse hear see believe "
    "certain uncertain true false possible impossible correct wrong demand request want proposal "
    "forecast insure warn alert remember forget regret notice plan fact mean swear feel "
    "rumor surprise accept argue".split()
)
_SAID_FORMS = frozenset(
    "case likely unlikely cas clair clear evident probable exact inexact vrai faux sur".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Pieces ``[first, last)`` of a text that belong to one clause, of ``kind``."""

    first: int
    last: int
    kind: str


@lru_cache(maxsize=512)
def clauses(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses of ``text`` over the pieces that ``split`` gives, in order, without gaps.

    ``kind`` is "main", "complement" (what is said or thought: "that it fell"), "relative" or
    "adverbial" ("because …", "if …").
    """
    pieces = split(text)
    found: list[Clause] = []
    first, kind = 0, MAIN

    def close(at: int, following: str) -> None:
        nonlocal first, kind
        if at > first:
            found.append(Clause(first, at, kind))
            first = at
        kind = following

    for at, piece in enumerate(pieces):
        word = piece.folded
        if piece.kind == MARK:
            if word[0] in _SENTENCE_ENDS or "\n" in text[piece.start : piece.end]:
                close(at + 1, MAIN)
            elif word in _BRACKETS:
                close(at + 1, kind if word in '"«»“”' else MAIN)
            elif (
                word == "," and not _in_date(pieces, at) and _separates(pieces, at, first, language)
            ):
                close(at + 1, MAIN)
            continue
        if at and "\n" in text[pieces[at - 1].end : piece.start]:
            close(at, MAIN)
        if kind == RELATIVE and _resumes(pieces, found, first, at, language):
            close(at, MAIN)
            continue
        starts = _starts(pieces, at, first, language)
        if starts is not None:
            close(at, starts)
    close(len(pieces), MAIN)
    return tuple(found)


def clause_at(text: str, language: str, index: int) -> Clause:
    """The clause that holds the piece ``index``."""
    for clause in clauses(text, language):
        if clause.first <= index < clause.last:
            return clause
    return Clause(0, len(split(text)), MAIN)


@lru_cache(maxsize=50_000)
def finite(word: str, language: str) -> bool:
    """Whether the folded ``word`` looks like a conjugated verb or an auxiliary."""
    if word in word_class(language, "auxiliary") or word in ("'re", "'ve", "'ll", "'d", "'m"):
        return True
    return verbal(word, language) or word in word_class(language, "light")


@lru_cache(maxsize=50_000)
def verb_like(word: str, language: str) -> bool:
    """Whether the folded ``word`` may be a verb at all: "attack" may, "embassy" may not."""
    if finite(word, language):
        return True
    known = lexicon(language).known
    if language == "fr":
        return "v" in known.get(word, "") and word.endswith(("er", "ir", "re"))
    return any("v" in known.get(lemma, "") for lemma in lexicon_lemmas(word, language))


def has_verb(pieces: tuple[Piece, ...], first: int, last: int, language: str) -> bool:
    """Whether one of the pieces ``[first, last)`` looks like a conjugated verb."""
    return any(
        pieces[index].kind == WORD
        and _finite(pieces[index], language)
        and not _bare_participle(pieces, index, language)
        and not _counted(pieces, index, language)
        and not equates(pieces, index)
        for index in range(first, min(last, len(pieces)))
    )


def equates(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the French word only says how much that is: "200 millions, soit 300.000 euros"."""
    return pieces[at].folded == "soit" and at > 0 and pieces[at - 1].folded == ","


def _counted(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the word is what a number before it counts, or says which: "two suspects"."""
    if language != "en" or not at:
        return False
    before = pieces[at - 1]
    number = before.kind == NUMBER or before.folded in word_class("en", "numeral")
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    # "17 oiled birds".
    which = (
        pieces[at].folded.endswith("ed")
        and after is not None
        and after.kind == WORD
        and after.folded.endswith("s")
        and not re.fullmatch(r"(?:1\d|20)\d\d", before.text)
    )
    return number and (pieces[at].folded.endswith("s") or which)


def _bare_participle(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the word only says what its noun is: "trois passeurs présumés", "men aged 30"."""
    pattern = _PARTICIPLES.get(language)
    if pattern is None or pattern.search(pieces[at].text) is None:
        return False
    auxiliaries = word_class(language, "auxiliary")
    return not any(piece.folded in auxiliaries for piece in pieces[max(0, at - 3) : at])


_PARTICIPLES = {
    "en": re.compile(r"^aged$", re.IGNORECASE),
    "fr": re.compile(r"(?:é|ée|és|ées)$", re.IGNORECASE),
}


def _finite(piece: Piece, language: str) -> bool:
    """Whether the piece is a conjugated verb: "am", not "a.m."."""
    return "." not in piece.text and finite(piece.folded, language)


def _starts(pieces: tuple[Piece, ...], at: int, first: int, language: str) -> str | None:
    """The kind of clause that begins at the piece ``at``, or None where none does."""
    word = pieces[at].folded
    before = pieces[at - 1].folded if at else ""
    if at == first:
        # A clause has just begun here: only its kind may change.
        subordinates = word in _SUBORDINATORS.get(language, ())
        if subordinates and not (_asks(pieces, at) or is_noun(pieces, at, language)):
            return ADVERBIAL
        if at and word in _RELATIVES.get(language, ()) and pieces[at - 1].folded == ",":
            return RELATIVE
        return None
    if word in _CONTRAST.get(language, ()) and (language != "fr" or word != "or" or before == ","):
        return MAIN
    subordinates = (
        word in _SUBORDINATORS.get(language, ())
        and not is_noun(pieces, at, language)
        and not _before_a_date(pieces, at)
    )
    if subordinates and _verb_ahead(pieces, at + 1, language):
        return ADVERBIAL
    if language == "fr" and word in ("que", "qu"):
        if before in _BEFORE_QUE:
            return ADVERBIAL
        return COMPLEMENT if _says(pieces, at, first, language) else None
    if language == "en" and word == "that":
        if _says(pieces, at, first, language):
            return COMPLEMENT
        following = pieces[at + 1].folded if at + 1 < len(pieces) else ""
        return RELATIVE if verb_like(following, language) and not finite(before, language) else None
    if word in _RELATIVES.get(language, ()) and not _asks(pieces, at):
        return RELATIVE
    if word in _COORDINATORS.get(language, ()) and _new_subject(pieces, at, first, language):
        return MAIN
    return None


def _resumes(
    pieces: tuple[Piece, ...], found: list[Clause], first: int, at: int, language: str
) -> bool:
    """Whether the verb at ``at`` is the main clause's own, after a relative clause in its subject.

    "The rockets that hit the zone *were* not fired by Iran".
    """
    if not finite(pieces[at].folded, language) or at - first < 3:
        return False
    opens = any(
        pieces[at - 1].folded in word_class(language, name)
        for name in ("determiner", "quantifier", "numeral")
    )
    if opens and pieces[at].folded.endswith("s"):
        # "Who was handling both flights has been suspended".
        return False
    if pieces[at].folded.endswith("s") and at + 1 < len(pieces) and pieces[at + 1].kind == MARK:
        # "Who train border guards, were deployed".
        return False
    auxiliaries = word_class(language, "auxiliary")
    if pieces[at].folded not in auxiliaries and any(
        piece.folded in auxiliaries for piece in pieces[at - 2 : at]
    ):
        # "Of which have already stopped".
        return False
    if not found or has_verb(pieces, found[-1].first, found[-1].last, language):
        return False
    verbs = [
        index
        for index in range(first + 1, at)
        if pieces[index].kind == WORD and verb_like(pieces[index].folded, language)
    ]
    if verbs and verbs[-1] == at - 1:
        # "The line where it derailed was renovated": a verb has its own auxiliary before it.
        return pieces[at].folded in auxiliaries and pieces[at - 1].folded not in auxiliaries
    return bool(verbs)


def _says(pieces: tuple[Piece, ...], at: int, first: int, language: str) -> bool:
    """Whether one of the two words before ``at`` is one of saying, thinking or being so."""
    for index in range(max(first, at - 3), at):
        word = pieces[index].folded
        if word in _SAID_FORMS or concepts_of(word, language) & _SAID:
            return True
    return False


def _asks(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the word at ``at`` opens a question rather than a clause within a sentence."""
    return at == 0 and pieces[-1].folded == "?"


def _verb_ahead(pieces: tuple[Piece, ...], start: int, language: str) -> bool:
    for index, piece in enumerate(pieces[start : start + 9]):
        if piece.kind == MARK and piece.folded != ",":
            return False
        if piece.kind == WORD and finite(piece.folded, language):
            return True
        before = pieces[start + index - 1]
        if (
            index
            and language == "en"
            and before.folded.endswith("s")
            and verb_like(piece.folded, "en")
        ):
            # "While all other adults pay".
            return True
    return False


def _tells_which(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the participle belongs to a noun after "of the": "four of the missiles fired at"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = [piece.folded for piece in pieces[:at]]
    return (
        pieces[at].folded.endswith("ed")
        and after in word_class("en", "preposition")
        and before[-3:-1] == ["of", "the"]
    )


def _before_a_date(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a day follows the word, and no clause: "since 2021", "until Friday"."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return after is not None and (
        after.kind == NUMBER or after.folded in MONTHS or after.folded in WEEKDAYS
    )


def _new_subject(pieces: tuple[Piece, ...], at: int, first: int, language: str) -> bool:
    """Whether a subject and its verb follow the "and" at ``at``: a clause of its own.

    "did not explode and four hit the zone" does, "did not come and speak" does not.
    """
    # "Of whom one a policeman, and eleven were arrested".
    verbless = pieces[first].folded in _RELATIVES.get(language, ()) and pieces[at - 1].kind == MARK
    if not verbless and not has_verb(pieces, first, at, language):
        return False
    following = pieces[at + 1 : at + 9]
    if not following:
        return False
    if following[0].kind == WORD and verb_like(following[0].folded, language):
        subject = following[0].folded in word_class(language, "light")
        return bool(subject and len(following) > 1 and finite(following[1].folded, language))
    for index, piece in enumerate(following):
        if piece.kind == MARK:
            return False
        if index and piece.kind == WORD:
            plain = language == "en" and piece.folded in _UNCHANGED
            if language == "en" and (
                _tells_which(following, index) or _counted(following, index, language)
            ):
                continue
            if plain or _finite(piece, language):
                return True
    return False


def _in_date(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the comma stands before the year of a date: "October 13, 2024"."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return (
        at > 0
        and pieces[at - 1].kind == NUMBER
        and after is not None
        and re.fullmatch(r"(?:1\d|20)\d\d", after.folded) is not None
    )


def _separates(pieces: tuple[Piece, ...], at: int, first: int, language: str) -> bool:
    """Whether the comma at ``at`` stands between clauses, not within a list."""
    if not has_verb(pieces, first, at, language):
        return False
    for index in range(at + 1, len(pieces)):
        piece = pieces[index]
        if piece.kind == MARK:
            return has_verb(pieces, at + 1, index, language)
    return has_verb(pieces, at + 1, len(pieces), language)
