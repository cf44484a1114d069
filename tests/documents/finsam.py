"""A small real proposal: five sections of lagen (2003:1210) and their proposed wordings, verbatim.

The wordings are from the statute through SFS 2023:644 and from Försäkringskassan's report FK 2024/007710.
"""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.amendments.operations import AmendingAct, BaseAct, Insert, InsertHeading, Substitute
from toolkit.amendments.orders import EnactingClause
from toolkit.comparison.rows import Row
from toolkit.comparison.table import compare
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Content, Heading, Node, Point, Section, Subsection
from toolkit.proposal.model import Proposal, Referral

TITLE = "lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser"


def wordings(side: str) -> dict[str, str]:
    """The sections of ``wordings/<side>.txt`` by label: each begins with its number on a line of its own."""
    text = (Path(__file__).parent / "wordings" / f"{side}.txt").read_text(encoding="utf-8")
    pieces = re.split(r"(?m)^(\d+(?: [a-z])?) §\n", text)
    return {label: wording.strip() for label, wording in zip(pieces[1::2], pieces[2::2], strict=True)}


CURRENT = wordings("nuvarande")
PROPOSED = wordings("foreslagen")


def section(label: str, text: str, endnote: str | None = None) -> Section:
    """A section from plain text: subsections separated by empty lines, points on lines of their own."""
    return Section(Label.parse(label), tuple(subsection(part) for part in text.split("\n\n")), endnote)


def subsection(text: str) -> Subsection:
    content: list[Content] = []
    for line in text.splitlines():
        marker, _, rest = line.partition(" ")
        is_point = re.fullmatch(r"\d+\.|[a-z]\)|–", marker)
        content.append(Point(marker, (rest,)) if is_point else line)
    return Subsection(tuple(content))


def base() -> Act:
    body: tuple[Node, ...] = (
        section("2", CURRENT["2"]),
        Heading("Ett samordningsförbunds uppgifter"),
        section("7", CURRENT["7"]),
        Heading("Förbundsordning"),
        section("9", CURRENT["9"], "Lag (2019:914)."),
        Heading("Ett samordningsförbunds ledning m.m."),
        section("10", CURRENT["10"]),
    )
    return Act("2003:1210", "Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser", body)


def place(label: str) -> Locator:
    return Locator(section=Label.parse(label))


def bill() -> AmendingAct:
    return AmendingAct(
        kind="lag",
        title=f"Lag om ändring i {TITLE}",
        base=BaseAct("2003:1210", TITLE),
        operations=(
            *(Substitute(place(label), section(label, PROPOSED[label])) for label in ("2", "7", "9", "10")),
            Insert(place("7 a"), section("7 a", PROPOSED["7 a"])),
            InsertHeading(place("7 a"), "De samverkande parternas uppgifter"),
        ),
        provisions=(Subsection(("Denna lag träder i kraft den XX.",)),),
    )


def proposal(**referral: str | None) -> Proposal:
    data: dict[str, str | None] = {
        "sender": "Försäkringskassan",
        "reference_number": "FK 2024/007710",
        "date": "2024-12-02",
        **referral,
    }
    title = f"Uppdrag att analysera behovet av förändringar i {TITLE}"
    return Proposal("fk-2024-007710", bill(), base(), Referral(title, **data))


def rows() -> tuple[Row, ...]:
    return compare(base(), bill())


def clause() -> EnactingClause:
    return EnactingClause(
        f"Härigenom föreskrivs i fråga om {TITLE}",
        (
            "att 2, 7, 9 och 10 §§ ska ha följande lydelse,",
            "att det ska införas en ny paragraf, 7 a §, och närmast före 7 a § "
            "en ny rubrik av följande lydelse.",
        ),
    )
