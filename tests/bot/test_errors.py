import logging

import pytest
from discord import app_commands

from bot.errors import sentence
from bot.phrases import ENGLISH, FRENCH
from bot.scope import NotModerator
from claims.errors import NotFoundError


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotFoundError("There is no claim x."), "There is no claim x."),
        (app_commands.NoPrivateMessage(), ENGLISH.only_servers),
        (NotModerator(), ENGLISH.only_moderators),
        (app_commands.CheckFailure(), ENGLISH.not_allowed),
        (app_commands.CommandNotFound("x", []), ENGLISH.stale_command),
    ],
)
def test_what_people_are_told(
    error: Exception, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Errors made on purpose have their sentences, and are nothing for the log."""
    assert sentence(error, ENGLISH) == told
    assert caplog.records == []


def test_anything_else_is_logged_under_a_number(caplog: pytest.LogCaptureFixture) -> None:
    """The person gets the number and no detail."""
    with caplog.at_level(logging.ERROR):
        told = sentence(ValueError("detail"), FRENCH)
    [record] = caplog.records
    assert record.getMessage().split()[-1] in told
    assert "detail" not in told
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], ValueError)
