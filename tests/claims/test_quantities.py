"""Quantities read from French and English text."""

import math
from itertools import pairwise

import pytest
from babel.numbers import format_compact_decimal, format_decimal
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from claims.models import Quantity
from claims.quantities import read_quantities

BILLION = 10**9

# Fragments that numbers are made of, and those that only look like it.
FRAGMENTS = st.sampled_from(
    [
        *"""
        a an un une one two three twenty hundred thousand million billion and et point virgule - , .
        / ' " ( ) [ ] < > = + % $ € £ ° ½ ² ~ third thirds half quarter first second seconde deux
        vingt quatre soixante dix mille cent cents milliard tiers demi moitié quart douzaine dozen
        quarantaine milliers dozens of de d' des from to à between entre more than plus moins less
        equal or no aucun none personne n' minus in out over sur sept neuf 1 2 12 300 2.500 1,234
        1e6 1e999 ^-1 007 k m M bn Md kg km/h m² years old year-old ans heures h 30 percent pour mai
        May 2014 17/11/2020 mardi soldiers roquettes US us C-RAM F-16 @someone <@12> http://x.y/3
        6h16 6pm œ İ ٣ ２
        """.split(),
        *("\ud800", "\u202e", "\u200b", "\x00", "\n", "\u202f", "e\u0301", "1 000", "9" * 400),
    ]
)
MESSAGES = st.lists(FRAGMENTS, max_size=25).map(" ".join) | st.lists(FRAGMENTS).map("".join)
ANY_TEXT = st.text(st.characters()) | st.text(st.characters(categories=["Cs", "Nd", "No", "Zs"]))


def only(text: str, language: str) -> Quantity:
    """The single quantity of ``text``."""
    found = read_quantities(text, language)
    assert len(found) == 1, found
    return found[0]


def values(text: str, language: str) -> list[float | None]:
    return [quantity.value for quantity in read_quantities(text, language)]


# --- every integer, however written ------------------------------------------------------------


@pytest.mark.parametrize("locale", ["en", "en_IN", "fr", "fr_BE", "fr_CH"])
@given(number=st.integers(0, BILLION))
def test_integer_in_words(locale: str, number: int) -> None:
    """Any integer in words reads back as itself, in Belgian and Swiss French too."""
    assert only(num2words(number, lang=locale), locale[:2]).value == number


@pytest.mark.parametrize("locale", ["en", "en_IN", "en_ZA", "fr", "fr_BE", "fr_CA", "fr_CH"])
@given(number=st.integers(0, BILLION))
def test_integer_in_digits(locale: str, number: int) -> None:
    """Any integer in digits reads back as itself, whatever parts its thousands."""
    assert only(format_decimal(number, locale=locale), locale[:2]).value == number


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("style", ["short", "long"])
@given(number=st.integers(0, BILLION))
def test_integer_in_compact_form(style: str, language: str, number: int) -> None:
    """A compact form reads back as what it rounds to: "1.5M", "2,5 milliards", "12 k"."""
    text = format_compact_decimal(number, locale=language, format_type=style, fraction_digits=2)
    assert only(text, language).value == pytest.approx(number, rel=0.006)


@pytest.mark.parametrize("language", ["en", "fr"])
@given(number=st.integers(1, 10_000).filter(lambda number: number not in (100, 1000)))
def test_ordinal_in_words(language: str, number: int) -> None:
    """Any ordinal in words is an ordinal, but "one hundredth" and "one thousandth" are parts."""
    quantity = only(num2words(number, lang=language, to="ordinal"), language)
    assert (quantity.kind, quantity.value) == ("ordinal", number)


@given(number=st.integers(-BILLION, -1))
def test_negative_integer(number: int) -> None:
    """A negative integer keeps its sign."""
    assert only(str(number), "en").value == number
    assert only(f"minus {num2words(-number)}", "en").value == number


@given(number=st.integers(1, BILLION))
def test_language_does_not_matter_where_digits_are_plain(number: int) -> None:
    """Digits without separators read alike in any language."""
    for language in ("en", "fr", "de", "", "zz"):
        assert only(str(number), language).value == number


# --- any text ----------------------------------------------------------------------------------


@given(text=ANY_TEXT | MESSAGES, language=st.sampled_from(["en", "fr", "de"]))
def test_any_text_is_read(text: str, language: str) -> None:
    """No text raises; spans are true, in order and apart; bounds are finite and in order."""
    found = read_quantities(text, language)
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.text != ""
        numbers = [n for n in (quantity.value, quantity.low, quantity.high) if n is not None]
        assert numbers
        assert all(math.isfinite(number) for number in numbers)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
    assert all(first.end <= second.start for first, second in pairwise(found))


