"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates every table."""
    op.create_table(
        "collection",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("public", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column(
            "collection_id",
            sa.Integer,
            sa.ForeignKey("collection.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("identity", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("publisher", sa.String),
        sa.Column("author", sa.String),
        sa.Column("url", sa.String),
        sa.Column("published_at", sa.DateTime),
        sa.Column("language", sa.String),
        sa.Column("text", sa.String),
        sa.Column("sha256", sa.String),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("collection_id", "identity", "sha256"),
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column(
            "collection_id",
            sa.Integer,
            sa.ForeignKey("collection.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column(
            "article_id", sa.Integer, sa.ForeignKey("article.id"), nullable=False, index=True
        ),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("as_of", sa.Date),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("rating", sa.String),
        sa.Column("supersedes", sa.String),
        sa.Column("tags", sa.JSON, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("updated_at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("collection_id", "key"),
        sa.Index("ix_claim_status", "status"),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column(
            "claim_id",
            sa.Integer,
            sa.ForeignKey("claim.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("quote", sa.String, nullable=False),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
    )
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column(
            "claim_id",
            sa.Integer,
            sa.ForeignKey("claim.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("language", sa.String),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, primary_key=True, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("collection", sa.String, nullable=False, index=True),
        sa.Column("entity", sa.String, nullable=False),
        sa.Column("entity_key", sa.String, nullable=False),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "vector",
        sa.Column("model", sa.String, primary_key=True),
        sa.Column("text_sha256", sa.String, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
