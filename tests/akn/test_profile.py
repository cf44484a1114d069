"""The golden files are what is written today, and the manual quotes nothing that isn't in them."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from tests.akn.specimens import BILLS, GOLDEN, STATUTES, written
from toolkit.akn import read, validate
from toolkit.akn.names import OWN, own
from toolkit.akn.operations import FORMS, Role

WRITTEN = written()


@pytest.mark.parametrize("name", WRITTEN)
def test_the_golden_file_is_what_is_written(name: str) -> None:
    assert WRITTEN[name].decode() == (GOLDEN / name).read_text(encoding="utf-8")
    assert WRITTEN[name] == written()[name]


@pytest.mark.parametrize("name", WRITTEN)
def test_the_golden_file_is_valid_and_reads_back(name: str) -> None:
    data = (GOLDEN / name).read_bytes()
    validate(data, name)
    stem = name.removesuffix(".xml")
    assert read(data, name) == (STATUTES.get(stem) or BILLS[stem])


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(WRITTEN)


def _manual(root: Path) -> str:
    return (root / "docs/akn-profile.md").read_text(encoding="utf-8")


def _segments(block: str) -> list[str]:
    """The runs of lines between ``<!-- … -->``, without common indent and that of the first line."""
    found: list[list[str]] = [[]]
    for line in textwrap.dedent(block).splitlines():
        if line.strip() == "<!-- … -->":
            found.append([])
        elif line.strip():
            found[-1].append(line.strip())
    return ["\n".join(run) for run in found if run]


def _holds(document: str, segments: list[str]) -> bool:
    """Whether ``segments`` stand in ``document``, each after the one before it."""
    start = 0
    for segment in segments:
        start = document.find(segment, start)
        if start == -1:
            return False
        start += len(segment)
    return True


def test_every_specimen_in_the_manual_is_written_so(root: Path) -> None:
    blocks = re.findall(r"^```xml\n(.*?)^```$", _manual(root), re.DOTALL | re.MULTILINE)
    assert len(blocks) > 15
    documents = ["\n".join(line.strip() for line in data.decode().splitlines()) for data in WRITTEN.values()]
    for block in blocks:
        assert any(_holds(document, _segments(block)) for document in documents), block


def test_the_manual_lists_every_operation_and_every_own_name(root: Path) -> None:
    manual = _manual(root)
    assert OWN in manual
    for form in FORMS:
        assert f"| `{form.name}` | `{form.element}` | `{form.type}` |" in manual
        for field, role in form.fields:
            assert role is not Role.ATTRIBUTE or f"`lv:{field}`" in manual
    used = {name for data in WRITTEN.values() for name in re.findall(r"lv:\w+", data.decode())}
    assert sorted(name for name in used if f"`{name}`" not in manual) == []
    assert own("label") == f"{{{OWN}}}label" and "`lv:label`" in manual
