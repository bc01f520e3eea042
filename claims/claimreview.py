"""Fact-checks as publishers mark them up: schema.org/ClaimReview in JSON-LD, as import lines."""

from collections.abc import Iterator, Mapping
from typing import Any

from claims.errors import InputError


def reviews(document: object) -> Iterator[Mapping[str, Any]]:
    """The reviews in a JSON-LD document in order, however deep: in a list, a graph or a feed."""
    if isinstance(document, Mapping):
        if is_review(document):
            yield document
            return
        for value in document.values():
            yield from reviews(value)
    elif isinstance(document, list):
        for value in document:
            yield from reviews(value)


def is_review(value: object) -> bool:
    """Whether a JSON-LD object is a ClaimReview."""
    kind = value.get("@type") if isinstance(value, Mapping) else None
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.rsplit("/", 1)[-1] == "ClaimReview" for k in kinds)


def review_line(review: Mapping[str, Any]) -> dict[str, Any]:
    """The import line of a review: the claim reviewed, with the review as its source and rating.

    Raises InputError, one sentence, where it does not say what it reviews or how it rates it.
    """
    claim = _text(review.get("claimReviewed"))
    if claim is None:
        raise InputError("claimReviewed is missing: name the claim that the review is about.")
    rating = _rating(review.get("reviewRating"))
    if rating is None:
        raise InputError("reviewRating is missing: give an alternateName, such as “False”.")
    author, publisher = _name(review.get("author")), _name(review.get("publisher"))
    line = {
        "claim": claim,
        "rating": rating,
        "language": _text(review.get("inLanguage")),
        "as_of": _text(_member(review.get("itemReviewed"), "datePublished")),
        "source": {
            "title": _text(review.get("name")) or _text(review.get("headline")) or "",
            "publisher": publisher or author,
            "author": author if publisher is not None else None,
            "url": _text(review.get("url")) or _text(review.get("mainEntityOfPage")),
            "published_at": _text(review.get("datePublished")),
        },
    }
    return {name: value for name, value in line.items() if value is not None}


def _rating(rating: object) -> str | None:
    """The rating in words, or as "value/best" where only numbers are given."""
    words = _text(_member(rating, "alternateName")) or _text(_member(rating, "name"))
    if words is not None:
        return words
    value, best = _member(rating, "ratingValue"), _member(rating, "bestRating")
    worst = _member(rating, "worstRating")
    if value is None or best is None:
        return None
    if str(value) == str(best):
        return "True"
    return "False" if str(value) == str(worst) else f"{value}/{best}"


def _member(value: object, name: str) -> object:
    found = value[0] if isinstance(value, list) and value else value
    return found.get(name) if isinstance(found, Mapping) else None


def _name(value: object) -> str | None:
    return _text(value) or _text(_member(value, "name"))


def _text(value: object) -> str | None:
    found = value[0] if isinstance(value, list) and value else value
    if isinstance(found, Mapping):
        found = found.get("@value") or found.get("@id")
    return found.strip() or None if isinstance(found, str) else None
