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
    ("stadgar", "stadgarna"),
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
    r"(?P<name>.+?)(?= ?\((?:[A-ZÅÄÖ-]+ )?\d{4}:\d+"
    r"| (?:om|med|angående|för|till|av|rörande|mot|i anledning)\b|$)"
)
"""The name of an act in its title: what stands before its number or before what it is about."""

_ISSUED_BY = re.compile(
    r"(?:\w+ )*\w+s (?:föreskrifter|kungörelse|cirkulär|taxa|tillkännagivande|allmänna råd|beslut)",
    re.IGNORECASE,
)
"""A name that opens with whose rules they are is definite as it stands."""

_NO_NAME = re.compile(r"/?r\d/ |[Kk](?:un|on)gl\. Maj:ts (?:\w+ade |nådiga )?")
"""What stands before the name in old publications: a mark of the database, and who issued the act."""


def citation(act: Act) -> str:
    """The definite name of ``act`` with its number, as an enacting clause gives it (ING33).

    "Lag (2003:1210) om finansiell samordning" → "lagen (2003:1210) om finansiell samordning". Balkar and
    grundlagar are named without a number (ACT07), and "Kungl. Maj:ts" before the name is left out. Raises
    FaultError for a title whose name has no known definite form.
    """
    title = act.title.rstrip("; ")
    while unnamed := _NO_NAME.match(title):
        title = title[unnamed.end() :]
    match = _NAME.match(title)
    name = match.group("name") if match else title
    if _ISSUED_BY.match(name):
        return title
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
    return definite + title[len(name) :]
