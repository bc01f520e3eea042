"""What somebody is only accused, suspected or tried of: "charged with the murder of two guards"."""

import re

from claims.alignment import Alignment
from claims.concepts import Token
from claims.parties import Part, read_parties
from claims.statement import Statement

_ACCUSING = frozenset(
    "accuse charge suspect blame sue trial prosecute arrest detain in_custody police_custody "
    "investigate to_blame defendant warrant fugitive acquit innocent plead_innocence".split()
)
_CONVICTED = frozenset("convict guilty sentence imprison".split())
_OF_WHAT = re.compile(
    r"\b(?:(?:of|for|with|over|in|pour|de|du|des)\s+|d['’]\s*)"
    r"(?:(?:the|a|an|his|her|their|its|having|allegedly|la|le|les|un|une|avoir|être)\s+"
    r"|l['’]\s*)*(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)


def is_accusation(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message states of somebody what the claim only has them accused of.

    What befell, without who did it, is none: "the port was attacked".
    """
    met = {id(other) for _, other in [*alignment.pairs, *alignment.opposed]}
    cues = [t for t in known.tokens if t.concepts & _ACCUSING and id(t) not in met]
    if not cues or any(t.concepts & _CONVICTED and t not in cues for t in known.tokens):
        return False
    ours = read_parties(said)
    done_to = {p.verb for start, p in ours.items() if p.part is Part.OBJECT and start < p.verb}
    passive = done_to - {p.verb for p in ours.values() if p.part is Part.DOER}
    return any(
        one.start in said.predicates
        and one.start not in passive
        and any(_of_this(cue, other, known) for cue in cues)
        for one, other in alignment.within(known)
    )


def _of_this(cue: Token, deed: Token, known: Statement) -> bool:
    between = known.text[cue.end : deed.start]
    return (
        cue.end <= deed.start
        and not re.search(r"[;.!?]", between)
        and _OF_WHAT.search(between) is not None
    )
