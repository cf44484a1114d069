"""The law with the amendments as tracked changes: accept all for the proposed wording, reject all for the
current one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.comparison.alignment import align
from toolkit.comparison.sequences import Stretch, stretches
from toolkit.comparison.words import UNRELATED
from toolkit.documents.bill import bill_title
from toolkit.documents.statute_lines import Kind, StatuteLine
from toolkit.documents.statute_papers import levelled_lines, line_pieces, line_style
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.model import Act
from toolkit.law.similarity import similarity
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.word.ooxml import Element
from toolkit.word.package import read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.revisions import Revisions
from toolkit.word.styles import Styles, styles_of
from toolkit.word.template import Blocks

TRACKED_TEMPLATE = "sparade-andringar.docx"
AUTHOR = "lagverk"
"""Who Word says made the changes. They are computed from the bill, so they bear no person's name."""

_WORD = re.compile(r"\w")
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
Piece = tuple[str, str | None]
"""Text, and the name of its character style."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph to be: ``words`` is what it says without number and endnote, for telling lines apart."""

    style: str
    pieces: tuple[Piece, ...]
    words: str
    keep_next: bool = False


def tracked_document(proposal: Proposal, proposed: Act, *, template: bytes | None = None) -> bytes:
    """The base of ``proposal`` with the changes that lead to ``proposed`` as Word insertions and deletions.

    All changes accepted, the text is that of ``proposed``; all rejected, that of the base; in both to the
    letter, endnotes and transitional provisions included. ``template`` has the fields of
    ``templates/sparade-andringar.docx``. The same arguments give the same bytes. Raises FaultError for a
    template or a text that can't be used.
    """
    base, referral = proposal.base, proposal.referral
    template = template_bytes(TRACKED_TEMPLATE) if template is None else template
    title = bill_title(proposal.bill)
    revisions = Revisions(AUTHOR, referral.date)
    with told():
        styles = styles_of(read_package(template))
        changed = tuple(_paragraphs(_lines(base), _lines(proposed), styles, revisions))
        name = "Lagen" if base.kind == "lag" else "Förordningen"
        guide = (
            f"{name} i lydelse t.o.m. SFS {base.amended_through} med ändringarna enligt förslaget som "
            "spårade ändringar. Godkänn alla för den föreslagna lydelsen, avvisa alla för den nuvarande."
        )
        parts = filled(
            template,
            {
                "lagforslagets_titel": title,
                "uppgifter": Blocks((_fact(title, styles),)),
                "text": Blocks(changed),
                "lasanvisning": guide,
            },
        )
    return write_package(
        with_properties(
            parts,
            title=title,
            author=referral.sender,
            identifier=referral.reference_number,
            date=referral.date,
        )
    )


def _fact(text: str, styles: Styles) -> Element:
    return paragraph(styles["Författningsuppgift"], [run(text)])


def _lines(act: Act) -> list[_Line]:
    title = bind(act.title)
    lines = [_Line("Title", ((title, None),), title)]
    for name, value in (("SFS-nummer", act.number), *act.metadata):
        text = f"{name}\t{bind(value)}"
        lines.append(_Line("Författningsuppgift", ((text, None),), text))
    lines.extend(_line(line, level) for line, level in levelled_lines(act, act.body))
    return lines


def _line(line: StatuteLine, level: int | None) -> _Line:
    pieces = tuple(line_pieces(line))
    return _Line(line_style(line, level), pieces, line.text, keep_next=line.kind is Kind.NOTICE)


def _paragraphs(
    before: list[_Line], after: list[_Line], styles: Styles, revisions: Revisions
) -> Iterator[Element]:
    pairs = align(*([(line.style, line.words) for line in lines] for lines in (before, after)))
    for i, j in pairs:
        if i is not None and j is not None:
            old, new = before[i], after[j]
            if old.words == new.words or similarity(old.words, new.words) >= UNRELATED:
                yield _changed(old, new, styles, revisions)
                continue
        if i is not None:
            yield revisions.delete_paragraph(_plain(before[i], styles))
        if j is not None:
            yield revisions.insert_paragraph(_plain(after[j], styles))


def _plain(line: _Line, styles: Styles) -> Element:
    return paragraph(styles[line.style], _runs(line.pieces, styles), keep_next=line.keep_next)


def _changed(old: _Line, new: _Line, styles: Styles, revisions: Revisions) -> Element:
    if old.pieces == new.pieces:
        return _plain(new, styles)
    mine, other = _tokens(old), _tokens(new)
    content: list[Element] = []
    for stretch in _readable(stretches(mine, other), mine):
        left = _runs(mine[stretch.left_start : stretch.left_end], styles)
        right = _runs(other[stretch.right_start : stretch.right_end], styles)
        if stretch.equal:
            content.extend(right)
            continue
        if left:
            content.append(revisions.deleted(left))
        if right:
            content.append(revisions.inserted(right))
    return paragraph(styles[new.style], content, keep_next=new.keep_next)


def _readable(found: list[Stretch], left: list[Piece]) -> list[Stretch]:
    """``found`` with a lone space or comma between two changes counted into them: one change, not two."""
    merged: list[Stretch] = []
    for position, stretch in enumerate(found):
        inside = 0 < position < len(found) - 1
        words = any(_WORD.match(text) for text, _ in left[stretch.left_start : stretch.left_end])
        stretch = replace(stretch, equal=stretch.equal and (words or not inside))
        if merged and not stretch.equal and not merged[-1].equal:
            last = merged[-1]
            merged[-1] = Stretch(
                False, last.left_start, stretch.left_end, last.right_start, stretch.right_end
            )
        else:
            merged.append(stretch)
    return merged


def _tokens(line: _Line) -> list[Piece]:
    return [(token, style) for text, style in line.pieces for token in _TOKEN.findall(text)]


def _runs(pieces: tuple[Piece, ...] | list[Piece], styles: Styles) -> list[Element]:
    """``pieces`` as runs, neighbours of one style in one run."""
    joined: list[Piece] = []
    for text, style in pieces:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return [run(text, styles[style] if style else None) for text, style in joined if text]
