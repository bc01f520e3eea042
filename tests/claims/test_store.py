"""The store keeps claims, checks quotes and logs every change."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from claims.errors import NotFoundError, SchemaError, StoreError
from claims.inputs import ArticleInput, ClaimInput, parse_line
from claims.models import Status, Wording
from claims.store import Store
from claims.store.engine import SCHEMA_VERSION, upgrade_store

ARTICLE = "The bridge opened in May. It cost 4 million euros."
SOURCE = {"title": "Bridge opens", "publisher": "The Paper"}


def line(**fields: Any) -> ClaimInput | ArticleInput:
    """An import line with defaults."""
    return parse_line(
        {"key": "cost", "claim": "The bridge cost 4 million euros.", "source": SOURCE} | fields
    )


def test_a_claim_comes_back_as_it_was_given(store: Store) -> None:
    """Every field survives the way through the tables."""
    store.write(
        [
            line(
                sentence="It cost 4 million euros.",
                article=ARTICLE,
                as_of="2021-05-04",
                aliases=["The price of the bridge was 4 million euros."],
                translations={"fr": "Le pont a coûté 4 millions d'euros."},
                tags=["money"],
                rating="true",
                supersedes="older",
            )
        ],
        by="test",
    )
    claim = store.claim("cost", ["public"])
    assert claim.sentence == "It cost 4 million euros."
    assert (claim.start, claim.end) == (26, 50)
    assert claim.translations == {"fr": "Le pont a coûté 4 millions d'euros."}
    assert claim.aliases == (Wording("The price of the bridge was 4 million euros.", "en"),)
    assert claim.source.publisher == "The Paper"
    assert (claim.tags, claim.rating, claim.supersedes) == (("money",), "true", "older")
    assert claim.language == "en"


def test_a_quote_must_stand_in_its_stored_article(store: Store) -> None:
    """A quote that differs by a word is refused with the nearest words, and nothing is stored."""
    outcome = store.write([line(sentence="It cost 5 million euros.", article=ARTICLE)], by="test")
    assert "It cost 4 million euros" in outcome.problems[0]
    assert store.claims() == []
    assert list(store.articles()) == []


def test_a_quote_is_checked_against_an_article_stored_before(store: Store) -> None:
    """A line that names a stored source without its text is checked all the same."""
    store.write([parse_line({"article": ARTICLE, "source": SOURCE})], by="test")
    outcome = store.write(
        [line(sentence="It was cheap."), line(key="ok", sentence="It cost 4 million euros.")],
        by="test",
    )
    assert list(outcome.problems) == [0]
    assert store.claim("ok", ["public"]).article_stored


def test_a_quote_without_its_article_is_kept_as_such(store: Store) -> None:
    """Where the article's text is not stored, the quote is kept and not counted as checked."""
    store.write([line(sentence="It was cheap.")], by="test")
    claim = store.claim("cost", ["public"])
    assert claim.sentence == "It was cheap."
    assert not claim.article_stored
    assert not store.quote_stands(claim)


def test_start_and_end_choose_among_repeated_sentences(store: Store) -> None:
    """A span that does not hold the sentence is refused; one that does is kept."""
    article = "No. Yes. No."
    outcome = store.write(
        [
            line(key="second", sentence="No.", article=article, start=9, end=12),
            line(key="wrong", sentence="No.", article=article, start=1, end=4),
        ],
        by="test",
    )
    assert list(outcome.problems) == [1]
    assert store.claim("second", ["public"]).start == 9


def test_a_quote_is_checked_when_it_is_shown(store: Store, tmp_path: Path) -> None:
    """A text changed behind the store's back is noticed."""
    store.write([line(sentence="It cost 4 million euros.", article=ARTICLE)], by="test")
    claim = store.claim("cost", ["public"])
    assert store.quote_stands(claim)
    with sqlite3.connect(tmp_path / "claims.db") as connection:
        connection.execute("UPDATE article SET text = replace(text, '4', '9')")
    connection.close()
    assert not store.quote_stands(claim)


def test_writing_the_same_twice_changes_nothing(store: Store) -> None:
    """The second time everything is unchanged and the log does not grow."""
    items = [line(sentence="It cost 4 million euros.", article=ARTICLE)]
    assert store.write(items, by="test").counts == {"added": 1}
    assert store.write(items, by="test").counts == {"unchanged": 1}
    assert len(store.revisions("public", "cost")) == 1


def test_every_change_is_logged(store: Store) -> None:
    """Who, before and after stand in the log, written with the change."""
    store.write([line()], by="ann")
    store.write([line(claim="The bridge cost 5 million euros.")], by="bob")
    first, second = store.revisions("public", "cost")
    assert (first["by"], first["before"]) == ("ann", None)
    assert second["by"] == "bob"
    assert second["before"] == first["after"]
    assert isinstance(second["after"], dict)
    assert second["after"]["claim"] == "The bridge cost 5 million euros."


