"""What every entry of the file is made of: amounts, sections of the bill and places in sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from toolkit.consequences.amounts import Amount, Interval
from toolkit.consequences.check import Checker, Table, named
from toolkit.consequences.fields import ADDRESSEES
from toolkit.consequences.model import Citation
from toolkit.consequences.section_lists import NotTouched, parse_sections, sections_words
from toolkit.consequences.toml_lines import Path
from toolkit.law.locator import Locator
from toolkit.law.typography import normalise


class Reader:
    """One reading: what is sound becomes values, what isn't becomes faults in ``check``.

    ``sources`` are the ids of the listed sources and ``names`` the addressees and bodies; whoever reads
    the file fills them in before the entries are read.
    """

    def __init__(self, text: str, touched: Collection[Locator]) -> None:
        self.check = Checker(text)
        self.touched = touched
        self.sources: set[str] = set()
        self.names: set[str] = set(ADDRESSEES)

    def unique(self, data: Table) -> None:
        """Note entries of one sort that share an id."""
        for key in ("forslag", "konsekvens", "uppgift", "fordelning", "alternativ"):
            seen: Counter[str] = Counter()
            for place, one in enumerate(data.get(key, [])):
                name = one.get("id")
                seen[name] += 1
                if name is not None and seen[name] == 2:
                    self.check.fault(f"Namnet {named(name)} är taget; välj ett annat ”id”.", key, place, "id")

    def amount(self, one: Table, path: Path) -> Amount | None:
        """The amount in a table ``belopp``, None where it has no sound number."""
        interval = self.interval(one, path)
        if interval is None:
            if not {"varde", "lagst", "hogst"} & set(one):
                self.check.fault("Beloppet saknar tal; skriv ”varde”, eller ”lagst” och ”hogst”.", *path)
            return None
        if interval.low < 0:
            self.check.fault("Beloppet är negativt; skriv det utan minus och ange riktning i stället.", *path)
        return Amount(
            interval,
            one.get("enhet", ""),
            one.get("artal", 0),
            one.get("per", "år"),
            one_line(one.get("metod")) or "",
        )

    def interval(self, one: Table, path: Path) -> Interval | None:
        """The interval of an entry with ``varde`` or ``lagst`` and ``hogst``; None without a sound one."""
        exact = "varde" in one
        ends = ("lagst" in one) + ("hogst" in one)
        if exact and ends:
            self.check.fault("Skriv antingen ”varde” eller ”lagst” och ”hogst”, inte båda.", *path, "varde")
        elif exact:
            value = Decimal(one["varde"])
            return Interval(value, value)
        elif ends == 1:
            self.check.fault("Ett intervall behöver både ”lagst” och ”hogst”.", *path)
        elif ends == 2:
            low, high = Decimal(one["lagst"]), Decimal(one["hogst"])
            if low <= high:
                return Interval(low, high)
            self.check.fault("Intervallet är upp och ner: ”lagst” är större än ”hogst”.", *path, "lagst")
        return None

    def sections(self, one: Table, path: Path) -> tuple[Locator, ...]:
        """The places that ``paragrafer`` lists, each once."""
        found: list[Locator] = []
        for phrase in texts(one.get("paragrafer")):
            try:
                found.extend(parse_sections(phrase, self.touched))
            except NotTouched as error:
                self.check.fault(
                    f"{error.place} ändras inte i lagförslaget; det rör {sections_words(self.touched)}.",
                    *path,
                    "paragrafer",
                )
            except ValueError:
                self.check.fault(
                    f"{named(phrase)} går inte att läsa som paragrafer; skriv till exempel ”25 och 26 §§”.",
                    *path,
                    "paragrafer",
                )
        return tuple(dict.fromkeys(found))

    def citations(self, one: Table, path: Path) -> tuple[Citation, ...]:
        """The places in sources that ``kalla`` lists."""
        found: list[Citation] = []
        for phrase in texts(one.get("kalla")):
            source, _, place = (part.strip() for part in phrase.partition(","))
            if source not in self.sources:
                known = ", ".join(sorted(self.sources)) or "inga"
                self.check.fault(
                    f"Källan {named(source)} finns inte i listan; de som finns är {known}.", *path, "kalla"
                )
            elif not place:
                self.check.fault(
                    f"Platsen i källan saknas; skriv till exempel ”{source[:20]}, avsnitt 4.4, s. 34”.",
                    *path,
                    "kalla",
                )
            else:
                found.append(Citation(source, place))
        return tuple(found)

    def line(self, path: Path) -> int:
        """The line of the entry at ``path``."""
        return self.check.lines.of(*path) or 1


def texts(value: Any) -> list[str]:
    """One text or a list of texts, as a list; empty for None."""
    return [value] if isinstance(value, str) else list(value or [])


def one_line(text: str | None) -> str | None:
    """``text`` with single spaces; None stays None."""
    return None if text is None else normalise(text)
