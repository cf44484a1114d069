"""``lagverk granska`` and ``lagverk regler`` as a user types them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise, words
from toolkit.review import registry
from toolkit.review.model import Finding, Severity, about
from toolkit.review.registry import Rule
from toolkit.review.subject import Subject

PROPOSAL = "proposals/fk-2024-007710"
BILL = f"{PROPOSAL}/bill.xml"
STATUTE = """Lag (2020:1) om provning

1 §   Den som provar en vara ska föra bok.

2 §   Provningen är kostnadsfri.
"""
AMENDMENT = """Förslag till lag om ändring i lagen (2020:1) om provning

Härigenom föreskrivs att 1 § och 2 § lagen (SFS 2020:1) om provning ska ha följande lydelse.

1 §   Den som provar en vara ska föra bok digitalt.

2 §   Provningen får kosta 100 kronor.

Denna lag träder i kraft den 2026-07-01.
"""


@pytest.fixture
def project(lagverk: Run, tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with the proposal and its statute, in which the commands are run."""
    for name in ("proposals", "statutes"):
        shutil.copytree(root / name, tmp_path / name)
    (tmp_path / "lagen.txt").write_text(STATUTE, encoding="utf-8")
    (tmp_path / "andring.txt").write_text(AMENDMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(out: str) -> list[tuple[str, str]]:
    """The findings of a JSON output, as rule and place."""
    return [(entry["regel"], entry["lagrum"]) for entry in json.loads(out)]


def test_the_proposal_and_its_printed_clause(lagverk: Run) -> None:
    outcome = lagverk("granska --format json")
    assert outcome.code == 1
    assert outcome.err == ""
    entries = json.loads(outcome.out)
    said = {(entry["regel"], entry["lagrum"]): normalise(entry["meddelande"]) for entry in entries}
    assert said["ING04", "ingressen"] == "”Följande” ska inte stå före ”i fråga om”."
    assert (
        said["ING20", "ingressen"]
        == "Nya rubriker ska nämnas före ”av följande lydelse”, som sägs en gång och sist."
    )
    assert (
        said["IKR02", "första stycket i övergångsbestämmelserna"]
        == "Dagen för ikraftträdandet är inte ifylld."
    )
    signs = [entry["forslag"] for entry in entries if entry["regel"] == "ING32"]
    assert signs == ["2, 7, 9, 10, 21, 25 och 26 §§", "7 a, 7 b och 29–38 §§", "7 a, 29 och 30 §§"]
    assert {entry["fil"] for entry in entries if entry["regel"] == "ING04"} == {BILL}


def test_text_has_file_line_rule_and_place(lagverk: Run, root: Path) -> None:
    outcome = lagverk(f"granska {PROPOSAL} --endast IKR02")
    line = (
        (root / BILL)
        .read_text(encoding="utf-8")
        .splitlines()
        .index("            <p>Denna lag träder i kraft den XX.</p>")
    )
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        f"{BILL}:{line + 1}:41: fel IKR02: första stycket i övergångsbestämmelserna: "
        "Dagen för ikraftträdandet är inte ifylld.",
        "    → den … (dag, månad och år)",
        "Ett fel.",
    ]


def test_nothing_to_find_is_code_0(lagverk: Run, project: Path) -> None:
    outcome = lagverk("granska lagen.txt")
    assert (outcome.code, outcome.out) == (0, "Inget att anmärka på.\n")


def test_an_unreadable_file_is_a_finding_and_the_run_goes_on(lagverk: Run, project: Path) -> None:
    (project / "trasig.xml").write_text("<akomaNtoso>\n<act>", encoding="utf-8")
    (project / "binar.txt").write_bytes(b"\xff\xfe\x00\xd8\x81")
    outcome = lagverk("granska trasig.xml binar.txt andring.txt --grund lagen.txt --format json")
    assert outcome.code == 1
    rules = [rule for rule, _ in found(outcome.out)]
    assert rules.count("FIL01") == 2
    assert "ING33" in rules
    assert lagverk("granska trasig.xml").code == 2


