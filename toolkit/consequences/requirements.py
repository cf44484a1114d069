"""The requirements on an assessment, as data: ``krav/<id>.toml``, one file for each body of requirements.

A further body of requirements (for committees, of an assignment, of a policy goal) is a further file.
Its head gives ``namn``, ``akt`` (SFS number, where it is an act) and ``binder``, whom it binds. Each
``[[krav]]`` gives ``lagrum``, ``rubrik``, ``innebord`` (what is to be done, in a sentence), ``uppfylls``
(what in the file fulfils it, see ``fulfilment``), ``nar`` (when it applies, see ``conditions``),
``per_mottagare`` (each of the five addressees by itself), ``ersatts_av_skal`` (a stated reason may stand
instead) and ``regel`` (the rule of the review that reports it).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from toolkit.law.locator import Locator


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that an assessment must hold.

    ``locator`` is the provision that asks for it, with its act, None for what no act asks; ``place`` the
    same as a reader cites it ("6 § 2"), or what asks for it. ``binds`` are
    the authors it is a duty for; for others it is a template to follow. ``applies`` and ``fulfilled_by``
    name a condition and a test. ``rule`` is the code of the review's rule, None where a reader judges.
    """

    body: str
    heading: str
    duty: str
    place: str
    locator: Locator | None
    binds: frozenset[str]
    applies: str
    fulfilled_by: str
    per_addressee: bool
    reason_suffices: bool
    rule: str | None


def available() -> tuple[str, ...]:
    """The ids of the bodies of requirements that there are, sorted."""
    return tuple(sorted(name for name, _ in _sources()))


@cache
def requirements(body: str) -> tuple[Requirement, ...]:
    """The requirements of ``body`` ("2024:183") in the order of their provisions.

    Raises KeyError for a body that isn't ``available``.
    """
    data = tomllib.loads(dict(_sources())[body])
    return tuple(_requirement(body, one, data) for one in data["krav"])


@cache
def body_name(body: str) -> str:
    """What the body of requirements is called: "förordningen (2024:183) om konsekvensutredningar"."""
    return str(tomllib.loads(dict(_sources())[body])["namn"])


@cache
def _sources() -> tuple[tuple[str, str], ...]:
    folder = files("toolkit.consequences") / "krav"
    return tuple(
        (_id(entry.name), entry.read_text(encoding="utf-8"))
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml")
    )


def _id(name: str) -> str:
    stem = name.removesuffix(".toml")
    year, _, number = stem.partition("-")
    return f"{year}:{number}" if year.isdigit() and number.isdigit() else stem


def _requirement(body: str, one: dict[str, Any], head: dict[str, Any]) -> Requirement:
    locator = Locator.parse(f"{one['lagrum']} ({head['akt']})") if "lagrum" in one else None
    return Requirement(
        body=body,
        heading=one["rubrik"],
        duty=one["innebord"],
        place=one.get("lagrum", head["namn"]),
        locator=locator,
        binds=frozenset(one.get("binder", head["binder"])),
        applies=one.get("nar", "alltid"),
        fulfilled_by=one["uppfylls"],
        per_addressee=one.get("per_mottagare", False),
        reason_suffices=one.get("ersatts_av_skal", False),
        rule=one.get("regel"),
    )
