"""What ``granska`` reviews: the files that its arguments name, each read into a subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.amendments.operations import AmendingAct
from toolkit.cli.inputs import find_statute, law_in, read_base, read_file
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act
from toolkit.review.model import Diagnostic
from toolkit.review.registry import Rule
from toolkit.review.runner import in_order, review, unreadable, without_base
from toolkit.review.settings import Settings, parse_settings
from toolkit.review.silences import comments, silenced
from toolkit.review.source import Source
from toolkit.review.subject import Subject

_DEFAULT = ("proposals", "statutes")
_LAW = (".xml", ".akn", ".txt")
_PAPERS = (".md", ".toml", ".txt")


@dataclass(frozen=True)
class Target:
    """A file to review; ``folder`` is the proposal it is the bill of, None for a file of its own."""

    path: Path
    folder: Path | None = None


def targets(arguments: Sequence[Path]) -> tuple[Target, ...]:
    """The files that ``arguments`` name, each once; everything in proposals/ and statutes/ by default.

    Raises FaultError for an argument that doesn't exist and a folder with nothing to review.
    """
    if not arguments:
        folders = [Path(name) for name in _DEFAULT if Path(name).is_dir()]
        if not folders:
            raise FaultError.of(
                "Här finns varken proposals/ eller statutes/; ange filen eller mappen som ska granskas."
            )
        return tuple(dict.fromkeys(target for folder in folders for target in _within(folder)))
    found: dict[Target, None] = {}
    for path in arguments:
        if not path.exists():
            raise FaultError.of("Filen finns inte; kontrollera sökvägen.", file=str(path))
        inside = list(_within(path)) if path.is_dir() else [_file(path)]
        if not inside:
            raise FaultError.of(
                "Mappen innehåller inget att granska (bill.xml, .xml eller .txt).", file=str(path)
            )
        found.update(dict.fromkeys(inside))
    return tuple(found)


def _file(path: Path) -> Target:
    """The target that ``path`` names; a paper of a proposal stands for its bill."""
    bill = path.parent / "bill.xml"
    if path.name != bill.name and path.suffix.lower() in _PAPERS and bill.is_file():
        path = bill
    return Target(path, path.parent if path.name == bill.name else None)


def _within(folder: Path) -> Iterator[Target]:
    if (folder / "bill.xml").is_file():
        yield Target(folder / "bill.xml", folder)
        return
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith("."):
            yield from _within(path)
        elif path.suffix.lower() in _LAW:
            yield Target(path)


def read_source(target: Target) -> Source:
    """The text of the file. Raises FaultError where it can't be read."""
    from toolkit.text.files import decode

    return Source(str(target.path), decode(read_file(target.path), str(target.path)))


def subject_of(target: Target, source: Source, base: str | None = None) -> tuple[Subject, tuple[Fault, ...]]:
    """``source`` as a subject, and why its statute couldn't be found, if it couldn't.

    ``base`` names the statute that bills amend, as for other commands; without it the statute is looked
    up. Raises FaultError where the file can't be read as law.
    """
    law, unprinted = _law(target, source)
    if isinstance(law, Act):
        return Subject(source, act=law), ()
    try:
        statute = read_base(base) if base else _statute(law, target)
        faults: tuple[Fault, ...] = ()
    except FaultError as error:
        statute, faults = None, error.in_file(str(target.path)).faults
    papers = _papers(target.folder) if target.folder else {}
    alternatives = _alternatives(target.folder) if target.folder else {}
    return Subject(source, law, None, statute, papers, unprinted, alternatives), faults


def _law(target: Target, source: Source) -> tuple[Act | AmendingAct, tuple[Fault, ...]]:
    """The law in the file, and the provisions that a print's clause names and the print lacks."""
    try:
        return law_in(source.text.encode("utf-8"), target.path), ()
    except FaultError:
        if source.is_xml:
            raise
        from toolkit.text.amending import read_amending_print

        try:
            reading = read_amending_print(source.text)
        except FaultError:
            reading = None
        if reading is not None:
            return reading.bill, reading.missing
        from toolkit.text.statute import read_statute

        # A publication's head is on statutes only, also on those whose title is that of an amending act.
        statute = read_statute(source.text).act
        if not statute.metadata:
            raise
        return statute, ()


def _statute(bill: AmendingAct, target: Target) -> Act:
    if target.folder is None:
        return find_statute(bill.base, target.path)
    from toolkit.cli.inputs import open_proposal

    return open_proposal(target.folder).base


def _papers(folder: Path) -> dict[str, str]:
    """The other files of a proposal as text; what isn't text is left to the commands that use it."""
    from toolkit.text.files import decode

    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix.lower() in _PAPERS:
            try:
                found[path.name] = decode(read_file(path), str(path))
            except FaultError:
                continue
    return found


def _alternatives(folder: Path) -> dict[str, AmendingAct | tuple[Fault, ...]]:
    """The bills in a proposal's folder beside its own, by their path within it, or why they can't be read."""
    from toolkit.cli.inputs import read_amendment

    found: dict[str, AmendingAct | tuple[Fault, ...]] = {}
    for path in sorted(folder.rglob("*.xml")):
        name = path.relative_to(folder).as_posix()
        if name == "bill.xml" or not path.resolve().is_relative_to(folder.resolve()):
            continue
        try:
            found[name] = read_amendment(path)
        except FaultError as error:
            found[name] = error.faults
    return found


def read_settings(start: Path) -> Settings:
    """The settings of the project: lagverk.toml or pyproject.toml in ``start`` or a folder above it.

    Raises FaultError, with the file, where they can't be read.
    """
    from toolkit.text.files import decode

    for folder in (start, *start.absolute().parents):
        for name, table in (("lagverk.toml", ()), ("pyproject.toml", ("tool", "lagverk"))):
            path = folder / name
            if not path.is_file():
                continue
            try:
                settings = parse_settings(decode(read_file(path), str(path)), *table)
            except FaultError as error:
                raise error.in_file(str(path)) from None
            if settings is not None:
                return settings
    return Settings()


def reviewed(
    target: Target,
    rules: tuple[Rule, ...],
    settings: Settings,
    base: str | None,
    source: Source | None = None,
) -> tuple[Source | None, list[Diagnostic]]:
    """The file's text and what is found in it, silenced findings left out.

    A file that can't be read is a finding of its own, and so is a bill whose statute is missing.
    ``source`` is the text to review where it isn't that of the file. None for a file without text.
    """
    try:
        source = source or read_source(target)
        subject, faults = subject_of(target, source, base)
    except FaultError as error:
        return source, list(unreadable(str(target.path), error))
    silences, bad = comments(source)
    missing = without_base(source.file, faults)
    found = silenced(review(subject, rules), (*settings.silences, *silences))
    return source, sorted([*missing, *bad, *found], key=in_order)