# --- digits in both conventions ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2.500 soldats", "fr", 2500),
        ("2 500 soldats", "fr", 2500),
        ("2\u202f500 soldats", "fr", 2500),
        ("2\u00a0500 soldats", "fr", 2500),
        ("2'500 soldats", "fr", 2500),
        ("2,500 soldiers", "en", 2500),
        ("2 500 soldiers", "en", 2500),
        ("12,34,567 voters", "en", 1_234_567),
        ("1.234.567,8", "en", 1_234_567.8),
        ("1,234,567.8", "fr", 1_234_567.8),
        ("3,5", "fr", 3.5),
        ("3.5", "fr", 3.5),
        ("3,5", "en", 3.5),
        ("0,125", "en", 0.125),
        ("0.125", "fr", 0.125),
        ("2.5k", "en", 2500),
        ("1.2 million", "en", 1_200_000),
        ("1,2 million", "fr", 1_200_000),
        ("4,5 Md", "fr", 4_500_000_000),
        ("3bn", "en", 3_000_000_000),
        ("1e6", "en", 1_000_000),
        ("6.02x10^3", "en", 6020),
        ("3/4", "en", 0.75),
        ("10 1/2", "en", 10.5),
        ("2 ½", "en", 2.5),
        ("⅔", "fr", 2 / 3),
        (".25", "en", 0.25),
    ],
)
def test_digits(text: str, language: str, expected: float) -> None:
    """Digits are read in the convention they are written in."""
    assert only(text, language).value == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1.375", "en", 1.375),
        ("1,375", "en", 1375),
        ("1.375", "fr", 1375),
        ("1,375", "fr", 1.375),
        ("1.375 percent", "en", 1.375),
        ("2.500 soldiers", "en", 2500),
        ("only 2.500 in the country", "en", 2500),
        ("2,500 soldats", "fr", 2500),
        ("3,750 km", "fr", 3.75),
    ],
)
def test_one_separator_before_three_digits(text: str, language: str, expected: float) -> None:
    """An open separator follows the language, unless what is counted comes in wholes only."""
    assert only(text, language).value == expected


def test_list_of_numbers() -> None:
    """Numbers parted by commas without spaces are several, thousands are one."""
    assert values("pages 12,14,16", "en") == [12, 14, 16]
    assert values("12,140,160", "en") == [12_140_160]


# --- words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("sept roquettes", "fr", 7),
        ("quatre-vingt-dix", "fr", 90),
        ("septante et un", "fr", 71),
        ("deux mille cinq cents", "fr", 2500),
        ("mille milliards", "fr", 1e12),
        ("vingt et une maisons", "fr", 21),
        ("two thousand five hundred", "en", 2500),
        ("a hundred and six", "en", 106),
        ("twenty-five hundred", "en", 2500),
        ("three lakh", "en", 300_000),
        ("twelve point zero five", "en", 12.05),
        ("douze virgule zéro cinq", "fr", 12.05),
        ("half", "en", 0.5),
        ("a third", "en", 1 / 3),
        ("two thirds of the seats", "en", 2 / 3),
        ("un tiers", "fr", 1 / 3),
        ("la moitié des sièges", "fr", 0.5),
        ("trois quarts", "fr", 0.75),
        ("three and a half", "en", 3.5),
        ("trois et demi", "fr", 3.5),
        ("3 million and a half", "en", 3_500_000),
        ("half a million", "en", 500_000),
        ("un demi-million", "fr", 500_000),
        ("deux millions et demi", "fr", 2_500_000),
        ("one in four", "en", 0.25),
        ("un sur quatre", "fr", 0.25),
        ("7 out of 10", "en", 0.7),
        ("three dozen", "en", 36),
        ("half a dozen", "en", 6),
        ("no survivors", "en", 0),
        ("none", "en", 0),
        ("aucun blessé", "fr", 0),
        ("pas un seul blessé", "fr", 0),
        ("zéro", "fr", 0),
        ("minus five", "en", -5),
        ("moins cinq", "fr", -5),
    ],
)
def test_words(text: str, language: str, expected: float) -> None:
    """Numbers in words, fractions, dozens and none have their value."""
    assert only(text, language).value == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("one hundred, two hundred", "en", [100, 200]),
        ("between two hundred and three hundred", "en", [None]),
        ("five hundred or six hundred", "en", [500, 600]),
        ("ten thousand, two of them", "en", [10_000, 2]),
        ("cinq cents ou six cents", "fr", [500, 600]),
        ("seven rockets, four of them here", "en", [7, 4]),
        ("12 out of 10", "en", [12, 10]),
        ("trois tués et deux blessés", "fr", [3, 2]),
    ],
)
def test_neighbouring_numbers(text: str, language: str, expected: list[float | None]) -> None:
    """Numbers side by side are told apart."""
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("une quarantaine de roquettes", "fr", 40),
        ("une centaine de morts", "fr", 100),
        ("une douzaine", "fr", 12),
        ("a dozen rockets", "en", 12),
        ("une dizaine de milliers", "fr", 10_000),
        ("a couple of days later", "en", 2),
    ],
)
def test_collectives_are_approximate(text: str, language: str, expected: float) -> None:
    """An article before a collective makes an approximate number."""
    quantity = only(text, language)
    assert quantity.value == expected
    assert quantity.approximate
    assert quantity.low is not None
    assert quantity.high is not None
    assert quantity.low < expected < quantity.high


