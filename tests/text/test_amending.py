"""Reading amending acts and bills from print, and writing them so that they read back the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.amendments.operations import (
    AmendingAct,
    Insert,
    InsertHeading,
    MoveHeading,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.faults import FaultError
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Chapter, Point, Section, Subsection
from toolkit.law.resolve import plain_text, points
from toolkit.text.amending import read_amending_act, read_amending_print, write_amending_act
from toolkit.text.statute import read_statute

BILL = """Förslag till lag om ändring i lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser

Härigenom föreskrivs följande i fråga om lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser
dels att 2 § och 10 § ska ha följande lydelse,
dels att det ska införas fyra nya paragrafer, 7 a § och 29–31 §§ av följande lydelse, samt närmast före 7 a § och 29 § nya rubriker av följande lydelse.

2 §   Syftet med den finansiella samordningen är att individer ska förbättra sin förmåga.

De samverkande parternas uppgifter

7 a §   De samverkande parterna ansvarar. I detta ingår bland annat att
- bereda förslag på vilka insatser som samordningsförbunden ska finansiera, och
- avgöra vilka individer som får ta del av insatserna.

10 §   Detta gäller dock inte
1. ärenden som avser verksamhetens mål,
2. finansiering av insatser.,
3. yttranden, och
4. ärenden som anges i särskilda föreskrifter.

Nationellt stöd för den finansiella samordningen

29 §   Nationella rådet ansvarar för att ge stöd.

30 §   Tillsynsmyndigheten X utövar tillsyn.

31 §   Tillsynsmyndigheten X får inleda tillsyn.

Denna lag träder i kraft den XX.
"""  # noqa: E501

ACT = """SFS 2025:10
Lag om ändring i lagen (2020:1) om prov
Utfärdad den 6 november 2025

Enligt riksdagens beslut1) föreskrivs i fråga om lagen (2020:1) om prov
dels att 3 kap. 1 § ska upphöra att gälla,
dels att rubriken närmast före 3 kap. 1 § ska utgå,
dels att nuvarande 1 kap. 4 § ska betecknas 1 kap. 5 §,
dels att 1 kap. 1 § och rubriken närmast före 1 kap. 1 § ska ha följande lydelse,
dels att rubriken närmast före nuvarande 1 kap. 4 § ska sättas närmast före 1 kap. 5 §,
dels att det ska införas en ny paragraf, 2 kap. 7 a §, av följande lydelse.

1 kap.

Lagens innehåll

1 §2)   Lagen gäller prov.

2 kap.

7 a §   Den som prövar ska
1. höra andra, och
2. besluta.

1. Denna lag träder i kraft den 1 juli 2026.

2. Äldre bestämmelser gäller fortfarande för äldre ärenden.

På regeringens vägnar
ANNA EXEMPEL
(Justitiedepartementet)

