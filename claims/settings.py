"""What the environment decides; read once, in ``main``, and handed down."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from dotenv import dotenv_values
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from claims.errors import InputError

ENVIRONMENT_FILE = Path(".env")
DEFAULT_DATABASE_URL = "sqlite:///claims.db"
DEFAULT_CACHE_DIR = Path(platformdirs.user_cache_dir("claimbot"))

_SWITCH = {"": True, "on": True, "1": True, "true": True, "yes": True} | {
    "off": False,
    "0": False,
    "false": False,
    "no": False,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the store is and how it is searched.

    Attributes:
        database_url: an SQLAlchemy URL of an SQLite file.
        seed: whether a new, empty store loads the articles in ``seeds/``.
        cache_dir: folder where vectors are kept between runs.
        semantic: whether to use the embedding packages where they are installed.
    """

    database_url: str
    seed: bool = True
    cache_dir: Path = DEFAULT_CACHE_DIR
    semantic: bool = True

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str], *, database_url: str | None = None
    ) -> "Settings":
        """Settings from ``CLAIMS_*`` variables; ``database_url`` wins over the environment's.

        Raises InputError, naming the variable and the bad value.
        """
        if database_url is not None and not database_url.strip():
            raise InputError("The database is named by an empty text: write sqlite:///FILE.")
        url = database_url or environment.get("CLAIMS_DATABASE_URL") or DEFAULT_DATABASE_URL
        _check_database_url(url)
        cache = environment.get("CLAIMS_CACHE_DIR")
        return cls(
            database_url=url,
            seed=_switch(environment, "CLAIMS_SEED"),
            cache_dir=Path(cache).expanduser() if cache else DEFAULT_CACHE_DIR,
            semantic=_switch(environment, "CLAIMS_SEMANTIC"),
        )


def read_environment() -> dict[str, str]:
    """The environment, completed from the file ``.env`` in the working folder.

    Raises InputError where that file cannot be read.
    """
    try:
        file = dotenv_values(ENVIRONMENT_FILE)
    except (OSError, UnicodeError) as error:
        raise InputError(f"The file {ENVIRONMENT_FILE} cannot be read: {error}.") from None
    return {name: value for name, value in file.items() if value} | dict(os.environ)


def _switch(environment: Mapping[str, str], name: str) -> bool:
    value = environment.get(name, "")
    try:
        return _SWITCH[value.strip().lower()]
    except KeyError:
        raise InputError(f"{name} is {value!r}: set it to 'on' or 'off'.") from None


def _check_database_url(url: str) -> None:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise InputError(
            f"The database URL {url!r} cannot be read: write it as sqlite:///FILE, "
            "for instance sqlite:///claims.db."
        ) from None
    if parsed.get_backend_name() != "sqlite":
        raise InputError(
            f"The database URL starts with {parsed.drivername!r}: "
            "the store is an SQLite file, written as sqlite:///FILE."
        )
