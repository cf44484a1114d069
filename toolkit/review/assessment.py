"""What the assessment of consequences lacks, rule by rule, with its line in ``consequences.toml``.

The requirements themselves are judged by ``toolkit.consequences``; here each one that isn't met becomes a
finding of the rule that it names, as grave as the ordinance makes it for the one who wrote the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from toolkit.consequences.completeness import Missing
from toolkit.consequences.requirements import body_name
from toolkit.review.model import Finding, Passage, Severity, Spot, at
from toolkit.review.subject import CONSEQUENCES, Subject

BILL = "bill.xml"


def is_proposal(subject: Subject) -> bool:
    """Whether the subject is a bill in a folder of its own, where an assessment belongs.

    An amending act read from a print is no proposal, nor is one that has its number.
    """
    bill = subject.bill
    if bill is None or bill.number is not None:
        return False
    return bool(subject.papers) or PurePath(subject.file).name == BILL


def lacking(subject: Subject, code: str) -> Iterator[Finding]:
    """A finding for each requirement of the rule ``code`` that the assessment lacks wholly or partly.

    None for a statute, and none where the assessment isn't there or can't be read: KON15 says so, once.
    """
    for missing in subject.missing:
        if missing.rule == code:
            yield in_assessment(subject, missing.line, _message(missing), _severity(missing))


def in_assessment(subject: Subject, line: int | None, message: str, severity: Severity) -> Finding:
    """A finding at ``line`` of the assessment, at its beginning where None.

    The passage is the file from that line on: the line's own words may stand in it more than once.
    """
    lines = subject.papers.get(CONSEQUENCES, "").split("\n")[(line or 1) - 1 :] if line else []
    text = " ".join(" ".join(lines).split())
    words = " ".join(lines[0].split()) if lines else ""
    passage = Passage(Spot.DOCUMENT, text, None, file=CONSEQUENCES)
    return replace(at(passage, (0, len(words)), message), severity=severity)


def _message(missing: Missing) -> str:
    """The sentence of the check, with the provision that asks for it: "Problemet, 6 § 1 förordningen …"."""
    heading, _, said = missing.message.partition(": ")
    requirement = missing.requirement
    act = f" {body_name(requirement.body).partition(' om ')[0]}" if requirement.locator else ""
    return f"{heading}, {missing.place}{act}: {said}"


def _severity(missing: Missing) -> Severity:
    if not missing.binding:
        return Severity.INFO
    return Severity.WARNING if missing.partly else Severity.ERROR
