"""Reading labels and lists of them: "2, 7 a och 29–38", up to the unit they are counted in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from toolkit.amendments.phrases.tokens import Cursor, T
from toolkit.law.labels import Label
from toolkit.law.number_words import ORDINALS

AND = "och|samt|resp|respektive"
ANNEX = "bilaga|bilagan|bilagor|bilagorna|bil"
POINT = "punkt|punkten|punkter|punkterna|p"
PREPOSITIONS = frozenset("iåp")
"""Letters that may also be words of their own: "punkt 3 i övergångsbestämmelserna"."""

_DETERMINERS = frozenset(("den", "de", "det"))
_QUALIFIERS = frozenset(("nuvarande", "nuv", "nya", "ny", "nytt", "tidigare"))
_GONE = frozenset(("upphävda", "upph"))
_LETTERS = re.compile("[a-zåäö]{1,2}")
_UNITS = frozenset(("st", "av", "om"))
_AFTER_LETTERS = frozenset("och samt eller resp respektive kap mom ska skall av till i ordet orden".split())
_TRANSITIONAL = re.compile(r"(?:ikraft\w*-|ikraftträdande\w*|övergångs\w*)")

Ends = tuple[Label, Label | None]
"""A label, or the two ends of a range."""

Listed = tuple[Ends, int, int]
"""What a list holds: the label or range, where its words start in the text, and its first token."""


@dataclass(slots=True)
class LabelReader:
    """Reads labels at a cursor.

    ``provisions`` reads what follows "övergångsbestämmelserna" and gives the SFS number of the act they
    belong to. ``lenient`` accepts the register's shorthand: sections without a §, a comma left out
    between numbers, "N kap" after sections still waiting for theirs.
    """

    cursor: Cursor
    provisions: Callable[[], str]
    lenient: bool = False
    _in_section: bool = False

    def starts(self, ahead: int = 0) -> bool:
        """Whether a place starts ``ahead`` tokens on, past "nuvarande", "den nya" and their like."""
        cursor = self.cursor
        ahead += self._qualifier_length(ahead, alone=not self.lenient)
        token = cursor.peek(ahead)
        if token.type is T.NUMBER:
            return True
        if token.type is not T.WORD:
            return False
        word = token.value
        if word in ANNEX.split("|") or word in POINT.split("|") or self.provisions_start(ahead):
            return True
        following = cursor.peek(ahead + 1).value
        if word in ("avdelning", "avdelningen", "avd"):
            return True
        return word in ORDINALS and following.startswith(("stycket", "punkten", "avdelning"))

    def provisions_start(self, ahead: int = 0) -> bool:
        """Whether the transitional provisions are named here; the register cuts their name short."""
        word = self.cursor.peek(ahead).value
        if not self.lenient:
            return bool(_TRANSITIONAL.match(word))
        if word.startswith("ikrafttr"):
            rest = [self.cursor.peek(ahead + step).value for step in (1, 2)]
            following = rest[1] if rest[0] == "." else rest[0]
            return word.endswith("-") or following in (
                "-",
                "–",
                "till",
                "i",
                "o",
                "och",
                "best",
                "bestämmelser",
            )
        return word.startswith(("överg", "övereg"))

    def _qualifier_length(self, ahead: int, *, alone: bool) -> int:
        """How many words "nuvarande", "den nya" and the like take; ``alone`` accepts "nya" by itself."""
        cursor, length = self.cursor, 0
        if cursor.peek(ahead).value in _DETERMINERS:
            length = 1
        if (length or alone) and cursor.peek(ahead + length).value in _QUALIFIERS:
            length += 1
        if cursor.peek(ahead + length - 1).value == "tidigare" and cursor.peek(ahead + length).value in _GONE:
            length += 2 if cursor.peek(ahead + length + 1).value == "." else 1
        return length

    def qualifiers(self) -> None:
        """Step past "nuvarande", "den nya" and the like."""
        self.cursor.at += self._qualifier_length(0, alone=True)

    def separator(self) -> bool:
        """Step past a comma, "och", "samt" or ", och" if another place follows it; else stay.

        Where the register has left a comma out, a number right after another place is the next one.
        """
        cursor, start = self.cursor, self.cursor.at
        comma = cursor.take(",")
        word = cursor.take(AND)
        if word and self.lenient:
            cursor.take(".")
        left_out = self.lenient and (cursor.peek().type is T.NUMBER or cursor.sees("de|den", "nya"))
        if (comma or word or left_out) and self.starts():
            return True
        cursor.at = start
        return False

    def label(self, expected: str = "ett nummer") -> Label:
        """A label: "7", "7 a". Raises Unreadable, also where a letter may be a word of its own."""
        cursor = self.cursor
        token = cursor.peek()
        if token.type is not T.NUMBER:
            cursor.fail(expected)
        if len(token.value) > 6:
            cursor.fail("ett kortare nummer")
        cursor.at += 1
        letters = ""
        if self._letters_here():
            letters = cursor.next().value
        return Label(int(token.value), letters)

    def _letters_here(self) -> bool:
        """Whether letters of a label stand here: a word of its own ("i", "av") only where it can't be one."""
        token, following = self.cursor.peek(), self.cursor.peek(1)
        if token.type is not T.WORD or not _LETTERS.fullmatch(token.value):
            return False
        if token.value == "p" and (self._in_section or (self.lenient and following.type is T.WORD)):
            return False
        if len(token.value) == 1 and token.value not in PREPOSITIONS:
            return True
        if token.value in _UNITS or (token.value in PREPOSITIONS and following.type is T.NUMBER):
            return False
        return following.type is not T.WORD or following.value in _AFTER_LETTERS

    def _ends(self, expected: str = "ett nummer") -> Ends:
        cursor = self.cursor
        first = self.label(expected)
        if cursor.peek().type is not T.DASH:
            return first, None
        while cursor.peek().type is T.DASH:
            cursor.at += 1
        if cursor.peek().type is T.WORD and self._letters_here():
            return first, Label(first.number, cursor.next().value)
        return first, self.label("slutet på intervallet")

    def _list(self, expected: str = "ett nummer") -> list[Listed]:
        """Labels and ranges up to their unit, each with where its words start and the token it starts at."""
        cursor = self.cursor
        found = []
        while True:
            self.qualifiers()
            at = cursor.at
            found.append((self._ends(expected), cursor.tokens[at].start, at))
            back = cursor.at
            if self.lenient and cursor.sees(",", "nya"):
                cursor.at += 1
            elif not self.separator():
                return found
            self.qualifiers()
            if cursor.peek().type is not T.NUMBER:
                cursor.at = back
                return found
