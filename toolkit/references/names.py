"""Names of acts: the table of firm names, a name's basic form, and what kind of act it names.

``names.tsv`` holds the fundamental laws, the codes, and acts in force whose one-word title (or settled short
name) no other act in force bears. A number given in the text always goes before the table.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

NUMBER = r"\d{4}:\s?\d{1,4}(?:\s++s\.\s?\d{1,4}|\s\d{1,2}(?!\d))?+"
"""An SFS number, old ones with page ("1910:103 s. 1") or order ("1736:0123 2")."""

FAMILIES = {
    "lag": "lag",
    "balk": "balk",
    "förordning": "förordning",
    "kungörelse": "kungörelse",
    "stadga": "stadga",
    "ordning": "ordning",
    "form": "form",
    "instruktion": "instruktion",
    "reglemente": "reglemente",
    "tillkännagivande": "tillkännagivande",
    "cirkulär": "cirkulär",
}
_DEFINITE = re.compile(
    r"(lag|balk|förordning|kungörelse|stadga|ordning|form|instruktion|reglemente|tillkännagivande|cirkulär)(en|n|et|t)?s?"
)
SUFFIXES = tuple(
    noun + case
    for noun in (
        "lagen",
        "balken",
        "förordningen",
        "kungörelsen",
        "stadgan",
        "formen",
        "ordningen",
        "instruktionen",
        "reglementet",
    )
    for case in ("", "s")
)
"""Endings of an act's name in the definite form."""
_NOT_ACTS = (
    "bolagen",
    "anslagen",
    "förslagen",
    "inslagen",
    "avslagen",
    "beslagen",
    "uppslagen",
    "påslagen",
    "utslagen",
    "underlagen",
    "bilagen",
    "plattformen",
    "anordningen",
    "samordningen",
    "bolagsordningen",
    "rättsordningen",
    "rangordningen",
    "turordningen",
    "reformen",
    "skolformen",
    "driftsformen",
    "bolagsformen",
    "företagsformen",
    "föreningsformen",
    "arbetsordningen",
    "dagordningen",
    "omordningen",
    "utformen",
    "förhandlingsordningen",
)
ABBREVIATIONS = {
    "BrB": "1962:700",
    "RB": "1942:740",
    "UB": "1981:774",
    "JB": "1970:994",
    "FB": "1949:381",
    "ÄB": "1958:637",
    "ÄktB": "1987:230",
    "SFB": "2010:110",
    "MB": "1998:808",
    "HB": "1736:0123 2",
    "RF": "1974:152",
    "TF": "1949:105",
    "YGL": "1991:1469",
    "RO": "2014:801",
    "OSL": "2009:400",
    "ABL": "2005:551",
    "LAS": "1982:80",
    "MBL": "1976:580",
    "URL": "1960:729",
    "PUL": "1998:204",
    "PBL": "2010:900",
    "FPL": "1971:291",
    "SkL": "1972:207",
    "AvtL": "1915:218",
    "LVU": "1990:52",
    "LVM": "1988:870",
    "LSS": "1993:387",
    "LPT": "1991:1128",
    "LRV": "1991:1129",
}
"""Abbreviations that lawyers write after a section ("4 kap. 1 § BrB"); read only there."""


@cache
def table() -> dict[str, str]:
    """Name in basic form → SFS number."""
    lines = files("toolkit.references").joinpath("names.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line)


def named(words: str) -> str | None:
    """The SFS number of the act that ``words``, a name or an abbreviation and nothing else, stand for."""
    words = " ".join(words.split())
    return ABBREVIATIONS.get(words) or table().get(basic(words))


def basic(name: str) -> str:
    """The form in which a name is looked up: lower case, no genitive, a word broken at a line end whole.

    "Studiestöds- förordningens" → "studiestödsförordningen"; "plan- och bygglagen" is kept.
    """
    words = name.lower().split()
    if len(words) > 1 and words[0].endswith("-") and words[1] not in ("och", "eller", "samt"):
        words = [words[0][:-1] + words[1], *words[2:]]
    return " ".join(words).removesuffix("s")


def is_name(word: str) -> bool:
    """Whether ``word`` ends as the definite name of an act ("kommunallagen", not "bolagen")."""
    lower = word.lower()
    return lower.endswith(SUFFIXES) and lower != "slagen" and not lower.removesuffix("s").endswith(_NOT_ACTS)


def family(name: str) -> str:
    """What kind of act a name stands for: "skollagen" → "lag", "brottsbalken" → "balk", "" if unknown."""
    lower = name.lower()
    found = ""
    for noun in FAMILIES:
        at = lower.rfind(noun)
        if at >= 0 and _DEFINITE.fullmatch(lower, at) and len(noun) > len(found):
            found = noun
    return found


def tidy(number: str) -> str:
    """An SFS number in one form: "1992: 794" → "1992:794", "1910:103  s.1" → "1910:103 s. 1"."""
    number = re.sub(r":\s+", ":", " ".join(number.split()))
    return re.sub(r"s\.\s?", "s. ", number)


def definite(title: str) -> str:
    """The definite form of a one-word title: "skollag" → "skollagen"; "" for a word that is no act's name."""
    lower = title.lower()
    for ending, form in (("a", "n"), ("e", "n"), ("g", "en"), ("k", "en"), ("m", "en")):
        if lower.endswith(ending):
            name = lower[: -len(ending)] + ending + form
            return name if name.endswith(SUFFIXES) else ""
    return ""
