"""Sentences of everyday news, asked about and repeated in both languages."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

EN, FR = "en", "fr"
BLAST = (EN, "The blast killed three soldiers and wounded seven others.")
RAID = (FR, "Trois soldats ont été tués et sept autres blessés pendant le raid.")
WRECK = (FR, "Le déraillement du train près de Nice a fait sept morts et 52 blessés.")
QUAKE = (EN, "The October 10 earthquake in eastern Turkey killed at least 43 people.")
DEFENCE = (FR, "La défense a abattu 31 des 38 drones.")
UNIONS = (FR, "À Nice, la préfecture a dénombré 11 500 manifestants et les syndicats 90 000.")
SHOOTING = (EN, "A gunman killed four people at a supermarket in Lille on Saturday.")
LINE = (FR, "La ligne où le train a déraillé a été rénovée en 2019.")
ELECTED = (EN, "Ann Li was elected mayor of Dijon with 52% of the vote, beating Bo Yu.")
SALES = (FR, "Le chiffre d'affaires a reculé de 14 % en 2023, à 1,2 milliard d'euros.")
TRIAL = (FR, "Le procès d'Ann Li a duré trois semaines.")
SALVO = (FR, "La Russie a lancé 38 drones et six missiles sur Odessa.")


@pytest.mark.parametrize(
    ("claim", "language", "question", "value"),
    [
        (QUAKE, FR, "combien de morts dans le tremblement de terre en turquie", "at least 43"),
        (QUAKE, EN, "how many people died in the quake in Turkey?", "at least 43"),
        (RAID, EN, "how many soldiers died in the raid", "3"),
        (RAID, EN, "how many soldiers were wounded?", "7"),
        (BLAST, FR, "combien de soldats blessés dans l'explosion ?", "7"),
        (WRECK, EN, "How many people died in the train derailment?", "7"),
        (DEFENCE, EN, "how many drones were shot down?", "31"),
        (UNIONS, FR, "combien de manifestants à Nice selon la préfecture", "11\u202f500"),
        (SHOOTING, EN, "who was killed in Lille?", "four people"),
        (SHOOTING, FR, "qui est mort à Lille ?", "four people"),
        (SHOOTING, FR, "Qui a tué quatre personnes à Lille ?", "A gunman"),
        (LINE, EN, "when was the line renovated?", "2019"),
        (SALES, FR, "de combien a baissé le chiffre d'affaires ?", "14 %"),
        (TRIAL, EN, "how many weeks did the trial last?", "trois semaines"),
        (SALVO, FR, "combien de missiles ont été tirés sur Odessa ?", "6"),
        ((FR, "L'usine emploie 320 salariés."), EN, "how many people work at the factory?", "320"),
        (
            (FR, "Ali Sari a été condamné à une amende de 300 000 euros."),
            EN,
            "What fine does Ali Sari have to pay",
            "300 000 euros",
        ),
        (
            (FR, "Le tunnel, long de 12 kilomètres, a coûté 2 milliards d'euros."),
            EN,
            "how much did the tunnel cost?",
            "2 milliards d'euros",
        ),
    ],
)
def test_answered(claim: tuple[str, str], language: str, question: str, value: str) -> None:
    """The number, day or person asked for, and no other of the sentence."""
    judgement = judged(question, claim[1], language, known=claim[0])
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, value)


@pytest.mark.parametrize(
    ("claim", "language", "question"),
    [
        (LINE, FR, "quand le train a-t-il déraillé ?"),
        (UNIONS, FR, "combien de manifestants à Lyon selon la préfecture"),
        (
            (EN, "Defences shot down four of the missiles fired at Odessa."),
            FR,
            "Combien de missiles ont été tirés sur Odessa ?",
        ),
        ((FR, "Onze blessés sont dans un état grave."), EN, "how many people were injured?"),
        (
            (EN, "The army killed 12 rebels after an ambush that killed three soldiers."),
            EN,
            "how many people were killed?",
        ),
        (
            (FR, "Le déraillement est l'accident le plus meurtrier depuis 1997."),
            FR,
            "quel jour a eu lieu l'accident ?",
        ),
    ],
)
def test_not_answered(claim: tuple[str, str], language: str, question: str) -> None:
    """A number or a day of something else is no answer."""
    assert judged(question, claim[1], language, known=claim[0]).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("claim", "language", "text", "verdict"),
    [
        (BLAST, EN, "seven soldiers were wounded in the blast", Verdict.SUPPORTED),
        (BLAST, FR, "sept soldats ont été tués", Verdict.CONTRADICTED),
        (WRECK, EN, "Seventeen people died in the train derailment", Verdict.CONTRADICTED),
        (WRECK, EN, "52 people were killed in the derailment", Verdict.CONTRADICTED),
        (WRECK, FR, "plus de cinquante personnes ont été blessées", Verdict.SUPPORTED),
        (DEFENCE, FR, "31 drones ont été abattus", Verdict.SUPPORTED),
        (UNIONS, EN, "the unions counted 11,500 protesters in Nice", Verdict.UNKNOWN),
        (LINE, FR, "le train a déraillé en 2018", Verdict.UNKNOWN),
        (ELECTED, EN, "Ann Li got 60% of the vote", Verdict.CONTRADICTED),
        (ELECTED, EN, "Bo Yu got 52% of the vote", Verdict.UNKNOWN),
        (TRIAL, FR, "le procès a duré moins d'un mois", Verdict.SUPPORTED),
        (TRIAL, EN, "the trial lasted two months", Verdict.CONTRADICTED),
        (SALVO, EN, "Russia fired 38 missiles at Odessa", Verdict.CONTRADICTED),
        (SALVO, EN, "six missiles hit Odessa", Verdict.UNKNOWN),
        (
            (EN, "Ann Li, who replaced Bo Yu in May, was arrested."),
            EN,
            "Bo Yu was arrested",
            Verdict.UNKNOWN,
        ),
        ((EN, "Ann Li employs Bo Yu."), EN, "Ann Li works for Bo Yu.", Verdict.UNKNOWN),
        ((EN, "Ann Li employs Bo Yu."), EN, "Bo Yu works for Ann Li.", Verdict.SUPPORTED),
    ],
)
def test_judged(claim: tuple[str, str], language: str, text: str, verdict: Verdict) -> None:
    """Each number goes with its own deed and its own people."""
    assert judged(text, claim[1], language, known=claim[0]).verdict is verdict
