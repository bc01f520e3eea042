"""Which words of a text are its predicates, and how they cut it into clauses."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.calendar_words import MONTHS
from claims.clauses import clauses, equates, finite, verb_like
from claims.concepts import Token, part_of_speech
from claims.lemmas import verbal
from claims.lexicon import lexicon, word_class
from claims.models import Span
from claims.tokens import MARK, NUMBER, WORD, Piece, split

# English verbs whose past is spelt like their infinitive.
_UNCHANGED = frozenset("hit cut put set shut hurt cost spread burst split beat quit bet".split())
_INFINITIVE = re.compile(r"(?:er|ir|re|oir)$")
_PARTICIPLE = re.compile(r"(?:é|ée|és|ées)$", re.IGNORECASE)
_VICTIM = re.compile(r"(?:é|ée|és|ées|morte?s?)$", re.IGNORECASE)
_PAST = re.compile(r"\wed$", re.IGNORECASE)
_GERUND = {"en": re.compile(r"ing$"), "fr": re.compile(r"ant$")}
_BE = {
    "en": frozenset("be am is are was were been being 's 're get gets got getting".split()),
    "fr": frozenset(
        "etre suis es est sommes etes sont etais etait etions etiez etaient sera serai seras "
        "serons serez seront serait seraient fut furent ete etant soit soient".split()
    ),
}
_NO_ARTICLE = frozenset("de d other others autre autres same said".split())
_NONE = frozenset("aucun aucune nul nulle no".split())
_INTO_STATE = frozenset(("in", "dans"))
_INTO = frozenset("en dans sur sous chez".split())
_NOMINAL = frozenset("of de d du des".split())
# "Sixteen were wounded, including two soldiers", as "dont".
_LISTING = frozenset(("including", "excluding"))
_SELF = frozenset("itself himself herself themselves".split())
_JOINTS = frozenset("and or but et ou mais while whereas pour to ,".split())


_LEAVING = frozenset("left leave leaves leaving".split())
RESULTS = frozenset(
    "dead wounded injured hurt missing homeless stranded trapped displaced hospitalised "
    "hospitalized".split()
)
"""How somebody may be left."""
_LONG_OBJECT = 12
"""Words that what somebody is left as may stand behind "left"."""


def results(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the word tells what came of those counted before it: "left nine people dead"."""
    if pieces[at].folded not in RESULTS:
        return False
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is not None and after.kind == "word" and after.folded not in _AFTER_RESULT:
        # "Left 212 dead fish".
        return False
    before = pieces[max(0, at - _LONG_OBJECT) : at]
    left = max((i for i, p in enumerate(before) if p.folded in _LEAVING), default=None)
    if left is None:
        return False
    between = before[left + 1 :]
    return any(_is_number(piece, "en") for piece in between) and not any(
        auxiliary(piece, "en") or piece.folded in _SENTENCE_MARKS for piece in between
    )


_AFTER_RESULT = frozenset("and in on at after when near since while as by or including".split())
_SENTENCE_MARKS = frozenset(". ; : ! ?".split())


def auxiliary(piece: Piece, language: str) -> bool:
    """Whether the piece is a form of to be, to have or a modal verb."""
    return piece.folded in word_class(language, "auxiliary") or piece.folded in _BE.get(
        language, ()
    )


def is_being(piece: Piece, language: str) -> bool:
    """Whether the piece is a form of to be, or one that makes a passive in the same way."""
    return piece.folded in _BE.get(language, ())


