"""What the tests share: the material beside the project, which may be missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no verdict on the machine's speed.
settings.register_profile("lagverk", deadline=None, derandomize=True)
settings.load_profile("lagverk")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sources beside the project; tests that need it are skipped where it is missing."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the material folder ../shared is missing")
    return folder
