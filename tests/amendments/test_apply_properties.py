"""What holds for every application: the labels afterwards, and everything that wasn't named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.amendments.amended import amending
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import Insert, Operation, Renumber, Repeal, Substitute
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Heading, Node, Section, Subsection
from toolkit.law.outline import sections, walk

labels = st.builds(Label, st.integers(1, 12), st.sampled_from(["", "", "", "a", "b"]))


def _section(label: Label, text: str) -> Section:
    return Section(label, (Subsection((text,)),))


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """An act whose sections run through, in one or two chapters or none, some with headings before them."""
    found = sorted(draw(st.sets(labels, min_size=1, max_size=10)))
    nodes: list[Node] = []
    for label in found:
        if draw(st.booleans()):
            nodes.append(Heading(f"Rubrik {label}"))
        nodes.append(_section(label, f"Text i {label} §."))
    if draw(st.booleans()) and len(found) > 1:
        cut = draw(st.integers(1, len(nodes) - 1))
        chapters = (nodes[:cut], nodes[cut:])
        if all(any(isinstance(node, Section) for node in part) for part in chapters):
            nodes = [
                Chapter(Label(i), f"Kapitel {i}", tuple(part)) for i, part in enumerate(chapters, start=1)
            ]
    return Act("2020:1", "Lag (2020:1) om prov", tuple(nodes))


@st.composite
def amendments(draw: st.DrawFn) -> tuple[Act, tuple[Operation, ...], dict[Label, str]]:
    """An act, operations that fit it, and the text that each label is to have afterwards."""
    act = draw(acts())
    old = [placed.node.label for placed in sections(act) if isinstance(placed.node, Section)]
    after = {label: f"Text i {label} §." for label in old}
    fates = {label: draw(st.sampled_from(["keep", "keep", "repeal", "reword", "move"])) for label in old}
    operations: list[Operation] = []
    moving = [label for label in old if fates[label] == "move"]
    for label in old:
        if fates[label] == "repeal":
            operations.append(Repeal(Locator(section=label)))
            after[label] = "Har upphävts genom lag (2025:10)."
        elif fates[label] == "reword":
            operations.append(Substitute(Locator(section=label), _section(label, f"Ny text i {label} §.")))
            after[label] = f"Ny text i {label} §."
    kept = {label for label in old if fates[label] in ("keep", "reword")}
    free = sorted(
        {*moving, *draw(st.sets(labels, max_size=4)), *(x for x in old if fates[x] == "repeal")} - kept
    )
    texts = {label: after.pop(label) for label in moving}
    targets = draw(st.permutations(free))
    for label, target in zip(moving, targets, strict=False):
        operations.append(Renumber(Locator(section=label), Locator(section=target)))
        after[target] = texts[label]
    for target in targets[len(moving) :]:
        if draw(st.booleans()):
            operations.append(Insert(Locator(section=target), _section(target, f"Införd {target} §.")))
            after[target] = f"Införd {target} §."
    return act, tuple(draw(st.permutations(operations))), after


def _texts(act: Act) -> dict[Label, str]:
    return {
        placed.node.label: str(placed.node.content[0].content[0])
        for placed in sections(act)
        if isinstance(placed.node, Section) and isinstance(placed.node.content[0], Subsection)
    }


@given(amendments())
def test_the_labels_afterwards_are_those_the_operations_give(
    case: tuple[Act, tuple[Operation, ...], dict[Label, str]],
) -> None:
    act, operations, expected = case
    after = apply(act, amending(*operations))
    assert _texts(after) == expected
    assert list(_texts(after)) == sorted(expected)


def _by_label(act: Act) -> dict[Label, Section]:
    return {p.node.label: p.node for p in sections(act) if isinstance(p.node, Section)}


@given(amendments())
def test_what_is_not_named_is_left_to_the_letter(
    case: tuple[Act, tuple[Operation, ...], dict[Label, str]],
) -> None:
    act, operations, _ = case
    named = {op.target.section for op in operations if isinstance(op, Repeal | Substitute | Insert)}
    named |= {place.section for op in operations if isinstance(op, Renumber) for place in (op.target, op.new)}
    before = {p.node.label: p.node for p in sections(act) if isinstance(p.node, Section)}
    after = {
        p.node.label: p.node
        for p in sections(apply(act, amending(*operations)))
        if isinstance(p.node, Section)
    }
    for label in before.keys() - named:
        assert after[label] == before[label]


@given(amendments())
def test_no_heading_is_lost_or_moved_past_another(
    case: tuple[Act, tuple[Operation, ...], dict[Label, str]],
) -> None:
    act, operations, _ = case
    after = apply(act, amending(*operations))
    before = [placed.node for placed in walk(act) if isinstance(placed.node, Heading)]
    assert [placed.node for placed in walk(after) if isinstance(placed.node, Heading)] == before


@given(acts())
def test_no_operations_change_nothing(act: Act) -> None:
    assert apply(act, amending(number=None)) == act
