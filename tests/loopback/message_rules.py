"""What a message may be: the rules that Discord's description does not state, or not here."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tests.loopback import components as parts
from tests.loopback import limits
from tests.loopback.components import Path
from tests.loopback.embeds import addresses
from tests.loopback.errors import Problem
from tests.loopback.messages import EPHEMERAL
from tests.loopback.rules import longer, more, unique, url

Json = dict[str, Any]


def message(body: Json, *, v2: bool, interaction: bool) -> list[Problem]:
    """What breaks a rule in a message, new or as it would be after an edit.

    ``v2``: it is made of components only. ``interaction``: it may be ephemeral.
    """
    found = longer(("content",), body.get("content"), limits.CONTENT)
    found += embeds(body.get("embeds"))
    found += allowed_mentions(body.get("allowed_mentions"))
    found += components(body.get("components"), v2=v2)
    flags = body.get("flags") or 0
    if v2:
        for key in ("content", "embeds", "poll", "sticker_ids"):
            if body.get(key):
                sentence = "The 'MESSAGE_FLAGS_IS_COMPONENTS_V2' flag does not go with this field."
                found.append(Problem((key,), sentence, "MESSAGE_CANNOT_USE_LEGACY_FIELDS"))
        if not body.get("components"):
            found.append(Problem((), "A message of components needs at least one."))
    elif (
        not any(
            body.get(key) for key in ("embeds", "components", "attachments", "sticker_ids", "poll")
        )
        and not str(body.get("content") or "").strip()
    ):
        found.append(Problem((), "Cannot send an empty message.", "EMPTY_MESSAGE"))
    if isinstance(flags, int) and flags & EPHEMERAL and not interaction:
        sentence = "Only answers to an interaction can be ephemeral: everybody sees this message."
        found.append(Problem(("flags",), sentence, refused=False))
    return found


def embeds(found_embeds: Any) -> list[Problem]:
    """What breaks a rule in the embeds of a message."""
    found = more(("embeds",), found_embeds, limits.EMBEDS)
    total = 0
    for index, embed in enumerate(found_embeds if isinstance(found_embeds, list) else ()):
        where: Path = ("embeds", index)
        texts: list[tuple[Path, Any, int, int]] = [
            ((*where, key), embed.get(key), most, 0) for key, most in limits.EMBED.items()
        ]
        for place, address in addresses(embed):
            found += url((*where, *place), address, limits.EMBED_SCHEMES)
        footer, author = embed.get("footer") or {}, embed.get("author") or {}
        texts.append(((*where, "footer", "text"), footer.get("text"), limits.EMBED_FOOTER, 0))
        texts.append(((*where, "author", "name"), author.get("name"), limits.EMBED_AUTHOR, 0))
        found += more((*where, "fields"), embed.get("fields"), limits.EMBED_FIELDS)
        for number, each in enumerate(embed.get("fields") or ()):
            texts += [
                ((*where, "fields", number, key), each.get(key), most, 1)
                for key, most in limits.EMBED_FIELD.items()
            ]
        for path, text, most, least in texts:
            found += longer(path, text, most, least)
            total += len(text) if isinstance(text, str) else 0
    if total > limits.EMBEDS_TOTAL:
        sentence = f"Embed size exceeds maximum size of {limits.EMBEDS_TOTAL}; it is {total}."
        found.append(Problem(("embeds",), sentence, "MAX_EMBED_SIZE_EXCEEDED"))
    return found


def allowed_mentions(allowed: Any) -> list[Problem]:
    """What breaks a rule in ``allowed_mentions``."""
    if not isinstance(allowed, dict):
        return []
    found = []
    for key in ("users", "roles"):
        listed = allowed.get(key)
        found += more(("allowed_mentions", key), listed, limits.MENTIONED)
        if listed and key in (allowed.get("parse") or ()):
            sentence = f'parse: ["{key}"] and {key}: [ids…] exclude each other.'
            found.append(Problem(("allowed_mentions",), sentence))
    for kind in allowed.get("parse") or ():
        if kind not in ("users", "roles", "everyone"):
            found.append(Problem(("allowed_mentions", "parse"), f"{kind!r} is no kind of mention."))
    return found


def components(listed: Any, *, v2: bool) -> list[Problem]:
    """What breaks a rule in the components of a message."""
    if not isinstance(listed, list):
        return []
    found: list[Problem] = []
    everything = list(parts.walk(listed))
    if v2:
        if len(everything) > limits.V2_COMPONENTS:
            sentence = (
                f"At most {limits.V2_COMPONENTS} components, nested ones too; {len(everything)}."
            )
            found.append(Problem(("components",), sentence, "COMPONENT_MAX_TOTAL"))
        text = sum(
            len(str(each.get("content") or ""))
            for _, each in everything
            if each.get("type") == parts.TEXT_DISPLAY
        )
        if text > limits.V2_TEXT:
            sentence = (
                f"The text of all components must be {limits.V2_TEXT} or fewer; it is {text}."
            )
            found.append(Problem(("components",), sentence, "COMPONENT_TEXT_TOTAL"))
    else:
        found += more(("components",), listed, limits.ROWS)
        for where, each in everything:
            if each.get("type") in parts.V2_ONLY:
                sentence = "This component needs the flag 'MESSAGE_FLAGS_IS_COMPONENTS_V2'."
                found.append(Problem((*where, "type"), sentence))
    for index, each in enumerate(listed):
        top = each.get("type") if isinstance(each, dict) else None
        if top == parts.BUTTON or top in parts.SELECTS:
            found.append(Problem(("components", index, "type"), "This needs an action row."))
    found += unique(everything)
    for where, each in everything:
        found += _component(where, each)
    return found


def _component(where: Path, each: Json) -> list[Problem]:
    found = []
    if each.get("custom_id") is not None:
        found += longer((*where, "custom_id"), each["custom_id"], limits.CUSTOM_ID, 1)
    kind = each.get("type")
    children = each.get("components")
    if kind == parts.ACTION_ROW:
        found += _row(where, children if isinstance(children, list) else [])
    elif kind == parts.BUTTON:
        found += _button(where, each)
    elif kind in parts.SELECTS:
        found += select(where, each)
    elif kind == parts.SECTION:
        found += more((*where, "components"), children, limits.SECTION_TEXTS, 1)
        if not isinstance(each.get("accessory"), dict):
            found.append(Problem((*where, "accessory"), "This field is required."))
    elif kind == parts.TEXT_DISPLAY:
        found += longer((*where, "content"), each.get("content"), limits.V2_TEXT, 1)
    elif kind == parts.MEDIA_GALLERY:
        found += more((*where, "items"), each.get("items"), limits.GALLERY_ITEMS, 1)
    elif kind == parts.CONTAINER and "components" in where[1:]:
        found.append(Problem((*where, "type"), "A container stands in no other component."))
    return found


def _row(where: Path, children: list[Json]) -> list[Problem]:
    kinds = [child.get("type") for child in children if isinstance(child, dict)]
    found = more((*where, "components"), children, limits.ROW_BUTTONS, 1)
    if len(kinds) > 1 and any(kind != parts.BUTTON for kind in kinds):
        sentence = "An action row holds buttons, or one select menu alone."
        found.append(Problem((*where, "components"), sentence))
    return found


def _button(where: Path, button: Json) -> list[Problem]:
    found = longer((*where, "label"), button.get("label"), limits.BUTTON_LABEL)
    found += longer((*where, "url"), button.get("url"), limits.BUTTON_URL)
    style, address = button.get("style"), button.get("url")
    if style == parts.LINK_STYLE:
        if not address or button.get("custom_id"):
            found.append(Problem(where, "A link button has an address and no custom id."))
        else:
            found += url((*where, "url"), address, limits.BUTTON_SCHEMES)
    elif style != parts.PREMIUM_STYLE and (address or not button.get("custom_id")):
        found.append(Problem(where, "A button other than a link has a custom id and no address."))
    if style != parts.PREMIUM_STYLE and not button.get("label") and not button.get("emoji"):
        found.append(Problem(where, "A button needs a label or an emoji."))
    return found


def select(where: Path, select: Json) -> list[Problem]:
    found = longer((*where, "placeholder"), select.get("placeholder"), limits.SELECT_PLACEHOLDER)
    options = select.get("options")
    if select.get("type") == parts.STRING_SELECT:
        found += more((*where, "options"), options or [], limits.SELECT_OPTIONS, 1)
    options = options if isinstance(options, list) else []
    for index, option in enumerate(options):
        here: Path = (*where, "options", index)
        for key, shortest in (("label", 1), ("value", 1), ("description", 0)):
            found += longer((*here, key), option.get(key), limits.SELECT_OPTION, shortest)
    for value, times in Counter(option.get("value") for option in options).items():
        if times > 1:
            found.append(Problem((*where, "options"), f"The value {value!r} is used twice."))
    least, most = select.get("min_values"), select.get("max_values")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        found.append(Problem((*where, "min_values"), "Must not be greater than max_values."))
    if options and isinstance(most, int) and most > len(options):
        sentence = f"Must not be greater than the number of options, {len(options)}."
        found.append(Problem((*where, "max_values"), sentence))
    return found
