"""Sums and intervals: whatever the true values are, their sum lies in the sum of the intervals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.consequences.assessments import amount, consequence, parsed, whole
from toolkit.consequences.amounts import Amount, Interval, interval_words, number, totals
from toolkit.consequences.summary import summarise

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return Interval(low, high)


AMOUNTS = st.lists(
    st.builds(
        Amount,
        intervals(),
        st.sampled_from(["kronor", "timmar"]),
        st.integers(2024, 2027),
        st.sampled_from(["år", "engång"]),
        st.just("uppskattning"),
    )
)


@given(intervals(), intervals(), st.data())
def test_a_sum_holds_the_sum_of_any_values_within(
    left: Interval, right: Interval, data: st.DataObject
) -> None:
    one = data.draw(st.decimals(left.low, left.high, places=2))
    other = data.draw(st.decimals(right.low, right.high, places=2))
    whole = left + right
    assert whole.low <= one + other <= whole.high
    assert whole.high - whole.low == (left.high - left.low) + (right.high - right.low)


@given(intervals(), intervals(), intervals())
def test_the_order_of_adding_does_not_matter(one: Interval, two: Interval, three: Interval) -> None:
    assert (one + two) + three == one + (two + three)
    assert one + two == two + one


@given(intervals())
def test_turning_the_sign_twice_changes_nothing(one: Interval) -> None:
    turned = -one
    assert -turned == one


@given(NUMBERS, NUMBERS)
def test_upside_down_is_refused(one: Decimal, other: Decimal) -> None:
    if one == other:
        assert Interval(one, other).certain
        return
    with pytest.raises(ValueError, match="above"):
        Interval(max(one, other), min(one, other))


@given(AMOUNTS)
def test_units_and_years_are_never_mixed_and_nothing_is_lost(amounts: list[Amount]) -> None:
    found = totals(amounts)
    keys = [(one.unit, one.year, one.per) for one in found]
    assert keys == sorted(set(keys))
    assert sum(one.count for one in found) == len(amounts)
    for one in found:
        own = [a for a in amounts if (a.unit, a.year, a.per) == (one.unit, one.year, one.per)]
        assert one.interval.low == sum(a.interval.low for a in own)
        assert one.interval.high == sum(a.interval.high for a in own)


@given(
    st.permutations([Amount(Interval(Decimal(n), Decimal(n + 1)), "kr", 2024, "år", "") for n in range(5)])
)
def test_totals_do_not_depend_on_the_order_of_the_file(amounts: list[Amount]) -> None:
    (total,) = totals(amounts)
    assert total.interval == Interval(Decimal(10), Decimal(15))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("9.20", "9,2"),
        ("22857", "22\N{NO-BREAK SPACE}857"),
        ("1234567.5", "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,5"),
        ("-3", "\N{MINUS SIGN}3"),
        ("-0.0", "0"),
    ],
)
def test_numbers_are_written_as_in_swedish(value: str, text: str) -> None:
    assert number(Decimal(value)) == text


def test_an_interval_is_written_with_both_ends() -> None:
    assert (
        interval_words(Interval(Decimal(1000), Decimal("1500.5")))
        == "1\N{NO-BREAK SPACE}000 till 1\N{NO-BREAK SPACE}500,5"
    )


SHARED = """\
[[organ]]
namn = "förbunden"
hor_till = ["staten", "kommuner", "regioner"]
andelar = { staten = 0.5, kommuner = 0.25, regioner = 0.25 }
"""


def net(text: str) -> dict[str, list[tuple[Decimal, Decimal]]]:
    summary = summarise(parsed(text), ())
    return {
        str(one.addressee): [(total.interval.low, total.interval.high) for total in one.costs]
        for one in summary.addressees
    }


def test_what_is_saved_counts_against_what_is_spent() -> None:
    text = whole(
        more=consequence(
            "sparat", slag='"besparing"', riktning='"minskar"', belopp=amount(varde="", lagst="1", hogst="2")
        )
    )
    assert net(text)["staten"] == [(Decimal(1), Decimal(2))]


def test_a_shared_body_is_divided_by_its_shares() -> None:
    text = whole(more=SHARED + consequence("delad", **{"for": '["förbunden"]'}, belopp=amount(varde="8")))
    found = net(text)
    assert (found["staten"], found["kommuner"], found["regioner"]) == (
        [(Decimal(7), Decimal(7))],
        [(Decimal(5), Decimal(5))],
        [(Decimal(5), Decimal(5))],
    )


def test_a_shared_body_without_shares_is_not_divided() -> None:
    body = SHARED[: SHARED.index("andelar")]
    text = whole(more=body + consequence("delad", **{"for": '["förbunden"]'}, belopp=amount(varde="8")))
    state = summarise(parsed(text), ()).addressees[0]
    assert [total.interval.low for total in state.costs] == [Decimal(3)]
    assert [total.interval.low for total in state.undivided] == [Decimal(8)]


def test_different_years_stay_apart() -> None:
    text = whole(more=consequence("senare", belopp=amount(artal="2030")))
    assert net(text)["staten"] == [(Decimal(3), Decimal(3)), (Decimal(3), Decimal(3))]
