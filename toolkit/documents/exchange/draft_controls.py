"""The lines of each control of an edited draft, and the new sections that stand between controls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from toolkit.documents.exchange.draft import GUIDANCE_TAG
from toolkit.documents.exchange.incoming import (
    Incoming,
    excerpt,
    place_of_tag,
    refuse_unreadable,
    text_line,
)
from toolkit.documents.exchange.origin import Origin
from toolkit.documents.exchange.provision_text import HEADING, NEW_SECTION, NUMBER, TextLine, is_only_number
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise
from toolkit.word.reading import ReadParagraph, ReadTable, read_blocks
from toolkit.word.styles import styles_of

NO_CONTROLS = (
    "Rutorna som visar vilken paragraf texten hör till är borta, troligen för att ett annat program än "
    "Word har sparat dokumentet; för över ändringarna till originalet i Word."
)
Outside = list[tuple[Locator | None, list[TextLine]]]
"""New sections that stand outside the controls, each run after the place that it follows."""


def by_control(incoming: Incoming, origin: Origin) -> tuple[dict[str, list[TextLine]], Outside]:
    """The lines of each control, and the new sections that stand between controls.

    Raises FaultError for everything that stands elsewhere, and for controls that are missing or doubled.
    """
    frame = Counter(origin.frame)
    known = {printed.tag for printed in origin.printed}
    texts: dict[str, list[TextLine]] = {}
    outside: Outside = []
    faults: list[Fault] = []
    here: str | None = None
    for paragraph in _paragraphs(incoming, frame, known, faults):
        tag = paragraph.control
        place = place_of_tag(tag or "")
        if tag in known:
            if tag != here and tag in texts:
                faults.append(_doubled(place))
            texts.setdefault(tag or "", []).append(text_line(paragraph))
            if tag != here or (outside and outside[-1][1]):
                outside.append((place, []))
            here = tag
            continue
        text = normalise(paragraph.text)
        if frame[text] > 0:
            frame[text] -= 1
        elif text or paragraph.numbered:
            before = place_of_tag(here or "")
            begun = bool(outside) and bool(outside[-1][1])
            if tag == GUIDANCE_TAG or not (begun or _begins_section(paragraph)):
                faults.append(_astray(text, before))
            else:
                if not outside:
                    outside.append((None, []))
                outside[-1][1].append(text_line(paragraph))
    if not texts:
        raise FaultError.of(NO_CONTROLS)
    faults.extend(_missing(place_of_tag(tag)) for tag in sorted(known - texts.keys()))
    if faults:
        raise FaultError(*faults)
    return texts, [(before, lines) for before, lines in outside if lines]


def _paragraphs(
    incoming: Incoming, frame: Counter[str], known: set[str], faults: list[Fault]
) -> Iterable[ReadParagraph]:
    for block in read_blocks(incoming.body, styles_of(incoming.parts)):
        place = place_of_tag(block.control or "")
        if isinstance(block, ReadTable):
            inner = [line for row in block.rows for cell in row for line in cell.paragraphs]
            if block.control in known or any(not frame[normalise(line.text)] for line in inner):
                message = "Här står en tabell, som inte kan läsas in; skriv innehållet som text."
                faults.append(Fault(message, place=place.words if place else None))
            continue
        if block.unreadable and (block.control in known or block.text.strip()):
            try:
                refuse_unreadable(block, place.words if place else "dokumentet i övrigt")
            except FaultError as error:
                faults.extend(error.faults)
        yield block


def _begins_section(paragraph: ReadParagraph) -> bool:
    return paragraph.style in (NEW_SECTION.lower(), NUMBER.lower(), HEADING.lower()) or is_only_number(
        paragraph.text
    )


def _doubled(place: Locator | None) -> Fault:
    return Fault("Paragrafens ruta finns två gånger i dokumentet; ta bort den ena.", place=_words(place))


def _missing(place: Locator | None) -> Fault:
    return Fault(
        "Paragrafens ruta är borttagen ur dokumentet; ta fram den ur originalet. Ska paragrafen upphävas, "
        "låt beteckningen stå och skriv Upphävs i stället för texten.",
        place=_words(place),
    )


def _astray(text: str, before: Locator | None) -> Fault:
    where = f"Efter {_words(before)} står" if before is not None else "Före lagtexten står"
    return Fault(
        f"{where} texten {excerpt(text)} utanför paragrafernas rutor; flytta in den i sin paragraf, eller "
        "börja en ny paragraf i formatmallen Ny paragraf."
    )


def _words(place: Locator | None) -> str:
    if place is None:
        return "dokumentet"
    return "ikraftträdande" if place.amendment is not None else replace(place, act=None).words


def beside(place: Locator | None) -> str:
    """How a fault names what comes after ``place``, None for the beginning."""
    return f"efter {_words(place)}" if place is not None else "dokumentets början"
