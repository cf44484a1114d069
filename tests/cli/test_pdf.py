"""PDF by option, by file name and by --format; and what is said where it can't be written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.word.printing.test_pdf import needs_printer
from toolkit.word.printing import pdf

PROPOSAL = "proposals/fk-2024-007710"
STATUTE = "statutes/2003-1210/2023-644.xml"


@needs_printer
def test_a_name_that_ends_in_pdf_gives_one(lagverk: Run, tmp_path: Path) -> None:
    done = lagverk(f"paverkan {PROPOSAL} -o {tmp_path / 'x.pdf'}")
    assert done.code == 0
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-1.7")


@needs_printer
def test_the_form_may_be_chosen_too(lagverk: Run, tmp_path: Path) -> None:
    assert lagverk(f"jamfor {PROPOSAL} --format pdf -o {tmp_path / 'x'}").code == 0
    assert (tmp_path / "x").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("command", [f"jamfor {PROPOSAL}", f"exportera {STATUTE}", f"paverkan {PROPOSAL}"])
@pytest.mark.parametrize(("form", "name"), [("pdf", "En PDF-fil"), ("docx", "Ett Worddokument")])
def test_it_is_not_shown_in_the_terminal(lagverk: Run, command: str, form: str, name: str) -> None:
    if form == "pdf" and command.startswith("exportera") and not _can_print():
        pytest.skip("PDF can't be made here")
    done = lagverk(f"{command} --format {form}")
    assert done.code == 2
    assert done.err.endswith(f"{name} kan inte visas i terminalen; ange en fil med -o.\n")


def _can_print() -> bool:
    try:
        pdf.require_printer()
    except pdf.PrinterMissing:
        return False
    return True


@pytest.mark.parametrize(
    ("error", "words"),
    [(ImportError("weasyprint"), 'pip install "lagverk[pdf]"'), (OSError("libpango"), "biblioteket Pango")],
)
@pytest.mark.parametrize(
    "line",
    [
        f"bygg {PROPOSAL} --pdf -o {{}}",
        f"jamfor {PROPOSAL} -o {{}}/x.pdf",
        f"exportera {STATUTE} -o {{}}/x.pdf",
        "exportera statutes/2003-1210 --format pdf -o {}",
        f"paverkan {PROPOSAL} -o {{}}/x.pdf",
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    lagverk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str, line: str
) -> None:
    def fails(name: str) -> None:
        raise error

    monkeypatch.setattr(pdf, "import_module", fails)
    done = lagverk(line.format(tmp_path / "ut"))
    assert done.code == 2
    assert words in done.err and "Traceback" not in done.err
    assert not (tmp_path / "ut").exists()


def test_without_the_option_nothing_of_the_printer_is_read(root: Path) -> None:
    program = (
        "import sys; from toolkit.cli.main import main\n"
        f"sys.argv = ['lagverk', 'jamfor', '{PROPOSAL}', '--format', 'json']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([name for name in sys.modules if 'weasyprint' in name or 'word.printing' in name])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, check=True)
    assert done.stdout.splitlines()[-1] == b"[]"
