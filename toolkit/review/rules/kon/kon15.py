"""Konsekvensutredningen saknas eller går inte att pröva.

Norm: Till förslaget hör en konsekvensutredning i consequences.toml. Bara en förvaltningsmyndighet får låta
bli, med dokumenterade skäl.
Varför: Den som inte utreder ska ha bedömt att det saknas skäl för det, och kunna visa det.
Fel: ett förslag utan consequences.toml
Rätt: utelamnad = "Förslaget rättar bara en hänvisning."
Källa: T 2 § andra stycket och 4 § förordningen (2024:183) om konsekvensutredningar
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.review.assessment import in_assessment, is_proposal, lacking
from toolkit.review.model import Finding, Severity, Spot, about
from toolkit.review.registry import rule
from toolkit.review.subject import CONSEQUENCES, Subject


@rule("KON15", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """A proposal without the file, a file with faults, and an omission that the ordinance doesn't allow."""
    if not is_proposal(subject):
        return
    if CONSEQUENCES not in subject.papers:
        message = f"Förslaget har ingen konsekvensutredning ({CONSEQUENCES}), och inga skäl för det anges."
        yield replace(about(Spot.DOCUMENT, message), severity=Severity.INFO)
    for fault in subject.assessment_faults[:1]:
        count = len(subject.assessment_faults)
        faults = "ett fel" if count == 1 else f"{count} fel"
        message = f"Konsekvensutredningen kan inte prövas, eftersom filen har {faults}. {fault.message}"
        yield in_assessment(subject, fault.line, message, Severity.WARNING)
    yield from lacking(subject, "KON15")
