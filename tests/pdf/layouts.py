"""Two-column bills laid out as those who publish them do, and made into PDF pages by WeasyPrint.

Each layout is a style sheet and some habits: where the number of a section stands, whether the heads come
again on each page, how a new paragraph is shown, whether changes are in italics.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import cast

from toolkit.amendments.clause import write_clause
from toolkit.amendments.operations import AmendingAct
from toolkit.comparison.lines import node_lines
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.comparison.table import compare
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.typography import bind

_COMMON = """
html { font-kerning: normal }
p { margin: 0 }
.bill { page-break-before: always }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td { vertical-align: top; padding: 0 }
h2 { text-align: left; hyphens: manual }
.num, .chapter { text-align: center; margin-top: 6pt; text-indent: 0 !important }
.note { float: footnote; text-align: left; font-style: normal }
.rule { border-top: 0.6pt solid black; width: 30%; margin: 14pt auto 10pt auto }
.toc p { text-indent: 0 }
"""

_PROPOSITION = """
@page { size: A4; margin: 55mm 60mm 50mm 45mm; @footnote { border-top: 0.4pt solid; padding-top: 3pt } }
@page :right { @right-top { content: "Prop. 2023/24:1"; font-size: 10pt; vertical-align: top; width: 50mm }
               @right-bottom { content: counter(page); font-size: 10pt; vertical-align: bottom } }
@page :left { margin: 55mm 45mm 50mm 60mm;
              @left-top { content: "Prop. 2023/24:1"; font-size: 10pt; vertical-align: top; width: 50mm }
              @left-bottom { content: counter(page); font-size: 10pt; vertical-align: bottom } }
html { font: 10.5pt/12.4pt "Liberation Serif"; text-align: justify; hyphens: auto;
       hyphenate-character: "-" }
p { text-indent: 9pt }
.first, .heading { text-indent: 0 }
.heading { margin-top: 8pt; text-align: left; hyphens: manual }
td.l { padding-right: 4.2pt } td.r { padding-left: 4.2pt }
.note { font-size: 8pt; line-height: 9.5pt; text-indent: 0 }
"""

_MEMORANDUM = """
@page { size: A4; margin: 32mm 45mm 35mm 40mm;
        @top-right { content: "Ds 2024:1"; font-size: 9pt } @top-left { content: "Författningsförslag";
        font-size: 9pt } @bottom-center { content: counter(page); font-size: 9pt } }
html { font: 11pt/13.5pt "DejaVu Serif"; font-size: 9.6pt }
p { text-indent: 11pt }
.first, .heading { text-indent: 0 }
.heading { margin-top: 9pt; font-weight: bold }
td.l { padding-right: 6pt } td.r { padding-left: 6pt }
.note { font-size: 7.5pt; text-indent: 0 }
h2 { font: bold 15pt/18pt "Liberation Sans" }
"""

_AUTHORITY = """
@page { size: A4; margin: 30mm 25mm 30mm 25mm;
        @top-left { content: "Myndigheten"; font-size: 9pt }
        @top-right { content: counter(page) " (" counter(pages) ")"; font-size: 9pt }
        @bottom-left { content: "Dnr 2024/007710"; font-size: 8pt } }
