"""How a place stands to what is said of it: in it, outside it, from it, towards it, of it."""

import re
from typing import TYPE_CHECKING

from claims.concepts import Token, broader_of
from claims.lexicon import stop_words
from claims.statement import Statement

if TYPE_CHECKING:
    from claims.alignment import Alignment

_RELATIONS = {
    "en": (
        ("bound", r"bound for|en route (?:to|for)|heading (?:to|for)|on (?:its|the) way to"),
        ("outside", r"outside(?: of)?|in front of|beyond|away from"),
        ("near", r"off(?: the coast of)?|near|close to|next to|beside|around|nearby|not far from"),
        ("from", r"from|out of"),
        ("by", r"by|via"),
        ("to", r"(?:towards?|(?<!due )(?<!thanks )(?<!according )(?<!owing )to|into|onto|for)"),
        ("under", r"under|underneath|beneath|below"),
        ("above", r"above|on top of"),
        ("behind", r"behind"),
        ("on", r"on|upon|aboard"),
        ("in", r"in|inside|within|at"),
        ("of", r"of"),
    ),
    "fr": (
        (
            "bound",
            r"à destination d(?:u|e|es)|à destination d'|en route (?:pour|vers)|en partance pour",
        ),
        (
            "near",
            r"(?:au large|voisine?s?|proches?|près|aux abords|à côté|à proximité|autour|non loin) "
            r"d(?:u|e la|es|e)|"
            r"(?:au large|voisine?s?|proches?|près|à côté|autour) d'",
        ),
        ("outside", r"(?:en |au )?dehors d[eu]s?|en dehors d'|hors d[eu]s?|hors d'|devant"),
        ("to", r"vers|pour|(?:en )?direction d[eu]s?|en direction d'|jusqu'(?:à|au|aux)"),
        ("by", r"par"),
        (
            "from",
            r"(?:originaires?|nati(?:f|ve)s?|venue?s?) d(?:e|u|es)|"
            r"(?:originaires?|nati(?:f|ve)s?|venue?s?) d'|depuis|à partir d[eu]s?|"
            r"en provenance d[eu]s?|en provenance d'",
        ),
        ("under", r"sous|en dessous d[eu]s?|en dessous d'"),
        ("above", r"au-dessus d[eu]s?|au-dessus d'"),
        ("behind", r"derrière"),
        ("on", r"sur"),
        ("in", r"dans|en|au|aux|à l'intérieur d(?:u|e la|es|e)|à|a|au sein d[eu]"),
        ("of", r"de|du|des|d'"),
    ),
}
_BEFORE = {
    language: re.compile(
        "|".join(
            f"(?P<{name}>(?<![\\w'’])(?:{pattern})(?:(?<=')|(?!\\w)))"
            for name, pattern in relations
        )
    )
    for language, relations in _RELATIONS.items()
}
_ARTICLES = r"(?:(?:the|a|an|le|la|les|l'|un|une|des|city|ville|capital|capitale|of|de)\s*)*"
_GAP = re.compile(rf"\s*{_ARTICLES}$", re.IGNORECASE)
_EXCLUSIVE = {"from", "to"}
_POSITIONS = {"under", "above", "behind", "on", "in"}
_APART = {"under", "above", "behind"}
_REACH = 40
"""Characters before a place in which the word that relates it stands."""


def places_differ(said: Statement, known: Statement, alignment: "Alignment") -> bool:
    """Whether a word stands otherwise to what is said in the message than in the claim.

    Outside a place is nowhere else that a claim may name; from and towards exclude each other.
    Two names differ where what one is of and what it is in change places: "the embassy of A in
    B", "of B in A".
    """
    moved: set[tuple[str, str]] = set()
    for one, other in alignment.pairs:
        if other not in known.tokens:
            continue
        ours, theirs = _phrase_relation(said, one), _outer_relation(known, other)
        if (ours == "outside") != (theirs == "outside"):
            return True
        if ours == "from" and theirs is None and not _leaves(said) and _is_place(said, one):
            return True
        if ours is None or theirs is None or ours == theirs:
            continue
        if {ours, theirs} == _EXCLUSIVE or {relation(said, one), theirs} == {"in", "near"}:
            return True
        if "bound" in (ours, theirs) and {ours, theirs} & {"in", "near", "from", "on"}:
            return True
        if {ours, theirs} in ({"from", "by"}, {"to", "by"}, {"near", "to"}):
            # By boat is not from the boat, nor off a port on the way to it.
            return True
        if {ours, theirs} <= _POSITIONS and {ours, theirs} & _APART and not _covers(other):
            return True
        if (
            "from" in (ours, theirs)
            and ours != "of"
            and _is_place(said, one)
            and not (_leaves(said) or _leaves(known))
        ):
            # Fired from a place is neither fallen there nor aimed at it.
            return True
        if ours == "in" and theirs == "of" and _only_of(other, known, alignment):
            return True
        if ours == "near" and theirs == "of" and _is_flag_of(other, known):
            return True
        if said.name_at(one) is not None:
            moved.add(("in" if ours == "to" else ours, "in" if theirs == "to" else theirs))
    return {("in", "of"), ("of", "in")} <= moved or _displaced(said, known, alignment)


