"""Claims that call what they speak of "it", and what a message would have it be."""

import re

from claims.predicates import auxiliary
from claims.statement import Statement
from claims.tokens import split

_KINDS = (
    r"film|movie|show|series|season|episode|album|song|single|track|band|group|duo|company|firm|"
    r"book|novel|story|play|game|city|town|village|country|state|island|river|team|club|actor|"
    r"actress|singer|author|player|ship|building|school|university|organi[sz]ation|party|disease|"
    r"species|magazine|newspaper|character|franchise"
)
_GENRES = (
    r"film|série|saison|épisode|album|chanson|groupe|entreprise|société|livre|roman|pièce|jeu|ville|"
    r"village|pays|île|fleuve|équipe|club|acteur|actrice|chanteur|chanteuse|auteur|joueur|navire|"
    r"bâtiment|école|université|organisation|parti|maladie|espèce|magazine|journal|personnage"
)
_OPENS = {
    "en": re.compile(
        rf"\W*(?:[^,.]{{1,50}},\s+)?(?:it|he|she|they|(?:the|this|its|his|her|their) (?:\w+ )?"
        rf"(?:{_KINDS}))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\W*(?:[^,.]{{1,50}},\s+)?(?:il|elle|ils|elles|"
        rf"(?:le|la|l'|ce|cet|cette|son|sa) ?(?:\w+ )?(?:{_GENRES}))\b",
        re.IGNORECASE,
    ),
}


def opens_with_pronoun(known: Statement) -> bool:
    """Whether the claim's subject is a pronoun, or a kind of thing told before: "the film"."""
    pattern = _OPENS.get(known.language)
    found = None if pattern is None else pattern.match(known.text)
    # "The city of Lyon" is named.
    return found is not None and not any(
        found.end() <= n.start <= found.end() + 5 for n in known.names
    )


def subject_end(said: Statement) -> int:
    """Where the message's first verb stands; before it is what the message speaks of."""
    verbs = [p.start for p in split(said.text) if auxiliary(p, said.language)]
    return min([*verbs, *said.predicates], default=0)
