"""What the bot says on standard error while it runs."""

import logging
import sys

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def set_up_logging(level: int) -> None:
    """Logs the bot and the library from ``level`` on, everything else from warnings on.

    With ``logging.DEBUG`` everything is logged. A lost connection to Discord, which the client
    mends by itself, takes one line instead of a traceback.
    """
    logging.basicConfig(stream=sys.stderr, format=FORMAT, level=max(level, logging.WARNING))
    for name in ("bot", "claims"):
        logging.getLogger(name).setLevel(level)
    if level <= logging.DEBUG:
        logging.getLogger().setLevel(level)
        return
    logging.getLogger("discord.client").addFilter(_without_traceback)
    # The client warns that it cannot join voice channels; this bot never does.
    logging.getLogger("discord.client").addFilter(_not_about_voice)


def _without_traceback(record: logging.LogRecord) -> bool:
    reconnecting = str(record.msg).startswith("Attempting a reconnect")
    if reconnecting and record.exc_info and record.exc_info[1] is not None:
        error = record.exc_info[1]
        record.msg = f"Lost the connection to Discord ({type(error).__name__}). {record.msg}"
        record.exc_info = record.exc_text = None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True


def _not_about_voice(record: logging.LogRecord) -> bool:
    return "voice will NOT be supported" not in str(record.msg)
