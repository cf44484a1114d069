"""Stor bokstav i en punkt som fortsätter meningen.

Norm: En punkt som fortsätter inledningens mening börjar med liten bokstav.
Varför: Punkten är en del av meningen.
Fel: 1. För bok,
Rätt: 1. för bok,
Källa: C 32 686 mot 8 237 (10 425 mot 1 160 sedan 2015); O EX-E
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.model import Section
from toolkit.law.resolve import plain_text, subsections
from toolkit.review.model import Finding, Safety, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_FIRST = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?= )")


@rule("STR10", Severity.WARNING, fixes=Safety.SAFE)
def check(subject: Subject) -> Iterator[Finding]:
    """Items with a capital in a list that continues its lead, where the word is a common one."""
    common: set[str] | None = None
    for found in subject.lists:
        if not found.is_changed or not found.continues or found.has_sentences or found.lead is None:
            continue
        if found.lead.text.endswith((".", ":")):
            continue
        for item in found.items:
            match = _FIRST.match(item.text)
            start = len(item.first.marker) + 1
            if match is None or not item.first.is_written(start, start + match.end()):
                continue
            if common is None:
                common = _common_words(subject)
            word = match.group().lower()
            if word in common:
                span = (start, start + len(word))
                yield at(
                    item.first,
                    span,
                    f"Skriv ”{word}” med liten bokstav; punkten fortsätter meningen.",
                    new=word,
                )


def _common_words(subject: Subject) -> set[str]:
    """The words that the statute and the bill write with a small letter only; a name is never among them."""
    texts = [passage.text for passage in subject.passages]
    for placed in subject.law_sections:
        if isinstance(placed.node, Section):
            texts.extend(plain_text(subsection.content) for subsection in subsections(placed.node))
    text = " ".join(texts)
    names = {word.lower() for word in re.findall(r"(?<=[a-zåäö,] )[A-ZÅÄÖ][a-zåäö]+", text)}
    return set(re.findall(r"\b[a-zåäö]+\b", text)) - names
