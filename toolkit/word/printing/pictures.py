"""Pictures of a document: the ones that a page can show, each with its description."""

from __future__ import annotations

from html import escape

from toolkit.word.ooxml import Element, R
from toolkit.word.package import target_part
from toolkit.word.printing.context import Context
from toolkit.word.printing.properties import local, outermost

_SHOWN = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")
_EMU_A_POINT = 12700
_LARGEST = 2000


def pictures(node: Element, context: Context) -> list[str]:
    """The pictures in ``node``, a drawing, as HTML; those in its text boxes belong to the text there.

    Only a picture of the document itself is shown, in one of the forms that every reader knows; instead of
    another one its description stands.
    """
    found = list(outermost(node, "blip", "imagedata", "txbxContent"))
    embedded = [one for one in found if local(one) != "txbxContent"]
    words = next((child for child in node.iter() if local(child) == "docPr"), None)
    described = "" if words is None else words.get("descr") or words.get("title") or ""
    size = next((child for child in node.iter() if local(child) == "extent"), None)
    if size is None or len(embedded) != 1:
        look = ""
    else:
        width, height = (_points(size.get(side)) for side in ("cx", "cy"))
        look = f' style="width: {width:g}pt; height: {height:g}pt"' if width and height else ""
    return [_picture(one, described, look, context) for one in embedded]


def _picture(embedded: Element, described: str, look: str, context: Context) -> str:
    identity = embedded.get(f"{{{R}}}embed") or embedded.get(f"{{{R}}}id") or ""
    target, outside = context.related_target(identity)
    name = target_part(context.part, target)
    data = b"" if outside else context.parts.get(name, b"")
    if not data.startswith(_SHOWN):
        context.tell("bild", described or name)
        return escape(f"[{described}]") if described else ""
    address = f"picture:{len(context.pictures)}"
    context.pictures[address] = data
    return f'<img src="{address}" alt="{escape(described or "Bild")}"{look}>'


def _points(text: str | None) -> float:
    if text is None or not text.isdigit() or len(text) > 10:
        return 0
    return min(int(text) / _EMU_A_POINT, _LARGEST)
