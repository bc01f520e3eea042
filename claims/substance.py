"""Whether a message says enough to be judged at all: "rockets Baghdad" states nothing."""

from claims.predicates import auxiliary
from claims.statement import Statement
from claims.tokens import split

_LEAST = 3
"""Numbers and different words that a message without a verb needs."""
_LEAST_WORDS = 2


def states_nothing(said: Statement) -> bool:
    """Whether an assertion has too few words and numbers to say anything of anything.

    A word said twice counts once.
    """
    words = distinct_words(said)
    numbers = [q for q in said.quantities if q.kind != "article"]
    measured = len(numbers) + len(said.dates) + len(said.times)
    verbal = any(auxiliary(piece, said.language) for piece in split(said.text))
    if verbal or any(token.start in said.predicates for token in said.tokens):
        return words + measured < _LEAST_WORDS
    return words + measured < _LEAST or not measured


def distinct_words(said: Statement) -> int:
    """How many different content words there are."""
    return len({token.lemma for token in said.tokens})
