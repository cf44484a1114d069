"""Förslaget passar inte i den författning som ändras.

Norm: Det som ändras, upphävs eller omnumreras finns i författningen, och det som förs in finns inte där
redan.
Varför: En ändring av något som inte finns har ingen verkan.
Fel: det ska införas en ny paragraf, 5 a § (och 5 a § finns redan)
Rätt: det ska införas en ny paragraf, 5 b §
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, Spot, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING28", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Every fault that applying the bill gives."""
    for fault in subject.apply_faults:
        where: Locator | Spot = Spot.DOCUMENT
        try:
            where = Locator.parse(fault.place) if fault.place else Spot.DOCUMENT
        except ValueError:
            where = Spot.DOCUMENT
        prefix = f"{fault.place}: " if fault.place and where is Spot.DOCUMENT else ""
        yield about(where, f"{prefix}{fault.message}")
