"""What a command may be."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tests.loopback import limits
from tests.loopback.components import Path
from tests.loopback.errors import Problem
from tests.loopback.rules import longer, more

Json = dict[str, Any]


def commands(listed: Any) -> list[Problem]:
    """What breaks a rule in the list of all commands of one place."""
    found: list[Problem] = []
    if not isinstance(listed, list):
        return found
    kinds = Counter(each.get("type") or 1 for each in listed)
    most_of = {1: limits.GLOBAL_COMMANDS, 2: limits.MENU_COMMANDS, 3: limits.MENU_COMMANDS}
    for kind, most in most_of.items():
        if kinds[kind] > most:
            found.append(Problem((), f"At most {most} commands of type {kind}."))
    names = Counter((each.get("type") or 1, each.get("name")) for each in listed)
    for (_, name), times in names.items():
        if times > 1:
            found.append(Problem((), f"The command name {name!r} is used twice."))
    for index, each in enumerate(listed):
        found += command(each, (index,))
    return found


def command(each: Json, where: Path = ()) -> list[Problem]:
    """What breaks a rule in one command."""
    if (each.get("type") or 1) != 1:
        found = longer((*where, "name"), each.get("name"), limits.COMMAND_NAME, 1)
        if each.get("description"):
            found.append(Problem((*where, "description"), "A menu command has no description."))
        return found
    found = _named(each, where) + _options(each.get("options"), (*where, "options"))
    size = _size(each)
    if size > limits.COMMAND_TOTAL:
        sentence = (
            f"Names, descriptions and values must be {limits.COMMAND_TOTAL} or fewer; {size}."
        )
        found.append(Problem(where, sentence, "APPLICATION_COMMAND_TOO_LARGE"))
    return found


def _named(each: Json, where: Path) -> list[Problem]:
    name = each.get("name")
    found = longer((*where, "name"), name, limits.COMMAND_NAME, 1)
    found += longer(
        (*where, "description"), each.get("description") or "", limits.COMMAND_DESCRIPTION, 1
    )
    names = {None: name, **(each.get("name_localizations") or {})}
    for text in names.values():
        if isinstance(text, str) and (
            text != text.lower() or not all(c.isalnum() or c in "-_'" for c in text)
        ):
            sentence = f"Command name is invalid: {text!r} has other than lower case and digits."
            found.append(Problem((*where, "name"), sentence, "APPLICATION_COMMAND_INVALID_NAME"))
    return found


def _options(options: Any, where: Path) -> list[Problem]:
    options = options if isinstance(options, list) else []
    found = more(where, options, limits.COMMAND_OPTIONS)
    optional_seen = False
    for name, times in Counter(each.get("name") for each in options).items():
        if times > 1:
            found.append(Problem(where, f"The option name {name!r} is used twice."))
    for index, each in enumerate(options):
        here: Path = (*where, index)
        found += _named(each, here)
        choices = each.get("choices")
        found += more((*here, "choices"), choices, limits.CHOICES)
        for number, choice in enumerate(choices or ()):
            found += longer(
                (*here, "choices", number, "name"), choice.get("name"), limits.CHOICE_NAME, 1
            )
            value = choice.get("value")
            found += longer((*here, "choices", number, "value"), value, limits.CHOICE_VALUE, 1)
        if choices and each.get("autocomplete"):
            found.append(Problem(here, "An option has choices or autocomplete, not both."))
        if each.get("type") in (limits.SUBCOMMAND, limits.GROUP):
            found += _options(each.get("options"), (*here, "options"))
        elif each.get("required"):
            if optional_seen:
                found.append(Problem(here, "Required options come before optional ones."))
        else:
            optional_seen = True
    return found


def _size(each: Json) -> int:
    texts = [each.get("name"), each.get("description"), each.get("value")]
    nested = [*(each.get("options") or ()), *(each.get("choices") or ())]
    return sum(len(text) for text in texts if isinstance(text, str)) + sum(map(_size, nested))
