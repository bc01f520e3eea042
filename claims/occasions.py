"""When and where, read off a claim."""

import re
from operator import attrgetter

from claims.agreement import told_from_event
from claims.alignment import Alignment
from claims.concepts import Token, broader_of
from claims.lives import of_life
from claims.modality import COMMANDED, FORETOLD
from claims.ordering import apart
from claims.predicates import auxiliary
from claims.statement import Statement
from claims.tokens import split
from claims.values import Value, value_of

CLOCK = frozenset(("heure", "time"))
"""Words of a question after a time of day."""


def hour(known: Statement, alignment: Alignment) -> Value | None:
    """The one time of day in the clauses that the question's words come from."""
    places = clauses_of(known, alignment)
    found = [time for time in known.times if known.clause_of(time.start) in places]
    return value_of(known, found[0].start, found[0].end) if len(found) == 1 else None


def day(
    said: Statement, known: Statement, alignment: Alignment, words: frozenset[str]
) -> Value | None:
    """The one day or period of what the question speaks of; ``words`` are those that ask."""
    kinds = {m.kind for m in known.modality}
    if any(m.kind == FORETOLD for m in said.modality) and not kinds & {FORETOLD, COMMANDED}:
        # When it will be is not when it was.
        return None
    if _BECAME.search(said.text) and not _TOOK_OFFICE.search(known.text):
        # When she became minister is not when anything else of her was.
        return None
    if (lived := of_life(known, alignment)) is not None:
        return Value(lived.text, ((lived.start, lived.end),))
    places = clauses_of(known, alignment)
    told = predicates_of(known, alignment)
    near = [
        found
        for found in known.dates
        if known.clause_of(found.start) in places
        and not told_from_event(found)
        and (found.high is not None or words & _SINCE)
        and (not words & _DAY or found.low == found.high)
        and (_is_term(found.start, known) or not words & _TERM)
        and (not _is_term(found.start, known) or _UNTIL.search(said.text) is not None)
        and not any(apart(known, found.start, verb.start) for verb in told)
        and not (told and all(_comes_later(verb, found.start, known) for verb in told))
    ]
    if len(near) == 1:
        start, end = near[0].start, near[0].end
        if words & _TERM and (link := _UP_TO.match(near[0].text)) is not None:
            # "Until 5 June" is answered by "5 June".
            start += link.end()
        return value_of(known, start, end)
    if near or known.dates:
        return None
    # "Two hours after a telephone call": what it is told from stands in the claim.
    found = _AFTER.search(known.text)
    if found is None or not any(
        q.kind == "duration" and q.start <= found.start() and found.start() - q.end <= 2
        for q in known.quantities
    ):
        return None
    held = [other.start for _, other in alignment.pairs if other in known.tokens]
    if not held or max(held) > found.start():
        # When the call took place is not told by what came after it.
        return None
    start = max(q.start for q in known.quantities if q.start <= found.start())
    return value_of(known, start, len(known.text))


def _is_term(start: int, known: Statement) -> bool:
    """Whether the day that begins there is the last one of something: "until 12 June"."""
    return (
        _UNTIL.match(known.text, start) is not None
        or _UNTIL_IT.search(known.text[:start]) is not None
    )


_TERM = frozenset("until till jusqu".split())
"""Words of a question after the last day of something: "until when?"."""
_UP_TO = re.compile(r"(?:until|till?|jusqu['’])\s*(?:(?:aux?|à|le|la)\s+)*", re.IGNORECASE)
_UNTIL_IT = re.compile(r"\b(?:until|till?|jusqu['’](?:au?|à))\s+(?:le\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till?|jusqu(?:e\b|['’]))", re.IGNORECASE)
_DAY = frozenset("day jour".split())
_SINCE = frozenset("since depuis".split())
"""Words of a question after a day of the week or month, and after the beginning of something."""
_AFTER = re.compile(r"\b(?:after|before|later|earlier|après|avant|plus tard|plus tôt)\b", re.I)


def clauses_of(known: Statement, alignment: Alignment) -> set[int]:
    """The clauses that the question's predicate, or else its words, come from."""
    return {known.clause_of(token.start) for token in predicates_of(known, alignment)} or {0}


_BECAME = re.compile(r"\b(?:become|became|devien\w+|deven\w+)\b", re.IGNORECASE)
_TOOK_OFFICE = re.compile(
    r"\b(?:bec[ao]me|became|elected|appointed|named|sworn|took (?:office|over)|promoted|devenu\w*|"
    r"élue?s?|nommée?s?|investi\w*|intronisé\w*)\b",
    re.IGNORECASE,
)


