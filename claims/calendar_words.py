"""French and English names of months, weekdays, units and days, in plain letters."""

_MONTHS: tuple[tuple[str, ...], ...] = (
    ("january", "janvier", "jan", "janv"),
    ("february", "fevrier", "feb", "fev", "fevr"),
    ("march", "mars", "mar"),
    ("april", "avril", "apr", "avr"),
    ("may", "mai"),
    ("june", "juin", "jun"),
    ("july", "juillet", "jul", "juil", "juill"),
    ("august", "aout", "aug"),
    ("september", "septembre", "sept", "sep"),
    ("october", "octobre", "oct"),
    ("november", "novembre", "nov"),
    ("december", "decembre", "dec"),
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

# A word that stands alone for a month only after a preposition of time: also a verb or a name.
DOUBTFUL_MONTHS = frozenset(
    {"may", "march", "april", "june", "august", "mars", "mai", "avril", "juin"}
)

_WEEKDAYS = (
    ("monday", "lundi"),
    ("tuesday", "mardi"),
    ("wednesday", "mercredi"),
    ("thursday", "jeudi"),
    ("friday", "vendredi"),
    ("saturday", "samedi"),
    ("sunday", "dimanche"),
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}

# First month of each season of the north; winter runs into the next year.
SEASONS = {
    **{"spring": 3, "printemps": 3, "summer": 6, "ete": 6},
    **{"autumn": 9, "automne": 9, "winter": 12, "hiver": 12},
}

# Which third of a period a word means.
PARTS = {
    **{"early": 0, "debut": 0, "start": 0, "beginning": 0},
    **{"mid": 1, "mi": 1, "middle": 1, "milieu": 1},
    **{"late": 2, "end": 2, "fin": 2},
}

UNITS = {
    **dict.fromkeys(("day", "days", "jour", "jours"), "day"),
    **dict.fromkeys(("week", "weeks", "semaine", "semaines"), "week"),
    **dict.fromkeys(("month", "months", "mois"), "month"),
    **dict.fromkeys(("year", "years", "an", "ans", "annee", "annees"), "year"),
    **dict.fromkeys(("decade", "decades", "decennie", "decennies"), "decade"),
    **dict.fromkeys(("century", "centuries", "siecle", "siecles"), "century"),
    **dict.fromkeys(("hour", "hours", "heure", "heures"), "hour"),
    **dict.fromkeys(("minute", "minutes"), "minute"),
}

# Days from the reference.
DAY_WORDS = {
    **{"avant-hier": -2, "the day before yesterday": -2},
    **{"yesterday": -1, "hier": -1, "last night": -1, "la nuit derniere": -1, "la veille": -1},
    **{"the previous day": -1, "the day before": -1},
    **{"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0},
    **{"aujourd'hui": 0, "ce soir": 0, "ce matin": 0, "cet apres-midi": 0, "cette nuit": 0},
    **{"le jour meme": 0, "the same day": 0, "that day": 0, "ce jour-la": 0},
    **{"tomorrow": 1, "demain": 1, "le lendemain": 1, "the next day": 1, "the following day": 1},
    **{"apres-demain": 2, "the day after tomorrow": 2},
}

AHEAD = frozenset({"next", "coming", "prochain", "prochaine", "prochains", "prochaines"})
BEHIND = frozenset({"last", "past", "previous", "dernier", "derniere", "passe", "passee"})

RANKS = {
    **dict.fromkeys(("first", "1st", "premier", "premiere", "1er", "1re", "1ere"), 1),
    **dict.fromkeys(("second", "2nd", "deuxieme", "2e", "2eme", "seconde"), 2),
    **dict.fromkeys(("third", "3rd", "troisieme", "3e", "3eme"), 3),
    **dict.fromkeys(("fourth", "4th", "quatrieme", "4e", "4eme"), 4),
}

SMALL_NUMBERS = {
    **dict.fromkeys(("a", "an", "un", "une", "one"), 1),
    **{
        word: number
        for number, words in enumerate(
            (
                "two deux couple",
                "three trois few several quelques plusieurs",
                "four quatre",
                "five cinq",
                "six",
                "seven sept",
                "eight huit",
                "nine neuf",
                "ten dix dizaine",
                "eleven onze",
                "twelve douze",
                "thirteen treize",
                "fourteen quatorze",
                "fifteen quinze",
                "sixteen seize",
                "seventeen dix-sept",
                "eighteen dix-huit",
                "nineteen dix-neuf",
                "twenty vingt",
            ),
            2,
        )
        for word in words.split()
    },
    **{"thirty": 30, "trente": 30, "forty": 40, "quarante": 40, "fifty": 50, "cinquante": 50},
    **{"sixty": 60, "soixante": 60, "hundred": 100, "cent": 100},
}
