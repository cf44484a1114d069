"""What printing gives, and what it says about what it could not print as Word would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Unprinted:
    """Something that the pages show otherwise than Word does.

    ``kind`` is "okand" (an element that isn't known; its text is printed), "format" (a style that the
    document doesn't have; its text is printed as ordinary text), "bild" (a picture in a form that can't be
    printed; its description stands instead), "tecken" (a symbol of a font that has no Unicode sign),
    "kommentar" (comments, which stand in the margin in Word), "dold" (hidden text, which Word doesn't print
    either) or "textruta" (a text box, printed where it is anchored). ``name`` says which.
    """

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole HTML page. ``pictures`` are what its ``img`` elements show, by their address."""

    html: str
    title: str
    unprinted: tuple[Unprinted, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, and what in it looks otherwise than in Word."""

    pdf: bytes
    unprinted: tuple[Unprinted, ...] = ()
