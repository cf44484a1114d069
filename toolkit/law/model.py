"""The law model: an act as one immutable value, from its parts down to its points.

Text is plain ``str`` with single spaces between words; how it was wrapped in the source is not kept.
An act's content is a tree of nodes in the order in which it is printed. A cross heading holds no
sections, it stands before one. What a reader doesn't recognise is kept whole as a ``Block``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.law.labels import Label
from toolkit.law.repeal import mentions_repeal, says_repealed

_ENDNOTE_NUMBER = re.compile(r"\((?:SFS )?(\d{4}:\d+)\)")
_NAME_ENDS = re.compile(r" ?\(| (?:om|med|angående|för|till|av|rörande|i|på) ")
_DASHES = frozenset("-–—−•")


@dataclass(frozen=True, slots=True)
class Validity:
    """When a wording applies: from ``commences`` (inclusive) until ``expires`` (exclusive).

    Each is an ISO date, the publication's own words where no date is set ("den dag regeringen
    bestämmer"), or None when nothing is said. ``notice`` is the printed notice where it is not in
    the standard form.
    """

    commences: str | None = None
    expires: str | None = None
    notice: str | None = None

    def covers(self, date: str) -> bool:
        """Whether the wording is in force on ``date`` (ISO). An unset date has not come yet."""
        if self.commences is not None and not (self.commences[:1].isdigit() and self.commences <= date):
            return False
        return not (self.expires is not None and self.expires[:1].isdigit() and self.expires <= date)


ALWAYS = Validity()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines kept whole because their layout carries the meaning, or because no reader knew them.

    ``kind`` is "table" for aligned columns and "text" otherwise.
    """

    lines: tuple[str, ...]
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Point:
    """A point, a lettered subpoint or an indent, with its marker as printed ("3.", "a)", "–")."""

    marker: str
    content: tuple[Content, ...]
    endnote: str | None = None

    @property
    def label(self) -> Label | None:
        """The point's label; None for an indent, whose marker is a dash."""
        try:
            return None if self.is_indent else Label.parse(self.marker.strip("().: "))
        except ValueError:
            return None

    @property
    def is_indent(self) -> bool:
        """Whether the marker is a dash of some kind (strecksats)."""
        return self.marker in _DASHES


Content = str | Point | Block


