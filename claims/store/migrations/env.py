"""Runs the migrations on the connection that ``claims.store.engine.upgrade`` hands in."""

from alembic import context
from sqlmodel import SQLModel

import claims.store.tables  # noqa: F401  (fills the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
