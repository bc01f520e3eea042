"""What the program says to people, in French and in English.

Messages in any other language are answered in English.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal

from claims.models import Claim, Quantity, Verdict

VERDICTS: Final[Mapping[str, Mapping[Verdict, tuple[str, str]]]] = {
    "en": {
        Verdict.SUPPORTED: ("✅", "Supported"),
        Verdict.CONTRADICTED: ("❌", "Contradicted"),
        Verdict.ANSWERED: ("💬", "Answered"),
        Verdict.CONFLICTING: ("⚖️", "Sources disagree"),
        Verdict.UNKNOWN: ("❔", "I have nothing on this"),
    },
    "fr": {
        Verdict.SUPPORTED: ("✅", "Confirmé"),
        Verdict.CONTRADICTED: ("❌", "Contredit"),
        Verdict.ANSWERED: ("💬", "Réponse"),
        Verdict.CONFLICTING: ("⚖️", "Les sources se contredisent"),
        Verdict.UNKNOWN: ("❔", "Je n'ai rien là-dessus"),
    },
}
"""Symbol and words of each verdict; RELATED replaces the last where a claim was found."""

_PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "related": "Related, but does not settle it",
        "deciding_words": "Deciding words:",
        "no_sentence": "(the claim's own words; the source gave no sentence)",
        "article_not_stored": "(quoted; the article is not stored)",
        "as_of": "as of {date}",
        "untitled": "untitled",
        "chatter": "Ask me a question, or tell me something to check.",
    },
    "fr": {
        "related": "En rapport, mais ne tranche pas",
        "deciding_words": "Mots décisifs :",
        "no_sentence": "(texte de l'affirmation ; la source n'a pas donné de phrase)",
        "article_not_stored": "(cité ; l'article n'est pas enregistré)",
        "as_of": "au {date}",
        "untitled": "sans titre",
        "chatter": "Posez-moi une question, ou donnez-moi quelque chose à vérifier.",
    },
}


def reply_language(language: str) -> str:
    """The language to answer a message in ``language`` in."""
    return language if language in VERDICTS else "en"


def phrase(name: str, language: str) -> str:
    """The phrase called ``name``."""
    return _PHRASES[reply_language(language)][name]


def long_date(day: date, language: str) -> str:
    """The day as people write it: "17 November 2020", "17 novembre 2020"."""
    written = format_date(day, "d MMMM y", locale=reply_language(language))
    if reply_language(language) == "fr" and day.day == 1:
        return written.replace("1 ", "1er ", 1)
    return written


def source_line(claim: Claim, language: str) -> str:
    """Title, publisher, author, date and address of the claim's source, as far as known."""
    source = claim.source
    parts = [
        source.title or phrase("untitled", language),
        source.publisher,
        source.author,
        source.published_at and long_date(source.published_at.date(), language),
        source.url,
    ]
    return " · ".join(part for part in parts if part)


def number_text(quantity: Quantity, language: str) -> str:
    """The number as people write it, in digits: "7", "2,500", "nearly 90"; a range as it stands.

    ``language`` is that of the text which holds the number.
    """
    plain = quantity.low == quantity.high == quantity.value
    if quantity.value is None or not plain or quantity.unit is not None:
        return quantity.text
    return format_decimal(quantity.value, locale=reply_language(language))
