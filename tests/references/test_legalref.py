"""The reference cases of the ferenda project: the targets they expect, in order, and the acts they name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.references.find import find
from toolkit.references.model import Kind

CASES = Path(__file__).resolve().parents[3] / "shared" / "legalref"
FILES = sorted(CASES.glob("*.txt")) if CASES.is_dir() else []
OWN = "9999:999"
HELD_WRONG = {
    "sfs-nobase-multiple": ["1998:150#P2", "1995:1506#P1"],
}
"""Cases whose answer is not what the law says, with the answer that is (see docs/references.md)."""
UNANSWERED = {
    "sfs-tricky-bokstavslista": [
        f"1998:204#{place}" for place in ("P13", "P33", "P49S1", "P49S1Nb", "P49S1Nc")
    ],
    "sfs-tricky-eller-paragrafer-stycke": [
        f"1993:581#{place}" for place in ("P14S1N2", "P14S1N3", "P14aS1N2", "P14aS1N3")
    ],
}
"""Cases without an answer, with what their text shows."""


def _case(path: Path) -> tuple[str, list[str]]:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    cut = re.search(r"\n\s*\n(?=<(?:list|str))", text)
    answer = text[cut.end() :] if cut else ""
    uris = re.findall(r'uri="https://lagen\.nu/([^"]*)"', answer)
    return text[: cut.start()] if cut else text, [uri.replace("_", " ") for uri in uris]


def _found(text: str) -> list[str]:
    return [
        str(reference.locator)
        for reference in find(text, OWN)
        if reference.locator is not None and not (reference.kind is Kind.ACT and reference.naming == "own")
    ]


@pytest.mark.skipif(not FILES, reason="the material folder ../shared/legalref is missing")
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_case_gives_its_targets(path: Path) -> None:
    if path.stem in ("LICENSE", "README"):
        pytest.skip("not a case")
    text, expected = _case(path)
    found = _found(text)
    places = [target for target in found if "#" in target]
    if path.stem in HELD_WRONG | UNANSWERED:
        assert places == (HELD_WRONG | UNANSWERED)[path.stem]
        return
    assert places == [target for target in expected if "#" in target]
    assert {target.split("#")[0] for target in found} == {target.split("#")[0] for target in expected}
