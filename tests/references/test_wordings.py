"""Sentences of real statutes, each where it stands, and the targets a lawyer reads in them (wordings.tsv)."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.law.locator import Locator
from toolkit.references.find import find
from toolkit.references.memory import Memory
from toolkit.references.model import EuPlace, Reference

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("wordings.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def written(reference: Reference, own: str) -> str:
    end = {"fran": ">", "till": "<", None: ""}[reference.limit]
    if reference.target is not None:
        return str(reference.target).replace(f"{own}#", "#") + end
    read = reference.read
    fragment = "" if isinstance(read, EuPlace) else read.fragment
    return ("?#" + fragment if fragment else "?") + end


@pytest.mark.parametrize(
    ("own", "place", "text", "targets"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS]
)
def test_a_sentence_names_what_a_lawyer_reads(own: str, place: str, text: str, targets: str) -> None:
    found = find(text, own, Locator.parse(place))
    assert "; ".join(written(reference, own) for reference in found) == targets


def test_the_act_that_bears_a_name_now_holds_beyond_the_section() -> None:
    memory = Memory()
    for text in ("utlänningslagen (2005:716)", "utlänningslagen (1989:529) i dess lydelse från 1998"):
        find(text, "1997:691", None, memory)
    assert str(find("12 kap. 16 b § utlänningslagen", None, None, memory)[0].target) == "2005:716#K12P16b"
    found = find("skollagen (2010:800) och skollagen (1985:1100). 3 § skollagen", None, None, memory)
    assert str(found[2].target) == "1985:1100#P3"
    memory.forget()
    assert str(find("4 § skollagen", None, None, memory)[0].target) == "2010:800#P4"
