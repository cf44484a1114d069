"""The papers beside a bill: the parts of a Markdown file, and the sections a commentary speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.review.model import Passage, Spot
from toolkit.review.subject import Subject

COMMENTARY = "commentary.md"
MEMORANDUM = "memorandum.md"
REFERRAL = "referral.toml"

_HEADING = re.compile(r"^(?P<marks>#{1,6}) +(?P<title>[^\n]+?) *#*$", re.MULTILINE)
_NUMBERS = re.compile(r"^[\d.]+\s+(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of a paper with the text under it, up to the next heading of any level.

    ``title`` is the heading without its number ("4.7 Införande" → "Införande"); ``passage`` the heading
    as it stands.
    """

    title: str
    level: int
    text: str
    passage: Passage


def parts(subject: Subject, name: str) -> Iterator[Part]:
    """The parts of the paper ``name``, in order; none where there is no such paper."""
    text = subject.papers.get(name, "")
    found = list(_HEADING.finditer(text))
    for position, match in enumerate(found):
        end = found[position + 1].start() if position + 1 < len(found) else len(text)
        heading = match.group()
        title = match["title"] if "§" in match["title"] else _NUMBERS.sub("", match["title"])
        passage = Passage(Spot.DOCUMENT, heading, None, ((0, len(heading)),), file=name)
        yield Part(title, len(match["marks"]), text[match.end() : end], passage)


def commented(title: str, among: Set[Locator]) -> set[Locator]:
    """The sections that the heading ``title`` names; a range stands for those of ``among`` that lie in it."""
    if " om ändring i " in title:
        return set()
    found: set[Locator] = set()
    start: Locator | None = None
    for reference in find(title, "0:0", Locator()):
        target = reference.locator
        if target is None or target.section is None or target.act != "0:0":
            continue
        place = replace(target.to_section, act=None)
        found.add(place)
        if reference.limit == "till" and start is not None:
            low, high = start.sort_key, place.sort_key
            found |= {other for other in among if low <= other.sort_key <= high}
        start = place if reference.limit == "fran" else None
    return found
