"""The bills of a proposal's alternatives beside the proposal's own, and beside doing nothing.

6 § 2–4 förordningen (2024:183): what follows if nothing is done, and the alternatives that there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toolkit.amendments.operations import AmendingAct
from toolkit.comparison.proposals import Compared, Proposed, Relation, compare_proposals
from toolkit.consequences.model import Alternative, Assessment
from toolkit.documents.proposals.phrases import places_words
from toolkit.law.locator import Locator
from toolkit.proposal.model import Proposal

MAIN = "Huvudförslaget"
NOTHING = "Ingen åtgärd"
HEADS = ("Lagförslag", "Ändrar", "Som huvudförslaget", "På annat sätt", "Utelämnar")
ABOUT = "Vad lagförslagen ändrar, bredvid huvudförslaget och ingen åtgärd"

Places = tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What one bill changes in the law as it reads now, and how that lies to the main bill.

    ``id`` is that of the alternative, None for the main bill and for doing nothing. Of ``changed`` the
    ``same`` read as the main bill has them, the ``different`` otherwise; ``more`` the main bill leaves alone.
    ``lacking`` are what the main bill changes and this one doesn't.
    """

    id: str | None
    name: str
    changed: Places
    same: Places = ()
    different: Places = ()
    more: Places = ()
    lacking: Places = ()


AlternativeBills = Mapping[str, Changes]
"""What the bill of each alternative changes, by the alternative's id; the main bill's under the empty id."""
MAIN_ID = ""


def changes_of(
    proposal: Proposal, assessment: Assessment, bills: Mapping[str, AmendingAct]
) -> dict[str, Changes]:
    """The changes of ``bills``, by the ids of the alternatives that have them; empty where none has.

    Every bill fits the act that ``proposal`` amends: FaultError is raised for one that doesn't.
    """
    if not bills:
        return {}
    main = Proposed(MAIN, proposal.base, proposal.bill)
    nothing = compare_proposals(main, replace(main, bill=replace(proposal.bill, operations=())))
    found = {MAIN_ID: Changes(None, MAIN, nothing.places(Relation.FIRST))}
    for one in assessment.alternatives:
        if one.id in bills:
            found[one.id] = _changes(
                one, compare_proposals(main, Proposed(one.name, main.base, bills[one.id]))
            )
    return found


def _changes(one: Alternative, compared: Compared) -> Changes:
    return Changes(
        one.id,
        one.name,
        changed=compared.places(Relation.SAME, Relation.DIFFERENT, Relation.SECOND),
        same=compared.places(Relation.SAME),
        different=compared.places(Relation.DIFFERENT),
        more=compared.places(Relation.SECOND),
        lacking=compared.places(Relation.FIRST),
    )


def in_issue(alternatives: Iterable[Alternative], bills: AlternativeBills) -> tuple[Changes, ...]:
    """The bills that answer one question: the main one, those of ``alternatives``, and doing nothing.

    Empty where none of ``alternatives`` has a bill.
    """
    own = tuple(bills[one.id] for one in alternatives if one.id in bills)
    if not own:
        return ()
    main = bills[MAIN_ID]
    return main, *own, Changes(None, NOTHING, (), lacking=main.changed)


def cells(one: Changes) -> tuple[str, ...]:
    """The texts of ``one`` under ``HEADS``; "–" for nothing."""
    if one.id is None:
        same = "–"
        name = f"{one.name} (gällande lydelse)" if one.name == NOTHING else one.name
    else:
        same, name = _places(one.same), one.name
    other = [text for text in (_places(one.different, ""), _more(one.more)) if text]
    return name, _places(one.changed), same, "; ".join(other) or "–", _places(one.lacking)


def _more(places: Places) -> str:
    return f"därutöver {_places(places)}" if places else ""


def _places(places: Places, nothing: str = "–") -> str:
    return places_words(places) or nothing
