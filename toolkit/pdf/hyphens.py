"""Words that a line's end has broken, put together where it is sure that the hyphen isn't theirs.

Sure is a soft hyphen, a word that stands unbroken elsewhere, and one that is broken in two ways. A hyphen
that stands in the same word elsewhere stays, and so does one after a capital or figure, and the hyphen of
"hälso- och sjukvård". In every other word the hyphen stays too, and the word is told.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from toolkit.pdf.glyphs import SOFT_HYPHEN
from toolkit.pdf.lines import Line

JOINT = "\N{SYMBOL FOR NEWLINE}"
"""Stands in a joined text after a hyphen that ended a line, until it is settled."""

_BROKEN = re.compile(rf"(?<![^\s{JOINT}])([^\s{JOINT}]*-)((?:{JOINT}[^\s{JOINT}]*)+)")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_AND = frozenset("och eller samt respektive resp".split())
_TIED = re.compile(r"[\w.)][–/]$")
_INFLECTION = 4
_LONGEST = 200
_WHOLE_PART = 3


def joined(lines: Sequence[Line]) -> str:
    """The text of ``lines``: raised words left out, a word broken by a hyphen joined with ``JOINT``."""
    made: list[str] = []
    for line in lines:
        words = [word.text for word in line.words if not word.raised]
        if not words:
            continue
        text = " ".join(words)
        last = made[-1] if made else ""
        if last.endswith(SOFT_HYPHEN):
            made[-1] = last[:-1]
            made.append(text)
        elif len(last) > 1 and last.endswith("-") and last[-2].isalnum():
            made.append(f"{JOINT}{text}")
        elif _TIED.search(last[-3:]):
            made.append(text)
        else:
            made.append(f" {text}" if made else text)
    return "".join(made).rstrip(SOFT_HYPHEN)


class Vocabulary:
    """Words known to be whole, to settle broken ones by. Inflected forms of a known word are known."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = {bare for word in words if (bare := _bare(word))}
        self._ordered = sorted(self._words)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and _bare(word) in self._words

    def knows(self, before: str, after: str) -> bool:
        """Whether ``before`` and ``after`` are one word: it is known, or is another form of one that is."""
        whole = before + after
        if whole in self._words:
            return True
        place = bisect_left(self._ordered, whole)
        if len(after) >= _WHOLE_PART and self._ordered[place : place + 1]:
            longer = self._ordered[place]
            if longer.startswith(whole) and "-" not in longer:
                return True
        return any(
            whole[:-cut] in self._words
            for cut in range(1, _INFLECTION + 1)
            if len(after) - cut >= _WHOLE_PART
        )


def vocabulary(lines: Iterable[Line], texts: Iterable[str] = ()) -> Vocabulary:
    """The whole words in ``lines`` and ``texts``: not what a line's end may have cut.

    A word broken in two ways is whole, too: neither hyphen is its own.
    """
    found: list[str] = []
    breaks: dict[str, set[int]] = {}
    held = ""
    for line in lines:
        words = [word.text for word in line.words if not word.raised]
        for position, word in enumerate(words):
            if position == 0 and held:
                before, after = _bare(held), _bare(word)
                breaks.setdefault(before + after, set()).add(len(before))
                held = ""
            elif position == len(words) - 1 and word.endswith(("-", SOFT_HYPHEN)):
                continue
            else:
                found.append(word)
        held = words[-1].rstrip(f"-{SOFT_HYPHEN}") if words and words[-1].endswith("-") else ""
    found.extend(word for word, places in breaks.items() if len(places) > 1)
    for text in texts:
        found.extend(text.split())
    return Vocabulary(found)


def settled(text: str, known: Vocabulary) -> tuple[str, tuple[str, ...]]:
    """``text`` with its broken words put together, and those whose hyphen was kept without being sure."""
    unsure: list[str] = []

    def whole(match: re.Match[str]) -> str:
        done: list[str] = []
        made = match[1]
        for part in match[2].split(JOINT)[1:]:
            if len(made) > _LONGEST:
                # No word is so long; to look it up again for each line would take time as its square.
                done.append(made)
                made, sure = part, False
            else:
                made, sure = _put_together(made, part, known)
            if not sure:
                unsure.append(_EDGES.sub("", made))
        return "".join([*done, made])

    return _BROKEN.sub(whole, text), tuple(unsure)


def _put_together(made: str, part: str, known: Vocabulary) -> tuple[str, bool]:
    before, after = _bare(made[:-1]), _bare(part)
    if after in _AND and not known.knows(before, after):
        return f"{made} {part}", after != "samt"
    if not after or made[-2:-1].isupper() or made[-2:-1].isdigit() or not part[:1].islower():
        return made + part, True
    if known.knows(before, after):
        return made[:-1] + part, True
    if f"{before}-{after}" in known:
        return made + part, True
    return made + part, False


def _bare(word: str) -> str:
    return _EDGES.sub("", unicodedata.normalize("NFC", word)).casefold()
