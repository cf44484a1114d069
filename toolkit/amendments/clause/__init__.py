"""The enacting clause (ingress): one grammar, read from print and written from the operations.

``read_clause`` and ``write_clause`` are each other's inverse on what a clause orders; how the grammar
goes is told in docs/enacting-clause.md.
"""

from __future__ import annotations

from toolkit.amendments.clause.reader import read_clause
from toolkit.amendments.clause.writer import in_clause_order, order_of, write_clause, write_orders
from toolkit.amendments.orders import (
    Count,
    EnactingClause,
    Form,
    Kind,
    Order,
    Place,
    Range,
    ReadClause,
)
from toolkit.amendments.phrases.label_ranges import expand, expand_orders

__all__ = [
    "Count",
    "EnactingClause",
    "Form",
    "Kind",
    "Order",
    "Place",
    "Range",
    "ReadClause",
    "expand",
    "expand_orders",
    "in_clause_order",
    "order_of",
    "read_clause",
    "write_clause",
    "write_orders",
]
