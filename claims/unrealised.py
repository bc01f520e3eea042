"""What a claim only asks for, plans, fears or averts: "called for a ban" bans nothing."""

import re
from functools import cache

from claims.alignment import Alignment
from claims.concepts import Token, part_of_speech
from claims.lexicon import rows
from claims.modality import FORETOLD
from claims.polarity import read_negations
from claims.predicates import is_being
from claims.statement import Statement
from claims.tenses import told_as_past
from claims.tokens import MARK, split

OPEN, AVERTED, ENDED = "open", "averted", "ended"
_LINK = re.compile(
    r"\s*(?:the|of|to|for|on|against|over|that|de|du|des|d['’]|à|au|aux|contre|sur|pour|que|qu['’])"
    r"(?![^\W\d_])|\s*(?:d|qu)['’]",
    re.IGNORECASE,
)
# "An amendment by the councillor to freeze the tax".
_FAR_LINK = re.compile(
    r"\s+(?:by|from|of|par|de|du|des)\s[^,;.]{1,50}?\s(?:to|visant à|pour)\s*", re.IGNORECASE
)
_DIRECT = re.compile(
    r"\s*(?:(?:the|their|his|her|its|all|le|la|les|leur|leurs|de|to)\s+|l['’]|d['’])?",
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(r"\W*(?:to|that|for|from|de|d['’]|que|qu['’]|à|pour)", re.IGNORECASE)


@cache
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("unrealised.tsv")}


def unrealised(said: Statement, known: Statement, alignment: Alignment) -> str | None:
    """How a word that the message leaves out keeps what it states from being a fact.

    "open", "averted" or "ended", as ``unrealised.tsv`` has it; None where nothing does.
    """
    met = {id(other) for _, other in [*alignment.pairs, *alignment.opposed]}
    negations = read_negations(known.text, known.language)
    if _only_announced(said, known, alignment):
        return OPEN
    if any(m.kind == FORETOLD for m in known.modality) and any(
        token.start in known.predicates and _BEFORE.search(known.text[: token.start])
        for token in _stated(said, known, alignment)
    ):
        # "Will ask its members before it decides".
        return OPEN
    if _is_almost(said, known, alignment):
        return AVERTED
    for governor in known.tokens:
        kind = next((k for c in governor.concepts if (k := _kinds().get(c))), None)
        if kind is None or id(governor) in met or _counts(governor, known):
            continue
        if any(n.start <= governor.start < n.end for n in negations):
            # "Refused to resign" is a denial of its own.
            continue
        if any(
            _governs(governor, other, known)
            and (kind != ENDED or _DIRECT.fullmatch(known.text[governor.end : other.start]))
            for other in _stated(said, known, alignment)
        ):
            return kind
    return None


