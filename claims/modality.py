"""What a text does not state as plain fact: attributed, hedged, foretold, conditional, wished."""

import re
from collections.abc import Iterator
from functools import lru_cache

from claims.clauses import COMPLEMENT, clause_at, clauses
from claims.lemmas import dictionary_lemma, in_dictionary, lexicon_lemmas
from claims.lexicon import lexicon
from claims.modality_patterns import (
    ANNOUNCED,
    ATTRIBUTION,
    COMMANDED,
    CONDITIONAL,
    FORETOLD,
    HEDGED,
    PATTERNS,
    WISHED,
)
from claims.speech import Modality, according_to, plain, sentence_of, speech, speech_kind
from claims.tokens import WORD, split

__all__ = [
    "ANNOUNCED",
    "ATTRIBUTION",
    "COMMANDED",
    "CONDITIONAL",
    "FORETOLD",
    "HEDGED",
    "WISHED",
    "Modality",
    "read_modality",
]


@lru_cache(maxsize=2_000)
def read_modality(text: str, language: str) -> tuple[Modality, ...]:
    """The markers of ``text`` in order; empty for a language other than French and English."""
    patterns = PATTERNS.get(language)
    if patterns is None:
        return ()
    found = list(according_to(text, language))
    found.extend(speech(text, language))
    for match in patterns.finditer(plain(text)):
        kind = match.lastgroup or HEDGED
        if kind in ("month", "asked"):
            continue
        found.append(_within_clause(text, language, kind, match.start(), match.end()))
    if language == "fr":
        found.extend(_french_tenses(text))
    found.sort(key=lambda modality: (modality.start, modality.end))
    return tuple(_without_repetition(found))


def _within_clause(text: str, language: str, kind: str, start: int, end: int) -> Modality:
    """A marker of the clause that it stands in, from the marker on; adverbs mark all of it."""
    pieces = split(text)
    index = next((i for i, piece in enumerate(pieces) if piece.end > start), len(pieces) - 1)
    clause = clause_at(text, language, max(index, 0))
    while end > start and text[end - 1].isspace():
        end -= 1
    if not pieces:
        return Modality(kind, text[start:end], start, end, start, end)
    held = pieces[clause.first : clause.last]
    first = start if kind == CONDITIONAL else min(start, held[0].start)
    last = max(end, held[-1].end)
    if kind == CONDITIONAL:
        # The clause may begin after its conjunction of several words: "à condition que".
        sentence = sentence_of(text, start)
        following = next(
            (
                clause
                for clause in clauses(text, language)
                if clause.first > index and pieces[clause.first].start <= end + 1
            ),
            None,
        )
        if following is not None:
            last = max(last, pieces[following.last - 1].end)
        last = min(last, sentence[1])
    return Modality(kind, text[start:end], start, end, first, max(last, end))


_TENSES = (
    ("future", re.compile(r"(?:a|ont|ai|as|ons|ez)$")),
    ("conditional", re.compile(r"(?:ait|aient|ais|ions|iez)$")),
)
# What stands before these endings in irregular verbs, folded; compounds end like them.
_FUTURE_STEM = re.compile(
    r"(?:^(?:ser|aur|ir|fer|saur|faudr|pourr|voudr|devr|pleuvr|mourr|defer|refer|satisfer)"
    r"|(?:viendr|tiendr|verr|vaudr|cevr|courr|querr|mouvr|assier|oier|uier))$"
)


def _french_tenses(text: str) -> Iterator[Modality]:
    """The future foretells; the conditional hedges, or foretells what was said in the past."""
    pieces = split(text)
    for at, piece in enumerate(pieces):
        if piece.kind != WORD:
            continue
        tense = _tense(piece.folded)
        if tense is None or (at and piece.text[:1].isupper() and pieces[at - 1].kind == WORD):
            # "Casal da Serra" foretells nothing.
            continue
        kind = FORETOLD
        if tense == "conditional" and not _future_in_past(text, at):
            kind = HEDGED
        yield _within_clause(text, "fr", kind, piece.start, piece.end)


@lru_cache(maxsize=20_000)
def _tense(word: str) -> str | None:
    """Whether the folded word is a French future or conditional."""
    if len(word) < 3 or word in lexicon("fr").singles:
        return None
    for tense, ending in _TENSES:
        match = ending.search(word)
        if match is None:
            continue
        stem = word[: match.start()]
        if _FUTURE_STEM.search(stem):
            return tense
        if tense == "conditional" and not stem.endswith(("er", "ir")) and _is_verb(stem + "er"):
            # "Livrait" is of "livrer".
            return None
        # "retirer-a", "rendr-a": the infinitive stands before the ending.
        if stem.endswith("r") and len(stem) > 3:
            for infinitive in (stem, stem + "e"):
                if infinitive.endswith(("er", "ir", "re")) and _is_verb(infinitive):
                    return tense
    return None


def _is_verb(infinitive: str) -> bool:
    if "v" in lexicon("fr").known.get(infinitive, ""):
        return True
    return dictionary_lemma(infinitive, "fr") == infinitive and in_dictionary(infinitive, "fr")


def _future_in_past(text: str, at: int) -> bool:
    """Whether the conditional at ``at`` is what someone said in the past would happen."""
    clause = clause_at(text, "fr", at)
    pieces = split(text)
    if clause.kind != COMPLEMENT:
        return False
    return any(
        speech_kind(piece.folded, "fr") is not None
        or "promettre" in lexicon_lemmas(piece.folded, "fr")
        or "decider" in lexicon_lemmas(piece.folded, "fr")
        for piece in pieces[max(0, clause.first - 4) : clause.first]
        if piece.kind == WORD
    )


def _without_repetition(found: list[Modality]) -> Iterator[Modality]:
    seen: set[tuple[int, int]] = set()
    for modality in found:
        if any(start <= modality.start < end for start, end in seen):
            continue
        seen.add((modality.start, modality.end))
        yield modality
