"""``lagverk register``: the register of references, its commands loaded when they are called."""

from __future__ import annotations

import click

from toolkit.cli.swedish import SwedishGroup

_COMMANDS = {
    "bygg": ("toolkit.cli.register_bygg", "Bygg eller uppdatera registret ur mappar med författningar."),
    "visa": ("toolkit.cli.register_visa", "Visa vilka bestämmelser som hänvisar till ett lagrum."),
    "brutna": ("toolkit.cli.register_brutna", "Visa hänvisningar till det som inte längre finns."),
    "sok": ("toolkit.cli.register_sok", "Sök författningar efter ord i rubriken."),
}


@click.group("register", cls=SwedishGroup, modules=_COMMANDS)
def command() -> None:
    """Registret över författningarna och vem som hänvisar till vad.

    Utan --register används register.db i mappen där du står. Finns ingen sådan
    används det lilla register som följer med: lagen (2003:1210) om
    finansiell samordning av rehabiliteringsinsatser och dess grannar.
    """
