"""Fact-checks in JSON-LD come in as rated claims."""

import json
from pathlib import Path

import pytest

from claims.claimreview import review_line, reviews
from claims.errors import InputError
from claims.interchange import import_files
from claims.models import Verdict
from claims.reading import read_message
from claims.store import Store
from claims.verdict import judge
from tests.claims.judging import TODAY

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "Bats cause the flu.",
    "datePublished": "2021-03-02",
    "url": "https://example.org/bats",
    "author": {"@type": "Organization", "name": "The Checkers"},
    "inLanguage": "en",
    "itemReviewed": {"@type": "Claim", "datePublished": "2021-02-28"},
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 1,
        "bestRating": 5,
        "alternateName": "False",
    },
}


def imported(store: Store, path: Path, content: object) -> list[str]:
    """What an import of a file of that content complains of."""
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return [str(problem) for problem in import_files(store, [path], by="t").problems]


@pytest.mark.parametrize(
    "document",
    [
        REVIEW,
        [{"@type": "NewsArticle"}, REVIEW],
        {"@graph": [REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}]},
        REVIEW | {"@type": ["Review", "http://schema.org/ClaimReview"]},
    ],
)
def test_a_review_becomes_a_rated_claim(store: Store, tmp_path: Path, document: object) -> None:
    """Wherever it stands in the document; the review is the source."""
    assert imported(store, tmp_path / "review.json", document) == []
    (claim,) = store.claims()
    assert (claim.text, claim.rating, claim.language) == ("Bats cause the flu.", "False", "en")
    assert (claim.source.publisher, claim.source.url) == (
        "The Checkers",
        "https://example.org/bats",
    )
    assert str(claim.as_of) == "2021-02-28"
    message = read_message("Bats cause the flu", TODAY, "en")
    assert judge(message, claim).verdict is Verdict.CONTRADICTED


def test_reviews_among_lines(store: Store, tmp_path: Path) -> None:
    """A line of JSON Lines may be one."""
    lines = [REVIEW, {"claim": "It rained.", "source": {"title": "Weather"}}]
    assert imported(store, tmp_path / "a.jsonl", "\n".join(map(json.dumps, lines))) == []
    assert len(store.claims()) == 2


def test_a_document_of_import_lines_stays_one(store: Store, tmp_path: Path) -> None:
    """A .json file without reviews is read line by line."""
    line = {"claim": "It rained.", "source": {"title": "Weather"}}
    assert imported(store, tmp_path / "a.json", line) == []
    assert len(store.claims()) == 1


@pytest.mark.parametrize(
    ("rating", "read"),
    [
        ({"ratingValue": 5, "bestRating": 5, "worstRating": 1}, "True"),
        ({"ratingValue": "1", "bestRating": "5", "worstRating": "1"}, "False"),
        ({"ratingValue": 3, "bestRating": 5, "worstRating": 1}, "3/5"),
        ([{"alternateName": " Mostly false "}], "Mostly false"),
    ],
)
def test_ratings(rating: object, read: str) -> None:
    """Words go first; of numbers only the ends of the scale are true or false."""
    assert review_line(REVIEW | {"reviewRating": rating})["rating"] == read


@pytest.mark.parametrize("missing", ["claimReviewed", "reviewRating"])
def test_what_is_missing_is_named(store: Store, tmp_path: Path, missing: str) -> None:
    """A review without claim or rating is refused by its place, and the others are stored."""
    bare = {name: value for name, value in REVIEW.items() if name != missing}
    with pytest.raises(InputError, match=missing):
        review_line(bare)
    problems = imported(store, tmp_path / "a.json", [bare, REVIEW])
    assert len(problems) == 1
    assert f"line 1: {missing} is missing" in problems[0]
    assert len(store.claims()) == 1


def test_no_review() -> None:
    """Other documents hold none, whatever their shape."""
    for document in (None, 3, "ClaimReview", [], {"@type": "Review"}, {"a": [{"b": None}]}):
        assert list(reviews(document)) == []
