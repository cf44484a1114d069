"""Every Word document made of the real proposal is readable, and the check sees what isn't."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.documents import finsam
from tests.word.readable import assert_readable
from toolkit.cli.main import lagverk
from toolkit.documents.referral import comparison_document
from toolkit.word.ooxml import Element, attribute, element, parse, qualified, serialise
from toolkit.word.package import Parts, main_part, read_package

Spoil = Callable[[Element], object]


def test_every_paper_of_the_proposal_is_readable(root: Path, tmp_path: Path) -> None:
    folder = root / "proposals/fk-2024-007710"
    result = CliRunner().invoke(lagverk, ["bygg", str(folder), "-o", str(tmp_path / "ut")])
    assert result.exit_code == 0, result.output
    papers = sorted((tmp_path / "ut").glob("*.docx"))
    assert {"remiss.docx", "missiv.docx", "jamforelse.docx", "sparade-andringar.docx"} <= {
        paper.name for paper in papers
    }
    for paper in papers:
        assert_readable(read_package(paper.read_bytes()))


def parts() -> Parts:
    return read_package(comparison_document(finsam.proposal(), finsam.rows(), finsam.clause()))


def spoiled(name: str, spoil: Spoil) -> Parts:
    whole = dict(parts())
    tree = parse(whole[name])
    spoil(tree)
    whole[name] = serialise(tree)
    return whole


def first(tree: Element, name: str) -> Element:
    return next(tree.iter(qualified(f"w:{name}")))


def remove(tree: Element, name: str) -> None:
    node = first(tree, name)
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)


def pale(tree: Element) -> None:
    (style,) = [it for it in tree.iter(qualified("w:style")) if attribute(it, "styleId") == "Ingress"]
    style.append(element("rPr", [element("color", val="999999")]))


def deep(tree: Element) -> None:
    for style in tree.iter(qualified("w:style")):
        if attribute(style, "styleId") == "Rubrik1":
            first(style, "outlineLvl").set(qualified("w:val"), "1")


MAIN, SHEET = "word/document.xml", "word/styles.xml"


def test_the_document_that_is_spoiled_below_is_readable() -> None:
    assert main_part(parts()) == MAIN
    assert_readable(parts())


@pytest.mark.parametrize(
    ("name", "spoil", "message"),
    [
        (SHEET, pale, "999999 on FFFFFF: 2.85"),
        (SHEET, deep, "the first heading is on level 2"),
        (MAIN, lambda tree: remove(tree, "tblHeader"), "a table without a heading row"),
        (MAIN, lambda tree: remove(tree, "tblCaption"), "a table without tblCaption"),
        (MAIN, lambda tree: first(tree, "gridCol").addnext(element("gridCol", w=9)), "a merged cell"),
        (MAIN, lambda tree: first(tree, "tcPr").append(element("vMerge")), "cells merged over rows"),
        (MAIN, lambda tree: first(tree, "p").append(element("hyperlink", anchor="x")), "a link without text"),
        (MAIN, lambda tree: first(tree, "r").append(element("drawing")), "a picture"),
        ("docProps/core.xml", lambda tree: tree.remove(tree[0]), "a document without a title"),
    ],
)
def test_what_hinders_is_told(name: str, spoil: Spoil, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        assert_readable(spoiled(name, spoil))