def _comes_later(verb: Token, date: int, known: Statement) -> bool:
    """Whether the verb is but a participle after the day, which is that of the main verb."""
    if verb.start < date or verb.start not in known.predicates:
        return False
    before = max(
        (t for t in known.tokens if t.end <= verb.start), key=attrgetter("end"), default=None
    )
    if before is None or known.text[before.end : verb.start] != " ":
        return False
    pieces = [piece for piece in split(known.text) if piece.end <= date]
    return any(auxiliary(piece, known.language) for piece in pieces)


def predicates_of(known: Statement, alignment: Alignment) -> list[Token]:
    """The claim's predicates that the question speaks of, or else all its words there."""
    held = {id(token) for token in known.tokens}
    met = [other for _, other in alignment.pairs if id(other) in held]
    return [other for other in met if other.start in known.predicates] or met


_LOCATIVE = re.compile(
    r"\b(?!(?:in|en) (?:exchange|return|order|addition|favou?r|échange|retour|outre|faveur))"
    r"(?:in|at|on|off|from|near|into|inside|outside|towards?|to|along|across|over|under|around|"
    r"within|au large d[eu]s?|au large d['’]|le long d[eu]s?|"
    r"dans|depuis|vers|près|sur|sous|chez|hors|au|aux|en|à|devant|derrière)\b",
    re.IGNORECASE,
)


def place(known: Statement, alignment: Alignment) -> Value | None:
    """The prepositional phrase with a word that is not asked, one after the verb first."""
    places = clauses_of(known, alignment)
    verbs = [v for v in known.predicates if known.clause_of(v) in places]
    told = predicates_of(known, alignment)
    found = []
    for match in _LOCATIVE.finditer(known.text):
        end = phrase_end(known, match.end())
        inside = [t for t in alignment.unsaid if match.start() < t.start < end]
        dated = any(d.start < end and match.start() < d.end for d in known.dates)
        if not inside or dated or known.clause_of(match.start()) not in places:
            continue
        named = next((n for n in known.names if match.end() <= n.start < end), None)
        first = next((t for t in known.tokens if match.end() <= t.start < end), None)
        if (
            named is not None
            and first is not None
            and first.start == named.start
            and not any(named.start <= t.start < named.end for t in inside)
        ):
            # "Where in Portugal?" is not told by "in Portugal".
            continue
        if any(apart(known, match.start(), verb.start) for verb in told):
            continue
        if _is_origin(match, told, known) or _is_of_deed(match.start(), alignment, known):
            continue
        if _may_be_place(inside, known):
            found.append((not any(verb < match.start() for verb in verbs), match.start(), end))
    return value_of(known, min(found)[1], min(found)[2]) if found else None


def _is_origin(link: re.Match[str], told: list[Token], known: Statement) -> bool:
    """Whether it is only where somebody is from: "a man from Oslo was killed"."""
    return link[0].lower() == "from" and any(
        verb.start > link.end() and verb.start in known.predicates for verb in told
    )


def _is_of_deed(start: int, alignment: Alignment, known: Statement) -> bool:
    """Whether it is where another deed was done: "jailed for a murder in Bergen"."""
    before = next((t for t in known.tokens if t.end + 1 == start), None)
    return (
        before is not None
        and any(before is token for token in alignment.unsaid)
        and _FOR_A.search(known.text[: before.start]) is not None
    )


_FOR_A = re.compile(r"\b(?:for|over|pour)\s+(?:an?|the|une?|les?|la)\s+$", re.IGNORECASE)


def phrase_end(known: Statement, start: int) -> int:
    """Where the phrase at ``start`` ends: at a mark, a verb, a date or a conjunction."""
    stop = re.search(
        r"[.,;:!?](?!\d)|\b(?:and|but|by|which|that|who|et|mais|par|qui|que|was|were|is|are|has|have|had|"
        r"est|sont|a|ont|avait|était|étaient)\b",
        known.text[start:],
    )
    end = start + stop.start() if stop else len(known.text)
    dates = (d.start for d in known.dates if d.start > start)
    return min([end, *dates, *(verb for verb in known.predicates if verb >= start)])


_GROUND = frozenset(
    "place building city country region district village commune_town house home street sea "
    "ocean river lake coast beach forest mountain island border area zone camp imprison hospital "
    "school "
    "market airport station vehicle ship space earth moon sky land ground field capital north "
    "south east west room office court museum church mosque stadium port bridge road "
    "square_place".split()
)


def _may_be_place(inside: list[Token], known: Statement) -> bool:
    """Whether something may be there: a name, a place, or a word of which nothing is known."""
    if any(name is not None and name.type != "person" for name in map(known.name_at, inside)):
        return True
    if _is_event(inside[0]):
        return False
    return any(
        concept[0] == "=" or _GROUND & (broader_of(concept) | {concept})
        for token in inside
        for concept in token.concepts
    )


def _is_event(token: Token) -> bool:
    kinds = {"attack", "event", "bombing", "strike", "incident", "accident", "war", "crash"}
    return any(c in kinds or kinds & broader_of(c) for c in token.concepts)
