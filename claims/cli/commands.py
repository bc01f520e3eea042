"""What each call of the command does; each takes the parsed options and returns the exit status."""

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from claims.cli.display import Display
from claims.errors import InputError
from claims.filters import Filters
from claims.inputs import PUBLIC
from claims.interchange import export_lines, import_files, read_json
from claims.models import Claim, Status
from claims.reading import read_message
from claims.rendering import answer_json, claim_json, match_json, source_json
from claims.service import ClaimService
from claims.settings import Settings, read_environment

PROBLEMS_SHOWN = 50
"""Lines that an import names; a file of another sort would fill the screen."""

EMBEDDING_SECONDS = 0.5
"""How long one question waits for vectors; claims without are found by their words."""


def ask(options: Namespace) -> int:
    """One answer, for people or as JSON."""
    with _service(options) as service:
        service.embed_all(seconds=EMBEDDING_SECONDS)
        answer = service.ask(" ".join(options.text), reads=_reads(options))
    if options.json:
        _print_json(answer_json(answer))
    else:
        Display().answer(answer)
    return 0


def chat(options: Namespace) -> int:
    """A conversation, one message a line."""
    display = Display()
    with _service(options) as service:
        _embed(service)
        display.greeting()
        while (text := display.prompt()) is not None:
            display.answer(service.ask(text, reads=_reads(options)))
    return 0


def check(options: Namespace) -> int:
    """An answer object for each line of standard input."""
    with _service(options) as service:
        _embed(service)

        def answered(row: dict[str, Any]) -> dict[str, Any]:
            answer = service.ask(row["text"], reads=_reads(options), top=options.top)
            return answer_json(answer, row.get("id"))

        return _each_line(answered, "text")


def compare(options: Namespace) -> int:
    """A verdict for each pair of a claim and a text on standard input."""
    from claims.verdict import judge

    today = datetime.now(UTC).date()

    def judged(row: dict[str, Any]) -> dict[str, Any]:
        language = row.get("language")
        message = read_message(row["text"], today, language)
        claim = Claim("", row["claim"], language or message.language)
        judgement = judge(message, claim, given=True)
        return {
            "id": row.get("id"),
            "verdict": judgement.verdict.value,
            "reason": judgement.reason,
        }

    return _each_line(judged, "claim", "text")


def explain(options: Namespace) -> int:
    """How one message, or each line of standard input, is read."""
    today = datetime.now(UTC).date()

    def read(row: dict[str, Any]) -> dict[str, Any]:
        reference = _reference_date(row.get("reference_date")) or today
        message = read_message(row["text"], reference, row.get("language"))
        return _message_json(message, row.get("id"))

    if not options.text:
        return _each_line(read, "text")
    result = read({"text": " ".join(options.text)})
    if options.json:
        _print_json(result)
    else:
        Display().reading(result)
    return 0


def search(options: Namespace) -> int:
    """Claims by text."""
    text = " ".join(options.text)
    with _service(options) as service:
        _embed(service)
        matches = service.search(
            text,
            reads=_reads(options),
            limit=options.limit,
            offset=options.offset,
            filters=_filters(options),
        )
        meant = None if options.json else service.did_you_mean(text, reads=_reads(options))
    if not options.json:
        Display().matches(matches, meant=meant)
        return 0
    for match in matches:
        claim = match.claim
        _print_json(
            match_json(match)
            | claim_json(claim)
            | {"sentence": claim.sentence, "source": source_json(claim.source)}
        )
    return 0


def import_(options: Namespace) -> int:
    """Claims from files."""
    with _service(options) as service:
        report = import_files(
            service.store,
            options.files,
            by=f"command:{_user()}",
            collection=options.collection,
            strict=options.strict,
        )
        told = [*report.warnings, *report.problems]
        for line in told[:PROBLEMS_SHOWN]:
            print(f"claims: {line}", file=sys.stderr)
        if len(told) > PROBLEMS_SHOWN:
            print(f"claims: … and {len(told) - PROBLEMS_SHOWN} more.", file=sys.stderr)
        _embed(service)
    counts = report.counts
    print(
        f"{counts['added']} added, {counts['updated']} updated, {counts['unchanged']} unchanged, "
        f"{len(report.problems)} refused"
    )
    return 1 if report.problems else 0


