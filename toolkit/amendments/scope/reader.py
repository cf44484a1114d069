"""Reading the register's scope strings: "upph. 26 a §; ändr. 17, 20 §§; nya 11 a, 17 a §§, bil. 2"."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.heading_lists import NamedHeading, read_headed, read_headings
from toolkit.amendments.phrases.label_ranges import expand_new
from toolkit.amendments.phrases.place_lists import Named
from toolkit.amendments.phrases.tokens import T, Token, Unreadable, fault_of, tokenize
from toolkit.amendments.scope.model import Action, ScopeItem, What
from toolkit.amendments.scope.phrases import ScopePhrases
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
_MOVED = "sätts|sättes|flyttas"
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


class _ScopeReader(ScopePhrases):
    def __init__(self, text: str, tokens: list[Token]) -> None:
        super().__init__(text, tokens)
        self.renumbered: set[Place] = set()

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
            return not cursor.sees(_MOVED)
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
            self._renumbering(self.reader.places())
            return Action.RENUMBER
        if self._keyword_here() and not self.reader.starts():
            action = _KEYWORDS[cursor.next().value]
            while cursor.take(".|,|:"):
                pass
            return self._after_keyword(action)
        if action is None and self.reader.starts():
            self._renumbering(self.reader.places())
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
                self._headings(action)
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
            self._add(ScopeItem(action))
            return
        if cursor.take("i"):
            self._add(ScopeItem(action, (Locator(act=self.sfs()),)))
            return
        named = self.reader.places()
        if cursor.sees("betecknas") and action is Action.AMEND:
            self._renumbering(named)
            return
        if cursor.sees("i|till") and self.sfs_here(1):
            cursor.at += 1
            number = self.sfs()
            named = [replace(one, place=_in_act(one.place, number)) for one in named]
        elif cursor.take("i", "bil"):
            cursor.take(".")
            named = [replace(one, place=_in_annex(one.place)) for one in named]
        self._add(ScopeItem(action, tuple(one.place for one in named)))

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
        self._add(ScopeItem(action, places, what=What.INSTRUCTIONS, points=tuple(points)))
        return True

    def _add(self, item: ScopeItem) -> None:
        self.items.append(item)

    def _headings(self, action: Action) -> None:
        cursor = self.cursor
        start = cursor.at
        named = read_headings(self.reader, title=True)
        if any(one.place is None for one in named):
            cursor.fail("lagrummet för rubriken", start)
        if cursor.take(_MOVED):
            self._moved(named)
            return
        if action is Action.MOVE:
            cursor.fail("”sätts närmast före”")
        if cursor.sees("i") and self.sfs_here(1):
            cursor.at += 1
            number = self.sfs()
            named = [replace(one, place=one.place and _in_act(one.place, number)) for one in named]
        for position, places in _by_position(named):
            self._add(ScopeItem(action, places, what=What.HEADING, position=position))

    def _moved(self, named: list[NamedHeading]) -> None:
        cursor = self.cursor
        at = cursor.at
        to = read_headed(self.reader, plural=True, title=False, start=cursor.peek().start)
        if len(to) != len(named):
            cursor.fail("lika många nya platser som rubriker", at)
        pairs = zip(named, to, strict=True)
        for (old_position, new_position), group in groupby(
            pairs, lambda pair: (pair[0].position, pair[1].position)
        ):
            alike = list(group)
            places = tuple(old.place for old, _ in alike if old.place is not None)
            new = tuple(heading.place for _, heading in alike if heading.place is not None)
            self._add(
                ScopeItem(Action.MOVE, places, new, What.HEADING, old_position, to_position=new_position)
            )

    def _renumbering(self, old: list[Named]) -> None:
        """Read from "betecknas" on; "5 § betecknas 6 §, 7 § betecknas 8 §" goes on with the next pair."""
        cursor = self.cursor
        while True:
            start = cursor.at
            cursor.take("ska")
            cursor.take(",")
            if not cursor.take("betecknas|beteckn"):
                cursor.fail("”betecknas”")
            cursor.take(".")
            named = self.reader.places()
            next_old: list[Named] = []
            if cursor.sees("betecknas"):
                named, next_old = named[: len(old)], named[len(old) :]
            places, new = [one.place for one in old], [one.place for one in named]
            if len(places) != len(new):
                new = self._counted(new, start)
            if len(places) != len(new):
                places = self._counted(places, start)
            if len(places) != len(new):
                cursor.fail(f"lika många nya beteckningar som gamla ({len(places)})", start)
            self.renumbered.update(new)
            self._add(ScopeItem(Action.RENUMBER, tuple(places), tuple(new)))
            if not next_old:
                return
            old = next_old

    def _counted(self, places: list[Place], at: int) -> list[Place]:
        found: list[Place] = []
        for place in places:
            try:
                found += expand_new(place) if isinstance(place, Range) else [place]
            except ValueError:
                self.cursor.fail("ett intervall som kan räknas upp", at)
        return found


def _in_act(place: Place, number: str) -> Place:
    if isinstance(place, Range):
        return Range(replace(place.first, act=number), replace(place.last, act=number))
    return replace(place, act=number)


def _in_annex(place: Place) -> Place:
    if isinstance(place, Range):
        return Range(replace(place.first, annex=""), replace(place.last, annex=""))
    return replace(place, annex="")


def _by_position(named: list[NamedHeading]) -> list[tuple[Position, tuple[Place, ...]]]:
    found: list[tuple[Position, tuple[Place, ...]]] = []
    for one in named:
        place = one.place or Locator()
        if found and found[-1][0] is one.position:
            found[-1] = (one.position, (*found[-1][1], place))
        else:
            found.append((one.position, (place,)))
    return found
