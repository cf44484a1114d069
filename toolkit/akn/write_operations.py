"""Writing operations: one ``textualMod`` in the analysis and one ``hcontainer`` in the body for each."""

from __future__ import annotations

from lxml import etree

from toolkit.akn.build import Builder
from toolkit.akn.eid import Place, eid
from toolkit.akn.names import own, work_uri
from toolkit.akn.operations import BY_OPERATION, Form, Role
from toolkit.akn.write_nodes import frame, write_body
from toolkit.amendments.operations import AmendingAct, Operation
from toolkit.law.locator import Locator


def write_operations(b: Builder, analysis: etree._Element, body: etree._Element, bill: AmendingAct) -> None:
    """Write the operations of ``bill``: what they do into ``analysis``, what they quote into ``body``."""
    if not bill.operations:
        return
    base = work_uri(bill.kind, bill.base.number)
    active = b.element(analysis, "activeModifications")
    changes = Place("changes", "changes")
    holder = b.element(body, "hcontainer", changes, {"name": "ändringar"})
    for position, operation in enumerate(bill.operations, start=1):
        b.here = f"ändring {position}"
        place = b.eids.under(Place(), f"change_{position}")
        quoted = b.element(holder, "hcontainer", place, {"name": "ändring"})
        form = BY_OPERATION.get(type(operation))
        if form is None:
            raise TypeError(f"no form for {type(operation).__name__} in toolkit/akn/operations.py")
        _Writing(b, bill.kind, base, form, place, quoted).write(active, operation, position)


class _Writing:
    """One operation being written."""

    def __init__(
        self, b: Builder, kind: str, base: str, form: Form, place: Place, quoted: etree._Element
    ) -> None:
        self.b, self.kind, self.base, self.form, self.place, self.quoted = b, kind, base, form, place, quoted
        self.texts = 0

    def write(self, active: etree._Element, operation: Operation, position: int) -> None:
        """Write ``operation``; the schema wants source, destination, old and new in that order."""
        made = self.b.element(
            active,
            "textualMod",
            Place(f"mod_{position}", f"mod_{position}"),
            {"type": self.form.type, own("operation"): self.form.name},
        )
        self.b.element(made, "source", attributes={"href": f"#{self.place.eid}"})
        values = [(role, getattr(operation, field), field) for field, role in self.form.fields]
        places = [value for role, value, _ in values if role is Role.PLACE]
        for role, value, _ in values:
            if role is Role.PLACES:
                places.extend(value)
                if not value:
                    self.b.fault("Ändringen säger inte i vilka paragrafer den görs; ange minst en.")
        for place in places:
            self._place(made, "destination", place, self.form.pos)
        if not any(role in (Role.PLACE, Role.PLACES) for role, _, _ in values):
            self.b.element(made, "destination", attributes={"href": self.base})
        for role, value, _ in values:
            if role is Role.OLD_TEXT:
                self._text(made, "old", value)
        for role, value, field in values:
            match role:
                case Role.NEW_PLACE:
                    self._place(made, "new", value, None)
                case Role.NEW_TEXT:
                    self._text(made, "new", value)
                case Role.WORDING:
                    inner = self.b.eids.under(self.place, "qstr")
                    structure = self.b.element(self._mod(), "quotedStructure", inner)
                    write_body(self.b, structure, (value,), frame(inner, restarts=True))
                    self.b.element(made, "new", attributes={"href": f"#{inner.eid}"})
                case Role.FLAG if value:
                    made.set(own(field), "true")

    def _place(self, parent: etree._Element, tag: str, locator: Locator, pos: str | None) -> None:
        uri = self.base
        if locator.act is not None:
            try:
                uri = work_uri(self.kind, locator.act)
            except ValueError:
                self.b.fault(f"”{locator.act}” är inte ett SFS-nummer; skriv det som ”2003:1210”.")
        fragment = eid(locator)
        self.b.element(
            parent,
            tag,
            attributes={
                "href": f"{uri}#{fragment}" if fragment else uri,
                "pos": pos,
                own("sentence"): None if locator.sentence is None else str(locator.sentence),
                own("act"): locator.act,
            },
        )

    def _text(self, parent: etree._Element, tag: str, text: str) -> None:
        inner = self.b.eids.under(self.place, "qtext")
        made = self.b.leaf(self._mod(), "quotedText", text)
        made.set("eId", inner.eid)
        self.b.element(parent, tag, attributes={"href": f"#{inner.eid}"})

    def _mod(self) -> etree._Element:
        """The ``mod`` that holds what the operation quotes, made when first needed."""
        if len(self.quoted) == 0:
            line = self.b.element(self.b.element(self.quoted, "content"), "p")
            self.b.element(line, "mod", self.b.eids.under(self.place, "mod"))
        return self.quoted[0][0][0]
