"""Which words of a message a claim speaks of too, and which it does not."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.anaphora import opens_with_pronoun, subject_end
from claims.concepts import (
    Token,
    broader_of,
    excludes,
    is_person,
    opposite,
    part_of_speech,
    same_word,
)
from claims.descriptions import descriptions, main_firm, stands_for
from claims.lexicon import word_class
from claims.modality import COMMANDED, FORETOLD
from claims.negations import DENY, FAIL
from claims.parties import Part, Party, read_parties
from claims.polarity import read_negations
from claims.setting import is_setting
from claims.statement import Statement
from claims.text import fold
from claims.tokens import split


@dataclass(frozen=True, slots=True)
class Alignment:
    """The content words of a message against a statement of a claim.

    ``pairs`` are words that meet. ``opposed`` are pairs that exclude each other. ``foreign`` are
    words of the message that nothing in the claim speaks of; ``setting`` those that only the
    claim's surroundings do, as the place or the event that the claim belongs to. ``unsaid`` are
    words of the claim that the message leaves out.
    """

    pairs: tuple[tuple[Token, Token], ...]
    opposed: tuple[tuple[Token, Token], ...]
    foreign: tuple[Token, ...]
    setting: tuple[Token, ...]
    unsaid: tuple[Token, ...]

    def within(self, known: Statement) -> list[tuple[Token, Token]]:
        """The pairs that meet in ``known`` itself, and not in another wording of the claim."""
        own = {id(token) for token in known.tokens}
        return [(one, other) for one, other in self.pairs if id(other) in own]

    @property
    def fit(self) -> float:
        """Share of the claim's words that the message touches, from 0 to 1."""
        total = len(self.pairs) + len(self.opposed) + len(self.unsaid)
        return (len(self.pairs) + len(self.opposed)) / total if total else 0.0


def align(
    said: Statement,
    known: Statement,
    others: Iterable[Statement] = (),
    around: Iterable[Statement] = (),
    *,
    beside: Sequence[Statement] = (),
    given: bool = False,
) -> Alignment:
    """Pairs each content word of ``said`` with one of ``known``.

    What ``known`` does not hold is looked for in ``others``, further wordings of the same claim,
    and then ``around`` it, in the sentence and the headline that it comes from, and ``beside`` it,
    in the other claims of its source. ``given`` says that the claim is known to speak of the
    message's subject, which it may then call "it".
    """
    surroundings = tuple(around)
    described = [d for text in (*surroundings, *beside) for d in descriptions(text)]
    wordings = tuple(other for other in others if other is not known)
    met_at = _matching(said, known)
    pairs: list[tuple[Token, Token]] = []
    opposed: list[tuple[Token, Token]] = []
    foreign: list[Token] = []
    setting: list[Token] = []
    for token in said.tokens:
        other = met_at.get(token.start)
        if other is not None:
            pairs.append((token, other))
        elif (found := _elsewhere(token, said, wordings)) is not None:
            pairs.append((token, found))
        elif _says_little(token, said):
            continue
        elif (against := _opposite_of(token, known.tokens)) is not None:
            opposed.append((token, against))
        elif len(foreign) >= _ENOUGH:
            # Nothing is settled any more; a long message need not be looked through to its end.
            foreign.append(token)
        elif (called := stands_for(said, token, known, described)) is not None:
            pairs.append((token, called))
        elif (firm := main_firm(said, token, known, [known, *beside])) is not None:
            pairs.append((token, firm))
        elif (
            (known.lifespan is not None and token.concepts & (BORN | DIED))
            or (given and token.start < subject_end(said) and opens_with_pronoun(known))
            or is_setting(token, said, known, surroundings, beside)
        ):
            setting.append(token)
        elif not (
            _is_weak(token, said)
            or _only_negates(token, said)
            or _is_listed(token, said, met_at, known)
            or _only_plans(token, said, known)
            or _is_police(token, said, met_at, known)
        ):
            # "Where did the fire take place?" asks about the fire alone.
            foreign.append(token)
    if _befell(said, known, pairs):
        setting += [token for token in foreign if token.concepts == ANYBODY]
        foreign = [token for token in foreign if token.concepts != ANYBODY]
    met = {id(other) for _, other in [*pairs, *opposed]}
    unsaid = tuple(t for t in known.tokens if id(t) not in met)
    return Alignment(tuple(pairs), tuple(opposed), tuple(foreign), tuple(setting), unsaid)


