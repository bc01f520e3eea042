"""Candidates to a ranking, and a ranking to a confidence that its first claim is the right one."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from claims.candidates import DEPTH, Candidates, find
from claims.documents import documents
from claims.features import FEATURES, Reading, Wanted, compare, read, read_wanted
from claims.index import Index
from claims.models import Claim, Kind, Match, Message
from claims.text import sentences
from claims.weights import cached_weights

# What a claim is ranked by: the signals, the better of its neighbours', and the shared words.
SIGNALS = ("words", "characters", "meaning")
RANKED_BY = (
    *SIGNALS,
    *(f"{name}_around" for name in SIGNALS),
    "cosine",
    *FEATURES,
)
# Features that say nothing where message and claim share no language.
RESTING_ON_WORDS = (
    "words",
    "characters",
    "covered",
    "covered_softly",
    "covered_by_text",
    "claim_covered",
    "in_order",
    "tokens_alike",
)
# What the confidence in the first claim rests on.
TRUSTED_BY = (
    "margin",  # of its score over that of the next claim that says something else
    "certainty",  # logarithm of its share in the odds of all candidates
    "message_length",  # logarithm of the number of stems
    "words_share",
    "characters_share",
    "cosine",
    *FEATURES,
)
# Of these the squares and the products count too: a margin means little where little is covered.
TRUSTED_TOGETHER = (
    "margin",
    "certainty",
    "message_length",
    "words_share",
    "characters_share",
    "cosine",
    "covered",
    "claim_covered",
)
# Claims whose stems are this alike (rapidfuzz ratio) are one claim told twice.
ALIKE = 88
# The margin of a claim without any other: about the highest one seen.
_ALONE = 5.0
# What shared words count for across languages, beyond what the meaning lets expect: names and
# numbers are shared rightly, most other words by accident ("part", "parti").
_ACROSS_LANGUAGES = 0.1
# From these on a claim is worth showing to who searches: words and texts that have nothing to do
# with the seed claims stay below, single words of these claims in the other language lie above.
_ALIKE_MEANING = 0.4
_ALIKE_PARTS = 0.2
# Wordings of a claim in the message's language that are compared, the first ones.
_MAX_WORDINGS = 6


@dataclass(frozen=True, slots=True)
class Ranking:
    """Claims for one text, best first, and what the confidence in the first rests on."""

    text: str
    language: str
    matches: tuple[Match, ...] = ()
    evidence: Mapping[str, float] = field(default_factory=dict)
    semantic: bool = False


def rank(
    index: Index, text: str, language: str, *, collections: frozenset[str], top: int
) -> Ranking:
    """The ``top`` claims of ``collections`` nearest to what ``text`` says, best first."""
    candidates = find(index, text, language, collections=collections, depth=max(top, DEPTH))
    if len(candidates.positions) == 0:
        return Ranking(text, language)
    features = describe(candidates)
    ranking = cached_weights(candidates.semantic).ranking
    scores = score(features, ranking)
    order = np.argsort(-scores, kind="stable")
    claims = [candidates.state.claim(int(at)) for at in candidates.positions]
    near = _near(candidates, features)
    return Ranking(
        text,
        language,
        tuple(Match(claims[at], float(scores[at]), bool(near[at])) for at in order[:top]),
        evidence(candidates, features, scores, claims),
        candidates.semantic,
    )


def _near(candidates: Candidates, features: Mapping[str, NDArray[np.float64]]) -> NDArray[np.bool_]:
    """Which candidates share a word, a part of one, or a meaning with the text."""
    worded = (features["covered_softly"] > 0) | (candidates.raw["characters"] >= _ALIKE_PARTS)
    meant = features["cosine"] >= _ALIKE_MEANING if candidates.semantic else False
    near: NDArray[np.bool_] = worded | meant
    return near


def confidence(message: Message, ranking: Ranking) -> tuple[bool, float]:
    """Whether the first claim of ``ranking`` speaks to ``message``, and how likely it does."""
    if not ranking.matches or message.kind is Kind.CHATTER:
        return False, 0.0
    fitted = cached_weights(ranking.semantic)
    decision = fitted.asked if only_asks(message.text, message.kind) else fitted.stated
    probability = decision.probability(ranking.evidence)
    return probability >= decision.threshold, probability


def only_asks(text: str, kind: Kind) -> bool:
    """Whether a message is one question and nothing else; a post that asks too states more."""
    return kind is Kind.QUESTION and len(sentences(text)) == 1


def score(
    features: Mapping[str, NDArray[np.float64]], ranking: Mapping[str, float]
) -> NDArray[np.float64]:
    """The weighted sum of the features of each candidate."""
    total = np.zeros(len(next(iter(features.values()))))
    for name, weight in ranking.items():
        total += weight * features[name]
    return total


def describe(candidates: Candidates) -> dict[str, NDArray[np.float64]]:
    """The features of each candidate by the names in ``RANKED_BY``."""
    size = len(candidates.positions)
    features = {name: np.zeros(size) for name in RANKED_BY}
    for name, values in candidates.scores.items():
        features[name][:] = values
        features[f"{name}_around"][:] = candidates.around[name]
    if candidates.semantic:
        features["cosine"][:] = candidates.raw["meaning"]
    message = read(candidates.text, candidates.language)
    wanted = read_wanted(candidates.text)
    expected = cached_weights(candidates.semantic).expected
    for at in range(size):
        shared, foreign = _best_wording(candidates, at, message, wanted)
        for name, value in shared.items():
            features[name][at] = value
        if foreign and candidates.semantic:
            for name, (at_zero, slope) in expected.items():
                assumed = at_zero + slope * features["meaning"][at]
                beyond = max(features[name][at] - assumed, 0.0)
                features[name][at] = assumed + _ACROSS_LANGUAGES * beyond
    return features


def evidence(
    candidates: Candidates,
    features: Mapping[str, NDArray[np.float64]],
    scores: NDArray[np.float64],
    claims: list[Claim],
) -> dict[str, float]:
    """What speaks for the first claim being the right one, or for none being."""
    order = np.argsort(-scores, kind="stable")
    first = int(order[0])
    told = [read(claim.text, claim.language).joined for claim in claims]
    others = [int(at) for at in order[1:] if fuzz.ratio(told[first], told[at]) < ALIKE]
    ahead = scores[first] - scores[others]
    found = {name: float(features[name][first]) for name in ("cosine", *FEATURES)}
    found["words_share"] = float(candidates.raw["words"][first])
    found["characters_share"] = float(candidates.raw["characters"][first])
    found["margin"] = float(ahead[0]) if others else _ALONE
    found["certainty"] = -math.log1p(float(np.exp(-ahead).sum()))
    found["message_length"] = math.log1p(len(read(candidates.text, candidates.language).stems))
    return found


def _best_wording(
    candidates: Candidates, at: int, message: Reading, wanted: Wanted
) -> tuple[dict[str, float], bool]:
    """The features of the wording nearest to the message, and whether none is in its language."""
    state = candidates.state
    wordings = documents(state.claim(int(candidates.positions[at])))
    own = [d for d in wordings if d.language == candidates.language][:_MAX_WORDINGS]
    before, after = (
        documents(state.claim(int(side[at])))[0] if side[at] >= 0 else None
        for side in (candidates.before, candidates.after)
    )
    compared = [
        compare(message, wanted, document, before, after, state.rarity_of.__getitem__)
        for document in own or wordings[:1]
    ]
    best = max(compared, key=lambda shared: shared["covered"] + shared["claim_covered"])
    return best, not own
