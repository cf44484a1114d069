"""Phrases of real statutes and the targets a lawyer reads in them (phrases.tsv)."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.references.find import find
from toolkit.references.model import Reference

OWN = "9999:999"
ROWS = [
    [*line.split("\t"), ""][:2]
    for line in Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def written(reference: Reference) -> str:
    """A reference as phrases.tsv writes it: "#P7", "?#P7" where the act isn't known, "#P7>" for a range."""
    end = {"fran": ">", "till": "<", None: ""}[reference.limit]
    if reference.target is not None:
        return str(reference.target).replace(f"{OWN}#", "#") + end
    fragment = reference.read.fragment
    return ("?#" + fragment if fragment else "?") + end


@pytest.mark.parametrize(("phrase", "targets"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_a_phrase_names_what_a_lawyer_reads(phrase: str, targets: str) -> None:
    assert "; ".join(written(reference) for reference in find(phrase, OWN)) == targets


def test_every_phrase_collected_is_among_them(shared: Path) -> None:
    lines = (shared / "reference-phrases.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.split("\t")[1] for line in lines} <= {row[0] for row in ROWS}
