"""A Word document as text that a person can check: style by style, italics between asterisks."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.word.ooxml import Element, attribute, document_text, parse, qualified
from toolkit.word.package import main_part, read_package, related
from toolkit.word.styles import styles_of

_MARKS = {qualified("w:tab"): "→", qualified("w:br"): "/"}


def outline(document: bytes) -> str:
    """A line for each paragraph, ``style: text``; a line for each table row, its cells between bars."""
    parts = read_package(document)
    names = {identity: name for name, identity in styles_of(parts).ids.items()}
    main = main_part(parts)
    body = parse(parts[main])[0]
    lines = [line for block in _unwrapped(body) for line in _block(block, names)]
    for name in related(parts, main, "footnotes"):
        lines.extend(
            f"fotnot {attribute(note, 'id')}:{document_text(note)}"
            for note in parse(parts[name])
            if attribute(note, "type") is None
        )
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", "~") + "\n"


def _unwrapped(holder: Element) -> Iterator[Element]:
    """The paragraphs and tables of ``holder``, those in controls included."""
    for child in holder:
        content = child.find(qualified("w:sdtContent"))
        if child.tag == qualified("w:sdt") and content is not None:
            yield from _unwrapped(content)
        else:
            yield child


def _block(block: Element, names: dict[str, str]) -> Iterator[str]:
    if block.tag == qualified("w:p"):
        yield f"{_style(block, names)}: {_text(block)}"
    elif block.tag == qualified("w:tbl"):
        for row in block.iter(qualified("w:tr")):
            cells = row.findall(qualified("w:tc"))
            style = _style(cells[0], names)
            yield f"{style}: | {' | '.join(_text(cell) for cell in cells)} |"


def _style(holder: Element, names: dict[str, str]) -> str:
    return names[attribute(holder.find(f".//{qualified('w:pStyle')}"), "val") or ""]


def _text(holder: Element) -> str:
    pieces: list[str] = []
    for run in holder.iter(qualified("w:r")):
        text = "".join(
            part.text or "" if part.tag == qualified("w:t") else _MARKS[part.tag]
            for part in run
            if part.tag == qualified("w:t") or part.tag in _MARKS
        )
        note = run.find(qualified("w:footnoteReference"))
        if note is not None:
            text += f"[{attribute(note, 'id')}]"
        if attribute(run.find(f".//{qualified('w:rStyle')}"), "val") in ("ndradlydelse", "Dels"):
            text = f"*{text}*"
        pieces.append(text)
    return "".join(pieces)
