"""``lagverk las``: what somebody has changed in a Word document, back into a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import AmendingAct, BaseAct
from toolkit.cli import exits
from toolkit.cli.inputs import find_statute, open_proposal, read_amendment, read_file
from toolkit.cli.output import note, say, write_files
from toolkit.cli.proposal_parts import COMMENTARY, MEMORANDUM
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act

if TYPE_CHECKING:
    from toolkit.documents.exchange.draft_reading import ReadBill
    from toolkit.documents.exchange.incoming import Incoming, Note
    from toolkit.documents.exchange.origin import Origin
    from toolkit.documents.exchange.prose_reading import ReadProse


@click.command("las", cls=SwedishCommand)
@click.argument("source", metavar="DOKUMENT", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--ut",
    "folder",
    metavar="FÖRSLAG",
    type=click.Path(path_type=Path),
    required=True,
    help="Mappen för förslaget, under proposals/.",
)
def command(source: Path, folder: Path) -> int:
    """Läs in ändringarna i DOKUMENT till ett förslag.

    DOKUMENT är ett utkast från ”lagverk utkast”, eller remiss.docx eller
    jamforelse.docx där någon har ändrat i den högra spalten eller i texten
    runt lagförslaget. Spårade ändringar läses som godkända. Texten skrivs
    in i memorandum.md och commentary.md. Kommentarer, och ändringar i text
    som lagverk härleder, sparas i kommentarer-DOKUMENT.md i mappen. Går en
    ändring i lagtexten inte att läsa in skrivs ingenting.
    """
    from toolkit.documents.exchange.incoming import open_document
    from toolkit.documents.exchange.origin import origin_of

    data = read_file(source)
    try:
        incoming = open_document(data)
        for fault in incoming.notes:
            note(fault)
        origin = origin_of(incoming.parts)
        read, base = _read(incoming, origin, folder)
    except FaultError as error:
        raise error.in_file(str(source)) from error
    for fault in read.faults:
        note(fault)
    say_notes(read.notes)
    if not read.bill.operations:
        say("Dokumentet ändrar ingenting i lagen; inget förslag har skrivits.")
        files: dict[Path, bytes] = {}
    else:
        files = _files(read.bill, base, origin.based_on, folder)
    prose = _read_prose(incoming, origin, folder)
    say_notes(prose.notes)
    files.update((folder / name, text.encode("utf-8")) for name, text in prose.files.items())
    if notes := (*read.notes, *prose.notes):
        files[folder / f"kommentarer-{source.stem}.md"] = _written(notes, source.name).encode("utf-8")
    write_files(files)
    for path in files:
        say(str(path))
    return exits.DONE


def _read(incoming: Incoming, origin: Origin, folder: Path) -> tuple[ReadBill, Act]:
    from toolkit.documents.exchange.origin import DRAFT

    existing = read_amendment(folder) if (folder / "bill.xml").is_file() else None
    reader = _read_draft if origin.kind == DRAFT else _read_bill
    return reader(incoming, origin, existing, folder)


def _read_prose(incoming: Incoming, origin: Origin, folder: Path) -> ReadProse:
    """What has been changed around the bill, into the files of ``folder``."""
    from toolkit.documents.exchange.prose_reading import ReadProse, read_prose
    from toolkit.text.files import decode

    if not origin.passages:
        return ReadProse({}, ())
    paths = {name: folder / name for name in (MEMORANDUM, COMMENTARY)}
    texts = {name: decode(read_file(path), str(path)) for name, path in paths.items() if path.is_file()}
    return read_prose(incoming, origin, texts)


def _read_draft(
    incoming: Incoming, origin: Origin, existing: AmendingAct | None, folder: Path
) -> tuple[ReadBill, Act]:
    from toolkit.documents.exchange.draft_reading import read_draft

    if existing is not None:
        base = open_proposal(folder).base
    else:
        base = find_statute(BaseAct(origin.number, origin.number), folder)
    read = read_draft(incoming, origin, base)
    if existing is not None:
        _refuse_to_lose(existing, origin, folder)
    return read, base


def _refuse_to_lose(existing: AmendingAct, origin: Origin, folder: Path) -> None:
    """Raise FaultError where the folder's bill changes what the document doesn't hold."""
    from toolkit.amendments.operations import Substitute
    from toolkit.documents.exchange.incoming import place_of_tag

    held = {place.fragment for printed in origin.printed if (place := place_of_tag(printed.tag))}
    lost = [
        op.target.words
        for op in existing.operations
        if isinstance(op, Substitute) and op.target.fragment not in held
    ]
    if lost:
        raise FaultError.of(
            f"Förslaget i {folder} ändrar även {', '.join(lost)}, som inte finns i dokumentet; skriv till en "
            "annan mapp."
        )


def _read_bill(
    incoming: Incoming, origin: Origin, existing: AmendingAct | None, folder: Path
) -> tuple[ReadBill, Act]:
    from toolkit.akn import read
    from toolkit.documents.exchange.review_reading import read_review

    source = read(origin.bill, "lagförslaget i dokumentet") if origin.bill is not None else None
    if not isinstance(source, AmendingAct):
        raise FaultError.of(
            "Lagförslaget som dokumentet gjordes av finns inte kvar i det; gör ett nytt med ”lagverk bygg”."
        )
    if existing is not None:
        base = open_proposal(folder).base
    elif origin.based_on is not None:
        first = open_proposal(folder.parent / origin.based_on)
        base = apply(first.base, first.bill)
    else:
        base = find_statute(BaseAct(origin.number, origin.number), folder)
    return read_review(incoming, origin, source, existing or source, base), base


def _files(bill: AmendingAct, base: Act, based_on: str | None, folder: Path) -> dict[Path, bytes]:
    """The bill, and what else the folder lacks; what is there already is left alone."""
    from toolkit.akn import write_bill
    from toolkit.proposal.skeleton import skeleton

    apply(base, bill)
    files = {folder / "bill.xml": write_bill(bill)}
    for name, text in skeleton(bill, based_on).items():
        if not (folder / name).exists():
            files[folder / name] = text.encode("utf-8")
    return files


def _written(notes: Sequence[Note], name: str) -> str:
    """The comments as Markdown, a heading for each provision, in the order of the document."""
    places = dict.fromkeys(entry.place for entry in notes)
    lines = [f"# Kommentarer i {name}", ""]
    for place in places:
        lines.extend([f"## {place}", ""])
        for entry in (entry for entry in notes if entry.place == place):
            who = ", ".join(part for part in (entry.author, entry.date) if part)
            about = f" om ”{entry.on}”" if entry.on else ""
            said = entry.text.replace("\n", "\n  ")
            lines.append(f"- {f'{who}{about}: ' if who or about else ''}{said}")
        lines.append("")
    return "\n".join(lines)


def say_notes(notes: Sequence[Note]) -> None:
    """Print the comments, each on its provision."""
    for entry in notes:
        who = f"{entry.author}: " if entry.author else ""
        note(Fault(f"{who}{entry.text}", place=entry.place))
