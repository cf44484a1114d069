"""The running text of a paragraph in a Word document as spans: bold, italics, and the footnotes it had."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.documents.exchange.passages import Passage
from toolkit.law.typography import normalise
from toolkit.prose.edit import CannotEdit
from toolkit.prose.model import Inline, Note, Span, Spans, plain
from toolkit.prose.spans import joined
from toolkit.word.ooxml import Element, attribute, qualified

_OFF = ("0", "false", "off")
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TEXT = {qualified(f"w:{name}"): sign for name, sign in _SIGNS.items()}


def spans_of(passage: Passage, old: Spans, notes_now: Mapping[str, str]) -> Spans:
    """The spans of ``passage``. Its footnotes must be those of ``old``, with the words they had.

    ``notes_now`` are the footnotes of the document by id. Raises CannotEdit for what isn't text, for a link,
    and for footnotes that have changed, come or gone.
    """
    paragraph = passage.paragraph
    if paragraph is None or paragraph.source is None or paragraph.unreadable:
        raise CannotEdit("not text")
    left = [span for span in old if isinstance(span, Note)]
    found: list[Inline] = []
    for run in paragraph.source.iter(qualified("w:r")):
        if any(it.tag == qualified("w:hyperlink") for it in run.iterancestors()):
            raise CannotEdit("a link")
        looks = run.find(qualified("w:rPr"))
        bold, italic = _on(looks, "b"), _on(looks, "i")
        for child in run:
            if child.tag == qualified("w:footnoteReference"):
                said = normalise(notes_now.get(attribute(child, "id") or "", ""))
                if not left or said != normalise(" ".join(map(plain, left[0].paragraphs))):
                    raise CannotEdit("a footnote")
                found.append(left.pop(0))
            elif child.tag == qualified("w:t"):
                found.append(Span(_ordinary(child.text or ""), bold, italic))
            elif child.tag in _TEXT:
                found.append(Span(_TEXT[str(child.tag)], bold, italic))
    if left:
        raise CannotEdit("a footnote is gone")
    return _trimmed(joined(found))


def _on(properties: Element | None, name: str) -> bool:
    look = None if properties is None else properties.find(qualified(f"w:{name}"))
    return look is not None and attribute(look, "val") not in _OFF


def _ordinary(text: str) -> str:
    """``text`` with ordinary spaces: those that don't break are set anew whenever it is printed."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _trimmed(spans: Spans) -> Spans:
    """``spans`` without white space at the ends of the paragraph."""
    if not spans or not normalise(plain(spans)):
        raise CannotEdit("no text")
    found = list(spans)
    if isinstance(found[0], Span):
        found[0] = _with(found[0], found[0].text.lstrip())
    if isinstance(found[-1], Span):
        found[-1] = _with(found[-1], found[-1].text.rstrip())
    return joined(found)


def _with(span: Span, text: str) -> Span:
    return Span(text, span.bold, span.italic, span.link)
