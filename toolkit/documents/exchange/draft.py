"""A draft: the law's wording in an editable Word document, each provision in a control that knows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.documents.exchange.edited_law import single_wordings
from toolkit.documents.exchange.origin import DRAFT, Origin, Printed, fingerprint, with_origin
from toolkit.documents.exchange.provision_text import (
    HEADING,
    NUMBER,
    TextLine,
    comes_back,
    section_lines,
    section_number,
)
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.citation import citation
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Section
from toolkit.law.outline import Placed, headings_before, walk
from toolkit.law.resolve import Index
from toolkit.law.typography import bind, normalise
from toolkit.word.controls import Control, control, open_field
from toolkit.word.ooxml import Element, parse
from toolkit.word.package import Parts, main_part, read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.reading import ReadTable, read_blocks
from toolkit.word.styles import Styles, styles_of
from toolkit.word.template import Blocks, body

DRAFT_TEMPLATE = "utkast.docx"
GUIDANCE_TAG = "lagverk:anvisning"
PROVISIONS_PROMPT = "[Denna {kind} träder i kraft den …]"
_FIRST_CONTROL = 20001
_GUIDANCE = (
    "Skriv i lagtexten som du brukar, med eller utan spårade ändringar. Läs sedan in dokumentet med "
    "”lagverk las”. Den här rutan kommer inte med.",
    "Ny punkt: tryck Enter och skriv utan nummer i formatmallen Lagtext punkt. Punkterna numreras om när "
    "dokumentet läses in. Nytt stycke: formatmallen Lagtext stycke.",
    "Ny paragraf: ställ markören sist i paragrafen före, tryck Enter, välj formatmallen Ny paragraf och "
    "skriv beteckningen, till exempel 7 a §. Fortsätt på nästa rad med texten.",
    "Ny rubrik: formatmallen Lagtext rubrik, på raden före paragrafens beteckning. En rubrik upphävs genom "
    "att den tas bort.",
    "Upphäva en paragraf: låt beteckningen stå och ersätt texten med ordet Upphävs.",
    "Kommentarer följer med som anteckningar till sin paragraf. Bilder och tabeller kan inte läsas in.",
)


def draft_document(base: Act, places: Sequence[Locator], *, template: bytes | None = None) -> bytes:
    """The sections of ``base`` at ``places`` as a document to draft in, in the order of the law.

    Each stands in a control with the headings nearest before it; the control's tag is its locator
    ("2003:1210#P7"). Last comes a control for the entry into force. ``template`` has the fields of
    ``templates/utkast.docx``. The same arguments give the same bytes. Raises FaultError with every place
    that isn't a section of ``base``, and for a template or a text that can't be used.
    """
    index = Index(single_wordings(base))
    sections = chosen_sections(index, places)
    template = template_bytes(DRAFT_TEMPLATE) if template is None else template
    printed = tuple(printed_section(index, placed) for placed in sections)
    title = bind(f"Utkast till {base.kind} om ändring i {citation(base)}")
    with told():
        styles = styles_of(read_package(template))
        parts = filled(
            template,
            {
                "titel": title,
                "lydelse": bind(f"{base.number} i lydelse t.o.m. SFS {base.amended_through}"),
                "anvisningar": Blocks((_guidance(styles),)),
                "lagtext": Blocks(tuple(_controls(base, sections, printed, styles))),
            },
        )
    provisions = Printed(provisions_tag(base), ())
    origin = Origin(
        DRAFT,
        base.number,
        base.amended_through,
        (*printed, provisions),
        tuple(_frame(parts, base)),
        law=fingerprint(base),
    )
    return write_package(with_origin(with_properties(parts, title=title), origin))


def chosen_sections(index: Index, places: Sequence[Locator]) -> list[Placed]:
    """The sections at ``places`` in the order of the law, each in the last of its wordings.

    Raises FaultError with each place that is no section in force.
    """
    found: dict[tuple[int, ...], Placed] = {}
    faults: list[Fault] = []
    for place in places:
        placed = index.find(place)
        node = placed[-1].node if placed else None
        if place.section is None:
            faults.append(Fault("Ett utkast tar bara paragrafer; räkna upp dem.", place=place.words))
        elif not isinstance(node, Section):
            more = " Paragraferna numreras kapitelvis, så ange även kapitlet." if index.restarts else ""
            faults.append(
                Fault(f"Paragrafen finns inte i lagen; rätta beteckningen.{more}", place=place.words)
            )
        elif node.repealed_by is not None:
            faults.append(Fault("Paragrafen är upphävd; ta bort den ur uppräkningen.", place=place.words))
        else:
            found[placed[-1].path] = placed[-1]
    if faults:
        raise FaultError(*faults)
    return [found[path] for path in sorted(found)]


def unreadable_sections(base: Act, places: Sequence[Locator]) -> list[Fault]:
    """A notice for each section at ``places`` whose edits a draft can't bring home: moments, notes, tables.

    Raises FaultError as ``draft_document``.
    """
    index = Index(single_wordings(base))
    return [
        Fault(
            "Paragrafen är uppställd på ett sätt som inte kan läsas tillbaka ur Word (moment, noter, "
            "tabeller eller punkter i många nivåer); skriv ändringen av den som text i stället.",
            place=placed.locator.words,
        )
        for placed in chosen_sections(index, places)
        if isinstance(placed.node, Section) and not comes_back(placed.node, section_lines(placed.node))
    ]


def tag_of_place(base_number: str, place: Locator) -> str:
    """The tag of the control for ``place``: "2003:1210#P7"."""
    return f"{base_number}#{place.fragment}"


def provisions_tag(base: Act) -> str:
    """The tag of the control for the entry into force and transition: "2003:1210#L"."""
    return tag_of_place(base.number, Locator(amendment=""))


def printed_section(index: Index, placed: Placed) -> Printed:
    """A section as the draft prints it: the headings nearest before it, its number and its text."""
    assert isinstance(placed.node, Section)
    siblings = index.siblings(placed)
    lines = [TextLine(HEADING, heading.text) for heading in headings_before(siblings, placed.path[-1])]
    lines.append(TextLine(NUMBER, section_number(placed.node)))
    lines.extend(section_lines(placed.node))
    return Printed(tag_of_place(index.act.number, placed.locator), tuple(lines))


def _guidance(styles: Styles) -> Element:
    lines = [paragraph(styles["Anvisning"], [run(bind(text))]) for text in _GUIDANCE]
    return control(Control(GUIDANCE_TAG, "Anvisningar", _FIRST_CONTROL - 1, locked=True), lines)


def _controls(
    base: Act, sections: Sequence[Placed], printed: Sequence[Printed], styles: Styles
) -> Iterable[Element]:
    chapters = {
        placed.locator.chapter: placed.node for placed in _chapters(base) if isinstance(placed.node, Chapter)
    }
    chapter = None
    for number, (placed, it) in enumerate(zip(sections, printed, strict=True)):
        here = placed.locator.chapter
        if here != chapter and here in chapters:
            text = f"{here} kap. {chapters[here].heading or ''}".strip()
            yield paragraph(styles["Kapitelrubrik"], [run(bind(text))])
        chapter = here
        yield control(
            Control(it.tag, placed.locator.words, _FIRST_CONTROL + number, kept=True),
            [paragraph(styles[line.style], [run(bind(line.text))]) for line in it.lines],
        )
    words = PROVISIONS_PROMPT.format(kind=base.kind)
    prompt = open_field("ikrafttradande", words, _FIRST_CONTROL - 2, style=styles["placeholder text"])
    last = Control(provisions_tag(base), "Ikraftträdande", _FIRST_CONTROL + len(sections), kept=True)
    yield control(last, [paragraph(styles["Ikraftträdande"], [prompt])])


def _chapters(base: Act) -> list[Placed]:
    return [placed for placed in walk(base) if isinstance(placed.node, Chapter)]


def _frame(parts: Parts, base: Act) -> Iterable[str]:
    """The paragraphs of the document that stand outside the controls of the law."""
    root = body(parse(parts[main_part(parts)]))
    for block in read_blocks(root, styles_of(parts)):
        if (block.control or "").startswith(f"{base.number}#"):
            continue
        paragraphs = (
            [line for row in block.rows for cell in row for line in cell.paragraphs]
            if isinstance(block, ReadTable)
            else [block]
        )
        yield from (normalise(line.text) for line in paragraphs)
