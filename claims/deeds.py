"""Who does a deed that the claim has as a noun: "condemned the killing" kills nobody."""

import re

from claims.alignment import Alignment
from claims.concepts import Token
from claims.lexicon import word_class
from claims.parties import Part, Party, read_parties
from claims.statement import Statement
from claims.tokens import split

_DOES_IT = frozenset(
    "perpetrate shoot begin resume continue end complete perform undertake implement give hold "
    "establish release lead_to cause suffer_loss hurt_feel record register report admit recognize "
    "receive achieve experience try carry deliver sign suspend interrupt increase decrease "
    "accelerate extend vote face join win announce".split()
)
"""Concepts of verbs whose subject does, or undergoes, what the noun after them tells."""
_JUDGED = frozenset("convict guilty sentence imprison".split())
"""Concepts of verbs that find that somebody did it."""
_CAUSATIVE = re.compile(
    r"\b(?:fai[tst]|faire|fera|font|ont fait)\s+\w+(?:er|ir|re)\b"
    r"|\b(?:had|has|have|got|get)\s+(?:\w+\s+){1,4}?\w+(?:ed|en|wn|ut)\b",
    re.IGNORECASE,
)


def is_deed_of_another(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message has one do what the claim only has him speak of, see or be near."""
    if _CAUSATIVE.search(said.text):
        # "Had the tunnel closed".
        return False
    ours, theirs = read_parties(said), read_parties(known)
    held = alignment.within(known)
    met = {other.start for _, other in held}
    for deed, noun in held:
        if deed.start not in said.predicates or not _is_noun(noun, known):
            continue
        governor = _governor(noun, known)
        if governor is None or governor.start in met:
            continue
        for one, other in held:
            its = theirs.get(other.start)
            if (
                ours.get(one.start) == Party(deed.start, Part.DOER)
                and other.start < governor.start
                and its is not None
                and not its.qualifies
                and its.part is not Part.BESIDE
                and not _does_it(governor, its.part)
            ):
                return True
    return False


def _does_it(verb: Token, part: Part) -> bool:
    return bool(verb.concepts & (_DOES_IT if part is Part.DOER else _JUDGED))


def _is_noun(token: Token, text: Statement) -> bool:
    """Whether the word is a noun there, as one after a determiner is; "life working" is none."""
    before = [piece for piece in split(text.text) if piece.end <= token.start]
    small = word_class(text.language, "determiner") - {"de", "d"}
    if token.text.endswith("ing"):
        return bool(before) and before[-1].folded in small | _OF
    determined = any(piece.folded in small for piece in before[-2:])
    return token.start not in text.predicates or determined


_OF = frozenset("of for over about from against on".split())
"""Prepositions after which a gerund may be another's deed; "before closing" is the subject's."""


def _governor(noun: Token, known: Statement) -> Token | None:
    """The last verb before the noun in its clause."""
    here = known.clause_of(noun.start)
    before = [
        token
        for token in known.tokens
        if token.start in known.predicates
        and token.end <= noun.start
        and known.clause_of(token.start) == here
    ]
    return before[-1] if before else None
