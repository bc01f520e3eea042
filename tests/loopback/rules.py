"""The rules that every kind of body shares.

Each check of the rules returns the problems that it finds, and trusts no shape: where Discord's
description is missing, nothing has looked at the body before.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from tests.loopback.components import Path
from tests.loopback.errors import Problem

Json = dict[str, Any]


def longer(where: Path, text: Any, most: int, least: int = 0) -> list[Problem]:
    """The problem of a text that is longer than ``most`` or shorter than ``least``."""
    if not isinstance(text, str):
        return []
    if len(text) > most:
        sentence = f"Must be {most} or fewer in length; it is {len(text)}."
        return [Problem(where, sentence, "BASE_TYPE_MAX_LENGTH")]
    if len(text) < least:
        return [Problem(where, f"Must be at least {least} in length.", "BASE_TYPE_MIN_LENGTH")]
    return []


def more(where: Path, items: Any, most: int, least: int = 0) -> list[Problem]:
    """The problem of a list of more than ``most`` or fewer than ``least`` items."""
    if not isinstance(items, list) or least <= len(items) <= most:
        return []
    sentence = f"Must be between {least} and {most} in length; it has {len(items)}."
    return [Problem(where, sentence, "BASE_TYPE_BAD_LENGTH")]


def url(where: Path, address: Any, schemes: tuple[str, ...]) -> list[Problem]:
    """The problem of an address that is not well formed, or not of one of ``schemes``."""
    try:
        split = urlsplit(str(address))
        well_formed = bool(split.netloc) and not any(c.isspace() for c in str(address))
    except ValueError:
        return [Problem(where, "Not a well formed URL.", "URL_TYPE_INVALID_URL")]
    if split.scheme not in schemes:
        sentence = f"Scheme must be one of {schemes}; the address is {address!r}."
        return [Problem(where, sentence, "URL_TYPE_INVALID_SCHEME")]
    return [] if well_formed else [Problem(where, "Not a well formed URL.", "URL_TYPE_INVALID_URL")]


def surrogates(body: object) -> list[Problem]:
    """The problem of text that is not Unicode: Discord cannot read such a body."""
    try:
        json.dumps(body, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return [Problem((), "The body holds half of a surrogate pair, which is not Unicode.")]
    return []


def unique(everything: list[tuple[Path, Json]]) -> list[Problem]:
    found = []
    for key, code in (("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"), ("id", "COMPONENT_ID")):
        seen = Counter(each[key] for _, each in everything if each.get(key))
        for where, each in everything:
            if each.get(key) and seen[each[key]] > 1:
                found.append(Problem((*where, key), f"{each[key]!r} is used twice.", code))
    return found
