"""A browser, and every kind of page that the toolkit makes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.documents import finsam
from tests.documents.test_statute_papers import ACT
from toolkit.cli.inputs import open_proposal
from toolkit.cli.jamfor_two import read_two
from toolkit.cli.proposal_parts import read_parts
from toolkit.commentary.sections import touched_sections
from toolkit.commentary.skeleton import skeletons
from toolkit.comparison.rows import Change, Role, Row, Run
from toolkit.comparison.table import compare
from toolkit.consequences.completeness import results
from toolkit.consequences.summary import summarise
from toolkit.documents.consequences.page import consequences_page
from toolkit.documents.page import comparison_page
from toolkit.documents.proposals.page import proposals_page
from toolkit.documents.statute_papers import exported_html
from toolkit.proposal.thread import thread
from toolkit.text.statute import read_statute

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_CORPUS = {"moment": "1920-406.txt", "tabeller": "1982-996.txt", "grundlag": "1810-0926.txt"}

OWN = ("jamforelse", "alla-slags-rader", "tva-forslag", "konsekvenser", "forfattning", "alla-slags-noder")
BESIDE = tuple(_CORPUS)
"""Pages of statutes in the material beside the project."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window; tests that need it are skipped where none is installed."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.skip("no Chromium is installed")
    with api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        yield launched
        launched.close()


@dataclass(frozen=True, slots=True)
class Screen:
    """Opens pages in the browser. ``folder`` holds them as files, ``shared`` may hold statutes."""

    page: Page
    root: Path
    folder: Path

    def show(self, name: str, width: int, *, opened: bool = True) -> Page:
        """The page of that name at ``width`` pixels, everything folded up in it ``opened``."""
        file = self.folder / f"{name}.html"
        if not file.exists():
            file.write_text(self._made(name), encoding="utf-8")
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto(file.as_uri())
        if opened:
            self.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        return self.page

    def _made(self, name: str) -> str:
        if name in _CORPUS:
            return self._statute(_CORPUS[name])
        folder = self.root / "proposals/fk-2024-007710"
        match name:
            case "alla-slags-rader":
                return comparison_page(finsam.proposal(), every_row(), finsam.clause())
            case "alla-slags-noder":
                return exported_html(ACT)
            case "tva-forslag":
                other = self.root / "tests/golden/jamfor-tva-forslag-b.txt"
                return proposals_page(read_two(folder, other))
            case "forfattning":
                return exported_html(open_proposal(folder).base)
            case "jamforelse":
                whole = open_proposal(folder)
                return comparison_page(whole, compare(whole.base, whole.bill), finsam.clause())
            case _:
                return _consequences(folder)

    def _statute(self, name: str) -> str:
        file = self.root.parent / "shared/corpus" / name
        if not file.exists():
            pytest.skip("the material folder ../shared is missing")
        return exported_html(read_statute(file.read_text(encoding="utf-8")).act)


@pytest.fixture(scope="session")
def screen(browser: Browser, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Screen:
    return Screen(browser.new_page(), root, tmp_path_factory.mktemp("sidor"))


def _consequences(folder: Path) -> str:
    whole = open_proposal(folder)
    assessment, commentary = read_parts(folder, whole)
    assert assessment is not None
    return consequences_page(
        whole,
        summarise(assessment, touched_sections(whole.bill)),
        results(assessment),
        thread(whole.bill, assessment, commentary),
        skeletons(whole.base, whole.bill),
    )


def every_row() -> tuple[Row, ...]:
    """A row of each kind, with each change, as long as any law has them."""
    long = "Arbetsmarknadsdepartementets samordningsförbundsförordningsändring " * 3
    texts = {
        Role.CHAPTER: "2 kap. Om ett och annat",
        Role.HEADING: "Arbetslöshetsförsäkringsersättningar m.m.",
        Role.NUMBER: "2 §",
        Role.TEXT: long,
        Role.POINT: f"1. {long}",
        Role.BLOCK: "Skikt    Beskattningsbar förvärvsinkomst    Procent    Belopp    Gräns    Tak",
    }
    return tuple(
        Row(
            role,
            change,
            finsam.place("2"),
            None if change is Change.NEW else (Run(text, change is not Change.UNCHANGED),),
            None if change is Change.REPEALED else (Run(text, change is not Change.UNCHANGED),),
            note="2019:914" if role is Role.NUMBER else None,
        )
        for change in Change
        for role, text in texts.items()
    )
