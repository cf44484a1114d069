"""A small act and short ways to write what amends it, for the tests of apply."""

from __future__ import annotations

from toolkit.amendments.operations import AmendingAct, BaseAct, Operation
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Chapter, Node, Section
from toolkit.law.resolve import plain_text
from toolkit.text.statute import read_nodes, read_statute
from toolkit.text.write import write_nodes

BASE = """Lag (2020:1) om prov

Inledning

1 §   Lagen gäller prov.

2 §   Länsstyrelsen prövar ärenden om prov. Lag (2021:5).

Avgifter

3 §   Avgift ska betalas för
1. ansökan,
2. anmälan, och
3. tillsyn.

Avgiften tillfaller staten.

4 §   Har upphävts genom lag (2022:7).

Överklagande

5 §   Beslut får överklagas.

Övergångsbestämmelser

2020:1

1. Denna lag träder i kraft den 1 januari 2021.

2. Äldre bestämmelser gäller för äldre ärenden.

Bilaga 1

Förteckning över prov
"""

CHAPTERS = """Lag (2020:2) om kapitel

1 kap. Inledande bestämmelser

1 §   Lagen gäller kapitel.

2 §   Ord förklaras.

2 kap. Tillsyn

Vem som utövar tillsyn

1 §   Länsstyrelsen utövar tillsyn.

2 §   Tillsynen är öppen.

4 kap. Överklagande

1 §   Beslut får överklagas.
"""


def act(text: str = BASE) -> Act:
    """The act that ``text`` holds."""
    return read_statute(text).act


def at(words: str) -> Locator:
    """The place in Swedish words, or as a fragment ("#K2")."""
    return Locator.parse(words)


def wording(text: str) -> Section | Chapter:
    """The one section or chapter in ``text``."""
    (node,) = read_nodes(text)
    assert isinstance(node, Section | Chapter)
    return node


def amending(
    *operations: Operation,
    number: str | None = "2025:10",
    provisions: str = "",
    base: str = "",
    clause: str | None = None,
) -> AmendingAct:
    """An amending act with ``operations``; a bill where ``number`` is None."""
    return AmendingAct(
        kind="lag",
        title="Lag om ändring",
        base=BaseAct(base, "lagen om prov"),
        operations=operations,
        provisions=read_nodes(provisions),
        form="utfärdad" if number else "förslag",
        number=number,
        printed_clause=clause,
    )


def lines(body: tuple[Node, ...] | Act) -> list[str]:
    """What stands in an act, one block a line: what a person would read."""
    nodes = body.body if isinstance(body, Act) else body
    return [" ".join(block.split()) for block in write_nodes(nodes).split("\n\n")]


def text_of(section: Section) -> str:
    """The words of a section's subsections."""
    return " ".join(plain_text(part.content) for part in section.content if hasattr(part, "content"))
