"""The rules: how a module declares one, its manual, and how all of them are found."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from toolkit.review.model import Finding, Safety, Severity
from toolkit.review.subject import Subject

Check = Callable[[Subject], Iterator[Finding]]

_PARTS = ("Norm", "Varför", "Fel", "Rätt", "Källa")
_PART = re.compile(rf"^({'|'.join(_PARTS)}): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manual:
    """A rule's manual, from its module's docstring: the fault in one line, then what the norm is, and why.

    ``wrong`` and ``right`` are examples, ``source`` the evidence: T the source's own text was read, O a
    printed document, C measured over the statutes in force, G recalled practice, H derived from the law.
    """

    name: str
    norm: str
    why: str
    wrong: str
    right: str
    source: str

    @classmethod
    def parse(cls, docstring: str) -> Manual:
        """Read a docstring: a name with a full stop, then the parts Norm, Varför, Fel, Rätt and Källa.

        Raises ValueError where a part is missing or out of order.
        """
        name, *parts = _PART.split(docstring)
        if tuple(parts[::2]) != _PARTS:
            raise ValueError(f"the manual needs the parts {', '.join(_PARTS)}, in that order")
        texts = [" ".join(text.split()) for text in parts[1::2]]
        return cls(" ".join(name.split()).rstrip("."), *texts)


@dataclass(frozen=True)
class Rule:
    """One drafting rule. ``fixes`` says what its fixes are, None for a rule without."""

    code: str
    severity: Severity
    check: Check
    docstring: str
    fixes: Safety | None = None

    @property
    def family(self) -> str:
        """ "ING" of "ING07"."""
        return self.code.rstrip("0123456789")

    @property
    def manual(self) -> Manual:
        """The manual, read from the docstring."""
        return Manual.parse(self.docstring)

    @property
    def name(self) -> str:
        """The fault in a few words."""
        return self.docstring.partition("\n")[0].strip().rstrip(".")


def rule(code: str, severity: Severity, *, fixes: Safety | None = None) -> Callable[[Check], Rule]:
    """Declare the function below as the check of the rule ``code``; the module's docstring is its manual."""

    def declare(check: Check) -> Rule:
        return Rule(code, severity, check, sys.modules[check.__module__].__doc__ or "", fixes)

    return declare


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the modules of ``toolkit.review.rules``, by family and number."""
    package = importlib.import_module("toolkit.review.rules")
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if module.ispkg:
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Rule):
                found[value.code] = value
    order = ("FIL", "ACT", "ING", "TAB", "NOT", "IKR", "STR", "REF", "LAN", "STD", "DOC", "KON")

    def key(found: Rule) -> tuple[int, str]:
        return (order.index(found.family) if found.family in order else len(order), found.code)

    return tuple(sorted(found.values(), key=key))
