"""Who does what to whom: which words stand for the doer of a verb, which for its object.

"The militia attacked the army" and "the army was attacked by the militia" say the same; "the army
attacked the militia" has the same words and says another thing.
"""

import re
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from claims.concepts import NAME, Token, broader_of, is_person, part_of_speech
from claims.lexicon import word_class
from claims.locations import is_adjective
from claims.predicates import auxiliary, is_being, results
from claims.statement import Statement
from claims.tokens import MARK, WORD, Piece, split

# French verbs conjugated with "être" in the active voice, as folded participle stems.
_MOVING = tuple(
    "alle venu arriv parti entr sorti mont descendu tomb ne mort rest retourn revenu devenu deced "
    "pass intervenu parvenu survenu reparti rentr".split()
)
_PARTITIVE = ("de", "d", "du", "des")


BY = re.compile(r"\b(?:by|par)\s+(?:(?:the|an?|la|les?|une?)\s+|l['’]\s*)?$", re.IGNORECASE)
"""What stands before one who does it: "by the army", "par l'armée"."""


class Part(Enum):
    """What a word is to the verb of its clause."""

    DOER = "doer"
    OBJECT = "object"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Party:
    """The part that a word plays for the verb that starts at ``verb``.

    ``qualifies`` says that it only belongs to a noun in that part: "American" in "the American
    army fired".
    """

    verb: int
    part: Part
    qualifies: bool = False


def is_acting(token: Token) -> bool:
    """Whether it may do something of its own will: a person, a group, a name."""
    return (
        token.kind == NAME
        or is_person(token)
        or any(_BODIES & (broader_of(concept) | {concept}) for concept in token.concepts)
    )


_BODIES = frozenset("company organization group institution force police army team state".split())
_THINGS = frozenset("company organization group institution vehicle ship city river".split())


def read_parties(text: Statement) -> dict[int, Party]:
    """The part of each content word by where it starts, for the verb of its clause next to it."""
    # The "at" of "at least 43" links nothing.
    bounds = [(q.start, q.end) for q in text.quantities if q.kind != "article"]
    pieces = [
        piece
        for piece in split(text.text)
        if piece.kind != WORD or not any(s <= piece.start < e for s, e in bounds)
    ]
    found: dict[int, Party] = {}
    for start, end in text.clauses:
        tokens = [t for t in text.tokens if start <= t.start < end]
        verbs = [t for t in tokens if t.start in text.predicates]
        inside = [piece for piece in pieces if start <= piece.start < end]
        for index, verb in enumerate(verbs):
            first = verbs[index - 1].end if index else start
            last = verbs[index + 1].start if index + 1 < len(verbs) else end
            # What stands between two verbs belongs to the first.
            mine = [t for t in tokens if (first if not index else verb.start) <= t.start < last]
            found |= _around(verb, mine, inside, text)
        for main, gerund in pairwise(verbs):
            # "Accused of spying by Japan": Japan accused.
            before = [p for p in inside if p.end <= main.start]
            if not gerund.text.endswith("ing") or not is_passive(main, before, inside, "en"):
                continue
            for start, party in found.items():
                by = _BY_AGENT.search(text.text[gerund.end : start])
                if by is not None and party.verb == gerund.start and text.language == "en":
                    found[start] = Party(main.start, Part.DOER, party.qualifies)
    return found | _nominal(text)


_BY_AGENT = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)


def _nominal(text: Statement) -> dict[int, Party]:
    """Doer and object of a noun of action: "the takeover of A by B", "B's takeover of A"."""
    found: dict[int, Party] = {}
    names = [t for t in text.tokens if t.kind == NAME]
    for noun in text.tokens:
        if noun.kind == NAME or noun.start in text.predicates:
            continue
        if "v" not in part_of_speech(noun, text.language):
            continue
        after = [t for t in names if t.start >= noun.end]
        before = [t for t in names if t.end <= noun.start]
        first = after[0] if after else None
        if first is None or not _OF.fullmatch(text.text[noun.end : first.start]):
            continue
        second = after[1] if len(after) > 1 else None
        if second is not None and _BY.fullmatch(text.text[first.end : second.start]):
            doer = second
        elif before and _OWNS.fullmatch(text.text[before[-1].end : noun.start]):
            doer = before[-1]
        else:
            continue
        found[first.start] = Party(noun.start, Part.OBJECT)
        found[doer.start] = Party(noun.start, Part.DOER)
    return found