def _is_weak(token: Token, said: Statement) -> bool:
    """Whether the word only says that something is or takes place.

    "An attack was launched" says so of the attack; "missiles were launched" says what was done.
    """
    if token.concepts & _WEAK:
        return True
    return _ACTING in token.concepts and any(
        other is not token
        and other.start not in said.predicates
        and {"n", "v"} <= set(part_of_speech(other, said.language))
        and not any(_THINGS & (broader_of(concept) | {concept}) for concept in other.concepts)
        for other in said.tokens
    )


def _only_plans(token: Token, said: Statement, known: Statement) -> bool:
    """Whether the word says no more than that it is to be, as the claim does: "is due to speak"."""
    if not any(m.kind in (FORETOLD, COMMANDED) for m in known.modality):
        return False
    start = max((p.start for p in split(said.text) if p.end <= token.start), default=0)
    return (
        _PLANS.match(said.text, start) is not None
        or _PLANS.match(said.text, token.start) is not None
    )


_PLANS = re.compile(
    r"(?:(?:is|are|was|were|be|est|sont|était|étaient|être)\s+)?(?:supposed|due|set|scheduled|slated|expected|planned|"
    r"prévue?s?|attendue?s?|censée?s?|programmée?s?)\b",
    re.IGNORECASE,
)


def _is_listed(
    token: Token, said: Statement, met_at: Mapping[int, Token], known: Statement
) -> bool:
    """Whether the word says that one is among others, and the claim lists them.

    "The guide is among the dead" beside "the dead are three tourists and their guide".
    """
    if "be_part" not in token.concepts:
        return False
    met = [(t, met_at[t.start]) for t in said.tokens if t.start in met_at]
    parts = [other for one, other in met if one.start < token.start]
    wholes = [other for one, other in met if one.start > token.start]
    if not parts or not wholes:
        return False
    first, last = min(w.end for w in wholes), min(p.start for p in parts)
    between = known.text[first:last]
    return (
        _LISTS.search(between) is not None
        and ";" not in between
        and known.clause_of(first - 1) == known.clause_of(last)
    )


_LISTS = re.compile(
    r"\b(?:are|were|include[sd]?|including|sont|étaient|dont|comprennent|comptent|compris)\b"
)


def _is_police(
    token: Token, said: Statement, met_at: Mapping[int, Token], known: Statement
) -> bool:
    """Whether the police do what the claim says was done by nobody named: "two were arrested"."""
    if token.concepts != _POLICE or said.name_at(token) is not None:
        return False
    deeds = [
        met_at[t.start]
        for t in said.tokens
        if t.start in met_at and t.start in said.predicates and t.concepts & _ARREST
    ]
    return (
        len(deeds) == 1
        and deeds[0].start in known.predicates
        and not any(
            party == Party(deeds[0].start, Part.DOER) for party in read_parties(known).values()
        )
    )


_POLICE = frozenset(("police",))
_ARREST = frozenset(("arrest",))


def _only_negates(token: Token, said: Statement) -> bool:
    """Whether the word negates what follows: "refused to resign" says that somebody did not."""
    return any(
        negation.kind in (FAIL, DENY) and negation.start <= token.start < negation.end
        for negation in read_negations(said.text, said.language)
    )


def _says_little(token: Token, said: Statement) -> bool:
    """Whether the word only ties others together: "because of", or "put" beside another verb."""
    if {fold(token.text), token.lemma} & word_class(said.language, "connective"):
        return True
    if token.concepts & _MANAGING and _TO_DO.match(said.text, token.end):
        # "Managed to escape": escaped.
        return True
    if token.concepts & _TOWNS and _OF_A_NAME.match(said.text, token.end):
        # "The city of Bergen".
        return True
    if token.lemma not in _LIGHT_LEMMAS:
        return False
    others = any(t.start in said.predicates for t in said.tokens if t is not token)
    return others or said.text.rstrip().endswith("?")


