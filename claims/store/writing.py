"""Writing validated input: each change and its revision in one transaction."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import delete
from sqlmodel import Session, col, select

from claims.errors import InputError, QuoteError
from claims.inputs import PUBLIC, ArticleInput, ClaimInput, SourceInput
from claims.language import detect_language
from claims.models import Claim, Span, Wording
from claims.store.rows import chunks, claim_line, load_claims, source_line, source_of
from claims.store.tables import (
    ArticleRow,
    ClaimRow,
    CollectionRow,
    EvidenceRow,
    RevisionRow,
    WordingRow,
    utc_now,
)


class Writer:
    """One transaction's changes, made by ``by``; the caller flushes and commits.

    What the batch speaks of is looked up once, at the start: 10,000 claims are stored in seconds.
    """

    def __init__(
        self, session: Session, by: str, batch: Sequence[tuple[str, ClaimInput | ArticleInput]]
    ) -> None:
        """Prepares for the items of ``batch``, each with the name of its collection."""
        self._session = session
        self._by = by
        self._collections = {row.name: _id(row) for row in session.exec(select(CollectionRow))}
        for name in sorted({name for name, _ in batch} - set(self._collections)):
            self._add_collection(name)
        self._articles = self._stored_articles({item.source.identity for _, item in batch})
        claims = [(name, item.stable_key) for name, item in batch if isinstance(item, ClaimInput)]
        self._known = known_claims(session, claims)
        self._repeated = {place for place, times in Counter(claims).items() if times > 1}

    def write(self, given: ClaimInput | ArticleInput, collection: str) -> str:
        """Adds or brings up to date what is given; returns "added", "updated" or "unchanged".

        Raises QuoteError where a sentence does not stand in the stored article, InputError where a
        stored article is referred to and missing; then nothing of the item is written.
        """
        if isinstance(given, ArticleInput):
            return self._write_article(given, collection)
        return self._write_claim(given, collection)

    def _write_article(self, given: ArticleInput, collection: str) -> str:
        sha256 = _sha256(given.article)
        if any(row.sha256 == sha256 for row in self._rows_of(given.source, collection)):
            return "unchanged"
        self._add_article(given.source, given.article, collection)
        return "added"

    def _write_claim(self, given: ClaimInput, collection: str) -> str:
        place = (collection, given.stable_key)
        known = self._known.get(place)
        article = self._find_article(given, collection, known)
        span = _locate(given, article.text if article else given.article_text)
        if article is None:
            article = self._add_article(given.source, given.article_text, collection)
        after = claim_line(_as_claim(given, collection, article, span))
        before = claim_line(known) if known else None
        if after == before:
            return "unchanged"
        row = self._claim_row(place) if known else None
        if row is None:
            row = ClaimRow(
                collection_id=self._collections[collection],
                key=given.stable_key,
                text=given.claim,
                language=given.known_language,
                status=given.status.value,
            )
        else:
            for table in (EvidenceRow, WordingRow):
                self._session.execute(delete(table).where(col(table.claim_id) == row.id))
        row.article = article
        row.text, row.language = given.claim, given.known_language
        row.as_of, row.status, row.rating = given.as_of, given.status.value, given.rating
        row.supersedes, row.tags, row.updated_at = given.supersedes, list(given.tags), utc_now()
        self._session.add(row)
        self._add_children(row, given, span)
        self._log(collection, "claim", row.key, before, after)
        if place in self._repeated:
            self._session.flush()
            self._known |= known_claims(self._session, [place])
        return "updated" if known else "added"

    def _add_collection(self, name: str) -> None:
        row = CollectionRow(name=name, public=name == PUBLIC)
        self._session.add(row)
        self._session.flush()
        self._collections[name] = _id(row)
        self._log(name, "collection", name, None, {"public": row.public})

    def _find_article(
        self, given: ClaimInput, collection: str, known: Claim | None
    ) -> ArticleRow | None:
        rows = self._rows_of(given.source, collection)
        if given.article is None and known is not None and known.sentence == given.sentence:
            # A quote that came before its article's text is not held against it afterwards.
            for row in rows:
                if row.sha256 == known.article_sha256:
                    return row
        if given.article_reference:
            for row in rows:
                if row.sha256 == given.article_reference:
                    return row
            raise InputError(
                "article refers to a text that is not stored: give the text itself, "
                "or its own line before this one."
            )
        if given.article_text is not None:
            sha256 = _sha256(given.article_text)
            return next((row for row in rows if row.sha256 == sha256), None)
        # A source whose text is stored has its quotes checked against it.
        return next(reversed([row for row in rows if row.text is not None] or rows), None)

    def _rows_of(self, source: SourceInput, collection: str) -> list[ArticleRow]:
        return self._articles[self._collections[collection], source.identity]

    def _stored_articles(
        self, identities: set[str]
    ) -> defaultdict[tuple[int, str], list[ArticleRow]]:
        found: defaultdict[tuple[int, str], list[ArticleRow]] = defaultdict(list)
        for chunk in chunks(sorted(identities)):
            query = select(ArticleRow).where(col(ArticleRow.identity).in_(chunk))
            for row in self._session.exec(query.order_by(col(ArticleRow.id))):
                found[row.collection_id, row.identity].append(row)
        return found

    def _add_article(self, source: SourceInput, text: str | None, collection: str) -> ArticleRow:
        row = ArticleRow(
            collection_id=self._collections[collection],
            identity=source.identity,
            **source.model_dump(),
            text=text,
            sha256=None if text is None else _sha256(text),
        )
        self._session.add(row)
        self._rows_of(source, collection).append(row)
        after = source_line(source_of(row)) | ({"article": f"sha256:{row.sha256}"} if text else {})
        self._log(collection, "article", row.identity, None, after)
        return row

    def _claim_row(self, place: tuple[str, str]) -> ClaimRow | None:
        collection, key = place
        return self._session.exec(
            select(ClaimRow).where(
                ClaimRow.collection_id == self._collections[collection], ClaimRow.key == key
            )
        ).one_or_none()

    def _add_children(self, row: ClaimRow, given: ClaimInput, span: Span | None) -> None:
        if given.sentence is not None:
            start, end = span or (None, None)
            self._session.add(EvidenceRow(claim=row, quote=given.sentence, start=start, end=end))
        for alias in _aliases(given):
            self._session.add(
                WordingRow(claim=row, kind="alias", language=alias.language, text=alias.text)
            )
        for language, text in given.translations.items():
            self._session.add(
                WordingRow(claim=row, kind="translation", language=language, text=text)
            )

    def _log(
        self,
        collection: str,
        entity: str,
        key: str,
        before: dict[str, Any] | None,
        after: dict[str, Any] | None,
    ) -> None:
        self._session.add(
            RevisionRow(
                by=self._by,
                collection=collection,
                entity=entity,
                entity_key=key,
                before=before,
                after=after,
            )
        )


def known_claims(session: Session, keys: list[tuple[str, str]]) -> dict[tuple[str, str], Claim]:
    """The stored claims among ``(collection, key)`` pairs."""
    return {(c.collection, c.key): c for c in load_claims(session, keys=keys)}


def _locate(given: ClaimInput, text: str | None) -> Span | None:
    """The span of the sentence in the article's text, None where either is not there."""
    if given.sentence is None or text is None:
        return None
    if given.start is not None and given.end is not None:
        if text[given.start : given.end] == given.sentence:
            return given.start, given.end
        raise QuoteError(
            f"sentence does not stand at {given.start}–{given.end} of the article: "
            "correct start and end, or leave both out."
        )
    start = text.find(given.sentence)
    if start < 0:
        near = fuzz.partial_ratio_alignment(given.sentence, text)
        there = " ".join(text[near.dest_start : near.dest_end].split()) if near else ""
        raise QuoteError(
            f"sentence does not stand word for word in the article, whose nearest words are "
            f"“{there[:300]}”: quote it exactly."
        )
    return start, start + len(given.sentence)


def _as_claim(given: ClaimInput, collection: str, article: ArticleRow, span: Span | None) -> Claim:
    start, end = span or (None, None)
    return Claim(
        key=given.stable_key,
        text=given.claim,
        language=given.known_language,
        collection=collection,
        source=source_of(article),
        sentence=given.sentence,
        start=start,
        end=end,
        article_sha256=article.sha256,
        as_of=given.as_of,
        status=given.status,
        rating=given.rating,
        aliases=_aliases(given),
        translations=given.translations,
        tags=given.tags,
        supersedes=given.supersedes,
    )


def _aliases(given: ClaimInput) -> tuple[Wording, ...]:
    """The aliases with their languages, one of those that the claim is stated in."""
    spoken = {given.known_language, *given.translations}
    return tuple(
        Wording(alias, detect_language(alias, spoken) if len(spoken) > 1 else given.known_language)
        for alias in given.aliases
    )


def _id(row: CollectionRow) -> int:
    assert row.id is not None  # noqa: S101  (a flushed row has its id)
    return row.id


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
