"""”Skall” står kvar i en ändrad paragraf.

Norm: En paragraf som ändras moderniseras i sin helhet; ”skall” byts mot ”ska” också i de stycken som annars
inte ändras.
Varför: En paragraf som blandar ”ska” och ”skall” ser ut att skilja på dem.
Fel: Antalet ska vara … Beslutet skall anmälas.
Rätt: Antalet ska vara … Beslutet ska anmälas.
Källa: T Svarta listan 2011; C 14 316 : 25 sedan 2015
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from toolkit.review.model import Edit, Finding, Fix, Passage, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_OLD = re.compile(r"\b[Ss]kall\b")
_NEW = re.compile(r"\b[Ss]ka\b")


@rule("LAN19", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """One finding a section that the bill gives a new wording, where old words in it still say "skall"."""
    if subject.bill is None:
        return
    for _, group in groupby(subject.new_text, key=lambda passage: passage.section):
        passages = list(group)
        if not any(passage.changed for passage in passages):
            continue
        left = [
            (passage, match.span())
            for passage in passages
            for match in _OLD.finditer(passage.text)
            if not passage.is_written(*match.span())
        ]
        if left:
            yield _finding(left, mixed=any(_NEW.search(passage.text) for passage in passages))


def _finding(left: list[tuple[Passage, tuple[int, int]]], *, mixed: bool) -> Finding:
    passage, span = left[0]
    times = "en gång" if len(left) == 1 else f"{len(left)} gånger"
    message = f"”Skall” står kvar {times} i den ändrade paragrafen{', som också har ”ska”' if mixed else ''}."
    edits = tuple(Edit(where, start, end, where.text[start : end - 2]) for where, (start, end) in left)
    return Finding(message, passage.where, passage, span, "ska", Fix(edits))
