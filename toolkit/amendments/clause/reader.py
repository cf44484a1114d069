"""Reading an enacting clause: the opening, the base act, and the sentences that order something.

Recursive descent over tokens. A clause is read to its last word or refused: every part that can't be
read gives a fault with the clause's own words, and one such fault refuses the whole.
"""

from __future__ import annotations

from toolkit.amendments.clause.citation import ANAPHORA, MODALS, WORD_NOUNS, Citation, citation_ends
from toolkit.amendments.clause.phrases import Context
from toolkit.amendments.clause.sentences import read_sentence
from toolkit.amendments.orders import Form, ReadClause
from toolkit.amendments.phrases.tokens import Cursor, T, Token, Unreadable, fault_of, tokenize
from toolkit.law.faults import Fault, FaultError
from toolkit.law.number_words import ORDINALS

_SENTENCE_STARTS = frozenset(
    "det i nuvarande den de rubriken rubrikerna bilaga bilagan bilagorna punkt punkterna avdelning".split()
)


def read_clause(text: str) -> ReadClause:
    """Read an enacting clause, in today's style or an older one.

    ``text`` is the clause alone, from "Härigenom föreskrivs" (or "Enligt riksdagens beslut", "Regeringen
    föreskriver") to its full stop; white space of every kind counts as a space. Raises FaultError with
    every fault that was found; a clause that is read only in part is refused.
    """
    tokens = tokenize(text)
    reader = _ClauseReader(text, tokens)
    try:
        form = reader.opening()
        parts = reader.split()
    except Unreadable as error:
        raise FaultError(fault_of(error, text, tokens, "Ingressen")) from None
    for number, (start, stop) in enumerate(parts, start=1):
        reader.part(start, stop, last=number == len(parts))
    if not reader.faults and reader.context.base is None:
        reader.faults.append(Fault("Ingressen nämner inte vilken författning som ändras."))
    if reader.faults or reader.context.base is None:
        raise FaultError(*reader.faults)
    base = reader.context.base
    orders = reader.context.settled()
    return ReadClause(form, base.text, base.number, orders, tuple(reader.context.counts))


class _ClauseReader:
    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.cursor = Cursor(text, tokens)
        self.context = Context(text, tokens, citation_ends(tokens))
        self.faults: list[Fault] = []

    def opening(self) -> Form:
        """Which form the clause has; leaves the cursor after "föreskrivs"."""
        cursor = self.cursor
        if cursor.take("härigenom", "föreskrivs|förordnas|föreskrives"):
            return Form.PROPOSAL
        if cursor.take("enligt", "riksdagens", "beslut"):
            self._skip_mark()
            if not cursor.take("föreskriver", "regeringen"):
                cursor.need("föreskrivs|förordnas|föreskrives")
            return Form.LAW
        if cursor.take("regeringen", "föreskriver|förordnar"):
            return Form.ORDINANCE
        if cursor.take("kungl", ".", "maj", ":", "t"):
            if not cursor.take("har", "funnit", "gott", "förordna|föreskriva"):
                cursor.need("förordnar|föreskriver")
            return Form.ORDINANCE
        raise Unreadable(
            cursor.at,
            "ingressens början: ”Härigenom föreskrivs”, ”Enligt riksdagens beslut föreskrivs” eller "
            "”Regeringen föreskriver”",
        )

    def _skip_mark(self) -> None:
        """Step past the number of a footnote: "beslut1)"."""
        if self.cursor.peek().type is T.NUMBER and len(self.cursor.peek().value) <= 2:
            self.cursor.at += 1
            self.cursor.take(")")

    def split(self) -> list[tuple[int, int]]:
        """Read the base act where it is named first; the stretches of tokens, one for each "att"-sentence."""
        cursor = self.cursor
        self._skip_mark()
        cursor.take(",")
        cursor.take("följande")
        cursor.take(",")
        if cursor.take("i", "fråga", "om") or cursor.take("beträffande"):
            stop = self._end_of_base()
            self.context.base = self._base(stop)
            cursor.take(",")
        tokens = cursor.tokens
        starts = [position for position in range(cursor.at, cursor.stop) if _is_dels(tokens, position)]
        if not starts:
            return [(cursor.at, cursor.stop)]
        before = Cursor(cursor.text, tokens, cursor.at, starts[0])
        before.take("att")
        before.take(",")
        if not before.done:
            before.fail("”dels” eller ”att”")
        ends = [*starts[1:], cursor.stop]
        return [(start + 1, end) for start, end in zip(starts, ends, strict=True)]

    def _base(self, stop: int) -> Citation:
        cursor = self.cursor
        verb = self.context.ends[cursor.at]
        if verb < stop:
            cursor.fail("”dels att” efter grundförfattningens namn", verb)
        return self.context.citation(cursor, stop)

    def _end_of_base(self) -> int:
        """Where the base act's name ends: before "dels", or else before the last "att" ahead of a verb."""
        tokens, cursor = self.cursor.tokens, self.cursor
        for position in range(cursor.at, cursor.stop):
            if _is_dels(tokens, position):
                return position
        found = verb = self.context.ends[cursor.at]
        for position in range(cursor.at, verb):
            if tokens[position].value == "att" and _starts_sentence(tokens, position + 1):
                found = position
        return found

    def part(self, start: int, stop: int, *, last: bool) -> None:
        """Read one "att"-sentence with what is joined to it; keep its fault if it can't be read."""
        cursor = Cursor(self.cursor.text, self.cursor.tokens, start, stop)
        try:
            cursor.take("ock|och")
            cursor.need("att")
            read_sentence(self.context, cursor)
            while not cursor.done and not cursor.sees(",|.|;"):
                self._joined(cursor)
            while _joined_after_comma(cursor):
                self._joined(cursor)
            if last:
                cursor.need(".", expected="punkt efter ingressens sista ord, eller ett led till")
            else:
                cursor.take(",|.|;")
            if not cursor.done:
                cursor.fail("”dels”" if not last else "ingen mer text efter ingressens punkt")
        except Unreadable as error:
            self.faults.append(fault_of(error, cursor.text, cursor.tokens, "Ingressen"))

    def _joined(self, cursor: Cursor) -> None:
        cursor.take(",")
        cursor.need("och|samt", expected="”,”, ”.” eller ”och”")
        cursor.take("dels")
        cursor.take("att")
        read_sentence(self.context, cursor)


def _joined_after_comma(cursor: Cursor) -> bool:
    return cursor.sees(",", "och|samt") or cursor.sees("och|samt")


def _is_dels(tokens: list[Token], position: int) -> bool:
    """Whether "dels" starts a sentence here; in a title no "att" comes after it."""
    if tokens[position].value != "dels" or tokens[position].type is not T.WORD:
        return False
    following = tokens[position + 1]
    return following.type is not T.WORD or following.value in ("att", "ock", "och")


def _starts_sentence(tokens: list[Token], position: int) -> bool:
    token = tokens[position]
    whole_act = token.value in ANAPHORA and tokens[position + 1].value in MODALS
    words = whole_act or token.value in _SENTENCE_STARTS or token.value in ORDINALS
    words = (
        words or token.type is T.QUOTE or (token.value in WORD_NOUNS and tokens[position + 1].type is T.QUOTE)
    )
    return token.type is T.NUMBER or words or token.value.startswith(("ikraft", "övergångs"))
