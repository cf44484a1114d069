"""``lagverk``: the group of commands, and how their errors reach the person who typed."""

from __future__ import annotations

import logging
import sys

import click

from toolkit.cli import exits
from toolkit.cli.output import complain
from toolkit.cli.swedish import SwedishGroup, usage_sentence
from toolkit.law.faults import Fault, FaultError

_COMMANDS = {
    "bygg": ("toolkit.cli.bygg", "Gör alla dokument i ett förslag."),
    "jamfor": ("toolkit.cli.jamfor", "Visa nuvarande och föreslagen lydelse i två spalter."),
    "konsolidera": ("toolkit.cli.konsolidera", "För in en ändring i en författning."),
    "harled": ("toolkit.cli.harled", "Härled ändringen som leder från en lydelse till en annan."),
    "ingress": ("toolkit.cli.ingress", "Skriv ingressen till ett förslag."),
    "omfattning": ("toolkit.cli.omfattning", "Skriv eller läs omfattningen i författningsregistret."),
    "hanvisningar": ("toolkit.cli.hanvisningar", "Räkna upp hänvisningarna i en text."),
    "paverkan": ("toolkit.cli.paverkan", "Visa vad mer ett förslag påverkar."),
    "register": ("toolkit.cli.register", "Bygg registret över hänvisningar, eller sök i det."),
    "granska": ("toolkit.cli.granska", "Granska ett förslag eller en författning."),
    "regler": ("toolkit.cli.regler", "Visa reglerna för granskningen, med handledning."),
    "utkast": ("toolkit.cli.utkast", "Gör ett Worddokument att skriva lagändringen i."),
    "las": ("toolkit.cli.las", "Läs in ändringarna i ett Worddokument."),
    "importera": ("toolkit.cli.importera", "Läs in en författning eller ett lagförslag."),
    "konsekvenser": ("toolkit.cli.konsekvenser", "Visa konsekvenserna av ett förslag och vad som saknas."),
    "exportera": ("toolkit.cli.exportera", "Skriv ut en författning eller ett förslag."),
}


@click.group(
    cls=SwedishGroup,
    modules=_COMMANDS,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 80},
)
def lagverk() -> None:
    """Verktyg för den som skriver lag.

    Ett förslag ligger i en mapp under proposals/ och den författning som
    ändras under statutes/. Skriv ”lagverk KOMMANDO --help” för mer.
    """


_UNREADABLE = "Filen eller mappen går inte att läsa; kontrollera namnet och behörigheten."


def main() -> None:
    """Run the command line. Exit code 0, 1 or 2; never a traceback for what a user can cause."""
    # What libraries log is for programmers, in English; what matters to the user is told as faults and notes.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        code = lagverk.main(prog_name="lagverk", standalone_mode=False)
    except FaultError as error:
        for fault in error.faults:
            complain(str(fault))
        code = exits.REFUSED
    except click.exceptions.NoArgsIsHelpError as error:
        complain(error.ctx.get_help() if error.ctx is not None else "")
        code = exits.REFUSED
    except click.ClickException as error:
        complain(usage_sentence(error))
        code = exits.REFUSED
    except (click.Abort, KeyboardInterrupt):
        complain("Avbrutet; ingenting har skrivits.")
        code = exits.REFUSED
    except BrokenPipeError:
        sys.stderr.close()
        code = exits.DONE
    except OSError as error:
        complain(str(Fault(_UNREADABLE, file=str(error.filename or ""))))
        code = exits.REFUSED
    sys.exit(code if isinstance(code, int) else exits.DONE)


if __name__ == "__main__":
    main()
