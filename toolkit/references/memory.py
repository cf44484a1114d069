"""What a reader of a text remembers: the acts it has named, by name, by title and by order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from toolkit.law.locator import Locator
from toolkit.references import names

_TITLE_WORDS = re.compile(
    r"\s++(?:om|angående|med|för|innefattande)\s++([\w-]++)(?:\s++([\w-]++))?+(?:\s++([\w-]++))?+"
)
_OLD_WORDING = re.compile(r"\s++i\s++(?:dess|deras|sin|den)\s++(?:\w++\s++)?lydelse")
_SHORT_NAME = re.compile(
    r"(?:(?:här|nedan|i\s++det\s++följande|fortsättningsvis)\s++(?:benämnd|kallad)\s++|\()(?P<name>[a-zåäö]\w{3,40})(?=[),.;])"
)
_SHORT_NAME_WITHIN = 250
"""How far after the number the name may end, which the act's title stands before."""
_ANOTHER_ACT = re.compile(r"\d{4}:\d|lagen(?!\w)|balken(?!\w)|förordningen(?!\w)|\.\s")
_TELLING = 10
"""Letters in a first title word that tells an act by itself ("värdepappersrörelse", not "allmän")."""
GENERIC = frozenset(
    {"", "lag", "lagen", "förordning", "förordningen", "kungörelse", "kungörelsen", "balken", "stadgan"}
)


@dataclass(slots=True)
class Memory:
    """Acts named so far. Names and titles hold through the text, antecedents only until ``forget``."""

    names: dict[str, str] = field(default_factory=dict)
    titles: dict[tuple[str, ...], str | None] = field(default_factory=dict)
    last_place: Locator | None = None
    several_places: bool = False
    _here: dict[str, str] = field(default_factory=dict)
    """Names that another act bears elsewhere in the text; they hold until ``forget``."""
    _recent: list[tuple[str, str | None]] = field(default_factory=list)

    def forget(self) -> None:
        """Start a new section: "samma lag" and "samma paragraf" point at nothing said before it."""
        self._recent = []
        self._here = {}
        self.last_place = None
        self.several_places = False

    def introduce(self, name: str, number: str, text: str, end: int) -> None:
        """An act named with its number; the title's first words are remembered with it.

        So is the short name that is given with it ("här benämnd dataskyddslagen").
        """
        base = names.basic(name)
        if base not in GENERIC:
            self._name(base, number, text, end)
        short = _short_name(text, end, names.family(base))
        if short:
            self.names[short] = number
        for key in _title_keys(text, end):
            known = self.titles.get(key, number)
            self.titles[key] = number if known == number or len(key) == 3 else None
        self.mention(names.family(base), number)

    def _name(self, base: str, number: str, text: str, end: int) -> None:
        """Hold the name; where two acts have borne it, the one that bears it now holds beyond the section."""
        known = self.names.get(base, number)
        if known != number:
            if _OLD_WORDING.match(text, end):
                return
            self._here[base] = number
            if names.table().get(base) == known:
                return
        self.names[base] = number

    def mention(self, family: str, number: str | None) -> None:
        """An act mentioned in whatever way; None for one that couldn't be identified."""
        if self._recent and self._recent[-1] == (family, number):
            return
        self._recent.append((family, number))
        if len(self._recent) > 8:
            del self._recent[0]

    def by_name(self, base: str) -> str | None:
        """The number given with the name earlier in the text, or else that of the table."""
        return self._here.get(base) or self.names.get(base) or names.table().get(base)

    def by_title(self, text: str, end: int) -> str | None:
        """The act of "lagen om …" whose first title words were given with a number before."""
        return next((self.titles[key] for key in _title_keys(text, end) if key in self.titles), None)

    def last(self, family: str, *, skip: int = 0) -> tuple[str, str | None] | None:
        """The latest mention of an act of ``family`` ("" for any), after skipping ``skip`` of them."""
        for kind, number in reversed(self._recent):
            if not family or kind == family or not kind:
                if skip == 0:
                    return kind, number
                skip -= 1
        return None

    def first_of_two(self, family: str) -> tuple[str, str | None] | None:
        """The first of exactly two different acts of ``family`` mentioned, otherwise None."""
        found: list[tuple[str, str | None]] = []
        for kind, number in self._recent:
            if (not family or kind == family or not kind) and (kind, number) not in found:
                found.append((kind, number))
        return found[0] if len(found) == 2 else None


def _short_name(text: str, end: int, family: str) -> str:
    """ "lagen (2018:218) med … (dataskyddslagen)": the name given to an act of ``family``; "" for none.

    Between its number and the name no other act may be mentioned.
    """
    before = text.find("benämnd ", end, end + _SHORT_NAME_WITHIN)
    if before < 0 and (before := text.find(f"{family}en)", end, end + _SHORT_NAME_WITHIN)) < 0:
        return ""
    match = _SHORT_NAME.search(text, end, before + 50)
    if match is None or names.family(match["name"]) != family or not names.is_name(match["name"]):
        return ""
    return "" if _ANOTHER_ACT.search(text, end, match.start()) else names.basic(match["name"])


def _title_keys(text: str, end: int) -> list[tuple[str, ...]]:
    """The first words of the title that begins at ``end``, three, two and, where it tells enough, one."""
    title = _TITLE_WORDS.match(text, end)
    if title is None:
        return []
    words = tuple(word.lower() for word in title.groups() if word)
    shortest = 1 if len(words[0]) >= _TELLING and not words[0].endswith("a") else 2
    return [words[:length] for length in range(len(words), shortest - 1, -1)]
