"""Discord's limits of messages at N and at N + 1."""

from typing import Any

import pytest

from tests.loopback import limits, message_rules
from tests.loopback.components import walk

Json = dict[str, Any]


def text(length: int) -> Json:
    return {"type": 10, "content": "x" * length}


def button(**more: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "go", **more}


def link(url: str) -> Json:
    return {"type": 2, "style": 5, "label": "Go", "url": url}


def row(*children: Json) -> Json:
    return {"type": 1, "components": list(children)}


def buttons(count: int) -> Json:
    return row(*(button(custom_id=str(each)) for each in range(count)))


def menu(count: int, **more: Any) -> Json:
    options = [{"label": str(each), "value": str(each)} for each in range(count)]
    return row({"type": 3, "custom_id": "menu", "options": options, **more})


def option(length: int) -> Json:
    return row({"type": 3, "custom_id": "m", "options": [{"label": "x" * length, "value": "x"}]})


def section(texts: int) -> Json:
    return {"type": 9, "components": [text(1)] * texts, "accessory": button()}


def embed(**more: Any) -> Json:
    return {"embeds": [more]}


def field(name: int, value: int) -> Json:
    return embed(fields=[{"name": "x" * name, "value": "x" * value}])


def rows(count: int) -> Json:
    return {"components": [row(button(custom_id=str(each))) for each in range(count)]}


def of_total(total: int) -> Json:
    return {"embeds": [{"description": "x" * 4000}, {"description": "x" * (total - 4000)}]}


PLAIN = [
    ({"content": "x" * limits.CONTENT}, {"content": "x" * (limits.CONTENT + 1)}),
    ({"content": "x"}, {"content": " \n"}),
    ({"content": None, "attachments": [{"id": 0}]}, {"content": None}),
    (of_total(limits.EMBEDS_TOTAL), of_total(limits.EMBEDS_TOTAL + 1)),
    ({"embeds": [{"title": "x"}] * 10}, {"embeds": [{"title": "x"}] * 11}),
    (embed(title="x" * 256), embed(title="x" * 257)),
    (embed(description="x" * 4096), embed(description="x" * 4097)),
    (embed(footer={"text": "x" * 2048}), embed(footer={"text": "x" * 2049})),
    (embed(author={"name": "x" * 256}), embed(author={"name": "x" * 257})),
    (embed(title="x", url="https://example.org/"), embed(title="x", url="ftp://example.org/")),
    (
        embed(title="x", image={"url": "attachment://x.png"}),
        embed(title="x", image={"url": "javascript:alert(1)"}),
    ),
    (field(256, 1024), field(257, 1024)),
    (field(256, 1024), field(256, 1025)),
    (field(1, 1), field(0, 1)),
    (rows(limits.ROWS), rows(limits.ROWS + 1)),
    ({"components": [buttons(5)]}, {"components": [buttons(6)]}),
    ({"components": [row(button())]}, {"components": [button()]}),
    ({"components": [row(button())]}, {"components": [row()]}),
    ({"components": [row(button())]}, {"components": [row(button(), button())]}),
    ({"components": [row(button())]}, {"components": [row(button(), *menu(1)["components"])]}),
    ({"components": [row(button())]}, {"content": "x", "components": [text(1)]}),
    ({"components": [row(button(label="x" * 80))]}, {"components": [row(button(label="x" * 81))]}),
    (
        {"components": [row(button(custom_id="x" * 100))]},
        {"components": [row(button(custom_id="x" * 101))]},
    ),
    ({"components": [row(button())]}, {"components": [row(button(label=None))]}),
    ({"components": [row(button())]}, {"components": [row(button(custom_id=None))]}),
    ({"components": [row(button())]}, {"components": [row(button(url="https://example.org"))]}),
    (
        {"components": [row(link("https://example.org/" + "x" * 492))]},
        {"components": [row(link("https://example.org/" + "x" * 493))]},
    ),
    (
        {"components": [row(link("https://example.org/"))]},
        {"components": [row(link("javascript:alert(1)"))]},
    ),
    (
        {"components": [row(link("https://example.org/a"))]},
        {"components": [row(link("https:///a"))]},
    ),
    (
        {"components": [row(link("https://example.org/a"))]},
        {"components": [row(link("https://example.org/a b"))]},
    ),
    ({"components": [menu(25)]}, {"components": [menu(26)]}),
    ({"components": [menu(1)]}, {"components": [menu(0)]}),
    ({"components": [menu(2, max_values=2)]}, {"components": [menu(2, max_values=3)]}),
    (
        {"components": [menu(2, min_values=1, max_values=1)]},
        {"components": [menu(2, min_values=2, max_values=1)]},
    ),
    (
        {"components": [menu(1, placeholder="x" * 150)]},
        {"components": [menu(1, placeholder="x" * 151)]},
    ),
    ({"components": [option(100)]}, {"components": [option(101)]}),
    (
        {"content": "x", "allowed_mentions": {"users": list(range(100))}},
        {"content": "x", "allowed_mentions": {"users": list(range(101))}},
    ),
    (
        {"content": "x", "allowed_mentions": {"parse": ["roles"], "users": [1]}},
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": [1]}},
    ),
    (
        {"content": "x", "allowed_mentions": {"parse": ["everyone"]}},
        {"content": "x", "allowed_mentions": {"parse": ["here"]}},
    ),
    ({"content": "x"}, {"content": "x", "flags": 64}),
]

