"""Opening the database file: pragmas, transactions, schema version, and errors in plain words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from claims.errors import SchemaError, StoreError

SCHEMA_VERSION = "0001"
"""The newest revision in ``migrations/versions``."""

BUSY_SECONDS = 15
"""How long a writer waits for another one before it gives up."""

MIGRATIONS = Path(__file__).parent / "migrations"


def open_engine(url: str) -> Engine:
    """An engine on the SQLite file that ``url`` names; a missing file is created.

    A new file gets the newest schema. Raises StoreError where the file cannot be used and
    SchemaError where its schema is of another version.
    """
    path = _file(url)
    if path is not None and not path.parent.is_dir():
        raise StoreError(
            f"The folder {path.parent} does not exist: create it, or name another one."
        )
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    try:
        with plain_errors(url):
            _check_schema(engine, url)
    except BaseException:
        engine.dispose()
        raise
    return engine


def upgrade_store(url: str) -> str | None:
    """Brings the store that ``url`` names to the newest schema; returns what it was at before."""
    engine = _make_engine(url)
    try:
        with plain_errors(url):
            before = _known_version(engine, url)
            upgrade(engine)
    finally:
        engine.dispose()
    return before


def upgrade(engine: Engine) -> None:
    """Brings the schema to the newest version; the data stay."""
    # Alembic takes half a second to import, and is needed once in the life of a file.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def schema_version(connection: Connection) -> str | None:
    """The schema's revision, None where the file holds no table of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


@contextmanager
def plain_errors(url: str) -> Iterator[None]:
    """Turns what SQLite reports about the file into a StoreError of one sentence."""
    try:
        yield
    except DatabaseError as error:
        problem = str(error.orig).lower()
        place = _file(url) or url
        if not isinstance(error.orig, sqlite3.DatabaseError):
            raise
        if "unable to open" in problem or "readonly" in problem:
            raise StoreError(
                f"The database {place} cannot be written: check that the file and its folder "
                "exist and that you may write to both."
            ) from error
        if "not a database" in problem or "malformed" in problem or "disk image" in problem:
            raise StoreError(
                f"The database {place} is damaged or not an SQLite file: "
                "put a backup in its place, or name another file."
            ) from error
        if "locked" in problem or "busy" in problem:
            raise StoreError(
                f"The database {place} is in use by another process: try again in a moment."
            ) from error
        if "full" in problem or "disk i/o" in problem:
            raise StoreError(
                f"The database {place} could not be written, the disk may be full: free some space."
            ) from error
        raise


def _make_engine(url: str) -> Engine:
    path = _file(url)
    if path is not None and not path.parent.is_dir():
        raise StoreError(
            f"The folder {path.parent} does not exist: create it, or name another one."
        )
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _check_schema(engine: Engine, url: str) -> None:
    version = _known_version(engine, url)
    if version is None:
        upgrade(engine)
    elif version != SCHEMA_VERSION:
        newer = version > SCHEMA_VERSION
        raise SchemaError(
            f"The database {_file(url) or url} was written by "
            + (
                "a newer version of claimbot: update claimbot."
                if newer
                else "an older version: run 'claims upgrade'."
            )
        )


def _known_version(engine: Engine, url: str) -> str | None:
    """The schema's revision, None for an empty file; a file of another program is refused."""
    with engine.connect() as connection:
        version = schema_version(connection)
        foreign = version is None and inspect(connection).get_table_names()
    if foreign:
        raise StoreError(
            f"The database {_file(url) or url} belongs to another program: name another file."
        )
    return version


def _configure(connection: sqlite3.Connection, _record: Any) -> None:
    # SQLAlchemy's begin event starts transactions, so the driver must not.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    # What was saved survives a power cut.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: upgrading from a reader's fails where two do it together.
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _file(url: str) -> Path | None:
    name = make_url(url).database
    return (
        None
        if not name or name == ":memory:" or name.startswith("file:")
        else Path(name).absolute()
    )
