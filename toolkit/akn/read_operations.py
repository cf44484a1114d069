"""Reading operations: what each ``textualMod`` does, with the wordings it refers to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from lxml import etree

from toolkit.akn.eid import locator
from toolkit.akn.names import own, work_uri
from toolkit.akn.operations import BY_NAME, Form, Role
from toolkit.akn.read_nodes import read_body
from toolkit.akn.take import Taker, kind
from toolkit.amendments.operations import Operation
from toolkit.law.locator import Locator
from toolkit.law.model import Node


class Quotes:
    """What the body of a bill quotes, by eId; each may be taken once."""

    def __init__(self, t: Taker, changes: etree._Element | None) -> None:
        self.t = t
        self.found: dict[str, etree._Element] = {}
        if changes is None:
            return
        t.attributes(changes, "name")
        for change in t.children(changes):
            if kind(change) != "hcontainer ändring":
                t.unknown(change, changes)
                continue
            t.attributes(change, "name")
            self._collect(change, ("content", "p", "mod"))

    def _collect(self, parent: etree._Element, steps: tuple[str, ...]) -> None:
        for child in self.t.children(parent):
            if steps and kind(child) == steps[0]:
                self.t.attributes(child)
                self._collect(child, steps[1:])
            elif not steps and kind(child) in {"quotedStructure", "quotedText"}:
                self.found[child.get("eId", "")] = child
            else:
                self.t.unknown(child, parent)

    def take(self, reference: etree._Element, wanted: str) -> etree._Element | None:
        """The quote that ``reference`` refers to, which must be of the kind ``wanted``."""
        href = self.t.required(reference, "href")
        quote = self.found.get(href.removeprefix("#"))
        if quote is None or kind(quote) != wanted:
            self.t.fault(reference, f"Hänvisningen {href} leder inte till något {wanted} i body; rätta den.")
            return None
        del self.found[href.removeprefix("#")]
        return quote

    def finish(self) -> None:
        """What nothing referred to would be lost: a fault."""
        for eid, quote in self.found.items():
            self.t.fault(
                quote, f"Ingen ändring i activeModifications hänvisar till {eid or 'texten'}; lägg till den."
            )


def read_operations(
    t: Taker, analysis: etree._Element | None, changes: etree._Element | None, kind_of_act: str, base: str
) -> tuple[Operation, ...]:
    """The operations in ``analysis``, with the wordings in ``changes``.

    ``base`` is the SFS number of the act amended.
    """
    quotes = Quotes(t, changes)
    operations: list[Operation] = []
    for active in () if analysis is None else t.children(analysis):
        if analysis is not None and kind(active) != "activeModifications":
            t.unknown(active, analysis)
            continue
        for mod in t.children(active):
            if kind(mod) != "textualMod":
                t.unknown(mod, active)
                continue
            operation = _Reading(t, quotes, kind_of_act, base, mod).read()
            operations.extend([] if operation is None else [operation])
    quotes.finish()
    return tuple(operations)


class _Reading:
    """One ``textualMod`` being read."""

    def __init__(self, t: Taker, quotes: Quotes, kind_of_act: str, base: str, mod: etree._Element) -> None:
        self.t, self.quotes, self.kind, self.base, self.mod = t, quotes, kind_of_act, base, mod
        self.by_tag: dict[str, list[etree._Element]] = {"source": [], "destination": [], "old": [], "new": []}
        for child in t.children(mod):
            if kind(child) in self.by_tag:
                t.attributes(child, "href", "pos", own("sentence"), own("act"))
                self.by_tag[kind(child)].append(child)
            else:
                t.unknown(child, mod)

    def read(self) -> Operation | None:
        """The operation; None, with a fault noted, where it can't be read."""
        name = self.t.required(self.mod, own("operation"))
        form = BY_NAME.get(name)
        if form is None:
            known = ", ".join(sorted(BY_NAME))
            self.t.fault(self.mod, f"Ändringen har ett okänt slag, ”{name}”; skriv något av {known}.")
            return None
        flags = [own(field) for field, role in form.fields if role is Role.FLAG]
        self.t.attributes(self.mod, "type", own("operation"), *flags)
        if self.mod.get("type") != form.type:
            self.t.fault(
                self.mod,
                f"Ändringen är av slaget {name} och ska ha type=”{form.type}”, inte "
                f"”{self.mod.get('type', '')}”; rätta det ena.",
            )
        before = len(self.t.faults)
        values = {field: self._value(form, field, role) for field, role in form.fields}
        self._check_rest(form)
        return form.operation(**values) if len(self.t.faults) == before else None

    def _value(self, form: Form, field: str, role: Role) -> Any:
        match role:
            case Role.FLAG:
                return self._flag(own(field))
            case Role.PLACE:
                return self._place(self._next("destination"))
            case Role.PLACES:
                places = [self._place(self._next("destination"))]
                while self.by_tag["destination"]:
                    places.append(self._place(self._next("destination")))
                return tuple(places)
            case Role.NEW_PLACE:
                return self._place(self._next("new"))
            case Role.OLD_TEXT | Role.NEW_TEXT:
                return self._text(self._next("old" if role is Role.OLD_TEXT else "new"))
            case Role.WORDING:
                return self._wording(self._next("new"))

    def _check_rest(self, form: Form) -> None:
        if not any(role in (Role.PLACE, Role.PLACES) for _, role in form.fields):
            self._next("destination")
        for tag in ("destination", "old", "new"):
            for element in self.by_tag[tag]:
                self.t.unknown(element, self.mod)

    def _next(self, tag: str) -> etree._Element | None:
        if self.by_tag[tag]:
            return self.by_tag[tag].pop(0)
        self.t.missing(self.mod, tag)
        return None

    def _flag(self, attribute: str) -> bool:
        value = self.mod.get(attribute, "false")
        if value not in {"true", "false"}:
            self.t.fault(self.mod, f"Attributet {attribute} har värdet ”{value}”; skriv true eller false.")
        return value == "true"

    def _place(self, element: etree._Element | None) -> Locator | None:
        if element is None:
            return None
        href = self.t.required(element, "href")
        uri, _, fragment = href.partition("#")
        act, sentence = element.get(own("act")), element.get(own("sentence"))
        try:
            wanted = work_uri(self.kind, self.base if act is None else act)
            place = locator(fragment)
        except ValueError:
            self.t.fault(element, f"Hänvisningen {href} pekar inte ut något lagrum; rätta den.")
            return None
        if uri != wanted:
            self.t.fault(
                element, f"Hänvisningen {href} gäller inte författningen som ändras, {wanted}; rätta den."
            )
        if sentence is not None and not re.fullmatch(r"[1-9]\d{0,3}", sentence):
            self.t.fault(element, f"Meningen ”{sentence}” i lv:sentence är inte ett tal; skriv t.ex. 2.")
            sentence = None
        return replace(place, act=act, sentence=None if sentence is None else int(sentence))

    def _text(self, element: etree._Element | None) -> str | None:
        quote = None if element is None else self.quotes.take(element, "quotedText")
        return None if quote is None else self.t.text(quote)

    def _wording(self, element: etree._Element | None) -> Node | None:
        quote = None if element is None else self.quotes.take(element, "quotedStructure")
        if quote is None:
            return None
        self.t.attributes(quote)
        before = len(self.t.faults)
        nodes = read_body(self.t, quote)
        if len(nodes) == 1:
            return nodes[0]
        if len(self.t.faults) == before:
            self.t.fault(
                quote, "En ny lydelse ska vara en enda paragraf, ett kapitel eller en bilaga; dela upp den."
            )
        return None