html { font: 10pt/13pt "Liberation Sans" }
p { margin-bottom: 7pt }
td { padding: 0 5.4pt; border: 0.5pt solid #999 }
.point { margin-left: 16pt; text-indent: -16pt } .point.two { margin-left: 30pt; text-indent: -14pt }
.mark { display: inline-block; width: 16pt; text-indent: 0 } .two .mark { width: 14pt }
.heading { font-weight: bold; margin-top: 5pt }
th { text-align: left; font-weight: bold; padding: 3pt 5.4pt }
.note { font-size: 7.5pt }
h2 { font: bold 14pt/17pt "Liberation Sans" }
"""


@dataclass(frozen=True)
class Layout:
    """How a publisher sets a bill."""

    name: str
    css: str
    heads_on_each_page: bool = False
    new_numbers_in_the_middle: bool = False
    hanging: bool = False
    italics: bool = True


PROPOSITION = Layout("proposition", _PROPOSITION)
MEMORANDUM = Layout("promemoria", _MEMORANDUM, heads_on_each_page=True)
AUTHORITY = Layout(
    "myndighet", _AUTHORITY, heads_on_each_page=True, new_numbers_in_the_middle=True, hanging=True
)
PLAIN = Layout("utan kursiv", _MEMORANDUM, new_numbers_in_the_middle=True, italics=False)
LAYOUTS = (PROPOSITION, MEMORANDUM, AUTHORITY, PLAIN)


def pdf_of(
    layout: Layout, bills: Sequence[tuple[Act, AmendingAct]], around: Sequence[str] = (), extra: str = ""
) -> bytes:
    """A document with ``bills``, a table of contents before them, and the paragraphs ``around`` after.

    ``extra`` is more style, to lay a trap with.
    """
    parts = ["<h1>Innehållsförteckning</h1><div class=toc>"]
    for number, (_, bill) in enumerate(bills, start=1):
        parts.append(f"<p>1.{number} {escape(heading(bill))} ........ {number + 1}</p>")
    parts.append("</div>")
    for number, (base, bill) in enumerate(bills, start=1):
        parts.append(_bill(layout, base, bill, number))
    if around:
        parts.append("<h1 class=bill>2 Ärendet och dess beredning</h1>")
        parts.extend(f"<p>{escape(text)}</p>" for text in around)
    return made(layout.css + extra, "".join(parts))


def made(css: str, body: str) -> bytes:
    """The pages of ``body`` with ``css``."""
    import weasyprint

    html = f"<html lang=sv><style>{_COMMON}{css}</style><body>{body}</body></html>"
    return cast(bytes, weasyprint.HTML(string=html).write_pdf(uncompressed_pdf=True))


def heading(bill: AmendingAct) -> str:
    """The title as it stands in a proposal."""
    title = bill.title.removeprefix("Förslag till ")
    return f"Förslag till {title[:1].lower()}{title[1:]}"


def _bill(layout: Layout, base: Act, bill: AmendingAct, number: int) -> str:
    clause = write_clause(bill, base)
    parts = [f"<div class=bill><h2>1.{number} {escape(heading(bill))}</h2>"]
    parts.append(f"<p class=first>{_text(clause.lead)}</p>")
    parts.extend(f"<p><i>dels</i> {_text(part)}</p>" for part in clause.parts)
    head = "<tr><{0} class=l><i>Nuvarande lydelse</i></{0}><{0} class=r><i>Föreslagen lydelse</i></{0}></tr>"
    if layout.heads_on_each_page:
        parts.append(f"<table><thead>{head.format('th')}</thead>")
    else:
        parts.append(f"<table>{head.format('td')}")
    parts.extend(_row(layout, row) for row in compare(base, bill))
    parts.append("</table><div class=rule></div>")
    for node in bill.provisions:
        for line in node_lines(node, Locator()):
            parts.append(_paragraph(layout, "", line.level, _text(line.whole)))
    parts.append("</div>")
    return "".join(parts)


def _row(layout: Layout, row: Row) -> str:
    name = {Role.CHAPTER: "chapter", Role.HEADING: "heading", Role.NUMBER: "num"}.get(row.role, "")
    note = f"<span class=note>Senaste lydelse {escape(row.note)}.</span>" if row.note else ""
    in_the_middle = layout.new_numbers_in_the_middle and row.change is Change.NEW
    whole = row.change is Change.UNCHANGED or (name == "num" and in_the_middle)
    if whole:
        runs = row.proposed if row.proposed is not None else row.current
        return (
            f"<tr><td colspan=2>{_paragraph(layout, name, row.level, _runs(layout, runs) + note)}</td></tr>"
        )
    cells = []
    for side, runs in (("l", row.current), ("r", row.proposed)):
        text = _paragraph(layout, name, row.level, _runs(layout, runs) + note) if runs is not None else ""
        note = ""
        cells.append(f"<td class={side}>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _paragraph(layout: Layout, name: str, level: int, html: str) -> str:
    if name:
        return f"<p class={name}>{html}</p>"
    if layout.hanging and level:
        marker, _, rest = html.partition(" ")
        two = " two" if level > 1 else ""
        return f'<p class="point{two}"><span class=mark>{marker}</span>{rest}</p>'
    return f"<p>{html}</p>"


def _runs(layout: Layout, runs: Iterable[Run] | None) -> str:
    parts = list(runs or ())
    text = _text("".join(run.text for run in parts)) if not layout.italics else ""
    return text or "".join(f"<i>{_text(run.text)}</i>" if run.changed else _text(run.text) for run in parts)


def _text(text: str) -> str:
    return escape(bind(text))
