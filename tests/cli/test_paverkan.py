"""``lagverk paverkan`` as a user runs it: text, data and a table in Word."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.word.soundness import assert_sound

PROPOSAL = "proposals/fk-2024-007710"
SLIP = "9\N{NO-BREAK SPACE}§ första stycket 13 betyder efter ändringen något annat; rätta hänvisningen."


def test_the_list_is_told_with_words_and_reason(lagverk: Run) -> None:
    outcome = lagverk(f"paverkan {PROPOSAL}")
    assert outcome.code == 0
    assert outcome.out.startswith("Lag (2003:1210) om finansiell samordning")
    assert "punkt 2 i övergångsbestämmelserna till 2007:1017: ”Under löpande mandattid" in outcome.out
    assert SLIP in " ".join(filter(None, outcome.out.replace("\n", " ").split(" ")))
    assert max(map(len, outcome.out.splitlines())) <= 80
    assert "lilla register" in outcome.err


def test_the_list_as_data(lagverk: Run) -> None:
    items = json.loads(lagverk(f"paverkan {PROPOSAL} --format json").out)
    slip = next(item for item in items if item.get("text") == "9 § 13")
    assert slip["kalla"] == "2003:1210#L2007:1017N2"
    assert slip["mal"] == "2003:1210#P9S1N13"
    assert slip["skal"] == "får en annan innebörd"
    assert slip["meddelande"] == SLIP


def test_the_list_as_a_table_in_word(lagverk: Run, tmp_path: Path) -> None:
    assert lagverk(f"paverkan {PROPOSAL} --format docx").code == 2
    path = tmp_path / "paverkan.docx"
    assert lagverk(f"paverkan {PROPOSAL} --format docx -o {path}").code == 0
    assert_sound(path.read_bytes(), tmp_path)
    assert lagverk(f"paverkan {PROPOSAL} --format docx -o {tmp_path}/igen.docx").code == 0
    assert path.read_bytes() == (tmp_path / "igen.docx").read_bytes()


def test_the_terms_that_the_proposal_defines(lagverk: Run) -> None:
    assert (
        "”individinsatser” definieras (7\N{NO-BREAK SPACE}§ första stycket 2)."
        in lagverk(f"paverkan {PROPOSAL}").out
    )
    items = json.loads(lagverk(f"paverkan {PROPOSAL} --format json").out)
    assert {
        "begrepp": "individinsatser",
        "definieras": "P7S1N2",
        "skal": "definieras",
        "anvands": [],
    } in items
