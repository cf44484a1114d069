"""Giltighetstiden står i en paragraf.

Norm: Är en författning begränsad i tid sägs det bland ikraftträdandebestämmelserna, aldrig i en paragraf.
Varför: Tiden hör till författningen som helhet, och den förlängs utan att någon paragraf ändras.
Fel: 1 § Denna lag gäller till utgången av 2027.
Rätt: Lagen gäller till utgången av 2027. (efter ikraftträdandet)
Källa: T GB14 s. 95 ff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.law.locator import Locator
from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject

_UNTIL = re.compile(
    r"\b(?:[Dd]enna (?:lag|förordning)|(?<=^)Lagen|(?<=^)Förordningen) (?:ska |skall )?gälle?r? (?:längst )?"
    r"(?:till(?: och med| utgången)|t\.o\.m\.)"
)


@rule("ACT12", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """The sections only: the provisions on entry into force are where it belongs."""
    for passage in subject.passages:
        if not isinstance(passage.where, Locator) or passage.where.amendment is not None:
            continue
        for match in passage.matches(_UNTIL):
            yield at(
                passage,
                match.span(),
                "Hur länge författningen gäller ska inte stå i en paragraf.",
                suggestion="Flytta meningen till ikraftträdandebestämmelserna.",
            )
