"""The claims that might speak to a message, each with what every way of searching makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from claims.index import Index
from claims.lexical import Floats
from claims.state import State
from claims.text import FUNCTION_WORDS, clean, stem, words

# How many claims are compared with the message word by word.
DEPTH = 60
# A signal is measured in standard deviations from the mean of its best scores, so many of them.
BACKGROUND = 200
# No signal counts against a claim by more than this many standard deviations.
_FLOOR = -2.0
# How much each signal counts in choosing candidates; who comes first among them is fitted.
_CHOICE = {"words": 1.0, "characters": 1.0, "meaning": 1.5}
# A word is taken for a misspelling only if it is this long and stands nowhere in the claims.
_MIN_MISSPELT = 4
_MAX_MISSPELT = 8  # words a message; each costs up to 1 ms
# What a corrected word counts for, against one found as it is written.
_CORRECTED = 0.7

Positions = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found for a message, best guess first.

    ``positions`` point into ``state``. Each signal ("words", "characters", "meaning") gives one
    number a position: in ``scores`` in standard deviations from its best ones, in ``raw`` as it is
    (shares and cosines), in ``around`` the higher score of the claim's two neighbours in its
    source. ``before`` and ``after`` are the neighbours' positions, or -1.
    """

    state: State
    text: str
    language: str
    corrected: Mapping[str, str] = field(default_factory=dict)
    positions: Positions = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    before: Positions = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    after: Positions = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    scores: Mapping[str, Floats] = field(default_factory=dict)
    raw: Mapping[str, Floats] = field(default_factory=dict)
    around: Mapping[str, Floats] = field(default_factory=dict)

    @property
    def semantic(self) -> bool:
        """Whether meaning took part."""
        return "meaning" in self.scores


def find(
    index: Index,
    text: str,
    language: str,
    *,
    collections: frozenset[str],
    depth: int = DEPTH,
) -> Candidates:
    """The ``depth`` most promising claims of ``collections``.

    None where nothing may be read or the message holds no word.
    """
    state = index.state
    cleaned = clean(text)
    found = words(cleaned)
    allowed = state.allowed(collections)
    readable = np.flatnonzero(allowed)
    if len(readable) == 0 or not found:
        return Candidates(state, cleaned, language)
    corrected = _corrected(state, found, language)
    raw = {
        "words": state.word_scores(_weighted_stems(found, corrected, language)),
        "characters": state.gram_scores([corrected.get(word, word) for word in found]),
    }
    meaning = index.meaning_scores(state, cleaned, language)
    if meaning is not None and np.isfinite(meaning[readable]).any():
        raw["meaning"] = meaning
    scores = {name: _standardised(values, readable) for name, values in raw.items()}
    if "meaning" in raw:
        _assume_meaning(raw, scores, readable)
    total = sum(_CHOICE[name] * values for name, values in scores.items())
    chosen = readable[_top(np.asarray(total)[readable], depth)]
    before, after = _neighbours(state, allowed, chosen)
    return Candidates(
        state=state,
        text=cleaned,
        language=language,
        corrected=corrected,
        positions=chosen,
        before=before,
        after=after,
        scores={name: values[chosen] for name, values in scores.items()},
        raw={name: values[chosen] for name, values in raw.items()},
        around={
            name: np.maximum(_at(values, before), _at(values, after))
            for name, values in scores.items()
        },
    )


def _neighbours(
    state: State, allowed: NDArray[np.bool_], chosen: Positions
) -> tuple[Positions, Positions]:
    """For each chosen position the readable claims right before and after it, or -1."""
    before = state.before()
    before = np.where(allowed[before] & (before >= 0), before, -1)
    after = np.full_like(before, -1)
    after[before[before >= 0]] = np.flatnonzero(before >= 0)
    after[~allowed[after]] = -1
    return before[chosen], after[chosen]


def _at(values: Floats, positions: Positions) -> Floats:
    """``values`` at ``positions``, 0 where there is none or it is below."""
    return np.where(positions < 0, 0.0, np.maximum(values[positions], 0.0)).astype(np.float32)


def _top(scores: Floats, depth: int) -> Positions:
    """The indices of the highest ``depth`` scores, highest first; the first of equals first."""
    if len(scores) > depth:
        best = np.sort(np.argpartition(-scores, depth)[:depth])
    else:
        best = np.arange(len(scores))
    return best[np.argsort(-scores[best], kind="stable")]


def _standardised(values: Floats, readable: Positions) -> Floats:
    """``values`` in standard deviations from the mean of the best readable ones."""
    known = values[readable]
    known = known[np.isfinite(known)]
    best = known if len(known) <= BACKGROUND else np.partition(known, -BACKGROUND)[-BACKGROUND:]
    deviation = max(float(best.std()), 1e-6)
    standardised: Floats = np.maximum((values - best.mean()) / deviation, _FLOOR)
    return standardised.astype(np.float32)


def _assume_meaning(raw: dict[str, Floats], scores: dict[str, Floats], readable: Positions) -> None:
    """For claims without a vector as yet, take their meaning to fit as well as their words."""
    missing = ~np.isfinite(raw["meaning"])
    if not missing.any():
        return
    known = raw["meaning"][readable]
    known = known[np.isfinite(known)]
    best = known if len(known) <= BACKGROUND else np.partition(known, -BACKGROUND)[-BACKGROUND:]
    assumed = (scores["words"] + scores["characters"])[missing] / 2
    scores["meaning"] = scores["meaning"].copy()
    scores["meaning"][missing] = assumed
    raw["meaning"] = raw["meaning"].copy()
    raw["meaning"][missing] = best.mean() + assumed * best.std()


def _weighted_stems(
    found: list[str], corrected: Mapping[str, str], language: str
) -> dict[str, float]:
    ignored = FUNCTION_WORDS.get(language, frozenset())
    weighted: dict[str, float] = {}
    for word in found:
        if word in ignored:
            continue
        if word in corrected:
            weighted.setdefault(stem(corrected[word], language), _CORRECTED)
        else:
            weighted.setdefault(stem(word, language), 1.0)
    return weighted


def _corrected(state: State, found: list[str], language: str) -> dict[str, str]:
    """For words that no claim holds, the word of the claims that was most likely meant."""
    corrected: dict[str, str] = {}
    tried = 0
    for word in dict.fromkeys(found):
        if (
            tried >= _MAX_MISSPELT
            or len(word) < _MIN_MISSPELT
            or not word.isalpha()
            or stem(word, language) in state.vocabulary
        ):
            continue
        tried += 1
        limit = 1 if len(word) < 8 else 2
        alike = [
            other
            for length in range(len(word) - limit, len(word) + limit + 1)
            for other in state.spellings.get((language, word[0], length), ())
        ]
        match = process.extractOne(word, alike, scorer=OSA.distance, score_cutoff=limit)
        if match is not None:
            corrected[word] = match[0]
    return corrected
