from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.layout import Card
from bot.limits import MESSAGE_COMPONENTS, MESSAGE_TEXT, length
from bot.lookup import RESULTS_SHOWN, claim_card, results_card
from claims.models import Claim, Match, Status
from tests.bot.markdown import FRAME, active, links, shown, texts
from tests.bot.strategies import CLAIM, hostile, long_hostile, stored_claims


def check(card: Card) -> None:
    """The card fits one message, and does nothing but show its texts."""
    assert sum(map(length, texts(card))) <= MESSAGE_TEXT
    assert 0 < len(list(card.walk_children())) <= MESSAGE_COMPONENTS
    for text in texts(card):
        assert text.strip()
        assert set(active(FRAME.sub("", text))) <= {"emphasis"}


@given(stored_claims, st.sampled_from(["fr", "en-US"]), st.none() | hostile)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_any_claim_fits_a_card(claim: Claim, language: str, title: str | None) -> None:
    """However long its texts are, and whatever stands in them."""
    check(claim_card(claim, language, title=title))


@given(long_hostile, st.lists(stored_claims, max_size=12), st.sampled_from(["fr", "en-US"]))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
def test_any_results_fit_a_card(text: str, claims: list[Claim], language: str) -> None:
    """However many they are."""
    check(results_card(text, [Match(claim, 1.0) for claim in claims], language))


def test_a_claim_is_shown_with_all_its_details() -> None:
    """Text, translation, date, quote, source, key, tags, what it replaces, and the link."""
    claim = replace(CLAIM, tags=("attack", "iraq"), supersedes="rockets-first", rating="true")
    first, second = texts(claim_card(claim, "fr"))
    assert first.splitlines() == [
        "### Seven rockets were fired at the embassy.",
        "Sept roquettes ont été tirées vers l'ambassade.",
        "au 17 novembre 2020",
    ]
    assert shown(second).splitlines() == [
        "> Seven rockets were fired on Tuesday at the embassy.",
        "-# Verdict des vérificateurs : true",
        "-# Source : Rockets hit Baghdad · The Daily Example · A. Writer · "
        "18 novembre 2020 · example.org",
        "-# Clé : rockets-fired",
        "-# Remplace rockets-first",
        "-# Mots-clés : attack, iraq",
    ]
    assert links(claim_card(claim, "fr")) == ["https://example.org/rockets"]


def test_a_claim_that_does_not_answer_is_marked() -> None:
    """Drafts and retired claims say that they are not used; published ones need not."""
    for status, told in ((Status.DRAFT, "Draft"), (Status.RETIRED, "Retired")):
        assert told in texts(claim_card(replace(CLAIM, status=status), "en"))[0]
    assert "Published" not in texts(claim_card(CLAIM, "en"))[0]


def test_a_translation_is_not_repeated() -> None:
    """In the claim's own language there is nothing to translate."""
    claim = replace(CLAIM, translations={"en": "Another wording."})
    assert "Another" not in texts(claim_card(claim, "en"))[0]


def test_results_are_numbered() -> None:
    """Best first, with source and key, and no more than the list holds."""
    matches = [Match(replace(CLAIM, key=f"key-{n}"), 1.0) for n in range(RESULTS_SHOWN + 1)]
    head, *rows = texts(results_card("rockets", matches, "en"))
    assert head == "**Claims nearest to “rockets”**"
    assert len(rows) == RESULTS_SHOWN
    assert rows[0].startswith("1\\. Seven rockets were fired")
    assert "key-9" in rows[-1]


def test_no_results_are_a_sentence() -> None:
    """Rather than an empty list."""
    assert texts(results_card("rockets", [], "en")) == ["There is no claim like that here."]
