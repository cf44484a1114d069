"""``lagverk harled``: the amending act that leads from one wording to another."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.inputs import read_base
from toolkit.cli.output import complain, form_of, note, say, say_bytes, write_files
from toolkit.cli.swedish import SwedishCommand


@click.command("harled", cls=SwedishCommand)
@click.argument("before", metavar="FÖRE")
@click.argument("after", metavar="EFTER")
@click.option("-o", "--ut", "path", metavar="FIL", type=click.Path(path_type=Path), help="Filen att skriva.")
def command(before: str, after: str, path: Path | None) -> int:
    """Härled den ändring som leder från FÖRE till EFTER.

    FÖRE och EFTER är författningen i två lydelser: filer, eller numret på en
    författning under statutes/. Resultatet är ett lagförslag med ingress och
    nya lydelser, som text eller, när FIL slutar på .xml, som Akoma Ntoso.
    Slutar FIL på .xml och ligger i en mapp under proposals/ kan förslaget
    byggas med ”lagverk bygg”.
    """
    from toolkit.akn import write_bill
    from toolkit.amendments.derivation.derive import derive, left_out
    from toolkit.text.amending import write_amending_act

    form = form_of(None, path, ("text", "xml"))
    old, new = read_base(before), read_base(after)
    bill = derive(old, new)
    for fault in left_out(old, new):
        note(fault)
    if not bill.operations:
        say("Lydelserna är lika i paragrafer, rubriker och bilagor; det finns inget att ändra.")
        return exits.DONE
    as_xml = form == "xml"
    data = write_bill(bill) if as_xml else write_amending_act(bill, old).encode("utf-8")
    if path is None:
        say_bytes(data)
    else:
        write_files({path: data})
        say(str(path))
    if not bill.provisions:
        complain("Ikraftträdandet framgår inte av lydelserna; skriv det i förslaget.")
    return exits.DONE
