"""What the dates and times of day of a message decide, each against the claim's own."""

import re
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter

from claims.agreement import Stance, dates_agree, told_from_event
from claims.calendar_words import MONTHS
from claims.case import Case
from claims.clock import read_day_part
from claims.concepts import Token
from claims.light_verbs import LIGHT, SAYING, TAKING_PLACE, is_light
from claims.lives import of_life
from claims.models import DateMention, Judgement, Verdict
from claims.parties import Part, Party, read_parties
from claims.roles import own_predicate
from claims.scattering import shares_ending
from claims.setting import is_event
from claims.text import fold
from claims.unrealised import only_open


def judge_time(case: Case) -> Judgement | None:
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


def judge_date(case: Case, mention: DateMention) -> Judgement:
    """What a day or period that the message names decides."""
    known = dates_of_the_matter(case)
    if not known:
        bounded = mention.low is not None and mention.high is not None
        published = case.claim.source.published_at
        # What is published on a day as of that day befell then, or the days before.
        told_later = published is not None and published.date() == case.claim.as_of
        if case.claim.as_of is not None and bounded and not case.known.dates and not told_later:
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
    if _UNTIL.match(mention.text) and not any(_UNTIL.match(day.text) for day in known):
        # What held until that day need not have been on another one, nor from then on.
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if Stance.AGREES in stances:
        return _part_of_day(case, mention, stances[Stance.AGREES])
    dayless = mention.weekday is None and not _MONTH.search(fold(mention.text))
    if (_YEAR.search(mention.text) or dayless) and _year_guessed(case, mention, known[0]):
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if Stance.OPEN in stances or _counted_from_now(case, mention):
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if len(known) > 1 or not _told_there(case, known[0].start):
        return case.unknown("ambiguous")
    if _NOT_YET.search(case.known.text):
        # What had not been by Thursday need not have been by Friday either.
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if _looks_back(case, mention, known[0]):
        # "In 2011 a ship rammed a boat", of an article on the collision of 2019.
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    if _tells_which(case, mention):
        # "The 2004 fire" is another one than that of 1967.
        return case.by_date(Verdict.UNKNOWN, "open_date", mention, known[0])
    judgement = case.by_date(Verdict.CONTRADICTED, "date", mention, known[0])
    # One common word and another day may well be another event.
    return replace(judgement, slight=len(case.alignment.pairs) < 2)


_UNTIL = re.compile(r"(?:until|till?|jusqu(?:e\b|['’]))", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:not yet|yet to|n['’e ]\w* ?\w* pas encore|pas encore|toujours pas)\b", re.IGNORECASE
)


def _looks_back(case: Case, mention: DateMention, known: DateMention) -> bool:
    """Whether the claim tells of long ago, and the message of the day of the source."""
    as_of, then = case.claim.as_of, known.high or known.low
    day = mention.low or mention.high
    if as_of is None or then is None or day is None:
        return False
    return as_of - then > _LONG and abs(as_of - day) < _LONG


_LONG = timedelta(days=200)


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
        if one.start in case.said.predicates and not is_light(one.concepts)
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
        return (
            noun
            and re.search(r"(?:\b(?:the|a|an|its|their|his|her|our|my|your)|'s)\s+$", before, re.I)
            is not None
        )
    return re.search(r"\w\s+de\s+$", before) is not None and bool(after)


def _told_there(case: Case, position: int) -> bool:
    """Whether the clause there has a predicate that the message has, if that has any."""
    # A verb that meets nothing, and is not foreign, says nothing: "the alarm was raised".
    met = {one.start for one, _ in [*case.alignment.pairs, *case.alignment.opposed]}
    met |= {token.start for token in case.alignment.setting}
    verbs = {
        one.start
        for one in case.said.tokens
        if one.start in case.said.predicates and one.start in met and not is_light(one.concepts)
    }
    if not verbs or any(token.start in verbs for token in case.alignment.setting):
        return True
    here = case.known.clause_of(position)
    held = {id(token) for token in case.known.tokens}
    return any(
        one.start in verbs and (id(other) not in held or case.known.clause_of(other.start) == here)
        for one, other in case.alignment.pairs
    )


def dates_of_the_matter(case: Case) -> list[DateMention]:
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
    places |= {place + 1 for place in places if shares_ending(place, case.known)}
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
        one.start in case.said.predicates and not is_light(one.concepts) for one in case.said.tokens
    ):
        # "The raid was on Monday": not the day on which those hurt in it were still in hospital.
        if _day_of_event(case, day, verbs):
            return False
        return own_predicate(day.start, case.known, case.alignment, TAKING_PLACE)
    if any(id(token) in touched for token in verbs):
        return False
    return any(token.concepts & SAYING or only_open(token) for token in verbs)


def _day_of_event(case: Case, day: DateMention, verbs: list[Token]) -> bool:
    """Whether the event that the message names is what happened, or did it, on the day.

    "A quake struck Turkey on Saturday", "died in the avalanche that came down on Tuesday".
    """
    parties = read_parties(case.known)
    events = {other.start for one, other in case.alignment.pairs if is_event(other, case.known)}
    before = max((v for v in verbs if v.end <= day.start), key=attrgetter("start"), default=None)
    if before is None or before.concepts & _ENDING:
        return False
    if before.concepts & TAKING_PLACE:
        prior = max(
            (t for t in case.known.tokens if t.end <= before.start),
            key=attrgetter("start"),
            default=None,
        )
        return prior is not None and prior.start in events
    return any(parties.get(start) == Party(before.start, Part.DOER) for start in events)


_ENDING = frozenset(
    "end begin open establish continue resume postpone extend cancel last delay".split()
)


def _day_of_another_deed(case: Case, day: DateMention) -> bool:
    """Whether it is that of a deed that the message leaves out, for what it says is but a noun.

    "Members vote on the improved offer on 28 March" does not tell when it was improved.
    """
    verbs = {
        one.start: other
        for one, other in case.alignment.pairs
        if one.start in case.said.predicates and not is_light(one.concepts)
    }
    held = [other for other in verbs.values() if any(other is t for t in case.known.tokens)]
    if not held or any(other.start in case.known.predicates for other in held):
        return False
    return own_predicate(day.start, case.known, case.alignment, LIGHT)


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
