"""``lagverk ingress``: the enacting clause that follows from the operations."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.amendments.operations import AmendingAct
from toolkit.cli import exits
from toolkit.cli.inputs import find_statute, read_amendment
from toolkit.cli.output import say
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.model import Act


@click.command("ingress", cls=SwedishCommand)
@click.argument("proposal", metavar="FÖRSLAG", type=click.Path(path_type=Path))
def command(proposal: Path) -> int:
    """Skriv ingressen till FÖRSLAG.

    Den härleds ur ändringarna, på dagens skrivsätt. En ingress som har
    lästs från tryck ändras inte.
    """
    from toolkit.amendments.clause import write_clause
    from toolkit.law.typography import bind

    bill = read_amendment(proposal)
    clause = write_clause(bill, _base_if_known(bill, proposal))
    say("\n".join([bind(clause.lead), *(bind(f"dels {part}") for part in clause.parts)]))
    return exits.DONE


def _base_if_known(bill: AmendingAct, proposal: Path) -> Act | None:
    """The act that is amended, where it lies under ``statutes/``: it tells which ranges can be written."""
    try:
        return find_statute(bill.base, proposal)
    except FaultError:
        return None
