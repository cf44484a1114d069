"""The amendments as tracked changes: all accepted is the proposed wording, all rejected the current one."""

from __future__ import annotations

import warnings
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents import finsam
from tests.word.soundness import assert_sound
from tests.word.views import both_views
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import Repeal, SubstituteTitle
from toolkit.documents.statute_lines import statute_lines
from toolkit.documents.tracked import AUTHOR, tracked_document
from toolkit.law.model import Act, Heading, Node, Point, Subsection
from toolkit.proposal.model import Proposal
from toolkit.word.ooxml import attribute, document_text, parse, qualified
from toolkit.word.package import read_package
from toolkit.word.views import View, viewed

GOLDEN = Path(__file__).parent / "golden"
FRAME = 1
"""Paragraphs before the law: the bill's title. After it stands the guide to the reader."""


def lines_of(act: Act) -> list[str]:
    """The law as the document should print it, a line for each paragraph, spaces ordinary."""
    head = [act.title, *(f"{name}\t{value}" for name, value in (("SFS-nummer", act.number), *act.metadata))]
    for line in statute_lines(act.body):
        number = line.number or ""
        between = "\t" if number and line.level else "\N{EM SPACE}" if number else ""
        head.append(f"{number}{between}{line.text}" + (f" {line.note}" if line.note else ""))
    return head


def spaced(lines: list[str]) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def assert_both_views(proposal: Proposal) -> None:
    proposed = apply(proposal.base, proposal.bill)
    document = tracked_document(proposal, proposed)
    rejected, accepted = both_views(document)
    assert spaced(rejected[FRAME:-1]) == lines_of(proposal.base)
    assert spaced(accepted[FRAME:-1]) == lines_of(proposed)
    root = parse(read_package(document)["word/document.xml"])
    assert document_text(viewed(root, View.REJECTED)).split("\n") == rejected
    assert document_text(viewed(root, View.ACCEPTED)).split("\n") == accepted


def tracked(**referral: str | None) -> bytes:
    proposal = finsam.proposal(**referral)
    return tracked_document(proposal, apply(proposal.base, proposal.bill))


def test_both_wordings_are_there_to_the_letter() -> None:
    assert_both_views(finsam.proposal())


def test_a_repealed_section_and_a_new_title_are_tracked_too() -> None:
    operations = (Repeal(finsam.place("9")), SubstituteTitle("Lag om samordning"))
    assert_both_views(replace(finsam.proposal(), bill=replace(finsam.bill(), operations=operations)))


def test_transitional_provisions_come_last_and_are_tracked() -> None:
    provisions = (Subsection((Point("1.", ("Denna lag träder i kraft den 1 juli 2027.",)),)),)
    more = (Subsection((Point("2.", ("Äldre bestämmelser gäller fortfarande.",)),)),)
    bill = replace(finsam.bill(), provisions=(*provisions, *more))
    assert_both_views(replace(finsam.proposal(), bill=bill))


