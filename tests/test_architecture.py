"""The two packages keep their sides."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def imported(package: str) -> dict[Path, set[str]]:
    """The top-level modules that each file of a package imports, anywhere in it."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        names: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
        found[path] = names
    return found


def test_the_library_knows_neither_the_bot_nor_discord() -> None:
    """No file of claims imports bot, discord or asyncio."""
    files = imported("claims")
    assert len(files) > 20
    for path, names in files.items():
        assert not names & {"bot", "discord", "asyncio"}, path


def test_the_bot_uses_the_library() -> None:
    """The bot imports claims, so the test above is about two packages that do meet."""
    assert any("claims" in names for names in imported("bot").values())


def test_importing_the_library_does_not_load_discord() -> None:
    """Not by a detour either."""
    code = "import sys, claims.service, claims.cli; sys.exit('discord' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
