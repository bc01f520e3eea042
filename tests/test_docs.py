"""What the documents say is what the code does."""

import argparse
import re
import subprocess
import sys
from pathlib import Path

import discord

from bot.commands import CommandTree
from bot.settings import Settings as BotSettings
from claims.cli.arguments import build_parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")


def calls() -> dict[str, argparse.ArgumentParser]:
    """The calls of the command, by name."""
    (subparsers,) = (
        action
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    return dict(subparsers.choices)


def test_every_call_is_in_the_readme() -> None:
    """Each call has its row, and no row names a call that is not there."""
    rows = set(re.findall(r"^\| `claims (\w+)", README, re.MULTILINE))
    assert rows == set(calls())


def test_options_in_the_readme_exist() -> None:
    """Each option that the README's table of calls names is taken by that call."""
    for name, text in re.findall(r"^\| `claims (\w+)(.*)$", README, re.MULTILINE):
        known = {option for action in calls()[name]._actions for option in action.option_strings}
        assert set(re.findall(r"--\w+", text)) <= known, name


def test_every_setting_is_in_the_example() -> None:
    """The variables that the code reads and those of .env.example are the same."""
    sources = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "claims").rglob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    read = set(re.findall(r'"((?:CLAIMS|CLAIMBOT|DISCORD)_[A-Z_]+)"', code))
    assert read == set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))


def test_the_example_is_accepted() -> None:
    """Copied and given a token, .env.example is a working configuration."""
    values = dict(re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))
    settings = BotSettings.from_environment(values | {"DISCORD_TOKEN": "abc.def.ghi"})
    assert settings.claims.database_url == "sqlite:///claims.db"


def test_continuous_integration_runs_the_readme_command() -> None:
    """.ci/run takes its command from the README: exactly one line is that command."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -E '([^']+)' README.md", script)
    assert pattern is not None
    lines = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert len(lines) == 1
    for check in ("ruff check", "ruff format --check", "mypy", "pytest"):
        assert check in lines[0]


def test_help_is_worth_reading() -> None:
    """Every call and every option says what it does, and --help exits with 0."""
    for name, parser in calls().items():
        assert parser.description, name
        assert all(action.help for action in parser._actions), name
    done = subprocess.run(
        [sys.executable, "-m", "claims", "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert "examples:" in done.stdout


async def test_every_slash_command_is_in_the_readme() -> None:
    """The README's table and the bot's command tree name the same commands."""
    tree = CommandTree(discord.Client(intents=discord.Intents.none()))
    commands = {
        command.qualified_name
        for command in tree.walk_commands()
        if isinstance(command, discord.app_commands.Command)
    }
    rows = set(re.findall(r"^\| `/([a-z ]+?)(?: (?:text|key))?` \|", README, re.MULTILINE))
    assert rows == commands