_OF = re.compile(r"\s+(?:of|de|du|d['’])\s*(?:the\s+)?", re.IGNORECASE)
_BY = re.compile(r"\s+(?:by|par)\s+(?:the\s+|la\s+|le\s+|l['’])?", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\s+(?:\w+\s+)?", re.IGNORECASE)


def _around(
    verb: Token, tokens: list[Token], pieces: list[Piece], text: Statement
) -> dict[int, Party]:
    before = [p for p in pieces if p.end <= verb.start]
    passive = (
        is_passive(verb, before, pieces, text.language) or undergoes(verb) or _is_left(verb, text)
    )
    found: dict[int, Party] = {}
    for at, token in enumerate(tokens):
        if token is verb:
            continue
        noun = _qualified(at, tokens, verb, pieces, text)
        near = tokens[at - 1] if at else None
        carried = found.get(near.start) if near is not None else None
        if carried is not None and carried.qualifies and _one_with(near, token, text):
            # "L'épouse de l'ancien ambassadeur X": what the office qualifies, X does.
            found[token.start] = carried
        elif noun is not None:
            head = found.get(noun.start) or Party(
                verb.start, _part(noun, verb, pieces, text.language, tokens, passive=passive)
            )
            found[token.start] = Party(head.verb, head.part, qualifies=True)
        else:
            part = _part(token, verb, pieces, text.language, tokens, passive=passive)
            found[token.start] = Party(verb.start, part)
    doers = [
        t for t in tokens if t.start in found and found[t.start] == Party(verb.start, Part.DOER)
    ]
    if len(doers) > 1 and _FRONTED.match(text.text):
        # "Combien d'otages le Hamas a-t-il libérés ?": what is asked for is no doer.
        del found[doers[0].start]
    if _subject_follows(verb, doers, pieces, text):
        return _inverted(verb, found, passive=passive)
    return found


def _subject_follows(verb: Token, doers: list[Token], pieces: list[Piece], text: Statement) -> bool:
    """Whether a French question has its subject after the verb: "combien pesait la grue ?".

    Where what is asked for stands before the verb, they tell by their number: "combien de
    passagers transportait le train ?".
    """
    if text.language != "fr" or not text.text.rstrip().endswith("?"):
        return False
    asked = _ASKING.match(text.text)
    if asked is None or verb.start < asked.end():
        return False
    before = [p for p in pieces if asked.end() <= p.start < verb.end]
    if any(piece.folded in _CLITICS and piece.glued for piece in before):
        return False
    finite = next((p for p in before if auxiliary(p, "fr")), before[-1] if before else None)
    plural = finite is not None and finite.folded.endswith("nt")
    return not plural and (not doers or asked[0].strip().lower().startswith("combien d"))


_ASKING = re.compile(
    r"\W*(?:combien d(?:e\s|['’])\s*\w+|combien|quand|(?:d['’])?où|comment|que\b|qu['’])\s*",
    re.IGNORECASE,
)
_CLITICS = frozenset("il elle ils elles on".split())


def _inverted(verb: Token, found: dict[int, Party], *, passive: bool) -> dict[int, Party]:
    """The parties with what directly follows the verb as its subject."""
    after = [start for start in found if start > verb.start]
    follows = Part.BESIDE if passive else Part.OBJECT
    subject = Part.OBJECT if passive else Part.DOER
    head = next((s for s in after if found[s].part is follows and not found[s].qualifies), None)
    if head is None or (passive and found[head].part is not Part.BESIDE):
        return found
    turned = dict(found)
    for start in after:
        if start == head or (found[start].qualifies and found[start].part is follows):
            turned[start] = Party(verb.start, subject, found[start].qualifies)
    for start in found:
        if start < verb.start and found[start].part is Part.DOER:
            turned[start] = Party(verb.start, Part.OBJECT, found[start].qualifies)
    return turned


def _one_with(before: Token | None, token: Token, text: Statement) -> bool:
    """Whether a word names, or calls, whom the word right before it does: "ambassador X"."""
    if before is None or text.text[before.end : token.start] != " ":
        return False
    adjective = "a" in part_of_speech(before, text.language)
    return (adjective and is_person(token)) or (token.kind == NAME and is_person(before))


_FRONTED = re.compile(r"\W*(?:combien|quel(?:le)?s?|how (?:many|much)|what|which)\b", re.IGNORECASE)


def _part(
    token: Token,
    verb: Token,
    pieces: list[Piece],
    language: str,
    nouns: list[Token],
    *,
    passive: bool,
) -> Part:
    link = _link(token, verb, pieces, language, nouns)
    if token.start < verb.start:
        if link:
            return Part.BESIDE
        return Part.OBJECT if passive else Part.DOER
    if link in ("by", "par"):
        # "By helicopter"; who was picked up "by the frigate" was so by its crew.
        bare = not any(
            piece.folded in word_class(language, "determiner")
            for piece in [p for p in pieces if p.end <= token.start][-1:]
        )
        means = _is_means(token) and (bare or _is_weapon(token))
        return Part.DOER if passive and not means else Part.BESIDE
    if link or passive:
        return Part.BESIDE
    return Part.OBJECT


_MEANS = frozenset("vehicle plane ship weapon tool projectile phone_call email internet".split())


def _is_means(token: Token) -> bool:
    """Whether it is what something is done with: "rescued by helicopter"."""
    return any(_MEANS & (broader_of(concept) | {concept}) for concept in token.concepts)


def _is_weapon(token: Token) -> bool:
    return any(_WEAPONS & (broader_of(concept) | {concept}) for concept in token.concepts)


_WEAPONS = frozenset("weapon tool projectile phone_call email internet".split())


def _qualified(
    at: int, tokens: list[Token], verb: Token, pieces: list[Piece], text: Statement
) -> Token | None:
    """The noun that the word only qualifies: "le procès Martin", "the ferry's captain"."""
    token = tokens[at]
    before = tokens[at - 1] if at and tokens[at - 1] is not verb else None
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1] is not verb else None
    between = [p for p in pieces if before is not None and before.end <= p.start < token.start]
    if after is not None and text.text[token.end : after.start].replace("’", "'") in ("'s ", "' "):
        return after
    if before is not None and _tied(between, text.language):
        # "Le gardien de la prison", "the guard of the prison".
        return before
    if token.kind != NAME:
        return None
    name = text.name_at(token)
    if after is not None and after.kind == NAME and after.start - token.end == 1:
        # "La Kényane Faith Chebet".
        return after if name is not None and name.type == "country" else None
    if text.language == "en":
        joined = after is not None and text.text[token.end : after.start].isspace()
        if after is not None and joined and (is_adjective(text, token) or not _is_thing(after)):
            # "Stellantis boss", "American soldiers", not "the Borealis rocket".
            return after
        return None
    if before is None or before.kind == NAME or token.start - before.end != 1:
        return None
    if token.text[:1].islower():
        return before
    return None if is_person(before) or _is_thing(before) or _follows_person(at, tokens) else before


