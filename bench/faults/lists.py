"""Faults in lists, in the numbers of sections, and in headings."""

from __future__ import annotations

import random
from dataclasses import replace

from bench.faults.editing import (
    Kind,
    Plant,
    inserted_at,
    kind,
    standing,
    with_operations,
    with_subsection,
    written,
)
from bench.planted import Bill
from toolkit.amendments.operations import Insert, InsertHeading, Renumber, Repeal, Substitute
from toolkit.law.labels import Label
from toolkit.law.model import Heading, Point, Section, Subsection
from toolkit.law.outline import children, sections

_ITEMS = (
    "sökandens namn och adress,",
    "de handlingar som behövs,",
    "vad ansökan gäller, och",
    "skälen för den.",
)


def lists() -> list[Kind]:
    return [
        kind("märke med parentes", "STR09", _with_list(markers=("1)", "2)", "3)", "4)"))),
        kind("bindestreck som märke", "LAN15", _with_list(markers=("-",) * 4)),
        kind("stor bokstav i punkt", "STR10", _with_list({1: "De handlingar som behövs,"})),
        kind("kolon i inledningen", "STR11", _with_list(lead="I ansökan ska sökanden ange:")),
        kind("komma saknas", "STR12", _with_list({1: "de handlingar som behövs"})),
        kind("punkt mitt i listan", "STR12", _with_list({1: "de handlingar som behövs."})),
        kind("komma saknas före och", "STR12", _with_list({2: "vad ansökan gäller och"})),
        kind("samt", "STR13", _with_list({2: "vad ansökan gäller, samt"})),
        kind("bindeordet saknas", "STR20", _with_list({2: "vad ansökan gäller,"})),
        kind("slutar med komma", "STR21", _with_list({3: "skälen för den,"})),
        kind("slutar utan punkt", "STR21", _with_list({3: "skälen för den"})),
        kind("lucka bland punkterna", "STR19", _with_list(markers=("1.", "2.", "4.", "5."))),
        kind("samma punkt två gånger", "STR19", _with_list(markers=("1.", "2.", "2.", "3."))),
        kind("punkterna i oordning", "STR19", _with_list(markers=("1.", "3.", "2.", "4."))),
        kind("börjar inte med 1", "STR19", _with_list(markers=("2.", "3.", "4.", "5."))),
        kind("punkt och komma i punkt", "LAN21", _with_list({1: "de handlingar som behövs.,"})),
    ]


def _with_list(
    items: dict[int, str] | None = None,
    *,
    markers: tuple[str, ...] = ("1.", "2.", "3.", "4."),
    lead: str = "I ansökan ska sökanden ange",
) -> Plant:
    texts = [(items or {}).get(number, text) for number, text in enumerate(_ITEMS)]
    points = tuple(Point(marker, (text,)) for marker, text in zip(markers, texts, strict=True))
    return lambda bill, random_: with_subsection(bill, random_, Subsection((lead, *points)))


def numbers() -> list[Kind]:
    return [
        kind("bokstav med lucka", "STR04", _letter_gap),
        kind("nummer med lucka", "STR05", _number_gap),
        kind("upphävd och ny", "STR18", _reused),
        kind("rubrik utan paragraf", "STR15", _orphan),
        kind("paragrafen finns redan", "ING28", _already),
        kind("paragrafen som ändras finns inte", "ING28", _missing),
        kind("flyttad till ett upptaget nummer", "ING14", _occupied),
        kind("rubrik före en paragraf som inte finns", "ING28 ING20", _heading_nowhere),
        kind("samma paragraf ändras två gånger", "ING08 ING28", _twice),
    ]


def _relabelled(bill: Bill, label: Label) -> Bill:
    position = inserted_at(bill)
    op = bill.bill.operations[position]
    assert isinstance(op, Insert) and isinstance(op.wording, Section)
    operations = list(bill.bill.operations)
    operations[position] = Insert(replace(op.target, section=label), replace(op.wording, label=label))
    return with_operations(bill, operations)


def _letter_gap(bill: Bill, random_: random.Random) -> Bill | None:
    op = bill.bill.operations[inserted_at(bill)]
    assert isinstance(op, Insert) and op.target.section is not None
    return _relabelled(bill, Label(op.target.section.number, random_.choice("def")))


def _number_gap(bill: Bill, random_: random.Random) -> Bill | None:
    numbers = [placed.locator.section.number or 0 for placed in sections(bill.base) if placed.locator.section]
    return _relabelled(bill, Label(max(numbers) + random_.randint(3, 9)))


def _reused(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill))
    assert isinstance(chosen.node, Section)
    wording = replace(chosen.node, endnote=None)
    return with_operations(
        bill, [Repeal(chosen.locator), *bill.bill.operations, Insert(chosen.locator, wording)]
    )


def _orphan(bill: Bill, random_: random.Random) -> Bill | None:
    alone = []
    for placed in standing(bill):
        nodes = bill.base.body
        for step in placed.path[:-1]:
            nodes = children(nodes[step])
        at = placed.path[-1]
        before = nodes[at - 1] if at else None
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        if isinstance(before, Heading) and (after is None or isinstance(after, Heading)):
            alone.append(placed.locator)
    inserted = bill.bill.operations[inserted_at(bill)]
    assert isinstance(inserted, Insert) and inserted.target.section is not None
    number = inserted.target.section.number
    alone = [place for place in alone if place.section is not None and place.section.number != number]
    if not alone:
        return None
    return with_operations(bill, [Repeal(random_.choice(alone)), *bill.bill.operations])


def _already(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill))
    assert isinstance(chosen.node, Section)
    new = Insert(chosen.locator, replace(chosen.node, endnote=None))
    return with_operations(bill, [*bill.bill.operations, new])


def _missing(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill))
    assert isinstance(chosen.node, Section)
    label = Label(900 + random_.randint(0, 9))
    target = replace(chosen.locator, section=label)
    new = Substitute(target, replace(chosen.node, label=label, endnote=None))
    return with_operations(bill, [*bill.bill.operations, new])


def _occupied(bill: Bill, random_: random.Random) -> Bill | None:
    first, second = random_.sample(standing(bill), 2)
    return with_operations(bill, [Renumber(first.locator, second.locator), *bill.bill.operations])


def _heading_nowhere(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(standing(bill))
    place = replace(chosen.locator, section=Label(950))
    return with_operations(bill, [*bill.bill.operations, InsertHeading(place, "Särskilda bestämmelser")])


def _twice(bill: Bill, random_: random.Random) -> Bill | None:
    position = random_.choice(written(bill))
    return with_operations(bill, [*bill.bill.operations, bill.bill.operations[position]])
