"""The summary of consequences as headings, paragraphs and tables, whatever paper they end up in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.consequences.completeness import Result
from toolkit.consequences.fulfilment import STATEMENT_OF
from toolkit.consequences.model import Addressee, Alternative, Consequence
from toolkit.consequences.section_lists import sections_words
from toolkit.consequences.summary import Summary
from toolkit.documents.consequences import figure_rows, requirement_rows
from toolkit.documents.consequences.alternatives import ABOUT, HEADS, AlternativeBills, cells, in_issue
from toolkit.documents.consequences.grouping import Group, groups, number_words, numbered, overview
from toolkit.documents.consequences.phrases import (
    NO_COMPARISON,
    amount_words,
    citations_words,
    in_short,
    kind_words,
    lacks_comparison,
    main_source,
)
from toolkit.documents.consequences.statements import asked_in_vain, paragraphs
from toolkit.law.locator import Locator
from toolkit.law.typography import enumerate_words


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is the chapter's own."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heads and rows of texts. ``about`` says what it shows, for those who don't see it."""

    about: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Table
NUMBER = "Nr"
"""The head of a first column with numbers that other tables point at."""


def chapter(
    summary: Summary, results: tuple[Result, ...], bills: AlternativeBills | None = None
) -> tuple[Block, ...]:
    """The chapter ”Konsekvenser”, ready for any paper; every number in it is computed.

    It follows the order of 6–9 §§ förordningen (2024:183) after a summary: problem, alternatives,
    consequences, other points. Each consequence stands once, with the number that other tables have.
    ``bills`` are the changes of the alternatives that have a bill of their own.
    """
    return tuple(_Chapter(summary, results, bills or {}).blocks())


_OTHERS = (
    ("Den kommunala självstyrelsen", ("sjalvstyrelse", "proportionalitet")),
    ("EU-rätten", ("eu", "over_miniminiva")),
    ("Jämställdheten", ("jamstalldhet",)),
    ("Inte mer långtgående än nödvändigt", ("begransning",)),
    ("Ikraftträdande och information", ("ikrafttradande", "information")),
    ("Utvärdering", ("utvardering_hur", "utvardering_nar")),
    ("Bemyndiganden", ("bemyndiganden",)),
    ("Hur utredningen har gjorts", ("proportion", "vagledning")),
)


