"""The operations of an amending act as ``textualMod``, and their wordings as quoted structures.

One table says how each kind of operation is written: its name, the element and its type, and the role
of each of its fields. A new kind of operation is one more line in the table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from enum import Enum, auto
from typing import Any

from toolkit.akn.names import own
from toolkit.amendments.operations import (
    DeleteWord,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Operation,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)


class Role(Enum):
    """What a field of an operation is in the document."""

    PLACE = auto()
    """A locator: a ``destination``."""
    PLACES = auto()
    """Several locators: as many ``destination``."""
    HEADINGS = auto()
    """Several locators whose headings are meant: ``destination`` with lv:heading="true"."""
    NEW_PLACE = auto()
    """The locator of the new place: ``new`` with its href."""
    WORDING = auto()
    """A provision or a whole act: ``new``, referring to a ``quotedStructure`` that holds it."""
    OLD_TEXT = auto()
    """Text: ``old``, referring to a ``quotedText``."""
    NEW_TEXT = auto()
    """Text: ``new``, referring to a ``quotedText``."""
    ATTRIBUTE = auto()
    """A truth value, a word or None: an own attribute, left out where it has its default."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of operation is written: ``element`` with ``type``, and a role for each field."""

    operation: Callable[..., Operation]
    name: str
    type: str
    fields: tuple[tuple[str, Role], ...]
    element: str = "textualMod"

    def default(self, field: str) -> Any:
        """The value of ``field`` where the document says nothing. Raises LookupError if it must."""
        found = next(f for f in fields(self.operation) if f.name == field)  # type: ignore[arg-type]
        if found.default is MISSING:
            raise LookupError(field)
        return found.default

    @property
    def attributes(self) -> tuple[str, ...]:
        """The qualified names of the own attributes it may have."""
        return tuple(own(field) for field, role in self.fields if role is Role.ATTRIBUTE)


_PLACE = ("target", Role.PLACE)
_WORDING = ("wording", Role.WORDING)
_HEADING = ("before", Role.PLACE)
_POSITION = ("position", Role.ATTRIBUTE)
_TEXT = (("text", Role.NEW_TEXT), ("quoted", Role.ATTRIBUTE))
_WORD = (("targets", Role.PLACES), ("headings", Role.HEADINGS), ("old", Role.OLD_TEXT))
_INFLECTED = ("inflected", Role.ATTRIBUTE)

FORMS = (
    Form(Repeal, "repeal", "repeal", (_PLACE, ("expires", Role.ATTRIBUTE))),
    Form(Substitute, "substitute", "substitution", (_PLACE, _WORDING, ("instead_of", Role.ATTRIBUTE))),
    Form(Insert, "insert", "insertion", (_PLACE, _WORDING)),
    Form(Renumber, "renumber", "renumbering", (_PLACE, ("new", Role.NEW_PLACE))),
    Form(InsertHeading, "insertHeading", "insertion", (_HEADING, *_TEXT, _POSITION)),
    Form(SubstituteHeading, "substituteHeading", "substitution", (_HEADING, *_TEXT, _POSITION)),
    Form(RepealHeading, "repealHeading", "repeal", (_HEADING, _POSITION)),
    Form(
        MoveHeading,
        "moveHeading",
        "renumbering",
        (_HEADING, ("new", Role.NEW_PLACE), _POSITION, ("new_position", Role.ATTRIBUTE)),
    ),
    Form(SubstituteTitle, "substituteTitle", "substitution", _TEXT),
    Form(ReplaceWord, "replaceWord", "replacement", (*_WORD, ("new", Role.NEW_TEXT), _INFLECTED)),
    Form(DeleteWord, "deleteWord", "repeal", (*_WORD, _INFLECTED)),
    Form(Extend, "extend", "prorogationOfForce", (_PLACE, ("until", Role.ATTRIBUTE)), "forceMod"),
)

BY_OPERATION: dict[Any, Form] = {form.operation: form for form in FORMS}
BY_NAME = {form.name: form for form in FORMS}
ELEMENTS = frozenset(form.element for form in FORMS)
