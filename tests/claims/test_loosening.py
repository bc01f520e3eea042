"""Entries of several words give way to their single words."""

from datetime import date

from claims.loosening import loosened
from claims.statement import read_statement

DAY = date(2021, 6, 1)


def test_taken_apart_where_only_that_meets() -> None:
    """A phrase that meets nothing whole is read word by word; one that does stays whole."""
    phrase = read_statement("A train crash killed two.", "en", DAY)
    whole = read_statement("The train crash was filmed.", "en", DAY)
    apart = read_statement("The train was late.", "en", DAY)
    assert loosened(phrase, (whole,), general=True) is phrase
    assert {t.lemma for t in loosened(phrase, (apart,), general=True).tokens} >= {"train"}
    nothing = read_statement("It rained.", "en", DAY)
    assert loosened(phrase, (nothing,), general=True) is phrase
