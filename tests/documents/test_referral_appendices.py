"""The appendices of the referral document: the law as it would read, and what else the bill touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import finsam
from tests.documents.outline import outline
from tests.word.soundness import assert_sound
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import AmendingAct, BaseAct, Substitute
from toolkit.documents.referral import referral_document
from toolkit.documents.referral_appendices import Appendices, appendices
from toolkit.documents.referral_chapters import Texts
from toolkit.documents.statute_lines import statute_lines
from toolkit.documents.templates import template_bytes
from toolkit.impact.affected import in_own_act
from toolkit.impact.effects import Effects
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Heading, Node, Part, Section
from toolkit.law.typography import normalise
from toolkit.proposal.model import Proposal, Referral
from toolkit.word.ooxml import document_text
from toolkit.word.package import read_package
from toolkit.word.styles import styles_of

SEARCHED = "Sökningen omfattar bara lagen själv."


def content(base: Act, bill: AmendingAct) -> Appendices:
    return Appendices(apply(base, bill), tuple(in_own_act(Effects(base, bill))), SEARCHED)


@pytest.fixture(scope="module")
def document() -> bytes:
    base, bill = finsam.base(), finsam.bill()
    return referral_document(
        finsam.proposal(), finsam.rows(), finsam.clause(), texts=Texts(), appended=content(base, bill)
    )


def lines_of(document: bytes) -> list[str]:
    return outline(document).replace("~", " ").splitlines()


def test_the_appendices_come_last_numbered_by_word(document: bytes, tmp_path: Path) -> None:
    assert_sound(document, tmp_path)
    headings = [line for line in lines_of(document) if line.lower().startswith("bilagerubrik")]
    assert [normalise(line) for line in headings[:2]] == [
        "bilagerubrik 1: Lagen som den skulle lyda",
        f"bilagerubrik 2: {finsam.base().title}",
    ]
    contents = [normalise(line) for line in lines_of(document) if line.startswith("toc 1")]
    assert any("Bilaga 1→Lagen som den skulle lyda" in line for line in contents)
    assert any("Bilaga 2→Vad förslaget påverkar" in line for line in contents)


def test_every_word_of_the_proposed_law_is_there_in_order(document: bytes) -> None:
    proposed = apply(finsam.base(), finsam.bill())
    words = [
        word
        for line in statute_lines(proposed.body)
        for text in (line.number, line.text, line.note)
        if text
        for word in normalise(text).split()
    ]
    text = " ".join(lines_of(document))
    start = text.index("Ändringarna är inarbetade. De gäller 2, 7, 7 a, 9 och 10 §§.")
    printed = iter(text[start:].replace("→", " ").replace(":", " : ").split())
    wanted = " ".join(words).replace(":", " : ").split()
    assert all(word in printed for word in wanted)


def _long_act() -> Act:
    def chapter(number: int) -> Chapter:
        sections = tuple(finsam.section(str(label), f"Text {number}:{label}.") for label in range(1, 41))
        return Chapter(Label.parse(str(number)), f"Kapitel {number}", (Heading("Rubrik"), *sections))

    parts = tuple(
        Part(f"AVD. {at}", None, tuple(chapter(2 * at + more) for more in (-1, 0))) for at in (1, 2, 3)
    )
    return Act("2010:1", "Lag (2010:1) om prov", parts)


def test_of_a_long_divided_law_only_the_chapters_that_change_are_printed() -> None:
    base = _long_act()
    place = Locator(chapter=Label.parse("3"), section=Label.parse("5"))
    bill = AmendingAct(
        kind="lag",
        title="Lag om ändring i lagen (2010:1) om prov",
        base=BaseAct("2010:1", "lagen (2010:1) om prov"),
        operations=(Substitute(place, finsam.section("5", "Ny text.")),),
    )
    styles = styles_of(read_package(template_bytes("remiss.docx")))
    proposal = Proposal("prov", bill, base, Referral("Prov"))
    text = normalise(
        "\n".join(document_text(it) for it in appendices(proposal, content(base, bill), styles, 8000))
    )
    assert "Här återges bara de delar av lagen som ändras." in text
    assert "AVD. 2" in text and "Kapitel 3" in text and "Ny text." in text and "Text 3:40." in text
    assert not any(other in text for other in ("Kapitel 1", "Kapitel 2", "Kapitel 4", "AVD. 1", "AVD. 3"))


def test_the_proposal_lists_what_points_at_what_it_changes(root: Path) -> None:
    from toolkit.cli.inputs import open_proposal

    whole = open_proposal(root / "proposals/fk-2024-007710")
    styles = styles_of(read_package(template_bytes("remiss.docx")))
    made = appendices(whole, content(whole.base, whole.bill), styles, 8000)
    text = normalise("\n".join(document_text(it) for it in made))
    assert "I lagen själv" in text and "I andra författningar" not in text
    assert "9 § första stycket 13 betyder efter ändringen något annat; rätta hänvisningen." in text
    assert text.rstrip().count("punkt 2 i övergångsbestämmelserna till 2007:1017") == 1


def test_nothing_found_is_said() -> None:
    section: Node = Section(Label.parse("1"), (finsam.subsection("Text."),))
    base = Act("2010:1", "Lag (2010:1) om prov", (section,))
    bill = AmendingAct(
        kind="lag",
        title="Lag om ändring i lagen (2010:1) om prov",
        base=BaseAct("2010:1", "lagen (2010:1) om prov"),
        operations=(Substitute(finsam.place("1"), finsam.section("1", "Ny text.")),),
    )
    styles = styles_of(read_package(template_bytes("remiss.docx")))
    made = appendices(Proposal("prov", bill, base, Referral("Prov")), content(base, bill), styles, 8000)
    assert "Ingen sådan bestämmelse har hittats." in "\n".join(document_text(it) for it in made)
