"""Numbers, dates, polarity, names and roles decide what a claim says of a message."""

from datetime import date

import pytest

from claims.models import Claim, Judgement, Source, Verdict
from claims.reading import read_message
from claims.verdict import judge

TODAY = date(2021, 6, 1)
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
UNKNOWN, ANSWERED = Verdict.UNKNOWN, Verdict.ANSWERED


def judged(text: str, claim: str, language: str = "en", **fields: str) -> Judgement:
    """A message of ``language`` against a claim in English."""
    read = read_message(text, TODAY, language)
    return judge(read, Claim("key", claim, "en", source=Source(""), **fields))  # type: ignore[arg-type]


FERRY = "The ferry was carrying 120 passengers; 14 were injured and 3 drowned."
PLANT = "The plant in Lyon employs 1,200 workers and will close on 31 March 2022."
BATTLE = "The militia attacked the army near Mosul on 3 May 2019."
LEAVE = "Norway will withdraw 300 soldiers from Mali, leaving only 900."


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        ("The plant in Lyon employs 1,200 workers", PLANT, SUPPORTED),
        ("The plant in Lyon employs more than 1,000 workers", PLANT, SUPPORTED),
        ("The plant in Lyon employs 1,500 workers", PLANT, CONTRADICTED),
        ("The plant in Lyon employs fewer than 900 workers", PLANT, CONTRADICTED),
        ("The plant in Lyon employs about 1,200 engineers", PLANT, UNKNOWN),
        ("The plant in Nantes employs 1,200 workers", PLANT, UNKNOWN),
        ("14 passengers were injured", FERRY, SUPPORTED),
        ("3 passengers were injured", FERRY, CONTRADICTED),
        ("120 passengers were injured", FERRY, CONTRADICTED),
        ("14 passengers drowned", FERRY, CONTRADICTED),
    ],
)
def test_numbers(text: str, claim: str, verdict: Verdict) -> None:
    """A number is compared with the one that plays the same part, as an interval."""
    assert judged(text, claim).verdict is verdict


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Norway will withdraw 300 soldiers", "en", SUPPORTED),
        ("900 soldiers will remain in Mali", "en", SUPPORTED),
        ("300 soldiers will remain in Mali", "en", CONTRADICTED),
        ("Norway will withdraw 900 soldiers from Mali", "en", CONTRADICTED),
        ("la Norvège va retirer 300 soldats du Mali", "fr", SUPPORTED),
        ("la Norvège va retirer 900 soldats du Mali", "fr", CONTRADICTED),
        ("Norway withdrew 300 soldiers from Mali", "en", UNKNOWN),
    ],
)
def test_leaving_and_remaining(text: str, language: str, verdict: Verdict) -> None:
    """Those who leave and those who remain stay apart, and what is foretold is not yet done."""
    assert judged(text, LEAVE, language).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The army was attacked by the militia", SUPPORTED),
        ("The militia attacked the army in May 2019", SUPPORTED),
        ("The army attacked the militia", UNKNOWN),
        ("The militia was attacked by the army", UNKNOWN),
        ("The militia attacked the army in 2018", CONTRADICTED),
        ("The militia attacked the army yesterday", UNKNOWN),
        ("The militia did not attack the army", CONTRADICTED),
        ("Did the militia attack the army?", SUPPORTED),
        ("Didn't the militia attack the army?", SUPPORTED),
        ("The militia attacked the army near Kirkuk", UNKNOWN),
        ("All militias attacked the army", UNKNOWN),
    ],
)
def test_parties_dates_and_polarity(text: str, verdict: Verdict) -> None:
    """Voice does not matter, who did it to whom does; so do the day and a negation."""
    assert judged(text, BATTLE).verdict is verdict


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        (
            "The firm bribed a minister",
            "According to Le Monde, the firm bribed a minister.",
            UNKNOWN,
        ),
        (
            "According to Le Monde, the firm bribed a minister",
            "According to Le Monde, the firm bribed a minister.",
            SUPPORTED,
        ),
        ("The bridge was sabotaged", "The bridge may have been sabotaged.", UNKNOWN),
        ("A whale swallowed a boat", "A video shows a whale that swallowed a boat.", UNKNOWN),
        ("The strike is over", "Is the strike over?", UNKNOWN),
        ("The union will accept", "The union will accept if wages rise.", UNKNOWN),
    ],
)
def test_what_is_not_stated_as_fact(text: str, claim: str, verdict: Verdict) -> None:
    """What is attributed, possible, pictured, asked or conditional supports no plain statement."""
    assert judged(text, claim).verdict is verdict


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("five civilians were killed", "The shell killed a nurse and wounded five civilians."),
        ("a nurse was wounded", "The shell killed a nurse and wounded five civilians."),
        ("Iraqi soldiers returned", "American soldiers returned to Iraqi soil."),
        ("Three boats sank in the harbour", "Three boats sank outside the harbour."),
        ("Le Pen was elected", "Macron was elected against Le Pen."),
        ("Half of the soldiers deserted", "500 soldiers deserted."),
    ],
)
def test_words_joined_in_another_way(text: str, claim: str) -> None:
    """A claim that holds all the words but joins them otherwise does not support the message."""
    assert judged(text, claim).verdict is UNKNOWN


