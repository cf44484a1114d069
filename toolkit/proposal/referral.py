"""Reading ``referral.toml``: who refers what, under which number."""

from __future__ import annotations

import re
import tomllib

from toolkit.law.faults import Fault, FaultError
from toolkit.proposal.model import Referral

_TEXTS = (
    "title",
    "sender",
    "reference_number",
    "date",
    "based_on",
    "based_on_name",
    "last_day",
    "answers_to",
    "contact",
)
_LISTS = ("consulted", "attachments")
_DATES = ("date", "last_day")
_KEYS = (*_TEXTS, *_LISTS)
_LINE = re.compile(r"line (\d+)")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_referral(text: str) -> Referral:
    """The referral data in ``text`` (TOML). Only ``title`` is required; what is missing is left open.

    Raises FaultError for text that isn't TOML, unknown keys and values of the wrong kind, all in one run.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise FaultError.of(
            "Filen är inte giltig TOML; kontrollera citattecken och likhetstecken på raden.",
            line=int(line.group(1)) if line else None,
        ) from error
    faults = [
        Fault(f"Nyckeln ”{key}” är okänd; de som finns är {', '.join(_KEYS)}.", line=_line_of(text, key))
        for key in data
        if key not in _KEYS
    ]
    values: dict[str, str | None] = {}
    for key in _TEXTS:
        value = data.get(key)
        if value is None or value == "":
            values[key] = None
        elif isinstance(value, str):
            values[key] = value
        else:
            faults.append(
                Fault(f"Värdet på ”{key}” ska vara text inom citattecken.", line=_line_of(text, key))
            )
    if not values.get("title"):
        faults.append(Fault("Nyckeln ”title” saknas; skriv promemorians titel där."))
    for key in _DATES:
        date = values.get(key)
        if date is not None and not _ISO_DATE.fullmatch(date):
            faults.append(Fault("Datumet ska skrivas som ”2024-12-02”.", line=_line_of(text, key)))
    day, last = values.get("date"), values.get("last_day")
    if not faults and day is not None and last is not None and last <= day:
        faults.append(
            Fault(
                "Sista dagen för svar måste vara senare än remissens datum; rätta någon av dem.",
                line=_line_of(text, "last_day"),
            )
        )
    lists = {key: _texts(data.get(key), key, text, faults) for key in _LISTS}
    if faults:
        raise FaultError(*faults)
    return Referral(
        title=values["title"] or "",
        sender=values["sender"],
        reference_number=values["reference_number"],
        date=values["date"],
        based_on=values["based_on"],
        based_on_name=values["based_on_name"],
        last_day=values["last_day"],
        answers_to=values["answers_to"],
        contact=values["contact"],
        consulted=lists["consulted"],
        attachments=lists["attachments"],
    )


def _texts(value: object, key: str, text: str, faults: list[Fault]) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
        return tuple(value)
    faults.append(
        Fault(
            f"Värdet på ”{key}” ska vara en lista inom hakparenteser, med varje namn inom citattecken.",
            line=_line_of(text, key),
        )
    )
    return ()


def _line_of(text: str, key: str) -> int | None:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.partition("=")[0].strip().strip("\"'") == key:
            return number
    return None
