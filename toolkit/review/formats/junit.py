"""Findings as JUnit XML, which CI servers count and list: a suite a file, a case a finding."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from toolkit.law.typography import bind
from toolkit.review.formats.text import position
from toolkit.review.model import Diagnostic, Origin, Severity
from toolkit.review.registry import Rule


def as_junit(found: Sequence[Diagnostic], rules: Sequence[Rule]) -> str:
    """A failure for each finding of severity fel, an error for each crash; the rest pass, with their text.

    Without findings there is one suite with one case that passed, since an empty file is taken for a
    run that never was.
    """
    root = etree.Element("testsuites", name="lagverk granska")
    by_file: dict[str, list[Diagnostic]] = {}
    for entry in found:
        by_file.setdefault(entry.file, []).append(entry)
    for file, entries in by_file.items():
        errors = sum(entry.origin is Origin.CRASH for entry in entries)
        failures = sum(entry.severity is Severity.ERROR for entry in entries) - errors
        suite = etree.SubElement(
            root, "testsuite", name=file, tests=str(len(entries)), failures=str(failures), errors=str(errors)
        )
        for entry in entries:
            _case(suite, entry)
    if not by_file:
        suite = etree.SubElement(root, "testsuite", name="lagverk", tests="1", failures="0", errors="0")
        etree.SubElement(suite, "testcase", name="granskning", classname="lagverk")
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data.decode("utf-8")


def _case(suite: etree._Element, found: Diagnostic) -> None:
    case = etree.SubElement(
        suite, "testcase", name=bind(f"{found.code} {found.place}".strip()), classname=found.file
    )
    suggestion = f"\n→ {found.suggestion}" if found.suggestion else ""
    text = bind(f"{position(found)}: {found.message}{suggestion}")
    if found.severity is not Severity.ERROR:
        etree.SubElement(case, "system-out").text = _printable(text)
        return
    tag = "error" if found.origin is Origin.CRASH else "failure"
    failure = etree.SubElement(case, tag, message=_printable(bind(found.message)), type=found.code)
    failure.text = _printable(text)


def _printable(text: str) -> str:
    """``text`` without the control characters that XML can't hold."""
    return "".join(char if char >= " " or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text)
