"""Nobody is given the part that the claim gives to another."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The guard stabbed an inmate", "An inmate stabbed a guard."),
        ("An inmate was stabbed by a guard", "A guard was stabbed by an inmate."),
        ("The Houthis shot down US drones", "The US navy shot down Houthi drones."),
        ("The protesters fired tear gas at police", "Police fired tear gas at the protesters."),
        ("Norway accused Chile of fraud", "Chile accused Norway of fraud."),
        ("Anna Novak beat Serena Blake", "Serena Blake won by beating Anna Novak."),
        ("Karl Lund left the Greens to join the Liberals",
         "Karl Lund left the Liberals to join the Greens."),
        ("Spain has more dams than Italy", "Italy has more dams than Spain."),
        ("The Moon is 3,746 km wide", "Io is 3,598 km wide, a little wider than the Moon."),
        ("A policeman was killed in Lima", "The police killed a protester in Lima."),
        ("Ann Petit was ordered to pay", "The court ordered Bob Grand to pay Ann Petit."),
        ("Chile was accused of spying by Peru", "Chile accused Peru of spying."),
        ("Lyon promised 300 homes in Li", "Li promised 300 homes in Lyon."),
        ("The Shannon flight landed at Norvik", "The Norvik flight landed at Shannon."),
        ("Martin was acquitted", "Four people tried alongside Martin were acquitted."),
    ],
)  # fmt: skip
def test_swapped(text: str, claim: str) -> None:
    """The same words with their parts exchanged are never supported."""
    assert judged(text, claim).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A guard was stabbed by an inmate", "An inmate stabbed a guard."),
        ("Renault's profits rose by 5%", "The profits of Renault rose by 5%."),
        ("Chile and Norway signed the treaty", "Norway and Chile signed the treaty."),
        ("Pompeo met Kazimi in Baghdad", "Kazimi met Pompeo in Baghdad."),
        ("93 people were rescued by helicopter", "Firefighters rescued 93 people by helicopter."),
    ],
)
def test_not_swapped(text: str, claim: str) -> None:
    """Passives, genitives and what both do to each other change nothing."""
    assert judged(text, claim).verdict is Verdict.SUPPORTED
