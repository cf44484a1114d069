"""What the summary of consequences says, in sentences and phrases, whatever paper they end up in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.consequences.amounts import Total, interval_words
from toolkit.consequences.completeness import Result
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.model import (
    ECONOMIC,
    Addressee,
    Alternative,
    Assessment,
    Citation,
    Consequence,
    Figure,
    Kind,
)
from toolkit.consequences.section_lists import sections_words
from toolkit.consequences.summary import AddresseeSummary, FigureSum, Series, Summary
from toolkit.law.typography import enumerate_words

NO_COMPARISON = "Vad som händer om ingen åtgärd vidtas redovisas inte i den här frågan."


def lacks_comparison(alternatives: Iterable[Alternative]) -> bool:
    """Whether nothing is said of doing nothing, which the other alternatives are to be held against."""
    return all(one.role != "ingen åtgärd" for one in alternatives)


def in_short(summary: Summary, results: Iterable[Result]) -> str:
    """The numbers of the whole in a few sentences."""
    assessment = summary.assessment
    statuses = [one.status for one in results if one.status is not Status.NOT_APPLICABLE]
    calculated = sum(one.amount is not None for one in assessment.consequences)
    counted = [
        f"{statuses.count(status)} {words}" for status, words in _COUNTED.items() if status in statuses
    ]
    match len(assessment.consequences):
        case 0:
            described = "Inga konsekvenser är beskrivna."
        case 1:
            described = f"En konsekvens är beskriven, {'med' if calculated else 'utan'} belopp."
        case count:
            described = f"{count} konsekvenser är beskrivna, {calculated or 'ingen'} med belopp."
    return f"{described} Av {len(statuses)} prövade krav är {enumerate_words(counted)}."


_COUNTED = {
    Status.FULFILLED: "uppfyllda",
    Status.REASONED: "ersatta av skäl",
    Status.PARTLY: "delvis uppfyllda",
    Status.MISSING: "inte uppfyllda",
    Status.FOR_A_READER: "sådana som läsaren får bedöma",
}


def recipients(summary: Summary) -> tuple[tuple[str, tuple[Consequence, ...]], ...]:
    """Each addressee with the consequences for it and for bodies that belong to it alone, then each body
    that several addressees share. Nothing is listed twice under one name."""
    bodies = summary.assessment.bodies
    shared = [body for body in bodies if len(body.addressees) > 1]
    found: list[tuple[str, tuple[Consequence, ...]]] = []
    for addressee in Addressee:
        names = {addressee.value} | {body.name for body in bodies if body.addressees == (addressee,)}
        found.append((addressee.value, _for_names(summary, names)))
    for body in shared:
        own = _for_names(summary, {body.name})
        if own:
            found.append((f"{body.name} ({enumerate_words([str(one) for one in body.addressees])})", own))
    return tuple(found)


def _for_names(summary: Summary, names: set[str]) -> tuple[Consequence, ...]:
    return tuple(one for one in summary.assessment.consequences if names.intersection(one.whom))


def amount_words(one: Consequence) -> str:
    """The amount, or the reason for none, or that nothing is said."""
    if one.amount is not None:
        per = "per år" if one.amount.per == "år" else "en gång"
        return f"{interval_words(one.amount.interval)} {one.amount.unit} {per} ({one.amount.year})"
    if one.not_calculated:
        return f"Inte beräknat. {one.not_calculated}"
    return "Inte beräknat; inget skäl anges." if one.kind in ECONOMIC else ""


def citations_words(assessment: Assessment, citations: Iterable[Citation], understood: str = "") -> str:
    """ "Försäkringskassans rapport, avsnitt 4.4, s. 34; avsnitt 3.9.2, s. 27"; a source is named once.

    That of the id ``understood`` isn't named and comes first, so that no place seems to be another's.
    """
    places: dict[str, list[str]] = {understood: []}
    for one in citations:
        places.setdefault(one.source, []).append(one.place)
    bare = places.pop(understood)
    named = [f"{assessment.source(source).name}, {'; '.join(own)}" for source, own in places.items()]
    return "; ".join([*bare, *named])


def main_source(assessment: Assessment) -> str:
    """The id of the source that most places are in, which a paper needn't name at each; "" for none."""
    cited = Counter(
        citation.source
        for own in (
            assessment.consequences,
            assessment.figures,
            assessment.statements,
            assessment.alternatives,
        )
        for one in own
        for citation in one.citations
    )
    return next((source for source, count in cited.most_common(1) if 2 * count > cited.total()), "")


