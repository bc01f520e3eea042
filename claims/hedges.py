"""How surely a claim states what a message says: as fact, as someone's word, as expected."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.alignment import Alignment
from claims.light_verbs import SAYING
from claims.modality import (
    ANNOUNCED,
    ATTRIBUTION,
    COMMANDED,
    CONDITIONAL,
    FORETOLD,
    HEDGED,
    WISHED,
    Modality,
)
from claims.models import Span
from claims.parties import Part, read_parties
from claims.statement import Statement
from claims.tenses import told_as_past
from claims.text import fold

_AGENCIES = frozenset(
    {
        "afp",
        "reuters",
        "associated press",
        "ap",
        "agence france-presse",
        "dpa",
        "efe",
        "ansa",
        "tass",
    }
)
_EXPECTED = ("devrai", "should", "expected", "likely", "supposed", "set to", "due to", "poised")
_DEPICTION = re.compile(
    r"\b(?:photo(?:graph|graphie)?s?|videos?|vidéos?|images?|memes?|mèmes?|pictures?|footage|"
    r"screenshots?|captures? d'écran|clips?|graphics?|montages?|posts?|tweets?)\b"
    r"(?:\W+\w+){0,4}?\W+"
    r"(?:shows?|showed|showing|depicts?|depicting|captures?|captured|features?|documents?|proves?|"
    r"montre(?:nt)?|montrant|représente(?:nt)?|prouve(?:nt)?|illustre(?:nt)?)\b"
    # "In the film he kills two men".
    r"|(?:(?<=^In the )|(?<=^In a )|(?<=^Dans le )|(?<=^Dans la )|(?<=^Dans un )|(?<=^Dans une ))"
    r"(?:film|movie|novel|sitcom|roman|feuilleton|série)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reserve:
    """What keeps a claim from stating a thing as fact; ``name`` is that of a reason."""

    name: str
    party: str = "…"


def read_reserve(
    said: Statement, known: Statement, alignment: Alignment, *, told_by_source: bool = False
) -> Reserve | None:
    """The claim's reserve that the message does not share; None where it states a fact.

    What a news agency reports is not that agency's view. What is announced supports a message
    that speaks of the future, or of the present, not one in the past. ``told_by_source`` says that
    the source's own sentence gives it as the word of the party that the message names.
    """
    if (depicted := depiction(known)) and not depiction(said):
        return Reserve("attributed", depicted)
    here = _deciding(known, alignment)
    if _merely_possible(known, alignment) and not any(m.kind == HEDGED for m in said.modality):
        return Reserve("hedged")
    attributed = [m for m in here if m.kind == ATTRIBUTION and not _reports(m)]
    if attributed:
        parties = [(m.start, m.end) for m in attributed]
        if any(
            _same_party(m, said, known, alignment, parties)
            for m in said.modality
            if m.kind == ATTRIBUTION
        ):
            return None
        return Reserve("attributed", attributed[0].party or "…")
    if any(m.kind == ATTRIBUTION and not _reports(m) for m in said.modality) and not (
        told_by_source
    ):
        # The claim states it; that the party says so is another thing.
        told = any(m.kind == ATTRIBUTION for m in known.modality) or _tells(said, known, alignment)
        return None if told else Reserve("no_value")
    if _is_aim(known, alignment) and not _AIM.search(said.text):
        return Reserve("wished")
    kinds = {modality.kind for modality in said.modality}
    for modality in here:
        if modality.kind in kinds or _spoken_of(modality, known, alignment):
            continue
        if modality.kind == HEDGED:
            if not _announced(modality, known):
                return Reserve("hedged")
            if _merely_expected(modality, said, alignment):
                return Reserve("foretold")
        if modality.kind == FORETOLD and _merely_expected(modality, said, alignment):
            return Reserve("foretold")
        if modality.kind == CONDITIONAL:
            return Reserve("conditional")
        if FORETOLD in kinds and _IS_TO.match(known.text, modality.start):
            # "La production doit partir" tells what will be.
            continue
        if modality.kind in (WISHED, COMMANDED):
            return Reserve("wished")
    return None


def _merely_possible(known: Statement, alignment: Alignment) -> bool:
    """Whether the claim says no more of it than that it is possible, or likely."""
    unsaid = {token.start for token in alignment.unsaid}
    return any(found.start(1) in unsaid for found in _POSSIBLE.finditer(known.text))


_POSSIBLE = re.compile(
    r"\b(?:is|are|was|were|est|sont|était|étaient|reste|remains?)\s+(?:\w+\s+)?"
    r"(possibles?|probables?|likely|plausibles?|envisageables?|conceivable)\b",
    re.IGNORECASE,
)
_IS_TO = re.compile(r"(?:doit|doivent|(?:is|are) to)\b", re.IGNORECASE)


def _tells(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the party whose word the message asks for tells it in the claim: "police counted"."""
    parties = [m.party for m in said.modality if m.kind == ATTRIBUTION and m.party]
    theirs = read_parties(known)
    verbs = {t.start for t in known.tokens if t.concepts & _TELLING}
    return any(
        (its := theirs.get(other.start)) is not None
        and its.part is Part.DOER
        and its.verb in verbs
        and any(one.text in party for party in parties)
        for one, other in alignment.pairs
    )


_TELLING = SAYING | {"count_tally", "census", "responsibility_claim"}
"""Concepts of verbs that make what follows the word, or the count, of their subject."""


def conditioned(said: Statement, known: Statement, alignment: Alignment) -> Reserve | None:
    """The reserve of what the claim only demands, promises or makes a condition of something."""
    reserve = read_reserve(said, known, alignment)
    return reserve if reserve is not None and reserve.name in ("conditional", "wished") else None


