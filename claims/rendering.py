"""Answers and claims as JSON, as the contract of the command has it."""

from typing import Any

from claims.models import Answer, Claim, Match, Source


def answer_json(answer: Answer, id: object = None) -> dict[str, Any]:
    """The answer object; ``parts`` only where a message states several things."""
    claim = answer.claim
    rendered: dict[str, Any] = {
        "id": id,
        "text": answer.text,
        "language": answer.language,
        "kind": answer.kind.value,
        "found": answer.found,
        "verdict": answer.verdict.value,
        "value": answer.value,
        "reason": answer.reason,
        "confidence": round(answer.confidence, 4),
        "claim": None if claim is None else claim_json(claim),
        "sentence": answer.sentence,
        "sentence_is_quote": answer.sentence_is_quote,
        "highlight": [list(span) for span in answer.highlight],
        "source": None if claim is None else source_json(claim.source),
        "matches": [match_json(match) for match in answer.matches],
    }
    if answer.parts:
        rendered["parts"] = [answer_json(part) for part in answer.parts]
    return rendered


def claim_json(claim: Claim) -> dict[str, Any]:
    """The claim as it stands in an answer object."""
    return {
        "key": claim.key,
        "text": claim.text,
        "language": claim.language,
        "as_of": claim.as_of and claim.as_of.isoformat(),
        "rating": claim.rating,
    }


def source_json(source: Source) -> dict[str, Any]:
    """The source with all its fields, null where unknown."""
    return {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "published_at": source.published_at and source.published_at.isoformat(),
        "language": source.language,
    }


def match_json(match: Match) -> dict[str, Any]:
    """One row of a ranking."""
    return {"key": match.claim.key, "text": match.claim.text, "score": round(match.score, 4)}
