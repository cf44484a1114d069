"""Number words as drafting uses them: "tolv nya paragrafer", "första stycket"."""

from __future__ import annotations

_UNITS = (
    "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton "
    "arton nitton"
).split()
_TENS = "_ _ tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
_ORDINAL_UNITS = (
    "nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte "
    "trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde"
).split()


def cardinal(number: int, *, neuter: bool = False) -> str:
    """``number`` in words, 0–999: 12 → "tolv"; 1 is "en", or "ett" when ``neuter``.

    Raises ValueError outside that range.
    """
    if not 0 <= number <= 999:
        raise ValueError(f"no number word for {number}")
    hundreds, rest = divmod(number, 100)
    prefix = "" if not hundreds else ("" if hundreds == 1 else _UNITS[hundreds]) + "hundra"
    if hundreds == 1:
        prefix = "etthundra"
    if rest < 20:
        word = _UNITS[rest] if rest or not hundreds else ""
    else:
        tens, unit = divmod(rest, 10)
        word = _TENS[tens] + (_UNITS[unit] if unit else "")
    if neuter and rest % 10 == 1 and rest != 11:
        word = word[: -len("en")] + "ett"
    return prefix + word


def ordinal(number: int) -> str:
    """The definite ordinal, 1–99: 1 → "första", 21 → "tjugoförsta".

    Raises ValueError outside that range.
    """
    if not 1 <= number <= 99:
        raise ValueError(f"no ordinal for {number}")
    if number < 20:
        return _ORDINAL_UNITS[number]
    tens, unit = divmod(number, 10)
    if unit == 0:
        return _TENS[tens] + "nde"
    return _TENS[tens] + _ORDINAL_UNITS[unit]


CARDINALS: dict[str, int] = {cardinal(n): n for n in range(1, 1000)}
CARDINALS.update({cardinal(n, neuter=True): n for n in range(1, 1000)})
CARDINALS.update({"etthundra": 100, "hundra": 100})
"""Number word to number, 1–999, both genders."""

ORDINALS: dict[str, int] = {ordinal(n): n for n in range(1, 100)}
"""Ordinal to number, 1–99, with the inflected forms of the first two."""
ORDINALS.update({"förste": 1, "andre": 2})
