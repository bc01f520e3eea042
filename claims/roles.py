"""Which number of a claim plays the part that a number of the message plays.

"Seven fired" is compared with "seven fired", never with "four hit": the thing counted must be the
same, the predicate of its clause too, and where the claim gives several such numbers, the words
around each must single one out.
"""

import re
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter

from claims.agreement import Stance, dates_agree, same_measure
from claims.alignment import ANYBODY, Alignment
from claims.concepts import Token, is_person, part_of_speech, read_tokens, same_word
from claims.counted_nouns import counts_the_same, nearest_counted
from claims.gapping import beside_another, shared_with_another
from claims.gazetteer import PLACES
from claims.light_verbs import LIGHT, is_light
from claims.locations import relation
from claims.models import Quantity
from claims.parties import Part, Party, read_parties
from claims.predicates import auxiliary, is_being
from claims.shares import (
    another_part_named,
    counts_some,
    is_named_part,
    is_of_others,
    is_secondary,
    is_sum_of_more,
    is_unnamed_part,
    is_untold_part,
    is_whole,
    only_whole_told,
    tells_of_whole,
)
from claims.statement import Statement
from claims.tokens import MARK, split


class NoPartner(Enum):
    """Why the claim gives no number to compare with."""

    NONE = "nothing of that kind is counted"
    OTHER_PART = "it is counted, but in another part"


@dataclass(frozen=True, slots=True)
class Several:
    """The claim gives several, and nothing says which is meant."""

    quantities: tuple[Quantity, ...]


def partner(
    quantity: Quantity, said: Statement, known: Statement, alignment: Alignment
) -> Quantity | Several | NoPartner:
    """The number of ``known`` that speaks of the same thing in the same part."""
    measured = [
        other
        for other in known.quantities
        if same_measure(quantity, other)
        and not (_is_nobody(quantity) and not _counts_people(other, known))
        # "He was 34" does not count him.
        and not (quantity.counted is None and other.kind == "article")
        and not (quantity.counted is not None and is_label(other, known))
        and (
            counts_the_same(quantity.counted, said.language, other.counted, known.language)
            or _counts_those_who(other, quantity, said, alignment)
            or _counts_the_called(other, quantity, known, alignment)
        )
        and not counts_some(other, said, known, alignment)
        and not _changes_otherwise(quantity, said, other, known)
    ]
    if not measured:
        return NoPartner.NONE
    clause = said.clause_of(quantity.start)
    measured = [
        other
        for other in measured
        if _is_counted(other, quantity, said, known) and not is_whole(other, known)
    ]
    fitting = [other for other in measured if plays_part(other, clause, said, known, alignment)]
    fitting = primary(fitting, said, known, alignment)
    if not fitting:
        turned = _turned(quantity, measured, known, alignment)
        return NoPartner.OTHER_PART if turned is None else turned
    fitting = nearest_counted(quantity.counted, said.language, fitting, known.language)
    # "Seven people died" are the "seven dead", not the "52 wounded" beside them.
    done = done_in(quantity, said, alignment)
    fitting = [other for other in fitting if other.counted in done] or fitting
    # "27 in intensive care" are those of "216 in hospital, including 27 in intensive care".
    fitting = [other for other in measured if is_named_part(other, known, alignment)] or fitting
    if len(fitting) > 1 and quantity.counted:
        fitting = [other for other in fitting if other.counted] or fitting
    return single_out(fitting, known, alignment, (said, quantity))


def _changes_otherwise(one: Quantity, said: Statement, other: Quantity, known: Statement) -> bool:
    """Whether one is by how much something changed, and the other to what level: "de 14 %, à 2"."""
    changes = [
        any(t.concepts & _CHANGE or t.text.endswith(" to") for t in text.tokens)
        for text in (said, known)
    ]
    ours, theirs = (
        None if (found := _BY_OR_TO.search(text.text[: q.start])) is None else found.lastgroup
        for text, q in ((said, one), (known, other))
    )
    return all(changes) and None not in (ours, theirs) and ours != theirs


_CHANGE = frozenset("increase decrease rise change".split())
_BY_OR_TO = re.compile(
    r"\b(?:(?P<by>by|de|d['’])|(?P<to>to|at|à))\s*(?:(?:about|around|some|environ|près de)\s+)?$",
    re.IGNORECASE,
)


def is_label(quantity: Quantity, text: Statement) -> bool:
    """Whether the number only tells which one: "flight 302", "la porte 7"."""
    if quantity.kind != "cardinal" or quantity.counted is not None:
        return False
    before = next((t for t in text.tokens if t.end + 1 == quantity.start), None)
    return (
        before is not None
        and before.start not in text.predicates
        and text.text[before.end] == " "
        and quantity.text.isdigit()
        and not before.text.endswith("s")
        and "n" in part_of_speech(before, text.language)
    )


