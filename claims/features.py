"""What a message and a claim share, as numbers: the material of ranking and of confidence.

Every feature is 0 where it says nothing. Shares are between 0 and 1 and weigh each word by how
rare it is in the store.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from claims.documents import Document
from claims.text import FUNCTION_WORDS, fold, stem, unique, words

FEATURES = (
    "covered",  # share of the message's content that title and text hold
    "covered_softly",  # the same, where a shared beginning is enough
    "covered_by_text",  # share that the text alone holds
    "covered_before",  # share that only the claim before it in its source holds
    "covered_after",  # share that only the claim after it in its source holds
    "claim_covered",  # share of the text's content that the message holds
    "in_order",  # share of neighbouring words that stand close and in order in the claim
    "tokens_alike",  # rapidfuzz token_set_ratio of the stems
    "length",  # of the text, in stems, over 100
    "numbers_missing",  # share of the message's numbers that are nowhere in the claim
    "names_missing",  # share of its capitalised words that are nowhere in the claim
    "answers_number",  # 1 or -1: a number is asked for, and the claim has one of its own, or not
    "answers_date",
    "answers_name",
)

# Words that share this many letters at the start are taken for forms of one word.
_PREFIX = 5
# How far apart two neighbouring words of the message may stand in a claim, in stems.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the features see it.

    ``words`` are folded; these, ``stems`` and ``pairs`` (of neighbouring stems) are in order.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    distinct: frozenset[str]
    prefixes: frozenset[str]
    pairs: tuple[tuple[str, str], ...]
    numbers: frozenset[str]
    number_words: bool
    dated: bool
    names: frozenset[str]
    joined: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of answer a question is after."""

    number: bool = False
    date: bool = False
    name: bool = False


def compare(
    message: Reading,
    wanted: Wanted,
    document: Document,
    before: Document | None,
    after: Document | None,
    rarity: Callable[[str], float],
) -> dict[str, float]:
    """The features of one wording of a claim for a message, given its neighbours in its source."""
    title = read(document.title, document.title_language)
    text = read(document.text, document.language)
    full = text.distinct | title.distinct
    prefixes = text.prefixes | title.prefixes

    total = sum(map(rarity, message.distinct)) or 1.0
    missing = message.distinct - full
    covered = sum(map(rarity, message.distinct & full))
    softly = covered + sum(rarity(word) for word in missing if word[:_PREFIX] in prefixes)
    by_text = sum(map(rarity, message.distinct & text.distinct))
    of_text = sum(map(rarity, text.distinct)) or 1.0
    of_pairs = sum(rarity(a) + rarity(b) for a, b in message.pairs) or 1.0
    in_order = sum(rarity(a) + rarity(b) for a, b in message.pairs if _near(a, b, text, title))
    of_names = sum(map(rarity, message.names)) or 1.0
    return {
        "covered": covered / total,
        "covered_softly": softly / total,
        "covered_by_text": by_text / total,
        "covered_before": _held(missing, before, rarity) / total,
        "covered_after": _held(missing, after, rarity) / total,
        "claim_covered": by_text / of_text,
        "in_order": in_order / of_pairs,
        "tokens_alike": fuzz.token_set_ratio(message.joined, f"{title.joined} {text.joined}") / 100,
        "length": len(text.stems) / 100,
        "numbers_missing": len(message.numbers - text.numbers - title.numbers)
        / max(len(message.numbers), 1),
        "names_missing": sum(map(rarity, message.names - full)) / of_names,
        "answers_number": _has(
            wanted.number, bool(text.numbers - message.numbers) or text.number_words
        ),
        "answers_date": _has(wanted.date, text.dated),
        "answers_name": _has(wanted.name, bool(text.names - message.distinct)),
    }


def _near(one: str, other: str, *readings: Reading) -> bool:
    """Whether ``other`` follows ``one`` closely in one of the readings."""
    for reading in readings:
        if one in reading.distinct and other in reading.distinct:
            stems = reading.stems
            for at, stemmed in enumerate(stems):
                if stemmed == one and other in stems[at + 1 : at + 1 + _NEAR]:
                    return True
    return False


def _held(
    missing: frozenset[str], neighbour: Document | None, rarity: Callable[[str], float]
) -> float:
    if neighbour is None or not missing:
        return 0.0
    there = read(neighbour.text, neighbour.language).distinct
    return sum(map(rarity, missing & there))


