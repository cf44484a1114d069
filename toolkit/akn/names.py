"""Namespaces, and the names that Akoma Ntoso gives to acts and dates: work URIs and ISO dates.

A work URI is ``/akn/se/act/lag/2003/1210`` (Akoma Ntoso Naming Convention 1.0). What an SFS number
holds that a URI segment or an eId can't hold is escaped so that it can be read back: "1736:0123 1"
becomes ``1736/0123_1``.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote, unquote

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:lagverk:akn-profile:1"
"""The namespace of what the profile adds to Akoma Ntoso; docs/akn-profile.md lists it all."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZåäöÅÄÖ0123456789."
_ISO = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")
_NUMBER = re.compile(r"([1-9]\d{3}):(\S.*)", re.DOTALL)
_SUBTYPES = {"lag": "lag", "förordning": "forordning"}


def akn(tag: str) -> str:
    """The qualified name of an Akoma Ntoso element."""
    return f"{{{AKN}}}{tag}"


def own(name: str) -> str:
    """The qualified name of an element or attribute of the profile's own namespace."""
    return f"{{{OWN}}}{name}"


def local(tag: str) -> str:
    """A qualified name without its namespace."""
    return tag.rpartition("}")[2]


def escape(text: str) -> str:
    """``text`` as one part of an eId or URI: ":" as "-", space as "_", other signs percent-encoded.

    The result holds no "~" and no "__", and neither begins nor ends with "_": eIds use them as separators.
    """
    coded = "".join("-" if c == ":" else "_" if c == " " else c if c in _PLAIN else _percent(c) for c in text)
    coded = coded.replace("__", "_%20")
    if coded.startswith("_"):
        coded = f"%20{coded[1:]}"
    return f"{coded[:-1]}%20" if coded.endswith("_") else coded


def _percent(character: str) -> str:
    return {"-": "%2D", "_": "%5F", "~": "%7E"}.get(character) or quote(character, safe="")


def unescape(text: str) -> str:
    """The inverse of ``escape``. Raises ValueError for what it can't have written."""
    plain = unquote(text.replace("-", ":").replace("_", " "), errors="strict")
    if escape(plain) != text:
        raise ValueError(f"not an escaped name: {text!r}")
    return plain


def is_date(text: str | None) -> bool:
    """Whether ``text`` is a day of the calendar in ISO form (2024-02-30 isn't)."""
    if text is None or not _ISO.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def split_number(number: str) -> tuple[str, str]:
    """An SFS number as year and the rest: ("1736", "0123 1"). Raises ValueError for anything else."""
    match = _NUMBER.fullmatch(number)
    if match is None:
        raise ValueError(f"not an SFS number: {number!r}")
    return match.group(1), match.group(2)


def work_uri(kind: str, number: str, document: str = "act") -> str:
    """ "/akn/se/act/lag/2003/1210". Raises ValueError unless ``number`` has the form year:number."""
    year, rest = split_number(number)
    return f"/akn/se/{document}/{_SUBTYPES.get(kind) or escape(kind)}/{year}/{escape(rest)}"
