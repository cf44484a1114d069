"""``lagverk omfattning``: the register's scope string, written and read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.inputs import read_amendment
from toolkit.cli.output import say, say_json
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError


@click.command("omfattning", cls=SwedishCommand)
@click.argument("proposal", metavar="[FÖRSLAG]", type=click.Path(path_type=Path), required=False)
@click.option(
    "--tolka",
    "text",
    metavar="TEXT",
    help="Läs en omfattning och skriv den som JSON; ”-” läser en från varje rad som matas in.",
)
def command(proposal: Path | None, text: str | None) -> int:
    """Skriv FÖRSLAG som omfattning i författningsregistret.

    Till exempel ”ändr. 2, 7 §§; nya 7 a, 7 b §§, rubr. närmast före 7 a §”.
    Med --tolka går det åt andra hållet: texten skrivs som JSON, och en rad
    som inte går att läsa blir null.
    """
    from toolkit.amendments.scope import read_scope, scope_of, write_scope

    if (proposal is None) == (text is None):
        raise FaultError.of("Ange antingen ett förslag eller --tolka med en omfattning.")
    if proposal is not None:
        say(write_scope(scope_of(read_amendment(proposal))))
    elif text == "-":
        say_json([_read_or_none(line) for line in _lines()])
    else:
        assert text is not None
        say_json([item.to_json() for item in read_scope(text)])
    return exits.DONE


def _lines() -> list[str]:
    from toolkit.text.files import decode

    return decode(sys.stdin.buffer.read(), "-").splitlines()


def _read_or_none(line: str) -> list[dict[str, object]] | None:
    from toolkit.amendments.scope import read_scope

    try:
        return [item.to_json() for item in read_scope(line)]
    except FaultError:
        return None
