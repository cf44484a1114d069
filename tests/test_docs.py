"""The documentation: every link leads somewhere, every command is told of, no machine's paths are in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.cli.main import _COMMANDS

_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)[^)]*\)")


def _pages(root: Path) -> list[Path]:
    return [root / "README.md", root / "CHANGELOG.md", *sorted((root / "docs").rglob("*.md"))]


def test_every_link_leads_somewhere(root: Path) -> None:
    broken = [
        f"{page.relative_to(root)}: {target}"
        for page in _pages(root)
        for target in _LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_page_is_reached_from_the_readme(root: Path) -> None:
    reached: set[Path] = set()
    waiting = [root / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        waiting.extend(
            (page.parent / target).resolve() for target in _LINK.findall(page.read_text(encoding="utf-8"))
        )
    assert {page.relative_to(root) for page in _pages(root) if page.name != "CHANGELOG.md"} <= {
        page.relative_to(root) for page in reached if page.is_relative_to(root)
    }


@pytest.mark.parametrize("command", sorted(_COMMANDS))
def test_the_users_guide_tells_of_every_command(root: Path, command: str) -> None:
    guide = (root / "docs/anvandarguide.md").read_text(encoding="utf-8")
    assert f"`lagverk {command}" in guide or f"\nlagverk {command}" in guide


def test_no_path_of_a_machine_is_written_down(root: Path) -> None:
    for page in _pages(root):
        assert not re.search(
            r"(?<![\w./])/(?:work|home|root|tmp|Users)/", page.read_text(encoding="utf-8")
        ), page.name
