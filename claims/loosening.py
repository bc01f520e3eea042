"""Entries of several words taken apart where only their single words meet another text."""

from collections.abc import Iterable
from dataclasses import replace

from claims.concepts import Token, components, excludes, same_word
from claims.statement import Statement


def loosened(text: Statement, others: Iterable[Statement], *, general: bool) -> Statement:
    """``text`` with each entry of several words that meets nothing of ``others`` as single words.

    "A prison sentence" is one word of the lexicon, and still speaks of prison. It stays whole where
    no single word would meet anything either. ``general`` says that the words of ``text`` may be
    the more general ones, as those of a message may.
    """
    pool = [token for other in others for token in other.tokens]
    tokens: list[Token] = []
    for token in text.tokens:
        words = components(token, text.language)
        apart = (
            words
            and not _met(token, pool, general=general)
            and any(_met(word, pool, general=general) for word in words)
        )
        tokens += words if apart else (token,)
    return replace(text, tokens=tuple(tokens)) if tokens != list(text.tokens) else text


def _met(token: Token, pool: Iterable[Token], *, general: bool) -> bool:
    return any(
        same_word(token, other, broader=True) if general else same_word(other, token, broader=True)
        for other in pool
    ) or any(excludes(token, other) for other in pool)
