"""Reading operations: what each ``textualMod`` does, with the wordings it refers to."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import Any

from lxml import etree

from toolkit.akn.act import read_inner_act
from toolkit.akn.eid import locator
from toolkit.akn.names import own, work_uri
from toolkit.akn.operations import BY_NAME, ELEMENTS, Form, Role
from toolkit.akn.read_nodes import read_wording
from toolkit.akn.take import Taker, kind
from toolkit.amendments.operations import Operation, Wording
from toolkit.law.locator import Locator
from toolkit.law.model import Node

_ON_PLACES = (own("sentence"), own("act"), own("heading"), own("scope"))


def _is_heading(destination: etree._Element) -> bool:
    return destination.get(own("heading")) == "true"


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
            if kind(mod) not in ELEMENTS:
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
                t.attributes(child, "href", "pos", *_ON_PLACES)
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
        self.t.attributes(self.mod, "type", own("operation"), *form.attributes)
        if self.mod.get("type") != form.type or kind(self.mod) != form.element:
            self.t.fault(
                self.mod,
                f"Ändringen är av slaget {name} och skrivs {form.element} type=”{form.type}”; rätta det.",
            )
        before = len(self.t.faults)
        values = {field: self._value(form, field, role) for field, role in form.fields}
        self._check_rest(form)
        return form.operation(**values) if len(self.t.faults) == before else None

    def _value(self, form: Form, field: str, role: Role) -> Any:
        match role:
            case Role.ATTRIBUTE:
                return self._attribute(form, field)
            case Role.PLACE:
                return self._place(self._next("destination"))
            case Role.PLACES | Role.HEADINGS:
                chosen = [e for e in self.by_tag["destination"] if _is_heading(e) is (role is Role.HEADINGS)]
                chosen = [e for e in chosen if e.get(own("scope")) is None]
                self.by_tag["destination"] = [e for e in self.by_tag["destination"] if e not in chosen]
                return tuple(self._place(e) for e in chosen)
            case Role.NEW_PLACE:
                return self._place(self._next("new"))
            case Role.OLD_TEXT | Role.NEW_TEXT:
                return self._text(self._next("old" if role is Role.OLD_TEXT else "new"))
            case Role.WORDING:
                return self._wording(self._next("new"))

    def _check_rest(self, form: Form) -> None:
        """The act as such may be the only destination; nothing else may be left."""
        left = self.by_tag["destination"]
        named = any(role is Role.PLACE for _, role in form.fields)
        if not named and len(left) == 1 and left[0].get(own("scope")) == "act":
            left.clear()
        for tag in ("destination", "old", "new"):
            for element in self.by_tag[tag]:
                self.t.unknown(element, self.mod)

    def _next(self, tag: str) -> etree._Element | None:
        if self.by_tag[tag]:
            return self.by_tag[tag].pop(0)
        self.t.missing(self.mod, tag)
        return None

    def _attribute(self, form: Form, field: str) -> Any:
        """The value of an own attribute, as the type of its default: truth value, named value or words."""
        value = self.mod.get(own(field))
        default = form.default(field)
        if value is None:
            return default
        allowed: dict[str, Any]
        match default:
            case bool():
                allowed = {"true": True, "false": False}
            case Enum():
                allowed = {member.value: member for member in type(default)}
            case _:
                return value
        if value not in allowed:
            self.t.fault(
                self.mod, f"Attributet lv:{field} har värdet ”{value}”; skriv något av {', '.join(allowed)}."
            )
        return allowed.get(value, default)

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
        if sentence is not None and not re.fullmatch(r"[1-9]\d{0,8}", sentence):
            self.t.fault(element, f"Meningen ”{sentence}” i lv:sentence är inte ett tal; skriv t.ex. 2.")
            sentence = None
        return replace(place, act=act, sentence=None if sentence is None else int(sentence))

    def _text(self, element: etree._Element | None) -> str | None:
        quote = None if element is None else self.quotes.take(element, "quotedText")
        return None if quote is None else self.t.text(quote)

    def _wording(self, element: etree._Element | None) -> Wording | Node | None:
        quote = None if element is None else self.quotes.take(element, "quotedStructure")
        if quote is None:
            return None
        self.t.attributes(quote)
        before = len(self.t.faults)
        inside = list(quote)
        if [kind(element) for element in inside] == ["act"]:
            return read_inner_act(self.t, inside[0])
        nodes = read_wording(self.t, quote)
        if len(nodes) == 1:
            return nodes[0]
        if len(self.t.faults) == before:
            self.t.fault(
                quote,
                "En ny lydelse ska vara en enda paragraf, ett enda kapitel eller dylikt; dela upp ändringen.",
            )
        return None
