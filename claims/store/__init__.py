"""The claims store: an SQLite file with articles, claims, evidence and a log of every change."""

from claims.store.store import Outcome, Store

__all__ = ["Outcome", "Store"]
