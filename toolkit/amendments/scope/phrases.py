"""What register strings are made of besides places: SFS numbers, transitional provisions, remarks."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.phrases.place_lists import PlaceReader
from toolkit.amendments.phrases.tokens import Cursor, T, Token
from toolkit.amendments.scope.model import ScopeItem

_REMARKS = (
    ("såvitt", "avser|angår"),
    ("vad", "avser|angår"),
    ("utom",),
    ("betr",),
    ("i", "förhållande", "till"),
    ("i", "de", "delar"),
    ("i", "dess", "lydelse"),
    ("i", "viss|visst", "del|delar|avseende"),
    ("med", "undantag", "av|för"),
    ("i", "fråga", "om"),
    ("i", "övrigt"),
    ("m", ".", "m"),
)


class ScopePhrases:
    """Reads phrases of a register string at a cursor; ``items`` is what has been read so far."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.cursor = Cursor(text, tokens)
        self.reader = PlaceReader(self.cursor, self._provisions, lenient=True)
        self.items: list[ScopeItem] = []

    def remark_here(self) -> bool:
        """Whether words of limitation stand here that are kept as they are."""
        return any(self.cursor.sees(*words) for words in _REMARKS)

    def remark(self) -> None:
        """Keep a remark, to the end of its parenthesis or its clause, with the item it follows."""
        cursor, start = self.cursor, self.cursor.at
        if cursor.sees("("):
            while not cursor.done and not cursor.take(")"):
                cursor.at += 1
        elif self.remark_here():
            while not cursor.done and not cursor.sees(";"):
                cursor.at += 1
        if cursor.at > start and self.items:
            tokens = cursor.tokens
            words = " ".join(cursor.text[tokens[start].start : tokens[cursor.at - 1].end].split())
            before = self.items[-1].remark
            self.items[-1] = replace(self.items[-1], remark=f"{before} {words}" if before else words)

    def sfs_here(self, ahead: int = 0) -> bool:
        year, colon, number = (self.cursor.peek(ahead + step) for step in range(3))
        written = year.type is T.NUMBER and len(year.value) == 4
        return year.type is T.ACT or (written and colon.value == ":" and number.type is T.NUMBER)

    def sfs(self) -> str:
        cursor = self.cursor
        if not self.sfs_here():
            cursor.fail("ett SFS-nummer")
        token = cursor.next()
        if token.type is T.ACT:
            return token.value
        cursor.next()
        return f"{token.value}:{cursor.next().value}"

    def acts(self) -> tuple[str, ...]:
        cursor = self.cursor
        found = []
        cursor.take("av|genom|i")
        while self.sfs_here():
            found.append(self.sfs())
            at = cursor.at
            if not cursor.take(",|och") or not self.sfs_here():
                cursor.at = at
                break
        return tuple(found)

    def _provisions(self) -> str:
        """Read "ikrafttr.- och övergångsbest. till 2023:26"; the number, "" for the act's own."""
        cursor = self.cursor
        if self.sfs_here():
            return self.sfs()
        if cursor.peek().value.startswith("ikraft"):
            cursor.at += 1
            cursor.take(".")
            while cursor.peek().type is T.DASH:
                cursor.at += 1
            cursor.take("och|o|resp")
            cursor.take(".")
            if cursor.peek().value.startswith("best"):
                cursor.at += 1
                cursor.take(".")
        if cursor.peek().value.startswith("öv"):
            cursor.at += 1
            cursor.take(".")
            if cursor.take("best|bestämmelser|bestämmelserna"):
                cursor.take(".")
        at = cursor.at
        if cursor.take("till|i|av") and self.sfs_here():
            return self.sfs()
        cursor.at = at
        return ""

    def part_of_act(self) -> str | None:
        """ "viss del av" before the act that is put into force."""
        cursor, start = self.cursor, self.cursor.at
        if not cursor.sees("viss|vissa|del|delar"):
            return None
        cursor.take("viss|vissa")
        cursor.need("del|delar", "av")
        tokens = cursor.tokens
        return cursor.text[tokens[start].start : tokens[cursor.at - 2].end]
