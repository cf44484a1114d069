"""The rules on text and references, held to real amending acts: almost nothing of severity fel.

What is found is listed with the reason, so that a rule that begins to see more is looked at.
"""

from __future__ import annotations

from pathlib import Path

from toolkit.review.model import Severity
from toolkit.review.registry import all_rules
from toolkit.review.runner import review
from toolkit.review.source import Source
from toolkit.review.subject import Subject
from toolkit.text.amending import read_amending_print
from toolkit.text.statute import read_statute

RULES = tuple(
    rule
    for rule in all_rules()
    if rule.family in ("STR", "REF", "LAN", "STD") and rule.severity is Severity.ERROR
)
KNOWN = {
    ("2024-761_1968-199", "REF04", "2 § andra stycket"),  # the source has hyphens for dashes
    ("2024-761_1968-199", "REF04", "20 § tredje stycket"),
    ("2025-281_2016-100", "REF04", "9 § första stycket"),
    ("2025-281_2016-100", "REF04", "9 § andra stycket"),
    ("2025-281_2016-100", "REF04", "16 § andra stycket 2"),
    ("2025-620_2012-316", "REF04", "4 § andra stycket"),
    ("2025-757_2011-183", "REF21", "3 kap. 5 § första stycket"),  # the statute's text lacks 2 kap. 9 §
    ("derived-1985-51", "LAN01", "5 a § andra stycket"),  # from the years when law said "skall"
    ("derived-1993-750", "LAN01", "4 § första stycket"),
    ("derived-1993-750", "LAN01", "4 § andra stycket"),
    ("derived-1993-750", "LAN01", "5 § första stycket"),
    ("derived-1997-1055", "LAN01", "16 b § första stycket"),
}


def test_real_amending_acts(shared: Path) -> None:
    found = set()
    for folder in sorted(path for path in (shared / "replay").iterdir() if path.is_dir()):
        base = read_statute((folder / "before.txt").read_text(encoding="utf-8")).act
        text = (folder / "amending.txt").read_text(encoding="utf-8")
        reading = read_amending_print(text, base)
        subject = Subject(Source(folder.name, text), reading.bill, None, base, {}, reading.missing)
        found |= {(folder.name, entry.code, entry.place) for entry in review(subject, RULES)}
    assert found == KNOWN
