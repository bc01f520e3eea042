"""The values that cross module boundaries; all are frozen, none knows the database.

Spans are half-open character offsets ``[start, end)`` into the text they speak of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """Where a claim stands between being noted and being withdrawn; only published ones answer."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Kind(StrEnum):
    """What a message does."""

    QUESTION = "question"
    ASSERTION = "assertion"
    CHATTER = "chatter"


class Verdict(StrEnum):
    """What the store says of a message."""

    ANSWERED = "answered"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    CONFLICTING = "conflicting"
    UNKNOWN = "unknown"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim was published; ``title`` may be empty, everything else may be unknown."""

    title: str
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a claim."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One atomic factual statement with its evidence and source, as stored.

    ``key`` is stable and unique within ``collection``. ``sentence`` is the supporting
    quote, word for word, or None where the source gave none. ``start`` and ``end`` are its
    span in the article, None where the article's text is not stored; ``article_sha256`` is the
    hash of that text. ``translations`` maps a
    language to the claim's text in it.
    """

    key: str
    text: str
    language: str
    collection: str = "public"
    source: Source = field(default_factory=lambda: Source(""))
    sentence: str | None = None
    start: int | None = None
    end: int | None = None
    article_sha256: str | None = None
    as_of: date | None = None
    status: Status = Status.PUBLISHED
    rating: str | None = None
    aliases: tuple[Wording, ...] = ()
    translations: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    supersedes: str | None = None

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """Every way in which the claim is stated: its own text, translations, aliases."""
        translated = (Wording(text, language) for language, text in self.translations.items())
        return (Wording(self.text, self.language), *translated, *self.aliases)

    @property
    def article_stored(self) -> bool:
        """Whether the sentence was checked against the stored text of its article."""
        return self.start is not None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written in a text.

    ``value`` is None for a range; ``low`` and ``high`` bound the true value (equal to ``value``
    where it is exact, None where unbounded; an excluded bound is the next float beyond it).
    ``kind`` is one of ``cardinal``, ``ordinal``, ``percent``, ``currency``, ``age``, ``duration``,
    ``dimension``, ``temperature``, ``year``, ``fraction``, or ``article`` for the one thing that an
    article counts ("une fillette"). ``unit`` is a canonical name (``%``, ``USD``, ``km``, ``year``
    …) or None. ``counted`` is the noun counted as written in the text ("rockets"), or None.
    """

    text: str
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False
    kind: str = "cardinal"
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period as written in a text: every day from ``low`` to ``high``, both included.

    ``low`` or ``high`` is None where that side is open ("since 2014").
    ``weekday`` is 0 (Monday) to 6 where the text names one without a date.
    """

    text: str
    start: int
    end: int
    low: date | None
    high: date | None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as written in a text, and the canonical form under which variants meet.

    ``type`` is "country", "region", "city", "continent", "place", "organisation", "person",
    "event" or "other".
    """

    text: str
    start: int
    end: int
    canonical: str
    type: str = "other"


@dataclass(frozen=True, slots=True)
class Message:
    """A text from outside, as read on the day ``read_on``."""

    text: str
    language: str
    kind: Kind
    read_on: date
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A claim found for a text; ``score``, higher is better, compares within one ranking only.

    ``near`` is False where it shares neither a word nor a meaning with the text, and is only the
    best of what there is.
    """

    claim: Claim
    score: float
    near: bool = True


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one claim says of one message, and why.

    ``reason`` is one sentence in the message's language. ``message_spans`` are the words of the
    message that decided, ``sentence_spans`` those of the sentence shown. ``fit`` is the share, from
    0 to 1, of what the claim says that the message touches; ``foreign`` are the words of the
    message that the claim does not speak of. ``slight`` says that one common word is all that ties
    the two: it settles the message only where no other event may be meant. ``thin`` says that two
    are: it settles it only where the source is the one that the message is most likely about.
    """

    verdict: Verdict
    reason: str
    value: str | None = None
    message_spans: tuple[Span, ...] = ()
    sentence_spans: tuple[Span, ...] = ()
    fit: float = 0.0
    foreign: tuple[str, ...] = ()
    slight: bool = False
    thin: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to one message.

    ``found`` says that a claim speaks to the message; then ``claim`` and ``sentence`` are set,
    whatever the verdict. ``sentence_is_quote`` is False where the source gave no sentence and the
    claim's own text is shown in its place. ``matches`` is the bare ranking, best first.
    """

    text: str
    language: str
    kind: Kind
    found: bool
    verdict: Verdict
    reason: str
    confidence: float
    value: str | None = None
    claim: Claim | None = None
    sentence: str | None = None
    sentence_is_quote: bool = True
    highlight: tuple[Span, ...] = ()
    matches: tuple[Match, ...] = ()
    parts: tuple["Answer", ...] = ()
