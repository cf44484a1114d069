"""What the letters before a rule's source mean, told to the reader of its manual."""

from __future__ import annotations

import re

_KINDS = {
    "T": "källans egen text är läst",
    "O": "iakttaget i tryck",
    "C": "räknat i gällande författningar och i författningsregistret",
    "G": "känd praxis, inte prövad mot någon källa",
    "H": "följer av vad förslaget och lagen innehåller",
}
_PRINTS = {
    "EX-A": "prop. 2013/14:34 s. 4",
    "EX-B": "prop. 2013/14:34 bilaga 2 s. 22",
    "EX-C": "Ds 2016:46 s. 7",
    "EX-D": "prop. 2005/06:173 s. 6–8",
    "EX-E": "prop. 2016/17:14 bilaga 1 s. 48",
    "EX-F": "ingresser i Svensk författningssamling",
}
_BOOKS = {"GB14": "Gröna boken (Ds 2014:1)"}
_KIND = re.compile(r"(?:^|; )([TOCGH])(?![\w-])")
_LISTED = re.compile(r"EX-([A-F]\d?(?:–[A-F\d])?(?:(?:, | och )[A-F]\d?(?:–[A-F\d])?)*)")
_SPAN = re.compile(r"([A-F])\d?(?:–([A-F]))?")


def legend(source: str) -> str:
    """The marks that ``source`` uses, each with what it stands for, a line each; empty for none.

    ``source`` is a manual's: "O EX-A–E; C 3 165 gånger" uses O, C and the prints A to E.
    """
    used = [(kind, _KINDS[kind]) for kind in dict.fromkeys(_KIND.findall(source))]
    letters = {letter for listed in _LISTED.findall(source) for letter in _letters(listed)}
    used.extend((f"EX-{letter}", _PRINTS[f"EX-{letter}"]) for letter in sorted(letters))
    used.extend((name, book) for name, book in _BOOKS.items() if name in source)
    return "\n".join(f"       {name}: {meaning}" for name, meaning in used)


def _letters(listed: str) -> list[str]:
    """The letters of "A–C, F2–F8": ["A", "B", "C", "F"]."""
    found: list[str] = []
    for first, last in _SPAN.findall(listed):
        found.extend(chr(code) for code in range(ord(first), ord(last or first) + 1))
    return found
