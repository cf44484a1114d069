"""Faults in references and terms: what dies, dangles, moves, or loses its meaning."""

from __future__ import annotations

import random
from dataclasses import replace

from bench.faults.editing import (
    POINTS,
    Kind,
    kind,
    list_section,
    saying,
    standing,
    with_operations,
    with_section,
    with_subsection,
    written,
)
from bench.planted import Bill, place_of
from toolkit.amendments.operations import Repeal, Substitute
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, ActProvisions, Point, Section, Subsection, TransitionalProvisions
from toolkit.law.outline import Placed, sections


def references() -> list[Kind]:
    return [
        kind("hänvisning till en paragraf som inte finns", "REF21", _dangling),
        kind("hänvisning till en upphävd paragraf", "REF21", _dying),
        kind("hänvisning till en flyttad punkt", "REF23", _moved_point),
        kind("hänvisning till ett flyttat stycke", "REF23", _moved_subsection),
        kind("övergångsbestämmelse om en flyttad punkt", "REF26", _moved_in_transition),
        kind("förra ändringen hade övergångsbestämmelse", "STD05", _transition_before),
    ]


def _dangling(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill)).locator
    place = place_of(bill.base, replace(chosen, section=Label(random_.randint(700, 799))))
    return with_subsection(bill, random_, Subsection((f"Det som sägs i {place.words} gäller inte.",)))


def _with_reference(bill: Bill, random_: random.Random, words: str, besides: Locator) -> Bill | None:
    """The statute with a sentence about ``words`` last in a section that the bill leaves alone."""
    free = [placed for placed in standing(bill) if placed.locator != besides]
    if not free:
        return None
    sentence = Subsection((f"Det som sägs i {words} gäller inte i fråga om livsmedel.",))
    base = with_section(
        bill.base,
        _first_of(random_, free, besides).locator,
        lambda section: replace(section, content=(sentence, *section.content[1:])),
    )
    return replace(bill, base=base)


def _first_of(random_: random.Random, free: list[Placed], besides: Locator) -> Placed:
    near = [placed for placed in free if placed.locator.chapter == besides.chapter]
    return random_.choice(near or free)


def _dying(bill: Bill, random_: random.Random) -> Bill | None:
    gone = random_.choice(standing(bill)).locator
    planted = _with_reference(bill, random_, gone.words, gone)
    return planted and with_operations(planted, [Repeal(gone), *planted.bill.operations])


def _with_moved_points(bill: Bill, random_: random.Random) -> tuple[Bill, Locator] | None:
    """A section with a list in the statute, of which the bill takes away the second point."""
    chosen = random_.choice(standing(bill)).locator
    assert chosen.section is not None
    base = with_section(bill.base, chosen, lambda section: list_section(section.label, POINTS))
    after = list_section(chosen.section, (POINTS[0], *POINTS[2:]))
    operations = [*bill.bill.operations, Substitute(chosen, after)]
    return with_operations(replace(bill, base=base), operations), chosen


def _moved_point(bill: Bill, random_: random.Random) -> Bill | None:
    made = _with_moved_points(bill, random_)
    return made and _with_reference(made[0], random_, f"{made[1].words} 3", made[1])


def _moved_subsection(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill)).locator
    assert chosen.section is not None
    first, second = (
        Subsection((text,)) for text in ("Ansökan ska vara skriftlig.", "Beslutet ska innehålla skäl.")
    )
    added = Subsection(("Avgift för prövningen tas ut i förskott.",))
    base = with_section(bill.base, chosen, lambda section: Section(section.label, (first, second)))
    after = Section(chosen.section, (first, added, second))
    planted = with_operations(replace(bill, base=base), [*bill.bill.operations, Substitute(chosen, after)])
    return _with_reference(planted, random_, f"{chosen.words} andra stycket", chosen)


def _transition(base: Act, sentence: str) -> Act:
    own = [Point("1.", ("Denna lag träder i kraft den 1 juli 2023.",)), Point("2.", (sentence,))]
    provisions = ActProvisions("2023:300", tuple(Subsection((point,)) for point in own))
    body = tuple(node for node in base.body if not isinstance(node, TransitionalProvisions))
    return replace(base, body=(*body, TransitionalProvisions("Övergångsbestämmelser", (provisions,))))


def _moved_in_transition(bill: Bill, random_: random.Random) -> Bill | None:
    made = _with_moved_points(bill, random_)
    if made is None:
        return None
    planted, place = made
    sentence = f"Bestämmelsen i {place.words} 3 tillämpas från och med den 1 januari 2024."
    return replace(planted, base=_transition(planted.base, sentence))


def _transition_before(bill: Bill, random_: random.Random) -> Bill | None:
    places = [bill.bill.operations[p].target for p in written(bill)]  # type: ignore[union-attr]
    changed = [place for place in places if any(placed.locator == place for placed in sections(bill.base))]
    place = random_.choice(changed)
    sentence = (
        f"Äldre bestämmelser i {place.words} gäller för ansökningar som har gjorts före ikraftträdandet."
    )
    return replace(bill, base=_transition(bill.base, sentence))


def terms() -> list[Kind]:
    return [
        kind("definitionen tas bort", "REF29", _lost_definition),
        kind("två definitioner", "REF30", _two_definitions),
        kind("en borttagen regel nämns", "REF31", _left_behind),
    ]


_DEFINITION = "Med provningsorgan avses i denna författning den som yrkesmässigt provar varor."


def _lost_definition(bill: Bill, random_: random.Random) -> Bill | None:
    chosen, user = (placed.locator for placed in random_.sample(standing(bill), 2))
    assert chosen.section is not None
    base = with_section(
        bill.base, chosen, lambda section: Section(section.label, (Subsection((_DEFINITION,)),))
    )
    base = with_section(base, user, saying("Provningen görs av ett provningsorgan."))
    new = Section(chosen.section, (Subsection(("Ansökan ska vara skriftlig.",)),))
    return with_operations(replace(bill, base=base), [*bill.bill.operations, Substitute(chosen, new)])


def _two_definitions(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill)).locator
    base = with_section(bill.base, chosen, saying(_DEFINITION))
    return with_subsection(replace(bill, base=base), random_, Subsection((_DEFINITION,)))


def _left_behind(bill: Bill, random_: random.Random) -> Bill | None:
    chosen, other = (placed.locator for placed in random_.sample(standing(bill), 2))
    assert chosen.section is not None
    texts = ("namn,", "mandattiden för revisorer som utses,", "adress, och", "skälen för ansökan.")
    base = with_section(bill.base, chosen, lambda section: list_section(section.label, texts))
    base = with_section(
        base, other, saying("Revisorn utses senast när nästa mandattid för revisorer börjar.")
    )
    new = Substitute(chosen, list_section(chosen.section, (texts[0], *texts[2:])))
    return with_operations(replace(bill, base=base), [*bill.bill.operations, new])
