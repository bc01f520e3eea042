"""Whose word a sentence gives something as: "the army said that four had fallen"."""

from dataclasses import replace

from claims.concepts import Token, read_tokens, same_word
from claims.modality import ANNOUNCED, ATTRIBUTION
from claims.statement import Statement


def same_speaker(said: Statement, sentence: Statement) -> bool:
    """Whether the message gives it as the word of a party that the sentence gives it as too."""
    mine = [t for party in _parties(said, (ATTRIBUTION,)) for t in _words(party, said.language)]
    told = [
        t
        for party in _parties(sentence, (ATTRIBUTION, ANNOUNCED))
        for t in _words(party, sentence.language)
    ]
    return bool(mine) and all(any(same_word(one, other) for other in told) for one in mine)


def without_speaker(said: Statement) -> Statement:
    """The message without the party whose word it gives, and without saying so."""
    spans = [
        (start, start + len(m.party))
        for m in said.modality
        if m.kind == ATTRIBUTION and m.party and (start := said.text.find(m.party)) >= 0
    ]
    return replace(
        said,
        tokens=tuple(t for t in said.tokens if not any(a <= t.start < b for a, b in spans)),
        modality=tuple(m for m in said.modality if m.kind != ATTRIBUTION),
    )


def _parties(text: Statement, kinds: tuple[str, ...]) -> list[str]:
    return [m.party for m in text.modality if m.kind in kinds and m.party]


def _words(party: str, language: str) -> list[Token]:
    return [token for token in read_tokens(party, language) if token.content]
