"""Messages in a claim's own words with what matters changed: never supported, never answered."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

EN, FR = "en", "fr"
TAX = (EN, "An amendment by Ann Li to freeze the property tax was rejected by ten votes to five.")
NURSES = (FR, "Trois médecins cubains et 14 infirmiers ont été envoyés à Goma.")
MAYOR = (EN, "Mayor Ann Li visited the hall housing evacuated residents on Sunday.")
VALUE = (EN, "The six paintings and three drawings are worth 42 million euros in total.")
DEATHS = (FR, "Le district du Sud n'a enregistré aucun décès dû au choléra.")
MARGIN = (EN, "Ann Li was elected mayor of Lyon by 1,847 votes, with 46.2 per cent of the vote.")
MARCH = (FR, "Des milliers de personnes ont défilé à Lyon contre la réforme des retraites.")
OWNERS = (EN, "Celtair's shareholders will receive 7 euros per share from Nordvind.")
FIRST = (EN, "It was the first attack since the truce, after eighteen last year.")
TRIAL = (FR, "Sur les onze prévenus, sept ont été condamnés et quatre relaxés.")
SALES = (FR, "Le chiffre d'affaires a reculé de 14 %, à 1,2 milliard d'euros.")
PLANES = (EN, "Crews were backed by 270 vehicles and 14 aircraft, two of which were sent by Spain.")
ARREST = (EN, "Nineteen people were arrested in Lyon at the demonstration.")
BLAMED = (EN, "The minister blamed the Desert Brigades for the attack.")
WOUNDED = (FR, "Six soldats ont été blessés, dont un grièvement, dans l'attaque.")


@pytest.mark.parametrize(
    ("claim", "language", "message"),
    [
        (TAX, FR, "Le conseil a gelé la taxe foncière."),
        (NURSES, EN, "The 14 nurses sent to Goma are Cuban."),
        (MAYOR, EN, "the mayor was evacuated on Sunday"),
        (VALUE, EN, "The three drawings are worth 42 million euros."),
        (VALUE, FR, "Combien valent les trois dessins ?"),
        (VALUE, EN, "Where were the six paintings found?"),
        (DEATHS, FR, "Le district du Sud n'a enregistré aucun cas."),
        (MARGIN, EN, "How many votes did Ann Li get?"),
        (OWNERS, FR, "Les actionnaires de Nordvind recevront 7 euros par action"),
        (FIRST, EN, "There have been eighteen attacks since the truce"),
        (TRIAL, FR, "Les onze prévenus ont été condamnés."),
        (SALES, FR, "Le chiffre d'affaires a reculé de 1,2 milliard d'euros."),
        (PLANES, EN, "Two aircraft were sent to Spain"),
        (PLANES, EN, "How many vehicles were sent by Spain?"),
        (ARREST, FR, "Combien de personnes ont manifesté à Lyon ?"),
        (BLAMED, EN, "The Desert Brigades carried out the attack"),
        (WOUNDED, EN, "Six soldiers were seriously wounded in the attack"),
        ((EN, "The quake killed at least 43 people."), EN,
         "The quake killed fewer people than this one"),
        ((EN, "A student dormitory that had been empty collapsed."), EN,
         "Students were in the dormitory when it collapsed"),
        ((FR, "Les pirates de l'hôpital réclament 2 millions d'euros."), EN,
         "The hospital is demanding 2 million euros from the hackers"),
        ((EN, "Niger's prime minister is due to address the nation on Monday."), EN,
         "What is the prime minister's address?"),
        ((EN, "The crane collapsed at 6.40 am on Monday 11 March 2024."), FR,
         "La grue s'est effondrée jeudi soir"),
        ((FR, "Quatre personnes étaient toujours portées disparues à Nice."), EN,
         "How many people have been found in Nice?"),
    ],
)  # fmt: skip
def test_trapped(claim: tuple[str, str], language: str, message: str) -> None:
    """The words are all there; what they say together is not."""
    verdict = judged(message, claim[1], language, known=claim[0]).verdict
    assert verdict in (Verdict.UNKNOWN, Verdict.CONTRADICTED)


@pytest.mark.parametrize(
    ("claim", "language", "message", "verdict"),
    [
        ((EN, "The city will cut 30 posts, 21 of which are already vacant."), EN,
         "Not all of the 30 posts are vacant.", Verdict.SUPPORTED),
        ((FR, "Six des treize départements restent en vigilance rouge."), FR,
         "Moins de la moitié des départements restent en vigilance rouge.", Verdict.SUPPORTED),
        ((FR, "Six des treize départements restent en vigilance rouge."), FR,
         "Plus de la moitié des départements restent en vigilance rouge.", Verdict.CONTRADICTED),
        ((FR, "L'enlèvement n'a pas été revendiqué."), FR, "Personne n'a revendiqué l'enlèvement",
         Verdict.SUPPORTED),
        ((FR, "Le retrait de l'armée arrive trop tard."), FR,
         "Le retrait de l'armée arrive trop tôt", Verdict.CONTRADICTED),
        (MARCH, EN, "People marched for the pension reform in Lyon", Verdict.CONTRADICTED),
        ((EN, "The launch was the third flight of the rocket, after two others."), EN,
         "It was the second flight of the rocket", Verdict.CONTRADICTED),
        ((EN, "The no camp won the referendum."), EN, "the yes camp won the referendum",
         Verdict.CONTRADICTED),
    ],
)  # fmt: skip
def test_told_apart(claim: tuple[str, str], language: str, message: str, verdict: Verdict) -> None:
    """What looks suspicious and is so, and what looks right and is not."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "language", "question", "value"),
    [
        ((FR, "216 patients sont hospitalisés, dont 27 en réanimation."), FR,
         "Combien de patients sont en réanimation ?", "27"),
        ((FR, "La campagne doit débuter le 17 mars 2025."), EN,
         "When is the campaign due to start?", "17 mars 2025"),
        ((EN, "The government accused Omar Sari, who denied any involvement."), EN,
         "who denied any involvement?", "Omar Sari"),
        ((FR, "Le record de température d'Albi, 41,8 °C, datait d'août 2003."), FR,
         "Quel était le record de température d'Albi ?", "41,8 °C"),
    ],
)  # fmt: skip
def test_answered(claim: tuple[str, str], language: str, question: str, value: str) -> None:
    """What stands right there is found."""
    judgement = judged(question, claim[1], language, known=claim[0])
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, value)
