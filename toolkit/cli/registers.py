"""Which register a command reads: the one given, register.db in the working folder, or the shipped one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from toolkit.register.query import Register

_HERE = Path("register.db")

register_option = click.option(
    "--register",
    "path",
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="Registret; annars register.db, eller det som följer med.",
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A register that can be asked; ``shipped`` where it is the small one that comes with the program."""

    register: Register
    shipped: bool

    def searched(self, own: str) -> str:
        """What is searched beside the act ``own``, for the reader of a paper: one Swedish sentence."""
        others = sum(number != own for number in self.register.numbers())
        few = ", ett litet urval av dem som gäller" if self.shipped else ""
        if not others:
            return "Sökningen omfattar bara lagen själv."
        counted = "en annan författning" if others == 1 else f"{others} andra författningar"
        return f"Sökningen omfattar lagen själv och {counted}{few}."


@contextmanager
def opened(path: Path | None) -> Iterator[Opened]:
    """The register at ``path``, or else the nearest there is. Raises FaultError for a damaged one."""
    from toolkit.register.query import Register

    if path is None and not _HERE.is_file():
        from toolkit.register.excerpt import small_register

        with closing(small_register()) as connection:
            yield Opened(Register(connection), True)
        return
    from toolkit.register.store import reading

    with reading(path or _HERE) as connection:
        yield Opened(Register(connection), False)
