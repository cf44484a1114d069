"""The kinds of faults that are planted in clean bills, and the rules of which one must find each.

A kind takes a clean bill and a random number generator and gives the bill with one fault, or None where
the bill has no place for it.
"""

from __future__ import annotations

from bench.faults.editing import Kind
from bench.faults.lists import lists, numbers
from bench.faults.papers import clauses, papers
from bench.faults.references import references, terms
from bench.faults.sentences import sentences, swaps


def kinds() -> tuple[Kind, ...]:
    """Every kind."""
    return (*sentences(), *swaps(), *lists(), *numbers(), *references(), *clauses(), *terms(), *papers())
