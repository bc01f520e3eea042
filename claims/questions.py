"""What kind of message a text is, and what a question asks for."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from claims.models import Kind
from claims.text import fold
from claims.units import unit_forms


class Asked(StrEnum):
    """What would answer a question."""

    COUNT = "count"
    MEASURE = "measure"
    WHO = "who"
    WHAT = "what"
    TOPIC = "topic"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    WHICH = "which"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the words that ask it, which speak of nothing in the world.

    ``words`` are folded. ``kinds`` are those of the quantities that would answer a measure, and
    ``unit`` the one that it is asked in: "how many years?". ``difference`` is whether it is asked
    by how much something changed.
    """

    asked: Asked
    words: frozenset[str]
    kinds: frozenset[str] = frozenset()
    unit: str | None = None
    difference: bool = False


def read_kind(text: str, language: str) -> Kind:
    """Whether the text asks, asserts or does neither."""
    if _is_chatter(text):
        return Kind.CHATTER
    return Kind.QUESTION if read_question(text, language) else Kind.ASSERTION


def read_question(text: str, language: str) -> Question | None:
    """What the text asks, None where it asks nothing."""
    original = fold(text)
    folded = _repair(original)
    marked = "?" in text
    found = [(m, asked) for asked, pattern in _PATTERNS if (m := pattern.search(folded))]
    for match, asked in found:
        # A question word inside a statement ("a girl who was killed") asks nothing.
        if not _WORD.search(_LEAD_IN.sub("", folded[: match.start()])):
            return _question(asked, match, _WORD.findall(original)[:1])
    if marked and _WHERE.match(text):
        return Question(Asked.WHERE, frozenset(("ou", "où")))
    opening = _OPENING.match(folded)
    if opening and not (opening[1] in _NAMES_TOO and not marked):
        return Question(Asked.YES_NO, frozenset(_WORD.findall(opening[1])))
    for match, asked in found:
        ends = asked in _IN_SITU and _ENDS.match(folded, match.end())
        if marked or (language == "fr" and (asked is Asked.COUNT or ends)):
            return _question(asked, match, [])
    if _INVERSION.search(folded) or marked:
        return Question(Asked.YES_NO, frozenset())
    return None


_WHERE = re.compile(r"\W*où\b", re.IGNORECASE)


def _question(asked: Asked, match: re.Match[str], written: list[str]) -> Question:
    # The question word as it was written goes with the one it was meant to be.
    words = _WORD.findall(match[0])
    if words[:2] == ["jusqu", "a"]:
        words.append("jusqu a")
    if asked is Asked.COUNT and (counted := _COUNTED.match(match.string, match.end())):
        named = unit_forms(counted[1])
        if named is not None:
            unit, forms = named
            given = frozenset([*words, *written, *forms])
            return Question(Asked.MEASURE, given, frozenset((unit.kind,)), unit.name)
    verb = _MEASURING.match(match.string, match.end()) if asked is Asked.COUNT else None
    if verb is not None:
        kind = "duration" if verb["lasts"] else "dimension"
        return Question(Asked.MEASURE, frozenset([*words, *written]), frozenset((kind,)))
    kinds = _kinds(words) if asked is Asked.MEASURE else frozenset()
    by = asked is Asked.MEASURE and match[0] in _BY_HOW_MUCH
    return Question(
        asked, frozenset([*words, *written]), _DIFFERENCES if by else kinds, difference=by
    )


# "Combien pesait la grue ?", "how much did it weigh?", of verbs that tell what is measured.
_MEASURING = re.compile(
    r"(?! d[e'])[^?]*?\b(?:(?:peser?|pes(?:ait|aient|ent|era)|mesur(?:e|er|ait|aient|ent|era)|"
    r"weigh(?:s|ed)?|measures?|measured)|(?P<lasts>dur(?:e|er|ait|ent|era|aient)|last(?:s|ed)?))\b"
)
_BY_HOW_MUCH = ("by how much", "de combien")
_DIFFERENCES = frozenset(("percent", "fraction", "currency", "dimension", "temperature"))


def _kinds(words: list[str]) -> frozenset[str]:
    """The kinds of quantities that a measure may be given in."""
    return frozenset(kind for word in words for kind in _MEASURES.get(word, ()))


