"""Comments and footnotes that somebody has written in a document, and the paragraphs they stand at."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.word.ooxml import Element, attribute, document_text, parse, qualified
from toolkit.word.package import Parts, main_part, related

_REFERENCES = (qualified("w:commentRangeStart"), qualified("w:commentReference"))


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: who, when (as Word wrote it, "" where it didn't), what, and on which words."""

    identity: str
    author: str
    date: str
    text: str
    on: str = ""


def comments_of(parts: Parts, root: Element) -> list[tuple[Comment, Element | None]]:
    """Every comment in the order of ``root``, the parsed main part, with the paragraph it begins in.

    Last come those that nothing in the text refers to, without a paragraph.
    """
    names = related(parts, main_part(parts), "comments")
    if not names:
        return []
    written = {comment.identity: comment for name in names for comment in map(_comment, parse(parts[name]))}
    found: list[tuple[Comment, Element | None]] = []
    for mark in root.iter(*_REFERENCES):
        comment = written.pop(attribute(mark, "id") or "", None)
        if comment is not None:
            at = next(mark.iterancestors(qualified("w:p")), None)
            if at is None:
                at = next((node for node in mark.itersiblings(qualified("w:p"))), None)
            found.append((comment, at))
    on = _commented(root, {comment.identity for comment, _ in found})
    placed: list[tuple[Comment, Element | None]] = [
        (_on(comment, on.get(comment.identity, "")), at) for comment, at in found
    ]
    return [*placed, *((comment, None) for comment in written.values())]


def _comment(node: Element) -> Comment:
    return Comment(
        attribute(node, "id") or "",
        attribute(node, "author") or "",
        attribute(node, "date") or "",
        document_text(node).strip(),
    )


def _on(comment: Comment, text: str) -> Comment:
    return Comment(comment.identity, comment.author, comment.date, comment.text, " ".join(text.split()))


def _commented(root: Element, identities: set[str]) -> dict[str, str]:
    """The words each comment is about, as they read with changes accepted; the deleted ones if all are."""
    open_now: set[str] = set()
    kept: dict[str, list[str]] = {}
    deleted: dict[str, list[str]] = {}
    tags = ("commentRangeStart", "commentRangeEnd", "t", "delText", "p")
    for node in root.iter(*(qualified(f"w:{tag}") for tag in tags)):
        identity = attribute(node, "id") or ""
        if node.tag == qualified("w:commentRangeStart") and identity in identities:
            open_now.add(identity)
        elif node.tag == qualified("w:commentRangeEnd"):
            open_now.discard(identity)
        for name in open_now:
            if node.tag in (qualified("w:t"), qualified("w:p")):
                kept.setdefault(name, []).append(node.text or " ")
            if node.tag in (qualified("w:delText"), qualified("w:p")):
                deleted.setdefault(name, []).append(node.text or " ")
    joined = {name: "".join(pieces) for name, pieces in kept.items()}
    return joined | {name: "".join(it) for name, it in deleted.items() if not joined.get(name, "").strip()}


def footnote_texts(parts: Parts) -> dict[str, str]:
    """The footnotes of the document by id."""
    return {
        attribute(note, "id") or "": " ".join(document_text(note).split())
        for name in related(parts, main_part(parts), "footnotes")
        for note in parse(parts[name])
        if attribute(note, "type") is None
    }
