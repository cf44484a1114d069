"""One document of either kind: what it is, and reading it from bytes."""

from __future__ import annotations

from typing import Literal

from lxml import etree

from toolkit.akn.act import act_from
from toolkit.akn.bill import BILL, bill_from
from toolkit.akn.names import AKN, local
from toolkit.akn.parse import Lines, parse, too_deep
from toolkit.akn.take import shown
from toolkit.amendments.operations import AmendingAct
from toolkit.law.faults import FaultError
from toolkit.law.model import Act


def root_kind(data: bytes, name: str = "") -> Literal["act", "bill"]:
    """ "act" for a statute, "bill" for an amending act, bill or promulgated. Raises FaultError for others."""
    return _kind(_root(data, name))


def read(data: bytes, name: str) -> Act | AmendingAct:
    """The statute or amending act in ``data``; ``name`` is the file as the user wrote it.

    Raises FaultError, with lines, for what isn't XML, isn't Akoma Ntoso of this profile, or would be
    lost.
    """
    root = _root(data, name)
    return _act(root, data, name) if _kind(root) == "act" else _bill(root, data, name)


def read_act(data: bytes, name: str) -> Act:
    """The statute in ``data``. Raises FaultError as ``read`` does, and for an amending act."""
    root = _root(data, name)
    if _kind(root) != "act":
        raise FaultError.of("Filen är en ändringsförfattning; ange en författning.", file=name)
    return _act(root, data, name)


def read_bill(data: bytes, name: str) -> AmendingAct:
    """The amending act in ``data``. Raises FaultError as ``read`` does, and for a statute."""
    root = _root(data, name)
    if _kind(root) != "bill":
        raise FaultError.of("Filen är en författning; ange en ändringsförfattning.", file=name)
    return _bill(root, data, name)


def _act(root: etree._Element, data: bytes, name: str) -> Act:
    try:
        return act_from(root, name, Lines(root, data))
    except RecursionError:
        raise too_deep(name) from None


def _bill(root: etree._Element, data: bytes, name: str) -> AmendingAct:
    try:
        return bill_from(root, name, Lines(root, data))
    except RecursionError:
        raise too_deep(name) from None


def _kind(root: etree._Element) -> Literal["act", "bill"]:
    return "bill" if root.get("name") == BILL or local(str(root.tag)) == "bill" else "act"


def _root(data: bytes, name: str) -> etree._Element:
    document = parse(data, name)
    if document.tag != f"{{{AKN}}}akomaNtoso":
        raise FaultError.of(
            f"Filen är inte Akoma Ntoso 3.0: dess yttersta element är {shown(str(document.tag))}; "
            "ange en annan fil.",
            file=name,
            line=document.sourceline,
        )
    for root in document:
        if root.tag in {f"{{{AKN}}}act", f"{{{AKN}}}bill"} and len(document) == 1:
            return root
    raise FaultError.of(
        "Filen ska innehålla en enda författning (act) eller ändringsförfattning (bill); rätta den.",
        file=name,
        line=1,
    )
