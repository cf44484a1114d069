"""The thread from operation to source: whole in the first proposal, and every gap shown in others."""

from __future__ import annotations

from tests.consequences.assessments import HEAD, consequence
from tests.documents import finsam
from toolkit.commentary.fingerprint import fingerprint
from toolkit.commentary.model import Commentary
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.documents.consequences.data import thread_json
from toolkit.documents.consequences.strands import reasons_words
from toolkit.proposal.memorandum import Memorandum, parse_memorandum
from toolkit.proposal.thread import Gap, ThreadRow, thread

BOX = """
[[forslag]]
id = "ruta"
text = "Något föreslås."
paragrafer = "7 §"
skal = ["3.1"]
kalla = "rapporten, s. 3"
"""


def assessment(*pieces: str) -> Assessment:
    return parse_assessment("\n".join([HEAD, *pieces]), touched_sections(finsam.bill()))


def commentary(mark: str) -> Commentary:
    return parse_commentary(f"## 7 §\n<!-- lydelse: {mark} -->\n\nText.\n", touched_sections(finsam.bill()))


def memorandum(after_box: str = "Därför.\n") -> Memorandum:
    text = (
        f"# Sammanfattning\n\nKort.\n\n# Bakgrund\n\n## Gällande rätt\n\n## Skäl\n\n> [[ruta]]\n\n{after_box}"
    )
    return parse_memorandum(text, {"ruta": "Något föreslås."})


def seven(rows: tuple[ThreadRow, ...]) -> ThreadRow:
    return next(row for row in rows if row.place == finsam.place("7"))


def test_a_whole_thread_has_no_gap() -> None:
    bill = finsam.bill()
    row = seven(
        thread(bill, assessment(BOX, consequence()), commentary(fingerprint(bill, finsam.place("7"))))
    )
    assert row.gaps == ()
    assert [one.id for one in row.boxes] == ["ruta"]
    assert row.reasons == ("3.1",)
    assert [one.id for one in row.consequences] == ["kostnad"]
    assert {(one.source, one.place) for one in row.citations} == {
        ("rapporten", "s. 3"),
        ("rapporten", "s. 1"),
    }


def test_nothing_beside_the_bill_is_a_gap_everywhere() -> None:
    rows = thread(finsam.bill(), None, None)
    assert len(rows) == len(touched_sections(finsam.bill()))
    for row in rows:
        assert row.gaps == (Gap.BOX, Gap.REASONS, Gap.CONSEQUENCE, Gap.COMMENTARY)


def test_each_gap_shows() -> None:
    bill = finsam.bill()
    now = fingerprint(bill, finsam.place("7"))
    assert seven(thread(bill, assessment(consequence()), commentary(now))).gaps == (Gap.BOX, Gap.REASONS)
    assert seven(thread(bill, assessment(BOX), commentary(now))).gaps == (Gap.CONSEQUENCE,)
    assert seven(thread(bill, assessment(BOX, consequence()), None)).gaps == (Gap.COMMENTARY,)
    stale = seven(thread(bill, assessment(BOX, consequence()), commentary("00000000")))
    assert stale.gaps == (Gap.CURRENT_COMMENTARY,)


def test_a_heading_and_its_section_are_one_row() -> None:
    row = next(row for row in thread(finsam.bill(), None, None) if row.place == finsam.place("7 a"))
    assert len(row.operations) == 2


def test_the_considerations_are_numbered_as_the_memorandum_is() -> None:
    row = seven(thread(finsam.bill(), assessment(BOX), None, memorandum()))
    assert (row.considerations, row.reasons) == (("3.2",), ("3.1",))
    assert Gap.REASONS not in row.gaps
    assert reasons_words(row) == "avsnitt 3.2 (i källan avsnitt 3.1)"


def test_reasons_in_the_source_are_none_in_the_memorandum() -> None:
    row = seven(thread(finsam.bill(), assessment(BOX), None, memorandum("## Mer\n\nText.\n")))
    assert (row.considerations, row.reasons) == ((), ("3.1",))
    assert Gap.REASONS in row.gaps
    assert reasons_words(row) == "i källan avsnitt 3.1"


def test_the_data_has_both_places() -> None:
    rows = thread(finsam.bill(), assessment(BOX), None, memorandum())
    (shown,) = (one for one in thread_json(rows) if one["lagrum"] == "P7")
    assert (shown["skal"], shown["overvaganden"]) == (["3.1"], ["3.2"])
