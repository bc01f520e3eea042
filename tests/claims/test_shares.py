"""A part and its whole: what is counted of some is not told of all."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

EN, FR = "en", "fr"
FELL = (EN, "Nine of the drones launched at Tripoli on Sunday fell inside the city.")
CHILDREN = (FR, "Onze enfants de moins de cinq ans figurent parmi les morts du choléra à Goma.")
HOSPITAL = (FR, "216 patients atteints du choléra sont hospitalisés, dont 27 en réanimation.")
BUILDERS = (FR, "Trois des victimes de la canicule sont des ouvriers morts sur leur chantier.")
SMUGGLERS = (FR, "Trois passeurs, deux Tunisiens et un Libyen, ont été arrêtés lundi à Sfax.")
BODIES = (FR, "Dix-neuf corps, dont ceux de quatre enfants, ont été repêchés.")
MISSES = (EN, "Fourteen near-misses were recorded in 2023, up from nine in 2022.")
SPEED = (FR, "Le car roulait à 75 km/h dans un virage limité à 50 km/h.")
DOSES = (EN, "Some 412,000 people have received at least one dose of the vaccine.")


@pytest.mark.parametrize(
    ("claim", "language", "message"),
    [
        (FELL, EN, "Nine drones were launched at Tripoli on Sunday"),
        (FELL, EN, "How many drones were launched at Tripoli?"),
        (CHILDREN, EN, "How many people has cholera killed in Goma?"),
        (CHILDREN, EN, "216 people have died of cholera in Goma"),
        (BUILDERS, EN, "17 people died in the heatwave"),
        (SMUGGLERS, FR, "deux des passeurs arrêtés sont tunisiens"),
        (BODIES, EN, "How many people died?"),
        (DOSES, EN, "How many doses of the vaccine have people received?"),
    ],
)
def test_the_whole_is_not_told(claim: tuple[str, str], language: str, message: str) -> None:
    """Neither supported nor denied nor answered by the number of a part."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("claim", "language", "message", "verdict"),
    [
        (FELL, EN, "Nine drones fell inside the city", Verdict.SUPPORTED),
        (CHILDREN, EN, "eleven children under 5 died of cholera in Goma", Verdict.SUPPORTED),
        (HOSPITAL, FR, "plus de 200 malades sont hospitalisés", Verdict.SUPPORTED),
        (HOSPITAL, FR, "27 malades sont en réanimation", Verdict.SUPPORTED),
        (MISSES, EN, "nine near-misses were recorded in 2022", Verdict.SUPPORTED),
        (MISSES, EN, "eleven near-misses were recorded in 2023", Verdict.CONTRADICTED),
        (SPEED, FR, "le car roulait à 50 km/h", Verdict.CONTRADICTED),
        (SPEED, EN, "the bus was doing 75 km/h", Verdict.SUPPORTED),
    ],
)
def test_the_part_itself(
    claim: tuple[str, str], language: str, message: str, verdict: Verdict
) -> None:
    """What is said of the part, or of the number that others are held against, decides."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "language", "message", "verdict"),
    [
        ((FR, "Le district n'a enregistré aucun décès."), EN, "nobody has died in the district",
         Verdict.SUPPORTED),
        ((FR, "Le district n'a enregistré aucun décès."), FR,
         "personne n'est mort dans le district",
         Verdict.SUPPORTED),
        ((EN, "No visitor was hurt in the robbery."), FR,
         "une trentaine de visiteurs ont été blessés",
         Verdict.CONTRADICTED),
        ((EN, "None of the six stolen paintings has been found."), FR,
         "tous les tableaux volés ont été retrouvés", Verdict.CONTRADICTED),
    ],
)  # fmt: skip
def test_none(claim: tuple[str, str], language: str, message: str, verdict: Verdict) -> None:
    """None is a number like others, and the opposite of all."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is verdict
