import logging

import pytest

from bot.logs import _not_about_voice, _without_traceback


def record(message: str, error: BaseException | None = None) -> logging.LogRecord:
    info = None if error is None else (type(error), error, None)
    return logging.LogRecord("discord.client", logging.ERROR, "x", 1, message, (1.5,), info)


def test_a_lost_connection_is_one_line() -> None:
    """The error that the client mends by itself is named, without its traceback."""
    lost = record("Attempting a reconnect in %.2fs", ConnectionResetError("reset"))
    assert _without_traceback(lost)
    assert lost.exc_info is None
    assert lost.levelno == logging.WARNING
    assert lost.getMessage() == (
        "Lost the connection to Discord (ConnectionResetError). Attempting a reconnect in 1.50s"
    )


def test_other_errors_keep_their_traceback() -> None:
    """What nobody mends is told in full."""
    other = record("Ignoring exception in %s", ValueError("x"))
    assert _without_traceback(other)
    assert other.exc_info is not None


@pytest.mark.parametrize("package", ["PyNaCl", "davey"])
def test_voice_is_no_concern(package: str) -> None:
    """The client's warning that voice will not work is left out, others are not."""
    assert not _not_about_voice(record(f"{package} is not installed, voice will NOT be supported"))
    assert _not_about_voice(record("something else"))
