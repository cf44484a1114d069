"""The arrows between the packages: nothing points up, nothing goes round."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

MAY_IMPORT = {
    "law": set(),
    "amendments": {"law", "references"},
    "comparison": {"law", "amendments"},
    "references": {"law"},
    "register": {"law", "references"},
    "impact": {"law", "amendments", "comparison", "references", "register"},
    "akn": {"law", "amendments"},
    "text": {"law", "amendments"},
    "word": set(),
    "pdf": set(),
    "consequences": {"law"},
    "prose": {"law"},
    "commentary": {"law", "amendments", "comparison", "prose"},
    "proposal": {"law", "amendments", "consequences", "commentary", "prose"},
    "documents": {
        "law",
        "amendments",
        "comparison",
        "word",
        "pdf",
        "proposal",
        "references",
        "consequences",
        "commentary",
        "impact",
        "prose",
    },
    "review": {
        "law",
        "amendments",
        "comparison",
        "references",
        "proposal",
        "consequences",
        "commentary",
    },
    "cli": {
        "law",
        "amendments",
        "comparison",
        "references",
        "register",
        "impact",
        "akn",
        "text",
        "word",
        "consequences",
        "commentary",
        "proposal",
        "documents",
        "review",
    },
}

WITHIN_AMENDMENTS = {
    "phrases": set(),
    "clause": {"phrases"},
    "scope": {"phrases", "clause"},
    "applying": {"phrases", "clause"},
    "derivation": {"applying"},
}
"""The folders of ``toolkit.amendments``; what lies beside them (operations, orders, …) is open to all."""


def _imports(path: Path, depth: int = 1) -> set[str]:
    """The packages that a module imports from: the names at ``depth`` in "toolkit.<1>.<2>"."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        parts = [name.split(".") for name in names if name.startswith("toolkit.")]
        found |= {part[depth] for part in parts if len(part) > depth}
    return found


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_packages_import_downwards_only(root: Path, package: str) -> None:
    for path in sorted((root / "toolkit" / package).rglob("*.py")):
        assert _imports(path) - {package} <= MAY_IMPORT[package], path.name


@pytest.mark.parametrize("folder", sorted(WITHIN_AMENDMENTS))
def test_the_folders_of_amendments_import_downwards_only(root: Path, folder: str) -> None:
    for path in sorted((root / "toolkit" / "amendments" / folder).rglob("*.py")):
        among = _imports(path, 2) & set(WITHIN_AMENDMENTS)
        assert among - {folder} <= WITHIN_AMENDMENTS[folder], path.name


def test_every_package_has_its_arrows(root: Path) -> None:
    packages = {path.parent.name for path in (root / "toolkit").glob("*/__init__.py")}
    assert packages == set(MAY_IMPORT)


def test_modules_are_read_in_one_sitting(root: Path) -> None:
    lengths = {
        path.relative_to(root).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (root / "toolkit").rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}
