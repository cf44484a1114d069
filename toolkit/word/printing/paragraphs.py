"""Paragraphs: headings, list items, lines of the contents and plain ones, each as what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import escape

from toolkit.word.ooxml import Element, attribute, qualified
from toolkit.word.printing.cascade import NOTHING, Style
from toolkit.word.printing.context import Context
from toolkit.word.printing.css import Css, block_css, frame_css, indents, own_css, run_css
from toolkit.word.printing.levels import Level
from toolkit.word.printing.pieces import TAB, Piece, as_html, split_at
from toolkit.word.printing.properties import Properties, merged, on, outermost, points, properties, toggled
from toolkit.word.printing.runs import Ground, inline
from toolkit.word.printing.symbols import bullet
from toolkit.word.printing.tabs import laid_out

_DEEPEST_HEADING = 6
_TITLES = frozenset({"title", "toc heading"})
_SPACES = re.compile(r"  |^ | $")
_TAGS = re.compile(r"<[^>]*>")
_BAR = 12
"""How far outside the text the line beside tracked changes stands, in points."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or something else that stands on lines of its own, ready to be put among others.

    ``tag`` is "" for what is whole as it is. ``frame`` are borders, which neighbours share when they have
    the same. ``depth`` is the level of a list item, ``kind`` "ul" or "ol" for such and "toc" for a line of
    the contents.
    """

    html: str
    tag: str = ""
    css: Css = field(default_factory=dict)
    style: str = ""
    classes: tuple[str, ...] = ()
    identity: str = ""
    label: str = ""
    frame: Css = field(default_factory=dict)
    left: int = 0
    depth: int = 0
    kind: str = ""
    close: bool = False
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a paragraph stands in: a table's style, the room there is, and what element it becomes."""

    table: Style = NOTHING
    width: int = 0
    tag: str = "p"
    mark: str = ""


def paragraph(node: Element, context: Context, around: Surroundings) -> list[Block]:
    """The paragraph ``node``: one block, or several where a page break stands in it."""
    own = properties(node.find(qualified("w:pPr")))
    identity = own.get("pStyle", {}).get("val")
    if identity is not None and identity not in context.cascade:
        context.tell("format", identity)
    style = context.cascade.style(identity)
    level = context.levels.of(merged(style.paragraph, own))
    it = _with_level(own, style, level, context, around)
    text = toggled(toggled(context.cascade.run, around.table.run), style.run)
    ground = Ground(text, run_css(text, context.fonts), note_paragraphs, around.mark)
    pieces = inline(node, ground, context)
    label = context.numbering.label(node) if level is not None else ""
    has_text = any(piece.kind == "text" and piece.html for piece in pieces)
    heading = _heading(it, style, context) if has_text and around.tag == "p" else 0
    changed = _is_changed(node) or any(piece.change for piece in pieces)
    made: list[Block] = []
    for number, group in enumerate(split_at("page", pieces)):
        if number and not any(piece.html for piece in group):
            made.append(Block("", kind="break"))
            continue
        first = number == 0
        shown = [*_label(label, level, text, context), *group] if first and level and label else group
        part = it if first else {**it, "pageBreakBefore": {}}
        one = _block(shown, part, text, context, around, style.name)
        if heading and first:
            words = " ".join(filter(None, [label, _words(group)]))
            one = replace(one, tag=f"h{heading}", label=words)
        elif level is not None and label and around.tag == "p":
            depth = it.get("numPr/ilvl", {}).get("val", "0")
            kind = "ul" if level.is_bullet else "ol"
            one = replace(one, tag="li", kind=kind, depth=int(depth) if depth in tuple("012345678") else 0)
        if changed:
            one = replace(one, css=_with_bar(one.css, one.left), classes=(*one.classes, "changed"))
        made.append(one)
    return made


def note_paragraphs(note: Element, mark: str, context: Context) -> str:
    """The paragraphs of a foot- or endnote, as elements that may stand in a line."""
    around = Surroundings(tag="span", mark=mark)
    made: list[str] = []
    for node in outermost(note, "p"):
        for one in paragraph(node, context, around):
            if one.html:
                made.append(rendered(replace(one, css={**one.css, **one.frame, "display": "block"}), context))
    return "".join(made)


