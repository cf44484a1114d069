"""``lagverk register brutna``: references in force to what isn't there."""

from __future__ import annotations

from datetime import date as calendar
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import exits
from toolkit.cli.output import say, say_json
from toolkit.cli.registers import opened, register_option
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.typography import bind

if TYPE_CHECKING:
    from toolkit.register.findings import Finding


@click.command("brutna", cls=SwedishCommand)
@click.option(
    "--datum", "date", metavar="DATUM", required=True, help="Den dag som prövas, till exempel 2024-07-01."
)
@click.option("--alla", "doubted", is_flag=True, help="Visa också dem som kan ha en annan förklaring.")
@register_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Formatet; annars text."
)
def command(date: str, doubted: bool, path: Path | None, form: str) -> int:
    """Visa hänvisningar till bestämmelser som inte finns den dag som prövas.

    Utan --alla visas bara de som texten inte ger någon annan förklaring till.
    """
    from toolkit.register.findings import findings

    try:
        calendar.fromisoformat(date)
    except ValueError as error:
        raise FaultError.of(f"Datumet ”{date}” går inte att läsa; skriv det som 2024-07-01.") from error
    with opened(path) as source:
        found = [finding for finding in findings(source.register, date) if doubted or finding.sure]
    if form == "json":
        say_json([_as_json(finding) for finding in found])
    else:
        say(_as_text(found))
    return exits.FINDINGS if any(finding.sure for finding in found) else exits.DONE


def _as_json(finding: Finding) -> dict[str, object]:
    pointer, verdict = finding.pointer, finding.verdict
    return {
        "lagrum": str(pointer.source),
        "mal": str(pointer.target),
        "till": str(pointer.until) if pointer.until is not None else None,
        "text": pointer.words,
        "utfall": verdict.standing.value,
        "allvar": "fel" if finding.sure else "upplysning",
        "meddelande": verdict.message,
        "upphavd_genom": verdict.by,
        "tvivel": list(finding.doubts),
    }


def _as_text(found: list[Finding]) -> str:
    lines: list[str] = []
    for finding in found:
        pointer, verdict = finding.pointer, finding.verdict
        lines.append(bind(f"{pointer.title}, {pointer.source.words}: ”{pointer.words}”"))
        lines.append(bind(f"    {verdict.message}"))
        lines.append(bind(f"    {pointer.context}".rstrip()))
        lines.extend(bind(f"    kanske inte: {doubt}") for doubt in finding.doubts)
    sure = sum(finding.sure for finding in found)
    lines.append(f"{sure or 'Inga'} brutna hänvisningar." if sure != 1 else "1 bruten hänvisning.")
    return "\n".join(lines)
