"""Claims as moderators and readers look them up: one as a card, or several as a list."""

from collections.abc import Sequence

from bot.card import layout, notice, quote_piece
from bot.layout import Card, Piece
from bot.phrases import Phrases, phrases
from bot.source import holding_as_of, source_name, source_pieces
from claims.models import Claim, Match, Status

RESULTS_SHOWN = 10
"""Claims in a list: each keeps some 350 of the 4,000 characters."""

_KEY, _TAGS, _TITLE, _DETAIL, _TEXT = 2, 8, 7, 6, 5


def claim_card(claim: Claim, language: str, *, title: str | None = None) -> Card:
    """The card of one claim; ``title`` stands above it, ``language`` is the reader's."""
    words = phrases(language)
    first = [Piece(claim.text, rank=_TEXT, before="### ", least=200)]
    if title is not None:
        first.insert(0, Piece(title, rank=0, before="**", after="**", least=80))
    translation = claim.translations.get(words.language)
    if translation and words.language != claim.language:
        first.append(Piece(translation, rank=_DETAIL))
    if about := _about(claim, words):
        first.append(Piece(about, rank=_DETAIL))
    second = [quote_piece(claim.sentence)] if claim.sentence else []
    second += source_pieces(claim, words, quoted=bool(claim.sentence))
    before, after = words.key.split("{key}")
    second.append(Piece(claim.key, rank=_KEY, before="-# " + before, after=after, least=210))
    if claim.supersedes:
        before, after = words.supersedes.split("{key}")
        second.append(Piece(claim.supersedes, rank=_TAGS, before="-# " + before, after=after))
    if claim.tags:
        before, after = words.tags.split("{tags}")
        tags = ", ".join(claim.tags)
        second.append(Piece(tags, rank=_TAGS, before="-# " + before, after=after))
    return layout([first, second], None, [claim], words)


def results_card(text: str, matches: Sequence[Match], language: str) -> Card:
    """The claims nearest to ``text``, best first, each with the key under which it is shown."""
    words = phrases(language)
    if not matches:
        return notice(words.no_results)
    before, after = words.results.split("{text}")
    sections = [[Piece(text.strip(), rank=_TAGS, before="**" + before, after=after + "**")]]
    sections += [
        _row(number, match.claim, words)
        for number, match in enumerate(matches[:RESULTS_SHOWN], start=1)
    ]
    return layout(sections, None, [], words)


def _row(number: int, claim: Claim, words: Phrases) -> list[Piece]:
    translation = claim.translations.get(words.language)
    before, after = words.key.split("{key}")
    return [
        Piece(translation or claim.text, rank=_TEXT, before=f"{number}\\. ", least=90),
        Piece(source_name(claim.source, words), rank=_TITLE, before="-# "),
        Piece(claim.key, rank=_KEY, before="-# " + before, after=after, least=110),
    ]


def _about(claim: Claim, words: Phrases) -> str:
    parts = []
    if claim.status is not Status.PUBLISHED:
        parts.append(words.statuses[claim.status])
    if as_of := holding_as_of(claim, words):
        parts.append(as_of)
    return " · ".join(parts)
