"""``lagverk exportera``: a statute or a bill as text, page or Word document."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.amendments.operations import AmendingAct
from toolkit.cli import exits
from toolkit.cli.folders import convert_folder
from toolkit.cli.inputs import find_statute, read_amendment, read_law
from toolkit.cli.output import as_pdf, form_of, refuse_to_show, say, say_bytes, write_files
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.model import Act


@click.command("exportera", cls=SwedishCommand)
@click.argument("source", metavar="FIL", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "docx", "pdf", "xml"]),
    help="Formatet; annars efter filnamnet, eller text.",
)
@click.option(
    "--lydelse",
    "side",
    type=click.Choice(["nuvarande", "foreslagen"]),
    help="Bara den ena spalten i ett förslag.",
)
@click.option(
    "-o",
    "--ut",
    "target",
    metavar="UT",
    type=click.Path(path_type=Path),
    help="Filen, eller mappen, att skriva.",
)
def command(source: Path, form: str | None, side: str | None, target: Path | None) -> int:
    """Skriv ut FIL, en författning eller ett förslag.

    Med --lydelse skrivs bara de paragrafer som ett förslag ändrar, som de
    lyder i dag eller som de föreslås lyda. Är FIL en mapp med författningar
    skrivs varje fil till mappen UT.
    """
    folder = source.is_dir() and not (source / "bill.xml").exists()
    form = form_of(form, None if folder else target, ("text", "html", "docx", "xml", "pdf"))
    if form == "pdf":
        from toolkit.documents.printing import require_pdf

        require_pdf()
    if folder:
        if target is None:
            raise FaultError.of("Ange mappen att skriva till med -o.", file=str(source))
        suffix = {"text": "txt"}.get(form, form)
        return convert_folder(source, target, suffix, lambda law, path: _exported(law, form, None, path))
    law = read_amendment(source) if source.is_dir() else read_law(source)
    if side is not None and isinstance(law, Act):
        raise FaultError.of(
            "--lydelse gäller förslag, men filen innehåller en hel författning.", file=str(source)
        )
    if target is None:
        refuse_to_show(form)
    data = _exported(law, form, side, source)
    if target is not None:
        write_files({target: data})
        say(str(target))
    else:
        say_bytes(data)
    return exits.DONE


def _exported(law: Act | AmendingAct, form: str, side: str | None, source: Path) -> bytes:
    if isinstance(law, AmendingAct):
        return _exported_bill(law, form, side, source)
    match form:
        case "xml":
            from toolkit.akn import write_act

            return write_act(law)
        case "html":
            from toolkit.documents.statute_papers import exported_html

            return exported_html(law).encode("utf-8")
        case "docx" | "pdf":
            from toolkit.documents.statute_papers import exported_docx

            document = exported_docx(law)
            return as_pdf(document, str(source)) if form == "pdf" else document
        case _:
            from toolkit.text.write import write_statute

            return write_statute(law).encode("utf-8")


def _exported_bill(bill: AmendingAct, form: str, side: str | None, source: Path) -> bytes:
    if form == "xml" and side is None:
        from toolkit.akn import write_bill

        return write_bill(bill)
    if form != "text":
        raise FaultError.of(
            "Ett förslag skrivs ut som text eller xml; dokumenten gör ”lagverk bygg”.", file=str(source)
        )
    if side is None:
        from toolkit.text.amending import write_amending_act

        return write_amending_act(bill).encode("utf-8")
    from toolkit.amendments.wordings import current_wordings, proposed_wordings
    from toolkit.text.write import write_nodes

    if side == "foreslagen":
        nodes = proposed_wordings(bill)
    else:
        nodes = current_wordings(find_statute(bill.base, source), bill)
    return write_nodes(nodes).encode("utf-8")
