"""The one place where the command line prints, and where files are moved into place when whole."""

from __future__ import annotations

import errno
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from toolkit.law.faults import Fault, FaultError
from toolkit.law.typography import enumerate_words


def say(text: str) -> None:
    """Print ``text`` for a person, on standard output in UTF-8."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Print what is wrong, on standard error in UTF-8."""
    _write(sys.stderr, text)


def note(fault: Fault) -> None:
    """Print what a reader kept whole or left out, on standard error: to know, not to mend."""
    complain(str(fault))


def form_of(chosen: str | None, path: Path | None, known: tuple[str, ...]) -> str:
    """The form to write: ``chosen`` if given, else by the ending of ``path``, else the first of ``known``.

    Raises FaultError where the ending of the file's name promises a form that the command doesn't write.
    """
    ending = path.suffix.lower().removeprefix(".") if path is not None else ""
    by_name = {"txt": "text", "htm": "html"}.get(ending, ending)
    if chosen is not None:
        return chosen
    if by_name in known:
        return by_name
    if by_name in _FORMS:
        written = enumerate_words([form for form in known if form != "terminal"], "eller")
        raise FaultError.of(
            f"Filnamnet slutar på ”.{ending}”, men här skrivs {written}; byt filnamn.",
            file=str(path),
        )
    return known[0]


_FORMS = frozenset({"text", "html", "docx", "xml", "json", "doc", "pdf", "odt", "rtf"})


_UNSHOWABLE = {"docx": "Ett Worddokument", "pdf": "En PDF-fil"}


def refuse_to_show(form: str) -> None:
    """Raises FaultError for a form that is no text, and so needs a file to be written to."""
    if form in _UNSHOWABLE:
        raise FaultError.of(f"{_UNSHOWABLE[form]} kan inte visas i terminalen; ange en fil med -o.")


def as_pdf(document: bytes, name: str | None = None) -> bytes:
    """The .docx ``document`` as a PDF; what looks otherwise there is noted, by the paper's ``name``."""
    from toolkit.documents.printing import as_pdf as printed

    data, faults = printed(document)
    for fault in faults:
        note(replace(fault, file=name))
    return data


def say_json(value: Any) -> None:
    """Print one JSON value and nothing else."""
    _write(sys.stdout, json_text(value))


def json_text(value: Any) -> str:
    """``value`` as every command writes JSON: indented, with Swedish letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def say_bytes(data: bytes) -> None:
    """Print a document as it is, for a pipe."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _write(stream: Any, text: str) -> None:
    # A file name may hold bytes that are no text.
    data = (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode("utf-8"))
    else:
        stream.flush()
        buffer.write(data)
    stream.flush()


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write ``files``, all of them or none: they are written beside their places, then moved there.

    Missing folders are made. What is there but no file, a device or a pipe, is written to as it stands.
    Raises FaultError, with every file as it was, when one can't be written.
    """
    waiting: list[tuple[Path, Path]] = []
    made: list[Path] = []
    before: dict[Path, bytes | None] = {}
    here = Path()
    whole = False
    try:
        for path, data in files.items():
            here = path
            if path.exists() and not path.is_file():
                path.write_bytes(data)
                continue
            _make_folder(path.parent, made)
            descriptor, name = tempfile.mkstemp(prefix=".lagverk-", dir=path.parent)
            waiting.append((Path(name), path))
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
        for temporary, path in waiting:
            here = path
            old = path.read_bytes() if path.exists() else None
            temporary.chmod(0o644)
            temporary.replace(path)
            before[path] = old
        whole = True
    except OSError as error:
        raise FaultError.of(_unwritable(here, error), file=str(here)) from error
    finally:
        if not whole:
            _take_back([temporary for temporary, _ in waiting], before, made)


def _take_back(temporary: list[Path], before: Mapping[Path, bytes | None], made: list[Path]) -> None:
    """Leave everything as it was, also where somebody has pressed Ctrl-C."""
    for path in temporary:
        path.unlink(missing_ok=True)
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)
    for folder in reversed(made):
        if not any(folder.iterdir()):
            folder.rmdir()


def _unwritable(path: Path, error: OSError) -> str:
    if error.errno == errno.ENAMETOOLONG:
        return "Filnamnet är för långt; korta det."
    if error.errno in (errno.EACCES, errno.EPERM) and path.is_file():
        return (
            "Det går inte att skriva över filen; stäng den i andra program, eller välj en mapp som du har "
            "skrivrätt till."
        )
    return "Det går inte att skriva här; välj en mapp som du har skrivrätt till."


def _make_folder(folder: Path, made: list[Path]) -> None:
    for path in reversed([folder, *folder.parents]):
        if not path.exists():
            path.mkdir()
            made.append(path)
