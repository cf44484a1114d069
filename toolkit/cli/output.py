"""The one place where the command line prints, and where files are moved into place when whole."""

from __future__ import annotations

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
    data = (text.rstrip("\n") + "\n").encode("utf-8")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode("utf-8"))
    else:
        stream.flush()
        buffer.write(data)
    stream.flush()


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write ``files``, each whole or not at all: all are written beside their place, then moved there.

    Missing folders are made. Raises FaultError, with every file as it was, when one can't be written.
    """
    waiting: list[tuple[Path, Path]] = []
    made: list[Path] = []
    here = None
    try:
        for path, data in files.items():
            here = path
            if path.is_dir():
                raise IsADirectoryError(path)
            made.extend(_make_folder(path.parent))
            descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            waiting.append((Path(name), path))
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
        for temporary, path in waiting:
            here = path
            temporary.chmod(0o644)
            temporary.replace(path)
    except OSError as error:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
        for folder in reversed(made):
            if not any(folder.iterdir()):
                folder.rmdir()
        raise FaultError.of(
            "Det går inte att skriva här; välj en mapp som du har skrivrätt till.",
            file=str(here),
        ) from error


def _make_folder(folder: Path) -> list[Path]:
    missing = [folder, *folder.parents]
    made = [path for path in reversed(missing) if not path.exists()]
    for path in made:
        path.mkdir()
    return made
