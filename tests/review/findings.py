"""Findings to show: one of each severity, one that can be fixed, an unreadable file and a crash."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.review.model import Diagnostic, Finding, Origin, Passage, Safety, Severity, Spot, at
from toolkit.review.registry import Rule
from toolkit.review.runner import unreadable
from toolkit.review.subject import Subject

MANUAL = """Ett prov är fel.

Norm: Prov ska vara rätt.
Varför: Fel prov visar ingenting.
Fel: prov fel
Rätt: prov rätt
Källa: H
"""


def nothing(subject: Subject) -> Iterator[Finding]:
    """A check that finds nothing."""
    return iter(())


RULES = (
    Rule("ING07", Severity.ERROR, nothing, MANUAL, Safety.SAFE),
    Rule("LAN01", Severity.WARNING, nothing, MANUAL),
)


def some() -> tuple[Diagnostic, ...]:
    """One of each kind."""
    clause = Passage(Spot.CLAUSE, "dels att 2 §", None, ((0, 12),))
    fix = at(clause, (0, 4), "", new="").fix
    file = "proposals/prov, ett & två/bill.xml"
    place = Locator.parse("10 § tredje stycket 2")
    return (
        *unreadable("trasig.xml", FaultError.of("Filen är inte XML; rätta den.", line=3)),
        Diagnostic(
            "ING07",
            Severity.ERROR,
            "Ordningen är 100 % fel: a < b.",
            file,
            12,
            5,
            Spot.CLAUSE,
            "dels",
            "att",
            fix,
            Safety.SAFE,
        ),
        Diagnostic("LAN01", Severity.WARNING, "Ordet ”skall” är äldre.", file, 40, 9, place, "skall", "ska"),
        Diagnostic("LAN16", Severity.INFO, "Raden bryts i 5 §.", file, 41, 1, Locator.parse("5 §")),
        Diagnostic(
            "KON01",
            Severity.ERROR,
            "Regeln kunde inte köras klart.",
            file,
            1,
            1,
            Spot.DOCUMENT,
            origin=Origin.CRASH,
        ),
    )
