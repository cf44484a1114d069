"""One application under way: the opened act, the amending act, and the faults found so far."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.applying.placement import OpenAct
from toolkit.amendments.applying.places import Place
from toolkit.amendments.applying.word_swap import Swap
from toolkit.amendments.history import date_of_entry
from toolkit.amendments.operations import AmendingAct
from toolkit.law.faults import Fault
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Node, Section, Validity
from toolkit.law.typography import bind


class Application:
    """What the parts of an application share. ``faults`` collects; nobody raises until all have run."""

    def __init__(self, act: Act, amending: AmendingAct) -> None:
        self.act = act
        self.amending = amending
        self.open = OpenAct(act)
        self.date = date_of_entry(amending)
        self.faults: list[Fault] = []
        self.swaps: list[tuple[Locator, Swap]] = []
        """The words exchanged so far, each with the section, chapter or annex it stands in."""

    def fault(self, at: Locator, message: str) -> None:
        """Note a fault at ``at``. ``message`` is a Swedish sentence that names the way out."""
        self.faults.append(Fault(bind(message[:1].upper() + message[1:]), place=words(at)))

    def at(self, locator: Locator) -> Locator:
        """``locator`` with the act left out, and transitional provisions by the number of their act.

        Those that the clause names without a number belong to the act it amends: the statute, or one of
        the acts that have amended it.
        """
        if locator.amendment == "":
            return replace(locator, act=None, amendment=self.amending.base.number or self.act.number)
        return replace(locator, act=None)

    def standing(self, at: Locator, verb: str) -> list[Place]:
        """The places that held ``at`` before the act and still can be acted on; none, with a fault, if none.

        ``verb`` says what the amending act does there ("upphävs").
        """
        places = self.open.before(at)
        if not places:
            self.missing(at)
            return []
        taken = next((place.by for place in places if place.by), None)
        if taken is not None:
            self.twice(at, taken, verb)
            return []
        if all(place.repealed for place in places):
            self.fault(at, f"{noun(at)} har redan upphävts; stryk ändringen ur ingressen.")
            return []
        return places

    def missing(self, at: Locator) -> None:
        """Note that ``at`` doesn't exist."""
        chapter = Locator(chapter=at.chapter)
        if at.section is not None and at.chapter is not None and not self.open.before(chapter):
            self.fault(
                at, f"{words(chapter)} finns inte i lydelsen före ändringen; rätta kapitlets beteckning."
            )
            return
        lacks_chapter = at.section is not None and not at.chapter and self.open.restarts
        way_out = (
            "ange kapitlet, eftersom paragraferna numreras kapitelvis"
            if lacks_chapter
            else "rätta beteckningen eller inför bestämmelsen som ny"
        )
        self.fault(at, f"{noun(at)} finns inte i lydelsen före ändringen; {way_out}.")

    def twice(self, at: Locator, first: str, second: str) -> None:
        """Note that the amending act does two things with one place."""
        both = f"{first} två gånger" if first == second else f"både {first} och {second}"
        self.fault(at, f"{noun(at)} {both} i samma ändringsförfattning; behåll en av ändringarna.")

    def wording(
        self, at: Locator, places: list[Place], instead_of: str | None = None
    ) -> tuple[Place, int] | None:
        """Which of the wordings at ``places`` the amending act means: place, and position among its wordings.

        The one that the act ``instead_of`` gave, where the clause says so. Otherwise the only one, or the
        one in force on the day the amending act enters into force. None, with a fault, where that doesn't
        settle it.
        """
        found = [(place, i) for place in places for i in range(len(place.wordings))]
        if instead_of is not None:
            given = [(place, i) for place, i in found if _last_amended_by(place.wordings[i]) == instead_of]
            if len(given) == 1:
                return given[0]
            self.fault(
                at,
                f"{noun(at)} har ingen lydelse enligt {instead_of} som kan ersättas; utgå från en "
                "grundförfattning där den lydelsen är införd.",
            )
            return None
        if len(found) == 1:
            return found[0]
        if self.date is not None:
            on_day = [entry for entry in found if validity(entry[0].wordings[entry[1]]).covers(self.date)]
            if len(on_day) == 1:
                return on_day[0]
        self.fault(
            at,
            f"{noun(at)} finns i {len(found)} lydelser, och ikraftträdandet avgör inte vilken som "
            "ändras; ta bort den lydelse som inte avses ur grundförfattningen.",
        )
        return None


def _last_amended_by(node: Node) -> str | None:
    return node.last_amended_by if isinstance(node, Section) else None


def validity(node: Node) -> Validity:
    """When ``node`` applies; always, for what has no validity of its own."""
    found = getattr(node, "validity", None)
    return found if isinstance(found, Validity) else Validity()


def noun(at: Locator) -> str:
    """What ``at`` names, in the definite: "paragrafen", "stycket", "kapitlet"."""
    named = (
        (at.points, "punkten"),
        (at.subsection, "stycket"),
        (at.moment, "momentet"),
        (at.annex is not None, "bilagan"),
        (at.section, "paragrafen"),
        (at.amendment is not None, "övergångsbestämmelsen"),
        (at.chapter, "kapitlet"),
        (at.part, "avdelningen"),
    )
    return next((word for present, word in named if present), "författningen")


def words(at: Locator) -> str:
    """The place in Swedish, without the act it lies in, bound for print."""
    return bind(replace(at, act=None).words or "författningen")