_MEASURES = {
    **dict.fromkeys(("old", "age"), ("age", "duration")),
    "long": ("duration", "dimension"),
    **dict.fromkeys(("temps", "duree", "duration", "time"), ("duration",)),
    **dict.fromkeys(
        "far tall high big deep wide heavy fast distance longueur hauteur taille poids vitesse "
        "largeur profondeur superficie height length weight size speed area".split(),
        ("dimension",),
    ),
    **dict.fromkeys(("hot", "cold", "temperature"), ("temperature",)),
    **dict.fromkeys(
        "percentage share proportion pourcentage part percent".split(), ("percent", "fraction")
    ),
    **dict.fromkeys(
        "cost costs price prix coute coutent amount montant money cash sum argent somme".split(),
        ("currency",),
    ),
}


_WORD = re.compile(r"[^\W_]+")
_COUNTED = re.compile(r"\s+(?:d(?:e\s+|')|of\s+)?([^\W\d_]+)")
_LEAD_IN = re.compile(
    r"\b(so|and|but|hey|hi|hello|please|tell me|do you know|can you tell me|ok|well|um|also|btw|"
    r"et|mais|alors|donc|dis|dis moi|dites|salut|bonjour|svp|sais tu|savez vous|au fait|stp|"
    r"exactly|just|approximately|in|on|at|to|for|with|by|of|from|since|until|"
    r"a|de|d|en|depuis|pour|par|avec|sur|dans|jusqu)\b"
)
_SOURCES: tuple[tuple[Asked, str], ...] = (
    (
        Asked.YES_NO,
        r"(?<!qu')est[ -]ce (?:que|qu')|is it (?:true|correct|right) that|est[ -]il vrai que",
    ),
    (
        Asked.MEASURE,
        r"how (?:long|far(?: away| off)?|tall|high|big|deep|wide|heavy|fast|old|hot|cold)|"
        r"(?:depuis |pendant )?combien de temps|"
        r"quel(?:le)? (?:est |etait )?(?:la |le |l')?(?:age|duree|distance|longueur|"
        r"hauteur|taille|poids|vitesse|largeur|profondeur|superficie|temperature|prix|"
        r"montant|pourcentage|proportion|part)|"
        r"what (?:is |was )?(?:the )?(?:percentage|share|proportion|age|duration|distance|"
        r"length|height|weight|size|speed|price|cost|amount|temperature|area)|"
        r"(?:a|depuis) quel age|"
        r"by how much|de combien(?! d)|"
        r"how much (?:money|cash)|what sum(?: of money)?|combien d'argent|"
        r"quelle somme(?: d'argent)?",
    ),
    (
        Asked.COUNT,
        r"how (?:many|much)|combien|quelles? quantites?(?= d[e'])|"
        r"what (?:amount|quantity)(?= of)|quel(?:le)?s? (?:est )?(?:le |la )?nombre|"
        r"what (?:is|was) the number|what number",
    ),
    (
        Asked.WHEN,
        r"when|(?:since|until|till) when|jusqu'a quand|quand|"
        r"what (?:date|day|year|month|time)|which (?:day|year|month)|"
        r"quel(?:le)? (?:est la )?(?:jour|date|annee|mois|heure)|depuis quand|"
        r"in (?:what|which) (?:year|month)|en quelle annee",
    ),
    (
        Asked.WHERE,
        r"where|d'ou|"
        r"ou(?= (?:est|sont|se|ont|a|etait|etaient|s'|est-ce|les|le|la|l'|vont|va|ca)\b)|"
        r"(?:what|which) (?:place|city|country|town|region|neighbou?rhood)|"
        r"(?:dans )?quel(?:le)?s? (?:pays|ville|region|lieu|endroit|quartier)s?",
    ),
    (
        Asked.TOPIC,
        r"what(?= .*\babout\W*$)|about what|de quoi|sur quoi|a quel sujet|"
        r"quel (?:est|etait) le sujet",
    ),
    (
        Asked.WHY,
        r"why|pourquoi|pour quelle raison|how come",
    ),
    (
        Asked.WHO,
        r"who(?: is| was| are|'s)?|whom|whose|"
        r"qui(?: est-ce (?:qui|que|qu'))?(?: est| sont)?|c'est qui|"
        r"quel(?:le)?s? (?:personne|homme|femme)s?|which (?:person|man|woman)",
    ),
    (
        Asked.WHAT,
        r"what(?: is| was| are| did|'s)?|qu'est-ce (?:que|qui|qu')|que(?= \w)|qu'(?= ?\w)|"
        r"quoi|c'est quoi",
    ),
    (
        Asked.WHICH,
        r"which|quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s",
    ),
    (
        Asked.HOW,
        r"how|comment",
    ),
)
_PATTERNS = [
    (asked, re.compile(rf"(?<!\w)(?:{pattern})(?:(?<=')|(?!\w))")) for asked, pattern in _SOURCES
]
_IN_SITU = {Asked.WHO, Asked.WHAT, Asked.WHEN, Asked.COUNT}
_ENDS = re.compile(r"\W*$")
_OPENING = re.compile(
    r"\W*(?:(?:so|and|but|hey|hi|ok|well|please)\W+)*"
    r"(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am|"
    r"isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|y a-t-il|y a t il)"
    r"(?=\W+\w)"
)
_NAMES_TOO = {"will"}
_INVERSION = re.compile(r"\w-(?:t-)?(?:il|elle|ils|elles|on|ce|nous|vous|tu|je)(?!\w)")
_AFTER_QUESTION_WORD = frozenset(
    "many much is are was were will would did does do has have had can could should".split()
)
_REPAIRED = ("how", "what", "when", "where", "who", "why", "which", "combien", "quand", "pourquoi")
_SHORTHAND = {
    "cb": "combien",
    "cmb": "combien",
    "pk": "pourquoi",
    "pq": "pourquoi",
    "prkoi": "pourquoi",
    "koi": "quoi",
    "ki": "qui",
    "kan": "quand",
    "kand": "quand",
    "y": "y",
}

