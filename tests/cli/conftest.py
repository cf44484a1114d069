"""Running ``lagverk`` as a user types it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from toolkit.cli.main import main


@dataclass(frozen=True)
class Outcome:
    """What a command left behind: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Run = Callable[[str], Outcome]


@pytest.fixture
def lagverk(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, root: Path) -> Run:
    """Run one command line, "bygg proposals/x -o ut", in the project's folder."""
    monkeypatch.chdir(root)

    def run(line: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["lagverk", *shlex.split(line)])
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capfdbinary.readouterr()
        assert isinstance(left.value.code, int)
        return Outcome(left.value.code, out.decode("utf-8"), err.decode("utf-8"))

    return run
