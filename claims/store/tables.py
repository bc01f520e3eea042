"""The tables of the store; rows never leave this package.

SQLModel does not validate rows of a table: whatever is written here has passed
``claims.inputs`` first. Times of ours are UTC; a publication's time is as its source gave it.
"""

from datetime import UTC, date, datetime
from typing import Any

from pydantic import NaiveDatetime
from sqlalchemy import JSON, Column, ForeignKey, Index, UniqueConstraint
from sqlalchemy import Integer as Int
from sqlmodel import Field, Relationship, SQLModel

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING


def utc_now() -> datetime:
    """The current time in UTC."""
    return datetime.now(UTC)


def _child_of(parent: str) -> Any:
    return Column(Int, ForeignKey(f"{parent}.id", ondelete="CASCADE"), nullable=False, index=True)


class CollectionRow(SQLModel, table=True):
    """A set of claims with one owner: a Discord server's, or a public one that servers read."""

    __tablename__ = "collection"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    public: bool = False
    created_at: datetime = Field(default_factory=utc_now)


class ArticleRow(SQLModel, table=True):
    """A source; ``text`` is the whole article where it is stored, ``sha256`` the hash of that text.

    ``identity`` is a hash of the metadata. The same source given twice is one row; given with
    another text, it is another row.
    """

    __tablename__ = "article"
    __table_args__ = (UniqueConstraint("collection_id", "identity", "sha256"),)
    id: int | None = Field(default=None, primary_key=True)
    collection_id: int = Field(sa_column=_child_of("collection"))
    identity: str
    title: str
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published_at: NaiveDatetime | None = None
    language: str | None = None
    text: str | None = None
    sha256: str | None = None
    created_at: datetime = Field(default_factory=utc_now)


class ClaimRow(SQLModel, table=True):
    """An atomic factual statement; ``key`` is stable and unique within its collection."""

    __tablename__ = "claim"
    __table_args__ = (UniqueConstraint("collection_id", "key"), Index("ix_claim_status", "status"))
    id: int | None = Field(default=None, primary_key=True)
    collection_id: int = Field(sa_column=_child_of("collection"))
    article_id: int | None = Field(
        default=None, foreign_key="article.id", index=True, nullable=False
    )
    key: str
    text: str
    language: str
    as_of: date | None = None
    status: str
    rating: str | None = None
    supersedes: str | None = None
    tags: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    created_at: datetime = Field(default_factory=utc_now)
    updated_at: datetime = Field(default_factory=utc_now)
    article: ArticleRow = Relationship()


class EvidenceRow(SQLModel, table=True):
    """The supporting quote of a claim, and its span in the article where its text is stored."""

    __tablename__ = "evidence"
    id: int | None = Field(default=None, primary_key=True)
    claim_id: int | None = Field(default=None, sa_column=_child_of("claim"))
    quote: str
    start: int | None = None
    end: int | None = None
    claim: ClaimRow = Relationship()


class WordingRow(SQLModel, table=True):
    """Another wording of a claim: a translation into ``language``, or an alias."""

    __tablename__ = "wording"
    id: int | None = Field(default=None, primary_key=True)
    claim_id: int | None = Field(default=None, sa_column=_child_of("claim"))
    kind: str
    language: str | None = None
    text: str
    claim: ClaimRow = Relationship()


class RevisionRow(SQLModel, table=True):
    """One change: who, when, what it was before and is after; written in the change's transaction.

    Its id only grows, so it doubles as the feed from which a running process learns of changes.
    """

    __tablename__ = "revision"
    __table_args__ = {"sqlite_autoincrement": True}
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(default_factory=utc_now)
    by: str
    collection: str = Field(index=True)
    entity: str
    entity_key: str
    before: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    after: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class VectorRow(SQLModel, table=True):
    """An embedding of a text: ``data`` is little-endian float16, named by model and text hash."""

    __tablename__ = "vector"
    model: str = Field(primary_key=True)
    text_sha256: str = Field(primary_key=True)
    data: bytes