def test_an_independent_library_accepts_and_rejects_them(tmp_path: Path) -> None:
    docx_editor = pytest.importorskip("docx_editor", reason="docx-editor is not installed")
    proposal = finsam.proposal()
    proposed = apply(proposal.base, proposal.bill)
    for name, act in (("accept_all", proposed), ("reject_all", proposal.base)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(tracked_document(proposal, proposed))
        document = docx_editor.Document.open(path, workspace_dir=tmp_path / name)
        with warnings.catch_warnings():
            warnings.simplefilter("error", docx_editor.UnhandledRevisionWarning)
            assert getattr(document, name)().unhandled == 0
        document.save(path)
        document.close()
        # The library drops the mark of a paragraph without joining it to the next, so empty ones are left.
        lines = [
            line
            for line in document_text(parse(read_package(path.read_bytes())["word/document.xml"])).split("\n")
            if line
        ]
        assert spaced(lines[FRAME:-1]) == lines_of(act)


@pytest.mark.parametrize("date", ["2024-12-02", None])
def test_the_document_is_sound_and_says_who_and_when(tmp_path: Path, date: str | None) -> None:
    document = tracked(date=date)
    assert_sound(document, tmp_path)
    root = parse(read_package(document)["word/document.xml"])
    marks = list(root.iter(qualified("w:ins"), qualified("w:del")))
    assert {attribute(mark, "author") for mark in marks} == {AUTHOR}
    assert {attribute(mark, "date") for mark in marks} == {f"{date}T00:00:00Z" if date else None}
    assert max(Counter(attribute(mark, "id") for mark in marks).values()) == 1
    assert not [text for gone in root.iter(qualified("w:del")) for text in gone.iter(qualified("w:t"))]


def test_only_what_differs_is_tracked() -> None:
    root = parse(read_package(tracked())["word/document.xml"])
    unchanged = [
        paragraph
        for paragraph in root.iter(qualified("w:p"))
        if not list(paragraph.iter(qualified("w:ins"), qualified("w:del")))
    ]
    texts = spaced([document_text(paragraph) for paragraph in unchanged])
    assert "2.\tförbundets organisation," in texts
    assert "Förbundsordning" in texts


def test_two_builds_give_the_same_bytes() -> None:
    assert tracked() == tracked()


def test_it_reads_as_the_golden_one() -> None:
    assert marked(tracked()) == (GOLDEN / "sparade-andringar.txt").read_text(encoding="utf-8")


def marked(document: bytes) -> str:
    """The document with deletions as [-…-] and insertions as {+…+}; ¶ before them for a paragraph's mark."""
    lines = []
    for paragraph in parse(read_package(document)["word/document.xml"]).iter(qualified("w:p")):
        line = ""
        for child in paragraph:
            text = "".join(
                "→" if node.tag == qualified("w:tab") else node.text or ""
                for node in child.iter(qualified("w:t"), qualified("w:delText"), qualified("w:tab"))
            )
            shapes = {qualified("w:ins"): "{{+{}+}}", qualified("w:del"): "[-{}-]"}
            line += "" if child.tag == qualified("w:pPr") else shapes.get(str(child.tag), "{}").format(text)
        for kind, sign in (("ins", "{¶}"), ("del", "[¶]")):
            if (
                paragraph.find(f"{qualified('w:pPr')}/{qualified('w:rPr')}/{qualified(f'w:{kind}')}")
                is not None
            ):
                line += sign
        lines.append(line)
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", "~") + "\n"


WORDS = st.sampled_from("lagen ska gälla inte den som får 7 § och 2003 , . –".split())
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Node, ...]:
    body: list[Node] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        if draw(st.booleans()):
            body.append(Heading(draw(TEXTS)))
        subsections = []
        for text in draw(st.lists(TEXTS, min_size=1, max_size=3)):
            points = [
                Point(f"{n}.", (words,)) for n, words in enumerate(draw(st.lists(TEXTS, max_size=3)), 1)
            ]
            subsections.append(Subsection((text, *points)))
        endnote = "Lag (2019:914)." if draw(st.booleans()) else None
        body.append(replace(finsam.section(str(number), "x"), content=tuple(subsections), endnote=endnote))
    return tuple(body)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bodies(), bodies())
def test_any_wording_leads_to_any_other(before: tuple[Node, ...], after: tuple[Node, ...]) -> None:
    base = replace(finsam.base(), body=before)
    proposed = replace(base, body=after)
    document = tracked_document(replace(finsam.proposal(), base=base), proposed)
    rejected, accepted = both_views(document)
    assert spaced(rejected[FRAME:-1]) == lines_of(base)
    assert spaced(accepted[FRAME:-1]) == lines_of(proposed)
    root = parse(read_package(document)["word/document.xml"])
    assert document_text(viewed(root, View.REJECTED)).split("\n") == rejected
    assert document_text(viewed(root, View.ACCEPTED)).split("\n") == accepted
