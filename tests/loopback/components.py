"""Message and modal components: walking them, and the form in which Discord sends them back."""

from collections.abc import Iterator
from itertools import count
from typing import Any

Json = dict[str, Any]

ACTION_ROW = 1
BUTTON = 2
STRING_SELECT = 3
TEXT_INPUT = 4
USER_SELECT = 5
ROLE_SELECT = 6
MENTIONABLE_SELECT = 7
CHANNEL_SELECT = 8
SECTION = 9
TEXT_DISPLAY = 10
THUMBNAIL = 11
MEDIA_GALLERY = 12
FILE = 13
SEPARATOR = 14
CONTAINER = 17
LABEL = 18
FILE_UPLOAD = 19
RADIO_GROUP = 21
CHECKBOX_GROUP = 22
CHECKBOX = 23

SELECTS = frozenset({STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT})
V2_ONLY = frozenset({SECTION, TEXT_DISPLAY, THUMBNAIL, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER})

LINK_STYLE = 5
PREMIUM_STYLE = 6

Path = tuple[str | int, ...]


def walk(components: Any, where: Path = ("components",)) -> Iterator[tuple[Path, Json]]:
    """Every component, parents before children, with its path in the body."""
    if not isinstance(components, list):
        return
    for index, component in enumerate(components):
        if isinstance(component, dict):
            yield from _descend(component, (*where, index))


def _descend(component: Json, where: Path) -> Iterator[tuple[Path, Json]]:
    yield where, component
    yield from walk(component.get("components"), (*where, "components"))
    for key in ("accessory", "component"):
        child = component.get(key)
        if isinstance(child, dict):
            yield from _descend(child, (*where, key))


def as_sent(components: list[Json], mint: Iterator[str]) -> list[Json]:
    """``components`` as Discord hands them back: numbered, with defaults filled in.

    ``mint`` yields ids for unfurled media.
    """
    taken = {component.get("id") for _, component in walk(components)}
    numbers = (number for number in count(1) if number not in taken)
    return [_as_sent(component, numbers, mint) for component in components]


def _as_sent(component: Json, numbers: Iterator[int], mint: Iterator[str]) -> Json:
    sent = {key: value for key, value in component.items() if value is not None}
    sent["id"] = component.get("id") or next(numbers)
    kind = component.get("type")
    if kind in SELECTS:
        sent = {"min_values": 1, "max_values": 1, **sent}
    elif kind == SEPARATOR:
        sent = {"spacing": 1, "divider": True, **sent}
    elif kind == CONTAINER:
        sent = {"accent_color": None, "spoiler": False, **sent}
    elif kind == THUMBNAIL:
        sent = {"description": None, "spoiler": False, **sent}
        sent["media"] = _media(sent["media"], mint)
    elif kind == MEDIA_GALLERY:
        sent["items"] = [
            {"description": None, "spoiler": False, **item, "media": _media(item["media"], mint)}
            for item in sent["items"]
        ]
    elif kind == FILE:
        sent = {"name": None, "size": None, "spoiler": False, **sent}
        sent["file"] = _media(sent["file"], mint)
    if "components" in sent:
        sent["components"] = [_as_sent(child, numbers, mint) for child in sent["components"]]
    for key in ("accessory", "component"):
        if key in sent:
            sent[key] = _as_sent(sent[key], numbers, mint)
    return sent


def _media(media: Json, mint: Iterator[str]) -> Json:
    return {"id": next(mint), "proxy_url": media["url"], **media}


def visible_text(component: Json) -> Iterator[str]:
    """What a person reads of one component, its children left out."""
    for key in ("content", "label", "placeholder", "description"):
        text = component.get(key)
        if isinstance(text, str) and text:
            yield text
