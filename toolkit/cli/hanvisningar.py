"""``lagverk hanvisningar``: the references in a text, as JSON."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click

from toolkit.cli import exits
from toolkit.cli.inputs import LARGEST_FILE, read_file
from toolkit.cli.output import say_json
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.text.files import decode

_SFS_NUMBER = re.compile(r"\d{4}:\d{1,4}(?: s\. \d{1,4}| \d{1,2})?")


@click.command("hanvisningar", cls=SwedishCommand)
@click.argument("source", metavar="FIL|-")
@click.option("--grund", "own", metavar="SFSNR", help="Författningen som texten hör till.")
@click.option("--lagrum", "place", metavar="LAGRUM", help="Paragrafen som texten står i.")
@click.option("--olosta", "unresolved", is_flag=True, help="Ta med det som inte går att tyda.")
@click.option("--eu", "with_eu", is_flag=True, help="Ta med hänvisningar till EU-rättsakter.")
def command(source: str, own: str | None, place: str | None, unresolved: bool, with_eu: bool) -> int:
    """Räkna upp hänvisningarna i FIL, som är ren text.

    Varje beteckning som är utskriven blir en post i den ordning den står:
    {"start", "slut", "text", "mal"}, med "intervall" ("fran" eller "till")
    för ett intervalls ändar. Start och slut räknas i tecken från textens
    början. Målet skrivs 2003:1210#P7S1N3; en författning som nämns för sig
    saknar fragment. ”-” läser det som matas in i stället för en fil.

    Utan --lagrum blir ”andra stycket” fragmentet S2. ”Denna lag” ensamt är
    ingen hänvisning. Med --olosta tas även det med som inte går att tyda;
    då är "mal" null och "skal" säger varför. Med --eu skrivs rättsakten med
    sitt Celexnummer: 32016R0679#artikel 6.1 e.
    """
    text = _read(source)
    if own is not None and not _SFS_NUMBER.fullmatch(own):
        raise FaultError.of(f"”{own}” är inget SFS-nummer; skriv till exempel 2003:1210.")
    from toolkit.references.find import find
    from toolkit.references.model import EuPlace, Kind, Reference

    def wanted(reference: Reference) -> bool:
        if reference.target is None:
            return unresolved and (with_eu or reference.kind is not Kind.EU)
        if isinstance(reference.target, EuPlace):
            return with_eu
        return not (reference.kind is Kind.ACT and reference.naming == "own")

    say_json([_entry(each) for each in find(text, own, _place(place)) if wanted(each)])
    return exits.DONE


def _read(source: str) -> str:
    if source != "-":
        return decode(read_file(Path(source)), source)
    data = sys.stdin.buffer.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise FaultError.of("Texten är större än 64 MB; dela upp den.", file="-")
    return decode(data, "-")


def _place(words: str | None) -> Locator | None:
    if words is None:
        return None
    try:
        place = Locator.parse(words)
    except ValueError:
        place = Locator()
    if place.to_section == Locator(place.act):
        raise FaultError.of(f"Lagrummet ”{words}” går inte att läsa; skriv till exempel ”2 kap. 7 §”.")
    return place


def _entry(reference: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "start": reference.start,
        "slut": reference.end,
        "text": reference.text,
        "mal": None if reference.target is None else str(reference.target),
    }
    if reference.limit is not None:
        entry["intervall"] = reference.limit
    if reference.reason is not None:
        entry["skal"] = str(reference.reason)
    return entry
