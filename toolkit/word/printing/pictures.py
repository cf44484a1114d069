"""Pictures of a document: the ones that a page can show, each with its description."""

from __future__ import annotations

from html import escape

from toolkit.word.ooxml import Element, R
from toolkit.word.printing.context import Context
from toolkit.word.printing.properties import local

_SHOWN = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")
_EMU_A_POINT = 12700
_LARGEST = 2000


def picture(node: Element, context: Context) -> str:
    """The picture in ``node`` as HTML; "" where it holds none.

    Only a picture of the document itself is shown, in one of the forms that every reader knows; instead of
    another one its description stands.
    """
    embedded = next((child for child in node.iter() if local(child) in ("blip", "imagedata")), None)
    if embedded is None:
        return ""
    words = next((child for child in node.iter() if local(child) == "docPr"), None)
    described = "" if words is None else words.get("descr") or words.get("title") or ""
    identity = embedded.get(f"{{{R}}}embed") or embedded.get(f"{{{R}}}id") or ""
    target, outside = context.related_target(identity)
    folder = context.part.rpartition("/")[0]
    name = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
    data = b"" if outside else context.parts.get(name, b"")
    if not data.startswith(_SHOWN):
        context.tell("bild", described or name)
        return escape(f"[{described}]") if described else ""
    address = f"picture:{len(context.pictures)}"
    context.pictures[address] = data
    size = next((child for child in node.iter() if local(child) == "extent"), None)
    width, height = (_points(None if size is None else size.get(side)) for side in ("cx", "cy"))
    look = f' style="width: {width:g}pt; height: {height:g}pt"' if width and height else ""
    return f'<img src="{address}" alt="{escape(described or "Bild")}"{look}>'


def _points(text: str | None) -> float:
    if text is None or not text.isdigit() or len(text) > 10:
        return 0
    return min(int(text) / _EMU_A_POINT, _LARGEST)
