"""Content controls: places in a document where something is still to be filled in."""

from __future__ import annotations

from toolkit.word.ooxml import Element, element, qualified
from toolkit.word.paragraphs import run


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
