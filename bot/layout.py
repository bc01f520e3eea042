"""Pieces of text brought within what one message may hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import discord

from bot.escape import escape
from bot.limits import MESSAGE_TEXT, length
from claims.models import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A text from outside with the markdown around it.

    ``rank`` orders what is cut where there is too much: the highest first. ``least`` is what a
    cut always leaves of it, in units of ``bot.limits.length``; the frame is never cut.
    """

    text: str
    rank: int
    before: str = ""
    after: str = ""
    least: int = 40
    bold: tuple[Span, ...] = ()
    newline: str = " "

    def render(self, limit: int | None = None) -> str:
        """The markdown in at most ``limit`` units, or as long as it comes."""
        room = None if limit is None else max(limit - length(self.before) - length(self.after), 0)
        return (
            self.before + escape(self.text, room, bold=self.bold, newline=self.newline) + self.after
        )

    def floor(self) -> int:
        """The length below which it is not cut."""
        return length(self.before) + length(self.after) + self.least


def fit(pieces: Sequence[Piece], room: int = MESSAGE_TEXT) -> list[str]:
    """The pieces rendered, in their order, in at most ``room`` units together.

    Where they are too long, those of the highest rank are cut first, down to what they must
    keep. Raises ValueError where even that is too much.
    """
    rendered = [piece.render() for piece in pieces]
    over = sum(map(length, rendered)) - room
    for at in sorted(range(len(pieces)), key=lambda at: -pieces[at].rank):
        if over <= 0:
            break
        had = length(rendered[at])
        rendered[at] = pieces[at].render(max(had - over, min(had, pieces[at].floor())))
        over -= had - length(rendered[at])
    if over > 0:
        raise ValueError(f"the pieces need {over} units more than the {room} that there are")
    return rendered


class Card(discord.ui.LayoutView):
    """A message made of components that nobody can use, links apart."""

    def __init__(self, items: Iterable[discord.ui.Item[discord.ui.LayoutView]]) -> None:
        super().__init__(timeout=None)
        for item in items:
            self.add_item(item)
