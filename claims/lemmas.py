"""What a written form may be an inflection of, by the lexicon and by a dictionary."""

from collections import defaultdict
from functools import cache, lru_cache

from claims.lexicon import LANGUAGES, folded_lemma, lexicon, phrase_words, rows

_INFINITIVES = ("er", "ir", "re")
# Shorter stems are nearly always another word: "sing" is no form of "s".
_SHORTEST_STEM = 2


@lru_cache(maxsize=50_000)
def lexicon_lemmas(form: str, language: str) -> tuple[str, ...]:
    """Every lemma of the lexicon that the folded ``form`` may be a form of, likeliest first.

    The form itself comes first where it is a lemma. Empty where the lexicon knows none.
    """
    known = lexicon(language).known
    found = [form] if form in known else []
    for lemma in _by_endings(form, language):
        if lemma not in found:
            found.append(lemma)
    if not found and language in LANGUAGES and form.isalpha():
        lemma = dictionary_lemma(form, language)
        if lemma in known:
            found.append(lemma)
        for again in _by_endings(lemma, language):
            if again not in found:
                found.append(again)
    return tuple(found)


@lru_cache(maxsize=50_000)
def lemma_of(form: str, language: str) -> str:
    """One lemma of the folded ``form``: the lexicon's, else the dictionary's, else the form."""
    found = lexicon_lemmas(form, language)
    if found:
        return found[0]
    return dictionary_lemma(form, language) if language in LANGUAGES else form


@lru_cache(maxsize=50_000)
def concepts_of(form: str, language: str, written: str = "") -> frozenset[str]:
    """The concepts that the folded ``form`` may name; empty where the lexicon knows none.

    ``written`` is the form with its accents, which tells "côte" from "côté" where both are lemmas.
    A form that its ending shows to be a verb has only readings as a verb: "fired" is no blaze.
    """
    words = lexicon(language)
    if written in words.accented:
        exact: set[str] = {entry.concept for entry in words.accented[written]}
    else:
        exact = {entry.concept for entry in words.singles.get(form, ())}
    for lemma, pos in _inflections(form, language):
        exact.update(entry.concept for entry in words.singles.get(lemma, ()) if pos in entry.pos)
    if not exact and language in LANGUAGES and form.isalpha():
        for lemma in lexicon_lemmas(form, language):
            exact.update(entry.concept for entry in words.singles.get(lemma, ()))
    return frozenset(exact)


@cache
def translated_meanings(concept: str, language: str) -> frozenset[str]:
    """Every concept that a word of its entries in the languages other than ``language`` may name.

    Those of the words of an entry of several words are among them.
    """
    return frozenset(
        meaning
        for code in LANGUAGES
        if code != language
        for entry in _entries(code).get(concept, ())
        for word in phrase_words(folded_lemma(entry))
        for meaning in concepts_of(word, code)
    )


@cache
def _entries(language: str) -> dict[str, tuple[str, ...]]:
    column = {"en": 2, "fr": 3}[language]
    return {row[0]: tuple(filter(None, row[column].split("|"))) for row in rows("concepts.tsv")}


@lru_cache(maxsize=50_000)
def verbal(form: str, language: str) -> bool:
    """Whether the folded ``form`` is an inflected form of a verb of the lexicon."""
    return any(pos == "v" and lemma != form for lemma, pos in _inflections(form, language))


@lru_cache(maxsize=50_000)
def inflected_as(form: str, language: str) -> str:
    """The part of speech that the ending of the folded ``form`` alone shows; empty where none."""
    if form in lexicon(language).known:
        return ""
    shown = {pos for _, pos in _inflections(form, language)}
    return "".join(sorted(shown))


@lru_cache(maxsize=50_000)
def dictionary_lemma(form: str, language: str) -> str:
    """The folded lemma of a folded form by simplemma's dictionary of ``language``."""
    import simplemma

    from claims.text import fold

    if not form.isalpha():
        return form
    return fold(simplemma.lemmatize(form, lang=language)) or form


@lru_cache(maxsize=50_000)
def in_dictionary(form: str, language: str) -> bool:
    """Whether simplemma's dictionary of ``language`` holds ``form``."""
    import simplemma

    return simplemma.is_known(form, lang=language)


def _by_endings(form: str, language: str) -> list[str]:
    return [lemma for lemma, _ in _inflections(form, language)]


@lru_cache(maxsize=50_000)
def _inflections(form: str, language: str) -> tuple[tuple[str, str], ...]:
    """Lemmas of the lexicon with the part of speech that the form's ending shows."""
    known = lexicon(language).known
    endings = _endings(language)
    # A lemma may still be a form of a verb, "tombe"; it is no feminine or plural: "armée".
    itself = form in lexicon(language).singles
    found: list[tuple[str, str]] = []
    # Longest ending first: "withdrew" is "withdraw" before anything shorter is tried.
    for length in range(min(len(form), _longest(language)), -1, -1):
        cut = len(form) - length
        for pos, ending in endings.get(form[cut:], ()):
            lemma = form[:cut] + ending
            if len(lemma) <= _SHORTEST_STEM or lemma == form:
                continue
            if pos not in known.get(lemma, "") or (itself and pos != "v"):
                continue
            if pos == "v" and language == "fr" and not _infinitive(lemma):
                continue
            if (lemma, pos) not in found:
                found.append((lemma, pos))
    return tuple(found)


def _infinitive(lemma: str) -> bool:
    # "tir" and "mer" are nouns.
    return len(lemma) > 3 and lemma.endswith(_INFINITIVES)


@cache
def _endings(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """From the ending of a form to the endings of the lemmas it may come from."""
    table: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, pos, lemma, forms in rows("endings.tsv"):
        if code == language:
            for form in forms.split("|"):
                table[form].append((pos, lemma))
    return {form: tuple(lemmas) for form, lemmas in table.items()}


@cache
def _longest(language: str) -> int:
    return max((len(ending) for ending in _endings(language)), default=0)
