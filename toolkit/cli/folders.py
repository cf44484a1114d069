"""A folder in, a folder out, in one process, with a list of what failed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from toolkit.amendments.operations import AmendingAct
from toolkit.cli import exits
from toolkit.cli.inputs import read_law
from toolkit.cli.output import complain, say, write_files
from toolkit.cli.progress import progress
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act


def convert_folder(
    source: Path, target: Path, suffix: str, convert: Callable[[Act | AmendingAct, Path], bytes]
) -> int:
    """Read every statute and amending act in ``source`` and write each, converted, to ``target``.

    ``suffix`` is the new file name's, without a dot. A file that can't be read is listed and the rest
    go on. Returns the exit code: 1 where some failed, 2 where all did.
    """
    sources = sorted(path for path in source.iterdir() if path.suffix.lower() in (".txt", ".xml"))
    if not sources:
        raise FaultError.of("Mappen innehåller inga författningar (.txt eller .xml).", file=str(source))
    failed: list[Fault] = []
    done = 0
    for path in progress(sources, "Läser"):
        try:
            write_files({target / f"{path.stem}.{suffix}": convert(read_law(path), path)})
            done += 1
        except FaultError as error:
            failed.extend(error.in_file(str(path)).faults)
    say(f"{done} av {len(sources)} {'fil' if len(sources) == 1 else 'filer'} skrevs till {target}.")
    for fault in failed:
        complain(str(fault))
    if not failed:
        return exits.DONE
    return exits.FINDINGS if done else exits.REFUSED
