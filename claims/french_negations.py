"""The negations of a French text, and its "ne … que"."""

from collections.abc import Sequence

from claims.clauses import finite, verb_like
from claims.lemmas import concepts_of, lexicon_lemmas
from claims.lexicon import word_class
from claims.negations import (
    DENY,
    EXCEPT,
    FAIL,
    FAIL_CONCEPTS,
    FALSE,
    INSTEAD,
    NEVER,
    NO_LONGER,
    NONE,
    NOT,
    WITHOUT,
    Negation,
    denies_statement,
    negated_phrase,
    negation,
    none_of,
    says_untrue,
)
from claims.tokens import MARK, WORD, Piece

_PARTNERS = {
    "pas": NOT,
    "pa": NOT,
    "plus": NO_LONGER,
    "jamais": NEVER,
    "point": NOT,
    "guere": NOT,
    "aucun": NONE,
    "aucune": NONE,
    "personne": NONE,
    "rien": NONE,
    "nul": NONE,
    "nulle": NONE,
    "nullement": NOT,
    "ni": NOT,
}
# These negate without "ne", as people write in chats.
_ALONE = frozenset(("pas", "pa", "jamais", "aucun", "aucune"))
_PAS_NOUN_BEFORE = frozenset(
    "un le les des premier premiers grand petit ce ces son leur nouveau chaque deux trois".split()
)
_NE_ALONE = frozenset("cesse cessent cessait peut peuvent ose osent sait saurait saurait".split())
_EXPLETIVE_BEFORE = frozenset(
    "avant moins peur crainte empecher eviter craindre plus pire mieux autre autrement".split()
)
_NOT_ONLY_FR = frozenset(
    "loin seulement uniquement juste simplement forcement necessairement".split()
)
_UNTRUE_FR = frozenset("faux fausse inexact inexacte incorrect incorrecte errone".split())
_PRONOUNS_FR = frozenset("il elle ils elles on nous vous je tu ce".split())


def french_negations(text: str, pieces: tuple[Piece, ...]) -> list[Negation]:
    """The negations of ``text``, whose pieces are given; in no order."""
    found: list[Negation] = []
    used: set[int] = set()
    for at, piece in enumerate(pieces):
        if piece.kind == WORD and piece.folded in ("ne", "n") and _is_ne(pieces, at):
            partners = _partners(pieces, at)
            used.update(partners)
            if _tag_fr(pieces, at, partners) or _inverted_fr(pieces, at, partners):
                continue
            if not partners:
                if _restricts(pieces, at) or _expletive(pieces, at):
                    continue
                verb = pieces[at + 1].folded if at + 1 < len(pieces) else ""
                if verb in _NE_ALONE:
                    found.append(negation(text, pieces, at, at, NOT, "fr"))
                continue
            cue = partners[0]
            if _not_only_fr(pieces, cue) or _pas_que(pieces, cue):
                continue
            kind = _PARTNERS[pieces[cue].folded]
            if len(partners) > 1 and kind in (NOT, NO_LONGER):
                # "ne … plus jamais", "ne … plus aucun": the second says what kind it is.
                kind = kind if kind == NO_LONGER else _PARTNERS[pieces[partners[1]].folded]
            if kind == NO_LONGER and _restricts(pieces, at):
                continue
            found.append(negation(text, pieces, cue, cue, kind, "fr"))
    for at, piece in enumerate(pieces):
        if piece.kind != WORD or at in used:
            continue
        word = piece.folded
        after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
        if word == "jamais" and any(
            p.folded in ("plus", "moins") for p in pieces[max(0, at - 4) : at]
        ):
            # "L'année la plus chaude jamais enregistrée".
            continue
        if word in _ALONE and _stands_alone(pieces, at):
            kind = _PARTNERS[word]
            if kind == NONE:
                found.append(none_of(text, pieces, at, at, "fr"))
            else:
                found.append(negation(text, pieces, at, at, kind, "fr"))
        elif _excepts(pieces, at):
            found.append(negated_phrase(text, pieces, at, at, EXCEPT, "fr"))
        elif word == "sans" and after not in ("doute", "cesse", "arret"):
            found.append(negated_phrase(text, pieces, at, at, WITHOUT, "fr"))
        elif word == "lieu" and at and pieces[at - 1].folded == "au" and after in ("de", "d"):
            found.append(negated_phrase(text, pieces, at - 1, at + 1, INSTEAD, "fr"))
        elif word == "plutot" and after in ("que", "qu"):
            found.append(negated_phrase(text, pieces, at, at + 1, INSTEAD, "fr"))
        elif word == "non" and _negates_word(pieces, at):
            found.append(negated_phrase(text, pieces, at, at, NOT, "fr", main=False))
        elif word in ("absence", "manque", "faute") and after in ("de", "d"):
            found.append(negated_phrase(text, pieces, at, at + 1, WITHOUT, "fr"))
        elif word in _FAILS_ALONE:
            found.append(negation(text, pieces, at, at, FAIL, "fr"))
        elif _fails_fr(pieces, at):
            found.append(negation(text, pieces, at, at + 1, FAIL, "fr"))
        elif lexicon_lemmas(word, "fr") and "deny" in concepts_of(word, "fr"):
            if denies_statement(pieces, at, "fr"):
                found.append(negation(text, pieces, at, at, DENY, "fr"))
        elif word in _UNTRUE_FR and says_untrue(pieces, at, "fr"):
            found.append(negation(text, pieces, at, at, FALSE, "fr"))
    return found


