"""The operations of an amending act, typed, each with the locator it acts on.

The locators are those of the wording before the act, except the new place of what is inserted,
renumbered or moved. All operations of one act take effect together, against the wording before it:
first repeals, then renumbering, then the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Chapter,
    Moment,
    Node,
    Part,
    Point,
    Section,
    Subsection,
)

Wording = Section | Chapter | Annex | Part | Moment | Subsection | Point | ActProvisions | Act
"""What an act can print as new: mostly sections; an ``Act`` where the whole act gets a new wording."""


class Position(StrEnum):
    """Where a heading stands in relation to the place that names it."""

    OWN = "egen"
    """The place's own heading: nearest before a section, and that of a chapter, part or annex itself."""
    BEFORE = "före"
    """Nearest before a chapter, part or annex: a heading that stands above it and isn't its own."""
    AFTER = "efter"
    """Nearest after a section ("rubriken närmast efter 23 §")."""


@dataclass(frozen=True, slots=True)
class Repeal:
    """ "5 § ska upphöra att gälla": a section, chapter, annex, subsection or point goes.

    The target with no field set is the whole act. ``expires`` is the time in the clause's own words
    where the clause itself gives it ("vid utgången av februari 2003"), None where the transitional
    provisions do.
    """

    target: Locator
    expires: str | None = None


@dataclass(frozen=True, slots=True)
class Substitute:
    """ "5 § ska ha följande lydelse": ``wording`` takes the place of what stands at ``target``.

    For a section that is renumbered by the same act, ``target`` is the new label ("den nya 16 §").
    ``instead_of`` is the SFS number of an amending act not yet in force whose wording of the target
    this one replaces ("i stället för lydelsen enligt lagen (2024:5) om ändring i nämnda lag").
    """

    target: Locator
    wording: Wording
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """ "det ska införas en ny paragraf, 7 a §, av följande lydelse"."""

    target: Locator
    wording: Wording


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
    position: Position = Position.OWN


@dataclass(frozen=True, slots=True)
class SubstituteHeading:
    """ "rubriken närmast före 9 § ska ha följande lydelse" or "ska lyda ”…”" (``quoted``).

    ``before`` may be a chapter: "rubriken till 7 kap."
    """

    before: Locator
    text: str
    quoted: bool = False
    position: Position = Position.OWN


@dataclass(frozen=True, slots=True)
class RepealHeading:
    """ "rubriken närmast före 9 § ska utgå"."""

    before: Locator
    position: Position = Position.OWN


@dataclass(frozen=True, slots=True)
class MoveHeading:
    """ "rubriken närmast före nuvarande 52 § ska sättas närmast före 54 §"."""

    before: Locator
    new: Locator
    position: Position = Position.OWN
    new_position: Position = Position.OWN


@dataclass(frozen=True, slots=True)
class SubstituteTitle:
    """ "rubriken till lagen ska ha följande lydelse"."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class ReplaceWord:
    """ "i 2 och 6 §§ ska ordet ”X” bytas ut mot ”Y”"; ``inflected`` for "i olika böjningsformer".

    ``headings`` are the places whose headings are meant too ("rubriken närmast före 2 §"). Neither
    targets nor headings: the word is replaced throughout the act. ``old`` and ``new`` may be several words.
    """

    targets: tuple[Locator, ...]
    old: str
    new: str
    inflected: bool = False
    headings: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class DeleteWord:
    """ "i 2 och 6 §§ ska ordet ”X” utgå"; fields as in ``ReplaceWord``."""

    targets: tuple[Locator, ...]
    old: str
    inflected: bool = False
    headings: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Extend:
    """ "lagen ska fortsätta att gälla till utgången av 2027": an act, or a part of it, limited in time.

    ``until`` is the clause's own words ("till utgången av 2027"), None for no limit any more.
    """

    target: Locator
    until: str | None = None


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
    | DeleteWord
    | Extend
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

    ``kind`` is "lag", "förordning" or, before 1976, "kungörelse"; ``form`` "förslag" for a bill and
    "utfärdad" for a promulgated act. ``number`` is its own SFS number, None for a bill. ``operations``
    stand in the order in which the act prints or names them. ``provisions`` is the entry into force and
    transition as printed.
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
