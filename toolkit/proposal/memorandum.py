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
class Reasoned:
    """Where the reasons for a proposal stand: the ``number`` that Word sets on the section, "5.1".

    ``line`` is that of the section's heading in the file.
    """

    number: str
    line: int


def reasoned(memorandum: Memorandum) -> dict[str, Reasoned]:
    """For each proposal that a box names, the first section where text follows the box.

    The numbers are those of the referral document: the summary and the chapter with the bill come first,
    and two levels are numbered. A box under a heading of level 3 stands in the section around it, and so
    does the text under that heading. A box that nothing follows has no reasons.
    """
    found: dict[str, Reasoned] = {}
    before = 1 if memorandum.summary else 0
    chapters = [(1, memorandum.summary)] if before else []
    for number, chapter in (*chapters, *enumerate(memorandum.others, start=before + 2)):
        for section, blocks in _sections(chapter, number):
            for name in _followed(blocks):
                found.setdefault(name, section)
    return found


def _sections(chapter: Chapter, number: int) -> Iterator[tuple[Reasoned, list[Block]]]:
    """The numbered sections of ``chapter`` with the blocks under each."""
    section, blocks, inner = Reasoned(str(number), chapter[0].line), list[Block](), 0
    for block in chapter[1:]:
        if isinstance(block, Heading) and block.level <= NUMBERED_LEVELS:
            yield section, blocks
            inner += 1
            section, blocks = Reasoned(f"{number}.{inner}", block.line), []
        else:
            blocks.append(block)
    yield section, blocks


def _followed(blocks: list[Block]) -> Iterator[str]:
    """The proposals in the boxes of ``blocks`` that text follows."""
    text = next(
        (at for at, it in enumerate(reversed(blocks)) if not isinstance(it, Heading | Box)), len(blocks)
    )
    for block in blocks[: len(blocks) - text]:
        if isinstance(block, Box):
            yield from block.names


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
