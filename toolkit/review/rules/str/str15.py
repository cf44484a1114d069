"""En rubrik står kvar utan paragraf.

Norm: Varje rubrik har minst en paragraf under sig.
Varför: En tom rubrik säger att något saknas.
Fel: 5 § upphävs men rubriken ”Överklagande” blir kvar
Rätt: rubriken närmast före 5 § ska utgå
Källa: O ING10, EX-F8; H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Chapter, Heading, Node, Part, Section
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import rule
from toolkit.review.subject import Subject


@rule("STR15", Severity.ERROR)
def check(subject: Subject) -> Iterator[Finding]:
    """Headings that had a section in force under them before the bill and have none after it."""
    if subject.after is None or subject.base is None:
        return
    before = dict(_groups(subject.base.body, None))
    for key, sections in _groups(subject.after.body, None):
        had = before.get(key)
        if had is None and key not in before and not _alive(sections):
            had = sections
        if had and not _alive(sections) and (_alive(had) or key not in before):
            chapter, text = key
            place = Locator(chapter=chapter, section=(sections or had)[0].label)
            yield about(
                place, f"Rubriken ”{text}” har ingen paragraf under sig.", suggestion="Låt rubriken utgå."
            )


def _alive(sections: list[Section]) -> bool:
    return any(section.repealed_by is None for section in sections)


def _groups(
    nodes: tuple[Node, ...], chapter: Label | None
) -> Iterator[tuple[tuple[Label | None, str], list[Section]]]:
    """Each heading with the sections up to the next one, its chapter and text as key."""
    key: tuple[Label | None, str] | None = None
    under: list[Section] = []
    for node in nodes:
        if isinstance(node, Heading | Chapter | Part):
            if key is not None and under:
                yield key, under
            key, under = ((chapter, node.text) if isinstance(node, Heading) else None), []
        if isinstance(node, Section):
            under.append(node)
        elif isinstance(node, Chapter | Part):
            yield from _groups(node.children, node.label if isinstance(node, Chapter) else chapter)
    if key is not None and under:
        yield key, under
