"""What holds for real statutes: every fifteenth of the corpus. ``python -m bench.corpus`` takes them all."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.corpus import Result, check
from toolkit.law.model import ALWAYS, Act, Annex, Chapter, Heading, Node, Part, Point, Section
from toolkit.law.outline import children, sections
from toolkit.text.files import decode
from toolkit.text.statute import read_statute

STEP = 15


@pytest.fixture(scope="module")
def sample(shared: Path) -> list[Path]:
    paths = sorted((shared / "corpus").glob("*.txt"))[::STEP]
    if not paths:
        pytest.skip("the statutes in ../shared/corpus are missing")
    return paths


@pytest.fixture(scope="module")
def results(sample: list[Path]) -> list[Result]:
    return [check(path) for path in sample]


@pytest.fixture(scope="module")
def acts(sample: list[Path]) -> dict[str, Act]:
    return {path.stem: read_statute(decode(path.read_bytes(), path.name)).act for path in sample}


def test_no_word_is_lost_or_moved(results: list[Result]) -> None:
    assert [(result.name, result.words_lost) for result in results if result.words_lost] == []


def test_what_is_written_reads_back_as_the_same_act(results: list[Result]) -> None:
    assert [(result.name, result.unstable) for result in results if result.unstable] == []


def test_every_act_has_its_number_and_title(acts: dict[str, Act]) -> None:
    for name, act in acts.items():
        year, number = name.split("-")
        assert act.number.split(" ")[0] == f"{year}:{number}"
        assert act.title
        assert act.issued is not None


def test_headings_stand_before_something(acts: dict[str, Act]) -> None:
    last = [
        (name, siblings[-1].text)
        for name, act in acts.items()
        for siblings, where in _families(act)
        if siblings and not isinstance(where, Annex) and isinstance(siblings[-1], Heading)
    ]
    assert last == []


def test_headings_in_the_body_are_no_sentences(acts: dict[str, Act]) -> None:
    abbreviated = ("m.m.", "m. m.", "m.fl.", "m. fl.", "etc.", "kap.")
    stopped = [
        (name, node.text)
        for name, act in acts.items()
        if sections(act)
        for siblings, where in _families(act)
        if isinstance(where, Chapter | Part | None)
        for node in siblings
        if isinstance(node, Heading) and node.text.endswith(".") and not node.text.endswith(abbreviated)
    ]
    assert [found for found in stopped if " upphävts " not in found[1] and "Art" not in found[1]] == []


def test_section_numbers_rise_within_a_chapter(acts: dict[str, Act]) -> None:
    falling = []
    for name, act in acts.items():
        for siblings, _ in _families(act):
            found = [node for node in siblings if isinstance(node, Section)]
            for above, here in itertools.pairwise(found):
                dated = above.validity != ALWAYS or here.validity != ALWAYS
                gone = above.repealed_by is not None or here.repealed_by is not None
                if not (above.label < here.label or (above.label == here.label and (dated or gone))):
                    falling.append((name, str(above.label), str(here.label)))
    assert falling == []


def test_points_of_numbered_lists_rise(acts: dict[str, Act]) -> None:
    """Where a list of numbers follows text directly, it begins with 1 and never falls in most sections."""
    lists = rising = 0
    for act in acts.values():
        for placed in sections(act):
            for subsection in getattr(placed.node, "content", ()):
                labels = [
                    part.label
                    for part in getattr(subsection, "content", ())
                    if isinstance(part, Point) and part.label is not None and part.marker.endswith(".")
                ]
                if labels:
                    lists += 1
                    rising += labels == sorted(labels) and str(labels[0]) in ("1", "a")
    assert lists > 500
    assert rising / lists > 0.99


def _families(act: Act) -> Iterator[tuple[tuple[Node, ...], Node | None]]:
    """The children of the act and of each node in it, with the node that holds them."""
    waiting: list[tuple[tuple[Node, ...], Node | None]] = [(act.body, None)]
    while waiting:
        siblings, where = waiting.pop()
        yield siblings, where
        waiting.extend((children(node), node) for node in siblings if children(node))
