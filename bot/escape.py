"""Text from claims, sources and people, made inert: it shows as it is and does nothing.

Discord renders more than ``discord.utils.escape_markdown`` knows of: headings, lists, subtext,
mentions, channel and command links, timestamps, custom emoji, bare links. A backslash before a
mark makes all of them plain, and copying the text from Discord gives it back without them.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from bot.limits import length
from claims.models import Span

ELLIPSIS = "…"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Marks that mean something anywhere: emphasis, code, spoilers, links, whatever stands in angle
# brackets, mentions.
_MARKS = frozenset("\\*_~`|[]<@")
# Marks that mean something where a line begins: headings, quotes, lists, subtext.
_LINE_START = re.compile(r"[^\S\n]*(?:\d+(?=[.)](?:\s|$)))?([-+.)#>])")
_LINE = re.compile("^", re.MULTILINE)
# The colon of links and emoji; before a space it is only punctuation.
_COLON = re.compile(r":(?=\S)")
# Invisible characters that writing needs: joiners and marks of direction without a scope.
_KEPT_FORMATS = frozenset("\u200c\u200d\u200e\u200f\u061c")
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ISOLATE, _END_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def escape(
    text: str,
    limit: int | None = None,
    *,
    bold: Iterable[Span] = (),
    newline: str = " ",
) -> str:
    """``text`` as Discord markdown that shows it literally, in at most ``limit`` units.

    The characters within the spans ``bold`` are emphasised. Line ends become ``newline``. What
    is too long loses its end to an ellipsis. Control characters, overrides of the writing
    direction and zero-width characters are left out, half surrogate pairs replaced; text that
    holds right-to-left writing is isolated, so that it cannot reorder what stands around it.
    """
    text = _LINE_ENDS.sub("\n", text)
    tokens = ["\n" if char == "\n" else _visible(char) for char in text]
    strong = _mask(tokens, bold)
    _make_inert(tokens, strong, newline)
    isolated = any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)

    def first(count: int, end: str = "") -> str:
        shown = _join(tokens[:count], strong[:count]) + end
        if not isolated:
            return shown
        lines = shown.split(newline) if "\n" in newline else [shown]
        return newline.join(_ISOLATE + line + _END_ISOLATE for line in lines)

    whole = first(len(tokens))
    if limit is None or length(whole) <= limit:
        return whole
    fitting = bisect_right(range(len(tokens)), limit, key=lambda n: length(first(n, ELLIPSIS))) - 1
    if fitting < 0:
        return ""
    while fitting and tokens[fitting - 1].isspace():
        fitting -= 1
    return first(fitting, ELLIPSIS)


def plain(text: str) -> str:
    """``text`` for places that render no markdown, such as button labels: visible, on one line."""
    text = _LINE_ENDS.sub("\n", text)
    return " ".join("".join(_visible(char) for char in text).split())


def _make_inert(tokens: list[str], strong: Sequence[bool], newline: str) -> None:
    """Escapes what would mean something, in place, and puts ``newline`` where lines end."""
    places = [at for at, token in enumerate(tokens) if token]
    text = "".join(tokens)
    starts = [line.start() for line in _LINE.finditer(text)]
    # What is bold may be read for itself: its beginning counts as a line's.
    starts += [n for n, at in enumerate(places) if strong[at] and n and not strong[places[n - 1]]]
    marks = {found.start(1) for n in starts if (found := _LINE_START.match(text, n))}
    marks |= {found.start() for found in _COLON.finditer(text)}
    for n, at in enumerate(places):
        if tokens[at] == "\n":
            tokens[at] = newline
        elif n in marks or tokens[at] in _MARKS:
            tokens[at] = "\\" + tokens[at]


def _visible(char: str) -> str:
    match unicodedata.category(char):
        case "Cs":
            return REPLACEMENT
        case "Cc":
            return " "
        case "Cf" if char not in _KEPT_FORMATS and not "\u0600" <= char <= "\u0605":
            return ""
        case _:
            return char


def _mask(tokens: Sequence[str], spans: Iterable[Span]) -> list[bool]:
    """Which tokens are bold: never white space at the edge of a run, nor across lines."""
    strong = [False] * len(tokens)
    for start, end in spans:
        for at in range(max(start, 0), min(end, len(tokens))):
            strong[at] = tokens[at] != "\n"
    for order in (range(len(tokens)), range(len(tokens) - 1, -1, -1)):
        inside = False
        for at in order:
            if not tokens[at]:
                continue
            if strong[at] and not inside and tokens[at].isspace():
                strong[at] = False
            else:
                inside = strong[at]
    return strong


def _join(tokens: Sequence[str], strong: Sequence[bool]) -> str:
    parts: list[str] = []
    inside = False
    for token, bold in zip(tokens, strong, strict=True):
        if token and bold != inside:
            parts.append("**")
            inside = bold
        parts.append(token)
    return "".join(parts) + ("**" if inside else "")
