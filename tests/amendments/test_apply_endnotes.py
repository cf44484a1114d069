"""Where the endnote comes to stand, and what an act on another act's transitional provisions does."""

from __future__ import annotations

import pytest

from tests.amendments.amended import BASE, act, amending, at, lines
from toolkit.amendments.applying.apply import apply
from toolkit.amendments.operations import Repeal, Substitute
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Annex, Block, Moment, Point, Subsection
from toolkit.text.write import write_nodes


def test_an_act_on_the_transitional_provisions_of_an_amending_act_changes_the_statute_that_holds_them() -> (
    None
):
    base = act(
        f"{BASE.split('Bilaga 1')[0]}2021:5\n\n1. Denna lag träder i kraft.\n\n2. Äldre regler gäller.\n"
    )
    point = Substitute(Locator(amendment="", points=at("1 § 2").points), Point("2.", ("Nya regler gäller.",)))
    after = lines(apply(base, amending(point, base="2021:5")))
    assert after[-1] == "2021:5 1. Denna lag träder i kraft. 2. Nya regler gäller. Lag (2025:10)."
    with pytest.raises(FaultError, match="gäller lagen om prov, men grundförfattningen har nummer 2020:1"):
        apply(base, amending(Repeal(at("1 §")), base="2021:5"))
    with pytest.raises(FaultError, match="gäller lagen om prov"):
        apply(base, amending(point, base="2021:6"))


def test_the_endnote_of_a_moment_stands_on_the_moment_unless_it_is_the_last() -> None:
    base = act("Kungörelse (2020:3) om moment\n\n1 §   1 mom. Ett.\n\n2 mom. Två. Lag (2021:5).\n")
    first, second = Moment("1 mom.", (Subsection(("Nytt.",)),)), Moment("2 mom.", (Subsection(("Nytt.",)),))
    assert lines(apply(base, amending(Substitute(at("1 § 1 mom."), first)))) == [
        "1 § 1 mom. Nytt. Lag (2025:10).",
        "2 mom. Två. Lag (2021:5).",
    ]
    assert lines(apply(base, amending(Substitute(at("1 § 2 mom."), second)))) == [
        "1 § 1 mom. Ett.",
        "2 mom. Nytt. Lag (2025:10).",
    ]


def test_the_endnote_of_an_annex_stands_in_its_last_point_or_below_its_table() -> None:
    points = Annex("Bilaga 1", (Subsection((Point("1.", ("Ett",)), Point("2.", ("Två",)))),))
    table = Annex("Bilaga 1", (Block(("Gotland   1", "Skåne     2"), "table"),))
    for annex, last in ((points, "2. Två Lag (2025:10)."), (table, "Skåne 2 Lag (2025:10).")):
        after = apply(act(), amending(Substitute(Locator(annex="1"), annex)))
        assert lines(after)[-1].endswith(last)
        assert act("\n\n".join(["Lag (2020:1) om prov", write_nodes(after.body)])).body == after.body


def test_the_page_in_an_old_number_may_be_left_out_or_printed_closer() -> None:
    base = act("Kungörelse (1880:48 s. 1) om särskilda föreskrifter\n\n1 §   Gammal text.\n")
    for number in ("1880:48", "1880:48 s.1", "1880:48 s. 1"):
        assert lines(apply(base, amending(Repeal(at("1 §")), base=number)))
    with pytest.raises(FaultError, match="välj den författning som ändras"):
        apply(base, amending(Repeal(at("1 §")), base="1880:48 s. 2"))


def test_a_repealed_moment_leaves_its_notice() -> None:
    base = act("Kungörelse (2020:3) om moment\n\n1 §   1 mom. Ett.\n\n2 mom. Två. Lag (2021:5).\n")
    assert lines(apply(base, amending(Repeal(at("1 § 1 mom."))))) == [
        "1 § 1 mom. Har upphävts genom lag (2025:10).",
        "2 mom. Två. Lag (2021:5).",
    ]
