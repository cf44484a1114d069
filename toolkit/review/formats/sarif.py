"""Findings as SARIF 2.1.0 (OASIS), which code hosting services show in the margin of a change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from toolkit.law.typography import bind
from toolkit.review.model import Diagnostic, Origin, Severity
from toolkit.review.registry import Rule

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(found: Sequence[Diagnostic], rules: Sequence[Rule]) -> str:
    """One run: the rules with their manuals, a result for each finding, a notification for each crash."""
    order = {rule.code: position for position, rule in enumerate(rules)}
    crashes = [entry for entry in found if entry.origin is Origin.CRASH]
    unread = [entry for entry in found if entry.origin is Origin.UNREADABLE]
    run = {
        "tool": {
            "driver": {
                "name": "lagverk",
                "language": "sv-SE",
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not crashes,
                "toolExecutionNotifications": [_notification(entry) for entry in (*crashes, *unread)],
            }
        ],
        "results": [_result(entry, order) for entry in found if entry.origin is Origin.RULE],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    manual = rule.manual
    return {
        "id": rule.code,
        "shortDescription": {"text": f"{manual.name}."},
        "fullDescription": {"text": manual.norm},
        "help": {
            "text": f"{manual.why}\n\nFel: {manual.wrong}\nRätt: {manual.right}\nKälla: {manual.source}"
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(found: Diagnostic, order: dict[str, int]) -> dict[str, Any]:
    index = {"ruleIndex": order[found.code]} if found.code in order else {}
    suggestion = f" Förslag: {found.suggestion}" if found.suggestion else ""
    return {
        "ruleId": found.code,
        **index,
        "level": _LEVELS[found.severity],
        "message": {"text": bind(f"{found.message}{suggestion}")},
        "locations": [_location(found)],
    }


def _notification(found: Diagnostic) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": bind(f"{found.code}: {found.message}")},
        "locations": [_location(found)],
    }


def _location(found: Diagnostic) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(found.file).as_posix())}}
    if found.line is not None:
        physical["region"] = {"startLine": found.line, "startColumn": found.column or 1}
    logical = [{"fullyQualifiedName": found.place}] if found.place else []
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}
