"""Files in and out: JSON Lines that rebuild a store, and fact-checks in JSON-LD."""

import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, Any

from claims.claimreview import is_review, review_line, reviews
from claims.errors import InputError, LineError
from claims.inputs import PUBLIC, ArticleInput, ClaimInput, parse_line, unknown_fields
from claims.store import Store
from claims.store.rows import claim_line, source_line

BATCH = 2_000
"""Lines in one transaction: what an interrupted import loses at the most."""


@dataclass
class ImportReport:
    """What an import did; ``problems`` are the refused lines, ``warnings`` what was passed over."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[LineError] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Parsed:
    file: str
    number: int
    item: ClaimInput | ArticleInput


def import_files(
    store: Store,
    files: Sequence[Path],
    *,
    by: str,
    collection: str = PUBLIC,
    strict: bool = False,
) -> ImportReport:
    """Stores the lines of JSON Lines files; a refused line is reported, and the others are stored.

    A line may be a ClaimReview; a ``.json`` or ``.jsonld`` file is one document of them, whose
    reviews are counted as its lines. With ``strict`` nothing is stored where any line is refused.
    Raises InputError where a file cannot be read.
    """
    report = ImportReport()
    batch: list[_Parsed] = []
    for parsed in _parse(files, report):
        batch.append(parsed)
        if len(batch) == BATCH and not strict:
            _store(store, batch, report, by=by, collection=collection, strict=strict)
            batch = []
    _store(store, batch, report, by=by, collection=collection, strict=strict)
    report.problems.sort(
        key=lambda problem: ([str(f) for f in files].index(problem.file), problem.line)
    )
    return report


def export_lines(store: Store, collections: Iterable[str] | None = None) -> Iterator[str]:
    """The store as JSON Lines: claims without a stored article, then articles, then their claims.

    In this order an import finds each article before what refers to it, and holds no quote against
    an article that came to the store after it.
    """
    wanted = None if collections is None else list(collections)
    claims = store.claims(wanted)
    for claim in claims:
        if claim.article_sha256 is None:
            yield _json(claim_line(claim))
    for collection, source, text in store.articles(wanted):
        yield _json({"article": text, "source": source_line(source), "collection": collection})
    for claim in claims:
        if claim.article_sha256 is not None:
            yield _json(claim_line(claim))


def read_json(line: bytes) -> Any:
    """The value of one line of JSON; raises InputError, one sentence."""
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("is not UTF-8: save the file as UTF-8.") from None
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at")
        raise InputError(f"is not JSON ({what} at character {error.pos + 1}).") from None
    except RecursionError:
        raise InputError("is not a claim: it is nested too deeply.") from None


def _parse(files: Sequence[Path], report: ImportReport) -> Iterator[_Parsed]:
    warned: set[str] = set()
    seen: dict[tuple[str | None, str], _Parsed] = {}
    for file in files:
        try:
            with _opened(file) as lines:
                for number, read in _values(file, lines):
                    try:
                        value = read()
                        if is_review(value):
                            value = review_line(value)
                        item = parse_line(value)
                    except InputError as problem:
                        report.problems.append(LineError(str(file), number, str(problem)))
                        continue
                    for name in sorted(unknown_fields(value) - warned):
                        warned.add(name)
                        report.warnings.append(
                            f"{file}, line {number}: the field {name!r} means nothing here."
                        )
                    parsed = _Parsed(str(file), number, item)
                    if isinstance(item, ClaimInput):
                        first = seen.setdefault((item.collection, item.stable_key), parsed)
                        if first.item != item:
                            again = (
                                f"the key {item.stable_key!r} stands in {first.file}, line "
                                f"{first.number} already: give each claim a key of its own."
                            )
                            report.problems.append(LineError(str(file), number, again))
                            continue
                    yield parsed
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            raise InputError(f"{file} cannot be read: {reason}.") from None


def _values(file: Path, lines: IO[bytes]) -> Iterator[tuple[int, Callable[[], Any]]]:
    """The number of each line that is not blank, and what reads it; raises nothing itself."""
    if file.suffix.lower() in {".json", ".jsonld"}:
        document = lines.read()
        try:
            found = list(reviews(read_json(document)))
        except InputError:
            found = []
        if found:
            yield from ((number, partial(dict, review)) for number, review in enumerate(found, 1))
            return
        lines = io.BytesIO(document)
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, partial(read_json, line)


def _opened(file: Path) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb")


def _store(
    store: Store,
    batch: list[_Parsed],
    report: ImportReport,
    *,
    by: str,
    collection: str,
    strict: bool,
) -> None:
    outcome = store.write(
        [parsed.item for parsed in batch],
        by=by,
        collection=collection,
        strict=strict,
        discard=strict and bool(report.problems),
    )
    report.counts += outcome.counts
    report.problems += [
        LineError(batch[at].file, batch[at].number, problem)
        for at, problem in outcome.problems.items()
    ]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
