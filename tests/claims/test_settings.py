"""Settings come from the environment, and a bad one is named."""

from pathlib import Path

import pytest

from claims.errors import InputError
from claims.settings import Settings


def test_defaults() -> None:
    """An empty environment gives a seeded store in the working folder."""
    settings = Settings.from_environment({})
    assert settings.database_url == "sqlite:///claims.db"
    assert settings.seed
    assert settings.semantic


def test_values() -> None:
    """Each variable is read."""
    settings = Settings.from_environment(
        {
            "CLAIMS_DATABASE_URL": "sqlite:////var/claims.db",
            "CLAIMS_SEED": "off",
            "CLAIMS_SEMANTIC": "No",
            "CLAIMS_CACHE_DIR": "/var/cache/claims",
        }
    )
    assert settings == Settings(
        "sqlite:////var/claims.db", seed=False, semantic=False, cache_dir=Path("/var/cache/claims")
    )


def test_the_command_line_wins() -> None:
    """A database named on the command line wins over the environment's."""
    environment = {"CLAIMS_DATABASE_URL": "sqlite:///a.db"}
    settings = Settings.from_environment(environment, database_url="sqlite:///b.db")
    assert settings.database_url == "sqlite:///b.db"


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"CLAIMS_SEED": "perhaps"}, "CLAIMS_SEED is 'perhaps'"),
        ({"CLAIMS_DATABASE_URL": "not a url"}, "'not a url' cannot be read"),
        ({"CLAIMS_DATABASE_URL": "mysql://host/db"}, "'mysql'"),
    ],
)
def test_a_bad_value_is_named(environment: dict[str, str], named: str) -> None:
    """The error holds the variable or the value that is wrong."""
    with pytest.raises(InputError, match=named):
        Settings.from_environment(environment)
