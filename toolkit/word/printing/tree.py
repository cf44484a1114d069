"""The structure of a document as nodes, before it is written as objects of the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from toolkit.word.printing.leaves import Leaf


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure: its kind ("P"), the HTML element that it is, and what it holds.

    Kids are nodes, marked pieces and link annotations with their pages. ``body`` is that of a list item.
    """

    kind: str
    element: Any = None
    kids: list[Node | Leaf | tuple[int, Any]] = field(default_factory=list)
    parent: Node | None = None
    body: Node | None = None


def added(under: Node, node: Node) -> Node:
    """``node`` as the last kid of ``under``."""
    node.parent = under
    under.kids.append(node)
    return node


def nodes(top: Node) -> Iterator[Node]:
    """``top`` and every node under it, in order."""
    waiting = [top]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(kid for kid in reversed(here.kids) if isinstance(kid, Node))


def is_empty(node: Node) -> bool:
    """Whether ``node`` holds no content; a cell may."""
    return not node.kids and node.kind not in ("TD", "TH", "TR", "Document")
