"""The noun that a number counts."""

from claims.function_words import function_words
from claims.number_tokens import NUMBER, WORD, Token
from claims.number_words import vocabulary

# What may stand between a number and its noun phrase: "500 of their soldiers".
_OVER = frozenset(
    """
    of the their its his her our your my these those them us which all other more another additional
    further de d' des du les leurs ses ces nos vos mes leur entre autres eux elles nous vous
    """.split()
)
_PARTITIVES = frozenset("of de des d'".split())
_PRONOUNS = frozenset("them us eux elles nous vous you which".split())
_FRENCH_ADJECTIVES = frozenset(
    """
    ancien anciens anciennes beaux belles bons bonnes derniers dernieres faux gros grosses grand
    grands grande grandes jeune jeunes longs longues longue mauvais meilleurs meilleures memes
    nombreux nouveau nouveaux nouvelle nouvelles petit petits petite petites pleins premiers
    premieres prochains prochaines pretendus rares seconds simples seul seule seuls seules vieux
    vieilles vrais hauts hautes principaux principales differents differentes divers diverses
    puissants puissantes vice ex mini
    """.split()
)
_PLURALS = frozenset(
    """
    people men women children policemen policewomen servicemen firemen gunmen troops police staff
    personnel feet teeth mice sheep cattle aircraft spacecraft dead wounded injured casualties
    species media data criteria infantry militia
    """.split()
)
_NO_PLURALS = frozenset(
    """
    previous serious various famous dangerous religious numerous anonymous indigenous us its his is
    was has does this plus less across towards always perhaps besides thus afterwards
    """.split()
)
# Verbs that often follow a number or its noun at once, and are spelt like nouns.
_VERBS = frozenset(
    """
    remain remained stay stayed leave left live lived die died fall fell hit struck strike go went
    come came take took hurt shot fired survive survived vote voted attend attended return returned
    arrive arrived lost won ran flew broke caught blew set using being work
    """.split()
)
_LONGEST_PHRASE = 5


def counted_noun(
    tokens: list[Token], index: int, language: str, value: float | None
) -> Token | None:
    """The head of the noun phrase that begins at token ``index``; None where none does.

    In French it is the first word that is no adjective set before its noun. In English it is the
    last plural before a verb; for a ``value`` of one, or without a plural, the last word before it.
    """
    phrase = _phrase(tokens, index, language)
    if not phrase:
        return None
    return _french(phrase, value) if language == "fr" else _english(phrase, value)


def _phrase(tokens: list[Token], index: int, language: str) -> list[Token]:
    place = index
    if _text(tokens, index) in _PARTITIVES:
        # "Deux de ses cinq vannes", "two of the five gates".
        after = index + 1
        while after < len(tokens) and tokens[after].text in _OVER:
            after += 1
        if after < len(tokens) and _is_number(tokens[after], language):
            index = place = after + 1
    while place < len(tokens) and tokens[place].text in _OVER and not _is_country(tokens[place]):
        if tokens[place].text in _PRONOUNS:
            return []
        place += 1
    if place < len(tokens) and tokens[place].text == "-" and tokens[place].glued:
        place += 1
    closed = function_words(language)
    phrase: list[Token] = []
    while place < len(tokens) and len(phrase) < _LONGEST_PHRASE:
        token = tokens[place]
        if token.text.endswith("'") and _text(tokens, place + 1) == "s":
            phrase, place = [], place + 2  # "one of the band's members"
            continue
        if phrase and token.text == "-" and token.glued:
            place += 1  # "three vice-presidents"
            continue
        if token.capital and len(token.text) == 1 and _text(tokens, place + 1) == ".":
            place += 2  # "two U.S. presidents"
            continue
        if token.kind != WORD or (token.text in closed and not _is_country(token)):
            break
        phrase.append(token)
        place += 1
    return phrase


def _is_number(token: Token, language: str) -> bool:
    words = vocabulary(language)
    return token.kind == NUMBER or (words is not None and token.text in words.small)


def _text(tokens: list[Token], index: int) -> str:
    return tokens[index].text if index < len(tokens) else ""


def _is_country(token: Token) -> bool:
    """Whether "US" is the country and no pronoun."""
    return token.capital and token.text == "us"


def _french(phrase: list[Token], value: float | None) -> Token | None:
    for token in phrase:
        if token.text not in _FRENCH_ADJECTIVES:
            # "2.500 resteront": a verb, since a plural noun would end in "-ents".
            verb = value != 1 and token.text.endswith(("ont", "ent"))
            return None if verb else token
    return None


def _english(phrase: list[Token], value: float | None) -> Token | None:
    if phrase[0].text in _VERBS:
        return None
    nouns = phrase[:1]
    for token in phrase[1:]:
        if token.text in _VERBS or token.text.endswith(("ed", "ing", "ly")):
            break
        nouns.append(token)
    plurals = [token for token in nouns if is_plural(token.text)]
    if plurals and value != 1:
        return plurals[-1]
    return None if nouns[-1].text.endswith("ed") else nouns[-1]


def is_plural(word: str) -> bool:
    """Whether an English word looks like a plural noun."""
    if word in _PLURALS:
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "'s"))
    return ends and len(word) > 3 and word not in _NO_PLURALS
