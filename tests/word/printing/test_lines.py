"""Where the lines of a PDF break: at what stands last on them, not in the paragraph's first word."""

from __future__ import annotations

from io import BytesIO

import pytest

from tests.word.printing.made import document
from toolkit.word.printing.pdf import PrinterMissing, printed, require_printer

try:
    require_printer()
    _MISSING = ""
except PrinterMissing as _error:
    _MISSING = f"{_error.part} is missing: no PDF can be made"
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=_MISSING or "PDF can be made")

FIRST = "Skälen för förslaget:"
TEXT = "Nationella rådet ger råd men bestämmer inte. Revisionen skulle enligt förarbetena pröva medlen."
LENGTHS = range(40)
SETTINGS = "<w:autoHyphenation/>"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    '<w:sz w:val="23"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1701" w:bottom="1701" w:left="1701" w:right="1701"/></w:sectPr>'
)


def texts(body: str) -> str:
    """The text of the document ``body``, line by line."""
    pdfplumber = pytest.importorskip("pdfplumber")
    with pdfplumber.open(
        BytesIO(printed(document(body + PAGE, settings=SETTINGS, styles=STYLES)).pdf)
    ) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_words_in_bold_before_a_text_stay_whole() -> None:
    body = "".join(
        f'<w:p><w:pPr><w:ind w:right="{4 * length}"/></w:pPr>{run(FIRST, "<w:b/>")}{run(f" {TEXT}")}</w:p>'
        for length in LENGTHS
    )
    assert texts(body).count(FIRST) == len(LENGTHS)


def test_a_line_breaks_before_the_word_that_is_bound_to_a_link() -> None:
    link = f'<w:hyperlink w:anchor="mark">{run("5.2")}</w:hyperlink>'
    body = '<w:p><w:bookmarkStart w:id="1" w:name="mark"/><w:r><w:t>Mark</w:t></w:r></w:p>'
    for length in LENGTHS:
        before = f"{FIRST} {'ord ' * 10}{'i' * length} i avsnitt\N{NO-BREAK SPACE}"
        body += f"<w:p>{run(before)}{link}{run('.')}</w:p>"
    text = texts(body)
    assert text.count(FIRST) == len(LENGTHS)
    assert text.replace("\N{NO-BREAK SPACE}", " ").count("avsnitt 5.2.") == len(LENGTHS)
