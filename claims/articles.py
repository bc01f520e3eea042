"""When "a", "un" and "one" count one, and when they only introduce or point."""

from claims.countable import COUNTABLE
from claims.counted import counted_noun
from claims.function_words import ENGLISH_FUNCTION_WORDS
from claims.measure import Measure, add_half
from claims.number_run import Numeral
from claims.number_tokens import SIGN, WORD, Token
from claims.units import unit_after

# After these an article says what somebody is and counts nobody: "she is a doctor".
_BEING = frozenset(
    """
    is are was were be been being become became becomes as like am remain remains m re s
    est sont etait etaient sera serait soit ete etre devient devenu devenue devenir fut comme
    """.split()
)
_MEASURES = frozenset({"duration", "dimension", "currency", "percent"})


def counted_by_article(
    found: list[Token], measure: Measure, floor: int, language: str
) -> Measure | None:
    """A bare article as "a year" or as one person or thing; None where it is neither."""
    before = found[measure.first - 1].text if measure.first else ""
    after = unit_after(found, measure.last, language)
    if after and after[0].kind in _MEASURES:
        unit, last = after
        per = 0 < floor == measure.first  # "$3 a share", "100 tons a year"
        short = len(found[last - 1].text) < 2 or unit.name == "livre"
        if per or short or (language != "fr" and not _is_stressed(found, measure.first, last)):
            return None
        measure.kind, measure.unit = unit.kind, unit.name
        measure.last = measure.noun = last
        add_half(found, measure)
        return measure
    noun = counted_noun(found, measure.last, language, 1)
    if noun is None or noun.text not in COUNTABLE or before in _BEING:
        return None
    measure.counted = noun
    return measure


_UNIT_LEADS = frozenset(
    """
    in within for after than about of half under over nearly almost before around least most only
    exactly every just
    """.split()
)
_UNIT_TAILS = frozenset("ago later after before earlier long old away from".split())


def _is_stressed(found: list[Token], first: int, last: int) -> bool:
    """Whether an English article before a unit measures: "within a year", not "twice a year"."""
    before = found[first - 1].text if first else ""
    after = found[last].text if last < len(found) else ""
    and_a_half = [token.text for token in found[last : last + 3]] == ["and", "a", "half"]
    return before in _UNIT_LEADS or after in _UNIT_TAILS or and_a_half


_POINTING = frozenset(
    """
    the this that which each every any some another other no nice good great bad new last next
    previous current right wrong only big small little first second same
    """.split()
)
_AFTER_SUBJECT = frozenset(
    "can could must may might should would will has is was who whose".split()
)
_BEFORE_LONE_ONE = frozenset(
    "negative minus killed wounded equals number hurt injured leaving".split()
)


def is_pronoun(found: list[Token], numeral: Numeral, language: str) -> bool:
    """Whether "one" points at something ("this one", "one of the best") and counts nothing."""
    if language != "en" or numeral.last - numeral.first != 1 or found[numeral.first].text != "one":
        return False
    before = found[numeral.first - 1] if numeral.first else None
    after = found[numeral.last] if numeral.last < len(found) else None
    after_text = after.text if after else ""
    if after_text == "another" or (before is None and after_text in _AFTER_SUBJECT):
        return True
    if after_text == "of":
        rest = [token.text for token in found[numeral.last + 1 : numeral.last + 4]]
        return any(word in ("most", "least") or word.endswith("est") for word in rest)
    if before is None or after_text == "-":
        return False
    if after is not None and after.kind == WORD and after_text not in ENGLISH_FUNCTION_WORDS:
        return False
    if before.text in _POINTING:
        return True
    content = before.kind == WORD and before.text not in ENGLISH_FUNCTION_WORDS
    ends = after is None or after.kind == SIGN
    return content and ends and before.text not in _BEFORE_LONE_ONE
