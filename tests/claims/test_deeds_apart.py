"""What was done is told apart: no deed supports another that it does not include."""

from itertools import product

import pytest

from claims.models import Verdict
from tests.claims.judging import judged

Sentences = dict[str, list[tuple[str, str]]]


def _sentences(english: str, french: str, words: dict[str, str]) -> Sentences:
    """Sentences for each deed, with their languages, from ``deed: "en, en / fr, fr"``."""
    return {
        deed: [
            (language, frame.format(word.strip()))
            for language, frame, side in zip(
                ("en", "fr"), (english, french), both.split("/"), strict=True
            )
            for word in side.split(",")
        ]
        for deed, both in words.items()
    }


MISSILES = _sentences(
    "Six missiles {} Odessa.",
    "Six missiles {} Odessa.",
    {
        "fired": "were fired at, were launched at / ont été tirés sur, ont été lancés contre",
        "aimed": "were aimed at / ont visé, étaient dirigés contre",
        "hit": "hit, struck, landed in, fell on / ont touché, ont frappé, sont tombés sur",
        "exploded": "exploded in / ont explosé dans",
        "intercepted": "were intercepted over, were shot down over / ont été interceptés devant",
        "missed": "missed / ont manqué",
    },
)

PEOPLE = _sentences(
    "Six people were {} in Odessa.",
    "Six personnes ont été {} à Odessa.",
    {
        "killed": "killed, murdered / tuées, assassinées, abattues",
        "wounded": "wounded, injured / blessées",
        "missing": "reported missing / portées disparues",
        "kidnapped": "kidnapped, abducted / enlevées, kidnappées",
        "arrested": "arrested / arrêtées, interpellées",
        "charged": "charged, indicted / inculpées, mises en examen",
        "tried": "tried, put on trial / jugées",
        "convicted": "convicted, found guilty / reconnues coupables",
        "jailed": "jailed, imprisoned / emprisonnées, incarcérées",
        "acquitted": "acquitted, cleared / acquittées, relaxées",
        "freed": "released, freed / libérées, relâchées",
        "rescued": "rescued, saved / secourues, sauvées",
        "evacuated": "evacuated / évacuées",
        "hired": "hired, recruited / embauchées, recrutées",
        "dismissed": "laid off, dismissed / licenciées",
        "infected": "infected / infectées, contaminées",
        "vaccinated": "vaccinated / vaccinées",
        "treated": "hospitalised / hospitalisées",
        "questioned": "questioned, interrogated / interrogées",
        "threatened": "threatened / menacées",
        "elected": "elected / élues",
        "appointed": "appointed / nommées",
        "deported": "deported / expulsées",
        "trapped": "trapped, stranded / coincées, bloquées",
        "searched": "searched / fouillées",
        "promoted": "promoted / promues",
        "rewarded": "rewarded, decorated / récompensées, décorées",
        "fined": "fined / verbalisées",
        "invited": "invited / invitées",
        "beaten": "beaten, tortured / battues, torturées",
        "bitten": "bitten / mordues",
        "poisoned": "poisoned / empoisonnées",
        "robbed": "robbed / dévalisées",
        "transferred": "transferred / transférées",
    },
)
JOBS = _sentences(
    "The company {} 300 jobs in Odessa.",
    "L'entreprise {} 300 emplois à Odessa.",
    {
        "cut": "cut, axed, eliminated / a supprimé",
        "create": "created, added / a créé",
        "save": "saved, preserved / a sauvé, a préservé",
        "threaten": "threatened / a menacé",
        "promise": "promised / a promis",
        "announce": "announced / a annoncé",
        "move": "moved, relocated / a délocalisé, a transféré",
        "freeze": "froze / a gelé",
        "offer": "offered / a proposé",
        "fill": "filled / a pourvu",
    },
)
BILLS = _sentences(
    "Parliament {} the bill on Odessa.",
    "Le Parlement {} la loi sur Odessa.",
    {
        "pass": "passed, adopted, approved / a adopté, a approuvé",
        "reject": "rejected, voted down / a rejeté",
        "debate": "debated, discussed / a débattu de",
        "examine": "examined / a examiné",
        "amend": "amended / a amendé, a modifié",
        "postpone": "postponed, delayed / a reporté",
        "propose": "proposed / a proposé",
        "repeal": "repealed, scrapped / a abrogé",
        "criticise": "criticised / a critiqué",
        "suspend": "suspended / a suspendu",
        "sign": "signed / a signé",
        "leak": "leaked / a fait fuiter",
    },
)
PRICES = _sentences(
    "Prices {} 5% in Odessa.",
    "Les prix ont {} de 5 % à Odessa.",
    {
        "up": "rose, increased, climbed, jumped / augmenté, grimpé, bondi",
        "down": "fell, dropped, declined, plunged / baissé, chuté, reculé",
    },
)
STADIUM = _sentences(
    "Odessa's stadium was {} in May.",
    "Le stade d'Odessa a été {} en mai.",
    {
        "built": "built, completed / construit, achevé",
        "opened": "opened, inaugurated / ouvert, inauguré",
        "closed": "closed, shut / fermé",
        "destroyed": "destroyed, razed, demolished / détruit, rasé, démoli",
        "damaged": "damaged / endommagé",
        "renovated": "renovated / rénové",
        "traded": "sold, bought / vendu, acheté",
        "planned": "planned / prévu",
        "evacuated": "evacuated / évacué",
        "attacked": "attacked / attaqué",
        "searched": "searched / fouillé",
        "visited": "visited / visité",
        "renamed": "renamed / rebaptisé",
        "besieged": "besieged / assiégé",
        "looted": "looted / pillé",
        "flooded": "flooded / inondé",
        "occupied": "occupied / occupé",
        "insured": "insured / assuré",
        "financed": "financed / financé",
        "rented": "rented / loué",
    },
)
MEETING = _sentences(
    "The minister {} the union on Monday.",
    "Le ministre {} le syndicat lundi.",
    {
        "met": "met / a rencontré",
        "sued": "sued / a poursuivi en justice",
        "praised": "praised / a félicité",
        "attacked": "criticised, blasted / a critiqué, a fustigé",
        "joined": "joined / a rejoint",
        "left": "left, quit / a quitté",
        "supported": "supported, backed / a soutenu",
        "ignored": "ignored / a ignoré",
        "banned": "banned / a interdit",
        "called": "called, phoned / a appelé au téléphone",
        "defended": "defended / a défendu",
        "betrayed": "betrayed / a trahi",
        "accused": "accused / a accusé",
        "founded": "founded / a fondé",
        "led": "led / a dirigé",
    },
)
MATCH = _sentences(
    "Lyon {} the final against Nice.",
    "Lyon a {} la finale contre Nice.",
    {
        "won": "won / gagné, remporté",
        "lost": "lost / perdu",
        "played": "played / joué",
        "postponed": "postponed / reporté",
        "watched": "watched / regardé",
    },
)
WHO = _sentences(
    "Six {} died in Odessa.",
    "Six {} sont morts à Odessa.",
    {
        "soldiers": "soldiers, troops / soldats, militaires",
        "police": "policemen, police officers / policiers",
        "firefighters": "firefighters / pompiers",
        "civilians": "civilians / civils",
        "children": "children, kids / enfants",
        "doctors": "doctors / médecins",
        "nurses": "nurses / infirmiers",
        "journalists": "journalists, reporters / journalistes",
        "migrants": "migrants / migrants",
        "hostages": "hostages / otages",
        "prisoners": "prisoners, inmates / prisonniers, détenus",
        "protesters": "protesters / manifestants",
        "tourists": "tourists / touristes",
        "sailors": "sailors / marins",
        "pilots": "pilots / pilotes",
        "passengers": "passengers / passagers",
        "teachers": "teachers / enseignants",
        "pupils": "pupils, schoolchildren / élèves, écoliers",
        "judges": "judges / juges",
        "lawyers": "lawyers / avocats",
        "ministers": "ministers / ministres",
        "lawmakers": "lawmakers / députés",
        "workers": "workers / ouvriers",
        "farmers": "farmers / agriculteurs",
        "rebels": "rebels, insurgents / rebelles, insurgés",
        "kidnappers": "kidnappers / ravisseurs",
        "robbers": "robbers / braqueurs",
        "spectators": "spectators / spectateurs",
        "players": "players / joueurs",
        "horses": "horses / chevaux",
        "dogs": "dogs / chiens",
    },
)
MONEY = _sentences(
    "The {} in Odessa is 300 million euros.",
    "{} à Odessa est de 300 millions d'euros.",
    {
        "profit": "profit / Le bénéfice",
        "loss": "loss / La perte",
        "revenue": "revenue, turnover / Le chiffre d'affaires",
        "debt": "debt / La dette",
        "deficit": "deficit / Le déficit",
        "surplus": "surplus / L'excédent",
        "fine": "fine / L'amende",
        "ransom": "ransom / La rançon",
        "bail": "bail / La caution",
        "budget": "budget / Le budget",
        "tax": "tax / L'impôt",
        "price": "price / Le prix",
        "salary": "salary / Le salaire",
        "pension": "pension / La pension",
        "investment": "investment / L'investissement",
        "loan": "loan / Le prêt",
        "subsidy": "subsidy / La subvention",
        "donation": "donation / Le don",
        "damage": "damage / Le dommage",
        "rent": "rent / Le loyer",
        "bonus": "bonus / La prime",
        "bribe": "bribe / Le pot-de-vin",
        "dividend": "dividend / Le dividende",
    },
)
EVENTS = _sentences(
    "The {} in Odessa killed six people.",
    "{} à Odessa a tué six personnes.",
    {
        "quake": "earthquake, quake / Le séisme, Le tremblement de terre",
        "flood": "flood / L'inondation",
        "fire": "fire, blaze / L'incendie",
        "storm": "storm / La tempête",
        "avalanche": "avalanche / L'avalanche",
        "landslide": "landslide / Le glissement de terrain",
        "drought": "drought / La sécheresse",
        "heatwave": "heatwave / La canicule",
        "epidemic": "epidemic / L'épidémie",
        "derailment": "derailment / Le déraillement",
        "sinking": "shipwreck / Le naufrage",
        "explosion": "explosion, blast / L'explosion",
        "shooting": "shooting / La fusillade",
        "stabbing": "stabbing / L'attaque au couteau",
        "ambush": "ambush / L'embuscade",
        "airstrike": "airstrike / La frappe aérienne",
        "riot": "riot / L'émeute",
        "strike": "walkout / La grève",
        "protest": "protest / La manifestation",
        "stampede": "stampede / La bousculade",
        "famine": "famine / La famine",
        "collapse": "collapse / L'effondrement",
        "poisoning": "poisoning / L'empoisonnement",
        "eruption": "eruption / L'éruption",
        "coup": "coup / Le coup d'État",
        "siege": "siege / Le siège",
    },
)
ENTAILED = {
    ("fired", "aimed"),
    ("killed", "beaten"),
    ("destroyed", "damaged"),
    ("attacked", "damaged"),
    ("won", "played"),
    ("lost", "played"),
    ("threatened", "aimed"),
    ("jailed", "convicted"),
    ("besieged", "attacked"),
    ("sued", "accused"),
}
"""Deeds of which the first includes the second."""


ALL = [MISSILES, PEOPLE, JOBS, BILLS, PRICES, STADIUM, MEETING, MATCH, WHO, MONEY, EVENTS]
NAMES = "missiles people jobs bills prices stadium meeting match who money events".split()


@pytest.mark.parametrize(
    "deeds",
    ALL,
    ids=NAMES,
)
def test_one_deed_does_not_support_another(deeds):
    """A claim that tells one deed never supports a message that tells another."""
    wrong = [
        f"{known} => {said}"
        for (one, claims), (other, messages) in product(deeds.items(), repeat=2)
        if one != other and (one, other) not in ENTAILED
        for (its, known), (language, said) in product(claims, messages)
        if judged(said, known, language, known=its).verdict is Verdict.SUPPORTED
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "deeds",
    ALL,
    ids=NAMES,
)
def test_words_for_one_deed_never_contradict(deeds):
    """Two words for one deed are at worst unknown, whatever the language."""
    wrong = [
        f"{known} => {said}"
        for sentences in deeds.values()
        for (its, known), (language, said) in product(sentences, repeat=2)
        if judged(said, known, language, known=its).verdict is Verdict.CONTRADICTED
    ]
    assert wrong == []
