"""Deriving the amending act from two wordings: what a drafter would write, and nothing lost."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.akn import read_act
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.clause import write_clause
from toolkit.amendments.derivation.derive import derive
from toolkit.amendments.derivation.headings import heading_operations
from toolkit.amendments.derivation.sections import provisions_of, same_text
from toolkit.amendments.operations import Renumber, Substitute
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.model import Act, Heading, Node, Section, Subsection, Validity
from toolkit.text.amending import read_amending_act, write_amending_act
from toolkit.text.statute import read_statute
from toolkit.text.write import write_statute

ROOT = Path(__file__).resolve().parents[2]
LAW = read_act((ROOT / "statutes/2003-1210/2023-644.xml").read_bytes(), "2023-644.xml")

BEFORE = """Lag (2001:1) om provning

Inledning

1 §   Denna lag gäller provning av mått och vikter i handeln.

2 §   Den som provar ska ha tillstånd av kommunen och betala den avgift som kommunen bestämmer.

Avgifter

3 §   Avgiften ska betalas innan provningen görs och får inte vara högre än kostnaden.

4 §   Regeringen får meddela föreskrifter om hur provningar ska gå till.
"""


def _clause(after: str) -> str:
    return write_clause(derive(read_statute(BEFORE).act, read_statute(after).act)).text


def test_a_changed_section() -> None:
    assert _clause(BEFORE.replace("av kommunen och", "av regionen och")).endswith(
        "föreskrivs att 2 § lagen (2001:1) om provning ska ha följande lydelse."
    )


def test_a_removed_section_is_repealed() -> None:
    after = BEFORE[: BEFORE.index("4 §")]
    assert _clause(after).endswith("föreskrivs att 4 § lagen (2001:1) om provning ska upphöra att gälla.")


def test_a_new_section_with_its_heading() -> None:
    after = BEFORE.replace("Avgifter\n", "Tillsyn\n\n2 a §   Kommunen har tillsyn.\n\nAvgifter\n")
    assert _clause(after).endswith(
        "föreskrivs att det i lagen (2001:1) om provning ska införas en ny paragraf, 2 a §, och närmast "
        "före 2 a § en ny rubrik av följande lydelse."
    )


def test_a_moved_section_is_renumbered() -> None:
    after = BEFORE.replace("4 §   Regeringen", "5 §   Regeringen").replace(
        "5 §", "4 §   Provningen ska vara klar i tid och följa god sed.\n\n5 §"
    )
    assert _clause(after).endswith(
        "dels att nuvarande 4 § ska betecknas 5 §, "
        "dels att det ska införas en ny paragraf, 4 §, av följande lydelse."
    )


def test_two_that_change_places() -> None:
    after = BEFORE.replace("3 §   Avgiften", "X §   Avgiften").replace("4 §   Regeringen", "3 §   Regeringen")
    first, _, rest = after.partition("X §   Avgiften")
    moved, _, tail = rest.partition("\n\n3 §")
    after = f"{first}3 §{tail.rstrip()}\n\n4 §   Avgiften{moved}\n"
    bill = derive(read_statute(BEFORE).act, read_statute(after).act)
    renumbered = [(op.target.words, op.new.words) for op in bill.operations if isinstance(op, Renumber)]
    assert renumbered == [("3 §", "4 §"), ("4 §", "3 §")]


def test_headings_are_changed_moved_and_removed() -> None:
    assert "rubriken närmast före 3 §" in _clause(BEFORE.replace("Avgifter\n", "Avgifter och kostnader\n"))
    assert _clause(BEFORE.replace("Avgifter\n\n", "")).endswith(
        "föreskrivs att rubriken närmast före 3 § lagen (2001:1) om provning ska utgå."
    )
    moved = BEFORE.replace("Avgifter\n\n", "").replace("4 §", "Avgifter\n\n4 §")
    assert "rubriken närmast före 3 §" in _clause(moved)
    assert "ska sättas närmast före 4 §" in _clause(moved)


def test_the_same_wording_orders_nothing() -> None:
    before = read_statute(BEFORE).act
    assert derive(before, before).operations == ()
    dashes = replace(before, metadata=(("Ändrad", "t.o.m. SFS 2003:1"),))
    assert derive(before, dashes).operations == ()


def test_what_cannot_be_ordered_is_refused_with_its_place() -> None:
    after = BEFORE.replace("Avgifter\n", "Kostnader\n\nAvgifter\n")
    with pytest.raises(FaultError) as caught:
        derive(read_statute(BEFORE).act, read_statute(after).act)
    assert caught.value.faults[0].place == "3 §"


@st.composite
def mutated(draw: st.DrawFn) -> Act:
    """Finsamlagen with a few sections changed, gone, new or in each other's place."""
    chosen = random.Random(draw(st.integers(0, 10**9)))
    nodes: list[Node] = list(LAW.body)
    for _ in range(draw(st.integers(1, 6))):
        positions = [i for i, node in enumerate(nodes) if isinstance(node, Section)]
        at = chosen.choice(positions)
        section = nodes[at]
        assert isinstance(section, Section)
        match chosen.choice(["reword", "remove", "insert", "swap", "heading", "append"]):
            case "reword":
                nodes[at] = replace(section, content=(*section.content, Subsection(("Ett nytt stycke.",))))
            case "append":
                nodes[at] = replace(section, content=(Subsection((f"Ny lydelse {chosen.random()}.",)),))
            case "remove" if not isinstance(nodes[at - 1], Heading):
                del nodes[at]
            case "insert":
                label = section.label.next if section.label.letters else Label(section.label.number, "a")
                if all(node.label != label for node in nodes if isinstance(node, Section)):
                    text = f"En helt ny bestämmelse om annat {chosen.random()}."
                    nodes.insert(at + 1, Section(label, (Subsection((text,)),)))
            case "swap":
                other = chosen.choice(positions)
                partner = nodes[other]
                assert isinstance(partner, Section)
                nodes[at] = replace(partner, label=section.label)
                nodes[other] = replace(section, label=partner.label)
            case "heading" if not isinstance(nodes[at - 1], Heading):
                nodes.insert(at, Heading(f"En rubrik {chosen.random()}"))
            case _:
                pass
    return replace(LAW, body=tuple(nodes))


