"""Messages a word or a number away from a claim: what is not told, what is, and what is asked."""

from datetime import date

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

EN, FR = "en", "fr"
AS_OF = date(2020, 6, 20)
GAPPED = (EN, "Spain has pledged 15 million dollars and Chile 6 million in aid to Peru.")
BOATS = (EN, "Nineteen sailors were picked up by the tanker and two by the ferry.")
BURNT = (FR, "Une centaine de voitures se trouvaient sur le pont au moment de l'incendie.")
LATER = (EN, "Norvik's first day drew 900 visitors.")
WATCH = (FR, "Le maire réclame que la garde, qui finit le 10 mai, soit prolongée jusqu'au 30 mai.")
KIN = (FR, "L'homme tué était le père du garçon et l'oncle de la fillette.")
CHILDREN = (FR, "Les deux enfants, une fillette de 8 ans et son cousin de 11 ans, sont sauvés.")
TOTAL = (EN, "The town signed twelve contracts, with a total value of 4 million euros.")
SHARED = (FR, "86 détenus seront transférés vers les prisons de Lyon et de Metz.")
SECOND = (EN, "Some 900 people in Lyon have had the second injection.")
MAYBE = (FR, "Selon Ann Li, une nouvelle éruption est possible.")
PART = (EN, "Hackers encrypted 140 of the hospital's 260 servers.")
HURT = (FR, "L'accident a fait 140 blessés, dont 12 grièvement.")
SIDES = (FR, "Ali Diop a égalisé pour Metz contre Lens.")
SPENT = (EN, "The city paid 60 million pounds, while a lottery fund covered the rest.")


@pytest.mark.parametrize(
    ("claim", "language", "message"),
    [
        (GAPPED, EN, "Chile has pledged 15 million dollars"),
        (BOATS, EN, "Nineteen sailors were picked up by the ferry"),
        (BOATS, EN, "The tanker was picked up by nineteen sailors"),
        (BURNT, FR, "Une centaine de voitures ont brûlé."),
        (LATER, EN, "Norvik draws 900 visitors a day"),
        (WATCH, FR, "La garde sera prolongée jusqu'au 30 mai."),
        (KIN, EN, "The man killed was the girl's father"),
        (CHILDREN, FR, "La fillette a 11 ans."),
        (TOTAL, EN, "Each of the twelve contracts was worth 4 million euros"),
        (SHARED, FR, "Combien de détenus seront transférés à Lyon ?"),
        (HURT, FR, "140 personnes ont été grièvement blessées."),
        (SECOND, EN, "400 people in Lyon have had an injection"),
        (MAYBE, FR, "Une nouvelle éruption est certaine, selon Ann Li"),
        (SPENT, EN, "How much did the lottery fund pay?"),
        ((FR, "Le tunnel, long de 5 kilomètres, est fermé."), EN,
         "How many lorries are in the tunnel?"),
        ((EN, "Workers learned of it in an e-mail sent at 6 a.m."), FR,
         "Qui a envoyé l'e-mail ?"),
        ((EN, "Ann Li replaced founder Tom Roe as chief executive."), EN,
         "Who was chief executive before Tom Roe?"),
        ((EN, "Two officers were hurt when a man rammed a van during the raid."), EN,
         "Who was the man who rammed the van?"),
        ((FR, "64 vols ont été annulés et neuf autres déroutés vers Oriva."), EN,
         "How many flights were cancelled in Oriva?"),
        ((FR, "2 300 habitants évacués ont été conduits au gymnase d'Oriva."), FR,
         "2 300 habitants ont été évacués d'Oriva"),
        ((FR, "Un missile est tombé sur un poste d'observation."), EN,
         "A missile fell on a post office"),
        ((FR, "La grève paralyse trois des cinq lignes ; deux roulent toutes les dix minutes."), FR,
         "toutes les lignes sont paralysées"),
        ((FR, "Il a ouvert deux vannes afin d'abaisser le niveau du lac de six mètres."), EN,
         "How long is the lake?"),
        ((EN, "Officers found 212 dead fish and 17 oiled birds in Lyon; two are treated."), EN,
         "How many birds died in Lyon?"),
        ((FR, "Le syndicat consultera ses membres avant de se prononcer sur l'offre."), FR,
         "Le syndicat s'est prononcé sur l'offre"),
        ((EN, "The collapse at the Lyon marathon injured nine spectators."), EN,
         "How many spectators were in the stand at the Lyon marathon?"),
        ((EN, "Six people were hurt in the avalanche at Vars."), FR,
         "Six skieurs ont été blessés dans l'avalanche de Vars"),
        ((FR, "Un séisme de magnitude 6,8 a frappé le Maroc, faisant 2 900 morts."), EN,
         "A quake in Morocco killed 7 people"),
        ((EN, "No contract can end before May in Lyon."), EN,
         "In Lyon all contracts end in May"),
    ],
)  # fmt: skip
def test_not_told(claim: tuple[str, str], language: str, message: str) -> None:
    """What only stands near is neither supported nor an answer."""
    verdict = judged(message, claim[1], language, known=claim[0]).verdict
    assert verdict in (Verdict.UNKNOWN, Verdict.CONTRADICTED)


