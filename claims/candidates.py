"""The claims that might speak to a message, each with what every way of searching makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from claims.index import Index, State
from claims.lexical import Floats
from claims.text import FUNCTION_WORDS, clean, stem, words

# Each way of searching proposes its best ones; the others are not looked at again.
DEPTH = 200
# A word is taken for a misspelling only if it is this long and stands nowhere in the claims.
_MIN_MISSPELT = 4
_MAX_MISSPELT = 8  # words a message; each costs up to 1 ms
# What a corrected word counts for, against one found as it is written.
_CORRECTED = 0.7


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found for a message: positions in ``state`` and, for each, the signals.

    ``signals`` maps a name ("words", "characters", "meaning") to one score a position; a claim
    without a vector has -inf as its meaning. ``background`` gives for each signal the mean and the
    standard deviation of its best ``DEPTH`` scores.
    """

    state: State
    text: str
    language: str
    words: tuple[str, ...]
    corrected: Mapping[str, str]
    positions: NDArray[np.int64]
    signals: Mapping[str, Floats]
    background: Mapping[str, tuple[float, float]]


def find(
    index: Index, text: str, language: str, *, collections: frozenset[str], depth: int = DEPTH
) -> Candidates:
    """The best ``depth`` claims by each way of searching, of those in ``collections``.

    Empty where nothing may be read or the message holds no word.
    """
    state = index.state
    cleaned = clean(text)
    found = words(cleaned)
    allowed = np.flatnonzero(state.allowed(collections))
    corrected = _corrected(index, state, found, language)
    if len(allowed) == 0 or not found:
        return Candidates(state, cleaned, language, tuple(found), corrected, allowed[:0], {}, {})
    signals = {
        "words": state.word_scores(_weighted_stems(found, corrected, language))[allowed],
        "characters": state.gram_scores([corrected.get(word, word) for word in found])[allowed],
    }
    if index.embedder is not None and any(s.has_vector.any() for s in state.segments):
        vector = index.embedder.queries([cleaned])[0]
        signals["meaning"] = state.vector_scores(vector)[allowed]
    chosen: set[int] = set()
    background = {}
    for name, scores in signals.items():
        top = _top(scores, depth)
        top = top[np.isfinite(scores[top])]
        if len(top) == 0:
            continue
        background[name] = (float(scores[top].mean()), float(scores[top].std()))
        chosen.update(top.tolist())
    at = np.array(sorted(chosen), dtype=np.int64)
    return Candidates(
        state=state,
        text=cleaned,
        language=language,
        words=tuple(found),
        corrected=corrected,
        positions=allowed[at],
        signals={name: signals[name][at] for name in background},
        background=background,
    )


def _top(scores: Floats, depth: int) -> NDArray[np.int64]:
    if len(scores) <= depth:
        return np.arange(len(scores))
    return np.argpartition(-scores, depth)[:depth]


def _weighted_stems(
    found: list[str], corrected: Mapping[str, str], language: str
) -> dict[str, float]:
    ignored = FUNCTION_WORDS.get(language, frozenset())
    weighted: dict[str, float] = {}
    for word in found:
        if word in ignored:
            continue
        weighted.setdefault(stem(word, language), 1.0)
        if word in corrected:
            weighted.setdefault(stem(corrected[word], language), _CORRECTED)
    return weighted


def _corrected(index: Index, state: State, found: list[str], language: str) -> dict[str, str]:
    """For words that no claim holds, the word of the claims that was most likely meant."""
    known = index.spellings(language)
    corrected: dict[str, str] = {}
    for word in dict.fromkeys(found):
        if (
            len(corrected) >= _MAX_MISSPELT
            or len(word) < _MIN_MISSPELT
            or not word.isalpha()
            or word in known
            or stem(word, language) in state.vocabulary
        ):
            continue
        limit = 1 if len(word) < 8 else 2
        match = process.extractOne(
            word, known.keys(), scorer=OSA.distance, score_cutoff=limit, processor=None
        )
        if match is not None:
            corrected[word] = match[0]
    return corrected
