"""Reading the register's scope strings: "upph. 26 a §; ändr. 17, 20 §§; nya 11 a, 17 a §§, bil. 2"."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.heading_lists import read_headings
from toolkit.amendments.phrases.tokens import T, Unreadable, fault_of, tokenize
from toolkit.amendments.scope.changes import MOVED, ScopeChanges, in_act
from toolkit.amendments.scope.model import Action, ScopeItem, What
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator

_KEYWORDS = {
    "upph": Action.REPEAL,
    "upphör": Action.REPEAL,
    "utgår": Action.LAPSE,
    "utg": Action.LAPSE,
    "ändr": Action.AMEND,
    "ändring": Action.AMEND,
    "ny": Action.NEW,
    "nya": Action.NEW,
    "nytt": Action.NEW,
    "omtryck": Action.REPRINT,
    "forts": Action.EXTEND,
    "begr": Action.LIMIT,
    "ikrafttr": Action.COMMENCE,
    "ikraftträdande": Action.COMMENCE,
}
_TITLE = "författningsrubr|författningsrubrik|författningsrubriken"
_HEADING = "rubr|rubrik|rubriken|rubrikerna|rubriker|kapitelrubr"


def read_scope(text: str) -> tuple[ScopeItem, ...]:
    """Read a scope string of the register (SFSR, "omfattning"), or one written by ``write_scope``.

    Items stand in the string's order. Raises FaultError with the place where it can't be read on; a
    string that is read only in part is refused.
    """
    tokens = tokenize(text)
    reader = _ScopeReader(text, tokens)
    try:
        return reader.read()
    except Unreadable as error:
        raise FaultError(fault_of(error, text, tokens, "Omfattningen")) from None


class _ScopeReader(ScopeChanges):
    def read(self) -> tuple[ScopeItem, ...]:
        cursor = self.cursor
        action: Action | None = None
        before: Action | None = None
        if cursor.done:
            cursor.fail("vad författningen gör (”ändr.”, ”upph.”, ”ny”)")
        while not cursor.done:
            action = before = self._clause(action or (before if self._stray_heading() else None))
            self.remark()
            start = cursor.at
            while cursor.sees(";|,|.|:|och"):
                action = None if cursor.next().value == ";" else action
            if cursor.at == start and not cursor.done and not self._keyword_here():
                cursor.fail("”;” och nästa åtgärd, eller ännu ett lagrum")
        return tuple(self.items)

    def _stray_heading(self) -> bool:
        """Whether headings without a verb of their own follow a semicolon, where a comma was meant."""
        cursor, at = self.cursor, self.cursor.at
        if not cursor.sees(_HEADING):
            return False
        try:
            read_headings(self.reader, title=False)
            return not cursor.sees(MOVED)
        except Unreadable:
            return False
        finally:
            cursor.at = at

    def _keyword_here(self) -> bool:
        token = self.cursor.peek()
        return token.type is T.WORD and (token.value in _KEYWORDS or token.value in ("nuvarande", "nuv"))

    def _clause(self, action: Action | None) -> Action:
        """Read one action and what it concerns; ``action`` is the one that a comma lets go on."""
        cursor = self.cursor
        if cursor.take("nuvarande|nuv") or cursor.take("den|de", "nuvarande"):
            if cursor.sees(_HEADING):
                self._subjects(Action.MOVE)
                return Action.MOVE
            self.renumbering(self.reader.places())
            return Action.RENUMBER
        if self._keyword_here() and not self.reader.starts():
            action = _KEYWORDS[cursor.next().value]
            while cursor.take(".|,|:"):
                pass
            return self._after_keyword(action)
        if action is None and self.reader.starts():
            self.renumbering(self.reader.places())
            return Action.RENUMBER
        if action in (None, Action.RENUMBER, Action.MOVE) and cursor.sees(_HEADING):
            self._subjects(Action.MOVE)
            return Action.MOVE
        if action not in (Action.AMEND, Action.NEW, Action.REPEAL, Action.LAPSE):
            cursor.fail("en åtgärd: ”upph.”, ”utgår”, ”nuvarande … betecknas”, ”ändr.” eller ”ny”")
        self._subjects(action)
        return action

    def _after_keyword(self, action: Action) -> Action:
        cursor = self.cursor
        if action is Action.REPRINT:
            places = self.reader.places() if self.reader.starts() else []
            self.items.append(ScopeItem(action, tuple(one.place for one in places)))
        elif action in (Action.EXTEND, Action.LIMIT):
            cursor.need("giltighet", expected="”giltighet”")
            self.items.append(ScopeItem(action, acts=self.acts()))
        elif action is Action.COMMENCE:
            self._commencement()
        elif action is Action.LAPSE and (cursor.sees("genom") or self.sfs_here()):
            lapsed = cursor.take("genom")
            self.items.append(ScopeItem(Action.LAPSED if lapsed else action, acts=self.acts()))
        elif cursor.done or cursor.sees(";|(") or self.remark_here():
            if action is Action.NEW:
                cursor.fail("vad som är nytt")
            self.items.append(ScopeItem(action))
        else:
            self._subjects(action)
        return action

    def _commencement(self) -> None:
        """ "ikrafttr. av 1963:502", "ikrafttr. av 2, 11 §§ i 1993:1204", and the places it is limited to."""
        cursor = self.cursor
        if cursor.take("av") and not self.sfs_here() and self.reader.starts():
            self._places(Action.COMMENCE)
            return
        remark = self.part_of_act()
        acts = self.acts()
        places: tuple[Place, ...] = ()
        at = cursor.at
        if cursor.take("såvitt", "avser") and self.reader.starts():
            places = tuple(one.place for one in self.reader.places())
        else:
            cursor.at = at
        self.items.append(ScopeItem(Action.COMMENCE, places, acts=acts, remark=remark))

    # What an action concerns.

    def _subjects(self, action: Action) -> None:
        """Read places, headings and the title up to the next keyword."""
        cursor = self.cursor
        while True:
            title = cursor.take(_TITLE)
            if title:
                cursor.take(".")
                self.items.append(ScopeItem(action, what=What.TITLE))
            elif cursor.sees(_HEADING):
                self.headings(action)
            elif self._instructions(action):
                pass
            else:
                self._places(action)
            at = cursor.at
            separated = title or cursor.sees(_HEADING)
            separated = cursor.take(",|och|samt|.") or separated
            if not separated or not self._subject_starts():
                cursor.at = at
                return

    def _subject_starts(self) -> bool:
        cursor = self.cursor
        if cursor.sees("nya|ny|nytt"):
            return self._is_renumbered()
        return self.reader.starts() or cursor.sees(_TITLE) or cursor.sees(_HEADING) or self._other()

    def _other(self) -> bool:
        return self.cursor.sees("författningen|förordningen|lagen|anvisn") or (
            self.cursor.sees("i") and self.sfs_here(1)
        )

    def _is_renumbered(self) -> bool:
        """Whether "nya 13 § 7 mom" is the new name of something renumbered, and not something new."""
        cursor, at = self.cursor, self.cursor.at
        cursor.at += 1
        try:
            known = self.reader.starts() and self.reader.places()[0].place in self.renumbered
        except Unreadable:
            known = False
        cursor.at = at + 1 if known else at
        return known

    def _places(self, action: Action) -> None:
        cursor = self.cursor
        if cursor.take("författningen|förordningen|lagen"):
            self.add(ScopeItem(action))
            return
        if cursor.take("i"):
            self.add(ScopeItem(action, (Locator(act=self.sfs()),)))
            return
        named = self.reader.places()
        if cursor.sees("betecknas") and action is Action.AMEND:
            self.renumbering(named)
            return
        if cursor.sees("i|till") and self.sfs_here(1):
            cursor.at += 1
            number = self.sfs()
            named = [replace(one, place=in_act(one.place, number)) for one in named]
        elif cursor.take("i", "bil"):
            cursor.take(".")
            named = [replace(one, place=_in_annex(one.place)) for one in named]
        self.add(ScopeItem(action, tuple(one.place for one in named)))

    def _instructions(self, action: Action) -> bool:
        """Read "anvisn. till 2 §" and "1-3 p anvisn. till 2 §"; whether that stood here."""
        cursor, at = self.cursor, self.cursor.at
        points: list[Place] = []
        if cursor.peek().type is T.NUMBER:
            points = [one.place for one in self.reader.point_labels()]
        if not cursor.take("anvisn|anvisningar|anvisningarna"):
            cursor.at = at
            return False
        cursor.take(".")
        places: tuple[Place, ...] = ()
        if cursor.take("till"):
            places = tuple(one.place for one in self.reader.places())
        self.add(ScopeItem(action, places, what=What.INSTRUCTIONS, points=tuple(points)))
        return True


def _in_annex(place: Place) -> Place:
    if isinstance(place, Range):
        return Range(replace(place.first, annex=""), replace(place.last, annex=""))
    return replace(place, annex="")