@pytest.mark.parametrize(
    ("claim", "language", "message"),
    [
        (PART, FR, "Les 260 serveurs ont été chiffrés"),
        (SIDES, FR, "Ali Diop a égalisé pour Lens"),
        (BOATS, EN, "Thirty sailors were picked up by the tanker"),
        (CHILDREN, FR, "La fillette a 9 ans."),
        ((EN, "A magnitude 6.4 earthquake struck Chile on Saturday 10 October 2020."), FR,
         "Le tremblement de terre s'est produit dimanche"),
        ((EN, "A magnitude 6.4 earthquake struck Chile on Saturday 10 October 2020."), FR,
         "le séisme au Chili était de magnitude 7,8"),
        ((FR, "Le maire a décrété l'état d'urgence pour une durée de trente jours."), EN,
         "The state of emergency will last sixty days"),
        ((EN, "29 people died in Elazig and 14 in Bingol."), FR,
         "14 personnes sont mortes à Elazig"),
        ((EN, "Lyon recorded fourteen fires in 2023, up from nine in 2022."), EN,
         "Lyon recorded nine fires in 2023"),
        ((EN, "Two of the hostages killed in Lyon were Dutch teachers."), EN,
         "nine Dutch teachers were among the hostages killed in Lyon"),
        ((FR, "Le maire a promis d'envoyer 500 agents pour protéger les écoles."), FR,
         "le maire a promis 5 000 agents pour les écoles"),
        ((FR, "Les pompiers ont secouru 93 personnes, dont 17 enfants."), FR,
         "93 enfants ont été secourus"),
        ((EN, "Two of the dead were Danish soldiers and the other two were civilians."), FR,
         "Tous les morts étaient des soldats danois"),
        ((EN, "Denmark has had troops in Libya since 2021."), FR,
         "Le Danemark a des troupes en Libye depuis 2015"),
        ((FR, "Quatorze personnes ont été arrêtées et trois agents blessés lundi soir à Lyon."), EN,
         "nobody was arrested in Lyon on Monday evening"),
    ],
)  # fmt: skip
def test_told_otherwise(claim: tuple[str, str], language: str, message: str) -> None:
    """What the claim says otherwise is contradicted."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "language", "message"),
    [
        ((FR, "Les morts de l'avalanche sont deux touristes et leur guide."), EN,
         "The guide is among the dead"),
        ((EN, "Two suspects were arrested in Metz over the robbery."), EN,
         "police arrested two suspects in Metz"),
        ((FR, "Le non a recueilli 47,6 % des voix au référendum."), FR,
         "le non a fait moins de 50 % au référendum"),
        ((EN, "Hay prices have risen to 310 dollars a tonne."), EN,
         "The hay price went up to 310 dollars a tonne, not down"),
        ((EN, "The plane brought 900 tents to Peru, but no medicine."), FR,
         "L'avion n'a pas apporté de médicaments."),
        ((EN, "Three of the tanker's 94 crew members were hurt and none was killed."), EN,
         "None of the tanker's crew was killed"),
        ((FR, "Les victimes du crash sont le pilote et sa femme ; aucun élève n'a été tué."), EN,
         "No pupil was killed in the crash"),
        ((FR, "2 300 habitants évacués ont été conduits au gymnase d'Oriva."), EN,
         "2,300 evacuees were taken to the gym in Oriva"),
        ((FR, "Ali Diop a tout reconnu lundi et ne fera pas appel."), FR,
         "Ali Diop a avoué lundi"),
        ((EN, "Police arrested two men, aged 34 and 61, on Monday evening."), FR,
         "la police a arrêté deux hommes lundi soir"),
        ((EN, "The plant in Metz is to shut on 31 December 2024."), EN,
         "The Metz plant is set to shut on 31 December 2024"),
        ((FR, "64 vols ont été annulés et neuf autres déroutés vers Oriva."), FR,
         "neuf vols ont été déroutés vers Oriva"),
        ((EN, "The capsule returned to Earth without its crew in May."), FR,
         "La capsule est revenue sur Terre sans équipage en mai"),
        ((FR, "Les combats à Arna ont fait 61 blessés."), EN,
         "more then 50 people were wounded in the fighting in Arna"),
        ((EN, "The fire has left nine soldiers dead and 61 people wounded."), EN,
         "nine soldiers died in the fire"),
        ((FR, "Six skieurs ont été blessés dans l'avalanche de Vars."), EN,
         "Six people were hurt in the avalanche at Vars"),
        ((EN, "The museum in Lyon cost 94 million pounds."), EN, "the museum in Lyon cost £94m"),
        ((EN, "Two of the hostages killed in Lyon were Dutch teachers."), FR,
         "Deux enseignants néerlandais font partie des otages tués à Lyon"),
        ((EN, "The pilot who was flying both jets to Lyon has been suspended on full pay."), FR,
         "Le pilote a été suspendu"),
        ((EN, "The fire has left nine soldiers dead and 61 people wounded."), FR,
         "61 personnes ont été blessées dans l'incendie"),
        (HURT, EN, "12 people were seriously injured"),
    ],
)  # fmt: skip
def test_told(claim: tuple[str, str], language: str, message: str) -> None:
    """What the claim says in other words is supported."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "language", "question", "value"),
    [
        (GAPPED, EN, "How much has Chile pledged?", "6 million"),
        ((FR, "Trois passeurs présumés, deux Grecs et un Turc, ont été arrêtés à Sfax."), FR,
         "combien de passeurs ont été arrêtés", "3"),
        ((FR, "Trois personnes, deux routiers et une infirmière, sont mortes dans l'incendie."), FR,
         "Combien de morts dans l'incendie ?", "3"),
        ((EN, "Russia launched 38 drones and six cruise missiles at Izmail."), FR,
         "Combien de missiles ont été tirés sur Izmail ?", "6"),
        ((FR, "Ils exigeaient une rançon de 200 millions de nairas, soit 400 000 euros."), EN,
         "how much ransom did they want?", "200 millions de nairas"),
        ((EN, "Metz city council approved a $412 million budget on 17 June 2020."), EN,
         "How big is the budget that Metz city council approved?", "$412 million"),
        ((EN, "Norvik's quarterly revenue rose 3% to $912 million."), FR,
         "Quel est le chiffre d'affaires trimestriel de Norvik ?", "$912 million"),
        ((FR, "La participation au référendum en Slovaquie a atteint 56,3 %."), EN,
         "What was the turnout in Slovakia's referendum?", "56,3 %"),
        ((EN, "The three dead are two builders and a 24-year-old trainee."), EN,
         "how old was the trainee?", "24-year-old"),
        ((EN, "Police arrested two men, aged 34 and 61, on Monday."), EN,
         "how old are the two men who were arrested?", "34 and 61"),
        ((EN, "A group calling itself the Red Hand claimed responsibility for the attack."), FR,
         "Qui a revendiqué l'attaque ?", "A group calling itself the Red Hand"),
        ((EN, "Denmark has had troops in Libya since 2021, as part of a mission led by Italy."), FR,
         "Depuis quand le Danemark a-t-il des troupes en Libye ?", "since 2021"),
        ((EN, "The truce was brokered by Oman."), EN, "Who brokered the truce?", "Oman"),
        ((FR, "La directrice générale de Valmeca, Ann Li, justifie la fermeture."), EN,
         "who runs valmeca", "Ann Li"),
        ((FR, "La porte-parole du syndicat, Ann Li, a prévenu que la grève serait votée."), FR,
         "Qui est la porte-parole du syndicat ?", "Ann Li"),
        ((FR, "Sur les neuf prévenus, sept ont été condamnés et deux relaxés."), FR,
         "combien de personnes ont été relaxées ?", "2"),
        ((FR, "L'incendie n'a été maîtrisé que vers 13 heures."), EN,
         "When was the fire brought under control?", "13 heures"),
        ((EN, "Norvik will create 320 permanent jobs in Metz."), FR,
         "combien d'emplois Norvik va-t-il créer à Metz ?", "320"),
        ((EN, "The attack on Arna left nine people dead and 14 wounded."), EN,
         "How many people were killed in the attack on Arna?", "9"),
        ((EN, "The attack on Arna left nine people dead and 14 wounded."), FR,
         "Combien de blessés dans l'attaque d'Arna ?", "14"),
        ((FR, "Il était tombé 60 centimètres de neige à Vars."), FR,
         "combien de neige est tombée à Vars", "60 centimètres"),
        ((EN, "The crash injured 140 people, 12 of them seriously."), EN,
         "How many people were seriously hurt?", "12"),
        ((EN, "The crash injured 140 people, 12 of them seriously."), EN,
         "How many people were injured?", "140"),
        ((EN, "The hurricane killed 23 people in Grenada and four in Saint Vincent."), FR,
         "Combien de morts à Saint-Vincent ?", "4"),
        ((EN, "The hurricane killed 23 people in Grenada and four in Saint Vincent."), FR,
         "Combien de morts à Grenade ?", "23"),
    ],
)  # fmt: skip
def test_answered(claim: tuple[str, str], language: str, question: str, value: str) -> None:
    """What is asked is read off the claim, and nothing beside it."""
    judgement = judged(question, claim[1], language, known=claim[0], as_of=AS_OF)
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, value)
