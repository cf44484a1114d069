"""Ett alternativs lagförslag går inte att föra in.

Norm: Ett alternativ som har ett eget lagförslag ändrar samma författning som huvudförslaget och går att föra
in i samma lydelse.
Varför: Alternativen redovisas bredvid varandra och bredvid ingen åtgärd. Ett lagförslag som inte passar
lydelsen går inte att jämföra.
Fel: lagforslag = "alternativ/en-bok.xml", och filen upphäver en paragraf som inte finns
Rätt: lagforslag = "alternativ/en-bok.xml", och filen går att föra in
Källa: T 6 § 2–4 förordningen (2024:183) om konsekvensutredningar; H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.applying.apply import apply
from toolkit.law.faults import FaultError
from toolkit.law.typography import quote
from toolkit.review.assessment import in_assessment
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("KON18", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Of each alternative with a bill: whether the bill is there, can be read, and fits the base."""
    assessment = subject.assessment
    for one in assessment.alternatives if assessment is not None else ():
        if one.bill is None:
            continue
        wrong = _wrong(subject, one.bill)
        if wrong:
            message = f"Lagförslaget {quote(one.bill)} till alternativet {quote(one.name)} {wrong}"
            yield in_assessment(subject, one.bill_line, message, Severity.ERROR)


def _wrong(subject: Subject, name: str) -> str | None:
    """What is wrong with the bill, the end of a sentence; None for nothing."""
    bill = subject.alternatives.get(name)
    if bill is None:
        return "finns inte i förslagets mapp."
    if isinstance(bill, tuple):
        return f"går inte att läsa. {bill[0].message}"
    if subject.bill is not None and bill.base.number != subject.bill.base.number:
        return f"ändrar {bill.base.number}, inte {subject.bill.base.number} som huvudförslaget."
    if subject.base is None:
        return None
    try:
        apply(subject.base, bill)
    except FaultError as error:
        fault = error.faults[0]
        place = f" ({fault.place})" if fault.place else ""
        return f"passar inte lydelsen som ändras{place}: {fault.message[:1].lower()}{fault.message[1:]}"
    return None
