"""Whether what a message says in one breath stands together in the claim too.

"Pierce lives on 28th Street" finds all its words in "Pierce had a house built for his daughter on
28th Street, for he lives nearby", which says no such thing.
"""

import re
from collections.abc import Mapping

from claims.alignment import ANYBODY, Alignment
from claims.concepts import Token, is_person
from claims.lexicon import word_class
from claims.parties import BY, Part, Party, read_parties
from claims.predicates import auxiliary, is_being
from claims.setting import is_event
from claims.statement import Statement
from claims.tokens import split

# What was announced, promised or feared, in a clause of its own.
_COMPLEMENT = re.compile(r"\W*(?:that|whether|que|qu['’])", re.IGNORECASE)
_COPULA = re.compile(r"\b(?:is|are|was|were|est|sont|était|étaient)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\W*(?:who|which|that|qui)\b", re.IGNORECASE)
_WITHIN_RELATIVE = re.compile(r"(?:,\s*(?:who|which|whom|qui|dont)|\b(?:who|qui))\b", re.IGNORECASE)


def is_scattered(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether a verb of the message and what follows on it stand in different clauses of the claim.

    What goes before the verb may: a subject is often named once for several clauses.
    """
    held = {id(token) for token in known.tokens}
    verbs = [
        (one, other)
        for one, other in alignment.pairs
        if one.start in said.predicates and id(other) in held
    ]
    if verbs and all(_is_occasion(*pair, alignment, said, known) for pair in verbs):
        return True
    if len(known.clauses) == 1:
        return False
    ours = read_parties(said)
    for start, end in said.clauses:
        pairs = [
            (one, other)
            for one, other in alignment.pairs
            if start <= one.start < end and id(other) in held and one.concepts != ANYBODY
        ]
        verbs = [pair for pair in pairs if pair[0].start in said.predicates]
        verbs = verbs or [pair for pair in pairs if _is_complement(pair[0], said)]
        if not verbs:
            if _spread(pairs, known):
                return True
            continue
        places = {known.clause_of(other.start) for _, other in verbs}
        for one, other in pairs:
            party = ours.get(one.start)
            # "Combien pesait la grue ?" has its subject after the verb.
            subject = party is not None and party.part is Part.DOER and not party.qualifies
            after = one.start > verbs[0][0].start and not subject
            here = known.clause_of(other.start)
            passive = party is not None and party.part is Part.OBJECT
            if here in places or _elided(other, places, known):
                continue
            if not after and _carried(other, places, known, passive=passive):
                continue
            if _frames(one, said, here, places, known, ours):
                continue
            if _where_it_was(other, places, known):
                continue
            if _at_that_time(one, other, places, known, ours):
                continue
            if after and _is_aim(one, said, here, places, known):
                continue
            if not after and _says_who(other, places, known):
                continue
            if _event_before(one, other, places, said, known, alignment, ours):
                continue
            if _nation_of_office(one, other, pairs, said, known):
                continue
            if (
                after
                and here - 1 in places
                and _COMPLEMENT.match(known.text[known.clauses[here][0] :])
            ):
                continue
            return True
    return False


def _is_occasion(
    one: Token,
    other: Token,
    alignment: Alignment,
    said: Statement,
    known: Statement,
) -> bool:
    """Whether what the message's verb tells is but the time of something else in the claim.

    "Sixty cars burned" against "sixty cars were in the tunnel at the time of the fire".
    """
    if one.start not in said.predicates or other.start in known.predicates:
        return False
    if _AT_THE_TIME.search(known.text[: other.start]) is None:
        return False
    met = {b.start for _, b in alignment.pairs}
    following = next((t for t in known.tokens if t.start >= other.end), None)
    if (
        following is not None
        and following.start in met
        and _OF.fullmatch(known.text[other.end : following.start]) is not None
    ):
        # "The base was attacked": "in the attack on the base" tells so.
        return False
    here = known.clause_of(other.start)
    own = [v for v in known.predicates if known.clause_of(v) == here]
    return bool(own) and not any(v in met for v in own)


_AT_THE_TIME = re.compile(
    r"\b(?:during|at the time of|following|after|before|since|lors|pendant|durant|"
    r"au moment|au cours|après|avant|depuis)\s*(?:d(?:e|u|es)\s+|d['’]\s*)?"
    r"(?:(?:the|la|le|les|this|that|cette|ce|an?|une?)\s+|l['’]\s*)?$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:of|on|against|at|contre|sur|d[eu]s?|d['’])\s*(?:the|la|le|les|l['’])?\s*", re.IGNORECASE
)


def _frames(
    one: Token,
    said: Statement,
    here: int,
    places: set[int],
    known: Statement,
    ours: Mapping[int, Party],
) -> bool:
    """Whether the word only sets where or in what event: "nine died in the raid on the camp".

    It may come from the clause before, of which the verb's clause tells what followed: "a raid hit
    the camp, killing nine".
    """
    party = ours.get(one.start)
    if party is None or not (party.part is Part.BESIDE or party.qualifies):
        return False
    if here == max(places) + 1:
        return shares_ending(max(places), known)
    if here != min(places) - 1:
        return False
    start, _ = known.clauses[min(places)]
    joint = _AND.match(known.text, start)
    # "A blast killed three and wounded seven": what did the one did the other.
    goes_on = joint is not None and joint.end() in known.predicates
    if goes_on and any(known.clause_of(name.start) == min(places) for name in known.names):
        # "Was built in Oslo and sank off Bergen".
        return False
    return goes_on or _FOLLOWS.match(known.text[start:]) is not None


def _where_it_was(other: Token, places: set[int], known: Statement) -> bool:
    """Whether the verb's clause tells of the place that stands right before it: "in X, where"."""
    start, _ = known.clauses[min(places)]
    between = known.text[other.end : start]
    return (
        known.clause_of(other.start) == min(places) - 1
        and _WHERE.match(known.text[start:]) is not None
        # "In X, a neighbour of Y, where".
        and (len(between.split()) <= 1 or _APPOSITION.fullmatch(between) is not None)
    )


_WHERE = re.compile(r"\W*(?:where|où)\b", re.IGNORECASE)
_APPOSITION = re.compile(r",\s[^,;.]+,\s*")


def _is_aim(one: Token, said: Statement, here: int, places: set[int], known: Statement) -> bool:
    """Whether both say what it is for: "500 policemen for the schools", "to protect them"."""
    return (
        here == max(places) + 1
        and _AIM.match(known.text, known.clauses[here][0]) is not None
        and _FOR.search(said.text[: one.start]) is not None
    )


_AIM = re.compile(r"\W*(?:to|in order to|pour|afin d(?:e|['’]))\s*", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:for|to protect|pour(?: protéger)?)\s+(?:(?:the|its|la|le|les|ses)\s+|l['’])?$",
    re.IGNORECASE,
)


def _says_who(other: Token, places: set[int], known: Statement) -> bool:
    """Whether the word says who the person of the verb is: "a person died, a fireman"."""
    here = known.clause_of(other.start)
    if here != max(places) + 1:
        return False
    start, end = known.clauses[here]
    first = min((v for v in known.predicates if start <= v < end), default=end)
    return (
        other.start < first
        and known.text[:start].rstrip().endswith(",")
        and _ONE.match(known.text, start) is not None
        and any(t.concepts == ANYBODY and known.clause_of(t.start) in places for t in known.tokens)
    )


_ONE = re.compile(r"\s*(?:an?|une?)\s", re.IGNORECASE)


def _event_before(
    one: Token,
    other: Token,
    places: set[int],
    said: Statement,
    known: Statement,
    alignment: Alignment,
    ours: Mapping[int, Party],
) -> bool:
    """Whether an earlier clause names the event of which the verb's clause tells more.

    "The two victims of the bus crash are the driver and a teacher; no pupil was killed": in the
    crash. Not where that clause has an event of its own.
    """
    party = ours.get(one.start)
    if party is None or not (party.part is Part.BESIDE or party.qualifies):
        return False
    if known.clause_of(other.start) >= min(places) or other.start in known.predicates:
        return False
    its = read_parties(known).get(other.start)
    beside = its is None or its.part is Part.BESIDE or its.qualifies
    if not beside and not is_event(other, known):
        return False
    told = [t for t in said.tokens if (ours.get(t.start) or party).part is Part.BESIDE]
    if not any(is_event(t, said) for t in told):
        return False
    own = [t for t in alignment.unsaid if known.clause_of(t.start) in places]
    return not any(is_event(t, known) for t in own)


def _nation_of_office(
    one: Token, other: Token, pairs: list[tuple[Token, Token]], said: Statement, known: Statement
) -> bool:
    """Whether the word says of which country an officer is, and the claim tells what it does.

    "The Danish minister" of "Denmark will leave 160 soldiers, the minister announced".
    """
    name, its = said.name_at(one), known.name_at(other)
    if name is None or its is None or "country" not in (name.type, its.type):
        return False
    office = next((b for a, b in pairs if a.start == one.end + 1 and is_person(a)), None)
    if office is None or office.start in known.predicates:
        return False
    mine = read_parties(known).get(other.start)
    others = [n for n in known.names if n.type == "country" and n is not its]
    return not others and mine is not None and mine.part is Part.DOER and not mine.qualifies


def _at_that_time(
    one: Token, other: Token, places: set[int], known: Statement, ours: Mapping[int, Party]
) -> bool:
    """Whether the word sets the event in which the rest befell: "killed when a crane collapsed".

    "In the crane collapse", "at the port where it did"; not what that other verb is done to.
    """
    party = ours.get(one.start)
    if party is None or party.part is not Part.BESIDE:
        return False
    here = known.clause_of(other.start)
    near = {max(places) + 1, min(places) - 1}
    if here == max(places) + 2 and _AND.match(known.text, known.clauses[here - 1][0]):
        # "Two were hurt and a dog was killed when the van was rammed".
        near.add(here)
    if here not in near:
        return False
    if _WHEN.match(known.text[known.clauses[here][0] :]) is None:
        return False
    its = read_parties(known).get(other.start)
    return its is None or its.part is not Part.OBJECT


_WHEN = re.compile(
    r"\W*(?:when|as|lorsqu(?:e\b|['’])|quand\b|au moment où)",
    re.IGNORECASE,
)


def shares_ending(clause: int, known: Statement) -> bool:
    """Whether the clause ends in its verb, so that what ends the next one goes for both.

    "Three were killed and seven wounded in the raid".
    """
    if clause + 1 >= len(known.clauses):
        return False
    start, end = known.clauses[clause]
    inside = [t.start for t in known.tokens if start <= t.start < end]
    after = known.text[end : known.clauses[clause + 1][1]]
    return (
        bool(inside)
        and inside[-1] in known.predicates
        and _AND.match(after) is not None
        and _TOWARDS.search(after) is None
        and (
            not any(auxiliary(piece, known.language) for piece in split(after))
            # "Two were killed and a cook was wounded in the raid".
            or all(
                any(t.concepts & _HARM for t in known.tokens if t.start == verb)
                for verb in known.predicates
                if start <= verb < known.clauses[clause + 1][1]
            )
        )
    )


_HARM = frozenset("kill dead die wound injury seriously_injured slightly_injured".split())


_AND = re.compile(r"\W*(?:and|et)\s+", re.IGNORECASE)
_TOWARDS = re.compile(r"\b(?:to|towards?|into|vers|jusqu)\b", re.IGNORECASE)


_FOLLOWS = re.compile(
    r"\W*(?:(?:and|et|while|tandis que)\s+)?(?:\w+(?:ing|ant)\b|"
    r"(?:\w+\s+){0,3}?\w+\s+(?:died|were|was|have|are|sont|ont|a été|ont été|est|étaient)\b)",
    re.IGNORECASE,
)


def _is_complement(token: Token, said: Statement) -> bool:
    """Whether the word says what the subject is: "the launch was a success"."""
    before = [p for p in split(said.text) if p.end <= token.start]
    while before and before[-1].folded in word_class(said.language, "determiner"):
        before.pop()
    return bool(before) and is_being(before[-1], said.language)


_DEPENDENT = re.compile(r"(?:ing|ant|er|ir|re)$", re.IGNORECASE)
_GROUNDS = frozenset(("country", "region", "city", "continent"))


def _elided(token: Token, places: set[int], known: Statement) -> bool:
    """Whether the verb's clause leaves the word out because one before it has it.

    "withdraw 500 soldiers from Iraq, leaving 2,500": what is counted, and the country.
    """
    here = known.clause_of(token.start)
    if here >= min(places):
        return False
    name = known.name_at(token)
    if name is not None and name.type in _GROUNDS:
        start, end = known.clauses[min(places)]
        verbs = [t for t in known.tokens if start <= t.start < end and t.start in known.predicates]
        return bool(verbs) and bool(_DEPENDENT.search(verbs[0].text))
    nouns = [q.counted for q in known.quantities if known.clause_of(q.start) == here]
    bare = any(
        q.counted in (None, token.text)
        and q.kind == "cardinal"
        and known.clause_of(q.start) in places
        for q in known.quantities
    )
    return bare and token.text in nouns


def _spread(pairs: list[tuple[Token, Token]], known: Statement) -> bool:
    """Whether words without a verb come from clauses that are not neighbours."""
    places = {known.clause_of(other.start) for _, other in pairs}
    return bool(places) and max(places) - min(places) > 1


def _carried(token: Token, places: set[int], known: Statement, *, passive: bool) -> bool:
    """Whether the word, outside the verb's clause, may be the verb's subject or its setting."""
    here = known.clause_of(token.start)
    if here > max(places):
        return False
    if BY.search(known.text[: token.start]):
        # "Ann, blamed by Bob, resigned": Bob did not.
        return False
    start, end = known.clauses[min(places)]
    verb = next(
        (t.text for t in known.tokens if start <= t.start < end and t.start in known.predicates), ""
    )
    if passive and verb.endswith(("ing", "ant")):
        # "Three fell, killing a girl": what fell was not killed.
        return False
    if _RELATIVE.match(known.text[start:]):
        # Only what stands right before the pronoun: "the largest, ahead of one that burnt".
        between = known.text[token.end : start].rstrip(" ,")
        verbs = any(token.end <= v < start for v in known.predicates)
        return not verbs and "," not in between and not _COPULA.search(between)
    begin, stop = known.clauses[here]
    if _WITHIN_RELATIVE.search(known.text[begin : token.start]):
        # "Ann, who replaced Bo, was arrested": Bo was not.
        return False
    if any(v < token.start for v in known.predicates if begin <= v < stop) and not known.name_at(
        token
    ):
        # The object of one verb is not the subject of the next.
        return False
    # A clause with a subject of its own does not take up one from before, nor let it through.
    return not any(_has_subject(clause, known) for clause in range(here + 1, min(places) + 1))


def _has_subject(clause: int, known: Statement) -> bool:
    start, end = known.clauses[clause]
    first = min((v for v in known.predicates if start <= v < end), default=end)
    return any(start <= token.start < first for token in known.tokens)
