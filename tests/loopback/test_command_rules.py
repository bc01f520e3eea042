"""Discord's limits of commands at N and at N + 1."""

from typing import Any

import pytest

from tests.loopback import command_rules, limits

Json = dict[str, Any]


def given(name: str = "text", **more: Any) -> Json:
    return {"type": 3, "name": name, "description": "d", **more}


def options(count: int) -> Json:
    return {"options": [given(f"o{each}") for each in range(count)]}


def choices(count: int, length: int = 1) -> Json:
    listed = [{"name": "n" * length, "value": "v"} for _ in range(count)]
    return {"options": [given(choices=listed)]}


@pytest.mark.parametrize(
    ("fine", "broken"),
    [
        ({"name": "x" * 32}, {"name": "x" * 33}),
        ({"name": "à-la_carte"}, {"name": "Ask"}),
        ({"name": "ask"}, {"name": "ask me"}),
        ({"description": "x" * 100}, {"description": "x" * 101}),
        ({"description": "x"}, {"description": ""}),
        (options(25), options(26)),
        (choices(25), choices(26)),
        (choices(1, 100), choices(1, 101)),
        (
            {"options": [given("a", required=True), given("b")]},
            {"options": [given("a"), given("b", required=True)]},
        ),
        ({"options": [given("a"), given("b")]}, {"options": [given("a"), given("a")]}),
        (
            {"options": [given(autocomplete=True)]},
            {"options": [given(autocomplete=True, choices=[{"name": "n", "value": "v"}])]},
        ),
        (
            {"options": [{"type": 1, "name": "x" * 32, "description": "d"}]},
            {"options": [{"type": 1, "name": "x" * 33, "description": "d"}]},
        ),
    ],
)
def test_a_command_at_its_limits(fine: Json, broken: Json) -> None:
    """The first stays within a limit, the second exceeds it by one."""
    whole = {"name": "ask", "description": "d"}
    assert command_rules.command({**whole, **fine}) == []
    assert len(command_rules.command({**whole, **broken})) == 1


def test_a_command_has_8000_characters_in_all() -> None:
    """Names, descriptions and values of a command count together."""
    most = {"name": "n" * 100, "value": "v" * 100}
    wide = [given(f"{each:032}", description="ddd", choices=[most]) for each in range(23)]
    # Each of them counts 32 + 3 + 200; the last option 2, and 200 for each whole choice.
    taken = len("ask") + len("d") + 23 * 235 + 2 + 12 * 200
    for total, count in ((limits.COMMAND_TOTAL, 0), (limits.COMMAND_TOTAL + 1, 1)):
        rest = {"name": "n" * 100, "value": "v" * (total - taken - 100)}
        body = {"name": "ask", "description": "d"}
        options = [*wide, given("y", choices=[*[most] * 12, rest])]
        assert len(command_rules.command({**body, "options": options})) == count


def test_commands_are_told_apart_by_name_and_type() -> None:
    """Two slash commands of one name are refused, a slash and a menu command are not."""
    slash = {"name": "ask", "description": "d"}
    assert command_rules.commands([slash, {"name": "ask", "type": 3}]) == []
    assert len(command_rules.commands([slash, slash])) == 1
    many = [{"name": f"c{each}", "description": "d"} for each in range(101)]
    assert command_rules.commands(many[:100]) == []
    assert len(command_rules.commands(many)) == 1
