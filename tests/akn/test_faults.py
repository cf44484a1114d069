"""What can't be read is refused, in Swedish, with its line; nothing is skipped."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from lxml import etree

from toolkit.akn import read, read_act, read_bill, root_kind, validate, write_act, write_bill
from toolkit.akn.parse import Lines, parse
from toolkit.amendments.operations import AmendingAct, BaseAct, InsertHeading, Repeal, Substitute
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Block, Heading, Point, Section, Subsection, Validity

SECTION = Section(
    Label(7, "a"),
    (Subsection(("Förbundet ska", Point("1.", ("besluta om mål,",)), Block(("a   b", "c   d"), "table"))),),
    "Lag (2019:914).",
    Validity("2025-01-01"),
)
STATUTE = write_act(
    Act(
        "2003:1210",
        "Lag (2003:1210) om finansiell samordning",
        (Heading("Mål"), SECTION),
        (("Ikraft", "2004-01-01"),),
    )
)
BILL = write_bill(
    AmendingAct(
        "lag",
        "Förslag till lag om ändring i lagen (2003:1210)",
        BaseAct("2003:1210", "lagen (2003:1210)"),
        (
            Substitute(Locator.parse("7 a §"), SECTION),
            InsertHeading(Locator.parse("7 §"), "Mål"),
            Repeal(Locator.parse("#P5S1M2")),
        ),
        (Subsection(("Denna lag träder i kraft den 1 januari 2026.",)),),
        printed_clause="Härigenom föreskrivs …",
        footnotes=("Senaste lydelse 2019:914.",),
        signature=("På regeringens vägnar",),
    )
)


def _faults(call: Callable[[], object]) -> list[str]:
    with pytest.raises(FaultError) as caught:
        call()
    return [f"{fault.line}: {fault.message}" for fault in caught.value.faults]


def _line(data: bytes, text: str) -> int:
    return data[: data.index(text.encode())].count(b"\n") + 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"inte xml",
        b"7 \xa7   Text",
        b"PK\x03\x04 zip",
        b"<akomaNtoso",
        b"<a><b></a>",
        b"<a>&okant;</a>",
        b"<a>\x00</a>",
        b"\xff\xfe<\x00a",
        b'<?xml version="1.0" encoding="x-finns-inte"?><a/>',
    ],
)
def test_what_is_not_xml_is_refused(data: bytes) -> None:
    for call in (read_act, read_bill, read, validate, root_kind):
        with pytest.raises(FaultError, match=r"fel\.xml:\d+: .*välformad XML"):
            call(data, "fel.xml")


_LEVELS = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 4}">' for n in range(1, 40))
BOMB = f'<!DOCTYPE a [<!ENTITY b0 "bbbbbbbbbb">{_LEVELS}]><a>&b39;</a>'.encode()


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
        b'<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        b'<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]><a/>',
        BOMB,
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"),
    ],
)
def test_a_document_type_declaration_is_refused_unread(data: bytes) -> None:
    for call in (read, validate, root_kind):
        with pytest.raises(FaultError, match="DOCTYPE"):
            call(data, "fel.xml")


def test_a_bomb_is_refused_at_once() -> None:
    started = time.process_time()
    with pytest.raises(FaultError, match="DOCTYPE"):
        read(BOMB, "fel.xml")
    assert time.process_time() - started < 1


@pytest.mark.parametrize("levels", [300, 100_000])
def test_elements_without_end_are_refused(levels: int) -> None:
    deep = STATUTE.replace(b"<body>", b"<body>" + b"<chapter><num>1 kap.</num>" * levels)
    deep = deep.replace(b"</body>", b"</chapter>" * levels + b"</body>")
    with pytest.raises(FaultError):
        read(deep, "fel.xml")


def test_chapters_within_chapters_as_deep_as_the_parser_goes_are_read_or_refused() -> None:
    head, _, rest = STATUTE.partition(b"<body>")
    for levels in (100, 200, 240):
        chapters = b"<chapter><num>1 kap.</num>" * levels + b"</chapter>" * levels
        deep = head + b"<body>" + chapters + rest[rest.index(b"</body>") :]
        try:
            assert read_act(deep, "fel.xml").number == "2003:1210"
        except FaultError as error:
            assert "nivåer" in str(error)


def test_five_megabytes_are_read() -> None:
    text = "Finansiell samordning får bedrivas mellan Försäkringskassan och regionen. " * 8
    sections = tuple(Section(Label(n), (Subsection((text,)),)) for n in range(1, 9001))
    act = Act("2003:1210", "Lag", sections)
    data = write_act(act)
    assert len(data) > 5_000_000
    started = time.process_time()
    assert read_act(data, "stor.xml") == act
    assert time.process_time() - started < 5


def test_lines_beyond_65535_are_told_right() -> None:
    sections = tuple(Section(Label(n), (Subsection(("x",)),)) for n in range(1, 10_001))
    data = write_act(Act("2003:1210", "Lag", sections)).replace(
        b"<num>9999 \xc2\xa7</num>", b"<num>9999</num>"
    )
    line = _line(data, '<section eId="sec_9999"')
    assert line > 65_535
    assert [fault.partition(":")[0] for fault in _faults(lambda: read_act(data, "lag.xml"))] == [str(line)]
    root = parse(data, "lag.xml")
    assert Lines(root, data).of(root.findall(".//{*}section")[9998]) == line
    invalid = data.replace(b'eId="sec_9999"', b'eId="sec 9999"')
    assert _faults(lambda: validate(invalid, "lag.xml"))[0].startswith(f"{line}: Värdet ”sec 9999”")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "<crossHeading>Mål",
            "<rubrik>Mål",
            "Elementet rubrik kan inte läsas i",
        ),
        ("<intro>", "<intro>Lös text", "Texten ”Lös text” står direkt i elementet intro"),
        ("</point>", "mera</point>", "Texten ”mera” står direkt i elementet point"),
        ("</point>", "</point>mera", "Texten ”mera” står direkt i elementet subsection"),
        ("besluta om mål,", "besluta <b>om</b> mål,", "Elementet b kan inte läsas i elementet p"),
        ('<section eId="sec_7a"', '<section eId="sec_7a" status="removed"', "Attributet status på section"),
        ('<section eId="sec_7a"', '<section eId="sec_7a" lv:okänt="1"', "Attributet lv:okänt på section"),
        ("<num>7 a §</num>", "", "Elementet section saknar num, t.ex. <num>7 a §</num>"),
        ("<num>7 a §</num>", "<num>Sjunde</num>", "Numret ”Sjunde” kan inte läsas; skriv det som ”7 a §”"),
        (
            "<num>7 a §</num>",
            "<num>7 a §</num><heading>Mål</heading>",
            "section kan inte ha någon rubrik",
        ),
        (
            "<num>7 a §</num>",
            "<num>7 a §</num><num>8 §</num>",
            "Elementet num kan inte läsas",
        ),
        ("<num>1.</num>", "", "Elementet point saknar num"),
        ('period="#period_1"', 'period="#period_9"', "Perioden #period_9 finns inte i temporalData"),
        ('start="#event_', 'start="#', "Händelsen #2025-01-01 finns inte i lifecycle"),
        ("<subsection", '<hcontainer name="annat"/><subsection', "Elementet hcontainer annat kan inte läsas"),
        ("<lv:field", "<lv:fält/><lv:field", "Elementet lv:fält kan inte läsas"),
        ('<FRBRnumber value="2003:1210"/>', "", "saknar ett SFS-nummer i FRBRnumber"),
        ('<FRBRnumber value="2003:1210"/>', '<FRBRnumber value="12"/>', "saknar ett SFS-nummer i FRBRnumber"),
        ("<preface>", "<coverPage/><preface>", "Elementet coverPage kan inte läsas"),
        ("<p>Lag (2003:1210) om finansiell samordning</p>", "", "saknar författningens rubrik"),
        (
            '<blockContainer class="table">',
            '<blockContainer class="table"><table/>',
            "table kan inte läsas",
        ),
        (
            '<p class="endnote">',
            '<p class="endnote">x</p><p class="endnote">',
            "Ändringsnoten",
        ),
    ],
)
def test_what_a_statute_cannot_hold_is_reported_on_its_line(old: str, new: str, expected: str) -> None:
    assert old.encode() in STATUTE
    data = STATUTE.replace(old.encode(), new.encode(), 1).replace(
        b"</crossHeading>", b"</rubrik>" if "<rubrik>" in new else b"</crossHeading>"
    )
    faults = _faults(lambda: read_act(data, "lag.xml"))
    assert [fault for fault in faults if expected in fault], faults
    assert all(re.fullmatch(r"\d+: .+\.", fault) for fault in faults), faults


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('lv:operation="repeal"', 'lv:operation="upphäv"', "okänt slag, ”upphäv”"),
        ('lv:operation="repeal"', "", "saknar attributet lv:operation"),
        ('type="repeal"', 'type="insertion"', "slaget repeal och skrivs textualMod type=”repeal”"),
        ("#sec_5__subsec_1", "#stycke5", "pekar inte ut något lagrum"),
        ("1210#sec_5__subsec_1", "99#sec_5__subsec_1", "gäller inte författningen som ändras"),
        ('lv:sentence="2"', 'lv:sentence="andra"', "Meningen ”andra” i lv:sentence"),
        ('<new href="#change_2__qtext_1"/>', "", "saknar new"),
        (
            '<new href="#change_2__qtext_1"/>',
            "",
            "hänvisar till change_2__qtext_1; lägg",
        ),
        (
            '<new href="#change_2__qtext_1"/>',
            '<new href="#borta"/>',
            "#borta leder inte till",
        ),
        (
            "<activeModifications>",
            "<passiveModifications/><activeModifications>",
            "passiveModifications kan inte läsas",
        ),
        ("<mod ", "<ins/><mod ", "Elementet ins kan inte läsas i elementet p"),
        ('<lv:base number="2003:1210">lagen (2003:1210)</lv:base>', "", "saknar lv:base i proprietary"),
        ('name="ingress-tryckt"', 'name="annat"', "formula annat kan inte läsas"),
        ('name="ikraftträdande"', 'name="annat"', "Elementet hcontainer annat kan inte läsas"),
        ("<p>Senaste lydelse", "<p>x</p><p>Senaste lydelse", "En fotnot ska stå i ett enda p-element"),
    ],
)
def test_what_a_bill_cannot_hold_is_reported(old: str, new: str, expected: str) -> None:
    assert old.encode() in BILL
    faults = _faults(lambda: read_bill(BILL.replace(old.encode(), new.encode(), 1), "bill.xml"))
    assert [fault for fault in faults if expected in fault], faults
    assert all(re.fullmatch(r"\d+: .+\.", fault) for fault in faults), faults


def test_all_faults_of_a_file_are_reported_at_once() -> None:
    data = STATUTE.replace("<num>7 a §</num>".encode(), b"<rubrik/><num>7</num>").replace(
        b"<intro>", b"<intro>x"
    )
    assert len(_faults(lambda: read_act(data, "lag.xml"))) >= 3


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<body>", "<body><crossHeading>x</crossHeading>", "Elementet crossHeading får inte stå här"),
        (' name="paragrafer"', "", "Elementet hcontainer saknar attributet name; lägg till det."),
        ('<section eId="sec_7a"', '<section eId="sec_7a" färg="1"', "Attributet färg får inte finnas på"),
        (
            'eId="sec_7a"',
            'eId="sec 7a"',
            "”sec 7a” i attributet eId på elementet section har fel form",
        ),
        ("multipleVersions", "annat", "skriv något av originalVersion, singleVersion, multipleVersions."),
        ('date="2004-01-01"', 'date="2004-13-01"', "skriv ett datum som 2024-01-31."),
        ('eId="sec_7a__subsec_1"', 'eId="sec_7a"', "Beteckningen (eId) ”sec_7a” finns redan"),
        ("<body>", "<body>hej", "Elementet body får inte ha text direkt i sig"),
        ('<FRBRlanguage language="swe"/>', "", "Elementet FRBRExpression är inte fullständigt; lägg till"),
        ('href="#riksdagen"', 'href="%zz ^"', "Värdet ”%zz ^” i attributet href på elementet FRBRauthor"),
        (
            "akn/3.0",
            "akn/2.0",
            "Det yttersta elementet är {http://docs.oasis-open.org/legaldocml/ns/akn/2.0}akomaNtoso",
        ),
    ],
)
def test_the_schema_speaks_swedish(old: str, new: str, expected: str) -> None:
    assert old.encode() in STATUTE
    data = STATUTE.replace(old.encode(), new.encode(), 1)
    (fault,) = _faults(lambda: validate(data, "lag.xml"))
    assert expected in fault
    line = _line(STATUTE, old)
    assert int(fault.partition(":")[0]) in range(line - 6, line + 1)


def test_what_is_valid_passes() -> None:
    validate(STATUTE, "lag.xml")
    validate(BILL, "bill.xml")


@pytest.mark.parametrize(
    "data",
    [
        b"<html/>",
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>',
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"/></akomaNtoso>',
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="x"/></akomaNtoso>',
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="x"/></akomaNtoso>',
    ],
)
def test_other_xml_is_refused(data: bytes) -> None:
    with pytest.raises(FaultError, match=r"fel\.xml:1: .*\."):
        read(data, "fel.xml")


def test_one_kind_is_not_read_as_the_other() -> None:
    with pytest.raises(FaultError, match="Filen är en ändringsförfattning"):
        read_act(BILL, "bill.xml")
    with pytest.raises(FaultError, match="Filen är en författning"):
        read_bill(STATUTE, "lag.xml")


def test_comments_wrapped_lines_and_other_indentation_change_nothing() -> None:
    act = read_act(STATUTE, "lag.xml")
    assert (
        read_act(STATUTE.replace(b"<p>besluta om", b"<!-- x --><p>\n  besluta\n\t  om<?y?>"), "lag.xml")
        == act
    )
    flat = etree.tostring(etree.fromstring(STATUTE, etree.XMLParser(remove_blank_text=True)))
    assert read_act(flat, "lag.xml") == act
    windows = STATUTE.replace(b"\n", b"\r\n")
    assert read_act(windows, "lag.xml") == act
    assert read_act(STATUTE.decode().replace("UTF-8", "UTF-16").encode("utf-16"), "lag.xml") == act
    assert read_act(b"\xef\xbb\xbf" + STATUTE, "lag.xml") == act