@given(mutated())
@settings(max_examples=60, deadline=None)
def test_derive_then_apply_gives_the_later_wording(after: Act) -> None:
    result = apply(LAW, derive(LAW, after))
    mine, other = provisions_of(result), provisions_of(after)
    assert mine.keys() == other.keys()
    assert all(same_text(mine[place], other[place]) for place in mine)
    assert heading_operations(result, after) == []


def test_every_replay_pair_is_derived(shared: Path) -> None:
    for folder in sorted((shared / "replay").iterdir()):
        if not folder.is_dir():
            continue
        before, after = (
            read_statute((folder / f"{name}.txt").read_text(encoding="utf-8")).act
            for name in ("before", "after")
        )
        if not before.title:
            continue
        result = provisions_of(apply(before, derive(before, after)))
        expected = provisions_of(after)
        assert result.keys() == expected.keys(), folder.name
        assert all(same_text(result[place], expected[place]) for place in expected), folder.name


def test_a_heading_whose_section_moved_away_is_named_by_that_section() -> None:
    after = (
        BEFORE.replace("Avgifter\n\n3 §", "Avgifter\n\n2 a §")
        .replace("4 §", "3 §")
        .replace("3 §", "Tillsyn\n\n3 §")
    )
    before = BEFORE.replace("4 §", "Tillsyn\n\n4 §")
    bill = derive(read_statute(before).act, read_statute(after).act)
    assert "att rubriken närmast före nuvarande 3 § ska sättas närmast före 2 a §" in write_clause(bill).text


def test_a_heading_left_over_a_removed_section_is_no_change() -> None:
    after = BEFORE.replace(
        "3 §   Avgiften ska betalas innan provningen görs och får inte vara högre än kostnaden.\n\n", ""
    )
    assert "rubrik" not in _clause(after)
    assert "att rubriken närmast före 3 § ska utgå" in _clause(after.replace("Avgifter\n\n", ""))


def test_an_older_way_to_print_the_number_is_not_in_the_bill() -> None:
    before = "Kungl. Maj:ts Stadga (1953:511) om protokoll\n\n§ 1   Ett.\n\n§ 2   Två.\n"
    bill = derive(read_statute(before).act, read_statute(before.replace("Två", "Tre")).act)
    assert "2 §   Tre." in write_amending_act(bill)
    assert "§ 2   Tre." in write_statute(apply(read_statute(before).act, bill))


def test_several_pairs_of_headings_are_parted_by_commas() -> None:
    after = BEFORE
    for old in ("2 §", "4 §"):
        after = after.replace(old, f"Tillstånd m.m.\n\nSärskilt\n\n{old}")
    before = read_statute(BEFORE).act
    bill = derive(before, read_statute(after).act)
    text = write_amending_act(bill)
    assert "närmast före 2 § två nya rubriker och närmast före 4 § två nya rubriker" in text
    assert apply(before, read_amending_act(text, before)).body == apply(before, bill).body
    bill = derive(before, read_statute(after.replace("Inledning\n\n", "Allmänt\n\nFörst\n\n")).act)
    assert apply(before, read_amending_act(write_amending_act(bill), before)).body == apply(before, bill).body


def test_a_section_in_two_wordings_that_stay_is_left_alone() -> None:
    before = (
        "Lag (2001:1) om provning\n\n1 §   Ett.\n\n"
        "2 §   /Upphör att gälla U:2027-01-01/\nTillstånd krävs.\n\n"
        "2 §   /Träder i kraft I:2027-01-01/\nAnmälan krävs.\n\n3 §   Tre.\n"
    )
    assert _between(before, before.replace("Tre", "Fyra")).endswith(
        "att 3 § lagen (2001:1) om provning ska ha följande lydelse."
    )
    with pytest.raises(FaultError, match="Bestämmelsen finns i flera lydelser"):
        _between(before, before.replace("Anmälan", "Ansökan"))


def test_a_new_wording_has_no_notice_of_when_it_applies() -> None:
    after = BEFORE.replace("4 §   Regeringen", "4 §   /Träder i kraft I:2027-01-01/\nVarje myndighet")
    (op,) = derive(read_statute(BEFORE).act, read_statute(after).act).operations
    assert isinstance(op, Substitute) and isinstance(op.wording, Section)
    assert op.wording.validity == Validity()


def _between(before: str, after: str) -> str:
    return write_clause(derive(read_statute(before).act, read_statute(after).act)).text


def test_the_title_is_that_of_a_bill() -> None:
    """ACT08: what is derived is a bill, "Förslag till lag", and the reviewer holds it to that."""
    before = Act("1999:100", "Lag (1999:100) om x", (Section(Label(1), (Subsection(("Gammalt.",)),)),))
    after = replace(before, body=(Section(Label(1), (Subsection(("Nytt.",)),)),))
    assert derive(before, after).title == "Förslag till lag om ändring i lagen (1999:100) om x"


def test_two_acts_are_no_two_wordings_of_one() -> None:
    with pytest.raises(FaultError, match="olika författningar, 2003:1210 och 1999:100;"):
        derive(LAW, Act("1999:100", "Lag (1999:100) om x", ()))
