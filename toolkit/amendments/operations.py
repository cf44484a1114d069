"""The operations of an amending act, typed, each with the locator it acts on.

The locators are those of the wording before the act, except the new place of what is inserted,
renumbered or moved. All operations of one act take effect together, against the wording before it:
first repeals, then renumbering, then the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Chapter, Node, Section


@dataclass(frozen=True, slots=True)
class Repeal:
    """ "5 § ska upphöra att gälla": a section, chapter, annex, subsection or point goes."""

    target: Locator


@dataclass(frozen=True, slots=True)
class Substitute:
    """ "5 § ska ha följande lydelse": ``wording`` takes the place of what stands at ``target``.

    For a section that is renumbered by the same act, ``target`` is the new label ("den nya 16 §").
    """

    target: Locator
    wording: Section | Chapter | Annex


@dataclass(frozen=True, slots=True)
class Insert:
    """ "det ska införas en ny paragraf, 7 a §, av följande lydelse"."""

    target: Locator
    wording: Section | Chapter | Annex


@dataclass(frozen=True, slots=True)
class Renumber:
    """ "nuvarande 17 a § ska betecknas 16 §"."""

    target: Locator
    new: Locator


@dataclass(frozen=True, slots=True)
class InsertHeading:
    """ "närmast före 7 a § en ny rubrik"; ``quoted`` where the clause itself gives it ("ska lyda ”…”")."""

    before: Locator
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class SubstituteHeading:
    """ "rubriken närmast före 9 § ska ha följande lydelse" or "ska lyda ”…”" (``quoted``).

    ``before`` may be a chapter: "rubriken till 7 kap."
    """

    before: Locator
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class RepealHeading:
    """ "rubriken närmast före 9 § ska utgå"."""

    before: Locator


@dataclass(frozen=True, slots=True)
class MoveHeading:
    """ "rubriken närmast före nuvarande 52 § ska sättas närmast före 54 §"."""

    before: Locator
    new: Locator


@dataclass(frozen=True, slots=True)
class SubstituteTitle:
    """ "rubriken till lagen ska ha följande lydelse"."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class ReplaceWord:
    """ "i 2 och 6 §§ ska ordet ”X” bytas ut mot ”Y”"; ``inflected`` for "i olika böjningsformer"."""

    targets: tuple[Locator, ...]
    old: str
    new: str
    inflected: bool = False


Operation = (
    Repeal
    | Substitute
    | Insert
    | Renumber
    | InsertHeading
    | SubstituteHeading
    | RepealHeading
    | MoveHeading
    | SubstituteTitle
    | ReplaceWord
)


@dataclass(frozen=True, slots=True)
class BaseAct:
    """The act that is amended: SFS number, and the definite name with number as the clause gives it.

    ``citation`` is "lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser" or
    "brottsbalken"; ``wording`` the SFS number through which the base was amended when the bill was
    written, None where that isn't said.
    """

    number: str
    citation: str
    wording: str | None = None


@dataclass(frozen=True, slots=True)
class AmendingAct:
    """An amending act or a bill for one.

    ``kind`` is "lag" or "förordning", ``form`` "förslag" for a bill and "utfärdad" for a promulgated act.
    ``number`` is its own SFS number, None for a bill. ``operations`` stand in the order in which the
    act prints or names them. ``provisions`` is the entry into force and transition as printed.
    ``printed_clause`` is the enacting clause of a print that was read, kept as evidence: the papers
    use the derived one. ``signature`` keeps what the print says after the provisions.
    """

    kind: str
    title: str
    base: BaseAct
    operations: tuple[Operation, ...]
    provisions: tuple[Node, ...] = ()
    form: str = "förslag"
    number: str | None = None
    issued: str | None = None
    printed_clause: str | None = None
    footnotes: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()


def new_label(locator: Locator) -> Label | None:
    """The label of the section, or else of the chapter, that ``locator`` names."""
    return locator.section or locator.chapter
