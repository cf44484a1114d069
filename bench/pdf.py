"""How long the papers take as PDF: `python -m bench.pdf [FÖRSLAG]`.

Processor time is given, without that of starting Python, reading the proposal and loading WeasyPrint.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from toolkit.documents.printing import as_pdf, require_pdf
from toolkit.word.package import read_package
from toolkit.word.printing.page import as_page

PROPOSAL = "proposals/fk-2024-007710"


def main() -> None:
    """Print one line a paper: HTML, PDF, pages and size."""
    proposal = sys.argv[1] if len(sys.argv) > 1 else PROPOSAL
    require_pdf()
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-m", "toolkit.cli.main", "bygg", proposal, "-o", folder]
        subprocess.run(line, check=True, capture_output=True)
        print(f"{'paper':<24}{'HTML':>8}{'HTML and PDF':>16}{'pages':>8}{'kB':>8}")
        for path in sorted(Path(folder).glob("*.docx")):
            document = path.read_bytes()
            start = time.process_time()
            as_page(read_package(document))
            page = time.process_time() - start
            start = time.process_time()
            pdf, _ = as_pdf(document)
            whole = time.process_time() - start
            pages = _pages(pdf)
            print(f"{path.stem:<24}{page:>6.2f} s{whole:>14.2f} s{pages:>8}{len(pdf) // 1000:>8}")


def _pages(pdf: bytes) -> int:
    import io

    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


if __name__ == "__main__":
    main()
