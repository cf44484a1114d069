"""What commands write: all of it or nothing, whatever happens meanwhile and whatever the file is called."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pdf.handmade import pdf, stream, text
from toolkit.cli.output import write_files
from toolkit.law.faults import FaultError

PROPOSAL = "proposals/fk-2024-007710"
STATUTE = "statutes/2003-1210/2023-644.xml"
posix = pytest.mark.skipif(sys.platform != "linux", reason="other systems have other file names")


@pytest.mark.parametrize("error", [PermissionError(13, "in use"), KeyboardInterrupt()])
def test_every_file_is_as_it_was_when_the_last_one_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """On Windows a document that is open in Word can't be replaced."""
    (tmp_path / "remiss.docx").write_bytes(b"gammal")
    (tmp_path / "missiv.docx").write_bytes(b"gammalt")
    replace = Path.replace

    def in_use(self: Path, target: Path) -> Path:
        if target.name == "missiv.docx":
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", in_use)
    names = ("remiss.docx", "ny/trad.docx", "missiv.docx")
    with pytest.raises((FaultError, KeyboardInterrupt)) as refused:
        write_files({tmp_path / name: b"ny" for name in names})
    if isinstance(refused.value, FaultError):
        assert "stäng den i andra program" in str(refused.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "remiss.docx": b"gammal",
        "missiv.docx": b"gammalt",
    }


@posix
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_files({pipe: b"text"})
    assert os.read(reader, 10) == b"text"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix
def test_names_that_are_no_text_or_too_long(lagverk: Run, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"lag\xff.txt")
    assert lagverk(f"exportera {STATUTE} -o '{odd}'").code == 0
    assert odd.is_file()
    assert "finns inte" in lagverk(f"importera '{odd}.x' -o {tmp_path}/x.xml").err
    longest = "b" * 251 + ".txt"
    assert lagverk(f"exportera {STATUTE} -o {tmp_path}/{longest}").code == 0
    for line in (
        f"exportera {STATUTE} -o {tmp_path}/b{longest}",
        f"jamfor {'a' * 5000} {PROPOSAL}",
        f"importera {'a' * 5000} -o {tmp_path}/x.xml",
        f"bygg {'a' * 5000}",
    ):
        outcome = lagverk(line)
        assert outcome.code == 2
        assert outcome.err.endswith((" namnet och behörigheten.\n", "för långt; korta det.\n"))


def test_an_empty_template_is_no_template(lagverk: Run, tmp_path: Path) -> None:
    (tmp_path / "mall.docx").touch()
    outcome = lagverk(f"bygg {PROPOSAL} --mall {tmp_path}/mall.docx -o {tmp_path}/ut")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Worddokument" in outcome.err


def test_what_a_library_logs_is_not_shown(lagverk: Run, tmp_path: Path) -> None:
    pytest.importorskip("pdfminer", reason="the extra pdf-in is missing")
    page = stream(text(72, 700, "Ett dokument utan något lagförslag i spalter."))
    (tmp_path / "x.pdf").write_bytes(pdf([page]).replace(b"/MediaBox [0 0 595 842]", b""))
    outcome = lagverk(f"importera {tmp_path}/x.pdf -o {tmp_path}/x.xml")
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1
    assert "inga spalter" in outcome.err
