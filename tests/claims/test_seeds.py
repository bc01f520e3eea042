"""The seeds are whole: each claim quotes its article word for word."""

from claims.inputs import ArticleInput, ClaimInput
from claims.seeds import read_seeds, seeds_folder
from claims.store import Store


def test_every_quote_stands_in_its_article(store: Store) -> None:
    """Each seed claim has a sentence, and the store finds it in the article."""
    outcome = store.write(list(read_seeds(seeds_folder())), by="seeds", strict=True)
    assert outcome.problems == {}
    claims = store.claims()
    assert len(claims) >= 30
    for claim in claims:
        assert store.quote_stands(claim), claim.key


def test_claims_are_bilingual_and_dated() -> None:
    """Each seed claim is French, has an English statement and the date it holds for."""
    for item in read_seeds(seeds_folder()):
        if isinstance(item, ClaimInput):
            assert item.language == "fr"
            assert "en" in item.translations
            assert item.as_of is not None


def test_the_first_article_has_no_address() -> None:
    """The article was given without a URL, so none is shown."""
    articles = [item for item in read_seeds(seeds_folder()) if isinstance(item, ArticleInput)]
    assert articles[0].source.url is None
    assert articles[0].source.publisher == "TF1 Info"
