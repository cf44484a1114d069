"""``lagverk register`` as typed: folders of every format, what fails in them, and what is asked."""

from __future__ import annotations

import json
import time
from html import escape
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.register.acts import BRIDGES, DECREE, FERRIES, act
from toolkit.akn import write_act
from toolkit.cli.register_visa import read_place
from toolkit.cli.riksdag import plain, text_of_json
from toolkit.law.faults import FaultError
from toolkit.references.find import find
from toolkit.register.entries import entry_of

BODY = FERRIES.split("\n\n", 1)[1]
HTML = """\
<div class="dok"><div class="sfstoc"><ul><li><a href="#K1">1 kap. Inledande bestämmelser</a></li></ul></div>
<div class="sfst"><h2>Färjelag (2002:20)</h2>
<b>SFS nr</b>: 2002:20<br /><b>Utfärdad</b>: 2002-05-02<br />
<b>Ändringsregister</b>: <a href="#">SFSR</a><hr />
<h3 name="K1"><a name="K1">1 kap. Inledande bestämmelser</a></h3>
<a class="paragraf" name="K1P1"><b>1 §</b></a> &nbsp;&nbsp;Lagen g&auml;ller färjor.<br /><br />
<a class="paragraf" name="K1P2"><b>2 §</b></a> &nbsp;&nbsp;För broar gäller 1–4 §§ lagen (2001:10) om<br />
broar.<p><a name="K1P2S2"></a></p>Ett andra stycke om 2 § lagen (2001:10) om broar.<br />
<h3 name="K2"><a name="K2">2 kap. Trafik</a></h3>
<a class="paragraf" name="K2P1"><b>1 §</b></a> &nbsp;&nbsp;En färja ska följa 1 kap. 1 §.
<script>alert("1 § lagen (1999:1)")</script></div></div>
"""


def _json(**fields: str) -> str:
    document = {"dok_id": "sfs-2002-20", "typ": "sfs", "subtyp": "sfst", "beteckning": "2002:20"}
    document |= {"titel": "Färjelag (2002:20)", "datum": "2002-05-02 00:00:00", **fields}
    return json.dumps({"dokumentstatus": {"dokument": document, "dokuppgift": {}}}, ensure_ascii=False)


