"""Times of day, and what they decide."""

import pytest

from claims.clock import read_clock
from claims.models import Verdict
from tests.claims.judging import judged


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("at 8 p.m.", 1200),
        ("at 10.47pm local time", 1367),
        ("à 21h", 1260),
        ("à 21 h 30", 1290),
        ("20:15", 1215),
        ("vers 5 heures du matin", 300),
        ("à 8 heures du soir", 1200),
        ("at noon", 720),
        ("à minuit", 0),
        ("at 12 a.m.", 0),
    ],
)
def test_times(text: str, minute: int) -> None:
    """Both languages' ways of writing them, as minutes from midnight."""
    assert [time.minute for time in read_clock(text)] == [minute]


@pytest.mark.parametrize("text", ["en 24h", "pendant 3 heures", "13 p.m.", "25:00", "1:234", "9.5"])
def test_no_times(text: str) -> None:
    """Durations, scores and impossible hours are none."""
    assert read_clock(text) == ()


CONCERT = "The concert starts at 8 p.m. at the Olympia."


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("the concert starts at 8pm", "en", Verdict.SUPPORTED),
        ("le concert commence à 20h", "fr", Verdict.SUPPORTED),
        ("le concert commence à 8 heures", "fr", Verdict.SUPPORTED),
        ("le concert commence à 21h", "fr", Verdict.CONTRADICTED),
    ],
)
def test_times_decide(text: str, language: str, verdict: Verdict) -> None:
    """Another time contradicts; the same one, in whatever form, supports."""
    assert judged(text, CONCERT, language).verdict is verdict


def test_a_time_that_the_claim_lacks() -> None:
    """The claim does not settle a time that it does not give."""
    assert judged("the concert starts at 8pm", "The concert starts on Monday.").verdict is (
        Verdict.UNKNOWN
    )


def test_the_hour_is_the_answer() -> None:
    """What is asked for by its hour is answered with the time alone."""
    judgement = judged("what time does the concert start?", CONCERT)
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, "8 p.m")
