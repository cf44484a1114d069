"""The JSON schema of ``consequences.toml``: completion, explanations and errors in an editor."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from toolkit.consequences.check import FILE, NAME
from toolkit.consequences.fields import ADDRESSEES, STATEMENTS, TOP, Field, Shape
from toolkit.consequences.requirements import available

_TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT, "minItems": 1}


def schema() -> dict[str, Any]:
    """The schema (JSON Schema draft-07, which editors of TOML know), with Swedish descriptions."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Konsekvenser av ett förslag (consequences.toml)",
        **_object(TOP),
    }


def schema_text() -> str:
    """The schema as the file that is shipped, byte for byte."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _object(fields: Iterable[Field]) -> dict[str, Any]:
    fields = tuple(fields)
    made: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.key: {"description": field.about, **_value(field)} for field in fields},
    }
    if required := [field.key for field in fields if field.required]:
        made["required"] = required
    return made


def _value(field: Field) -> dict[str, Any]:
    match field.shape:
        case Shape.TABLE:
            return _object(field.fields)
        case Shape.TABLES:
            return {"type": "array", "items": _object(field.fields)}
        case Shape.NAMED if field.key == "redogorelse":
            return {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    key: {"description": about, **_object(field.fields)} for key, about in STATEMENTS.items()
                },
            }
        case Shape.NAMED:
            return {
                "type": "object",
                "additionalProperties": _object(field.fields),
                "propertyNames": {"pattern": f"^{NAME.pattern}$"},
            }
        case Shape.TEXTS if field.key == "krav":
            return {"type": "array", "items": {"enum": list(available())}, "minItems": 1}
        case Shape.CHOICE:
            return {"enum": list(field.choices)}
        case Shape.CHOICES:
            return {"type": "array", "items": {"enum": list(field.choices)}, "minItems": 1}
        case Shape.SECTIONS | Shape.CITATIONS:
            return {"anyOf": [_TEXT, _TEXTS]}
        case Shape.FILE:
            return {"type": "string", "pattern": f"^{FILE.pattern}$"}
        case Shape.PAIRS:
            pair = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
            return {"type": "array", "items": pair, "minItems": 1}
        case Shape.SHARES:
            share = {"type": "number", "minimum": 0, "maximum": 1}
            return {
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(ADDRESSEES, share),
            }
        case shape:
            return dict(_PLAIN[shape])


_PLAIN: dict[Shape, dict[str, Any]] = {
    Shape.TEXT: _TEXT,
    Shape.TEXTS: _TEXTS,
    Shape.NUMBER: {"type": "number"},
    Shape.COUNT: {"type": "integer", "minimum": 0},
    Shape.YEAR: {"type": "integer", "minimum": 1900, "maximum": 2200},
    Shape.YES_NO: {"type": "boolean"},
}
