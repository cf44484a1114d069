"""Safe parsing of XML from anywhere, and the line on which an element stands."""

from __future__ import annotations

from functools import cached_property
from xml.parsers import expat

from lxml import etree

from toolkit.law.faults import FaultError

_LAST_SURE_LINE = 65535
"""libxml2 keeps a line number in 16 bits and says 65535 for every later line."""


_TOO_DEEP = "Elementen ligger i fler nivåer än en författning kan ha; rätta filen."


class _PrologRead(Exception):
    """The root element has been reached."""


def parse(data: bytes, name: str) -> etree._Element:
    """The root element of ``data``, comments and processing instructions left out.

    No entity is expanded, no DTD read and nothing fetched: a document type declaration is refused
    before it is read, and so are all entities but the five that XML defines. ``name`` is the file as
    the user wrote it. Raises FaultError for what is not well-formed XML.
    """
    _refuse_doctype(data, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        if "excessive depth" in str(error).lower():
            raise too_deep(name, line) from None
        raise FaultError.of(
            "Filen är inte välformad XML från och med den här raden; rätta den eller hämta filen på nytt.",
            file=name,
            line=line,
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(name, 1)
    return root


def _refuse_doctype(data: bytes, name: str) -> None:
    """Read up to the root element, and no further, looking for a document type declaration."""
    reader = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise _doctype(name, reader.CurrentLineNumber)

    def start(*_: object) -> None:
        raise _PrologRead

    reader.StartDoctypeDeclHandler = doctype
    reader.StartElementHandler = start
    try:
        reader.Parse(data, True)
    except (_PrologRead, expat.ExpatError, ValueError, LookupError):
        # What isn't XML at all is reported by the parser proper, with its line.
        return


def too_deep(name: str, line: int | None = None) -> FaultError:
    """The fault of elements within elements without end."""
    return FaultError.of(_TOO_DEEP, file=name, line=line)


def _doctype(name: str, line: int) -> FaultError:
    return FaultError.of(
        "Filen har en dokumenttypsdeklaration (DOCTYPE), som av säkerhetsskäl inte läses; ta bort den.",
        file=name,
        line=line,
    )


class Lines:
    """On which line of ``data`` the elements of the document of ``root`` have their start tags."""

    def __init__(self, root: etree._Element, data: bytes) -> None:
        self._root, self._data = root.getroottree().getroot(), data

    def of(self, element: etree._Element) -> int | None:
        """The line of ``element``, from 1."""
        if self.is_sure(element.sourceline):
            return element.sourceline
        return self._exact.get(element, element.sourceline)

    @staticmethod
    def is_sure(line: int | None) -> bool:
        """Whether libxml2's ``line`` can be relied on."""
        return line is not None and line < _LAST_SURE_LINE

    @cached_property
    def _exact(self) -> dict[etree._Element, int]:
        lines: list[int] = []
        reader = expat.ParserCreate()
        reader.StartElementHandler = lambda *_: lines.append(reader.CurrentLineNumber)
        reader.Parse(self._data, True)
        return dict(zip(self._root.iter("*"), lines, strict=True))