def _has(wanted: bool, there: bool) -> float:
    return (1.0 if there else -1.0) if wanted else 0.0


@lru_cache(maxsize=100_000)
def read(text: str, language: str) -> Reading:
    """``text`` as the features see it."""
    ignored = FUNCTION_WORDS.get(language, frozenset())
    found = words(text)
    content = [word for word in found if word not in ignored]
    stemmed = tuple(stem(word, language) for word in content)
    capitalised = unique(word for match in _CAPITALISED.finditer(text) for word in words(match[0]))
    return Reading(
        words=tuple(found),
        stems=stemmed,
        distinct=frozenset(stemmed),
        prefixes=frozenset(word[:_PREFIX] for word in stemmed if len(word) >= _PREFIX),
        pairs=tuple(pairwise(stemmed)),
        numbers=frozenset(word for word in found if word[0].isdigit()),
        number_words=any(word in _NUMBER_WORDS for word in found),
        dated=any(word in _TIMES for word in found) or bool(_YEAR.search(text)),
        names=frozenset(stem(word, language) for word in capitalised if word not in ignored),
        joined=" ".join(stemmed),
    )


@lru_cache(maxsize=4096)
def read_wanted(text: str) -> Wanted:
    """The kind of answer that ``text`` is after; none where it asks nothing of the kind."""
    folded = fold(text)
    if not folded.endswith("?") and not _ASKS.match(folded):
        return Wanted()
    if _ASKS_NUMBER.search(folded):
        return Wanted(number=True)
    if _ASKS_DATE.search(folded):
        return Wanted(date=True)
    return Wanted(name=bool(_ASKS_NAME.match(folded)))


# Capitalised, and not because a sentence or a quotation starts there.
_CAPITALISED = re.compile(r"(?<![.!?…]\s)(?<!^)(?<![\"“«]\s)(?<![\"“«])\b[A-ZÀ-Þ][\w’'-]*")
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    twenty thirty forty fifty hundred thousand million billion half third quarter twice double
    deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante cent cents mille millions milliard milliards moitie tiers quart
    dizaine douzaine centaine""".split()
)
_TIMES = frozenset(
    """january february march april may june july august september october november december
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre monday
    tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi
    dimanche century centuries siecle siecles decade decennie spring summer autumn winter printemps
    automne hiver yesterday hier today""".split()
)
_ASKS = re.compile(
    r"(?:how|what|who|whom|whose|when|where|which|why|combien|qui|que|quel|quels|quelle|quelles"
    r"|quand|ou|pourquoi|comment|est-ce)\b"
)
_ASKS_NUMBER = re.compile(
    r"\b(?:how (?:many|much|old|long|far|tall|high|large|big|often|deep|heavy|wide|fast|hot)"
    r"|what (?:is |was |are |were )?(?:the |its |their )?(?:\w+ )?(?:percent|percentage|number"
    r"|amount|age|portion|fraction|share|length|height|size|speed|capacity|population|cost|price"
    r"|temperature|weight|area|distance|rate)|combien"
    r"|quel(?:le)?s? (?:est |etait |sont |etaient )?(?:l'|la |le |les )?(?:\w+ )?(?:age|nombre"
    r"|pourcentage|part|proportion|quantite|somme|montant|taille|superficie|surface|distance|duree"
    r"|prix|cout|population|capacite|longueur|largeur|hauteur|profondeur|poids|vitesse"
    r"|temperature|taux))\b"
)
_ASKS_DATE = re.compile(
    r"\b(?:when|(?:what|which) (?:year|month|day|date|century|decade|time)|quand"
    r"|quel(?:le)?s? (?:est |etait )?(?:la )?(?:annee|date|jour|mois|siecle|heure|periode|epoque"
    r"|decennie)s?)\b"
)
_ASKS_NAME = re.compile(
    r"(?:who|whom|whose|where|(?:in |from |to )?(?:what|which) (?:city|country|state|place|town"
    r"|region)|(?:a |de |par |avec |pour |chez )?qui|(?:d')?ou"
    r"|(?:dans |de |en )?quel(?:le)? (?:ville|pays|endroit|lieu|region|etat))\b"
)
