"""Paragrafen kan höra till en annan författning.

Norm: En paragraf ur en annan författning anges tillsammans med den författningens namn varje gång den kan
förväxlas.
Varför: En paragraf utan författning är en paragraf i samma lag. Står den efter en annan lags paragrafer
avses ofta en av dem.
Fel: Bestämmelserna i 12 kap. 1–3 §§ kommunallagen (2017:725) tillämpas, dock inte vad som anges i 2 § om
delårsrapporter.
Rätt: … dock inte vad som anges i 12 kap. 2 § samma lag om delårsrapporter.
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.references.model import Reference
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_STATES_SUPPORT = "med stöd av"
"""A regulation that states its legal bases names its own sections beside them."""
_ABOUT_OWN = ("i fråga om ", "när det gäller ", "trots ", "utöver ")


@rule("REF27", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """A section of the act itself, named after another act's in the same passage, by a number among those."""
    law = subject.law or subject.base
    if law is None:
        return
    for passage in subject.new_text:
        if "§" not in passage.text or not passage.written or _STATES_SUPPORT in passage.text:
            continue
        place = passage.where if isinstance(passage.where, Locator) else None
        found = find(passage.text, law.number or "0:0", place)
        for position, reference in enumerate(found):
            target = reference.locator
            if (
                target is None
                or target.act != (law.number or "0:0")
                or reference.naming
                or target.section is None
                or not reference.text.startswith(str(target.section))
                or not passage.is_written(reference.start, reference.end)
                or passage.text[: reference.start].endswith(_ABOUT_OWN)
            ):
                continue
            if _among(target.section, [r for r in found[:position] if _in_chapter_of_another(r, law.number)]):
                yield at(
                    passage,
                    (reference.start, reference.end),
                    f"”{reference.text}” läses som en paragraf i samma lag, men kan höra till lagen före.",
                    suggestion="Skriv vilken lag paragrafen hör till.",
                )


def _in_chapter_of_another(reference: Reference, own: str) -> bool:
    target = reference.locator
    if target is None or target.act in (own, None):
        return False
    return target.section is not None and target.chapter is not None


def _among(label: Label, others: Sequence[Reference]) -> bool:
    """Whether ``label`` is one of the sections that ``others`` name, or lies in one of their ranges."""
    start: Label | None = None
    for other in others:
        section = other.locator.section if other.locator else None
        if section is None:
            continue
        if section == label or (other.limit == "till" and start is not None and start <= label <= section):
            return True
        start = section if other.limit == "fran" else None
    return False
