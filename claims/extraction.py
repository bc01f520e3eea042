"""The short answer of a question, read off the claim that speaks of it."""

import re
from collections.abc import Sequence

from claims.alignment import ANYBODY, Alignment
from claims.amounts import count, measure
from claims.concepts import Token, broader_of, is_person, part_of_speech
from claims.descriptions import descriptions
from claims.gazetteer import CITY
from claims.levels import PAYING, amount_of, number_value, the_sum
from claims.modality import ATTRIBUTION
from claims.models import Name, Span
from claims.names import same_canonical
from claims.noun_phrases import noun_phrase
from claims.occasions import CLOCK, clauses_of, day, hour, phrase_end, place
from claims.parties import Part, Party, read_parties, undergoes
from claims.predicates import auxiliary
from claims.questions import Asked, Question
from claims.roles import primary
from claims.statement import Statement
from claims.tokens import split
from claims.values import Value, value_of


def extract_value(
    question: Question, said: Statement, known: Statement, alignment: Alignment
) -> Value | None:
    """What ``known`` gives for what is asked; None where it does not say."""
    match question.asked:
        case Asked.COUNT:
            return count(said, known, alignment)
        case Asked.MEASURE:
            found = measure(question, said, known, alignment)
            if found is None and question.words & _SIZE:
                # "How big is the budget?"
                return _level(said, known, alignment)
            return found
        case Asked.WHEN:
            if question.words & CLOCK:
                return hour(known, alignment)
            found = day(said, known, alignment, question.words)
            if found is None and not known.dates and question.words <= _ANY_TIME:
                # "When was it brought under control?" "At 1 p.m."
                return hour(known, alignment)
            return found
        case Asked.WHO:
            found = _somebody(_person(said, known, alignment), known)
            return None if _counts_them(found, said, known) else found
        case Asked.WHERE:
            # "Where did it leave the rails?" is not told by what lies at the exit.
            return place(known, alignment) if _acts_in_claim(said, known, alignment) else None
        case Asked.WHAT:
            return _nobody(_thing(said, known, alignment), known)
        case Asked.WHICH:
            return _which(said, known, alignment)
        case Asked.TOPIC:
            return _topic(known, alignment)
        case Asked.WHY:
            return _cause(known, alignment)
        case Asked.HOW:
            return None
        case Asked.YES_NO:
            return None


def _counts_them(value: Value | None, said: Statement, known: Statement) -> bool:
    """Whether the value is so many of somebody, and it is asked who holds an office."""
    return (
        value is not None
        and not said.predicates
        and any(
            q.kind == "cardinal" and value.spans[0][0] <= q.start < value.spans[0][1]
            for q in known.quantities
        )
    )


def _somebody(value: Value | None, known: Statement) -> Value | None:
    """The value where it is a person or a group, or what somebody is, and never a thing."""
    if value is None:
        return None
    start, end = value.spans[0]
    if _AT_THE_TIME.search(known.text[:start]):
        # "During the operation" is nobody.
        return None
    if any(start <= name.start < end for name in known.names if name.type in _ACTORS):
        return value
    inside = [t for t in known.tokens if start <= t.start < end]
    if inside and any(inside[0].end < q.start < end for q in known.quantities if q.kind != "age"):
        # "Carry 48 million passengers" is nobody.
        return None
    # "Germany" may have done it; "the condition of Germany" has not.
    alone = bool(inside) and all(
        (name := known.name_at(t)) is not None and name.type != CITY for t in inside
    )
    head = next((t for t in inside if known.name_at(t) is None), None)
    copula = re.search(r"\b(?:is|was|est|était|are|were|sont|étaient)\s+$", known.text[:start])
    if alone or copula is not None or any(is_person(t) for t in inside[:2]):
        return value
    return value if head is not None and _may_act(head) else None


_AT_THE_TIME = re.compile(
    r"\b(?:during|throughout|pendant|durant|lors d[eu'’]s?|au cours d[eu'’]s?)\s*$", re.IGNORECASE
)
_GROUPS = frozenset("group organization company institution force state".split())


def _may_act(head: Token) -> bool:
    """Whether the noun is a group of people, or nothing is known of it."""
    return all(concept[0] == "=" for concept in head.concepts) or any(
        _GROUPS & (broader_of(concept) | {concept}) for concept in head.concepts
    )


