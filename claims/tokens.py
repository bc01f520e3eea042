"""A text cut into words, numbers and marks, each with its exact span and its folded form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.text import fold

WORD, NUMBER, MARK = "word", "number", "mark"

_PIECE = re.compile(
    r"""(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d\w])  # 2 500
          | \d+(?:[.,:]\d+)*[^\W\d_]{0,3}(?![\w]))             # 2.5k 1er 12:30
      | (?P<bracket>-[LR][RSC]B-)                              # ( as treebanks write it
      | (?P<word>(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])         # U.S.
          | [^\W_][\w\u0300-\u036f]*)                          # roquettes B52
      | (?P<mark>\.{2,}|\S)""",
    re.VERBOSE,
)
_KINDS = {"number": NUMBER, "word": WORD}
_APOSTROPHES = "'’‘ʼ`´′＇"
_DASHES = "-‐‑"

# What an apostrophe cuts off on its left in French, folded.
ELIDED = frozenset("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu".split())
# What it cuts off on its right in English, folded.
_CLITICS = frozenset("s re ve ll d m".split())
# Without their accents these would be other words: "a" has, "ou" or.
_ACCENTED = frozenset(("à", "où"))
# Words that keep their apostrophe.
_WHOLE = re.compile(
    r"(aujourd|prud|grand|entr|presqu)['’](hui|homm|mer|rang|aid|ile)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word, number or mark of a text.

    ``folded`` is the word without case, accents and dots; "à" and "où" keep theirs. ``glued`` says
    that a hyphen or an apostrophe alone stands between it and the piece before.
    """

    text: str
    start: int
    end: int
    folded: str
    kind: str
    glued: bool = False


@lru_cache(maxsize=512)
def split(text: str) -> tuple[Piece, ...]:
    """The pieces of ``text`` in order.

    Elisions and contractions are cut: "l'armée" gives "l'" and "armée", "didn't" gives "did" and
    "n't", "US's" gives "US" and "'s". Hyphens that join words and apostrophes are no pieces.
    """
    found = [
        (match.start(), match.end(), _KINDS.get(match.lastgroup or MARK, MARK))
        for match in _PIECE.finditer(text)
    ]
    pieces: list[Piece] = []
    at = 0
    while at < len(found):
        start, end, kind = found[at]
        if kind == MARK and _detached(text, found, at):
            pieces.append(_special(text, start, found[at + 1][1], "'s"))
            at += 2
            continue
        if kind != WORD:
            if kind == MARK and _joins(text, found, at):
                at += 1
                continue
            pieces.append(_piece(text, start, end, kind, pieces))
            at += 1
            continue
        # A word, then as many apostrophes and words as hang on it.
        if _followed_by_apostrophe(text, found, at):
            following = found[at + 2] if at + 2 < len(found) else None
            right = following if following and following[0] == end + 1 else None
            if right and right[2] == WORD and _WHOLE.match(text[start : right[1]]):
                pieces.append(_piece(text, start, right[1], WORD, pieces))
                at += 3
                continue
            head = word_fold(text[start:end])
            if right and right[2] == WORD:
                tail = word_fold(text[right[0] : right[1]])
                if tail == "t" and head == "n":
                    # "did n't", as treebanks cut it.
                    pieces.append(_special(text, start, right[1], "n't"))
                    at += 3
                    continue
                if tail == "t" and head.endswith("n") and len(head) > 2:
                    cut = end if head == "can" else end - 1
                    pieces.append(_piece(text, start, cut, WORD, pieces))
                    pieces.append(_special(text, cut, right[1], "n't"))
                    at += 3
                    continue
                if tail in _CLITICS and head not in ELIDED:
                    pieces.append(_piece(text, start, end, WORD, pieces))
                    pieces.append(_special(text, end, right[1], "'" + tail))
                    at += 3
                    continue
            if head in ELIDED and right:
                pieces.append(_piece(text, start, end + 1, WORD, pieces))
                at += 2
                continue
            pieces.append(_piece(text, start, end, WORD, pieces))
            at += 1
            continue
        pieces.append(_piece(text, start, end, WORD, pieces))
        at += 1
    return tuple(pieces)


@lru_cache(maxsize=100_000)
def word_fold(word: str) -> str:
    """One word folded, without the dots of an acronym and without apostrophes at its ends."""
    if word.lower() in _ACCENTED:
        return word.lower()
    folded = fold(word).strip("'")
    if "." in folded and not folded[0].isdigit():
        folded = folded.replace(".", "")
    return folded


def shouts(text: str) -> bool:
    """Whether a text is written in capitals throughout, so that capitals mean nothing."""
    letters = [char for char in text if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    return len(letters) >= 8 and upper > 0.8 * len(letters)


def _piece(text: str, start: int, end: int, kind: str, before: Sequence[Piece]) -> Piece:
    glued = False
    if before:
        gap = text[before[-1].end : start]
        glued = gap == "" or (len(gap) == 1 and gap in _DASHES + _APOSTROPHES)
        glued = glued and before[-1].kind != MARK and kind != MARK
    word = text[start:end]
    return Piece(word, start, end, word if kind == MARK else word_fold(word), kind, glued)


def _special(text: str, start: int, end: int, folded: str) -> Piece:
    return Piece(text[start:end], start, end, folded, WORD, glued=True)


def _joins(text: str, found: Sequence[tuple[int, int, str]], at: int) -> bool:
    """Whether the mark at ``at`` is a hyphen or apostrophe within a word."""
    start, end, _ = found[at]
    if end - start != 1 or text[start] not in _DASHES + _APOSTROPHES:
        return False
    if not (0 < at < len(found) - 1):
        return False
    return (
        found[at - 1][1] == start
        and found[at + 1][0] == end
        and found[at - 1][2] != MARK
        and found[at + 1][2] != MARK
    )


def _detached(text: str, found: Sequence[tuple[int, int, str]], at: int) -> bool:
    """Whether an "'s" that stands apart begins at ``at``: "women 's", as treebanks cut it."""
    start, end, _ = found[at]
    if end - start != 1 or text[start] not in _APOSTROPHES or at + 1 >= len(found):
        return False
    following = found[at + 1]
    return (
        start > 0
        and text[start - 1] == " "
        and following[0] == end
        and text[following[0] : following[1]].lower() == "s"
    )


def _followed_by_apostrophe(text: str, found: Sequence[tuple[int, int, str]], at: int) -> bool:
    if at + 1 >= len(found):
        return False
    start, end, _ = found[at + 1]
    return start == found[at][1] and end - start == 1 and text[start] in _APOSTROPHES