1)
Prop. 2024/25:166, bet. 2025/26:KrU2, rskr. 2025/26:15.
2)
Senaste lydelse 2022:7.
"""


def words_of(wording: object) -> str:
    assert isinstance(wording, Section)
    return " ".join(plain_text(part.content) for part in wording.content if hasattr(part, "content"))


def test_a_bill_is_read_word_for_word_slips_and_all() -> None:
    bill = read_amending_act(BILL)
    assert (bill.kind, bill.form, bill.number, bill.base.number) == ("lag", "förslag", None, "2003:1210")
    assert bill.title.startswith("Förslag till lag om ändring i lagen (2003:1210)")
    assert bill.printed_clause is not None
    assert bill.printed_clause.startswith("Härigenom föreskrivs följande i fråga om lagen (2003:1210)")
    kinds = [
        (type(op).__name__, op.target.words) for op in bill.operations if isinstance(op, Substitute | Insert)
    ]
    assert kinds == [
        ("Substitute", "2 §"),
        ("Substitute", "10 §"),
        ("Insert", "7 a §"),
        ("Insert", "29 §"),
        ("Insert", "30 §"),
        ("Insert", "31 §"),
    ]
    wordings = {op.target.words: op.wording for op in bill.operations if isinstance(op, Substitute | Insert)}
    assert "2. finansiering av insatser.," in words_of(wordings["10 §"])
    assert "- bereda förslag på vilka insatser" in words_of(wordings["7 a §"])
    headings = [(op.before.words, op.text) for op in bill.operations if isinstance(op, InsertHeading)]
    assert headings == [
        ("7 a §", "De samverkande parternas uppgifter"),
        ("29 §", "Nationellt stöd för den finansiella samordningen"),
    ]
    assert len(bill.provisions) == 1


def test_a_promulgated_act_with_chapters_footnotes_and_signature() -> None:
    act = read_amending_act(ACT)
    assert (act.kind, act.form, act.number, act.issued) == ("lag", "utfärdad", "2025:10", "2025-11-06")
    assert act.title == "Lag om ändring i lagen (2020:1) om prov"
    assert [type(op) for op in act.operations] == [
        Repeal,
        RepealHeading,
        Renumber,
        Substitute,
        SubstituteHeading,
        MoveHeading,
        Insert,
    ]
    inserted = act.operations[-1]
    assert isinstance(inserted, Insert)
    assert inserted.target == Locator.parse("2 kap. 7 a §")
    assert act.footnotes == (
        "Prop. 2024/25:166, bet. 2025/26:KrU2, rskr. 2025/26:15.",
        "Senaste lydelse 2022:7.",
    )
    assert act.signature == ("På regeringens vägnar", "ANNA EXEMPEL", "(Justitiedepartementet)")
    (provisions,) = act.provisions
    assert isinstance(provisions, Subsection)
    assert len(points(provisions.content)) == 2


@pytest.mark.parametrize("text", [BILL, ACT])
def test_what_is_written_reads_back_the_same(text: str) -> None:
    bill = read_amending_act(text)
    written = write_amending_act(bill)
    assert read_amending_act(written) == bill
    assert write_amending_act(read_amending_act(written)) == written


@pytest.mark.parametrize("text", [BILL, ACT])
def test_the_derived_clause_orders_the_same_as_the_printed_one(text: str) -> None:
    bill = replace(read_amending_act(text), printed_clause=None)
    again = read_amending_act(write_amending_act(bill))
    assert set(again.operations) == set(bill.operations)
    assert replace(again, operations=bill.operations, printed_clause=None) == bill


def simple(clause: str, body: str, *, form: str = "Enligt riksdagens beslut föreskrivs") -> str:
    return (
        f"Lag (2025:10) om ändring i lagen (2020:1) om prov\n\n{form} {clause}\n\n{body}\n\n"
        "Denna lag träder i kraft den 1 juli 2025.\n"
    )


LAW = "lagen (2020:1) om prov"


def test_what_is_named_and_what_is_printed_must_be_the_same() -> None:
    with pytest.raises(FaultError) as caught:
        read_amending_act(simple(f"att 1, 2 och 3 §§ {LAW} ska ha följande lydelse.", "1 §   A.\n\n5 §   B."))
    said = {fault.place or "": fault.message for fault in caught.value.faults}
    assert sorted(said) == ["2\N{NO-BREAK SPACE}§", "3\N{NO-BREAK SPACE}§", "5\N{NO-BREAK SPACE}§"]
    assert "inte tryckt" in said["2\N{NO-BREAK SPACE}§"]
    assert "nämner inte" in said["5\N{NO-BREAK SPACE}§"]


def test_what_is_missing_can_be_reported_instead() -> None:
    reading = read_amending_print(simple(f"att 1 och 2 §§ {LAW} ska ha följande lydelse.", "1 §   A."))
    assert [fault.place for fault in reading.missing] == ["2\N{NO-BREAK SPACE}§"]
    assert len(reading.bill.operations) == 1


def test_a_range_takes_in_what_is_printed_between_its_ends() -> None:
    act = read_amending_act(
        simple(f"att 1–3 §§ {LAW} ska ha följande lydelse.", "1 §   A.\n\n2 §   B.\n\n2 a §   C.\n\n3 §   D.")
    )
    assert [op.target.words for op in act.operations if isinstance(op, Substitute)] == [
        "1 §",
        "2 §",
        "2 a §",
        "3 §",
    ]


def test_a_range_of_what_is_repealed_is_counted_in_the_base() -> None:
    text = simple(f"att 1–3 §§ {LAW} ska upphöra att gälla.", "")
    base = read_statute("Lag (2020:1) om prov\n\n1 §   A.\n\n2 a §   B.\n\n3 §   C.\n").act
    without = [op.target.words for op in read_amending_act(text).operations if isinstance(op, Repeal)]
    assert without == ["1 §", "2 §", "3 §"]
    known = [op.target.words for op in read_amending_act(text, base).operations if isinstance(op, Repeal)]
    assert known == ["1 §", "2 a §", "3 §"]


def test_the_same_number_in_two_chapters() -> None:
    act = read_amending_act(
        simple(
            f"att 1 kap. 2 § och 3 kap. 2 § {LAW} ska ha följande lydelse.",
            "1 kap.\n\n2 §   A.\n\n3 kap. 2 §\n\nB.",
        )
    )
    found = {op.target.words: words_of(op.wording) for op in act.operations if isinstance(op, Substitute)}
    assert found == {"1 kap. 2 §": "A.", "3 kap. 2 §": "B."}


def test_title_annex_and_chapter_are_printed_too() -> None:
    act = read_amending_act(
        simple(
            f"i fråga om {LAW}\ndels att rubriken till lagen ska ha följande lydelse,\n"
            "dels att bilaga 2 ska ha följande lydelse,\n"
            "dels att det ska införas ett nytt kapitel, 4 kap., av följande lydelse.",
            "Lag om försök\n\n4 kap. Avgifter\n\n1 §   Avgift ska betalas.\n\n2 §   Avgiften får sättas ned.",
        )
        + "\nPå regeringens vägnar\nANNA EXEMPEL\n\nBilaga 2\n\nFörteckning\n"
    )
    title, annex, chapter = act.operations
    assert title == SubstituteTitle("Lag om försök")
    assert isinstance(annex, Substitute)
    assert isinstance(annex.wording, Annex)
    assert isinstance(chapter, Insert)
    assert isinstance(chapter.wording, Chapter)
    assert len(chapter.wording.children) == 2
    assert read_amending_act(write_amending_act(act)) == act


def test_a_point_of_transitional_provisions() -> None:
    act = read_amending_act(
        simple(
            f"att punkt 3 i övergångsbestämmelserna till {LAW} ska ha följande lydelse.",
            "3. Äldre bestämmelser gäller till utgången av 2027.",
        )
    )
    (op,) = act.operations
    assert isinstance(op, Substitute)
    assert op.target.points == (Label(3),)
    assert isinstance(op.wording, Point)
    assert read_amending_act(write_amending_act(act)) == act


def test_words_exchanged_print_nothing() -> None:
    act = read_amending_act(
        simple(f"att i 2 och 6 §§ {LAW} ordet ”Skolverket” ska bytas ut mot ”Provrådet”.", "")
    )
    assert act.operations == (
        ReplaceWord((Locator.parse("2 §"), Locator.parse("6 §")), "Skolverket", "Provrådet"),
    )


def test_a_heading_printed_but_not_named_is_new_only_before_a_new_section() -> None:
    reading = read_amending_print(
        simple(
            f"i fråga om {LAW}\ndels att 1 § ska ha följande lydelse,\n"
            "dels att det ska införas en ny paragraf, 7 a §, av följande lydelse.",
            "Inledning\n\n1 §   A.\n\nAvgifter\n\n7 a §   B.",
        )
    )
    assert [op for op in reading.bill.operations if isinstance(op, InsertHeading)] == [
        InsertHeading(Locator.parse("7 a §"), "Avgifter")
    ]
    assert [fault.message.split(" är tryckt")[0] for fault in reading.notes] == [
        "Rubriken ”Inledning”",
        "Rubriken ”Avgifter”",
    ]


DENSE = """SFS 2025:10
Lag om ändring i lagen (2020:1) om prov
Utfärdad den 6 november 2025
Enligt riksdagens beslut1) föreskrivs att 21 § lagen (2020:1) om prov2) ska ha följande lydelse.
1)
Prop. 2024/25:166, bet. 2025/26:KrU2, rskr. 2025/26:15.
21 §
3)
Den som prövar ska höra andra.
Beslut får överklagas.
2)
Lagen omtryckt 1997:690.
3)
Senaste lydelse 2024:1441.
Ikraftträdande- och övergångsbestämmelser
SFS 2025:10
Denna lag träder i kraft den 1 juli 2026.
På regeringens vägnar
ANNA EXEMPEL
"""


def test_lines_without_empty_lines_between_them() -> None:
    act = read_amending_act(DENSE)
    (op,) = act.operations
    assert isinstance(op, Substitute)
    assert words_of(op.wording) == "Den som prövar ska höra andra. Beslut får överklagas."
    assert len(op.wording.content) == 2 if isinstance(op.wording, Section) else False
    assert len(act.footnotes) == 3
    assert len(act.provisions) == 1


TWO_COLUMNS = simple(
    f"att 1 § {LAW} ska ha följande lydelse.", "Nuvarande lydelse   Föreslagen lydelse\n\n1 §   A."
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Lag (2020:1) om prov\n\n1 §   A.\n", "Ingressen saknas"),
        (TWO_COLUMNS, "två spalter"),
        (DENSE.replace("Den som prövar", "den som prövar"), "nummer har gått förlorade"),
        (simple("att något ska hända med lagen (2020:1) om prov.", "1 §   A."), ""),
        ("", "Ingressen saknas"),
    ],
)
def test_what_can_not_be_read_is_refused(text: str, says: str) -> None:
    with pytest.raises(FaultError) as caught:
        read_amending_act(text)
    assert says in str(caught.value)


def test_the_text_layer_of_a_printed_page(shared: Path) -> None:
    reading = read_amending_print((shared / "acts/2023-349.txt").read_text(encoding="utf-8"))
    (op,) = reading.bill.operations
    assert isinstance(op, Substitute)
    assert op.target == Locator.parse("6 kap. 17 §")
    text = words_of(op.wording)
    assert text.startswith("De som genomgår utbildning ska av huvudmannen")
    assert text.endswith("Ett studerandeskyddsombud ska vara minst 18 år.")
    assert "Senaste lydelse" not in text
    assert "rimligt" in text
    assert len(reading.bill.footnotes) == 3
    assert "Styckeindelningen" in reading.notes[0].message


READ = {
    "2000-764": 11,
    "2003-365": 21,
    "2006-1562": 6,
    "2010-1225": 1,
    "2019-614": 1,
    "2022-1109": 9,
    "2023-349": 1,
    "2025-1458": 2,
    "2025-1461": 52,
}
REFUSED = {"2025-990", "2025-999", "2026-76"}


def test_whole_acts_are_read_or_refused_with_a_reason(shared: Path) -> None:
    for path in sorted((shared / "acts").glob("[0-9]*.txt")):
        text = path.read_text(encoding="utf-8")
        if path.stem in REFUSED:
            with pytest.raises(FaultError, match="punkternas nummer har gått förlorade"):
                read_amending_act(text)
        else:
            assert len(read_amending_act(text).operations) == READ[path.stem], path.stem


def test_every_real_act_reads_back_the_same(shared: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared / "replay").glob("*/amending.txt"))]
    bills: list[AmendingAct] = [read_amending_print(text).bill for text in texts]
    assert len(bills) == 41
    for bill in bills:
        again = read_amending_print(write_amending_act(bill)).bill
        assert again.operations == bill.operations
        assert replace(again, title=bill.title) == bill


def test_a_clause_that_was_read_is_printed_a_line_for_each_part() -> None:
    """ING05: the clause is kept as it was read, on one line; its parts stand on lines of their own."""
    text = (
        "Förslag till lag om ändring i lagen (1999:100) om x\n\n"
        "Härigenom föreskrivs i fråga om lagen (1999:100) om x\n"
        "dels att 2 § ska upphöra att gälla,\n"
        "dels att 1 § ska ha följande lydelse.\n\n"
        "1 §   Ny lydelse.\n\n"
        "Denna lag träder i kraft den 1 juli 2027.\n"
    )
    assert write_amending_act(read_amending_act(text)) == text
