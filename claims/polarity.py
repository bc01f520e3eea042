"""Negations and quantifying words of a text, French and English, with what they govern."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claims.clauses import (
    ADVERBIAL,
    COMPLEMENT,
    RELATIVE,
    clause_at,
    clauses,
    finite,
    verb_like,
)
from claims.lemmas import concepts_of, lexicon_lemmas
from claims.lexicon import word_class
from claims.tokens import MARK, WORD, Piece, split

NOT = "not"
NO_LONGER = "no_longer"
NEVER = "never"
NONE = "none"
WITHOUT = "without"
FAIL = "fail"
DENY = "deny"
FALSE = "false"
INSTEAD = "instead"


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that negates, and the stretch of text that it negates.

    ``kind`` is one of the constants of this module. ``start`` and ``end`` are the cue's span
    ("pas", "n't", "failed to"), ``scope_start`` and ``scope_end`` the span of what is negated.
    ``main`` says that it negates the statement that the text makes, not an aside within it.
    """

    text: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    kind: str
    main: bool = True


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
        found = _english(text, pieces)
    elif language == "fr":
        found = _french(text, pieces)
    else:
        found = []
    return tuple(sorted(found, key=lambda negation: negation.start))


@lru_cache(maxsize=512)
def negated(text: str, language: str) -> bool:
    """Whether the statement that ``text`` makes is negated; two negations cancel each other.

    Asides do not count: relative clauses, conditions, "without a word".
    """
    negations = read_negations(text, language)
    main = [negation for negation in negations if negation.main and negation.kind != INSTEAD]
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


