"""``lagverk konsolidera``: a statute with an amending act brought into it."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.amendments.operations import AmendingAct
from toolkit.cli import exits
from toolkit.cli.inputs import read_amendment, read_base
from toolkit.cli.output import form_of, note, say, say_bytes, write_files
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.model import Act


@click.command("konsolidera", cls=SwedishCommand)
@click.argument("base", metavar="GRUND")
@click.argument("amendments", metavar="ÄNDRING…", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("-o", "--ut", "path", metavar="FIL", type=click.Path(path_type=Path), help="Filen att skriva.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "xml"]),
    help="Formatet; annars efter filnamnet, eller text.",
)
@click.option("--datum", "date", metavar="ÅÅÅÅ-MM-DD", help="Visa lagen som den lyder den dagen.")
@click.option(
    "--lydelser",
    "folder",
    metavar="MAPP",
    type=click.Path(path_type=Path),
    help="Skriv varje lydelse, en fil för varje dag som något träder i kraft.",
)
def command(
    base: str,
    amendments: tuple[Path, ...],
    path: Path | None,
    form: str | None,
    date: str | None,
    folder: Path | None,
) -> int:
    """För in ÄNDRING i GRUND.

    GRUND är en fil, eller numret på en författning under statutes/. ÄNDRING
    är en ändringsförfattning som text eller XML, eller mappen till ett
    förslag. Flera ändringar förs in i den ordning de anges; en ändring av en
    ändringsförfattning som inte har trätt i kraft förs in i den författningen.
    Det som inte går att föra in räknas upp, och då skrivs ingenting.
    """
    form = form_of(form, path, ("text", "xml"))
    act = read_base(base)
    acts = [(amendment, read_amendment(amendment, base=act, noted=note)) for amendment in amendments]
    if folder is not None:
        return _every_wording(act, [amending for _, amending in acts], folder, form)
    act = _at(act, [amending for _, amending in acts], date) if date else _all(act, acts)
    data = _written(act, form)
    if path is None:
        say_bytes(data)
    else:
        write_files({path: data})
        say(str(path))
    return exits.DONE


def _all(act: Act, acts: list[tuple[Path, AmendingAct]]) -> Act:
    from toolkit.amendments.applying.agreement import agreement_notes
    from toolkit.amendments.applying.apply import apply
    from toolkit.amendments.timeline import amended

    if len(acts) == 1:
        try:
            after = apply(act, acts[0][1])
            for fault in agreement_notes(act, acts[0][1]):
                note(fault)
            return after
        except FaultError as error:
            raise error.in_file(str(acts[0][0])) from error
    _refuse_conflicts(act, acts)
    for amending in amended([amending for _, amending in acts]):
        source = next((path for path, read in acts if read.number == amending.number), acts[0][0])
        try:
            before, act = act, apply(act, amending)
            for fault in agreement_notes(before, amending):
                note(fault)
        except FaultError as error:
            raise error.in_file(str(source)) from error
    return act


def _refuse_conflicts(act: Act, acts: list[tuple[Path, AmendingAct]]) -> None:
    """Two bills on one wording may not touch the same provision; promulgated acts follow one another."""
    from itertools import combinations

    from toolkit.amendments.conflict_phrases import conflict_faults

    bills = [(path, amending) for path, amending in acts if amending.number is None]
    faults = [
        fault
        for (path, first), (other, second) in combinations(bills, 2)
        for fault in conflict_faults(act, first, second, (str(path), str(other)))
    ]
    if faults:
        raise FaultError(*faults)


def _at(act: Act, acts: list[AmendingAct], date: str) -> Act:
    from toolkit.amendments.entry_into_force import is_date
    from toolkit.amendments.timeline import timeline

    if not is_date(date):
        raise FaultError.of(f"Datumet ”{date}” finns inte; skriv det som 2025-07-01.")
    for wording in timeline(act, acts):
        if wording.date is not None and wording.date <= date:
            act = wording.act
    return act


def _every_wording(act: Act, acts: list[AmendingAct], folder: Path, form: str) -> int:
    from toolkit.amendments.timeline import timeline

    suffix = "xml" if form == "xml" else "txt"
    files = {
        folder / f"{wording.date or 'ej-bestamd'}.{suffix}": _written(wording.act, form)
        for wording in timeline(act, acts)
    }
    write_files(files)
    for path in files:
        say(str(path))
    return exits.DONE


def _written(act: Act, form: str) -> bytes:
    if form == "xml":
        from toolkit.akn import write_act

        return write_act(act)
    from toolkit.text.write import write_statute

    return write_statute(act).encode("utf-8")
