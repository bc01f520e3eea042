"""How published claims are related: of one source, or one in place of another."""

from collections.abc import Iterable, Sequence

from claims.models import Claim, Source

MOST_BESIDE = 40
"""Claims of one source that are read beside one of them; an article gives hardly more."""

ClaimId = tuple[str, str]
"""Collection and key."""


class Relatives:
    """The relations between claims, kept up with each change."""

    def __init__(self) -> None:
        self._claims: dict[ClaimId, Claim] = {}
        self._by_source: dict[tuple[str, Source], dict[ClaimId, Claim]] = {}
        self._successors: dict[ClaimId, Claim] = {}

    def note(self, shown: Iterable[Claim], gone: Iterable[ClaimId]) -> None:
        """Takes in claims that are new or changed, and lets go of those that are gone."""
        for place in gone:
            self._forget(place)
        for claim in shown:
            place = (claim.collection, claim.key)
            self._forget(place)
            self._claims[place] = claim
            if claim.source.title or claim.source.url:
                group = self._by_source.setdefault((claim.collection, claim.source), {})
                group[place] = claim
            if claim.supersedes is not None:
                self._successors[claim.collection, claim.supersedes] = claim

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """The other claims of the claim's source, in its collection; none where it has no name."""
        group = self._by_source.get((claim.collection, claim.source), {})
        place = (claim.collection, claim.key)
        return [other for key, other in group.items() if key != place][:MOST_BESIDE]

    def successor(self, place: ClaimId) -> Claim | None:
        """The claim that superseded the one at ``place``; None where none did."""
        return self._successors.get(place)

    def _forget(self, place: ClaimId) -> None:
        old = self._claims.pop(place, None)
        if old is None:
            return
        group = self._by_source.get((old.collection, old.source))
        if group is not None:
            group.pop(place, None)
            if not group:
                del self._by_source[old.collection, old.source]
        if old.supersedes is not None:
            replaced = (old.collection, old.supersedes)
            newer = self._successors.get(replaced)
            if newer is not None and (newer.collection, newer.key) == place:
                del self._successors[replaced]
