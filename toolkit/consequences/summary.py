"""The assessment summed up, by addressee, section and kind, with totals. Everything here is computed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolkit.consequences.amounts import ZERO, Amount, Interval, Total, totals
from toolkit.consequences.fulfilment import municipal, municipal_tasks
from toolkit.consequences.model import (
    ECONOMIC,
    Addressee,
    Alternative,
    Assessment,
    Citation,
    Consequence,
    Direction,
    Distribution,
    Figure,
    Kind,
    ProposalBox,
)
from toolkit.law.locator import Locator


@dataclass(frozen=True, slots=True)
class AddresseeSummary:
    """What the proposal means for one of the five.

    ``costs`` are net costs (savings count as negative) and ``revenues`` net revenues, each by unit, year
    and period; ``undivided`` are the amounts of bodies that several addressees share in unknown parts.
    ``without_amount`` are the costs and revenues that nobody has calculated, those with a reason first.
    """

    addressee: Addressee
    consequences: tuple[Consequence, ...]
    costs: tuple[Total, ...]
    revenues: tuple[Total, ...]
    undivided: tuple[Total, ...]
    without_amount: tuple[Consequence, ...]


@dataclass(frozen=True, slots=True)
class SectionSummary:
    """All that is said about one section of the bill, ``place``, and about finer places in it."""

    place: Locator
    consequences: tuple[Consequence, ...]
    figures: tuple[Figure, ...]
    distributions: tuple[Distribution, ...]
    alternatives: tuple[Alternative, ...]
    boxes: tuple[ProposalBox, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places in sources that anything about the section rests on, each once."""
        cited = (
            *(one.citations for one in self.boxes),
            *(one.citations for one in self.consequences),
            *(one.citations for one in self.figures),
            *(one.citations for one in self.distributions),
            *(one.citations for one in self.alternatives),
        )
        return tuple(dict.fromkeys(citation for own in cited for citation in own))


@dataclass(frozen=True, slots=True)
class FigureSum:
    """The sum of the figures that name ``name`` as their total, of one unit and time.

    ``approximate`` tells that a part is given as "drygt" or the like, so that the sum is no exact number.
    """

    name: str
    when: str
    unit: str
    interval: Interval
    parts: tuple[Figure, ...]
    approximate: bool


@dataclass(frozen=True, slots=True)
class Series:
    """One measurement at several dates or from several sources, in the order of the file."""

    name: str
    figures: tuple[Figure, ...]

    @property
    def differs(self) -> bool:
        """Whether the values are not all the same."""
        return len({figure.value for figure in self.figures if figure.value is not None}) > 1


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole summary of ``assessment``."""

    assessment: Assessment
    addressees: tuple[AddresseeSummary, ...]
    sections: tuple[SectionSummary, ...]
    kinds: tuple[tuple[Kind, tuple[Consequence, ...]], ...]
    municipal: tuple[Consequence, ...]
    municipal_tasks: tuple[Consequence, ...]
    sums: tuple[FigureSum, ...]
    series: tuple[Series, ...]
    issues: tuple[tuple[str, tuple[Alternative, ...]], ...]


def summarise(assessment: Assessment, touched: Iterable[Locator]) -> Summary:
    """The summary, with a section for each of ``touched`` (the bill's sections) in the order of the law."""
    return Summary(
        assessment=assessment,
        addressees=tuple(_addressee(assessment, addressee) for addressee in Addressee),
        sections=tuple(
            about_section(assessment, place) for place in sorted(touched, key=lambda one: one.sort_key)
        ),
        kinds=tuple(
            (kind, found)
            for kind in Kind
            if (found := tuple(one for one in assessment.consequences if one.kind is kind))
        ),
        municipal=municipal(assessment),
        municipal_tasks=municipal_tasks(assessment),
        sums=figure_sums(assessment.figures),
        series=_series(assessment.figures),
        issues=_issues(assessment.alternatives),
    )


def about_section(assessment: Assessment, place: Locator) -> SectionSummary:
    """All that the assessment says about the section at ``place``."""

    def concerns(sections: tuple[Locator, ...]) -> bool:
        return any(one.to_section == place for one in sections)

    return SectionSummary(
        place,
        tuple(one for one in assessment.consequences if concerns(one.sections)),
        tuple(one for one in assessment.figures if concerns(one.sections)),
        tuple(one for one in assessment.distributions if concerns(one.sections)),
        tuple(one for one in assessment.alternatives if concerns(one.sections)),
        tuple(one for one in assessment.boxes if concerns(one.sections)),
    )


def _addressee(assessment: Assessment, addressee: Addressee) -> AddresseeSummary:
    found = assessment.concerning(addressee)
    divided = [(one, _part(assessment, one, addressee)) for one in found if one.amount is not None]
    economic = [one for one in found if one.kind in ECONOMIC]
    return AddresseeSummary(
        addressee=addressee,
        consequences=found,
        costs=totals(
            _signed(one, part)
            for one, part in divided
            if part is not None and one.kind in (Kind.COST, Kind.SAVING)
        ),
        revenues=totals(
            _signed(one, part) for one, part in divided if part is not None and one.kind is Kind.REVENUE
        ),
        undivided=totals(
            _signed(one, one.amount)
            for one, part in divided
            if part is None and one.amount is not None and one.kind in ECONOMIC
        ),
        without_amount=tuple(
            sorted((one for one in economic if one.amount is None), key=lambda one: not one.not_calculated)
        ),
    )


def _part(assessment: Assessment, one: Consequence, addressee: Addressee) -> Amount | None:
    """The part of the amount that ``addressee`` carries; None where that isn't known."""
    assert one.amount is not None
    body = next((body for body in assessment.bodies if body.name in one.whom), None)
    if body is None or len(body.addressees) == 1:
        return one.amount
    shares = dict(body.shares)
    if addressee not in shares:
        return None
    return replace(one.amount, interval=one.amount.interval.share(shares[addressee]))


def _signed(one: Consequence, amount: Amount) -> Amount:
    """``amount`` with its sign: what becomes dearer is positive, what is saved negative."""
    return replace(amount, interval=-amount.interval) if one.direction is Direction.DOWN else amount


def figure_sums(figures: Iterable[Figure]) -> tuple[FigureSum, ...]:
    """The sums that figures name, one for each name, time and unit, in the order of the file."""
    parts: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        if figure.sums is not None and figure.value is not None:
            parts.setdefault((figure.sums, figure.when, figure.unit or ""), []).append(figure)
    return tuple(
        FigureSum(
            name,
            when,
            unit,
            sum((one.value for one in own if one.value is not None), ZERO),
            tuple(own),
            any(one.qualifier for one in own),
        )
        for (name, when, unit), own in parts.items()
    )


def _series(figures: tuple[Figure, ...]) -> tuple[Series, ...]:
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.series is not None:
            found.setdefault(figure.series, []).append(figure)
    return tuple(Series(name, tuple(own)) for name, own in found.items())


def _issues(alternatives: tuple[Alternative, ...]) -> tuple[tuple[str, tuple[Alternative, ...]], ...]:
    found: dict[str, list[Alternative]] = {}
    for one in alternatives:
        found.setdefault(one.issue, []).append(one)
    return tuple((issue, tuple(own)) for issue, own in found.items())
