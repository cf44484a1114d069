"""Finding the templates, and filling a Word template with faults told in Swedish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import toolkit
from toolkit.law.faults import Fault, FaultError
from toolkit.word.ooxml import UnprintableText
from toolkit.word.package import NotAPackage
from toolkit.word.styles import MissingStyle
from toolkit.word.template import Field, TemplateFault, fill


def template_bytes(name: str) -> bytes:
    """The template ``name`` ("remiss.docx"): from the installed package, or from the clone.

    Raises FaultError where neither has it.
    """
    package = Path(toolkit.__file__).parent
    for folder in (package / "templates", package.parent / "templates"):
        path = folder / name
        if path.is_file():
            return path.read_bytes()
    raise FaultError.of(f"Mallen {name} saknas i installationen; installera lagverk på nytt.")


def filled(template: bytes, fields: Mapping[str, Field]) -> dict[str, bytes]:
    """The parts of ``template`` with ``fields`` in it. Raises FaultError, one fault per wrong field."""
    with told():
        try:
            return fill(template, fields)
        except TemplateFault as fault:
            known = ", ".join(sorted(fields))
            raise FaultError(*(Fault(_sentence(fault.kind, name, known)) for name in fault.names)) from fault


@contextmanager
def told() -> Iterator[None]:
    """Tell in Swedish why a document can't be made: raises FaultError for what the template or a text lacks.

    A template that is no document, a style that isn't in it, a character that no document can hold.
    """
    try:
        yield
    except MissingStyle as error:
        raise missing_style(error) from error
    except UnprintableText as error:
        raise unprintable(error) from error
    except NotAPackage as error:
        raise not_a_document() from error


def not_a_document() -> FaultError:
    """The fault of a template that is no Word document, or one too large to be a template."""
    return FaultError.of(
        "Mallen är inte ett Worddokument av typen .docx; spara den i Word som ”Word-dokument (*.docx)”."
    )


def missing_style(error: MissingStyle) -> FaultError:
    """The fault of a template that lacks a style that the text needs."""
    return FaultError.of(
        f"Mallen saknar formatmallen ”{error.name}”; "
        "lägg till den i Word eller utgå från den mall som följer med."
    )


def unprintable(error: UnprintableText) -> FaultError:
    """The fault of text with a character that no Word document can hold."""
    return FaultError.of(
        f"Texten innehåller styrtecknet U+{ord(error.character):04X}, som inte kan skrivas i ett dokument; "
        f"ta bort det i källan, i närheten av ”{_near(error)}”."
    )


def _near(error: UnprintableText) -> str:
    before, _, after = error.text.partition(error.character)
    return f"{before[-20:]}{after[:20]}".strip()


def _sentence(kind: str, name: str, known: str) -> str:
    match kind:
        case "okant":
            return f"Mallen har fältet {{{{ {name} }}}} som inte finns; fälten är {known}."
        case "saknas":
            return f"Mallen saknar fältet {{{{ {name} }}}}; skriv in det i ett eget stycke."
        case "flera":
            return f"Mallen har fältet {{{{ {name} }}}} på flera ställen; det får stå en gång."
        case "delat":
            return (
                f"Fältet {{{{ {name} }}}} måste stå ensamt i ett stycke i mallens brödtext, utan annan text."
            )
        case _:
            return f"Mallens fält kan inte läsas ({name}); kontrollera klamrarna."
