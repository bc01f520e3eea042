"""The bilingual word lists beside this module, each read once, on first use.

``concepts.tsv``: concept, part of speech (letters of n, v, a, r), English lemmas, French lemmas.
``relations.tsv``: narrower concept, broader concept. ``opposites.tsv``: two concepts that exclude
each other for the same subject. ``endings.tsv``: how lemmas are inflected. ``stopwords.tsv``:
words that carry no content, by class. ``unrealised.tsv``: concepts that keep what they govern from
being a fact. ``territories.tsv``, ``places.tsv``, ``organisations.tsv``,
``people.tsv``: proper names and their variants. ``within.tsv``: a place, a place that it lies in.
``given_names.tsv`` and ``nicknames.tsv``: what shows a person, and what makes two of them one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

# The pronoun of French reflexive verbs, as the entries spell it.
REFLEXIVE = "se"
_FOLDER = Path(__file__).parent
LANGUAGES = ("en", "fr")
_ACCENTS = {
    "a": "àâäáãåā",
    "c": "ç",
    "e": "éèêëě",
    "g": "ğ",
    "i": "îïíì",
    "n": "ñ",
    "o": "ôöóòõø",
    "s": "šş",
    "u": "ùûüú",
    "y": "ÿý",
    "z": "ž",
    "oe": "œ",
    "ae": "æ",
    "'": "’",
}
_UNACCENTED = str.maketrans({char: plain for plain, chars in _ACCENTS.items() for char in chars})


class Entry(NamedTuple):
    """One lemma of one language as it names a concept; ``pos`` are letters of n, v, a, r."""

    concept: str
    pos: str


class Phrase(NamedTuple):
    """A lemma of several words; ``words`` are folded lemmas, the first included."""

    words: tuple[str, ...]
    concept: str
    pos: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The concepts of one language.

    ``singles`` maps a folded lemma to its readings, ``accented`` a lemma as it is written where
    folding makes it meet another. ``phrases`` maps the folded first word of an entry of several
    words to those entries, longest first. ``known`` maps each word to its parts of speech.
    """

    singles: dict[str, tuple[Entry, ...]]
    accented: dict[str, tuple[Entry, ...]]
    phrases: dict[str, tuple[Phrase, ...]]
    known: dict[str, str]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a file beside this module, as lists of columns; comments are left out."""
    for line in (_FOLDER / name).read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


@cache
def lexicon(language: str) -> Lexicon:
    """The concepts of ``language``; empty for a language that the lists do not hold."""
    singles: dict[str, list[Entry]] = {}
    written: dict[str, dict[str, list[Entry]]] = {}
    phrases: dict[str, list[Phrase]] = {}
    known: dict[str, set[str]] = {}
    small = _never_verbs(language)
    column = {"en": 2, "fr": 3}.get(language)
    if column is not None:
        for row in rows("concepts.tsv"):
            concept, pos = row[0], row[1]
            entry = Entry(concept, pos)
            for lemma in row[column].split("|"):
                if not lemma:
                    continue
                folded = folded_lemma(lemma)
                if " " in folded or "-" in folded or "'" in folded:
                    words = phrase_words(folded)
                    phrases.setdefault(words[0], []).append(Phrase(words, concept, pos))
                    # Of these the verb is inflected as one, the rest as nouns at most.
                    verb = 1 if words[0] == REFLEXIVE else 0
                    for index, word in enumerate(words):
                        if word not in small:
                            known.setdefault(word, set()).update(pos if index == verb else "n")
                else:
                    singles.setdefault(folded, []).append(entry)
                    if column == 3:
                        written.setdefault(folded, {}).setdefault(lemma, []).append(entry)
                    known.setdefault(folded, set()).update(pos)
    accented = {
        lemma: tuple(entries)
        for spellings in written.values()
        if len(spellings) > 1
        for lemma, entries in spellings.items()
    }
    return Lexicon(
        {lemma: tuple(entries) for lemma, entries in singles.items()},
        accented,
        {
            first: tuple(sorted(found, key=lambda phrase: -len(phrase.words)))
            for first, found in phrases.items()
        },
        {word: "".join(sorted(letters)) for word, letters in known.items()},
    )


_VERBS = ("auxiliary", "light")


def _never_verbs(language: str) -> frozenset[str]:
    """The small words that no entry of several words makes a verb: "the", "under", "de"."""
    found: set[str] = set()
    verbs: set[str] = set()
    for code, kind, words in rows("stopwords.tsv"):
        if code == language:
            (verbs if kind in _VERBS else found).update(words.split("|"))
    return frozenset(found - verbs)


def folded_lemma(lemma: str) -> str:
    """A lemma as ``claims.text.fold`` has it; faster, for the letters that these files hold."""
    lowered = lemma.lower()
    return lowered if lowered.isascii() else lowered.translate(_UNACCENTED)


def phrase_words(folded: str) -> tuple[str, ...]:
    """The words of a folded entry as a text is cut into them: "cessez-le-feu" gives three.

    "s'abattre" begins with the pronoun written out.
    """
    words = folded.replace("-", " ").replace("'", " ").split()
    if len(words) > 1 and words[0] == "s":
        words[0] = REFLEXIVE
    return tuple(words)


@cache
def concepts() -> frozenset[str]:
    """The ids of every concept."""
    return frozenset(row[0] for row in rows("concepts.tsv"))


@cache
def agents() -> frozenset[str]:
    """Concepts of what people do that go for those who do it too: skiing, of "skiers"."""
    return frozenset(row[0] for row in rows("agents.tsv"))


@cache
def concept_kinds() -> dict[str, str]:
    """The letters of n, v, a, r that each concept may be."""
    return {row[0]: row[1] for row in rows("concepts.tsv")}


@cache
def broader_concepts() -> dict[str, frozenset[str]]:
    """Every concept that has broader ones, with all of them, however many steps away."""
    return closure(rows("relations.tsv"))


def closure(pairs: Iterable[list[str]]) -> dict[str, frozenset[str]]:
    """From the first of each of ``pairs`` to all that its second leads to, itself left out."""
    direct: dict[str, set[str]] = {}
    for narrow, broad in pairs:
        direct.setdefault(narrow, set()).add(broad)
    found: dict[str, frozenset[str]] = {}
    for start in direct:
        reached: set[str] = set()
        ahead = list(direct[start])
        while ahead:
            one = ahead.pop()
            if one not in reached and one != start:
                reached.add(one)
                ahead.extend(direct.get(one, ()))
        found[start] = frozenset(reached)
    return found


@cache
def opposite_concepts() -> dict[str, frozenset[str]]:
    """Every concept that has opposites, with them."""
    pairs: dict[str, set[str]] = {}
    for one, other in rows("opposites.tsv"):
        pairs.setdefault(one, set()).add(other)
        pairs.setdefault(other, set()).add(one)
    return {concept: frozenset(others) for concept, others in pairs.items()}


@cache
def stop_words(language: str) -> frozenset[str]:
    """The folded words of ``language`` that say how a sentence is built, not what it is about."""
    return frozenset(
        word
        for code, _, words in rows("stopwords.tsv")
        if code == language
        for word in words.split("|")
    )


@cache
def word_class(language: str, name: str) -> frozenset[str]:
    """The folded stop words of one class, as "determiner" or "auxiliary"."""
    return frozenset(
        word
        for code, kind, words in rows("stopwords.tsv")
        if code == language and kind == name
        for word in words.split("|")
    )
