"""A message set beside one claim."""

from datetime import date

from claims.models import Claim, Judgement, Source
from claims.reading import read_message
from claims.verdict import judge

TODAY = date(2021, 6, 1)


def judged(
    text: str, claim: str, language: str = "en", *, known: str = "en", **fields: object
) -> Judgement:
    """A message of ``language`` against a claim of the language ``known``."""
    read = read_message(text, TODAY, language)
    return judge(read, Claim("key", claim, known, source=Source(""), **fields))  # type: ignore[arg-type]
