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


def citation(act: Act) -> str:
    """The definite name of ``act`` with its number, as an enacting clause gives it (ING33).

    "Lag (2003:1210) om finansiell samordning" → "lagen (2003:1210) om finansiell samordning". Balkar and
    grundlagar are named without a number (ACT07). Raises FaultError for a title whose name has no known
    definite form.
    """
    name, space, rest = act.title.partition(" ")
    stem = next((pair for pair in _DEFINITE if name.lower().endswith(pair[0])), None)
    if stem is None:
        raise FaultError.of(
            f"Titeln ”{act.title}” har ingen känd bestämd form; skriv författningens namn för hand."
        )
    definite = name[: len(name) - len(stem[0])].lower() + stem[1]
    if _UNNUMBERED.fullmatch(name):
        return definite
    return f"{definite}{space}{rest}"
