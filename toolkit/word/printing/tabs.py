"""Tab stops: CSS has none, so what stands before a stop becomes a box of the stop's width.

A right stop pushes what follows to the right edge, with dots where the stop has them; a centred one parts
the line in equal columns, as in a running head.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from toolkit.word.printing.context import Context
from toolkit.word.printing.css import Css, indents
from toolkit.word.printing.pieces import Piece, as_html, split_at
from toolkit.word.printing.properties import Properties, points, twentieths

_TAGS = re.compile(r"<[^>]*>")
_LONGEST_BEFORE_A_STOP = 60
_LEADERS = {"dot": "dots", "middleDot": "dots", "hyphen": "dashes", "underscore": "rule", "heavy": "rule"}

_AFTER = 40
"""The least space after what stands before a stop, in twentieths of a point."""
_LEFT = frozenset({"left", "num", "start"})

Stop = tuple[int, str, str]


def laid_out(
    pieces: list[Piece], it: Properties, size: float, context: Context, width: int
) -> tuple[str, Css]:
    """``pieces`` as HTML with their tabs, and what the paragraph must look like for them.

    ``size`` is that of the text in points, ``width`` the room for the paragraph in twentieths of a point, 0
    where that isn't known.
    """
    segments = split_at("tab", pieces)
    if len(segments) == 1:
        return as_html(segments[0]), {}
    links = {piece.link for piece in pieces if piece.kind == "text" and piece.html}
    link = next(iter(links)) if len(links) == 1 else None
    if link is not None:
        segments = [[replace(piece, link=None) for piece in segment] for segment in segments]
    html, css = _segments(segments, it, size, context, width)
    return (as_html([Piece(html, link=link)]) if link is not None else html), css


def _segments(
    segments: list[list[Piece]], it: Properties, size: float, context: Context, width: int
) -> tuple[str, Css]:
    left, right, first = indents(it)
    stops = _stops(it, left, first)
    position = left + first
    made: list[str] = []
    used: list[Stop] = []
    look: Css = {}
    for segment in segments[:-1]:
        text = as_html(_ended(segment))
        plain = unescape(_TAGS.sub("", text)).rstrip()
        length = len(plain)
        reached = position + int(_estimated(plain) * size * 20)
        stop = next((stop for stop in stops if stop[0] > reached), None)
        if stop is None and width and reached > width * 0.9 and stops and stops[-1][1] == "right":
            # The text runs on to a line of which only the layout knows the length.
            stop = stops[-1]
        if stop is None:
            stop = ((reached // context.tab_distance + 1) * context.tab_distance, "left", "")
        used.append(stop)
        if stop[1] in _LEFT and length <= _LONGEST_BEFORE_A_STOP:
            css: Css = {"min-width": points(max(stop[0] - position - _AFTER, 0))}
            if not made and first:
                # The box carries the indent of the first line: leaders don't reckon with it otherwise.
                css["margin-left"] = points(first)
                look["text-indent"] = "0pt"
            text = f'<span class="tab {context.sheet.name(css, "tabb")}">{text}</span>'
        elif stop[1] in _LEFT:
            text += "\N{EM SPACE}"
        elif not made and first:
            look["text-indent"] = "0pt"
            outset = context.sheet.name({"margin-left": points(first)}, "tabb")
            text = f'<span class="outset {outset}"></span>{text}'
        made.append(text)
        position = stop[0]
    made.append(as_html(segments[-1]))
    if any(kind == "center" for _, kind, _ in used):
        ends = ["center" if kind == "center" else "right" for _, kind, _ in used]
        columns = zip(["left", *ends], made, strict=True)
        look |= {"display": "flex", "text-indent": "0pt"}
        return "".join(f'<span class="column to-{side}">{text}</span>' for side, text in columns), look
    html = made[0]
    for text, (_, kind, leader) in zip(made[1:], used, strict=True):
        html += text if kind in _LEFT else f'<span class="fill {_LEADERS.get(leader, "blank")}"></span>{text}'
    if used[-1][1] not in _LEFT and width and used[-1][0] > width - right:
        # A stop in the right indent, as that of the page numbers in the contents: lines must reach it.
        look["margin-right"] = "0pt"
    return html, look


def _estimated(text: str) -> float:
    """How wide ``text`` is at the least, in its own size: enough to tell which stop comes after it."""
    narrow = sum(1 for one in text if one in " .,:;()!'|ijlt")
    return narrow * 0.25 + (len(text) - narrow) * 0.5


def _ended(segment: list[Piece]) -> list[Piece]:
    """``segment`` with a space last: what is read aloud or copied would run together without it."""
    if not segment or segment[-1].html.endswith("</span>"):
        return segment
    return [*segment[:-1], replace(segment[-1], html=f"{segment[-1].html} ")]


def _stops(it: Properties, left: int, first: int) -> list[Stop]:
    stops = [
        (twentieths(tab.get("pos")), tab.get("val", "left"), tab.get("leader", ""))
        for name, tab in it.items()
        if name.startswith("tabs/") and tab.get("val") not in ("clear", "bar")
    ]
    if first < 0:
        stops.append((left, "left", ""))
    return sorted(stops)
