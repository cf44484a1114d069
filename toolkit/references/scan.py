"""Where in a text a reference can start.

Most of a text is passed over by ``str.find``, many times faster than any pattern: each anchor is a piece of
a word that references are made of, and a heap keeps the next place of every anchor. Each anchor goes
through the text once, so the time is linear in its length.
"""

from __future__ import annotations

import heapq
import re

from toolkit.references import patterns as p

_WORDS = (
    ("styck", "ordinal"),
    ("a st.", "ordinal"),
    ("e st.", "ordinal"),
    ("mening", "ordinal"),
    ("lagen", "name"),
    ("balken", "name"),
    ("ordningen", "name"),
    ("kungörelsen", "name"),
    ("stadgan", "name"),
    ("formen", "name"),
    ("instruktionen", "name"),
    ("reglementet", "name"),
    ("lag den ", "dated"),
    ("förordning den ", "dated"),
    ("kungörelse den ", "dated"),
    ("stadga den ", "dated"),
    ("enna ", "pronoun"),
    ("enna\n", "pronoun"),
    ("etta ", "pronoun"),
    ("etta\n", "pronoun"),
    ("amma ", "pronoun"),
    ("amma\n", "pronoun"),
    ("ämnda ", "pronoun"),
    ("ämnda\n", "pronoun"),
    ("agda ", "pronoun"),
    ("agda\n", "pronoun"),
    ("öregående ", "pronoun"),
    ("öregående\n", "pronoun"),
    ("ilag", "annex"),
    ("unkt", "point"),
    ("rtik", "article"),
    ("vergångsbestämmelserna", "provisions"),
    ("(E", "eu"),
    ("direktiv", "eu"),
    ("/RIF", "eu"),
    ("SFS", "number"),
)
_NUMBER = re.compile(r"\(\s*+(?:SFS\s++)?+\d{4}:")
_LABELS = len(_WORDS)
_PARENTHESIS = _LABELS + 1


class Anchors:
    """The anchors of one text, taken in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = ((self._find(anchor, 0), anchor) for anchor in range(_PARENTHESIS + 1))
        self._heap = [entry for entry in found if entry[0] >= 0]
        heapq.heapify(self._heap)

    def after(self, pos: int) -> tuple[str, int] | None:
        """The first anchor at ``pos`` or later: what it may start and where it stands. None at the end."""
        heap = self._heap
        while heap:
            at, anchor = heap[0]
            if at >= pos:
                if anchor < _LABELS:
                    return _WORDS[anchor][1], at
                return "labels" if anchor == _LABELS else "number", at
            at = self._find(anchor, pos)
            if at < 0:
                heapq.heappop(heap)
            else:
                heapq.heapreplace(heap, (at, anchor))
        return None

    def _find(self, anchor: int, pos: int) -> int:
        if anchor < _LABELS:
            return self._text.find(_WORDS[anchor][0], pos)
        if anchor == _PARENTHESIS:
            match = _NUMBER.search(self._text, pos)
            return match.start() if match is not None else -1
        for match in p.SIGNED.finditer(self._text, pos):
            if match.lastgroup is not None:
                return match.start()
        return -1


_PARTS = re.compile(r"[-–—(”\"'/]")
_JOINING = frozenset({"och", "eller", "samt", "respektive", "till", "med", "–", "-", "—"})


def ordinals_start(text: str, end: int, floor: int) -> int:
    """Where the ordinals before ``end`` begin ("första, andra och fjärde" before "styckena"), -1 for none."""
    end += 2 if text[end + 1 : end + 2] == " " else 0
    low = max(floor, end - 200)
    window = text[low:end]
    at, start = len(window), -1
    for word in reversed(window.split()):
        at = window.rfind(word, 0, at)
        if word in _JOINING:
            continue
        parts = _PARTS.split(word.rstrip(",").lower())
        taken = 0
        while taken < len(parts) and parts[-1 - taken] in p.ORDINAL_WORDS:
            taken += 1
        if taken:
            start = at + sum(len(part) + 1 for part in parts[: len(parts) - taken])
        if taken < len(parts):
            break
    return low + start if start >= 0 else -1