def read_predicates(text: str, language: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Where the predicates start: verbs, and nouns of action that govern: "withdrawal of 500"."""
    pieces = split(text)
    at = {piece.start: index for index, piece in enumerate(pieces)}
    return frozenset(
        token.start
        for token in tokens
        if token.start in at and _is_predicate(token, pieces, at[token.start], language)
    )


def read_clauses(text: str, language: str, predicates: frozenset[int]) -> tuple[Span, ...]:
    """Spans that together cover the text, each with its own predicate as a rule."""
    pieces = split(text)
    cuts = {pieces[clause.first].start for clause in clauses(text, language)}
    for index, piece in enumerate(pieces[1:], start=1):
        if pieces[index - 1].folded in _JOINTS and (
            piece.start in predicates
            or _gerund(piece, language)
            or _joined(piece, pieces, language)
            or (pieces[index - 1].folded in _AND and _goes_on(pieces, index, predicates))
            or (
                pieces[index - 1].folded == "and"
                and _is_number(piece, language)
                and any(p.folded in RESULTS for p in pieces[max(0, index - 2) : index - 1])
                and any(results(pieces, at) for at in range(index, min(index + 4, len(pieces))))
            )
        ):
            joint = pieces[index - 1]
            if joint.folded != "to" or _after_comma_or_number(pieces, index - 1):
                cuts.add(joint.start)
        if piece.folded in ("pour", "sans") and any(
            p.start in predicates and _INFINITIVE.search(p.folded)
            for p in pieces[index + 1 : index + 4]
        ):
            cuts.add(piece.start)
    edges = [0, *sorted(cut for cut in cuts if cut > 0), max(len(text), 1)]
    return _merged(list(pairwise(edges)), pieces, language, predicates)


_AND = frozenset(("and", "et", "but", "mais"))
_SAYING = frozenset("said says told tells added".split())
_CLITICS = frozenset("ne n se s y en le la les lui l".split())


def _goes_on(pieces: Sequence[Piece], index: int, predicates: frozenset[int]) -> bool:
    """Whether a verb of the same subject follows: "and said that", "et ne fera pas appel"."""
    if pieces[index].folded in _SAYING:
        return True
    at = index
    while at < len(pieces) and at - index < _FEW and pieces[at].folded in _CLITICS:
        at += 1
    return index < at < len(pieces) and pieces[at].start in predicates


_FEW = 3
"""Small words that may stand before a French verb."""


def _after_comma_or_number(pieces: Sequence[Piece], index: int) -> bool:
    """Whether "to" opens a clause of purpose and is no part of "want to", "is to"."""
    return index > 0 and any(p.kind == NUMBER for p in pieces[max(0, index - 5) : index])


def _joined(piece: Piece, pieces: Sequence[Piece], language: str) -> bool:
    """Whether an auxiliary right after "and" takes up the subject: "and will hire"."""
    index = pieces.index(piece)
    return pieces[index - 1].folded in ("and", "but", "et", "mais") and auxiliary(piece, language)


def _of_those(start: int, pieces: Sequence[Piece]) -> bool:
    """Whether what begins at ``start`` tells of some of those just named: "dont un gendarme"."""
    return any(piece.start == start and piece.folded == "dont" for piece in pieces)


def _merged(
    spans: list[Span], pieces: Sequence[Piece], language: str, predicates: frozenset[int]
) -> tuple[Span, ...]:
    """The spans, those that hold no predicate of their own joined to a neighbour."""
    result: list[Span] = []
    waiting: int | None = None
    for start, end in spans:
        first = start if waiting is None else waiting
        if _complete(first, end, pieces, language, predicates):
            result.append((first, end))
            waiting = None
        elif result and waiting is None and _of_those(first, pieces):
            # "Hurt four, of whom one a policeman, and eleven were arrested".
            result[-1] = (result[-1][0], end)
        else:
            waiting = first
    if waiting is not None:
        if result:
            result[-1] = (result[-1][0], spans[-1][1])
        else:
            result.append((waiting, spans[-1][1]))
    return tuple(result)


def _complete(
    start: int, end: int, pieces: Sequence[Piece], language: str, predicates: frozenset[int]
) -> bool:
    inside = [piece for piece in pieces if start <= piece.start < end]
    words = [piece for piece in inside if piece.folded not in _JOINTS]
    if words and words[0].start in predicates:
        return True
    whole = tuple(pieces)
    return any(
        (auxiliary(piece, language) and not equates(whole, index))
        or (piece.start in predicates and not _gerund(piece, language))
        for index, piece in enumerate(whole)
        if start <= piece.start < end
    )


def _gerund(piece: Piece, language: str) -> bool:
    pattern = _GERUND.get(language)
    return (
        pattern is not None
        and piece.folded not in _LISTING
        and bool(pattern.search(piece.folded))
        and verbal(piece.folded, language)
    )


def _is_predicate(token: Token, pieces: Sequence[Piece], index: int, language: str) -> bool:
    if token.kind != "word" or token.text in _LISTING or token.text == "aged":
        return False
    if language == "en" and results(pieces, index):
        return True
    if pieces[index].folded in _LEAVING and any(
        results(pieces, at) for at in range(index + 1, min(index + _LONG_OBJECT, len(pieces)))
    ):
        # "Left nine people dead" says that they died.
        return False
    if "v" not in part_of_speech(token, language):
        return _unknown_participle(token, pieces[max(0, index - 2) : index], language)
    size = sum(1 for piece in pieces[index:] if piece.start < token.end)
    before = pieces[index - 1] if index else None
    after = pieces[index + size] if index + size < len(pieces) else None
    adjective = "a" in part_of_speech(token, language)
    if after is not None and after.folded in _NOMINAL and not adjective:
        following = pieces[index + size + 1] if index + size + 1 < len(pieces) else None
        month = pieces[index + size + 2] if index + size + 2 < len(pieces) else None
        several = language == "en" and token.text.endswith("s")
        if following is not None and _is_number(following, language) and not several:
            # "The withdrawal of 500", not "the launch of 3 June".
            return month is None or month.folded not in MONTHS
    if (
        language == "fr"
        and before is not None
        and after is not None
        and before.folded == ","
        and after.folded in _NOMINAL
        and "n" in part_of_speech(token, language)
    ):
        # "Ann, épouse de l'ambassadeur,".
        return False
    if (
        language == "en"
        and before is not None
        and after is not None
        and before.folded == "as"
        and after.folded in _NOMINAL
    ):
        # "As part of a mission".
        return False
    if (
        language == "en"
        and before is not None
        and after is not None
        and _is_number(before, language)
        and not re.fullmatch(r"(?:1\d|20)\d\d", before.text)
        and token.text.endswith(("ed", "en"))
        and after.kind == "word"
        and not _is_number(after, language)
        and not _opens_phrase(after, language)
        and not auxiliary(after, language)
    ):
        # "38 stolen cars".
        return False
    if after is not None and token.text == "calling" and after.folded in _SELF:
        # "A group calling itself the Vanguard".
        return False
    if before is not None and language == "en" and token.text.endswith("s"):
        named = index > 1 and pieces[index - 2].text[:1].isupper()
        noun = "n" in part_of_speech(token, language)
        if noun and _is_number(before, language) and not named:
            # "Nine guards", but "Boeing 737 crashes".
            return False
        if (
            noun
            and index > 1
            and _is_number(pieces[index - 2], language)
            and before.folded not in _JOINTS
        ):
            # "Nine French engineers".
            return False
    if size > 1 and not (
        before is not None
        and "n" in part_of_speech(token, language)
        and _opens_noun(before, language)
    ):
        if pieces[index].folded in _INTO_STATE:
            # "Six wounded, in a serious condition, were flown out": what was done is another thing.
            return before is not None and is_being(before, language)
        return True
    if (
        language == "fr"
        and before is not None
        and before.folded in _INTO
        and "n" in part_of_speech(token, language)
        and not pieces[index].folded.endswith("ant")
        and not _INFINITIVE.search(pieces[index].folded)
    ):
        # "Sont en réanimation".
        return False
    if before is not None and before.folded in _NONE and "n" in part_of_speech(token, language):
        # "Aucun élève".
        return False
    if before is not None and _opens_noun(before, language):
        # "One that destroyed" has a verb, "that day" none.
        relative = before.folded == "that" and pieces[index].folded.endswith("ed")
        return relative and verbal(pieces[index].folded, language)
    word = pieces[index]
    numbered = language == "fr" and before is not None and _is_number(before, language)
    if numbered and (
        _VICTIM.search(word.text)
        or (word.text.endswith("s") and "n" in part_of_speech(token, language))
    ):
        # "23 morts et 60 blessés": those who were wounded; "6 500 pilotes".
        return False
    if after is not None and after.folded in ("'", "’") and "n" in part_of_speech(token, language):
        # "The pilots' union".
        return False
    if any(
        auxiliary(pieces[at], language) and not _owns(pieces, at)
        for at in range(max(0, index - 2), index)
    ):
        return True
    if (
        language == "fr"
        and after is not None
        and before is not None
        and _PARTICIPLE.search(word.text)
        and auxiliary(after, "fr")
        and not auxiliary(before, "fr")
        and after.folded not in ("ete", "a")
    ):
        # "Les habitants évacués ont été dirigés".
        return False
    if (
        language == "fr"
        and index > 1
        and before is not None
        and after is not None
        and after.folded == ","
        and _PARTICIPLE.search(word.text)
        and _is_number(pieces[index - 2], language)
        and not auxiliary(before, "fr")
        and any(auxiliary(piece, "fr") for piece in pieces[index + 1 :])
    ):
        # "Trois passeurs présumés, deux Grecs et un Turc, ont été arrêtés".
        return False
    if language == "fr":
        return _french_verb(word, before, adjective=adjective)
    return _english_verb(
        word,
        before,
        after,
        part_of_speech(token, language),
        language,
        asked=_ends_question(pieces, index, language) or _follows_subject(pieces, index, language),
    )


def _ends_question(pieces: Sequence[Piece], index: int, language: str) -> bool:
    """Whether the last word of a question with "did" is its verb: "how much did the fund pay?"."""
    last = index + 1 == len(pieces) or pieces[index + 1].kind == MARK
    if not last or index < _SUBJECT or pieces[index].folded.endswith(("s", "ed", "ing")):
        return False
    auxiliaries = [at for at in range(index) if pieces[at].folded in ("did", "does", "do")]
    if not auxiliaries:
        return False
    between = pieces[auxiliaries[-1] + 1 : index]
    return len(between) > 1 and not any(
        piece.folded in word_class("en", "preposition") or _governs_object(piece, after)
        for piece, after in pairwise(between)
    )


_SUBJECT = 3


def _follows_subject(pieces: Sequence[Piece], index: int, language: str) -> bool:
    """Whether the word has its subject between it and "did": "when did the ship leave Oslo?"."""
    if language != "en" or pieces[index].folded.endswith(("s", "ed", "ing")):
        return False
    did = max((at for at in range(index) if pieces[at].folded in ("did", "does", "do")), default=-1)
    between = pieces[did + 1 : index]
    if did < 0 or not _TWO <= len(between) <= _SUBJECT:
        return False
    if between[0].folded not in word_class("en", "determiner") or any(
        piece.kind != WORD or piece.folded in word_class("en", "preposition") for piece in between
    ):
        return False
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return after is None or (
        after.kind == MARK
        or after.text[:1].isupper()
        or _is_number(after, language)
        or after.folded in word_class("en", "determiner") | word_class("en", "preposition")
    )


_TWO = 2


def _governs_object(piece: Piece, after: Piece) -> bool:
    """Whether a word that may be a verb has an object after it: "visit the plant"."""
    return verb_like(piece.folded, "en") and after.folded in word_class("en", "determiner")


def _owns(pieces: Sequence[Piece], at: int) -> bool:
    """Whether "'s" is that of an owner: "Ann's", not "she's"."""
    return pieces[at].folded == "'s" and (
        not at or pieces[at - 1].folded not in word_class("en", "pronoun")
    )


def _is_number(piece: Piece, language: str) -> bool:
    return piece.kind == NUMBER or piece.folded in word_class(language, "numeral")


def _unknown_participle(token: Token, before: Sequence[Piece], language: str) -> bool:
    """Whether a word that the lexicon lacks is a verb by its ending and its auxiliary."""
    if any(concept[0] != "=" for concept in token.concepts):
        return False
    ending = _PARTICIPLE if language == "fr" else _PAST
    return bool(ending.search(token.text)) and any(auxiliary(p, language) for p in before)


def _opens_noun(before: Piece, language: str) -> bool:
    if before.folded in ("'", "’"):
        # "The workers' improved offer".
        return True
    return before.folded in word_class(language, "determiner") and before.folded not in _NO_ARTICLE


def _french_verb(word: Piece, before: Piece | None, *, adjective: bool) -> bool:
    if before is not None and before.folded in _NOMINAL:
        # "Un accident de bus", "le nombre de tués".
        return bool(_INFINITIVE.search(word.folded))
    if _PARTICIPLE.search(word.text) or verbal(word.folded, "fr"):
        return True
    if before is None or _INFINITIVE.search(word.folded) is None:
        return False
    # "L'opération militaire", "un centre hospitalier".
    plain = not any(
        before.folded in word_class("fr", name) for name in ("preposition", "pronoun", "adverb")
    )
    return not (adjective and plain and not finite(before.folded, "fr"))


def _english_verb(
    word: Piece,
    before: Piece | None,
    after: Piece | None,
    pos: str,
    language: str,
    *,
    asked: bool,
) -> bool:
    if before is not None and before.folded == "to":
        # "A ship-to-shore crane" does nothing.
        return not word.glued
    if word.folded in _UNCHANGED:
        return True
    if before is not None and before.folded == "who" and "v" in pos:
        return True
    if verbal(word.folded, language):
        # "attacks" may be several of them.
        plural = word.folded.endswith("s") and "n" in pos
        return (
            not plural
            or (before is not None and before.text[:1].isupper())
            or _governs(before, after, language)
            or _has_numbered_object(after, language)
            or (
                word.folded in _NO_PLURAL and before is not None and not _opens_phrase(before, "en")
            )
        )
    if pos == "v" or asked:
        return True
    plural = (
        before is not None
        and before.folded.endswith("s")
        # "The school bus crash".
        and before.folded not in lexicon(language).known
        and before.kind != MARK
        # "A guard at Fresnes prison".
        and not before.text[:1].isupper()
    )
    return plural and (after is None or after.kind != "word" or _opens_phrase(after, language))


_NO_PLURAL = frozenset(
    "opens closes begins lasts leaves arrives comes goes stays belongs depends consists".split()
)
"""Forms of verbs in -s that hardly name several things."""


def _has_numbered_object(after: Piece | None, language: str) -> bool:
    """Whether a number follows a word in -s: "operates 22 aircraft", "owns more than 50"."""
    return after is not None and (
        _is_number(after, language) or after.folded in ("more", "fewer", "about", "nearly", "over")
    )


def _governs(before: Piece | None, after: Piece | None, language: str) -> bool:
    """Whether a word in -s between a noun and an article is a verb: "the attack ends the truce"."""
    return (
        before is not None
        and after is not None
        and before.kind == "word"
        and not before.folded.endswith("s")
        and not _opens_phrase(before, language)
        and after.folded in word_class(language, "determiner")
    )


def _opens_phrase(piece: Piece, language: str) -> bool:
    return any(
        piece.folded in word_class(language, name)
        for name in ("determiner", "preposition", "quantifier", "adverb", "pronoun")
    )
