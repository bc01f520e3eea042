"""Words of a message that name only where, or in which event, a thing was."""

import re
from collections.abc import Sequence

from claims.concepts import Token, broader_of, same_word
from claims.lexicon import concept_kinds, opposite_concepts, word_class
from claims.locations import is_adjective
from claims.models import Name
from claims.names import same_canonical
from claims.parties import is_acting
from claims.statement import Statement
from claims.tokens import Piece, split

_EVENTS = frozenset(
    "attack event bombing strike_work shoot accident crash disaster crime war protest trial elect "
    "vote match meeting fire epidemic marathon festival ceremony violence_act operation "
    "session heatwave tournament conference parade".split()
)
_ANY_EVENT = frozenset(("event",))
"""Concepts of words that may be said of whatever befell."""
_PLACES = {"country", "region", "city", "continent"}
_IN_EVENT = re.compile(
    r"(?<!\w)(?:in|during|at|throughout|lors d(?:e|es|u|')|pendant|durant|dans|"
    r"au cours d(?:e|es|u|'))$"
)
_OF_EVENT = re.compile(r"(?<!\w)(?:of|from|by|d(?:e|es|u|'))$")
_IN_PLACE = re.compile(
    r"(?<!\w)(?:in|inside|within|near|around|at|off|en|à|au|aux|dans|près d(?:e|es|u|')|"
    r"autour d(?:e|es|u|')|d(?:e|es|u|'))$"
)
_AT = re.compile(r"(?<!\w)(?:at|d(?:e|es|u|'))$")
_WIDELY = 2
"""Other claims of a source that name an event which then is what the source is about."""
_SKIPPED = 3
"""Pieces that may stand between the preposition and the word: an article, adjectives."""


def is_setting(
    token: Token,
    said: Statement,
    known: Statement,
    near: Sequence[Statement],
    beside: Sequence[Statement] = (),
) -> bool:
    """Whether the token names the place or the event that the claim belongs to, as its setting.

    Only that may come from the claim's surroundings: who did what to whom must stand in the claim
    itself, or "seven rockets hit the embassy" would find its embassy in another sentence. ``near``
    are the sentence and the headline that the claim comes from, ``beside`` the other claims of its
    source.
    """
    name = said.name_at(token)
    if name is not None and name.type in _PLACES:
        # Another place of that sort in the claim itself would be another place.
        if any(other.type == name.type for other in known.names) or _elsewhere(said, known):
            return False
        if name.type == "city" and _of_another_site(name, said, known, (*near, *beside)):
            return False
        if not (
            _in_place(token, said, country=name.type == "country")
            or _goes_with_event(token, said, near, beside)
        ):
            return False
        texts = (*near, *beside)
        if name.type == "country":
            # A Norwegian group need not do it in Norway.
            return any(
                same_word(token, other) and not is_adjective(text, other)
                for text in texts
                for other in text.tokens
            )
        # A town that one other claim names may be where something else was.
        return _named(token, near) or (sum(_named(token, (text,)) for text in beside) >= _WIDELY)
    if _is_event_setting(token, said, near, beside):
        return True
    return _goes_with_event(token, said, near, beside) and _named(token, (*near, *beside))


def _elsewhere(said: Statement, known: Statement) -> bool:
    """Whether the claim is told of a place of its own that the message leaves out.

    What holds for a town does not hold for the region around it: "210 evacuated in Faenza".
    """
    return any(
        other.type in (*_PLACES, "place", "other")
        and (_IN_PLACE.search(_before_name(other.start, known)) or _of_building(other, known))
        and not any(same_canonical(other.canonical, name.canonical) for name in said.names)
        for other in known.names
    )


def _of_another_site(
    name: Name, said: Statement, known: Statement, texts: Sequence[Statement]
) -> bool:
    """Whether the claim is of a site that no text of the source puts in that town."""
    sites = [
        other
        for other in known.names
        if other.type == "other"
        and any(t.start == other.end + 1 and t.start not in known.predicates for t in known.tokens)
        and not any(same_canonical(other.canonical, own.canonical) for own in said.names)
    ]
    return any(
        not any(
            {site.canonical, name.canonical} <= {n.canonical for n in text.names} for text in texts
        )
        for site in sites
    )


def _of_building(name: Name, known: Statement) -> bool:
    """Whether the name is that of where a building stands: "l'hôpital de Lyon", "Lyon airport"."""
    return any(
        _SITES & (broader_of(concept) | {concept})
        and (
            _CHAIN.fullmatch(_without_names(known, token.end, name.start))
            or known.text[name.end : token.start] == " "
        )
        for token in known.tokens
        for concept in token.concepts
    )


def _without_names(known: Statement, start: int, end: int) -> str:
    """The words between two places without the names there: "l'usine Valmeca de Brégny"."""
    words = known.text[start:end]
    for name in known.names:
        if start <= name.start and name.end <= end:
            words = words.replace(" " + name.text, "", 1)
    return words


