"""Word out, Word back: ``lagverk utkast`` and ``lagverk las`` as they are typed."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run
from tests.documents.editing import Edit, Editor, edited
from toolkit.documents.exchange.provision_text import NEW_SECTION, POINTS, TEXT
from toolkit.word.package import read_package, write_package

LIST = '--paragrafer "2, 7, 9, 10 och 25 §§"'


@pytest.fixture
def folder(root: Path, tmp_path: Path, lagverk: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the statute, and a draft of five sections in it."""
    shutil.copytree(root / "statutes", tmp_path / "statutes")
    monkeypatch.chdir(tmp_path)
    outcome = lagverk(f"utkast 2003:1210 {LIST} -o utkast.docx")
    assert (outcome.code, outcome.out, outcome.err) == (0, "utkast.docx\n", "")
    return tmp_path


def edit(path: Path, change: Edit, *, tracked: bool = False) -> None:
    path.write_bytes(edited(path.read_bytes(), change, tracked=tracked))


def test_a_wording_is_found_by_what_it_says_whatever_its_file_is_called(lagverk: Run, folder: Path) -> None:
    file = next((folder / "statutes/2003-1210").glob("*.xml"))
    file.rename(file.with_name("finsam.xml"))
    edit(folder / "utkast.docx", typed)
    assert lagverk("las utkast.docx -o proposals/mitt").code == 0
    built = lagverk("bygg proposals/mitt -o build")
    assert (built.code, built.err) == (0, "")
    bill = folder / "proposals/mitt/bill.xml"
    bill.write_text(bill.read_text(encoding="utf-8").replace("2023:644", "2019:914"), encoding="utf-8")
    refused(
        lagverk("bygg proposals/mitt"), "i lydelse t.o.m. SFS 2019:914", "statutes/2003-1210/2019-914.xml"
    )


def typed(editor: Editor) -> None:
    editor.replace(editor.find("Insatserna inom"), "skall avse", "ska avse")
    editor.insert_after(editor.find("2. förbundets organisation"), POINTS[0], "förbundets syfte,")
    last = editor.find("Ett samordningsförbund får inte besluta")
    editor.insert_after(
        editor.insert_after(last, NEW_SECTION, "7 a §"), TEXT, "Parterna ansvarar för insatserna."
    )
    editor.comment(editor.find("Insatserna inom"), "Hela vägen?")


def refused(outcome: Outcome, *words: str) -> None:
    assert (outcome.code, outcome.out) == (2, "")
    for word in words:
        assert word in outcome.err.replace("\N{NO-BREAK SPACE}", " ")
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_a_draft_becomes_a_proposal_that_builds(lagverk: Run, folder: Path, tracked: bool) -> None:
    edit(folder / "utkast.docx", typed, tracked=tracked)
    outcome = lagverk("las utkast.docx -o proposals/mitt")
    assert outcome.code == 0
    files = "bill.xml referral.toml memorandum.md commentary.md consequences.toml kommentarer-utkast.md"
    names = set(files.split())
    assert {path.name for path in (folder / "proposals/mitt").iterdir()} == names
    assert "Punkterna har numrerats om: 3 → 4" in outcome.err
    assert "2\N{NO-BREAK SPACE}§: Granskare: Hela vägen?" in outcome.err
    notes = (folder / "proposals/mitt/kommentarer-utkast.md").read_text(encoding="utf-8")
    assert "## 2 §\n\n- Granskare, 2026-01-02 om ”Insatserna inom" in notes
    assert "## 7 a §" in (folder / "proposals/mitt/commentary.md").read_text(encoding="utf-8")
    built = lagverk("bygg proposals/mitt -o build")
    assert (built.code, built.err) == (0, "")
    assert lagverk("konsekvenser proposals/mitt").code == 1
    clause = lagverk("ingress proposals/mitt").out.replace("\N{NO-BREAK SPACE}", " ")
    assert "dels att 2 och 9 §§ ska ha följande lydelse" in clause
    assert "dels att det ska införas en ny paragraf, 7 a §" in clause


