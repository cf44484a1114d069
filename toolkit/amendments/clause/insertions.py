"""Reading what is new: "det ska införas två nya paragrafer, 7 a och 7 b §§, … av följande lydelse"."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.amendments.clause.phrases import MODAL, Sentence
from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Count, Kind, Place
from toolkit.amendments.phrases.heading_lists import NamedHeading, place_headings, read_relation
from toolkit.amendments.phrases.place_lists import Named
from toolkit.amendments.phrases.tokens import T
from toolkit.law.locator import Locator
from toolkit.law.number_words import CARDINALS

_VERBS = (("införas",), ("fogas",), ("föras", "in"), ("tas", "in"), ("tagas", "in"), ("läggas", "till"))
_WORDINGS = (
    ("av|med", "följande|nedanstående", "lydelse"),
    ("av|med", "nedan", "angivna|angiven", "lydelse"),
)
_NEW = ("ny", "nya", "nytt")
_NOUNS = {
    "paragraf": "section",
    "paragrafer": "section",
    "kapitel": "chapter",
    "bilaga": "annex",
    "bilagor": "annex",
    "punkt": "point",
    "punkter": "point",
    "moment": "moment",
    "stycke": "subsection",
    "stycken": "subsection",
    "avdelning": "part",
    "avdelningar": "part",
}
_NOUN_WORDS = {
    "section": "paragrafer",
    "chapter": "kapitel",
    "annex": "bilagor",
    "point": "punkter",
    "moment": "moment",
    "subsection": "stycken",
    "part": "avdelningar",
}


@dataclass(slots=True)
class _New:
    """What has been read of one insertion and still lacks its wording."""

    kind: Kind
    places: list[tuple[Place, Position]]
    start: int


@dataclass(slots=True)
class _Insertion:
    sentence: Sentence
    waiting: list[_New] = field(default_factory=list)

    def add_all(self, text: str | None) -> None:
        for new in self.waiting:
            for place, position in new.places:
                self.sentence.add(new.kind, place, new.start, text=text, position=position)
        self.waiting.clear()


def read_insertion(sentence: Sentence) -> None:
    """Read from after "det" and add one order for each new place and heading. Raises Unreadable.

    Older clauses have no "det": "i lagen (…) skall införas en ny paragraf".
    """
    cursor = sentence.cursor
    insertion = _Insertion(sentence)
    before = _act_and_place(sentence)
    cursor.need(MODAL)
    if not any(cursor.take(*verb) for verb in _VERBS):
        cursor.fail("”införas”")
    _act_and_place(sentence, place=False)
    while True:
        _group(insertion, before)
        _close(insertion)
        at = cursor.at
        cursor.take(",")
        cursor.take("och|samt")
        if cursor.at == at or not _group_starts(sentence):
            cursor.at = at
            break
    if insertion.waiting:
        cursor.fail("”av följande lydelse”")


def _act_and_place(sentence: Sentence, *, place: bool = True) -> list[NamedHeading] | None:
    """Read "i lagen", "till lagen (…)" and "närmast före 2 §" in any order; the headings' places."""
    cursor = sentence.cursor
    before = None
    while True:
        names_act = cursor.peek(1).type is T.WORD and not sentence.reader.starts(1)
        if cursor.sees("i|till") and names_act:
            cursor.at += 1
            if not sentence.act():
                cursor.fail("namnet på den författning som ändras")
        elif place and before is None and cursor.sees("närmast|omedelbart|till"):
            before = _places_of_headings(sentence)
            if not cursor.sees(MODAL):
                sentence.joined_act()
        else:
            return before


def _places_of_headings(sentence: Sentence) -> list[NamedHeading]:
    relation = read_relation(sentence.reader)
    if relation is None:
        sentence.cursor.fail("”närmast före” eller ”närmast efter”")
    return place_headings(sentence.reader.places(), relation)


def _group_starts(sentence: Sentence) -> bool:
    cursor = sentence.cursor
    token = cursor.peek()
    if token.value in ("närmast", "omedelbart", "till", *_NEW):
        return True
    return (token.value in CARDINALS or token.type is T.NUMBER) and cursor.peek(1).value in _NEW


