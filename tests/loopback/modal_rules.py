"""What a modal may be, and autocomplete choices."""

from __future__ import annotations

from typing import Any

from tests.loopback import components as parts
from tests.loopback import limits
from tests.loopback.components import Path
from tests.loopback.errors import Problem
from tests.loopback.message_rules import select
from tests.loopback.rules import longer, more, unique

Json = dict[str, Any]

# What the value of a choice is, by the type of its option: string, integer, number.
TYPES: dict[int | None, tuple[type, ...]] = {3: (str,), 4: (int,), 10: (int, float)}


def modal(data: Json) -> list[Problem]:
    """What breaks a rule in a modal."""
    found = longer(("data", "title"), data.get("title"), limits.MODAL_TITLE, 1)
    found += longer(("data", "custom_id"), data.get("custom_id"), limits.CUSTOM_ID, 1)
    listed = data.get("components")
    found += more(("data", "components"), listed, limits.MODAL_COMPONENTS, 1)
    everything = list(parts.walk(listed, ("data", "components")))
    found += unique(everything)
    for where, each in everything:
        if each.get("custom_id") is not None:
            found += longer((*where, "custom_id"), each["custom_id"], limits.CUSTOM_ID, 1)
        kind = each.get("type")
        if kind == parts.LABEL:
            found += longer((*where, "label"), each.get("label"), limits.LABEL, 1)
            found += longer(
                (*where, "description"), each.get("description"), limits.LABEL_DESCRIPTION
            )
        elif kind == parts.TEXT_INPUT:
            found += _text_input(where, each)
        elif kind in parts.SELECTS:
            found += select(where, each)
        elif kind == parts.BUTTON:
            found.append(Problem(where, "A modal holds no buttons."))
    return found


def _text_input(where: Path, each: Json) -> list[Problem]:
    found = longer((*where, "label"), each.get("label"), limits.LABEL, 1)
    if "label" in where or where[-1] == "component":
        if each.get("label"):
            found.append(Problem((*where, "label"), "Inside a label, the input has no own label."))
    elif not each.get("label"):
        found.append(Problem((*where, "label"), "This field is required.", "BASE_TYPE_REQUIRED"))
    found += longer((*where, "placeholder"), each.get("placeholder"), limits.INPUT_PLACEHOLDER)
    least, most = each.get("min_length") or 0, each.get("max_length") or limits.INPUT_VALUE
    if not 0 <= least <= most <= limits.INPUT_VALUE or most < 1:
        sentence = (
            f"Lengths must be 0 ≤ min ≤ max ≤ {limits.INPUT_VALUE}; they are {least} and {most}."
        )
        found.append(Problem((*where, "max_length"), sentence))
    if each.get("value"):
        found += longer((*where, "value"), each.get("value"), most)
    return found


def autocomplete(data: Json, kind: int | None = None) -> list[Problem]:
    """What breaks a rule in autocomplete choices; ``kind`` is the type of the option."""
    choices = data.get("choices")
    found = more(("data", "choices"), choices, limits.CHOICES)
    for index, choice in enumerate(choices if isinstance(choices, list) else ()):
        where: Path = ("data", "choices", index)
        found += longer((*where, "name"), choice.get("name"), limits.CHOICE_NAME, 1)
        value = choice.get("value")
        found += longer((*where, "value"), value, limits.CHOICE_VALUE, 1)
        if not isinstance(value, TYPES.get(kind, (str, int, float))):
            found.append(Problem((*where, "value"), f"{value!r} is of another type."))
    return found
