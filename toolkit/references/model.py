"""What a reference is: a stretch of text, the place it names, or why that place can't be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from toolkit.law.locator import Locator


class Kind(StrEnum):
    """What the words name, by the innermost thing they name."""

    ACT = "act"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    POINT = "point"
    SENTENCE = "sentence"
    ANNEX = "annex"
    PROVISIONS = "provisions"
    ENDNOTE = "endnote"
    EU = "eu"


class Reason(StrEnum):
    """Why a reference that was read has no target: one Swedish sentence each."""

    UNKNOWN_ACT = "Författningen är okänd; ange dess SFS-nummer."
    NO_ANTECEDENT = "Texten nämner ingen författning som orden kan syfta på."
    SEVERAL_ANTECEDENTS = "Orden kan syfta på mer än en författning."
    FOREIGN = "Bestämmelsen finns inte i en författning med SFS-nummer."
    NO_PLACE = "Det framgår inte i vilken paragraf orden står; ange lagrummet."
    NO_LAST_PLACE = "Det framgår inte vilket lagrum som nämns närmast före."
    LOOSE_POINT = "Det framgår inte i vilken uppräkning punkten står."
    BROKEN_OFF = "Beteckningen närmast före är avhuggen."
    LAST = "Vad som är sist framgår bara av författningens text."


@dataclass(frozen=True, slots=True)
class EuPlace:
    """A place in an EU act: its CELEX number and the article as printed ("6.1 e"), None for the whole act.

    ``annex`` is the annex ("I"). CELEX: sector 3, year, type (R förordning, L direktiv, D beslut,
    F rambeslut) and number in four digits, as EUR-Lex numbers legal acts.
    """

    celex: str
    article: str | None = None
    annex: str | None = None

    @property
    def fragment(self) -> str:
        """ "bilaga I artikel 3.3", "artikel 6.1 e", "" for the whole act."""
        parts = [] if self.annex is None else [f"bilaga {self.annex}".rstrip()]
        parts += [] if self.article is None else [f"artikel {self.article}"]
        return " ".join(parts)

    def __str__(self) -> str:
        return f"{self.celex}#{self.fragment}" if self.fragment else self.celex


@dataclass(frozen=True, slots=True)
class Reference:
    """One label that is written, or one mention of an act, at ``text[start:end]`` of the text read.

    ``target`` is the place, its act given as SFS number (None where the text's own act wasn't told);
    None with a ``reason`` where it can't be told. ``read`` is what the words themselves say, whether or
    not they could be resolved. ``limit`` is "fran" or "till" for the ends of a range. ``naming`` says
    how the act was named: "" (not at all), "number", "name", "pronoun" or "own" ("denna lag").
    ``phrase`` numbers the phrases of the text from 0: references in one list share it. ``relative`` marks a
    place whose section isn't written but is the one the text stands in ("andra stycket").
    """

    start: int
    end: int
    text: str
    kind: Kind
    target: Locator | EuPlace | None
    read: Locator | EuPlace
    reason: Reason | None = None
    limit: str | None = None
    naming: str = ""
    phrase: int = 0
    relative: bool = False

    @property
    def locator(self) -> Locator | None:
        """The target where it is a place in Swedish law, otherwise None."""
        return self.target if isinstance(self.target, Locator) else None


def pieces(text: str, references: Iterable[Reference]) -> list[str | Reference]:
    """``text`` cut into plain pieces and the references between them, which must be in order.

    The words of the text are the words of its pieces: joined, they are the text again.
    """
    found: list[str | Reference] = []
    at = 0
    for reference in references:
        if reference.start > at:
            found.append(text[at : reference.start])
        found.append(reference)
        at = reference.end
    if at < len(text):
        found.append(text[at:])
    return found
