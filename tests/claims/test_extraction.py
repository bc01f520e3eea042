"""A question gets its value, as the claim has it and nothing more."""

from datetime import UTC, date, datetime

import pytest

from claims.models import Claim, Source, Verdict
from claims.reading import read_message
from claims.verdict import judge

TODAY = date(2021, 6, 1)
PUBLISHED = Source("", published_at=datetime(2021, 5, 1, tzinfo=UTC))
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
        ("What was it hidden on?", "It was hidden on a motorbike near the road.", "a motorbike"),
        (
            "How many guards died in Lyon?",
            "Nine guards and two nurses were killed in Lyon.",
            "9",
        ),
        ("How many were hurt in Lyon?", "The crash left 12 wounded and 3 dead in Lyon.", "12"),
        ("How many died in Lyon?", "The crash left 12 wounded and 3 dead in Lyon.", "3"),
        ("What did they talk about?", "They talked about fishing rights.", "fishing rights"),
    ],
)
def test_values(question: str, claim: str, value: str) -> None:
    """Numbers, dates, persons, places and subjects are read off the claim."""
    message = read_message(question, TODAY, "en")
    judgement = judge(message, Claim("key", claim, "en", source=PUBLISHED))
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


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        ("President Ann Li opened the port of Arna.", Source(""), Verdict.UNKNOWN),
        ("President Ann Li opened the port of Arna.", PUBLISHED, Verdict.ANSWERED),
        ("Ann Li is the president of Arna.", Source(""), Verdict.ANSWERED),
    ],
)
def test_holders_need_a_date(claim: str, source: Source, verdict: Verdict) -> None:
    """Who is called president in passing is so as of a day, which the reply has to name."""
    message = read_message("Who is the president of Arna?", TODAY, "en")
    assert judge(message, Claim("key", claim, "en", source=source)).verdict is verdict


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("How many people died in Lyon?", "Nine guards and two nurses were killed in Lyon."),
        ("Who runs Nordvind?", "Nordvind would operate planes and carry passengers."),
        ("How many cops were killed?", "Two police officers killed 250 people."),
        ("Who died?", "One person died in the Li fire."),
        ("Who died in the fire?", "The fire at Lyon killed nobody."),
        ("Who runs Valmeca?", "According to the CFDT, the management of Valmeca lied."),
    ],
)
def test_no_value(question: str, claim: str) -> None:
    """A part of the sum, an object and a place answer nothing."""
    message = read_message(question, TODAY, "en")
    assert judge(message, Claim("key", claim, "en", source=PUBLISHED)).verdict is Verdict.UNKNOWN
