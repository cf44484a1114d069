"""Tokens of an enacting clause or a register string, and a cursor over them.

A token keeps its place in the text, so that a fault can show the clause's own words and a title can
be taken from the text as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import NoReturn

from toolkit.law.faults import Fault


class T(Enum):
    """What a token is."""

    WORD = auto()
    """Letters; from three letters on with inner and final hyphens, so that "a-d" is a range."""
    NUMBER = auto()
    SIGN = auto()
    """§ or §§."""
    QUOTE = auto()
    """Text between quotation marks; the token's value is what stands between them."""
    ACT = auto()
    """An SFS number in parentheses; the value is the number."""
    DASH = auto()
    MARK = auto()
    """Any other character."""
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its value (words in lower case) and where it stands in the text."""

    type: T
    value: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""(?P<QUOTE>[”"“»„]([^”"“»«„]*)[”"“«»])
      | (?P<ACT>\((?:SFS\ ?)?(\d{4}:\d{1,6}(?:\ s\.?\ ?\d{1,4}|\ \d)?)\))
      | (?P<SIGN>§{1,2})
      | (?P<NUMBER>\d+)
      | (?P<WORD>[^\W\d_]{3,}(?:-[^\W\d_]+)*-?|[^\W\d_]+)
      | (?P<DASH>[-–—−])
      | (?P<MARK>\S)""",
    re.VERBOSE,
)
_VALUE_GROUP = {"QUOTE": 2, "ACT": 4}


def tokenize(text: str) -> list[Token]:
    """The tokens of ``text``, closed by one of type END. Every character but white space is in a token."""
    tokens = []
    for match in _TOKEN.finditer(text):
        name = str(match.lastgroup)
        value = match.group(_VALUE_GROUP[name]) if name in _VALUE_GROUP else match.group(name)
        kind = T[name]
        tokens.append(Token(kind, value.lower() if kind is T.WORD else value, match.start(), match.end()))
    tokens.append(Token(T.END, "", len(text), len(text)))
    return tokens


class Unreadable(Exception):
    """The text can't be read on from a token; ``expected`` says what should have stood there, in Swedish."""

    def __init__(self, at: int, expected: str) -> None:
        super().__init__(expected)
        self.at = at
        self.expected = expected


@cache
def _either(values: str) -> frozenset[str]:
    return frozenset(values.split("|"))


class Cursor:
    """A position among tokens, within the stretch [``at``, ``stop``)."""

    def __init__(self, text: str, tokens: list[Token], at: int = 0, stop: int | None = None) -> None:
        self.text = text
        self.tokens = tokens
        self.at = at
        self.stop = len(tokens) - 1 if stop is None else stop
        self._end = Token(T.END, "", self.tokens[self.stop].start, self.tokens[self.stop].start)

    def peek(self, ahead: int = 0) -> Token:
        """The token ``ahead`` steps on; an END token from the stretch's end."""
        position = self.at + ahead
        return self.tokens[position] if position < self.stop else self._end

    @property
    def done(self) -> bool:
        """Whether the whole stretch has been read."""
        return self.at >= self.stop

    def next(self) -> Token:
        """The token at hand, and step past it."""
        token = self.peek()
        self.at += 1
        return token

    def sees(self, *values: str) -> bool:
        """Whether the next tokens have these values, one each; ``a|b`` is either (words and marks only)."""
        for ahead, value in enumerate(values):
            token = self.peek(ahead)
            if token.value not in _either(value) or token.type in (T.QUOTE, T.ACT, T.END):
                return False
        return True

    def take(self, *values: str) -> bool:
        """Step past the next tokens where they have these values."""
        if self.sees(*values):
            self.at += len(values)
            return True
        return False

    def need(self, *values: str, expected: str | None = None) -> None:
        """Step past the next tokens, or raise Unreadable at the first that differs."""
        for value in values:
            if not self.take(value):
                self.fail(expected or f"”{' '.join(part.split('|')[0] for part in values)}”")

    def fail(self, expected: str, at: int | None = None) -> NoReturn:
        """Raise Unreadable here, or at token ``at``."""
        raise Unreadable(self.at if at is None else at, expected)


def fault_of(error: Unreadable, text: str, tokens: list[Token], what: str) -> Fault:
    """The fault with the text's own words at the place; ``what`` is "Ingressen" or the like."""
    token = tokens[min(error.at, len(tokens) - 1)]
    if token.type is T.END:
        behind = " ".join(text[max(0, token.start - 60) :].split())
        return Fault(
            f"{what} tar slut efter ”{_shorten(behind, from_end=True)}”: här väntades {error.expected}."
        )
    ahead = " ".join(text[token.start : token.start + 60].split())
    return Fault(f"{what} kan inte läsas vid ”{_shorten(ahead)}”: här väntades {error.expected}.")


def _shorten(text: str, *, from_end: bool = False) -> str:
    words = text.split()
    if len(text) <= 40:
        return text
    kept: list[str] = []
    for word in reversed(words) if from_end else words:
        if kept and sum(map(len, kept)) + len(kept) + len(word) > 40:
            break
        kept.append(word[:40])
    return "… " + " ".join(reversed(kept)) if from_end else " ".join(kept) + " …"
