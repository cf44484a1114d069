"""The sources of the first proposal as running text, and what a text takes over from them word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

FILES = {
    "fragesvaret": "000_*.txt",
    "esf_redovisningen": "001_*.txt",
    "regeringsbeslutet": "002_*.txt",
    "rapporten": "003_*.txt",
    "aterrapporten": "004_*.txt",
    "finsamlagen": "2003-1210.txt",
}
LONGEST_LOAN = 9
"""So many words in a row may be those of a source."""


def read_sources(shared: Path) -> dict[str, str]:
    """Name → text of each source, its lines joined."""
    found: dict[str, str] = {}
    for name, pattern in FILES.items():
        text = next((shared / "sources").glob(pattern)).read_text(encoding="utf-8")
        text = re.sub(r"(?<=[a-zåäö])-\n\s*(?=[a-zåäö])", "", text)
        found[name] = " ".join(text.split())
    return found


def taken_over(texts: Iterable[str], sources: dict[str, str]) -> Iterator[str]:
    """The runs of words in ``texts`` that a source has too and that are too long to be chance."""
    for text in texts:
        words = text.split()
        for start in range(len(words) - LONGEST_LOAN):
            run = " ".join(words[start : start + LONGEST_LOAN + 1])
            if any(run in source for source in sources.values()):
                yield run
