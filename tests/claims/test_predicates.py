"""Predicates of a text, and the clauses that they make."""

from datetime import date

import pytest

from claims.statement import Statement, read_statement


def read(text: str, language: str) -> Statement:
    """The text as read."""
    return read_statement(text, language, date(2021, 6, 1))


@pytest.mark.parametrize(
    ("text", "language", "clauses"),
    [
        (
            "Norway will withdraw 300 soldiers, leaving only 900.",
            "en",
            ["Norway will withdraw 300 soldiers", "leaving only 900"],
        ),
        (
            "Two shells hit the port while three fell on the town, killing a nurse.",
            "en",
            ["Two shells hit the port", "while three fell on the town", "killing a nurse"],
        ),
        (
            "La Norvège va retirer 300 soldats pour n'en laisser que 900.",
            "fr",
            ["La Norvège va retirer 300 soldats", "pour n'en laisser que 900"],
        ),
        ("The firm cut 300 jobs and 20 posts.", "en", ["The firm cut 300 jobs and 20 posts"]),
    ],
)
def test_clauses(text: str, language: str, clauses: list[str]) -> None:
    """A clause begins where a predicate of its own does; lists are not cut."""
    found = read(text, language).clauses
    assert [text[start:end].strip(" ,.") for start, end in found] == clauses


@pytest.mark.parametrize(
    ("text", "language", "predicates"),
    [
        ("The attack hit the port", "en", ["hit"]),
        ("the withdrawal of 300 soldiers", "en", ["withdrawal"]),
        ("L'attaque a touché le port", "fr", ["touché"]),
        ("nearly ninety bombings in a year", "en", []),
    ],
)
def test_predicates(text: str, language: str, predicates: list[str]) -> None:
    """Verbs are predicates, and nouns of action that count something; other nouns are not."""
    statement = read(text, language)
    found = [t.text for t in statement.tokens if t.start in statement.predicates]
    assert found == predicates
