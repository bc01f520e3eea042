"""What a text does not state as plain fact: attributed, hedged, foretold, conditional, wished."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claims.clauses import COMPLEMENT, clause_at, clauses, finite
from claims.lemmas import dictionary_lemma, in_dictionary, lexicon_lemmas, verbal
from claims.lexicon import lexicon, word_class
from claims.text import sentences
from claims.tokens import MARK, WORD, Piece, split

ATTRIBUTION = "attribution"
ANNOUNCED = "announced"
HEDGED = "hedged"
FORETOLD = "foretold"
CONDITIONAL = "conditional"
WISHED = "wished"
COMMANDED = "commanded"


@dataclass(frozen=True, slots=True)
class Modality:
    """A marker that something is not stated as plain fact, and the stretch that it marks.

    ``kind`` is "attribution" (said, claimed or thought by someone), "announced" (made known by
    someone who is taken to know: "confirmed that", "a précisé que"), "hedged" (perhaps so),
    "foretold", "conditional" (the condition itself), "wished" or "commanded". ``text``, ``start``
    and ``end`` are the cue, ``party`` the words for who says or thinks so, where given.
    """

    kind: str
    text: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    party: str | None = None


@lru_cache(maxsize=2_000)
def read_modality(text: str, language: str) -> tuple[Modality, ...]:
    """The markers of ``text`` in order; empty for a language other than French and English."""
    patterns = _PATTERNS.get(language)
    if patterns is None:
        return ()
    plain = _plain(text)
    found = list(_according(text, plain, language))
    found.extend(_speech(text, language))
    for match in patterns.finditer(plain):
        kind = match.lastgroup or HEDGED
        if kind in ("month", "asked"):
            continue
        found.append(_within_clause(text, language, kind, match.start(), match.end()))
    if language == "fr":
        found.extend(_french_tenses(text))
    found.sort(key=lambda modality: (modality.start, modality.end))
    return tuple(_without_repetition(found))


# Group names are kinds. Words that only look like a marker come first, to be passed over.
_ENGLISH = r"""
    (?P<month>(?<=\bin\ )may\b|(?<=\bof\ )may\b|(?<=\d\ )may\b|(?<=th\ )may\b|(?<=\blast\ )may\b
        |(?<=\bsince\ )may\b|(?<=\buntil\ )may\b|(?<=\bearly\ )may\b|(?<=\blate\ )may\b
        |(?<=\bmid-)may\b|(?<=\bby\ )may\b|may\ (?=\d))
  | (?P<asked>\b(?:asked|ask|asks|asking|know|knows|knew|wonder|wonders|wondered|wondering|see|sure
        |unclear|question|doubt|tell\ me)\ (?:\w+\ )?(?:if|whether)\b|\bas\ if\b|\beven\ if\b
        |\bcould\ not\b|\bcouldn't\b)
  | (?P<hedged>\b(?:allegedly|reportedly|apparently|seemingly|possibly|perhaps|maybe|probably
        |presumably|supposedly|purportedly|ostensibly|conceivably|likely|unlikely|potentially
        |rumou?red|alleged|suspected|presumed|so-called)\b
        |\b(?:may|might|could)\b(?=\ (?:\w+\ )?\w)
        |\b(?:is|are|was|were)\ (?:believed|thought|said|reported|rumou?red|alleged|suspected
            |supposed|feared|understood|assumed)\ to\b
        |\b(?:seems?|seemed|appears?|appeared)\ to\b|\bit\ (?:seems|seemed|appears|appeared)\b
        |\bmust\ have\b)
  | (?P<foretold>\b(?:will|shall|won't|would)\b|'ll\b|\bwo(?=n't)|\b(?:going|gonna|about|set|due
        |expected|scheduled|slated|poised|likely|bound|planned|projected|preparing|prepares?
        |planning|plans?|intends?|intending|intended)\ to\ (?=\w)|\bgonna\b
        |\b(?:is|are|was|were)\ to\ (?=[a-z])|\bplans?\ on\b|\bin\ the\ (?:coming|next)\b)
  | (?P<conditional>\b(?:if|unless)\b|\bprovided\ (?:that\ )?|\bproviding\ that\b|\bas\ long\ as\b
        |\bon\ (?:the\ )?condition\ (?:that|of)\b|\bin\ case\b|\bin\ the\ event\b|\bassuming\b
        |\bsubject\ to\b|\bin\ exchange\ for\b|\bin\ return\ for\b|\bso\ long\ as\b)
  | (?P<wished>\b(?:wants?|wanted|wish(?:es|ed)?|hop(?:es?|ed|ing)|would\ like)\ (?:\w+\ )?(?:to|for|that)\b)
  | (?P<commanded>\b(?:must|should|ought\ to|shall|has\ to|have\ to|needs?\ to|let's)\b
        |\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)?\ (?:for|on)|demand(?:s|ed|ing)?|order(?:s|ed|ing)?
            |ask(?:s|ed|ing)?)\b(?=\ (?:\w+\ ){0,4}?(?:to|that|for)\b))
"""
_FRENCH = r"""
    (?P<asked>\b(?:demande|demandent|demandé|savoir|sais|sait|ignore|ignorait|savait)\ (?:pas\ )?(?:si|s')
        |\bmême\ si\b|\bcomme\ si\b|\bsi\ bien\ que\b|\bet\ si\b
        |\bsi\ (?=(?:peu|bien|grave|grand|important|fort|mal|tôt|tard|vite|loin|souvent)\b))
  | (?P<hedged>\b(?:peut-être|peut\ être\ que|probablement|apparemment|vraisemblablement
        |éventuellement|sans\ doute|soi-disant|prétendument|supposément|possiblement
        |potentiellement|présumée?s?|supposée?s?|soupçonnée?s?|semble(?:nt|rait|raient)?
        |semblait|semblaient)\b
        |\bil\ (?:se\ peut|est\ possible|est\ probable|paraît|parait|semble|semblerait)\ (?:que|qu')
        |\bparaît-il\b|\b(?:pourrait|pourraient|pourrais|pourrions)\b
        |\b(?:peut|peuvent)\b(?=\ (?:\w+\ )?\w+(?:er|ir|re)\b)|\bon\ dit\ (?:que|qu'))
  | (?P<foretold>\b(?:va|vont|allait|allaient|vais|allons|allez)\ (?:\w+\ )?(?:s'|l'|d')?
            (?=\w+(?:er|ir|re)\b)
        |\b(?:devrait|devraient|devra|devront)\b
        |\b(?:prévoi[st]|prévoient|prévoyait|prévoyaient|prévu|prévue|prévus|prévues|envisage
            |envisagent|envisageait|compte|comptent|comptait|projette|projettent)\ (?:de\ |d')?
            (?=\w+(?:er|ir|re)\b)
        |\bs'apprête(?:nt)?\ à\b|\bs'apprêtai(?:t|ent)\ à\b|\bsur\ le\ point\ de\b
        |\b(?:est|sont)\ (?:censée?s?|appelée?s?)\b|\ba\ l'intention\ de\b|\bont\ l'intention\ de\b
        |\bappelée?s?\ à\b|\bd'ici\ (?=(?:la|le|l'|fin|\d|deux|trois|quelques)))
  | (?P<conditional>\b(?:si|s'(?=ils?\b))(?!\s+(?:peu|bien)\b)\b|\bà\ condition\ (?:que|qu'|de|d')
        |\bpourvu\ (?:que|qu')|\bà\ moins\ (?:que|qu'|de|d')|\bsauf\ si\b|\bau\ cas\ où\b
        |\ben\ cas\ de?\b|\ben\ cas\ d'|\bdans\ le\ cas\ où\b|\bsous\ réserve\b|\ben\ échange\ d
        |\bmoyennant\b|\ben\ contrepartie\b)
  | (?P<wished>\b(?:veut|veulent|voulait|voulaient|souhait(?:e|ent|ait|aient|é)|espèr(?:e|ent)
        |espér(?:ait|aient|é)|voudrait|voudraient|aimerait|aimeraient|désire|désirent)\b
        (?=\ (?:\w+\ ){0,2}?(?:que|qu'|\w+(?:er|ir|re)\b)))
  | (?P<commanded>\b(?:il\ faut|il\ faudra(?:it)?|faut\ que|doit|doivent)\b
        |\b(?:exig|réclam|ordonn|demand)(?:e|ent|é|ait|aient)\b(?=\ (?:\w+\ ){0,4}?(?:que|qu'|à|de|d')\b))
"""
_PATTERNS = {
    "en": re.compile(_ENGLISH, re.VERBOSE | re.IGNORECASE),
    "fr": re.compile(_FRENCH, re.VERBOSE | re.IGNORECASE),
}

_ACCORDING = {
    "en": re.compile(
        r"\b(?:according to|in the words of|in the view of|in the opinion of|as per|"
        r"quoting|citing|as claimed by|as reported by)\s+",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:selon|d'après|à en croire|aux dires? de|au dire de|de l'avis d[eu]|aux yeux d[eu]|"
        r"citant|de source|suivant)\s*",
        re.IGNORECASE,
    ),
}

# Verbs by which something is someone's word; the second set tells what the speaker is taken to know.
_SAID = {
    "en": frozenset(
        """say claim state assert allege argue insist maintain contend tell declare believe think
        suspect accuse suggest affirm consider write tweet feel fear estimate swear imply
        charge blame""".split()
    ),
    "fr": frozenset(
        """dire affirmer declarer assurer soutenir pretendre croire penser estimer accuser juger
        soupconner suggerer considerer ecrire tweeter arguer jurer marteler retorquer lancer
        imputer insinuer""".split()
    ),
}
_KNOWN = {
    "en": frozenset(
        """announce confirm reveal report explain add note stress admit acknowledge specify
        disclose indicate show find warn recall mention learn prove verify""".split()
    ),
    "fr": frozenset(
        """annoncer confirmer reveler rapporter expliquer ajouter noter souligner admettre
        reconnaitre preciser indiquer montrer avertir rappeler signaler constater apprendre prouver
        verifier prevenir""".split()
    ),
}
_SUBJECT_BREAKS = frozenset(',;:()[]"«»“”—–')
_LONGEST_PARTY = 9


def _plain(text: str) -> str:
    """``text`` with straight apostrophes and spaces, each character in its place."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def _sentence_of(text: str, position: int) -> tuple[int, int]:
    for start, end in sentences(text):
        if start <= position < end:
            return start, end
    return 0, len(text)


def _according(text: str, plain: str, language: str) -> Iterator[Modality]:
    """ "According to Washington, …": marks the whole sentence."""
    pieces = split(text)
    for match in _ACCORDING[language].finditer(plain):
        first = next(
            (index for index, piece in enumerate(pieces) if piece.start >= match.end()), None
        )
        if first is None:
            continue
        last = first
        while last < len(pieces) and last - first < _LONGEST_PARTY:
            piece = pieces[last]
            if piece.kind == MARK and piece.folded not in ("'", "’", "&"):
                break
            if last > first and piece.kind == WORD:
                if piece.folded in ("que", "qu", "that", "which", "who", "qui", "dont"):
                    break
                if _new_phrase(pieces, last, language):
                    break
                if finite(piece.folded, language) and not _noun_like(pieces, last, language):
                    break
            last += 1
        if last == first:
            continue
        start, end = _sentence_of(text, match.start())
        yield Modality(
            ATTRIBUTION,
            text[match.start() : match.end()].strip(),
            match.start(),
            match.start() + len(text[match.start() : match.end()].rstrip()),
            start,
            end,
            text[pieces[first].start : pieces[last - 1].end],
        )


def _new_phrase(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether an article here begins something else: "d'après l'AFP | le C-RAM"."""
    before = pieces[at - 1].folded
    return pieces[at].folded in ("le", "la", "les", "l", "the", "ce", "il", "elle", "they") and (
        before not in word_class(language, "preposition")
        and before not in word_class(language, "conjunction")
        and before not in word_class(language, "determiner")
        and before not in ("tout", "toute", "tous", "toutes", "all")
    )


def _noun_like(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the word at ``at`` is a noun here: an article or the like stands before it."""
    before = pieces[at - 1].folded
    return before in word_class(language, "determiner")


def _speech(text: str, language: str) -> Iterator[Modality]:
    """ "X said that …", "…, a déclaré X": marks what is said."""
    pieces = split(text)
    all_clauses = clauses(text, language)
    for at, piece in enumerate(pieces):
        if piece.kind != WORD:
            continue
        kind = _speech_kind(piece.folded, language)
        if kind is None or not _is_verb_here(pieces, at, language):
            continue
        sentence = _sentence_of(text, piece.start)
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        complement = next(
            (
                clause
                for clause in all_clauses
                if clause.kind == COMPLEMENT and at < clause.first <= at + 6
            ),
            None,
        )
        if complement is not None:
            scope = (pieces[complement.first].start, sentence[1])
            party = _party_before(text, pieces, at, language)
        elif following is not None and following.folded in (":", '"', "«", "“"):
            scope = (following.end, sentence[1])
            party = _party_before(text, pieces, at, language)
        elif _after_quote(pieces, at, language):
            scope = (sentence[0], pieces[at - 1].start if at else piece.start)
            party = _party_after(text, pieces, at, language) or _party_before(
                text, pieces, at, language
            )
        elif language == "en" and _zero_that(pieces, at):
            scope = (pieces[at + 1].start, sentence[1])
            party = _party_before(text, pieces, at, language)
        elif language == "fr" and _avoir_after(pieces, at):
            scope = (pieces[at + 1].start, sentence[1])
            party = _party_before(text, pieces, at, language)
        else:
            continue
        if scope[0] < scope[1]:
            yield Modality(kind, piece.text, piece.start, piece.end, scope[0], scope[1], party)


@lru_cache(maxsize=20_000)
def _speech_kind(word: str, language: str) -> str | None:
    lemmas = (word, *lexicon_lemmas(word, language))
    if any(lemma in _SAID[language] for lemma in lemmas):
        return ATTRIBUTION
    if any(lemma in _KNOWN[language] for lemma in lemmas):
        return ANNOUNCED
    return None


def _is_verb_here(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    word = pieces[at].folded
    before = pieces[at - 1].folded if at else ""
    if before in word_class(language, "determiner") and before not in ("that", "this", "l", "s"):
        return False
    if before in ("to", "of", "de", "d", "pour", "par", "without", "sans"):
        return False
    if language == "fr" and word.endswith(("er", "ir", "re")) and word not in ("dire",):
        return False
    return True


def _after_quote(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the verb comes after what is said: ", a déclaré le ministre", '" said Miller'."""
    index = at - 1
    while index >= 0 and pieces[index].folded in word_class(language, "auxiliary"):
        index -= 1
    if index < 1:
        return False
    if pieces[index].folded in (",", '"', "»", "”"):
        return True
    # ", Miller said." at the end of a sentence.
    end = at + 1 >= len(pieces) or pieces[at + 1].folded in (".", ",", "!")
    while index > 0 and at - index < _LONGEST_PARTY and pieces[index].kind == WORD:
        index -= 1
    return end and pieces[index].folded in (",", '"', "”") and index > 0


def _zero_that(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a clause without "that" follows: "said he would go"."""
    ahead = pieces[at + 1 : at + 8]
    if not ahead or ahead[0].kind == MARK or ahead[0].folded in word_class("en", "preposition"):
        return False
    for index, piece in enumerate(ahead):
        if piece.kind == MARK:
            return False
        if index and (piece.folded in word_class("en", "auxiliary") or verbal(piece.folded, "en")):
            return True
    return False


def _avoir_after(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether an infinitive follows: "affirme avoir tiré", "dit être prêt"."""
    following = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    return following in ("avoir", "etre", "ne", "s")


def _party_before(text: str, pieces: tuple[Piece, ...], at: int, language: str) -> str | None:
    last = at - 1
    helpers = word_class(language, "auxiliary") | frozenset(
        "ne n pas plus not n't also aussi deja already egalement lui leur ensuite then even".split()
    )
    while last >= 0 and pieces[last].kind == WORD and pieces[last].folded in helpers:
        last -= 1
    if last >= 0 and pieces[last].folded == ",":
        last -= 1
    first = last
    while first >= 0 and last - first < _LONGEST_PARTY:
        piece = pieces[first]
        if piece.folded in _SUBJECT_BREAKS or piece.folded in (".", "!", "?", "…"):
            break
        if piece.folded in ("and", "but", "et", "mais", "that", "que", "qu", "as", "comme"):
            break
        first -= 1
    if first == last:
        return None
    return text[pieces[first + 1].start : pieces[last].end]


def _party_after(text: str, pieces: tuple[Piece, ...], at: int, language: str) -> str | None:
    last = at + 1
    while last < len(pieces) and last - at <= _LONGEST_PARTY:
        piece = pieces[last]
        if piece.kind == MARK:
            break
        if piece.folded in ("que", "qu", "that", "in", "on", "dans", "lors", "after", "qui"):
            break
        last += 1
    if last == at + 1:
        return None
    return text[pieces[at + 1].start : pieces[last - 1].end]


def _within_clause(text: str, language: str, kind: str, start: int, end: int) -> Modality:
    """A marker of the clause that it stands in, from the marker on; adverbs mark all of it."""
    pieces = split(text)
    index = next((i for i, piece in enumerate(pieces) if piece.end > start), len(pieces) - 1)
    clause = clause_at(text, language, max(index, 0))
    while end > start and text[end - 1].isspace():
        end -= 1
    if not pieces:
        return Modality(kind, text[start:end], start, end, start, end)
    held = pieces[clause.first : clause.last]
    first = start if kind == CONDITIONAL else min(start, held[0].start)
    last = max(end, held[-1].end)
    if kind == CONDITIONAL:
        # The clause may begin after its conjunction of several words: "à condition que".
        sentence = _sentence_of(text, start)
        following = next(
            (
                clause
                for clause in clauses(text, language)
                if clause.first > index and pieces[clause.first].start <= end + 1
            ),
            None,
        )
        if following is not None:
            last = max(last, pieces[following.last - 1].end)
        last = min(last, sentence[1])
    return Modality(kind, text[start:end], start, end, first, max(last, end))


_TENSES = (
    ("future", re.compile(r"(?:a|ont|ai|as|ons|ez)$")),
    ("conditional", re.compile(r"(?:ait|aient|ais|ions|iez)$")),
)
# What stands before these endings in irregular verbs, folded; compounds end like them.
_FUTURE_STEM = re.compile(
    r"(?:^(?:ser|aur|ir|fer|saur|faudr|pourr|voudr|devr|pleuvr|mourr|defer|refer|satisfer)"
    r"|(?:viendr|tiendr|verr|vaudr|cevr|courr|querr|mouvr|assier|oier|uier))$"
)


def _french_tenses(text: str) -> Iterator[Modality]:
    """The future foretells; the conditional hedges, or foretells what was said in the past."""
    pieces = split(text)
    for at, piece in enumerate(pieces):
        if piece.kind != WORD:
            continue
        tense = _tense(piece.folded)
        if tense is None:
            continue
        kind = FORETOLD
        if tense == "conditional" and not _future_in_past(text, at):
            kind = HEDGED
        yield _within_clause(text, "fr", kind, piece.start, piece.end)


@lru_cache(maxsize=20_000)
def _tense(word: str) -> str | None:
    """Whether the folded word is a French future or conditional."""
    if len(word) < 3 or word in lexicon("fr").singles:
        return None
    for tense, ending in _TENSES:
        match = ending.search(word)
        if match is None:
            continue
        stem = word[: match.start()]
        if _FUTURE_STEM.search(stem):
            return tense
        # "retirer-a", "rendr-a": the infinitive stands before the ending.
        if stem.endswith("r") and len(stem) > 3:
            for infinitive in (stem, stem + "e"):
                if infinitive.endswith(("er", "ir", "re")) and _is_verb(infinitive):
                    return tense
    return None


def _is_verb(infinitive: str) -> bool:
    if "v" in lexicon("fr").known.get(infinitive, ""):
        return True
    return dictionary_lemma(infinitive, "fr") == infinitive and in_dictionary(infinitive, "fr")


def _future_in_past(text: str, at: int) -> bool:
    """Whether the conditional at ``at`` is what someone said in the past would happen."""
    clause = clause_at(text, "fr", at)
    pieces = split(text)
    if clause.kind != COMPLEMENT:
        return False
    return any(
        _speech_kind(piece.folded, "fr") is not None
        or "promettre" in lexicon_lemmas(piece.folded, "fr")
        or "decider" in lexicon_lemmas(piece.folded, "fr")
        for piece in pieces[max(0, clause.first - 4) : clause.first]
        if piece.kind == WORD
    )


def _without_repetition(found: list[Modality]) -> Iterator[Modality]:
    seen: set[tuple[int, int]] = set()
    for modality in found:
        if any(start <= modality.start < end for start, end in seen):
            continue
        seen.add((modality.start, modality.end))
        yield modality
