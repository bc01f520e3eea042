"""Whether a statement tells a thing as past."""

from claims.concepts import Token
from claims.lemmas import verbal
from claims.statement import Statement
from claims.tokens import split

_PAST_AUXILIARIES = {
    "en": frozenset("was were had has have did been got".split()),
    "fr": frozenset("a ont avait avaient ai avons avez eu".split()),
}
_PRESENT = {
    "en": frozenset("is are am be being will would shall should may might can could to".split()),
    "fr": frozenset("va vont allait allaient sera seront serait seraient devrait".split()),
}
_MOVING = tuple(
    "arriv parti entr sorti mont descendu tomb mort rest retourn revenu devenu deced venu".split()
)
_BEING = frozenset("est sont etait etaient fut furent".split())
_REACH = 4
"""Pieces before a verb among which its auxiliaries stand, adverbs included."""


def told_as_past(text: Statement, predicate: Token) -> bool:
    """Whether the verb tells what has happened: "left", "a quitté"; not "is leaving"."""
    pieces = split(text.text)
    before = [p.folded for p in pieces if p.end <= predicate.start][-_REACH:]
    word = next((p.folded for p in pieces if p.start == predicate.start), "")
    language = text.language
    if language not in _PRESENT:
        return False
    if _PRESENT[language].intersection(before):
        return False
    if _PAST_AUXILIARIES[language].intersection(before):
        return True
    if language == "fr":
        return bool(_BEING.intersection(before)) and word.startswith(_MOVING)
    return verbal(word, "en") and not word.endswith(("s", "ing"))
