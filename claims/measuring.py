"""What the numbers and dates of a message decide, each against its counterpart in the claim."""

import re
from dataclasses import replace
from datetime import timedelta

from claims.agreement import (
    Stance,
    dates_agree,
    emphatic,
    quantities_agree,
    same_measure,
    told_from_event,
)
from claims.alignment import ANYBODY
from claims.calendar_words import MONTHS
from claims.case import Case, quantity_text
from claims.clock import read_day_part
from claims.concepts import Token
from claims.light_verbs import LIGHT, SAYING, TAKING_PLACE
from claims.lives import of_life
from claims.locations import relation
from claims.models import DateMention, Judgement, Quantity, Verdict
from claims.roles import (
    NoPartner,
    Several,
    counts_more,
    counts_the_same,
    done_in,
    own_predicate,
    partner,
    plays_part,
)
from claims.shares import is_limit, is_part, is_whole, parts_of_wholes
from claims.text import fold
from claims.unrealised import only_open


def decide_numbers(case: Case) -> Judgement | None:
    """What numbers and dates decide; None where the message holds none that decides."""
    agreed = contradicted = None
    for quantity in case.said.quantities:
        if quantity.kind == "article" or _is_date(quantity, case):
            continue
        judgement = _number(case, quantity)
        if judgement is None:
            continue
        if judgement.verdict is Verdict.UNKNOWN:
            return judgement
        if judgement.verdict is Verdict.CONTRADICTED:
            contradicted = contradicted or judgement
        agreed = judgement
    for mention in case.said.dates:
        judgement = _date(case, mention)
        if judgement.verdict is Verdict.UNKNOWN:
            return judgement
        if judgement.verdict is Verdict.CONTRADICTED:
            if contradicted is not None:
                # Another number on another day is another event.
                return case.unknown("open_date", said=mention.text, known=mention.text)
            contradicted = contradicted or judgement
        agreed = judgement
    if (judgement := _time(case)) is not None:
        if judgement.verdict is Verdict.UNKNOWN:
            return judgement
        contradicted = contradicted or (
            judgement if judgement.verdict is Verdict.CONTRADICTED else None
        )
        agreed = judgement
    return contradicted or agreed


def _time(case: Case) -> Judgement | None:
    """What the time of day decides; None where the message names none."""
    if not case.said.times:
        return None
    said = case.said.times[0]
    known = [time for time in case.known.times if _told_there(case, time.start)]
    if not known or len(case.said.times) > 1:
        return case.unknown("no_date", said=said.text)
    if not any(time.limit == said.limit for time in known):
        # "Until 8 p.m." is not "from 8 p.m.".
        return case.unknown("no_date", said=said.text)
    if any(said.same(time) for time in known):
        return case.supported()
    if len(known) > 1:
        return case.unknown("ambiguous")
    return case.by_date(Verdict.CONTRADICTED, "date", said, known[0])


def _is_date(quantity: Quantity, case: Case) -> bool:
    """Whether the number is read as a date too: "in 2014"."""
    return quantity.kind == "year" and any(
        day.start < quantity.end and quantity.start < day.end for day in case.said.dates
    )