_QUANTIFIERS = {
    "en": (
        ("all", r"all|every|each|both|everyone|everybody|everything|entire|entirely|whole"),
        ("only", r"only|solely|merely|exclusively|nothing but|no one but|not until"),
        ("none", r"none|no one|nobody|nothing|neither|no(?=\s+[^\W\d_])"),
        ("most", r"most(?=\s+(?:of\b|[^\W\d_]+s\b))|the majority|a majority"),
        ("few", r"(?<!a )(?<!quite a )few|hardly any|little"),
        ("some", r"some|several|a few|certain|a number of|part of"),
    ),
    "fr": (
        ("all", r"tous|toutes|tout(?= l)|toute(?= l)|chaque|chacune?|l'ensemble d|l'intégralité"),
        ("only", r"seulement|uniquement|seuls?|seules?|exclusivement"),
        ("none", r"aucune?s?|nul(?:le)?(?= [^\W\d_]+)|personne(?= n)|rien(?= n)"),
        ("most", r"la plupart|la majorité|une majorité|l'essentiel d"),
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


@lru_cache(maxsize=512)
def read_quantifiers(text: str, language: str) -> tuple[Quantifier, ...]:
    """The quantifying words of ``text`` in order: all, only, none, some, most, few."""
    pattern = _QUANTIFIER.get(language)
    if pattern is None:
        return ()
    found = [
        Quantifier(match.group(), match.start(), match.end(), match.lastgroup or "")
        for match in pattern.finditer(text.replace("’", "'"))
    ]
    if language == "fr":
        found.extend(
            Quantifier(piece.text, piece.start, piece.end, "only")
            for piece in _restrictions(split(text))
        )
    return tuple(sorted(found, key=lambda quantifier: quantifier.start))


# -- English ---------------------------------------------------------------------------------

_NOT_WORDS = frozenset(
    "isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt cant couldnt "
    "shouldnt mustnt cannot aint".split()
)
# After "not": no negation, or of less than what follows.
_NOT_ONLY = frozenset("only just merely simply solely least necessarily exactly until".split())
_NO_BEFORE = frozenset("doubt matter wonder sooner fewer less more later earlier".split())
_NONE_WORDS = frozenset("nobody nothing nowhere none neither noone".split())
_FAIL_CONCEPTS = frozenset(("failure", "refuse", "avoid"))
_UNTRUE = frozenset("false untrue wrong incorrect inaccurate erroneous fake hoax".split())
_AUXILIARY_QUESTION = frozenset(
    "is are was were do does did have has had will would can could should must am".split()
)


def _english(text: str, pieces: tuple[Piece, ...]) -> list[Negation]:
    found: list[Negation] = []
    for at, piece in enumerate(pieces):
        if piece.kind != WORD:
            continue
        word = piece.folded
        before = pieces[at - 1].folded if at else ""
        after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
        if word in ("not", "n't") or word in _NOT_WORDS:
            if _no_negation_en(pieces, at):
                continue
            kind = NO_LONGER if _says_any_more(pieces, at) else NOT
            found.append(_negation(text, pieces, at, at, kind, "en"))
        elif word == "never":
            found.append(_negation(text, pieces, at, at, NEVER, "en"))
        elif word == "no" and after == "longer":
            found.append(_negation(text, pieces, at, at + 1, NO_LONGER, "en"))
        elif word == "no" and after == "one":
            found.append(_none(text, pieces, at, at + 1, "en"))
        elif word == "no":
            if _no_determiner(pieces, at):
                found.append(_none(text, pieces, at, at, "en"))
        elif word in _NONE_WORDS:
            if word == "nothing" and after == "but":
                continue
            found.append(_none(text, pieces, at, at, "en"))
        elif word == "nor":
            found.append(_negation(text, pieces, at, at, NOT, "en"))
        elif word == "without":
            found.append(_phrase(text, pieces, at, at, WITHOUT, "en"))
        elif word == "instead" and after == "of":
            found.append(_phrase(text, pieces, at, at + 1, INSTEAD, "en"))
        elif word == "rather" and after == "than":
            found.append(_phrase(text, pieces, at, at + 1, INSTEAD, "en"))
        elif word == "unable" and after == "to":
            found.append(_negation(text, pieces, at, at + 1, FAIL, "en"))
        elif after == "to" and concepts_of(word, "en") & _FAIL_CONCEPTS and verb_like(word, "en"):
            found.append(_negation(text, pieces, at, at + 1, FAIL, "en"))
        elif "deny" in lexicon_lemmas(word, "en"):
            if _denies_statement(pieces, at, "en"):
                found.append(_negation(text, pieces, at, at, DENY, "en"))
        elif word in _UNTRUE and _says_untrue(pieces, at, "en"):
            found.append(_negation(text, pieces, at, at, FALSE, "en"))
        if word == "nt" and before in ("did", "does", "was", "is", "were"):
            found.append(_negation(text, pieces, at, at, NOT, "en"))
    return found


def _no_negation_en(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the "not" at ``at`` denies nothing: "not only", "or not", "isn't it?"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = pieces[at - 1].folded if at else ""
    if after in _NOT_ONLY and pieces[at].folded in ("not", "n't"):
        # "Not until Monday" bounds a time, "did not arrive until" is left to dates.
        return True
    if after == "to" and at + 2 < len(pieces) and pieces[at + 2].folded in ("mention", "speak"):
        return True
    if before == "or" and (not after or pieces[at + 1].kind == MARK):
        return True
    if before == "why" and pieces[at].folded == "not":
        return True
    tag = pieces[at].folded == "n't" or pieces[at].folded in _NOT_WORDS
    if tag and _is_tag(pieces, at):
        return True
    return tag and _inverted(pieces, at)


def _is_tag(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether "isn't it" or "didn't they" closes the sentence as a tag."""
    rest = [piece.folded for piece in pieces[at + 1 : at + 4]]
    pronouns = ("it", "he", "she", "they", "we", "you", "there", "that")
    if not rest or rest[0] not in pronouns:
        return False
    closes = len(rest) == 1 or rest[1] in ("?", "!", ".")
    opens = at >= 2 and (pieces[at].folded in _NOT_WORDS or pieces[at - 1].kind == WORD)
    return closes and opens


def _inverted(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a question opens with the negated auxiliary: "Didn't they attack?" expects a yes."""
    start = at if pieces[at].folded in _NOT_WORDS else at - 1
    if start < 0 or (start > 0 and pieces[start - 1].folded not in (",", ".", "!", "so", "but")):
        return False
    question = any(piece.folded in ("?", "??") for piece in pieces[at:])
    return question and (
        pieces[start].folded in _NOT_WORDS or pieces[start].folded in _AUXILIARY_QUESTION
    )


def _says_any_more(pieces: tuple[Piece, ...], at: int) -> bool:
    words = [piece.folded for piece in pieces[at + 1 : at + 14]]
    return (
        "anymore" in words
        or any(
            one == "any" and other == "more" and index + 2 >= len(words)
            for index, (one, other) in enumerate(zip(words, words[1:], strict=False))
        )
        or any(
            one == "any" and other in ("longer",)
            for one, other in zip(words, words[1:], strict=False)
        )
    )


def _no_determiner(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the "no" at ``at`` means none of what follows, rather than answering or numbering."""
    if at + 1 >= len(pieces) or pieces[at + 1].kind == MARK:
        return False
    after = pieces[at + 1]
    if after.kind != WORD or after.folded in _NO_BEFORE:
        return False
    if at == 0 and after.folded in word_class("en", "pronoun") | word_class("en", "determiner"):
        return False
    if at == 0 and after.folded in ("thanks", "way", "please", "worries", "problem", "idea"):
        return False
    return not (pieces[at].glued and pieces[at - 1].folded in ("yes", "oh"))


# -- French ----------------------------------------------------------------------------------

_PARTNERS = {
    "pas": NOT,
    "plus": NO_LONGER,
    "jamais": NEVER,
    "point": NOT,
    "guere": NOT,
    "aucun": NONE,
    "aucune": NONE,
    "personne": NONE,
    "rien": NONE,
    "nul": NONE,
    "nulle": NONE,
    "nullement": NOT,
    "ni": NOT,
}
# These negate without "ne", as people write in chats.
_ALONE = frozenset(("pas", "jamais", "aucun", "aucune"))
_PAS_NOUN_BEFORE = frozenset(
    "un le les des premier premiers grand petit ce ces son leur nouveau chaque deux trois".split()
)
_NE_ALONE = frozenset("cesse cessent cessait peut peuvent ose osent sait saurait saurait".split())
_EXPLETIVE_BEFORE = frozenset(
    "avant moins peur crainte empecher eviter craindre plus pire mieux autre autrement".split()
)
_NOT_ONLY_FR = frozenset("seulement uniquement juste simplement forcement necessairement".split())
_UNTRUE_FR = frozenset("faux fausse inexact inexacte incorrect incorrecte errone".split())
_PRONOUNS_FR = frozenset("il elle ils elles on nous vous je tu ce".split())


def _french(text: str, pieces: tuple[Piece, ...]) -> list[Negation]:
    found: list[Negation] = []
    used: set[int] = set()
    for at, piece in enumerate(pieces):
        if piece.kind == WORD and piece.folded in ("ne", "n") and _is_ne(pieces, at):
            partners = _partners(pieces, at)
            used.update(partners)
            if _tag_fr(pieces, at, partners) or _inverted_fr(pieces, at, partners):
                continue
            if not partners:
                if _restricts(pieces, at) or _expletive(pieces, at):
                    continue
                verb = pieces[at + 1].folded if at + 1 < len(pieces) else ""
                if verb in _NE_ALONE:
                    found.append(_negation(text, pieces, at, at, NOT, "fr", first=at))
                continue
            cue = partners[0]
            if _not_only_fr(pieces, cue) or _pas_que(pieces, cue):
                continue
            kind = _PARTNERS[pieces[cue].folded]
            if len(partners) > 1 and kind in (NOT, NO_LONGER):
                # "ne … plus jamais", "ne … plus aucun": the second says what kind it is.
                kind = kind if kind == NO_LONGER else _PARTNERS[pieces[partners[1]].folded]
            if kind == NO_LONGER and _restricts(pieces, at):
                continue
            first = min(at, cue)
            found.append(_negation(text, pieces, cue, cue, kind, "fr", first=first))
    for at, piece in enumerate(pieces):
        if piece.kind != WORD or at in used:
            continue
        word = piece.folded
        after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
        if word in _ALONE and _stands_alone(pieces, at):
            kind = _PARTNERS[word]
            if kind == NONE:
                found.append(_none(text, pieces, at, at, "fr"))
            else:
                found.append(
                    _negation(text, pieces, at, at, kind, "fr", first=_verb_before(pieces, at))
                )
        elif word == "sans" and after not in ("doute", "cesse", "arret"):
            found.append(_phrase(text, pieces, at, at, WITHOUT, "fr"))
        elif word == "lieu" and at and pieces[at - 1].folded == "au" and after in ("de", "d"):
            found.append(_phrase(text, pieces, at - 1, at + 1, INSTEAD, "fr"))
        elif word == "plutot" and after in ("que", "qu"):
            found.append(_phrase(text, pieces, at, at + 1, INSTEAD, "fr"))
        elif word == "non" and _negates_word(pieces, at):
            found.append(_phrase(text, pieces, at, at, NOT, "fr", main=False))
        elif word == "incapable" or word == "incapables":
            found.append(_negation(text, pieces, at, at, FAIL, "fr", first=at))
        elif _fails_fr(pieces, at):
            found.append(_negation(text, pieces, at, at + 1, FAIL, "fr", first=at))
        elif lexicon_lemmas(word, "fr") and "deny" in concepts_of(word, "fr"):
            if _denies_statement(pieces, at, "fr"):
                found.append(_negation(text, pieces, at, at, DENY, "fr", first=at))
        elif word in _UNTRUE_FR and _says_untrue(pieces, at, "fr"):
            found.append(_negation(text, pieces, at, at, FALSE, "fr", first=at))
    return found


def _is_ne(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether this is the particle: "n" only where an apostrophe or "ne" follows the spelling."""
    text = pieces[at].text
    return len(text) > 1 or at + 1 < len(pieces)


def _partners(pieces: tuple[Piece, ...], ne: int) -> list[int]:
    """The words that complete the "ne" at ``ne``, first of all the one before the verb's end."""
    found: list[int] = []
    # The subject may be the partner: "aucune roquette n'a touché", "personne ne sait".
    for index in range(ne - 1, max(-1, ne - 8), -1):
        piece = pieces[index]
        if piece.kind == MARK:
            break
        if piece.folded in ("aucun", "aucune", "personne", "rien", "nul", "nulle", "jamais", "ni"):
            if piece.folded == "personne" and _is_noun(pieces, index):
                break
            found.append(index)
            break
        if piece.folded in ("que", "qu", "qui"):
            break
    seen_verb = 0
    for index in range(ne + 1, min(len(pieces), ne + 11)):
        piece = pieces[index]
        if piece.kind == MARK and piece.folded not in ('"', "«", "»"):
            break
        if piece.folded in ("ne", "n"):
            break
        if piece.folded in ("que", "qu") and seen_verb:
            break
        if piece.folded in _PARTNERS:
            if piece.folded == "personne" and _is_noun(pieces, index):
                continue
            if piece.folded == "plus" and _compares(pieces, index):
                continue
            if piece.folded in ("point", "ni") and index > ne + 4:
                continue
            found.append(index)
            if len(found) >= 3:
                break
        elif finite(piece.folded, "fr"):
            seen_verb += 1
    return found


def _is_noun(pieces: tuple[Piece, ...], at: int) -> bool:
    before = pieces[at - 1].folded if at else ""
    return before in ("une", "la", "cette", "par", "chaque", "autre", "seule", "aucune", "d'une")


def _compares(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the "plus" at ``at`` means more: "n'a pas fait plus de victimes"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = pieces[at - 1].folded if at else ""
    if before in ("pas", "jamais", "le", "la", "les", "de", "non"):
        return True
    # "plus de dix", "plus important que": a number or an adjective compared follows.
    if after in ("de", "d"):
        further = pieces[at + 2] if at + 2 < len(pieces) else None
        return bool(
            further and (further.kind == "number" or further.folded in word_class("fr", "numeral"))
        )
    ahead = [piece.folded for piece in pieces[at + 2 : at + 4]]
    return "que" in ahead[:1] and not verb_like(after, "fr")


def _restricts(pieces: tuple[Piece, ...], ne: int) -> bool:
    """Whether "que" follows the verb of this "ne" as in "n'a tué que deux": only."""
    return _que_of(pieces, ne) is not None


def _que_of(pieces: tuple[Piece, ...], ne: int) -> int | None:
    seen_verb = False
    for index in range(ne + 1, min(len(pieces), ne + 11)):
        piece = pieces[index]
        if piece.kind == MARK:
            return None
        if piece.folded in ("que", "qu") and seen_verb:
            return index
        if finite(piece.folded, "fr") or verb_like(piece.folded, "fr"):
            seen_verb = True
    return None


def _restrictions(pieces: tuple[Piece, ...]) -> list[Piece]:
    found = []
    for at, piece in enumerate(pieces):
        if piece.kind == WORD and piece.folded in ("ne", "n") and _is_ne(pieces, at):
            que = _que_of(pieces, at)
            partners = [pieces[index].folded for index in _partners(pieces, at)]
            only = que is not None and all(word == "plus" for word in partners)
            if only and que is not None and not _expletive(pieces, at):
                found.append(pieces[que])
    return found


def _expletive(pieces: tuple[Piece, ...], ne: int) -> bool:
    return any(
        piece.folded in _EXPLETIVE_BEFORE or "fear" in concepts_of(piece.folded, "fr")
        for piece in pieces[max(0, ne - 8) : ne]
    )


def _tag_fr(pieces: tuple[Piece, ...], ne: int, partners: Sequence[int]) -> bool:
    """Whether this is "n'est-ce pas"."""
    words = [piece.folded for piece in pieces[ne : ne + 4]]
    return words[1:] == ["est", "ce", "pas"] and bool(partners)


def _inverted_fr(pieces: tuple[Piece, ...], ne: int, partners: Sequence[int]) -> bool:
    """Whether a negated question with its verb before its subject expects a yes.

    "Les roquettes n'ont-elles pas touché la zone ?", "N'y a-t-il pas eu de tir ?"
    """
    if len(partners) != 1 or pieces[partners[0]].folded != "pas":
        return False
    if not any(piece.folded == "?" for piece in pieces[ne:]):
        return False
    before = pieces[max(ne + 1, partners[0] - 2) : partners[0]]
    asked = any(
        piece.folded in ("pourquoi", "qui", "quel", "quelle", "quels", "quelles", "combien")
        for piece in pieces[:ne]
    )
    inverted = any(piece.glued and piece.folded in _PRONOUNS_FR for piece in before)
    return inverted and not asked


def _not_only_fr(pieces: tuple[Piece, ...], cue: int) -> bool:
    following = pieces[cue + 1].folded if cue + 1 < len(pieces) else ""
    return pieces[cue].folded == "pas" and following in _NOT_ONLY_FR


def _pas_que(pieces: tuple[Piece, ...], cue: int) -> bool:
    """Whether this is "ne … pas que", which says not only."""
    if pieces[cue].folded != "pas" or cue + 1 >= len(pieces):
        return False
    if pieces[cue + 1].folded not in ("que", "qu"):
        return False
    following = pieces[cue + 2] if cue + 2 < len(pieces) else None
    if following is None or following.kind == MARK:
        return True
    # "n'a pas dit que" has its participle between; "n'est pas que des morts" a noun phrase after.
    return (
        following.kind == "number"
        or following.folded in word_class("fr", "determiner") - {"ce", "le", "la", "les", "l"}
        or following.folded in word_class("fr", "numeral")
        or following.folded in ("des", "de", "du")
    )


def _stands_alone(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the word at ``at`` negates without a "ne"."""
    word = pieces[at].folded
    before = pieces[at - 1].folded if at else ""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if word == "pas":
        if before in _PAS_NOUN_BEFORE or after in ("mal",) or _not_only_fr(pieces, at):
            return False
        if before in ("pourquoi", "ou") and (not after or pieces[at + 1].kind == MARK):
            return False
        if before == "ce" and at >= 2 and pieces[at - 2].folded in ("est", "nest"):
            return False
        if before in ("nest", "nestce", "estce"):
            return before == "nest"
        return not _pas_que(pieces, at)
    if word == "jamais":
        return before not in ("si", "a", "que", "qu") and after != "vu"
    return True


def _negates_word(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether "non" belongs to the next word: "non confirmé", "non armé"."""
    if at + 1 >= len(pieces) or pieces[at + 1].kind != WORD:
        return False
    after = pieces[at + 1].folded
    if after in ("seulement", "plus", "pas", "loin", "sans"):
        return False
    return at > 0 and pieces[at - 1].kind == WORD and after not in word_class("fr", "pronoun")


def _fails_fr(pieces: tuple[Piece, ...], at: int) -> bool:
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if after not in ("de", "d", "a"):
        return False
    further = pieces[at + 2].folded if at + 2 < len(pieces) else ""
    if not further.endswith(("er", "ir", "re")):
        return False
    return bool(concepts_of(pieces[at].folded, "fr") & _FAIL_CONCEPTS)


def _verb_before(pieces: tuple[Piece, ...], at: int) -> int:
    """The conjugated verb just before ``at``, auxiliaries included; ``at`` where there is none."""
    first = at
    for index in range(at - 1, max(-1, at - 4), -1):
        if pieces[index].kind != WORD or not verb_like(pieces[index].folded, "fr"):
            break
        first = index
    return first


# -- both ------------------------------------------------------------------------------------


def _denies_statement(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether what is denied is a statement that follows: "denied that", "nie avoir tiré"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if language == "en":
        if after in ("by", "to", ".", ",", "") or pieces[at].folded in ("denial", "denials"):
            return False
        return after in ("that", "any", "having") or after.endswith("ing") or _has_noun(pieces, at)
    return after in ("que", "qu", "avoir", "etre", "tout", "toute", "les", "l", "la", "le", "s")


def _has_noun(pieces: tuple[Piece, ...], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].kind == WORD


def _says_untrue(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether a whole statement is called untrue: "it is false that", "faux :", "c'est faux"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = [piece.folded for piece in pieces[max(0, at - 4) : at]]
    told = {"it", "that", "this", "ce", "c", "cela", "ca"} & set(before)
    if told and after in ("", ".", "!", "?", ",", ":"):
        # "ce n'est pas inexact", "that is untrue".
        return True
    if language == "en" and after == "that":
        return True
    if language == "fr" and after in ("que", "qu"):
        return True
    if language == "fr" and after == "de":
        return at + 2 < len(pieces) and pieces[at + 2].folded in ("dire", "croire", "penser")
    return at == 0 and after in (":", ",", "-", "–", "—", "!")


def _negation(
    text: str,
    pieces: tuple[Piece, ...],
    cue: int,
    cue_end: int,
    kind: str,
    language: str,
    first: int | None = None,
) -> Negation:
    """A negation of what follows it in its clause, and of what is said or thought in it."""
    clause = clause_at(text, language, cue)
    last = clause.last
    all_clauses = clauses(text, language)
    at = all_clauses.index(clause) if clause in all_clauses else len(all_clauses) - 1
    if kind in (DENY, FALSE) or _raises(pieces, clause.first, clause.last, language):
        for following in all_clauses[at + 1 :]:
            if following.kind != COMPLEMENT:
                break
            last = following.last
    if language == "en" and cue and kind in (NOT, NEVER, NO_LONGER, FAIL):
        # "was not", "did not", "has never": the auxiliary is negated too, though no content.
        scope_first = cue
    else:
        scope_first = cue if first is None else first
    return _build(text, pieces, cue, cue_end, scope_first, last, kind, clause.kind)


def _none(text: str, pieces: tuple[Piece, ...], cue: int, cue_end: int, language: str) -> Negation:
    """A negation by "no" or "aucun": of the clause from its verb on, or from the subject on."""
    clause = clause_at(text, language, cue)
    first = cue
    for index in range(cue - 1, clause.first - 1, -1):
        word = pieces[index].folded
        if word in ("with", "avec", "in", "a"):
            # "a house with no roof": an aside.
            return _build(text, pieces, cue, cue_end, cue, clause.last, WITHOUT, clause.kind)
        if pieces[index].kind == WORD and verb_like(word, language):
            first = index
        elif first < cue:
            break
    return _build(text, pieces, cue, cue_end, first, clause.last, NONE, clause.kind)


def _phrase(
    text: str,
    pieces: tuple[Piece, ...],
    cue: int,
    cue_end: int,
    kind: str,
    language: str,
    *,
    main: bool = True,
) -> Negation:
    """A negation of the words that follow up to the next mark, verb of its own or preposition."""
    clause = clause_at(text, language, cue)
    last = clause.last
    stops = word_class(language, "conjunction")
    for index in range(cue_end + 2, clause.last):
        piece = pieces[index]
        if piece.kind == MARK or (
            piece.folded in stops and piece.folded not in ("que", "or", "ou")
        ):
            last = index
            break
        if kind == NOT:
            last = index
            break
    built = _build(text, pieces, cue, cue_end, cue, last, kind, clause.kind)
    if main:
        return built
    return Negation(
        built.text, built.start, built.end, built.scope_start, built.scope_end, kind, main=False
    )


def _build(
    text: str,
    pieces: tuple[Piece, ...],
    cue: int,
    cue_end: int,
    first: int,
    last: int,
    kind: str,
    clause_kind: str,
) -> Negation:
    cue_end = min(cue_end, len(pieces) - 1)
    start, end = pieces[cue].start, pieces[cue_end].end
    scope = pieces[first : max(last, cue_end + 1)]
    while len(scope) > 1 and scope[-1].kind == MARK:
        scope = scope[:-1]
    return Negation(
        text[start:end],
        start,
        end,
        min(start, scope[0].start),
        max(end, scope[-1].end),
        kind,
        main=clause_kind not in (RELATIVE, ADVERBIAL),
    )


_RAISING = frozenset(("think", "true", "certain", "possible", "fact"))
_RAISING_FORMS = frozenset(("case", "cas", "vrai", "true", "exact"))


def _raises(pieces: tuple[Piece, ...], first: int, last: int, language: str) -> bool:
    """Whether a negation in this clause is meant for what follows: "it is not true that"."""
    return any(
        pieces[index].folded in _RAISING_FORMS
        or concepts_of(pieces[index].folded, language) & _RAISING
        for index in range(first, min(last, len(pieces)))
        if pieces[index].kind == WORD
    )
