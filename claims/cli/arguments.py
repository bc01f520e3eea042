"""What the command line takes."""

import argparse
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any, NoReturn

from claims.cli import commands
from claims.inputs import MAX_KEY, PUBLIC
from claims.models import Status

_EPILOG = """\
examples:
  claims ask "How many rockets were fired?"
  claims ask "Neuf roquettes ont été tirées" --json
  claims search "troops in Iraq"
  claims import claims.jsonl
  claims export --output backup.jsonl

environment: CLAIMS_DATABASE_URL (as --database), CLAIMS_SEED=off (a new store starts empty),
CLAIMS_CACHE_DIR (where vectors are kept), CLAIMS_SEMANTIC=off (search by words alone).
exit status: 0, 2 for wrong use, 1 for any other failure."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see '{self.prog} --help')\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser; the chosen call's function is in ``run``."""
    parser = _Parser(
        prog="claims",
        description="Answer questions and check assertions against a store of sourced claims.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"claimbot {version('claimbot')}")
    _add_common(parser, default=None)
    calls = parser.add_subparsers(title="calls", metavar="CALL", required=True)

    def call(name: str, run: Callable[[Any], int], help: str, more: str = "") -> _Parser:
        made: _Parser = calls.add_parser(
            name,
            help=help,
            description=f"{help[0].upper()}{help[1:]}. {more}".strip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        made.set_defaults(run=run)
        _add_common(made, default=argparse.SUPPRESS)
        return made

    ask = call("ask", commands.ask, "answer one question or check one assertion")
    ask.add_argument("text", metavar="TEXT", nargs="+", help="the message, as one would say it")
    ask.add_argument("--json", action="store_true", help="print the answer object")

    call(
        "chat",
        commands.chat,
        "talk to the bot in the terminal, one message a line",
        "An empty line or the end of the input ends it.",
    )

    check = call(
        "check",
        commands.check,
        "answer messages from standard input, one process for all",
        'Takes JSON Lines of {"id", "text"} and writes one answer object a line, in the same '
        "order, each as soon as it is ready.",
    )
    _add_count(check, "--top", 5, "how many claims of the ranking to put into 'matches'")

    call(
        "compare",
        commands.compare,
        "judge texts against one claim each, without a store",
        'Takes JSON Lines of {"id", "claim", "text", "language"?} from standard input and writes '
        '{"id", "verdict", "reason"} for each.',
    )

    explain = call(
        "explain",
        commands.explain,
        "show how a message is read: numbers, dates, names, negation",
        'Without TEXT, takes JSON Lines of {"id", "text", "language"?, "reference_date"?} from '
        "standard input.",
    )
    explain.add_argument("text", metavar="TEXT", nargs="*", help="the message")
    explain.add_argument("--json", action="store_true", help="print JSON for TEXT too")

    search = call(
        "search",
        commands.search,
        "find claims by text",
        "Without TEXT, lists the newest claims first. Further options narrow it down; a claim must "
        "meet all of them.",
    )
    search.add_argument("text", metavar="TEXT", nargs="*", help="a few words")
    search.add_argument("--json", action="store_true", help="print JSON Lines")
    _add_count(search, "--limit", 10, "how many claims to show")
    _add_count(search, "--offset", 0, "how many of the best ones to pass over")

    search.add_argument(
        "--source", metavar="WORDS", help="part of the source's title, publisher, author or address"
    )
    search.add_argument("--since", metavar="DATE", type=_day, help="not older than, as 2020-11-17")
    search.add_argument("--until", metavar="DATE", type=_day, help="not newer than, as 2020-11-17")
    search.add_argument("--tag", metavar="TAG", help="with this tag")
    search.add_argument("--language", metavar="CODE", help="stated in this language, as fr")
    search.add_argument(
        "--status",
        choices=[*(status.value for status in Status), "any"],
        default=Status.PUBLISHED.value,
        help="default: published",
    )

    imports = call(
        "import",
        commands.import_,
        "store claims from JSON Lines files",
        "A line that cannot be used is named by file and number; the others are stored, and the "
        "exit status is 1. Importing the same file twice changes nothing. A new store loads its "
        "seeds first, unless CLAIMS_SEED=off.",
    )
    imports.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="a JSON Lines file; - reads the input"
    )
    imports.add_argument(
        "--strict", action="store_true", help="store nothing where any line cannot be used"
    )

    export = call(
        "export",
        commands.export,
        "write a collection's claims and articles as JSON Lines",
        "'claims import' rebuilds them from it.",
    )
    export.add_argument("--all", action="store_true", help="every collection, the whole store")
    export.add_argument("--output", metavar="FILE", type=Path, help="default: standard output")

    call("upgrade", commands.upgrade, "bring an older store to this version; its data stay")
    return parser


def _add_common(parser: argparse.ArgumentParser, default: Any) -> None:
    parser.add_argument(
        "--database",
        metavar="URL",
        default=default,
        help="the store, such as sqlite:///claims.db (default: CLAIMS_DATABASE_URL, "
        "or claims.db in the working folder)",
    )
    parser.add_argument(
        "--collection",
        metavar="NAME",
        type=_name,
        default=PUBLIC if default is None else default,
        help=f"whose claims; any collection reads the public ones too (default: {PUBLIC})",
    )


def _add_count(parser: argparse.ArgumentParser, option: str, default: int, help: str) -> None:
    parser.add_argument(
        option, metavar="N", type=_count, default=default, help=f"{help} (default: {default})"
    )


def _name(text: str) -> str:
    if not text.strip() or not text.isprintable() or len(text) > MAX_KEY:
        raise argparse.ArgumentTypeError(f"{text!r} is not a name")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2020-11-17") from None


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError:
        count = -1
    if not 0 <= count <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 10000")
    return count
