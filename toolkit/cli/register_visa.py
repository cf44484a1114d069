"""``lagverk register visa``: which provisions refer to a place."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.output import complain, say, say_json
from toolkit.cli.registers import Opened, opened, register_option
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import bind
from toolkit.references.names import named
from toolkit.register.query import Extent, Found


@click.command("visa", cls=SwedishCommand)
@click.argument("place", metavar="LAGRUM")
@register_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Formatet; annars text."
)
def command(place: str, path: Path | None, form: str) -> int:
    """Visa vilka bestämmelser som hänvisar till LAGRUM.

    LAGRUM skrivs ”7 § lagen (2003:1210)”, ”2 kap. 3 § brottsbalken” eller
    2003:1210#P7. Med följer hänvisningar till delar av det, till det som
    det är en del av och till intervall som det ingår i.
    """
    wanted = read_place(place)
    with opened(path) as source:
        found = source.register.pointing_at(wanted)
        if form == "json":
            say_json([_as_json(item) for item in found])
        else:
            say(_as_text(wanted, found, source))
        if source.shipped:
            complain(
                bind(
                    "Svaret kommer ur det lilla register som följer med, om lagen (2003:1210) och dess "
                    f"{len(source.register.numbers()) - 1} grannar; "
                    "bygg ett fullständigt med ”lagverk register bygg”."
                )
            )
    return exits.DONE


def read_place(text: str) -> Locator:
    """The place that ``text`` names, its act known. Raises FaultError where it can't be told."""
    place = _numbered(text) or _named(text)
    if place is not None:
        return place
    from toolkit.references.find import find

    for reference in find(text):
        if reference.locator is not None and reference.locator.act is not None:
            return reference.locator
    raise FaultError.of(
        f"Lagrummet ”{text}” går inte att läsa; skriv det som ”7 § lagen (2003:1210)” eller 2003:1210#P7."
    )


def _numbered(text: str) -> Locator | None:
    """The place whose act is given by its number: "2003:1210#P7", "7 § lagen (2003:1210)"."""
    try:
        place = Locator.parse(text)
    except ValueError:
        return None
    return place if place.act is not None else None


def _named(text: str) -> Locator | None:
    """The place before the name of a well-known act: "2 kap. 7 § socialförsäkringsbalken".

    The reader of running text answers the same; compiling its patterns takes longer than the search.
    """
    words = text.split()
    for split in range(len(words) - 1, -1, -1):
        number = named(" ".join(words[split:]))
        if number is None:
            continue
        if split == 0:
            return Locator(number)
        before = words[: split - 1] if words[split - 1] == "i" else words[:split]
        try:
            place = Locator.parse(" ".join(before))
        except ValueError:
            return None
        return replace(place, act=number) if place.act is None else None
    return None


def _as_json(found: Found) -> dict[str, str | None]:
    return {
        "lagrum": str(found.source),
        "forfattning": found.title,
        "mal": str(found.target),
        "till": str(found.until) if found.until is not None else None,
        "omfang": found.extent.value,
        "text": found.words,
        "sammanhang": found.context,
    }


_EXTENTS = {
    Extent.SAME: "",
    Extent.PART: " (en del)",
    Extent.WHOLE: " (helheten)",
    Extent.RANGE: " (ingår i intervallet)",
}


def _as_text(wanted: Locator, found: list[Found], source: Opened) -> str:
    act = wanted.act or ""
    title = source.register.title(act)
    outline = source.register.outline(act)
    head = ", ".join(part for part in (title or act, wanted.words) if part)
    lines = [bind(head)]
    if outline is None:
        lines.append(f"Författningen {act} finns inte i registret; det som hänvisar till den visas ändå.")
    elif wanted.section is not None and outline.sections and not outline.wordings(wanted):
        lines.append("Lagrummet finns inte i författningen.")
    acts = len({item.source.act for item in found})
    lines.append(_count(len(found), acts))
    for _, group in groupby(found, key=lambda item: item.source.act):
        items = list(group)
        own = " (samma författning)" if items[0].source.act == act else ""
        lines += ["", bind(items[0].title) + own]
        for item in items:
            named = item.words or item.target.words or "hela författningen"
            where = item.source.words or "rubriken"
            lines.append(bind(f"  {where}: {named}{_EXTENTS[item.extent]}"))
            if item.context:
                lines.append(bind(f"      {item.context}"))
    return "\n".join(lines)


def _count(references: int, acts: int) -> str:
    if not references:
        return "Inga hänvisningar."
    one = "1 hänvisning" if references == 1 else f"{references} hänvisningar"
    return f"{one} i {acts} {'författning' if acts == 1 else 'författningar'}."
