"""Swedish legal typography: what binds, how lists and ranges are written, what counts as the same text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from toolkit.law.labels import Label

NBSP = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"
QUOTE = "\N{RIGHT DOUBLE QUOTATION MARK}"

_SPACE = re.compile(r"\s+")
_BINDINGS = (
    (re.compile(r"(?<=\d) (?=[a-zåäö]{1,2} (?:§|kap\.))"), NBSP),
    (re.compile(r"(?<=\d) (?=[a-hj-z](?:,|–| (?:och|eller|samt) ))"), NBSP),
    (re.compile(r"(?<=[\da-zåäö]) (?=§)"), NBSP),
    (re.compile(r"(?<=\d) (?=kap\.)"), NBSP),
    (re.compile(r"(?<=[a-zåäö]) (?=kap\.)"), NBSP),
    (re.compile(r"(?<=\bkap\.) (?=\d)"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NBSP),
    (re.compile(r"(?<=\d) (?=(?:procent|kronor|§)\b)"), NBSP),
    (re.compile(r"(?<=\bs\.) (?=\d)"), NBSP),
    (re.compile(r"(?<=\bavsnitt) (?=\d)"), NBSP),
    (re.compile(r"(?<=\bSFS) (?=\d{4}:)"), NBSP),
)


def words(text: str) -> list[str]:
    """The words of ``text`` in order, NFC-normalised, white space of every kind as separators."""
    return unicodedata.normalize("NFC", text).split()


def normalise(text: str) -> str:
    """``text`` in NFC with each run of white space, no-break spaces included, as one space."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def bind(text: str) -> str:
    """``text`` for print: no-break spaces where a line must not break ("7 a §", "16 000", "s. 33").

    Only spaces change; no other character does (LAN16 in the drafting rules).
    """
    for pattern, replacement in _BINDINGS:
        text = pattern.sub(replacement, text)
    return text


def quote(text: str) -> str:
    """``text`` between Swedish quotation marks: ”text”."""
    return f"{QUOTE}{text}{QUOTE}"


def enumerate_words(items: Sequence[str], conjunction: str = "och") -> str:
    """ "a", "a och b", "a, b och c": a Swedish enumeration, without a comma before the conjunction."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def _runs(labels: Iterable[Label]) -> list[list[Label]]:
    runs: list[list[Label]] = []
    for label in labels:
        previous = runs[-1][-1] if runs else None
        alike = previous is not None and bool(previous.letters) == bool(label.letters)
        if previous is not None and alike and label.follows(previous):
            runs[-1].append(label)
        else:
            runs.append([label])
    return runs


def label_list(labels: Sequence[Label]) -> list[str]:
    """The items of a label list, runs of three or more joined to a range: ["2", "7 a", "29–38"].

    Two neighbours stay apart ("2 och 3 §§"). A range of lettered labels repeats the number
    ("7 a–7 c"), as the register and the promulgated acts do.
    """
    items: list[str] = []
    for run in _runs(labels):
        if len(run) >= 3:
            items.append(f"{run[0]}{EN_DASH}{run[-1]}")
        else:
            items.extend(str(label) for label in run)
    return items


def sections_phrase(labels: Sequence[Label], conjunction: str = "och") -> str:
    """ "2 §", "2 och 3 §§", "2, 7 och 29–38 §§", "2 eller 3 §".

    One sign for one section and for alternatives, two for several and for ranges (REF02, REF03).
    """
    items = label_list(labels)
    several = len(labels) > 1 and (conjunction == "och" or len(items) == 1)
    return f"{enumerate_words(items, conjunction)} {'§§' if several else '§'}"
