"""Small assessments as text: one that fulfils every requirement, and pieces to take away or put in."""

from __future__ import annotations

import pytest

from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator

TOUCHED = tuple(Locator.parse(text) for text in ("2 §", "7 §", "7 a §", "30 §", "31 §", "32 §"))

HEAD = """\
[utredning]
av = "förvaltningsmyndighet"
avser = "förslag till regeringen"
krav = ["2024:183", "jamstalldhet"]

[kallor.rapporten]
titel = "En rapport"
utgivare = "En myndighet"
"""

STATEMENTS = {
    "problem": "Reglerna är oklara.",
    "forandring": "Tydligare regler.",
    "nollalternativ": "Oklarheten består.",
    "val": "Förslaget väljs för att det är enklast.",
    "begransning": "Bara det som behövs regleras.",
    "ikrafttradande": "Den 1 januari.",
    "information": "Ett informationsmöte.",
    "utvardering_hur": "Genom en enkät.",
    "utvardering_nar": "Efter tre år.",
    "vagledning": "Vägledningen har följts.",
    "sjalvstyrelse": "Självstyrelsen inskränks något.",
    "proportionalitet": "Målet nås inte på ett mindre ingripande sätt.",
    "eu": "Frågan berörs inte av EU-rätten.",
    "over_miniminiva": "Skyddet behöver vara starkare.",
    "bemyndiganden": "7 § lagen (2003:1210).",
    "proportion": "Utredningen är kort eftersom förslaget är litet.",
    "jamstalldhet": "Ingen påverkan.",
    "foretag": "Företag påverkas inte.",
    "enskilda": "Enskilda påverkas inte.",
}


def statement(key: str, line: str | None = None) -> str:
    extra = 'inskranker = "ja"\n' if key == "sjalvstyrelse" else ""
    return f"[redogorelse.{key}]\n{line or f'text = {STATEMENTS[key]!r}'}\n{extra}"


def consequence(name: str = "kostnad", **values: str) -> str:
    """A consequence; each value is TOML, and "" takes the key away."""
    keys = {
        "id": f'"{name}"',
        "vad": '"Något händer."',
        "paragrafer": '"7 §"',
        "for": '["staten"]',
        "slag": '"kostnad"',
        "riktning": '"ökar"',
        "kalla": '"rapporten, s. 1"',
        **values,
    }
    return "[[konsekvens]]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items() if value)


def amount(**values: str) -> str:
    keys = {"varde": "3", "enhet": '"miljoner kronor"', "artal": "2027", "metod": '"Uppskattning."', **values}
    return "{ " + ", ".join(f"{key} = {value}" for key, value in keys.items() if value) + " }"


CONSEQUENCES = {
    **{
        f"kostnad-{name}": consequence(f"kostnad-{name}", **{"for": f'["{name}"]'}, belopp=amount())
        for name in ("staten", "kommuner", "regioner")
    },
    "skyldighet": consequence(
        "skyldighet", **{"for": '["kommuner"]'}, slag='"skyldighet"', belopp=amount(enhet='"timmar"')
    ),
}

SHARES_LINE = "andelar = { staten = 0.25, kommuner = 0.75 }"

ALTERNATIVE = """\
[[alternativ]]
id = "annat"
namn = "Något annat"
fraga = "Frågan"
roll = "alternativ"
text = "Man gör på ett annat sätt."
fordelar = ["billigare"]
nackdelar = ["krångligare"]
kalla = "rapporten, s. 2"
"""


def whole(
    *,
    head: str = HEAD,
    without: tuple[str, ...] = (),
    alternative: str = ALTERNATIVE,
    more: str = "",
    **replaced: str,
) -> str:
    """An assessment that fulfils everything, less the statements and consequences in ``without``."""
    parts = [head]
    parts += [replaced.get(key) or statement(key) for key in STATEMENTS if key not in without]
    parts += [text for key, text in CONSEQUENCES.items() if key not in without]
    return "\n".join([*parts, alternative, more])


def parsed(text: str) -> Assessment:
    return parse_assessment(text, TOUCHED)


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(FaultError) as raised:
        parsed(text)
    return raised.value.faults


def line_of(text: str, piece: str) -> int:
    """The line on which ``piece`` first stands."""
    return next(number for number, line in enumerate(text.split("\n"), start=1) if piece in line)
