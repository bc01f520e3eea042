"""Where a claim comes from: a line to read, and a link where there is an address."""

import re
from urllib.parse import urlsplit

import discord
from yarl import URL

from bot.escape import plain
from bot.layout import Piece
from bot.limits import BUTTON_LABEL, BUTTON_URL, length, shorten
from bot.phrases import Phrases
from claims.models import Claim, Source
from claims.phrases import long_date, phrase

_RANK = 9


def source_pieces(claim: Claim, words: Phrases, *, quoted: bool) -> list[Piece]:
    """What has to be said of a claim's evidence, as small print; ``quoted``: it has a sentence."""
    pieces = []
    if not quoted:
        pieces.append(_note(phrase("no_sentence", words.language)))
    elif not claim.article_stored:
        pieces.append(_note(phrase("article_not_stored", words.language)))
    if claim.rating:
        before, after = words.rated.split("{rating}")
        pieces.append(Piece(claim.rating, rank=_RANK - 1, before="-# " + before, after=after))
    before, after = words.source.split("{source}")
    name = source_name(claim.source, words)
    return [*pieces, Piece(name, rank=_RANK, before="-# " + before, after=after)]


def link_button(source: Source, words: Phrases) -> discord.ui.Button[discord.ui.LayoutView] | None:
    """A button to the article, which names the site; None where there is no usable address."""
    url = _address(source.url)
    if url is None or length(url) > BUTTON_URL:
        return None
    label = shorten(f"{words.open_article} ({plain(host(source) or '')})", BUTTON_LABEL)
    return discord.ui.Button(label=label, url=url)


def source_name(source: Source, words: Phrases) -> str:
    """Title, publisher, author, date and site of a source, as far as they are known."""
    when = source.published_at and long_date(source.published_at.date(), words.language)
    title = source.title.strip() or phrase("untitled", words.language)
    parts = (title, source.publisher, source.author, when, host(source))
    return " · ".join(part.strip() for part in parts if part and part.strip())


def host(source: Source) -> str | None:
    """The site of the source's address, None where there is no usable address."""
    url = _address(source.url)
    return url and urlsplit(url).hostname


def holding_as_of(claim: Claim, words: Phrases) -> str | None:
    """The day for which the claim holds, such as "as of 17 November 2020", where it is known."""
    if claim.as_of is None:
        return None
    day = long_date(claim.as_of, words.language)
    return phrase("as_of", words.language).format(date=day)


def _note(sentence: str) -> Piece:
    return Piece("", rank=0, before="-# " + sentence, least=0)


def _address(url: str | None) -> str | None:
    """``url`` as Discord takes it, None where it is not an address on the web."""
    if url is None or re.search(r"[\s\x00-\x1f\x7f]", url):
        return None
    try:
        encoded = url if url.isascii() else str(URL(url))
        parts = urlsplit(encoded)
    except ValueError:
        return None
    return encoded if parts.scheme in {"http", "https"} and parts.hostname else None
