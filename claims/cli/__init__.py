"""The command ``claims``."""

import os
import sys
from collections.abc import Sequence

from claims.errors import ClaimsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit status: 0, 2 for wrong use, 1 for any other failure."""
    # A reader on the other side gets UTF-8, whatever the locale says.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        # The parser brings the whole library along: a second in which Ctrl+C may come.
        from claims.cli.arguments import build_parser

        options = build_parser().parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except ClaimsError as problem:
        print(f"claims: {problem}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing more may be written, not even at exit.
        _write_no_more()
        return 1
    except OSError as error:
        _write_no_more()
        print(f"claims: the output cannot be written: {error.strerror or error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("claims: stopped.", file=sys.stderr)
        return 130
    return status


def _write_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
