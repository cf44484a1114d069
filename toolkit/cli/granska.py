"""``lagverk granska``: review of bills and statutes."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import exits
from toolkit.cli.output import complain, say, write_files
from toolkit.cli.swedish import SwedishCommand

if TYPE_CHECKING:
    from toolkit.cli.review_inputs import Target
    from toolkit.review.model import Diagnostic
    from toolkit.review.registry import Rule
    from toolkit.review.settings import Settings


def _codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())


@click.command("granska", cls=SwedishCommand)
@click.argument("paths", metavar="[SÖKVÄG…]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "junit", "github"]),
    default="text",
    help="Hur fynden visas; annars text.",
)
@click.option("--grund", "base", metavar="FIL|SFSNR", help="Den författning som förslagen ändrar.")
@click.option(
    "--endast", multiple=True, metavar="REGLER", callback=_codes, help="Bara de här reglerna: ING,LAN01."
)
@click.option("--utan", multiple=True, metavar="REGLER", callback=_codes, help="Inte de här reglerna.")
@click.option(
    "--baslinje",
    "baseline",
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="Visa inte de fynd som filen räknar upp.",
)
@click.option(
    "--skriv-baslinje",
    "new_baseline",
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="Skriv alla fynd till en ny baslinje.",
)
@click.option("--atgarda", "fix", is_flag=True, help="Rätta det som säkert går att rätta.")
@click.option("--visa", "show", is_flag=True, help="Visa rättelserna utan att skriva något.")
@click.option(
    "--osakra",
    multiple=True,
    metavar="REGLER",
    callback=_codes,
    help="Rätta även det osäkra enligt de här reglerna.",
)
def command(
    paths: tuple[Path, ...],
    form: str,
    base: str | None,
    endast: tuple[str, ...],
    utan: tuple[str, ...],
    baseline: Path | None,
    new_baseline: Path | None,
    fix: bool,
    show: bool,
    osakra: tuple[str, ...],
) -> int:
    """Granska förslag och författningar.

    SÖKVÄG är ett förslag, en fil eller en hel mapp. Utan den granskas allt i
    proposals/ och statutes/. Reglerna räknas upp av ”lagverk regler”.
    Inställningar läses från lagverk.toml eller [tool.lagverk.granska] i
    pyproject.toml.
    """
    from toolkit.cli.review_inputs import read_settings, targets
    from toolkit.review.registry import all_rules

    known = all_rules()
    settings = read_settings(Path()).checked(known)
    settings = replace(settings, only=endast or settings.only, without=(*settings.without, *utan)).checked(
        known, *osakra
    )
    rules = settings.chosen(known)
    chosen = targets(paths)
    if fix or show or osakra:
        from toolkit.cli.review_fixes import fix_files

        return fix_files(chosen, rules, settings, base, frozenset(osakra), write=not show)
    found, unread = _reviewed(chosen, rules, settings, base)
    if new_baseline is not None:
        from toolkit.review.baseline import write_baseline

        write_files({new_baseline: write_baseline(found).encode("utf-8")})
        complain(f"{len(found)} fynd skrevs till {new_baseline}.")
        return exits.DONE
    found = _without_known(found, baseline or (Path(settings.baseline) if settings.baseline else None))
    _show(found, rules, form)
    return _exit_code(found, unread == len(chosen))


def _reviewed(
    chosen: tuple[Target, ...], rules: tuple[Rule, ...], settings: Settings, base: str | None
) -> tuple[list[Diagnostic], int]:
    """What is found in ``chosen``, and how many of them couldn't be read."""
    from toolkit.cli.progress import progress
    from toolkit.cli.review_inputs import reviewed
    from toolkit.review.model import Origin

    found: list[Diagnostic] = []
    unread = 0
    for target in progress(chosen, "Granskar"):
        _, diagnostics = reviewed(target, rules, settings, base)
        unread += any(entry.origin is Origin.UNREADABLE for entry in diagnostics)
        found.extend(diagnostics)
    return found, unread


def _without_known(found: list[Diagnostic], path: Path | None) -> list[Diagnostic]:
    if path is None:
        return found
    from toolkit.cli.inputs import read_file
    from toolkit.law.faults import FaultError
    from toolkit.review.baseline import new_findings, read_baseline
    from toolkit.text.files import decode

    try:
        return list(new_findings(found, read_baseline(decode(read_file(path), str(path)))))
    except FaultError as error:
        raise error.in_file(str(path)) from None


def _show(found: list[Diagnostic], rules: tuple[Rule, ...], form: str) -> None:
    if form == "text" and sys.stdout.isatty():
        from toolkit.cli.findings import print_findings

        print_findings(found)
        return
    from toolkit.review.formats import FORMATS

    say(FORMATS[form](found, rules))


def _exit_code(found: list[Diagnostic], nothing_read: bool) -> int:
    from toolkit.review.model import Origin, Severity

    if nothing_read or any(entry.origin is Origin.CRASH for entry in found):
        return exits.REFUSED
    return exits.FINDINGS if any(entry.severity is Severity.ERROR for entry in found) else exits.DONE
