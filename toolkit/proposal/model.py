"""The proposal as a value: the bill, the statute it amends, and what the referral needs to know."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.amendments.operations import AmendingAct
from toolkit.law.model import Act


@dataclass(frozen=True, slots=True)
class Referral:
    """Data of the referral, from ``referral.toml``. What the sources don't say is None, an open field.

    ``date`` is ISO; ``title`` is the title of the memorandum, "Uppdrag att analysera …".
    """

    title: str
    sender: str | None = None
    reference_number: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal folder. ``base`` is the statute in the wording that the bill amends."""

    name: str
    bill: AmendingAct
    base: Act
    referral: Referral