def rendered(block: Block, context: Context, inner: str = "") -> str:
    """``block`` as HTML; ``inner`` comes last in it."""
    if not block.tag:
        return block.html
    css = context.sheet.name(block.css, block.style)
    classes = " ".join([css, *block.classes])
    label = f' data-label="{escape(block.label)}"' if block.label else ""
    identity = f' id="{block.identity}"' if block.identity else ""
    return f'<{block.tag} class="{classes}"{identity}{label}>{block.html or "<br>"}{inner}</{block.tag}>'


def _with_level(
    own: Properties, style: Style, level: Level | None, context: Context, around: Surroundings
) -> Properties:
    listed: Properties = {} if level is None else level.paragraph
    under = (context.cascade.paragraph, around.table.paragraph)
    if "numPr/numId" in own:
        return merged(*under, style.paragraph, listed, own)
    return merged(*under, listed, style.paragraph, own)


def _block(
    pieces: list[Piece],
    it: Properties,
    text: Properties,
    context: Context,
    around: Surroundings,
    name: str,
) -> Block:
    css = block_css(it, text, context.fonts)
    if not context.hyphenation:
        css["hyphens"] = "manual"
    size = float(css["font-size"].removesuffix("pt"))
    identity, rest = _target(pieces)
    html, look = laid_out(rest, it, size, context, around.width)
    if not _SPACES.search(_TAGS.sub("", html)):
        # Where spaces are kept, WeasyPrint lets one at the end of a line push the line's last word over.
        look = {**look, "white-space": "normal"}
    toc = name.startswith("toc ") and name != "toc heading"
    return Block(
        html,
        around.tag,
        {**css, **look},
        name,
        identity=identity,
        frame=frame_css(it),
        left=indents(it)[0],
        kind="toc" if toc else "",
        close=on(it, "contextualSpacing"),
        keep_next=on(it, "keepNext"),
    )


def _target(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """The bookmark with which the paragraph begins, for its id, and the rest, with others in their places."""
    identity = ""
    rest: list[Piece] = []
    for piece in pieces:
        if piece.kind != "target":
            rest.append(piece)
        elif not identity and not any(one.html for one in rest):
            identity = piece.html
        else:
            rest.append(Piece(f'<span id="{piece.html}"></span>'))
    return identity, rest


def _heading(it: Properties, style: Style, context: Context) -> int:
    """The level of a heading, never more than one below the heading before it; 0 for no heading."""
    outline = it.get("outlineLvl", {}).get("val", "9")
    level = int(outline) + 1 if outline in tuple("012345678") else 0
    if not level and style.name in _TITLES:
        level = 1
    if level:
        level = min(level, context.heading + 1, _DEEPEST_HEADING)
        context.heading = level
    return level


def _label(label: str, level: Level, text: Properties, context: Context) -> list[Piece]:
    look = merged(text, level.run)
    shown = label
    if level.is_bullet:
        shown = bullet(level.text, context.fonts.face(level.run))
        look = {**look, "rFonts": text.get("rFonts", {})}
    css = {**run_css(look, context.fonts), **own_css(look)}
    base = run_css(text, context.fonts)
    css = {key: value for key, value in css.items() if base.get(key) != value}
    style = f" {context.sheet.name(css, 'nummer')}" if css else ""
    # The space is for those to whom the text is read, see ``tabs``.
    after = "" if level.suffix == "nothing" else " "
    piece = Piece(f'<span class="label{style}">{escape(shown)}{after}</span>')
    return [piece, TAB] if level.suffix == "tab" else [piece]


def _words(pieces: list[Piece]) -> str:
    """What a heading says, without its notes: for the outline of the document."""
    plain = [piece for piece in pieces if piece.kind in ("text", "tab") and 'class="note' not in piece.html]
    html = as_html([replace(piece, style="", link=None, change="") for piece in plain])
    from html import unescape

    return " ".join(unescape(html.replace("<br>", " ")).split())


def _is_changed(node: Element) -> bool:
    mark = node.find(f"{qualified('w:pPr')}/{qualified('w:rPr')}")
    return mark is not None and any(
        attribute(mark.find(qualified(f"w:{name}")), "id") is not None for name in ("ins", "del")
    )


def _with_bar(css: Css, left: int) -> Css:
    """``css`` with a line in the margin, at the same place whatever the indent."""
    return {
        **css,
        "margin-left": f"-{_BAR}pt",
        "padding-left": points(left + (_BAR - 1) * 20),
        "border-left": "1pt solid #595959",
    }
