"""What is written is read back as the same orders, whatever the operations."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.amendments.clause_strategies import bills
from toolkit.amendments.clause import in_clause_order, order_of, read_clause, write_clause
from toolkit.amendments.operations import AmendingAct, BaseAct, Operation

BASES = [
    BaseAct("1999:100", "lagen (1999:100) om rätt att dels få, dels ge"),
    BaseAct("1999:100", "radio- och tv-lagen (1999:100)"),
    BaseAct(
        "1999:100",
        "förordningen (1999:100) om vad som ska gälla enligt 2 kap. 3 § förvaltningslagen (2017:900)",
    ),
    BaseAct("1999:100", "lagen om tilläggsskatt (1999:100)"),
]


@given(
    bills,
    st.sampled_from(BASES),
    st.sampled_from(["förslag", "utfärdad"]),
    st.sampled_from(["lag", "förordning"]),
)
def test_written_then_read_gives_the_same_orders(
    operations: tuple[Operation, ...], base: BaseAct, form: str, kind: str
) -> None:
    written = write_clause(AmendingAct(kind, "", base, operations, form=form))
    read = read_clause(written.text)
    assert (read.citation, read.number) == (base.citation, base.number)
    expected = [order_of(operation) for operation in operations]
    assert Counter(in_clause_order(read.orders)) == Counter(in_clause_order(expected))
