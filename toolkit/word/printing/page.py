"""A whole document as one HTML page that can be laid out on paper."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from toolkit.word.ooxml import parse, qualified
from toolkit.word.package import CORE_PROPERTIES, Parts, related
from toolkit.word.printing.context import Context
from toolkit.word.printing.flow import flow
from toolkit.word.printing.model import Page
from toolkit.word.printing.paragraphs import Surroundings
from toolkit.word.printing.properties import local, points
from toolkit.word.printing.sheets import Section, paper, sections

_BASE = """
@page { @footnote { border-top: 0.5pt solid #000000; padding-top: 4pt; margin-top: 8pt } }
body { margin: 0; hyphenate-limit-chars: 6 3 3; hyphenate-limit-zone: 14pt }
p, h1, h2, h3, h4, h5, h6, li, div, td, th, .note { white-space: pre-wrap; padding: 0 }
p, h1, h2, h3, h4, h5, h6 { margin: 0; font-weight: normal }
p { orphans: 2; widows: 2 }
a { color: inherit; text-decoration: none }
table { border-collapse: collapse; border-spacing: 0 }
td, th { padding: 0; text-align: left; font-weight: normal; vertical-align: top }
ul.list, ol.list { list-style: none; margin: 0; padding: 0 }
h1, h2, h3, h4, h5, h6 { bookmark-label: attr(data-label) }
.tab { display: inline-block; text-indent: 0; padding-right: 2pt }
.outset { display: inline-block; width: 0 }
.tab { white-space: pre-wrap }
.fill { text-indent: 0 }
.dots::before { content: leader('.') }
.dashes::before { content: leader('...') }
.rule::before { content: leader('...') }
.blank::before { content: leader('\\a0') }
.column { display: block; flex: 1 1 0; text-indent: 0 }
.to-center { text-align: center }
.to-right { text-align: right }
.note { float: footnote; footnote-display: block; text-indent: 0; text-decoration: none }
.note::footnote-marker { content: none }
.page::before { content: counter(page) }
.pages::before { content: counter(pages) }
.page-of { padding-left: 2pt }
.page-of::before { content: target-counter(attr(data-target), page) }
.new-page { break-before: page }
ins { color: #0b4a8f; text-decoration: underline }
del { color: #9b1c1c; text-decoration: line-through }
.row-ins { color: #0b4a8f; text-decoration: underline }
.row-del { color: #9b1c1c; text-decoration: line-through }
"""
_TERMS = {"creator": "author", "created": "dcterms.created", "modified": "dcterms.modified"}


def as_page(parts: Parts) -> Page:
    """The document in ``parts`` as a page. Raises ValueError where it has no main document or no body."""
    context = Context(parts)
    body = context.root.find(qualified("w:body"))
    if body is None:
        raise ValueError("a document without a body")
    stretches = sections(body)
    heads, names = paper(stretches, context)
    text = "".join(_stretch(section, name, context) for section, name in zip(stretches, names, strict=True))
    if context.end:
        text += f'<div class="endnotes">{"".join(context.end)}</div>'
    core = _core(parts)
    title = core.get("title") or _first_words(context)
    meta = "".join(
        f'<meta name="{name}" content="{escape(core[key])}">' for key, name in _TERMS.items() if core.get(key)
    )
    language = core.get("language") or context.language
    html = (
        f'<!DOCTYPE html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>{meta}<style>{_BASE}{context.sheet.text}</style></head>"
        f"<body>{heads}{text}</body></html>"
    )
    return Page(html, title, tuple(context.unprinted), context.pictures)


def _stretch(section: Section, name: str, context: Context) -> str:
    it = section.sheet
    html, _ = flow(section.nodes, context, Surroundings(width=it.room))
    css = {"page": name}
    if it.columns > 1:
        css |= {"columns": str(it.columns), "column-gap": points(it.gap)}
    return f'<div class="{context.sheet.name(css, "avsnitt")}">{html}</div>'


def _core(parts: Parts) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name in related(parts, "", CORE_PROPERTIES):
        for child in parse(parts[name]):
            if child.text and child.text.strip():
                found.setdefault(local(child), " ".join(child.text.split()))
    return found


def _first_words(context: Context) -> str:
    for node in context.root.iter(qualified("w:p")):
        words = " ".join("".join(text.text or "" for text in node.iter(qualified("w:t"))).split())
        if words:
            return words[:200]
    return "Dokument"
