"""A question gets its value, as the claim has it and nothing more."""

from datetime import date

import pytest

from claims.models import Claim, Verdict
from claims.reading import read_message
from claims.verdict import judge

TODAY = date(2021, 6, 1)
OPENING = (
    "The mayor of Nantes, Johanna Rolland, opened on 14 September 2022 a tram line 12 km long, "
    "which cost 180 million euros."
)


@pytest.mark.parametrize(
    ("question", "claim", "value"),
    [
        ("When was the tram line opened?", OPENING, "14 September 2022"),
        ("How long is the tram line?", OPENING, "12 km"),
        ("How much did the tram line cost?", OPENING, "180 million euros"),
        ("Who is the mayor of Nantes?", OPENING, "Johanna Rolland"),
        ("How many people drowned?", "Nine people drowned in the flood.", "9"),
        ("How many people drowned?", "52 thousand people drowned in the flood.", "52 thousand"),
        ("Who attacked the convoy?", "The rebels attacked the convoy.", "The rebels"),
        ("Who did the rebels attack?", "The rebels attacked the convoy.", "the convoy"),
        ("Who was killed?", "The blast wounded six men and killed a nurse.", "a nurse"),
        ("Where did the train derail?", "The train derailed near Toulouse.", "near Toulouse"),
        ("Who is Anna Berg?", "Anna Berg is the head of the union.", "the head of the union"),
        ("What did they talk about?", "They talked about fishing rights.", "fishing rights"),
    ],
)
def test_values(question: str, claim: str, value: str) -> None:
    """Numbers, dates, persons, places and subjects are read off the claim."""
    judgement = judge(read_message(question, TODAY, "en"), Claim("key", claim, "en"))
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, value)


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("How many people drowned?", "Nine people were rescued and some drowned."),
        ("How many soldiers are in Mali?", "A photograph shows nine soldiers in Mali."),
        ("How many rockets were intercepted?", "Nine rockets fell on the town."),
        ("Who attacked the rebels?", "The rebels attacked the convoy."),
        ("When did the train derail?", "The train derailed near Toulouse."),
        ("What was the name of the nurse?", "The blast killed a nurse."),
    ],
)
def test_nothing_is_made_up(question: str, claim: str) -> None:
    """What the claim does not give is not answered with something else that it holds."""
    judgement = judge(read_message(question, TODAY, "en"), Claim("key", claim, "en"))
    assert (judgement.verdict, judgement.value) == (Verdict.UNKNOWN, None)
