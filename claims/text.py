"""Text to comparable units: folded text, words, stems and sentences.

Every function takes any string, however odd, and raises on none.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from claims.models import Span

# Codes of the languages that snowball can stem, with its names for them.
SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}

# Words that say how a sentence is built, not what it is about; folded. Negations and question
# words are among them: what they mean is read elsewhere. "us" is not: it is a country too.
FUNCTION_WORDS = {
    "en": frozenset(
        """a about above after again against all also am an and any anyone anything are aren as at
        be became because become been before being below between both but by can cannot could
        couldn did didn do does doesn doing don done during each either ever every for from
        further get gets got had hadn has hasn have haven having he her here hers herself him
        himself his how however i if im in into is isn it its itself ive just let ll many may me
        might more most much must my myself neither no nor not of off oh on once only onto or
        other our ours ourselves out over own please re really s same shall she should shouldn
        since so some someone something such t than that thats the their theirs them themselves
        then there these they this those though through thus to too under until up upon ve very
        was wasn we were weren what whats when where whether which while who whom whose why will
        with within without won would wouldn yes yet you your yours yourself""".split()
    ),
    "fr": frozenset(
        """a afin ai aie aient ainsi alors apres as au aucun aucune aujourd aupres aura auraient
        aurait aurons auront aussi autre autres aux avaient avais avait avant avec avez aviez
        avoir avons ayant beaucoup bien c ca car ce ceci cela celle celles celui cependant ces
        cet cette ceux chaque chez ci combien comme comment contre d dans de deja depuis derriere
        des dessous dessus devant doit doivent donc dont du durant elle elles en encore enfin
        entre es est et etaient etais etait etant ete etes etre eu eue eux fait faire fais font
        fut furent hors il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels
        leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes mes moi moins mon n ne
        ni non nos notre nous on ont or ou oui par parce parmi pas pendant peu peut peuvent plus
        plusieurs pour pourquoi pourrait pourtant pouvait pouvoir puis puisqu puisque qu quand
        que quel quelle quelles quels quelque quelques qui quoi quoiqu quoique s sa sans se sera
        serait seront ses si sien soit sommes son sont sous suis sur t ta tandis tant te tel
        telle telles tels tes toi ton toujours tous tout toute toutes tres trop tu un une vers
        voici voila vos votre vous vu y""".split()
    ),
}

_APOSTROPHES = "’‘ʼ`´ʹ′＇‛"
_DASHES = "‐‑‒–—―−﹣－"
_FOLDED: dict[int, str | None] = {ord(char): "'" for char in _APOSTROPHES}
_FOLDED |= {ord(char): "-" for char in _DASHES}
# Letters that stand for two and that Unicode does not decompose.
_FOLDED |= {ord("œ"): "oe", ord("æ"): "ae", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d"}
_FOLDED |= {ord("«"): '"', ord("»"): '"', ord("“"): '"', ord("”"): '"', ord("„"): '"'}
# Invisible: zero-width characters, directional marks, soft hyphen, variation selectors.
_FOLDED |= dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)])
_FOLDED |= dict.fromkeys([*range(0x2060, 0x206A), 0xFEFF, 0xFE0E, 0xFE0F])

_WORD = re.compile(
    r"""\d{1,3}(?:[.,\ ]\d{3})+(?![\d])   # 2,500  2.500  2 500
      | \d+(?:[.,]\d+)*                   # 3.5  2020
      | (?:[^\W\d_]\.){2,}                # u.s.
      | [^\W_]+""",
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{3})+")

_URL = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+|\b\S+\.(?:com|org|net)/\S*", re.I)
_HANDLE = re.compile(r"(?<!\w)@(\w+)")
_MENTION = re.compile(r"<(?:@[!&]?|#|a?:\w+:)\d+>")
_HASHTAG = re.compile(r"(?<!\w)#(\w+)")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d{2,})")

_BREAK = re.compile(r"[.!?…]+(?:[\"'”’)\]]|\s?»)*(?=\s)|\s*[\r\n]+\s*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"'])(?:[^\W\d_]|Dr|Mr|Mrs|Ms|Mme|Mlle|MM|Me|Pr|Prof|St|Ste|Sgt|Gen|Gén|Col|Lt|Cpt"
    r"|Jr|Sr|Sen|Rep|Gov|vs|etc|cf|env|No|Nos|art|vol|Inc|Ltd|Co|Corp|approx"
    r"|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec|janv|févr|avr|juil|(?:[^\W\d_]\.)+[^\W\d_])\.$"
)


def fold(text: str) -> str:
    """``text`` without case, accents, ligatures and typographic variants; its length may change."""
    folded = text.translate(_FOLDED).casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in folded if not unicodedata.combining(char))
        # "𝑨" has a capital only once it is taken apart.
        folded = folded.translate(_FOLDED).casefold()
    return " ".join(folded.split())


def words(text: str) -> list[str]:
    """The words of ``text``, folded and in order; "2,500" and "2 500" give "2500", "U.S." "us"."""
    return _words_of_folded(fold(text))


def stems(text: str, language: str) -> list[str]:
    """The stems of the words of ``text`` that carry its content, in order.

    Function words are left out where a list for ``language`` is kept; where there is no stemmer
    for it, words stand for themselves.
    """
    ignored = FUNCTION_WORDS.get(language, frozenset())
    return [stem(word, language) for word in words(text) if word not in ignored]


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The stem of one folded word."""
    algorithm = SNOWBALL.get(language)
    if algorithm is None or not word.isalpha():
        return word
    stemmed: str = _stemmer(algorithm).stemWord(word)
    return stemmed


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of ``text``, without the space around them."""
    spans: list[Span] = []
    start = 0
    for mark in _BREAK.finditer(text):
        end = mark.end()
        if mark.group()[0] == ".":
            following = text[end:].lstrip()[:1]
            if following.islower() or _ABBREVIATION.search(text[max(0, end - 20) : end]):
                continue
        _append_stripped(spans, text, start, end)
        start = end
    _append_stripped(spans, text, start, len(text))
    return spans


def clean(text: str) -> str:
    """What a message says, without what posting it adds.

    Links and Discord's own marks go; "#GreenZone" and "@GreenZone" become their words. Who posted
    a message and when stays: claims about posts name their authors.
    """
    cleaned = _MENTION.sub(" ", _URL.sub(" ", text))
    cleaned = _HASHTAG.sub(lambda tag: _CAMEL.sub(" ", tag[1].replace("_", " ")), cleaned)
    cleaned = _HANDLE.sub(lambda handle: _CAMEL.sub(" ", handle[1].replace("_", " ")), cleaned)
    cleaned = " ".join(cleaned.split())
    return cleaned or " ".join(text.split())


def unique(items: Iterable[str]) -> list[str]:
    """``items`` without repetitions, in order of first appearance."""
    return list(dict.fromkeys(items))


_local = threading.local()


def _stemmer(algorithm: str) -> Any:
    """A stemmer of this thread's own: stemmers keep state while they work."""
    stemmers: dict[str, Any] = _local.__dict__.setdefault("stemmers", {})
    if algorithm not in stemmers:
        import snowballstemmer

        stemmers[algorithm] = snowballstemmer.stemmer(algorithm)
    return stemmers[algorithm]


def _words_of_folded(folded: str) -> list[str]:
    found = []
    for match in _WORD.finditer(folded):
        word = match.group()
        if "." in word or "," in word or " " in word:
            if _GROUPED.fullmatch(word):
                word = re.sub(r"[., ]", "", word)
            elif not word[0].isdigit():
                word = word.replace(".", "")
        found.append(word)
    return found


def _append_stripped(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
