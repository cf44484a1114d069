"""The enacting clause (ingress) as written: a lead and, for several kinds of change, its dels-clauses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnactingClause:
    """A clause ready for print.

    One kind of change: ``lead`` is the whole sentence and ``parts`` is empty (ING03). Several: ``lead``
    is "Härigenom föreskrivs i fråga om lagen (2003:1210) om …" without a full stop, and each part
    goes from "att" to its own comma or full stop; the word *dels* before it, in italics, is the
    writer's to set (ING05).
    """

    lead: str
    parts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The clause as running text, "dels" before each part."""
        return " ".join([self.lead, *(f"dels {part}" for part in self.parts)])
