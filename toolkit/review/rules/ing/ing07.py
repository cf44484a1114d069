"""Dels-satserna står i fel ordning.

Norm: Först det som upphör att gälla, sedan rubriker som utgår, omnumreringar, nya lydelser, rubriker som
ska lyda eller sättas på ett nytt ställe och sist det som införs.
Varför: Varje led utgår från det som leden före har gjort: en paragraf kan flyttas till en beteckning först
när den är ledig.
Fel: dels att det ska införas en ny paragraf, 7 a §, av följande lydelse, dels att 5 § ska upphöra att
gälla.
Rätt: dels att 5 § ska upphöra att gälla, dels att det ska införas en ny paragraf, 7 a §, av följande
lydelse.
Källa: O EX-B, F2–F8; C i registret står upph. före ändr. 3 165 gånger mot 5, ändr. före ny 4 935 mot 2
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.amendments.clause import Kind
from toolkit.review.clause import clause_parts, rewritten
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_RANK = {
    Kind.REPEAL: 1,
    Kind.REPEAL_HEADING: 2,
    Kind.RENUMBER: 3,
    Kind.SUBSTITUTE: 4,
    Kind.INSERT: 6,
}


@rule("ING07", Severity.ERROR, fixes=Safety.UNSAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The kinds whose order is all but a law; headings that change or move are tolerated anywhere."""
    highest = 0
    for part in clause_parts(subject):
        ranks = [_RANK[kind] for kind in part.kinds if kind in _RANK]
        if not ranks:
            continue
        if min(ranks) < highest:
            message = "Ledet står efter ett som ska komma senare i ingressen."
            yield rewritten(subject, (part.start, part.end), message)
        highest = max(highest, *ranks)
