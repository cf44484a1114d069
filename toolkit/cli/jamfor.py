"""``lagverk jamfor``: the two-column table, in the terminal, as a page, a document or data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from toolkit.cli import exits
from toolkit.cli.inputs import open_proposal, proposed_act
from toolkit.cli.output import as_pdf, form_of, refuse_to_show, say, say_bytes, say_json, write_files
from toolkit.cli.swedish import SwedishCommand
from toolkit.comparison.rows import Role, Row, Run


@click.command("jamfor", cls=SwedishCommand)
@click.argument("proposal", metavar="FÖRSLAG", type=click.Path(path_type=Path))
@click.argument("other", metavar="[FÖRSLAG_B]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "html", "docx", "pdf", "json"]),
    help="Hur jämförelsen visas; annars efter filnamnet, eller terminal.",
)
@click.option("-o", "--ut", "path", metavar="FIL", type=click.Path(path_type=Path), help="Filen att skriva.")
def command(proposal: Path, other: Path | None, form: str | None, path: Path | None) -> int:
    """Visa FÖRSLAG i två spalter: nuvarande och föreslagen lydelse.

    Ord som skiljer sig åt är märkta i båda spalterna.

    Med två förslag till ändring i samma författning visas de bredvid
    varandra, med det som är i konflikt först. Slutkoden är 1 när de är i
    konflikt. Ett förslag kan också vara en fil, till exempel lagförslaget
    till ett alternativ: proposals/x/alternativ/y.xml.
    """
    from toolkit.comparison.table import compare

    form = form_of(form, path, ("terminal", "html", "docx", "json", "text", "pdf"))
    if path is None:
        refuse_to_show(form)
    if other is not None:
        from toolkit.cli.jamfor_two import show_two

        return show_two(proposal, other, form, path)
    whole = open_proposal(proposal)
    proposed_act(whole, proposal)
    if form == "terminal" and path is None:
        from toolkit.cli.two_columns import print_rows

        print_rows(compare(whole.base, whole.bill, repealed=True), whole.current_head)
        return exits.DONE
    if form == "json" and path is None:
        say_json(rows_as_json(compare(whole.base, whole.bill, repealed=True)))
        return exits.DONE
    data = _rendered(whole, form)
    if path is not None:
        write_files({path: data})
        say(str(path))
    else:
        say_bytes(data)
    return exits.DONE


def _rendered(whole: Any, form: str) -> bytes:
    import json

    from toolkit.amendments.clause import write_clause
    from toolkit.comparison.table import compare

    rows = compare(whole.base, whole.bill)
    match form:
        case "html":
            from toolkit.documents.page import comparison_page

            return comparison_page(whole, rows, write_clause(whole.bill, whole.base)).encode("utf-8")
        case "docx" | "pdf":
            from toolkit.akn import write_bill
            from toolkit.documents.referral import comparison_document

            clause = write_clause(whole.bill, whole.base)
            document = comparison_document(whole, rows, clause, source=write_bill(whole.bill))
            return as_pdf(document, whole.name) if form == "pdf" else document
        case "json":
            rows = compare(whole.base, whole.bill, repealed=True)
            return (json.dumps(rows_as_json(rows), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
        case _:
            from toolkit.cli.two_columns import rows_as_text

            return rows_as_text(compare(whole.base, whole.bill, repealed=True), whole.current_head).encode(
                "utf-8"
            )


def rows_as_json(rows: tuple[Row, ...]) -> list[dict[str, Any]]:
    """The rows as the documented list of objects; the keys are stable."""
    return [
        {
            "lagrum": row.place.fragment,
            "typ": "rubrik" if row.role is Role.HEADING else str(row.change),
            "nuvarande": _runs(row.current),
            "foreslagen": _runs(row.proposed),
        }
        for row in rows
    ]


def _runs(runs: tuple[Run, ...] | None) -> list[list[str | bool]]:
    return [[run.text, run.changed] for run in runs or ()]