_FAILS_ALONE = frozenset("evite evitent evitait evitaient evita incapable incapables".split())


def _excepts(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the word at ``at`` takes out what follows: "sauf", "autre que"."""
    word = pieces[at].folded
    before = pieces[at - 1].folded if at else ""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if word in ("autre", "autres"):
        return after in ("que", "qu")
    if word == "exception":
        return before == "l" and after in ("de", "du", "des", "d")
    return word in ("sauf", "hormis", "excepte") and after not in ("si", "que", "qu")


def _is_ne(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether this is the particle: "n" only where an apostrophe or "ne" follows the spelling."""
    text = pieces[at].text
    return len(text) > 1 or at + 1 < len(pieces)


def _partners(pieces: tuple[Piece, ...], ne: int) -> list[int]:
    """The words that complete the "ne" at ``ne``, first of all the one before the verb's end."""
    found: list[int] = []
    # The subject may be the partner: "aucune roquette n'a touché", "personne ne sait".
    for index in range(ne - 1, max(-1, ne - 8), -1):
        piece = pieces[index]
        if piece.kind == MARK:
            break
        if piece.folded in ("aucun", "aucune", "personne", "rien", "nul", "nulle", "jamais", "ni"):
            if piece.folded == "personne" and _is_noun(pieces, index):
                break
            found.append(index)
            break
        if piece.folded in ("que", "qu", "qui"):
            break
    seen_verb = 0
    for index in range(ne + 1, min(len(pieces), ne + 11)):
        piece = pieces[index]
        if piece.kind == MARK and piece.folded not in ('"', "«", "»"):
            break
        if piece.folded in ("ne", "n"):
            break
        if piece.folded in ("que", "qu") and seen_verb:
            break
        if piece.folded in _PARTNERS:
            if piece.folded == "personne" and _is_noun(pieces, index):
                continue
            if piece.folded == "plus" and _compares(pieces, index):
                continue
            if piece.folded in ("point", "ni") and index > ne + 4:
                continue
            found.append(index)
            if len(found) >= 3:
                break
        elif finite(piece.folded, "fr"):
            seen_verb += 1
    return found


def _is_noun(pieces: tuple[Piece, ...], at: int) -> bool:
    before = pieces[at - 1].folded if at else ""
    return before in ("une", "la", "cette", "par", "chaque", "autre", "seule", "aucune", "d'une")


def _compares(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the "plus" at ``at`` means more: "n'a pas fait plus de victimes"."""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    before = pieces[at - 1].folded if at else ""
    if before in ("pas", "jamais", "le", "la", "les", "de", "non"):
        return True
    # "plus de dix", "plus important que": a number or an adjective compared follows.
    if after in ("de", "d"):
        further = pieces[at + 2] if at + 2 < len(pieces) else None
        return bool(
            further and (further.kind == "number" or further.folded in word_class("fr", "numeral"))
        )
    ahead = [piece.folded for piece in pieces[at + 2 : at + 4]]
    return "que" in ahead[:1] and not verb_like(after, "fr")


def _restricts(pieces: tuple[Piece, ...], ne: int) -> bool:
    """Whether "que" follows the verb of this "ne" as in "n'a tué que deux": only."""
    return _que_of(pieces, ne) is not None


def _que_of(pieces: tuple[Piece, ...], ne: int) -> int | None:
    seen_verb = False
    for index in range(ne + 1, min(len(pieces), ne + 11)):
        piece = pieces[index]
        if piece.kind == MARK:
            return None
        if piece.folded in ("que", "qu") and seen_verb:
            return index
        if finite(piece.folded, "fr") or verb_like(piece.folded, "fr"):
            seen_verb = True
    return None


def restrictions(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Each "que" that completes a "ne" to mean only."""
    found = []
    for at, piece in enumerate(pieces):
        if piece.kind == WORD and piece.folded in ("ne", "n") and _is_ne(pieces, at):
            que = _que_of(pieces, at)
            partners = [pieces[index].folded for index in _partners(pieces, at)]
            only = que is not None and all(word == "plus" for word in partners)
            if only and que is not None and not _expletive(pieces, at):
                found.append(pieces[que])
    return found


def _expletive(pieces: tuple[Piece, ...], ne: int) -> bool:
    return any(
        piece.folded in _EXPLETIVE_BEFORE or "fear" in concepts_of(piece.folded, "fr")
        for piece in pieces[max(0, ne - 8) : ne]
    )


def _tag_fr(pieces: tuple[Piece, ...], ne: int, partners: Sequence[int]) -> bool:
    """Whether this is "n'est-ce pas"."""
    words = [piece.folded for piece in pieces[ne : ne + 4]]
    return words[1:] == ["est", "ce", "pas"] and bool(partners)


def _inverted_fr(pieces: tuple[Piece, ...], ne: int, partners: Sequence[int]) -> bool:
    """Whether a negated question with its verb before its subject expects a yes.

    "Les roquettes n'ont-elles pas touché la zone ?", "N'y a-t-il pas eu de tir ?"
    """
    if len(partners) != 1 or pieces[partners[0]].folded != "pas":
        return False
    if not any(piece.folded == "?" for piece in pieces[ne:]):
        return False
    before = pieces[max(ne + 1, partners[0] - 2) : partners[0]]
    asked = any(
        piece.folded in ("pourquoi", "qui", "quel", "quelle", "quels", "quelles", "combien")
        for piece in pieces[:ne]
    )
    inverted = any(piece.glued and piece.folded in _PRONOUNS_FR for piece in before)
    return inverted and not asked


def _not_only_fr(pieces: tuple[Piece, ...], cue: int) -> bool:
    following = next((p.folded for p in pieces[cue + 1 :] if p.folded not in ("si", "tres")), "")
    return pieces[cue].folded == "pas" and following in _NOT_ONLY_FR


def _pas_que(pieces: tuple[Piece, ...], cue: int) -> bool:
    """Whether this is "ne … pas que", which says not only."""
    if pieces[cue].folded != "pas" or cue + 1 >= len(pieces):
        return False
    if pieces[cue + 1].folded not in ("que", "qu"):
        return False
    following = pieces[cue + 2] if cue + 2 < len(pieces) else None
    if following is None or following.kind == MARK:
        return True
    # "n'a pas dit que" has its participle between; "n'est pas que des morts" a noun phrase after.
    return (
        following.kind == "number"
        or following.folded in word_class("fr", "determiner") - {"ce", "le", "la", "les", "l"}
        or following.folded in word_class("fr", "numeral")
        or following.folded in ("des", "de", "du")
    )


def _stands_alone(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether the word at ``at`` negates without a "ne"."""
    word = pieces[at].folded
    before = pieces[at - 1].folded if at else ""
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if word in ("pas", "pa"):
        if before in _PAS_NOUN_BEFORE or after in ("mal",) or _not_only_fr(pieces, at):
            return False
        if pieces[at].text[:1].isupper() and at + 1 < len(pieces) and pieces[at + 1].glued:
            # "Le Pas-de-Calais".
            return False
        if before in ("pourquoi", "ou") and (not after or pieces[at + 1].kind == MARK):
            return False
        if before == "ce" and at >= 2 and pieces[at - 2].folded in ("est", "nest"):
            return False
        if before in ("nest", "nestce", "estce"):
            return before == "nest"
        return not _pas_que(pieces, at)
    if word == "jamais":
        return before not in ("si", "a", "que", "qu") and after != "vu"
    return True


def _negates_word(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether "non" belongs to the next word: "non confirmé", "non armé"."""
    if at + 1 >= len(pieces) or pieces[at + 1].kind != WORD:
        return False
    after = pieces[at + 1].folded
    if at and pieces[at - 1].folded in ("le", "du", "au", "un"):
        # "Le non l'emporte".
        return False
    if after in ("seulement", "plus", "pas", "loin", "sans"):
        return False
    return at > 0 and pieces[at - 1].kind == WORD and after not in word_class("fr", "pronoun")


def _fails_fr(pieces: tuple[Piece, ...], at: int) -> bool:
    after = pieces[at + 1].folded if at + 1 < len(pieces) else ""
    if after not in ("de", "d", "a"):
        return False
    further = pieces[at + 2].folded if at + 2 < len(pieces) else ""
    if not further.endswith(("er", "ir", "re")):
        return False
    return bool(concepts_of(pieces[at].folded, "fr") & FAIL_CONCEPTS)
