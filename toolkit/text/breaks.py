"""Where in wrapped text a line begins something new although no empty line stands before it.

Only a line after one that broke before it was full can: the next word would have had room there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.text.markers import Marker, read_marker
from toolkit.text.notices import split_endnote
from toolkit.text.sentences import is_main_clause

ALONE = re.compile(
    r"(?:\(?(?:SFS )?\d{4}:\d+\)?|(?i:bilaga)(?: \d+(?:\.\d+)?(?: ?[a-z])?| [A-Z])?)(?: */[^/]+/){0,3}\s*"
)
SECTION_OPENS = re.compile(r"\d+(?: [a-z])? § [A-ZÅÄÖ]")
_NOT_LAST = (
    " och",
    " eller",
    " samt",
    " i",
    " enligt",
    " av",
    " till",
    " se",
    " med",
    " §",
    " kap.",
    " om",
    " från",
)
"""Words that no heading ends with: a section named after them is a reference."""
_LIST_END = (",", ";", ":", ".", " och", " eller", " samt", " m.m", "–")
CAPITAL = re.compile(r"[A-ZÅÄÖÉ0-9”\"»(]")
_REFERRED = re.compile(r"\d(?: ?[a-z])?,? (?:och|eller|samt)$")
"""How a line ends whose last reference goes on: "enligt 14 § 1 eller" and then "2. Uppgifter"."""
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{5}|\b\d{4}|[)§])\.$")
"""How a sentence ends, and no abbreviation does."""
_MARGIN = 3
CHAPTER_LED = re.compile(r"\d{1,3}(?: [a-zåäö])? kap\. [A-ZÅÄÖ]")
_LONGEST_GLUED = 4


def is_closed(above: str, here: str, width: int) -> bool:
    """Whether ``above`` ends in an endnote, after which in wrapped text only something new can come."""
    if not above.endswith(").") or not CAPITAL.match(here) or split_endnote(here) == ("", here):
        return False
    return len(above) + 1 + len(here.split(maxsplit=1)[0]) <= width and split_endnote(above)[1] is not None


def is_chapter_mark(above: str, here: str, width: int) -> bool:
    """Whether ``above`` is a chapter's mark and ``here`` the heading below it, without an empty line."""
    room = len(above) + 1 + len(here.split(maxsplit=1)[0]) <= width - _MARGIN
    return room and CHAPTER_LED.match(above) is not None and CAPITAL.match(here) is not None


def is_glued_heading(above: str, here: str, width: int) -> bool:
    """Whether ``here``, last before a section, is a heading that lacks its empty line."""
    room = len(above) + 1 + len(here.split(maxsplit=1)[0]) <= 0.9 * width
    return room and above.endswith(".") and here[:1].isupper() and here[-1] not in ".,;:)"


def glued_headings(lines: Sequence[str], width: int) -> frozenset[int]:
    """Where headings begin among the last of ``lines``, which stand before a section without an empty line.

    A heading begins after a full stop that broke its line early, and has neither stop nor verb of its own.
    """
    for start in range(len(lines) - 1, max(0, len(lines) - 1 - _LONGEST_GLUED), -1):
        above, rest = lines[start - 1], lines[start:]
        if any(line[-1] in ".,;:)–-" or read_marker(line) for line in rest) or rest[-1].endswith(_NOT_LAST):
            break
        early = _has_room(above, rest[0], width) or (
            len(rest) > 1 and _is_second_heading(rest[0], rest[1], width)
        )
        if above.endswith(".") and early and rest[0][:1].isupper():
            if is_main_clause(" ".join(rest)) and not rest[-1].endswith("?"):
                break
            later = range(start + 1, len(lines))
            return frozenset(
                (start, *(i for i in later if _is_second_heading(lines[i - 1], lines[i], width)))
            )
    return frozenset()


def _is_second_heading(above: str, here: str, width: int) -> bool:
    short = len(above) + 1 + len(here.split(maxsplit=1)[0]) <= 0.65 * width
    return short and here[:1].isupper() and not above.endswith(_NOT_LAST)


def _has_room(above: str, here: str, width: int) -> bool:
    """Whether the first word of ``here`` would have fitted on the line ``above``."""
    return len(above) + 1 + len(here.split(maxsplit=1)[0]) <= width - _MARGIN


def _is_under_heading(above: str, here: str, width: int) -> bool:
    """Whether ``here`` opens a section whose heading ``above`` lacks the empty line below it."""
    return (
        SECTION_OPENS.match(here) is not None
        and len(above) <= 0.8 * width
        and above[:1].isupper()
        and above[-1] not in ".,;:–-"
        and not above.endswith(_NOT_LAST)
    )


def begins(above: str, here: str, width: int, last: dict[str, Marker], second: bool) -> bool:
    """Whether in wrapped text ``here`` begins something new although no empty line stands before it."""
    early = len(above) + 1 + len(here.split(maxsplit=1)[0]) <= width - _MARGIN
    if second and ALONE.fullmatch(above):
        return True
    if _is_under_heading(above, here, width):
        return True
    marker = read_marker(here)
    if marker is None:
        return False
    opening = read_marker(above)
    previous = opening if opening is not None and opening.kind == marker.kind else last.get(marker.kind)
    follows = previous is not None and marker.follows(previous)
    listing = above.endswith(_LIST_END)
    if marker.is_dash:
        return early and listing
    if early and (marker.is_first or follows):
        return True
    opens_sentence = marker.rest[:1].isupper()
    if not follows or not listing or (opens_sentence and _REFERRED.search(above)):
        return False
    return not above.endswith(".") or (opens_sentence and _SENTENCE_END.search(above) is not None)
