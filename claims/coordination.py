"""A claim that states several things side by side, as statements of their own.

"Two were killed; no pupil was hurt": each half says something by itself, and what it says is not
undone by the other half.
"""

import re
from datetime import date
from itertools import pairwise

from claims.clauses import MAIN, clauses
from claims.lexicon import word_class
from claims.modality_patterns import ANNOUNCED, FORETOLD
from claims.statement import Statement, read_statement
from claims.tokens import MARK, split

_JOINT = re.compile(
    r"\W*(?:(?:and|but|while|whereas|et|mais|tandis qu(?:e\b|['’])|alors qu(?:e\b|['’]))\s*)?",
    re.IGNORECASE,
)
_OF_ITS_CLAUSE = frozenset((FORETOLD, ANNOUNCED))
"""Kinds of reserve that hold for the clause in which they stand."""
_LONGEST = 250
"""Characters of a text that is a claim, and no passage of several."""


def coordinate(text: Statement, reference: date) -> tuple[Statement, ...]:
    """The main clauses of ``text``, each with its dependent ones, where there are several.

    Each has a subject of its own that is no pronoun. None where a reserve stands anywhere in the
    text, which may hold for all of it. ``reference`` is as for ``read_statement``.
    """
    if len(text.text) > _LONGEST or any(m.kind not in _OF_ITS_CLAUSE for m in text.modality):
        return ()
    pieces = split(text.text)
    starts = [pieces[c.first].start for c in clauses(text.text, text.language) if c.kind == MAIN]
    cuts = [0, *(start for start in starts if start), len(text.text)]
    found: list[Statement] = []
    for begin, end in pairwise(cuts):
        words = text.text[begin:end]
        joint = _JOINT.match(words)
        part = read_statement(words[joint.end() if joint else 0 :], text.language, reference)
        if found and not (_stands_alone(part) and _stands_alone(found[-1])):
            # What takes up the subject before it belongs to that.
            words = found.pop().text + words
            part = read_statement(words, text.language, reference)
        found.append(part)
    return tuple(found) if len(found) > 1 else ()


def _stands_alone(part: Statement) -> bool:
    """Whether it has a predicate, and before it a subject that names what it is."""
    verb = min(part.predicates, default=None)
    if verb is None or not any(token.start < verb for token in part.tokens):
        return False
    first = next((p for p in split(part.text) if p.kind != MARK), None)
    return first is not None and first.folded not in word_class(part.language, "pronoun")
