"""Files in and out: what is exported rebuilds the store, and a bad line is named."""

import json
from pathlib import Path

import pytest

from claims.errors import InputError
from claims.interchange import export_lines, import_files
from claims.seeds import read_seeds, seeds_folder
from claims.store import Store


def write(path: Path, *lines: object) -> Path:
    """A JSON Lines file; strings and bytes are written as they are."""
    rows = [
        line
        if isinstance(line, bytes)
        else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    path.write_bytes(b"\n".join(rows) + b"\n")
    return path


def test_an_export_rebuilds_the_store(store: Store, tmp_path: Path) -> None:
    """Exported, imported into an empty store and exported again gives the same lines."""
    store.write(list(read_seeds(seeds_folder())), by="seeds")
    exported = list(export_lines(store))
    file = write(tmp_path / "all.jsonl", *exported)
    other = Store(f"sqlite:///{tmp_path}/other.db")
    report = import_files(other, [file], by="test")
    assert report.problems == []
    assert list(export_lines(other)) == exported
    other.close()


def test_importing_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    """The second import finds everything unchanged."""
    file = write(tmp_path / "a.jsonl", {"claim": "It rained.", "source": {"title": "Weather"}})
    assert import_files(store, [file], by="t").counts == {"added": 1}
    assert import_files(store, [file], by="t").counts == {"unchanged": 1}


def test_a_bad_line_is_named_and_the_others_are_kept(store: Store, tmp_path: Path) -> None:
    """File and line number stand in the error; good lines around it are stored."""
    good = {"claim": "It rained.", "source": {"title": "Weather"}}
    file = write(
        tmp_path / "mixed.jsonl", good, "{broken", "", b'{"claim": "\xff"}', {"claim": "x"}, good
    )
    report = import_files(store, [file], by="t")
    assert [problem.line for problem in report.problems] == [2, 4, 5]
    assert str(report.problems[0]).startswith(f"{file}, line 2: is not JSON")
    assert len(store.claims()) == 1


def test_a_key_given_twice_is_refused(store: Store, tmp_path: Path) -> None:
    """The second of two different claims under one key is named with the place of the first."""
    first = {"key": "rain", "claim": "It rained.", "source": {"title": "W"}}
    file = write(tmp_path / "a.jsonl", first, first | {"claim": "It snowed."}, first)
    report = import_files(store, [file], by="t")
    assert [str(problem) for problem in report.problems] == [
        f"{file}, line 2: the key 'rain' stands in {file}, line 1 already: "
        "give each claim a key of its own."
    ]
    assert [claim.text for claim in store.claims()] == ["It rained."]


def test_a_quote_older_than_its_article_survives(store: Store, tmp_path: Path) -> None:
    """A quote stored before its article's text came is imported again, here and elsewhere."""
    early = {"key": "q1", "claim": "It is 12 m.", "sentence": "12 m!", "source": {"title": "W"}}
    late = {"key": "q2", "claim": "It is 3 m.", "sentence": "3 m.", "article": "It is 3 m. End."}
    file = write(tmp_path / "a.jsonl", early, late | {"source": {"title": "W"}})
    assert import_files(store, [file], by="t").counts == {"added": 2}
    assert import_files(store, [file], by="t").counts == {"unchanged": 2}
    exported = write(tmp_path / "b.jsonl", *export_lines(store))
    other = Store(f"sqlite:///{tmp_path}/other.db")
    assert import_files(other, [exported], by="t").problems == []
    assert list(export_lines(other)) == list(export_lines(store))
    other.close()


def test_strict_names_every_problem(store: Store, tmp_path: Path) -> None:
    """Wrong quotes are found in the same round as wrong lines."""
    wrong = {"claim": "x", "sentence": "no", "article": "yes", "source": {"title": "W"}}
    report = import_files(store, [write(tmp_path / "a.jsonl", "[]", wrong)], by="t", strict=True)
    assert [problem.line for problem in report.problems] == [1, 2]
    assert list(export_lines(store)) == []


def test_strict_keeps_nothing(store: Store, tmp_path: Path) -> None:
    """With strict, one bad line in any file leaves the store as it was."""
    good = write(tmp_path / "good.jsonl", {"claim": "It rained.", "source": {"title": "W"}})
    bad = write(tmp_path / "bad.jsonl", "[]")
    report = import_files(store, [good, bad], by="t", strict=True)
    assert len(report.problems) == 1
    assert store.claims() == []


def test_a_missing_file_is_named(store: Store, tmp_path: Path) -> None:
    """A file that is not there gets one sentence."""
    with pytest.raises(InputError, match=r"none\.jsonl cannot be read"):
        import_files(store, [tmp_path / "none.jsonl"], by="t")


def test_a_misspelt_field_is_pointed_out(store: Store, tmp_path: Path) -> None:
    """A field that means nothing is named once, and the line is stored."""
    row = {"claim": "It rained.", "sentense": "x", "source": {"title": "W"}}
    report = import_files(store, [write(tmp_path / "a.jsonl", row, row)], by="t")
    assert len(report.warnings) == 1
    assert "'sentense'" in report.warnings[0]
    assert len(store.claims()) == 1
