"""Writing a statute in the clean text format. What is written reads back as the same act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Content,
    Heading,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
    Validity,
)
from toolkit.text.metadata import NUMBER_FIELD
from toolkit.text.notices import print_notice


def write_statute(act: Act) -> str:
    """``act`` in the clean text format, ending in a newline."""
    head = [act.title] if act.title else []
    fields = [f"{NUMBER_FIELD}: {act.number}"] if act.number else []
    fields.extend(f"{name}: {value}" for name, value in act.metadata)
    if fields:
        head.append("\n".join(fields))
    return _joined([*head, *_blocks(act.body)])


def write_nodes(nodes: Sequence[Node]) -> str:
    """``nodes`` in the clean text format, ending in a newline; "" for none."""
    return _joined(_blocks(nodes))


def _joined(blocks: Iterable[str]) -> str:
    text = "\n\n".join(blocks)
    return f"{text}\n" if text else ""


def _blocks(nodes: Sequence[Node]) -> list[str]:
    """The text blocks of ``nodes``, which empty lines part."""
    blocks: list[str] = []
    for node in nodes:
        match node:
            case Heading():
                blocks.append(_above(node.validity, "Rubriken", node.text))
            case Section():
                blocks.append(_section(node))
            case Subsection():
                blocks.append(_subsection(node))
            case Block():
                blocks.append("\n".join(node.lines))
            case Chapter():
                blocks.append(_chapter(node))
                blocks.extend(_blocks(node.children))
            case Part():
                blocks.append(f"{node.marker} {node.heading or ''}".rstrip())
                blocks.extend(_blocks(node.children))
            case TransitionalProvisions():
                blocks.append(node.heading)
                blocks.extend(_blocks(node.children))
            case ActProvisions():
                blocks.extend(_provisions(node))
            case Annex():
                blocks.append(f"{node.heading} {print_notice(node.validity)}".rstrip())
                blocks.extend(_blocks(node.children))
    return blocks


def _above(validity: Validity, subject: str, text: str) -> str:
    notice = print_notice(validity, subject)
    return f"{notice}\n{text}" if notice else text


def _chapter(chapter: Chapter) -> str:
    notice = print_notice(chapter.validity, "Kapitlet")
    above = f"{notice}" if notice.endswith("\n") else ""
    words = [chapter.marker or f"{chapter.label} kap.", "" if above else notice, chapter.heading or ""]
    return above + " ".join(word for word in words if word)


def _provisions(node: ActProvisions) -> list[str]:
    head = f"{node.act} {print_notice(node.validity)}".rstrip()
    inner = _blocks(node.children)
    direct = bool(node.children) and isinstance(node.children[0], Subsection)
    return [f"{head}\n{inner[0]}", *inner[1:]] if direct else [head, *inner]


def _section(section: Section) -> str:
    notice = print_notice(section.validity)
    lead = f"{section.marker or f'{section.label} §'}   {notice}".rstrip()
    if notice:
        lead += "\n"
    elif section.content:
        lead += "   " if not _opens_with_block(section) else "\n\n"
    parts = [_moment(part) if isinstance(part, Moment) else _subsection(part) for part in section.content]
    return _noted(lead + "\n\n".join(parts), section.endnote, own_line=_ends_in_block(section.content))


def _opens_with_block(section: Section) -> bool:
    first = section.content[0]
    return isinstance(first, Subsection) and bool(first.content) and isinstance(first.content[0], Block)


def _moment(moment: Moment) -> str:
    text = "\n\n".join(_subsection(part) for part in moment.subsections)
    own_line = _ends_in_block(moment.subsections)
    return _noted(f"{moment.marker} {text}".rstrip(), moment.endnote, own_line=own_line)


def _subsection(subsection: Subsection) -> str:
    text = _content(subsection.content)
    return _noted(text, subsection.endnote, own_line=_ends_in_block(subsection.content))


def _ends_in_block(content: Sequence[Content | Subsection | Moment]) -> bool:
    """Whether the last lines of ``content`` are those of a block, which an endnote must not join."""
    while content:
        last = content[-1]
        if isinstance(last, Block | str):
            return isinstance(last, Block)
        content = last.subsections if isinstance(last, Moment) else last.content
    return False


def _noted(text: str, endnote: str | None, *, own_line: bool = False) -> str:
    if endnote is None:
        return text
    if not text:
        return endnote
    return f"{text}\n{endnote}" if own_line else f"{text} {endnote}"


def _content(content: Sequence[Content]) -> str:
    """Text and points on lines of their own; blocks, and text that only goes on, after an empty line."""
    written: list[str] = []
    previous: Content | None = None
    for part in content:
        if isinstance(part, Point):
            body = _content(part.content)
            space = "\n\n" if part.content and isinstance(part.content[0], Block) else " "
            text = _noted(
                f"{part.marker}{space}{body}".rstrip(), part.endnote, own_line=_ends_in_block(part.content)
            )
        else:
            text = "\n".join(part.lines) if isinstance(part, Block) else part
        apart = isinstance(part, Block) or (previous is not None and _ends_in_block((previous,)))
        if apart or (isinstance(previous, str) and isinstance(part, str)):
            written.append("\n\n")
        elif previous is not None:
            written.append("\n")
        written.append(text)
        previous = part
    return "".join(written)