def _follows_person(at: int, tokens: list[Token]) -> bool:
    """Whether the name is that of a person told two words before: "ministre des Transports X"."""
    return any(is_person(t) for t in tokens[max(0, at - 2) : at])


def _is_thing(noun: Token) -> bool:
    """Whether a name beside it is its own: "l'entreprise Martin" is Martin."""
    return any(_THINGS & (broader_of(concept) | {concept}) for concept in noun.concepts)


def _tied(between: list[Piece], language: str) -> bool:
    """Whether only "of" and an article stand between two nouns."""
    links = _PARTITIVE if language == "fr" else ("of",)
    words = [piece.folded for piece in between]
    articles = word_class(language, "determiner")
    return bool(words) and words[0] in links and all(w in articles for w in words[1:])


def _link(token: Token, verb: Token, pieces: list[Piece], language: str, nouns: list[Token]) -> str:
    """The last preposition before the token, on its own side of the verb; empty where none is."""
    # "Tuant des civils" has an article, "retirer du Mali" a preposition.
    prepositions = word_class(language, "preposition") - {"a", *_PARTITIVE}
    named = token.kind == NAME and language == "fr"
    linking = prepositions.union(_PARTITIVE) if named else prepositions
    found = ""
    for piece in pieces:
        if piece.end > token.start:
            break
        if token.start > verb.start and piece.start < verb.end:
            continue
        if any(t.start < piece.start < t.end for t in nouns):
            # Within a word of several: "ministre de la Santé".
            continue
        if piece.kind == MARK:
            found = ""
        elif piece.folded in linking and not (
            # "Le ministre de la Santé NAME": the "de" is that of the noun before the name.
            named
            and piece.folded in _PARTITIVE
            and any(piece.end <= t.start and t.end <= token.start for t in nouns)
        ):
            found = piece.folded
    return found


