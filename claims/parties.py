"""Who does what to whom: which words stand for the doer of a verb, which for its object.

"The militia attacked the army" and "the army was attacked by the militia" say the same; "the army
attacked the militia" has the same words and says another thing.
"""

import re
from dataclasses import dataclass
from enum import Enum

from claims.alignment import Alignment
from claims.concepts import NAME, Token, broader_of, is_person
from claims.lexicon import word_class
from claims.predicates import auxiliary, is_being
from claims.statement import Statement
from claims.tokens import MARK, Piece, split

# French verbs conjugated with "être" in the active voice, as folded participle stems.
_MOVING = tuple(
    "alle venu arriv parti entr sorti mont descendu tomb ne mort rest retourn revenu devenu deced "
    "pass intervenu parvenu survenu reparti rentr".split()
)
# Each party of these does the same to the other: "Pompeo met Kazimi".
_MUTUAL = frozenset(
    "meet marry talk speak discuss agree fight negotiate divorce play border resemble".split()
)
_ASKS_DOER = re.compile(r"\W*(?:who|what|which \w+|qui)\b", re.IGNORECASE)


class Part(Enum):
    """What a word is to the verb of its clause."""

    DOER = "doer"
    OBJECT = "object"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Party:
    """The part that a word plays for the verb that starts at ``verb``."""

    verb: int
    part: Part


