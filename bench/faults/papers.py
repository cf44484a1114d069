"""Faults in the printed clause and in the papers beside the bill."""

from __future__ import annotations

import random
from dataclasses import replace

from bench.faults.editing import Kind, Plant, kind, once, standing, written
from bench.planted import Bill


def clauses() -> list[Kind]:
    return [
        kind("fel räkneord", "ING17 ING18", _in_clause(r"\ben ny paragraf\b", "tre nya paragrafer")),
        kind(
            "en paragraf saknas i ingressen",
            "ING27",
            _in_clause(r"\b\d+(?: [a-z])? och (\d+(?: [a-z])?) §§", r"\1 §"),
        ),
        kind("ingressen slutar utan punkt", "ING06 ING25", _in_clause(r"\.$", "")),
        kind("av följande lydelse saknas", "ING25 ING16", _in_clause(r" av följande lydelse\.$", ".")),
        kind("utfärdad ingress", "ING01", _in_clause("^Härigenom", "Enligt riksdagens beslut")),
        kind("numret fel i ingressen", "ING33", _in_clause(r"\((\d{4}:\d+)\)", r"(SFS \1)")),
        kind(
            "två tecken var för sig",
            "ING32",
            _in_clause(r"\b(\d+) och (\d+(?: [a-z])?) §§ ", r"\1 § och \2 § "),
        ),
    ]


def _in_clause(pattern: str, new: str) -> Plant:
    def plant(bill: Bill, random_: random.Random) -> Bill | None:
        clause = once(bill.bill.printed_clause or "", pattern, new)
        return None if clause is None else replace(bill, bill=replace(bill.bill, printed_clause=clause))

    return plant


def papers() -> list[Kind]:
    return [
        kind("paragraf utan kommentar", "DOC08", lambda bill, random_: _commented(bill, leave_out=True)),
        kind(
            "kommentar till en paragraf som inte ändras",
            "DOC08",
            lambda bill, random_: _commented(bill, leave_out=False),
        ),
        kind(
            "övergången saknas",
            "DOC16",
            _paper("Äldre bestämmelser bör gälla för ansökningar före ikraftträdandet."),
        ),
        kind("fel dag i promemorian", "DOC17", _paper("Ändringarna bör träda i kraft den 1 januari 2027.")),
    ]


def _commented(bill: Bill, *, leave_out: bool) -> Bill:
    places = [bill.bill.operations[p].target for p in written(bill)]  # type: ignore[union-attr]
    wrong = places[1:] if leave_out else [*places, standing(bill)[0].locator]
    text = "".join(f"## {place.words}\n\nÖvervägandena finns i avsnitt 3.\n\n" for place in wrong)
    return replace(bill, papers=(("commentary.md", text),))


def _paper(sentence: str) -> Plant:
    return lambda bill, random_: replace(
        bill, papers=(("memorandum.md", f"# 4.7 Införande\n\n{sentence}\n"),)
    )
