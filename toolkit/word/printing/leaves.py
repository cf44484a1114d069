"""The pieces of text on the pages, each with the element of the HTML that it comes from.

WeasyPrint marks each piece of text on a page with a number and writes a structure tree of its own, page by
page. The pieces are found again by going through its boxes and its tree in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Leaf:
    """A marked piece: its page (from 0), its number there, its element and what of that it is.

    ``part`` is "" for the element's own text, else the pseudo-element ("before", "footnote-call").
    ``margin`` is that of running heads.
    """

    page: int
    number: int
    element: Any
    part: str
    margin: bool


def leaves(document: Any, pdf: Any) -> list[Leaf] | None:
    """Every marked piece in the order of the boxes; None where tree and boxes don't fit each other."""
    marked = _marked(pdf)
    found: list[Leaf] = []
    for page, rendered in enumerate(document.pages):
        boxes = list(_boxes(rendered._page_box, False))
        numbers = marked.get(page, [])
        if len(boxes) != len(numbers):
            return None
        for (box, margin), number in zip(boxes, numbers, strict=True):
            part = (box.element_tag or "").partition("::")[2]
            found.append(Leaf(page, number, box.element, part, margin))
    return found


def _marked(pdf: Any) -> dict[int, list[int]]:
    """The numbers of the marked pieces of each page, in the order in which the tree was made."""
    pages = {reference: at for at, reference in enumerate(pdf.page_references)}
    found: dict[int, list[int]] = {}
    for it in pdf.objects:
        if isinstance(it, dict) and it.get("Type") == "/StructElem":
            numbers = [kid for kid in it["K"] if isinstance(kid, int)]
            found.setdefault(pages.get(it["Pg"], -1) if "Pg" in it else -1, []).extend(numbers)
    return found


def _boxes(box: Any, margin: bool) -> Iterator[tuple[Any, bool]]:
    """Boxes of text and pictures under ``box``, in the order of the tree."""
    for child in _children(box):
        name = type(child).__name__
        if name == "TextBox" or "Replaced" in name:
            yield child, margin
        else:
            yield from _boxes(child, margin or name == "MarginBox")


def _children(box: Any) -> list[Any]:
    return [getattr(child, "_box", child) for child in getattr(box, "children", ())]
