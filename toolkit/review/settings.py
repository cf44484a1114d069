"""What a project wants of the review: which rules run, how severe they are, and what is silenced."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from toolkit.law.faults import Fault, FaultError
from toolkit.review.model import Severity
from toolkit.review.registry import Rule
from toolkit.review.silences import Silence

_KEYS = ("endast", "utan", "allvar", "baslinje", "tysta")
_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True)
class Settings:
    """``only`` and ``without`` hold codes ("ING07") and families ("ING"); an empty ``only`` means every rule.

    ``severities`` gives rules another severity than their own, ``baseline`` the file with findings that
    are known, and ``silences`` the findings that are to be passed over, each with its reason.
    """

    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    baseline: str | None = None
    silences: tuple[Silence, ...] = ()

    def chosen(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Those of ``rules`` that are to run, at the severity they are to have."""
        return tuple(
            replace(rule, severity=self.severities.get(rule.code, rule.severity))
            for rule in rules
            if (not self.only or _named(rule, self.only)) and not _named(rule, self.without)
        )

    def checked(self, rules: Iterable[Rule], *more: str) -> Settings:
        """The same settings. Raises FaultError for each code, also in ``more``, that nothing has."""
        known = {name for rule in rules for name in (rule.code, rule.family)}
        silenced = (silence.code for silence in self.silences)
        used = (*self.only, *self.without, *self.severities, *silenced, *more)
        faults = [
            Fault(f"Regeln ”{code}” finns inte; ”lagverk regler” räknar upp dem som finns.")
            for code in dict.fromkeys(used)
            if code not in known
        ]
        if faults:
            raise FaultError(*faults)
        return self


def _named(rule: Rule, names: tuple[str, ...]) -> bool:
    return rule.code in names or rule.family in names


def parse_settings(text: str, *table: str) -> Settings | None:
    """The settings in ``text`` (TOML), in the table ``granska`` under ``table`` ("tool", "lagverk").

    None where there is no such table. Raises FaultError for text that isn't TOML and for keys and values
    that aren't known.
    """
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise FaultError.of(
            "Filen är inte giltig TOML; kontrollera citattecken, hakparenteser och likhetstecken på raden.",
            line=int(line[1]) if line else None,
        ) from None
    for key in (*table, "granska"):
        data = data.get(key) if isinstance(data, dict) else None
    if data is None:
        return None
    if not isinstance(data, dict):
        raise FaultError.of("”granska” ska vara en tabell; skriv [granska] på en egen rad.")
    faults = [
        Fault(f"Nyckeln ”{key}” är okänd; de som finns är {', '.join(_KEYS)}.")
        for key in data
        if key not in _KEYS
    ]
    settings = Settings(
        _names(data, "endast", faults),
        _names(data, "utan", faults),
        _severities(data.get("allvar", {}), faults),
        _text(data.get("baslinje"), faults),
        _silences(data.get("tysta", []), faults),
    )
    if faults:
        raise FaultError(*faults)
    return settings


def _names(data: dict[str, Any], key: str, faults: list[Fault]) -> tuple[str, ...]:
    value = data.get(key, [])
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    faults.append(Fault(f'”{key}” ska vara en lista av regler: {key} = ["LAN", "ING07"].'))
    return ()


def _severities(value: Any, faults: list[Fault]) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for code, severity in value.items() if isinstance(value, dict) else [("", value)]:
        try:
            found[code] = Severity(severity)
        except ValueError:
            faults.append(Fault(f"Allvaret för ”{code}” ska vara ”fel”, ”varning” eller ”upplysning”."))
    return found


def _text(value: Any, faults: list[Fault]) -> str | None:
    if value is not None and not isinstance(value, str):
        faults.append(Fault("”baslinje” ska vara namnet på en fil."))
        return None
    return value


def _silences(value: Any, faults: list[Fault]) -> tuple[Silence, ...]:
    found: list[Silence] = []
    for entry in value if isinstance(value, list) else [value]:
        keys = {"regel", "lagrum", "skal", "fil"}
        whole = isinstance(entry, dict) and keys >= set(entry) >= {"regel", "skal"}
        if not whole or not all(isinstance(text, str) and text.strip() for text in entry.values()):
            faults.append(
                Fault("En post i ”tysta” ska ha ”regel” och ”skal”, och kan ha ”lagrum” och ”fil”.")
            )
            continue
        found.append(Silence(entry["regel"], entry.get("lagrum", ""), entry["skal"], entry.get("fil")))
    return tuple(found)