def _nobody(value: Value | None, known: Statement) -> Value | None:
    """The value unless it is just somebody's name, or the day of something."""
    if value is None:
        return None
    start, end = value.spans[0]
    inside = [t for t in known.tokens if start <= t.start < end]
    names = [known.name_at(t) for t in inside]
    if inside and all(name is not None and name.type == "person" for name in names):
        return None
    if any(v for v in known.predicates if start <= v < end and v == inside[0].start):
        return None
    kinds = [part_of_speech(t, known.language) for t in inside]
    if inside and all("a" in kind and "n" not in kind for kind in kinds) and not any(names):
        # "Net" is no thing.
        return None
    return None if re.search(r"\b(?:day|jour)\b", value.value) else value


def _person(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    if all(said.name_at(token) for token in said.tokens):
        return _office(said, known)
    party = _party(said, known, alignment)
    if party is not None:
        # What plays the part asked for is meant before anybody else.
        name = known.name_at(party)
        if name is not None and name.type in (*_ACTORS, "country"):
            return _phrase(known, party)
    if party is None and (holder := _holder(said, known, alignment)) is not None:
        return holder
    if party is None and not _acts_in_claim(said, known, alignment):
        # "Who runs it?" is not told by whoever else is named.
        return None
    places = clauses_of(known, alignment)
    if party is None and (antecedent := _antecedent(known, places)) is not None:
        return antecedent
    told = [(m.start, m.end) for m in known.modality if m.kind == ATTRIBUTION]
    here = [
        t
        for t in alignment.unsaid
        if known.clause_of(t.start) in places and not _speaks(t, known, told)
    ]
    theirs = read_parties(known)
    suffers = _PASSIVE.search(said.text) is not None or any(undergoes(t) for t in said.tokens)
    acted = {
        b.start
        for a, b in alignment.within(known)
        if a.start in said.predicates and b.start in known.predicates
    }
    done_to = any(mine.part is Part.OBJECT for mine in read_parties(said).values())
    if (
        done_to
        and party is None
        and any(_is_attribute(t, known) for t in known.tokens if t.start in acted)
    ):
        # "A stolen canvas was found" does not tell who stole it.
        return None
    # Who was killed is not who killed, nor is who learned of it in a letter who sent it.
    others = [
        token
        for token in here
        if token is not party
        and (its := theirs.get(token.start)) is not None
        and its.part is Part.DOER
        and (suffers or (acted and its.verb not in acted))
    ]
    for token in here:
        name = known.name_at(token)
        its = theirs.get(token.start)
        if its is not None and its.qualifies and its.part is Part.BESIDE:
            # "The Li fire" is not somebody who was in it.
            continue
        if token in others:
            continue
        if name is not None and (name.type in ("person", "organisation") or _is_who(name, known)):
            return value_of(known, name.start, name.end)
    for token in ([party] if party is not None else []) + here:
        its = theirs.get(token.start)
        if done_to and token is not party and its is not None and its.part is Part.OBJECT:
            # "Who runs it?" is not told by whom another one carries.
            continue
        if token in others:
            continue
        several = any(
            q.counted == token.text and q.kind == "cardinal" and q.value != 1
            for q in known.quantities
        )
        # "Four people" may be an answer, "a person" is none.
        anybody = token.concepts == ANYBODY and not (token is party and several)
        if known.name_at(token) is None and not anybody and (token is party or is_person(token)):
            return _phrase(known, token)
    return None


def _is_attribute(token: Token, known: Statement) -> bool:
    """Whether a French participle has no auxiliary, and tells what was done to its noun."""
    before = [piece for piece in split(known.text) if piece.end <= token.start][-3:]
    return (
        known.language == "fr"
        and _BARE.search(token.text) is not None
        and not any(auxiliary(piece, "fr") for piece in before)
    )


_BARE = re.compile(r"(?:é|ée|és|ées)$", re.IGNORECASE)


def _antecedent(known: Statement, places: set[int]) -> Value | None:
    """The name right before a relative clause that tells all of it: "Omar Sari, who denied it"."""
    if len(places) != 1:
        return None
    start, _ = known.clauses[min(places)]
    if _RELATIVE.match(known.text, start) is None:
        return None
    before = [name for name in known.names if name.end <= start]
    if not before or known.text[before[-1].end : start].strip(" ,"):
        return None
    return value_of(known, before[-1].start, before[-1].end)


_RELATIVE = re.compile(r"\W*(?:who|qui)\b", re.IGNORECASE)


def _holder(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    """Whom the claim calls by the office that the question names: "the chief, Ann Li"."""
    for description in descriptions(known):
        if any(
            other is description.head or other.start == description.head.start
            for _, other in alignment.pairs
        ) and is_person(description.head):
            return value_of(known, description.name.start, description.name.end)
    return None


def _acts_in_claim(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the question's verb, if it meets any word of the claim, is a verb there too."""
    verbs = [b for a, b in alignment.pairs if a.start in said.predicates]
    return not verbs or any(
        b.start in known.predicates or not any(b is t for t in known.tokens) for b in verbs
    )


def _speaks(token: Token, known: Statement, told: Sequence[Span]) -> bool:
    """Whether the word is the party whose word something is: "selon la CFDT"."""
    parties = [m.party for m in known.modality if m.kind == ATTRIBUTION and m.party]
    return any(start <= token.start < end for start, end in told) or any(
        (at := known.text.find(party)) >= 0 and at <= token.start < at + len(party)
        for party in parties
    )


def _is_who(name: Name, known: Statement) -> bool:
    """Whether the claim calls a name of unknown kind a person: "Ann Li, head of the port"."""
    return any(
        is_person(d.head)
        for d in descriptions(known)
        if same_canonical(d.name.canonical, name.canonical)
    )


_ACTORS = frozenset(("person", "organisation", "other"))


def _party(said: Statement, known: Statement, alignment: Alignment) -> Token | None:
    """The word of the claim in the part that the question leaves open: its doer, or its object."""
    ours, theirs = read_parties(said), read_parties(known)
    verbs = [
        (one, other.start)
        for one, other in alignment.pairs
        if one.start in said.predicates
        and other in known.tokens
        and other.start in known.predicates
    ]
    for verb, its in verbs:
        told = {party.part for party in ours.values() if party.verb == verb.start}
        suffers = Part.DOER in told or undergoes(verb) or _PASSIVE.search(said.text)
        asked = Part.OBJECT if suffers else Part.DOER
        if asked is Part.DOER and any(
            _is_attribute(t, known) for t in known.tokens if t.start == its
        ):
            # "Toile volée" does not tell who stole it.
            continue
        if not told & {Part.DOER, Part.OBJECT} and asked is Part.DOER:
            # "Who died?" may be answered by "a girl was killed".
            continue
        for token in alignment.unsaid:
            party = theirs.get(token.start)
            verbal = "n" not in (part_of_speech(token, known.language) or "n")
            if party == Party(its, asked) and token.start not in known.predicates and not verbal:
                return token
    return None


_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|got|(?:a|ont) ete|a été|ont été)\s+(?:\w+ly\s+)?\w+", re.IGNORECASE
)


def _office(said: Statement, known: Statement) -> Value | None:
    """Who somebody is: what the claim calls them, or says that they are."""
    asked = [name.canonical for t in said.tokens if (name := said.name_at(t)) is not None]
    own = [n for n in known.names if any(same_canonical(n.canonical, a) for a in asked)]
    for name in own:
        copula = _IS.match(known.text, name.end)
        if copula is not None:
            return value_of(known, copula.end(), len(known.text))
    for description in descriptions(known):
        if any(same_canonical(description.name.canonical, a) for a in asked):
            words = description.words
            return value_of(known, words[0].start, words[-1].end)
    return None


_IS = re.compile(
    r"(?:,[^,]{1,40},)?\s+(?:is|was|est|était|are|were|sont|étaient)\s+", re.IGNORECASE
)


def _thing(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    if _NAME_OF.search(said.text):
        return _called(known)
    if not said.predicates and _DOES.search(said.text):
        # What somebody did is no thing.
        return None
    if _WHAT_IS.match(said.text) and any(
        other.start in known.predicates
        and one.start not in said.predicates
        and not _VERBAL.search(one.text)
        for one, other in alignment.within(known)
    ):
        # "What is her address?" is not told by whom she addresses.
        return None
    if all(said.name_at(token) for token in said.tokens):
        return _office(said, known)
    if any(t.concepts & _SAYING for t in said.tokens) and not _TOLD.search(known.text):
        # That two spoke on the phone does not tell what one of them said.
        return None
    if said.tokens and _OF_A_KIND.match(said.text[: said.tokens[0].start]):
        return _which(said, known, alignment)
    if any(t.concepts & PAYING for t in said.tokens) and (sum_ := the_sum(known)) is not None:
        return sum_
    if _WHAT_IS.match(said.text) and (level := _level(said, known, alignment)) is not None:
        return level
    ending = _STRANDED.search(said.text)
    if ending is not None and (
        found := _after_preposition(ending[1].lower(), said, known, alignment)
    ):
        return found
    party = _party(said, known, alignment)
    value = _phrase(known, party) if party is not None else _rest(said, known, alignment)
    if ending is not None and value is not None:
        before = known.text[: value.spans[0][0]]
        link = rf"\b(?:{_PREPOSITIONS[ending[1].lower()]})\s*(?:\w+\s+|[ld]['’])?$"
        if re.search(link, before, re.IGNORECASE) is None:
            return None
    # What a comma parts is several things, or one and what it is.
    return None if value is not None and "," in value.value else value


def _called(known: Statement) -> Value | None:
    """The name that the claim says somebody or something has: "by the name of", "nommée"."""
    for found in _NAMED.finditer(known.text):
        for name in known.names:
            if name.start == found.end():
                return value_of(known, name.start, name.end)
    return None


_NAME_OF = re.compile(
    r"\bwhat(?:'s| is| was| are| were)?\s+(?:the )?names?\b"
    r"|\bquel(?:s)? (?:est|était|sont) les? noms?\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:named|called|name (?:of|is|was)|nommée?s?|appelée?s?|nom (?:de|est|était))\s+",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"(?:ing|ed|en|é|ée|és|ées|nt)$", re.IGNORECASE)
_DOES = re.compile(
    r"\b(?:do|doing|done)\b|\b(?:fait|faire|faisait|faisaient|fera|feront|font)\b", re.IGNORECASE
)


def _level(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    """The number right beside what is asked for: "what was the profit?".

    Asked of a day, the number that the claim gives of that day: "up from 54% in 2019".
    """
    numbers = [q for q in known.quantities if q.kind not in ("year", "ordinal", "article")]
    if said.dates and len(numbers) > 1:
        dated = primary(numbers, said, known, alignment)
        return number_value(dated[0], known) if len(dated) == 1 else None
    amounts = (
        amount_of(other, known)
        for one, other in alignment.within(known)
        if known.name_at(other) is None and one.concepts & other.concepts
    )
    return next((amount for amount in amounts if amount is not None), None)


_ANY_TIME = frozenset(("when", "quand"))
_SIZE = frozenset(("big", "high"))
_WHAT_IS = re.compile(
    r"\W*(?:what(?:'s| is| was| are| were)|"
    r"quel(?:le)?s? (?:est|était|sont|étaient|fut|(?:a|ont|avait) été))\b",
    re.IGNORECASE,
)
_STRANDED = re.compile(r"\b(of|on|from|with|in|to|for|against|into|under)\s*\?*\s*$", re.IGNORECASE)
_PREPOSITIONS = {
    "of": r"of|de|du|des|d['’]",
    "on": r"on|onto|sur",
    "from": r"from|out of|de|du|des|d['’]|depuis",
    "with": r"with|avec",
    "in": r"in|dans|en",
    "to": r"to|à|au|aux",
    "for": r"for|pour",
    "against": r"against|contre",
    "into": r"into|en|dans",
    "under": r"under|sous",
}


def _after_preposition(
    word: str, said: Statement, known: Statement, alignment: Alignment
) -> Value | None:
    """What follows the preposition that the question ends in: "what was it hidden on?"."""
    link = re.compile(rf"(?:{_PREPOSITIONS[word]})(?:\s+|(?<=['’]))", re.IGNORECASE)
    for one, other in alignment.within(known):
        if one is not said.tokens[-1]:
            continue
        # An entry may end in the preposition: "on suspicion of".
        within = other.text.rpartition(" ")
        found = link.match(known.text, other.end + 1) or (
            link.match(known.text, other.end - len(within[2])) if within[1] else None
        )
        after = (t for t in alignment.unsaid if found is not None and t.start >= found.end())
        if found is not None and (token := next(after, None)) is not None:
            return _phrase(known, token)
    return None


def _which(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    """What the claim names of the kind asked for: "what weapon?", "which river?", "what fine?"."""
    if not said.tokens:
        return None
    kind = said.tokens[0]
    other = next((b for a, b in alignment.pairs if a is kind), None)
    if other is None or not any(other is token for token in known.tokens):
        return None
    name = known.name_at(other)
    if name is not None:
        # The kind is what the source calls the name: "the river", "the Lamone".
        return value_of(known, name.start, name.end)
    if _WHAT_IS.match(said.text) and (level := _level(said, known, alignment)) is not None:
        return level
    if kind.concepts & other.concepts and (amount := amount_of(other, known)) is not None:
        return amount
    if other.start in known.predicates:
        return None
    if other.concepts != kind.concepts and not kind.concepts & other.concepts:
        return _phrase(known, other)
    beside = next(
        (
            n
            for n in known.names
            if (0 < n.start - other.end <= _NEAR or 0 < other.start - n.end <= 1)
            and not any(v for v in known.predicates if other.end <= v < n.start)
        ),
        None,
    )
    if beside is not None:
        return value_of(known, beside.start, beside.end)
    proper = _PROPER.match(known.text, other.end)
    return value_of(known, other.start, proper.end()) if proper is not None else None


_PROPER = re.compile(
    r"\s+(?:(?:d(?:e|u|es)|of)\s+)?(?:(?:la|les?|the)\s+|l['’])?"
    r"(?-i:[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+)*)",
    re.IGNORECASE,
)
"""A word that is a name by its capital alone: "le pont de la Scie"."""
_NEAR = 5
"""Characters between a kind and its name: "the city of Rennes"."""
_OF_A_KIND = re.compile(r"\W*(?:what|which|quel\w*)\s+$", re.IGNORECASE)
_SAYING = frozenset(("say", "declare", "state", "announce"))
_TOLD = re.compile(
    r"\b(?:that|whether|que|announc\w+|annonc\w+|declar\w+|déclar\w+)\b|\bqu['’]|[\"“«:]", re.I
)


def _rest(said: Statement, known: Statement, alignment: Alignment) -> Value | None:
    """The longest run of words that the question leaves out, behind the verb that it names."""
    unsaid = {id(t) for t in alignment.unsaid}
    verbs = [
        other.start
        for one, other in alignment.pairs
        if one.start in said.predicates and other.start in known.predicates
    ]
    runs: list[list[Token]] = [[]]
    for token in known.tokens:
        if id(token) in unsaid and token.start not in known.predicates:
            if not verbs or token.start > max(verbs):
                runs[-1].append(token)
        else:
            runs.append([])
    longest = max(runs, key=len)
    if not longest:
        return None
    start, end = longest[0].start, longest[-1].end
    if re.search(r"\b(?:that|which|who|qui)\s+$", known.text[:start]):
        return None
    for determiner in re.finditer(
        r"\b(?:the|a|an|le|la|les|l'|un|une|des)\s*$", known.text[:start]
    ):
        start = determiner.start()
    return value_of(known, start, end)


_ABOUT = re.compile(
    r"\b(?:about|discuss(?:ed|es|ing)?|concerning|regarding|concernant|au sujet d[eu]|"
    r"(?:parl|discut|entreten|entretien)\w+ (?:de |du |des |d'|sur ))\s*",
    re.IGNORECASE,
)


def _topic(known: Statement, alignment: Alignment) -> Value | None:
    """What follows "about": the subject that somebody spoke of."""
    found = _ABOUT.search(known.text)
    if found is None or not any(token.start >= found.end() for token in alignment.unsaid):
        return None
    return value_of(known, found.end(), len(known.text))


_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a result of|in order to|so that|in retaliation for|"
    r"in response to|parce qu[e'’]|en raison d(?:[e'’]|u|es)|à cause d(?:[e'’]|u|es)|afin d[e'’]|"
    r"en représailles|en réponse|grâce à)(?:(?<=['’])|\b)",
    re.IGNORECASE,
)


_OCCASION = re.compile(
    r"\b(?:for|over|after|following|for lack of|pour|faute d[e'’]|après|à la suite d[eu'’]s?)"
    r"(?:(?<=['’])|\b)",
    re.IGNORECASE,
)


def _cause(known: Statement, alignment: Alignment) -> Value | None:
    """What follows "because", or else the occasion that the question leaves out: "for fraud"."""
    found = _CAUSE.search(known.text)
    if found is not None:
        return value_of(known, found.start(), len(known.text))
    unsaid = {token.start for token in alignment.unsaid}
    for found in _OCCASION.finditer(known.text):
        end = phrase_end(known, found.end())
        inside = [t for t in known.tokens if found.end() <= t.start < end]
        numbers = any(
            found.end() <= q.start < end and q.kind != "article" for q in known.quantities
        )
        if inside and not numbers and all(t.start in unsaid for t in inside):
            return value_of(known, found.start(), end)
    return None


def _phrase(known: Statement, token: Token) -> Value:
    start, end = noun_phrase(known, token)
    calling = _CALLING_ITSELF.match(known.text, token.end)
    if calling is not None:
        # "A group calling itself the Vanguard".
        end = calling.end()
    return value_of(known, start, end)


_CALLING_ITSELF = re.compile(
    r"\s+(?:calling (?:itself|himself|herself|themselves)|(?:qui )?se (?:faisant|fait) appeler)\s+"
    r"(?:the\s+|l[ae]s?\s+|l['’])?(?-i:[A-ZÀ-Þ][\w'’-]*(?:\s+[A-ZÀ-Þ][\w'’-]*)*)",
    re.IGNORECASE,
)