@pytest.mark.parametrize(
    ("text", "claim", "verdict"),
    [
        ("The road is 2,500 metres long", "The road is 2.5 km long.", SUPPORTED),
        ("The road is 2,500 km long", "The road is 2.5 km long.", CONTRADICTED),
        ("The flight lasted 90 minutes", "The flight lasted an hour and a half.", SUPPORTED),
        ("The fine was $3 million", "The fine was 3 million euros.", UNKNOWN),
    ],
)
def test_units(text: str, claim: str, verdict: Verdict) -> None:
    """Units convert where that is exact; different currencies are not compared."""
    assert judged(text, claim).verdict is verdict


def test_the_reason_names_both_numbers() -> None:
    """A contradiction says what was said and what the source says, in the message's language."""
    assert "1,500 workers" in judged("The plant in Lyon employs 1,500 workers", PLANT).reason
    french = judged("L'usine de Lyon emploie 1.500 ouvriers", PLANT, "fr").reason
    assert french.startswith("Vous dites 1.500 ouvriers")


def test_the_deciding_number_is_marked() -> None:
    """Of the sentence shown, the number that decided is marked and the others are not."""
    judgement = judged("3 passengers were injured", FERRY)
    assert [FERRY[start:end] for start, end in judgement.sentence_spans] == ["14"]


def test_words_that_differ_in_numbers_alone() -> None:
    """Where all other words are the same, each number is compared with the one in its place."""
    claim = "Anna walked 4 km in 50 minutes and Ben walked 6 km in 70 minutes"
    said = "Anna walked 4 km in 50 minutes and Ben walked {} km in 70 minutes"
    assert judged(said.format("6"), claim).verdict is SUPPORTED
    assert judged(said.format("more than 5"), claim).verdict is SUPPORTED
    assert judged(said.format("4"), claim).verdict is CONTRADICTED
    assert judged(said.format("6"), claim.replace("6 km", "more than 5 km")).verdict is UNKNOWN


LOVELACE = "Ada Lovelace (10 December 1815 – 27 November 1852) was an English mathematician."


@pytest.mark.parametrize(
    ("text", "language", "verdict"),
    [
        ("Ada Lovelace was born in 1815", "en", SUPPORTED),
        ("Ada Lovelace was born in 1852", "en", CONTRADICTED),
        ("Ada Lovelace died on 27 November 1852", "en", SUPPORTED),
        ("Ada Lovelace est morte en 1815", "fr", CONTRADICTED),
    ],
)
def test_a_lifespan_in_brackets(text: str, language: str, verdict: Verdict) -> None:
    """The days after a name are those of birth and death."""
    assert judged(text, LOVELACE, language).verdict is verdict


def test_what_a_given_claim_calls_it() -> None:
    """Only a claim that was set beside the message may call the message's subject "it"."""
    message = read_message("The Kelmar opened in 1901", TODAY, "en")
    claim = Claim("key", "It opened in 1901.", "en")
    assert judge(message, claim).verdict is UNKNOWN
    assert judge(message, claim, given=True).verdict is SUPPORTED
    later = read_message("The Kelmar opened in 1905", TODAY, "en")
    assert judge(later, claim, given=True).verdict is CONTRADICTED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("30 people died", SUPPORTED),
        ("26 people are missing", SUPPORTED),
        ("40 people are missing", CONTRADICTED),
    ],
)
def test_people_counted_by_what_befell_them(text: str, verdict: Verdict) -> None:
    """A French noun counts the people who died, another one those who are missing."""
    read = read_message(text, TODAY, "en")
    claim = Claim("key", "Le typhon a fait 30 morts et 26 disparus.", "fr")
    assert judge(read, claim).verdict is verdict
