"""The articles and claims that a new store starts with."""

import json
from collections.abc import Iterator
from pathlib import Path

from claims.errors import InputError, LineError
from claims.inputs import ArticleInput, ClaimInput, parse_line

BY = "seeds"
"""Who the revision log names for them."""


def seeds_folder() -> Path:
    """``seeds/`` inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "seeds"
    return inside if inside.is_dir() else package.parent / "seeds"


def read_seeds(folder: Path) -> Iterator[ClaimInput | ArticleInput]:
    """Each article of the folder, followed by its claims.

    An article is a folder of its own with ``article.txt`` (the text as published), ``source.json``
    (the metadata) and ``claims.jsonl`` (import lines without source and article). Raises
    InputError or LineError, naming file and line.
    """
    for article in sorted(path.parent for path in folder.glob("*/source.json")):
        text = (article / "article.txt").read_text(encoding="utf-8")
        source = json.loads((article / "source.json").read_text(encoding="utf-8"))
        yield parse_line({"article": text, "source": source})
        claims = article / "claims.jsonl"
        for number, line in enumerate(claims.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                try:
                    yield parse_line({**json.loads(line), "source": source, "article": text})
                except (InputError, ValueError) as problem:
                    raise LineError(str(claims), number, str(problem)) from None