def agency(known: Statement, said: Statement) -> str | None:
    """The news agency that the source has it from, unless the message names one."""
    if any(m.kind == ATTRIBUTION for m in said.modality):
        return None
    return next((m.party for m in known.modality if m.kind == ATTRIBUTION and _reports(m)), None)


def _spoken_of(modality: Modality, known: Statement, alignment: Alignment) -> bool:
    """Whether the message has the very word that marks it: it asks about the condition.

    A French future is marked by its verb itself, which the message may tell as done.
    """
    if modality.kind in (FORETOLD, HEDGED) and modality.start in known.predicates:
        return False
    return any(
        other in known.tokens and modality.start <= other.start < modality.end
        for _, other in alignment.pairs
    )


def depiction(text: Statement) -> str | None:
    """The picture that is said to show it, as written: that it shows so makes it no fact."""
    found = _DEPICTION.search(text.text)
    return found[0] if found else None


_AIM = re.compile(
    r"(?:visant à|afin d[e'’]|dans le but d[e'’]|destinée?s? à|aim(?:s|ed|ing)? (?:at|to)|"
    r"in order to|so as to|with the aim of|intended to|designed to)\s*(?:\w+\s)?$",
    re.IGNORECASE,
)


def _is_aim(known: Statement, alignment: Alignment) -> bool:
    """Whether a predicate that the message states as fact is only what something aims at."""
    return any(
        _AIM.search(known.text[: other.start])
        for _, other in alignment.pairs
        if other in known.tokens and other.start in known.predicates
    )


def _deciding(known: Statement, alignment: Alignment) -> Sequence[Modality]:
    """The claim's modalities in whose reach words stand that the message speaks of."""
    places = [other.start for _, other in alignment.pairs if other in known.tokens]
    if not places:
        return known.modality
    predicates = [place for place in places if place in known.predicates] or places
    return [
        m
        for m in known.modality
        if (
            m.kind == CONDITIONAL
            and not _of_a_later_half(m, predicates, known)
            and not _of_what_is_said(m, predicates, known)
        )
        or any(
            m.scope_start <= place < m.scope_end and not _of_what_follows(m, place, known)
            for place in predicates
        )
    ]


def _of_a_later_half(modality: Modality, places: Sequence[int], known: Statement) -> bool:
    """Whether a condition only goes with what an "and" adds: "has stopped, and resumes if"."""
    here = known.clause_of(modality.start)
    last = max(known.clause_of(place) for place in places)
    if any(
        _AND.match(known.text, known.clauses[clause][0])
        and any(known.clauses[clause][0] <= v < modality.start for v in known.predicates)
        for clause in range(last + 1, here + 1)
    ):
        return True
    # "Closed it until further notice and threatened to go if".
    after = known.clauses[last][1]
    joint = _AND_WITHIN.search(known.text, after, max(after, modality.start))
    return joint is not None and any(joint.end() <= v < modality.start for v in known.predicates)


_AND_WITHIN = re.compile(r"\b(?:and|et)\s", re.IGNORECASE)


def _of_what_is_said(modality: Modality, places: Sequence[int], known: Statement) -> bool:
    """Whether a condition only goes with what the claim's verb tells: "the deal says that if"."""
    here = known.clause_of(modality.start)
    start, _ = known.clauses[here]
    governor = max((v for v in known.predicates if v < start), default=-1)
    return (
        _THAT.match(known.text, start) is not None
        and governor not in places
        and all(known.clause_of(place) < here for place in places)
    )


_THAT = re.compile(r"\W*(?:that\b|que\b|qu['’])", re.IGNORECASE)


def _of_what_follows(modality: Modality, place: int, known: Statement) -> bool:
    """Whether it is the verb of a later clause alone: "it begins in May and must end in June"."""
    if modality.kind not in (FORETOLD, COMMANDED, WISHED) or modality.start < place:
        return False
    here = known.clause_of(modality.start)
    return here != known.clause_of(place) and bool(_AND.match(known.text, known.clauses[here][0]))


_AND = re.compile(r"\W*(?:and|but|et|mais)\b", re.IGNORECASE)


def _merely_expected(modality: Modality, said: Statement, alignment: Alignment) -> bool:
    """Whether a future is too weak for the message: a guess, or a past made of an announcement."""
    if modality.text.casefold().startswith(_EXPECTED):
        return True
    return any(
        told_as_past(said, one)
        for one, other in alignment.pairs
        if one.start in said.predicates and modality.scope_start <= other.start < modality.scope_end
    )


def _reports(attribution: Modality) -> bool:
    """Whether it names a news agency: the source has it from there, it is not their view."""
    party = fold(attribution.party or "")
    return party in _AGENCIES or bool(_AGENCIES.intersection(party.replace("'", " ").split()))


def _announced(modality: Modality, known: Statement) -> bool:
    """Whether the conditional is the future of an announcement: "a annoncé qu'il partirait"."""
    return any(
        m.kind == ANNOUNCED and m.scope_start <= modality.start < m.scope_end
        for m in known.modality
    )


def _same_party(
    attribution: Modality,
    said: Statement,
    known: Statement,
    alignment: Alignment,
    told: Sequence[Span],
) -> bool:
    """Whether the party that the message names is the one whose word the claim gives."""
    if attribution.party is None:
        return False
    start = said.text.find(attribution.party)
    end = start + len(attribution.party)
    parties = [m.party for m in known.modality if (m.start, m.end) in told and m.party]
    spans = [(at, at + len(p)) for p in parties if (at := known.text.find(p)) >= 0]
    return any(
        start <= one.start
        and one.end <= end
        and (other not in known.tokens or any(a <= other.start < b for a, b in spans))
        for one, other in alignment.pairs
    )
