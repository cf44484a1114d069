"""Makes the Word templates in this folder: ``python templates/make_templates.py``.

Run it only to begin again from the plain look. A template that somebody has restyled in Word is the
template; this script would write over it. Two runs give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.word.document import Margins, new_document
from toolkit.word.fields import field
from toolkit.word.lists import appendix_numbers, bullets, heading_numbers, numbering, numbers
from toolkit.word.ooxml import Element, element
from toolkit.word.package import write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.stylesheet import StyleDefinition as Style
from toolkit.word.stylesheet import stylesheet

SERIF = "Times New Roman"
SANS = "Arial"
MONO = "Courier New"
LANGUAGE = "sv-SE"
MARGINS = Margins()
TEXT_WIDTH = 11906 - 2 * MARGINS.side
WIDE = Margins(top=1418, bottom=1134, side=1134, landscape=True)
WIDE_WIDTH = 16838 - 2 * WIDE.side
INDENT = 227

# fmt: off
BASE = [
    Style("Normal", "Normal", default=True),
    Style("Standardstycketeckensnitt", "Default Paragraph Font", "character", default=True, listed=False),
    Style("Normaltabell", "Normal Table", "table", default=True, listed=False),
    Style("Rubrik1", "heading 1", next="Normal", font=SANS, size=36, bold=False, after=240, line=252,
          keep_next=True, keep_lines=True, new_page=True, hyphenate=False, outline=0),
    Style("Rubrik2", "heading 2", next="Normal", font=SANS, size=26, bold=False, before=360, after=140,
          line=264, keep_next=True, keep_lines=True, hyphenate=False, outline=1),
    Style("Rubrik3", "heading 3", next="Normal", font=SANS, size=22, bold=True, before=240, after=80,
          keep_next=True, keep_lines=True, hyphenate=False, outline=2),
    Style("Sidhuvud", "header", font=SANS, size=17, listed=False, tabs=((TEXT_WIDTH, "right", None),)),
    Style("Platshllartext", "Placeholder Text", "character", "Standardstycketeckensnitt", colour="8A3B00",
          shading="FFF1D6"),
]

FRONT = [
    Style("Avsndare", "Avsändare", font=SANS, size=22, after=0),
    Style("Rubrik", "Title", next="Underrubrik", font=SANS, size=48, before=3400, after=360, line=252,
          keep_lines=True, hyphenate=False),
    Style("Underrubrik", "Subtitle", next="Frsttsbladuppgift", font=SANS, size=26, after=900, line=276,
          colour="404040", hyphenate=False),
    Style("Frsttsbladuppgift", "Försättsblad uppgift", font=SANS, size=20, after=60,
          tabs=((1871, "left", None),)),
    Style("Innehllsfrteckningsrubrik", "TOC Heading", next="Normal", font=SANS, size=36, after=200,
          keep_next=True, new_page=True),
    Style("Innehll1", "toc 1", size=22, line=245, before=80, listed=False, hyphenate=False,
          tabs=((TEXT_WIDTH, "right", "dot"),)),
    Style("Innehll2", "toc 2", size=22, line=245, left=284, listed=False, hyphenate=False,
          tabs=((TEXT_WIDTH, "right", "dot"),)),
    Style("Innehll3", "toc 3", size=22, line=245, left=567, listed=False, hyphenate=False,
          tabs=((TEXT_WIDTH, "right", "dot"),)),
]

LAW = [
    Style("Lagtext", "Lagtext", line=257),
    Style("Lagtextstycke", "Lagtext stycke", based_on="Lagtext", first=INDENT),
    Style("Lagtextfortsttning", "Lagtext fortsättning", based_on="Lagtext"),
    Style("Lagtextpunkt", "Lagtext punkt", based_on="Lagtext", first=INDENT),
    Style("Lagtextunderpunkt", "Lagtext underpunkt", based_on="Lagtextpunkt", left=INDENT),
    Style("Lagtextunderpunkt2", "Lagtext underpunkt 2", based_on="Lagtextpunkt", left=2 * INDENT),
    Style("Lagtexttabell", "Lagtext tabell", based_on="Lagtext", font=MONO, size=15, line=240,
          hyphenate=False, align="left"),
    Style("Paragrafnummer", "Paragrafnummer", based_on="Lagtext", next="Lagtextstycke", align="center",
          before=200, after=40, keep_next=True),
    Style("Kapitelrubrik", "Kapitelrubrik", based_on="Lagtext", next="Paragrafnummer", align="center",
          bold=True, before=240, keep_next=True, keep_lines=True, hyphenate=False),
    Style("Lagtextrubrik", "Lagtext rubrik", based_on="Lagtext", next="Paragrafnummer", bold=True,
          before=260, keep_next=True, keep_lines=True, hyphenate=False),
]

DRAFT = [
    Style("Nyparagraf", "Ny paragraf", based_on="Paragrafnummer", next="Lagtextstycke", bold=True),
    Style("Anvisning", "Anvisning", font=SANS, size=18, before=40, after=40, left=113, right=113,
          shading="F3F4F6"),
    Style("Lydelse", "Lydelse", font=SANS, size=18, after=160),
]

LETTER = [
    Style("Brdtext", "Body Text", before=100, after=140, line=276),
    Style("Remissinstans", "Remissinstans", left=454, first=-454, after=40, tabs=((454, "left", None),)),
]

BILL = [
    Style("Ingress", "Ingress", next="Ingressdels", line=257, keep_next=True),
    Style("Ingressdels", "Ingress dels", based_on="Ingress", first=INDENT, keep_next=False),
    Style("Kolumnrubrik", "Kolumnrubrik", based_on="Lagtext", italic=True, before=160, after=80,
          keep_next=True),
    Style("Ikrafttrdande", "Ikraftträdande", based_on="Lagtext", next="Lagtextstycke", before=360,
          first=INDENT, border="top"),
    Style("ndradlydelse", "Ändrad lydelse", "character", "Standardstycketeckensnitt", italic=True),
    Style("Dels", "Dels", "character", "Standardstycketeckensnitt", italic=True),
    Style("Lydelsetabell", "Lydelsetabell", "table", "Normaltabell"),
    Style("Fotnotstext", "footnote text", size=18, line=240, listed=False),
    Style("Fotnotsreferens", "footnote reference", "character", "Standardstycketeckensnitt",
          superscript=True, listed=False),
]

RULED = [
    Style("Tabelltext", "Tabelltext", font=SANS, size=16, before=40, after=40, right=170, line=252,
          hyphenate=True, align="left"),
    Style("Tabellrubrik", "Tabellrubrik", based_on="Tabelltext", bold=True, keep_next=True, hyphenate=False),
    Style("Linjeradtabell", "Linjerad tabell", "table", "Normaltabell", ruled=True),
]
PROSE = [
    *RULED,
    Style("Brdtext", "Body Text", before=100, after=140, line=276),
    Style("Listapunkt", "List Bullet", after=80, line=276, numbering=(2, 0)),
    Style("Listapunkt2", "List Bullet 2", based_on="Listapunkt", numbering=(2, 1)),
    Style("Listanummer", "List Number", after=80, line=276, numbering=(3, 0)),
    Style("Listanummer2", "List Number 2", based_on="Listanummer", numbering=(3, 1)),
    Style("Hyperlnk", "Hyperlink", "character", "Standardstycketeckensnitt", colour="1F4E79", underline=True,
          listed=False),
    Style("Frslagsruta", "Förslagsruta", next="Brdtext", before=60, after=180, line=276, left=142, right=142,
          keep_next=True, keep_lines=True, border="box"),
]
APPENDICES = [
    Style("Bilagerubrik1", "Bilagerubrik 1", based_on="Rubrik1", next="Bilagerubrik2", size=30, outline=0,
          numbering=(4, 0)),
    Style("Bilagerubrik2", "Bilagerubrik 2", next="Brdtext", font=SANS, size=24, before=240, after=120,
          line=264, keep_next=True, keep_lines=True, hyphenate=False, outline=1),
    Style("Bilagerubrik3", "Bilagerubrik 3", based_on="Bilagerubrik2", size=21, bold=True, before=300,
          after=60, outline=2),
    Style("Bilagerubrik4", "Bilagerubrik 4", based_on="Bilagerubrik3", size=19, before=240, outline=3),
]
NUMBERED = {"heading 1": (1, 0), "heading 2": (1, 1)}
CONTENTS = {"toc 1": (0, 964), "toc 2": (964, 680)}
"""Where the numbers of the contents stand and how far from them their text: "Bilaga 10" has room."""

STATUTE = [
    Style("Frfattningstitel", "Title", next="Normal", font=SANS, size=36, after=160, line=252,
          keep_lines=True, hyphenate=False, outline=0),
    Style("Frfattningsuppgift", "Författningsuppgift", font=SANS, size=18, left=2268, first=-2268,
          tabs=((2268, "left", None),), hyphenate=False),
    Style("Frfattningsparagraf", "Författning paragraf", before=160, first=0),
    Style("Frfattningsstycke", "Författning stycke", before=60, first=INDENT),
    Style("Frfattningfortsttning", "Författning fortsättning", before=40),
    Style("Frfattningspunkt", "Författning punkt", left=454, first=-454, tabs=((454, "left", None),)),
    Style("Frfattningsunderpunkt", "Författning underpunkt", based_on="Frfattningspunkt", left=908),
    Style("Frfattningsunderpunkt2", "Författning underpunkt 2", based_on="Frfattningspunkt", left=1362),
    Style("Frfattningstabell", "Författning tabell", font=MONO, size=15, line=240, hyphenate=False),
    Style("Frfattningsnot", "Författning not", "character", "Standardstycketeckensnitt", colour="404040"),
    Style("Frfattningsnummer", "Författning nummer", "character", "Standardstycketeckensnitt", bold=True),
]
DOUBLE = 737
"""The indent of points where a number may stand both struck out and new: "14.12."."""
GAP = Style("Lucka", "Lucka", "character", "Standardstycketeckensnitt", bold=True, colour="8A3B00")
GUIDE = Style("Lsanvisning", "Läsanvisning", font=SANS, size=18, before=480, border="top")
# fmt: on


@dataclass(frozen=True, slots=True)
class Template:
    """A template: its file, its title, its styles and its paragraphs as (style id, text)."""

    file: str
    title: str
    styles: list[Style]
    body: list[tuple[str, str]]
    head: str
    numbering: Element | None = None
    margins: Margins = MARGINS


REFERRAL = Template(
    "remiss.docx",
    "Mall för promemoria",
    [
        replace(style, numbering=NUMBERED[style.name])
        if style.name in NUMBERED
        else replace(
            style,
            left=sum(CONTENTS[style.name]),
            right=454,
            first=-CONTENTS[style.name][1],
            tabs=((sum(CONTENTS[style.name]), "left", None), *style.tabs),
        )
        if style.name in CONTENTS
        else style
        for style in [*BASE, *FRONT, *LAW, *BILL, *PROSE, *APPENDICES, *STATUTE[2:], DRAFT[0]]
    ],
    [
        ("Avsndare", "{{ avsandare }}"),
        ("Rubrik", "{{ titel }}"),
        ("Underrubrik", "{{ lagforslagets_titel }}"),
        ("Frsttsbladuppgift", "Datum\t{{ datum }}"),
        ("Frsttsbladuppgift", "Diarienummer\t{{ diarienummer }}"),
        ("Innehllsfrteckningsrubrik", "Innehåll"),
        ("Innehll1", "{{ innehall }}"),
        ("Brdtext", "{{ sammanfattning }}"),
        ("Rubrik1", "Författningsförslag"),
        ("Rubrik2", "{{ lagforslagets_titel }}"),
        ("Ingress", "{{ ingress }}"),
        ("Lagtext", "{{ jamforelse }}"),
        ("Ikrafttrdande", "{{ ikrafttradande }}"),
        ("Brdtext", "{{ kapitel }}"),
    ],
    "{{ diarienummer }}",
    numbering(
        heading_numbers("Rubrik1", "Rubrik2"),
        bullets("Listapunkt", "Listapunkt2"),
        numbers("Listanummer", "Listanummer2"),
        appendix_numbers("Bilagerubrik1"),
    ),
)

DRAFTING = Template(
    "utkast.docx",
    "Mall för utkast",
    [*BASE, *LAW, *BILL, *DRAFT],
    [
        ("Rubrik1", "{{ titel }}"),
        ("Lydelse", "{{ lydelse }}"),
        ("Anvisning", "{{ anvisningar }}"),
        ("Lagtext", "{{ lagtext }}"),
    ],
    "{{ titel }}",
)

COMPARISON = Template(
    "jamforelse.docx",
    "Mall för jämförelse",
    [
        replace(style, size=26, new_page=None) if style.name == "heading 1" else style
        for style in [*BASE, *LAW, *BILL, DRAFT[0]]
    ],
    [
        ("Rubrik1", "{{ lagforslagets_titel }}"),
        ("Ingress", "{{ ingress }}"),
        ("Lagtext", "{{ jamforelse }}"),
        ("Ikrafttrdande", "{{ ikrafttradande }}"),
    ],
    "{{ lagforslagets_titel }}",
)

TRACKED = Template(
    "sparade-andringar.docx",
    "Mall för spårade ändringar",
    [
        replace(style, size=26, before=360, after=60)
        if style.name == "heading 2"
        else replace(style, before=240)
        if style.name == "Title"
        else replace(style, left=DOUBLE, first=-DOUBLE, tabs=((DOUBLE, "left", None),))
        if style.name == "Författning punkt"
        else replace(style, left=DOUBLE + 454 * (1 + style.name.endswith("2")))
        if style.name.startswith("Författning underpunkt")
        else style
        for style in [*BASE, *STATUTE, GUIDE]
    ],
    [
        ("Frfattningsuppgift", "{{ uppgifter }}"),
        ("Normal", "{{ text }}"),
        ("Lsanvisning", "{{ lasanvisning }}"),
    ],
    "{{ lagforslagets_titel }}",
)

REFERRAL_LETTER = Template(
    "missiv.docx",
    "Mall för remissmissiv",
    [
        replace(style, size=32, before=600, after=240)
        if style.name == "Title"
        else replace(style, after=160)
        if style.name == "Avsändare"
        else replace(style, size=24, before=320, after=100, bold=True, new_page=None)
        if style.name == "heading 1"
        else style
        for style in [*BASE, *FRONT, *LETTER]
    ],
    [
        ("Avsndare", "{{ avsandare }}"),
        ("Frsttsbladuppgift", "Datum\t{{ datum }}"),
        ("Frsttsbladuppgift", "Diarienummer\t{{ diarienummer }}"),
        ("Rubrik", "Remiss av {{ titel }}"),
        ("Brdtext", "Remissen gäller promemorian {{ titel }}, som innehåller ett {{ lagforslaget }}."),
        ("Rubrik1", "När och hur du svarar"),
        ("Brdtext", "Svaren ska ha kommit in senast {{ sista_dag }}. De skickas till {{ svar_till }}."),
        (
            "Brdtext",
            "Ange diarienummer {{ diarienummer }} och remissinstansens namn. Lämna gärna svaret i två "
            "format: ett som går att bearbeta, till exempel Word, och ett tillgängligt, till exempel PDF.",
        ),
        (
            "Brdtext",
            "Remissen är en inbjudan att lämna synpunkter på förslagen. En myndighet under regeringen ska "
            "svara på en remiss från Regeringskansliet men avgör själv om den har några synpunkter. Har den "
            "inga räcker det att svaret säger det.",
        ),
        (
            "Brdtext",
            "Råd om hur remissyttranden utformas finns i Statsrådsberedningens promemoria Svara på remiss "
            "(SB PM 2021:1).",
        ),
        ("Brdtext", "Frågor om remissen besvaras av {{ kontakt }}."),
        ("Rubrik1", "Remissinstanser"),
        ("Remissinstans", "{{ remissinstanser }}"),
        ("Rubrik1", "Bilagor"),
        ("Remissinstans", "{{ bilagor }}"),
    ],
    "{{ diarienummer }}",
)

ACT = Template(
    "forfattning.docx",
    "Mall för författning",
    [
        replace(style, size=26, before=360, after=60) if style.name == "heading 2" else style
        for style in [*BASE, *STATUTE, *RULED]
    ],
    [
        ("Frfattningstitel", "{{ titel }}"),
        ("Frfattningsuppgift", "{{ uppgifter }}"),
        ("Normal", "{{ text }}"),
    ],
    "{{ titel }}",
)

WIDE_TABLE = Template(
    "tabell.docx",
    "Mall för breda tabeller",
    [
        replace(style, size=30, new_page=None)
        if style.name == "heading 1"
        else replace(style, tabs=((WIDE_WIDTH, "right", None),))
        if style.name == "header"
        else style
        for style in [*BASE, *PROSE, GAP]
    ],
    [
        ("Rubrik1", "{{ titel }}"),
        ("Brdtext", "{{ om }}"),
        ("Brdtext", "{{ text }}"),
    ],
    "{{ om }}",
    numbering([], bullets("Listapunkt", "Listapunkt2"), numbers("Listanummer", "Listanummer2")),
    margins=WIDE,
)


def template_bytes(template: Template) -> bytes:
    """The template as a Word document."""
    body = [paragraph(style, [run(text)]) for style, text in template.body]
    sheet = stylesheet(template.styles, font=SERIF, size=23, language=LANGUAGE)
    parts = new_document(
        body,
        sheet,
        head=[_head(template.head)],
        margins=template.margins,
        language=LANGUAGE,
        fonts=("Författning", SANS, SERIF),
        numbering=template.numbering,
    )
    return write_package(with_properties(parts, title=template.title, language=LANGUAGE))


def _head(text: str) -> Element:
    """The running head: ``text`` to the left, "3 (12)" to the right."""
    return paragraph(
        "Sidhuvud",
        [
            run(text),
            element("r", [element("tab")]),
            *field("PAGE", [run("2")]),
            run(" ("),
            *field("NUMPAGES", [run("2")]),
            run(")"),
        ],
    )


def main() -> None:
    """Write every template to this folder."""
    for template in (REFERRAL, COMPARISON, TRACKED, DRAFTING, REFERRAL_LETTER, ACT, WIDE_TABLE):
        (Path(__file__).parent / template.file).write_bytes(template_bytes(template))


if __name__ == "__main__":
    main()