_SITES = frozenset(
    "building hospital school factory station airport port prison court stadium museum "
    "university".split()
)


def _before_name(start: int, known: Statement) -> str:
    return (
        re.sub(
            r"(?:\b(?:the|la|le|les|tout|toute|all|whole|province|city|ville|region|région|de|of) "
            r"|l['’])+$",
            "",
            known.text[:start].lower(),
        )
        .rstrip()
        .replace("’", "'")
    )


def _named(token: Token, texts: Sequence[Statement]) -> bool:
    return any(same_word(token, other, broader=True) for text in texts for other in text.tokens)


def _is_event_setting(
    token: Token, said: Statement, near: Sequence[Statement], beside: Sequence[Statement]
) -> bool:
    """Whether the word is an event in which the message sets what it says: "in the flood"."""
    if not is_event(token, said):
        return False
    before = _before(token, said)
    if _OF_EVENT.search(before) and _of_office(token, said):
        # "The head of sales".
        return False
    if not (_IN_EVENT.search(before) or _OF_EVENT.search(before)):
        return False
    if _named(token, near):
        return True
    if token.concepts & _ANY_EVENT and _IN_EVENT.search(before):
        return bool(near)
    return sum(_named(token, (text,)) for text in beside) >= _WIDELY


def _of_office(token: Token, said: Statement) -> bool:
    """Whether the word before says who leads it: "head of", "director of"."""
    before = [t for t in said.tokens if t.end <= token.start]
    return bool(before) and any(
        _OFFICES & (broader_of(concept) | {concept}) for concept in before[-1].concepts
    )


_OFFICES = frozenset("director ceo head leader chief manager president minister mayor".split())


def is_event(token: Token, said: Statement) -> bool:
    """Whether the word is a noun for something that happens."""
    if token.start in said.predicates or said.name_at(token) is not None:
        return False
    if any(
        quantity.counted == token.text and not _GRADED.search(said.text[: quantity.start])
        for quantity in said.quantities
    ):
        # What is counted must stand in the claim itself.
        return False
    if is_acting(token) and _IN_EVENT.search(_before(token, said)):
        # "In the police force" is no event.
        return False
    if any(_EVENTS & (broader_of(concept) | {concept}) for concept in token.concepts):
        return True
    if any(_GROUND & (broader_of(concept) | {concept}) for concept in token.concepts):
        # "The Lyon plant" is no event, though one may plant.
        return False
    # What one meaning has as noun and verb: "flood", not "stand", nor "the way up".
    kinds = concept_kinds()
    return any({"n", "v"} <= set(kinds.get(concept, "")) for concept in token.concepts) and not any(
        opposite_concepts().get(concept) for concept in token.concepts
    )


_GRADED = re.compile(
    r"\b(?:magnitude|category|catégorie|level|niveau)\s+(?:of |de )?$", re.IGNORECASE
)
"""What stands before a number that counts nothing: "a magnitude 6.4 earthquake"."""
_GROUND = frozenset("building place factory company imprison person famous".split())


def _goes_with_event(
    token: Token, said: Statement, near: Sequence[Statement], beside: Sequence[Statement]
) -> bool:
    """Whether the word only says which event: "in the rocket attack", "of the ferry disaster"."""
    if token.start in said.predicates:
        return False
    index = next(i for i, t in enumerate(said.tokens) if t.start == token.start)
    after = said.tokens[index + 1 : index + 2]
    if (
        after
        and said.language == "en"
        and said.text[token.end : after[0].start].isspace()
        and _is_event_setting(after[0], said, near, beside)
    ):
        return True
    before = said.tokens[index - 1 : index] if index else ()
    return (
        bool(before)
        and _CHAIN.fullmatch(said.text[before[0].end : token.start]) is not None
        and _is_event_setting(before[0], said, near, beside)
    )


_CHAIN = re.compile(r"\s+(?:of|de|du|des|d['’])\s*(?:the|la|le|les|l['’])?\s*", re.IGNORECASE)


def _in_place(token: Token, said: Statement, *, country: bool) -> bool:
    if is_adjective(said, token):
        return False
    before = _before(token, said)
    # Rockets are fired "at" a town; what is "of" a country may be anywhere.
    return bool(_IN_PLACE.search(before)) and not (
        _AT.search(before) and (country or before.endswith("at"))
    )


def _before(token: Token, said: Statement) -> str:
    """The text up to the word, without the determiners and adjectives that belong to it."""
    pieces = [piece for piece in split(said.text) if piece.end <= token.start]
    words = {t.start for t in said.tokens if t.start not in said.predicates}
    for _ in range(_SKIPPED):
        if not pieces or not _belongs(pieces[-1], words, said.language):
            break
        pieces.pop()
    end = pieces[-1].end if pieces else 0
    return said.text[:end].lower().replace("’", "'")


def _belongs(piece: Piece, words: set[int], language: str) -> bool:
    if piece.folded in ("de", "du", "des", "d", "au", "aux"):
        return False
    return piece.start in words or piece.folded in word_class(language, "determiner")
