"""What may enter the store: the line of an import file, validated before it reaches a table."""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from claims.errors import InputError
from claims.language import detect_language
from claims.models import Status
from claims.text import words

MAX_CLAIM = 10_000  # characters; the longest claim in any collection seen has 2,400
MAX_ARTICLE = 2_000_000  # characters
MAX_KEY = 200  # characters
PUBLIC = "public"

_REFERENCE = re.compile(r"sha256:[0-9a-f]{64}")


def _storable(text: str) -> str:
    if "\0" in text:
        raise ValueError("holds a NUL character: remove it")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("holds half of a surrogate pair: save the text as UTF-8") from None
    return text


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ValueError("is not a web address: start it with https://") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>]", url):
        raise ValueError("is not a web address: start it with https://")
    return url


def _language_code(code: str) -> str:
    primary = re.split(r"[-_]", code)[0].lower()
    if not re.fullmatch(r"[a-z]{2,3}", primary):
        raise ValueError("is not a language code: write 'fr' or 'en', for instance")
    return primary


def _day(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()[:10])
        except ValueError:
            raise ValueError("is not a date: write it as 2020-11-17") from None
    return value


def _moment(value: object) -> object:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise ValueError(
                "is not a date and time: write it as 2020-11-18 or 2020-11-18T06:16"
            ) from None
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).replace(tzinfo=None)
    return value


def _no_blanks(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


_Line = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_storable)]
_Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_CLAIM),
    AfterValidator(_storable),
]
_Key = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_KEY),
    AfterValidator(_storable),
]
_Language = Annotated[_Line, AfterValidator(_language_code)]
_Date = Annotated[date, BeforeValidator(_day)]
_Moment = Annotated[datetime, BeforeValidator(_moment)]
_Exact = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_CLAIM), AfterValidator(_storable)
]
_Article = Annotated[
    str, StringConstraints(min_length=1, max_length=MAX_ARTICLE), AfterValidator(_storable)
]


class _Input(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class SourceInput(_Input):
    """A source as given; the title may be empty, an unknown detail is left out, never made up."""

    title: _Line
    publisher: Annotated[_Line | None, BeforeValidator(_no_blanks)] = None
    author: Annotated[_Line | None, BeforeValidator(_no_blanks)] = None
    url: Annotated[
        Annotated[_Line, AfterValidator(_web_address)] | None, BeforeValidator(_no_blanks)
    ] = None
    published_at: Annotated[_Moment | None, BeforeValidator(_no_blanks)] = None
    language: Annotated[_Language | None, BeforeValidator(_no_blanks)] = None

    @property
    def identity(self) -> str:
        """A hash of the metadata: the same source given twice has the same one."""
        parts = (self.title, self.publisher, self.author, self.url, self.published_at)
        return hashlib.sha256(repr(parts).encode()).hexdigest()


class ClaimInput(_Input):
    """A claim as given: the line of an import file, with its defaults filled in.

    ``article`` is the whole text of the article, or ``sha256:…`` of one that is stored already.
    """

    key: Annotated[_Key | None, BeforeValidator(_no_blanks)] = None
    claim: _Text
    language: Annotated[_Language | None, BeforeValidator(_no_blanks)] = None
    sentence: Annotated[_Exact | None, BeforeValidator(_no_blanks)] = None
    as_of: Annotated[_Date | None, BeforeValidator(_no_blanks)] = None
    aliases: tuple[_Text, ...] = ()
    translations: Mapping[_Language, _Text] = Field(default_factory=dict)
    tags: tuple[_Key, ...] = ()
    source: SourceInput
    rating: Annotated[_Line | None, BeforeValidator(_no_blanks)] = None
    status: Status = Status.PUBLISHED
    collection: Annotated[_Key | None, BeforeValidator(_no_blanks)] = None
    article: Annotated[_Article | None, BeforeValidator(_no_blanks)] = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None
    supersedes: Annotated[_Key | None, BeforeValidator(_no_blanks)] = None

    @model_validator(mode="after")
    def _span_is_whole(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("give both start and end of the sentence, or neither")
        if self.start is not None and (self.sentence is None or self.article is None):
            raise ValueError("start and end speak of a sentence in an article: give both")
        return self

    @property
    def stable_key(self) -> str:
        """``key``, or one made of the claim's first words and a hash of what identifies it."""
        if self.key:
            return self.key
        digest = hashlib.sha256(
            "\0".join((self.claim, self.sentence or "", self.source.identity)).encode()
        ).hexdigest()
        first = [word for word in words(self.claim) if word.isalnum()][:6]
        return "-".join([*first, digest[:8]])

    @property
    def known_language(self) -> str:
        """``language``, or the one that the text is written in."""
        return self.language or detect_language(self.claim)

    @property
    def article_reference(self) -> str | None:
        """The hash of the stored article that ``article`` refers to, None where it is a text."""
        if self.article and _REFERENCE.fullmatch(self.article):
            return self.article.removeprefix("sha256:")
        return None

    @property
    def article_text(self) -> str | None:
        """The article's whole text where it was given."""
        return None if self.article_reference else self.article or None


class ArticleInput(_Input):
    """An article without a claim: its text and where it was published."""

    article: Annotated[str, AfterValidator(_storable), Field(min_length=1, max_length=MAX_ARTICLE)]
    source: SourceInput
    collection: Annotated[_Key | None, BeforeValidator(_no_blanks)] = None


def parse_line(line: object) -> ClaimInput | ArticleInput:
    """The validated claim, or article where the line holds no ``claim``.

    Raises InputError, one sentence that names the field.
    """
    if not isinstance(line, Mapping):
        raise InputError('write an object in braces, such as {"claim": "…", "source": {…}}.')
    model = ArticleInput if "article" in line and "claim" not in line else ClaimInput
    try:
        return model.model_validate(line)
    except ValidationError as error:
        raise InputError(_sentence(error)) from None


def unknown_fields(line: Mapping[str, object]) -> set[str]:
    """The fields of a line that mean nothing here, most likely misspelt."""
    source = line.get("source")
    unknown = set(line) - set(ClaimInput.model_fields)
    if isinstance(source, Mapping):
        unknown |= {f"source.{name}" for name in set(source) - set(SourceInput.model_fields)}
    return unknown


def _sentence(error: ValidationError) -> str:
    first: Any = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"] if not str(part).startswith("function-"))
    match first["type"]:
        case "missing":
            return f"{field} is missing."
        case "value_error":
            problem = str(first["ctx"]["error"])
            return f"{field} {problem}." if field else f"{problem}."
        case "string_too_short":
            return f"{field} is empty."
        case "string_too_long":
            return f"{field} is longer than {first['ctx']['max_length']:,} characters: shorten it."
        case "string_type" | "bytes_type":
            return f"{field} must be a text."
        case "string_unicode":
            return f"{field} holds half of a surrogate pair: save the text as UTF-8."
        case "tuple_type" | "list_type":
            return f'{field} must be a list, as in ["…"].'
        case "model_type" | "dict_type" | "mapping_type" | "model_attributes_type":
            return f'{field} must be an object, as in {{"…": "…"}}.'
        case "enum":
            return f"{field} must be one of {first['ctx']['expected']}."
        case _:
            message = str(first["msg"])
            return f"{field}: {message[0].lower()}{message[1:]}."
