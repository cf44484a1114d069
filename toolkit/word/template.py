"""Filling a Word template: text fields by docxtpl, whole blocks and open fields by this module.

A template is an ordinary document with Jinja fields: ``{{ titel }}``. docxtpl puts plain strings in
them, nothing else, so no markup passes through its text processing. A field that stands for whole
paragraphs or tables gets a mark, which is then replaced in the parsed document.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.word.controls import open_field
from toolkit.word.fields import contents, entries, show_numbers
from toolkit.word.numbering import Numbering
from toolkit.word.ooxml import Element, attribute, document_text, parse, printable, qualified, serialise
from toolkit.word.package import Parts, main_part, read_package, related, write_package
from toolkit.word.paragraphs import run
from toolkit.word.styles import Styles, styles_of

_MARK = re.compile("\ue0f0([a-z_]+)\ue0f1")
_BLOCK_MARK = re.compile("\ue0f2([a-z_]+)\ue0f3")


@dataclass(frozen=True, slots=True)
class Open:
    """A field that nobody has filled in yet, and what it asks for ("[diarienummer]")."""

    prompt: str


@dataclass(frozen=True, slots=True)
class Blocks:
    """Paragraphs and tables that take the place of the paragraph in which the field stands."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, made of the headings of the filled document down to ``levels``."""

    levels: int = 2


Field = str | Open | Blocks | Contents


class TemplateFault(ValueError):
    """A template that can't be filled.

    ``kind`` is "okant" (an unknown field), "saknas" (a block is nowhere in the template), "flera" (it is
    there more than once), "delat" (it shares its paragraph with text) or "syntax"; ``names`` the fields,
    or for "syntax" the engine's own words.
    """

    def __init__(self, kind: str, names: Sequence[str]) -> None:
        super().__init__(f"{kind}: {', '.join(names)}")
        self.kind = kind
        self.names = tuple(names)


def fill(template: bytes, fields: Mapping[str, Field]) -> dict[str, bytes]:
    """The parts of ``template`` with ``fields`` filled in.

    Every Blocks field must stand in the body once, alone in its paragraph: a table must not get lost
    because somebody deleted its field. The contents may be left out. Raises TemplateFault, MissingStyle,
    and NotAPackage for bytes that are no Word document.
    """
    parts = read_package(template)
    rendered = read_package(_rendered(write_package(parts), _strings(fields)))
    styles = styles_of(rendered)
    main = main_part(rendered)
    filled = dict(rendered)
    for name in [main, *related(rendered, main, "header"), *related(rendered, main, "footer")]:
        root = parse(rendered[name])
        if name == main:
            _place_blocks(root, fields, styles, Numbering(rendered))
        elif _BLOCK_MARK.search("".join(node.text or "" for node in root.iter(qualified("w:t")))):
            raise TemplateFault("delat", _BLOCK_MARK.findall(document_text(root)))
        _mark_open(root, {key: field for key, field in fields.items() if isinstance(field, Open)}, styles)
        filled[name] = serialise(root)
    return filled


def _strings(fields: Mapping[str, Field]) -> dict[str, str]:
    strings: dict[str, str] = {}
    for name, field in fields.items():
        match field:
            case Open():
                strings[name] = f"\ue0f0{name}\ue0f1"
            case Blocks() | Contents():
                strings[name] = f"\ue0f2{name}\ue0f3"
            case _:
                strings[name] = printable(field)
    return strings


def _rendered(template: bytes, strings: Mapping[str, str]) -> bytes:
    from jinja2 import TemplateError, UndefinedError

    from toolkit.word.rendering import render

    try:
        made, unknown = render(template, strings)
    except UndefinedError as error:
        raise TemplateFault("okant", [str(error)]) from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise TemplateFault("syntax", [str(error)]) from error
    if unknown:
        raise TemplateFault("okant", sorted(unknown))
    return made


def _place_blocks(root: Element, fields: Mapping[str, Field], styles: Styles, numbering: Numbering) -> None:
    places: dict[str, Element] = {}
    for paragraph in root.iter(qualified("w:p")):
        text = "".join(node.text or "" for node in paragraph.iter(qualified("w:t")))
        marks = _BLOCK_MARK.findall(text)
        if len(marks) > 1 or (marks and _BLOCK_MARK.sub("", text).strip()):
            raise TemplateFault("delat", marks)
        for name in marks:
            if name in places:
                raise TemplateFault("flera", [name])
            places[name] = paragraph
    missing = [name for name, value in fields.items() if isinstance(value, Blocks) and name not in places]
    if missing:
        raise TemplateFault("saknas", missing)
    for name, paragraph in places.items():
        value = fields[name]
        if isinstance(value, Blocks):
            _replace(paragraph, value.elements)
    numbers = {paragraph: numbering.label(paragraph) for paragraph in root.iter(qualified("w:p"))}
    show_numbers(root, numbers)
    for name, paragraph in places.items():
        value = fields[name]
        if isinstance(value, Contents):
            before = {it: number + numbering.separator(it) for it, number in numbers.items() if number}
            _replace(
                paragraph, contents(entries(body(root), styles, levels=value.levels, numbers=before), styles)
            )


def _replace(old: Element, new: Sequence[Element]) -> None:
    parent = old.getparent()
    assert parent is not None
    position = parent.index(old)
    parent[position : position + 1] = list(new)


def _mark_open(root: Element, fields: Mapping[str, Open], styles: Styles) -> None:
    identity = 1000 + sum(1 for _ in root.iter(qualified("w:sdt")))
    for old in list(root.iter(qualified("w:r"))):
        texts = [node.text or "" for node in old.iterchildren(qualified("w:t"))]
        if not any(_MARK.search(text) for text in texts):
            continue
        properties = old.find(qualified("w:rPr"))
        new: list[Element] = []
        for child in old:
            if child is properties:
                continue
            pieces = _MARK.split(child.text or "") if child.tag == qualified("w:t") else [None]
            for position, piece in enumerate(pieces):
                own = copy.deepcopy(properties)
                if piece is None:
                    holder = run("", properties=own)
                    holder.append(copy.deepcopy(child))
                    new.append(holder)
                elif position % 2:
                    identity += 1
                    prompt = fields[piece].prompt
                    style = styles.get("placeholder text")
                    new.append(open_field(piece, prompt, identity, style=style, properties=own))
                elif piece:
                    new.append(run(piece, properties=own))
        _replace(old, new)


def body(root: Element) -> Element:
    """The body of a parsed main document part. Raises ValueError without one."""
    found = root.find(qualified("w:body"))
    if found is None:
        raise ValueError("a document without a body")
    return found


def unfilled(parts: Parts) -> list[str]:
    """Names of the open fields left in the document, in order, each once."""
    root = parse(parts[main_part(parts)])
    names = (
        attribute(properties.find(qualified("w:tag")), "val")
        for properties in root.iter(qualified("w:sdtPr"))
        if properties.find(qualified("w:showingPlcHdr")) is not None
    )
    return list(dict.fromkeys(name for name in names if name))
