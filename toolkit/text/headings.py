"""Which short blocks are headings: judged by what they follow and what follows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.law.model import ALWAYS, Validity
from toolkit.text.forms import (
    ChapterForm,
    Form,
    MomentForm,
    PartForm,
    PointForm,
    SectionForm,
    TableForm,
    Text,
    is_article,
    is_gone,
)
from toolkit.text.lines import Piece

_STOPPED = re.compile(r"[.!?”\"»/)]$")
_LONGEST_RUN = 5
_LONGEST_LOOSE_RUN = 3
_LONGEST_LOOSE = 160


@dataclass(frozen=True, slots=True)
class HeadingForm:
    """A cross heading, decided."""

    text: str
    validity: Validity = ALWAYS


def settle_headings(
    pieces: Sequence[Piece],
    forms: list[Form | HeadingForm],
    zones: list[str],
    has_sections: bool,
    fragment: bool,
) -> None:
    """Runs of short blocks without a full stop are headings where something follows that they head."""
    for place, form in enumerate(forms):
        if isinstance(form, Text) and (form.certain or is_article(form.text)):
            forms[place] = HeadingForm(form.text, form.validity)
    place = 0
    while place < len(forms):
        strict = has_sections and zones[place] == "body"
        end = place
        while end < len(forms) and end - place <= 12 and _may_head(pieces, forms, end, strict):
            end += 1
        if end == place:
            place += 1
            continue
        above = forms[place - 1] if place else None
        following = forms[end] if end < len(forms) else None
        last = fragment and following is None and end - place <= _LONGEST_LOOSE_RUN and _finished(above)
        if last or _is_headings(end - place, above, following, strict):
            for position in range(place, end):
                forms[position] = _heading(pieces[position], forms[position])
        place = end


def settle_rows(pieces: Sequence[Piece], forms: list[Form | HeadingForm], zones: Sequence[str]) -> None:
    """In a section, a line that stands over rows of a table belongs to the table."""
    for place in range(1, len(forms) - 1):
        form, above, below = forms[place], forms[place - 1], forms[place + 1]
        if zones[place] != "body" or not (isinstance(form, Text) and form.heading and pieces[place].gap):
            continue
        if isinstance(below, TableForm) and (isinstance(above, TableForm) or _announces(above)):
            forms[place] = TableForm((form.text,), "table", None)


def _may_head(pieces: Sequence[Piece], forms: Sequence[Form | HeadingForm], place: int, strict: bool) -> bool:
    form = forms[place]
    if not pieces[place].gap:
        return False
    if isinstance(form, Text):
        loose = len(form.text) <= _LONGEST_LOOSE and not form.text[:1].isdigit()
        return form.heading and (strict or loose)
    if strict and isinstance(form, PointForm) and form.heading:
        marker = form.marker
        for back in range(place - 1, max(-1, place - 40), -1):
            earlier = forms[back]
            if isinstance(earlier, PointForm) and earlier.marker.kind == marker.kind:
                return not marker.follows(earlier.marker)
            if isinstance(earlier, SectionForm | HeadingForm | ChapterForm):
                break
        return True
    return False


def _is_headings(
    length: int, above: Form | HeadingForm | None, following: Form | HeadingForm | None, strict: bool
) -> bool:
    if strict:
        if not isinstance(following, SectionForm | ChapterForm | PartForm | HeadingForm):
            return False
        return length <= _LONGEST_RUN and (_finished(above) or not _announces(above))
    if length > _LONGEST_LOOSE_RUN or _announces(above):
        return False
    if isinstance(following, PointForm):
        return following.marker.kind == "1." and not following.text[:1].islower() and _finished(above)
    if isinstance(following, HeadingForm | TableForm):
        return isinstance(following, HeadingForm) or _finished(above)
    return isinstance(following, Text) and not following.heading and _finished(above)


def _finished(form: Form | HeadingForm | None) -> bool:
    """Whether ``form`` ends as a sentence does, so that what follows is something new."""
    if isinstance(form, Text | PointForm):
        return form.endnote is not None or bool(_STOPPED.search(form.text))
    if isinstance(form, SectionForm | MomentForm):
        return not form.rest or bool(_STOPPED.search(form.rest))
    return True


def _announces(form: Form | HeadingForm | None) -> bool:
    """Whether ``form`` ends so that what follows must belong to it."""
    rest = form.text if isinstance(form, Text | PointForm) else getattr(form, "rest", "")
    if (isinstance(form, Text | PointForm) and form.endnote) or is_gone(rest):
        return False
    return isinstance(form, Text | PointForm | SectionForm | MomentForm) and rest.endswith((":", ","))


def _heading(piece: Piece, form: Form | HeadingForm) -> HeadingForm:
    if isinstance(form, Text):
        return HeadingForm(form.text, form.validity)
    return HeadingForm(piece.text)
