"""Paragraftecknet upprepas i en uppräkning.

Norm: En uppräkning av paragrafer har tecknet en gång, sist: ”2, 7 och 9 §§”, ”24–37 och 41 §§”.
Varför: Så skrivs alla uppräkningar av paragrafer i lag.
Fel: att 2 §, 7 § och 9 § ska ha följande lydelse
Rätt: att 2, 7 och 9 §§ ska ha följande lydelse
Källa: O EX-C (ett verkligt fel)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.typography import enumerate_words
from toolkit.review.clause import clause_parts
from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_LABEL = r"\d+(?: [a-z])?(?:[–-]\d+(?: [a-z])?)?"
_JOINT = r"(?:, | och | samt )"
_ITEM = rf"{_LABEL}(?:{_JOINT}{_LABEL}){{0,200}} §{{1,2}}"
_RUN = re.compile(rf"(?<![\d:–-])\b{_ITEM}(?:{_JOINT}{_ITEM}(?! (?:första|andra|tredje|\d)))+")
_NEW = re.compile(r"\b(?:den|de) nya [\d a-z,–-]*$")


@rule("ING32", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Lists in which a sign stands before the last label, within one chapter."""
    for part in clause_parts(subject):
        for match in part.matches(_RUN):
            if _NEW.search(part.clause.text[max(part.start, match.start() - 80) : match.start()]):
                continue
            labels = re.findall(_LABEL, match.group())
            new = f"{enumerate_words(labels)} §§"
            yield part.at(match.span(), "Paragraftecknet ska stå en gång, sist i uppräkningen.", new=new)