class _Chapter:
    """Puts one chapter together; knows the number of each consequence and the source taken for granted."""

    def __init__(self, summary: Summary, results: tuple[Result, ...], bills: AlternativeBills) -> None:
        self._summary = summary
        self._assessment = summary.assessment
        self._results = results
        self._bills = bills
        self._groups = groups(summary.assessment)
        self._number_of = numbered(self._groups)
        self._understood = main_source(summary.assessment)
        self._unsaid = asked_in_vain(results)

    def blocks(self) -> Iterator[Block]:
        yield Heading(1, "Konsekvenser")
        yield from self._in_short()
        yield Heading(2, "Problem och mål")
        yield from self._said("problem", "forandring")
        yield Heading(2, "Alternativ")
        yield from self._alternatives()
        yield Heading(2, "Konsekvenser för dem som berörs")
        yield from self._consequences()
        yield from self._others()
        yield Heading(2, "Uppgifter som bedömningen vilar på")
        yield from self._figures()
        yield Heading(2, "Vad utredningen ska innehålla")
        if fulfilled := requirement_rows.fulfilled_words(self._results):
            yield Paragraph(fulfilled)
        yield Table(
            "Krav på utredningen som inte är uppfyllda eller som läsaren får bedöma",
            requirement_rows.HEADS,
            tuple(requirement_rows.requirement_rows(self._results, self._number_of)),
        )
        yield Heading(2, "Källor")
        yield Table(
            "Källorna",
            ("Kallas", "Titel", "Utgivare", "Nummer", "Datum"),
            tuple(
                (source.name, source.title, source.publisher, source.number or "", source.date or "")
                for source in self._assessment.sources
            ),
        )

    def _in_short(self) -> Iterator[Block]:
        yield Paragraph(in_short(self._summary, self._results))
        if self._number_of:
            yield Paragraph(
                "Tabellen visar vad som berör var och en. Talen inom parentes är konsekvensernas nummer i "
                "tabellerna längre fram." + self._without_name()
            )
        yield Table(
            "Översikt: konsekvenserna för var och en",
            ("För", "Kostnader och intäkter", "Andra konsekvenser"),
            overview(self._summary, self._number_of),
        )

    def _without_name(self) -> str:
        if not self._understood:
            return ""
        name = self._assessment.source(self._understood).name
        return f" Där bara en plats anges som källa finns den i {name}."

    def _alternatives(self) -> Iterator[Block]:
        for heading, key in (("Om ingen åtgärd vidtas", "nollalternativ"), ("Valet", "val")):
            if found := tuple(self._said(key)):
                yield Heading(3, heading)
                yield from found
        for issue, alternatives in self._summary.issues:
            yield Heading(3, issue)
            if lacks_comparison(alternatives):
                yield Paragraph(NO_COMPARISON)
            yield Table(
                f"Alternativ i frågan om {issue[:1].lower()}{issue[1:]}",
                ("Alternativ", "Fördelar", "Nackdelar", "Bedömning och källa"),
                tuple(map(self._alternative_row, alternatives)),
            )
            if shown := in_issue(alternatives, self._bills):
                yield Paragraph(f"{ABOUT}:")
                yield Table(ABOUT, HEADS, tuple(cells(one) for one in shown))

    def _alternative_row(self, one: Alternative) -> tuple[str, ...]:
        cited = citations_words(self._assessment, one.citations, self._understood)
        return (
            f"{one.name} ({one.role}). {one.text}",
            "; ".join(one.pros) or "–",
            "; ".join(one.cons) or "–",
            " ".join(filter(None, (one.judgement, f"({cited})"))),
        )

    def _consequences(self) -> Iterator[Block]:
        silent = [str(one) for one in Addressee if not self._assessment.concerning(one)]
        if silent:
            yield Paragraph(f"Inga konsekvenser är beskrivna för {enumerate_words(silent)}.")
        yield from self._said(*STATEMENT_OF.values(), "ovriga")
        for group in self._groups:
            yield Heading(3, group.name)
            yield self._consequence_table(group)
        if self._number_of:
            yield Heading(3, "Paragraf för paragraf")
            yield Table(
                "Vilka konsekvenser varje paragraf har", ("Paragraf", "Konsekvenser"), self._by_section()
            )

    def _consequence_table(self, group: Group) -> Table:
        return Table(
            f"Konsekvenser: {group.name}",
            (NUMBER, "Konsekvens", *(() if group.alike else ("För",)), "Slag", "Paragrafer"),
            tuple(
                (
                    str(self._number_of[one.id]),
                    self._told(one),
                    *(() if group.alike else (", ".join(one.whom),)),
                    kind_words(one),
                    sections_words(one.sections),
                )
                for one in group.consequences
            ),
        )

    def _told(self, one: Consequence) -> str:
        """What follows, when and how much, with the places in the sources."""
        amount = amount_words(one)
        if one.amount is not None:
            amount = f"Belopp: {amount}."
        cited = citations_words(self._assessment, one.citations, self._understood)
        return " ".join(filter(None, (one.what, one.when, amount, f"({cited})")))

    def _by_section(self) -> tuple[tuple[str, str], ...]:
        """Neighbouring sections with the same consequences share a row."""
        rows: list[tuple[list[Locator], str]] = []
        for about in self._summary.sections:
            own = number_words(self._number_of[one.id] for one in about.consequences) or "–"
            if rows and rows[-1][1] == own:
                rows[-1][0].append(about.place)
            else:
                rows.append(([about.place], own))
        return tuple((sections_words(places), own) for places, own in rows)

    def _others(self) -> Iterator[Block]:
        yield Heading(2, "Övriga bedömningar")
        for heading, keys in _OTHERS:
            found = tuple(self._said(*keys))
            tasks = self._summary.municipal_tasks if "sjalvstyrelse" in keys else ()
            if found or tasks:
                yield Heading(3, heading)
                yield from found
            if tasks:
                own = number_words(self._number_of[one.id] for one in tasks)
                yield Paragraph(f"Kommunala befogenheter och skyldigheter ändras enligt konsekvens {own}.")

    def _figures(self) -> Iterator[Block]:
        yield Table(
            "Uppgifter ur källorna",
            figure_rows.HEADS,
            tuple(figure_rows.figure_rows(self._summary, self._understood)),
        )
        for one in self._assessment.distributions:
            after = ""
            if one.sum_after is not None:
                after = f" Med förslaget blir de {one.sum_after}, {one.after} i varje."
            cited = citations_words(self._assessment, one.citations, self._understood)
            yield Paragraph(
                f"{one.what}, {one.when} ({cited}). Sammanlagt {one.sum_before} {one.unit} i "
                f"{one.number_of_holders} {one.holders}.{after}"
            )
            yield Table(
                f"{one.what}, {one.when}",
                (one.unit.capitalize(), f"Antal {one.holders}"),
                tuple((str(each), str(holders)) for each, holders in one.rows),
            )

    def _said(self, *keys: str) -> Iterator[Block]:
        yield from map(Paragraph, paragraphs(self._assessment, keys, self._unsaid, self._understood))
