"""Words of a message meet words of a claim that mean the same or something more special."""

from datetime import date

from claims.alignment import Alignment, align
from claims.statement import Statement, read_statement

DAY = date(2021, 6, 1)


def read(text: str, language: str = "en") -> Statement:
    """The text as read."""
    return read_statement(text, language, DAY)


def aligned(said: str, known: str, language: str = "en") -> Alignment:
    """A message of ``language`` beside a claim in English."""
    return align(read(said, language), read(known))


def met(alignment: Alignment) -> set[tuple[str, str]]:
    """The pairs as written."""
    return {(one.text, other.text) for one, other in alignment.pairs}


def test_words_meet_across_languages() -> None:
    """Translations are pairs, whatever their order."""
    alignment = aligned(
        "les soldats ont attaqué l'ambassade", "The embassy was attacked by soldiers", "fr"
    )
    assert met(alignment) >= {("soldats", "soldiers"), ("attaqué", "attacked")}
    assert not alignment.foreign


def test_the_general_word_meets_the_special_one_only() -> None:
    """A girl is a person, a person need not be a girl."""
    assert not aligned("a person drowned", "A girl drowned.").foreign
    assert [t.text for t in aligned("a girl drowned", "A person drowned.").foreign] == ["girl"]


def test_the_same_word_goes_first() -> None:
    """A word meets its like even where a more special one stands before it."""
    alignment = aligned("the attack on the town", "After the bombing the attack on the town began.")
    assert ("attack", "attack") in met(alignment)


def test_words_that_exclude_each_other() -> None:
    """Opposites are noted as such and are no foreign words."""
    alignment = aligned("prices rose in Spain", "Prices fell in Spain.")
    assert [(a.text, b.text) for a, b in alignment.opposed] == [("rose", "fell")]


def test_another_person_is_no_opposite() -> None:
    """That a boy drowned says nothing of a girl."""
    alignment = aligned("a girl drowned", "A boy drowned.")
    assert not alignment.opposed
    assert [token.text for token in alignment.foreign] == ["girl"]


def test_the_place_may_stand_around_the_claim() -> None:
    """The country or city may come from the sentence around the claim, unless it has another."""
    around = [read("In Norway the ferry sank.")]
    here = align(read("The ferry sank in Norway"), read("The ferry sank."), (), around)
    assert [token.text for token in here.setting] == ["Norway"]
    there = align(read("The ferry sank in Norway"), read("The ferry sank in Chile."), (), around)
    assert [token.text for token in there.foreign] == ["Norway"]


def test_what_is_left_unsaid() -> None:
    """Words of the claim that the message leaves out are listed, and lower the fit."""
    alignment = aligned("the ferry sank", "The ferry sank near the lighthouse.")
    assert [token.text for token in alignment.unsaid] == ["lighthouse"]
    assert 0 < alignment.fit < 1
