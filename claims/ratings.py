"""What a fact-checker's rating says of the claim it rates."""

from enum import StrEnum

from claims.text import fold


class Rating(StrEnum):
    """Whether the rated claim holds."""

    TRUE = "true"
    FALSE = "false"
    MIXED = "mixed"


_TRUE = {"true", "correct", "accurate", "vrai", "exact", "correct attribution", "verified"}
_FALSE = {
    "false", "fake", "incorrect", "inaccurate", "wrong", "pants on fire", "hoax", "scam", "fabricated",
    "debunked", "untrue", "not true", "faux", "fausse", "inexact", "canular", "infox", "legend",
    "labeled satire", "misattributed", "no evidence", "completely false", "totally false",
}  # fmt: skip


def read_rating(rating: str) -> Rating:
    """The rating in one of three words; any that is not plainly true or false is mixed."""
    words = fold(rating).strip(" .!")
    if words in _TRUE:
        return Rating.TRUE
    return Rating.FALSE if words in _FALSE else Rating.MIXED
