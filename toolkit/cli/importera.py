"""``lagverk importera``: from published text to Akoma Ntoso, one file or a whole folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from toolkit.amendments.operations import AmendingAct
from toolkit.cli import exits
from toolkit.cli.folders import convert_folder
from toolkit.cli.inputs import find_statute, read_file, read_law
from toolkit.cli.output import note, say, write_files
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.model import Act


@click.command("importera", cls=SwedishCommand)
@click.argument("source", metavar="FIL", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--ut",
    "target",
    metavar="UT",
    type=click.Path(path_type=Path),
    required=True,
    help="Filen, eller mappen, att skriva.",
)
@click.option(
    "--forslag", "chosen", metavar="N", type=int, help="Lagförslagets nummer i dokumentet; det första är 1."
)
def command(source: Path, target: Path, chosen: int | None) -> int:
    """Läs in FIL och skriv den som Akoma Ntoso.

    FIL är en författning eller en ändringsförfattning som ren text eller
    XML, eller ett lagförslag i två spalter som Worddokument eller PDF. Är
    FIL en mapp läses varje textfil i den, UT blir en mapp, och det som inte
    gick att läsa räknas upp.

    I ett Worddokument och en PDF-fil jämförs den vänstra spalten med lagen.
    Skiljer de sig åt skrivs lagförslaget ändå, men skillnaderna räknas upp
    och slutkoden blir 1.
    """
    if source.is_dir():
        return convert_folder(source, target, "xml", lambda law, _: _akoma_ntoso(law))
    if source.suffix.lower() in (".docx", ".pdf"):
        return _import_document(source, target, chosen)
    law = read_law(source, noted=note)
    if isinstance(law, Act) and not law.number:
        raise FaultError.of(
            "Texten saknar SFS-nummer; skriv titeln som ”Lag (2003:1210) om …” på första raden.",
            file=str(source),
        )
    if isinstance(law, AmendingAct):
        law = _on_known_wording(law, target)
    write_files({target: _akoma_ntoso(law)})
    say(str(target))
    return exits.DONE


def _import_document(source: Path, target: Path, chosen: int | None) -> int:
    from toolkit.cli.foreign_bills import read_foreign_bill

    try:
        bill, notes, wrong = read_foreign_bill(read_file(source), source.suffix.lower(), target, chosen)
    except FaultError as error:
        raise error.in_file(str(source)) from error
    write_files({target: _akoma_ntoso(bill)})
    say(str(target))
    for fault in (*notes, *wrong):
        note(replace(fault, file=str(source)))
    return exits.FINDINGS if wrong else exits.DONE


def _akoma_ntoso(law: Act | AmendingAct) -> bytes:
    from toolkit.akn import write_act, write_bill

    return write_act(law) if isinstance(law, Act) else write_bill(law)


def _on_known_wording(bill: AmendingAct, target: Path) -> AmendingAct:
    """``bill`` with the wording it amends written down, where the statute lies under ``statutes/``.

    A later wording put beside it then doesn't change what the bill's left column says.
    """
    if bill.base.wording is not None or not bill.base.number:
        return bill
    try:
        base = find_statute(bill.base, target)
    except FaultError:
        return bill
    return replace(bill, base=replace(bill.base, wording=base.amended_through))