@pytest.mark.parametrize(
    ("text", "language", "low"),
    [
        ("dozens of homes", "en", 24),
        ("hundreds of thousands of people", "en", 200_000),
        ("des milliers de soldats", "fr", 2000),
        ("des dizaines de milliers de soldats", "fr", 20_000),
    ],
)
def test_vague_plurals(text: str, language: str, low: float) -> None:
    """Dozens and thousands give a lower bound and no value."""
    quantity = only(text, language)
    assert (quantity.value, quantity.low, quantity.high) == (None, low, None)
    assert quantity.approximate


def test_quarantine_is_no_forty() -> None:
    """A quarantine counts nobody."""
    assert values("mise en quarantaine", "fr") == []
    assert values("une quarantaine de 14 jours", "fr") == [14]


# --- one, and articles -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "this one",
        "which one is it",
        "one of the best teams",
        "one another",
        "nice one",
        "a truce",
        "an",
    ],
)
def test_pointing_one(text: str) -> None:
    """A pronoun, an idiom or a bare article counts nothing."""
    assert values(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("la mort d'une fillette", "fr", "fillette"),
        ("un soldat a été tué", "fr", "soldat"),
        ("a girl was killed", "en", "girl"),
        ("hit by a rocket", "en", "rocket"),
        ("a young woman died", "en", "woman"),
    ],
)
def test_article_of_a_person_or_thing(text: str, language: str, noun: str) -> None:
    """An article counts one person or thing, and is never taken for a stressed number."""
    quantity = only(text, language)
    assert (quantity.value, quantity.kind, quantity.counted) == (1, "article", noun)


@pytest.mark.parametrize(
    ("text", "language"),
    [("she is a doctor", "en"), ("elle est une étudiante", "fr"), ("he works as a nurse", "en")],
)
def test_article_of_what_somebody_is(text: str, language: str) -> None:
    """A predicate counts nobody."""
    assert values(text, language) == []


def test_stressed_one() -> None:
    """One before a noun is a number like any other."""
    assert only("one girl was killed", "en").kind == "cardinal"
    assert only("one of the rockets", "en").value == 1


