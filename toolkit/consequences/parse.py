"""Reading ``consequences.toml``: from its text to an assessment, or every fault in it in one run."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection
from decimal import Decimal
from typing import TypeVar

from toolkit.consequences.check import Table, named
from toolkit.consequences.fields import STATEMENTS, TOP
from toolkit.consequences.model import (
    Addressee,
    Alternative,
    Assessment,
    Body,
    Consequence,
    Direction,
    Distribution,
    Figure,
    Kind,
    ProposalBox,
    Source,
    Statement,
)
from toolkit.consequences.reader import Reader, one_line
from toolkit.consequences.requirements import available
from toolkit.consequences.toml_lines import Path
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import enumerate_words, normalise, quote

_T = TypeVar("_T")
_LINE = re.compile(r"line (\d+)")


def parse_assessment(text: str, touched: Collection[Locator]) -> Assessment:
    """The assessment in ``text`` (TOML). ``touched`` are the sections that the bill changes, inserts or
    repeals, without act; every section that the text names must be among them.

    Raises FaultError with all faults, each with its line: text that isn't TOML, unknown and missing keys,
    values of the wrong kind, sections that the bill doesn't touch, sources that aren't listed, amounts
    without unit, year or method, and intervals upside down.
    """
    reader = _AssessmentReader(text, touched)
    assessment = reader.assessment(_loaded(text))
    if reader.check.faults:
        raise FaultError(*sorted(reader.check.faults, key=lambda fault: fault.line or 0))
    return assessment


def _loaded(text: str) -> Table:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError, ArithmeticError) as error:
        line = _LINE.search(str(error))
        raise FaultError.of(
            "Filen är inte giltig TOML; kontrollera citattecken, hakparenteser och likhetstecken på raden.",
            line=int(line.group(1)) if line else None,
        ) from error


class _AssessmentReader(Reader):
    """Reads the tables of the file."""

    def assessment(self, raw: Table) -> Assessment:
        data = self.check.table(raw, TOP)
        about = data.get("utredning", {})
        requirements = tuple(about.get("krav", ()))
        for name in requirements:
            if name not in available():
                known = enumerate_words([quote(one) for one in available()])
                self.check.fault(
                    f"Kravlistan {named(name)} finns inte; de som finns är {known}.", "utredning", "krav"
                )
        self.sources = set(data.get("kallor", {}))
        bodies = self._each(data, "organ", self._body)
        self.names.update(body.name for body in bodies)
        self.unique(data)
        return Assessment(
            author=about.get("av", ""),
            about=about.get("avser", ""),
            bodies_of_requirements=requirements,
            implements_directive=about.get("genomfor_direktiv", False),
            municipal_tasks=about.get("kommunala_uppgifter", False),
            omitted=one_line(about.get("utelamnad")),
            sources=tuple(
                Source(
                    name,
                    one.get("kort", one.get("titel", "")),
                    one.get("titel", ""),
                    one.get("utgivare", ""),
                    one.get("nummer"),
                    one.get("datum"),
                )
                for name, one in data.get("kallor", {}).items()
            ),
            bodies=bodies,
            boxes=self._each(data, "forslag", self._box),
            consequences=self._each(data, "konsekvens", self._consequence),
            figures=self._each(data, "uppgift", self._figure),
            distributions=self._each(data, "fordelning", self._distribution),
            statements=tuple(
                self._statement(name, one, ("redogorelse", name))
                for name, one in data.get("redogorelse", {}).items()
            ),
            alternatives=self._each(data, "alternativ", self._alternative),
        )

    def _each(self, data: Table, key: str, read: Callable[[Table, Path], _T]) -> tuple[_T, ...]:
        return tuple(read(one, (key, place)) for place, one in enumerate(data.get(key, [])))

    def _body(self, one: Table, path: Path) -> Body:
        belongs = tuple(Addressee(name) for name in one.get("hor_till", ()))
        shares = one.get("andelar", {})
        if shares and (set(shares) != set(belongs) or sum(map(Decimal, shares.values())) != 1):
            self.check.fault(
                "Andelarna ska gälla just de mottagare som står i ”hor_till” och tillsammans bli 1.",
                *path,
                "andelar",
            )
        return Body(
            one.get("namn", ""),
            belongs,
            tuple((name, Decimal(shares[name])) for name in belongs if name in shares),
        )

    def _box(self, one: Table, path: Path) -> ProposalBox:
        return ProposalBox(
            id=one.get("id", ""),
            text=normalise(one.get("text", "")),
            sections=self.sections(one, path),
            reasons=tuple(one.get("skal", ())),
            citations=self.citations(one, path),
            line=self.line(path),
        )

    def _consequence(self, one: Table, path: Path) -> Consequence:
        whom = tuple(one.get("for", ()))
        for name in whom:
            if name not in self.names:
                known = enumerate_words([quote(one) for one in sorted(self.names)])
                self.check.fault(
                    f"Mottagaren {named(name)} finns inte; de som finns är {known}.", *path, "for"
                )
        amount = self.amount(one["belopp"], (*path, "belopp")) if "belopp" in one else None
        direction = one.get("riktning", "oklart")
        if "belopp" in one and "ej_beraknat" in one:
            self.check.fault(
                "Konsekvensen har både ett belopp och ett skäl till att det saknas; ta bort det ena.",
                *path,
                "ej_beraknat",
            )
        if amount is not None and len(whom) > 1:
            self.check.fault(
                "Ett belopp ska gälla en mottagare; dela upp konsekvensen på en för varje.", *path, "for"
            )
        if amount is not None and direction not in ("ökar", "minskar"):
            self.check.fault("Ett belopp behöver en riktning: ”ökar” eller ”minskar”.", *path, "riktning")
        if one.get("slag") == "besparing" and direction == "ökar":
            self.check.fault(
                "En besparing minskar kostnaderna; skriv riktningen ”minskar”, eller slaget ”kostnad”.",
                *path,
                "riktning",
            )
        return Consequence(
            id=one.get("id", ""),
            what=normalise(one.get("vad", "")),
            sections=self.sections(one, path),
            whom=whom,
            kind=Kind(one.get("slag", "annat")),
            direction=Direction(direction),
            citations=self.citations(one, path),
            amount=amount,
            not_calculated=one_line(one.get("ej_beraknat")),
            when=one_line(one.get("nar")),
            line=self.line(path),
        )

    def _figure(self, one: Table, path: Path) -> Figure:
        value = self.interval(one, path)
        if {"varde", "lagst", "hogst"} & set(one):
            if "enhet" not in one:
                self.check.fault("Uppgiften har ett värde men ingen enhet; skriv ”enhet”.", *path)
        elif "ord" not in one:
            self.check.fault("Uppgiften har varken värde eller ord; skriv ”varde” eller ”ord”.", *path)
        if "summa" in one and value is None:
            self.check.fault("En uppgift utan värde kan inte ingå i en summa.", *path, "summa")
        return Figure(
            id=one.get("id", ""),
            what=normalise(one.get("vad", "")),
            when=one.get("nar", ""),
            citations=self.citations(one, path),
            sections=self.sections(one, path),
            value=value,
            unit=one.get("enhet"),
            qualifier=one.get("precision"),
            words=one_line(one.get("ord")),
            series=one.get("serie"),
            sums=one.get("summa"),
            line=self.line(path),
        )

    def _distribution(self, one: Table, path: Path) -> Distribution:
        rows = tuple((each, holders) for each, holders in one.get("rader", ()))
        if len({each for each, _ in rows}) != len(rows):
            self.check.fault("Samma antal står på två rader i fördelningen; slå ihop dem.", *path, "rader")
        return Distribution(
            id=one.get("id", ""),
            what=normalise(one.get("vad", "")),
            when=one.get("nar", ""),
            unit=one.get("enhet", ""),
            holders=one.get("hos", ""),
            rows=rows,
            after=one.get("efter"),
            citations=self.citations(one, path),
            sections=self.sections(one, path),
            line=self.line(path),
        )

    def _statement(self, key: str, one: Table, path: Path) -> Statement:
        if key not in STATEMENTS:
            self.check.fault(
                f"Redogörelsen {named(key)} är okänd; de som finns är {', '.join(STATEMENTS)}.",
                *path,
            )
        if "text" not in one and "kan_inte_goras" not in one:
            self.check.fault("Redogörelsen är tom; skriv ”text”, eller ”kan_inte_goras” med skälen.", *path)
        return Statement(
            key=key,
            text=one_line(one.get("text")),
            citations=self.citations(one, path),
            partly=one_line(one.get("delvis")),
            reason=one_line(one.get("kan_inte_goras")),
            restricts=one.get("inskranker"),
            line=self.line(path),
        )

    def _alternative(self, one: Table, path: Path) -> Alternative:
        if "lagforslag" in one and one.get("roll") == "huvudförslag":
            self.check.fault(
                "Huvudförslagets lagförslag är det i bill.xml; ta bort ”lagforslag”.", *path, "lagforslag"
            )
        return Alternative(
            id=one.get("id", ""),
            name=normalise(one.get("namn", "")),
            issue=normalise(one.get("fraga", "")),
            role=one.get("roll", "alternativ"),
            text=normalise(one.get("text", "")),
            pros=tuple(map(normalise, one.get("fordelar", ()))),
            cons=tuple(map(normalise, one.get("nackdelar", ()))),
            citations=self.citations(one, path),
            judgement=one_line(one.get("bedomning")),
            sections=self.sections(one, path),
            line=self.line(path),
            bill=one.get("lagforslag"),
            bill_line=self.line((*path, "lagforslag")),
        )
