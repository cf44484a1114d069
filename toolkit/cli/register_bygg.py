"""``lagverk register bygg``: the register from folders of statutes, in two processes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path

import click

from toolkit.cli import exits
from toolkit.cli.inputs import read_file
from toolkit.cli.output import complain, say, write_files
from toolkit.cli.progress import progress
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError
from toolkit.law.model import Act
from toolkit.register.build import Read, Report, SourceFile, build
from toolkit.register.entries import entry_of
from toolkit.register.rows import Entry

_SUFFIXES = (".txt", ".xml", ".akn", ".json")
_AMENDING = re.compile(r"(?i)\bom ändring i\b|^förslag till\b")
_PROCESSES = 2
_WORTH_PROCESSES = 1_500_000
"""Bytes; below this, starting processes takes longer than they save."""
_READERS = ("law", "text", "akn", "references", "register")
_READERS_HERE = frozenset({"riksdag.py", "register_bygg.py"})


@click.command("bygg", cls=SwedishCommand)
@click.argument("folders", metavar="MAPP…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--ut",
    "target",
    metavar="FIL",
    type=click.Path(path_type=Path),
    default=Path("register.db"),
    help="Filen att skriva; annars register.db.",
)
@click.option(
    "--endast",
    "only",
    metavar="SFSNR",
    help="Bara en författning, de som den hänvisar till och de som hänvisar till den; skrivs som text.",
)
@click.option("--seriellt", "serial", is_flag=True, help="Läs en fil i taget.")
def command(folders: tuple[Path, ...], target: Path, only: str | None, serial: bool) -> int:
    """Bygg eller uppdatera registret ur författningarna i MAPP.

    MAPP, eller en fil, kan innehålla publicerade texter (.txt), Akoma
    Ntoso (.xml) och dokument ur Riksdagens öppna data (.json, .xml). Bara
    filer vars innehåll är nytt läses; det som inte går att läsa räknas upp.
    """
    sources = _sources(folders)
    if only is not None:
        return _small(only, sources, target, serial)
    report = build(target, sources, partial(_read, serial=serial), readers_version())
    acts = "1 författning" if report.acts == 1 else f"{report.acts} författningar"
    pointers = "1 hänvisning" if report.pointers == 1 else f"{report.pointers} hänvisningar"
    say(f"{acts} och {pointers} i {target} (lästa filer: {report.read}, oförändrade: {report.kept}).")
    return _outcome(report)


def _outcome(report: Report) -> int:
    for fault in report.faults:
        complain(str(fault))
    if not report.faults:
        return exits.DONE
    return exits.FINDINGS if report.acts else exits.REFUSED


def _small(number: str, sources: list[SourceFile], target: Path, serial: bool) -> int:
    """The neighbourhood of one act, by way of a whole register that is thrown away."""
    import tempfile

    from toolkit.register.excerpt import excerpt
    from toolkit.register.store import reading

    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "register.db"
        report = build(whole, sources, partial(_read, serial=serial), readers_version())
        with reading(whole) as connection:
            text = excerpt(connection, number)
    write_files({target: text.encode("utf-8")})
    say(str(target))
    return _outcome(report)


def _sources(folders: Iterable[Path]) -> list[SourceFile]:
    """Every file in ``folders`` that can hold a statute, with a digest of its bytes."""
    found: dict[str, Path] = {}
    for folder in folders:
        if not folder.exists():
            raise FaultError.of("Mappen finns inte; kontrollera sökvägen.", file=str(folder))
        paths = folder.rglob("*") if folder.is_dir() else (folder,)
        inside = [path for path in paths if path.suffix.lower() in _SUFFIXES and path.is_file()]
        if not inside:
            raise FaultError.of(
                "Mappen innehåller inga författningar (.txt, .xml eller .json).", file=str(folder)
            )
        found.update((path.as_posix(), path) for path in inside)
    names = sorted(found)
    return [SourceFile(name, _digest(found[name])) for name in progress(names, "Jämför")]


def _digest(path: Path) -> str:
    """SHA-256 of a file's ending and bytes; of its name alone where it can't be read."""
    try:
        data = read_file(path)
    except FaultError:
        data = str(path).encode("utf-8", "surrogateescape")
    return hashlib.sha256(path.suffix.lower().encode("utf-8") + b"\0" + data).hexdigest()


def readers_version() -> str:
    """SHA-256 of the program's own reading parts: a register made by others is built anew."""
    digest = hashlib.sha256()
    for package in (*_READERS, "cli"):
        for item in sorted(files(f"toolkit.{package}").iterdir(), key=lambda item: item.name):
            reads = item.name in _READERS_HERE if package == "cli" else item.name.endswith((".py", ".tsv"))
            if reads and item.is_file():
                digest.update(item.name.encode("utf-8") + b"\0" + item.read_bytes())
    return digest.hexdigest()


def _read(sources: Sequence[SourceFile], *, serial: bool) -> Iterator[Read]:
    paths = [source.path for source in sources]
    size = sum(Path(path).stat().st_size for path in paths if Path(path).exists())
    if serial or size < _WORTH_PROCESSES:
        yield from _with_bar(map(read_entry, paths), len(paths))
        return
    from multiprocessing import get_context

    with get_context("spawn").Pool(_PROCESSES) as pool:
        yield from _with_bar(pool.imap(read_entry, paths, chunksize=4), len(paths))


def _with_bar(results: Iterable[Read], count: int) -> Iterator[Read]:
    iterator = iter(results)
    for _ in progress(range(count), "Läser"):
        yield next(iterator)


def read_entry(path: str) -> Read:
    """What the register holds of the file ``path``, or the fault that it can't be read for."""
    try:
        return Read(path, _entry(Path(path)))
    except FaultError as error:
        return Read(path, None, error.faults[0].message)
    except RecursionError:
        return Read(path, None, "Filen har fler nivåer än en författning kan ha; rätta den.")


def _entry(path: Path) -> Entry:
    act = read_act(path)
    if not act.number:
        raise FaultError.of("Filen har ingen författning med SFS-nummer; ta bort den eller ange numret.")
    if _AMENDING.search(act.title) and not act.metadata:
        raise FaultError.of("Filen är en ändringsförfattning; ange den författning som ändras.")
    return entry_of(act)


def read_act(path: Path) -> Act:
    """The statute in ``path``: published text, Akoma Ntoso or a document of the Riksdag's.

    Raises FaultError for an amending act and for what can't be read.
    """
    from toolkit.cli import riksdag

    data, name = read_file(path), str(path)
    if riksdag.is_json(data, path.suffix):
        return _published(riksdag.text_of_json(_decoded(data, name), name))
    if path.suffix.lower() in (".xml", ".akn") or data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        from toolkit.akn import read_act as read_akoma_ntoso
        from toolkit.akn.parse import parse

        root = parse(data, name)
        if root.tag == "dokumentstatus":
            return _published(riksdag.text_of_xml(root, name))
        return read_akoma_ntoso(data, name)
    return _published(_decoded(data, name))


def _decoded(data: bytes, name: str) -> str:
    from toolkit.text.files import decode

    return decode(data, name)


def _published(text: str) -> Act:
    from toolkit.text.statute import read_statute

    return read_statute(text).act