def test_what_is_in_the_folder_already_is_left_alone(lagverk: Run, folder: Path) -> None:
    edit(folder / "utkast.docx", typed)
    assert lagverk("las utkast.docx -o proposals/mitt").code == 0
    memorandum = folder / "proposals/mitt/memorandum.md"
    memorandum.write_text("Mitt eget.\n", encoding="utf-8")
    outcome = lagverk("las utkast.docx -o proposals/mitt")
    assert outcome.code == 0
    assert memorandum.read_text(encoding="utf-8") == "Mitt eget.\n"
    assert outcome.out.splitlines() == ["proposals/mitt/bill.xml", "proposals/mitt/kommentarer-utkast.md"]


def test_a_bill_that_changes_more_than_the_draft_is_not_overwritten(
    lagverk: Run, root: Path, folder: Path
) -> None:
    shutil.copytree(root / "proposals", folder / "proposals")
    edit(folder / "utkast.docx", typed)
    refused(lagverk("las utkast.docx -o proposals/fk-2024-007710"), "ändrar även 21 §, 26 §")


def test_untouched_it_says_so_and_writes_nothing(lagverk: Run, folder: Path) -> None:
    outcome = lagverk("las utkast.docx -o proposals/mitt")
    assert (outcome.code, outcome.err) == (0, "")
    assert "ändrar ingenting" in outcome.out
    assert not (folder / "proposals").exists()


def test_without_a_list_every_section_is_there(lagverk: Run, folder: Path) -> None:
    assert lagverk("utkast 2003:1210 -o allt.docx").code == 0
    assert lagverk("las allt.docx -o proposals/mitt").out.startswith("Dokumentet ändrar ingenting")


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("2 och 77 §§", "77 §: Paragrafen finns inte i lagen"),
        ("två paragrafer", "Uppräkningen av paragrafer kan inte läsas vid ”två"),
        ("2 § och mer", "kan inte läsas vid ”och mer”"),
    ],
)
def test_a_list_that_cannot_be_read(lagverk: Run, folder: Path, listed: str, said: str) -> None:
    refused(lagverk(f'utkast 2003:1210 --paragrafer "{listed}" -o ut.docx'), said)
    assert not (folder / "ut.docx").exists()


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def linked(document: bytes, kind: str) -> bytes:
    parts = read_package(document)
    name = "word/_rels/document.xml.rels"
    uri = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    link = f'<Relationship Id="rId99" Type="{uri}" Target="https://exempel.test/x" TargetMode="External"/>'
    parts[name] = parts[name].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    return write_package(parts)


def with_parts(document: bytes, **added: bytes) -> bytes:
    return zipped(
        {**read_package(document), **{name.replace("__", "/"): data for name, data in added.items()}}
    )


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: data[: len(data) // 2], "Dokumentet är skadat"),
        (lambda data: b"", "inte ett Worddokument"),
        (lambda data: b"%PDF-1.7", "inte ett Worddokument"),
        (lambda data: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "krypterat"),
        (lambda data: with_parts(data, **{"word__media__x.bin": bytes(60 * 2**20)}), "orimligt stort"),
        (lambda data: zipped({f"x{n}": b"" for n in range(2001)}), "orimligt stort"),
        (lambda data: with_parts(data, **{"word__vbaProject.bin": b"x"}), "makron"),
        (lambda data: linked(data, "image"), "hämtar innehåll utifrån (https://exempel.test/x)"),
        (lambda data: linked(data, "oleObject"), "hämtar innehåll utifrån"),
        (
            lambda data: zipped({k: v for k, v in read_package(data).items() if "rels" not in k}),
            "skadat",
        ),
        (lambda data: Path("annat.docx").read_bytes(), "inte gjort av lagverk"),
    ],
    ids="cut empty pdf encrypted bomb many macros image ole no-relationships other".split(),
)
def test_a_bad_document_is_refused_in_one_sentence(lagverk: Run, folder: Path, spoil, said: str) -> None:  # type: ignore[no-untyped-def]
    assert lagverk("exportera statutes/2003-1210/2023-644.xml --format docx -o annat.docx").code == 0
    path = folder / "utkast.docx"
    path.write_bytes(spoil(path.read_bytes()))
    outcome = lagverk("las utkast.docx -o proposals/mitt")
    refused(outcome, said)
    assert len(outcome.err.splitlines()) == 1
    assert not (folder / "proposals").exists()