V2 = [
    ([text(4000)], [text(4001)]),
    ([text(2000), text(2000)], [text(2000), text(2001)]),
    ([text(1)], [text(0)]),
    ([text(1)], []),
    ([text(1)] * 40, [text(1)] * 41),
    (
        [{"type": 17, "components": [text(1)] * 39}],
        [{"type": 17, "components": [text(1)] * 40}],
    ),
    ([section(3)], [section(4)]),
    ([section(1)], [{"type": 9, "components": [text(1)]}]),
    ([row(button())], [button()]),
    (
        [{"type": 17, "components": [text(1)]}],
        [{"type": 17, "components": [{"type": 17, "components": [text(1)]}]}],
    ),
    (
        [{"type": 12, "items": [{"media": {"url": "https://example.org/"}}] * 10}],
        [{"type": 12, "items": [{"media": {"url": "https://example.org/"}}] * 11}],
    ),
    ([{**text(1), "id": 1}, {**text(1), "id": 2}], [{**text(1), "id": 1}, {**text(1), "id": 1}]),
]


@pytest.mark.parametrize(("fine", "broken"), PLAIN)
def test_a_message_at_its_limits(fine: Json, broken: Json) -> None:
    """The first stays within a limit, the second exceeds it by one."""
    assert message_rules.message(fine, v2=False, interaction=False) == []
    assert len(message_rules.message(broken, v2=False, interaction=False)) in (1, 2)


@pytest.mark.parametrize(("fine", "broken"), V2)
def test_components_at_their_limits(fine: list[Json], broken: list[Json]) -> None:
    """The same for messages made of components."""
    assert message_rules.message({"components": fine}, v2=True, interaction=False) == []
    problems = message_rules.message({"components": broken}, v2=True, interaction=False)
    assert len(problems) in (1, 2)


@pytest.mark.parametrize("legacy", [{"content": "x"}, {"embeds": [{"title": "x"}]}])
def test_components_go_with_nothing_else(legacy: Json) -> None:
    """A message of components has no content and no embeds."""
    body = {"components": [text(1)], **legacy}
    (problem,) = message_rules.message(body, v2=True, interaction=False)
    assert problem.where == (next(iter(legacy)),)


def test_walking_reaches_every_component() -> None:
    """Children, accessories and labelled inputs are found, with their paths."""
    labelled = {"type": 18, "label": "What", "component": {"type": 4, "custom_id": "what"}}
    listed = [{"type": 17, "components": [section(1), row(button())]}, labelled]
    found = {each["type"]: where for where, each in walk(listed)}
    assert set(found) == {17, 9, 10, 1, 2, 18, 4}
    assert found[4] == ("components", 1, "component")
    assert found[10] == ("components", 0, "components", 0, "components", 0)
