"""The papers beside a bill: their parts, the sections they speak of, and the thread that joins them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import WHOLE_ACT, touched_sections
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.proposal.thread import Gap, ThreadRow, thread
from toolkit.references.find import find
from toolkit.review.model import Passage, Spot
from toolkit.review.subject import CONSEQUENCES, Subject

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


def threads(subject: Subject, of: Gap) -> tuple[ThreadRow, ...]:
    """The thread of each section that the bill touches; none where the paper that ``of`` is about is missing.

    None either where a paper can't be read: that is reported where it is read.
    """
    if subject.bill is None or (COMMENTARY if of is Gap.COMMENTARY else CONSEQUENCES) not in subject.papers:
        return ()
    touched = touched_sections(subject.bill)
    if subject.assessment_faults:
        return ()
    try:
        text = subject.papers.get(COMMENTARY)
        commentary = parse_commentary(text, touched) if text is not None else None
    except FaultError:
        return ()
    rows = thread(subject.bill, subject.assessment, commentary)
    return tuple(row for row in rows if row.place != WHOLE_ACT)


def on_entry_into_force(subject: Subject) -> Iterator[tuple[str, Passage]]:
    """What the papers say of entry into force and transition, part by part, and where."""
    for part in parts(subject, MEMORANDUM):
        yield part.text, part.passage
    try:
        said = tomllib.loads(subject.papers.get(CONSEQUENCES, "")).get("redogorelse", {})
    except tomllib.TOMLDecodeError:
        return
    text = said.get("ikrafttradande", {}).get("text") if isinstance(said, dict) else None
    if isinstance(text, str):
        yield text, Passage(Spot.DOCUMENT, text, None, ((0, len(text)),), file=CONSEQUENCES)
