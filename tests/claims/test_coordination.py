"""Sentences that state several things side by side."""

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

EN, FR = "en", "fr"
CAMPS = (FR, "Le camp de Tillabéri sera fermé, mais la base d'Agadez restera ouverte.")
SHARES = (EN, "Celtair's shares jumped 29% in Dublin, while Nordvind's shares fell 6%.")
DOCKERS = (EN, "Three dockworkers were killed when a crane collapsed at the Eastmark terminal.")
CRANE = (EN, "The crane that collapsed in Lyon weighed 1,250 tonnes and was built in 1998.")
DEFEAT = (EN, "Ann Li conceded defeat on Sunday and said she would not run again.")
SEPTEMBER = (EN, "In September, eleven drones were launched at Tripoli and no one was killed.")


@pytest.mark.parametrize(
    ("claim", "language", "message", "verdict"),
    [
        (CAMPS, EN, "The Agadez base will be closed", Verdict.CONTRADICTED),
        (SHARES, EN, "Nordvind's shares jumped 29%", Verdict.UNKNOWN),
        (DOCKERS, EN, "3 dock workers died in the crane collapse", Verdict.SUPPORTED),
        (DOCKERS, EN, "fewer than two dock workers died in the crane collapse",
         Verdict.CONTRADICTED),
        (DEFEAT, FR, "Ann Li refuse de reconnaître sa défaite", Verdict.CONTRADICTED),
        (SEPTEMBER, EN, "Nobody died in Tripoli in September", Verdict.SUPPORTED),
    ],
)  # fmt: skip
def test_each_half_speaks_for_itself(
    claim: tuple[str, str], language: str, message: str, verdict: Verdict
) -> None:
    """What one half says is neither undone by the other nor lent to it."""
    assert judged(message, claim[1], language, known=claim[0]).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "language", "question", "value"),
    [
        (DOCKERS, FR, "combien de dockers sont morts au terminal Eastmark ?", "3"),
        (CRANE, FR, "Combien pesait la grue ?", "1,250 tonnes"),
        ((EN, "The crane weighed 1,250 tonnes."), EN, "how heavy was the crane?", "1,250 tonnes"),
        ((EN, "Germany promised 12 million euros in aid."), FR,
         "quelle somme l'Allemagne a-t-elle promise ?", "12 million euros"),
        ((EN, "Germany promised 12 million euros in aid."), EN,
         "how much money did Germany promise?", "12 million euros"),
        ((EN, "Some 9,000 tonnes of wheat were destroyed."), FR,
         "quelle quantité de blé a été détruite ?", "Some 9,000 tonnes"),
        ((FR, "Le conducteur du train, âgé de 47 ans, est mort."), EN,
         "how old was the driver?", "47 ans"),
        ((EN, "Two suspects, aged 34 and 41, were arrested in Antwerp."), FR,
         "Combien de suspects ont été arrêtés ?", "2"),
        ((FR, "240 soldats portugais resteront au Niger."), EN,
         "how many troops will Portugal keep in Niger", "240"),
    ],
)  # fmt: skip
def test_asked_of_one_of_them(
    claim: tuple[str, str], language: str, question: str, value: str
) -> None:
    """The value comes from the half that is asked about."""
    judgement = judged(question, claim[1], language, known=claim[0])
    assert (judgement.verdict, judgement.value) == (Verdict.ANSWERED, value)


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("Ann Li, wife of the ambassador Joseph Wilson, worked for the CIA.",
         "Joseph Wilson worked for the CIA"),
        ("Ann Li, the daughter of president Bo Chen, resigned.", "president Bo Chen resigned"),
        ("Ann Li met the winner of the 2019 race.", "Ann Li won the 2019 race"),
        ("Ann Li beat the inventor of the lamp.", "Ann Li invented the lamp"),
        ("The government blamed the drone attack on forces loyal to general Omar Sari.",
         "Omar Sari's men launched the drones"),
        ("Members will vote on the firm's improved offer on 28 March.",
         "the firm improved its offer on 19 March"),
        ("A further 400,000 doses are due in Latvia in June.",
         "over a million doses have arrived in Latvia"),
    ],
)  # fmt: skip
def test_another_did_it(claim: str, message: str) -> None:
    """Who stands beside the doer, or is only met by him, did not do it."""
    assert judged(message, claim).verdict is Verdict.UNKNOWN
