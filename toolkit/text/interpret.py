"""Interpretation: what each piece is, judged by its neighbours and by the order of labels.

A form comes out as it went in, turned into a heading, or turned back into running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from toolkit.law.faults import Fault
from toolkit.law.labels import Label
from toolkit.law.model import ALWAYS
from toolkit.text.forms import (
    AnnexForm,
    ChapterForm,
    Form,
    MomentForm,
    NumberForm,
    PartForm,
    SectionForm,
    Text,
    TransitionForm,
    is_gone,
    recognise,
    text_form,
)
from toolkit.text.headings import HeadingForm, settle_headings, settle_rows
from toolkit.text.lines import Piece
from toolkit.text.markers import read_marker
from toolkit.text.points import settle_points

_REFERENCE = re.compile(r"(?:om|i|och|eller|samt|till|första|andra|tredje|fjärde|femte|sjätte|m|mom)\b")
_MOMENT_START = re.compile(r"\d+ ?[a-z]? mom\.")


@dataclass(frozen=True, slots=True)
class Decided:
    """A piece and what it is."""

    piece: Piece
    form: Form | HeadingForm


def interpret(pieces: Sequence[Piece], *, fragment: bool = False) -> tuple[list[Decided], list[Fault]]:
    """What each of ``pieces`` is, in order, and what was kept as text because it couldn't be decided.

    In a ``fragment`` a heading may stand last; what it heads is elsewhere.
    """
    forms: list[Form | HeadingForm] = [recognise(piece) for piece in pieces]
    notes: list[Fault] = []
    zones = _zones(pieces, forms)
    _settle_sections(pieces, forms, zones, notes)
    _settle_chapters(pieces, forms)
    settle_points(forms)
    _settle_parts(pieces, forms)
    has_sections = any(isinstance(form, SectionForm) for form in forms)
    settle_headings(pieces, forms, zones, has_sections, fragment)
    settle_rows(pieces, forms, zones)
    return [Decided(piece, form) for piece, form in zip(pieces, forms, strict=True)], notes


def _zones(pieces: Sequence[Piece], forms: list[Form | HeadingForm]) -> list[str]:
    """For each piece: "body", "provisions" or "annex". Forms that don't belong there become text."""
    last_section = max(
        (place for place, form in enumerate(forms) if isinstance(form, SectionForm) and not form.sign_first),
        default=-1,
    )
    first_section = next((place for place, form in enumerate(forms) if isinstance(form, SectionForm)), -1)
    zone = "body"
    zones: list[str] = []
    for place, form in enumerate(forms):
        after = forms[place + 1] if place + 1 < len(forms) else None
        if isinstance(form, TransitionForm):
            numbered = isinstance(after, NumberForm)
            if zone == "provisions" or not (
                numbered or (zone == "body" and not isinstance(after, SectionForm | None))
            ):
                forms[place] = text_form(pieces[place].text)
            else:
                zone = "provisions"
        elif isinstance(form, AnnexForm):
            zone = "annex"
        elif isinstance(form, NumberForm):
            alone = zone == "body" and first_section < place > last_section and after is not None
            if alone and first_section >= 0 and not isinstance(after, NumberForm):
                zone = "provisions"
            elif zone != "provisions":
                forms[place] = text_form(pieces[place].text)
        elif zone != "body" and isinstance(form, SectionForm | ChapterForm | PartForm | MomentForm):
            forms[place] = _as_text(pieces[place])
        zones.append(zone)
    return zones


def _as_text(piece: Piece) -> Text:
    return text_form(piece.text)


def _settle_sections(
    pieces: Sequence[Piece], forms: list[Form | HeadingForm], zones: list[str], notes: list[Fault]
) -> None:
    """Section signs that begin no section become text.

    What follows the sign tells most: a section begins with a capital, a notice or "har upphävts".
    Otherwise the label must be the one that is due.
    """
    signs = [
        form
        for form, zone in zip(forms, zones, strict=True)
        if isinstance(form, SectionForm) and zone == "body"
    ]
    in_order = len(signs) > 1 and all(a.label < b.label for a, b in pairwise(signs))
    sign_first = in_order and all(form.sign_first for form in signs)
    following = _next_labels(forms)
    last: Label | None = None
    for place, form in enumerate(forms):
        if isinstance(form, ChapterForm) and form.sure:
            last = None
        if not isinstance(form, SectionForm):
            continue
        rest = form.rest
        if form.sign_first:
            if not sign_first or zones[place] != "body":
                forms[place] = text_form(pieces[place].text)
            continue
        if rest and not form.sure and not _opens_section(rest):
            after = following[place]
            due = last is None or form.label.follows(last)
            next_due = after is None or form.label < after or after == Label(1)
            if _REFERENCE.match(rest) or not (due and next_due):
                forms[place] = text_form(pieces[place].text)
                if due and not _REFERENCE.match(rest):
                    notes.append(_kept(pieces[place], f"{form.label} §"))
                continue
        last = form.label


