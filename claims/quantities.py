"""Numbers as people write them in French and English, with unit, bounds and the thing counted."""

from claims.articles import counted_by_article, is_pronoun
from claims.counted import counted_noun, is_plural
from claims.dates import date_zones
from claims.folding import Folded
from claims.measure import Measure, bare_measure, joined_parts, measured
from claims.models import Quantity
from claims.number_run import ARTICLE, CARDINAL, FRACTION, ORDINAL, YEAR, Numeral
from claims.number_tokens import NUMBER, WORD, Token, tokens
from claims.numerals import read_numerals
from claims.ranges import bounded
from claims.years import year_spans


def read_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities that ``text`` states, in order, none overlapping another.

    ``language`` is "fr" or "en"; of other languages only digits are read. A bounded number keeps
    its ``value`` beside the bounds ("more than 7": ``value`` 7, ``low`` the next float after 7,
    ``high`` None); a range has no value. Beside the kinds of ``Quantity`` there is ``article``: one
    person or thing that an article counts ("une fillette"), never a stressed number. Dates, times,
    telephone numbers, links and names like "F-16" hold no quantity. Never raises.
    """
    folded, found = tokens(text, language, date_zones(text))
    if not found:
        return ()
    measures = _measures(folded, found, language)
    measures = bounded(found, joined_parts(found, measures), language)
    return tuple(_quantity(text, folded, found, measure, language) for measure in measures)


def _measures(folded: Folded, found: list[Token], language: str) -> list[Measure]:
    numerals = read_numerals(folded, found, language)
    years = frozenset(year_spans(folded)) if numerals else frozenset()
    measures: list[Measure] = []
    for numeral in numerals:
        floor = measures[-1].last if measures else 0
        if numeral.first < floor:
            continue  # taken in by the quantity before: "an hour and a half"
        measure = _measure(found, numeral, floor, language)
        if measure is None:
            continue
        span = found[numeral.first].start, found[numeral.last - 1].end
        if measure.unit is None and span in years:
            measure.kind = YEAR
        measures.append(measure)
    return measures


def _measure(found: list[Token], numeral: Numeral, floor: int, language: str) -> Measure | None:
    if numeral.zero_word:
        return bare_measure(numeral)
    if numeral.kind == ORDINAL:
        return None if _is_title(found, numeral) else bare_measure(numeral)
    if numeral.kind == ARTICLE:
        return counted_by_article(found, bare_measure(numeral), floor, language)
    if numeral.kind == CARDINAL and is_pronoun(found, numeral, language):
        return None
    measure = measured(found, numeral, floor, language)
    return None if _is_code(found, measure) or _is_time(found, measure) else measure


def _is_code(found: list[Token], measure: Measure) -> bool:
    """Whether letters that are no unit stand right after the digits: "777F", "3D", "24703L"."""
    if measure.last != measure.numeral.last or measure.last >= len(found):
        return False
    last, after = found[measure.last - 1], found[measure.last]
    letters = after.text.isascii() and after.text.isalnum()
    return last.kind == NUMBER and after.glued and letters


def _is_time(found: list[Token], measure: Measure) -> bool:
    """Whether hours are those of a clock: "à 18h", not "à deux heures de Paris"."""
    if measure.unit != "hour" or not measure.first:
        return False
    before = found[measure.first - 1].text
    after = found[measure.last].text if measure.last < len(found) else ""
    return before in ("a", "vers") and after not in ("de", "d'", "du")


_TITLES = frozenset(
    {
        ("premier", "ministre"),
        ("premiere", "ministre"),
        ("premiers", "ministres"),
        ("premiere", "dame"),
        ("premiere", "classe"),
        ("troisieme", "reich"),
        ("first", "lady"),
        ("first", "minister"),
        ("first", "name"),
        ("first", "class"),
        ("third", "reich"),
        ("second", "hand"),
    }
)


def _is_title(found: list[Token], numeral: Numeral) -> bool:
    """Premier ministre, First Lady: names, no order."""
    after = found[numeral.last].text if numeral.last < len(found) else ""
    return (found[numeral.first].text, after) in _TITLES


def _quantity(
    text: str, folded: Folded, found: list[Token], measure: Measure, language: str
) -> Quantity:
    start, end = folded.original(found[measure.first].start, found[measure.last - 1].end)
    noun = measure.counted
    if noun is None and measure.kind in (CARDINAL, FRACTION, "percent"):
        noun = counted_noun(found, measure.noun, language, measure.value)
    if measure.kind == CARDINAL:
        _read_as_thousands(found, measure, noun, language)
    return Quantity(
        text=text[start:end],
        start=start,
        end=end,
        value=measure.value,
        low=measure.low,
        high=measure.high,
        unit=measure.unit,
        approximate=measure.approximate,
        kind=measure.kind,
        counted=None if noun is None else text[slice(*folded.original(noun.start, noun.end))],
    )


def _read_as_thousands(
    found: list[Token], measure: Measure, noun: Token | None, language: str
) -> None:
    """Read "2.500 soldiers" in the other language's convention: nobody counts 2.5 soldiers.

    Nor does a decimal end in "00" in running text: "only 2.500 in the country".
    """
    token = found[measure.numeral.first]
    if token.other is None or measure.value != token.value or token.other < token.value:
        return
    named = noun is not None and (language == "fr" or is_plural(noun.text))
    running = measure.last < len(found) and found[measure.last].kind == WORD
    if named or (running and token.text.endswith("00")):
        factor = token.other / token.value
        measure.value = token.other
        measure.low = None if measure.low is None else measure.low * factor
        measure.high = None if measure.high is None else measure.high * factor
