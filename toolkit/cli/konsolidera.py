"""``lagverk konsolidera``: a statute with an amending act brought into it."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.inputs import read_amendment, read_base
from toolkit.cli.output import say_bytes, write_files
from toolkit.cli.swedish import SwedishCommand


@click.command("konsolidera", cls=SwedishCommand)
@click.argument("base", metavar="GRUND")
@click.argument("amendments", metavar="ÄNDRING…", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("-o", "--ut", "path", metavar="FIL", type=click.Path(path_type=Path), help="Skriv hit.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "xml"]),
    help="text eller xml (efter filnamnet, annars text).",
)
def command(base: str, amendments: tuple[Path, ...], path: Path | None, form: str | None) -> int:
    """För in ÄNDRING i GRUND.

    GRUND är en fil eller ett SFS-nummer under statutes/. ÄNDRING är en
    ändringsförfattning som text eller XML, eller mappen till ett förslag;
    flera ändringar förs in i den ordning de står. Det som inte går att föra
    in listas, och då skrivs ingenting.
    """
    from toolkit.amendments.apply import apply
    from toolkit.law.faults import FaultError

    act = read_base(base)
    for amendment in amendments:
        try:
            act = apply(act, read_amendment(amendment))
        except FaultError as error:
            raise error.in_file(str(amendment)) from error
    data = _written(act, form or ("xml" if path is not None and path.suffix == ".xml" else "text"))
    if path is None:
        say_bytes(data)
    else:
        write_files({path: data})
    return exits.DONE


def _written(act: object, form: str) -> bytes:
    from toolkit.law.model import Act

    assert isinstance(act, Act)
    if form == "xml":
        from toolkit.akn import write_act

        return write_act(act)
    from toolkit.text.write import write_statute

    return write_statute(act).encode("utf-8")
