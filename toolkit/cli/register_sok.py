"""``lagverk register sok``: acts by words of their title."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.output import say, say_json
from toolkit.cli.registers import opened, register_option
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.typography import bind


@click.command("sok", cls=SwedishCommand)
@click.argument("words", metavar="ORD…", nargs=-1, required=True)
@register_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Formatet; annars text."
)
def command(words: tuple[str, ...], path: Path | None, form: str) -> int:
    """Visa författningarna vars rubrik eller nummer innehåller varje ORD."""
    with opened(path) as source:
        found = source.register.search(" ".join(words))
    if form == "json":
        say_json([{"nummer": number, "rubrik": title} for number, title in found])
    else:
        lines = [bind(f"{number}  {title}") for number, title in found]
        say("\n".join(lines) or "Ingen författning har orden i rubriken.")
    return exits.DONE
