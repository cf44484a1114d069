"""The pages on the rules say what the rules are: every rule once, at its severity, and every one left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.review.registry import all_rules

NUMBERED = {
    "ACT": 12,
    "ING": 35,
    "TAB": 21,
    "NOT": 9,
    "IKR": 14,
    "STR": 18,
    "REF": 25,
    "LAN": 18,
    "STD": 4,
    "DOC": 15,
    "KON": 17,
}
"""How many rules the drafting guide has in each family."""
FAMILIES = sorted({rule.family for rule in all_rules()})
_ROW = re.compile(r"^\| (?P<code>[A-ZÅÄÖ]{3}\d{2}) \| (?P<rest>.*) \|$", re.MULTILINE)


@pytest.mark.parametrize("family", [name for name in FAMILIES if name in NUMBERED])
def test_page_of_the_family(root: Path, family: str) -> None:
    page = root / "docs" / "rules" / f"{family.lower()}.md"
    if not page.exists():
        pytest.skip("the family has no page yet")
    rows = {match["code"]: match["rest"] for match in _ROW.finditer(page.read_text(encoding="utf-8"))}
    assert set(rows) >= {f"{family}{number:02}" for number in range(1, NUMBERED[family] + 1)}
    rules = {rule.code: rule for rule in all_rules() if rule.family == family}
    for code, rest in rows.items():
        if code in rules:
            rule = rules[code]
            fixes = rule.fixes.value if rule.fixes else "–"
            assert rest.split(" | ")[:3] == [rule.name, rule.severity.value, fixes]
    assert set(rules) <= set(rows)
