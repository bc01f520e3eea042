"""Times of day as written in French and English."""

import re
from dataclasses import dataclass

_HOURS = {
    word: hour
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "une deux trois quatre cinq six sept huit neuf dix onze douze",
    )
    for hour, word in enumerate(words.split(), 1)
}
_HOUR = rf"\d{{1,2}}|{'|'.join(_HOURS)}"
_TIME = re.compile(
    rf"""(?<![\w.,:])(?:
        (?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?\s?(?P<half>[ap])\.?m\b\.?  # 8 p.m., 10.47pm
      | (?P<clock>\d{{1,2}}):(?P<past>\d{{2}})(?![\d:])                              # 20:30
      | (?P<share>quarter|half)\s+(?P<side>past|to)\s+(?P<spoken>{_HOUR})\b      # half past six
        (?:\s+(?:in\s+the\s+(?P<day>morning|afternoon|evening)|at\s+(?P<night>night)))?
      | (?P<sharp>{_HOUR})\s+o['’]clock\b
      | (?P<h>{_HOUR})\s?(?:h|heures?)(?:\s?(?P<min>\d{{2}})                      # 21h, 5 heures
        |\s+(?P<add>et\s+(?:quart|demie)|moins\s+le\s+quart))?(?![^\W_])
        (?:\s+du\s+(?P<part>matin|soir))?
      | (?<!-)(?P<word>noon|midnight|midi|minuit)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_AT = re.compile(r"(?<!\w)(?:à|a|at|vers|dès|avant|après|jusqu'à|by|around|from|de)\s+$", re.I)
_AT_WORD = re.compile(r"(?<!\w)(?:à|a|vers|dès|jusqu'à)\s+$", re.IGNORECASE)
_LIMIT = re.compile(
    r"(?<!\w)(?:(?P<until>until|till|jusqu['’](?:à|aux?)|before|avant|by)"
    r"|(?P<from>from|since|after|depuis|dès|à partir de|après))\s+$",
    re.IGNORECASE,
)
_WORDS = {"noon": 720, "midi": 720, "midnight": 0, "minuit": 0}
_HALF_A_DAY = 720
_LATE = frozenset(("soir", "afternoon", "evening", "night"))


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day; ``minute`` counts from midnight. ``vague`` leaves morning or evening open.

    ``limit`` is "until" or "from" where something ends or begins then.
    """

    text: str
    start: int
    end: int
    minute: int
    vague: bool
    limit: str | None = None

    def same(self, other: "ClockTime") -> bool:
        """Whether both may be one time: "8 heures" may be 8 p.m."""
        if self.vague or other.vague:
            return self.minute % _HALF_A_DAY == other.minute % _HALF_A_DAY
        return self.minute == other.minute


def read_clock(text: str) -> tuple[ClockTime, ...]:
    """The times of day that ``text`` names, in order; "in 24h" is none."""
    found = []
    for match in _TIME.finditer(text):
        told = match["min"] or match["add"] or match["part"]
        at = _AT if (match["h"] or "").isdigit() else _AT_WORD
        if match["h"] and not (told or at.search(text[: match.start()])):
            continue
        if match["h"] == "24" and not match["min"]:
            # "Prolongée de 24h".
            continue
        minute = _minute(match)
        if minute is None:
            continue
        named = match["part"] or match["day"] or match["night"]
        spoken = match["h"] or match["spoken"] or match["sharp"]
        vague = bool(spoken) and not named and minute < _HALF_A_DAY
        limit = _LIMIT.search(text[: match.start()])
        found.append(
            ClockTime(
                match[0], match.start(), match.end(), minute, vague, limit and limit.lastgroup
            )
        )
    return tuple(found)


_PARTS = {
    "morning": (0, 720), "matin": (0, 720), "matinée": (0, 720), "dawn": (180, 480),
    "aube": (180, 480), "afternoon": (720, 1110), "après-midi": (720, 1110),
    "evening": (1020, 1440), "soir": (1020, 1440), "soirée": (1020, 1440), "tonight": (1020, 1440),
}  # fmt: skip
_PART = re.compile(rf"(?<![\w-])(?:{'|'.join(_PARTS)})\b", re.IGNORECASE)


def read_day_part(text: str) -> tuple[int, int] | None:
    """The minutes of the day that "in the morning" or "dimanche soir" leaves; None for no such."""
    found = _PART.search(text)
    return None if found is None else _PARTS[found[0].lower()]


def _minute(match: re.Match[str]) -> int | None:
    if match["word"]:
        return _WORDS[match["word"].lower()]
    written = (match[name] for name in ("hour", "clock", "h", "spoken", "sharp"))
    word = next(filter(None, written)).lower()
    hour = _HOURS.get(word) or int(word)
    minute = int(match["minute"] or match["past"] or match["min"] or 0)
    if match["share"] or match["add"]:
        share = 30 if (match["share"] or match["add"]).lower().endswith(("half", "demie")) else 15
        before = match["side"] == "to" or (match["add"] or "").lower().startswith("moins")
        minute, hour = (60 - share, hour - 1) if before else (share, hour)
    if hour > 24 or minute > 59:
        return None
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    elif (match["part"] or match["day"] or match["night"] or "").lower() in _LATE and hour < 12:
        hour += 12
    return hour % 24 * 60 + minute
