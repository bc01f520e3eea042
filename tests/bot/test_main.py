"""The bot as a process: starting, answering, stopping, and failing to start."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import bot.__main__ as bot_main
from bot.__main__ import main
from tests.bot.markdown import shown
from tests.bot.test_client import ASKED, QUOTE
from tests.loopback import Discord, GuildChannel, Member

ROOT = Path(__file__).parents[2]


def environment(discord: Discord | None, **changed: str) -> dict[str, str]:
    """What the process is told: where Discord is, the token, nothing of this machine's."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CLAIM", "DISCORD"))
    }
    settings = {"CLAIMS_SEMANTIC": "off", "PYTHONPATH": str(ROOT)}
    if discord is not None:
        settings |= {**discord.environment(), "DISCORD_TOKEN": discord.token}
    return {**inherited, **settings, **changed}


@asynccontextmanager
async def started(
    folder: Path, *arguments: str, env: dict[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """``python -m bot`` in ``folder``; killed where the test leaves it running."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def run(folder: Path, *arguments: str, env: dict[str, str]) -> tuple[int | None, str, str]:
    """The exit status and what came out of a process that ends by itself."""
    async with started(folder, *arguments, env=env) as process:
        out, error = await asyncio.wait_for(process.communicate(), 60)
        return process.returncode, out.decode(), error.decode()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_the_process_answers_and_stops_cleanly(
    discord: Discord, channel: GuildChannel, ann: Member, tmp_path: Path, number: signal.Signals
) -> None:
    """A mention is answered from the seeds; a signal ends the process with 0 and no traceback."""
    async with started(tmp_path, env=environment(discord)) as process:
        await discord.ready(30)
        reply = await channel.say(ann, f"{discord.bot.mention} {ASKED}", within=15)
        assert QUOTE in shown(reply.text)
        assert process.stderr is not None
        log = await asyncio.wait_for(process.stderr.readline(), 10)
        process.send_signal(number)
        out, error = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 0
    assert out == b""
    assert "Traceback" not in error.decode()
    assert b"Connected as claimbot" in log
    await discord.gone()
    assert not [each for each in discord.requests if "commands" in each.route]
    assert discord.violations == []
    database = sqlite3.connect(tmp_path / "claims.db")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


async def test_a_signal_while_starting_ends_it_too(discord: Discord, tmp_path: Path) -> None:
    """Even before Discord has answered, SIGTERM is a clean end."""
    discord.fail("GET /users/@me", 500, times=5)
    async with started(tmp_path, env=environment(discord)) as process:
        await discord.until(lambda: discord.requests or None, 30, "the bot to log in")
        process.terminate()
        _, error = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 0
    assert "Traceback" not in error.decode()


async def test_sync_registers_the_commands(discord: Discord, tmp_path: Path) -> None:
    """Once and for all servers; the store is not touched."""
    status, out, error = await run(tmp_path, "sync", env=environment(discord))
    assert (status, error) == (0, "")
    assert out == "Registered /ask, /claim, /curate everywhere.\n"
    assert {each["name"] for each in discord.commands.listed(None)} == {"ask", "claim", "curate"}
    assert not (tmp_path / "claims.db").exists()
    assert discord.violations == []


async def test_sync_in_one_server(discord: Discord, channel: GuildChannel, tmp_path: Path) -> None:
    """With --guild, there alone; where the bot is not, one line says so."""
    env = environment(discord)
    guild = str(channel.guild.id)
    status, out, _ = await run(tmp_path, "sync", "--guild", guild, env=env)
    assert (status, out) == (0, f"Registered /ask, /claim, /curate in server {guild}.\n")
    assert discord.commands.listed(None) == []
    status, out, error = await run(tmp_path, "sync", "--guild", "1", env=env)
    assert (status, out, len(error.splitlines())) == (1, "", 1)


async def refused(folder: Path, *arguments: str, env: dict[str, str]) -> str:
    """The one line with which a process gives up."""
    status, out, error = await run(folder, *arguments, env=env)
    assert (status, out) == (1, "")
    [line] = error.splitlines()
    return line


async def test_no_token(tmp_path: Path) -> None:
    """The line says where a token comes from and where it goes."""
    line = await refused(tmp_path, env=environment(None))
    assert line.startswith("DISCORD_TOKEN is not set")
    assert not (tmp_path / "claims.db").exists()


async def test_a_token_that_discord_refuses(discord: Discord, tmp_path: Path) -> None:
    """The line does not repeat the token."""
    env = environment(discord, DISCORD_TOKEN="wrong-token")
    line = await refused(tmp_path, env=env)
    assert "Discord does not know this token" in line
    assert "wrong-token" not in line


async def test_a_token_revoked_later(discord: Discord, tmp_path: Path) -> None:
    """Where the gateway refuses the token, the process ends with one line after its log."""
    async with started(tmp_path, env=environment(discord)) as process:
        await discord.ready(30)
        discord.token = "another"
        await discord.drop()
        _, error = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 1
    assert "Traceback" not in error.decode()
    assert "4004" in error.decode().splitlines()[-1]


async def test_discord_out_of_reach(tmp_path: Path) -> None:
    """Nobody listens: one line."""
    env = environment(None, DISCORD_TOKEN="a.b.c", CLAIMBOT_DISCORD_ADDRESS="127.0.0.1:9")
    assert "Discord cannot be reached" in await refused(tmp_path, env=env)


async def test_an_authority_that_is_not_trusted(discord: Discord, tmp_path: Path) -> None:
    """Certificates are checked, on loopback too."""
    env = environment(discord)
    del env["SSL_CERT_FILE"]
    assert "certificate" in (await refused(tmp_path, env=env)).lower()


async def test_a_damaged_store(discord: Discord, tmp_path: Path) -> None:
    """A file that is no database is left as it is."""
    (tmp_path / "claims.db").write_bytes(b"not a database at all" * 100)
    line = await refused(tmp_path, env=environment(discord))
    assert "claims.db" in line
    assert (tmp_path / "claims.db").read_bytes() == b"not a database at all" * 100
    assert discord.requests == []


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of ``main`` called in this process, with nothing set but a token."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith(("CLAIM", "DISCORD")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("DISCORD_TOKEN", "a.b.c")
    monkeypatch.setenv("CLAIMBOT_DISCORD_ADDRESS", "127.0.0.1:9")
    monkeypatch.setattr(bot_main, "set_up_logging", lambda _level: None)
    return tmp_path


def test_a_store_in_a_folder_that_is_not_there(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the place."""
    monkeypatch.setenv("CLAIMS_DATABASE_URL", f"sqlite:///{here}/missing/claims.db")
    assert main([]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert "missing" in line


def test_a_setting_that_cannot_be_read(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the variable and the value."""
    monkeypatch.setenv("CLAIMS_SEED", "perhaps")
    assert main([]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("CLAIMS_SEED is 'perhaps'")


def test_settings_in_a_file(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """.env in the working folder completes the environment, which wins."""
    monkeypatch.setenv("CLAIMS_SEED", "on")
    (here / ".env").write_text("CLAIMS_SEED=perhaps\nCLAIMBOT_LOG_LEVEL=loud\n")
    assert main(["sync"]) == 1
    assert capsys.readouterr().err.startswith("CLAIMBOT_LOG_LEVEL is 'loud'")


def test_a_file_of_settings_that_cannot_be_read(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the file."""
    (here / ".env").write_bytes(b"DISCORD_TOKEN=\xff\xfe\n")
    assert main([]) == 1
    assert capsys.readouterr().err.startswith("The file .env cannot be read")


def test_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown command is wrong use, with the usage."""
    with pytest.raises(SystemExit) as caught:
        main(["dance"])
    assert caught.value.code == 2
    assert "usage: python -m bot" in capsys.readouterr().err
