"""Writing running text as Markdown, the way back from ``toolkit.prose.parse``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.prose.model import Note, Span, Spans

_SPECIAL = re.compile(r"[\\*`\[\]<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|&(?=#?\w+;)|\^(?=\[)")
_FIRST = re.compile(r"(?:[#>|=+-]|~~~)")
_NUMBERED = re.compile(r"(\d+)([.)])(?= |$)")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def markdown(spans: Spans, labels: Sequence[str] = ()) -> str:
    """``spans`` as Markdown on one line, save for line breaks that the writer asked for.

    ``labels`` are those of the footnotes in ``spans``, in order; the notes themselves are not written.
    Raises ValueError where there are more notes than labels. Not every look can be written next to every
    other ("**a***b*"): whoever writes reads it back and compares.
    """
    left = list(labels)
    pieces: list[str] = []
    for span in spans:
        if isinstance(span, Note):
            if not left:
                raise ValueError("a footnote without a label")
            pieces.append(f"[^{left.pop(0)}]")
        else:
            pieces.append(_span(span))
    text = "".join(pieces)
    if _FIRST.match(text):
        return f"\\{text}"
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text


def _span(span: Span) -> str:
    text = _SPECIAL.sub(lambda sign: f"\\{sign[0]}", span.text).replace("\n", "\\\n")
    marks = "*" * (2 * span.bold + span.italic)
    edges = _EDGES.fullmatch(text)
    assert edges is not None
    before, words, after = edges.groups()
    if span.link is not None:
        words = f"[{words}]({span.link})"
    return f"{before}{marks}{words}{marks}{after}" if words else text