def test_a_key_twice_in_a_batch_is_an_update(store: Store) -> None:
    """The later line wins, and both changes are logged."""
    outcome = store.write([line(claim="It cost 1 euro."), line(claim="It cost 2 euros.")], by="t")
    assert outcome.counts == {"added": 1, "updated": 1}
    assert [claim.text for claim in store.claims()] == ["It cost 2 euros."]
    assert len(store.revisions("public", "cost")) == 2


def test_strict_stores_all_or_nothing(store: Store) -> None:
    """One refused item undoes the others."""
    good, bad = line(key="good"), line(sentence="Not there.", article=ARTICLE)
    outcome = store.write([good, bad], by="test", strict=True)
    assert list(outcome.problems) == [1]
    assert store.claims() == []


def test_collections_are_apart(store: Store) -> None:
    """The same key in two collections is two claims; a reader sees only the ones it may."""
    store.write([line(claim="One.")], by="t", collection="discord:1")
    store.write([line(claim="Two.")], by="t", collection="discord:2")
    assert store.claim("cost", ["discord:1"]).text == "One."
    assert [c.text for c in store.claims(["discord:2", "public"])] == ["Two."]
    with pytest.raises(NotFoundError, match="cost"):
        store.claim("cost", ["public"])


def test_changes_feed(store: Store) -> None:
    """What was added, edited or retired since a revision is told, drafts are not shown."""
    store.write([line(key="a"), line(key="b"), line(key="c", status="draft")], by="t")
    latest, shown, gone = store.changes(0)
    assert [c.key for c in shown] == ["a", "b"]
    assert store.changes(latest) == (latest, [], [])
    store.write([line(key="a", status="retired"), line(key="c")], by="t")
    _, shown, gone = store.changes(latest)
    assert [c.key for c in shown] == ["c"]
    assert gone == [("public", "a")]
    assert store.claims(statuses=[Status.RETIRED])[0].key == "a"


def test_two_writers_wait_for_each_other(store: Store) -> None:
    """Claims written from several threads at once are all kept."""

    def write(thread: int) -> None:
        for number in range(10):
            store.write([line(key=f"{thread}-{number}")], by=f"thread {thread}")

    threads = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.claims()) == 40


def test_the_file_is_in_wal_mode(store: Store, tmp_path: Path) -> None:
    """Readers do not wait for writers."""
    with sqlite3.connect(tmp_path / "claims.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"this is no database, it is a letter to a friend", "not an SQLite file"),
        (None, "does not exist"),
    ],
)
def test_an_unusable_file_gets_one_line(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    """A damaged file or a missing folder is said in one line with what to do."""
    path = tmp_path / "claims.db" if content else tmp_path / "missing" / "claims.db"
    if content:
        path.write_bytes(content)
    with pytest.raises(StoreError, match=sentence) as caught:
        Store(f"sqlite:///{path}")
    assert "\n" not in str(caught.value)


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    """A path that cannot be opened as a file is said in one line."""
    with pytest.raises(StoreError, match="cannot be written"):
        Store(f"sqlite:///{tmp_path}")


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A file with somebody else's tables is refused and unchanged."""
    with sqlite3.connect(tmp_path / "theirs.db") as connection:
        connection.execute("CREATE TABLE recipe (name)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        Store(f"sqlite:///{tmp_path}/theirs.db")


@pytest.mark.parametrize(("version", "advice"), [("0000", "claims upgrade"), ("9999", "update")])
def test_another_schema_version(tmp_path: Path, version: str, advice: str) -> None:
    """A store of another version says what to do."""
    Store(f"sqlite:///{tmp_path}/claims.db").close()
    with sqlite3.connect(tmp_path / "claims.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
    connection.close()
    with pytest.raises(SchemaError, match=advice):
        Store(f"sqlite:///{tmp_path}/claims.db")


def test_migrations_make_the_tables_of_the_code(tmp_path: Path) -> None:
    """The migrated schema and the tables of the code are the same, and so is the version."""
    from alembic.autogenerate import compare_metadata
    from alembic.config import Config
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from sqlmodel import SQLModel

    from claims.store.engine import MIGRATIONS, open_engine

    engine = open_engine(f"sqlite:///{tmp_path}/claims.db")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    engine.dispose()
    assert differences == []
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_VERSION


def test_upgrading_a_current_store_keeps_it(store: Store) -> None:
    """An upgrade of a store of this version changes nothing."""
    store.write([line()], by="t")
    assert upgrade_store(store.url) == SCHEMA_VERSION
    assert [claim.key for claim in store.claims()] == ["cost"]
