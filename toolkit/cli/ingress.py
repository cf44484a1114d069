"""``lagverk ingress``: the enacting clause that follows from the operations."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.inputs import read_amendment
from toolkit.cli.output import say
from toolkit.cli.swedish import SwedishCommand


@click.command("ingress", cls=SwedishCommand)
@click.argument("proposal", metavar="FÖRSLAG", type=click.Path(path_type=Path))
def command(proposal: Path) -> int:
    """Skriv ingressen till FÖRSLAG.

    Den härleds ur ändringarna, på dagens skrivsätt. En ingress som har
    lästs från tryck ändras inte.
    """
    from toolkit.amendments.clause import write_clause
    from toolkit.law.typography import bind

    clause = write_clause(read_amendment(proposal))
    say("\n".join([bind(clause.lead), *(bind(f"dels {part}") for part in clause.parts)]))
    return exits.DONE
