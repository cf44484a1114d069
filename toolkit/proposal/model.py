"""The proposal as a value: the bill, the statute it amends, and what the referral needs to know."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.amendments.operations import AmendingAct
from toolkit.law.model import Act


@dataclass(frozen=True, slots=True)
class Referral:
    """Data of the referral, from ``referral.toml``. What the sources don't say is None, an open field.

    ``date`` is ISO; ``title`` is the title of the memorandum, "Uppdrag att analysera …".

    ``based_on`` names the other proposal folder whose wording this one amends, and ``based_on_name`` how
    the left column's head cites it ("prop. 2023/24:12", "Ds 2016:12").

    The rest is for the referral letter: ``consulted`` are the bodies that get the referral, ``last_day``
    (ISO) the last day for answers, ``answers_to`` where they are sent, ``contact`` who answers questions,
    ``attachments`` what goes with the letter.
    """

    title: str
    sender: str | None = None
    reference_number: str | None = None
    date: str | None = None
    based_on: str | None = None
    based_on_name: str | None = None
    last_day: str | None = None
    answers_to: str | None = None
    contact: str | None = None
    consulted: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal folder. ``base`` is the statute in the wording that the bill amends.

    That is the wording in force or, where the proposal is based on another, the one that the other
    proposes.
    """

    name: str
    bill: AmendingAct
    base: Act
    referral: Referral

    @property
    def current_head(self) -> str:
        """The head of the left column: "Nuvarande lydelse", or "Lydelse enligt prop. 2023/24:12" (TAB02)."""
        if self.referral.based_on is None:
            return "Nuvarande lydelse"
        return f"Lydelse enligt {self.referral.based_on_name or self.referral.based_on}"
