"""Each format as a golden file that a person can read, and each held to what its readers require."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from rich.console import Console

from tests.review.findings import RULES, some
from toolkit.cli.findings import print_findings
from toolkit.review.formats import FORMATS

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = {"text": "txt", "json": "json", "sarif": "sarif", "junit": "xml", "github": "github"}


@pytest.mark.parametrize("form", FORMATS)
def test_golden(form: str) -> None:
    path = GOLDEN / f"findings.{SUFFIXES[form]}"
    assert FORMATS[form](some(), RULES).rstrip("\n") + "\n" == path.read_text(encoding="utf-8")


def test_terminal_has_the_words_of_the_plain_text() -> None:
    console = Console(width=200, record=True, color_system=None, highlight=False)
    print_findings(some(), console)
    shown = " ".join(console.export_text().split())
    for diagnostic in some():
        assert diagnostic.code in shown
        assert " ".join(diagnostic.message.split()) in shown


def test_json_has_the_documented_keys_in_order() -> None:
    for entry in json.loads(FORMATS["json"](some(), RULES)):
        assert list(entry) == ["regel", "allvar", "fil", "rad", "lagrum", "meddelande", "forslag"]
    assert FORMATS["json"]((), RULES) == "[]"


def test_sarif_follows_the_standard() -> None:
    """What SARIF 2.1.0 requires (sections 3.13, 3.14, 3.19, 3.27–3.30, 3.49, 3.58)."""
    for found in ((), some()):
        log = json.loads(FORMATS["sarif"](found, RULES))
        assert log["version"] == "2.1.0"
        (run,) = log["runs"]
        driver = run["tool"]["driver"]
        assert driver["name"]
        assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
        for rule in driver["rules"]:
            assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
            assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
        for result in run["results"]:
            _holds_result(result, driver["rules"])
        (invocation,) = run["invocations"]
        assert invocation["executionSuccessful"] is not any(d.code == "KON01" for d in found)
        for notification in invocation["toolExecutionNotifications"]:
            assert notification["message"]["text"]
            assert notification["level"] == "error"


def _holds_result(result: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    assert result["message"]["text"]
    assert result["level"] in {"none", "note", "warning", "error"}
    if "ruleIndex" in result:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for location in result["locations"]:
        physical = location["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+", uri, re.ASCII)
        region = physical["region"]
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1


def test_junit_counts_what_it_holds() -> None:
    root = ElementTree.fromstring(FORMATS["junit"](some(), RULES).encode("utf-8"))
    assert root.tag == "testsuites"
    for suite in root.findall("testsuite"):
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors", "")) == len(suite.findall("testcase/error"))
        assert all(case.get("name") and case.get("classname") for case in cases)
    assert len(root.findall("testsuite/testcase")) == len(some())
    empty = ElementTree.fromstring(FORMATS["junit"]((), RULES).encode("utf-8"))
    assert len(empty.findall("testsuite/testcase")) == 1


def test_github_commands_are_one_line_each() -> None:
    *commands, summary = FORMATS["github"](some(), RULES).splitlines()
    assert len(commands) == len(some())
    for command in commands:
        match = re.fullmatch(r"::(?:error|warning|notice) (?P<properties>[^:]*)::.+", command)
        assert match is not None
        names = [part.partition("=")[0] for part in match["properties"].split(",")]
        assert set(names) <= {"file", "line", "col", "title"}
    assert not summary.startswith("::")
