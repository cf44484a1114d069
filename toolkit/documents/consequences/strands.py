"""The thread as a table, whatever paper it ends up in: a row for each section, a column for each strand."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.commentary.model import Age
from toolkit.commentary.sections import WHOLE_ACT, operation_words
from toolkit.proposal.thread import Gap, ThreadRow

HEADS = ("Bestämmelse", "Ändring", "Förslag", "Skäl", "Konsekvenser", "Kommentar", "Källor")
MISSING = "Saknas"


@dataclass(frozen=True, slots=True)
class Strand:
    """A cell: its texts, each a paragraph, and whether a reader would look in vain for more."""

    texts: tuple[str, ...]
    missing: bool = False


def strands(row: ThreadRow, sources: dict[str, str]) -> tuple[Strand, ...]:
    """The cells of ``row`` under ``HEADS``. ``sources`` are the short names of the sources by id."""
    cited: dict[str, list[str]] = {}
    for citation in row.citations:
        cited.setdefault(sources.get(citation.source, citation.source), []).append(citation.place)
    return (
        Strand(("Hela lagen" if row.place == WHOLE_ACT else row.place.words,)),
        Strand(tuple(dict.fromkeys(operation_words(one) for one in row.operations))),
        Strand(tuple(box.text for box in row.boxes), Gap.BOX in row.gaps),
        Strand(tuple(filter(None, (capital(reasons_words(row)),))), Gap.REASONS in row.gaps),
        Strand(tuple(one.what for one in row.consequences), Gap.CONSEQUENCE in row.gaps),
        Strand(
            () if row.age is Age.MISSING else (capital(row.age),),
            bool({Gap.COMMENTARY, Gap.CURRENT_COMMENTARY}.intersection(row.gaps)),
        ),
        Strand(tuple(f"{name}: {'; '.join(dict.fromkeys(places))}" for name, places in cited.items())),
    )


def reasons_words(row: ThreadRow) -> str:
    """Where reasons are given: "avsnitt 5.1 (i källan avsnitt 3.5.1, 3.5.2)"; "" where nothing says.

    The memorandum's own section comes first; the sections of the source that it builds on are named as such.
    """
    source = f"i källan avsnitt {', '.join(row.reasons)}" if row.reasons else ""
    if not row.considerations:
        return source
    return f"avsnitt {', '.join(row.considerations)}{f' ({source})' if source else ''}"


def capital(text: str) -> str:
    """``text`` as the beginning of a sentence."""
    return f"{text[:1].upper()}{text[1:]}"