_MANAGING = frozenset(("success",))
_TO_DO = re.compile(r"\s+(?:to|à)\s+(?:s['’]|se\s+)?\w", re.IGNORECASE)
_TOWNS = frozenset(("city", "village", "commune_town"))
_OF_A_NAME = re.compile(r"\s+(?:of|de|d['’])\s*(?=[A-ZÀ-Þ])")
_LIGHT_LEMMAS = frozenset(
    "get put use become involve concern happen occur mettre prendre devenir utiliser "
    "concerner compter comporter".split()
)
"""Lemmas of verbs that say little beside another one."""


def _befell(said: Statement, known: Statement, pairs: list[tuple[Token, Token]]) -> bool:
    """Whether the claim counts people by what the message's verb says: "30 died", "30 deaths"."""
    counted = {quantity.counted for quantity in known.quantities}
    return any(one.start in said.predicates and other.text in counted for one, other in pairs)


def _matching(said: Statement, known: Statement) -> dict[int, Token]:
    """The word of ``known`` that each word of the message meets, by where the latter starts.

    The same word goes before a more special one, and one in the clause that holds most of what
    the message's clause says before one elsewhere; a word taken once is taken again only last.
    """
    found: dict[int, Token] = {}
    taken: set[int] = set()
    for start, end in said.clauses:
        tokens = [t for t in said.tokens if start <= t.start < end]
        choices = {t.start: _candidates(t, known) for t in tokens}
        votes = Counter(
            place
            for candidates in choices.values()
            for place in {known.clause_of(other.start) for _, other in candidates}
        )
        for token in tokens:
            best = min(
                choices[token.start],
                key=lambda choice: (
                    choice[1].start in taken,
                    choice[0],
                    # "How long did it last" is told by "lasted", not by "the last".
                    (token.start in said.predicates) != (choice[1].start in known.predicates),
                    -votes[known.clause_of(choice[1].start)],
                    choice[1].start,
                ),
                default=None,
            )
            if best is not None:
                found[token.start] = best[1]
                taken.add(best[1].start)
    return found


def _candidates(token: Token, known: Statement) -> list[tuple[int, Token]]:
    """The words that ``token`` may meet: 0 for itself, 1 for the same meaning, 2 if special."""
    same = [
        (int(token.lemma != other.lemma and token.concepts != other.concepts), other)
        for other in known.tokens
        if same_word(token, other)
    ]
    held = {id(other) for _, other in same}
    return same + [
        (2, other)
        for other in known.tokens
        if id(other) not in held and same_word(token, other, broader=True)
    ]


def _elsewhere(token: Token, said: Statement, wordings: tuple[Statement, ...]) -> Token | None:
    """The word in another wording of the claim.

    A narrower place must stand in the wording itself: "outside the Green Zone" has it too.
    """
    name = said.name_at(token)
    if name is not None and name.type not in _PLACES:
        return None
    return _counterpart(token, *(wording.tokens for wording in wordings))


def _counterpart(token: Token, *pools: Iterable[Token]) -> Token | None:
    """The first word that means the same, or something more special than, ``token``."""
    return next((o for pool in pools for o in pool if same_word(token, o, broader=True)), None)


def _opposite_of(token: Token, others: Iterable[Token]) -> Token | None:
    return next(
        (
            other
            for other in others
            if _wholly_apart(token, other)
            # A boy who died says nothing of a girl.
            and not (is_person(token) and is_person(other))
        ),
        None,
    )


def _wholly_apart(one: Token, other: Token) -> bool:
    """Whether two words exclude each other in every meaning of one of them.

    Words of several meanings each have opposite ones by chance.
    """
    if not excludes(one, other):
        return False
    few, many = sorted((one.concepts, other.concepts), key=len)
    return all(any(opposite(a, b) for b in many) for a in few)


BORN, DIED = frozenset(("birth",)), frozenset(("die", "dead"))
"""Concepts of words that a lifespan in brackets stands for."""
_ENOUGH = 8
"""Foreign words from which on the surroundings are no longer asked for the rest."""
ANYBODY = frozenset(("person",))
"""What "people" means, and nothing more."""
# Concepts of words that say only that something is or takes place.
_WEAK = frozenset(("happen", "exist"))
_ACTING = "perpetrate"
_THINGS = frozenset("person weapon vehicle ship plane projectile aircraft machine device".split())
_PLACES = {"country", "region", "city", "continent"}
