"""The language of a message: function words decide, a trained model where they do not.

The model takes 0.7 s to load, so it is loaded with the first text that function words leave
undecided.
"""

import math
import threading
from collections.abc import Collection
from functools import lru_cache
from typing import Any

from claims.text import FUNCTION_WORDS, clean, fold, words

# Words that tell one language from another better than the function words that stems ignore:
# question words, verbs and shorthand of chats, and the commonest nouns of reports; folded.
_TELLING = {
    "en": frozenset(
        """how many what who whom where when why which did does do was were is are the of and to
        at this that with by from it they there has have had been will would any been not isn
        wasn didn don doesn u ur r wat wot hw teh thx pls plz ppl dont didnt isnt wasnt whats
        whos people said says killed fired troops soldiers attack attacked rockets wounded hit
        two three four five six seven eight nine ten hundred thousand true false still""".split()
    ),
    "fr": frozenset(
        """combien quel quelle quels quelles qui quoi ou quand comment pourquoi est-ce est ce que
        le la les des du de un une et au aux dans sur par pour avec pas ne sont ont ete etait il
        elle ils elles cette ces son sa ses y se qu l d n c j s m t pk pkoi pq koi kel ki ke kan
        g ya c'est slt mdr bcp tt tjs jms stp svp dit selon tues tue tir tirs tirees soldats
        roquettes blesses deux trois quatre cinq sept huit neuf dix cent cents mille vrai faux
        francais gens oui non encore toujours""".split()
    ),
}
# In both lists, or in one and a common word of the other language: says nothing.
_AMBIGUOUS = frozenset("a as on me son pour sale plus six on or t d s m c g y r do u to".split())
_ACCENTED = frozenset("éèêëàâçîïôûùœ")
# The lead that evidence needs over the next language before the model is not asked: two words
# of evidence against none, or one telling word where the text has four words or fewer.
_LEAD = 1.5
# How strongly the model's verdict weighs against function words, in words.
_MODEL_WEIGHT = 1.5


def detect_language(text: str, known: Collection[str] = ("en", "fr")) -> str:
    """The one of the ``known`` languages that ``text`` is most likely in.

    Made for messages of three words and more, without accents or in capitals. A text without a
    letter is in the first of ``known``, or in English where nothing is known.
    """
    candidates = list(dict.fromkeys(known)) or ["en"]
    if len(candidates) == 1:
        return candidates[0]
    cleaned = clean(text)
    found = words(cleaned)
    if not any(char.isalpha() for char in cleaned):
        return candidates[0]
    evidence = {language: _evidence(language, cleaned, found) for language in candidates}
    best, second = sorted(evidence.values(), reverse=True)[:2]
    if best - second >= _LEAD and all(language in _TELLING for language in candidates):
        return max(candidates, key=lambda language: evidence[language])
    likely = _likelihoods(fold(cleaned) if cleaned.isupper() else cleaned, frozenset(candidates))
    return max(
        candidates,
        key=lambda language: evidence[language] + _MODEL_WEIGHT * likely.get(language, 0.0),
    )


def _evidence(language: str, text: str, found: list[str]) -> float:
    """How many words speak for ``language``; whole words count once each."""
    telling = _TELLING.get(language)
    if telling is None:
        return 0.0
    evidence = 0.0
    for word in set(found) - _AMBIGUOUS:
        if word in telling:
            evidence += 1.5
        elif word in FUNCTION_WORDS[language]:
            evidence += 1.0
    if language == "fr" and any(char in _ACCENTED for char in text.lower()):
        evidence += 1.0
    return evidence


@lru_cache(maxsize=8)
def _identifier(languages: frozenset[str]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(languages & set(identifier.labels)))
    return identifier


_classifying = threading.Lock()


def _likelihoods(text: str, languages: frozenset[str]) -> dict[str, float]:
    """What the trained model makes of ``text``: a probability for each language that it knows."""
    encodable = text.encode("utf-8", "replace").decode("utf-8")
    with _classifying:
        try:
            ranked = _identifier(languages).rank(encodable)
        except ValueError:  # it knows none of them
            return {}
    return {language: float(p) for language, p in ranked if math.isfinite(p)}