def test_a_paper_stands_for_its_bill(lagverk: Run, project: Path) -> None:
    line = f"granska {BILL} {PROPOSAL}/referral.toml --endast IKR02 --format json"
    assert found(lagverk(line).out) == [("IKR02", "första stycket i övergångsbestämmelserna")]


def test_a_published_statute_is_one_whatever_its_title(lagverk: Run, project: Path) -> None:
    (project / "1950-263.txt").write_text(
        "Förordning (1950:263) om upphävande av vissa beslut\nUtfärdad: 1950-06-02\n\n"
        "Kungl. Maj:t har föreskrivit att besluten ska upphöra att gälla.\n",
        encoding="utf-8",
    )
    assert found(lagverk("granska 1950-263.txt --format json").out) == []


def test_wrong_use_is_code_2(lagverk: Run, project: Path) -> None:
    for line, said in (
        ("granska finns-inte", "Filen finns inte"),
        ("granska --endast ING99", "Regeln ”ING99” finns inte"),
        ("granska --osakra XYZ01", "Regeln ”XYZ01” finns inte"),
        ("granska --format pdf", "”text”, ”json”"),
        ("granska lagen.txt --baslinje lagen.txt", "ingen baslinje"),
    ):
        outcome = lagverk(line)
        assert outcome.code == 2, line
        assert said in normalise(outcome.err), line


