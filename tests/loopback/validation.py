"""Bodies against Discord's own OpenAPI description."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.loopback.errors import Problem

Json = dict[str, Any]

# Not part of the project: it lies beside it, where it is there at all.
DESCRIPTION = Path(__file__).resolve().parents[3] / "shared" / "discord" / "openapi.json"

formats = FormatChecker(formats=())


@formats.checks("int32")
def _int32(value: object) -> bool:
    return not isinstance(value, int) or -(2**31) <= value < 2**31


@formats.checks("snowflake")
def _snowflake(value: object) -> bool:
    return not isinstance(value, str) or (value.isdecimal() and int(value) < 2**64)


@formats.checks("uri")
def _uri(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return bool(urlsplit(value).scheme)
    except ValueError:
        return False


@formats.checks("date-time")
def _date_time(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


class Description:
    """What Discord says of its requests and objects.

    Requests may give ids as integers where the description says strings, as discord.py does;
    what the loopback sends itself may not.
    """

    def __init__(self, path: Path) -> None:
        self.document: Json = json.loads(path.read_text(encoding="utf-8"))
        lenient = json.loads(path.read_text(encoding="utf-8"))
        schemas = lenient["components"]["schemas"]
        schemas["SnowflakeType"] = {
            "anyOf": [schemas["SnowflakeType"], {"type": "integer", "minimum": 0}]
        }
        self._registry = Registry().with_resources(
            [
                ("strict:", DRAFT202012.create_resource(self.document)),
                ("lenient:", DRAFT202012.create_resource(lenient)),
            ]
        )
        self._validators: dict[str, Draft202012Validator] = {}

    def knows(self, method: str, template: str) -> bool:
        """Whether Discord has this route."""
        return self._operation(method, template) is not None

    def request(self, method: str, template: str, body: object) -> list[Problem]:
        """What is wrong with the body of a request (None where it has none)."""
        operation = self._operation(method, template)
        if operation is None:
            return []
        described = operation.get("requestBody")
        if described is None:
            return [] if body is None else [Problem((), "This route takes no body.")]
        if body is None:
            missing = Problem((), "This route needs a body.", "BASE_TYPE_REQUIRED")
            return [missing] if described.get("required") else []
        pointer = _pointer(
            "paths", template, method.lower(), "requestBody", "content", "application/json"
        )
        return list(self._problems(f"lenient:#{pointer}/schema", body))

    def response(self, method: str, template: str, status: int, body: object) -> list[Problem]:
        """What is wrong with the body of a successful answer."""
        operation = self._operation(method, template)
        if operation is None:
            return []
        found = operation["responses"].get(str(status))
        if found is None:
            return [Problem((), f"Discord does not answer this route with {status}.")]
        if "content" not in found:
            return [] if body is None else [Problem((), "Discord answers this without a body.")]
        pointer = _pointer("paths", template, method.lower(), "responses", str(status), "content")
        return list(self._problems(f"strict:#{pointer}/application~1json/schema", body))

    def sent(self, schema: str, value: object) -> list[Problem]:
        """What is wrong with an object that the loopback sends."""
        return list(self._problems(f"strict:#/components/schemas/{schema}", value))

    def _operation(self, method: str, template: str) -> Json | None:
        found: Json | None = self.document["paths"].get(template, {}).get(method.lower())
        return found

    def _problems(self, reference: str, value: object) -> Iterator[Problem]:
        validator = self._validators.get(reference)
        if validator is None:
            validator = self._validators[reference] = Draft202012Validator(
                {"$ref": reference}, registry=self._registry, format_checker=formats
            )
        for error in validator.iter_errors(value):
            yield from _meant(error)


@cache
def description() -> Description | None:
    """Discord's description, or None where the file is not there; read once."""
    return Description(DESCRIPTION) if DESCRIPTION.is_file() else None


def _pointer(*steps: str) -> str:
    escaped = (step.replace("~", "~0").replace("/", "~1") for step in steps)
    # A JSON pointer in a URI fragment: braces and @ of the templates are written as they are.
    return "".join(f"/{step}" for step in escaped).replace("{", "%7B").replace("}", "%7D")


def _meant(error: ValidationError) -> list[Problem]:
    """What is wrong, told of the alternative that was meant where there are several."""
    where = tuple(error.absolute_path)
    if not error.context:
        return [Problem(where, _sentence(error), _code(error))]
    if all(each.validator == "const" for each in error.context):
        allowed = tuple(each.validator_value for each in error.context)
        return [Problem(where, f"Value must be one of {allowed}.", "BASE_TYPE_CHOICES")]
    branches: dict[object, list[ValidationError]] = {}
    for each in error.context:
        branches.setdefault(each.schema_path[0], []).append(each)
    meant = min(branches.values(), key=_distance)
    if any(_is_kind(each) for each in meant):
        return [Problem((*where, "type"), "No component or answer of this type goes here.")]
    return [problem for each in meant for problem in _meant(each)]


def _is_kind(error: ValidationError) -> bool:
    """Whether it says that the object is of another ``type`` than this alternative."""
    return list(error.path) == ["type"]


def _distance(errors: list[ValidationError]) -> tuple[bool, bool, int]:
    """How far an alternative is from what was meant: its own ``type`` decides."""
    other_json = any(not each.path and each.validator == "type" for each in errors)
    problems = sum(len(_meant(each)) for each in errors)
    return other_json, any(map(_is_kind, errors)), problems


# Discord's wording for the common errors, where it is known.
def _sentence(error: ValidationError) -> str:
    limit, found = error.validator_value, error.instance
    match error.validator:
        case "maxLength" if isinstance(found, str):
            return f"Must be {limit} or fewer in length; it is {len(found)}."
        case "minLength":
            return f"Must be at least {limit} in length."
        case "maxItems" if isinstance(found, list):
            return f"Must be {limit} or fewer in length; it has {len(found)}."
        case "required":
            return error.message.replace("is a required property", "is required") + "."
        case _:
            message = error.message
            return (message if len(message) < 300 else message[:297] + "…") + "."


def _code(error: ValidationError) -> str:
    codes = {
        "maxLength": "BASE_TYPE_MAX_LENGTH",
        "minLength": "BASE_TYPE_MIN_LENGTH",
        "required": "BASE_TYPE_REQUIRED",
        "enum": "BASE_TYPE_CHOICES",
    }
    return codes.get(str(error.validator), "BASE_TYPE_BAD")
