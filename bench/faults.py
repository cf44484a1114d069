"""The kinds of faults that are planted in clean bills, and the rules of which one must find each.

A kind takes a clean bill and a random number generator and gives the bill with one fault, or None where
the bill has no place for it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bench.planted import Bill, place_of
from toolkit.amendments.operations import Insert, InsertHeading, Operation, Renumber, Repeal, Substitute
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Chapter,
    Heading,
    Node,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)
from toolkit.law.outline import Placed, children, sections
from toolkit.law.resolve import subsections

Plant = Callable[[Bill, random.Random], Bill | None]
Text = Callable[[str], str | None]


@dataclass(frozen=True)
class Kind:
    """One kind of fault: its name, the rules of which one must find it, and how it is planted."""

    name: str
    codes: frozenset[str]
    plant: Plant


def kinds() -> tuple[Kind, ...]:
    """Every kind."""
    return (
        *_sentences(),
        *_swaps(),
        *_lists(),
        *_numbers(),
        *_references(),
        *_clauses(),
        *_terms(),
        *_papers(),
    )


def _kind(name: str, codes: str, plant: Plant) -> Kind:
    return Kind(name, frozenset(codes.split()), plant)


# Sentences with a fault, put last in a provision that is new.

_FAULTY = (
    ("och/eller", "LAN02", "Beslutet får ändras och/eller upphävas."),
    ("procenttecken", "LAN03", "Avgiften är 5 % av beloppet."),
    ("tal med punkt", "LAN04", "Avgiften är 16.000 kronor."),
    ("kr", "LAN05", "Avgiften är 500 kr."),
    ("fr.o.m.", "LAN06", "Beslutet gäller fr.o.m. den dag det meddelas."),
    ("riket", "LAN08", "Beslutet gäller i hela riket."),
    ("besvär", "LAN09", "Den som är missnöjd får anföra besvär."),
    ("bestrida kostnader", "LAN10", "Sökanden ska bestrida kostnaderna."),
    ("föråldrat ord", "LAN11", "Sökanden ska erlägga en avgift."),
    ("pluralverb", "LAN13", "De som äro behöriga får ansöka."),
    ("raka citattecken", "LAN14", 'Handlingen ska märkas "hemlig".'),
    ("tankstreck som bindestreck", "LAN15", "Sökanden - eller ett ombud - ska underrättas."),
    ("sifferdatum", "LAN17", "Ansökan ska göras före 2026-10-01."),
    ("platshållare XX", "LAN20", "Ansökan ska göras före den XX."),
    ("platshållare X", "LAN20", "Tillsynsmyndigheten X får begära in handlingar."),
    ("tecknet före numret", "STR01", "Det som sägs i § 4 förvaltningslagen (2017:900) gäller inte."),
    ("hopskriven paragraf", "STR02", "Det som sägs i 4a § förvaltningslagen (2017:900) gäller inte."),
    ("hopskrivet kapitel", "STR03", "Det som sägs i 8A kap. 4 § plan- och bygglagen (2010:900) gäller inte."),
    ("kap utan punkt", "STR06", "Det som sägs i 3 kap 2 § plan- och bygglagen (2010:900) gäller inte."),
    ("ett tecken vid och", "REF02", "Det som sägs i 4 och 5 § förvaltningslagen (2017:900) gäller inte."),
    (
        "två tecken vid eller",
        "REF02",
        "Det som sägs i 4 eller 5 §§ förvaltningslagen (2017:900) gäller inte.",
    ),
    ("ett tecken vid intervall", "REF03", "Det som sägs i 4–6 § förvaltningslagen (2017:900) gäller inte."),
    ("intervall med bindestreck", "REF04", "Det som sägs i 4-6 §§ förvaltningslagen (2017:900) gäller inte."),
    ("intervall med mellanrum", "REF04", "Det som sägs i 4 – 6 §§ förvaltningslagen (2017:900) gäller inte."),
    ("komma före och", "REF06", "Det som sägs i 4, 5, och 7 §§ förvaltningslagen (2017:900) gäller inte."),
    ("förkortat stycke", "REF07", "Det som sägs i 4 § 2 st. förvaltningslagen (2017:900) gäller inte."),
    (
        "stycke i ental",
        "REF08",
        "Det som sägs i 9 § första och andra stycket förvaltningslagen (2017:900) gäller.",
    ),
    (
        "ordet punkt",
        "REF09",
        "Det som sägs i 7 § första stycket punkt 1 förvaltningslagen (2017:900) gäller.",
    ),
    (
        "hopskriven underpunkt",
        "REF10",
        "Det som sägs i 7 § första stycket 3a förvaltningslagen (2017:900) gäller.",
    ),
    ("kolonhänvisning", "REF12", "Bestämmelser finns i regeringsformen 8:7."),
    ("utan nummer", "REF14", "Bestämmelser om jäv finns i 16 § förvaltningslagen."),
    ("balk med nummer", "REF16", "Bestämmelser om straff finns i brottsbalken (1962:700)."),
    ("SFS i parentesen", "REF17", "Bestämmelser om jäv finns i förvaltningslagen (SFS 2017:900)."),
    ("stor bokstav", "REF18", "Bestämmelser om jäv finns i Förvaltningslagen (2017:900)."),
    ("ovan", "REF20", "Det som sägs ovan gäller också ombud enligt ovan."),
    ("GDPR", "REF25", "Uppgifterna ska behandlas enligt GDPR."),
    (
        "annan lags paragraf",
        "REF27",
        "Bestämmelserna i 12 kap. 1–3 §§ kommunallagen (2017:725) gäller, dock inte 2 §.",
    ),
    ("denna lagstiftning", "REF32", "Det gäller också andra beslut enligt denna lagstiftning."),
    ("utfärda föreskrifter", "STD01", "Regeringen ska utfärda föreskrifter om avgifter."),
    ("överklagas hos", "STD03", "Beslutet får överklagas hos allmän förvaltningsdomstol."),
)


def _sentences() -> list[Kind]:
    return [_kind(name, code, _with_sentence(sentence)) for name, code, sentence in _FAULTY]


def _with_sentence(sentence: str) -> Plant:
    return lambda bill, random_: _with_subsection(bill, random_, Subsection((sentence,)))


def _with_subsection(bill: Bill, random_: random.Random, subsection: Subsection) -> Bill:
    position = random_.choice(_written(bill))
    section = bill.bill.operations[position].wording  # type: ignore[union-attr]
    assert isinstance(section, Section)
    return _reworded(bill, position, replace(section, content=(*section.content, subsection)))


def _written(bill: Bill) -> list[int]:
    """The positions of the operations that give a section a wording."""
    return [
        position
        for position, op in enumerate(bill.bill.operations)
        if isinstance(op, Insert | Substitute) and isinstance(op.wording, Section)
    ]


def _reworded(bill: Bill, position: int, section: Section) -> Bill:
    operations = list(bill.bill.operations)
    op = operations[position]
    assert isinstance(op, Insert | Substitute)
    operations[position] = replace(op, wording=section)
    return _with_operations(bill, operations)


def _with_operations(bill: Bill, operations: list[Operation]) -> Bill:
    return replace(bill, bill=replace(bill.bill, operations=tuple(operations)))


# Words that are there already, spelt wrongly.


def _swaps() -> list[Kind]:
    return [
        _kind("skall", "LAN01", _in_new_text(lambda text: _once(text, r"\bska\b", "skall"))),
        _kind("mellanrum före komma", "LAN18", _in_new_text(lambda text: _once(text, r"(?<=\w), ", " , "))),
        _kind("punkt och komma", "LAN21", _in_new_text(lambda text: _once(text, r"(?<=\w{5}), ", "., "))),
        _kind("två kommatecken", "LAN21", _in_new_text(lambda text: _once(text, r"(?<=\w{5}), ", ",, "))),
        _kind(
            "samma ord två gånger",
            "LAN22",
            _in_new_text(lambda text: _once(text, r"\b(att|och|av|för) ", r"\1 \1 ")),
        ),
        _kind("öppen parentes", "LAN23", _in_new_text(lambda text: _once(text, r" (\w{5,}) ", r" (\1 "))),
        _kind("utan punkt", "LAN24", _last_stop),
        _kind("denna lag och denna förordning", "REF19", _wrong_self),
        _kind("skall står kvar", "LAN19", _old_skall),
    ]


def _once(text: str, pattern: str, new: str) -> str | None:
    changed = re.sub(pattern, new, text, count=1)
    return None if changed == text else changed


def _in_new_text(change: Text) -> Plant:
    """``change`` made in one string of a section that the bill inserts."""

    def plant(bill: Bill, random_: random.Random) -> Bill | None:
        places = [
            (position, number)
            for position in _written(bill)
            if isinstance(bill.bill.operations[position], Insert)
            for number, subsection in enumerate(_content(bill, position))
            if len(subsection.content) == 1
            and isinstance(subsection.content[0], str)
            and change(subsection.content[0])
        ]
        if not places:
            return None
        position, number = random_.choice(places)
        content = list(_content(bill, position))
        text = content[number].content[0]
        assert isinstance(text, str)
        content[number] = Subsection((change(text) or text,))
        section = bill.bill.operations[position].wording  # type: ignore[union-attr]
        assert isinstance(section, Section)
        return _reworded(bill, position, replace(section, content=tuple(content)))

    return plant


def _content(bill: Bill, position: int) -> tuple[Subsection, ...]:
    section = bill.bill.operations[position].wording  # type: ignore[union-attr]
    assert isinstance(section, Section)
    return subsections(section)


def _last_stop(bill: Bill, random_: random.Random) -> Bill | None:
    return _in_new_text(lambda text: text[:-1] if text.endswith(".") and text[-2].isalnum() else None)(
        bill, random_
    )


def _wrong_self(bill: Bill, random_: random.Random) -> Bill | None:
    name = bill.base.title.split(" ")[0].lower()
    if not name.endswith(("lag", "förordning")):
        return None
    other = "förordning" if name.endswith("lag") else "lag"
    return _with_subsection(
        bill, random_, Subsection((f"Det gäller också andra beslut enligt denna {other}.",))
    )


def _old_skall(bill: Bill, random_: random.Random) -> Bill | None:
    """The same "skall" in the statute and in the section that the bill changes otherwise."""
    for position in _written(bill):
        op = bill.bill.operations[position]
        if not isinstance(op, Substitute) or not isinstance(op.wording, Section):
            continue
        first = op.wording.content[0]
        if not isinstance(first, Subsection) or not first.content or not isinstance(first.content[0], str):
            continue
        text = _once(first.content[0], r"\bska\b", "skall")
        if text is None:
            continue
        old = replace(first, content=(text, *first.content[1:]))
        section = replace(op.wording, content=(old, *op.wording.content[1:]))

        def changed(standing: Section, old: Subsection = old) -> Section:
            return replace(standing, content=(replace(old, endnote=None), *standing.content[1:]))

        base = _with_section(bill.base, replace(op.target, act=None), changed)
        return _reworded(replace(bill, base=base), position, section)
    return None


def _with_section(act: Act, place: Locator, change: Callable[[Section], Section]) -> Act:
    path = next(placed.path for placed in sections(act) if placed.locator == place)
    return replace(
        act, body=_at(act.body, path, lambda node: (change(node),) if isinstance(node, Section) else (node,))
    )


def _at(
    nodes: tuple[Node, ...], path: tuple[int, ...], make: Callable[[Node], tuple[Node, ...]]
) -> tuple[Node, ...]:
    here, *rest = path
    if not rest:
        return (*nodes[:here], *make(nodes[here]), *nodes[here + 1 :])
    node = nodes[here]
    assert isinstance(node, Chapter | Part)
    return (*nodes[:here], replace(node, children=_at(node.children, tuple(rest), make)), *nodes[here + 1 :])


# Lists.

_ITEMS = (
    "sökandens namn och adress,",
    "de handlingar som behövs,",
    "vad ansökan gäller, och",
    "skälen för den.",
)


def _lists() -> list[Kind]:
    return [
        _kind("märke med parentes", "STR09", _with_list(markers=("1)", "2)", "3)", "4)"))),
        _kind("bindestreck som märke", "LAN15", _with_list(markers=("-",) * 4)),
        _kind("stor bokstav i punkt", "STR10", _with_list({1: "De handlingar som behövs,"})),
        _kind("kolon i inledningen", "STR11", _with_list(lead="I ansökan ska sökanden ange:")),
        _kind("komma saknas", "STR12", _with_list({1: "de handlingar som behövs"})),
        _kind("punkt mitt i listan", "STR12", _with_list({1: "de handlingar som behövs."})),
        _kind("komma saknas före och", "STR12", _with_list({2: "vad ansökan gäller och"})),
        _kind("samt", "STR13", _with_list({2: "vad ansökan gäller, samt"})),
        _kind("bindeordet saknas", "STR20", _with_list({2: "vad ansökan gäller,"})),
        _kind("slutar med komma", "STR21", _with_list({3: "skälen för den,"})),
        _kind("slutar utan punkt", "STR21", _with_list({3: "skälen för den"})),
        _kind("lucka bland punkterna", "STR19", _with_list(markers=("1.", "2.", "4.", "5."))),
        _kind("samma punkt två gånger", "STR19", _with_list(markers=("1.", "2.", "2.", "3."))),
        _kind("punkterna i oordning", "STR19", _with_list(markers=("1.", "3.", "2.", "4."))),
        _kind("börjar inte med 1", "STR19", _with_list(markers=("2.", "3.", "4.", "5."))),
        _kind("punkt och komma i punkt", "LAN21", _with_list({1: "de handlingar som behövs.,"})),
    ]


def _with_list(
    items: dict[int, str] | None = None,
    *,
    markers: tuple[str, ...] = ("1.", "2.", "3.", "4."),
    lead: str = "I ansökan ska sökanden ange",
) -> Plant:
    texts = [(items or {}).get(number, text) for number, text in enumerate(_ITEMS)]
    points = tuple(Point(marker, (text,)) for marker, text in zip(markers, texts, strict=True))
    return lambda bill, random_: _with_subsection(bill, random_, Subsection((lead, *points)))


# Numbers of sections, and headings.


def _numbers() -> list[Kind]:
    return [
        _kind("bokstav med lucka", "STR04", _letter_gap),
        _kind("nummer med lucka", "STR05", _number_gap),
        _kind("upphävd och ny", "STR18", _reused),
        _kind("rubrik utan paragraf", "STR15", _orphan),
        _kind("paragrafen finns redan", "ING28", _already),
        _kind("paragrafen som ändras finns inte", "ING28", _missing),
        _kind("flyttad till ett upptaget nummer", "ING14", _occupied),
        _kind("rubrik före en paragraf som inte finns", "ING28 ING20", _heading_nowhere),
        _kind("samma paragraf ändras två gånger", "ING08 ING28", _twice),
    ]


def _insert(bill: Bill) -> int:
    return next(p for p in _written(bill) if isinstance(bill.bill.operations[p], Insert))


def _relabelled(bill: Bill, label: Label) -> Bill:
    position = _insert(bill)
    op = bill.bill.operations[position]
    assert isinstance(op, Insert) and isinstance(op.wording, Section)
    operations = list(bill.bill.operations)
    operations[position] = Insert(replace(op.target, section=label), replace(op.wording, label=label))
    return _with_operations(bill, operations)


def _letter_gap(bill: Bill, random_: random.Random) -> Bill | None:
    op = bill.bill.operations[_insert(bill)]
    assert isinstance(op, Insert) and op.target.section is not None
    return _relabelled(bill, Label(op.target.section.number, random_.choice("def")))


def _number_gap(bill: Bill, random_: random.Random) -> Bill | None:
    numbers = [placed.locator.section.number or 0 for placed in sections(bill.base) if placed.locator.section]
    return _relabelled(bill, Label(max(numbers) + random_.randint(3, 9)))


def _standing(bill: Bill) -> list[Placed]:
    """The sections that the bill leaves alone."""
    touched = {
        replace(op.target, act=None) for op in bill.bill.operations if isinstance(op, Insert | Substitute)
    }
    return [
        placed
        for placed in sections(bill.base)
        if isinstance(placed.node, Section)
        and placed.node.repealed_by is None
        and placed.locator not in touched
    ]


def _reused(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill))
    assert isinstance(chosen.node, Section)
    wording = replace(chosen.node, endnote=None)
    return _with_operations(
        bill, [Repeal(chosen.locator), *bill.bill.operations, Insert(chosen.locator, wording)]
    )


def _orphan(bill: Bill, random_: random.Random) -> Bill | None:
    alone = []
    for placed in _standing(bill):
        nodes = bill.base.body
        for step in placed.path[:-1]:
            nodes = children(nodes[step])
        at = placed.path[-1]
        before = nodes[at - 1] if at else None
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        if isinstance(before, Heading) and (after is None or isinstance(after, Heading)):
            alone.append(placed.locator)
    inserted = bill.bill.operations[_insert(bill)].target  # type: ignore[union-attr]
    alone = [place for place in alone if place.section and place.section.number != inserted.section.number]
    if not alone:
        return None
    return _with_operations(bill, [Repeal(random_.choice(alone)), *bill.bill.operations])


def _already(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill))
    assert isinstance(chosen.node, Section)
    new = Insert(chosen.locator, replace(chosen.node, endnote=None))
    return _with_operations(bill, [*bill.bill.operations, new])


def _missing(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill))
    assert isinstance(chosen.node, Section)
    label = Label(900 + random_.randint(0, 9))
    target = replace(chosen.locator, section=label)
    new = Substitute(target, replace(chosen.node, label=label, endnote=None))
    return _with_operations(bill, [*bill.bill.operations, new])


def _occupied(bill: Bill, random_: random.Random) -> Bill | None:
    first, second = random_.sample(_standing(bill), 2)
    return _with_operations(bill, [Renumber(first.locator, second.locator), *bill.bill.operations])


def _heading_nowhere(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill))
    place = replace(chosen.locator, section=Label(950))
    return _with_operations(bill, [*bill.bill.operations, InsertHeading(place, "Särskilda bestämmelser")])


def _twice(bill: Bill, random_: random.Random) -> Bill | None:
    position = random_.choice(_written(bill))
    return _with_operations(bill, [*bill.bill.operations, bill.bill.operations[position]])


# References.


def _references() -> list[Kind]:
    return [
        _kind("hänvisning till en paragraf som inte finns", "REF21", _dangling),
        _kind("hänvisning till en upphävd paragraf", "REF21", _dying),
        _kind("hänvisning till en flyttad punkt", "REF23", _moved_point),
        _kind("hänvisning till ett flyttat stycke", "REF23", _moved_subsection),
        _kind("övergångsbestämmelse om en flyttad punkt", "REF26", _moved_in_transition),
        _kind("förra ändringen hade övergångsbestämmelse", "STD05", _transition_before),
    ]


def _dangling(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill)).locator
    place = place_of(bill.base, replace(chosen, section=Label(random_.randint(700, 799))))
    return _with_subsection(bill, random_, Subsection((f"Det som sägs i {place.words} gäller inte.",)))


def _with_reference(bill: Bill, random_: random.Random, words: str, besides: Locator) -> Bill | None:
    """The statute with a sentence about ``words`` last in a section that the bill leaves alone."""
    free = [placed for placed in _standing(bill) if placed.locator != besides]
    if not free:
        return None
    sentence = Subsection((f"Det som sägs i {words} gäller inte i fråga om livsmedel.",))
    base = _with_section(
        bill.base,
        _first_of(random_, free, besides).locator,
        lambda section: replace(section, content=(sentence, *section.content[1:])),
    )
    return replace(bill, base=base)


def _first_of(random_: random.Random, free: list[Placed], besides: Locator) -> Placed:
    near = [placed for placed in free if placed.locator.chapter == besides.chapter]
    return random_.choice(near or free)


def _dying(bill: Bill, random_: random.Random) -> Bill | None:
    gone = random_.choice(_standing(bill)).locator
    planted = _with_reference(bill, random_, gone.words, gone)
    return planted and _with_operations(planted, [Repeal(gone), *planted.bill.operations])


_POINTS = ("namn,", "adress till sökanden,", "en redogörelse för verksamheten, och", "skälen för ansökan.")


def _list_section(label: Label, texts: tuple[str, ...]) -> Section:
    points = tuple(Point(f"{number}.", (text,)) for number, text in enumerate(texts, start=1))
    return Section(label, (Subsection(("I ansökan ska anges", *points)),))


def _with_moved_points(bill: Bill, random_: random.Random) -> tuple[Bill, Locator] | None:
    """A section with a list in the statute, of which the bill takes away the second point."""
    chosen = random_.choice(_standing(bill)).locator
    assert chosen.section is not None
    base = _with_section(bill.base, chosen, lambda section: _list_section(section.label, _POINTS))
    after = _list_section(chosen.section, (_POINTS[0], *_POINTS[2:]))
    operations = [*bill.bill.operations, Substitute(chosen, after)]
    return _with_operations(replace(bill, base=base), operations), chosen


def _moved_point(bill: Bill, random_: random.Random) -> Bill | None:
    made = _with_moved_points(bill, random_)
    return made and _with_reference(made[0], random_, f"{made[1].words} 3", made[1])


def _moved_subsection(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill)).locator
    assert chosen.section is not None
    first, second = (
        Subsection((text,)) for text in ("Ansökan ska vara skriftlig.", "Beslutet ska innehålla skäl.")
    )
    added = Subsection(("Avgift för prövningen tas ut i förskott.",))
    base = _with_section(bill.base, chosen, lambda section: Section(section.label, (first, second)))
    after = Section(chosen.section, (first, added, second))
    planted = _with_operations(replace(bill, base=base), [*bill.bill.operations, Substitute(chosen, after)])
    return _with_reference(planted, random_, f"{chosen.words} andra stycket", chosen)


def _transition(base: Act, sentence: str) -> Act:
    own = [Point("1.", ("Denna lag träder i kraft den 1 juli 2023.",)), Point("2.", (sentence,))]
    provisions = ActProvisions("2023:300", tuple(Subsection((point,)) for point in own))
    body = tuple(node for node in base.body if not isinstance(node, TransitionalProvisions))
    return replace(base, body=(*body, TransitionalProvisions("Övergångsbestämmelser", (provisions,))))


def _moved_in_transition(bill: Bill, random_: random.Random) -> Bill | None:
    made = _with_moved_points(bill, random_)
    if made is None:
        return None
    planted, place = made
    sentence = f"Bestämmelsen i {place.words} 3 tillämpas från och med den 1 januari 2024."
    return replace(planted, base=_transition(planted.base, sentence))


def _transition_before(bill: Bill, random_: random.Random) -> Bill | None:
    places = [bill.bill.operations[p].target for p in _written(bill)]  # type: ignore[union-attr]
    changed = [place for place in places if any(placed.locator == place for placed in sections(bill.base))]
    place = random_.choice(changed)
    sentence = (
        f"Äldre bestämmelser i {place.words} gäller för ansökningar som har gjorts före ikraftträdandet."
    )
    return replace(bill, base=_transition(bill.base, sentence))


# The printed clause.


def _clauses() -> list[Kind]:
    return [
        _kind("fel räkneord", "ING17 ING18", _in_clause(r"\ben ny paragraf\b", "tre nya paragrafer")),
        _kind(
            "en paragraf saknas i ingressen",
            "ING27",
            _in_clause(r"\b\d+(?: [a-z])? och (\d+(?: [a-z])?) §§", r"\1 §"),
        ),
        _kind("ingressen slutar utan punkt", "ING06 ING25", _in_clause(r"\.$", "")),
        _kind("av följande lydelse saknas", "ING25 ING16", _in_clause(r" av följande lydelse\.$", ".")),
        _kind("utfärdad ingress", "ING01", _in_clause("^Härigenom", "Enligt riksdagens beslut")),
        _kind("numret fel i ingressen", "ING33", _in_clause(r"\((\d{4}:\d+)\)", r"(SFS \1)")),
        _kind(
            "två tecken var för sig",
            "ING32",
            _in_clause(r"\b(\d+) och (\d+(?: [a-z])?) §§ ", r"\1 § och \2 § "),
        ),
    ]


def _in_clause(pattern: str, new: str) -> Plant:
    def plant(bill: Bill, random_: random.Random) -> Bill | None:
        clause = _once(bill.bill.printed_clause or "", pattern, new)
        return None if clause is None else replace(bill, bill=replace(bill.bill, printed_clause=clause))

    return plant


# Terms.


def _terms() -> list[Kind]:
    return [
        _kind("definitionen tas bort", "REF29", _lost_definition),
        _kind("två definitioner", "REF30", _two_definitions),
        _kind("en borttagen regel nämns", "REF31", _left_behind),
    ]


_DEFINITION = "Med provningsorgan avses i denna författning den som yrkesmässigt provar varor."


def _lost_definition(bill: Bill, random_: random.Random) -> Bill | None:
    chosen, user = (placed.locator for placed in random_.sample(_standing(bill), 2))
    assert chosen.section is not None
    base = _with_section(
        bill.base, chosen, lambda section: Section(section.label, (Subsection((_DEFINITION,)),))
    )
    base = _with_section(base, user, _saying("Provningen görs av ett provningsorgan."))
    new = Section(chosen.section, (Subsection(("Ansökan ska vara skriftlig.",)),))
    return _with_operations(replace(bill, base=base), [*bill.bill.operations, Substitute(chosen, new)])


def _saying(sentence: str) -> Callable[[Section], Section]:
    return lambda section: replace(section, content=(Subsection((sentence,)), *section.content[1:]))


def _two_definitions(bill: Bill, random_: random.Random) -> Bill | None:
    chosen = random_.choice(_standing(bill)).locator
    base = _with_section(bill.base, chosen, _saying(_DEFINITION))
    return _with_subsection(replace(bill, base=base), random_, Subsection((_DEFINITION,)))


def _left_behind(bill: Bill, random_: random.Random) -> Bill | None:
    chosen, other = (placed.locator for placed in random_.sample(_standing(bill), 2))
    assert chosen.section is not None
    texts = ("namn,", "mandattiden för revisorer som utses,", "adress, och", "skälen för ansökan.")
    base = _with_section(bill.base, chosen, lambda section: _list_section(section.label, texts))
    base = _with_section(
        base, other, _saying("Revisorn utses senast när nästa mandattid för revisorer börjar.")
    )
    new = Substitute(chosen, _list_section(chosen.section, (texts[0], *texts[2:])))
    return _with_operations(replace(bill, base=base), [*bill.bill.operations, new])


# The papers beside the bill.


def _papers() -> list[Kind]:
    return [
        _kind("paragraf utan kommentar", "DOC08", lambda bill, random_: _commented(bill, leave_out=True)),
        _kind(
            "kommentar till en paragraf som inte ändras",
            "DOC08",
            lambda bill, random_: _commented(bill, leave_out=False),
        ),
        _kind(
            "övergången saknas",
            "DOC16",
            _paper("Äldre bestämmelser bör gälla för ansökningar före ikraftträdandet."),
        ),
        _kind("fel dag i promemorian", "DOC17", _paper("Ändringarna bör träda i kraft den 1 januari 2027.")),
    ]


def _commented(bill: Bill, *, leave_out: bool) -> Bill:
    places = [bill.bill.operations[p].target for p in _written(bill)]  # type: ignore[union-attr]
    wrong = places[1:] if leave_out else [*places, _standing(bill)[0].locator]
    text = "".join(f"## {place.words}\n\nÖvervägandena finns i avsnitt 3.\n\n" for place in wrong)
    return replace(bill, papers=(("commentary.md", text),))


def _paper(sentence: str) -> Plant:
    return lambda bill, random_: replace(
        bill, papers=(("memorandum.md", f"# 4.7 Införande\n\n{sentence}\n"),)
    )