def _next_labels(forms: Sequence[Form | HeadingForm]) -> list[Label | None]:
    """For each form, the label of the section sign that comes next."""
    found: list[Label | None] = [None] * len(forms)
    ahead: Label | None = None
    for place in range(len(forms) - 1, -1, -1):
        found[place] = ahead
        form = forms[place]
        if isinstance(form, SectionForm):
            ahead = form.label
    return found


def _opens_section(rest: str) -> bool:
    """Whether what follows a section sign can't be the rest of a reference to that section."""
    if rest[0].isdigit():
        return _MOMENT_START.match(rest) is not None or read_marker(rest) is not None
    return not rest[0].islower() or is_gone(rest)


def _kept(piece: Piece, what: str) -> Fault:
    return Fault(
        f"”{what}” i början av stycket lästes som löpande text; "
        "börja stycket med stor bokstav om en paragraf är avsedd.",
        line=piece.line,
    )


def _settle_chapters(pieces: Sequence[Piece], forms: list[Form | HeadingForm]) -> None:
    """Chapter marks that begin no chapter become text: references and tables of contents."""
    for place, form in enumerate(forms):
        if isinstance(form, ChapterForm) and not form.sure:
            forms[place] = _plain(pieces[place])
    runs = _chapter_runs(forms)
    filled = {_chapter_label(forms[run[-1]]): run[-1] for run in runs}
    for run in runs:
        listed = sum(
            1 for place in run if not run[0] <= filled.get(_chapter_label(forms[place]), place) <= run[-1]
        )
        if len(run) > 1 and listed >= len(run) - 1 and not any(_is_dated(forms[at]) for at in run):
            for place in run:
                forms[place] = _plain(pieces[place])


def _chapter_runs(forms: Sequence[Form | HeadingForm]) -> list[list[int]]:
    """Places of chapter marks, those without a section between them together."""
    runs: list[list[int]] = [[]]
    for place, form in enumerate(forms):
        if isinstance(form, ChapterForm):
            runs[-1].append(place)
        elif isinstance(form, SectionForm) and runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _chapter_label(form: Form | HeadingForm) -> Label:
    assert isinstance(form, ChapterForm)
    return form.label


def _is_dated(form: Form | HeadingForm) -> bool:
    assert isinstance(form, ChapterForm)
    return form.validity != ALWAYS or is_gone(form.rest)


def _plain(piece: Piece) -> Text:
    """``piece`` as running text, never a heading."""
    return replace(text_form(piece.text), heading=False)


def _settle_parts(pieces: Sequence[Piece], forms: list[Form | HeadingForm]) -> None:
    """Part marks stand before chapters, sections and headings; a roman number only before a chapter."""
    last_roman = 0
    for place, form in enumerate(forms):
        if not isinstance(form, PartForm):
            continue
        ahead = place + 1
        while ahead < min(place + 4, len(forms)):
            candidate = forms[ahead]
            if not ((isinstance(candidate, Text) and candidate.heading) or isinstance(candidate, PartForm)):
                break
            ahead += 1
        following = forms[ahead] if ahead < len(forms) else None
        if form.family == "roman":
            value = _roman(form.marker.rstrip("."))
            if isinstance(following, ChapterForm) and (value == 1 or value > last_roman):
                last_roman = value
            else:
                forms[place] = text_form(pieces[place].text)
        elif not isinstance(following, ChapterForm | SectionForm):
            listed = isinstance(following, Text)
            forms[place] = _plain(pieces[place]) if listed else text_form(pieces[place].text)


def _roman(letters: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for here, after in zip(letters, letters[1:] + " ", strict=True):
        value = values[here]
        total += -value if values.get(after, 0) > value else value
    return total