def kind_words(one: Consequence) -> str:
    """ "skyldighet, ökar"; a saving says its direction by itself."""
    return str(one.kind) if one.kind is Kind.SAVING else f"{one.kind}, {one.direction}"


def amounts_words(about: AddresseeSummary) -> str:
    """What the amounts come to for one addressee, as a sentence; or that none is calculated."""
    words = "; ".join(_sums(about)) or "inget belopp är beräknat"
    return f"{words[:1].upper()}{words[1:]}."


def _sums(about: AddresseeSummary) -> list[str]:
    return [
        *(f"nettokostnader {_total_words(one)}" for one in about.costs),
        *(f"nettointäkter {_total_words(one)}" for one in about.revenues),
        *(f"belopp som inte går att fördela {_total_words(one)}" for one in about.undivided),
    ]


def money(summary: Summary) -> Iterator[str]:
    """What the amounts come to for each addressee, in sentences, and what is not calculated."""
    for about in summary.addressees:
        sums = _sums(about)
        name = about.addressee.value[:1].upper() + about.addressee.value[1:]
        reasons = sum(one.not_calculated is not None for one in about.without_amount)
        bare = len(about.without_amount) - reasons
        parts = [f"{name}: {'; '.join(sums) if sums else 'inget belopp är beräknat'}."]
        if about.without_amount:
            parts.append(f"Utan belopp: {reasons} med angivna skäl och {bare} utan skäl.")
        elif not sums:
            parts.append("Ingen kostnad eller intäkt är beskriven.")
        yield " ".join(parts)


def _total_words(one: Total) -> str:
    per = "per år" if one.per == "år" else "en gång"
    return f"{interval_words(one.interval)} {one.unit} {per} ({one.year}, {one.count} poster)"


def municipal_texts(summary: Summary) -> Iterator[str]:
    """What changes for municipalities and regions, self-government and its proportionality."""
    assessment = summary.assessment
    statement = assessment.statement("sjalvstyrelse")
    if statement is not None:
        if statement.restricts:
            yield f"Inskränks självstyrelsen? {statement.restricts[:1].upper()}{statement.restricts[1:]}."
        yield statement.text or statement.reason or ""
    for one in summary.municipal_tasks:
        yield f"{sections_words(one.sections)} ({one.kind} {one.direction}): {one.what}"
    proportion = assessment.statement("proportionalitet")
    if proportion is None:
        yield "Överväganden enligt 14 kap. 3 § regeringsformen redovisas inte."
    else:
        yield proportion.text or proportion.reason or ""


_LEADS = {
    "problem": "Problemet",
    "forandring": "Förändringen",
    "eu": "EU-rätten",
    "begransning": "Inte mer än nödvändigt",
    "ikrafttradande": "Ikraftträdandet",
    "information": "Informationen",
    "utvardering_hur": "Hur konsekvenserna kan utvärderas",
    "utvardering_nar": "När konsekvenserna kan utvärderas",
    "jamstalldhet": "Jämställdheten",
    "nollalternativ": "Om ingen åtgärd vidtas",
    "val": "Valet",
}


def statement_words(assessment: Assessment, key: str) -> str:
    """What the assessment says under ``key`` with its sources, or that it says nothing."""
    statement = assessment.statement(key)
    if statement is None:
        return f"{_LEADS[key]}: utredningen säger ingenting."
    said = statement.text or statement.reason or ""
    lacks = f" Det som fattas: {statement.partly}" if statement.partly else ""
    cited = citations_words(assessment, statement.citations)
    return f"{_LEADS[key]}: {said}{lacks}" + (f" ({cited})" if cited else "")


def figure_words(one: Figure) -> str:
    """ "drygt 20 500 personer", or the source's information in words."""
    if one.value is None:
        return one.words or ""
    return " ".join(filter(None, (one.qualifier, interval_words(one.value), one.unit, one.words)))


def sum_words(one: FigureSum) -> str:
    """The sum of figures in a sentence."""
    about = "ungefär " if one.approximate else ""
    return (
        f"{one.name}, {one.when}: sammanlagt {about}{interval_words(one.interval)} {one.unit} "
        f"({len(one.parts)} uppgifter)."
    )


def series_words(one: Series) -> str:
    """A measurement that differs between dates or sources, in a sentence."""
    values = "; ".join(f"{figure_words(figure)} ({figure.when})" for figure in one.figures)
    return f"{one.name}: {values}."
