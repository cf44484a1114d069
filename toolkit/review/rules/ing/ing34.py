"""En lydelse som ännu inte har trätt i kraft ändras inte genom sin ändringsförfattning.

Norm: Finns en beslutad lydelse som inte har trätt i kraft säger ingressen vilken som ändras: ”i stället för
lydelsen enligt lagen (2024:5) om ändring i nämnda lag”.
Varför: Två lydelser finns samtidigt, och ingen kan veta vilken som avses.
Fel: att 5 § ska ha följande lydelse (och en ny 5 § är beslutad)
Rätt: att 5 § i stället för lydelsen enligt lagen (2024:5) om ändring i nämnda lag ska ha följande lydelse
Källa: G; O EX-F9 för punkter i övergångsbestämmelser
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.operations import Substitute
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING34", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """New wordings of what stands in the base in two."""
    bill, index = subject.bill, subject.base_index
    if bill is None or index is None:
        return
    for op in bill.operations:
        if isinstance(op, Substitute) and op.instead_of is None and op.target.section is not None:
            found = index.find(op.target)
            if len(found) > 1:
                yield about(
                    op.target.to_section,
                    f"{op.target.words} finns i {len(found)} lydelser; ingressen säger inte vilken.",
                    suggestion="Skriv ”i stället för lydelsen enligt …” om det är den kommande som ändras.",
                )
