"""What a rule finds and what a reviewer reads: passages, findings, fixes and diagnostics, as values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum

from toolkit.comparison.rows import Role
from toolkit.law.locator import Locator

_MARKER = re.compile(r"\d+ [a-zåäö]{1,2}\.|\S+")


class Severity(StrEnum):
    """How sure and how serious a finding is; only ``ERROR`` makes the command fail."""

    ERROR = "fel"
    WARNING = "varning"
    INFO = "upplysning"


class Safety(StrEnum):
    """What a rule's fixes may be used for."""

    SAFE = "säker"
    """Can't change what the law says; applied by ``--atgarda``."""
    UNSAFE = "osäker"
    """Needs a person's eye; applied only when asked for by code."""


class Spot(StrEnum):
    """A place in an amending act that no locator names. The value is what a reader is told."""

    TITLE = "rubriken"
    CLAUSE = "ingressen"
    NOTES = "fotnoterna"
    SIGNATURE = "underskriften"
    DOCUMENT = ""
    """The file as a whole."""


Where = Locator | Spot


def where_words(where: Where) -> str:
    """The legal place in Swedish: "10 § tredje stycket 2", "ingressen"; empty for the whole file."""
    return where.words if isinstance(where, Locator) else where.value


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text under review: one subsection's text, one point, one heading, the clause …

    ``text`` has single spaces, and a point's marker first. ``written`` are the stretches of it, start
    and end, that the bill itself writes: all of what is new, in a changed subsection only the words
    that differ from the wording in force, nothing in one that is printed unchanged. In a statute
    reviewed alone everything counts as written. ``file`` is the name of another file of the proposal
    ("commentary.md") where the text doesn't stand in the reviewed file itself. ``changed`` is false
    where the bill leaves the passage as it was; one from which words are only taken away is changed
    with nothing written.
    """

    where: Where
    text: str
    role: Role | None = None
    written: tuple[tuple[int, int], ...] = ()
    level: int = 0
    file: str | None = None
    changed: bool = True

    def is_written(self, start: int, end: int) -> bool:
        """Whether the bill writes any of ``text[start:end]``."""
        return any(left < end and start < right for left, right in self.written)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of ``pattern`` that the bill writes, at least in part. Old text isn't new text."""
        for match in pattern.finditer(self.text):
            if self.is_written(*match.span()):
                yield match

    @property
    def section(self) -> Locator | Spot:
        """The section that the passage stands in; the spot itself outside every section."""
        return self.where.to_section if isinstance(self.where, Locator) else self.where

    @property
    def marker(self) -> str:
        """The marker of a point as printed ("1.", "1 a.", "a)", "–"), empty for what isn't one."""
        match = _MARKER.match(self.text) if self.role is Role.POINT else None
        return match.group() if match else ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``new`` in the place of ``passage.text[start:end]``, in the file, and touch nothing else."""

    passage: Passage
    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together remove a finding. The rule says whether its fixes are safe."""

    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``message`` is one short Swedish sentence that stands alone.

    ``suggestion`` is what to write instead: the words themselves where they can be given, otherwise
    what to do. ``span`` is where in ``passage.text`` the fault stands. ``severity`` is for a rule that
    tells grave from slight; a finding is never graver than its rule, so that settings can lower a rule.
    """

    message: str
    where: Where
    passage: Passage | None = None
    span: tuple[int, int] | None = None
    suggestion: str | None = None
    fix: Fix | None = None
    severity: Severity | None = None


class Origin(Enum):
    """What a diagnostic comes from."""

    RULE = "regel"
    UNREADABLE = "oläsbar"
    CRASH = "krasch"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its rule, its severity and its place in the file, ready to be shown.

    ``line`` and ``column`` count from 1; ``words`` are the words at fault, empty where there are none.
    """

    code: str
    severity: Severity
    message: str
    file: str
    line: int | None
    column: int | None
    where: Where
    words: str = ""
    suggestion: str | None = None
    fix: Fix | None = None
    safety: Safety | None = None
    origin: Origin = Origin.RULE

    @property
    def place(self) -> str:
        """The legal place in Swedish."""
        return where_words(self.where)


def at(
    passage: Passage,
    span: tuple[int, int] | None,
    message: str,
    *,
    suggestion: str | None = None,
    new: str | None = None,
) -> Finding:
    """A finding at ``span`` of ``passage``, the whole of it where None.

    ``new`` is a replacement for the words at ``span``: a fix, and the suggestion unless another is given.
    """
    span = span or (0, len(passage.text))
    fix = None if new is None else Fix((Edit(passage, *span, new),))
    if suggestion is None and new is not None:
        suggestion = new.strip() or _without(passage.text[slice(*span)])
    return Finding(message, passage.where, passage, span, suggestion, fix)


def _without(words: str) -> str:
    return f"Stryk ”{words.strip()}”." if words.strip() else "Stryk mellanslaget."


def about(where: Where, message: str, *, suggestion: str | None = None) -> Finding:
    """A finding about a place as a whole, or about something that is missing there."""
    return Finding(message, where, suggestion=suggestion)
