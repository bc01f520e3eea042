"""How dates are written in French and English: one rule a form, each with what it resolves to."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from claims.calendar_words import (
    AHEAD,
    BEHIND,
    DAY_WORDS,
    MONTHS,
    PARTS,
    RANKS,
    SEASONS,
    SMALL_NUMBERS,
    UNITS,
    WEEKDAYS,
)
from claims.periods import (
    Days,
    day_only,
    last_units,
    month_days,
    shifted,
    third_of,
    year_days,
    year_of,
)

Resolve = Callable[[re.Match[str], date, str], Days | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of dates over folded lower-case text.

    ``resolve`` gives the days for a reference day and a language, None or ValueError where there
    are none. ``holds_digits``: its numbers count nothing. ``opens``: "since" and the like may stand
    before it. ``names_month``: its month may be another word and needs more evidence.
    """

    pattern: re.Pattern[str]
    resolve: Resolve
    holds_digits: bool = True
    opens: bool = True
    names_month: bool = False


def _group(match: re.Match[str], name: str) -> str:
    """What a group matched, empty where it did not or does not exist."""
    return match.groupdict().get(name) or ""


def _full_year(digits: str) -> int:
    """A year of four digits; one of two is within fifty years of 2000."""
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 50 else 1900)


def _part(match: re.Match[str]) -> int | None:
    word = _group(match, "part")
    return PARTS[word] if word else None


def _parted(days: Days, part: int | None) -> Days:
    return days if part is None else third_of(days, part)


def _ahead(match: re.Match[str]) -> bool:
    return bool({_group(match, "before"), _group(match, "after")} & AHEAD)


def _behind(match: re.Match[str]) -> bool:
    return bool({_group(match, "before"), _group(match, "after")} & BEHIND)


# --- what each form means ----------------------------------------------------------------------


def _iso(match: re.Match[str], reference: date, language: str) -> Days:
    return day_only(date(int(match["year"]), int(match["month"]), int(match["day"])))


def _numeric(match: re.Match[str], reference: date, language: str) -> Days:
    first, second, year = int(match["a"]), int(match["b"]), _full_year(match["year"])
    day, month = (second, first) if language == "en" else (first, second)
    if month > 12:
        day, month = month, day
    return day_only(date(year, month, day))


def _numeric_without_year(match: re.Match[str], reference: date, language: str) -> Days:
    first, second = int(match["a"]), int(match["b"])
    day, month = (second, first) if language == "en" else (first, second)
    if month > 12:
        day, month = month, day
    return day_only(date(year_of(reference, month, day), month, day))


def _day_and_month(match: re.Match[str], reference: date, language: str) -> Days:
    month, day = MONTHS[match["month"]], int(match["day"])
    last = int(_group(match, "last") or day)
    digits = _group(match, "year")
    year = _full_year(digits) if digits else year_of(reference, month, day, _ahead(match))
    return date(year, month, day), date(year, month, max(day, last))


def _month_and_year(match: re.Match[str], reference: date, language: str) -> Days:
    return _parted(month_days(int(match["year"]), MONTHS[match["month"]]), _part(match))


def _months_and_year(match: re.Match[str], reference: date, language: str) -> Days | None:
    """Mai-juin 1940; None where the months do not rise."""
    year, first, last = int(match["year"]), MONTHS[match["first"]], MONTHS[match["month"]]
    return (date(year, first, 1), month_days(year, last)[1]) if first < last else None


def _month(match: re.Match[str], reference: date, language: str) -> Days:
    month = MONTHS[match["month"]]
    year = year_of(reference, month, 1, _ahead(match))
    if _behind(match) and month == reference.month:
        year -= 1
    return _parted(month_days(year, month), _part(match))


def _weekday_and_day(match: re.Match[str], reference: date, language: str) -> Days | None:
    """The last "mardi 17" up to the reference, among the months of a year."""
    weekday, number = WEEKDAYS[match["weekday"]], int(match["day"])
    for back in range(366):
        day = reference - timedelta(back)
        if day.day == number and day.weekday() == weekday:
            return day_only(day)
    return None


