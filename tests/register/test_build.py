"""Building the register: what is read again, and that nothing damaged or half-made is ever trusted."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.register.acts import BRIDGES
from tests.register.registers import Library
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.register.query import Register
from toolkit.register.store import reading


def _title(path: Path, number: str) -> str | None:
    with reading(path) as connection:
        return Register(connection).title(number)


def test_every_act_and_reference_is_stored(tmp_path: Path) -> None:
    report = Library().build(tmp_path / "r.db")
    assert (report.read, report.kept, report.acts, report.faults) == (3, 0, 3, ())
    with reading(tmp_path / "r.db") as connection:
        register = Register(connection)
        assert register.numbers() == ["2001:10", "2002:20", "2003:30"]
        assert report.pointers == connection.execute("SELECT count(*) FROM pointers").fetchone()[0] > 15


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    library = Library()
    library.build(tmp_path / "r.db")
    assert library.build(tmp_path / "r.db").kept == 3
    assert library.read == []
    library.texts["2001-10"] = BRIDGES.replace("om broar\n", "om broar och spänger\n", 1)
    report = library.build(tmp_path / "r.db")
    assert (library.read, report.read, report.kept) == (["2001-10"], 1, 2)
    assert _title(tmp_path / "r.db", "2001:10") == "Lag (2001:10) om broar och spänger"


def test_a_rebuilt_register_has_the_bytes_of_a_new_one(tmp_path: Path) -> None:
    library = Library()
    library.texts.pop("2001-10")
    library.build(tmp_path / "old.db")
    library.texts["2001-10"] = BRIDGES
    library.build(tmp_path / "old.db")
    library.build(tmp_path / "new.db")
    assert (tmp_path / "old.db").read_bytes() == (tmp_path / "new.db").read_bytes()


def test_a_file_that_is_gone_leaves_the_register(tmp_path: Path) -> None:
    library = Library()
    library.build(tmp_path / "r.db")
    del library.texts["2001-10"]
    assert library.build(tmp_path / "r.db").acts == 2
    assert _title(tmp_path / "r.db", "2001:10") is None


def test_a_moved_file_is_not_read_again(tmp_path: Path) -> None:
    library = Library()
    library.build(tmp_path / "r.db")
    library.texts["broar"] = library.texts.pop("2001-10")
    assert library.build(tmp_path / "r.db").read == 0


def test_an_interrupted_build_leaves_the_old_register_whole(tmp_path: Path) -> None:
    library = Library()
    library.build(tmp_path / "r.db")
    before = (tmp_path / "r.db").read_bytes()
    library.texts = {name: text + "\n9 §   Mer.\n" for name, text in library.texts.items()}
    library.fails_at = "2003-30"
    with pytest.raises(KeyboardInterrupt):
        library.build(tmp_path / "r.db")
    assert (tmp_path / "r.db").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["r.db"]


def test_others_read_while_one_builds(tmp_path: Path) -> None:
    library = Library()
    library.build(tmp_path / "r.db")
    with reading(tmp_path / "r.db") as first, reading(tmp_path / "r.db") as second:
        library.texts["2001-10"] = BRIDGES.replace("böter", "fängelse")
        library.build(tmp_path / "r.db")
        assert Register(first).numbers() == Register(second).numbers() == ["2001:10", "2002:20", "2003:30"]


@pytest.mark.parametrize("damage", ["cut", "garbage", "empty", "another table", "another version"])
def test_a_damaged_register_is_refused_and_built_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "r.db"
    library = Library()
    library.build(path)
    sound = path.read_bytes()
    if damage == "cut":
        path.write_bytes(sound[: len(sound) // 2])
    elif damage == "garbage":
        path.write_bytes(b"\x93" * len(sound))
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        connection = sqlite3.connect(path)
        if damage == "another table":
            connection.execute("DROP TABLE meta")
        else:
            connection.execute("UPDATE meta SET value = '0' WHERE name = 'version'")
        connection.commit()
        connection.close()
    with pytest.raises(FaultError, match="lagverk register bygg"), reading(path) as connection:
        Register(connection).numbers()
    assert library.build(path).read == 3
    assert path.read_bytes() == sound


def test_a_row_that_was_changed_on_disk_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    library = Library()
    library.build(path)
    sound = path.read_bytes()
    assert "Tillståndet får förenas".encode() not in sound, "no text but the words around references"
    place = sound.index(b"P2S3")
    path.write_bytes(sound[:place] + b"P2S4" + sound[place + 4 :])
    assert library.build(path).read == 1
    assert library.read == ["2001-10"]
    assert path.read_bytes() == sound


def test_other_readers_read_everything_again(tmp_path: Path) -> None:
    library = Library()
    library.build(tmp_path / "r.db", readers="1")
    assert library.build(tmp_path / "r.db", readers="2").read == 3


def test_a_file_that_cant_be_read_is_reported_each_time_and_the_rest_go_on(tmp_path: Path) -> None:
    library = Library()
    library.texts["bad"] = "\0"
    for read in (4, 0):
        report = library.build(tmp_path / "r.db")
        assert (report.acts, report.read) == (3, read)
        assert [(fault.file, fault.message) for fault in report.faults] == [("bad", "Filen är inte text.")]


def test_the_latest_wording_of_an_act_counts(tmp_path: Path) -> None:
    library = Library()
    library.texts["a later"] = BRIDGES.replace("2020:5\n", "2024:9\n", 1).replace("4 §   Den", "40 §   Den")
    library.build(tmp_path / "r.db")
    with reading(tmp_path / "r.db") as connection:
        register = Register(connection)
        outline = register.outline("2001:10")
        assert outline is not None
        assert outline.through == "2024:9"
        found = register.pointing_at(Locator.parse("2001:10#P2"))
        assert {str(item.source) for item in found if item.source.act == "2001:10"} == {
            "2001:10#P1S1",
            "2001:10#P40S1",
            "2001:10#P5aS1",
        }


def test_a_folder_that_cant_be_written_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FaultError, match="skrivrätt"):
        Library().build(tmp_path / "file" / "r.db")
