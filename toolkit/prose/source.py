"""A file of prose before it is read as Markdown: line by line, without what is for the writer alone."""

from __future__ import annotations

import re
import unicodedata

from toolkit.law.faults import Fault
from toolkit.prose.model import Comment

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_OPENERS = re.compile(r"[\[*_`<!&\\]")
_MOST_MARKS = 10_000
_LONGEST = 100_000
"""Characters, and signs that may begin something, in lines that follow each other: what is looked for in
such a run can take time in proportion to its square."""


def lines_of(text: str) -> tuple[list[str], list[Comment], list[Fault]]:
    """The lines of ``text`` in NFC with its comments blank, the comments, and the faults found so far.

    Line feeds end lines, also after a carriage return. White space at the end of a line is left out. A
    comment begins where no backslash stands before it.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    faults: list[Fault] = []
    comments: list[Comment] = []
    kept: list[str] = []
    done, line, counted = 0, 1, 0
    while (start := text.find("<!--", done)) >= 0:
        if _escaped(text, start):
            kept.append(text[done : start + 2])
            done = start + 2
            continue
        line, counted = line + text.count("\n", counted, start), start
        end = text.find("-->", start + len("<!--"))
        kept.append(text[done:start])
        if end < 0:
            faults.append(Fault("Kommentaren avslutas aldrig; skriv ”-->” efter den.", line=line))
            done = len(text)
            break
        comments.append(Comment(text[start + len("<!--") : end].strip(), line))
        kept.append("\n" * text.count("\n", start, end))
        done = end + len("-->")
    kept.append(text[done:])
    lines: list[str] = []
    for number, whole in enumerate("".join(kept).split("\n"), start=1):
        if sign := _CONTROL.search(whole):
            code = f"U+{ord(sign.group(0)):04X}"
            faults.append(Fault(f"Raden innehåller styrtecknet {code}; ta bort det.", line=number))
        bare = _CONTROL.sub(" ", whole)
        lines.append(bare.rstrip(" \t") if bare.strip() else "")
    return lines, comments, faults


def too_much(lines: list[str]) -> list[Fault]:
    """A fault for each run of lines without an empty one between that is more than a paragraph can be."""
    faults: list[Fault] = []
    began = length = marks = 0
    for number, line in enumerate([*lines, ""], start=1):
        if line:
            began = began or number
            length += len(line)
            marks += len(_OPENERS.findall(line))
            continue
        if length > _LONGEST:
            faults.append(
                Fault("Stycket är för långt för att läsas; dela upp det med tomma rader.", line=began)
            )
        elif marks > _MOST_MARKS:
            faults.append(
                Fault(
                    "Stycket har fler tecken som asterisker och hakparenteser än vad som kan läsas; dela upp "
                    "det med tomma rader.",
                    line=began,
                )
            )
        began = length = marks = 0
    return faults


def _escaped(text: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before ``at``."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