# --- bounds, ranges ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "inside", "outside"),
    [
        ("more than 7", "en", [8, 7.5], [7, 6]),
        ("at least 7", "en", [7, 8], [6]),
        ("no fewer than 7", "en", [7, 8], [6]),
        ("7 or more", "en", [7, 8], [6]),
        ("7+", "en", [7, 8], [6]),
        ("fewer than 7", "en", [6, 0], [7]),
        ("at most 7", "en", [7, 0], [8]),
        ("no more than 7", "en", [7], [8]),
        ("up to 7", "en", [7, 1], [8]),
        ("less than 7 or equal to", "en", [7, 6], [8]),
        (">= 7", "en", [7, 8], [6]),
        ("exceeding 7", "en", [8], [7]),
        ("plus de sept", "fr", [8], [7]),
        ("au moins sept", "fr", [7, 8], [6]),
        ("pas moins de sept", "fr", [7, 8], [6]),
        ("sept ou plus", "fr", [7, 8], [6]),
        ("moins de sept", "fr", [6], [7]),
        ("au plus sept", "fr", [7], [8]),
        ("jusqu'à sept", "fr", [7], [8]),
        ("jusqu’à sept", "fr", [7], [8]),
        ("inférieure ou égale à 7", "fr", [7], [8]),
        ("dépasse 7", "fr", [8], [7]),
        ("about 100", "en", [95, 100, 105], [80, 120]),
        ("100 or so", "en", [95, 105], [80, 120]),
        ("some 100 homes", "en", [95, 105], [80]),
        ("nearly 100", "en", [95, 100], [101, 80]),
        ("just over 100", "en", [101], [100, 120]),
        ("près de 100", "fr", [95, 100], [101]),
        ("environ 100", "fr", [95, 105], [80]),
        ("un peu moins de 100", "fr", [99], [100]),
    ],
)
def test_bounds(text: str, language: str, inside: list[float], outside: list[float]) -> None:
    """A bounded number keeps its value and holds just what its words allow."""
    quantity = only(text, language)
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    assert quantity.value in (7, 100)
    assert all(low <= number <= high for number in inside)
    assert not any(low <= number <= high for number in outside)


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("between 3 and 5", "en", 3, 5),
        ("from three to five", "en", 3, 5),
        ("3-5", "en", 3, 5),
        ("3 – 5 rockets", "en", 3, 5),
        ("3 to 5 rockets", "en", 3, 5),
        ("between the third and the fifth", "en", 3, 5),
        ("entre 3 et 5", "fr", 3, 5),
        ("de trois à cinq", "fr", 3, 5),
        ("5 to 10 million", "en", 5e6, 1e7),
        ("5k-10k", "en", 5000, 10_000),
        ("at least 3 and at most 5", "en", 3, 5),
    ],
)
def test_ranges(text: str, language: str, low: float, high: float) -> None:
    """The two ends of a range make one interval without a value."""
    quantity = only(text, language)
    assert (quantity.value, quantity.low, quantity.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("fell from 3,000 to 2,500", "en", [3000, 2500]),
        ("passé de 3 000 à 3 500", "fr", [3000, 3500]),
        ("they won 3-2", "en", [3, 2]),
        ("more than 40 and less than 10", "en", [40, 10]),
        ("a ratio of 2 to 3", "en", [2, 3]),
    ],
)
def test_no_ranges(text: str, language: str, expected: list[float]) -> None:
    """A change, a score, a ratio and bounds that exclude each other are two quantities."""
    assert values(text, language) == expected


def test_bound_belongs_to_its_number() -> None:
    """Words that lead to the next number do not bound the one before."""
    first, second = read_quantities("the score is 200 or greater than 190", "en")
    assert (first.low, first.high) == (200, 200)
    assert second.text == "greater than 190"


