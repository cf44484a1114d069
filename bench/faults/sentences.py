"""Faults in words: sentences that have one, put last in a new provision, and words spelt wrongly."""

from __future__ import annotations

import random
from dataclasses import replace

from bench.faults.editing import (
    Kind,
    Plant,
    Text,
    kind,
    once,
    reworded,
    with_section,
    with_subsection,
    written,
)
from bench.planted import Bill
from toolkit.amendments.operations import Insert, Substitute
from toolkit.law.model import Section, Subsection
from toolkit.law.resolve import subsections

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


def sentences() -> list[Kind]:
    return [kind(name, code, _with_sentence(sentence)) for name, code, sentence in _FAULTY]


def _with_sentence(sentence: str) -> Plant:
    return lambda bill, random_: with_subsection(bill, random_, Subsection((sentence,)))


def swaps() -> list[Kind]:
    return [
        kind("skall", "LAN01", _in_new_text(lambda text: once(text, r"\bska\b", "skall"))),
        kind("mellanrum före komma", "LAN18", _in_new_text(lambda text: once(text, r"(?<=\w), ", " , "))),
        kind("punkt och komma", "LAN21", _in_new_text(lambda text: once(text, r"(?<=\w{5}), ", "., "))),
        kind("två kommatecken", "LAN21", _in_new_text(lambda text: once(text, r"(?<=\w{5}), ", ",, "))),
        kind(
            "samma ord två gånger",
            "LAN22",
            _in_new_text(lambda text: once(text, r"\b(att|och|av|för) ", r"\1 \1 ")),
        ),
        kind("öppen parentes", "LAN23", _in_new_text(lambda text: once(text, r" (\w{5,}) ", r" (\1 "))),
        kind("utan punkt", "LAN24", _last_stop),
        kind("denna lag och denna förordning", "REF19", _wrong_self),
        kind("skall står kvar", "LAN19", _old_skall),
    ]


def _in_new_text(change: Text) -> Plant:
    """``change`` made in one string of a section that the bill inserts."""

    def plant(bill: Bill, random_: random.Random) -> Bill | None:
        places = [
            (position, number)
            for position in written(bill)
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
        return reworded(bill, position, replace(section, content=tuple(content)))

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
    return with_subsection(
        bill, random_, Subsection((f"Det gäller också andra beslut enligt denna {other}.",))
    )


def _old_skall(bill: Bill, random_: random.Random) -> Bill | None:
    """The same "skall" in the statute and in the section that the bill changes otherwise."""
    for position in written(bill):
        op = bill.bill.operations[position]
        if not isinstance(op, Substitute) or not isinstance(op.wording, Section):
            continue
        first = op.wording.content[0]
        if not isinstance(first, Subsection) or not first.content or not isinstance(first.content[0], str):
            continue
        text = once(first.content[0], r"\bska\b", "skall")
        if text is None:
            continue
        old = replace(first, content=(text, *first.content[1:]))
        section = replace(op.wording, content=(old, *op.wording.content[1:]))

        def changed(standing: Section, old: Subsection = old) -> Section:
            return replace(standing, content=(replace(old, endnote=None), *standing.content[1:]))

        base = with_section(bill.base, replace(op.target, act=None), changed)
        return reworded(replace(bill, base=base), position, section)
    return None
