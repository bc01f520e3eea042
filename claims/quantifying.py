"""All, most, only: what a message claims of every one of a kind the claim must claim too."""

import re

from claims.polarity import Quantifier, read_quantifiers
from claims.statement import Statement

# What each quantifier of a message needs the claim to say.
_NEEDED = {
    "all": frozenset(("all",)),
    "most": frozenset(("all", "most")),
    "few": frozenset(("few",)),
    "only": frozenset(("only",)),
}
_SOME = frozenset(("most", "few"))
"""What is not said of all that are counted: "23 survivors, most of them with hypothermia"."""
_REACH = 25
"""Characters within which a quantifier belongs to the number after it: "only about 2,500"."""


def unmet_rate(said: Statement, known: Statement) -> bool:
    """Whether the message gives a number by the day, or the week, and the claim does not."""
    if not said.quantities:
        return False
    if _EACH.search(said.text) and not _EACH.search(known.text):
        return any(q.kind not in ("article", "ordinal", "year") for q in said.quantities)
    ours, theirs = (
        {_UNIT_OF_RATE[found[1].lower()] for found in _BY_THE.finditer(text.text)}
        for text in (said, known)
    )
    return bool(ours - theirs) and _BY_ADJECTIVE.search(known.text) is None


_EACH = re.compile(
    r"\b(?:(?:each|every|per)(?! (?:other|day|week|month|year|hour|minute|second|time)\b)|apiece|"
    r"chacune?s?|chaque(?! (?:jour|semaine|mois|année|heure|fois)\b)|"
    r"par (?:personne|tête|ménage|foyer))\b",
    re.IGNORECASE,
)
_BY_THE = re.compile(
    r"\b(?:(?<!for )(?<!in )(?<!within )(?<!after )(?<!of )(?<!once )(?<!than )(?<!over )"
    r"(?<!half )(?<!is )(?<!was )(?<!just )(?<!only )(?:an?|per|each|every)|par|chaque)\s+"
    r"(day|week|month|year|hour|minute|second|jour|semaine|mois|an|année|heure|minute|seconde)"
    r"(?!\s+(?:ago|later|earlier|after|before|or|and a half|ahead|early|late|old|off|long|in|to)\b)"
    r"(?![-\w])",
    re.IGNORECASE,
)
_UNIT_OF_RATE = {
    **dict.fromkeys(("day", "jour"), "day"),
    **dict.fromkeys(("week", "semaine"), "week"),
    **dict.fromkeys(("month", "mois"), "month"),
    **dict.fromkeys(("year", "an", "année"), "year"),
    **dict.fromkeys(("hour", "heure"), "hour"),
    "minute": "minute",
    **dict.fromkeys(("second", "seconde"), "second"),
}
_BY_ADJECTIVE = re.compile(
    r"\b(?:daily|nightly|hourly|weekly|monthly|yearly|annual\w*|quotidien\w*|hebdomadaires?|"
    r"mensuel\w*|annuel\w*|km/h|mph|kph|/\w)",
    re.IGNORECASE,
)


def unmet_quantifier(said: Statement, known: Statement) -> str | None:
    """A quantifier of the message that the claim does not have, as written; None where none is.

    One that stands before a number goes with the number: "only seven", "all 500".
    """
    ours = read_quantifiers(said.text, said.language)
    if not ours:
        return None
    theirs = {
        q.kind
        for q in read_quantifiers(known.text, known.language)
        if not _OTHERS.match(known.text, q.end)
    }
    for quantifier in ours:
        needed = _NEEDED.get(quantifier.kind)
        if quantifier.text.lower() == "each" and said.text[quantifier.end :].startswith(" other"):
            continue
        if _RATE.match(said.text, quantifier.end):
            # "Each week" says how often.
            continue
        if _OTHERS.match(said.text, quantifier.end) and any(
            q.kind == quantifier.kind and _OTHERS.match(known.text, q.end)
            for q in read_quantifiers(known.text, known.language)
        ):
            continue
        whole = quantifier.kind == "all" and theirs & _SOME
        if (
            needed is not None
            and not needed & theirs
            and (whole or not _of_number(quantifier, said))
        ):
            return quantifier.text
    return None


_RATE = re.compile(
    r"\s+(?:day|week|month|year|hour|minute|time|jour|semaine|mois|année|an|heure|fois)\b",
    re.IGNORECASE,
)
# "All other adults pay": not all adults do.
_OTHERS = re.compile(r"\s+(?:the\s+|les\s+)?(?:others?|autres?)\b", re.IGNORECASE)


def _of_number(quantifier: Quantifier, said: Statement) -> bool:
    return any(
        quantity.start < quantifier.end
        or (
            0 <= quantity.start - quantifier.end <= _REACH
            # "All the victims were over 75" says so of the victims.
            and (
                quantifier.kind == "only"
                or not any(quantifier.end <= t.start < quantity.start for t in said.tokens)
            )
        )
        for quantity in said.quantities
        if quantity.end > quantifier.start
    )
