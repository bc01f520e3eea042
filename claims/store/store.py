"""The store: what the rest of the library sees of the database."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import func
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from claims.errors import InputError, NotFoundError
from claims.inputs import PUBLIC, ArticleInput, ClaimInput
from claims.models import Claim, Source, Status
from claims.store.engine import open_engine, plain_errors
from claims.store.rows import chunks, load_claims, source_of
from claims.store.tables import ArticleRow, ClaimRow, CollectionRow, RevisionRow, VectorRow
from claims.store.writing import Writer, known_claims


@dataclass
class Outcome:
    """What became of a batch of input.

    ``counts`` has the keys "added", "updated" and "unchanged". ``problems`` maps the position of a
    refused item in the batch to one sentence about it.
    """

    counts: Counter[str] = field(default_factory=Counter)
    problems: dict[int, str] = field(default_factory=dict)


class Store:
    """Articles and claims in an SQLite file; every method is one transaction and thread-safe."""

    def __init__(self, url: str) -> None:
        """Opens the file, made where it is missing; raises StoreError where it cannot be used."""
        self.url = url
        self._engine = open_engine(url)

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

    def write(
        self,
        items: Sequence[ClaimInput | ArticleInput],
        *,
        by: str,
        collection: str = PUBLIC,
        strict: bool = False,
        discard: bool = False,
    ) -> Outcome:
        """Adds or updates claims and articles; an item may name another collection itself.

        A refused item is left out and reported; with ``strict`` one refused item undoes all, and
        with ``discard`` all is undone anyway, once it was checked.
        """
        outcome = Outcome()
        with self._writing() as session:
            batch = [(item.collection or collection, item) for item in items]
            writer = Writer(session, by, batch)
            for at, (name, item) in enumerate(batch):
                try:
                    outcome.counts[writer.write(item, name)] += 1
                except InputError as problem:
                    outcome.problems[at] = str(problem)
            if discard or (strict and outcome.problems):
                session.rollback()
                outcome.counts.clear()
        return outcome

    def claim(self, key: str, collections: Iterable[str]) -> Claim:
        """The claim under ``key`` in the first of ``collections`` that has one.

        Raises NotFoundError.
        """
        wanted = [(name, key) for name in collections]
        with self._reading() as session:
            found = known_claims(session, wanted)
        for place in wanted:
            if place in found:
                return found[place]
        raise NotFoundError(f"There is no claim {key!r} here: look for it with a search.")

    def claims(
        self,
        collections: Iterable[str] | None = None,
        statuses: Iterable[Status] | None = None,
    ) -> list[Claim]:
        """All claims of the collections, or of every one, in the order they were added."""
        with self._reading() as session:
            return list(load_claims(session, collections=collections, statuses=statuses))

    def articles(
        self, collections: Iterable[str] | None = None
    ) -> Iterator[tuple[str, Source, str]]:
        """``(collection, source, text)`` of each article whose text is stored."""
        query = (
            select(CollectionRow.name, ArticleRow)
            .join(CollectionRow, col(ArticleRow.collection_id) == col(CollectionRow.id))
            .where(col(ArticleRow.text).is_not(None))
            .order_by(col(ArticleRow.id))
        )
        if collections is not None:
            query = query.where(col(CollectionRow.name).in_(list(collections)))
        with self._reading() as session:
            for name, article in session.exec(query):
                yield name, source_of(article), article.text or ""

    def changes(self, since: int) -> tuple[int, list[Claim], list[tuple[str, str]]]:
        """What happened to published claims after revision ``since``; 0 gives all of them.

        Returns the newest revision, the claims to show from now on, and the ``(collection, key)``
        of those not to show any more.
        """
        with self._reading() as session:
            latest = session.exec(select(func.max(RevisionRow.id))).one() or 0
            if latest == since:
                return latest, [], []
            if since == 0:
                return latest, list(load_claims(session, statuses=[Status.PUBLISHED])), []
            places = list(
                session.exec(
                    select(RevisionRow.collection, RevisionRow.entity_key)
                    .where(col(RevisionRow.id) > since, RevisionRow.entity == "claim")
                    .distinct()
                )
            )
            keys = [(collection, key) for collection, key in places]
            shown = list(load_claims(session, statuses=[Status.PUBLISHED], keys=keys))
        gone = set(keys) - {(claim.collection, claim.key) for claim in shown}
        return latest, shown, sorted(gone)

    def quote_stands(self, claim: Claim) -> bool:
        """Whether the claim's sentence still stands, now, at its place in the stored article."""
        if claim.sentence is None or claim.start is None or claim.end is None:
            return False
        with self._reading() as session:
            text = session.exec(
                select(func.substr(ArticleRow.text, claim.start + 1, claim.end - claim.start))
                .join(ClaimRow, col(ClaimRow.article_id) == col(ArticleRow.id))
                .join(CollectionRow, col(ClaimRow.collection_id) == col(CollectionRow.id))
                .where(ClaimRow.key == claim.key, CollectionRow.name == claim.collection)
            ).one_or_none()
        return text == claim.sentence

    def revisions(self, collection: str, key: str) -> list[Mapping[str, object]]:
        """Every change of a claim, oldest first: ``at``, ``by``, ``before`` and ``after``."""
        with self._reading() as session:
            rows = session.exec(
                select(RevisionRow)
                .where(RevisionRow.collection == collection, RevisionRow.entity_key == key)
                .order_by(col(RevisionRow.id))
            )
            return [
                {"at": row.at, "by": row.by, "before": row.before, "after": row.after}
                for row in rows
            ]

    def vectors(self, model: str, sha256s: Sequence[str]) -> dict[str, bytes]:
        """The kept vectors of a model, by the hash of their texts."""
        found: dict[str, bytes] = {}
        with self._reading() as session:
            for chunk in chunks(sha256s):
                query = select(VectorRow).where(
                    VectorRow.model == model, col(VectorRow.text_sha256).in_(chunk)
                )
                found |= {row.text_sha256: row.data for row in session.exec(query)}
        return found

    def keep_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keeps vectors of a model, by the hash of their texts."""
        if not vectors:
            return
        rows = [{"model": model, "text_sha256": s, "data": data} for s, data in vectors.items()]
        with self._writing() as session:
            session.execute(insert(VectorRow).on_conflict_do_nothing(), rows)

    def is_new(self) -> bool:
        """Whether nothing was ever written to this store."""
        with self._reading() as session:
            return session.exec(select(func.max(RevisionRow.id))).one() is None

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with plain_errors(self.url), Session(self._engine) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with (
            plain_errors(self.url),
            self._engine.connect().execution_options(write=True) as connection,
            Session(connection) as session,
        ):
            yield session
            session.commit()