def parties_differ(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether a word plays one part in the message and the reverse in the claim, for one verb."""
    if _only_beside(said, known, alignment):
        return True
    ours, theirs = read_parties(said), read_parties(known)
    verbs = {
        (one.start, other.start)
        for one, other in alignment.pairs
        if one.start in said.predicates
        and other in known.tokens
        and other.start in known.predicates
        and not (one.concepts | other.concepts) & _MUTUAL
    }
    parts: dict[tuple[int, int], set[tuple[Part, Part]]] = {verb: set() for verb in verbs}
    for one, other in alignment.pairs:
        mine, its = ours.get(one.start), theirs.get(other.start)
        if mine is not None and its is not None and (mine.verb, its.verb) in parts:
            if _displaced(mine, its, one, said, theirs):
                return True
            parts[mine.verb, its.verb].add((mine.part, its.part))
    return any(_reversed(met, verb, ours, said) for (verb, _), met in parts.items())


_BESIDES = {
    "en": re.compile(
        r"\b(?:alongside|beside|besides|against|unlike|like|without|except|instead of|apart from|"
        r"opposite|versus)\s+(?:\w+\s+)?$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:\baux côtés|\bau côté|\bcontre|\bsans|\bsauf|\bcomme|\bhormis|\bà la place|\bau lieu|"
        r"\bà part|\bface [aà]u?|\boutre)\s*(?:d(?:e|u|es)\s+|d['’])?(?:la |le |les |l['’])?$",
        re.IGNORECASE,
    ),
}


def _only_beside(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message makes a party of a name that stands aside in the claim.

    "Martin was tried" against "eleven were tried alongside Martin".
    """
    ours = read_parties(said)
    for one, other in alignment.pairs:
        if said.name_at(one) is None or not any(other is t for t in known.tokens):
            continue
        mine, pattern = ours.get(one.start), _BESIDES.get(known.language)
        if mine is None or mine.part is Part.BESIDE or pattern is None:
            continue
        if pattern.search(known.text[: other.start]):
            return True
    return False


def _reversed(
    met: set[tuple[Part, Part]], verb: int, ours: dict[int, Party], said: Statement
) -> bool:
    if (Part.OBJECT, Part.DOER) in met:
        # Without a doer the verb may stand before its subject: "where lies the embassy?"
        told = any(p.verb == verb and p.part is Part.DOER for p in ours.values())
        return told or bool(_ASKS_DOER.match(said.text))
    if {(Part.DOER, Part.BESIDE), (Part.BESIDE, Part.DOER)} <= met:
        # "Germany sold tanks to Poland": giver and taker change places.
        return True
    # The same object, but what the claim names beside the verb is made the doer.
    return {(Part.DOER, Part.BESIDE), (Part.OBJECT, Part.OBJECT)} <= met


def _displaced(
    mine: Party, its: Party, one: Token, said: Statement, theirs: dict[int, Party]
) -> bool:
    """Whether the message gives a named party the place that the claim gives to another.

    "Le Pen was elected" against "Macron was elected against Le Pen".
    """
    if mine.part is Part.BESIDE or its.part is not Part.BESIDE or said.name_at(one) is None:
        return False
    if one.start > mine.verb:
        # "Leave Iraq", "leave from Iraq": only the subject's place is taken from another.
        return False
    return any(p.verb == its.verb and p.part is mine.part for p in theirs.values())


def read_parties(text: Statement) -> dict[int, Party]:
    """The part of each content word by where it starts; none where a clause has several verbs."""
    pieces = split(text.text)
    found: dict[int, Party] = {}
    for start, end in text.clauses:
        tokens = [t for t in text.tokens if start <= t.start < end]
        verbs = [t for t in tokens if t.start in text.predicates]
        if len(verbs) != 1:
            continue
        inside = [piece for piece in pieces if start <= piece.start < end]
        found |= _around(verbs[0], tokens, inside, text.language)
    return found


def _around(
    verb: Token, tokens: list[Token], pieces: list[Piece], language: str
) -> dict[int, Party]:
    before = [p for p in pieces if p.end <= verb.start]
    passive = _is_passive(verb, before, pieces, language)
    found = {}
    for token in tokens:
        if token is verb:
            continue
        qualifies = token.kind == NAME and _only_qualifies(token, tokens, verb, pieces, language)
        before_it = [t for t in tokens if t.end <= token.start and t is not verb]
        part = _part(
            token,
            verb,
            pieces,
            language,
            noun=before_it[-1] if before_it else None,
            passive=passive,
            qualifies=qualifies,
        )
        found[token.start] = Party(verb.start, part)
    return found


def _only_qualifies(
    token: Token, tokens: list[Token], verb: Token, pieces: list[Piece], language: str
) -> bool:
    """Whether a name only says which of the noun next to it: "le procès Martin", "Martin trial"."""
    at = tokens.index(token)
    if any(p.folded == "'s" and p.start <= token.end + 1 <= p.end + 1 for p in pieces if p.glued):
        # "Renault's turnover".
        return True
    noun = tokens[at - 1] if language == "fr" else tokens[at + 1] if at + 1 < len(tokens) else None
    if (language == "fr" and not at) or noun is None or noun is verb or noun.kind == NAME:
        return False
    gap = token.start - noun.end if language == "fr" else noun.start - token.end
    if gap != 1:
        return False
    if language == "fr" and any(is_person(t) for t in tokens[max(0, at - 2) : at + 2]):
        return False
    # "L'entreprise Martin" is Martin.
    return not any(_BODIES & (broader_of(concept) | {concept}) for concept in noun.concepts)


_BODIES = frozenset("company organization group institution vehicle ship city river".split())
_MEANS = frozenset("vehicle aircraft ship weapon tool projectile phone mail internet".split())


def _is_means(token: Token) -> bool:
    """Whether it is what something is done with: "rescued by helicopter"."""
    return any(_MEANS & (broader_of(concept) | {concept}) for concept in token.concepts)


def _part(
    token: Token,
    verb: Token,
    pieces: list[Piece],
    language: str,
    *,
    noun: Token | None,
    passive: bool,
    qualifies: bool,
) -> Part:
    link = _link(token, verb, pieces, language, noun)
    if token.start < verb.start:
        if link or qualifies:
            return Part.BESIDE
        return Part.OBJECT if passive else Part.DOER
    if link in ("by", "par"):
        return Part.DOER if passive and not _is_means(token) else Part.BESIDE
    if link or passive:
        return Part.BESIDE
    return Part.OBJECT


def _link(token: Token, verb: Token, pieces: list[Piece], language: str, noun: Token | None) -> str:
    """The last preposition before the token, on its own side of the verb; empty where none is.

    "Le ministre des Transports NAME": the preposition belongs to the ``noun`` before the name.
    """
    # "Tuant des civils" has an article, "retirer du Mali" a preposition.
    partitive = ("de", "d", "du", "des")
    prepositions = word_class(language, "preposition") - {"a", *partitive}
    named = token.kind == NAME and language == "fr"
    linking = prepositions.union(partitive) if named else prepositions
    found = ""
    for piece in pieces:
        if piece.end > token.start:
            break
        if token.start > verb.start and piece.start < verb.end:
            continue
        if piece.kind == MARK:
            found = ""
        elif piece.folded in partitive and noun is not None and _of_noun(piece, noun, token):
            found = piece.folded
        elif piece.folded in linking:
            behind = noun is not None and piece.end <= noun.start and noun.end + 1 == token.start
            if not (named and behind and piece.folded in partitive):
                found = piece.folded
    return found


def _of_noun(piece: Piece, noun: Token, token: Token) -> bool:
    """Whether a French "de" ties the word to the noun right before: "le gardien de la prison"."""
    return 0 < piece.start - noun.end <= 1 and token.start - piece.end <= _ARTICLE


_ARTICLE = 4
"""Characters of an article between "de" and its noun."""


def _is_passive(verb: Token, before: list[Piece], pieces: list[Piece], language: str) -> bool:
    near = before[-3:]
    being = any(is_being(piece, language) for piece in near)
    folded = next((p.folded for p in pieces if p.start == verb.start), "")
    if language == "fr":
        reflexive = any(p.folded in ("se", "s") for p in near)
        if being and not reflexive:
            return not folded.startswith(_MOVING)
        has = any(auxiliary(piece, language) for piece in near)
        return not has and _ends_by(verb, pieces, "par")
    if being:
        return not folded.endswith("ing")
    return not any(auxiliary(piece, language) for piece in near) and _ends_by(verb, pieces, "by")


def _ends_by(verb: Token, pieces: list[Piece], word: str) -> bool:
    """Whether the doer follows at once: "rockets fired by the militia"."""
    after = [piece.folded for piece in pieces if piece.start >= verb.end]
    return after[:1] == [word]
