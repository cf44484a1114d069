"""The summary of consequences and the thread as data for other programs. The keys are stable."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from toolkit.commentary.sections import operation_words
from toolkit.consequences.amounts import Interval, Total
from toolkit.consequences.completeness import Result
from toolkit.consequences.model import Alternative, Assessment, Citation, Consequence
from toolkit.consequences.summary import AddresseeSummary, Summary
from toolkit.documents.consequences.alternatives import AlternativeBills
from toolkit.law.locator import Locator
from toolkit.proposal.thread import ThreadRow


def summary_json(
    summary: Summary,
    results: tuple[Result, ...],
    rows: tuple[ThreadRow, ...],
    bills: AlternativeBills | None = None,
) -> dict[str, Any]:
    """Everything: consequences, summaries with their totals, figures, alternatives, completeness, thread."""
    assessment = summary.assessment
    return {
        "konsekvenser": [_consequence(one) for one in assessment.consequences],
        "mottagare": [_addressee(one) for one in summary.addressees],
        "slag": {str(kind): [one.id for one in own] for kind, own in summary.kinds},
        "uppgifter": [
            {
                "id": one.id,
                "vad": one.what,
                "nar": one.when,
                "varde": _interval(one.value),
                "enhet": one.unit,
                "precision": one.qualifier,
                "ord": one.words,
                "serie": one.series,
                "lagrum": _places(one.sections),
                "kallor": _citations(one.citations),
            }
            for one in assessment.figures
        ],
        "summor": [
            {
                "namn": one.name,
                "nar": one.when,
                "enhet": one.unit,
                "varde": _interval(one.interval),
                "ungefar": one.approximate,
                "uppgifter": [part.id for part in one.parts],
            }
            for one in summary.sums
        ],
        "fordelningar": [
            {
                "id": one.id,
                "vad": one.what,
                "nar": one.when,
                "rader": [list(pair) for pair in one.rows],
                "antal": one.number_of_holders,
                "summa_fore": one.sum_before,
                "efter": one.after,
                "summa_efter": one.sum_after,
                "kallor": _citations(one.citations),
            }
            for one in assessment.distributions
        ],
        "redogorelser": {
            one.key: {
                "text": one.text,
                "delvis": one.partly,
                "kan_inte_goras": one.reason,
                "inskranker": one.restricts,
                "kallor": _citations(one.citations),
            }
            for one in assessment.statements
        },
        "alternativ": [
            {
                "id": one.id,
                "fraga": one.issue,
                "roll": one.role,
                "namn": one.name,
                "text": one.text,
                "fordelar": list(one.pros),
                "nackdelar": list(one.cons),
                "bedomning": one.judgement,
                "lagforslag": _bill(one, bills or {}),
                "lagrum": _places(one.sections),
                "kallor": _citations(one.citations),
            }
            for one in assessment.alternatives
        ],
        "fullstandighet": [
            {
                "kravlista": one.requirement.body,
                "lagrum": str(one.requirement.locator) if one.requirement.locator else None,
                "regel": one.requirement.rule,
                "krav": one.requirement.heading,
                "mottagare": str(one.addressee) if one.addressee else None,
                "lage": str(one.status),
                "bindande": one.binding,
                "anmarkning": one.note,
                "atgard": one.way_out or None,
            }
            for one in results
        ],
        "trad": thread_json(rows),
        "kallor": _sources(assessment),
    }


def thread_json(rows: Iterable[ThreadRow]) -> list[dict[str, Any]]:
    """One object for each section that the bill touches; ``brister`` lists its gaps."""
    return [
        {
            "lagrum": row.place.fragment,
            "atgarder": [operation_words(one) for one in row.operations],
            "forslag": [{"id": one.id, "text": one.text, "skal": list(one.reasons)} for one in row.boxes],
            "skal": list(row.reasons),
            "overvaganden": list(row.considerations),
            "konsekvenser": [one.id for one in row.consequences],
            "uppgifter": [one.id for one in row.figures],
            "kommentar": {"alder": str(row.age), "lydelse": row.written_for_now},
            "kallor": _citations(row.citations),
            "brister": [str(gap) for gap in row.gaps],
        }
        for row in rows
    ]


def _bill(one: Alternative, bills: AlternativeBills) -> dict[str, Any] | None:
    if one.bill is None or one.id not in bills:
        return None
    changes = bills[one.id]
    return {
        "fil": one.bill,
        "andrar": _places(changes.changed),
        "lika": _places(changes.same),
        "olika": _places(changes.different),
        "darutover": _places(changes.more),
        "utelamnar": _places(changes.lacking),
    }


def _consequence(one: Consequence) -> dict[str, Any]:
    amount = one.amount
    return {
        "id": one.id,
        "vad": one.what,
        "lagrum": _places(one.sections),
        "for": list(one.whom),
        "slag": str(one.kind),
        "riktning": str(one.direction),
        "belopp": None
        if amount is None
        else {
            "varde": _interval(amount.interval),
            "enhet": amount.unit,
            "artal": amount.year,
            "per": amount.per,
            "metod": amount.method,
        },
        "ej_beraknat": one.not_calculated,
        "nar": one.when,
        "kallor": _citations(one.citations),
    }


def _addressee(one: AddresseeSummary) -> dict[str, Any]:
    return {
        "mottagare": str(one.addressee),
        "konsekvenser": [consequence.id for consequence in one.consequences],
        "nettokostnader": _totals(one.costs),
        "nettointakter": _totals(one.revenues),
        "ofordelat": _totals(one.undivided),
        "utan_belopp": [
            {"id": consequence.id, "skal": consequence.not_calculated} for consequence in one.without_amount
        ],
    }


def _totals(sums: tuple[Total, ...]) -> list[dict[str, Any]]:
    return [
        {
            "varde": _interval(one.interval),
            "enhet": one.unit,
            "artal": one.year,
            "per": one.per,
            "poster": one.count,
        }
        for one in sums
    ]


def _interval(value: Interval | None) -> list[int | float] | None:
    return None if value is None else [_number(value.low), _number(value.high)]


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _places(places: tuple[Locator, ...]) -> list[str]:
    return [place.fragment for place in places]


def _citations(citations: Iterable[Citation]) -> list[dict[str, str]]:
    return [{"kalla": one.source, "plats": one.place} for one in citations]


def _sources(assessment: Assessment) -> list[dict[str, str | None]]:
    return [
        {
            "id": one.id,
            "titel": one.title,
            "utgivare": one.publisher,
            "nummer": one.number,
            "datum": one.date,
        }
        for one in assessment.sources
    ]
