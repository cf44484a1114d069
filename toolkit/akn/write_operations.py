"""Writing operations: one modification in the analysis and one ``hcontainer`` in the body for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from toolkit.akn.act import write_inner_act
from toolkit.akn.build import Builder
from toolkit.akn.eid import Place, can_name, eid
from toolkit.akn.names import own, work_uri
from toolkit.akn.operations import BY_OPERATION, Form, Role
from toolkit.akn.write_nodes import write_wording
from toolkit.amendments.operations import AmendingAct, Position, Wording
from toolkit.law.locator import Locator
from toolkit.law.model import Act


def write_operations(b: Builder, analysis: etree._Element, body: etree._Element, bill: AmendingAct) -> None:
    """Write the operations of ``bill``: what they do into ``analysis``, what they quote into ``body``."""
    if not bill.operations:
        return
    active = b.element(analysis, "activeModifications")
    changes = b.element(body, "hcontainer", Place("changes", "changes"), {"name": "ändringar"})
    for position, operation in enumerate(bill.operations, start=1):
        form = BY_OPERATION.get(type(operation))
        if form is None:
            raise TypeError(f"no form for {type(operation).__name__} in toolkit/akn/operations.py")
        b.here = f"ändring {position}"
        place = b.eids.under(Place(), f"change_{position}")
        change = b.element(changes, "hcontainer", place, {"name": "ändring"})
        mod = b.element(
            active,
            form.element,
            Place(f"mod_{position}", f"mod_{position}"),
            {"type": form.type, own("operation"): form.name},
        )
        b.element(mod, "source", attributes={"href": f"#{place.eid}"})
        _Writing(b, bill.kind, bill.base.number, form, place, change, mod).write(operation)


@dataclass(slots=True)
class _Writing:
    """One operation being written: ``mod`` says what it does, ``change`` holds what it quotes."""

    b: Builder
    kind: str
    base: str
    form: Form
    place: Place
    change: etree._Element
    mod: etree._Element
    quotes: dict[str, int] = field(default_factory=dict)

    def write(self, operation: Any) -> None:
        """Write each field by its role; the schema wants destination, old and new in that order."""
        values = [(role, getattr(operation, name), name) for name, role in self.form.fields]
        self._destinations(values, getattr(operation, "position", None))
        for role, value, _ in values:
            if role is Role.OLD_TEXT:
                self._text("old", value)
        for role, value, name in values:
            match role:
                case Role.NEW_PLACE:
                    self._place("new", value, {})
                case Role.NEW_TEXT:
                    self._text("new", value)
                case Role.WORDING:
                    self._wording(value)
                case Role.ATTRIBUTE if value != self.form.default(name):
                    self.mod.set(own(name), "true" if value is True else self.b.legal(str(value)))

    def _destinations(self, values: list[tuple[Role, Any, str]], position: Position | None) -> None:
        for role, value, _ in values:
            match role:
                case Role.PLACE:
                    self._place("destination", value, {"pos": _pos(value, position)})
                case Role.PLACES:
                    for place in value:
                        self._place("destination", place, {})
                case Role.HEADINGS:
                    for place in value:
                        self._place("destination", place, {"pos": "before", own("heading"): "true"})
        if self.mod.find("{*}destination") is None:
            # The schema demands one: the act as such, which is no place that the operation names.
            self._place("destination", Locator(), {own("scope"): "act"})

    def _place(self, tag: str, locator: Locator, attributes: dict[str, str | None]) -> None:
        uri = work_uri(self.kind, self.base)
        if locator.act is not None:
            try:
                uri = work_uri(self.kind, locator.act)
            except ValueError:
                self.b.fault(f"”{locator.act}” är inte ett SFS-nummer; skriv det som ”2003:1210”.")
        if not can_name(locator):
            self.b.fault(f"Lagrummet ”{locator}” kan inte skrivas; rätta dess beteckningar.")
        fragment = eid(locator)
        href = f"{uri}#{fragment}" if fragment else uri
        sentence = None if locator.sentence is None else str(locator.sentence)
        exactly = {own("sentence"): sentence, own("act"): locator.act}
        self.b.element(self.mod, tag, attributes={"href": href, **attributes, **exactly})

    def _text(self, tag: str, text: str) -> None:
        place = self._quote("qtext")
        self.b.leaf(self._quoting(), "quotedText", text, {"eId": place.eid})
        self.b.element(self.mod, tag, attributes={"href": f"#{place.eid}"})

    def _wording(self, wording: Wording) -> None:
        place = self._quote("qstr")
        structure = self.b.element(self._quoting(), "quotedStructure", place)
        if isinstance(wording, Act):
            write_inner_act(self.b, structure, wording, place)
        else:
            write_wording(self.b, structure, wording, place)
        self.b.element(self.mod, "new", attributes={"href": f"#{place.eid}"})

    def _quote(self, prefix: str) -> Place:
        self.quotes[prefix] = self.quotes.get(prefix, 0) + 1
        return self.b.eids.under(self.place, f"{prefix}_{self.quotes[prefix]}")

    def _quoting(self) -> etree._Element:
        """The ``mod`` that holds what the operation quotes, made when first needed."""
        found = self.change.find("{*}content/{*}p/{*}mod")
        if found is not None:
            return found
        line = self.b.element(self.b.element(self.change, "content"), "p")
        return self.b.element(line, "mod", self.b.eids.under(self.place, "mod"))


def _pos(locator: Locator, position: Position | None) -> str | None:
    """``destination/@pos`` for a heading: where it stands in relation to the place that names it."""
    match position:
        case None:
            return None
        case Position.AFTER:
            return "after"
        case Position.OWN if locator.section is None:
            return "start"
        case _:
            return "before"