def test_a_rule_that_crashes_is_named_and_the_others_run(
    lagverk: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(subject: Subject) -> Iterator[Finding]:
        yield about(Locator.parse("1 §"), "Hann före.")
        for passage in subject.passages:
            if "kostnadsfri" in passage.text:
                raise KeyError("prov")

    rules = (Rule("LAN99", Severity.INFO, crash, "Ett prov.\n"), *registry.all_rules())
    monkeypatch.setattr(registry, "all_rules", lambda: rules)
    outcome = lagverk("granska lagen.txt --format json")
    assert outcome.code == 2
    assert found(outcome.out) == [("LAN99", "1 §"), ("LAN99", "2 § första stycket")]
    message = normalise(json.loads(outcome.out)[1]["meddelande"])
    assert message.startswith("Regeln kunde inte köras klart: KeyError i test_granska.py, rad ")


def test_a_bill_without_its_statute_says_so(lagverk: Run, project: Path) -> None:
    outcome = lagverk("granska andring.txt --format json")
    assert ("FIL03", "") in found(outcome.out)
    assert ("ING33", "ingressen") in found(outcome.out)
    assert ("FIL03", "") not in found(lagverk("granska andring.txt --grund lagen.txt --format json").out)


def test_settings(lagverk: Run, project: Path) -> None:
    settings = project / "lagverk.toml"
    settings.write_text(
        '[granska]\nendast = ["ING", "IKR02"]\nutan = ["ING32"]\n[granska.allvar]\nIKR02 = "varning"\n'
        '[[granska.tysta]]\nregel = "ING04"\nlagrum = "ingressen"\nskal = "så står det i trycket"\n',
        encoding="utf-8",
    )
    outcome = lagverk(f"granska {PROPOSAL} --format json")
    assert found(outcome.out) == [
        ("ING19", "ingressen"),
        ("ING20", "ingressen"),
        ("IKR02", "första stycket i övergångsbestämmelserna"),
    ]
    assert [entry["allvar"] for entry in json.loads(outcome.out)] == ["varning", "fel", "varning"]
    settings.write_text("[granska]\nbara = []\nallvar = { ING07 = 'hemskt' }\n", encoding="utf-8")
    outcome = lagverk("granska")
    assert outcome.code == 2
    assert "lagverk.toml: Nyckeln ”bara” är okänd" in outcome.err
    assert "Allvaret för ”ING07”" in outcome.err
    settings.unlink()
    (project / "pyproject.toml").write_text("[tool.lagverk.granska]\nendast = ['IKR02']\n", encoding="utf-8")
    assert len(found(lagverk(f"granska {PROPOSAL} --format json").out)) == 1


def test_a_comment_silences_one_rule_at_one_place(lagverk: Run, project: Path) -> None:
    bill = project / BILL
    text = bill.read_text(encoding="utf-8")
    comments = (
        "<!-- lagverk: tysta IKR02 övergångsbestämmelserna: fel plats -->"
        "<!-- lagverk: tysta ING32 ingressen: så står det i trycket -->"
        "<!-- lagverk: tysta ING04 ingressen -->"
    )
    bill.write_text(text.replace("<preamble>", f"<preamble>{comments}"), encoding="utf-8")
    outcome = lagverk(f"granska {PROPOSAL} --endast IKR02,ING32,ING04 --format json")
    assert found(outcome.out) == [
        ("FIL02", ""),
        ("FIL02", ""),
        ("ING04", "ingressen"),
        ("IKR02", "första stycket i övergångsbestämmelserna"),
    ]


def test_baseline(lagverk: Run, project: Path) -> None:
    assert lagverk("granska proposals --skriv-baslinje kant.json").code == 0
    assert lagverk("granska proposals --baslinje kant.json").out == "Inget att anmärka på.\n"
    bill = project / BILL
    text = bill.read_text(encoding="utf-8")
    moved = text.replace("<preamble>", "\n\n<preamble>").replace("ska bidra med", "skall bidra med")
    bill.write_text(moved, encoding="utf-8")
    outcome = lagverk("granska proposals --baslinje kant.json --format json")
    # The wording is new, and what the commentary says of 9 § was written before it.
    assert sorted(found(outcome.out)) == [("DOC19", "9 §"), ("LAN01", "9 § första stycket 8")]


def test_fixes_are_shown_and_then_made(lagverk: Run, project: Path) -> None:
    bill = project / BILL
    before = bill.read_text(encoding="utf-8").replace("<preamble>", "<preamble><!-- kvar -->")
    bill.write_text(before, encoding="utf-8")
    shown = lagverk(f"granska {PROPOSAL} --endast ING --visa")
    assert bill.read_text(encoding="utf-8") == before
    assert "\n+        <p>Härigenom föreskrivs följande i fråga om" in shown.out
    assert "dels att 2, 7, 9, 10, 21, 25 och 26 §§ ska ha följande lydelse" in shown.out
    assert shown.out.count("\n@@ ") == 1
    made = lagverk(f"granska {PROPOSAL} --endast ING --atgarda")
    assert made.code == 1
    after = bill.read_text(encoding="utf-8")
    assert "<!-- kvar -->" in after
    lines = [
        (old, new) for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new
    ]
    assert len(lines) == 1
    assert found(lagverk(f"granska {PROPOSAL} --endast ING --format json").out) == [
        ("ING04", "ingressen"),
        ("ING20", "ingressen"),
    ]
    lagverk(f"granska {PROPOSAL} --endast ING --atgarda --osakra ING04,ING20")
    assert found(lagverk(f"granska {PROPOSAL} --endast ING --format json").out) == []


def test_a_fixed_text_changes_no_other_word(lagverk: Run, project: Path) -> None:
    outcome = lagverk("granska andring.txt --grund lagen.txt --endast ING32,ING33,IKR02 --atgarda")
    assert (outcome.code, outcome.err) == (0, "Tre fynd rättades; 0 återstår.\n")
    after = (project / "andring.txt").read_text(encoding="utf-8")
    expected = (
        AMENDMENT.replace("1 § och 2 §", "1 och 2 §§")
        .replace("SFS ", "")
        .replace("den 2026-07-01", "den 1 juli 2026")
    )
    assert words(after) == words(expected)
    assert after == expected


def test_rules_are_listed_with_their_manuals(lagverk: Run) -> None:
    listed = lagverk("regler")
    assert listed.code == 0
    assert len(listed.out.splitlines()) == len(registry.all_rules())
    assert normalise(lagverk("regler ing33").out).startswith(
        "ING33 (fel): Grundförfattningens nummer är skrivet på fel sätt i ingressen"
    )
    assert all(line.startswith("IKR") for line in lagverk("regler IKR").out.splitlines())
    entries = json.loads(lagverk("regler --format json").out)
    assert {entry["regel"] for entry in entries} == {rule.code for rule in registry.all_rules()}
    assert lagverk("regler ABC01").code == 2