def _weekday(match: re.Match[str], reference: date, language: str) -> Days:
    back = (reference.weekday() - WEEKDAYS[match["weekday"]]) % 7
    if _ahead(match):
        return day_only(reference + timedelta(7 - back))
    return day_only(reference - timedelta(back or (7 if _behind(match) else 0)))


def _part_of_year(match: re.Match[str], reference: date, language: str) -> Days:
    return _parted(year_days(int(match["year"])), _part(match))


def _year_alone(match: re.Match[str], reference: date, language: str) -> Days:
    return year_days(int(match.group()))


def _part_of_unit(match: re.Match[str], reference: date, language: str) -> Days:
    unit = UNITS[match["unit"]]
    days = shifted(reference, 1 if _ahead(match) else -1 if _behind(match) else 0, unit)
    part = PARTS[match["part"]]
    if unit == "week":
        return (days[0] + timedelta(4), days[1]) if part == 2 else (days[0], days[0] + timedelta(2))
    return third_of(days, part)


def _quarter(match: re.Match[str], reference: date, language: str) -> Days:
    rank, year = _group(match, "rank"), int(match["year"])
    number = RANKS[rank] if rank else int(match["number"])
    months = 6 if _group(match, "unit") in ("half", "semestre") else 3
    return date(year, months * (number - 1) + 1, 1), month_days(year, months * number)[1]


def _decade(match: re.Match[str], reference: date, language: str) -> Days:
    first, part = _full_year(match["year"]), _part(match)
    if part is None:
        return year_days(first, 10)
    return year_days(first + (0, 3, 7)[part], (4, 4, 3)[part])


_ROMAN = {"i": 1, "v": 5, "x": 10}


def _century(match: re.Match[str], reference: date, language: str) -> Days | None:
    text = match["number"]
    if text.isdigit():
        number = int(text)
    else:
        digits = [_ROMAN[letter] for letter in text]
        following = [*digits[1:], 0]
        number = sum(-a if a < b else a for a, b in zip(digits, following, strict=True))
    return year_days(100 * number - 99, 100) if 1 <= number <= 99 else None


def _season(match: re.Match[str], reference: date, language: str) -> Days:
    month, digits = SEASONS[match["season"]], _group(match, "year")
    year = int(digits) if digits else year_of(reference, month, 21, _ahead(match))
    end = (year, month + 3) if month < 12 else (year + 1, 3)
    return date(year, month, 21), date(*end, 20)


def _day_word(match: re.Match[str], reference: date, language: str) -> Days:
    return day_only(reference + timedelta(DAY_WORDS[match["word"]]))


def _unit(match: re.Match[str], reference: date, language: str) -> Days:
    step = 1 if _ahead(match) else -1 if _behind(match) else 0
    return shifted(reference, step, UNITS[match["unit"]])


# More than this many days or years lie in no calendar.
_MOST_UNITS = 100_000


def _count(match: re.Match[str]) -> int:
    word = match["count"]
    count = int(word) if word.isdigit() else SMALL_NUMBERS[word]
    if count > _MOST_UNITS:
        raise ValueError(word)
    return count


def _ago(match: re.Match[str], reference: date, language: str) -> Days:
    unit, count = UNITS[match["unit"]], _count(match)
    if unit in ("hour", "minute"):
        return day_only(reference - timedelta(hours=count / (1 if unit == "hour" else 60)))
    return shifted(reference, -count, unit)


def _from_now(match: re.Match[str], reference: date, language: str) -> Days:
    return shifted(reference, _count(match), UNITS[match["unit"]])


def _last_units(match: re.Match[str], reference: date, language: str) -> Days:
    return last_units(reference, _count(match), UNITS[match["unit"]])