def _group(insertion: _Insertion, before: list[NamedHeading] | None) -> None:
    sentence, cursor = insertion.sentence, insertion.sentence.cursor
    start = cursor.peek().start
    headings = _places_of_headings(sentence) if cursor.sees("närmast|omedelbart|till") else before
    stated = _number(sentence)
    if not cursor.sees("rubrik|rubriker"):
        cursor.need("ny|nya|nytt")
    if cursor.take("rubrik|rubriker|kapitelrubrik"):
        single = cursor.tokens[cursor.at - 1].value != "rubriker"
        if cursor.sees("närmast|omedelbart"):
            headings = _places_of_headings(sentence)
        if headings is None:
            cursor.fail("var rubriken ska stå (”närmast före 5 §”)")
        _headings(insertion, headings, stated, start, single=single)
        return
    noun = cursor.peek()
    if noun.value not in _NOUNS:
        cursor.fail("”paragraf”, ”kapitel”, ”bilaga”, ”rubrik” eller något annat som kan införas")
    cursor.at += 1
    _places(insertion, _NOUNS[noun.value], stated, start)


def _number(sentence: Sentence) -> int | None:
    token = sentence.cursor.peek()
    if token.type is T.NUMBER and len(token.value) < 4:
        sentence.cursor.at += 1
        return int(token.value)
    if token.type is T.WORD and token.value in CARDINALS:
        sentence.cursor.at += 1
        return CARDINALS[token.value]
    return None


def _headings(
    insertion: _Insertion, named: list[NamedHeading], stated: int | None, start: int, *, single: bool
) -> None:
    cursor = insertion.sentence.cursor
    at = cursor.at - 1
    places: list[tuple[Place, Position]] = []
    for one in named:
        if one.place is None:
            cursor.fail("ett lagrum som den nya rubriken står vid", at)
        counted = insertion.sentence.counted(one.place, at)
        places += [(locator, one.position) for locator in counted]
    if stated is None and (single or len(places) > 1):
        stated = len(places)
    if len(places) == 1 and stated is not None and 1 <= stated < 20:
        places *= stated
    if stated is None or stated != len(places):
        cursor.fail("lika många nya rubriker som platser, så att det framgår var de ska stå", at)
    insertion.waiting.append(_New(Kind.INSERT_HEADING, places, start))


def _places(insertion: _Insertion, noun: str, stated: int | None, start: int) -> None:
    sentence, cursor = insertion.sentence, insertion.sentence.cursor
    cursor.take("betecknad|betecknade|benämnd|benämnda")
    at = cursor.at
    cursor.take(",")
    if noun == "annex" and not sentence.reader.starts():
        cursor.at = at
        named = [Named(Locator(annex=""), start, start)]
    else:
        named = sentence.reader.places()
    places: list[tuple[Place, Position]] = []
    for one in named:
        for locator in sentence.counted(one.place, at):
            if _noun_of(locator) != noun:
                cursor.fail(f"{_NOUN_WORDS[noun]} efter ”{_NOUN_WORDS[noun]}”", at)
            places.append((locator, Position.OWN))
    if stated is not None:
        sentence.context.counts.append(Count(_NOUN_WORDS[noun], stated, len(places)))
    insertion.waiting.append(_New(Kind.INSERT, places, start))


def _noun_of(locator: Locator) -> str:
    if locator.points:
        return "point"
    for name in ("subsection", "moment", "section", "chapter", "annex", "part"):
        if getattr(locator, name) is not None:
            return name
    return "provisions"


def _close(insertion: _Insertion) -> None:
    """Read "av följande lydelse" or "som ska lyda ”…”" where either stands here."""
    cursor = insertion.sentence.cursor
    at = cursor.at
    cursor.take(",")
    if any(cursor.take(*phrase) for phrase in _WORDINGS):
        insertion.add_all(None)
    elif cursor.take("som", MODAL, "lyda") or cursor.take("med", "lydelsen"):
        if insertion.waiting[-1].kind is not Kind.INSERT_HEADING or len(insertion.waiting) > 1:
            cursor.fail("en rubrik: bara rubriker får sin lydelse inom citattecken", at)
        insertion.add_all(insertion.sentence.quotation())
    else:
        cursor.at = at
