"""Between rows and values: loading claims out of the tables, and a claim as an import line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlmodel import Session, col, select

from claims.models import Claim, Source, Status, Wording
from claims.store.tables import ArticleRow, ClaimRow, CollectionRow, EvidenceRow, WordingRow

_T = TypeVar("_T")

_CHUNK = 500
"""Keys in one query; SQLite takes 32,766 parameters at the most."""


def load_claims(
    session: Session,
    *,
    collections: Iterable[str] | None = None,
    statuses: Iterable[Status] | None = None,
    keys: Sequence[tuple[str, str]] | None = None,
) -> Iterator[Claim]:
    """Claims in the order they were added; with ``keys``, only those ``(collection, key)``."""
    query = (
        select(ClaimRow, ArticleRow, CollectionRow.name)
        .join(ArticleRow, col(ClaimRow.article_id) == col(ArticleRow.id))
        .join(CollectionRow, col(ClaimRow.collection_id) == col(CollectionRow.id))
        .order_by(col(ClaimRow.id))
    )
    if collections is not None:
        query = query.where(col(CollectionRow.name).in_(list(collections)))
    if statuses is not None:
        query = query.where(col(ClaimRow.status).in_([status.value for status in statuses]))
    if keys is None:
        yield from _with_children(session, session.exec(query).all(), everything=True)
        return
    for chunk in chunks(keys):
        wanted = set(chunk)
        rows = session.exec(query.where(col(ClaimRow.key).in_({key for _, key in chunk}))).all()
        yield from _with_children(
            session, [row for row in rows if (row[2], row[0].key) in wanted], everything=False
        )


def chunks(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The items in runs short enough for the parameters of one query."""
    for at in range(0, len(items), _CHUNK):
        yield items[at : at + _CHUNK]


def claim_line(claim: Claim) -> dict[str, Any]:
    """The claim as a line of an import file, without empty fields; its article as ``sha256:…``."""
    source = claim.source
    line = {
        "key": claim.key,
        "claim": claim.text,
        "language": claim.language,
        "sentence": claim.sentence,
        "as_of": claim.as_of and claim.as_of.isoformat(),
        "aliases": [alias.text for alias in claim.aliases],
        "translations": dict(claim.translations),
        "tags": list(claim.tags),
        "source": source_line(source),
        "rating": claim.rating,
        "status": claim.status.value,
        "collection": claim.collection,
        "article": claim.article_sha256 and f"sha256:{claim.article_sha256}",
        "start": claim.start,
        "end": claim.end,
        "supersedes": claim.supersedes,
    }
    return {name: value for name, value in line.items() if value not in (None, [], {})}


def source_line(source: Source) -> dict[str, Any]:
    """The source as in an import line, without empty fields; the title is always there."""
    line = {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "published_at": source.published_at and source.published_at.isoformat(),
        "language": source.language,
    }
    return {name: value for name, value in line.items() if value is not None}


def source_of(article: ArticleRow) -> Source:
    """The metadata of an article's row."""
    return Source(
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        url=article.url,
        published_at=article.published_at,
        language=article.language,
    )


def _with_children(
    session: Session, rows: Sequence[tuple[ClaimRow, ArticleRow, str]], *, everything: bool
) -> Iterator[Claim]:
    evidence_query, wording_query = (
        select(EvidenceRow),
        select(WordingRow).order_by(col(WordingRow.id)),
    )
    if not everything:
        ids = [row[0].id for row in rows]
        evidence_query = evidence_query.where(col(EvidenceRow.claim_id).in_(ids))
        wording_query = wording_query.where(col(WordingRow.claim_id).in_(ids))
    evidence = {row.claim_id: row for row in session.exec(evidence_query)}
    wordings: defaultdict[int | None, list[WordingRow]] = defaultdict(list)
    for wording in session.exec(wording_query):
        wordings[wording.claim_id].append(wording)
    for claim, article, collection in rows:
        quote = evidence.get(claim.id)
        yield Claim(
            key=claim.key,
            text=claim.text,
            language=claim.language,
            collection=collection,
            source=source_of(article),
            sentence=quote.quote if quote else None,
            start=quote.start if quote else None,
            end=quote.end if quote else None,
            article_sha256=article.sha256,
            as_of=claim.as_of,
            status=Status(claim.status),
            rating=claim.rating,
            aliases=tuple(
                Wording(w.text, w.language or claim.language)
                for w in wordings[claim.id]
                if w.kind == "alias"
            ),
            translations={
                w.language: w.text
                for w in wordings[claim.id]
                if w.kind == "translation" and w.language
            },
            tags=tuple(claim.tags),
            supersedes=claim.supersedes,
        )
