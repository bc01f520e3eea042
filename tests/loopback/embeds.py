"""Embeds: what a person reads of one, and the form in which Discord sends it back."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def as_sent(embed: Json) -> Json:
    """``embed`` as Discord hands it back."""
    return {**{key: value for key, value in embed.items() if value is not None}, "type": "rich"}


def lines(embed: Json) -> Iterator[str]:
    """The texts of ``embed``, from top to bottom."""
    texts = [
        (embed.get("author") or {}).get("name"),
        embed.get("title"),
        embed.get("description"),
    ]
    for each in embed.get("fields") or ():
        texts += [each.get("name"), each.get("value")]
    texts.append((embed.get("footer") or {}).get("text"))
    return (text for text in texts if text)


def addresses(embed: Json) -> Iterator[tuple[tuple[str, ...], str]]:
    """The addresses in ``embed``, with their places."""
    places = [("url",)] + [(part, "url") for part in ("image", "thumbnail", "author")]
    places += [(part, "icon_url") for part in ("author", "footer")]
    for place in places:
        found: Any = embed
        for step in place:
            found = (found or {}).get(step)
        if isinstance(found, str) and found:
            yield place, found
