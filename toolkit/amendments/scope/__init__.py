"""The register's scope strings: read, written, and derived from an amending act.

The register (SFSR) says of every amending act what it did, in a compact grammar of its own: "upph. 5 §;
nuvarande 3 § betecknas 6 §; ändr. 2 §; nya 3 §". docs/scope-strings.md tells the grammar, the JSON form
and what of the register can't be read.
"""

from __future__ import annotations

from toolkit.amendments.scope.model import Action, ScopeItem, What, place_text
from toolkit.amendments.scope.of_bill import scope_of
from toolkit.amendments.scope.reader import read_scope
from toolkit.amendments.scope.writer import write_scope

__all__ = ["Action", "ScopeItem", "What", "place_text", "read_scope", "scope_of", "write_scope"]
