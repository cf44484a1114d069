"""The summary of consequences and the thread as one self-contained web page, for screen, phone and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from toolkit.amendments.operations import AmendingAct
from toolkit.commentary.model import Age
from toolkit.commentary.sections import WHOLE_ACT, operation_words
from toolkit.commentary.skeleton import considerations
from toolkit.consequences.completeness import Result
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.model import ECONOMIC, Alternative, Assessment, Citation, Consequence
from toolkit.consequences.requirements import body_name
from toolkit.consequences.section_lists import sections_words
from toolkit.consequences.summary import Summary
from toolkit.documents.bill import bill_title
from toolkit.documents.consequences.alternatives import ABOUT, HEADS, cells, changes_of, in_issue
from toolkit.documents.consequences.charts import before_and_after, who_is_affected
from toolkit.documents.consequences.phrases import (
    NO_COMPARISON,
    amount_words,
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
from toolkit.documents.consequences.strands import reasons_words
from toolkit.documents.dates import written_date
from toolkit.documents.page import render_page
from toolkit.law.locator import Locator
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.proposal.thread import ThreadRow

CONSEQUENCES_TEMPLATE = "konsekvenser.html.j2"


def consequences_page(
    proposal: Proposal,
    summary: Summary,
    results: tuple[Result, ...],
    rows: tuple[ThreadRow, ...],
    skeleton: Callable[[Locator], tuple[str, ...]],
    bills: Mapping[str, AmendingAct] | None = None,
) -> str:
    """The page: the summary with charts, the completeness table, and each section with all said of it.

    From every figure a link leads to its source and from every section to its operations, boxes, reasons,
    consequences, commentary and sources. ``bills`` are those of the alternatives, by id. The page needs no
    network and no script. Raises FaultError for text that a page can't hold.
    """
    assessment = summary.assessment
    changes = changes_of(proposal, assessment, bills or {})
    referral = proposal.referral
    return render_page(
        CONSEQUENCES_TEMPLATE,
        {
            "titel": bill_title(proposal.bill),
            "promemoria": bind(referral.title),
            "avsandare": referral.sender,
            "diarienummer": referral.reference_number,
            "datum": written_date(referral.date) if referral.date else None,
            "i_korthet": in_short(summary, results),
            "diagram": [who_is_affected(summary), *map(before_and_after, assessment.distributions)],
            "mottagare": _recipients(summary),
            "belopp": [bind(text) for text in money(summary)],
            "slag": [
                (str(kind), len(own), bind(sections_words([place for one in own for place in one.sections])))
                for kind, own in summary.kinds
            ],
            "kommunalt": [bind(text) for text in municipal_texts(summary)],
            "redogorelser": [
                (heading, [bind(statement_words(assessment, key)) for key in keys])
                for heading, keys in _STATEMENTS
            ],
            "fragor": [
                (
                    issue,
                    [_alternative(assessment, one) for one in own],
                    NO_COMPARISON if lacks_comparison(own) else None,
                    [tuple(map(bind, cells(one))) for one in in_issue(own, changes)],
                )
                for issue, own in summary.issues
            ],
            "lagforslag": (ABOUT, HEADS),
            "utan_atgard": [bind(statement_words(assessment, key)) for key in _BEFORE_ALTERNATIVES],
            "uppgifter": [
                (
                    one.id,
                    bind(one.what),
                    one.when,
                    bind(figure_words(one)),
                    bind(sections_words(one.sections)),
                    _cited(assessment, one.citations),
                )
                for one in assessment.figures
            ],
            "summor": [
                *(bind(sum_words(one)) for one in summary.sums),
                *(bind(series_words(one)) for one in summary.series if one.differs),
            ],
            "krav": [_requirement(one) for one in results if one.status is not Status.NOT_APPLICABLE],
            "paragrafer": [_section(assessment, row, skeleton) for row in rows],
            "kallor": assessment_sources(assessment),
        },
    )


_BEFORE_ALTERNATIVES = ("problem", "forandring", "nollalternativ", "val")
_STATEMENTS = (
    ("EU-rätten", ("eu",)),
    ("Inte mer långtgående än nödvändigt", ("begransning",)),
    ("Ikraftträdande och information", ("ikrafttradande", "information")),
    ("Utvärdering", ("utvardering_hur", "utvardering_nar")),
    ("Jämställdhet", ("jamstalldhet",)),
)


def assessment_sources(assessment: Assessment) -> list[tuple[str, str, str, str]]:
    """Each source for a list: its id, what it is called, its title, and publisher with number and date."""
    return [
        (
            source.id,
            bind(source.name[:1].upper() + source.name[1:]),
            bind(source.title),
            bind(", ".join(filter(None, (source.publisher, source.number, source.date)))),
        )
        for source in assessment.sources
    ]


def _cited(assessment: Assessment, citations: Iterable[Citation]) -> list[tuple[str, str, str]]:
    return [(one.source, bind(assessment.source(one.source).name), bind(one.place)) for one in citations]


def _recipients(summary: Summary) -> list[tuple[str, list[dict[str, Any]]]]:
    """The groups of the page. A consequence for several stands under each, and is linked to at the first."""
    seen: set[str] = set()
    found: list[tuple[str, list[dict[str, Any]]]] = []
    for name, own in recipients(summary):
        entries = [{**_consequence(summary.assessment, one), "again": one.id in seen} for one in own]
        seen.update(one.id for one in own)
        found.append((name[:1].upper() + name[1:], entries))
    return found


def _consequence(assessment: Assessment, one: Consequence) -> dict[str, Any]:
    return {
        "id": one.id,
        "vad": bind(one.what),
        "paragrafer": [(_anchor(place), bind(place.words)) for place in one.sections]
        if len(one.sections) <= _FEW
        else [(_anchor(one.sections[0]), bind(sections_words(one.sections)))],
        "for": ", ".join(one.whom),
        "slag": kind_words(one),
        "belopp": bind(amount_words(one)),
        "utan_skal": one.kind in ECONOMIC and one.amount is None and not one.not_calculated,
        "nar": bind(one.when) if one.when else None,
        "kallor": _cited(assessment, one.citations),
    }


_FEW = 4
"""More sections than this are listed as one phrase."""


def _alternative(assessment: Assessment, one: Alternative) -> dict[str, Any]:
    return {
        "id": one.id,
        "namn": bind(one.name),
        "roll": one.role,
        "text": bind(one.text),
        "fordelar": [bind(text) for text in one.pros],
        "nackdelar": [bind(text) for text in one.cons],
        "bedomning": bind(one.judgement) if one.judgement else None,
        "paragrafer": bind(sections_words(one.sections)),
        "kallor": _cited(assessment, one.citations),
    }


def _requirement(one: Result) -> dict[str, Any]:
    requirement = one.requirement
    return {
        "lagrum": bind(requirement.place) if requirement.locator else body_name(requirement.body),
        "rubrik": requirement.heading + (f", {one.addressee}" if one.addressee else ""),
        "innebord": bind(requirement.duty),
        "lage": str(one.status),
        "brist": one.status in (Status.MISSING, Status.PARTLY),
        "mall": not one.binding,
        "not": bind(one.note),
    }


def _section(
    assessment: Assessment, row: ThreadRow, skeleton: Callable[[Locator], tuple[str, ...]]
) -> dict[str, Any]:
    derived = [*skeleton(row.place), considerations(row.considerations) or ""]
    return {
        "ankare": _anchor(row.place),
        "namn": "Hela lagen" if row.place == WHOLE_ACT else bind(row.place.words),
        "atgarder": ", ".join(operation_words(one) for one in row.operations),
        "rutor": [(one.id, bind(one.text)) for one in row.boxes],
        "skal": reasons_words(row),
        "konsekvenser": [(one.id, bind(one.what)) for one in row.consequences],
        "uppgifter": [(one.id, bind(f"{one.what}, {one.when}: {figure_words(one)}")) for one in row.figures],
        "skelett": bind(" ".join(filter(None, derived))),
        "kommentar": [bind(text) for text in row.commentary.paragraphs] if row.commentary else [],
        "alder": str(row.age),
        "aktuell": row.age is Age.CURRENT,
        "kallor": _cited(assessment, row.citations),
        "brister": [str(gap) for gap in row.gaps],
    }


def _anchor(place: Locator) -> str:
    return place.to_section.fragment or "lagen"
