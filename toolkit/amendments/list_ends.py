"""How the points of a list end: with a comma, a conjunction before the last one, and a full stop (STR12)."""

from __future__ import annotations

from dataclasses import replace

from toolkit.law.model import Point

_CONJUNCTIONS = (", och", ", eller", ", samt", " och", " eller", " samt")


def end_of(point: Point) -> str:
    """What ``point``, its own points included, ends with: conjunction, comma or full stop; "" for neither."""
    text = _last_words(point)
    return next((tail for tail in (*_CONJUNCTIONS, ".", ",") if text.endswith(tail)), "")


def ended(point: Point, ending: str) -> Point:
    """``point`` with ``ending`` in place of the conjunction, comma or full stop it ends with."""
    last = point.content[-1] if point.content else ""
    if isinstance(last, Point):
        return replace(point, content=(*point.content[:-1], ended(last, ending)))
    if not isinstance(last, str) or not last:
        return point
    stem = last
    for words in _CONJUNCTIONS:
        stem = stem.removesuffix(words)
    return replace(point, content=(*point.content[:-1], stem.rstrip(".,") + ending))


def _last_words(point: Point) -> str:
    last = point.content[-1] if point.content else ""
    return _last_words(last) if isinstance(last, Point) else last if isinstance(last, str) else ""
