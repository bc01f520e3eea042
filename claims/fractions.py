"""Fractions and ordinals in words and digits."""

import unicodedata

from claims.number_run import CARDINAL, FRACTION, ORDINAL, Context, Element, Numeral, run_at, tidy
from claims.number_sum import longest_sum, whole_sum
from claims.number_tokens import NUMBER, SIGN, WORD


def fraction_or_ordinal(context: Context, run: list[Element]) -> Numeral | None:
    """The fraction or the ordinal that ``run`` writes; None where it is neither.

    A plural makes a fraction ("two thirds"), and so does "one" or an article before a singular
    ("a third") unless a noun follows ("a third man"). Any other singular that adds up with the
    words before it is an ordinal ("twenty-third").
    """
    last = run[-1]
    if last.ends not in ("ordinal", "fraction"):
        return None
    if len(run) == 1:
        return _lone(context, last)
    if mixed := _mixed(context, run):
        return mixed
    if last.ends == "ordinal" and not last.plural:
        ordinal = _singular(context, run)
        if ordinal is not None:
            return ordinal
        in_digits = any(element.type == "d" for element in run)
        if in_digits or context.names_a_thing(last.last):
            return None  # "$5 million first prize", "two fourth graders"
    return _split(context, run)


def _singular(context: Context, run: list[Element]) -> Numeral | None:
    first, last = run[0], run[-1]
    assert context.words is not None  # noqa: S101 - runs that end so come from a vocabulary
    article = context.text(first.index) in context.words.articles
    one = first.type == "n" and first.value == 1
    if one and len(run) == 2 and last.link != "and":
        if last.value <= 2 or (article and context.names_a_thing(last.last)):
            return Numeral(last.index, last.last, last.value, ORDINAL) if article else None
        return _part(context, 1.0, last.value, first.index, last.last)
    if one and article:
        # "a hundredth", "un vingt-cinquième"
        rest = whole_sum([run[1].unlinked(), *run[2:]], context.french, ordinal=True)
        if rest and not context.names_a_thing(last.last) and run[1].type not in "hs":
            return _part(context, 1.0, rest, first.index, last.last)
    value = whole_sum(run, context.french, ordinal=True)
    if value is None:
        return None
    return Numeral(first.index, last.last, value, ORDINAL)


def _lone(context: Context, element: Element) -> Numeral | None:
    """First, half, la moitié: an ordinal or a denominator with no number before it."""
    before, after = context.text(element.index - 1), context.text(element.last)
    numeral = Numeral(element.index, element.last, element.value, ORDINAL)
    if element.ends == "ordinal":
        return None if element.plural else numeral
    assert context.words is not None  # noqa: S101 - a denominator comes from a vocabulary
    if before in context.words.ordinals or before == "-":
        return None  # the second half, mid-half
    if after in _HALF_NAMES:
        return None
    numeral.kind, numeral.value = FRACTION, 1 / element.value
    if scale_after(context, element.last):
        return times_scale(context, numeral)
    if after == "-" and context.tokens[element.last].glued:
        return numeral if context.text(element.last + 1) in _HALVED else None
    text = context.text(element.index)
    if text in ("half", "halves", "moitie", "demi", "demie"):
        return numeral
    named = before in ("le", "du", "au") and after in ("de", "des", "du", "d'")
    return numeral if named and text in ("tiers", "quart") else None


# Of what a half may be one with a hyphen between: "half-hour", not "half-brother".
_HALVED = frozenset(
    "heure heures hour hours siecle journee douzaine dozen million tour finger".split()
)


_HALF_NAMES = frozenset("brother brothers sister sisters time marathon marathons term".split())


def _mixed(context: Context, run: list[Element]) -> Numeral | None:
    """One hundred and three quarters: a whole, "and", and a part that is less than one."""
    joints = [place for place, element in enumerate(run) if element.link == "and"]
    if not joints:
        return None
    joint, last = joints[-1], run[-1]
    tail = [run[joint].unlinked(), *run[joint + 1 :]]
    count, value = longest_sum(run[:joint], context.french)
    if count != joint:
        return None
    if len(tail) == 1:
        if last.ends != "fraction":
            return None  # "hundred and third"
        ratio: tuple[float, float] | None = (1.0, last.value)
    else:
        one = len(tail) == 2 and tail[0].value == 1
        sure = last.plural or last.ends == "fraction"
        if not sure and not (one and whole_sum(run, context.french, ordinal=True) is None):
            return None
        ratio = _ratio(context, tail)
    if ratio is None or ratio[0] >= ratio[1]:
        return None
    scale = run[joint - 1].value if run[joint - 1].type == "s" else 1.0
    whole = Numeral(run[0].index, last.last, value)
    return add_part(context, whole, ratio[0] / ratio[1], scale)


def _split(context: Context, run: list[Element]) -> Numeral | None:
    ratio = _ratio(context, run)
    return _part(context, *ratio, run[0].index, run[-1].last) if ratio else None


def _ratio(context: Context, run: list[Element]) -> tuple[float, float] | None:
    """Numerator and denominator, the numerator as long as may be.

    A hyphen keeps tens and units of the denominator together: "three twenty-fifths".
    """
    last = run[-1]
    for keep_hyphens in (True, False):
        for split in range(len(run) - 1, 0, -1):
            below = run[split:]
            if below[0].link == "and" or (last.ends == "fraction" and len(below) > 1):
                continue
            tens = run[split - 1].type == "n" and run[split - 1].value >= 20
            units = below[0].type == "n" and below[0].value < 10 and last.ends == "ordinal"
            if keep_hyphens and tens and units and below[0].link == "-":
                continue
            top = whole_sum(run[:split], context.french)
            bottom = whole_sum([below[0].unlinked(), *below[1:]], context.french, ordinal=True)
            if last.ends == "fraction" and bottom == 2 and not last.plural and top != 1:
                continue  # "two half brothers"
            if top is None or bottom is None or bottom < (3 if last.ends == "ordinal" else 2):
                continue
            return top, bottom
    return None