def _is_almost(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether what the message states as done was only near to it: "almost hit the pier".

    Or until when something is, which may not have come: "closed until the inquiry is over".
    """
    stated = _stated(said, known, alignment)
    if stated and not _UNTIL.search(said.text) and _UNTIL.search(known.text[: stated[-1].start]):
        return True
    return any(
        one.start in said.predicates
        and _ALMOST.search(known.text[: other.start])
        and not _ALMOST.search(said.text[: one.start])
        for one, other in alignment.within(known)
    )


_UNTIL = re.compile(
    r"\b(?:until|till|unless|jusqu['’]à ce qu(?:e\s|['’])|avant qu(?:e\s|['’])|"
    r"à moins qu(?:e\s|['’]))[^,;.]*$",
    re.IGNORECASE,
)
_ALMOST = re.compile(
    r"\b(?:almost|nearly|all but|close to|short of|(?:verge|brink|point) of|failli|presque|"
    r"to (?:prove|show|establish) that(?:\s+\w+){1,5}?|voted? (?:on|sur)|"
    r"right to|droit de|de quoi|too \w+ to(?: have)?|trop \w+ pour(?: avoir)?|"
    r"(?:forgot(?:ten)?|neglected|omitted) to|"
    r"(?:oublié|omis|sommée?s?|priée?s?|chargée?s?) (?:de|d['’])|"
    r"(?:invitée?s?|encouragée?s?|incitée?s?) à|"
    r"(?:à deux doigts|au bord|près|manqu\w+) (?:de|d['’]))\s*"
    r"(?:(?:the|a|an|la|le|les|se)\s+|[ls]['’])?$",
    re.IGNORECASE,
)


def _counts(governor: Token, known: Statement) -> bool:
    """Whether the word tells a number and plans nothing: "compte 600 soldats"."""
    return "count_tally" in governor.concepts and any(
        known.text[governor.end : quantity.start].isspace() for quantity in known.quantities
    )


def _only_announced(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message tells as done what the claim has as announced: "announced a closure"."""
    met = {id(other) for _, other in alignment.pairs}
    announcing = [
        t
        for t in known.tokens
        if t.start in known.predicates and "announce" in t.concepts and id(t) not in met
    ]
    return any(
        one.start in said.predicates
        and told_as_past(said, one)
        and verb.end <= other.start
        and known.clause_of(verb.start) == known.clause_of(other.start)
        and "n" in part_of_speech(other, known.language)
        and not other.concepts & _REPORTED
        and not _THAT.search(known.text[verb.end : other.start])
        and not any(verb.end <= v < other.start for v in known.predicates)
        for verb in announcing
        for one, other in alignment.within(known)
    )


_BEFORE = re.compile(r"\b(?:avant d(?:e|['’])|before)\s*(?:se\s+|s['’]\s*)?$", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|que)\b|\bqu['’]", re.IGNORECASE)
_REPORTED = frozenset(
    "die dead kill murder arrest capture seize discover find resign birth win victory defeat "
    "loss lose release free agree".split()
)
"""Concepts of acts that are as a rule announced when they are done."""


def only_open(token: Token) -> bool:
    """Whether the word says of what it governs no more than that it may come."""
    return any(_kinds().get(concept) == OPEN for concept in token.concepts)


def _stated(said: Statement, known: Statement, alignment: Alignment) -> list[Token]:
    """The words of the claim that the message states as fact: by its verbs, or without any."""
    held = alignment.within(known)
    verbs = [b for a, b in held if a.start in said.predicates]
    return verbs or [b for _, b in held]


def _governs(governor: Token, word: Token, known: Statement) -> bool:
    here, there = known.clause_of(governor.start), known.clause_of(word.start)
    between = known.text[governor.end : word.start]
    if governor.start not in known.predicates:
        # "A proposal for a tax", "attempted murder", not "after the threat, the firm gave in".
        if there == here + 1 and between.strip() and _THAT_CLAUSE.match(between):
            return not any(governor.end <= v < known.clauses[there][0] for v in known.predicates)
        if here != there or word.start < governor.end:
            return False
        if between.isspace() and "n" not in part_of_speech(word, known.language):
            # "Vigilance rouge".
            return False
        direct = between.isspace() or _LINK.match(between) or _FAR_LINK.fullmatch(between)
        return bool(direct) and not _broken(governor, word, known)
    if here == there:
        if word.start > governor.start:
            # "Excluded after he was tested" says that he was.
            return _AFTER.search(between) is None
        return word.start not in known.predicates and _is_passive(governor, known)
    if (
        there == here + 2
        and _COMPLEMENT.match(known.text, governor.end)
        and _RELATIVE.match(known.text, known.clauses[here + 1][0])
    ):
        # "Demands that the watch, which ends in May, be prolonged".
        return True
    opens = known.text[known.clauses[there][0] :]
    return there == here + 1 and _COMPLEMENT.match(opens) is not None


_THAT_CLAUSE = re.compile(
    r"\s+(?:that\b|que\b|qu['’]|selon (?:laquelle|lesquelles|lequel|lesquels)\b)", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:after|because|since|following|après|parce|pour avoir)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\W*(?:who|which|qui|dont|que|où)\b", re.IGNORECASE)


def _broken(governor: Token, word: Token, known: Statement) -> bool:
    """Whether a mark or a verb stands between the two."""
    if any(governor.end <= v < word.start for v in known.predicates):
        return True
    return any(p.kind == MARK and governor.end <= p.start < word.start for p in split(known.text))


def _is_passive(verb: Token, known: Statement) -> bool:
    before = [p for p in split(known.text) if p.end <= verb.start]
    return any(is_being(piece, known.language) for piece in before[-2:])
