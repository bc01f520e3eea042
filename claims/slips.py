"""The word of the lexicon that a misspelt one was meant to be."""

from collections import defaultdict
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from claims.lemmas import lexicon_lemmas
from claims.lexicon import lexicon, stop_words

_SHORTEST = 5
# From this length on, two slips are forgiven.
_SHORTEST_FOR_TWO = 8
_PLURALS = {"en": ("s", "es", "ed", "ing", "d"), "fr": ("s", "es", "e", "x", "ees", "ent", "nt")}


@lru_cache(maxsize=20_000)
def meant(word: str, language: str) -> str | None:
    """The lemma that the folded, otherwise unknown ``word`` misspells, or None.

    One letter too many, too few, swapped or wrong in words of five letters or more, two in words
    of eight or more; the first letter is taken as right, and the nearest lemma must be alone.
    """
    if len(word) < _SHORTEST or not word.isalpha() or language not in _PLURALS:
        return None
    forms = [word]
    if language == "fr" and "k" in word:
        forms.append(word.replace("k", "qu"))
    forms += [
        word[: -len(ending)]
        for ending in _PLURALS[language]
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1
    ]
    # A wrong letter counts a little more than one left out: "lauch" is "launch", not "laugh".
    nearest: dict[str, float] = {}
    for form in forms:
        limit = 2 if len(form) >= _SHORTEST_FOR_TWO else 1
        for length in range(len(form) - limit, len(form) + limit + 1):
            for lemma in _by_start(language).get((form[0], length), ()):
                distance = OSA.distance(form, lemma, score_cutoff=limit)
                if distance <= limit:
                    weight = distance + (0.5 if len(form) == len(lemma) else 0.0)
                    if sorted(form) == sorted(lemma):
                        weight = distance
                    nearest[lemma] = min(weight, nearest.get(lemma, weight))
    if not nearest:
        return None
    best = min(nearest.values())
    found = [lemma for lemma, distance in nearest.items() if distance == best]
    if len(found) > 1:
        # Forms of one lemma are one word: "attaque", "attaquer".
        readings = {frozenset(_concepts(lemma, language)) for lemma in found}
        if len(readings) > 1 and not frozenset.intersection(*readings):
            return None
    return found[0]


@lru_cache(maxsize=20_000)
def small_word(word: str, language: str) -> bool:
    """Whether the folded, otherwise unknown ``word`` misspells a function word: "teh", "wer"."""
    if not 2 < len(word) < _SHORTEST:
        return False
    return any(
        len(small) > 1 and small[0] == word[0] and OSA.distance(word, small, score_cutoff=1) <= 1
        for small in stop_words(language)
    )


def _concepts(lemma: str, language: str) -> set[str]:
    singles = lexicon(language).singles
    return {
        entry.concept
        for known in lexicon_lemmas(lemma, language)
        for entry in singles.get(known, ())
    }


@cache
def _by_start(language: str) -> dict[tuple[str, int], tuple[str, ...]]:
    """The lemmas of four letters or more by their first letter and length."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for lemma in lexicon(language).singles:
        if len(lemma) >= _SHORTEST - 1 and lemma.isalpha():
            found[lemma[0], len(lemma)].append(lemma)
    return {key: tuple(lemmas) for key, lemmas in found.items()}
