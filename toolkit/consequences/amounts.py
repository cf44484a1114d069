"""Amounts and their uncertainty: intervals, and sums that never mix units or years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

LARGEST = Decimal(10) ** 15
"""No amount is this large; a number above it is a slip of the pen."""
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``, both included; a certain value has the same at both ends.

    Raises ValueError where the ends stand upside down.
    """

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"{self.low} is above {self.high}")

    @property
    def certain(self) -> bool:
        """Whether the interval is a single value."""
        return self.low == self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def share(self, part: Decimal) -> Interval:
        """This interval times ``part``, which is between 0 and 1."""
        return Interval(self.low * part, self.high * part)


ZERO = Interval(Decimal(0), Decimal(0))


@dataclass(frozen=True, slots=True)
class Amount:
    """A calculated amount: how much, of what, in the prices or circumstances of which year, and how.

    ``unit`` is as a person writes it ("miljoner kronor", "timmar"); ``per`` is "år" or "engång";
    ``method`` tells how it was calculated, in a sentence.
    """

    interval: Interval
    unit: str
    year: int
    per: str
    method: str


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of ``count`` amounts of one unit, year and period."""

    interval: Interval
    unit: str
    year: int
    per: str
    count: int


def totals(amounts: Iterable[Amount]) -> tuple[Total, ...]:
    """The sums of ``amounts``, one for each unit, year and period, sorted by these.

    Different years are not converted and different units not added: that would be a calculation that
    nobody has made.
    """
    sums: dict[tuple[str, int, str], tuple[Interval, int]] = {}
    for amount in amounts:
        key = (amount.unit, amount.year, amount.per)
        interval, count = sums.get(key, (ZERO, 0))
        sums[key] = (interval + amount.interval, count + 1)
    return tuple(
        Total(interval, unit, year, per, count)
        for (unit, year, per), (interval, count) in sorted(sums.items(), key=lambda item: item[0])
    )


def number(value: Decimal | int) -> str:
    """ "22 857", "9,2", "−1,5": a number as Swedish text has it, with no-break spaces between thousands."""
    value = Decimal(value)
    text = f"{abs(value):f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    groups: list[str] = []
    while len(whole) > 3:
        whole, group = whole[:-3], whole[-3:]
        groups.insert(0, group)
    text = "\N{NO-BREAK SPACE}".join([whole, *groups]) + (f",{decimals}" if decimals else "")
    return f"\N{MINUS SIGN}{text}" if value < 0 and text.strip("0,") else text


def interval_words(interval: Interval) -> str:
    """ "9,2" for a certain value, "3 till 5" for an interval."""
    if interval.certain:
        return number(interval.low)
    return f"{number(interval.low)} till {number(interval.high)}"