def _xml(name: str, content: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<dokumentstatus><dokument><beteckning>2002:20</beteckning>'
        f"<titel>Färjelag (2002:20)</titel><subtitel>t.o.m. SFS 2010:30</subtitel><{name}>{escape(content)}"
        f"</{name}></dokument></dokumentstatus>"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The acts in three formats: text, Akoma Ntoso, and a document of the Riksdag's."""
    corpus = tmp_path / "lagar"
    (corpus / "inre").mkdir(parents=True)
    (corpus / "2001-10.txt").write_text(BRIDGES, encoding="utf-8")
    (corpus / "2002-20.json").write_text(_json(text=BODY), encoding="utf-8")
    (corpus / "inre" / "2003-30.xml").write_bytes(write_act(act(DECREE)))
    return corpus


def test_a_folder_is_built_and_asked(lagverk: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "r.db"
    built = lagverk(f"register bygg {folder.as_posix()} -o {target.as_posix()}")
    assert (built.code, built.err) == (0, "")
    assert built.out.startswith("3 författningar och ")
    assert "(lästa filer: 3, oförändrade: 0)" in built.out
    shown = lagverk(f"register visa '2 § lagen (2001:10)' --register {target.as_posix()}")
    assert shown.code == 0
    assert shown.out.replace("\N{NO-BREAK SPACE}", " ").startswith(
        "Lag (2001:10) om broar, 2 §\n7 hänvisningar i 2 författningar.\n\n"
        "Lag (2001:10) om broar (samma författning)\n  1 § första stycket: 2 §\n"
    )
    assert "1 kap. 2 § första stycket: 1–4 §§ (ingår i intervallet)" in shown.out.replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_the_answer_as_json(lagverk: Run, folder: Path, tmp_path: Path) -> None:
    target = (tmp_path / "r.db").as_posix()
    lagverk(f"register bygg {folder.as_posix()} -o {target}")
    shown = json.loads(lagverk(f"register visa 2002:20#K2P2 --format json --register {target}").out)
    assert shown == [
        {
            "lagrum": "2003:30#P1S1",
            "forfattning": "Förordning (2003:30) om färjor",
            "mal": "2002:20#K2P2",
            "till": None,
            "omfang": "samma",
            "text": "2 kap. 2 §",
            "sammanhang": "Ansökan enligt 2 kap. 2 § färjelagen (2002:20) ges in till länsstyrelsen.",
        }
    ]


def test_only_the_changed_file_is_read_again(lagverk: Run, folder: Path, tmp_path: Path) -> None:
    target = (tmp_path / "r.db").as_posix()
    lagverk(f"register bygg {folder.as_posix()} -o {target}")
    (folder / "2001-10.txt").write_text(BRIDGES.replace("böter", "fängelse"), encoding="utf-8")
    assert "(lästa filer: 1, oförändrade: 2)" in lagverk(f"register bygg {folder.as_posix()} -o {target}").out


def test_two_processes_build_the_same_register_as_one(
    lagverk: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.cli.register_bygg._WORTH_PROCESSES", 0)
    for name, flag in (("one.db", " --seriellt"), ("two.db", "")):
        target = (tmp_path / name).as_posix()
        assert lagverk(f"register bygg {folder.as_posix()} -o {target}{flag}").code == 0
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_files_that_cant_be_read_are_named_and_the_rest_go_on(
    lagverk: Run, folder: Path, tmp_path: Path
) -> None:
    bad = {
        "latin.txt": BRIDGES.encode("latin-1"),
        "broken.json": b'{"dokumentstatus": ',
        "deep.json": b"[" * 100_000,
        "other.json": b'{"dokumentlista": {}}',
        "list.json": b"[1]",
        "empty.json": _json(text="").encode(),
        "doctype.xml": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><dokumentstatus>&x;</dokumentstatus>',
        "bare.xml": b"<dokumentstatus/>",
        "broken.xml": b"<dokumentstatus><dokument>",
        "nothing.txt": b"",
        "amending.txt": "Lag (2020:5) om ändring i lagen (2001:10) om broar\n\n2 §   Ny.\n".encode(),
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    target = (tmp_path / "r.db").as_posix()
    built = lagverk(f"register bygg {folder.as_posix()} -o {target}")
    assert built.code == 1
    assert built.out.startswith("3 författningar")
    named = {Path(line.split(": ")[0]).name for line in built.err.splitlines()}
    assert named == set(bad)
    assert len(built.err.splitlines()) == len(bad)


def test_folders_with_nothing_in_them_are_refused(lagverk: Run, tmp_path: Path) -> None:
    for name in ("saknas", "."):
        answer = lagverk(f"register bygg {(tmp_path / name).as_posix()} -o {(tmp_path / 'r.db').as_posix()}")
        assert answer.code == 2
        assert answer.err
        assert not (tmp_path / "r.db").exists()


@pytest.mark.parametrize(
    "text",
    [
        _json(text=BODY),
        _json(text=f"SFS nr: 2002:20\nUtfärdad: 2002-05-02\n\n{BODY}"),
        _json(text=FERRIES),
    ],
)
def test_the_riksdags_text_is_the_published_one(text: str) -> None:
    assert entry_of(act(text_of_json(text, "x"))).places == entry_of(act(FERRIES)).places


def test_the_riksdags_html_keeps_sections_and_subsections() -> None:
    entry = entry_of(act(text_of_json(_json(html=HTML), "x")))
    assert [row[1:7] for row in entry.places if row[1] == "P"] == [
        ("P", "1", "1", None, "1", ""),
        ("P", "1", "2", None, "1", "|"),
        ("P", "2", "1", None, "2", ""),
    ]
    assert "1999:1" not in repr(entry)


@pytest.mark.parametrize(("name", "content"), [("text", BODY), ("html", HTML)])
def test_the_riksdags_xml_holds_the_same(lagverk: Run, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / "a.xml").write_text(_xml(name, content), encoding="utf-8")
    target = (tmp_path / "r.db").as_posix()
    assert lagverk(f"register bygg {tmp_path.as_posix()} -o {target}").code == 0
    assert "Färjelag" in lagverk(f"register sok färje --register {target}").out
    shown = lagverk(f"register visa 2001:10#P2 --register {target}").out.replace("\N{NO-BREAK SPACE}", " ")
    assert "1 kap. 2 § första stycket: 1–4 §§ (ingår i intervallet)" in shown


@pytest.mark.parametrize(
    "piece", ["<p>a", "<br>", "<div><b>", "&nbsp;", " \n \n", "</p></div>", "<a class=paragraf>"]
)
def test_html_is_read_in_linear_time(piece: str) -> None:
    times = []
    for size in (4_000, 16_000):
        begun = time.process_time()
        plain(piece * size)
        times.append(time.process_time() - begun)
    assert times[1] < 12 * times[0] + 0.2


@pytest.mark.parametrize("piece", ["7 § ", "2 kap. ", "a) ", "1. och ", "2, ", "lagen (2001:10) ", "§§ och "])
def test_references_of_hostile_text_are_read_in_linear_time(piece: str) -> None:
    times = []
    for size in (1_500, 6_000):
        text = f"Lag (2005:1) om ting\n\n1 §   Enligt {piece * size}.\n"
        begun = time.process_time()
        entry_of(act(text))
        times.append(time.process_time() - begun)
    assert times[1] < 12 * times[0] + 0.2


def test_broken_references_are_findings(lagverk: Run, folder: Path, tmp_path: Path) -> None:
    target = (tmp_path / "r.db").as_posix()
    lagverk(f"register bygg {folder.as_posix()} -o {target}")
    sure = lagverk(f"register brutna --datum 2024-01-01 --register {target}")
    assert sure.code == 1
    assert sure.out.endswith("5 brutna hänvisningar.\n")
    every = json.loads(
        lagverk(f"register brutna --datum 2024-01-01 --alla --format json --register {target}").out
    )
    assert [finding["allvar"] for finding in every].count("fel") == 5
    assert {"lagrum", "mal", "utfall", "meddelande", "tvivel"} <= every[0].keys()


def test_an_excerpt_is_written_as_text(lagverk: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "liten.tsv"
    line = f"register bygg {folder.as_posix()} --endast 2003:30 -o {target.as_posix()}"
    assert lagverk(line).code == 0
    first = target.read_bytes()
    assert lagverk(line).code == 0
    assert target.read_bytes() == first
    assert first.decode("utf-8").count("\nact\t") == 2
    assert lagverk(line.replace("2003:30", "1999:1")).code == 2


def test_the_shipped_register_answers_where_there_is_none(
    lagverk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = lagverk("register visa '7 § lagen (2003:1210)'")
    assert shown.code == 0
    assert "9\N{NO-BREAK SPACE}§ första stycket 4: 7\N{NO-BREAK SPACE}§" in shown.out
    assert "litet register" in shown.err or "lilla register" in shown.err


@pytest.mark.parametrize(
    "line",
    [
        "register visa 'sju §'",
        "register visa '7 §'",
        "register visa 2003:1210#P7 --register saknas.db",
        "register visa 2003:1210#P7 --register README.md",
        "register brutna --datum igår",
        "register okänt",
    ],
)
def test_what_cant_be_asked_is_refused_in_swedish(lagverk: Run, line: str) -> None:
    answer = lagverk(line)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.strip()
    assert "Traceback" not in answer.err


def test_unreadable_html_gives_no_text() -> None:
    assert plain("") == plain(" \n") == ""
    with pytest.raises(FaultError):
        text_of_json(_json(html="<div></div>"), "x")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("2 kap. 7 § socialförsäkringsbalken", "2010:110#K2P7"),
        ("7 § i Föräldrabalken", "1949:381#P7"),
        ("2 kap. 3 § första stycket 2 plan- och bygglagen", "2010:900#K2P3S1N2"),
        ("brottsbalken", "1962:700"),
        ("6 kap. 1 § BrB", "1962:700#K6P1"),
        ("brottsbalkens 6 kap. 1 §", "1962:700"),
        ("7 § lagen (2003:1210)", "2003:1210#P7"),
    ],
)
def test_a_place_is_read_by_the_name_of_its_act_as_running_text_is(words: str, place: str) -> None:
    found = [each.locator for each in find(words) if each.locator is not None and each.locator.act]
    assert str(read_place(words)) == place == str(found[0])