def _number(case: Case, quantity: Quantity) -> Judgement | None:
    if quantity.kind == "ordinal" and (own := _called(case, quantity)) is not None:
        # "It was the second flight" against "the launch was the third flight".
        return case.by_number(Verdict.CONTRADICTED, "number", quantity, own)
    if quantity.kind in ("age", "ordinal") and any(
        other.kind == quantity.kind and quantities_agree(quantity, other) is Stance.AGREES
        for other in case.known.quantities
    ):
        # "A 45-year-old", "the second round": they say which, and play no part of their own.
        return case.supported()
    if is_whole(quantity, case.said):
        # "Three of the 27": what is said is said of the three.
        return None
    if (
        quantity.kind == "cardinal"
        and quantity.counted is None
        and any(
            other.value == quantity.value and other.kind == "currency"
            for other in case.known.quantities
        )
    ):
        # "A contract of 2 billion": the money is left out.
        return case.supported()
    if quantity.kind in ("fraction", "percent") and (judged := _share(case, quantity)) is not None:
        return judged
    match partner(quantity, case.said, case.known, case.alignment):
        case NoPartner() if quantity.value == 0:
            return None
        case NoPartner():
            return case.unknown("no_number", said=quantity_text(quantity))
        case Several() if _in_step(case):
            return case.supported()
        case Several():
            return case.unknown("ambiguous")
        case Quantity() as known:
            general = counts_more(
                quantity.counted, case.said.language, known.counted, case.known.language
            ) and not _done_to_those(case, quantity, known)
            if _of_some_only(case, known):
                return case.unknown("ambiguous")
            if _over_a_span(case):
                return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
            match _stance(case, quantity, known):
                case Stance.AGREES if general:
                    # 23 people were hurt: how many of them were firemen is another number.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.AGREES:
                    return case.supported()
                case Stance.DISAGREES if known.kind == "article" and _one_kind(case, known):
                    # One fireman died: how many people did is another matter.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if quantity.kind == "ordinal":
                    # The 50th anniversary is another one than the 25th.
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if _is_part(case, quantity, known) or _is_kind(
                    case, quantity, known
                ):
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if _also_given(case, quantity, known):
                    return case.unknown("ambiguous")
                case Stance.DISAGREES if _is_part_of(case, quantity, known):
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES if _another_time(case):
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)
                case Stance.DISAGREES:
                    return case.by_number(Verdict.CONTRADICTED, "number", quantity, known)
                case Stance.OPEN:
                    return case.by_number(Verdict.UNKNOWN, "open_number", quantity, known)


def _called(case: Case, quantity: Quantity) -> Quantity | None:
    """The other place in a row that the claim says its subject has, where the message says one."""
    if not _WAS_THE.search(case.said.text[: quantity.start]):
        return None
    return next(
        (
            other
            for other in case.known.quantities
            if other.kind == "ordinal"
            and other.value != quantity.value
            and _WAS_THE.search(case.known.text[: other.start])
        ),
        None,
    )


_WAS_THE = re.compile(
    r"\b(?:was|is|were|are|est|était|sont|étaient|fut)\s+(?:the|le|la|les|only the|son|sa|its)\s+$",
    re.IGNORECASE,
)


def _share(case: Case, quantity: Quantity) -> Judgement | None:
    """What a part and its whole decide of a share: "over half", of "140 of the 260 servers".

    None where the claim gives no such two.
    """
    clause = case.said.clause_of(quantity.start)
    for part, whole in parts_of_wholes(case.known):
        noun = whole.counted or part.counted
        if part.value is None or not whole.value:
            continue
        if not counts_the_same(quantity.counted, case.said.language, noun, case.known.language):
            continue
        if not plays_part(part, clause, case.said, case.known, case.alignment):
            continue
        share = part.value / whole.value
        known = replace(part, value=share, low=share, high=share, kind="fraction", unit=None)
        match quantities_agree(quantity, known):
            case Stance.AGREES:
                return case.supported()
            case Stance.DISAGREES:
                return case.by_number(Verdict.CONTRADICTED, "number", quantity, part)
            case Stance.OPEN:
                return None
    return None


def _in_step(case: Case) -> bool:
    """Whether the message gives two numbers or more as the claim has them side by side.

    "Nine votes to four", where nothing but their order tells them apart.
    """
    ours, theirs = (
        [q.value for q in text.quantities if q.kind == "cardinal" and q.value is not None]
        for text in (case.said, case.known)
    )
    size = len(ours)
    return size > 1 and any(theirs[at : at + size] == ours for at in range(len(theirs)))


