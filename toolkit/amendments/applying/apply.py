"""Bringing an amending act into the act it amends: the consolidated wording, or every reason why not.

All operations act on the wording before the act. Their order of effect: words are exchanged, what is
repealed goes, what is renumbered moves (all at once, so chains, swaps and cycles work), then come new
provisions, new wordings and last the headings. docs/amendments.md gives each operation with a real
clause, the rules of placement, and the faults.
"""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.applying.application import Application
from toolkit.amendments.applying.headings import apply_headings
from toolkit.amendments.applying.printed_ranges import check_ranges
from toolkit.amendments.applying.sections import apply_sections
from toolkit.amendments.applying.words import apply_words
from toolkit.amendments.history import (
    has_provisions_of,
    has_transition,
    with_metadata,
    with_provisions,
    with_title,
)
from toolkit.amendments.operations import AmendingAct, Insert, Repeal, Substitute, SubstituteTitle
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act


def apply(act: Act, amending: AmendingAct) -> Act:
    """The wording of ``act`` after ``amending``: text, endnotes, transitional provisions and metadata.

    Changed, inserted and renumbered sections get the endnote of the amending act; a bill, which has no
    number, gives new wordings none. A repealed section becomes its notice ("Har upphävts genom lag
    (2025:950)."). What the act doesn't name stays as it is, to the letter.

    Raises FaultError with every operation that doesn't fit ``act``, each with its place; then nothing
    has been applied.
    """
    _refuse_another_act(act, amending)
    whole = [op for op in amending.operations if isinstance(op, Substitute) and isinstance(op.wording, Act)]
    if whole:
        return _whole_act(act, amending, whole)
    application = Application(act, amending)
    check_ranges(application)
    apply_words(application)
    apply_sections(application)
    apply_headings(application)
    title = _title(application)
    if application.faults:
        raise FaultError(*application.faults)
    body = application.open.closed()
    if has_transition(amending):
        body = with_provisions(body, amending)
    return with_metadata(replace(act, title=title, body=body), amending)


def _refuse_another_act(act: Act, amending: AmendingAct) -> None:
    base = amending.base.number
    if act.number and not _same_number(base, act.number) and not _amends_provisions_of(act, amending):
        raise FaultError.of(
            f"Ändringsförfattningen gäller {amending.base.citation}, men grundförfattningen har nummer "
            f"{act.number}; välj den författning som ändras."
        )
    if any(isinstance(op, Repeal) and op.target == Locator(act=op.target.act) for op in amending.operations):
        raise FaultError.of(
            "Ändringsförfattningen upphäver hela författningen; då finns ingen lydelse att föra in den i."
        )
    if amending.number and amending.provisions and has_provisions_of(act.body, amending.number):
        raise FaultError.of(
            f"Övergångsbestämmelserna till {amending.number} finns redan i grundförfattningen; "
            "ändringen är alltså redan införd. Utgå från lydelsen före den."
        )


def _same_number(named: str, number: str) -> bool:
    """Whether a clause that names an act by ``named`` means the one with ``number``.

    An old act may have a page or an order in its number ("1880:48 s. 1") that a clause leaves out;
    an act named without a number can't be told by it.
    """
    return named.replace(" ", "") in ("", number.replace(" ", ""), number.split(" ")[0])


def _amends_provisions_of(act: Act, amending: AmendingAct) -> bool:
    """Whether ``amending`` only changes the transitional provisions of an act that has amended ``act``."""
    return has_provisions_of(act.body, amending.base.number) and all(
        isinstance(op, Repeal | Substitute | Insert) and op.target.amendment in ("", amending.base.number)
        for op in amending.operations
    )


def _whole_act(act: Act, amending: AmendingAct, whole: list[Substitute]) -> Act:
    if len(amending.operations) > 1:
        raise FaultError.of(
            "Författningen får en ny lydelse i sin helhet och ändras samtidigt på andra sätt; "
            "ta bort det ena."
        )
    wording = whole[0].wording
    assert isinstance(wording, Act)
    body = wording.body
    if has_transition(amending):
        body = with_provisions(body, amending)
    title = with_title(act, wording.title) if wording.title else act.title
    return with_metadata(replace(act, title=title, body=body), amending)


def _title(application: Application) -> str:
    act = application.act
    titles = [op.text for op in application.amending.operations if isinstance(op, SubstituteTitle)]
    if len(titles) > 1:
        application.faults.append(Fault("Författningen får två nya rubriker; behåll den som gäller."))
    return with_title(act, titles[0]) if titles else act.title
