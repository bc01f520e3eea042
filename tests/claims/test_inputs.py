"""Input is validated before it reaches a table."""

from datetime import date, datetime
from typing import Any

import pytest

from claims.errors import InputError
from claims.inputs import ArticleInput, ClaimInput, parse_line, unknown_fields

LINE: dict[str, Any] = {"claim": "The bridge opened in May.", "source": {"title": "News"}}


def test_a_line_with_every_field() -> None:
    """Every field of the contract is read."""
    claim = parse_line(
        {
            "key": "bridge",
            "claim": " The bridge opened in May. ",
            "language": "en-GB",
            "sentence": "The bridge, long awaited, opened in May.",
            "as_of": "2021-05-04",
            "aliases": ["The bridge has been open since May."],
            "translations": {"fr": "Le pont a ouvert en mai."},
            "tags": ["bridges"],
            "source": {
                "title": "",
                "publisher": "The Paper",
                "author": "A. Writer",
                "url": "https://example.org/bridge",
                "published_at": "2021-05-05T08:00:00+02:00",
                "language": "en",
            },
            "rating": "true",
            "status": "draft",
            "collection": "mine",
            "supersedes": "old-bridge",
        }
    )
    assert isinstance(claim, ClaimInput)
    assert claim.claim == "The bridge opened in May."
    assert claim.language == "en"
    assert claim.as_of == date(2021, 5, 4)
    assert claim.source.published_at == datetime(2021, 5, 5, 6, 0)  # noqa: DTZ001
    assert claim.stable_key == "bridge"


def test_a_key_is_made_where_none_is_given() -> None:
    """The same line always gets the same key, another line another one."""
    first, again = parse_line(LINE), parse_line(dict(LINE))
    other = parse_line(LINE | {"source": {"title": "Other news"}})
    assert isinstance(first, ClaimInput)
    assert isinstance(again, ClaimInput)
    assert isinstance(other, ClaimInput)
    assert first.stable_key == again.stable_key != other.stable_key
    assert first.stable_key.startswith("the-bridge-opened-in-may-")


def test_an_article_without_a_claim() -> None:
    """A line with an article and no claim stores the article alone."""
    item = parse_line({"article": "The text.", "source": {"title": "News"}})
    assert isinstance(item, ArticleInput)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ([1], "write an object in braces"),
        ({"source": {"title": "t"}}, "claim is missing"),
        ({"claim": "c"}, "source is missing"),
        ({"claim": "c", "source": {}}, "source.title is missing"),
        (LINE | {"claim": "   "}, "claim is empty"),
        (LINE | {"claim": "x" * 10_001}, "longer than 10,000 characters"),
        (LINE | {"claim": "a\0b"}, "NUL"),
        (LINE | {"as_of": "yesterday"}, "as_of is not a date: write it as 2020-11-17"),
        (LINE | {"language": "French!"}, "language is not a language code"),
        (LINE | {"status": "secret"}, "status must be one of"),
        (
            LINE | {"source": {"title": "t", "url": "javascript:alert(1)"}},
            "source.url is not a web",
        ),
        (LINE | {"source": {"title": "t", "published_at": "noon"}}, "not a date and time"),
        (LINE | {"start": 3}, "both start and end"),
        (LINE | {"start": 3, "end": 5}, "speak of a sentence in an article"),
        (LINE | {"aliases": "one"}, "aliases"),
    ],
)
def test_a_bad_line_gets_one_clear_sentence(line: object, sentence: str) -> None:
    """The error names the field and says what to do."""
    with pytest.raises(InputError) as caught:
        parse_line(line)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_misspelt_fields_are_found() -> None:
    """A field that means nothing is named, also inside the source."""
    line = LINE | {"sentense": "x", "source": {"title": "t", "editor": "e"}}
    assert unknown_fields(line) == {"sentense", "source.editor"}