# --- kinds and units ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "value", "kind", "unit"),
    [
        ("12 %", "fr", 12, "percent", "%"),
        ("douze pour cent", "fr", 12, "percent", "%"),
        ("3.5 percentage points", "en", 3.5, "percent", "point"),
        ("$75m", "en", 75e6, "currency", "USD"),
        ("€3bn", "en", 3e9, "currency", "EUR"),
        ("3 Md€", "fr", 3e9, "currency", "EUR"),
        ("2,5 milliards d'euros", "fr", 2.5e9, "currency", "EUR"),
        ("US$ 5 billion", "en", 5e9, "currency", "USD"),
        ("C$300", "en", 300, "currency", "CAD"),
        ("30 MEUR", "en", 30e6, "currency", "EUR"),
        ("3 dollars 50 cents", "en", 3.5, "currency", "USD"),
        ("deux euros vingt", "fr", 2.2, "currency", "EUR"),
        ("50 cents", "fr", 50, "currency", "cent"),
        ("29 years old", "en", 29, "age", "year"),
        ("the 29-year-old", "en", 29, "age", "year"),
        ("aged 29", "en", 29, "age", "year"),
        ("at the age of nine", "en", 9, "age", "year"),
        ("Jane Roe, 29, said", "en", 29, "age", "year"),
        ("âgé de 29 ans", "fr", 29, "age", "year"),
        ("elle a 29 ans", "fr", 29, "age", "year"),
        ("deux heures plus tard", "fr", 2, "duration", "hour"),
        ("en un an", "fr", 1, "duration", "year"),
        ("within a year", "en", 1, "duration", "year"),
        ("deux ans et demi", "fr", 2.5, "duration", "year"),
        ("half an hour", "en", 0.5, "duration", "hour"),
        ("2 hours 30 minutes", "en", 2.5, "duration", "hour"),
        ("un quart d'heure", "fr", 0.25, "duration", "hour"),
        ("3-inch", "en", 3, "dimension", "inch"),
        ("5 ft 6 in", "en", 5.5, "dimension", "foot"),
        ("1.8m", "en", 1.8, "dimension", "m"),
        ("660 mètres carrés", "fr", 660, "dimension", "m2"),
        ("5 km²", "en", 5, "dimension", "km2"),
        ("90 km/h", "fr", 90, "dimension", "km/h"),
        ("-5 °C", "en", -5, "temperature", "°C"),
        ("98.6 degrees fahrenheit", "en", 98.6, "temperature", "°F"),
        ("the third attack", "en", 3, "ordinal", None),
        ("le 22e jour", "fr", 22, "ordinal", None),
        ("1er", "fr", 1, "ordinal", None),
        ("in 2014", "en", 2014, "year", None),
        ("nineteen eighty-four", "en", 1984, "year", None),
        ("a third of them", "en", 1 / 3, "fraction", None),
    ],
)
def test_kinds(text: str, language: str, value: float, kind: str, unit: str | None) -> None:
    """Each quantity has its kind and the canonical name of its unit."""
    quantity = only(text, language)
    assert quantity.value == pytest.approx(value)
    assert (quantity.kind, quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("2014 soldiers", "en", "cardinal"),
        ("2000 remain in Iraq", "en", "cardinal"),
        ("more than 2000", "en", "cardinal"),
        ("the 2020 elections", "en", "year"),
        ("depuis 2014", "fr", "year"),
        ("retour en 2014.", "fr", "year"),
        ("in 2000 homes", "en", "cardinal"),
    ],
)
def test_years_and_counts(text: str, language: str, kind: str) -> None:
    """Four digits are a year where a year stands, else a count."""
    assert only(text, language).kind == kind


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("7 rockets were fired", "en", "rockets"),
        ("2,500 US troops remain in Iraq", "en", "troops"),
        ("2,500 of the US troops", "en", "troops"),
        ("2,500 remain in Iraq", "en", None),
        ("four of them", "en", None),
        ("one of the band's members", "en", "members"),
        ("five wounded civilians", "en", "civilians"),
        ("1.2 million people", "en", "people"),
        ("12 % of workers", "en", "workers"),
        ("sept roquettes ont été tirées", "fr", "roquettes"),
        ("500 de leurs soldats", "fr", "soldats"),
        ("les 2 500 autres soldats américains", "fr", "soldats"),
        ("deux nouvelles attaques", "fr", "attaques"),
        ("trois autres sont tombés", "fr", None),
        ("2.500 resteront en Irak", "fr", None),
        ("1,2 million d'habitants", "fr", "habitants"),
        ("aucune roquette", "fr", "roquette"),
    ],
)
def test_thing_counted(text: str, language: str, counted: str | None) -> None:
    """The noun counted is the head of the phrase after the number, as written."""
    assert only(text, language).counted == counted


def test_spans() -> None:
    """The span holds the bound and the unit, not the noun counted."""
    text = "Près de 90 attaques pour €3bn, soit plus de 12 % du total"
    found = read_quantities(text, "fr")
    assert [quantity.text for quantity in found] == ["Près de 90", "€3bn", "plus de 12 %"]


@pytest.mark.parametrize(
    "text",
    [
        "C-RAM",
        "F-16",
        "COVID-19",
        "B12",
        "3D",
        "5G",
        "v2.3.1",
        "192.168.0.1",
        "+33 6 12 34 56 78",
        "06 12 34 56 78",
        "555-123-4567",
        "at 6:16",
        "à 6h16",
        "6 p.m.",
        "https://example.org/12?page=3",
        "<@123456789>",
        "@user42",
        "someone12@example.org",
        "17 November",
        "le 17 novembre 2020",
        "17/11/2020",
        "2020-11-17",
        "Premier ministre",
        "the 1990s",
        "24/7",
    ],
)
def test_what_holds_no_quantity(text: str) -> None:
    """Names, codes, links, mentions, telephone numbers, times and dates hold no quantity."""
    assert values(text, "en") == []
    assert values(text, "fr") == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_capitals_and_typography(language: str) -> None:
    """Capitals, accents, apostrophes and dashes as people type them change nothing."""
    words = {"en": "TWENTY\u2011SIX", "fr": "VINGT\u2010SIX"}
    assert only(words[language], language).value == 26
    assert only("zero", "fr").value == only("ZE\u0301RO", "fr").value == 0
