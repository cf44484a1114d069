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
    "consequences": {"law"},
    "commentary": {"law", "amendments", "comparison"},
    "proposal": {"law", "amendments", "consequences", "commentary"},
    "documents": {
        "law",
        "amendments",
        "comparison",
        "word",
        "proposal",
        "references",
        "consequences",
        "commentary",
        "impact",
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


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        found |= {name.split(".")[1] for name in names if name.startswith("toolkit.")}
    return found


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_packages_import_downwards_only(root: Path, package: str) -> None:
    for path in sorted((root / "toolkit" / package).rglob("*.py")):
        assert _imports(path) - {package} <= MAY_IMPORT[package], path.name


def test_every_package_has_its_arrows(root: Path) -> None:
    packages = {path.parent.name for path in (root / "toolkit").glob("*/__init__.py")}
    assert packages == set(MAY_IMPORT)


def test_modules_are_read_in_one_sitting(root: Path) -> None:
    lengths = {
        path.relative_to(root).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (root / "toolkit").rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}
