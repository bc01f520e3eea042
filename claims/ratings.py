"""What a fact-checker's rating says of the claim it rates."""

from dataclasses import replace
from enum import StrEnum

from claims.models import Claim, Judgement, Message, Verdict
from claims.reasons import reason
from claims.text import fold


class Rating(StrEnum):
    """Whether the rated claim holds."""

    TRUE = "true"
    FALSE = "false"
    MIXED = "mixed"


def judge_through(judgement: Judgement, claim: Claim, message: Message) -> Judgement:
    """The judgement seen through a fact-checker's rating of the claim.

    Repeating what was rated false is contradicted. Denying it is not supported: the rating says
    that the claim does not hold as a whole, not which part of it fails. What is neither true nor
    false settles nothing.
    """
    if claim.rating is None or judgement.verdict is Verdict.UNKNOWN:
        return judgement
    rated = replace(
        judgement, reason=reason("rated", message.language, rating=claim.rating), value=None
    )
    match read_rating(claim.rating), judgement.verdict:
        case Rating.TRUE, _:
            return judgement
        case Rating.FALSE, Verdict.SUPPORTED:
            return replace(rated, verdict=Verdict.CONTRADICTED)
        case _:
            return replace(rated, verdict=Verdict.UNKNOWN)


_TRUE = {"true", "correct", "accurate", "vrai", "exact", "correct attribution", "verified"}
_FALSE = {
    "false", "fake", "incorrect", "inaccurate", "wrong", "pants on fire", "hoax", "scam",
    "fabricated", "debunked", "untrue", "not true", "faux", "fausse", "inexact", "canular",
    "infox", "legend", "labeled satire", "misattributed", "no evidence", "completely false",
    "totally false",
}  # fmt: skip


def read_rating(rating: str) -> Rating:
    """The rating in one of three words; any that is not plainly true or false is mixed."""
    words = fold(rating).strip(" .!")
    if words in _TRUE:
        return Rating.TRUE
    return Rating.FALSE if words in _FALSE else Rating.MIXED
