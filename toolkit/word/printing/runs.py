"""Runs, links, fields and notes of a paragraph, read into pieces of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

from toolkit.word.ooxml import Element, R, attribute, qualified
from toolkit.word.printing.context import Context
from toolkit.word.printing.css import Css, own_css, run_css
from toolkit.word.printing.fields import Reckoned, safe_address
from toolkit.word.printing.pictures import pictures
from toolkit.word.printing.pieces import CLOSE, PAGE_BREAK, TAB, Piece, with_numbers
from toolkit.word.printing.properties import Properties, local, merged, on, outermost, properties, toggled
from toolkit.word.printing.symbols import sign

_SILENT = frozenset(
    {
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "bookmarkEnd", "proofErr", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd"),
        *("moveToRangeStart", "moveToRangeEnd", "customXmlPr", "smartTagPr", "fldData", "rubyPr", "rt"),
        *("lastRenderedPageBreak", "annotationRef", "separator", "continuationSeparator"),
        *("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart"),
        *("customXmlDelRangeEnd", "tblPr", "tblGrid", "trPr", "tcPr", ""),
    }
)
_TRANSPARENT = frozenset(
    {"smartTag", "customXml", "dir", "bdo", "sdt", "sdtContent", "ruby", "rubyBase", "subDoc"}
)
_CHANGES = {"ins": "ins", "moveTo": "ins", "del": "del", "moveFrom": "del"}


@dataclass(frozen=True, slots=True)
class Ground:
    """What the runs of a paragraph look like before they say anything themselves.

    ``note`` writes the paragraphs of a foot- or endnote with its mark; ``mark`` is the number of the note
    that is being read.
    """

    text: Properties
    css: Css
    note: Callable[[Element, str, Context], str]
    mark: str = ""


def inline(node: Element, ground: Ground, context: Context) -> list[Piece]:
    """The content of the paragraph ``node``."""
    return with_numbers(_walk(node, ground, context, Piece()))


def _walk(node: Element, ground: Ground, context: Context, like: Piece) -> Iterator[Piece]:
    for child in node:
        name = local(child)
        match name:
            case "r":
                yield from _run(child, ground, context, like)
            case "hyperlink":
                link = _link(child, context)
                yield from _walk(child, ground, context, replace(like, link=link or like.link))
            case "ins" | "moveTo" | "del" | "moveFrom":
                yield from _walk(child, ground, context, replace(like, change=_CHANGES[name]))
            case "fldSimple":
                context.fields.begin()
                context.fields.instruct(attribute(child, "instr") or "")
                yield from _reckoned(context.fields.separate(), like)
                yield from _walk(child, ground, context, like)
                if context.fields.end():
                    yield CLOSE
            case "bookmarkStart":
                if (target := attribute(child, "name")) in context.targets:
                    yield Piece(escape(target or ""), kind="target")
            case _ if name in _TRANSPARENT:
                yield from _walk(child, ground, context, like)
            case _ if name not in _SILENT:
                yield from _unknown(child, ground, context, like)


def _unknown(node: Element, ground: Ground, context: Context, like: Piece) -> Iterator[Piece]:
    context.tell("okand", local(node))
    for text in node.itertext():
        if text.strip() and not context.fields.hidden:
            yield replace(like, html=escape(text))


def _link(node: Element, context: Context) -> str | None:
    anchor = attribute(node, "anchor")
    if anchor in context.targets:
        return f"#{anchor}"
    identity = node.get(f"{{{R}}}id")
    target, outside = context.related_target(identity) if identity else ("", False)
    return safe_address(target) if outside else None


def _reckoned(it: Reckoned | None, like: Piece) -> Iterator[Piece]:
    if it is None:
        return
    if it.target:
        html = f'<span class="page-of" data-target="#{escape(it.target)}"></span>'
    else:
        html = f'<span class="{it.counter}"></span>'
    yield replace(like, html=html, kind="open")


def _run(node: Element, ground: Ground, context: Context, like: Piece) -> Iterator[Piece]:
    own = properties(node.find(qualified("w:rPr")))
    identity = own.get("rStyle", {}).get("val")
    styled = ground.text
    if identity is not None:
        if identity not in context.cascade:
            context.tell("format", identity)
        else:
            styled = toggled(ground.text, context.cascade.style(identity, "character").run)
    it = merged(styled, own)
    if on(it, "vanish"):
        if any(child.text for child in node if local(child) == "t"):
            context.tell("dold")
        return
    css = {key: value for key, value in run_css(it, context.fonts).items() if ground.css.get(key) != value}
    css |= own_css(it)
    hint = context.cascade.style(identity, "character").name if identity else "text"
    language = it.get("lang", {}).get("val", context.language)
    here = replace(
        like,
        style=context.sheet.name(css, hint) if css else "",
        language=language if language != context.language and language.replace("-", "").isalnum() else "",
    )
    for child in node:
        for piece in _of_run(child, it, ground, context, here):
            if piece.kind == "close" or not context.fields.hidden:
                link = context.fields.link
                yield replace(piece, link=link) if link and piece.kind == "text" else piece


def _of_run(node: Element, it: Properties, ground: Ground, context: Context, here: Piece) -> Iterator[Piece]:
    name = local(node)
    match name:
        case "t" | "delText":
            text = (node.text or "").replace("\n", " ").replace("\r", " ")
            yield replace(here, html=escape(text))
        case "tab" | "ptab":
            yield TAB
        case "br":
            yield PAGE_BREAK if attribute(node, "type") == "page" else replace(here, html="<br>")
        case "cr":
            yield replace(here, html="<br>")
        case "noBreakHyphen":
            yield replace(here, html="\N{NON-BREAKING HYPHEN}")
        case "softHyphen":
            yield replace(here, html="\N{SOFT HYPHEN}")
        case "sym":
            yield replace(here, html=escape(_symbol(node, context)))
        case "fldChar":
            yield from _turn(node, context, here)
        case "instrText" | "delInstrText":
            context.fields.instruct(node.text or "")
        case "footnoteReference" | "endnoteReference":
            yield from _note(node, name.removesuffix("Reference"), it, ground, context, here)
        case "footnoteRef" | "endnoteRef":
            yield replace(here, html=escape(ground.mark))
        case "pgNum":
            yield replace(here, html='<span class="page"></span>')
        case "commentReference":
            context.tell("kommentar")
        case "drawing" | "pict" | "object" | "AlternateContent":
            yield from _drawn(node, ground, context, here)
        case _ if name in _TRANSPARENT:
            yield from _walk(node, ground, context, here)
        case _ if name not in _SILENT:
            yield from _unknown(node, ground, context, here)


def _turn(node: Element, context: Context, here: Piece) -> Iterator[Piece]:
    """A field begins, comes to its result or ends."""
    match attribute(node, "fldCharType"):
        case "begin" if node not in context.unclosed:
            context.fields.begin()
        case "separate":
            yield from _reckoned(context.fields.separate(), here)
        case "end":
            yield from _reckoned(context.fields.separate(), here)
            if context.fields.end():
                yield CLOSE


def _symbol(node: Element, context: Context) -> str:
    font, code = attribute(node, "font") or "", attribute(node, "char") or ""
    try:
        found = sign(font, int(code, 16))
    except (ValueError, OverflowError):
        found = None
    if found is None:
        context.tell("tecken", f"{font} {code}".strip())
    return found or "\N{WHITE SQUARE}"


def _note(
    node: Element, kind: str, it: Properties, ground: Ground, context: Context, here: Piece
) -> Iterator[Piece]:
    part, note = context.notes[kind].pop(attribute(node, "id") or "", ("", None))
    if note is None:
        return
    context.marks[kind] += 1
    mark = str(context.marks[kind])
    with context.inside(part):
        text = ground.note(note, mark, context)
    if kind == "endnote":
        context.end.append(text)
        yield replace(here, html=mark)
        return
    css = {**run_css(it, context.fonts), **own_css(it), "content": "attr(data-mark)"}
    call = context.sheet.name(css, "fotnotsreferens", after="::footnote-call")
    yield replace(here, html=f'<span class="note {call}" data-mark="{mark}">{text}</span>', style="")


def _drawn(node: Element, ground: Ground, context: Context, here: Piece) -> Iterator[Piece]:
    """A picture; a text box's paragraphs, on lines of their own where it is anchored."""
    choices = [child for child in node if local(child) in ("Choice", "Fallback")]
    if choices:
        yield from _drawn(choices[0], ground, context, here)
        return
    for shown in pictures(node, context):
        yield replace(here, html=shown)
    for box in outermost(node, "txbxContent"):
        context.tell("textruta")
        for paragraph in outermost(box, "p"):
            yield replace(here, html="<br>")
            yield from _walk(paragraph, ground, context, here)
            yield replace(here, html="<br>")
