"""How a statute is named in another text: "lagen (2003:1210) om …", "brottsbalken"."""

from __future__ import annotations

import re

from toolkit.law.faults import FaultError
from toolkit.law.model import Act

_DEFINITE = (
    ("lag", "lagen"),
    ("balk", "balken"),
    ("förordning", "förordningen"),
    ("ordning", "ordningen"),
    ("kungörelse", "kungörelsen"),
    ("form", "formen"),
    ("instruktion", "instruktionen"),
    ("stadga", "stadgan"),
    ("reglemente", "reglementet"),
    ("tillkännagivande", "tillkännagivandet"),
    ("cirkulär", "cirkuläret"),
    ("brev", "brevet"),
    ("beslut", "beslutet"),
    ("taxa", "taxan"),
    ("resolution", "resolutionen"),
    ("konvention", "konventionen"),
    ("överenskommelse", "överenskommelsen"),
    ("avtal", "avtalet"),
)
_UNNUMBERED = re.compile(
    r"(?:\w*balk|regeringsform|tryckfrihetsförordning|successionsordning|yttrandefrihetsgrundlag)", re.I
)

_NAME = re.compile(
    r"(?P<name>.+?)(?= ?\(\d{4}:\d+| (?:om|med|angående|för|till|av|rörande|mot|i anledning)\b|$)"
)
"""The name of an act in its title: what stands before its number or before what it is about."""

_ISSUED_BY = re.compile(r"\w+s (?:föreskrifter|kungörelse|allmänna råd|beslut)")
"""A name that opens with whose rules they are is definite as it stands."""


def citation(act: Act) -> str:
    """The definite name of ``act`` with its number, as an enacting clause gives it (ING33).

    "Lag (2003:1210) om finansiell samordning" → "lagen (2003:1210) om finansiell samordning". Balkar and
    grundlagar are named without a number (ACT07). Raises FaultError for a title whose name has no known
    definite form.
    """
    match = _NAME.match(act.title)
    name = match.group("name") if match else act.title
    if _ISSUED_BY.match(name):
        return act.title
    stem = next((pair for pair in _DEFINITE if name.lower().endswith(pair[0])), None)
    if stem is None:
        raise FaultError.of(
            f"Titeln ”{act.title}” har ingen känd bestämd form; skriv författningens namn för hand."
        )
    definite = name[: len(name) - len(stem[0])] + stem[1]
    if not definite[1:2].isupper():
        definite = definite[:1].lower() + definite[1:]
    if _UNNUMBERED.fullmatch(name):
        return definite
    return definite + act.title[len(name) :]
