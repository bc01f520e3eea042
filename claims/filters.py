"""Which claims a search is limited to."""

from dataclasses import dataclass
from datetime import date

from claims.models import Claim, Status
from claims.text import fold


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that a claim must all meet; None meets any claim.

    ``source`` is a part of the source's title, publisher, author or address, in any case.
    ``since`` and ``until`` bound the date that the claim holds for, or else that its source was
    published on, both included; a claim without either meets neither.
    """

    source: str | None = None
    since: date | None = None
    until: date | None = None
    tag: str | None = None
    language: str | None = None
    status: Status | None = Status.PUBLISHED

    @property
    def narrow(self) -> bool:
        """Whether anything but published claims, or only some of them, are wanted."""
        return self != Filters()

    def admit(self, claim: Claim) -> bool:
        """Whether the claim meets every condition."""
        return (
            (self.status is None or claim.status is self.status)
            and (self.source is None or self._from_source(claim, self.source))
            and (self.tag is None or fold(self.tag) in map(fold, claim.tags))
            and (self.language is None or self._speaks(claim, self.language))
            and self._in_time(claim)
        )

    def _in_time(self, claim: Claim) -> bool:
        if self.since is None and self.until is None:
            return True
        published = claim.source.published_at
        day = claim.as_of or (published.date() if published else None)
        return (
            day is not None
            and (self.since is None or self.since <= day)
            and (self.until is None or day <= self.until)
        )

    @staticmethod
    def _from_source(claim: Claim, part: str) -> bool:
        source = claim.source
        told = (source.title, source.publisher, source.author, source.url)
        return any(fold(part) in fold(text) for text in told if text)

    @staticmethod
    def _speaks(claim: Claim, language: str) -> bool:
        return language in {claim.language, *claim.translations}
