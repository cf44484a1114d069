"""The structure tree as objects of the PDF, in place of those that WeasyPrint made."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from toolkit.word.printing.leaves import Leaf
from toolkit.word.printing.tree import Node, is_empty, nodes

_OWN_TYPES = ("/StructElem", "/OBJR")
_LINES = {"ins": ("Infogat", "/Underline"), "del": ("Struket", "/LineThrough")}
_LABELS = {"ul": "/Disc", "ol": "/Decimal"}


def write(top: Node, found: list[Leaf], artifacts: list[Leaf], names: dict[str, str], pdf: Any) -> None:
    """Replace the structure tree of ``pdf`` by ``top``.

    ``found`` are all marked pieces, ``artifacts`` those of them that are no content, ``names`` what stands
    at the target of each link, by the link.
    """
    _pruned(top)
    everything = list(nodes(top))
    spare = [it for it in pdf.objects if isinstance(it, dict) and it.get("Type") in _OWN_TYPES]
    objects = dict(zip(map(id, everything), _empty(len(everything), spare, pdf), strict=True))
    root = _object(pdf.catalog["StructTreeRoot"], pdf)
    parents: dict[tuple[int, int], Any] = {}
    links: list[tuple[Any, Any]] = []
    for node in everything:
        it = objects[id(node)]
        it |= {"Type": "/StructElem", "S": f"/{node.kind}"}
        it["P"] = root.reference if node.parent is None else objects[id(node.parent)].reference
        it["K"] = _kids(node, objects, parents, links, pdf)
        it |= _said(node)
    root["K"] = _array([objects[id(top)].reference])
    _map_parents(root, found, parents, links, names, pdf)
    _identify(everything, objects, root)
    _withdraw(artifacts, pdf)


def _pruned(top: Node) -> None:
    """Take out what holds nothing, from the leaves upwards."""
    for node in reversed(list(nodes(top))):
        node.kids = [kid for kid in node.kids if not isinstance(kid, Node) or not is_empty(kid)]


def _empty(count: int, spare: list[Any], pdf: Any) -> Iterable[Any]:
    pydyf: Any = import_module("pydyf")
    for it in spare:
        it.clear()
    for _ in range(count - len(spare)):
        made = pydyf.Dictionary({})
        pdf.add_object(made)
        spare.append(made)
    return spare[:count]


def _kids(
    node: Node,
    objects: dict[int, Any],
    parents: dict[tuple[int, int], Any],
    links: list[tuple[Any, Any]],
    pdf: Any,
) -> Any:
    pydyf: Any = import_module("pydyf")
    it = objects[id(node)]
    made = []
    for kid in node.kids:
        match kid:
            case Node():
                made.append(objects[id(kid)].reference)
            case Leaf(page=page, number=number):
                parents[page, number] = it.reference
                made.append(
                    pydyf.Dictionary({"Type": "/MCR", "Pg": pdf.page_references[page], "MCID": number})
                )
            case (page, annotation):
                links.append((annotation, it.reference))
                made.append(
                    pydyf.Dictionary(
                        {"Type": "/OBJR", "Pg": pdf.page_references[page], "Obj": annotation.reference}
                    )
                )
    return _array(made)


def _said(node: Node) -> dict[str, Any]:
    """What a node says of itself: spans and heads of cells, a table's summary, a change, a language."""
    pydyf: Any = import_module("pydyf")
    element = node.element
    if element is None:
        return {}
    said: dict[str, Any] = {}
    look: dict[str, Any] = {}
    match node.kind:
        case "TH" | "TD":
            look["O"] = "/Table"
            if node.kind == "TH":
                look["Scope"] = "/Column"
            for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
                if (span := str(element.get(name, "1"))) != "1":
                    look[key] = int(span)
        case "Table":
            if summary := element.get("data-summary"):
                look = {"O": "/Table", "Summary": pydyf.String(summary)}
            if title := element.get("title"):
                said["T"] = pydyf.String(title)
        case "L":
            look = {"O": "/List", "ListNumbering": _LABELS.get(element.tag, "/None")}
        case "Span" if element.tag in _LINES:
            word, line = _LINES[element.tag]
            said["T"] = pydyf.String(word)
            look = {"O": "/Layout", "TextDecorationType": line}
        case "Figure":
            said["Alt"] = pydyf.String(element.get("alt") or "Bild")
    if look:
        said["A"] = pydyf.Dictionary(look)
    if element.get("lang") and element.tag != "html":
        said["Lang"] = pydyf.String(element.get("lang"))
    return said


def _map_parents(
    root: Any,
    found: list[Leaf],
    parents: dict[tuple[int, int], Any],
    links: list[tuple[Any, Any]],
    names: dict[str, str],
    pdf: Any,
) -> None:
    """Write, for each marked piece and each link, the element that it belongs to."""
    pydyf: Any = import_module("pydyf")
    counts: dict[int, int] = {}
    for leaf in found:
        counts[leaf.page] = max(counts.get(leaf.page, 0), leaf.number + 1)
    numbers: list[Any] = []
    pages = len(pdf.page_references)
    for page in range(pages):
        owners = [parents.get((page, number), b"null") for number in range(counts.get(page, 0))]
        numbers += [page, _array(owners)]
    for at, (annotation, owner) in enumerate(links, start=pages):
        numbers += [at, owner]
        annotation["StructParent"] = at
        target = str(getattr(annotation.get("Dest"), "string", ""))
        if words := names.get(f"#{target}"):
            annotation["Contents"] = pydyf.String(words)
    tree = _object(root["ParentTree"], pdf)
    tree["Nums"] = _array(numbers)
    root["ParentTreeNextKey"] = pages + len(links)


def _identify(everything: list[Node], objects: dict[int, Any], root: Any) -> None:
    """Give every note an identifier of its own, as ISO 14289-1 asks for, 7.9."""
    pydyf: Any = import_module("pydyf")
    names: list[Any] = []
    for node in everything:
        if node.kind == "Note":
            identity = pydyf.String(f"note-{len(names) // 2 + 1:06d}")
            objects[id(node)]["ID"] = identity
            names += [identity, objects[id(node)].reference]
    if names:
        root["IDTree"] = pydyf.Dictionary({"Names": _array(names)})


def _withdraw(artifacts: list[Leaf], pdf: Any) -> None:
    """Mark what is no content as such in the streams of the pages."""
    by_page: dict[int, set[int]] = {}
    for leaf in artifacts:
        by_page.setdefault(leaf.page, set()).add(leaf.number)
    for page, numbers in by_page.items():
        contents = _object(_object(pdf.page_references[page], pdf)["Contents"], pdf).stream
        for at, piece in enumerate(contents):
            if isinstance(piece, dict) and piece.get("MCID") in numbers:
                piece.clear()
                piece["Type"] = "/Pagination"
                contents[at - 1] = "/Artifact"


def _object(reference: bytes, pdf: Any) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _array(items: list[Any]) -> Any:
    pydyf: Any = import_module("pydyf")
    return pydyf.Array(items)
