import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FORBIDDEN = {"aiohttp", "asyncio", "bot", "discord"}


def imported(file: Path) -> set[str]:
    """The top-level packages that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(str(node.module).split(".")[0])
    return found


def test_the_library_knows_nothing_of_the_bot() -> None:
    """``bot`` imports ``claims``, never the reverse, and no Discord and no asyncio with it."""
    library = [*(ROOT / "claims").rglob("*.py")]
    assert library
    assert {file.name: found for file in library if (found := imported(file) & FORBIDDEN)} == {}


def test_the_bot_is_built_on_the_library() -> None:
    """The rule is about something: the bot does import the library."""
    assert any("claims" in imported(file) for file in (ROOT / "bot").glob("*.py"))