# --- how each form is written ------------------------------------------------------------------


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# "A été 2010" is a verb: the French summer has its article.
_SEASON = "|".join(
    rf"(?:(?<=l')|(?<=d')|(?<=cet )|(?<=en )){name}" if name == "ete" else name for name in SEASONS
)
_MONTH = rf"(?P<month>{_any(MONTHS)})(?![a-z'])(?:\.(?= ?[0-9]))?"
_WEEKDAY = _any(WEEKDAYS)
_WEEKDAY_LEAD = rf"(?:(?:{_WEEKDAY}|mon|tues?|wed|thu|thurs?|fri|sat|sun)\.?,? (?:le |the )?)?"
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|er|eme|e)?"
_LAST_DAY = r"(?: ?(?:-|to|and|au|et|&) ?(?P<last>[0-3]?[0-9])(?:st|nd|rd|th|er)?(?![0-9]))?"
_YEAR = r"(?P<year>[12][0-9]{3})(?![0-9]|[.,][0-9]|'?s\b)"
_OF_YEAR = rf"(?: ?,? (?:of |de )?{_YEAR})?"
_PART = (
    rf"(?:the |la |le )?(?P<part>{_any(PARTS)})(?: of| des| de| du| d')?"
    r"(?: the| this| l'| la| cette| ce| les)?(?: mois de| month of| mois d')?[ -]?"
)
_NEXT = r"(?P<after>prochaine?|derniere?|passee?)"
_BEFORE = r"(?P<before>last|past|previous|next|coming|this|current)"
_COUNT = rf"(?P<count>[0-9]{{1,6}}|{_any(SMALL_NUMBERS)})(?: of)?"
_ABOUT = (
    r"(?:(?:about|almost|nearly|over|more than|environ|presque|pres d[e']|plus d[e']) ?)?(?:an? )?"
)
_LONG_UNITS = _any(unit for unit, name in UNITS.items() if name not in ("hour", "minute"))
_UNIT = rf"(?P<unit>{_LONG_UNITS})(?!\w)"
_PAST = r"(?:last|past|previous|derniers|dernieres|dernier|derniere)"
_END = r"(?!\w)"


def _rule(
    pattern: str, resolve: Resolve, *, holds_digits: bool = True, names_month: bool = False
) -> Rule:
    # Numbers that are counted from the reference stand in quantities too, and take no "since".
    compiled = re.compile(rf"(?<!\w)(?:{pattern})")
    return Rule(compiled, resolve, holds_digits, opens=holds_digits, names_month=names_month)


YEAR_RULE = Rule(re.compile(r"[12][0-9]{3}"), _year_alone, holds_digits=False)

