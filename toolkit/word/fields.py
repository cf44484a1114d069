"""Fields: page numbers, and a table of contents that is complete before anything updates it.

Word asks the reader's leave to update fields in a document that sets updateFields or a dirty field.
A table of contents written with its entries and page numbers needs neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.word.ooxml import Element, attribute, element, qualified
from toolkit.word.paragraphs import bookmarked, paragraph, run
from toolkit.word.styles import Styles


def field(instruction: str, result: Iterable[Element], *, dirty: bool = False) -> list[Element]:
    """The runs of a field: its instruction, and the result that shows until it is updated."""
    begin = element("fldChar", fldCharType="begin", dirty="true" if dirty else None)
    return [
        element("r", [begin]),
        element("r", [element("instrText", text=f" {instruction} ")]),
        element("r", [element("fldChar", fldCharType="separate")]),
        *result,
        element("r", [element("fldChar", fldCharType="end")]),
    ]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. ``page`` is None where the page can't be known without laying out."""

    text: str
    level: int
    bookmark: str
    page: int | None


def contents(entries: Sequence[Entry], styles: Styles) -> list[Element]:
    """The paragraphs of a table of contents holding ``entries``, each a link to its heading.

    The field is the one Word itself writes, so "Uppdatera fält" works on it. It is marked for
    update, which makes Word ask the reader when it opens the document, only where a page is unknown.
    """
    deepest = max((entry.level for entry in entries), default=1)
    instruction = f'TOC \\o "1-{deepest}" \\h \\z \\u'
    unknown = any(entry.page is None for entry in entries)
    paragraphs = [paragraph(styles[f"toc {entry.level}"], [_link(entry)]) for entry in entries]
    if not paragraphs:
        return []
    opening = field(instruction, (), dirty=unknown)
    first = 1 if paragraphs[0].find(qualified("w:pPr")) is not None else 0
    for offset, part in enumerate(opening[:-1]):
        paragraphs[0].insert(first + offset, part)
    paragraphs[-1].append(opening[-1])
    return paragraphs


def _link(entry: Entry) -> Element:
    page = field(f"PAGEREF {entry.bookmark} \\h", [run(str(entry.page or ""))])
    return element(
        "hyperlink",
        [run(entry.text), element("r", [element("tab")]), *page],
        anchor=entry.bookmark,
        history=1,
    )


_REFERENCE = re.compile(r"\s*REF (\w+) \\r \\h\s*")


def number_reference(bookmark: str) -> list[Element]:
    """The runs of a cross-reference to the number of the heading with ``bookmark``.

    What it shows is put there by ``show_numbers``, once the numbers are known.
    """
    return field(f"REF {bookmark} \\r \\h", [run("?")])


def show_numbers(root: Element, numbers: Mapping[Element, str]) -> None:
    """Let every cross-reference show the number of its heading, by ``numbers`` of paragraphs.

    A heading that the template doesn't number is referred to by its words.
    """
    targets: dict[str, tuple[str, str]] = {}
    for heading, number in numbers.items():
        for mark in heading.iter(qualified("w:bookmarkStart")):
            targets[attribute(mark, "name") or ""] = (number, _plain(heading))
    for instruction in root.iter(qualified("w:instrText")):
        match = _REFERENCE.fullmatch(instruction.text or "")
        holder = instruction.getparent()
        if match is None or holder is None or match[1] not in targets:
            continue
        number, words = targets[match[1]]
        if not number:
            instruction.text = f" REF {match[1]} \\h "
        shown = next(
            (text for it in holder.itersiblings() for text in it.iterchildren(qualified("w:t"))), None
        )
        if shown is not None:
            shown.text = number or f"”{words}”"


_CONTENTS_ON_ONE_PAGE = 30


def entries(
    body: Element, styles: Styles, *, levels: int = 3, numbers: Mapping[Element, str] | None = None
) -> list[Entry]:
    """The headings of ``body`` as contents, each given a bookmark.

    ``numbers`` are those of paragraphs, each with what Word sets between it and the text.

    A heading is known by the outline level of its style, as Word knows it.

    A page is known while every page before it was begun by a forced break and can't have run over:
    after a table, or after more text than a page surely holds, pages are unknown. All are where the
    contents themselves may need more than one page.
    """
    identity = _highest_bookmark(body) + 1
    found: list[Entry] = []
    for block, page in _paged(body, styles):
        level = styles.heading_level(block)
        text = _plain(block).strip()
        if level is None or level > levels or not text:
            continue
        name = f"_Toc{len(found) + 1:06d}"
        bookmarked(block, name, identity + len(found))
        number = (numbers or {}).get(block, "")
        found.append(Entry(f"{number}{text}", level, name, page))
    if len(found) > _CONTENTS_ON_ONE_PAGE:
        return [replace(entry, page=None) for entry in found]
    return found


_SURELY_ONE_PAGE = 1200


def _paged(body: Element, styles: Styles) -> Iterator[tuple[Element, int | None]]:
    """Each paragraph straight under ``body`` with the page it begins on, None where that is unknown."""
    page: int | None = 1
    written = 0
    started = False
    for block in body:
        if block.tag == qualified("w:tbl"):
            written = _SURELY_ONE_PAGE + 1
            continue
        if block.tag != qualified("w:p"):
            continue
        if started and styles.breaks_page(block):
            page = None if page is None or written > _SURELY_ONE_PAGE else page + 1
            written = 0
        yield block, page if written <= _SURELY_ONE_PAGE else None
        started = True
        written += len(_plain(block)) + 60
        if any(attribute(mark, "type") == "page" for mark in block.iter(qualified("w:br"))) or any(
            block.iter(qualified("w:sectPr"))
        ):
            page = None


def _plain(block: Element) -> str:
    return "".join(node.text or "" for node in block.iter(qualified("w:t")))


def _highest_bookmark(body: Element) -> int:
    marks = (attribute(mark, "id") or "0" for mark in body.iter(qualified("w:bookmarkStart")))
    return max((int(mark) for mark in marks if mark.isdigit()), default=0)
