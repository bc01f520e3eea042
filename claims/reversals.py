"""Whether a message gives somebody the part that the claim gives to another."""

import re
from dataclasses import replace
from itertools import pairwise, product

from claims.alignment import Alignment
from claims.concepts import NAME, Token, is_person
from claims.gazetteer import PERSON
from claims.lexicon import word_class
from claims.models import Name, Span
from claims.names import same_canonical
from claims.parties import BESIDES, BY, STANDARDS, Part, Party, is_acting, read_parties
from claims.statement import Statement
from claims.tokens import MARK, split

# Each party of these does the same to the other: "Pompeo met Kazimi".
_MUTUAL = frozenset(
    "meeting marry speak discuss agree battle negotiate divorce play border resemble draw_tie "
    "match collide sign".split()
)
_Side = tuple[Token, Party | None, Token, Party | None]
"""A word of the message with its part, and the claim's word that it meets with its own."""


def parties_differ(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether a word plays one part in the message and another in the claim."""
    ours, theirs = read_parties(said), read_parties(known)
    for verb in {one for one, other in alignment.pairs if _are_converse(one, other)}:
        ours = _seen_from(verb, ours)
    for verb in {other for one, other in alignment.pairs if _are_converse(one, other)}:
        theirs = _seen_from(verb, theirs)
    sides = [
        (one, ours.get(one.start), other, theirs.get(other.start))
        for one, other in alignment.within(known)
    ]
    if any(_aside(side, known) or _compared(side, said, known) for side in sides):
        return True
    if _only_behind(known, sides) or _is_no_agent(known, sides):
        return True
    if _another_is_agent(said, known, sides) or _is_only_of_another(sides, known, theirs):
        return True
    if any(_swapped(a, b) for a, b in product(sides, repeat=2)):
        return not any((one.concepts | other.concepts) & _MUTUAL for one, _, other, _ in sides)
    verbs = {
        one.start: other.start
        for one, _, other, _ in sides
        if one.start in said.predicates
        and other.start in known.predicates
        and not (one.concepts | other.concepts) & _MUTUAL
    }
    acting = {token.start for token in known.tokens if is_acting(token)}
    people = {start: party for start, party in theirs.items() if start in acting}
    return _moved(verbs, sides) or any(
        _reversed(verb, its, sides, theirs)
        or _is_won_over(verb, its, sides, theirs, known)
        or _is_only_aim(verb, its, sides, theirs, said, known)
        or _another_does(verb, its, sides, theirs)
        or _another_named(verb, its, sides, theirs, known)
        or _another_suffers(verb, its, sides, people)
        for verb, its in verbs.items()
    )


def _is_no_agent(known: Statement, sides: list[_Side]) -> bool:
    """Whether one does in the message what the claim tells before it comes to him.

    "The dealer stole it" against "a stolen canvas was found in a dealer's garage".
    """
    met = {one.start: other.start for one, _, other, _ in sides}
    return any(
        mine is not None
        and told is not None
        and (mine.part, mine.qualifies) == (Part.DOER, False)
        and met.get(mine.verb, -1) in known.predicates
        and other.start > met[mine.verb]
        and (told.verb != met[mine.verb] or told.qualifies)
        and (is_acting(one) or all(concept.startswith("=") for concept in one.concepts))
        and one.kind != NAME
        and not BY.search(known.text[: other.start])
        and told.part is Part.BESIDE
        for one, mine, other, told in sides
    )


def _only_behind(known: Statement, sides: list[_Side]) -> bool:
    """Whether one does in the message what those do in the claim for whom he does something.

    "Chad attacked" against "rebels backed by Chad attacked".
    """
    met = {one.start: other.start for one, _, other, _ in sides}
    for _, mine, other, told in sides:
        if mine is None or told is None or (mine.part, mine.qualifies) != (Part.DOER, False):
            continue
        its = met.get(mine.verb, -1)
        if (
            its in known.predicates
            and told.verb != its
            and told.verb < other.start < its
            and BY.search(known.text[: other.start])
        ):
            return True
    return False


def names_change_places(said: Statement, known: Statement) -> bool:
    """Whether two names stand each between the words that the claim has around the other.

    "Sherbrooke promised homes in Dubreuil" against "Dubreuil promised homes in Sherbrooke".
    """
    if said.language != known.language:
        return False
    theirs = [(name.canonical, _between(name, known)) for name in known.names]
    ours = [(_as_in(name.canonical, theirs), _between(name, said)) for name in said.names]
    moved = {
        (one, other)
        for one, place in ours
        for other, its in theirs
        if place == its and one != other and (one, its) not in theirs
    }
    if any(token.concepts & _MUTUAL for token in said.tokens if token.start in said.predicates):
        return False
    places = [(name.start, name.end, one) for name, (one, _) in zip(said.names, ours, strict=True)]
    return any(
        (other, one) in moved
        and not _listed([(s, e) for s, e, name in places if name in (one, other)], said)
        for one, other in moved
        if one < other
    )


def _is_only_of_another(sides: list[_Side], known: Statement, theirs: dict[int, Party]) -> bool:
    """Whether a person whom the message has do it only belongs to who does it in the claim.

    "Joseph Wilson worked" against "Ann, wife of the ambassador Joseph Wilson, worked".
    """
    for one, mine, other, told in sides:
        if mine is None or told is None or mine.qualifies:
            continue
        if mine.part is not told.part or mine.part is Part.BESIDE:
            continue
        name = known.name_at(other)
        if one.kind != NAME or name is None or name.type != PERSON or not told.qualifies:
            continue
        met = {side[2].start for side in sides}
        if any(
            party == Party(told.verb, told.part) and start not in met
            for start, party in theirs.items()
        ):
            return True
    return False


def _another_is_agent(said: Statement, known: Statement, sides: list[_Side]) -> bool:
    """Whether the message's deed is but what the claim calls another: "met the inventor of".

    "Ann, inventor of the lamp" and "the inventor was Ann" call her so.
    """
    agent = _AGENT.get(known.language)
    for verb, _, noun, _ in sides:
        if verb.start not in said.predicates or noun.start in known.predicates:
            continue
        if agent is None or agent.search(noun.text) is None:
            continue
        for _, mine, other, _ in sides:
            if mine is None or (mine.verb, mine.part, mine.qualifies) != (
                verb.start,
                Part.DOER,
                False,
            ):
                continue
            first, last = sorted((noun, other), key=lambda token: token.start)
            if any(first.end <= v < last.start for v in known.predicates):
                return True
    return False


_AGENT = {
    "en": re.compile(r"(?:er|or)s?$", re.IGNORECASE),
    "fr": re.compile(r"(?:eur|euse|rice|ant|ante)s?$", re.IGNORECASE),
}
"""Endings of nouns that call one by what he does."""


def _as_in(canonical: str, theirs: list[tuple[str, tuple[str | None, str | None]]]) -> str:
    """The name as the other text has it: "Norvik" for "Norvik Air"."""
    return next((other for other, _ in theirs if same_canonical(canonical, other)), canonical)


def _listed(places: list[Span], text: Statement) -> bool:
    """Whether two names stand side by side in a list: "France and Germany"."""
    return any(
        _LIST.fullmatch(text.text[before[1] : after[0]]) is not None
        for before, after in pairwise(sorted(places))
    )


_LIST = re.compile(
    r"\s*(?:,|&|/|-|,?\s*\b(?:and|or|et|ou)\b)\s*(?:the\s+|la\s+|les?\s+|l['’]|in\s+|à\s+|en\s+)?",
    re.IGNORECASE,
)


def _between(name: Name, text: Statement) -> tuple[str | None, str | None]:
    """The words right before and right after a name, articles left out."""
    articles = word_class(text.language, "determiner")
    pieces = [p for p in split(text.text) if p.kind != MARK and p.folded not in articles]
    before = [piece.folded for piece in pieces if piece.end <= name.start]
    after = [piece.folded for piece in pieces if piece.start >= name.end]
    return (before[-1] if before else None, after[0] if after else None)


def _are_converse(one: Token, other: Token) -> bool:
    """Whether one text has the verb of whom the other's does it to: "employs", "works for".

    Whom one keeps somewhere stays there.
    """
    if one.concepts | other.concepts >= {_EMPLOY, "work"} and not one.concepts & other.concepts:
        return True
    return (one.lemma in _KEEPING) != (other.lemma in _KEEPING) and _STAY in (
        one.concepts & other.concepts
    )


def _seen_from(verb: Token, parties: dict[int, Party]) -> dict[int, Party]:
    """The parties of a verb as its converse has them: whom A employs works for A."""
    if _EMPLOY not in verb.concepts and verb.lemma not in _KEEPING:
        return parties
    turned = {Part.OBJECT: Part.DOER}
    if _EMPLOY in verb.concepts:
        turned[Part.DOER] = Part.BESIDE
    return {
        start: replace(party, part=turned.get(party.part, party.part))
        if party.verb == verb.start
        else party
        for start, party in parties.items()
    }


_EMPLOY = "employ"
_STAY = "remain"
_KEEPING = frozenset(("keep",))
"""Lemmas of verbs by which one makes others stay."""


def _another_named(
    verb: int, its: int, sides: list[_Side], theirs: dict[int, Party], known: Statement
) -> bool:
    """Whether a name does in the message what the claim says that another one did: "led by"."""
    met = {other.start for _, _, other, _ in sides}
    doers = [
        token
        for token in known.tokens
        if token.kind == NAME
        and (party := theirs.get(token.start)) is not None
        and party.verb == its
        and (
            party == Party(its, Part.DOER)
            # "The match, won by Bergen".
            or (token.start > its and BY.search(known.text[: token.start]))
        )
    ]
    if not doers or any(token.start in met for token in doers):
        return False
    return any(
        one.kind == NAME and mine == Party(verb, Part.DOER) and (told is None or told.verb != its)
        for one, mine, _, told in sides
    )


def _another_does(verb: int, its: int, sides: list[_Side], theirs: dict[int, Party]) -> bool:
    """Whether the message has one do what the claim says of another, to whom he only is done to.

    "Ann won the title" against "Bea beat Ann to win the title".
    """
    acts = any(
        mine is not None and mine.verb == verb and mine.part is Part.OBJECT
        for _, mine, _, _ in sides
    )
    return acts and any(
        is_acting(one)
        and mine is not None
        and told is not None
        and (mine.verb, mine.part, mine.qualifies) == (verb, Part.DOER, False)
        and told.verb != its
        and told.part is Part.OBJECT
        and not told.qualifies
        and _held_by_another(told.verb, Part.DOER, sides, theirs)
        for one, mine, _, told in sides
    )


def _another_suffers(verb: int, its: int, sides: list[_Side], theirs: dict[int, Party]) -> bool:
    """Whether the message has done to one what the claim says was done to another.

    "Ann was ordered to pay" against "the court ordered Bob to pay Ann", "a policeman was killed"
    against "the police killed a protester". ``theirs`` are the claim's people and names.
    """
    return any(
        is_acting(one)
        and mine is not None
        and told is not None
        and (mine.verb, mine.part, mine.qualifies) == (verb, Part.OBJECT, False)
        and (told.part is Part.DOER) == (told.verb == its)
        and not told.qualifies
        and _held_by_another(its, Part.OBJECT, sides, theirs)
        for one, mine, _, told in sides
    )


def _aside(side: _Side, known: Statement) -> bool:
    """Whether a party of the message stands aside in the claim: "tried alongside Martin"."""
    one, mine, other, _ = side
    pattern = BESIDES.get(known.language)
    if one.kind != NAME or mine is None or mine.qualifies or mine.part is Part.BESIDE:
        return False
    return pattern is not None and pattern.search(known.text[: other.start]) is not None


def _compared(side: _Side, said: Statement, known: Statement) -> bool:
    """Whether one of the two texts has as the standard of a comparison what the other has not."""
    one, _, other, _ = side
    mine, its = (
        pattern is not None and pattern.search(text.text[: token.start]) is not None
        for token, text in ((one, said), (other, known))
        for pattern in (STANDARDS.get(text.language),)
    )
    return mine != its


def _swapped(a: _Side, b: _Side) -> bool:
    """Whether two who act change places: the message's doer is not the claim's, the other one is.

    "The Houthis shot down US drones" against "the US Navy shot down Houthi drones": whose things
    they are counts as they themselves.
    """
    (one, mine, met, its), (other, yours, met_too, their) = a, b
    if None in (mine, its, yours, their) or one is other or met is met_too:
        return False
    assert mine is not None and its is not None  # noqa: S101, PT018 - for the type checker
    assert yours is not None and their is not None  # noqa: S101, PT018
    owned = its.qualifies and not their.qualifies and its.verb == their.verb
    acting = (is_acting(one) or is_acting(met), is_acting(other) or is_acting(met_too))
    if not (all(acting) or (owned and is_person(other) and is_person(met_too))):
        return False
    if mine.qualifies or mine.part is not Part.DOER or yours.part is Part.DOER:
        return False
    if mine.verb != yours.verb or (yours.qualifies and one.kind != other.kind):
        return False
    return their.part is Part.DOER and (
        its.part is not Part.DOER
        # "The hospital's attackers demand": the hospital demands nothing.
        or owned
    )


def _reversed(verb: int, its: int, sides: list[_Side], theirs: dict[int, Party]) -> bool:
    """Whether doer and object of one verb are told the other way round."""
    met = [
        (one, mine.part, told.part)
        for one, mine, _, told in sides
        if mine is not None
        and told is not None
        and (mine.verb, told.verb) == (verb, its)
        and not (mine.qualifies or told.qualifies)
    ]
    if _exchanged(verb, its, sides):
        return True
    parts = {(mine, told) for _, mine, told in met}
    doers = any(mine is Part.DOER for _, mine, _ in met)
    if (Part.OBJECT, Part.DOER) in parts and doers:
        return True
    if {(Part.DOER, Part.BESIDE), (Part.BESIDE, Part.DOER)} <= parts:
        # "Germany sold tanks to Poland": giver and taker change places.
        return True
    return any(
        one.kind == NAME
        and mine is not Part.BESIDE
        and told is Part.BESIDE
        # "Le Pen was elected" against "Macron was elected against Le Pen".
        and one.start < verb
        and _held_by_another(its, mine, sides, theirs)
        for one, mine, told in met
    )


def _is_won_over(
    verb: int, its: int, sides: list[_Side], theirs: dict[int, Party], known: Statement
) -> bool:
    """Whether a name does in the message what another does to it: "A won", "the team beat A"."""
    return (
        any(
            one.kind == NAME
            and mine == Party(verb, Part.DOER)
            and told == Party(its, Part.OBJECT)
            # "B has pledged 15 million and A six million".
            and not _JOINED.search(known.text[: other.start])
            for one, mine, other, told in sides
        )
        and _held_by_another(its, Part.DOER, sides, theirs)
    )


_RIGHT_BEFORE = re.compile(
    r"\b(?:in|on|at|to|from|for|by|with|of|into|à|a|au|aux|de|du|des|en|dans|vers|pour|par|sur)\s+"
    r"(?:(?:the|la|les?)\s+|l['’])?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|et)\s+(?:the\s+|la\s+|les?\s+|l['’])?$|,\s*$", re.IGNORECASE)


def _is_only_aim(
    verb: int,
    its: int,
    sides: list[_Side],
    theirs: dict[int, Party],
    said: Statement,
    known: Statement,
) -> bool:
    """Whether a name is the verb's object in the message alone: "left Oslo for Bergen"."""
    met = {other.start for _, _, other, _ in sides}
    return any(
        one.kind == NAME
        and mine == Party(verb, Part.OBJECT)
        and told is not None
        and (told.verb, told.part) != (its, Part.OBJECT)
        and _RIGHT_BEFORE.search(said.text[: one.start]) is None
        for one, mine, _, told in sides
    ) and any(
        token.start not in met and theirs.get(token.start) == Party(its, Part.OBJECT)
        for token in known.tokens
    )


def _exchanged(verb: int, its: int, sides: list[_Side]) -> bool:
    """Whether doer and object change places, or one with what the other only belongs to.

    "The trawler rescued the coastguard's crew" against "the coastguard rescued the trawler's".
    """
    parts = [
        (mine, told)
        for _, mine, _, told in sides
        if mine is not None and told is not None and (mine.verb, told.verb) == (verb, its)
    ]
    acts = any(
        (mine.part, mine.qualifies) == (Part.DOER, False) and told.part is not Part.DOER
        for mine, told in parts
    )
    return acts and any(
        (told.part, told.qualifies, mine.part) == (Part.DOER, False, Part.OBJECT)
        for mine, told in parts
    )


def _held_by_another(its: int, part: Part, sides: list[_Side], theirs: dict[int, Party]) -> bool:
    """Whether the claim gives the part to one whom the message does not give it too."""
    shared = {other.start for _, mine, other, _ in sides if mine is not None and mine.part is part}
    return any(
        party.verb == its and party.part is part and not party.qualifies and start not in shared
        for start, party in theirs.items()
    )


def _moved(verbs: dict[int, int], sides: list[_Side]) -> bool:
    """Whether what goes with one verb goes with another in the claim: "left A to join B"."""
    elsewhere = {
        (mine.verb, told.verb)
        for one, mine, _, told in sides
        if (one.kind == NAME or one.text[:1].isupper())
        and mine is not None
        and told is not None
        and mine.part is not Part.DOER
        and told.part is not Part.DOER
        and mine.verb in verbs
        and told.verb != verbs[mine.verb]
    }
    return any(
        (other, verbs[verb]) in elsewhere and its == verbs[other]
        for verb, its in elsewhere
        for other in verbs
        if other != verb
    )
