"""One sentence of an enacting clause: "att 5 § ska upphöra att gälla" and its like."""

from __future__ import annotations

from toolkit.amendments.clause.citation import ONLY_REPEALS
from toolkit.amendments.clause.insertions import read_insertion
from toolkit.amendments.clause.phrases import MODAL, Context, Sentence, Subjects
from toolkit.amendments.clause.words import read_word_change
from toolkit.amendments.orders import Kind, Place, Range
from toolkit.amendments.phrases.heading_lists import NamedHeading, place_headings, read_relation
from toolkit.amendments.phrases.place_lists import Named
from toolkit.amendments.phrases.tokens import Cursor
from toolkit.law.locator import Locator


def read_sentence(context: Context, cursor: Cursor) -> None:
    """Read one sentence after "att" and add its orders to ``context``. Raises Unreadable."""
    _Verbs(context, cursor).read()


class _Verbs(Sentence):
    """A sentence, read by what its verb says shall happen to its subjects."""

    def read(self) -> None:
        """Read the sentence. Raises Unreadable."""
        cursor = self.cursor
        if cursor.take("det") or self._names_act_and_inserts():
            read_insertion(self)
            return
        if self.words_start():
            read_word_change(self, Subjects())
            return
        if cursor.sees("följande", "lagar|författningar|förordningar|kungörelser"):
            cursor.fail(f"en enda grundförfattning; {ONLY_REPEALS}")
        if cursor.sees("i"):
            cursor.at += 1
            subjects = self.subjects(title=False) if self.subject_starts() else Subjects()
            self.joined_act()
            read_word_change(self, subjects)
            return
        start = cursor.peek().start
        subjects = self.subjects(title=True) if self.subject_starts() else Subjects()
        named = self.joined_act()
        if named:
            subjects = self._more(subjects)
        if not subjects.ordered and not named:
            cursor.fail("ett lagrum, en rubrik eller en författning")
        if self.wording_named() or (cursor.sees(",", "i") and self._wording_after_comma()):
            self.replaced_wording()
        if self.words_start():
            read_word_change(self, subjects)
            return
        self.verb(subjects if subjects.ordered else Subjects((Named(Locator(), start, start),)))

    def _wording_after_comma(self) -> bool:
        self.cursor.at += 1
        if self.wording_named():
            return True
        self.cursor.at -= 1
        return False

    def _names_act_and_inserts(self) -> bool:
        """Whether the sentence is "i lagen (…) skall införas en ny paragraf": an insertion without "det"."""
        cursor = self.cursor
        if not cursor.sees("i|till") or self.reader.starts(1):
            return False
        stop = min(self.context.ends[cursor.at], cursor.stop)
        following = Cursor(cursor.text, cursor.tokens, stop, cursor.stop)
        return following.sees(MODAL, "införas|fogas|föras|tas|tagas|läggas")

    def _more(self, subjects: Subjects) -> Subjects:
        """``subjects`` with those after the act: "2 § förordningen (…) och bilagan till förordningen"."""
        cursor, start = self.cursor, self.cursor.at
        cursor.take(",")
        cursor.take("och|samt")
        if cursor.at == start or not self.subject_starts():
            cursor.at = start
            return subjects
        more = self.subjects(title=True)
        self.joined_act()
        return subjects.and_also(more)

    def verb(self, subjects: Subjects) -> None:
        """Read what shall happen to the subjects. Raises Unreadable."""
        cursor = self.cursor
        if not cursor.sees("utgår|upphör"):
            cursor.need(MODAL, expected="”ska” med det som ska ske")
        if cursor.take("upphöra|upphör"):
            cursor.need("att", "gälla")
            self._repeal(subjects, self.time())
        elif (
            cursor.take("utgår")
            or cursor.take("utgå")
            or cursor.take("strykas")
            or cursor.take("tas", "bort")
        ):
            self._repeal(subjects, None)
        elif cursor.take("ha|hava|erhålla"):
            self._wording(subjects)
        elif cursor.take("lyda"):
            self._quoted(subjects)
        elif cursor.take("betecknas"):
            self._renumber(subjects)
        elif cursor.take("sättas|flyttas|placeras|införas"):
            self._move(subjects)
        elif cursor.take("byta", "plats|platser|beteckning|beteckningar"):
            self._change_places(subjects)
        elif (
            cursor.take("fortsätta", "att", "gälla")
            or cursor.take("fortsätta", "gälla")
            or cursor.take("gälla")
        ):
            until = self.time()
            for one in subjects.ordered:
                self._no_heading(one)
                self.add(Kind.EXTEND, one.place, one.start, until=until)
        elif cursor.sees("följande", "lydelse"):
            cursor.fail("”ha” före ”följande lydelse”")
        else:
            cursor.fail(
                "”upphöra att gälla”, ”utgå”, ”betecknas”, ”ha följande lydelse”, ”lyda”, ”sättas” "
                "eller något annat känt verb"
            )

    def _no_heading(self, one: Named | NamedHeading) -> None:
        if isinstance(one, NamedHeading):
            self.cursor.fail("ett verb som kan gälla en rubrik", self.cursor.at - 1)

    def _repeal(self, subjects: Subjects, expires: str | None) -> None:
        for one in subjects.ordered:
            if isinstance(one, Named):
                self.add(Kind.REPEAL, one.place, one.start, until=expires)
            elif one.place is None:
                self.cursor.fail("något annat än författningens rubrik, som inte kan utgå")
            else:
                self.add(Kind.REPEAL_HEADING, one.place, one.start, position=one.position)

    def _wording(self, subjects: Subjects) -> None:
        cursor = self.cursor
        if cursor.take("lydelsen"):
            self._quoted(subjects)
            return
        cursor.take("den|de")
        if not cursor.take("ändrad", "lydelse", "på", "sätt", "nedan", "angives|anges|säges|sägs"):
            if not cursor.take("nedan", "angivna|angiven|angivet"):
                cursor.need("följande|nedanstående|nedan", expected="”följande lydelse”")
            cursor.need("lydelse", expected="”lydelse”")
        for one in subjects.ordered:
            if isinstance(one, Named):
                self.add(Kind.SUBSTITUTE, one.place, one.start, instead_of=self.instead_of)
            elif one.place is None:
                self.add(Kind.SUBSTITUTE_TITLE, None, one.start)
            else:
                self.add(Kind.SUBSTITUTE_HEADING, one.place, one.start, position=one.position)

    def _quoted(self, subjects: Subjects) -> None:
        cursor = self.cursor
        text = self.quotation()
        if subjects.places:
            cursor.fail("en rubrik: bara rubriker får sin lydelse inom citattecken", cursor.at - 1)
        for one in subjects.headings:
            if one.place is None:
                self.add(Kind.SUBSTITUTE_TITLE, None, one.start, text=text)
            else:
                self.add(Kind.SUBSTITUTE_HEADING, one.place, one.start, text=text, position=one.position)

    def _renumber(self, subjects: Subjects) -> None:
        cursor = self.cursor
        if subjects.headings or not subjects.places:
            cursor.fail("lagrum, inte rubriker, före ”betecknas”", cursor.at - 1)
        here = cursor.at
        new = self._paired(len(subjects.places), self.reader.places(), here)
        for one, to in zip(subjects.places, new, strict=True):
            if isinstance(one.place, Range) is not isinstance(to, Range):
                cursor.fail("ett intervall mot ett intervall eller en beteckning mot en", here)
            self.add(Kind.RENUMBER, one.place, one.start, new=to)

    def _change_places(self, subjects: Subjects) -> None:
        """ "5 och 6 §§ ska byta plats (med varandra)", "5 § ska byta plats med 6 §"; headings too."""
        cursor, here = self.cursor, self.cursor.at - 2
        if cursor.take("med") and not cursor.take("varandra"):
            subjects = subjects.and_also(self.subjects(title=False))
        both = subjects.ordered
        if len(both) != 2 or any(isinstance(one.place, Range) for one in both):
            cursor.fail("två lagrum eller två rubriker som byter plats med varandra", here)
        for one, other in (both, both[::-1]):
            if isinstance(one, Named) and isinstance(other, Named):
                self.add(Kind.RENUMBER, one.place, one.start, new=other.place)
            elif isinstance(one, NamedHeading) and isinstance(other, NamedHeading):
                self._moved(one, other, here)
            else:
                cursor.fail("två lagrum eller två rubriker, inte ett av varje, som byter plats", here)

    def _paired(self, count: int, named: list[Named], at: int) -> list[Place]:
        new = [one.place for one in named]
        if len(new) != count:
            new = [locator for one in named for locator in self.counted(one.place, at)]
        if len(new) != count:
            self.cursor.fail(f"lika många nya beteckningar som gamla ({count})", at)
        return new

    def _move(self, subjects: Subjects) -> None:
        cursor = self.cursor
        if subjects.places or not subjects.headings:
            cursor.fail("en rubrik: bara rubriker kan sättas på ett annat ställe", cursor.at - 1)
        cursor.take("till", "närmast") if cursor.sees("till", "närmast") else None
        here = cursor.at
        relation = read_relation(self.reader)
        if relation is None:
            cursor.fail("”närmast före” eller ”närmast efter”")
        new = place_headings(self.reader.places(), relation)
        if len(new) != len(subjects.headings):
            cursor.fail(f"lika många nya platser som rubriker ({len(subjects.headings)})", here)
        for old, to in zip(subjects.headings, new, strict=True):
            self._moved(old, to, here)

    def _moved(self, old: NamedHeading, to: NamedHeading, at: int) -> None:
        if old.place is None or to.place is None:
            self.cursor.fail("något annat än författningens rubrik", at)
        positions = {"position": old.position, "new_position": to.position}
        self.add(Kind.MOVE_HEADING, old.place, old.start, new=to.place, **positions)
