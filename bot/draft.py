"""A claim as typed into the form, before it is stored."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from bot.limits import shorten
from bot.phrases import Phrases
from bot.question import whole
from claims.errors import InputError

_SHOWN = 80
"""Characters of a refused entry that the refusal repeats."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form's fields, exactly as typed."""

    claim: str = ""
    sentence: str = ""
    title: str = ""
    link: str = ""
    date: str = ""

    def line(self, words: Phrases) -> dict[str, object]:
        """The draft as a line of an import file.

        The one date of the form is when the source was published, and so the day for which it
        says what it says. Raises InputError, one sentence that says what to correct.
        """
        claim, title = whole(self.claim).strip(), whole(self.title).strip()
        if not claim:
            raise InputError(words.no_claim)
        if not title:
            raise InputError(words.no_title)
        day = self._day(words)
        return {
            "claim": claim,
            "sentence": whole(self.sentence).strip() or None,
            "as_of": day,
            "source": {"title": title, "url": self._web_address(words), "published_at": day},
        }

    def _web_address(self, words: Phrases) -> str | None:
        link = whole(self.link).strip()
        if not link:
            return None
        try:
            parts = urlsplit(link)
            usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
        except ValueError:
            usable = False
        if not usable or any(char.isspace() for char in link):
            raise InputError(words.bad_link.format(text=shorten(link, _SHOWN)))
        return link

    def _day(self, words: Phrases) -> str | None:
        typed = whole(self.date).strip()
        if not typed:
            return None
        try:
            return date.fromisoformat(typed).isoformat()
        except ValueError:
            raise InputError(words.bad_date.format(text=shorten(typed, _SHOWN))) from None
