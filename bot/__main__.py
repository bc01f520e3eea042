"""The command ``python -m bot``: runs the bot, or registers its commands with Discord."""

import argparse
import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Sequence

import aiohttp
import discord

from bot.client import ClaimBot, intents
from bot.commands import CommandTree, register
from bot.connection import connector
from bot.logs import set_up_logging
from bot.settings import Settings
from claims.errors import ClaimsError
from claims.service import ClaimService
from claims.settings import read_environment

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status: 0, or 1 with one line on standard error."""
    options = _parser().parse_args(arguments)
    try:
        settings = Settings.from_environment(read_environment())
        set_up_logging(settings.log_level)
        with contextlib.ExitStack() as stack:
            if options.command == "sync":
                asyncio.run(_sync(settings, options.guild))
            else:
                asyncio.run(_serve(settings, stack))
    except ClaimsError as error:
        return _fail(str(error))
    except discord.LoginFailure:
        return _fail(
            "Discord does not know this token: copy it again from "
            "https://discord.com/developers/applications into DISCORD_TOKEN."
        )
    except discord.ConnectionClosed as error:
        return _fail(
            f"Discord closed the connection for good (code {error.code}): check the token."
        )
    except discord.Forbidden as error:
        return _fail(f"Discord does not allow it: {error.text}. Is the bot in that server?")
    except discord.HTTPException as error:
        return _fail(f"Discord refused: {error.text or error}. Try again in a few minutes.")
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        return _fail(f"Discord cannot be reached ({error}): check the network, then try again.")
    except KeyboardInterrupt:
        return 0
    return 0


async def _serve(settings: Settings, stack: contextlib.ExitStack) -> None:
    """Answers on Discord until a signal ends it.

    ``stack`` closes the service after the event loop has ended, when no thread uses it any more.
    """
    stopped = _stop_on_signals()
    service = await asyncio.to_thread(ClaimService.open, settings.claims)
    stack.callback(service.close)
    if service.weaker:
        log.warning("The extra 'semantic' is not installed: claims are found by words alone")
    if stopped.is_set():
        return
    async with ClaimBot(service, connector(settings.discord_address)) as bot:
        running = asyncio.create_task(bot.start(settings.token))
        waiting = asyncio.create_task(stopped.wait())
        await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if not running.done():
            await bot.close()
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running
        else:
            running.result()


def _stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set, where the platform lets a loop handle them."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopped.set)
    return stopped


async def _sync(settings: Settings, guild: int | None) -> None:
    """Registers the commands everywhere, or in one server; needs no store."""
    client = discord.Client(intents=intents(), connector=connector(settings.discord_address))
    async with client:
        await client.login(settings.token)
        names = await register(CommandTree(client), guild)
    place = "everywhere" if guild is None else f"in server {guild}"
    print(f"Registered {', '.join(f'/{name}' for name in names)} {place}.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answers questions and checks statements on Discord, from a store of claims.",
        epilog="Settings are read from the environment and the file .env; .env.example has them.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    sync = commands.add_parser(
        "sync",
        help="register the bot's commands with Discord; needed once, and after an update",
        description="Registers the bot's commands with Discord. Starting the bot never does.",
    )
    sync.add_argument(
        "--guild", type=int, metavar="ID", help="only in the server of this id (for trying out)"
    )
    return parser


def _fail(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
