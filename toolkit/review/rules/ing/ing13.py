"""En omnumrerad paragraf som ändras nämns inte med sin nya beteckning.

Norm: Ändras en paragraf som också får en ny beteckning nämns den med den nya: ”den nya 16 §”.
Varför: Utan ”den nya” nämns den paragraf som har beteckningen i dag. Det gäller också den som förlorar sin
beteckning till en annan: den kan inte stå som ändrad under den.
Fel: dels att nuvarande 17 § ska betecknas 16 §, dels att 16 § ska ha följande lydelse
Rätt: dels att nuvarande 17 § ska betecknas 16 §, dels att den nya 16 § ska ha följande lydelse
Källa: O EX-A ”den nya 54 §”, F2; H (samma sak som ING15)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.amendments.clause import Kind
from toolkit.law.locator import Locator
from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING13", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """New labels in the list of new wordings, and old ones that nothing has any more."""
    parts = clause_parts(subject)
    renumbered = [order for part in parts for order in part.orders if order.kind is Kind.RENUMBER]
    new = {order.new for order in renumbered}
    taken = new | {order.target for part in parts for order in part.orders if order.kind is Kind.INSERT}
    gone = {order.target for order in renumbered} - taken
    for part in parts:
        for order in part.orders:
            if order.kind is not Kind.SUBSTITUTE or not isinstance(order.target, Locator):
                continue
            label = order.target.section
            if label is None or order.instead_of is not None or order.target != order.target.to_section:
                continue
            where = (part.start, part.end)
            if order.target in new and not re.search(rf"\b(?:den|de) nya [^;]*?\b{label}\b", part.text):
                message = f"{order.target.words} får sin beteckning här och ska kallas ”den nya”."
                yield part.at(where, message, suggestion=f"den nya {order.target.words}")
            elif order.target in gone:
                message = f"{order.target.words} får en annan beteckning och ska nämnas med den."
                yield part.at(where, message, suggestion="Nämn paragrafen med ”den nya” och dess nya nummer.")