def test_an_attached_template_is_noted_and_never_read(lagverk: Run, folder: Path) -> None:
    path = folder / "utkast.docx"
    path.write_bytes(linked(path.read_bytes(), "attachedTemplate"))
    outcome = lagverk("las utkast.docx -o proposals/mitt")
    assert outcome.code == 0
    assert "hänvisar till en mall utanför sig självt" in outcome.err


def test_a_draft_of_an_older_wording_is_refused_with_the_difference(lagverk: Run, folder: Path) -> None:
    statute = folder / "statutes/2003-1210/2023-644.xml"
    text = lagverk(f"exportera {statute}").out
    later = text.replace("SFS 2023:644", "SFS 2026:1").replace(
        "förbundets organisation", "förbundets ordning"
    )
    (folder / "ny.txt").write_text(later, encoding="utf-8")
    assert lagverk("importera ny.txt -o statutes/2003-1210/2026-1.xml").code == 0
    edit(folder / "utkast.docx", typed)
    outcome = lagverk("las utkast.docx -o proposals/mitt")
    refused(
        outcome, "gjordes från lydelsen t.o.m. SFS 2023:644", "t.o.m. SFS 2026:1 (9 § lyder nu annorlunda)"
    )
    assert not (folder / "proposals").exists()


@pytest.mark.parametrize("name", ["remiss.docx", "jamforelse.docx"])
def test_an_untouched_paper_gives_the_identical_bill(
    lagverk: Run, folder: Path, root: Path, name: str
) -> None:
    shutil.copytree(root / "proposals", folder / "proposals")
    bill = (folder / "proposals/fk-2024-007710/bill.xml").read_bytes()
    assert lagverk("bygg proposals/fk-2024-007710 -o build").code == 0
    assert lagverk(f"las build/{name} -o proposals/hem").code == 0
    assert (folder / "proposals/hem/bill.xml").read_bytes() == bill
    assert lagverk(f"las build/{name} -o proposals/fk-2024-007710").code == 0
    assert (folder / "proposals/fk-2024-007710/bill.xml").read_bytes() == bill


def test_a_reviewers_change_comes_home(lagverk: Run, folder: Path, root: Path) -> None:
    shutil.copytree(root / "proposals", folder / "proposals")
    assert lagverk("bygg proposals/fk-2024-007710 -o build").code == 0
    edit(
        folder / "build/remiss.docx",
        lambda e: e.replace(e.find("Arvode till revisor"), "samordningsförbundet", "förbundet"),
        tracked=True,
    )
    assert lagverk("las build/remiss.docx -o proposals/fk-2024-007710").code == 0
    text = lagverk("exportera proposals/fk-2024-007710/bill.xml").out
    assert "Arvode till revisor ska betalas av förbundet." in text
    assert lagverk("bygg proposals/fk-2024-007710 -o build").code == 0


def test_changes_in_the_prose_of_the_referral_come_home(lagverk: Run, root: Path, folder: Path) -> None:
    shutil.copytree(root / "proposals/fk-2024-007710", folder / "proposals/fk")
    assert lagverk("bygg proposals/fk -o build").code == 0

    def change(editor: Editor) -> None:
        editor.replace(editor.find("En arbetsgrupp inom"), "samlade in", "läste")
        editor.replace(editor.find("32 konsekvenser är beskrivna"), "ingen med belopp", "inga belopp")

    edit(folder / "build/remiss.docx", change, tracked=True)
    before = (folder / "proposals/fk/memorandum.md").read_text(encoding="utf-8")
    outcome = lagverk("las build/remiss.docx -o proposals/fk")
    assert outcome.code == 0
    assert set(outcome.out.split()) == {
        f"proposals/fk/{name}" for name in ("bill.xml", "memorandum.md", "kommentarer-remiss.md")
    }
    assert (folder / "proposals/fk/memorandum.md").read_text(encoding="utf-8") == before.replace(
        "En arbetsgrupp inom myndigheten samlade in", "En arbetsgrupp inom myndigheten läste"
    )
    told = (folder / "proposals/fk/kommentarer-remiss.md").read_text(encoding="utf-8")
    assert "- Har ändrats, och ändras för hand: ”32 konsekvenser är beskrivna, ingen med belopp." in told
    assert "→ ”32 konsekvenser är beskrivna, inga belopp." in told