def export(options: Namespace) -> int:
    """Every claim and article."""
    wanted = None if options.all else [options.collection]
    with _service(options) as service, _output(options.output) as output:
        for line in export_lines(service.store, wanted):
            print(line, file=output)
    return 0


def upgrade(options: Namespace) -> int:
    """The newest schema."""
    from claims.store.engine import SCHEMA_VERSION, upgrade_store

    before = upgrade_store(_settings(options).database_url)
    print(
        f"The store is at version {SCHEMA_VERSION}"
        + (" already." if before == SCHEMA_VERSION else f", it was at {before}.")
    )
    return 0


def _settings(options: Namespace) -> Settings:
    return Settings.from_environment(read_environment(), database_url=options.database)


@contextmanager
def _service(options: Namespace) -> Iterator[ClaimService]:
    with closing(ClaimService.open(_settings(options))) as service:
        if service.weaker:
            print(
                "claims: the extra 'semantic' is not installed, so claims are found by their "
                "words alone (CLAIMS_SEMANTIC=off says that this is meant).",
                file=sys.stderr,
            )
        yield service


def _embed(service: ClaimService) -> None:
    with Display(sys.stderr).progress("Reading the claims' meaning") as progress:
        service.embed_all(progress)


def _reads(options: Namespace) -> tuple[str, ...]:
    return tuple(dict.fromkeys((options.collection, PUBLIC)))


def _filters(options: Namespace) -> Filters:
    return Filters(
        source=options.source,
        since=options.since,
        until=options.until,
        tag=options.tag,
        language=options.language,
        status=None if options.status == "any" else Status(options.status),
    )


def _each_line(work: Any, *needed: str) -> int:
    """Writes ``work`` of each JSON object on standard input; a bad line is named, then left out."""
    status = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            row = read_json(line)
            if not isinstance(row, dict) or any(not isinstance(row.get(n), str) for n in needed):
                fields = " and ".join(f'"{name}"' for name in needed)
                raise InputError(f"write an object with the text {fields}.")
            if not isinstance(row.get("language"), str | None):
                raise InputError('"language" must be a code such as "fr".')
            result = work(row)
        except InputError as problem:
            print(f"claims: standard input, line {number}: {problem}", file=sys.stderr)
            status = 1
            continue
        _print_json(result)
    return status


def _reference_date(given: object) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(str(given)[:10])
    except ValueError:
        raise InputError(f'"reference_date" is {given!r}: write it as 2020-11-17.') from None


def _message_json(message: Any, id: object) -> dict[str, Any]:
    return {
        "id": id,
        "language": message.language,
        "kind": message.kind.value,
        "quantities": [
            {
                "text": q.text,
                "start": q.start,
                "end": q.end,
                "value": q.value,
                "low": _rounded(q.low),
                "high": _rounded(q.high),
                "unit": q.unit,
                "approximate": q.approximate,
                "kind": q.kind,
                "counted": q.counted,
            }
            for q in message.quantities
        ],
        "dates": [
            {
                "text": d.text,
                "start": d.start,
                "end": d.end,
                "low": d.low and d.low.isoformat(),
                "high": d.high and d.high.isoformat(),
                "weekday": d.weekday,
            }
            for d in message.dates
        ],
        "negated": message.negated,
        "names": [
            {"text": n.text, "start": n.start, "end": n.end, "canonical": n.canonical}
            for n in message.names
        ],
    }


def _rounded(bound: float | None) -> float | None:
    """An excluded bound is the next float beyond it; people are shown the bound."""
    return None if bound is None else float(f"{bound:.12g}")


def _print_json(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = json.dumps(value)
    print(text, flush=True)


@contextmanager
def _output(path: Path | None) -> Iterator[Any]:
    if path is None:
        with nullcontext():
            yield sys.stdout
        return
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            yield file
    except OSError as error:
        reason = (error.strerror or "unwritable").lower()
        raise InputError(f"{path} cannot be written ({reason}): name another file.") from None


def _user() -> str:
    try:
        return getpass.getuser()
    except OSError:
        return "unknown"
