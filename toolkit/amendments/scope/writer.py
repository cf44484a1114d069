"""Writing the register's scope strings: "upph. 26 a §; ändr. 17, 20 §§; nya 11 a, 17 a §§, bil. 2"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Place, Range
from toolkit.amendments.phrases.label_ranges import last_label
from toolkit.amendments.phrases.place_lists import first_of
from toolkit.amendments.phrases.written_places import Shape, shape
from toolkit.amendments.scope.model import Action, ScopeItem, What
from toolkit.amendments.scope.reader import read_scope
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.number_words import ordinal
from toolkit.law.typography import EN_DASH

_KEYWORDS = {
    Action.REPEAL: "upph.",
    Action.AMEND: "ändr.",
    Action.LAPSE: "utgår",
    Action.LAPSED: "utgår genom",
    Action.COMMENCE: "ikrafttr.",
    Action.EXTEND: "forts. giltighet",
    Action.LIMIT: "begr. giltighet",
    Action.REPRINT: "omtryck",
}
_JOINED = (Action.REPEAL, Action.AMEND, Action.NEW, Action.LAPSE)


def write_scope(items: Sequence[ScopeItem]) -> str:
    """The scope string of ``items``, in the register's style; ``read_scope`` gives the same items back.

    Items of one action follow each other after a comma where the register does so ("ändr. 2 §, rubr.
    närmast före 2 §"). Raises FaultError for items that no string says unambiguously, so that the
    register would be read otherwise than it was meant.
    """
    written: list[str] = []
    previous: ScopeItem | None = None
    for item in items:
        if previous is not None and _goes_on(previous, item):
            written[-1] += f", {_subject(item)}"
        else:
            written.append(_clause(item))
        previous = item
    text = "; ".join(written)
    if read_scope(text) != tuple(items):
        raise FaultError.of(
            f"Ändringarna kan inte skrivas entydigt som omfattning: ”{text}” läses på annat sätt."
        )
    return text


def _goes_on(previous: ScopeItem, item: ScopeItem) -> bool:
    if previous.action is not item.action or item.action not in _JOINED or previous.remark:
        return False
    if not previous.places and previous.what is not What.TITLE:
        return False
    after_title = previous.what is What.TITLE and item.what is What.PLACE
    return bool(item.places) and (item.what is What.HEADING or after_title)


def _clause(item: ScopeItem) -> str:
    if item.action is Action.RENUMBER:
        text = f"nuvarande {_places(item.places)} betecknas {_places(item.to)}"
    elif item.action is Action.MOVE:
        text = f"{_subject(item)} sätts {_relation(item.to, item.to_position)} {_places(item.to)}"
    elif item.action is Action.COMMENCE:
        return _commencement(item)
    else:
        keyword = _new(item) if item.action is Action.NEW else _KEYWORDS[item.action]
        acts = ", ".join(item.acts)
        if acts and item.action in (Action.EXTEND, Action.LIMIT):
            acts = f"av {acts}"
        text = " ".join(part for part in (keyword, _subject(item), acts) if part)
    return f"{text} {item.remark}" if item.remark else text


def _commencement(item: ScopeItem) -> str:
    acts, remark = ", ".join(item.acts), item.remark or ""
    if remark.startswith(("viss", "del")):
        return f"ikrafttr. av {remark} av {acts}"
    if not acts and item.places:
        return f"ikrafttr. av {_places(item.places)} {remark}".rstrip()
    limited = f"såvitt avser {_places(item.places)}" if item.places else ""
    return " ".join(part for part in ("ikrafttr.", f"av {acts}" if acts else "", limited, remark) if part)


def _new(item: ScopeItem) -> str:
    if len(item.places) > 1 or any(isinstance(place, Range) for place in item.places):
        return "nya"
    first = first_of(item.places[0]) if item.places else Locator()
    neuter = item.what is What.PLACE and (first.moment is not None or shape(first) is Shape.CHAPTER)
    return "nytt" if neuter else "ny"


def _subject(item: ScopeItem) -> str:
    if item.what is What.TITLE:
        return "författningsrubr."
    if item.what is What.INSTRUCTIONS:
        points = f"{_labels(item.points)} p " if item.points else ""
        to = f" till {_places(item.places)}" if item.places else ""
        return f"{points}anvisn.{to}"
    if not item.places:
        return ""
    if item.what is What.HEADING:
        return f"rubr. {_relation(item.places, item.position)} {_places(item.places)}"
    return _places(item.places)


def _relation(places: Sequence[Place], position: Position) -> str:
    if position is Position.AFTER:
        return "närmast efter"
    own = position is Position.OWN and first_of(places[0]).section is None
    return "till" if own else "närmast före"


# Places.


def _places(places: Iterable[Place]) -> str:
    """A list of places of one act, in the order given."""
    ordered = list(places)
    acts = {first_of(place).act for place in ordered}
    act = first_of(ordered[0]).act
    if len(acts) > 1:
        raise FaultError.of("En åtgärd i omfattningen kan bara gälla lagrum i en och samma författning.")
    if act is not None and ordered == [Locator(act=act)]:
        return f"i {act}"
    inner = [_without_act(place) for place in ordered]
    in_annex = all(first_of(place).annex == "" and first_of(place).section for place in inner)
    if in_annex:
        inner = [_without_annex(place) for place in inner]
    runs = [
        _run([place for _, place in run])
        for _, run in groupby(enumerate(inner), key=lambda item: _key(item[1], item[0]))
    ]
    text = ", ".join(runs) + (" i bil." if in_annex else "")
    return f"{text} i {act}" if act is not None else text


def _without_act(place: Place) -> Place:
    if isinstance(place, Range):
        return Range(replace(place.first, act=None), replace(place.last, act=None))
    return replace(place, act=None)


def _without_annex(place: Place) -> Place:
    if isinstance(place, Range):
        return Range(replace(place.first, annex=None), replace(place.last, annex=None))
    return replace(place, annex=None)


def _key(place: Place, number: int) -> tuple[object, ...]:
    locator = first_of(place)
    sort = shape(locator)
    if sort is Shape.SECTION:
        if locator.moment is not None:
            return ("moment", locator.chapter, locator.section)
        return ("section", locator.chapter)
    if sort is Shape.CHAPTER:
        return ("chapter",)
    if sort is Shape.ANNEX and locator.annex:
        return ("annex", locator.annex[0].isdigit())
    if sort is Shape.PROVISIONS and locator.points and locator.subsection is None:
        return ("point", locator.amendment)
    if sort is Shape.INSIDE and locator.points and locator.sentence is None:
        return ("inside", locator.chapter, locator.section, locator.moment, locator.subsection)
    return ("alone", number)


def _run(run: list[Place]) -> str:
    locator = first_of(run[0])
    kind = _key(run[0], 0)[0]
    several = len(run) > 1 or isinstance(run[0], Range)
    chapter = f"{locator.chapter} kap. " if locator.chapter is not None else ""
    if kind == "section":
        return f"{chapter}{_labels(run)} {'§§' if several else '§'}"
    if kind == "moment":
        return f"{chapter}{locator.section} § {_labels(run)} mom"
    if kind == "chapter":
        return f"{_labels(run)} kap."
    if kind == "annex":
        return f"bil. {_labels(run)}"
    if kind == "point":
        return f"p {_labels(run)} {_provisions(locator)}"
    if kind == "inside":
        return f"{replace(locator, points=()).words} {_labels(run)}"
    if locator.amendment is not None:
        inside = f"{ordinal(locator.subsection)} stycket " if locator.subsection else ""
        return f"{inside}{_provisions(locator)}"
    if locator.annex == "":
        return "bil."
    if locator.part is not None:
        return f"avd. {locator.part}"
    return _inside(run[0])


def _inside(place: Place) -> str:
    """A place within a section: "5 § första stycket 3"; of a range both ends share all but the last label."""
    if isinstance(place, Range):
        first = place.first
        return (
            f"{replace(first, subsection=None).words} {first.subsection}{EN_DASH}{place.last.subsection} st."
        )
    return place.words


def _provisions(locator: Locator) -> str:
    return "övergångsbest." + (f" till {locator.amendment}" if locator.amendment else "")


def _labels(run: Sequence[Place]) -> str:
    items = []
    for place in run:
        if isinstance(place, Range):
            items.append(f"{last_label(place.first)}{EN_DASH}{last_label(place.last)}")
        else:
            items.append(str(last_label(place) or place.annex))
    return ", ".join(items)