def is_passive(verb: Token, before: list[Piece], pieces: list[Piece], language: str) -> bool:
    """Whether the verb is told of what it is done to."""
    near = before[-3:]
    being = any(is_being(piece, language) and not _possessive(piece, before[:-1]) for piece in near)
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


def _is_left(verb: Token, text: Statement) -> bool:
    """Whether the word tells how somebody was left: "left nine people wounded"."""
    if text.language != "en":
        return False
    pieces = split(text.text)
    at = next((i for i, p in enumerate(pieces) if p.start == verb.start), None)
    return at is not None and results(pieces, at)


def undergoes(verb: Token) -> bool:
    """Whether what the verb tells happens to its subject: who dies is killed by what kills."""
    return "die" in verb.concepts and "kill" not in verb.concepts


def _possessive(piece: Piece, before: list[Piece]) -> bool:
    """Whether "'s" is that of an owner: "Sudan's army", not "who's"."""
    if piece.folded != "'s":
        return False
    owner = next((p for p in reversed(before) if p.end <= piece.start), None)
    return owner is not None and owner.folded not in _PRONOUNS


_PRONOUNS = frozenset("he she it that who what there where this here how let".split())


def _ends_by(verb: Token, pieces: list[Piece], word: str) -> bool:
    """Whether the doer follows at once: "rockets fired by the militia"."""
    after = [piece.folded for piece in pieces if piece.start >= verb.end]
    # "Won by beating" has no doer.
    return after[:1] == [word] and not any(w.endswith("ing") for w in after[1:2])


BESIDES = {
    "en": re.compile(
        r"\b(?:in contrast (?:to|with)|alongside|beside|besides|against|unlike|like|without|"
        r"except|instead of|apart from|opposite|versus)\s+(?:\w+\s+)?$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:\bcontrairement (?:à|aux?)|\bà la différence|\baux côtés|\bau côté|\bcontre|\bsans|"
        r"\bsauf|\bcomme|\bhormis|\bà la place|"
        r"\bau lieu|\bà part|\bface [aà]u?|\boutre)\s*(?:d(?:e|u|es)\s+|d['’])?"
        r"(?:la |le |les |l['’])?$",
        re.IGNORECASE,
    ),
}
"""What stands before one who is named aside: "alongside Martin"."""

STANDARDS = {
    "en": re.compile(r"\bthan\s+(?:in\s+|of\s+|the\s+|an?\s+|its\s+|their\s+)*$", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:plus|moins|autant|aussi|mieux|meilleure?s?|pires?|supérieure?s?|inférieure?s?)\b"
        r"[^,.;]{0,60}\b(?:que?\s+|qu['’])(?:en |à |au |aux |chez )?(?:la |le |les |l['’]|une? )?$",
        re.IGNORECASE,
    ),
}
"""What stands before the standard of a comparison: "larger than the Moon"."""