# In order: where two match the same words, the first wins.
RULES: tuple[Rule, ...] = (
    _rule(
        r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])"
        r"(?:[t ][0-9]{2}:[0-9:.]+z?)?(?!\w)",
        _iso,
    ),
    _rule(
        r"(?P<a>[0-3]?[0-9])(?P<by>[/.-])(?P<b>[0-3]?[0-9])(?P=by)(?P<year>[12][0-9]{3})"
        r"(?![0-9])(?![./-][0-9])",
        _numeric,
    ),
    _rule(r"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])/(?P<year>[0-9]{2})(?![\w/])", _numeric),
    _rule(
        r"(?:(?<=\ble )|(?<=\bon ))(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])(?![\w/])",
        _numeric_without_year,
    ),
    _rule(
        rf"{_WEEKDAY_LEAD}{_DAY}{_LAST_DAY} ?(?:of |de )?{_MONTH}{_OF_YEAR}(?![0-9])"
        rf"(?: {_NEXT}{_END})?",
        _day_and_month,
        names_month=True,
    ),
    _rule(
        rf"{_WEEKDAY_LEAD}{_MONTH} (?:the )?{_DAY}{_LAST_DAY}(?![0-9])(?![.,:/][0-9])(?!\w)"
        rf"(?! ?(?:%|percent|pour)){_OF_YEAR}",
        _day_and_month,
        names_month=True,
    ),
    _rule(
        rf"(?P<first>{_any(MONTHS)})(?: ?[-/] ?| et | and | to | a ){_MONTH},? (?:of |de )?{_YEAR}",
        _months_and_year,
    ),
    _rule(rf"(?:{_PART})?{_MONTH},? (?:of |de )?{_YEAR}", _month_and_year),
    _rule(
        r"(?:the |le |au )?(?P<rank>"
        rf"{_any(RANKS)}) (?P<unit>quarter|trimestre|half|semestre) (?:of |de )?{_YEAR}",
        _quarter,
    ),
    _rule(rf"[qt](?P<number>[1-4]) {_YEAR}", _quarter),
    _rule(rf"(?:{_PART}|the )?(?P<year>(?:1[0-9]|20)[0-9]0)'?s{_END}", _decade),
    _rule(rf"(?:{_PART}|les )?annees (?P<year>(?:1[0-9]|20)?[0-9]0)(?![0-9])", _decade),
    _rule(rf"(?:the )?'?(?P<year>[2-9]0)'?s{_END}", _decade),
    _rule(rf"{_PART}(?:annee |an |year )?{_YEAR}(?!%)", _part_of_year),
    _rule(
        rf"{_PART}(?:(?P<before>last|next) )?(?P<unit>year|month|week|annee|mois|semaine){_END}"
        rf"(?! (?:de |d'|of )(?:{_any(MONTHS)}))(?: {_NEXT}{_END})?",
        _part_of_unit,
    ),
    _rule(
        r"(?P<number>[0-9]{1,2}|[ivx]{1,5}) ?(?:st|nd|rd|th|eme|er|e)[ -](?:century|siecle)"
        rf"{_END}",
        _century,
    ),
    _rule(rf"(?:l'|cet |d'|en |au |the )?(?P<season>{_SEASON}),? (?:of |de )?{_YEAR}", _season),
    _rule(rf"{_BEFORE} (?P<season>{_SEASON}){_END}", _season),
    _rule(rf"(?:l'|le )?(?P<season>{_SEASON}) {_NEXT}{_END}", _season),
    _rule(rf"(?P<word>{_any(DAY_WORDS)}){_END}", _day_word),
    _rule(rf"{_ABOUT}{_COUNT} (?P<unit>{_any(UNITS)}) ago{_END}", _ago, holds_digits=False),
    _rule(rf"il y a {_ABOUT}{_COUNT} (?P<unit>{_any(UNITS)}){_END}", _ago, holds_digits=False),
    _rule(rf"dans {_ABOUT}{_COUNT} {_UNIT}", _from_now, holds_digits=False),
    _rule(rf"{_ABOUT}{_COUNT} {_UNIT} from now{_END}", _from_now, holds_digits=False),
    # "It will last sixty days" names no days.
    _rule(
        rf"(?<!will )(?<!would )(?<!to )(?<!did )(?<!does )(?<!may )(?<!could )(?<!might )"
        rf"(?:the |these |les |ces )?{_PAST} {_COUNT} {_UNIT}",
        _last_units,
        holds_digits=False,
    ),
    _rule(rf"(?:les |ces ){_COUNT} {_PAST} {_UNIT}", _last_units, holds_digits=False),
    _rule(rf"(?:the )?{_BEFORE} (?P<unit>week|month|year|decade){_END}", _unit),
    _rule(rf"(?:cette|ce) (?P<unit>semaine|mois|annee|decennie){_END}(?:-ci)?", _unit),
    _rule(rf"(?:l'|la |le )?(?P<unit>semaine|mois|annee|an|decennie) {_NEXT}{_END}", _unit),
    _rule(
        rf"(?:ce |le )?(?P<weekday>{_WEEKDAY})(?:,? the|, le)? (?P<day>[0-3]?[0-9])"
        r"(?:st|nd|rd|th|er)?(?![0-9h:])(?!\w)(?! ?[%€$])",
        _weekday_and_day,
    ),
    _rule(
        rf"(?:(?P<before>last|past|next|coming|this|ce) )?(?P<weekday>{_WEEKDAY}){_END}"
        rf"(?: {_NEXT}{_END})?"
        rf"(?: (?:morning|afternoon|evening|night|matin|midi|apres-midi|soir|nuit){_END})?",
        _weekday,
    ),
    _rule(
        rf"(?:{_PART}|(?P<before>last|next|past) )?{_MONTH}{_END}(?: {_NEXT}{_END})?",
        _month,
        names_month=True,
    ),
)

# What one of the rules may match; most texts hold none of it.
TRIGGER = re.compile(
    rf"[0-9]|\b(?:{_any(MONTHS)}|{_any(WEEKDAYS)}|{_any(SEASONS)}|{_any(UNITS)}|{_any(DAY_WORDS)})\b"
    r"|(?:century|siecle)\b"
)
