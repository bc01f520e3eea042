"""Everything the library does, on one store: what the command and the bot call."""

import math
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from claims.answer import JUDGED, compose, weakest
from claims.candidates import find
from claims.embedding import load_embedder
from claims.errors import InputError
from claims.filters import Filters
from claims.index import Index
from claims.inputs import PUBLIC, ArticleInput, parse_line
from claims.language import detect_language
from claims.models import Answer, Claim, Match, Message, Verdict
from claims.reading import read_message
from claims.relatives import Relatives
from claims.scores import rank
from claims.seeds import BY as SEEDS
from claims.seeds import read_seeds, seeds_folder
from claims.settings import Settings
from claims.splitting import split_statements
from claims.store import Store
from claims.text import fold, words
from claims.vectors import attach_kept, embed

_WORD = re.compile(r"[^\W\d_]+")


class ClaimService:
    """Answers from a store and keeps up with its changes, whoever makes them; thread-safe."""

    def __init__(self, store: Store, index: Index, *, weaker: bool = False) -> None:
        self.store = store
        self.weaker = weaker
        """Whether claims are found by words alone although the settings want their meaning too."""
        self._index = index
        self._revision = 0
        self._relatives = Relatives()
        self._refreshing = threading.Lock()

    @classmethod
    def open(cls, settings: Settings) -> "ClaimService":
        """The service on the settings' store, which is made and seeded where it is new.

        Raises StoreError, one clear sentence, where the store cannot be used.
        """
        store = Store(settings.database_url)
        try:
            if settings.seed and store.is_new():
                store.write(list(read_seeds(seeds_folder())), by=SEEDS)
        except BaseException:
            store.close()
            raise
        embedder = load_embedder(settings.cache_dir) if settings.semantic else None
        return cls(store, Index(embedder), weaker=settings.semantic and embedder is None)

    def close(self) -> None:
        """Lets go of the store."""
        self.store.close()

    @property
    def semantic(self) -> bool:
        """Whether claims are found by meaning too, and not by their words alone."""
        return self._index.embedder is not None

    def ask(
        self,
        text: str,
        *,
        reads: Sequence[str] = (PUBLIC,),
        now: datetime | None = None,
        top: int = 5,
    ) -> Answer:
        """What the claims of the collections ``reads`` say of a message; any text will do."""
        self.refresh()
        message = read_message(text, (now or datetime.now(UTC)).date())
        whole = self._answer(message, reads, top)
        if whole.verdict is not Verdict.UNKNOWN:
            return whole
        parts = [
            self._answer(read_message(part, message.read_on, message.language), reads, top)
            for part in split_statements(message)
        ]
        if len(parts) < 2 or all(part.verdict is Verdict.UNKNOWN for part in parts):
            return whole
        deciding = weakest(parts)
        return replace(
            deciding,
            text=message.text,
            kind=message.kind,
            matches=whole.matches,
            parts=tuple(parts),
        )

    def _answer(self, message: Message, reads: Sequence[str], top: int) -> Answer:
        ranking = rank(
            self._index,
            message.text,
            message.language,
            collections=frozenset(reads),
            top=max(top, JUDGED),
        )
        whole = replace(ranking, matches=self._with_successors(ranking.matches))
        answer = compose(
            message,
            whole,
            top=top,
            stands=self.store.quote_stands,
            beside=self._relatives.beside,
        )
        return replace(answer, matches=ranking.matches[:top])

    def _with_successors(self, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """The matches, and at their end whatever superseded one of them and is not among them."""
        known = {(match.claim.collection, match.claim.key) for match in matches}
        added: list[Match] = []
        ahead = list(known)
        while ahead:
            newer = self._relatives.successor(ahead.pop())
            if newer is not None and (place := (newer.collection, newer.key)) not in known:
                known.add(place)
                ahead.append(place)
                added.append(Match(newer, matches[-1].score))
        return (*matches, *added)

    def search(
        self,
        text: str,
        *,
        reads: Sequence[str] = (PUBLIC,),
        limit: int = 10,
        offset: int = 0,
        filters: Filters | None = None,
        near: bool = True,
    ) -> tuple[Match, ...]:
        """Claims nearest to the text, best first; without a text the newest ones first.

        Published claims, unless ``filters`` say otherwise. With ``near`` only those that share a
        word or a meaning with the text, none where nothing does.
        """
        self.refresh()
        wanted = filters or Filters()
        if wanted.narrow or not text.strip():
            claims = [c for c in self.store.claims(reads) if wanted.admit(c)]
            if not text.strip():
                newest = claims[::-1][offset : offset + limit]
                return tuple(Match(claim, 0.0) for claim in newest)
            index = Index(self._index.embedder)
            index.update(claims)
            attach_kept(index, self.store, claims)
        else:
            index = self._index
        language = detect_language(text)
        ranking = rank(index, text, language, collections=frozenset(reads), top=offset + limit)
        found = tuple(match for match in ranking.matches if match.near or not near)
        return found[offset : offset + limit]

    def did_you_mean(self, text: str, *, reads: Sequence[str] = (PUBLIC,)) -> str | None:
        """The text with its misspelt words put right, None where no claim suggests any.

        Only words of claims that may be read are suggested.
        """
        self.refresh()
        candidates = find(self._index, text, detect_language(text), collections=frozenset(reads))
        if not candidates.corrected:
            return None
        claims = map(candidates.state.claim, map(int, candidates.positions))
        readable = {word for c in claims for w in c.wordings for word in words(w.text)}
        found = {k: word for k, word in candidates.corrected.items() if word in readable}
        if not found:
            return None
        return _WORD.sub(lambda word: found.get(fold(word[0]), word[0]), text)

    def suggest(
        self, text: str, *, reads: Sequence[str] = (PUBLIC,), limit: int = 25
    ) -> tuple[Claim, ...]:
        """Claims to offer while a text is typed; the newest ones while there is none."""
        return tuple(
            match.claim for match in self.search(text, reads=reads, limit=limit, near=False)
        )

    def show(self, key: str, *, reads: Sequence[str] = (PUBLIC,)) -> Claim:
        """The claim under ``key``; raises NotFoundError."""
        return self.store.claim(key, reads)

    def add(self, line: Mapping[str, object], *, collection: str, by: str) -> Claim:
        """Stores one claim given as an import line; the next message finds it.

        Raises InputError, one clear sentence, where the claim is refused or there already.
        """
        item = parse_line(line)
        if isinstance(item, ArticleInput):
            raise InputError("claim is missing.")
        outcome = self.store.write([item], by=by, collection=collection)
        if outcome.problems:
            raise InputError(outcome.problems[0])
        return self.store.claim(item.stable_key, [item.collection or collection])

    def refresh(self) -> None:
        """Brings the index up to what the store holds now."""
        with self._refreshing:
            latest, shown, gone = self.store.changes(self._revision)
            if latest != self._revision:
                self._index.update(shown, gone)
                self._relatives.note(shown, gone)
                attach_kept(self._index, self.store, shown)
                self._revision = latest

    def missing_vectors(self) -> int:
        """How many claims are found by their words alone as yet."""
        if not self.semantic:
            return 0
        self.refresh()
        return len(self._index.missing_vectors())

    def embed(self, limit: int = 64) -> int:
        """Computes and keeps the vectors of up to ``limit`` claims; returns how many that were."""
        return embed(self._index, self.store, limit)

    def embed_all(
        self,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
        *,
        seconds: float = math.inf,
    ) -> None:
        """Computes the missing vectors, for about ``seconds`` at the most.

        ``progress`` is told how many of how many are done.
        """
        total, done, end = self.missing_vectors(), 0, time.monotonic() + seconds
        small = 64 if seconds == math.inf else 4
        while done < total and time.monotonic() < end and (count := self.embed(small)):
            done += count
            progress(done, total)
