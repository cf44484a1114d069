"""Holding a table of the file against its fields: every unknown key and every wrong value, with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from toolkit.consequences.amounts import DECIMALS, LARGEST
from toolkit.consequences.fields import Field, Shape
from toolkit.consequences.toml_lines import Lines, Path
from toolkit.law.faults import Fault
from toolkit.law.typography import enumerate_words, quote

Table = dict[str, Any]
_SHOWN = 60
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
NAME = re.compile(r"[a-z0-9_-]+")
"""What an own name of a table, [kallor.rapporten], is made of."""
FILE = re.compile(r"(?:[\wåäöÅÄÖ][\wåäöÅÄÖ .-]{0,80}/){0,4}[\wåäöÅÄÖ][\wåäöÅÄÖ .-]{0,80}\.xml")
"""A file beside the bill or in a folder there: no path out of the folder, no drive, no hidden file."""


class Checker:
    """Collects the faults of one text in ``faults``; what is wrong is left out of the tables given back."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.faults: list[Fault] = []

    def fault(self, message: str, *path: str | int) -> None:
        """Note a fault at the key or table at ``path``."""
        self.faults.append(Fault(message, line=self.lines.of(*path)))

    def table(self, data: Any, fields: Iterable[Field], path: Path = ()) -> Table:
        """The sound values of ``data``, a table with ``fields``; the rest become faults."""
        known = {field.key: field for field in fields}
        found: Table = {}
        for key, value in data.items():
            if key not in known:
                self.fault(_unknown(key, known), *path, key)
            elif (sound := self._value(value, known[key], (*path, key))) is not None:
                found[key] = sound
        for field in known.values():
            if field.required and field.key not in data:
                self.fault(f"Nyckeln {quote(field.key)} saknas. {field.about}", *path)
        return found

    def _value(self, value: Any, field: Field, path: Path) -> Any:
        shape = field.shape
        if shape is Shape.TABLE and isinstance(value, dict):
            return self.table(value, field.fields, path)
        if shape is Shape.TABLES and _list_of(value, dict):
            return [self.table(one, field.fields, (*path, place)) for place, one in enumerate(value)]
        if shape is Shape.NAMED and isinstance(value, dict):
            return self._named(value, field, path)
        if shape in _SIMPLE and _SIMPLE[shape](value):
            return self._worded(value, field, path)
        return self.fault(f"{quote(field.key)} ska vara {_shape_words(field)}.", *path)

    def _named(self, value: Table, field: Field, path: Path) -> Table:
        found: Table = {}
        for name, one in value.items():
            if not isinstance(one, dict):
                self.fault(f"{named(name)} ska vara en tabell, [{field.key}.{name[:_SHOWN]}].", *path, name)
            elif not NAME.fullmatch(name):
                self.fault(f"Namnet {named(name)} får bara ha a–z, siffror, _ och -.", *path, name)
            else:
                found[name] = self.table(one, field.fields, (*path, name))
        return found

    def _worded(self, value: Any, field: Field, path: Path) -> Any:
        """``value`` where its words are allowed and its text isn't empty and can be printed."""
        values = value if isinstance(value, list) else [value]
        for one in values:
            if isinstance(one, str) and (wrong_sign := _CONTROL.search(one)):
                code = f"U+{ord(wrong_sign.group(0)):04X}"
                return self.fault(f"{quote(field.key)} innehåller styrtecknet {code}; ta bort det.", *path)
        if field.choices and (wrong := [one for one in values if one not in field.choices]):
            allowed = f"{quote(field.key)} ska vara {_shape_words(field)}"
            return self.fault(f"{named(str(wrong[0]))} kan inte användas; {allowed}.", *path)
        if any(isinstance(one, str) and not one.strip() for one in values) or value == []:
            return self.fault(f"{quote(field.key)} är tom; fyll i den eller ta bort raden.", *path)
        return value


def named(text: str) -> str:
    """``text`` between quotation marks in a fault, cut where it is long and without control characters."""
    text = _CONTROL.sub("", text)
    return quote(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")


def _unknown(key: str, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(key[:60], names, 1)
    way_out = f"menade du {quote(near[0])}?" if near else f"de som finns är {', '.join(names)}."
    return f"Nyckeln {named(key)} är okänd; {way_out}"


def _shape_words(field: Field) -> str:
    if field.choices:
        return f"{field.shape} {enumerate_words([quote(word) for word in field.choices], 'eller')}"
    return str(field.shape)


def _list_of(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, kind) for one in value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_texts(value: Any) -> bool:
    return _list_of(value, str)


def _is_text_or_texts(value: Any) -> bool:
    return _is_text(value) or _is_texts(value)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < LARGEST


def is_number(value: Any) -> bool:
    """Whether ``value`` is a number of a size and precision that an assessment can mean."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    return (
        number.is_finite() and abs(number) < LARGEST and isinstance(exponent, int) and -exponent <= DECIMALS
    )


def _is_year(value: Any) -> bool:
    return _is_count(value) and 1900 <= value <= 2200


def _is_pairs(value: Any) -> bool:
    return _list_of(value, list) and all(len(pair) == 2 and all(map(_is_count, pair)) for pair in value)


def _is_shares(value: Any) -> bool:
    return isinstance(value, dict) and all(map(is_number, value.values()))


def _is_file(value: Any) -> bool:
    return isinstance(value, str) and FILE.fullmatch(value) is not None


def _is_yes_no(value: Any) -> bool:
    return isinstance(value, bool)


_SIMPLE = {
    Shape.TEXT: _is_text,
    Shape.TEXTS: _is_texts,
    Shape.CHOICE: _is_text,
    Shape.CHOICES: _is_texts,
    Shape.NUMBER: is_number,
    Shape.COUNT: _is_count,
    Shape.YEAR: _is_year,
    Shape.YES_NO: _is_yes_no,
    Shape.SECTIONS: _is_text_or_texts,
    Shape.CITATIONS: _is_text_or_texts,
    Shape.PAIRS: _is_pairs,
    Shape.SHARES: _is_shares,
    Shape.FILE: _is_file,
}