def _done_to_those(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the message's noun is the claim's verb: "seven dead" beside "killed seven people"."""
    here = case.known.clause_of(known.start)
    return any(
        one.text == quantity.counted
        and other.start in case.known.predicates
        and case.known.clause_of(other.start) == here
        for one, other in case.alignment.pairs
    )


_FAR = timedelta(days=62)
"""Distance from which a day that a claim names is not that of what its source reports."""


def _another_time(case: Case) -> bool:
    """Whether the claim looks back to another time than its own, and the message names none.

    "41 died in 2020", in an article on the earthquake of today, speaks of an older one.
    """
    as_of = case.claim.as_of
    if not case.said.dates and _PREVIOUS.search(case.known.text):
        return _PREVIOUS.search(case.said.text) is None
    if as_of is None or case.said.dates or not case.known.dates:
        return False
    ends = [day.high or day.low for day in case.known.dates]
    return all(end is not None and as_of - end > _FAR for end in ends)


def _is_part_of(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the message tells of some of those whom the claim counts: "two of the three"."""
    if quantity.value is None or known.value is None or quantity.value > known.value:
        return False
    return is_part(quantity, case.said) and not is_part(known, case.known)


_PREVIOUS = re.compile(
    r"\b(?:the previous|précédente?s?|last time|la dernière fois)\b", re.IGNORECASE
)


def _of_some_only(case: Case, known: Quantity) -> bool:
    """Whether the message says of all that are counted what the claim says of a part of them.

    "Six were seriously wounded" against "six were wounded, one of them seriously".
    """
    for part in _SOME.finditer(case.known.text):
        if part.start() <= known.start < part.end():
            continue
        if any(
            part.start() <= other.start < part.end() and one.concepts & other.concepts
            for one, other in case.alignment.pairs
            if any(other is token for token in case.known.tokens) and one.text != known.counted
        ):
            return True
    return False


_SOME = re.compile(
    r"\b(?:dont (?:un|une|l['’]un|l['’]une)|including (?:one|an?)|one of (?:them|whom))\b[^,;.]*",
    re.IGNORECASE,
)


def _over_a_span(case: Case) -> bool:
    """Whether the claim counts since some day, and the message in one event: "in the ambush"."""
    since = any(day.low is not None and day.high is None for day in case.known.dates)
    return bool(case.alignment.setting) and (since or _SINCE.search(case.known.text) is not None)


_SINCE = re.compile(r"\b(?:since|depuis)\b", re.IGNORECASE)


def of_another_time(case: Case) -> bool:
    """Whether all that the claim tells of what is asked was long before its own day."""
    days = [day for day in _dates_of_the_matter(case) if day.high is not None]
    return bool(days) and _another_time(case)


def _one_kind(case: Case, known: Quantity) -> bool:
    """Whether the one that the claim speaks of is of a special kind of what the message counts."""
    return any(
        other.text == known.counted and not one.concepts & other.concepts
        for one, other in case.alignment.pairs
    )


_OTHER = re.compile(r"\b(?:others?|more|autres?|further)\b", re.IGNORECASE)
_NEAR = 12
"""Characters after a number within which "others" goes with it."""
_GROUNDS = {"country", "region", "city", "continent", "place"}


def _is_part(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the claim's lower number may be a part of the message's: "three others fell".

    So may one given for a place inside the one that the message names.
    """
    if known.value is None or quantity.value is None or quantity.value <= known.value:
        return False
    near = [
        wording.text[max(0, other.start - _NEAR) : other.end + _NEAR]
        for wording in (case.known, *case.wordings)
        for other in wording.quantities
        if other.value == known.value
    ]
    if any(_OTHER.search(text) for text in near) and not _OTHER.search(case.said.text):
        return True
    clause = case.known.clause_of(known.start)
    named = {name.start for name in case.known.names if name.type in _GROUNDS}
    held = [t for t in case.known.tokens if t.start in named]
    met = {id(other) for _, other in case.alignment.pairs}
    placed = any(
        (name := case.said.name_at(one)) is not None and name.type in _GROUNDS
        for one, _ in case.alignment.pairs
    )
    return placed and any(
        id(t) not in met
        and case.known.clause_of(t.start) == clause
        and (
            (link := relation(case.known, t)) in ("in", "to")
            # "Hit the Green Zone"; a country without a preposition is as a rule who did it.
            or (link is None and _kind(case, t) != "country")
        )
        for t in held
    )


def _is_kind(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the claim's lower number counts but a kind of what the message's does.

    Who has five sisters may have seven siblings. Of people it is told as a rule what befell all.
    """
    if known.value is None or quantity.value is None or quantity.value <= known.value:
        return False
    anybody = any(t.text == quantity.counted and t.concepts == ANYBODY for t in case.said.tokens)
    return not anybody and counts_more(
        known.counted, case.known.language, quantity.counted, case.said.language
    )


def _kind(case: Case, token: Token) -> str | None:
    name = case.known.name_at(token)
    return None if name is None else name.type


def _stance(case: Case, quantity: Quantity, known: Quantity) -> Stance:
    """Whether the numbers agree; of "seven or eight" one that does is enough."""
    if known.approximate and emphatic(case.said.text, quantity):
        return Stance.OPEN
    stances = {quantities_agree(q, known) for q in _alternatives(case, quantity)}
    if Stance.AGREES in stances:
        return Stance.AGREES
    return Stance.OPEN if Stance.OPEN in stances else Stance.DISAGREES


_OR = re.compile(r"(?:\s+\w+)?\s*,?\s+(?:or|ou)\s+", re.IGNORECASE)


def _alternatives(case: Case, quantity: Quantity) -> list[Quantity]:
    """The number and those that the message leaves open beside it."""
    found = [quantity]
    for other in case.said.quantities:
        first, second = sorted((quantity, other), key=lambda q: q.start)
        if other is not quantity and _OR.fullmatch(case.said.text[first.end : second.start]):
            found.append(other)
    return found


def _also_given(case: Case, quantity: Quantity, known: Quantity) -> bool:
    """Whether the claim gives the message's number too, for something that may be meant."""
    clause = case.known.clause_of(known.start)
    if known.counted in done_in(quantity, case.said, case.alignment):
        # "52 died" of "seven dead and 52 wounded".
        return False
    return any(
        other is not known
        and not is_limit(other, case.known)
        and same_measure(quantity, other)
        and counts_the_same(
            quantity.counted, case.said.language, other.counted, case.known.language
        )
        and quantities_agree(quantity, other) is Stance.AGREES
        and (
            case.known.clause_of(other.start) == clause
            or other.unit is not None
            or plays_part(other, None, case.said, case.known, case.alignment)
        )
        for other in case.known.quantities
    )


def _date(case: Case, mention: DateMention) -> Judgement:
    known = _dates_of_the_matter(case)
    if not known:
        bounded = mention.low is not None and mention.high is not None
        if case.claim.as_of is not None and bounded and not case.known.dates:
            day = DateMention("", 0, 0, case.claim.as_of, case.claim.as_of)
            # Of the part of that day nothing is known.
            timed = _TIMED.search(case.known.text) is not None
            whole = read_day_part(mention.text) is None and not timed
            if whole and dates_agree(mention, day) is Stance.AGREES:
                return case.supported()
        return case.unknown("no_date", said=mention.text)
    if any(mention.text.casefold() == day.text.casefold() for day in known):
        return case.supported()
    known = _beside_the_verb(case, known) or known
    mention = _in_the_year_of(known[0], mention)
    stances = {dates_agree(mention, day): day for day in known}
    if Stance.AGREES in stances:
        return _part_of_day(case, mention, stances[Stance.AGREES])
    if (_YEAR.search(mention.text) or not _MONTH.search(fold(mention.text))) and _year_guessed(
        case, mention, known[0]
    ):
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if Stance.OPEN in stances or _counted_from_now(case, mention):
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if len(known) > 1 or not _told_there(case, known[0].start):
        return case.unknown("ambiguous")
    if _tells_which(case, mention):
        # "The 2004 fire" is another one than that of 1967.
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    judgement = case.by_date(Verdict.CONTRADICTED, "date", mention, known[0])
    # One common word and another day may well be another event.
    return replace(judgement, slight=len(case.alignment.pairs) < 2)


def _part_of_day(case: Case, mention: DateMention, day: DateMention) -> Judgement:
    """What the part of a day decides where the day is right: "Monday evening" at 6.40 a.m."""
    said = read_day_part(mention.text)
    if said is None or case.said.times:
        return case.supported()
    known = read_day_part(day.text) or read_day_part(case.known.text)
    times = [time for time in case.known.times if not time.vague]
    if known is None and len(times) == 1:
        known = (times[0].minute, times[0].minute)
    if known is None:
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, day)
    apart = known[1] < said[0] or said[1] < known[0]
    return case.by_date(Verdict.CONTRADICTED, "date", mention, day) if apart else case.supported()


def _beside_the_verb(case: Case, days: list[DateMention]) -> list[DateMention]:
    """The one of several days that stands right behind the verb that the message has."""
    met = {
        id(other)
        for one, other in case.alignment.pairs
        if one.start in case.said.predicates and not one.concepts & LIGHT
    }
    found = []
    for day in days:
        before = [t for t in case.known.tokens if t.end <= day.start]
        if before and id(before[-1]) in met and len(days) > 1:
            found.append(day)
    return found if len(found) == 1 else []


def _tells_which(case: Case, mention: DateMention) -> bool:
    """Whether a year only says which event is meant: "the 2004 fire", "l'incendie de 2004"."""
    if not re.fullmatch(r"(?:1\d|20)\d\d", mention.text):
        return False
    before, after = case.said.text[: mention.start], case.said.text[mention.end :]
    if case.said.language == "en":
        noun = any(t.start == mention.end + 1 for t in case.said.tokens)
        return noun and re.search(r"\b(?:the|a|an|its|their)\s+$", before, re.I) is not None
    return re.search(r"\w\s+de\s+$", before) is not None and bool(after)


def _told_there(case: Case, position: int) -> bool:
    """Whether the clause there has a predicate that the message has, if that has any."""
    verbs = {
        one.start
        for one in case.said.tokens
        if one.start in case.said.predicates and not one.concepts & LIGHT
    }
    if not verbs or any(token.start in verbs for token in case.alignment.setting):
        return True
    here = case.known.clause_of(position)
    held = {id(token) for token in case.known.tokens}
    return any(
        one.start in verbs and (id(other) not in held or case.known.clause_of(other.start) == here)
        for one, other in case.alignment.pairs
    )


def _dates_of_the_matter(case: Case) -> list[DateMention]:
    """The claim's dates in the clauses that the message's predicates come from.

    Not those of a predicate that the message leaves out: "announced on 3 May the withdrawal".
    """
    lived = of_life(case.known, case.alignment)
    if lived is not None:
        return [lived]
    known = [
        day
        for day in case.known.dates
        if (day.low is not None or day.high is not None)
        and not told_from_event(day)
        and not _day_of_saying(case, day)
        and not _day_of_another_deed(case, day)
    ]
    held = {id(token) for token in case.known.tokens}
    met = [other for _, other in case.alignment.pairs if id(other) in held]
    verbs = [other for other in met if other.start in case.known.predicates] or met
    places = {case.known.clause_of(other.start) for other in verbs}
    if not places or len(case.known.clauses) == 1:
        return known
    # What opens the sentence goes for all of it: "On 2 May eleven were fired and none fell".
    ends = _SENTENCE.search(case.known.text)
    first = min(case.known.predicates, default=0)
    first = first if ends is None else min(first, ends.start())
    return [
        day
        for day in known
        if case.known.clause_of(day.start) in places
        or (
            day.start < first and (ends is None or not _in_later_sentence(case, places, ends.end()))
        )
    ]


_TIMED = re.compile(r"\b(?:week-?ends?|last (?:week|month|year))\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;]\s+(?=[A-ZÀ-Ý])")


def _in_later_sentence(case: Case, clauses: set[int], end: int) -> bool:
    return all(case.known.clauses[clause][0] >= end for clause in clauses)


def _day_of_saying(case: Case, day: DateMention) -> bool:
    """Whether the day is that on which something was only said, asked or planned.

    "On 3 May the union announced the strike" does not tell when the strike was.
    """
    clause = case.known.clause_of(day.start)
    touched = {id(other) for _, other in [*case.alignment.pairs, *case.alignment.opposed]}
    verbs = [
        token
        for token in case.known.tokens
        if token.start in case.known.predicates and case.known.clause_of(token.start) == clause
    ]
    if not any(
        one.start in case.said.predicates and not one.concepts & LIGHT for one in case.said.tokens
    ):
        # "The raid was on Monday": not the day on which those hurt in it were still in hospital.
        return own_predicate(day.start, case.known, case.alignment, TAKING_PLACE)
    if any(id(token) in touched for token in verbs):
        return False
    return any(token.concepts & SAYING or only_open(token) for token in verbs)


def _day_of_another_deed(case: Case, day: DateMention) -> bool:
    """Whether it is that of a deed that the message leaves out, for what it says is but a noun.

    "Members vote on the improved offer on 28 March" does not tell when it was improved.
    """
    verbs = {
        one.start: other
        for one, other in case.alignment.pairs
        if one.start in case.said.predicates and not one.concepts & LIGHT
    }
    held = [other for other in verbs.values() if any(other is t for t in case.known.tokens)]
    if not held or any(other.start in case.known.predicates for other in held):
        return False
    return own_predicate(day.start, case.known, case.alignment, LIGHT | TAKING_PLACE)


_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(rf"(?<!\w)(?:{'|'.join(MONTHS)})(?!\w)")


def _in_the_year_of(known: DateMention, said: DateMention) -> DateMention:
    """The message's day in the year of the claim's, where it names a month and no year."""
    text = fold(said.text)
    told = known.low or known.high
    if told is None or _YEAR.search(text) or not _MONTH.search(text):
        return said
    if any(word in text for word in _RELATIVE_YEARS):
        return said
    own = said.low or said.high
    step = told.year - own.year if own is not None else 0
    try:
        return replace(
            said,
            low=said.low and said.low.replace(year=said.low.year + step),
            high=said.high and said.high.replace(year=said.high.year + step),
        )
    except ValueError:  # 29 February
        return said


_RELATIVE_YEARS = ("last", "next", "this", "dernier", "prochain", "ce ", "cet ")


def _year_guessed(case: Case, said: DateMention, known: DateMention) -> bool:
    """Whether one of the days has its year only from the day of reading."""
    dated = case.claim.as_of or case.claim.source.published_at
    if dated is not None and _YEAR.search(said.text):
        return False
    return bool(_YEAR.search(said.text)) != bool(_YEAR.search(known.text))


_RELATIVE = (
    "yesterday", "today", "tonight", "tomorrow", "ago", "last", "this", "next", "hier", "aujourd",
    "demain", "ce ", "cette", "dernier", "dernière", "prochain", "prochaine", "il y a", "on ",
    "même", "meme", "same", "that day", "veille", "lendemain", "day before", "day after",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
)  # fmt: skip


def _counted_from_now(case: Case, mention: DateMention) -> bool:
    """Whether the day is told from the day of writing, which need not be that of the message.

    A bare weekday is judged against the day that the claim holds for.
    """
    if mention.weekday is not None:
        return False
    text = mention.text.casefold()
    return not any(c.isdigit() for c in text) and any(word in text for word in _RELATIVE)
