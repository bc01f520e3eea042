"""The number that answers how many, how much, how long or how old."""

import re

from claims.ages import OF, ages_of_several, describes_asked, is_age, is_age_of_asked
from claims.agreement import in_unit
from claims.alignment import ANYBODY, Alignment
from claims.concepts import NAME, Token, is_person, part_of_speech, read_tokens
from claims.counted_nouns import counts_more, counts_the_same, nearest_counted
from claims.gapping import beside_another
from claims.levels import PAYING, number_value
from claims.models import Quantity
from claims.parties import Part, Party, read_parties
from claims.questions import Question
from claims.roles import is_label, plays_part, primary, single_out
from claims.shares import OF_THEM, counts_some, is_named_part, is_whole
from claims.statement import Statement
from claims.values import Value


def count(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    """How many of what is asked for first there are."""
    if not said.tokens:
        return None
    asked = _asked(said)
    exists = _EXIST.search(said.text) is not None and not said.predicates
    of_things = _OF_THINGS.search(said.text[: asked.start]) is not None
    if _does_less(said, known, alignment):
        return None
    victims = asked.concepts & (_VICTIMS | ANYBODY)
    if of_things and not victims and all(one is not asked for one, _ in alignment.pairs):
        # What is counted must be spoken of.
        return None
    unfit = _SHARES if of_things else frozenset[str]()
    named = [
        q
        for q in known.quantities
        if q.kind not in {"ordinal", "year"} | unfit
        and q.counted is not None
        and not _MARGIN.search(known.text[: q.start])
        and not _is_one_of(q, known)
        and (not _has_whole(q, known) if exists else not is_whole(q, known))
        and not counts_some(q, said, known, alignment)
        and not _is_for_each(q, known)
        and not (q.value == 0 and not _names_it(asked, q, known))
        and counts_the_same(asked.text, said.language, q.counted, known.language)
        and not counts_more(asked.text, said.language, q.counted, known.language)
    ]
    if asked.concepts == ANYBODY:
        # "Two acquitted" are two people who were.
        told = {
            b.text
            for a, b in alignment.pairs
            if a.start in said.predicates and _STATE.search(b.text)
        }
        named += [
            q
            for q in known.quantities
            if q.counted in told
            and q not in named
            and not any(
                v > q.end and known.clause_of(v) == known.clause_of(q.start)
                for v in known.predicates
            )
        ]
    if not of_things and any(
        t.concepts & PAYING and t.start in said.predicates for t in said.tokens
    ):
        # "How much did the tunnel cost?" asks for money alone.
        sums = [q for q in known.quantities if q.kind == "currency"]
        return number_value(
            single_out(_fitting(sums, said, known, alignment), known, alignment), known
        )
    unnamed = [
        q
        for q in known.quantities
        if (q.kind == "currency" and not of_things)
        or (
            q.counted is None
            and q.kind != "currency"
            and not is_label(q, known)
            and not is_whole(q, known)
            and (q.kind != "cardinal" or not _is_of_others(q, asked, known, alignment))
        )
    ]
    others = [
        q
        for q in unnamed
        if q.kind not in {"ordinal", "year", "article", "duration", "age"} | unfit
        or (q.kind == "dimension" and _is_of(q, asked, known, alignment))
    ]
    parts = [
        q
        for q in known.quantities
        if is_named_part(q, known, alignment) and _is_of_asked(q, asked, known)
    ]
    if len(parts) == 1 and parts[0].kind == "cardinal":
        # "216 in hospital, including 27 in intensive care", asked about intensive care.
        return number_value(parts[0], known)
    if asked.concepts & _VICTIMS:
        # The wounded are victims, but not all of them.
        named = [q for q in named if _are_victims(q.counted or "", known.language)]
    # "Burned in a hospital" counts no hospitals.
    parties = read_parties(known)
    beside = {start for start, party in parties.items() if party.part is Part.BESIDE}
    nouns = {t.text: t.start for t in known.tokens}
    named = [q for q in named if q.kind != "article" or nouns.get(q.counted or "") not in beside]
    if not any(a.start in said.predicates for a, _ in alignment.pairs):
        # "How many were in it?" is not told by the one who was freed.
        named = [q for q in named if q.kind != "article"]
    done = {b.text for a, b in alignment.pairs if a.start in said.predicates and a is not asked}
    # "Who were hurt" are "12 wounded", whatever else is counted.
    named = [q for q in named if q.counted in done] or named
    named = nearest_counted(asked.text, said.language, named, known.language)
    # A number without its noun may count what the one before it does: "three others".
    found = (
        _fitting(named, said, known, alignment)
        or (not _counted_itself(asked, said, known) and _those_who(asked, said, known, alignment))
        or _fitting(others, said, known, alignment)
    )
    found = primary(found, said, known, alignment)
    single = single_out(found, known, alignment)
    if isinstance(single, Quantity):
        if _told_of_others_too(single, named, said, known, alignment):
            return None
        noun = next((t for t in known.tokens if t.end > single.end), None)
        if _is_addend(single, asked, said, known, alignment) or _done_to(asked, said, noun, known):
            return None
    return number_value(single, known)


_EXIST = re.compile(
    r"\bhow many (?:\w+ ){1,3}(?:are|were) there\b|\by a[- ]t[- ]il\b|\bil y (?:a|avait)\b",
    re.IGNORECASE,
)
"""How many there are is not how many something is told of: "three of the seven towns"."""


def _has_whole(quantity: Quantity, known: Statement) -> bool:
    """Whether the number is a part, of a whole that the claim counts too."""
    return not is_whole(quantity, known) and any(
        q.start > quantity.end and is_whole(q, known) for q in known.quantities
    )


def _does_less(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the question's verb tells of all to whom the claim's befell, and of others too.

    How many homes were damaged is not told by how many were destroyed.
    """
    return any(
        b.concepts & _MORE.get(concept, frozenset()) and not a.concepts & b.concepts
        for a, b in alignment.within(known)
        if a.start in said.predicates
        for concept in a.concepts
    )


_MORE = {
    "damage": frozenset(("destroy",)),
    "wound": frozenset(("seriously_injured", "life_in_danger")),
}
"""Concepts of what is worse, by that of what it is a kind of."""


_SHARES = frozenset(("percent", "fraction", "dimension", "temperature"))


def _is_of(quantity: Quantity, asked: Token, known: Statement, alignment: Alignment) -> bool:
    """Whether a measure is of what is asked for: "60 centimètres de neige"."""
    met = next((b for a, b in alignment.pairs if a is asked), None)
    return met is not None and OF.fullmatch(known.text[quantity.end : met.start]) is not None


_MARGIN = re.compile(
    r"\b(?:won|win|wins|lost|lose|elected|ahead|beat\w*)\b[^,.;]*\bby\s+$", re.IGNORECASE
)
"""What stands before a margin: "won by 1,847 votes" does not tell how many she got."""


def _counted_itself(asked: Token, said: Statement, known: Statement) -> bool:
    """Whether the claim counts the very thing, in whatever part: "at least one dose"."""
    return any(
        q.counted is not None
        and counts_the_same(asked.text, said.language, q.counted, known.language)
        and not counts_more(asked.text, said.language, q.counted, known.language)
        for q in known.quantities
        if q.kind != "article"
    )


def _is_of_others(quantity: Quantity, asked: Token, known: Statement, alignment: Alignment) -> bool:
    """Whether a number without its noun is one of what is counted right before: "two of which"."""
    if OF_THEM.match(known.text, quantity.end) is None:
        return False
    met = next((other for one, other in alignment.pairs if one is asked), None)
    if met is None or met.start in known.predicates or not any(met is t for t in known.tokens):
        return False
    return not _is_of_asked(quantity, asked, known)


def _is_of_asked(part: Quantity, asked: Token, known: Statement) -> bool:
    """Whether the part is of what is asked for: the two of "14 aircraft, two of which"."""
    if part.counted is not None:
        return _names_it(asked, part, known)
    before = [
        q for q in known.quantities if q.end <= part.start and q.kind == "cardinal" and q.counted
    ]
    return bool(before) and (_names_it(asked, before[-1], known) or asked.concepts == ANYBODY)


def _names_it(asked: Token, quantity: Quantity, known: Statement) -> bool:
    """Whether the claim counts what is asked for by its own name: "no pupil", of pupils."""
    return any(
        t.text == quantity.counted and (t.concepts & asked.concepts or t.lemma == asked.lemma)
        for t in known.tokens
    )


def _is_for_each(quantity: Quantity, known: Statement) -> bool:
    """Whether it counts what each of several has: "400 people have received at least one dose"."""
    here = known.clause_of(quantity.start)
    return quantity.value == 1 and any(
        other.kind == "cardinal"
        and other.value is not None
        and other.value > 1
        and other.end <= quantity.start
        and known.clause_of(other.start) == here
        and any(other.end <= v < quantity.start for v in known.predicates)
        for other in known.quantities
    )


def _told_of_others_too(
    single: Quantity,
    named: list[Quantity],
    said: Statement,
    known: Statement,
    alignment: Alignment,
) -> bool:
    """Whether the claim tells the same deed of others: "killed 12 rebels and lost three men"."""
    here = known.clause_of(single.start)
    deeds = [b.concepts for a, b in alignment.pairs if a.start in said.predicates]
    elsewhere = {
        known.clause_of(t.start)
        for t in known.tokens
        if t.start in known.predicates and any(t.concepts & deed for deed in deeds)
    } - {here}
    return any(
        q.value != single.value and known.clause_of(q.start) in elsewhere
        for q in named
        if q is not single
    )


def _is_addend(
    quantity: Quantity, asked: Token, said: Statement, known: Statement, alignment: Alignment
) -> bool:
    """Whether it counts but some of what is asked for: "nine guards and two nurses", of people."""
    noun = quantity.counted
    if noun is None or not counts_more(noun, known.language, asked.text, said.language):
        return False
    if any(other.text == noun and one is not asked for one, other in alignment.pairs):
        # "How many were hurt?" asks for "12 wounded" alone.
        return False
    others = [
        other
        for other in known.quantities
        if other is not quantity
        and other.kind == "cardinal"
        and other.value != 0
        and (
            asked.concepts == ANYBODY
            or counts_the_same(asked.text, said.language, other.counted, known.language)
        )
    ]
    return any(
        _AND.search(known.text[min(other.end, quantity.end) : max(other.start, quantity.start)])
        for other in _fitting(others, said, known, alignment)
    )


_AND = re.compile(r"^[^,.;]{0,40}(?:,|\b(?:and|et|plus)\b)\s*$", re.IGNORECASE)


def _done_to(asked: Token, said: Statement, counted: Token | None, known: Statement) -> bool:
    """Whether those who do it to others in the claim suffer it in the question."""
    mine = read_parties(said).get(asked.start)
    parties = read_parties(known)
    its = parties.get(counted.start) if counted is not None else None
    listed = its is not None and any(
        t.start == its.verb and t.concepts & _LISTING for t in known.tokens
    )
    return not listed and (
        mine is not None
        and its is not None
        and (mine.part, its.part) == (Part.OBJECT, Part.DOER)
        and Party(its.verb, Part.OBJECT) in parties.values()
    )


_LISTING = frozenset(("be_part", "include"))
"""Concepts of verbs that do nothing to what follows on them: "eleven are among the dead"."""
_OF_THINGS = re.compile(r"\b(?:many|combien d(?:e|['’]))\s*(?:\w+\s+)?$", re.IGNORECASE)


def _asked(said: Statement) -> Token:
    """The noun asked for: the first one, in English the last of those that stand together."""
    found = said.tokens[0]
    if said.language != "en":
        return found
    for token in said.tokens[1:]:
        together = said.text[found.end : token.start].isspace()
        if not together or token.start in said.predicates or token.kind == NAME:
            break
        if found.concepts == ANYBODY and "v" in part_of_speech(token, "en"):
            # "How many people work there?"
            break
        found = token
    return found


def _those_who(
    asked: Token, said: Statement, known: Statement, alignment: Alignment
) -> list[Quantity]:
    """The people of whom the claim says what is asked for: "how many are missing?"."""
    met = next((b for a, b in alignment.pairs if a is asked), None)
    if met is None or not any(met is token for token in known.tokens):
        return []
    kinds = part_of_speech(asked, said.language)
    first = asked is said.tokens[0] and _OF_THINGS.search(said.text[: asked.start])
    # "How many hires?" may be told by how many people are hired.
    noun = kinds == "n" or ("n" in kinds and first and not asked.concepts & met.concepts)
    if noun and not is_person(asked) and not _STATE.search(asked.text):
        # "How many missiles?" is not told by those whom they killed.
        return []
    if is_person(met) and met.start not in known.predicates:
        return []
    tells = met.start in known.predicates or "a" in part_of_speech(met, known.language)
    if not tells and not _STATE.search(met.text):
        return []
    if is_person(asked) and met.start not in known.predicates:
        # Demonstrators are not those who are counted at a demonstration.
        return []
    here = known.clause_of(met.start)
    people = [
        q
        for q in known.quantities
        if q.kind == "cardinal"
        and q.counted is not None
        and q.value != 0
        and known.clause_of(q.start) == here
        and not counts_some(q, said, known, alignment)
        and any(is_person(t) for t in read_tokens(q.counted, known.language) if t.content)
    ]
    if len(people) > 1 and known.text[_noun_end(people[0], known) :].startswith(","):
        # "Three people, two drivers and a passenger, died".
        read = read_tokens(people[0].counted or "", known.language)
        people = people[:1] if any(t.concepts == ANYBODY for t in read) else people
    if len(people) != 1 or beside_another(people[0], said, known, alignment):
        return []
    return people


def _noun_end(quantity: Quantity, known: Statement) -> int:
    """Where the noun ends that the number counts."""
    noun = next(
        (t for t in known.tokens if t.start >= quantity.end and t.text == quantity.counted), None
    )
    return quantity.end if noun is None else noun.end


_STATE = re.compile(r"(?:ed|é|ée|és|ées|us|morte?s?)$", re.IGNORECASE)
"""Endings of words that tell how somebody is: "disparus", "wounded"."""


def _is_one_of(quantity: Quantity, known: Statement) -> bool:
    """Whether it singles one out of several, and counts nothing: "one of the leading ports"."""
    if quantity.value != 1:
        return False
    after = known.text[quantity.end : quantity.end + 5].lower()
    return after.startswith((" of ", " des ", " de "))


_VICTIMS = frozenset(("victim", "casualty"))


def _are_victims(noun: str, language: str) -> bool:
    return any(token.concepts & _VICTIMS for token in read_tokens(noun, language))


def measure(
    question: Question, said: Statement, known: Statement, alignment: Alignment
) -> Value | None:
    """The one quantity of the kind asked for: a duration, a length, a price, an age."""
    measured = [
        q
        for q in known.quantities
        if q.kind in question.kinds
        and (question.unit is None or q.unit is None or in_unit(q, question.unit))
        and not (question.difference and _LEVEL.search(known.text[: q.start]))
        and not (not question.difference and _is_change(q, known))
    ]
    found = [
        q
        for q in measured
        if (
            describes_asked(q, said, known, alignment)
            or plays_part(q, None, said, known, alignment)
        )
        and (
            q.kind != "age"
            or describes_asked(q, said, known, alignment)
            or is_age_of_asked(q, known, alignment)
        )
        and not (
            "age" in question.kinds and q.kind == "duration" and not is_age(q, known, alignment)
        )
    ]
    found = primary(found, said, known, alignment)
    if "age" in question.kinds and (together := ages_of_several(found, known)) is not None:
        return together
    return number_value(single_out(found, known, alignment), known)


def _is_change(quantity: Quantity, known: Statement) -> bool:
    """Whether it tells by how much something changes, and not how much it is: "lower it by 6 m"."""
    here = known.clause_of(quantity.start)
    return _BY.search(known.text[: quantity.start]) is not None and any(
        token.concepts & _CHANGE and known.clause_of(token.start) == here
        for token in known.tokens
        if token.end <= quantity.start
    )


_CHANGE = frozenset("increase decrease rise fall change lower reduce raise drop".split())
_BY = re.compile(r"\b(?:by|de)\s+(?:(?:about|around|nearly|environ|près de)\s+)?$", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:to|at|from|à|au|(?:at|to) (?:about|around|nearly))\s+$", re.IGNORECASE)
"""What stands before a level that something changed to or from, not by how much."""


def _fitting(
    quantities: list[Quantity], said: Statement, known: Statement, alignment: Alignment
) -> list[Quantity]:
    return [
        q
        for q in quantities
        if plays_part(q, None, said, known, alignment) and not _converted(q, known)
    ]


def _converted(quantity: Quantity, known: Statement) -> bool:
    """Whether it is the sum before it in another currency: "2 million naira, or 4,000 euros"."""
    return quantity.kind == "currency" and any(
        other.kind == "currency"
        and other.unit != quantity.unit
        and _THAT_IS.fullmatch(known.text[other.end : quantity.start]) is not None
        for other in known.quantities
        if other.end <= quantity.start
    )


_THAT_IS = re.compile(r"\s*(?:,\s*(?:soit|or)\s+|\(\s*|,\s*ou\s+)(?:\w+\s+)?", re.IGNORECASE)
