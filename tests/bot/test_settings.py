import logging

import pytest

from bot.settings import LOG_LEVELS, Settings
from claims.errors import InputError

TOKEN = {"DISCORD_TOKEN": " abc.def.ghi\n"}


def test_defaults() -> None:
    """A token is enough; white space around it is not part of it."""
    settings = Settings.from_environment(TOKEN)
    assert settings.token == "abc.def.ghi"
    assert settings.discord_address is None
    assert settings.log_level == logging.INFO


def test_the_token_is_never_shown() -> None:
    """Neither when settings are printed nor in an error about it."""
    assert "abc.def" not in repr(Settings.from_environment(TOKEN))
    with pytest.raises(InputError) as caught:
        Settings.from_environment({"DISCORD_TOKEN": "abc.déf"})
    assert "abc" not in str(caught.value)


@pytest.mark.parametrize("token", ["", "  ", "two words", "é", "a\x07b"])
def test_what_is_no_token(token: str) -> None:
    """Missing, or with characters that no token has: the error names the variable."""
    with pytest.raises(InputError, match="DISCORD_TOKEN is not"):
        Settings.from_environment({"DISCORD_TOKEN": token})


@pytest.mark.parametrize(
    ("written", "read"),
    [("127.0.0.1:8443", ("127.0.0.1", 8443)), ("[::1]:1", ("::1", 1)), (" h:65535 ", ("h", 65535))],
)
def test_an_address(written: str, read: tuple[str, int]) -> None:
    """Host and port, IPv6 in brackets."""
    settings = Settings.from_environment({**TOKEN, "CLAIMBOT_DISCORD_ADDRESS": written})
    assert settings.discord_address == read


@pytest.mark.parametrize("written", ["localhost", ":8443", "h:", "h:0", "h:65536", "h:²", "h:-1"])
def test_what_is_no_address(written: str) -> None:
    """The error names the variable and the value."""
    with pytest.raises(InputError, match="CLAIMBOT_DISCORD_ADDRESS is '"):
        Settings.from_environment({**TOKEN, "CLAIMBOT_DISCORD_ADDRESS": written})


def test_log_levels() -> None:
    """Each level by its name, in either case; another is refused."""
    for name in LOG_LEVELS:
        settings = Settings.from_environment({**TOKEN, "CLAIMBOT_LOG_LEVEL": name.lower()})
        assert settings.log_level == getattr(logging, name)
    with pytest.raises(InputError, match="CLAIMBOT_LOG_LEVEL is 'loud'"):
        Settings.from_environment({**TOKEN, "CLAIMBOT_LOG_LEVEL": "loud"})
