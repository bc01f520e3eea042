"""Dates and periods read from French and English text."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from claims.dates import read_dates
from claims.models import DateMention

REFERENCE = date(2020, 11, 18)  # a Wednesday

FRAGMENTS = st.sampled_from(
    [
        *"""
        1 3 12 17 31 2014 1999 0000 9999 17/11/2020 99/99/2020 2020-02-30 17.11.2020 janvier May may
        mars sept. Dec mardi Tuesday ce this last next dernier prochaine fin mi- early end of été
        summer the la le l' en in on since depuis jusqu'en until before après by d'ici from to de à
        du au between and entre et - , ago il y a days ans siècles century XIXe IIe 90s 1990s années
        hier tomorrow aujourd'hui quarter semestre Q3 dans million 1000000 from now œ İ é
        """.split(),
        *("\ud800", "\u202e", "\x00", "\n", "e\u0301", "9" * 400),
    ]
)
MESSAGES = st.lists(FRAGMENTS, max_size=20).map(" ".join) | st.lists(FRAGMENTS).map("".join)


def only(text: str, language: str = "en", reference: date = REFERENCE) -> DateMention:
    """The single date of ``text``."""
    found = read_dates(text, language, reference)
    assert len(found) == 1, found
    return found[0]


def days(text: str, language: str = "en") -> tuple[date | None, date | None]:
    mention = only(text, language)
    return mention.low, mention.high


@given(
    text=st.text(st.characters()) | MESSAGES,
    language=st.sampled_from(["en", "fr", "de"]),
    reference=st.dates(),
)
def test_any_text_is_read(text: str, language: str, reference: date) -> None:
    """No text raises on any day; spans are true to the text, in order, apart; days in order."""
    found = read_dates(text, language, reference)
    for mention in found:
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.low is not None or mention.high is not None
        if mention.low is not None and mention.high is not None:
            assert mention.low <= mention.high
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize("style", ["full", "long", "medium", "yyyy-MM-dd", "EEEE d MMMM y"])
@pytest.mark.parametrize("locale", ["en_US", "en_GB", "fr_FR", "fr_CA"])
@given(day=st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_in_every_style(style: str, locale: str, day: date) -> None:
    """Any day as a calendar writes it reads back as itself."""
    text = format_date(day, style, locale)
    mention = only(text, locale[:2])
    assert (mention.low, mention.high) == (day, day)


@given(day=st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_order_of_day_and_month(day: date) -> None:
    """Day and month in digits stand as the language has them."""
    assert only(day.strftime("%d/%m/") + f"{day.year:04}", "fr").low == day
    assert only(day.strftime("%m/%d/") + f"{day.year:04}", "en").low == day


@given(reference=st.dates(date(2, 1, 1), date(9998, 12, 31)), number=st.integers(0, 6))
def test_bare_weekday(reference: date, number: int) -> None:
    """A bare weekday is the last such day up to the reference."""
    name = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")[number]
    mention = only(name, "fr", reference)
    assert mention.weekday == number
    assert mention.low == mention.high
    assert mention.low is not None
    assert mention.low.weekday() == number
    assert timedelta(0) <= reference - mention.low < timedelta(7)


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("17 novembre 2020", "fr", (2020, 11, 17), (2020, 11, 17)),
        ("le 1er octobre 2001", "fr", (2001, 10, 1), (2001, 10, 1)),
        ("Nov 17th 2020", "en", (2020, 11, 17), (2020, 11, 17)),
        ("the 17th of November 2020", "en", (2020, 11, 17), (2020, 11, 17)),
        ("Tuesday, November 17, 2020", "en", (2020, 11, 17), (2020, 11, 17)),
        ("17/11/2020", "en", (2020, 11, 17), (2020, 11, 17)),
        ("17.11.2020", "fr", (2020, 11, 17), (2020, 11, 17)),
        ("2020-11-17T10:00:00Z", "en", (2020, 11, 17), (2020, 11, 17)),
        ("11/17/20", "en", (2020, 11, 17), (2020, 11, 17)),
        ("du 5 au 10 novembre 2019", "fr", (2019, 11, 5), (2019, 11, 10)),
        ("November 3-5, 2019", "en", (2019, 11, 3), (2019, 11, 5)),
        ("17 novembre", "fr", (2020, 11, 17), (2020, 11, 17)),
        ("19 November", "en", (2019, 11, 19), (2019, 11, 19)),
        ("le 3 décembre prochain", "fr", (2020, 12, 3), (2020, 12, 3)),
        ("le 17/11", "fr", (2020, 11, 17), (2020, 11, 17)),
        ("mardi 17", "fr", (2020, 11, 17), (2020, 11, 17)),
        ("novembre 2020", "fr", (2020, 11, 1), (2020, 11, 30)),
        ("February of 2016", "en", (2016, 2, 1), (2016, 2, 29)),
        ("en octobre", "fr", (2020, 10, 1), (2020, 10, 31)),
        ("in December", "en", (2019, 12, 1), (2019, 12, 31)),
        ("in May", "en", (2020, 5, 1), (2020, 5, 31)),
        ("mi-octobre", "fr", (2020, 10, 11), (2020, 10, 20)),
        ("mid-October", "en", (2020, 10, 11), (2020, 10, 20)),
        ("late October 2018", "en", (2018, 10, 21), (2018, 10, 31)),
        ("début mars", "fr", (2020, 3, 1), (2020, 3, 10)),
        ("en 2014", "fr", (2014, 1, 1), (2014, 12, 31)),
        ("in 2014", "en", (2014, 1, 1), (2014, 12, 31)),
        ("fin 2020", "fr", (2020, 9, 1), (2020, 12, 31)),
        ("early 2021", "en", (2021, 1, 1), (2021, 4, 30)),
        ("la fin de l'année", "fr", (2020, 9, 1), (2020, 12, 31)),
        ("the third quarter of 2019", "en", (2019, 7, 1), (2019, 9, 30)),
        ("premier semestre 2020", "fr", (2020, 1, 1), (2020, 6, 30)),
        ("Q3 2019", "en", (2019, 7, 1), (2019, 9, 30)),
        ("the 1990s", "en", (1990, 1, 1), (1999, 12, 31)),
        ("les années 90", "fr", (1990, 1, 1), (1999, 12, 31)),
        ("au XIXe siècle", "fr", (1801, 1, 1), (1900, 12, 31)),
        ("the 16th century", "en", (1501, 1, 1), (1600, 12, 31)),
        ("l'été 2019", "fr", (2019, 6, 21), (2019, 9, 20)),
        ("last summer", "en", (2020, 6, 21), (2020, 9, 20)),
    ],
)
def test_dates_and_periods(
    text: str, language: str, low: tuple[int, int, int], high: tuple[int, int, int]
) -> None:
    """A date is its day, a period every day in it; what names no year is the last one begun."""
    assert days(text, language) == (date(*low), date(*high))


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("yesterday", "en", -1, -1),
        ("hier", "fr", -1, -1),
        ("avant-hier", "fr", -2, -2),
        ("aujourd'hui", "fr", 0, 0),
        ("aujourd’hui", "fr", 0, 0),
        ("le jour même", "fr", 0, 0),
        ("this morning", "en", 0, 0),
        ("tomorrow", "en", 1, 1),
        ("après-demain", "fr", 2, 2),
        ("il y a deux jours", "fr", -2, -2),
        ("three days ago", "en", -3, -3),
        ("about 3 days ago", "en", -3, -3),
        ("two hours ago", "en", 0, 0),
        ("dans trois jours", "fr", 3, 3),
        ("ce mardi soir", "fr", -1, -1),
        ("on Tuesday", "en", -1, -1),
        ("last Wednesday", "en", -7, -7),
        ("next Monday", "en", 5, 5),
        ("lundi prochain", "fr", 5, 5),
        ("last week", "en", -9, -3),
        ("la semaine dernière", "fr", -9, -3),
        ("cette semaine", "fr", -2, 4),
        ("the last two weeks", "en", -14, 0),
        ("les 30 derniers jours", "fr", -30, 0),
    ],
)
def test_relative_days(text: str, language: str, low: int, high: int) -> None:
    """Words relative to today are counted from the reference."""
    assert days(text, language) == (REFERENCE + timedelta(low), REFERENCE + timedelta(high))


@pytest.mark.parametrize(
    ("text", "language", "year"),
    [
        ("last year", "en", 2019),
        ("l'an dernier", "fr", 2019),
        ("l'année dernière", "fr", 2019),
        ("this year", "en", 2020),
        ("cette année", "fr", 2020),
        ("l'année prochaine", "fr", 2021),
        ("il y a un an", "fr", 2019),
        ("a decade ago", "en", 2010),
    ],
)
def test_relative_years(text: str, language: str, year: int) -> None:
    """Words relative to this year are whole years."""
    assert days(text, language) == (date(year, 1, 1), date(year, 12, 31))


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("since 2014", "en", (2014, 1, 1), None),
        ("depuis 2014", "fr", (2014, 1, 1), None),
        ("depuis octobre", "fr", (2020, 10, 1), None),
        ("2014 onwards", "en", (2014, 1, 1), None),
        ("until 2014", "en", None, (2014, 12, 31)),
        ("jusqu'en 2014", "fr", None, (2014, 12, 31)),
        ("before 2014", "en", None, (2013, 12, 31)),
        ("avant le 3 mars 2015", "fr", None, (2015, 3, 2)),
        ("after 2014", "en", (2015, 1, 1), None),
        ("by 2030", "en", (2020, 11, 18), (2030, 12, 31)),
        ("d'ici la fin de l'année", "fr", (2020, 11, 18), (2020, 12, 31)),
        ("from 2003 to 2011", "en", (2003, 1, 1), (2011, 12, 31)),
        ("between 2003 and 2011", "en", (2003, 1, 1), (2011, 12, 31)),
        ("2003–2011", "en", (2003, 1, 1), (2011, 12, 31)),
        ("de 1811 à 1886", "fr", (1811, 1, 1), (1886, 12, 31)),
        ("entre octobre 2019 et mars 2020", "fr", (2019, 10, 1), (2020, 3, 31)),
    ],
)
def test_open_and_joined_periods(
    text: str,
    language: str,
    low: tuple[int, int, int] | None,
    high: tuple[int, int, int] | None,
) -> None:
    """Words around dates leave a side open or join two into one period; the span holds them."""
    mention = only(text, language)
    assert mention.low == (None if low is None else date(*low))
    assert mention.high == (None if high is None else date(*high))
    assert mention.text == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You may march on", "en"),
        ("the 3 may have left", "en"),
        ("two hours after the call", "en"),
        ("sept roquettes", "fr"),
        ("2008 soldiers", "en"),
        ("30 février 2020", "fr"),
        ("99/99/2020", "en"),
        ("2500", "en"),
        ("$2014", "en"),
        ("a été 2010 fois", "fr"),
        ("24/7", "en"),
        ("3/4 of them", "en"),
        ("April said so", "en"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    """Verbs, names, counts, durations and days that do not exist are no dates."""
    assert read_dates(text, language, REFERENCE) == ()


def test_several_dates_in_order() -> None:
    """Several dates of one text come in its order, each with its span."""
    text = "Attaqué mardi, puis le 3 mars 2019 et en 2014"
    found = read_dates(text, "fr", REFERENCE)
    assert [mention.text for mention in found] == ["mardi", "3 mars 2019", "2014"]
    assert [mention.weekday for mention in found] == [1, None, None]
