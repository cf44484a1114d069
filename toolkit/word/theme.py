"""The least theme that Word accepts: plain colours, the document's own fonts, no effects."""

from __future__ import annotations

from lxml import etree

from toolkit.word.ooxml import serialise

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "1F2A37"),
    ("lt2", "F3F4F6"),
    ("accent1", "1F4E79"),
    ("accent2", "8A3B00"),
    ("accent3", "4B5563"),
    ("accent4", "7A5C00"),
    ("accent5", "2F5D50"),
    ("accent6", "5B2C6F"),
    ("hlink", "1F4E79"),
    ("folHlink", "5B2C6F"),
)


def theme(name: str, headings: str, text: str) -> bytes:
    """A theme part with ``headings`` and ``text`` as its two fonts."""
    root = etree.Element(f"{{{_A}}}theme", {"name": name}, nsmap={"a": _A})
    elements = _under(root, "themeElements")
    scheme = _under(elements, "clrScheme", name=name)
    for role, value in _COLOURS:
        _under(_under(scheme, role), "srgbClr", val=value)
    fonts = _under(elements, "fontScheme", name=name)
    for role, face in (("majorFont", headings), ("minorFont", text)):
        font = _under(fonts, role)
        for script, typeface in (("latin", face), ("ea", ""), ("cs", "")):
            _under(font, script, typeface=typeface)
    formats = _under(elements, "fmtScheme", name=name)
    for style in ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"):
        listed = _under(formats, style)
        for width in (6350, 12700, 19050):
            match style:
                case "lnStyleLst":
                    _solid(_under(listed, "ln", w=str(width)))
                case "effectStyleLst":
                    _under(_under(listed, "effectStyle"), "effectLst")
                case _:
                    _solid(listed)
    return serialise(root)


def _solid(parent: etree._Element) -> None:
    _under(_under(parent, "solidFill"), "schemeClr", val="phClr")


def _under(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_A}}}{name}", attributes)
