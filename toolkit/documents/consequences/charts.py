"""Two plain charts as shapes in a coordinate system: the page's template draws them as inline SVG.

Every chart has a title, a description in words, and the table that it shows; nothing is told by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.consequences.model import Addressee, Assessment, Direction, Distribution
from toolkit.consequences.summary import Summary
from toolkit.law.typography import bind, enumerate_words


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape: "rekt" with x, y, width and height, "cirkel" with its centre and radius, or "linje"."""

    shape: str
    x: float
    y: float
    width: float
    height: float
    style: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a point; ``anchor`` is SVG's "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    style: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart ``width`` by ``height``, with its name, its description and its table."""

    anchor: str
    title: str
    description: str
    width: int
    height: int
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


_COLUMNS = {
    Addressee.STATE: "staten",
    Addressee.MUNICIPALITIES: "kommuner",
    Addressee.REGIONS: "regioner",
    Addressee.COMPANIES: "företag",
    Addressee.OTHERS: "enskilda",
}
_WIDTH = 360
_LEFT = 52
_STEP = 61.0
_ROW = 24
_TOP = 34


def who_is_affected(summary: Summary) -> Chart:
    """Sections down, the five addressees across, and in each crossing how many consequences there are.

    Consequences that leave things as they are (”oförändrat”) don't count.
    """
    assessment = summary.assessment
    columns = tuple(_COLUMNS)
    rows: list[tuple[str, tuple[int, ...]]] = []
    for about in summary.sections:
        changing = [one for one in about.consequences if one.direction is not Direction.SAME]
        counts = tuple(
            sum(any(column in assessment.addressees_of(whom) for whom in one.whom) for one in changing)
            for column in columns
        )
        rows.append((bind(about.place.words), counts))
    most = max((count for _, counts in rows for count in counts), default=1) or 1
    marks: list[Mark] = []
    labels = [
        Label(_LEFT + _STEP * (at + 0.5), 16, _COLUMNS[column], "middle", "huvud")
        for at, column in enumerate(columns)
    ]
    for position, (name, counts) in enumerate(rows):
        y = _TOP + _ROW * position + _ROW / 2
        labels.append(Label(_LEFT - 8, y + 4, name, "end"))
        marks.append(Mark("linje", _LEFT, y + _ROW / 2, _WIDTH - _LEFT, 0))
        for at, count in enumerate(counts):
            x = _LEFT + _STEP * (at + 0.5)
            if count:
                radius = round(6 + 4 * (count / most) ** 0.5, 1)
                marks.append(Mark("cirkel", x, y, radius, radius))
                labels.append(Label(x, y + 4, str(count), "middle", "pa"))
    return Chart(
        "diagram-berorda",
        "Vem berörs av vilken paragraf",
        _affected_words(assessment, columns, rows),
        _WIDTH,
        _TOP + _ROW * len(rows) + 4,
        tuple(marks),
        tuple(labels),
        ("Paragraf", *map(str, columns)),
        tuple((name, *map(str, counts)) for name, counts in rows),
    )


def _affected_words(
    assessment: Assessment, columns: tuple[Addressee, ...], rows: list[tuple[str, tuple[int, ...]]]
) -> str:
    parts = [
        f"{column} av {touched} paragrafer"
        for at, column in enumerate(columns)
        if (touched := sum(counts[at] > 0 for _, counts in rows))
    ]
    none = [str(column) for at, column in enumerate(columns) if not any(counts[at] for _, counts in rows)]
    text = f"Av {len(rows)} paragrafer berörs {enumerate_words(parts)}." if parts else "Ingen berörs."
    if none and parts:
        text += f" För {enumerate_words(none)} är ingen konsekvens beskriven."
    shared = [body for body in assessment.bodies if len(body.addressees) > 1]
    for body in shared:
        own = enumerate_words([str(one) for one in body.addressees])
        text += f" Konsekvenser för {body.name} räknas hos {own}."
    return text


def before_and_after(distribution: Distribution) -> Chart:
    """Bars for how many have how much, before and, where it is given, after."""
    total = distribution.number_of_holders
    after = [] if distribution.after is None else [(distribution.after, total)]
    groups = [(distribution.when, sorted(distribution.rows), "fore"), ("Med förslaget", after, "efter")]
    marks: list[Mark] = []
    labels: list[Label] = []
    rows: list[tuple[str, ...]] = []
    y = 14.0
    longest = _WIDTH - 88 - 66
    for name, own, style in groups:
        if not own:
            continue
        labels.append(Label(0, y, name, "start", "huvud"))
        y += 10
        for each, holders in own:
            width = round(longest * holders / (total or 1), 1)
            labels.append(Label(80, y + 13, f"{each} {_unit(distribution.unit, each)}", "end"))
            marks.append(Mark("rekt", 88, y, max(width, 1), 18, style))
            labels.append(Label(88 + max(width, 1) + 6, y + 13, f"{holders} {distribution.holders}"))
            rows.append((name, str(each), str(holders)))
            y += 24
        y += 18
    return Chart(
        f"diagram-{distribution.id}",
        f"{distribution.what}, före och efter" if after else distribution.what,
        _distribution_words(distribution),
        _WIDTH,
        round(y - 10),
        tuple(marks),
        tuple(labels),
        ("Tid", distribution.unit.capitalize(), f"Antal {distribution.holders}"),
        tuple(rows),
    )


def _unit(unit: str, number: int) -> str:
    return unit.removesuffix("er") if number == 1 and unit.endswith("er") else unit


def _distribution_words(distribution: Distribution) -> str:
    parts = [f"{holders} hade {each}" for each, holders in sorted(distribution.rows)]
    text = (
        f"{distribution.when}: av {distribution.number_of_holders} {distribution.holders} "
        f"{enumerate_words(parts)} {distribution.unit}, sammanlagt {distribution.sum_before}."
    )
    if distribution.sum_after is not None:
        text += f" Med förslaget har alla {distribution.after}, sammanlagt {distribution.sum_after}."
    return text
