"""Content controls: places to fill in, and places that know which provision stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.word.ooxml import Element, attribute, element, qualified
from toolkit.word.paragraphs import run

_LONGEST_NAME = 64
"""Word refuses longer tags and titles."""


@dataclass(frozen=True, slots=True)
class Control:
    """A control around paragraphs, or around runs in one: ``tag`` for programs, ``alias`` for people.

    ``identity`` is unique in the part. A ``locked`` one can be neither removed nor edited in Word; a
    ``kept`` one can be edited but not removed.
    """

    tag: str
    alias: str
    identity: int
    locked: bool = False
    kept: bool = False


def control(it: Control, content: Iterable[Element]) -> Element:
    """``content``, all paragraphs or all runs, in the control ``it``."""
    lock = "sdtContentLocked" if it.locked else "sdtLocked" if it.kept else None
    properties = [
        element("alias", val=it.alias[:_LONGEST_NAME]),
        element("tag", val=it.tag[:_LONGEST_NAME]),
        element("id", val=it.identity),
    ]
    if lock is not None:
        properties.append(element("lock", val=lock))
    return element("sdt", [element("sdtPr", properties), element("sdtContent", content)])


def tag_of(sdt: Element) -> str | None:
    """The tag of a control."""
    return attribute(sdt.find(f"{qualified('w:sdtPr')}/{qualified('w:tag')}"), "val")


def open_field(
    name: str, prompt: str, identity: int, *, style: str | None, properties: Element | None = None
) -> Element:
    """A control showing ``prompt``; clicking it in Word selects it whole, typing replaces it.

    ``name`` is its tag, ``identity`` unique in the part, ``style`` the id of the character style of the
    prompt, ``properties`` the ``w:rPr`` of the run in which it stands. Not a plain text control: those
    lose the style of their content in LibreOffice.
    """
    inner = element("rPr") if properties is None else properties
    for old in inner.findall(qualified("w:rStyle")):
        inner.remove(old)
    if style is not None:
        inner.insert(0, element("rStyle", val=style))
    return element(
        "sdt",
        [
            element(
                "sdtPr",
                [
                    element("alias", val=prompt.strip("[]").capitalize()),
                    element("tag", val=name),
                    element("id", val=identity),
                    element("showingPlcHdr"),
                ],
            ),
            element("sdtContent", [run(prompt, properties=inner)]),
        ],
    )
