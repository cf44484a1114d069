"""Links on the pages: one for each line of a link, where WeasyPrint makes one for each of its boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_SAME_LINE = 6
"""How far apart, in points, the middles of two boxes on one line may be."""


def joined_links(document: Any, pdf: Any, parents: Mapping[Any, Any]) -> list[tuple[int, Any, Any]]:
    """Every link that is left: its page (from 0), its ``a`` element and its annotation.

    ``parents`` are those of the elements. The annotations of boxes on one line are made into one; what is
    left over is taken from its page.
    """
    kept: list[tuple[int, Any, Any]] = []
    lines: dict[tuple[int, Any], list[Any]] = {}
    for page, element, annotation in _annotations(document):
        while element is not None and element.tag != "a":
            element = parents.get(element)
        if element is None:
            continue
        same = next((one for one in lines.get((page, element), ()) if _on_one_line(one, annotation)), None)
        if same is None:
            lines.setdefault((page, element), []).append(annotation)
            kept.append((page, element, annotation))
        else:
            _widen(same["Rect"], annotation["Rect"])
            _drop(annotation, page, pdf)
    return kept


def _annotations(document: Any) -> Iterator[tuple[int, Any, Any]]:
    seen: set[int] = set()
    for page, rendered in enumerate(document.pages):
        for box in _boxes(rendered._page_box):
            annotation = getattr(box, "link_annotation", None)
            if annotation is not None and id(annotation) not in seen:
                seen.add(id(annotation))
                yield page, box.element, annotation


def _boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(getattr(child, "_box", child))


def _on_one_line(one: Any, other: Any) -> bool:
    middles = [(it["Rect"][1] + it["Rect"][3]) / 2 for it in (one, other)]
    return bool(abs(middles[0] - middles[1]) < _SAME_LINE)


def _widen(rectangle: Any, other: Any) -> None:
    """Let ``rectangle`` (left, top, right, bottom) reach as far as ``other``."""
    rectangle[0] = min(rectangle[0], other[0])
    rectangle[1] = max(rectangle[1], other[1])
    rectangle[2] = max(rectangle[2], other[2])
    rectangle[3] = min(rectangle[3], other[3])


def _drop(annotation: Any, page: int, pdf: Any) -> None:
    sheet = pdf.objects[int(pdf.page_references[page].split()[0])]
    sheet["Annots"].remove(annotation.reference)
    annotation.clear()
