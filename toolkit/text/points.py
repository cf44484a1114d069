"""Points whose marker can't be told alone: "d. från reservfonden", "2 åtgärden är motiverad".

"d.", "f." and the like open abbreviations, and a bare number opens much else. Between the point before and,
for a number, the point after they can only be points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.law.labels import Label
from toolkit.text.forms import Form, PointForm, TableForm, Text
from toolkit.text.headings import HeadingForm
from toolkit.text.markers import Marker

_LETTER = re.compile(r"(?P<letter>[a-zåäö])\. (?P<rest>(?![a-zåäö]\. )\S.*)", re.DOTALL)
_NUMBER = re.compile(r"(?P<number>\d{1,2}) (?P<rest>[a-zåäö]{2}.*)", re.DOTALL)
_LONGEST_ROW = 20


def settle_points(forms: list[Form | HeadingForm]) -> None:
    """Turn text into points where the points around it leave nothing else."""
    last: dict[str, Marker] = {}
    for place, form in enumerate(forms):
        if isinstance(form, Text):
            for position, point in enumerate(_letter(form, last) or _row(forms, place, last)):
                forms[place + position] = point
            form = forms[place]
        if isinstance(form, PointForm):
            last[form.marker.kind] = form.marker
        elif not isinstance(form, Text | TableForm):
            last.clear()


def _letter(form: Text, last: dict[str, Marker]) -> list[PointForm]:
    match = _LETTER.match(form.text)
    if match is None or "a." not in last:
        return []
    point = _point(match["letter"] + ".", "a.", Label(None, match["letter"]), form, match["rest"])
    return [point] if point.marker.follows(last["a."]) else []


def _row(forms: Sequence[Form | HeadingForm], place: int, last: dict[str, Marker]) -> list[PointForm]:
    """The points from ``place`` on that have a number alone, if they lead from one point to the next."""
    previous = last.get("1.")
    found: list[PointForm] = []
    for form in forms[place : place + _LONGEST_ROW]:
        if previous is None:
            return []
        if isinstance(form, PointForm):
            return found if form.marker.kind == "1." and form.marker.follows(previous) else []
        match = _NUMBER.match(form.text) if isinstance(form, Text) else None
        if match is None or not isinstance(form, Text):
            return []
        point = _point(match["number"], "1.", Label(int(match["number"])), form, match["rest"])
        if not point.marker.follows(previous):
            return []
        found.append(point)
        previous = point.marker
    return []


def _point(printed: str, kind: str, label: Label, form: Text, rest: str) -> PointForm:
    return PointForm(Marker(printed, kind, label, rest), rest, form.endnote)
