"""A finished Word document as a tagged PDF (ISO 14289-1, PDF/UA-1).

WeasyPrint lays out and writes; it is imported where it is used, since it is an extra and needs Pango.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from importlib import import_module
from typing import Any

from toolkit.word.package import read_package
from toolkit.word.printing.model import Page, Printed
from toolkit.word.printing.page import as_page


class PrinterMissing(RuntimeError):
    """What prints isn't installed. ``part`` is "weasyprint", or "pango" where its libraries lack."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class NotPrintable(ValueError):
    """A Word document without a body, or with tables or notes in one another deeper than can be laid out."""


def require_printer() -> None:
    """Raises PrinterMissing where nothing can be printed."""
    _engine()


def printed(document: bytes) -> Printed:
    """The .docx ``document`` as a PDF: the same bytes for the same document, typefaces and WeasyPrint.

    Raises NotAPackage for what isn't a Word document, NotPrintable for one that can't be laid out, and
    PrinterMissing without WeasyPrint or Pango.
    """
    engine = _engine()
    parts = read_package(document)
    try:
        page = as_page(parts)
    except (ValueError, RecursionError) as error:
        raise NotPrintable(str(error)) from error
    try:
        return Printed(_laid_out(engine, page, sha256(document).hexdigest()[:32]), page.unprinted)
    except RecursionError as error:
        raise NotPrintable(str(error)) from error


def _engine() -> Any:
    try:
        return import_module("weasyprint")
    except ImportError as error:
        raise PrinterMissing("weasyprint") from error
    except OSError as error:
        raise PrinterMissing("pango") from error


def _laid_out(engine: Any, page: Page, identifier: str) -> bytes:
    from toolkit.word.printing.hyphens import soften
    from toolkit.word.printing.structure import Tidy

    html = engine.HTML(string=page.html, base_url="", url_fetcher=_fetcher(engine, page.pictures))
    tidy = Tidy(html.etree_element)

    def finish(document: Any, pdf: Any) -> None:
        tidy(document, pdf)
        if "\N{HYPHEN}" not in page.html:
            soften(pdf)

    made: bytes = html.write_pdf(
        pdf_variant="pdf/ua-1", pdf_identifier=identifier.encode("ascii"), finisher=finish
    )
    return made


def _fetcher(engine: Any, pictures: Mapping[str, bytes]) -> Any:
    """What gives the document's own pictures and refuses every other address."""
    response: Any = import_module("weasyprint.urls").URLFetcherResponse

    class OwnPictures(engine.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in pictures:
                raise ValueError(f"not fetched: {url}")
            return response(url, pictures[url])

    return OwnPictures()