def _is_nobody(quantity: Quantity) -> bool:
    return quantity.value == 0 and quantity.counted is None and quantity.kind == "cardinal"


def _counts_people(quantity: Quantity, known: Statement) -> bool:
    nouns = read_tokens(quantity.counted or "", known.language)
    none = quantity.counted is None or quantity.value == 0
    return none or any(is_person(t) for t in nouns if t.content)


def primary(
    quantities: list[Quantity], said: Statement, known: Statement, alignment: Alignment
) -> list[Quantity]:
    """The numbers without those that others are only held against: "up from nine in 2022".

    Where the message names the day of such a one alone, that one is meant.
    """
    dated = [
        quantity
        for quantity in known.quantities
        if quantity in quantities or (quantity.kind == "cardinal" and quantity.counted is None)
        for day in known.dates
        if day.start >= quantity.end
        and not any(
            quantity.end <= q.start < day.start for q in known.quantities if q.kind != "year"
        )
        and any(dates_agree(mention, day) is Stance.AGREES for mention in said.dates)
    ]
    if len(dated) == 1:
        return dated
    return [q for q in quantities if not is_secondary(q, known, alignment)]


def done_in(quantity: Quantity, said: Statement, alignment: Alignment) -> set[str]:
    """The claim's words that the verbs of a number's clause in the message meet."""
    clause = said.clause_of(quantity.start)
    return {
        found.text
        for one, found in alignment.pairs
        if one.start in said.predicates and said.clause_of(one.start) == clause
    }


def _turned(
    quantity: Quantity, measured: list[Quantity], known: Statement, alignment: Alignment
) -> Quantity | None:
    """The same share or sum under a verb that excludes the message's: "rose 5%", "fell 5%"."""
    verbs = {known.clause_of(other.start) for _, other in alignment.opposed}
    return next(
        (
            other
            for other in measured
            if other.kind in ("percent", "currency", "dimension", "fraction")
            and other.value == quantity.value
            and known.clause_of(other.start) in verbs
        ),
        None,
    )


def _counts_those_who(
    other: Quantity, quantity: Quantity, said: Statement, alignment: Alignment
) -> bool:
    """Whether the claim's noun is the message's verb: "30 people died" beside "30 deaths"."""
    anybody = any(t.text == quantity.counted and t.concepts == ANYBODY for t in said.tokens)
    return anybody and any(
        one.start in said.predicates and found.text == other.counted
        for one, found in alignment.pairs
    )


def _counts_the_called(
    other: Quantity, quantity: Quantity, known: Statement, alignment: Alignment
) -> bool:
    """Whether the message's noun is what the claim calls those counted: "habitants évacués"."""
    return any(
        one.text == quantity.counted
        and any(noun.text == other.counted and noun.end + 1 == found.start for noun in known.tokens)
        for one, found in alignment.pairs
    )


def _is_counted(other: Quantity, quantity: Quantity, said: Statement, known: Statement) -> bool:
    """Whether a number without its noun may count what the message counts: the claim names it.

    "Seven shells fell, four of them on the port", not "one of nine children; the two played".
    """
    if other.counted is not None or quantity.counted is None or other.kind != "cardinal":
        return True
    noun = next((t for t in said.tokens if t.text == quantity.counted), None)
    counted = {q.counted for q in known.quantities}
    here = known.clause_of(other.start)
    return noun is None or any(
        same_word(noun, token, broader=True)
        and (token.text in counted or known.clause_of(token.start) == here)
        for token in known.tokens
    )


