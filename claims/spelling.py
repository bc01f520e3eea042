"""When two spellings are one name or one word: transliterations, cognates and slips of the keys."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

# From the spellings of one sound to one letter; order matters. Arabic, Russian and Persian names
# reach French and English by different habits: "Kadhafi", "Gaddafi"; "Poutine", "Putin".
_SOUNDS = (
    (r"^(?:al|el|ul|ech|as|ash|ar|at|an)[- ](?=\w)", ""),
    (r"sch|tsch|tch|tsh|ch|sh|cz", "S"),
    (r"kh|ck|gh(?=[aeiou])|q|c(?=[aourlk])|c$", "k"),
    (r"dj|j|zh|dzh", "j"),
    (r"dh|z|th(?=[aeiou])", "z"),
    (r"ph|ff|v$", "f"),
    (r"ou|oo|w|u", "u"),
    (r"(?:ii|iy|yy|yi|ij|ey|ie|i|y)$", "i"),
    (r"y|ie|ee|ei|ey", "i"),
    (r"ts|tz", "s"),
    (r"(?<=[ioua][nkf])e$", ""),
    (r"(?<=[aeiou])h(?![aeiou])", ""),
    (r"(.)\1", r"\1"),
)
_COMPILED = tuple((re.compile(pattern), by) for pattern, by in _SOUNDS)
# Names that differ only in these are taken for one where the rest agrees.
_VOWELS = str.maketrans({"o": "u", "e": "i"})

_ENDING = re.compile(r"[aeiou]$")

_SHORTEST_NAME = 5
_SHORTEST_SLIP = 6


@lru_cache(maxsize=50_000)
def sound(name: str) -> str:
    """A folded name as it sounds: equal for the usual transliterations of one name."""
    key = name
    for pattern, by in _COMPILED:
        key = pattern.sub(by, key)
    return key


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> bool:
    """Whether two folded last names are spellings of one: "kazimi" and "kadhimi"."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST_NAME - 1:
        return False
    a, b = sound(one), sound(other)
    if a == b:
        return True
    if min(len(a), len(b)) < _SHORTEST_NAME - 1:
        return False
    # "Romagna", "Romagne": the other language has another last vowel.
    if min(len(a), len(b)) > _SHORTEST_NAME and _ENDING.sub("", a) == _ENDING.sub("", b):
        return True
    # Vowels wander most: "khamenei", "khaménéi"; "netanyahu", "netanyahou".
    if a.translate(_VOWELS) == b.translate(_VOWELS) and min(len(a), len(b)) >= _SHORTEST_NAME:
        return True
    # g and k stand for one Arabic letter, at the start only: "gaddafi", "kadhafi".
    if a[0] != b[0] and {a[0], b[0]} == {"g", "k"}:
        a, b = "k" + a[1:].replace("z", "d"), "k" + b[1:].replace("z", "d")
        if a == b:
            return True
    return slip(one, other)


@lru_cache(maxsize=50_000)
def slip(one: str, other: str) -> bool:
    """Whether one folded word is the other with a slip of the keys.

    A letter too many, too few or two swapped, in words of six letters or more that begin alike;
    two such slips in words of nine or more. A letter for another only in words of eight or more:
    "Miller" is no "Muller". Never where digits are in play.
    """
    shorter, longer = sorted((len(one), len(other)))
    if one == other:
        return True
    if shorter < _SHORTEST_SLIP - 1 or longer < _SHORTEST_SLIP or one[0] != other[0]:
        return False
    if not (one.isalpha() and other.isalpha()):
        return False
    distance = OSA.distance(one, other, score_cutoff=2)
    if distance == 1:
        substituted = shorter == longer and sorted(one) != sorted(other)
        if one[-1] != other[-1] and "s" in (one[-1], other[-1]) and shorter != longer:
            return True
        return not substituted or shorter >= 8
    return distance == 2 and shorter >= 9


_COGNATE_ENDINGS = (
    # French, English, one form; longest first, on folded words.
    (r"(?:iquement|ically)$", "ic"),
    (r"(?:ivement|ively)$", "iv"),
    (r"(?:eusement|ously)$", "os"),
    (r"(?:ablement|ably)$", "abl"),
    (r"(?:isation|ization)s?$", "iz"),
    (r"(?:iser|isent|ise|ize|ises|izes|ized|isees?|ising|izing)$", "iz"),
    (r"(?:ifier|ifie|ify|ifies|ified)$", "if"),
    (r"(?:isme|ism)s?$", "ism"),
    (r"(?:iste|ist)s?$", "ist"),
    (r"(?:iques?|ics?|icals?)$", "ic"),
    (r"(?:ites|ite|ities|ity)$", "it"),
    (r"(?:tes|te|ties|ty)$", "t"),
    (r"(?:aires?|ary|aries)$", "ar"),
    (r"(?:oires?|ory|ories)$", "or"),
    (r"(?:eurs?|euses?|trices?|ors?|ers?|ours?)$", "r"),
    (r"(?:euses|euse|eux|ous)$", "os"),
    (r"(?:ives|ive|ifs|if)$", "iv"),
    (r"(?:ences?|ency|encies|ances?|ancy)$", "nc"),
    (r"(?:ents?|ants?|entes?|antes?)$", "nt"),
    (r"(?:elles?|els?|ales?|als?|aux)$", "al"),
    (r"(?:iens?|iennes?|ians?)$", "ian"),
    (r"(?:ties?|cies|cy)$", "ci"),
    (r"(?:ies|ie|y)$", "i"),
    (r"(?:ements?|ments?)$", "ment"),
    (r"(?:ees?|es|e|s|ed)$", ""),
)
_COGNATES = tuple((re.compile(pattern), by) for pattern, by in _COGNATE_ENDINGS)
_SHORTEST_COGNATE = 5


@lru_cache(maxsize=50_000)
def cognate_stem(word: str) -> str:
    """The stem under which a folded word meets its cognate in the other language."""
    if len(word) < _SHORTEST_COGNATE:
        return word
    for pattern, by in _COGNATES:
        match = pattern.search(word)
        if match is not None and match.start() >= 3:
            word = word[: match.start()] + by
            break
    return word.replace("ph", "f").replace("qu", "k").replace("y", "i").replace("th", "t")


@lru_cache(maxsize=50_000)
def cognates(one: str, other: str) -> bool:
    """Whether two folded words that no list holds are cognates, or one the other misspelt."""
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST_COGNATE:
        return False
    if not (one.isalpha() and other.isalpha()) or one[0] != other[0]:
        return False
    a, b = cognate_stem(one), cognate_stem(other)
    return (a == b and len(a) >= 4) or slip(one, other)