def _part(context: Context, top: float, bottom: float, first: int, last: int) -> Numeral:
    return times_scale(context, Numeral(first, last, top / bottom, FRACTION))


def and_a_part(context: Context, numeral: Numeral) -> None:
    """Extend ``numeral`` over what follows it in "five and a half", "3 millions et demi"."""
    words = context.words
    if words is None or context.text(numeral.last) != words.joiner or numeral.kind == FRACTION:
        return
    if numeral.value is None or numeral.value != int(numeral.value):
        return
    run = run_at(context, numeral.last + 1)
    if not run or run[-1].ends not in ("fraction", "ordinal"):
        return
    end = run[-1]
    if len(run) == 1:
        ratio = (1.0, end.value) if end.ends == "fraction" else None
    elif end.ends == "ordinal" and context.names_a_thing(end.last):
        ratio = None
    else:
        ratio = _ratio(context, run)
    if ratio is None or ratio[0] >= ratio[1]:
        return
    numeral.kind, numeral.last = CARDINAL, end.last
    add_part(context, numeral, ratio[0] / ratio[1], numeral.scale)


def add_part(context: Context, whole: Numeral, part: float, scale: float) -> Numeral:
    """Add ``part`` to ``whole``: of its own scale, or of the one that follows.

    "3 million and a half" is 3,500,000; "five and a half million" 5,500,000; "one billion and a
    half million" 1,000,500,000.
    """
    assert whole.value is not None  # noqa: S101 - callers have checked
    following = scale_after(context, whole.last)
    if following is None:
        whole.value = _tidy_fraction(whole.value + part * scale)
        whole.coefficient, whole.scale = whole.value / scale, scale
        return whole
    factor, whole.last = following
    if scale > 1:
        whole.value = tidy(whole.value + part * factor)
    else:
        whole.coefficient, whole.scale = whole.value + part, factor
        whole.value = tidy((whole.value + part) * factor)
    return whole


def times_scale(context: Context, numeral: Numeral) -> Numeral:
    """Extend a fraction over its scale: "half a million", "deux tiers de million"."""
    following = scale_after(context, numeral.last)
    if following and numeral.value is not None:
        factor, numeral.last = following
        numeral.coefficient, numeral.scale = numeral.value, factor
        numeral.value, numeral.kind = _tidy_fraction(numeral.value * factor), CARDINAL
    return numeral


def scale_after(context: Context, index: int) -> tuple[float, int] | None:
    """The scale or dozen at ``index``, over "of a" and its like, and the index after it."""
    words = context.words
    if words is None:
        return None
    place = index
    for skipped in (("-",), words.linkers, words.articles):
        if context.text(place) in skipped:
            place += 1
    text = context.text(place)
    factor = words.scales.get(text)
    if factor is None and text in words.groups:
        factor = float(words.groups[text])
    if factor is None or (factor == 1000 and place > index and context.french):
        return None
    return factor, place + 1


# --- digits -----------------------------------------------------------------------------------


_ORDINAL_ENDINGS = frozenset("st nd rd th er ere re e eme emes ieme nde ers eres".split())
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 20, 100, 1000})


def digit_ordinal(context: Context, index: int) -> Numeral | None:
    """3rd, 1er, 22e."""
    token = context.tokens[index]
    if index + 1 >= len(context.tokens) or token.grouped or token.value != int(token.value):
        return None
    ending = context.tokens[index + 1]
    if not (ending.glued and ending.kind == WORD and ending.text in _ORDINAL_ENDINGS):
        return None
    return Numeral(index, index + 2, token.value, ORDINAL)


def digit_fraction(context: Context, index: int) -> Numeral | None:
    """3/4, 10 1/2, 2 ½ and ¾."""
    token = context.tokens[index]
    if token.kind == SIGN:
        vulgar = _vulgar(token.text)
        if vulgar is None:
            return None
        return times_scale(context, Numeral(index, index + 1, vulgar, FRACTION))
    part, width = _slash(context, index), 3
    if part is not None:
        return times_scale(context, Numeral(index, index + width, part, FRACTION))
    if token.value != int(token.value) or index + 1 >= len(context.tokens):
        return None
    following = context.tokens[index + 1]
    if following.kind == NUMBER:
        part = _slash(context, index + 1)
    else:
        part, width = _vulgar(following.text), 1
    if part is None or part >= 1:
        return None
    whole = Numeral(index, index + 1 + width, _tidy_fraction(token.value + part))
    return times_scale(context, whole)


def _slash(context: Context, index: int) -> float | None:
    """The value of "3/4"; None for what is rather a date or a rate ("9/11", "24/7")."""
    around = context.text(index - 1), context.text(index + 3)
    if context.text(index + 1) != "/" or index + 2 >= len(context.tokens):
        return None
    top, bottom = context.tokens[index], context.tokens[index + 2]
    if bottom.kind != NUMBER or top.grouped or bottom.grouped or "/" in around:
        return None
    if not 0 < top.value < 1000 or bottom.value not in _DENOMINATORS:
        return None
    if top.value >= bottom.value and bottom.value not in (2, 3, 4, 5, 8):
        return None
    return top.value / bottom.value


def _vulgar(text: str) -> float | None:
    if len(text) == 1 and unicodedata.name(text, "").startswith("VULGAR FRACTION"):
        return unicodedata.numeric(text, 0.0) or None
    return None


def _tidy_fraction(value: float) -> float:
    return round(value, 9) if abs(value) < 1e6 and abs(value - round(value, 9)) < 1e-12 else value