def plays_part(
    quantity: Quantity, clause: int | None, said: Statement, known: Statement, alignment: Alignment
) -> bool:
    """Whether the number of ``known`` stands with the predicate that the message's clause has.

    With ``clause`` None any predicate of the message will do. A message without a predicate, or
    with one that says only that something is, fits a number whose own predicate does the same.
    """
    here = known.clause_of(quantity.start)
    if is_named_part(quantity, known, alignment):
        return True
    if len(known.quantities) > 1 and (
        beside_another(quantity, said, known, alignment) or is_of_others(quantity, known, alignment)
    ):
        return False
    if shared_with_another(quantity, said, known, alignment):
        return False
    if len(said.quantities) < len(known.quantities) and another_part_named(
        quantity, known, alignment
    ):
        return False
    if only_whole_told(quantity, said, known, alignment) or is_unnamed_part(
        quantity, known, alignment
    ):
        return False
    if is_untold_part(quantity, known, alignment) or is_sum_of_more(quantity, known, alignment):
        return False
    verbs = [
        token
        for token in said.tokens
        if token.start in said.predicates
        and (clause is None or said.clause_of(token.start) == clause)
        and not is_light(token.concepts)
    ]
    met = {id(one): other for one, other in alignment.pairs}
    against = {id(one): other for one, other in alignment.opposed}
    if not verbs:
        if clause is None and _of_somebody(here, said, known, alignment):
            return True
        return (
            _attributed(quantity, known, alignment)
            or _measured(quantity, known, alignment)
            or _graded(quantity, known, alignment)
            or _had(quantity, said, known, alignment)
            or not own_predicate(quantity.start, known, alignment)
        )
    for verb in verbs:
        other = met.get(id(verb)) or against.get(id(verb))
        if other is None:
            continue
        if not any(other is token for token in known.tokens):
            return True  # another wording of the claim has the predicate
        if known.clause_of(other.start) != here or tells_of_whole(other, quantity, known):
            continue
        if (
            quantity.kind == "cardinal"
            # "Sept condamnés et deux relaxés" counts those who were.
            and quantity.counted != other.text
            and _is_occasion(other, known)
            and own_predicate(quantity.start, known, alignment, LIGHT | _TAKING_PART)
        ):
            # "19 were arrested at the demonstration": how many demonstrated is not told.
            continue
        if id(verb) in met or len(known.quantities) == 1:
            return True
    # The predicate may be a noun in the claim: "seven rockets, four hits".
    return False


_TAKING_PART = frozenset("participate attend gather take_part".split())


def _is_occasion(noun: Token, known: Statement) -> bool:
    """Whether the word only says at what it was: "arrested at the demonstration"."""
    if noun.start in known.predicates:
        return False
    party = read_parties(known).get(noun.start)
    return party is not None and party.part is Part.BESIDE


