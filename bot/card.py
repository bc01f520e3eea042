"""The reply to a message as a card: verdict, reason, the sentence word for word, its source."""

from collections.abc import Sequence
from itertools import chain, islice

import discord

from bot.escape import ELLIPSIS
from bot.layout import Card, Piece, fit
from bot.limits import MESSAGE_TEXT
from bot.phrases import Phrases, phrases
from bot.source import holding_as_of, link_button, source_pieces
from claims.models import Answer, Claim, Kind, Verdict
from claims.phrases import VERDICTS, phrase

PARTS_SHOWN = 6
"""Statements of one message that a card shows: each keeps some 600 of the 4,000 characters."""

LINKS_SHOWN = 5
"""Buttons in a row (Discord: Action Row)."""

COLOURS = {
    Verdict.SUPPORTED: 0x2E7D32,
    Verdict.CONTRADICTED: 0xC62828,
    Verdict.ANSWERED: 0x1565C0,
    Verdict.CONFLICTING: 0xEF6C00,
    Verdict.UNKNOWN: 0x757575,
}
"""Beside the words and the symbol of a verdict, never in their place."""

# What is cut first where there is too much; the source's small print comes before all of these.
_QUESTION, _REASON, _STATEMENT, _VALUE, _QUOTE = 8, 7, 6, 5, 1


def answer_card(answer: Answer, *, asked: bool = False) -> Card:
    """The card of an answer, in the answer's language; chatter gets a sentence without a verdict.

    With ``asked`` the message answered is shown too, where Discord does not show it itself.
    """
    words = phrases(answer.language)
    if answer.kind is Kind.CHATTER and not answer.found:
        return notice(answer.reason)
    question = _question(answer, words) if asked else []
    if answer.parts:
        sections = [[*question, _headline(answer, words)]]
        sections += [_part(part, words) for part in answer.parts[:PARTS_SHOWN]]
        if (hidden := len(answer.parts) - PARTS_SHOWN) > 0:
            sections.append([Piece("", 0, before=words.more_parts.format(count=hidden), least=0)])
    else:
        sections = [
            [*question, _headline(answer, words), *_finding(answer)],
            *_evidence(answer, words),
        ]
    shown = answer.parts[:PARTS_SHOWN] or (answer,)
    claims = [each.claim for each in shown if each.claim is not None]
    return layout(sections, COLOURS[answer.verdict], claims, words)


def layout(
    sections: Sequence[Sequence[Piece]], colour: int | None, claims: Sequence[Claim], words: Phrases
) -> Card:
    """A card of sections with lines between them, and links to the claims' articles below."""
    room = MESSAGE_TEXT - sum(len(section) - 1 for section in sections)
    texts = iter(fit([*chain.from_iterable(sections)], room))
    container: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(
        accent_colour=colour
    )
    for number, section in enumerate(sections):
        if number:
            container.add_item(discord.ui.Separator())
        text = "\n".join(islice(texts, len(section)))
        container.add_item(discord.ui.TextDisplay(text if text.strip() else ELLIPSIS))
    buttons = {
        button.url: button
        for claim in claims
        if (button := link_button(claim.source, words)) is not None
    }
    if buttons:
        container.add_item(discord.ui.ActionRow(*[*buttons.values()][:LINKS_SHOWN]))
    return Card([container])


def notice(sentence: str) -> Card:
    """One sentence, without a frame; whatever it holds shows as it is."""
    [text] = fit([Piece(sentence, rank=1)])
    return Card([discord.ui.TextDisplay(text if text.strip() else ELLIPSIS)])


def quote_piece(text: str, bold: Sequence[tuple[int, int]] = ()) -> Piece:
    """A text word for word as a block quote, the deciding words in bold."""
    return Piece(
        text.rstrip(), rank=_QUOTE, before="> ", newline="\n> ", bold=tuple(bold), least=200
    )


def _headline(answer: Answer, words: Phrases, *, level: str = "### ") -> Piece:
    symbol, verdict = VERDICTS[words.language][answer.verdict]
    if answer.found and answer.verdict is Verdict.UNKNOWN:
        verdict = phrase("related", words.language)
    elif as_of := answer.claim and holding_as_of(answer.claim, words):
        verdict = f"{verdict}, {as_of}"
    return Piece("", rank=0, before=f"{level}{symbol} {verdict}", least=0)


def _question(answer: Answer, words: Phrases) -> list[Piece]:
    before, after = words.asked.split("{text}")
    return [Piece(answer.text.strip(), rank=_QUESTION, before="-# " + before, after=after)]


def _finding(answer: Answer) -> list[Piece]:
    pieces = []
    if answer.value and answer.value.strip():
        value = answer.value.strip()
        pieces.append(Piece(value, rank=_VALUE, bold=((0, len(value)),)))
    if answer.reason.strip() and answer.reason.strip() != (answer.value or "").strip():
        pieces.append(Piece(answer.reason.strip(), rank=_REASON))
    return pieces


def _evidence(answer: Answer, words: Phrases) -> list[list[Piece]]:
    if answer.claim is None or not answer.sentence:
        return []
    return [
        [quote_piece(answer.sentence, answer.highlight)],
        source_pieces(answer.claim, words, quoted=answer.sentence_is_quote),
    ]


def _part(part: Answer, words: Phrases) -> list[Piece]:
    statement = Piece(part.text.strip(), rank=_STATEMENT, bold=((0, len(part.text)),))
    verdict = _headline(part, words, level="")
    evidence = chain.from_iterable(_evidence(part, words))
    return [statement, verdict, *_finding(part), *evidence]
