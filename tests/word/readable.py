"""What makes a Word document readable for everyone, as far as a program can tell.

After EN 301 549 chapter 10 (documents), which takes over WCAG 2.1 level AA.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tests.contrast import contrast
from toolkit.word.ooxml import Element, attribute, parse, qualified
from toolkit.word.package import Parts, main_part, related
from toolkit.word.styles import Styles, styles_of

_DC = "{http://purl.org/dc/elements/1.1/}"
_PAPER = "FFFFFF"
_INK = "000000"
_TEXTS = [qualified("w:t"), qualified("w:delText")]


def assert_readable(parts: Parts) -> None:
    """Fails with what hinders: a missing title, a skipped level, a table without a head, pale text."""
    main = main_part(parts)
    root, styles = parse(parts[main]), styles_of(parts)
    sheet = parse(parts[related(parts, main, "styles")[0]])
    _titled_in_swedish(parts, sheet)
    _no_level_skipped(root, styles)
    for table in root.iter(qualified("w:tbl")):
        _has_a_head_and_a_description(table)
        _lies_in_a_grid(table)
    for name in [main, *related(parts, main, "header"), *related(parts, main, "footnotes")]:
        part = parse(parts[name])
        _links_say_where(part)
        assert not list(part.iter(qualified("w:drawing"), qualified("w:pict"))), "a picture"
        _contrasts(part, sheet)
    assert not [name for name in parts if "/media/" in name], "a picture"


def _titled_in_swedish(parts: Parts, sheet: Element) -> None:
    core = parse(parts["docProps/core.xml"])
    assert (core.findtext(f"{_DC}title") or "").strip(), "a document without a title"
    assert core.findtext(f"{_DC}language") == "sv-SE"
    defaults = sheet.find(f"{qualified('w:docDefaults')}//{qualified('w:lang')}")
    assert attribute(defaults, "val") == "sv-SE"


def _no_level_skipped(root: Element, styles: Styles) -> None:
    levels = [
        level for paragraph in root.iter(qualified("w:p")) if (level := styles.heading_level(paragraph))
    ]
    assert not levels or levels[0] == 1, f"the first heading is on level {levels[0]}"
    skipped = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
    assert not skipped, f"headings skip a level: {skipped}"


def _has_a_head_and_a_description(table: Element) -> None:
    properties = table.find(qualified("w:tblPr"))
    assert properties is not None
    for name in ("tblCaption", "tblDescription"):
        text = attribute(properties.find(qualified(f"w:{name}")), "val")
        assert text and text.strip(), f"a table without {name}"
    assert attribute(properties.find(qualified("w:tblLook")), "firstRow") in ("1", "true")
    heads = [
        row.find(f"{qualified('w:trPr')}/{qualified('w:tblHeader')}") is not None for row in _rows(table)
    ]
    assert heads and heads[0], "a table without a heading row"
    assert not any(heads[1:]), "a heading row within a table"


def _lies_in_a_grid(table: Element) -> None:
    """Each column has its head in one cell, no cell goes over rows, and no table lies in another."""
    columns = len(table.findall(f"{qualified('w:tblGrid')}/{qualified('w:gridCol')}"))
    for position, row in enumerate(_rows(table)):
        cells = list(row.iter(qualified("w:tc")))
        assert all(cell.find(f".//{qualified('w:vMerge')}") is None for cell in cells), (
            "cells merged over rows"
        )
        if position == 0:
            assert len(cells) == columns, "a merged cell in the heading row"
            assert all(_text(cell).strip() for cell in cells), "a column without a head"
    assert next(table.iterdescendants(qualified("w:tbl")), None) is None, "a table in a table"


def _rows(table: Element) -> list[Element]:
    return list(table.iter(qualified("w:tr")))


def _links_say_where(part: Element) -> None:
    for link in part.iter(qualified("w:hyperlink")):
        assert _text(link).strip(), "a link without text"


def _text(holder: Element) -> str:
    return "".join(node.text or "" for node in holder.iter(*_TEXTS))


def _contrasts(part: Element, sheet: Element) -> None:
    """Each run's colour against what lies behind it: its own shading, its paragraph's, its cell's, paper."""
    styles = {attribute(style, "styleId"): style for style in sheet.iter(qualified("w:style"))}
    seen: set[tuple[str, str]] = set()
    for run in part.iter(qualified("w:r")):
        paragraph = next(run.iterancestors(qualified("w:p")), None)
        if not _text(run).strip() or paragraph is None:
            continue
        cell = next(run.iterancestors(qualified("w:tc")), None)
        layers = [
            *_layers(run, "r", styles),
            *_layers(paragraph, "p", styles),
            *([] if cell is None else [cell]),
        ]
        seen.add((_first(layers, "color", "val") or _INK, _first(layers, "shd", "fill") or _PAPER))
    for ink, ground in seen:
        ratio = contrast(f"#{ink}", f"#{ground}")
        assert ratio >= 4.5, f"{ink} on {ground}: {ratio:.2f}"


def _layers(holder: Element, kind: str, styles: dict[str | None, Element]) -> Iterator[Element]:
    """The properties of a run or a paragraph and of its styles, the nearest first."""
    own = holder.find(qualified(f"w:{kind}Pr"))
    if own is None:
        return
    yield own
    style = styles.get(attribute(own.find(qualified(f"w:{kind}Style")), "val"))
    while style is not None:
        yield style
        style = styles.get(attribute(style.find(qualified("w:basedOn")), "val"))


def _first(layers: list[Element], name: str, key: str) -> str | None:
    """The first colour that a layer sets itself, not one that a part of its content has."""
    for layer in layers:
        places = [layer, *(layer.find(qualified(f"w:{inner}")) for inner in ("rPr", "pPr", "tcPr"))]
        for place in places:
            value = attribute(place.find(qualified(f"w:{name}")), key) if place is not None else None
            if value and value != "auto":
                return value
    return None
