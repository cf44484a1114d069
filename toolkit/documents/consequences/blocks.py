"""The summary of consequences as headings, paragraphs and tables, whatever paper they end up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.consequences.completeness import Result
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.model import Alternative, Assessment, Consequence
from toolkit.consequences.requirements import body_name
from toolkit.consequences.section_lists import sections_words
from toolkit.consequences.summary import Summary
from toolkit.documents.consequences.alternatives import ABOUT, HEADS, AlternativeBills, cells, in_issue
from toolkit.documents.consequences.phrases import (
    NO_COMPARISON,
    amount_words,
    citations_words,
    figure_words,
    in_short,
    kind_words,
    lacks_comparison,
    money,
    municipal_texts,
    recipients,
    series_words,
    statement_words,
    sum_words,
)
from toolkit.law.typography import bind


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


def chapter(
    summary: Summary, results: tuple[Result, ...], bills: AlternativeBills | None = None
) -> tuple[Block, ...]:
    """The chapter ”Konsekvenser”, ready for any paper; every number in it is computed.

    ``bills`` are the changes of the alternatives that have a bill of their own.
    """
    return tuple(_blocks(summary, results, bills or {}))


def _blocks(summary: Summary, results: tuple[Result, ...], bills: AlternativeBills) -> Iterator[Block]:
    assessment = summary.assessment
    yield Heading(1, "Konsekvenser")
    yield Paragraph(in_short(summary, results))
    yield Heading(2, "Vad förslaget betyder för var och en")
    for name, consequences in recipients(summary):
        yield Heading(3, name[:1].upper() + name[1:])
        if consequences:
            yield _consequence_list(name, consequences)
        else:
            yield Paragraph("Ingenting sägs om konsekvenser för den här gruppen.")
    yield Heading(2, "Konsekvenserna var för sig")
    yield _consequence_table(assessment)
    yield Heading(2, "Belopp")
    for text in money(summary):
        yield Paragraph(text)
    yield Heading(2, "Paragraf för paragraf")
    yield Table(
        "Varje paragraf med de konsekvenser den har och för vem",
        ("Paragraf", "Antal", "För", "Källor"),
        tuple(
            (
                about.place.words,
                str(len(about.consequences)),
                ", ".join(dict.fromkeys(whom for one in about.consequences for whom in one.whom)) or "–",
                ", ".join(dict.fromkeys(assessment.source(one.source).name for one in about.citations))
                or "–",
            )
            for about in summary.sections
        ),
    )
    yield Heading(2, "Efter slag")
    yield Table(
        "Antalet konsekvenser av varje slag",
        ("Slag", "Antal", "Paragrafer"),
        tuple(
            (str(kind), str(len(own)), sections_words([place for one in own for place in one.sections]))
            for kind, own in summary.kinds
        ),
    )
    yield Heading(2, "Kommuner och regioner")
    yield from map(Paragraph, municipal_texts(summary))
    yield from _statements(assessment, "Ikraftträdande och information", ("ikrafttradande", "information"))
    yield from _statements(assessment, "Utvärdering", ("utvardering_hur", "utvardering_nar"))
    yield from _statements(assessment, "Jämställdhet", ("jamstalldhet",))
    yield Heading(2, "Alternativen")
    yield from _statement_paragraphs(assessment, ("nollalternativ", "val"))
    for issue, alternatives in summary.issues:
        yield Heading(3, issue)
        yield Table(
            f"Alternativ i frågan om {issue[:1].lower()}{issue[1:]}",
            ("Alternativ", "Fördelar", "Nackdelar", "Bedömning"),
            tuple(_alternative_row(one, assessment) for one in alternatives),
        )
        if shown := in_issue(alternatives, bills):
            yield Paragraph(f"{ABOUT}:")
            yield Table(ABOUT, HEADS, tuple(cells(one) for one in shown))
        if lacks_comparison(alternatives):
            yield Paragraph(NO_COMPARISON)
    yield Heading(2, "Uppgifter som bedömningen vilar på")
    yield from _figures(summary)
    yield Heading(2, "Vad utredningen ska innehålla")
    yield completeness_table(results)
    yield Heading(2, "Källor")
    yield Table(
        "Källorna",
        ("Kallas", "Titel", "Utgivare", "Nummer", "Datum"),
        tuple(
            (source.name, source.title, source.publisher, source.number or "", source.date or "")
            for source in assessment.sources
        ),
    )


def _consequence_list(name: str, own: tuple[Consequence, ...]) -> Table:
    return Table(
        f"Konsekvenser för {name}",
        ("Paragrafer", "Slag", "Konsekvens"),
        tuple((sections_words(one.sections), kind_words(one), one.what) for one in own),
    )


def _consequence_table(assessment: Assessment) -> Table:
    return Table(
        "Konsekvenserna var för sig",
        ("Konsekvens", "Paragrafer", "För", "Slag", "När", "Belopp", "Källa"),
        tuple(
            (
                one.what,
                sections_words(one.sections),
                ", ".join(one.whom),
                kind_words(one),
                one.when or "",
                amount_words(one),
                citations_words(assessment, one.citations),
            )
            for one in assessment.consequences
        ),
    )


def _statements(assessment: Assessment, heading: str, keys: tuple[str, ...]) -> Iterator[Block]:
    yield Heading(2, heading)
    yield from _statement_paragraphs(assessment, keys)


def _statement_paragraphs(assessment: Assessment, keys: tuple[str, ...]) -> Iterator[Block]:
    for key in keys:
        yield Paragraph(statement_words(assessment, key))


def _alternative_row(one: Alternative, assessment: Assessment) -> tuple[str, ...]:
    judgement = " ".join(filter(None, (one.judgement, f"({citations_words(assessment, one.citations)})")))
    return (
        f"{one.name} ({one.role}). {one.text}",
        "; ".join(one.pros) or "–",
        "; ".join(one.cons) or "–",
        judgement,
    )


def _figures(summary: Summary) -> Iterator[Block]:
    assessment = summary.assessment
    yield Table(
        "Uppgifter ur källorna",
        ("Uppgift", "Tid", "Värde", "Paragrafer", "Källa"),
        tuple(
            (
                one.what,
                one.when,
                figure_words(one),
                sections_words(one.sections) or "–",
                citations_words(assessment, one.citations),
            )
            for one in assessment.figures
        ),
    )
    yield from (Paragraph(sum_words(one)) for one in summary.sums)
    yield from (Paragraph(series_words(one)) for one in summary.series if one.differs)
    for distribution in assessment.distributions:
        yield Table(
            f"{distribution.what}, {distribution.when}",
            (distribution.unit.capitalize(), f"Antal {distribution.holders}"),
            tuple((str(each), str(holders)) for each, holders in distribution.rows),
        )
        after = ""
        if distribution.sum_after is not None:
            after = f" Med förslaget blir de {distribution.sum_after}, {distribution.after} i varje."
        yield Paragraph(
            f"Sammanlagt {distribution.sum_before} {distribution.unit} i "
            f"{distribution.number_of_holders} {distribution.holders}.{after}"
        )


def completeness_table(results: Iterable[Result]) -> Table:
    """Every requirement, how it stands and why."""
    return Table(
        "Kraven på utredningen och hur de är uppfyllda",
        ("Lagrum", "Krav", "Läge", "Anmärkning"),
        tuple(
            (
                one.requirement.place if one.requirement.locator else bind(body_name(one.requirement.body)),
                one.requirement.heading + (f", {one.addressee}" if one.addressee else ""),
                str(one.status) + ("" if one.binding else " (mall, inte krav)"),
                one.note,
            )
            for one in results
            if one.status is not Status.NOT_APPLICABLE
        ),
    )
