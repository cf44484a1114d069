"""Reading a draft that has been edited in Word: the amending act that the edits mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.operations import AmendingAct, BaseAct, Insert, InsertHeading, Operation
from toolkit.documents.exchange.draft import GUIDANCE_TAG, chosen_sections, printed_section, provisions_tag
from toolkit.documents.exchange.edited_sections import (
    EditedSection,
    new_place,
    reworded,
    take_apart,
    unchanged,
)
from toolkit.documents.exchange.incoming import (
    Incoming,
    Note,
    excerpt,
    is_number_line,
    notes_of,
    place_of_tag,
    refuse_another_base,
    refuse_unreadable,
    text_line,
)
from toolkit.documents.exchange.origin import Origin, Printed, fingerprint
from toolkit.documents.exchange.provision_text import (
    HEADING,
    NEW_SECTION,
    NUMBER,
    TextLine,
    is_only_number,
    read_content,
)
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Annex, Chapter, Heading, Node, Part, Section, Subsection
from toolkit.law.outline import Placed, children, numbering_restarts, sections, walk
from toolkit.law.resolve import Index
from toolkit.law.typography import normalise
from toolkit.word.reading import ReadParagraph, ReadTable, read_blocks
from toolkit.word.styles import styles_of

NO_CONTROLS = (
    "Rutorna som visar vilken paragraf texten hör till är borta, som när ett annat program än Word har "
    "sparat dokumentet; för över ändringarna till originalet i Word."
)
REPEALED = Subsection(("Har upphävts.",))


@dataclass(frozen=True, slots=True)
class ReadBill:
    """A bill read out of a document, what there is to know about the reading, and the comments in it."""

    bill: AmendingAct
    faults: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()


def read_draft(incoming: Incoming, origin: Origin, base: Act) -> ReadBill:
    """The amending act that the edits in a draft mean, tracked or not. No edits give no operations.

    ``base`` is the law the draft must have been made from, in that very wording. Raises FaultError with
    the place for what can't be mapped: a deleted number, a missing or doubled control, text outside the
    controls, pictures and tables.
    """
    _refuse_changed_base(origin, base)
    texts, outside = _by_control(incoming, origin)
    single = _single_wordings(base)
    known = {placed.locator: placed for placed in sections(single)}
    restarts = numbering_restarts(single)
    changed: dict[tuple[int, ...], tuple[list[str], Section]] = {}
    added: list[tuple[Locator, list[str], Section]] = []
    faults: list[Fault] = []
    notes: list[Fault] = []
    for printed in origin.printed:
        place = _place(printed)
        if place.amendment is not None:
            continue
        try:
            own, new = _own_and_new(texts[printed.tag], place)
            placed = known[place]
            if not unchanged(own, printed.lines):
                changed[placed.path] = _changed(placed, own, printed, notes)
            _add(new, place, restarts, added, notes)
        except FaultError as error:
            faults.extend(error.faults)
    for before, lines in outside:
        try:
            _add(take_apart(lines, _beside(before)), before, restarts, added, notes)
        except FaultError as error:
            faults.extend(error.faults)
    _refuse_taken(changed, added, known, faults)
    if faults:
        raise FaultError(*faults)
    after = _with_new(_with_changed(single, changed), added)
    bill = derive(single, after)
    provisions = read_provisions(texts[provisions_tag(base)])
    bill = replace(bill, provisions=provisions, base=replace(bill.base, wording=base.amended_through))
    return ReadBill(bill, tuple(notes), tuple(notes_of(incoming)))


def _place(printed: Printed) -> Locator:
    place = place_of_tag(printed.tag)
    if place is None:
        raise FaultError.of("Uppgifterna om dokumentets ursprung är skadade; gör ett nytt utkast.")
    return replace(place, act=None)


def _refuse_changed_base(origin: Origin, base: Act) -> None:
    index = Index(base)
    differing: list[str] = []
    if origin.number == base.number and origin.law != fingerprint(base):
        for printed in origin.printed:
            place = _place(printed)
            if place.amendment is not None:
                continue
            try:
                (placed,) = chosen_sections(index, [place])
            except FaultError:
                differing.append(f"{place.words} (som inte längre finns)")
                continue
            now = printed_section(index, placed)
            if not unchanged(now.lines, printed.lines):
                differing.append(place.words)
    refuse_another_base(origin, base, differing)


Outside = list[tuple[Locator | None, list[TextLine]]]


def _by_control(incoming: Incoming, origin: Origin) -> tuple[dict[str, list[TextLine]], Outside]:
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


def _beside(place: Locator | None) -> str:
    return f"efter {_words(place)}" if place is not None else "dokumentets början"


def _own_and_new(lines: Sequence[TextLine], place: Locator) -> tuple[list[TextLine], list[EditedSection]]:
    """The lines of the control's own section, and the new sections that were begun after it."""
    numbers = [position for position, line in enumerate(lines) if is_number_line(line)]
    if len(numbers) < 2:
        return list(lines), []
    start = numbers[1]
    while start > 0 and lines[start - 1].style.lower() == HEADING.lower():
        start -= 1
    return list(lines[:start]), take_apart(lines[start:], place.words)


