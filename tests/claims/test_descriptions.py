"""A name may be called by what its source says it is."""

from datetime import date

import pytest

from claims.descriptions import descriptions
from claims.models import Claim, Source, Verdict
from claims.reading import read_message
from claims.statement import read_statement
from claims.verdict import judge

DAY = date(2021, 6, 1)
SOURCE = Source("Bridge collapses")


@pytest.mark.parametrize(
    ("text", "language", "name", "head"),
    [
        ("The cargo ship Ostrava sank off Norway.", "en", "Ostrava", "cargo ship"),
        ("Its owner, Ivo Marek, denied it.", "en", "Ivo Marek", "owner"),
        ("Ivo Marek, head of the port, denied it.", "en", "Ivo Marek", "head"),
        ("The Ostrava ship sank.", "en", "Ostrava", "ship"),
        (
            "L'ancien ministre des Transports Yann Kerdoncuff a démissionné.",
            "fr",
            "Yann",
            "ministre",
        ),
        ("Yann Kerdoncuff, directeur du port, a démissionné.", "fr", "Yann", "directeur"),
    ],
)
def test_what_a_text_calls_a_name(text: str, language: str, name: str, head: str) -> None:
    """Before the name, after a comma, and in English behind it."""
    found = descriptions(read_statement(text, language, DAY))
    assert [(d.name.text.split()[0], d.head.text) for d in found][:1] == [(name.split()[0], head)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le retour du boxeur Yann Kerdoncuff a plu.", "fr"),
        ("The sinking of the Ostrava was filmed.", "en"),
        ("In May, Ostrava was flooded.", "en"),
    ],
)
def test_what_only_stands_near_a_name_describes_it_not(text: str, language: str) -> None:
    """A noun that another word ties to the name is none of its own."""
    heads = {d.head.text for d in descriptions(read_statement(text, language, DAY))}
    assert not heads & {"retour", "sinking", "May"}


def judged(text: str, *beside: str) -> Verdict:
    """A message beside a claim whose source makes further claims."""
    claim = Claim("one", "The Ostrava sank on 3 May 2021.", "en", source=SOURCE)
    others = [Claim(f"other{n}", other, "en", source=SOURCE) for n, other in enumerate(beside)]
    return judge(read_message(text, DAY, "en"), claim, beside=others).verdict


def test_the_kind_stands_for_the_name() -> None:
    """Where another claim of the source says what the name is."""
    told = "The cargo ship Ostrava had 12 sailors aboard."
    assert judged("the cargo ship sank on 3 May", told) is Verdict.SUPPORTED
    assert judged("the cargo ship sank on 4 May", told) is Verdict.CONTRADICTED
    assert judged("the tanker sank on 3 May", told) is Verdict.UNKNOWN
    assert judged("the cargo ship sank on 3 May") is Verdict.UNKNOWN


def test_two_of_a_kind_are_told_apart() -> None:
    """Where the source has two ships, "the ship" is neither."""
    told = ("The cargo ship Ostrava had 12 sailors aboard.", "The cargo ship Brno came to help.")
    assert judged("the cargo ship sank on 3 May", *told) is Verdict.UNKNOWN
