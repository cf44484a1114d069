"""Links to addresses outside the document: a run of text that a reader may follow by clicking.

A link is a relationship of the part it stands in (ECMA-376 part 1, 17.16.22; part 2, 9.3). It is never
fetched when the document opens.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from toolkit.word.ooxml import PACKAGE_RELATIONSHIPS, Element, element, parse, printable, qualified, serialise
from toolkit.word.package import RELATIONSHIP, Parts, main_part, related, relationships_part


class Links:
    """The links being added to a document made of ``parts``, each address once in the part it stands in."""

    def __init__(self, parts: Parts) -> None:
        main = main_part(parts)
        names = map(relationships_part, (main, *related(parts, main, "footnotes")))
        taken = {own.get("Id", "") for name in names if name in parts for own in parse(parts[name])}
        self._prefix = "rIdLink"
        while any(identity.startswith(self._prefix) for identity in taken):
            self._prefix += "x"
        self._ids: dict[bool, dict[str, str]] = {False: {}, True: {}}

    def link(self, address: str, content: Iterable[Element], *, in_note: bool = False) -> Element:
        """``content`` (runs) as a link to ``address``, for the body or, ``in_note``, for a footnote."""
        ids = self._ids[in_note]
        identity = ids.setdefault(printable(address), f"{self._prefix}{len(ids) + 1}")
        made = element("hyperlink", content, history=1)
        made.set(qualified("r:id"), identity)
        return made

    def attach(self, parts: Parts) -> dict[str, bytes]:
        """``parts`` with the relationships of the links; the footnotes are in them already."""
        made = dict(parts)
        main = main_part(parts)
        for in_note, ids in self._ids.items():
            if ids:
                source = related(parts, main, "footnotes")[0] if in_note else main
                name = relationships_part(source)
                made[name] = _with_links(made.get(name), ids)
        return made


def _with_links(data: bytes | None, ids: dict[str, str]) -> bytes:
    root = (
        parse(data)
        if data is not None
        else etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships", nsmap={None: PACKAGE_RELATIONSHIPS})
    )
    for address, identity in ids.items():
        etree.SubElement(
            root,
            f"{{{PACKAGE_RELATIONSHIPS}}}Relationship",
            {
                "Id": identity,
                "Type": f"{RELATIONSHIP}hyperlink",
                "Target": address,
                "TargetMode": "External",
            },
        )
    return serialise(root)
