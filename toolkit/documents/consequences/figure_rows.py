"""The figures of an assessment as rows of a table: equal values together, a sum after its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.consequences.amounts import interval_words
from toolkit.consequences.model import Assessment, Figure
from toolkit.consequences.section_lists import sections_words
from toolkit.consequences.summary import FigureSum, Summary
from toolkit.documents.consequences.phrases import citations_words, figure_words

HEADS = ("Uppgift", "Tid", "Värde", "Paragrafer", "Källa")

_Row = tuple[str, ...]


def figure_rows(summary: Summary, understood: str) -> Iterator[_Row]:
    """The rows, in the order of the file, where a figure, its series or its sum begins.

    Figures of a series that say the same at several times share a row, with times and sources in the same
    order. After the parts of a sum stands their sum, unless a source gives it. No figure is left out.
    """
    assessment = summary.assessment
    series = [one for one in summary.series if len(one.figures) > 1]
    sums = [one for one in summary.sums if len(one.parts) > 1]
    for figure in assessment.figures:
        own_series = [one for one in series if figure in one.figures]
        own_sums = [one for one in sums if figure in one.parts]
        for measured in own_series:
            if figure is measured.figures[0]:
                yield from _series(assessment, measured.figures, understood)
        for total in own_sums:
            if figure is total.parts[0]:
                yield from _sum(assessment, total, understood)
        if not own_series and not own_sums:
            yield _row(assessment, [figure], figure.what, figure_words(figure), understood)


def _series(assessment: Assessment, own: Iterable[Figure], understood: str) -> Iterator[_Row]:
    equal: dict[tuple[str, str], list[Figure]] = {}
    for figure in own:
        equal.setdefault((figure.what, figure_words(figure)), []).append(figure)
    for (what, words), figures in equal.items():
        yield _row(assessment, figures, what, words, understood)


def _sum(assessment: Assessment, one: FigureSum, understood: str) -> Iterator[_Row]:
    for part in one.parts:
        yield _row(assessment, [part], part.what, figure_words(part), understood)
    if any((it.value, it.unit, it.when) == (one.interval, one.unit, one.when) for it in assessment.figures):
        return
    about = "ungefär " if one.approximate else ""
    total = f"{about}{interval_words(one.interval)} {one.unit}"
    yield (f"Summa: {one.name[:1].lower()}{one.name[1:]}", one.when, total, "–", "–")


def _row(assessment: Assessment, own: Sequence[Figure], name: str, value: str, understood: str) -> _Row:
    return (
        name,
        "; ".join(dict.fromkeys(one.when for one in own)),
        value,
        sections_words(list(dict.fromkeys(place for one in own for place in one.sections))) or "–",
        citations_words(assessment, [cited for one in own for cited in one.citations], understood),
    )