def _is_flag_of(place: Token, known: Statement) -> bool:
    """Whether the country is only whose flag it is."""
    noun = attached_to(known, place)
    return noun is not None and "flag" in noun.concepts


def _only_of(place: Token, known: Statement, alignment: "Alignment") -> bool:
    """Whether the claim has the place only for whose a thing is, and is told of another place.

    "The Oslo court jailed a man for a murder in Bergen".
    """
    noun = attached_to(known, place)
    met = {id(other) for _, other in alignment.pairs}
    return (
        noun is not None
        and id(noun) not in met
        and any(_BODIES & (broader_of(concept) | {concept}) for concept in noun.concepts)
        and relation(known, noun) not in ("in", "near")
        and not _IS_A.search(known.text[: place.start])
        and any(
            known.name_at(token) is not None
            and id(token) not in met
            and relation(known, token) in ("in", "near")
            for token in known.tokens
        )
    )


_IS_A = re.compile(
    r"\b(?:is|are|was|were|est|sont|était)\s+(?:an?|the|une?|la|le)?\s*(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_BODIES = frozenset("court police army government company team person".split())
_GROUND = frozenset("place building city country region district".split())


def _covers(token: Token) -> bool:
    """Whether to be under it and in it are one: "under the rubble", "sous la pluie".

    Nobody is in or behind an attack as one is in or behind a house.
    """
    return any(_COVERING & (broader_of(concept) | {concept}) for concept in token.concepts)


_COVERING = frozenset(
    "debris rain snow shelter water avalanche attack event crime war accident disaster".split()
)


def _is_place(text: Statement, token: Token) -> bool:
    """Whether something may be there: not "from poisoning", "from investors"."""
    if text.name_at(token) is not None:
        return True
    return any(_GROUND & (broader_of(concept) | {concept}) for concept in token.concepts)


def _leaves(text: Statement) -> bool:
    return any(token.concepts & _FROM for token in text.tokens)


def _phrase_relation(text: Statement, token: Token) -> str | None:
    """The relation of the word, or of the phrase that it ends: "from the US embassy"."""
    found = relation(text, token)
    index = next((i for i, t in enumerate(text.tokens) if t.start == token.start), 0)
    if found is not None or not index or text.language != "en":
        return found
    before = text.tokens[index - 1]
    if before.start in text.predicates or not text.text[before.end : token.start].isspace():
        return None
    outer = _preposition(text, before)
    return outer if outer != "of" else None


def _outer_relation(text: Statement, token: Token) -> str | None:
    """The relation of the place, or of the one that it is part of: "from the east of" a town."""
    found = _phrase_relation(text, token)
    index = next((i for i, t in enumerate(text.tokens) if t.start == token.start), 0)
    # "Towards the Italian island of Lampedusa".
    while index > 1 and text.name_at(text.tokens[index - 1]) is not None:
        index -= 1
    if found not in ("of", "in") or not index:
        return found
    before = text.tokens[index - 1]
    if before.start in text.predicates or text.tokens[index].start - before.end > _NEAR:
        return found
    outer = relation(text, before)
    return outer if outer in _EXCLUSIVE else found


def _displaced(said: Statement, known: Statement, alignment: "Alignment") -> bool:
    """Whether a name goes with a noun that another name of its kind goes with in the claim.

    "Iraqi soldiers" against "American soldiers on Iraqi soil".
    """
    met = {one.start: other for one, other in alignment.pairs if other in known.tokens}
    heads = {
        token.start: head.start
        for token in known.tokens
        if (head := attached_to(known, token)) is not None
    }
    for token in said.tokens:
        head, other = attached_to(said, token), met.get(token.start)
        if head is None or other is None or (noun := met.get(head.start)) is None:
            continue
        if heads.get(other.start) == noun.start:
            continue
        if any(
            at == noun.start and _kind(known, start) == _kind(said, token.start)
            for start, at in heads.items()
        ):
            return True
    return False


def _kind(text: Statement, start: int) -> str | None:
    return next((n.type for n in text.names if n.start <= start < n.end), None)


def attached_to(text: Statement, token: Token) -> Token | None:
    """The noun that a name qualifies: that of "American soldiers", "soldats d'Irak"."""
    name = text.name_at(token)
    if name is None or relation(text, token) != "of":
        return None
    index = next((i for i, t in enumerate(text.tokens) if t.start == token.start), None)
    if index is None:
        return None
    if text.language == "en" and (is_adjective(text, token) or owns(text, token)):
        after = text.tokens[index + 1 : index + 2]
        return after[0] if after and after[0].start - token.end <= 3 else None
    clause = text.clause_of(token.start)
    if text.language == "fr" and any(
        t.concepts & _FROM for t in text.tokens if text.clause_of(t.start) == clause
    ):
        # "Retirer des soldats d'Irak": where from, not whose.
        return None
    before = text.tokens[index - 1] if index else None
    if before is None or before.start in text.predicates or token.start - before.end > _NEAR:
        return None
    return before


_FROM = frozenset("withdraw leave come return evacuate escape deport remove arrive".split())
_NEAR = 10
"""Characters between a noun and the name that qualifies it: "of the", "pro-"."""


def relation(text: Statement, token: Token) -> str | None:
    """The relation that the word right before the token, articles aside, puts it in.

    "of" too for a name that is an adjective: "the American embassy". None where there is none.
    """
    pattern = _BEFORE.get(text.language)
    if pattern is None:
        return None
    name = text.name_at(token)
    if name is not None and (is_adjective(text, token) or owns(text, token)):
        return "of"
    if _is_left(text, token):
        return "from"
    found = _preposition(text, token)
    return "from" if found == "of" and _comes_from(text, token) else found


def owns(text: Statement, token: Token) -> bool:
    """Whether what follows belongs to the name: "Celtair's shareholders"."""
    return text.language == "en" and re.match(r"['’]s?\s", text.text[token.end :]) is not None


def _comes_from(text: Statement, token: Token) -> bool:
    """Whether a French "de" goes with a verb of leaving: "sortis de l'hôpital"."""
    index = next((i for i, t in enumerate(text.tokens) if t.start == token.start), 0)
    if not index or text.language != "fr":
        return False
    verb = text.tokens[index - 1]
    return verb.start in text.predicates and bool(verb.concepts & (_FROM | _LEAVING))


def _preposition(text: Statement, token: Token) -> str | None:
    pattern = _BEFORE[text.language]
    start = max(0, token.start - _REACH)
    window = text.text[start : token.start].replace("’", "'").lower()
    for found in pattern.finditer(window):
        after = _without_names(text, start + found.end(), token.start, window[found.end() :])
        if _GAP.fullmatch(after) and (after[:1] in ("", " ") or found[0].endswith("'")):
            return found.lastgroup
    return None


def _without_names(text: Statement, start: int, end: int, words: str) -> str:
    """The words between the two without owners: "outside Ann Li's Lyon plant"."""
    if text.language != "en" or "'" not in words:
        return words
    for name in text.names:
        if start <= name.start and name.end < end:
            words = words.replace(name.text.lower().replace("’", "'"), "", 1)
    return re.sub(r"^\s*'s?(?=\s)|\s+'s?(?=\s)", "", words)


_LEAVING = frozenset(("leave", "escape", "evacuate", "exit"))


def _is_left(text: Statement, token: Token) -> bool:
    """Whether the place is what somebody leaves: "left Hawaii"."""
    index = next((i for i, t in enumerate(text.tokens) if t.start == token.start), 0)
    if not index or text.name_at(token) is None:
        return False
    verb = text.tokens[index - 1]
    return bool(verb.concepts & _LEAVING) and text.text[verb.end : token.start].isspace()


def is_adjective(text: Statement, token: Token) -> bool:
    """Whether the name goes before a noun as its adjective: "American soldiers", "pro-Iran"."""
    if token.text[:1].islower() or re.search(r"(?:pro|anti)-$", text.text[: token.start], re.I):
        return True
    following = text.text[token.end :]
    if token.end + 1 in text.predicates:
        # "Norway fired": its verb, not a noun.
        return False
    if (name := text.name_at(token)) is None or name.type not in ("country", "city"):
        return False
    # "US embassy", "the United States embassy".
    noun = re.match(r"\s([a-z]{4,})", following)
    return text.language == "en" and noun is not None and noun[1] not in stop_words("en")
