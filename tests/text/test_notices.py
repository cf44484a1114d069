"""Validity notices and endnotes: printed, read, and told from running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.law.model import ALWAYS, Validity
from toolkit.text.notices import is_notice_line, print_notice, split_endnote, split_notices

DATES = st.dates().map(str) | st.sampled_from(
    ["den dag regeringen bestämmer", "den dag som regeringen bestämmer"]
)
SUBJECTS = st.sampled_from(["", "Rubriken", "Kapitlet"])


@given(st.builds(Validity, st.none() | DATES, st.none() | DATES), SUBJECTS)
def test_a_printed_notice_reads_back(validity: Validity, subject: str) -> None:
    text = f"{print_notice(validity, subject)} Texten.".strip()
    assert split_notices(text, subject) == (validity, "Texten.")


def test_a_notice_that_is_not_standard_is_kept_as_printed() -> None:
    notice = "/Upphör att gälla U:2024-07-01 genom lag (2024:115)./"
    validity, rest = split_notices(f"{notice} Texten.")
    assert validity == Validity(expires="2024-07-01", notice=notice)
    assert print_notice(validity) == notice
    assert rest == "Texten."


def test_what_stands_between_slashes_is_no_notice_unless_it_says_when() -> None:
    for text in ("/Bilagan är inte med här./", "/n1/ Angående avtalet", "och/eller", ""):
        assert split_notices(text) == (ALWAYS, text)
        assert not is_notice_line(text)


@pytest.mark.parametrize(
    ("text", "before", "endnote"),
    [
        ("ingår i en region. Lag (2019:914).", "ingår i en region.", "Lag (2019:914)."),
        ("Lag (2019:914).", "", "Lag (2019:914)."),
        ("enligt 5 §. Förordning (2019:914).", "enligt 5 §.", "Förordning (2019:914)."),
        ("meddelar. Förodrning (2009:914).", "meddelar.", "Förodrning (2009:914)."),
        ("utan punkt Lag (2010:1).", "utan punkt", "Lag (2010:1)."),
        ("text. Lag (2010:1). Lag (2011:2).", "text.", "Lag (2010:1). Lag (2011:2)."),
    ],
)
def test_an_endnote_is_taken_from_the_end(text: str, before: str, endnote: str) -> None:
    assert split_endnote(text) == (before, endnote)


@pytest.mark.parametrize(
    "text",
    [
        "gäller enligt Lag (1999:1).",
        "Har upphävts genom lag (2014:285).",
        "som avses i 2 § lagen (2014:285).",
        "Lag (2019:914). Texten går vidare.",
        "Skollag (2010:800)",
    ],
)
def test_an_act_that_the_sentence_names_is_no_endnote(text: str) -> None:
    assert split_endnote(text) == (text, None)
