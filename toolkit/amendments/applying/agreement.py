"""Words that may have to agree with one that was exchanged: "ett landsting" → "ett region".

An exchange touches no other word than the one it names, so what stands before it is left as it was, and a
person has to read it. Here is said where.
"""

from __future__ import annotations

import re

from toolkit.amendments.applying.application import Application
from toolkit.amendments.applying.inflection import is_neuter
from toolkit.amendments.applying.words import apply_words
from toolkit.amendments.operations import AmendingAct, ReplaceWord
from toolkit.law.faults import Fault
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.typography import bind, quote

_AGREE = re.compile(
    r"\b(?:ett?|den|det|denna|detta|någon|något|ingen|inget|annan|annat|sådan|sådant|vilken|vilket|egen|eget|"
    r"hel|helt|viss|visst|varje|en)\b[^.,;:]{0,25}$",
    re.IGNORECASE,
)


def agreement_notes(act: Act, amending: AmendingAct) -> tuple[Fault, ...]:
    """A note for each place where a word before an exchanged one may now have the wrong gender.

    Nothing is noted where both words are known to have the same gender. ``act`` is the wording before
    ``amending``; places are those of that wording.
    """
    if not any(isinstance(op, ReplaceWord) for op in amending.operations):
        return ()
    application = Application(act, amending)
    apply_words(application)
    found: dict[Locator, list[str]] = {}
    for at, swap in application.swaps:
        old, new = is_neuter(swap.old), is_neuter(swap.new)
        if old is not None and old == new:
            continue
        before = _AGREE.search(swap.before)
        if before is not None:
            found.setdefault(at, []).append(f"{before.group(0).strip()} {swap.new}")
    return tuple(
        Fault(
            f"Här står nu {' och '.join(map(quote, dict.fromkeys(phrases)))}; ordet framför har inte ändrats "
            "när ordet byttes ut. Läs igenom texten, och ge den ny lydelse om formen blev fel.",
            place=bind(at.words or "författningen"),
        )
        for at, phrases in found.items()
    )
