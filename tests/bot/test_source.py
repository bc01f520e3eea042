from dataclasses import replace
from datetime import date

import pytest

from bot.limits import BUTTON_LABEL, BUTTON_URL, length
from bot.phrases import ENGLISH, FRENCH
from bot.source import holding_as_of, host, link_button, source_name
from claims.models import Source
from tests.bot.strategies import CLAIM, SOURCE


def test_a_source_is_named_by_what_is_known() -> None:
    """Title, publisher, author, date and site; what is unknown is left out."""
    assert source_name(SOURCE, FRENCH) == (
        "Rockets hit Baghdad · The Daily Example · A. Writer · 18 novembre 2020 · example.org"
    )
    assert source_name(Source(" ", publisher=" "), ENGLISH) == "untitled"


def test_the_button_names_the_site() -> None:
    """Whoever presses it knows where it leads."""
    button = link_button(SOURCE, ENGLISH)
    assert button is not None
    assert (button.label, button.url) == ("Open the article (example.org)", SOURCE.url)


def test_a_link_at_the_limit() -> None:
    """Discord takes addresses of 512 characters; a longer one leaves only its site's name."""
    longest = "https://example.org/".ljust(BUTTON_URL, "x")
    assert link_button(replace(SOURCE, url=longest), ENGLISH) is not None
    assert link_button(replace(SOURCE, url=longest + "x"), ENGLISH) is None
    assert host(replace(SOURCE, url=longest + "x")) == "example.org"


def test_a_label_at_the_limit() -> None:
    """A long name of a site is cut, not refused by Discord."""
    button = link_button(replace(SOURCE, url=f"https://{'x' * 60}.example/"), ENGLISH)
    assert button is not None
    assert button.label is not None
    assert length(button.label) == BUTTON_LABEL


def test_addresses_in_other_scripts() -> None:
    """They are sent as ASCII, which Discord takes."""
    button = link_button(replace(SOURCE, url="https://exämple.org/café?q=é"), ENGLISH)
    assert button is not None
    assert button.url == "https://xn--exmple-cua.org/caf%C3%A9?q=%C3%A9"


@pytest.mark.parametrize(
    "url",
    [
        *(None, "", "example.org", "javascript:alert(1)", "data:text/html,x", "https://"),
        *("https://[", "https://a b", "https://a\n.example", "https://\ud83d.example"),
        "file:///etc/passwd",
    ],
)
def test_what_is_no_web_address_gives_no_link(url: str | None) -> None:
    """Nothing is linked that a browser would not open as a page."""
    source = replace(SOURCE, url=url)
    assert link_button(source, ENGLISH) is None
    assert host(source) is None


def test_the_day_a_claim_holds_for() -> None:
    """Written out in the reader's language; None where it is not known."""
    assert holding_as_of(CLAIM, ENGLISH) == "as of 17 November 2020"
    assert holding_as_of(replace(CLAIM, as_of=date(2020, 11, 1)), FRENCH) == "au 1er novembre 2020"
    assert holding_as_of(replace(CLAIM, as_of=None), ENGLISH) is None
