"""Two proposals side by side on real law: a real amendment against itself, against nothing and mirrored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from toolkit.amendments.applying.apply import apply
from toolkit.comparison.proposals import Deed, Proposed, Relation, compare_proposals
from toolkit.comparison.rows import Role, text_of
from toolkit.comparison.standing import standings
from toolkit.text.amending import read_amending_print
from toolkit.text.files import tidied
from toolkit.text.statute import read_statute


def _pairs(folder: Path) -> list[Proposed]:
    found = []
    for pair in sorted(folder.iterdir()):
        if (pair / "amending.txt").is_file():
            base = read_statute(tidied((pair / "before.txt").read_text(encoding="utf-8"))).act
            text = tidied((pair / "amending.txt").read_text(encoding="utf-8"))
            found.append(Proposed(pair.name, base, read_amending_print(text, base).bill))
    return found


def test_real_amendments_against_themselves_and_against_nothing(shared: Path) -> None:
    compared = 0
    for one in _pairs(shared / "replay"):
        nothing = Proposed("ingenting", one.base, replace(one.bill, operations=()))
        after = standings(apply(one.base, one.bill))
        compared += 1
        alike = compare_proposals(one, one)
        assert alike.conflicts == ()
        assert {unit.relation for unit in alike.units} == {Relation.SAME}, one.name
        alone = compare_proposals(one, nothing)
        assert alone.conflicts == ()
        assert {unit.relation for unit in alone.units} == {Relation.FIRST}, one.name
        assert {unit.second.deed for unit in alone.units} <= {Deed.UNTOUCHED, Deed.ABSENT}
        assert alone.orders is not None and alone.orders.same
        for unit in alone.units:
            standing = unit.first.standing
            if standing is None or standing.repealed or not unit.place.section:
                continue
            lines = [line for part in after[standing.place].body for line in part]
            expected = [standing.name, *(line.whole for line in lines if line.role is not Role.HEADING)]
            rows = [row for row in unit.rows if row.role is not Role.HEADING and row.current is not None]
            assert [text_of(row.current) for row in rows] == expected, (one.name, unit.place)
    assert compared == 41
