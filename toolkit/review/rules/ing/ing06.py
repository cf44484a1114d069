"""En dels-sats slutar med fel skiljetecken.

Norm: Varje dels-sats utom den sista slutar med komma, den sista med punkt.
Varför: Ingressen är en enda mening.
Fel: dels att 5 § ska upphöra att gälla; dels att 2 § ska ha följande lydelse
Rätt: dels att 5 § ska upphöra att gälla, dels att 2 § ska ha följande lydelse.
Källa: O samtliga tryck
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("ING06", Severity.ERROR, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """The last character of each part."""
    parts = clause_parts(subject)
    for number, part in enumerate(parts, start=1):
        last = number == len(parts)
        mark = part.text[-1:]
        wanted = "." if last else ","
        if mark == wanted or not mark:
            continue
        message = f"Ledet ska sluta med {'punkt' if last else 'komma'}."
        if mark in ".,;:":
            yield part.at((part.end - 1, part.end), message, new=wanted)
        else:
            word = part.text.rpartition(" ")[2]
            yield part.at((part.end - len(word), part.end), message, new=f"{word}{wanted}")