def _of_somebody(clause: int, said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether a question without a verb of its own names whom the clause speaks of.

    "How long did Martin get?" asks after the one sentence that he got.
    """
    return len(known.clauses) == 1 and any(
        (name.type not in PLACES if (name := said.name_at(one)) is not None else _is_somebody(one))
        and relation(said, one) in (None, "of")
        and known.clause_of(other.start) == clause
        for one, other in alignment.within(known)
    )


def _had(quantity: Quantity, said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether a message without a verb of its own says that the claim's subject has it.

    "She got 52% of the vote" beside "she was elected with 52% of the vote".
    """
    if not _WITH.search(known.text[: quantity.start]):
        return False
    here = known.clause_of(quantity.start)
    verb = min((v for v in known.predicates if known.clause_of(v) == here), default=-1)
    named = [other for one, other in alignment.pairs if said.name_at(one) is not None]
    return bool(named) and all(
        known.clause_of(other.start) == here and other.start < verb for other in named
    )


def _is_somebody(token: Token) -> bool:
    return is_person(token) and token.concepts != ANYBODY


_WITH = re.compile(r"\b(?:with|avec)\s+$", re.IGNORECASE)
_ATTRIBUTES = frozenset(("dimension", "age", "currency", "temperature"))


def _measured(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the clause's verb only tells the measure of its subject: "the crane weighed 9 t".

    A message may then do without it: "how heavy was the crane?", "the crane was 9 tonnes".
    """
    wanted = _MEASURING.get(quantity.kind, frozenset())
    verb = max(
        (t for t in known.tokens if t.start in known.predicates and t.end <= quantity.start),
        key=lambda t: t.start,
        default=None,
    )
    if verb is None or not verb.concepts & wanted:
        return False
    if any(verb.end <= q.start < quantity.start for q in known.quantities):
        return False
    met = {id(other) for _, other in alignment.pairs}
    parties = read_parties(known)
    return any(
        id(token) in met and parties.get(token.start) == Party(verb.start, Part.DOER)
        for token in known.tokens
    )


_MEASURING = {
    "dimension": frozenset("weight measure_size drive go travel run fly sail".split()),
    "currency": frozenset("cost value receive earn win".split()),
    "duration": frozenset("duration".split()),
    "percent": frozenset("receive win garner collect".split()),
}
"""Concepts of verbs that tell how much of what they measure there is, by the kind of measure."""


def _graded(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the number grades what stands beside it: "a magnitude 6.4 earthquake"."""
    if _GRADE.search(known.text[: quantity.start]) is None:
        return False
    met = {other.start for _, other in alignment.pairs}
    near = [t for t in known.tokens if t.end <= quantity.start][-_NEAR:]
    near += [t for t in known.tokens if t.start == quantity.end + 1]
    return sum(t.start in met for t in near) > 1


_GRADE = re.compile(
    r"\b(?:magnitude|category|catégorie|level|niveau)\s+(?:of |de )?$", re.IGNORECASE
)


def _attributed(quantity: Quantity, known: Statement, alignment: Alignment) -> bool:
    """Whether the number measures the very noun before it: "a line 12 km long"."""
    if quantity.kind not in _ATTRIBUTES:
        return False
    before = [t for t in known.tokens if t.end <= quantity.start and not t.concepts & _AGED]
    touched = {id(other) for _, other in alignment.pairs}
    if not before or not touched:
        return False
    heads = before[-_NEAR:]
    starts = {token.start for token in before}
    barrier = max((v for v in known.predicates if v in starts), default=-1)
    return any(id(token) in touched and token.start > barrier for token in heads)


_AGED = frozenset(("old",))
_NEAR = 2
"""Words before a measure of which one is what it measures: "a line of tramway 12 km long"."""


def own_predicate(
    position: int, known: Statement, alignment: Alignment, light: frozenset[str] = LIGHT
) -> bool:
    """Whether the clause at ``position`` has a predicate of its own that the message leaves out."""
    here = known.clause_of(position)
    touched = {id(other) for _, other in [*alignment.pairs, *alignment.opposed]}
    verbs = [
        token
        for token in known.tokens
        if token.start in known.predicates
        and known.clause_of(token.start) == here
        and not (token.text.lower().endswith(("ing", "ant")) and not _goes_on(token, known))
        and not _restricts(token, known)
    ]
    if any(id(token) in touched for token in verbs):
        return False
    return any(not token.concepts & light for token in verbs)


def _goes_on(token: Token, known: Statement) -> bool:
    """Whether the verb in -ing is the clause's own: "is demanding", not "killing nine"."""
    before = [piece for piece in split(known.text) if piece.end <= token.start][-2:]
    return any(is_being(piece, known.language) for piece in before)


def _restricts(token: Token, known: Statement) -> bool:
    """Whether a participle only says which: "have had the injection needed for protection"."""
    if known.language != "en" or not token.text.lower().endswith("ed"):
        return False
    before = max(
        (t for t in known.tokens if t.end <= token.start), key=attrgetter("end"), default=None
    )
    if before is None or known.text[before.end : token.start] != " ":
        return False
    if before.start in known.predicates:
        return False
    here = known.clause_of(token.start)
    return any(
        piece.end <= before.start and known.clause_of(piece.start) == here
        for piece in split(known.text)
        if auxiliary(piece, "en")
    )


def single_out(
    quantities: list[Quantity],
    known: Statement,
    alignment: Alignment,
    like: tuple[Statement, Quantity] | None = None,
) -> Quantity | Several | NoPartner:
    """The one whose clause the message speaks of most.

    Between equals the one decides that stands between the same words as ``like``, a number of
    the message.
    """
    if not quantities:
        return NoPartner.NONE
    if len({(q.value, q.low, q.high) for q in quantities}) == 1:
        return quantities[0]
    weights = [(_weight(q, known, alignment), _likeness(q, known, like)) for q in quantities]
    best = max(weights)
    if weights.count(best) > 1:
        return Several(tuple(quantities))
    return quantities[weights.index(best)]


def _weight(quantity: Quantity, known: Statement, alignment: Alignment) -> int:
    """How much of the message is in the quantity's clause; a predicate tells more than a noun."""
    clause = known.clause_of(quantity.start)
    return sum(
        3 if _predicate(token, known.language) else 1
        for token in {id(other): other for _, other in alignment.pairs}.values()
        if known.text[token.start : token.end] == token.text
        and known.clause_of(token.start) == clause
    )


def _likeness(quantity: Quantity, known: Statement, like: tuple[Statement, Quantity] | None) -> int:
    """How many words next to the number are those next to the message's own."""
    if like is None or like[0].language != known.language:
        return 0
    said, other = like
    ours, theirs = _beside(said.text, other), _beside(known.text, quantity)
    return sum(_common(a, b) for a, b in zip(ours, theirs, strict=True))


def _beside(text: str, quantity: Quantity) -> tuple[list[str], list[str]]:
    pieces = [piece for piece in split(text) if piece.kind != MARK]
    before = [piece.folded for piece in pieces if piece.end <= quantity.start]
    return before[::-1], [piece.folded for piece in pieces if piece.start >= quantity.end]


def _common(one: list[str], other: list[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _predicate(token: Token, language: str) -> bool:
    return "v" in part_of_speech(token, language)
