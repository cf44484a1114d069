"""Editing a Word document as a person does: words changed, paragraphs written and deleted, tracked or not."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence

from toolkit.documents.exchange.provision_text import TextLine
from toolkit.word.ooxml import Element, W, attribute, document_text, element, parse, qualified, serialise
from toolkit.word.package import main_part, read_package, with_part, word_type, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.revisions import Revisions
from toolkit.word.styles import Styles, styles_of


class Editor:
    """A document being edited. ``tracked`` marks every change as Word does with tracking on."""

    def __init__(self, document: bytes, *, tracked: bool = False) -> None:
        self.parts = read_package(document)
        self.main = main_part(self.parts)
        self.root = parse(self.parts[self.main])
        self.styles: Styles = styles_of(self.parts)
        self.marks = Revisions("Granskare", "2026-01-02", first=5000) if tracked else None

    def saved(self) -> bytes:
        """The document with the edits."""
        return write_package({**self.parts, self.main: serialise(self.root)})

    def control(self, tag: str) -> Element:
        """The content of the control with ``tag``."""
        for sdt in self.root.iter(qualified("w:sdt")):
            if attribute(sdt.find(f"{qualified('w:sdtPr')}/{qualified('w:tag')}"), "val") == tag:
                content = sdt.find(qualified("w:sdtContent"))
                assert content is not None
                return content
        raise LookupError(tag)

    def find(self, words: str, within: Element | None = None) -> Element:
        """The first paragraph that holds ``words``, spaces ordinary."""
        for node in (self.root if within is None else within).iter(qualified("w:p")):
            if words in document_text(node).replace("\N{NO-BREAK SPACE}", " "):
                return node
        raise LookupError(words)

    def replace(self, node: Element, old: str, new: str) -> None:
        """Exchange ``old`` for ``new`` in the paragraph ``node``."""
        text = document_text(node).replace("\N{NO-BREAK SPACE}", " ")
        before, found, after = text.partition(old)
        assert found, text
        holder = next(node.iter(qualified("w:sdtContent")), node)
        for child in list(holder):
            if child.tag != qualified("w:pPr"):
                holder.remove(child)
        if self.marks is None:
            holder.append(run(before + new + after))
            return
        if before:
            holder.append(run(before))
        holder.append(self.marks.deleted([run(old)]))
        if new:
            holder.append(self.marks.inserted([run(new)]))
        if after:
            holder.append(run(after))

    def insert_after(self, node: Element, style: str, text: str) -> Element:
        """Press Enter at the end of ``node`` and write ``text``. Returns the new paragraph."""
        made = paragraph(self.styles[style] if style else None, [run(text)])
        if self.marks is not None:
            self.marks.insert_paragraph(made)
        node.addnext(made)
        return made

    def delete(self, node: Element) -> None:
        """Delete the paragraph ``node`` whole."""
        if self.marks is None:
            parent = node.getparent()
            assert parent is not None
            parent.remove(node)
        else:
            self.marks.delete_paragraph(node)

    def rewrite(self, tag: str, lines: Sequence[TextLine]) -> None:
        """Replace everything in the control with ``lines``."""
        content = self.control(tag)
        old = list(content.iter(qualified("w:p")))
        last = old[-1]
        for line in reversed(lines):
            self.insert_after(last, line.style, line.text)
        for node in old:
            self.delete(node)

    def comment(self, node: Element, text: str, author: str = "Granskare") -> None:
        """Comment on all of the paragraph ``node``."""
        body = element(
            "comment", [paragraph(None, [run(text)])], id=7, author=author, date="2026-01-02T08:00:00Z"
        )
        root = parse(f'<w:comments xmlns:w="{W}"/>'.encode())
        root.append(body)
        self.parts = with_part(
            self.parts,
            "word/comments.xml",
            serialise(root),
            source=self.main,
            kind="comments",
            content_type=word_type("comments"),
        )
        start = 0 if node.find(qualified("w:pPr")) is None else 1
        node.insert(start, element("commentRangeStart", id=7))
        node.append(element("commentRangeEnd", id=7))
        node.append(element("r", [element("commentReference", id=7)]))

    def copy_of(self, tag: str) -> Element:
        """A copy of the control with ``tag``, to be pasted somewhere."""
        sdt = self.control(tag).getparent()
        assert sdt is not None
        return copy.deepcopy(sdt)


Edit = Callable[[Editor], None]


def edited(document: bytes, edit: Edit, *, tracked: bool = False) -> bytes:
    """``document`` after ``edit``."""
    editor = Editor(document, tracked=tracked)
    edit(editor)
    return editor.saved()