def _changed(
    placed: Placed, own: Sequence[TextLine], printed: Printed, notes: list[Fault]
) -> tuple[list[str], Section]:
    place = placed.locator.words
    (edited,) = take_apart(own, place)
    assert isinstance(placed.node, Section)
    if edited.is_repealed:
        return edited.headings, Section(placed.node.label, (REPEALED,), marker=placed.node.marker)
    (was,) = take_apart(printed.lines, place)
    if [line.plain for line in edited.lines] == [line.plain for line in was.lines]:
        same = placed.node.label == edited.label
        return edited.headings, placed.node if same else replace(placed.node, label=edited.label, marker=None)
    section, renumbered = reworded(placed.node, was.lines, edited, place)
    notes.extend(renumbered)
    return edited.headings, section


def _add(
    new: Iterable[EditedSection],
    beside: Locator | None,
    restarts: bool,
    added: list[tuple[Locator, list[str], Section]],
    notes: list[Fault],
) -> None:
    for edited in new:
        place = new_place(edited, beside, restarts)
        section, renumbered = reworded(None, (), edited, place.words)
        notes.extend(renumbered)
        added.append((place, edited.headings, section))


def _refuse_taken(
    changed: dict[tuple[int, ...], tuple[list[str], Section]],
    added: Sequence[tuple[Locator, list[str], Section]],
    known: dict[Locator, Placed],
    faults: list[Fault],
) -> None:
    """Note a fault for each number that two sections would have."""
    labels: Counter[Locator] = Counter(place for place, _, _ in added)
    for placed in known.values():
        entry = changed.get(placed.path)
        section = entry[1] if entry else placed.node
        if isinstance(section, Section) and section.repealed_by is None:
            labels[replace(placed.locator, section=section.label)] += 1
    faults.extend(
        Fault("Beteckningen finns redan; ge paragrafen en ledig beteckning.", place=place.words)
        for place, times in labels.items()
        if times > 1
    )


def _single_wordings(base: Act) -> Act:
    """``base`` with one wording of each section and annex, the last: that is the one a draft shows."""
    annexes = [placed for placed in walk(base) if isinstance(placed.node, Annex)]
    every = [*sections(base), *annexes]
    last = {placed.locator: placed.path for placed in every}
    dropped = {placed.path for placed in every if last[placed.locator] != placed.path}

    def kept(nodes: tuple[Node, ...], path: tuple[int, ...]) -> tuple[Node, ...]:
        return tuple(
            replace(node, children=kept(children(node), (*path, position)))
            if isinstance(node, Part | Chapter)
            else node
            for position, node in enumerate(nodes)
            if (*path, position) not in dropped
        )

    return replace(base, body=kept(base.body, ())) if dropped else base


def _with_changed(base: Act, changed: dict[tuple[int, ...], tuple[list[str], Section]]) -> Act:
    """``base`` with sections and the headings nearest before them exchanged."""

    def made(nodes: tuple[Node, ...], path: tuple[int, ...]) -> tuple[Node, ...]:
        found: list[Node] = []
        for position, node in enumerate(nodes):
            here = (*path, position)
            if here in changed:
                old: list[Heading] = []
                while found and isinstance(found[-1], Heading):
                    old.insert(0, found.pop())  # type: ignore[arg-type]
                headings, section = changed[here]
                found.extend(_headings(headings, old))
                found.append(section)
            elif isinstance(node, Part | Chapter):
                found.append(replace(node, children=made(children(node), here)))
            else:
                found.append(node)
        return tuple(found)

    return replace(base, body=made(base.body, ()))


def _headings(texts: Sequence[str], old: Sequence[Heading]) -> list[Heading]:
    """The headings that ``texts`` say, those that say what an old one said being that one."""
    known = {normalise(heading.text): heading for heading in old}
    return [known.get(normalise(text), Heading(text)) for text in texts]


def _with_new(act: Act, added: Sequence[tuple[Locator, list[str], Section]]) -> Act:
    """``act`` with new sections in their places, as an amending act that inserts them would have it."""
    if not added:
        return act
    operations: list[Operation] = []
    for place, headings, section in added:
        operations.append(Insert(place, section))
        operations.extend(InsertHeading(place, text) for text in headings)
    inserting = AmendingAct(act.kind, act.title, BaseAct(act.number, act.title), tuple(operations))
    return apply(act, inserting)


def read_provisions(lines: Sequence[TextLine]) -> tuple[Node, ...]:
    """Entry into force and transition as they were written; nothing where they were left open."""
    return read_content(lines, "ikraftträdande").subsections
