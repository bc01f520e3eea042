"""What a text gives as someone's word: "according to X", "X said that"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claims.clauses import COMPLEMENT, clauses
from claims.lemmas import lexicon_lemmas, verbal
from claims.lexicon import word_class
from claims.modality_patterns import ANNOUNCED, ATTRIBUTION
from claims.text import sentences
from claims.tokens import MARK, WORD, Piece, split


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

# Verbs by which something is someone's word; by those of the second set the speaker knows.
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
# Of these verbs, those that are put after what is said, or before it without "that".
_QUOTING = {
    "en": frozenset(
        """say claim declare tell insist believe think affirm argue allege warn announce report
        explain add note confirm admit recall""".split()
    ),
    "fr": frozenset(
        """dire affirmer declarer assurer estimer indiquer preciser ajouter annoncer expliquer
        souligner rappeler confirmer raconter soutenir pretendre marteler retorquer lancer croire
        penser juger noter""".split()
    ),
}
# Before a segment of a sentence that begins so, its subject is further on the left.
_NO_SUBJECT = frozenset(
    "qui que dont ou où lequel laquelle duquel who which whose whom where when quand lorsque au "
    "aux dans en sur par pour avec in on at with by of for after before during apres avant pendant "
    "lors selon according et and but mais".split()
)
# Pronouns and the like between a subject and its verb.
_BEFORE_VERB = frozenset(
    "ne n pas plus not n't also aussi deja already egalement lui leur ensuite then even l le la y "
    "en s se m me t te often toujours always repeatedly".split()
)
_SUBJECT_BREAKS = frozenset(',;:()[]"«»“”—–')
_LONGEST_PARTY = 9


def plain(text: str) -> str:
    """``text`` with straight apostrophes and spaces, each character in its place."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def sentence_of(text: str, position: int) -> tuple[int, int]:
    """The span of the sentence of ``text`` that holds ``position``."""
    for start, end in sentences(text):
        if start <= position < end:
            return start, end
    return 0, len(text)


def according_to(text: str, language: str) -> Iterator[Modality]:
    """Marks the whole sentence by a phrase like "according to Washington"."""
    pieces = split(text)
    for match in _ACCORDING[language].finditer(plain(text)):
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
                helper = piece.folded in word_class(language, "auxiliary")
                if helper or _new_phrase(pieces, last, language):
                    break
            last += 1
        if last == first:
            continue
        start, end = sentence_of(text, match.start())
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


def speech(text: str, language: str) -> Iterator[Modality]:
    """Marks what is said by a verb of saying: "X said that …", "…, a déclaré X"."""
    pieces = split(text)
    all_clauses = clauses(text, language)
    for at, piece in enumerate(pieces):
        if piece.kind != WORD:
            continue
        kind = speech_kind(piece.folded, language)
        if kind is None or not _is_verb_here(pieces, at, language):
            continue
        sentence = sentence_of(text, piece.start)
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
        elif not _quotes(piece.folded, language):
            continue
        elif _after_quote(pieces, at, language):
            scope = (sentence[0], _said_until(pieces, at, language))
            party = _party_after(text, pieces, at, language) or _party_before(
                text, pieces, at, language
            )
            if party is None:
                continue
        elif (language == "en" and _zero_that(pieces, at)) or (
            language == "fr" and _avoir_after(pieces, at)
        ):
            scope = (pieces[at + 1].start, sentence[1])
            party = _party_before(text, pieces, at, language)
            if party is None:
                continue
        else:
            continue
        if scope[0] < scope[1]:
            yield Modality(kind, piece.text, piece.start, piece.end, scope[0], scope[1], party)


@lru_cache(maxsize=20_000)
def speech_kind(word: str, language: str) -> str | None:
    """Whether the folded word is a verb of saying, "attribution" or "announced"; else None."""
    lemmas = (word, *lexicon_lemmas(word, language))
    if any(lemma in _SAID[language] for lemma in lemmas):
        return ATTRIBUTION
    if any(lemma in _KNOWN[language] for lemma in lemmas):
        return ANNOUNCED
    return None


def _quotes(word: str, language: str) -> bool:
    return any(lemma in _QUOTING[language] for lemma in (word, *lexicon_lemmas(word, language)))


def _is_verb_here(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    word = pieces[at].folded
    before = pieces[at - 1].folded if at else ""
    if at and pieces[at].text[:1].isupper() and pieces[at - 1].kind == WORD:
        # "the United States"
        return False
    if before in word_class(language, "determiner") and before not in ("that", "this", "l", "s"):
        return False
    if before in ("to", "of", "de", "d", "pour", "par", "without", "sans"):
        return False
    return language != "fr" or word not in _SAID["fr"] | _KNOWN["fr"]


def _after_quote(pieces: tuple[Piece, ...], at: int, language: str) -> bool:
    """Whether the verb comes after what is said: ", a déclaré le ministre", '" said Miller'."""
    index = at - 1
    while index >= 0 and pieces[index].folded in word_class(language, "auxiliary"):
        index -= 1
    if index < 1:
        return False
    if index == at - 1 and language == "fr" and _PARTICIPLE.search(pieces[at].text):
        # "The mission, lancée en 2019," says nothing.
        return False
    if pieces[index].folded in (",", '"', "»", "”"):
        return True
    # ", Miller said." at the end of a sentence.
    end = at + 1 >= len(pieces) or pieces[at + 1].folded in (".", ",", "!")
    while index > 0 and at - index < _LONGEST_PARTY and pieces[index].kind == WORD:
        index -= 1
    return end and pieces[index].folded in (",", '"', "”") and index > 0


_PARTICIPLE = re.compile(r"(?:é|ée|és|ées)$", re.IGNORECASE)


def _said_until(pieces: tuple[Piece, ...], at: int, language: str) -> int:
    """Where what is said ends: at the mark before the verb and its subject."""
    index = at - 1
    while index > 0 and pieces[index].kind == WORD:
        index -= 1
    while index > 0 and pieces[index - 1].kind == MARK:
        index -= 1
    return pieces[index].start


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
    """The subject of the verb at ``at``: the words before it, back to a mark or conjunction."""
    last = at - 1
    helpers = word_class(language, "auxiliary") | _BEFORE_VERB
    while last >= 0 and pieces[last].kind == WORD and pieces[last].folded in helpers:
        last -= 1
    for _ in range(3):
        if last >= 0 and pieces[last].folded == ",":
            last -= 1
        first = last
        while first >= 0 and last - first < _LONGEST_PARTY:
            word = pieces[first].folded
            if word in _SUBJECT_BREAKS or word in (".", "!", "?", "…"):
                break
            if word in ("and", "but", "et", "mais", "that", "que", "qu", "as", "comme"):
                break
            first -= 1
        if first == last:
            return None
        aside = pieces[first + 1].folded in _NO_SUBJECT
        if not (aside and first > 0 and pieces[first].folded == ","):
            break
        # "Ekeus, qui préside la commission, a déclaré": the subject stands before the aside.
        last = first
    if pieces[first + 1].folded in _NO_SUBJECT:
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
