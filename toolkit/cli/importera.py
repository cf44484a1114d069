"""``lagverk importera``: from published text to Akoma Ntoso, one file or a whole folder."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.amendments.operations import AmendingAct
from toolkit.cli import exits
from toolkit.cli.folders import convert_folder
from toolkit.cli.inputs import read_law
from toolkit.cli.output import say, write_files
from toolkit.cli.swedish import SwedishCommand
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
def command(source: Path, target: Path) -> int:
    """Läs in FIL och skriv den som Akoma Ntoso.

    FIL är en författning eller en ändringsförfattning, som ren text eller
    XML. Är FIL en mapp läses varje textfil i den, UT blir en mapp, och det
    som inte gick att läsa räknas upp.
    """
    if source.is_dir():
        return convert_folder(source, target, "xml", lambda law, _: _akoma_ntoso(law))
    write_files({target: _akoma_ntoso(read_law(source))})
    say(str(target))
    return exits.DONE


def _akoma_ntoso(law: Act | AmendingAct) -> bytes:
    from toolkit.akn import write_act, write_bill

    return write_act(law) if isinstance(law, Act) else write_bill(law)
