"""Why a verdict fell as it did, in one sentence of the message's language."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from claims.phrases import long_date, reply_language

_REASONS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "number": "You said {said}; the source{as_of} says {known}.",
        "date": "You said {said}; the source says {known}.",
        "negated": "The source{as_of} says the opposite of that.",
        "affirmed": "The source{as_of} says that this is not so.",
        "portion": "The source{as_of} says so of {known} only.",
        "opposed": "You said “{said}”; the source{as_of} says “{known}”.",
        "supported": "The source{as_of} says so.",
        "supported_by": "{party} says so, according to the source{as_of}.",
        "answered": "As of {date}: {statement}",
        "answered_undated": "The source says: {statement}",
        "foreign": "The nearest claim says nothing about {words}.",
        "no_number": "The nearest claim gives no number to compare with {said}.",
        "open_number": (
            "The source{as_of} says {known}, which neither confirms nor excludes {said}."
        ),
        "open_date": "The source says {known}, which neither confirms nor excludes {said}.",
        "no_date": "The nearest claim does not say whether it was {said}.",
        "ambiguous": "The claim gives several numbers, and it is not clear which one you mean.",
        "attributed": "The source gives this only as what {party} says.",
        "hedged": "The source gives this only as possible, not as a fact.",
        "foretold": "The source{as_of} gives this only as expected, not as a fact.",
        "conditional": "The source gives this only under a condition.",
        "accused": "The source gives this only as an accusation or a suspicion, not as a fact.",
        "wished": "The source gives this only as wished or demanded, not as a fact.",
        "averted": "The source{as_of} does not say that it came to that.",
        "places": "The source{as_of} relates this to the place in another way.",
        "quantifier": "The source{as_of} does not say “{word}”.",
        "parties": "The source{as_of} says who did what to whom the other way round.",
        "scattered": "The source{as_of} names these things, but does not connect them in this way.",
        "order": "The source{as_of} has it the other way round.",
        "order_open": "The source{as_of} does not set these things in that order.",
        "later": "The source speaks of {date}, not of what holds since.",
        "no_value": "The nearest claim does not say that.",
        "undated": "The nearest claim calls somebody so, but it has no date.",
        "vague": "That could be about many things: name the event, the place or the people.",
        "rated": "A fact-checker rated this claim “{rating}”.",
        "nothing": "I have nothing on this.",
        "nearest": "Nearest: “{nearest}”, but {why}",
        "which": "Several events fit: {events}. Which one do you mean?",
        "which_claim": "Several claims fit: {events}. Which one do you mean?",
        "chatter": "Ask me a question, or tell me something to check.",
        "conflicting": "Two sources disagree: “{one}” and “{other}”.",
        "superseded": "An older claim on this was superseded; the newer one says: “{newer}”.",
        "replaces": "It supersedes an older claim on this.",
        "quote_gone": (
            "The stored article no longer holds this sentence, so it is not shown as proof."
        ),
    },
    "fr": {
        "number": "Vous dites {said} ; la source{as_of} dit {known}.",
        "date": "Vous dites {said} ; la source dit {known}.",
        "negated": "La source{as_of} dit le contraire.",
        "affirmed": "La source{as_of} dit que ce n'est pas le cas.",
        "portion": "La source{as_of} ne le dit que de {known}.",
        "opposed": "Vous dites « {said} » ; la source{as_of} dit « {known} ».",
        "supported": "La source{as_of} le dit.",
        "supported_by": "{party} le dit, selon la source{as_of}.",
        "answered": "Au {date} : {statement}",
        "answered_undated": "La source dit : {statement}",
        "foreign": "L'affirmation la plus proche ne dit rien sur {words}.",
        "no_number": "L'affirmation la plus proche ne donne pas de nombre à comparer à {said}.",
        "open_number": "La source{as_of} dit {known}, ce qui ne confirme ni n'exclut {said}.",
        "open_date": "La source dit {known}, ce qui ne confirme ni n'exclut {said}.",
        "no_date": "L'affirmation la plus proche ne dit pas si c'était {said}.",
        "ambiguous": "L'affirmation donne plusieurs nombres, et on ne sait pas duquel vous parlez.",
        "attributed": "La source ne le donne que comme les propos de {party}.",
        "hedged": "La source ne le donne que comme possible, pas comme un fait.",
        "foretold": "La source{as_of} ne le donne que comme attendu, pas comme un fait.",
        "conditional": "La source ne le donne que sous condition.",
        "accused": "La source n'en fait qu'une accusation ou un soupçon, pas un fait.",
        "wished": "La source ne le donne que comme souhaité ou demandé, pas comme un fait.",
        "averted": "La source{as_of} ne dit pas que cela a eu lieu.",
        "places": "La source{as_of} situe cela autrement par rapport à ce lieu.",
        "quantifier": "La source{as_of} ne dit pas « {word} ».",
        "parties": "La source{as_of} dit l'inverse de qui a fait quoi à qui.",
        "scattered": "La source{as_of} nomme ces éléments, mais ne les relie pas ainsi.",
        "order": "La source{as_of} dit que c'est l'inverse.",
        "order_open": "La source{as_of} ne met pas ces choses dans cet ordre.",
        "later": "La source parle du {date}, pas de ce qui vaut depuis.",
        "no_value": "L'affirmation la plus proche ne le dit pas.",
        "undated": "L'affirmation la plus proche nomme quelqu'un ainsi, mais sans date.",
        "vague": (
            "Cela peut concerner bien des choses : nommez l'événement, le lieu ou les personnes."
        ),
        "rated": "Un vérificateur a jugé cette affirmation « {rating} ».",
        "nothing": "Je n'ai rien là-dessus.",
        "nearest": "Au plus près : « {nearest} », mais {why}",
        "which": "Plusieurs événements correspondent : {events}. Duquel parlez-vous ?",
        "which_claim": "Plusieurs affirmations correspondent : {events}. De laquelle parlez-vous ?",
        "chatter": "Posez-moi une question, ou donnez-moi quelque chose à vérifier.",
        "conflicting": "Deux sources se contredisent : « {one} » et « {other} ».",
        "superseded": (
            "Une affirmation plus ancienne a été remplacée ; la nouvelle dit : « {newer} »."
        ),
        "replaces": "Elle remplace une affirmation plus ancienne.",
        "quote_gone": (
            "L'article enregistré ne contient plus cette phrase, elle n'est donc pas montrée."
        ),
    },
}

_AS_OF: Final = {"en": ", as of {date},", "fr": ", au {date},"}


def reason(name: str, language: str, *, as_of: date | None = None, **details: str) -> str:
    """The sentence called ``name``; ``as_of`` is the date that the claim holds for."""
    spoken = reply_language(language)
    when = "" if as_of is None else _AS_OF[spoken].format(date=long_date(as_of, language))
    day = "" if as_of is None else long_date(as_of, language)
    if name == "answered" and as_of is None:
        name = "answered_undated"
    return _REASONS[spoken][name].format(as_of=when, date=day, **details)


def listed(words: list[str], language: str) -> str:
    """The words in quotation marks, separated by commas."""
    marks = ("« ", " »") if reply_language(language) == "fr" else ("“", "”")
    return ", ".join(f"{marks[0]}{word}{marks[1]}" for word in words)
