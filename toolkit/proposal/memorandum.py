"""Reading ``memorandum.md``: the prose of the referral document, chapter by chapter.

The prose itself is read by ``toolkit.prose``. What is the memorandum's own: that it begins with a heading,
that headings go down one level at a time, that boxes fetch the texts of the proposals, and which number
each of its sections gets in the referral document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.law.faults import Fault, FaultError
from toolkit.prose.model import Block, Box, Heading
from toolkit.prose.parse import parse_prose

SUMMARY = "Sammanfattning"
NUMBERED_LEVELS = 2
"""How many levels of headings the referral document numbers."""

_UNKNOWN = "Förslaget [[{name}]] finns inte i consequences.toml; rätta namnet."

Chapter = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Memorandum:
    """The file's blocks in order; the first is a heading of level 1, if there is any."""

    blocks: tuple[Block, ...]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The blocks chapter by chapter, each beginning with its heading."""
        found: list[list[Block]] = []
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 1:
                found.append([])
            found[-1].append(block)
        return tuple(map(tuple, found))

    @property
    def summary(self) -> Chapter:
        """The chapter that stands before the bill, headed "Sammanfattning"; empty where there is none."""
        return next((chapter for chapter in self.chapters if _is_summary(chapter)), ())

    @property
    def others(self) -> tuple[Chapter, ...]:
        """The chapters after the bill, in the order of the file (DOC01 in the drafting rules)."""
        chapters = self.chapters
        summary = next((at for at, chapter in enumerate(chapters) if _is_summary(chapter)), len(chapters))
        return (*chapters[:summary], *chapters[summary + 1 :])


@dataclass(frozen=True, slots=True)
class Considered:
    """Where a proposal's box stands: the ``number`` of its section in the referral document, "5.1".

    ``reasoned`` says whether there is text after the box in that section.
    """

    number: str
    reasoned: bool


def considered(memorandum: Memorandum) -> dict[str, Considered]:
    """Where each proposal that the memorandum's boxes name is considered; the first place counts.

    The numbers are those that Word sets in the referral document: the summary and the chapter with the bill
    come first, and two levels are numbered. A box under a heading of level 3 stands in the section around it.
    """
    found: dict[str, Considered] = {}
    chapters = [memorandum.summary] if memorandum.summary else []
    for number, chapter in enumerate(chapters, start=1):
        _consider(chapter, number, found)
    for number, chapter in enumerate(memorandum.others, start=len(chapters) + 2):
        _consider(chapter, number, found)
    return found


def _consider(chapter: Chapter, number: int, found: dict[str, Considered]) -> None:
    for label, blocks in _sections(chapter, number):
        text_after = False
        for block in reversed(blocks):
            if isinstance(block, Box):
                for name in block.names:
                    if name not in found or found[name].number == label:
                        found[name] = Considered(label, text_after)
            else:
                text_after = text_after or not isinstance(block, Heading)


def _sections(chapter: Chapter, number: int) -> Iterator[tuple[str, list[Block]]]:
    """The numbered sections of ``chapter`` with the blocks under each."""
    label, blocks, inner = str(number), list[Block](), 0
    for block in chapter[1:]:
        if isinstance(block, Heading) and block.level <= NUMBERED_LEVELS:
            yield label, blocks
            inner += 1
            label, blocks = f"{number}.{inner}", []
        else:
            blocks.append(block)
    yield label, blocks


def _is_summary(chapter: Chapter) -> bool:
    head = chapter[0]
    return isinstance(head, Heading) and head.text.strip() == SUMMARY


def parse_memorandum(text: str, proposals: Mapping[str, str]) -> Memorandum:
    """The memorandum in ``text``. ``proposals`` are texts by id, for ``[[id]]`` in a box.

    The texts are those of the ``[[forslag]]`` of ``consequences.toml``: a box names them, so that they are
    written once. Raises FaultError with every fault.
    """
    prose = parse_prose(text, proposals, unknown=_UNKNOWN)
    faults = [*prose.faults]
    above = 0
    for block in prose.blocks:
        if isinstance(block, Heading):
            if block.level > above + 1:
                faults.append(Fault("Rubriken hoppar över en nivå; ta bort ett #.", line=block.line))
            above = block.level
    if prose.blocks and not isinstance(prose.blocks[0], Heading):
        faults.append(
            Fault(
                "Text före den första rubriken; börja med till exempel ”# Sammanfattning”.",
                line=prose.blocks[0].line,
            )
        )
    if faults:
        raise FaultError(*sorted(faults, key=lambda fault: fault.line or 0))
    return Memorandum(prose.blocks)