@dataclass(frozen=True, slots=True)
class Subsection:
    """A subsection (stycke): text, points, and text after the points, in order."""

    content: tuple[Content, ...]
    endnote: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A numbered moment of an older section ("2 mom."), with its subsections."""

    marker: str
    subsections: tuple[Subsection, ...]
    endnote: str | None = None

    @property
    def label(self) -> Label:
        """ "2 mom." → 2, "2 a mom." → 2 a, "Mom. 2" → 2, "15 § 2 mom." → 2."""
        return Label.parse(re.sub(r"(?i)^.*§|mom\.?|:", "", self.marker))


@dataclass(frozen=True, slots=True)
class Section:
    """A section (paragraf) in one wording.

    ``endnote`` is the note of the act that last changed it, as printed ("Lag (2019:914)."); ``marker``
    the printed number where it is not in the standard form ("§ 7"). Where one wording is about to
    replace another, both stand in the act, one after the other, told apart by ``validity``.
    """

    label: Label
    content: tuple[Subsection | Moment, ...]
    endnote: str | None = None
    validity: Validity = ALWAYS
    marker: str | None = None

    @property
    def last_amended_by(self) -> str | None:
        """SFS number of the act named in the endnote, or None for the original wording."""
        return endnote_number(self.endnote)

    @property
    def repealed_by(self) -> str | None:
        """SFS number of the repealing act, for a section that only says it has been repealed.

        Empty string where the notice names no act, None for a section in force.
        """
        text = _only_text(self.content)
        if text is None or not says_repealed(text):
            return None
        return endnote_number(text) or endnote_number(self.endnote) or ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A cross heading (rubrik), standing before what it introduces."""

    text: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: label, heading (may be missing) and what stands in it."""

    label: Label
    heading: str | None
    children: tuple[Node, ...]
    validity: Validity = ALWAYS
    marker: str | None = None

    @property
    def repealed_by(self) -> str | None:
        """As for a section; the notice stands in the place of the heading."""
        if self.children or not self.heading or not says_repealed(self.heading):
            return None
        return endnote_number(self.heading) or ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part (avdelning), also one within a part; ``marker`` as printed ("AVD. I", "FÖRSTA AVDELNINGEN")."""

    marker: str
    heading: str | None
    children: tuple[Node, ...]
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True)
class ActProvisions:
    """What one amending act says of its own entry into force and transition; ``act`` is its SFS number."""

    act: str
    children: tuple[Node, ...]
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True)
class TransitionalProvisions:
    """The transitional provisions of an act, grouped by amending act, under the heading printed."""

    heading: str
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex (bilaga): its heading as printed ("Bilaga 1"), and its text."""

    heading: str
    children: tuple[Node, ...]
    validity: Validity = ALWAYS

    @property
    def repealed_by(self) -> str | None:
        """As for a section; the notice stands in the heading or is all the text there is."""
        text = _only_text(self.children) or ""
        if not mentions_repeal(self.heading) and not says_repealed(text):
            return None
        return endnote_number(self.heading) or endnote_number(text) or ""


Node = (
    Heading | Section | Subsection | Block | Chapter | Part | TransitionalProvisions | ActProvisions | Annex
)
"""What may stand in an act's body. A ``Subsection`` here is text outside every section."""


@dataclass(frozen=True, slots=True)
class Act:
    """A statute in one wording.

    ``number`` is its SFS number ("2003:1210"; old ones "1736:0123 1"); ``title`` the full title as
    published; ``metadata`` the fields of its publication head in order, name and value.
    """

    number: str
    title: str
    body: tuple[Node, ...]
    metadata: tuple[tuple[str, str], ...] = ()

    def field(self, *names: str) -> str | None:
        """The first metadata field that has one of ``names``, or None."""
        return next((value for name, value in self.metadata if name in names), None)

    @property
    def amended_through(self) -> str:
        """SFS number of the last act whose changes are in this wording; its own number if none is."""
        value = self.field("Ändrad", "Ändring införd") or ""
        match = re.search(r"\d{4}:\d+", value)
        return match.group(0) if match else self.number

    @property
    def issued(self) -> str | None:
        """ISO date on which the act was issued."""
        return self.field("Utfärdad")

    @property
    def kind(self) -> str:
        """ "lag" or "förordning": what an act that amends this one is called (Gröna boken s. 13).

        A name in -lag, -balk or -ordning of the Riksdag makes a lag, "Plan- och bygglag" too; only a title
        that says förordning, kungörelse, instruktion and the like makes a förordning.
        """
        name = _NAME_ENDS.split(self.title, maxsplit=1)[0].lower()
        if name in _RIKSDAG_ORDINANCES or name.endswith(("lag", "balk", "grundlag", "riksdagsordning")):
            return "lag"
        return "förordning"


_RIKSDAG_ORDINANCES = frozenset({"tryckfrihetsförordning", "regeringsform", "successionsordning", "lag"})


def _only_text(nodes: tuple[object, ...]) -> str | None:
    """The text of a subsection that stands alone and holds nothing else; None where more stands there."""
    only = nodes[0] if len(nodes) == 1 else None
    if isinstance(only, Subsection) and len(only.content) == 1 and isinstance(only.content[0], str):
        return only.content[0]
    return None


def endnote_number(endnote: str | None) -> str | None:
    """The SFS number in an endnote or notice: "Lag (2019:914)." → "2019:914"; None without one."""
    match = _ENDNOTE_NUMBER.search(endnote or "")
    return match.group(1) if match else None
