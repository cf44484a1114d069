"""An act as an outline a person can read: one line for each thing, its kind first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.law.model import (
    ALWAYS,
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

_SHOWN = 48


def outline(act: Act) -> str:
    """The act's title and body."""
    return "\n".join([f"ACT {act.number} | {act.title}", *_nodes(act.body, 0)]) + "\n"


def _nodes(nodes: Sequence[Node], depth: int) -> Iterator[str]:
    for node in nodes:
        yield from ("  " * depth + line for line in _node(node))


def _node(node: Node) -> Iterator[str]:
    match node:
        case Heading():
            yield f"HEADING {node.text}{_validity(node.validity)}"
        case Section():
            marker = f" (printed {node.marker})" if node.marker else ""
            yield f"SECTION {node.label}{marker}{_validity(node.validity)}{_endnote(node.endnote)}"
            for part in node.content:
                yield from ("  " + line for line in _body(part))
        case Subsection():
            yield from _body(node)
        case Block():
            yield from _content((node,))
        case Chapter():
            yield f"CHAPTER {node.label} | {node.heading}{_validity(node.validity)}"
            yield from _nodes(node.children, 1)
        case Part():
            yield f"PART {node.marker} | {node.heading}{_validity(node.validity)}"
            yield from _nodes(node.children, 1)
        case TransitionalProvisions():
            yield f"TRANSITION {node.heading}"
            yield from _nodes(node.children, 1)
        case ActProvisions():
            yield f"OF {node.act}{_validity(node.validity)}"
            yield from _nodes(node.children, 1)
        case Annex():
            yield f"ANNEX {node.heading}{_validity(node.validity)}"
            yield from _nodes(node.children, 1)


def _body(part: Subsection | Moment) -> Iterator[str]:
    if isinstance(part, Moment):
        yield f"MOMENT {part.marker}{_endnote(part.endnote)}"
        for subsection in part.subsections:
            yield from ("  " + line for line in _body(subsection))
        return
    yield f"SUBSECTION{_endnote(part.endnote)}"
    yield from ("  " + line for line in _content(part.content))


def _content(content: Sequence[Content]) -> Iterator[str]:
    for part in content:
        match part:
            case str():
                yield f"“{_short(part)}”"
            case Block():
                yield f"{part.kind.upper()} of {len(part.lines)} lines: {_short(part.lines[0])}"
            case Point():
                yield f"POINT {part.marker}{_endnote(part.endnote)}"
                yield from ("  " + line for line in _content(part.content))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"


def _endnote(endnote: str | None) -> str:
    return f" — {endnote}" if endnote else ""


def _validity(validity: Validity) -> str:
    if validity == ALWAYS:
        return ""
    words = []
    if validity.commences is not None:
        words.append(f"from {validity.commences}")
    if validity.expires is not None:
        words.append(f"until {validity.expires}")
    if validity.notice is not None:
        words.append(f"printed {validity.notice!r}")
    return f" [{', '.join(words)}]"
