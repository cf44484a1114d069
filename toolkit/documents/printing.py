"""The PDF of a paper: printed from the finished Word document, so that one's own template holds there too."""

from __future__ import annotations

from toolkit.law.faults import Fault, FaultError
from toolkit.word.package import NotAPackage
from toolkit.word.printing.model import Unprinted
from toolkit.word.printing.pdf import NotPrintable, PrinterMissing, printed, require_printer

_MISSING = {
    "weasyprint": 'För att skriva PDF behövs ett tillägg; installera det med pip install "lagverk[pdf]".',
    "pango": (
        "För att skriva PDF behövs biblioteket Pango; installera det med ”apt install libpango-1.0-0 "
        "libpangoft2-1.0-0 libharfbuzz-subset0” (Debian, Ubuntu), ”brew install pango” (macOS) eller "
        "MSYS2 (Windows)."
    ),
}
_UNPRINTABLE = (
    "Worddokumentet går inte att skriva som PDF: det saknar text, eller har tabeller eller fotnoter i "
    "varandra i fler led än vad som kan läggas ut; förenkla mallen."
)
_SAID = {
    "okand": "Word har här något okänt ({}); orden i det är utskrivna som vanlig text.",
    "format": "Formatmallen ”{}” saknas i dokumentet; texten är utskriven som vanlig text.",
    "bild": "En bild ({}) kan inte skrivas ut; lägg in den i Word som PNG eller JPEG.",
    "tecken": "Tecknet {} finns inte i Unicode; en tom ruta står i stället.",
    "kommentar": "Dokumentets kommentarer står inte i PDF-filen.",
    "dold": "Dold text står inte i PDF-filen.",
    "textruta": "En textruta är utskriven på den rad där den är förankrad.",
}


def require_pdf() -> None:
    """Raises FaultError, with what to install, where PDF can't be written."""
    try:
        require_printer()
    except PrinterMissing as error:
        raise FaultError.of(_MISSING[error.part]) from error


def as_pdf(document: bytes) -> tuple[bytes, tuple[Fault, ...]]:
    """The .docx ``document`` as a tagged PDF, and what in it looks otherwise than in Word.

    Raises FaultError, with what to install, where PDF can't be written, for what is no Word document and for
    one that can't be laid out.
    """
    try:
        made = printed(document)
    except PrinterMissing as error:
        raise FaultError.of(_MISSING[error.part]) from error
    except NotAPackage as error:
        raise FaultError.of("Det som ska skrivas som PDF är inte ett Worddokument (.docx).") from error
    except NotPrintable as error:
        raise FaultError.of(_UNPRINTABLE) from error
    return made.pdf, tuple(_fault(one) for one in made.unprinted)


def _fault(one: Unprinted) -> Fault:
    return Fault(_SAID[one.kind].format(one.name))
