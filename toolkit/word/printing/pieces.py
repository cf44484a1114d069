"""A line's content as pieces of HTML: what belongs together in one element is put together here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph, with its class, where it leads and what a tracked change does to it.

    ``kind`` is "text", "tab", "page" (a page break), "target" (a bookmark), or "open" and "close" around what
    holds a number that the pages reckon. ``html`` is escaped already.
    """

    html: str = ""
    kind: str = "text"
    style: str = ""
    link: str | None = None
    change: str = ""
    language: str = ""


TAB = Piece(kind="tab")
PAGE_BREAK = Piece(kind="page")
CLOSE = Piece(kind="close")
_LAST_WORD = re.compile("( [^\\s<>]+[ \N{NO-BREAK SPACE}])((?:</\\w+>)*)\\Z")
_NUMBER = re.compile(r"\s*[0-9ivxlcdmIVXLCDM]{1,8}\s*")


def with_numbers(pieces: Iterable[Piece]) -> list[Piece]:
    """``pieces`` where each number that the pages reckon has taken the place of the one that was there.

    A field may hold more than its number: LibreOffice lets that of a page hold the whole line of the
    contents. What isn't the number last in it stays.
    """
    made: list[Piece] = []
    opened: list[tuple[int, Piece]] = []
    for piece in pieces:
        if piece.kind == "open":
            opened.append((len(made), replace(piece, kind="text")))
        elif piece.kind != "close":
            made.append(piece)
        elif opened:
            start, number = opened.pop()
            made[start:] = _numbered(made[start:], number)
    return made


def _numbered(inner: list[Piece], number: Piece) -> list[Piece]:
    end = len(inner)
    while end and inner[end - 1].kind == "text" and _NUMBER.fullmatch(inner[end - 1].html or "0"):
        end -= 1
    said = [piece for piece in inner if piece.kind == "tab" or (piece.kind == "text" and piece.html)]
    if end == len(inner) and said and said[-1].kind != "tab":
        return inner
    style = inner[end].style if end < len(inner) else number.style
    return [*inner[:end], replace(number, style=style)]


def split_at(kind: str, pieces: Iterable[Piece]) -> list[list[Piece]]:
    """``pieces`` in groups, parted where a piece of ``kind`` stood."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind == kind:
            groups.append([])
        else:
            groups[-1].append(piece)
    return groups


def as_html(pieces: Sequence[Piece]) -> str:
    """``pieces`` of text as HTML: links outermost, then tracked changes, then spans."""
    made: list[str] = []
    for link, linked in groupby(pieces, key=lambda piece: piece.link):
        inner: list[str] = []
        for change, changed in groupby(linked, key=lambda piece: piece.change):
            text = _in_line(map(_span, _joined(changed)))
            inner.append(f"<{change}>{text}</{change}>" if change and text else text)
        text = _in_line(inner)
        # The span lets every piece of text have an element of its own in the structure, see ``leaves``.
        made.append(f'<a href="{escape(link)}"><span>{text}</span></a>' if link and text else text)
    return _in_line(made)


def _in_line(texts: Iterable[str]) -> str:
    """``texts`` after each other, where the last word of one that ends with a space has its own element.

    WeasyPrint takes such a text for too wide where only its space is, and parts its first word then.
    """
    said = [text for text in texts if text]
    return "".join([*(_LAST_WORD.sub(r"<span>\1</span>\2", text) for text in said[:-1]), *said[-1:]])


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours that look alike as one, so that no word is cut into several elements.

    A space alone goes with what stands before it: WeasyPrint writes no text for one by itself, and words
    would run together where the PDF is read aloud.
    """
    made: list[Piece] = []
    for piece in pieces:
        alike = made and (made[-1].style, made[-1].language) == (piece.style, piece.language)
        if alike or (made and piece.html.isspace() and not made[-1].html.endswith(">")):
            made[-1] = replace(made[-1], html=made[-1].html + piece.html)
        else:
            made.append(piece)
    return made


def _span(piece: Piece) -> str:
    if not piece.html or not (piece.style or piece.language):
        return piece.html
    style = f' class="{piece.style}"' if piece.style else ""
    language = f' lang="{escape(piece.language)}"' if piece.language else ""
    return f"<span{style}{language}>{piece.html}</span>"
