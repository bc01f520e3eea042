"""Time as the loopback sees it, and the ids minted from it."""

import time
from datetime import UTC, datetime

# Discord's epoch, 2015-01-01T00:00:00Z, in milliseconds (reference "Snowflakes").
EPOCH_MS = 1_420_070_400_000


class Clock:
    """The wall clock, which a test may set ahead to let tokens grow old."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._last = 0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass at once."""
        self._ahead += seconds

    def snowflake(self) -> int:
        """A new id: unique, rising, and carrying the time at which it was minted."""
        milliseconds = int(self.now() * 1000) - EPOCH_MS
        self._last = max(milliseconds << 22, self._last + 1)
        return self._last

    def timestamp(self) -> str:
        """The time as Discord writes it in JSON."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat()


def moment(snowflake: int) -> str:
    """The time that an id carries, as Discord writes it in JSON."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH_MS) / 1000, UTC).isoformat()
