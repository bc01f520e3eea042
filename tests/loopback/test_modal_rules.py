"""Discord's limits of forms and autocomplete choices at N and at N + 1."""

from typing import Any

import pytest

from tests.loopback import modal_rules

Json = dict[str, Any]


def row(child: Json) -> Json:
    return {"type": 1, "components": [child]}


def button() -> Json:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}


def label(child: Json, **more: Any) -> Json:
    return {"type": 18, "label": "What", "component": child, **more}


def entry(**more: Any) -> Json:
    return {"type": 4, "custom_id": "what", "style": 1, **more}


def entries(count: int) -> Json:
    return {"components": [label(entry(custom_id=str(each))) for each in range(count)]}


def one(**more: Any) -> Json:
    return {"components": [label(entry(**more))]}


def labelled(**more: Any) -> Json:
    return {"components": [label(entry(), **more)]}


@pytest.mark.parametrize(
    ("fine", "broken"),
    [
        ({"title": "x" * 45}, {"title": "x" * 46}),
        ({"title": "x"}, {"title": ""}),
        ({"custom_id": "x" * 100}, {"custom_id": "x" * 101}),
        (entries(5), entries(6)),
        (entries(1), entries(0)),
        (one(custom_id="x" * 100), one(custom_id="x" * 101)),
        (one(placeholder="x" * 100), one(placeholder="x" * 101)),
        (one(value="x" * 4000), one(value="x" * 4001)),
        (one(value="xx", max_length=2), one(value="xxx", max_length=2)),
        (one(max_length=4000), one(max_length=4001)),
        (one(min_length=2, max_length=2), one(min_length=3, max_length=2)),
        (one(), one(label="What")),
        (labelled(label="x" * 45), labelled(label="x" * 46)),
        (labelled(description="x" * 100), labelled(description="x" * 101)),
        ({"components": [row(entry(label="x"))]}, {"components": [row(entry())]}),
        ({"components": [row(entry(label="x"))]}, {"components": [row(button())]}),
    ],
)
def test_a_form_at_its_limits(fine: Json, broken: Json) -> None:
    """The first stays within a limit, the second exceeds it by one."""
    whole = {"title": "Form", "custom_id": "form", **entries(1)}
    assert modal_rules.modal({**whole, **fine}) == []
    assert len(modal_rules.modal({**whole, **broken})) == 1


@pytest.mark.parametrize(
    ("fine", "broken", "kind"),
    [
        ([("n", "v")] * 25, [("n", "v")] * 26, 3),
        ([("n" * 100, "v")], [("n" * 101, "v")], 3),
        ([("n", "v")], [("", "v")], 3),
        ([("n", "v" * 100)], [("n", "v" * 101)], 3),
        ([("n", "v")], [("n", 1)], 3),
        ([("n", 1)], [("n", "1")], 4),
        ([("n", 1.5)], [("n", "1.5")], 10),
    ],
)
def test_choices_at_their_limits(
    fine: list[tuple[str, Any]], broken: list[tuple[str, Any]], kind: int
) -> None:
    """The first stays within a limit, the second exceeds it by one."""
    for choices, count in ((fine, 0), (broken, 1)):
        data = {"choices": [{"name": name, "value": value} for name, value in choices]}
        assert len(modal_rules.autocomplete(data, kind)) == count
