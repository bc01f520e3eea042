"""The day of birth or death that a message speaks of, from a lifespan in brackets."""

from claims.alignment import BORN, DIED, Alignment
from claims.models import DateMention
from claims.statement import Statement


def of_life(known: Statement, alignment: Alignment) -> DateMention | None:
    """The day that the message's "born" or "died" means; None where it has neither."""
    if known.lifespan is None:
        return None
    for token in alignment.setting:
        if token.concepts & BORN:
            return known.lifespan[0]
        if token.concepts & DIED:
            return known.lifespan[1]
    return None
