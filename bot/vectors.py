"""Vectors of claims, computed beside the bot's work; until then words alone find a claim."""

import asyncio
import logging

from claims.service import ClaimService

log = logging.getLogger(__name__)

BATCH = 8
"""Claims at a time: under a second of one core, so that stopping never waits long."""

IDLE_SECONDS = 5.0
"""Between two looks for new claims."""


async def keep_vectors(service: ClaimService) -> None:
    """Computes missing vectors for as long as the bot runs; raises nothing but cancellation."""
    while True:
        try:
            missing = await asyncio.to_thread(service.missing_vectors)
            done = await asyncio.to_thread(service.embed, BATCH) if missing else 0
        except Exception:
            log.exception("Vectors could not be computed; claims are found by their words")
            return
        if not done:
            await asyncio.sleep(IDLE_SECONDS)
