"""En ändring saknar förslagsruta.

Norm: Varje ändring hör till ett förslag i en ruta i promemorian.
Varför: En ändring som ingen ruta nämner har ingen prövat.
Fel: 7 b § införs utan att någon ruta nämner den
Rätt: [[forslag]] med paragrafer = "7 b §"
Källa: H; O prop. 2013/14:34 s. 6
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.proposal.thread import Gap
from toolkit.review.model import Finding, Severity, about
from toolkit.review.papers import threads
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("DOC11", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """Sections whose thread has a gap there, where the papers that would fill it exist."""
    for row in threads(subject, Gap.BOX):
        if Gap.BOX in row.gaps:
            yield about(row.place, f"{row.place.words} hör inte till någon förslagsruta.")
