"""What a message says that somebody is, against those of whom the claim says it."""

import re

from claims.alignment import Alignment
from claims.concepts import NAME, Token, is_person, part_of_speech, same_word
from claims.lexicon import word_class
from claims.parties import Part, read_parties
from claims.predicates import is_being
from claims.statement import Statement
from claims.tokens import split


def of_another_noun(said: Statement, known: Statement, alignment: Alignment) -> bool:
    """Whether the message says of one what only goes with another noun in the claim.

    "The nurses are Cuban" against "three Cuban doctors and 14 nurses", "the mayor was evacuated"
    against "the mayor visited the evacuated residents".
    """
    held = alignment.within(known)
    if _kin_of_another(held, said, known):
        return True
    for one, other in held:
        if one.start in said.predicates and _only_tells_which(other, held, known):
            return True
        if _stands_apart(one, other, held, said, known):
            return True
        subject = _subject(one, said)
        if subject is not None and _counted_otherwise(one, subject, other, said, known):
            return True
        noun = _noun_of(other, known)
        if subject is None or noun is None:
            continue
        its = next((b for a, b in held if a is subject), None)
        if its is not None and its is not noun:
            return True
    return False


def _kin_of_another(held: list[tuple[Token, Token]], said: Statement, known: Statement) -> bool:
    """Whether somebody's father, or boss, in the message is another's in the claim.

    "The girl's father" against "the boy's father and the girl's uncle".
    """
    for one, other in held:
        mine, its = _possessed(one, said), _possessed(other, known)
        if mine is None or its is None:
            continue
        met = next((b for a, b in held if a is mine), None)
        if met is None or met is its or not (is_person(met) and is_person(its)):
            continue
        if any(_possessed(t, known) is met for t in known.tokens if t is not other):
            return True
    return False


def _possessed(owner: Token, text: Statement) -> Token | None:
    """What is said to be of the one: the father of "the girl's father", "le père de la fille"."""
    if text.text[owner.end : owner.end + 3] in ("'s ", "’s "):
        return next((t for t in text.tokens if t.start == owner.end + 3), None)
    return next(
        (
            t
            for t in text.tokens
            if t.end <= owner.start
            and _OF_SOMEBODY.fullmatch(text.text[t.end : owner.start]) is not None
        ),
        None,
    )


_OF_SOMEBODY = re.compile(
    r"\s+(?:of\s+(?:the\s+)?|du\s+|des\s+|de\s+(?:la\s+|l['’])?|d['’])", re.IGNORECASE
)


def _counted_otherwise(
    one: Token, subject: Token, other: Token, said: Statement, known: Statement
) -> bool:
    """Whether fewer or more are so than the message has: "all three were drivers"."""
    if "v" in part_of_speech(one, said.language) or "v" in part_of_speech(other, known.language):
        return False
    ours = [q.value for q in said.quantities if q.start < one.start and q.kind == "cardinal"]
    theirs = [q.value for q in known.quantities if q.counted == other.text and q.end < other.end]
    return bool(ours) and bool(theirs) and subject is not one and ours[0] not in theirs


def _stands_apart(
    one: Token, other: Token, held: list[tuple[Token, Token]], said: Statement, known: Statement
) -> bool:
    """Whether people in the message only name a thing in the claim: "a student dormitory"."""
    if known.language != "en" or not is_person(other) or other.kind == NAME:
        return False
    index = next(i for i, t in enumerate(known.tokens) if t is other)
    noun = known.tokens[index + 1] if index + 1 < len(known.tokens) else None
    if noun is None or known.text[other.end : noun.start] != " " or noun.kind == NAME:
        return False
    if is_person(noun) or noun.start in known.predicates:
        return False
    if set(part_of_speech(noun, "en")) & {"a", "r"} or any(
        t is not other and same_word(one, t, broader=True) for t in known.tokens
    ):
        return False
    mine = next((a for a, b in held if b is noun), None)
    return mine is not None and mine.start - one.end > 1 and mine.start > one.start


def _only_tells_which(verb: Token, held: list[tuple[Token, Token]], known: Statement) -> bool:
    """Whether the message's verb is but an attribute in the claim, which says another thing of it.

    "Nurses have retired from the centres" against "hired retired nurses for the centres".
    """
    noun = _noun_of(verb, known)
    if noun is None or verb.start in known.predicates:
        return False
    here = known.clause_of(verb.start)
    met = {id(other) for _, other in held}
    own = [
        t for t in known.tokens if t.start in known.predicates and known.clause_of(t.start) == here
    ]
    beyond = [
        other
        for _, other in held
        if other is not verb and other is not noun and known.clause_of(other.start) == here
    ]
    return bool(own) and bool(beyond) and not any(id(t) in met for t in own)


def _subject(token: Token, said: Statement) -> Token | None:
    """Of what the message says that it is so; None where it is said of nothing."""
    pieces = [piece for piece in split(said.text) if piece.end <= token.start]
    adverbs = word_class(said.language, "adverb")
    while pieces and (pieces[-1].folded in adverbs or pieces[-1].folded.endswith(("ly", "ment"))):
        pieces.pop()
    if not pieces or not is_being(pieces[-1], said.language):
        return None
    here = said.clause_of(token.start)
    parties = read_parties(said)
    before = [
        t
        for t in said.tokens
        if t.end <= token.start
        and said.clause_of(t.start) == here
        and t.start not in said.predicates
        and not (t.start in parties and parties[t.start].qualifies)
        and (t.start not in parties or parties[t.start].part is not Part.BESIDE)
    ]
    if said.language != "en":
        return before[0] if before else None
    # "The missing hikers are German": of the hikers.
    head = before[0] if before else None
    for token in before[1:]:
        if head is None or said.text[head.end : token.start] != " ":
            break
        head = token
    return head


_OF = re.compile(r"\s+d(?:e\s+|['’])", re.IGNORECASE)


def _noun_of(token: Token, known: Statement) -> Token | None:
    """The noun right beside a word that only says which: "Cuban doctors", "médecins cubains"."""
    past = known.language == "en" and token.text.lower().endswith("ed")
    if token.start in known.predicates and not past:
        return None
    adjective = "a" in part_of_speech(token, known.language) or (
        token.kind == NAME and known.language == "fr" and token.text[:1].islower()
    )
    participle = token.text.lower().endswith(("ed", "é", "ée", "és", "ées"))
    country = (name := known.name_at(token)) is not None and name.type == "country"
    index = next(i for i, t in enumerate(known.tokens) if t is token)
    before = known.tokens[index - 1] if index else None
    if before is not None and _OF.fullmatch(known.text[before.end : token.start]):
        # "Un convoi de police": the convoy is not policemen.
        return before
    if not (adjective or participle or country):
        return None
    at = index + 1 if known.language == "en" else index - 1
    if not 0 <= at < len(known.tokens):
        return None
    noun = known.tokens[at]
    first, last = sorted((token, noun), key=lambda t: t.start)
    if known.text[first.end : last.start] != " " or noun.start in known.predicates:
        return None
    return noun if "n" in (part_of_speech(noun, known.language) or "n") else None
