"""Ett intervall är skrivet med bindestreck eller mellanrum.

Norm: Ett intervall skrivs med tankstreck utan mellanrum: ”2–4 §§”, ”första stycket 3–4”.
Varför: Bindestreck förenar, tankstreck betyder ”till och med”. Med mellanrum kan raden brytas mitt i
intervallet.
Fel: första stycket 3 - 4; 2-4 §§
Rätt: första stycket 3–4; 2–4 §§
Källa: O EX-A–F, alla tryck; C databasens text har ofta bindestreck, därför granskas bara förslag
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.new_text import matching, new_print
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_PATTERN = re.compile(
    r"(?<![\w:/–.\-])\d{1,4}(?: [a-z])?(?: ?- ?| – )\d{1,4}(?: [a-z])?(?= (?:§|kap\.))"
    r"|(?<![\w:/–.\-])\d{1,4}(?: [a-z])? [–\-] \d{1,4}(?: [a-z])?(?![\w:–.\-/]*\d)\b"
    r"|(?<=stycket )\d{1,2}-\d{1,2}\b|(?<=§ )\d{1,2}-\d{1,2}\b|(?<=punkterna )\d{1,2}-\d{1,2}\b"
)


def _closed(match: re.Match[str]) -> str:
    return re.sub(r" ?[–-] ?", "–", match.group())


@rule("REF04", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Each place in new text where the pattern stands."""
    yield from matching(
        new_print(subject), _PATTERN, "Intervallet ”{0}” ska skrivas med tankstreck utan mellanrum.", _closed
    )