_HOW_MANY = re.compile(r"\bcm?b\b(?= d)")

_CHATTER = frozenset(
    fold(
        """
        hi hello hey yo sup hiya greetings morning evening afternoon night goodnight good bye
        goodbye thanks thank thx ty cheers please pls sorry welcome congrats congratulations ok
        okay okey k kk yes yep yeah yup no nope nah sure right fine cool nice great awesome wow
        amazing lovely lol lmao rofl haha hahaha hehe hihi xd omg wtf damn hmm hm uh um oh ah
        ooh aww same agreed true indeed exactly well done job one guys folks all everyone
        everybody there you how are u brb gg gn gm np idk tbh imo test testing ping pong bot
        what's up bonjour bonsoir salut coucou bonne nuit journee soiree matin soir merci svp
        stp pardon desole desolee bienvenue bravo felicitations oui ouais ouep non nan d'accord
        daccord dac super genial top cool chouette mdr ptdr haha ahah hein bof euh ah oh eh bah
        ben tout le monde a tous toutes les amis ca va comment vas tu allez vous bien de rien au
        revoir bye a plus tard demain bientot et toi moi aussi je suis i am i'm fine interesting
        interessant
        """
    ).split()
)


def _is_chatter(text: str) -> bool:
    found = _WORD.findall(fold(text))
    if not any(unicodedata.category(character)[0] in "LN" for character in text):
        return True
    if any(word.isdigit() for word in found):
        return False
    laughter = re.compile(r"(?:ha|he|hi|ah|lo)+[hl]?|x+d+|m+d+r+|a+h+|o+h+|h+m+|lo+l")
    return all(word in _CHATTER or laughter.fullmatch(word) or len(word) == 1 for word in found)


def _repair(folded: str) -> str:
    """The text with a misspelt or shortened question word at its start put right, "cb" anywhere."""
    first = _WORD.search(folded)
    if first is None:
        return folded
    word = first[0]
    right = _SHORTHAND.get(word)
    if right is None and word not in _REPAIRED and len(word) >= 3:
        near = [w for w in _REPAIRED if w[0] == word[0] and OSA.distance(w, word) == 1]
        after = folded[first.end() :].split()
        asks = after[:1] and after[0] in _AFTER_QUESTION_WORD
        if len(near) == 1 and (len(word) >= 4 or asks):
            right = near[0]
    if right is not None:
        folded = folded[: first.start()] + right + folded[first.end() :]
    return _HOW_MANY.sub("combien", folded)
