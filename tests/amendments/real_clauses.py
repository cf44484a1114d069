"""Tables of what is read of the real clauses and the register, for docs/ and the tests that check them.

``python -m tests.amendments.real_clauses`` writes them anew.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from toolkit.amendments.clause import Kind, Order, read_clause
from toolkit.amendments.scope import read_scope
from toolkit.law.faults import FaultError

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CLAUSES = ROOT / "docs" / "enacting-clause.md"
SCOPES = ROOT / "docs" / "scope-strings.md"
_START, _END = "<!-- measured -->", "<!-- end -->"
_KINDS = {
    Kind.REPEAL: "upph.",
    Kind.SUBSTITUTE: "ändr.",
    Kind.INSERT: "nya",
    Kind.RENUMBER: "betecknas",
    Kind.INSERT_HEADING: "nya rubr.",
    Kind.SUBSTITUTE_HEADING: "ändr. rubr.",
    Kind.REPEAL_HEADING: "rubr. utgår",
    Kind.MOVE_HEADING: "rubr. sätts",
    Kind.SUBSTITUTE_TITLE: "författningsrubr.",
    Kind.REPLACE_WORD: "ord byts",
    Kind.DELETE_WORD: "ord utgår",
    Kind.EXTEND: "forts. giltighet",
}


def clauses() -> list[str]:
    """The real clauses, one a line."""
    return (SHARED / "enacting-clauses.txt").read_text(encoding="utf-8").splitlines()


def scopes() -> list[str]:
    """The register's scope strings."""
    lines = (SHARED / "register-scopes.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[3] for line in lines[1:]]


def clause_table() -> str:
    """Every clause and what was read of it, or why it was refused."""
    rows, read = [], 0
    for number, text in enumerate(clauses(), start=1):
        try:
            outcome = _summary(read_clause(text).orders)
            read += 1
        except FaultError as refused:
            outcome = "**refused**: " + " ".join(fault.message for fault in refused.faults)
        rows.append(f"| {number} | {_short(text)} | {outcome} |")
    told = f"{read} of {len(rows)} clauses are read, {len(rows) - read} refused."
    return "\n".join([told, "", "| | clause | outcome |", "|---|---|---|", *rows]) + "\n"


def _summary(orders: tuple[Order, ...]) -> str:
    counted = Counter(order.kind for order in orders)
    return ", ".join(f"{count} {_KINDS[kind]}" for kind, count in counted.items())


def _short(text: str, limit: int = 110) -> str:
    text = text.replace("|", "\\|")
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


def scope_report() -> str:
    """How much of the register is read, and every string that isn't, by reason."""
    reasons: dict[str, list[str]] = {}
    strings = scopes()
    for text in strings:
        try:
            read_scope(text)
        except FaultError as refused:
            reason, words = _reason(str(refused))
            reasons.setdefault(reason, []).append(f"- at `{words}` in `{_short(text, 90)}`\n")
    left = sum(map(len, reasons.values()))
    share = 100 * (len(strings) - left) / len(strings)
    parts = [f"{len(strings) - left} of {len(strings)} strings are read ({share:.2f} %), {left} are not.\n"]
    for reason, texts in sorted(reasons.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        parts.append(f"\n**{len(texts)}**: {reason}\n\n")
        parts += texts
    return "".join(parts)


def _reason(message: str) -> tuple[str, str]:
    """What was expected, and the string's own words at the place."""
    place, _, expected = message.rpartition("”: här väntades ")
    return f"expected {expected.rstrip('.')}", place.partition("”")[2]


def measured(page: Path) -> str:
    """The measured part of a page of docs/."""
    return page.read_text(encoding="utf-8").split(_START, 1)[1].split(_END, 1)[0].strip()


def write(page: Path, text: str) -> None:
    """Put ``text`` in the place of the measured part of ``page``."""
    before, rest = page.read_text(encoding="utf-8").split(_START, 1)
    after = rest.split(_END, 1)[1]
    page.write_text(f"{before}{_START}\n{text.strip()}\n{_END}{after}", encoding="utf-8")


if __name__ == "__main__":
    write(CLAUSES, clause_table())
    write(SCOPES, scope_report())
