"""The operations of an amending act as ``textualMod``, and their wordings as quoted structures.

One table says how each kind of operation is written: its name, the ``textualMod`` type, and the role
of each of its fields. A new kind of operation is one more line in the table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from toolkit.amendments.operations import (
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
    NEW_PLACE = auto()
    """The locator of the new place: ``new`` with its href."""
    WORDING = auto()
    """A node: ``new``, referring to a ``quotedStructure`` that holds it."""
    OLD_TEXT = auto()
    """Text: ``old``, referring to a ``quotedText``."""
    NEW_TEXT = auto()
    """Text: ``new``, referring to a ``quotedText``."""
    FLAG = auto()
    """A truth value: an own attribute that is there, "true", when it holds."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of operation is written.

    ``type`` is the value of ``textualMod/@type``; ``pos`` that of ``destination/@pos``, "before" for a
    heading, which stands before the place it is named by.
    """

    operation: Callable[..., Operation]
    name: str
    type: str
    fields: tuple[tuple[str, Role], ...]
    pos: str | None = None


_HEADING_TEXT = (("before", Role.PLACE), ("text", Role.NEW_TEXT), ("quoted", Role.FLAG))

FORMS = (
    Form(Repeal, "repeal", "repeal", (("target", Role.PLACE),)),
    Form(Substitute, "substitute", "substitution", (("target", Role.PLACE), ("wording", Role.WORDING))),
    Form(Insert, "insert", "insertion", (("target", Role.PLACE), ("wording", Role.WORDING))),
    Form(Renumber, "renumber", "renumbering", (("target", Role.PLACE), ("new", Role.NEW_PLACE))),
    Form(InsertHeading, "insertHeading", "insertion", _HEADING_TEXT, pos="before"),
    Form(SubstituteHeading, "substituteHeading", "substitution", _HEADING_TEXT, pos="before"),
    Form(RepealHeading, "repealHeading", "repeal", (("before", Role.PLACE),), pos="before"),
    Form(
        MoveHeading,
        "moveHeading",
        "renumbering",
        (("before", Role.PLACE), ("new", Role.NEW_PLACE)),
        pos="before",
    ),
    Form(
        SubstituteTitle, "substituteTitle", "substitution", (("text", Role.NEW_TEXT), ("quoted", Role.FLAG))
    ),
    Form(
        ReplaceWord,
        "replaceWord",
        "replacement",
        (
            ("targets", Role.PLACES),
            ("old", Role.OLD_TEXT),
            ("new", Role.NEW_TEXT),
            ("inflected", Role.FLAG),
        ),
    ),
)

BY_OPERATION: dict[Any, Form] = {form.operation: form for form in FORMS}
BY_NAME = {form.name: form for form in FORMS}
