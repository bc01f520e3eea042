"""Plain letters with a way back: accents, spaces, dashes and apostrophes folded, offsets kept."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u00b4\u0060\uff07"
_UNEVEN = re.compile(r"[\u0300-\u036fœŒæÆ\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LIGATURES = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}


class _PlainLetters(dict[int, int]):
    """Maps a code point to the one that stands for it; filled as characters are met."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        plain = char
        if char in _DASHES:
            plain = "-"
        elif char in _APOSTROPHES:
            plain = "'"
        elif char == "\t" or unicodedata.category(char) == "Zs":
            plain = " "
        elif char in "\u00b5\u03bc":
            plain = "u"  # the micro sign of units
        else:
            base = unicodedata.normalize("NFKD", char)
            letter = base[0] if base else char
            marks = all(unicodedata.combining(mark) for mark in base[1:])
            # Compatibility forms count for letters and full-width signs only: "²" is not "2".
            fullwidth = "\uff01" <= char <= "\uff5e"
            if marks and len(letter) == 1 and (letter.isalpha() or fullwidth):
                plain = letter
        self[code] = ord(plain)
        return ord(plain)


_PLAIN = _PlainLetters()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in plain letters: ``cased`` as written, ``low`` in lower case, equally long.

    ``offsets`` leads back to the original, None where offsets are the same.
    """

    cased: str
    low: str
    offsets: Sequence[int] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span ``[start, end)`` of this text as a span of the original text."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[end]


def fold_aligned(text: str) -> Folded:
    """Fold ``text`` character by character, so that every span found leads back to it.

    Combining marks and invisible characters are dropped, ligatures written out.
    """
    if text.isascii():
        cased = text.replace("`", "'").replace("\t", " ")
        return Folded(cased, cased.lower(), None)
    offsets: list[int] | None = None
    source = text
    if _UNEVEN.search(text):
        offsets, pieces = [], []
        for index, char in enumerate(text):
            piece = _LIGATURES.get(char, "" if _UNEVEN.match(char) else char)
            pieces.append(piece)
            offsets += [index] * len(piece)
        offsets.append(len(text))
        source = "".join(pieces)
    cased = source.translate(_PLAIN)
    low = cased.lower()
    if len(low) != len(cased):  # a few letters, "İ" among them, are longer in lower case
        low = "".join(lowered if len(lowered := char.lower()) == 1 else char for char in cased)
    return Folded(cased, low, offsets)
