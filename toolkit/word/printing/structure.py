"""The structure tree of the PDF, written from the HTML (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7).

WeasyPrint writes a tree for each page: a table of seven pages becomes seven tables, a note stands at the
foot of its page and nobody is told that it is one. Here each element of the HTML becomes one element of the
structure, however many pages it stands on, in the order of reading: a note comes right after its mark, a
table has its head once. Running heads, leaders and heads that are repeated are no content but artifacts.
"""

from __future__ import annotations

from typing import Any

from toolkit.word.printing.leaves import Leaf, leaves
from toolkit.word.printing.links import joined_links
from toolkit.word.printing.tree import Node, added
from toolkit.word.printing.tree_writing import write

_BLOCKS = {
    "p": "P",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
    "nav": "TOC",
    "img": "Figure",
    "ins": "Span",
    "del": "Span",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
_CELLS = frozenset({"thead", "tbody", "tr", "th", "td"})


class Tidy:
    """Puts a structure tree of its own in place of WeasyPrint's, when the PDF is about to be written.

    ``root`` is the HTML. Where the boxes can't be followed the tree stays as WeasyPrint wrote it.
    """

    def __init__(self, root: Any) -> None:
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._nodes: dict[Any, Node] = {}
        self._first_page: dict[Any, int] = {}
        self._top = Node("Document")

    def __call__(self, document: Any, pdf: Any) -> None:
        """The finisher of ``write_pdf``."""
        found = leaves(document, pdf)
        if found is None:
            return
        artifacts = [leaf for leaf in found if not self._placed(leaf)]
        for page, element, annotation in joined_links(document, pdf, self._parents):
            self._node(element).kids.insert(0, (page, annotation))
        write(self._top, found, artifacts, self._names(), pdf)

    def _placed(self, leaf: Leaf) -> bool:
        """Put ``leaf`` in its place in the tree; False where it is no content."""
        if leaf.margin or leaf.element is None or self._is_leader(leaf) or self._is_repeated(leaf):
            return False
        node = self._node(leaf.element)
        if leaf.part == "footnote-call" and node.parent is not None:
            mark = Node("Reference", parent=node.parent)
            mark.kids.append(leaf)
            node.parent.kids.insert(node.parent.kids.index(node), mark)
        else:
            (node.body or node).kids.append(leaf)
        return True

    def _is_leader(self, leaf: Leaf) -> bool:
        return leaf.element.tag == "span" and "fill" in _classes(leaf.element)

    def _is_repeated(self, leaf: Leaf) -> bool:
        here = leaf.element
        while here is not None:
            if here.tag == "thead":
                return self._first_page.setdefault(here, leaf.page) != leaf.page
            here = self._parents.get(here)
        return False

    def _node(self, element: Any) -> Node:
        """The node that ``element`` is, or stands in."""
        chain: list[Any] = []
        here = element
        while here is not None and here not in self._nodes:
            chain.append(here)
            here = self._parents.get(here)
        node = self._top if here is None else self._nodes[here]
        for one in reversed(chain):
            if one not in self._nodes:
                self._nodes[one] = self._entered(one, node)
            node = self._nodes[one]
        return node

    def _entered(self, element: Any, under: Node) -> Node:
        kind = self._kind(element, under)
        if not kind:
            return under
        if under.kind == "LI" and kind != "Lbl":
            under = under.body or under
        if under.kind == "TOCI" and kind == "Link":
            under = added(under, Node("Reference"))
        if under.body is not None and kind == "Lbl":
            node = Node(kind, element, parent=under)
            under.kids.insert(0, node)
            return node
        node = added(under, Node(kind, element))
        if kind == "LI":
            node.body = added(node, Node("LBody"))
        if kind == "Table":
            self._cells(element, node)
        return node

    def _kind(self, element: Any, under: Node) -> str:
        classes = _classes(element)
        if element.tag == "span":
            if "note" in classes:
                return "Note"
            if under.kind == "Note":
                return "P"
            if "label" in classes and under.kind in ("LI", "LBody"):
                return "Lbl"
            return "Span" if element.get("lang") else ""
        if element.tag == "div":
            return "Div" if any(name.startswith("s-ram") for name in classes) else ""
        if element.tag == "p" and under.kind == "TOC":
            return "TOCI"
        return _BLOCKS.get(element.tag, "")

    def _cells(self, table: Any, node: Node) -> None:
        """Every row and cell of ``table``, the empty ones too: a table must be whole."""
        self._nodes[table] = node
        for part in table.iter():
            if part.tag in _CELLS and self._nearest_table(part) is table:
                self._node(part)

    def _nearest_table(self, element: Any) -> Any:
        while element is not None and element.tag != "table":
            element = self._parents.get(element)
        return element

    def _names(self) -> dict[str, str]:
        """What the link to each place says to those who don't see it: the words of the place."""
        return {
            f"#{one.get('id')}": " ".join("".join(self._block(one).itertext()).split())[:200]
            for one in self._parents
            if one.get("id")
        }

    def _block(self, element: Any) -> Any:
        while element.tag == "span" and element in self._parents:
            element = self._parents[element]
        return element


def _classes(element: Any) -> list[str]:
    return str(element.get("class") or "").split()
