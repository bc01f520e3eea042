"""Discord's markdown as its client reads it, as far as a test must know what is left active."""

import re
from collections.abc import Iterator
from typing import Any

import discord

# A backslash makes any mark after it plain; letters, digits and white space keep theirs.
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])", re.DOTALL)
_PLAIN = "\ue000"

ACTIVE = {
    "emphasis": re.compile(r"[*_~]"),
    "code": re.compile(r"`"),
    "spoiler": re.compile(r"\|\|"),
    "mention of everyone": re.compile(r"@(?:everyone|here)"),
    "something in angle brackets": re.compile(r"<(?:@|#|a?:|t:|/|id:|https?:)"),
    "masked link": re.compile(r"\[[^\]]*\]\("),
    "bare link": re.compile(r"(?:https?|steam|discord)://"),
    "emoji": re.compile(r":[^\s:]+:"),
    "heading": re.compile(r"^\s*#{1,3}\s", re.MULTILINE),
    "subtext": re.compile(r"^\s*-#", re.MULTILINE),
    "list": re.compile(r"^\s*(?:[-*+]|\d+[.)])\s", re.MULTILINE),
    "quote": re.compile(r"^\s*>", re.MULTILINE),
    "override of direction": re.compile("[\u202a-\u202e]"),
    "half a surrogate pair": re.compile("[\ud800-\udfff]"),
}

FRAME = re.compile(r"^(?:### |-# |> |\*\*)", re.MULTILINE)


def active(markdown: str) -> list[str]:
    """The names of what Discord would act on in ``markdown`` rather than show."""
    rest = _ESCAPED.sub(_PLAIN, markdown)
    return [name for name, pattern in ACTIVE.items() if pattern.search(rest)]


def shown(markdown: str) -> str:
    """What a person reads where nothing in ``markdown`` is active but bold."""
    plain = "".join(
        token[1] if token.startswith("\\") else token
        for token in re.findall(r"\\[^0-9A-Za-z\s]|\*\*|.", markdown, re.DOTALL)
        if token != "**"
    )
    return re.sub("[\u2068\u2069]", "", plain)


def bold(markdown: str) -> list[str]:
    """The stretches that Discord shows in bold, by its client's own pattern."""
    found = re.findall(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)", markdown)
    return [shown(each) for each in found]


def texts(view: discord.ui.LayoutView) -> list[str]:
    """The markdown of every text of a message, in reading order."""
    return [i.content for i in view.walk_children() if isinstance(i, discord.ui.TextDisplay)]


def links(view: discord.ui.LayoutView) -> list[str | None]:
    """The addresses of the buttons of a message."""
    return [i.url for i in view.walk_children() if isinstance(i, discord.ui.Button)]


def components(payload: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component of a message as sent, nested ones included."""
    for each in payload:
        yield each
        yield from components(each.get("components", []))
        if "accessory" in each:
            yield each["accessory"]
