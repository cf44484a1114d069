"""Akoma Ntoso in and out: statutes and amending acts as XML, after docs/akn-profile.md."""

from toolkit.akn.act import write_act
from toolkit.akn.bill import write_bill
from toolkit.akn.document import read, read_act, read_bill, root_kind
from toolkit.akn.schema import validate

__all__ = ["read", "read_act", "read_bill", "root_kind", "validate", "write_act", "write_bill"]
