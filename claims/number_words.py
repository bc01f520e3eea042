"""Number words of French and English, in plain letters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How one language writes numbers in words.

    ``small``: words under a hundred; ``hundreds`` and ``scales`` multiply. ``ordinals`` maps the
    word to the cardinal it stands for and whether it is a plural. ``fractions`` are the
    denominators that are no ordinals; ``groups`` the collectives ("dozen", "quarantaine") with
    their size, ``vague`` their plurals with a lower bound. ``joiner`` is "and", ``linkers`` are
    "of", ``points`` are read before decimals.
    """

    small: dict[str, int]
    hundreds: frozenset[str]
    scales: dict[str, float]
    ordinals: dict[str, tuple[float, bool]]
    fractions: dict[str, tuple[int, bool]]
    groups: dict[str, int]
    vague: dict[str, float]
    articles: frozenset[str]
    joiner: str
    points: frozenset[str]
    minus: frozenset[str]
    linkers: frozenset[str]


_SHARED_SCALES = {"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7}


def _english() -> Vocabulary:
    ones = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    small = {word: value for value, word in enumerate(ones)}
    small |= {word: 20 + 10 * place for place, word in enumerate(tens)}
    small |= {"nought": 0, "naught": 0, "fourty": 40, "ninty": 90}
    scales = {
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "quadrillion": 1e15,
    }
    scales |= {f"{word}s": value for word, value in scales.items()}
    scales |= {"milion": 1e6, "millon": 1e6, "bilion": 1e9, "thousend": 1e3}
    irregular = {"one": "first", "two": "second", "three": "third", "five": "fifth"}
    irregular |= {"eight": "eighth", "nine": "ninth", "twelve": "twelfth"}
    ordinals: dict[str, tuple[float, bool]] = {}
    for word, value in (*small.items(), ("hundred", 100), *scales.items()):
        if value == 0 or word.endswith("s"):
            continue
        name = irregular.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")
        ordinals[name] = float(value), False
        ordinals[f"{name}s"] = float(value), True
    ordinals["nineth"] = 9.0, False
    ordinals.pop("seconds")
    return Vocabulary(
        small=small,
        hundreds=frozenset({"hundred", "hundreds"}),
        scales=scales | _SHARED_SCALES,
        ordinals=ordinals,
        fractions={
            **{"half": (2, False), "halves": (2, True), "halfs": (2, True)},
            **{"quarter": (4, False), "quarters": (4, True)},
        },
        groups={"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12},
        vague={
            "dozens": 24,
            "hundreds": 200,
            "thousands": 2e3,
            "millions": 2e6,
            "billions": 2e9,
            "tens": 20,
        },
        articles=frozenset({"a", "an"}),
        joiner="and",
        points=frozenset({"point"}),
        minus=frozenset({"minus", "negative"}),
        linkers=frozenset({"of"}),
    )


def _french() -> Vocabulary:
    ones = (
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
        " seize"
    ).split()
    small = {word: value for value, word in enumerate(ones)}
    small |= {"une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50}
    small |= {"soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
    # A trillion is 10**18 by the book; in print it translates the English one.
    scales = {
        "mille": 1e3,
        "milles": 1e3,
        "million": 1e6,
        "milliard": 1e9,
        "billion": 1e12,
        "trillion": 1e12,
    }
    scales |= {f"{word}s": value for word, value in scales.items() if word.endswith(("on", "rd"))}
    stems = {"uni": 1, "deuxi": 2, "troisi": 3, "quatri": 4, "cinqui": 5, "sixi": 6, "septi": 7}
    stems |= {"huiti": 8, "neuvi": 9, "dixi": 10, "dizi": 10, "onzi": 11, "douzi": 12, "treizi": 13}
    stems |= {"quatorzi": 14, "quinzi": 15, "seizi": 16, "vingti": 20, "trenti": 30, "quaranti": 40}
    stems |= {"cinquanti": 50, "soixanti": 60, "septanti": 70, "huitanti": 80, "octanti": 80}
    stems |= {"nonanti": 90, "centi": 100, "vingtsi": 20, "centsi": 100, "huiri": 8}
    ordinals: dict[str, tuple[float, bool]] = {}
    big = {"milli": 1e3, "millioni": 1e6, "milliardi": 1e9, "billioni": 1e12, "trillioni": 1e12}
    for stem, value in (*stems.items(), *big.items()):
        ordinals[f"{stem}eme"] = float(value), False
        ordinals[f"{stem}emes"] = float(value), True
    for word in ("premier", "premiere"):
        ordinals[word] = ordinals[f"{word}s"] = 1.0, False
    for word in ("second", "seconde"):
        ordinals[word] = 2.0, False
    ordinals["tierce"] = 3.0, False
    groups = {"huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20}
    groups |= {"trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60}
    groups |= {"centaine": 100, "millier": 1000}
    groups |= {f"{word}s": value for word, value in groups.items()}
    return Vocabulary(
        small=small,
        hundreds=frozenset({"cent", "cents"}),
        scales=scales | _SHARED_SCALES,
        ordinals=ordinals,
        fractions={
            **{"demi": (2, False), "demie": (2, False), "demis": (2, True), "demies": (2, True)},
            **{"moitie": (2, False), "tiers": (3, False), "quart": (4, False), "quarts": (4, True)},
        },
        groups=groups,
        vague={
            **{
                "dizaines": 20,
                "douzaines": 24,
                "vingtaines": 40,
                "centaines": 200,
                "milliers": 2e3,
            },
            **{"millions": 2e6, "milliards": 2e9},
        },
        articles=frozenset({"un", "une"}),
        joiner="et",
        points=frozenset({"virgule"}),
        minus=frozenset({"moins", "negatif", "negative"}),
        linkers=frozenset({"de", "d'"}),
    )


ENGLISH = _english()
FRENCH = _french()


def vocabulary(language: str) -> Vocabulary | None:
    """The number words of ``language``, None where only digits can be read."""
    return {"fr": FRENCH, "en": ENGLISH}.get(language)
