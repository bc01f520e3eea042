from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import Draft
from bot.phrases import ENGLISH
from claims.errors import InputError
from claims.inputs import ClaimInput, parse_line
from tests.bot.strategies import hostile

DRAFT = Draft(" A claim. ", " A sentence. ", " A title ", " https://a.example/x ", " 2020-11-18 ")


def test_a_draft_is_an_import_line() -> None:
    """White space around what was typed is not part of it; the one date serves both."""
    assert DRAFT.line(ENGLISH) == {
        "claim": "A claim.",
        "sentence": "A sentence.",
        "as_of": "2020-11-18",
        "source": {
            "title": "A title",
            "url": "https://a.example/x",
            "published_at": "2020-11-18",
        },
    }


def test_what_is_not_known_is_left_out() -> None:
    """Nothing stands in for a sentence, a link or a date."""
    line = replace(DRAFT, sentence=" ", link="", date="").line(ENGLISH)
    assert line["sentence"] is None
    assert line["as_of"] is None
    assert line["source"] == {"title": "A title", "url": None, "published_at": None}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"claim": " \n"}, "claim is empty"),
        ({"title": ""}, "no title"),
        ({"link": "example.org"}, "“example.org” is not a web address"),
        ({"link": "javascript:x"}, "not a web address"),
        ({"link": "https://"}, "not a web address"),
        ({"link": "https://a b"}, "not a web address"),
        ({"link": "https://["}, "not a web address"),
        ({"date": "18/11/2020"}, "“18/11/2020” is not a date"),
        ({"date": "2020-02-30"}, "not a date"),
        ({"date": "yesterday"}, "not a date"),
    ],
)
def test_what_is_wrong_is_said(wrong: dict[str, str], told: str) -> None:
    """One sentence names the entry and how to correct it."""
    with pytest.raises(InputError, match=told):
        replace(DRAFT, **wrong).line(ENGLISH)


@given(st.builds(Draft, claim=hostile, sentence=hostile, title=hostile))
def test_any_text_becomes_a_line_or_a_sentence(draft: Draft) -> None:
    """Whatever is typed, the library takes it or refuses it with a sentence."""
    try:
        parsed = parse_line(draft.line(ENGLISH))
    except InputError as error:
        parsed, told = None, str(error)
    assert isinstance(parsed, ClaimInput) or told.endswith(".")
