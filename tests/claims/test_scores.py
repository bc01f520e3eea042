"""The right claim comes first, and confidence tells when none is right."""

from datetime import date

import pytest

from claims.documents import passages
from claims.embedding import load_embedder
from claims.index import Index
from claims.models import Claim, Source
from claims.reading import read_message
from claims.scores import Ranking, confidence, rank
from claims.weights import cached_weights
from tests.claims.bag_of_words import BagOfWords

PUBLIC = frozenset({"public"})
DELTA = Source("Birds of the delta")
CLAIMS = [
    Claim("when", "Storks returned to the delta on 3 March 2019.", "en", source=DELTA),
    Claim("count", "About 340 pairs of storks nest in the delta.", "en", source=DELTA),
    Claim("who", "Ranger Maria Olsen counts the storks every spring.", "en", source=DELTA),
    Claim("bridge", "The bridge over the canal collapsed.", "en", source=Source("Canal closed")),
    Claim("mayor", "The mayor resigned after the vote.", "en", source=Source("Vote lost")),
    Claim("ice", "The harbour closed because of ice.", "en", source=Source("Cold spell")),
]


def index_of(claims: list[Claim]) -> Index:
    """An index by words alone."""
    index = Index()
    index.update(claims)
    return index


def trust(index: Index, text: str) -> tuple[bool, float]:
    """The confidence in what comes first for a message."""
    message = read_message(text, date(2024, 1, 1))
    return confidence(message, rank(index, text, message.language, collections=PUBLIC, top=5))


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("How many pairs of storks are there in the delta?", "count"),
        ("When did the storks return to the delta?", "when"),
        ("Who counts the storks in the delta?", "who"),
        ("Did the bridge over the canal collapse?", "bridge"),
        ("the mayor has resigned", "mayor"),
    ],
)
def test_the_claim_that_answers_comes_first(question: str, key: str) -> None:
    """What is asked for decides between claims about the same thing."""
    ranking = rank(index_of(CLAIMS), question, "en", collections=PUBLIC, top=5)
    assert ranking.matches[0].claim.key == key


def test_matches_are_sorted_and_limited() -> None:
    """Best first, no claim twice, no more than asked for."""
    ranking = rank(index_of(CLAIMS), "storks in the delta", "en", collections=PUBLIC, top=3)
    scores = [match.score for match in ranking.matches]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert len({match.claim.key for match in ranking.matches}) == 3


def test_any_of_the_wordings_leads_to_the_claim() -> None:
    """A message in the language of a translation is compared with the translation."""
    claims = [
        Claim("fr", "Les cigognes sont revenues.", "fr", translations={"en": "Storks returned."}),
        Claim("en", "Storks are large birds.", "en"),
    ]
    ranking = rank(index_of(claims), "have the storks returned", "en", collections=PUBLIC, top=1)
    assert ranking.matches[0].claim.key == "fr"


def test_an_empty_store_ranks_nothing_and_finds_nothing() -> None:
    """No claims: an empty ranking, in which there is no confidence."""
    ranking = rank(Index(), "storks", "en", collections=PUBLIC, top=5)
    assert ranking == Ranking("storks", "en")
    assert trust(Index(), "How many storks are there?") == (False, 0.0)


def test_what_the_claims_speak_of_is_trusted_more() -> None:
    """Confidence is higher where a claim covers the message than where none does."""
    index = index_of(CLAIMS)
    _, covered = trust(index, "The bridge over the canal collapsed.")
    _, uncovered = trust(index, "The senator bought a yacht in Monaco.")
    assert 0 <= uncovered < covered <= 1


def test_silence_where_nothing_speaks_to_the_message() -> None:
    """A message about something else finds nothing."""
    index = index_of(CLAIMS)
    for text in ("The senator bought a yacht in Monaco.", "Who won the cup final in Madrid?"):
        found, probability = trust(index, text)
        assert not found, (text, probability)


def test_chatter_finds_nothing() -> None:
    """A greeting is no message about anything."""
    assert trust(index_of([Claim("a", "Hello is a greeting.", "en")]), "hello") == (False, 0.0)


def test_a_claim_told_twice_does_not_shake_the_confidence() -> None:
    """The margin is taken over the next claim that says something else."""
    text = "The bridge over the canal collapsed."
    twice = [*CLAIMS, Claim("copy", text, "en", source=Source("Canal closed"))]
    _, once = trust(index_of(CLAIMS), text)
    _, again = trust(index_of(twice), text)
    assert again > once / 2


@pytest.mark.parametrize("text", ["", "😀", "\ud800", "x" * 4000, "storks " * 600, "'; DROP TABLE"])
def test_odd_texts_are_ranked_without_fuss(text: str) -> None:
    """Nothing raises, and a probability is one."""
    for embedder in (None, BagOfWords()):
        index = Index(embedder)
        index.update(CLAIMS)
        message = read_message(text, date(2024, 1, 1))
        ranking = rank(index, text, message.language, collections=PUBLIC, top=5)
        _, probability = confidence(message, ranking)
        assert 0 <= probability <= 1


def test_a_claim_in_another_language_is_found_by_meaning() -> None:
    """Among claims in the message's language, the right one may be in the other."""
    embedder = load_embedder()
    if embedder is None:
        pytest.skip("the extra 'semantic' is not installed")
    index = Index(embedder)
    index.update([*CLAIMS, Claim("fr", "La rivière a débordé dans la nuit de lundi.", "fr")])
    index.set_vectors(
        {
            (claim.collection, claim.key): embedder.passages(passages(claim))
            for claim in index.missing_vectors()
        }
    )
    ranking = rank(
        index, "The river burst its banks on Monday night", "en", collections=PUBLIC, top=1
    )
    assert ranking.matches[0].claim.key == "fr"


@pytest.mark.parametrize("semantic", [True, False])
def test_the_fitted_weights_name_what_is_computed(semantic: bool) -> None:
    """Every weight belongs to a feature, and every threshold is a probability."""
    from claims.scores import RANKED_BY, TRUSTED_BY

    fitted = cached_weights(semantic)
    assert set(fitted.ranking) <= set(RANKED_BY)
    assert set(fitted.expected) <= set(RANKED_BY)
    for decision in (fitted.asked, fitted.stated):
        assert set(decision.scale) <= set(TRUSTED_BY)
        assert {part for name in decision.weights for part in name.split("*")} <= set(
            decision.scale
        )
        assert 0 < decision.threshold < 1
