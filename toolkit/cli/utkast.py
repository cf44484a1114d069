"""``lagverk utkast``: the law's wording as a Word document to draft in."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.inputs import read_base, read_file
from toolkit.cli.output import note, say, write_files
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Section


@click.command("utkast", cls=SwedishCommand)
@click.argument("base", metavar="GRUND")
@click.option(
    "--paragrafer",
    "listed",
    metavar="LISTA",
    help="De paragrafer som ska ändras, till exempel ”2, 7 och 9 §§”; annars alla.",
)
@click.option(
    "-o",
    "--ut",
    "target",
    metavar="UT.docx",
    type=click.Path(path_type=Path),
    required=True,
    help="Dokumentet att skriva.",
)
@click.option(
    "--mall",
    "template",
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="Egen Wordmall för utkastet.",
)
def command(base: str, listed: str | None, target: Path, template: Path | None) -> int:
    """Gör ett Worddokument att skriva lag i.

    GRUND är en fil, eller numret på en författning under statutes/. Varje
    paragraf ligger i en egen ruta. Ändra texten i Word och läs sedan in
    dokumentet med ”lagverk las”.
    """
    from toolkit.documents.exchange.draft import draft_document, unreadable_sections

    act = read_base(base)
    places = _places(act, listed)
    data = draft_document(act, places, template=read_file(template) if template else None)
    write_files({target: data})
    for fault in unreadable_sections(act, places):
        note(fault)
    say(str(target))
    return exits.DONE


def _places(act: Act, listed: str | None) -> list[Locator]:
    from toolkit.law.outline import sections

    present = [
        placed.locator
        for placed in sections(act)
        if isinstance(placed.node, Section) and placed.node.repealed_by is None
    ]
    return present if listed is None else listed_places(listed, present)


def listed_places(text: str, present: list[Locator]) -> list[Locator]:
    """The sections that ``text`` lists, ranges counted out among those ``present``. Raises FaultError."""
    from toolkit.amendments.phrases.label_ranges import expand
    from toolkit.amendments.phrases.place_lists import PlaceReader
    from toolkit.amendments.phrases.tokens import Cursor, Unreadable, fault_of, tokenize

    tokens = tokenize(text)
    cursor = Cursor(text, tokens)
    try:
        named = PlaceReader(cursor, provisions=lambda: "", lenient=True).places()
        if not cursor.done:
            cursor.fail("slutet på uppräkningen")
    except Unreadable as error:
        raise FaultError(fault_of(error, text, tokens, "Uppräkningen av paragrafer")) from error
    return [place for entry in named for place in expand(entry.place, present)]
