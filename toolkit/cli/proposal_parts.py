"""Reading what lies beside a proposal's bill: the assessment of consequences and the commentary."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from toolkit.cli.inputs import read_file
from toolkit.commentary.model import Commentary
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.proposal.memorandum import Memorandum, parse_memorandum
from toolkit.proposal.model import Proposal

ASSESSMENT = "consequences.toml"
COMMENTARY = "commentary.md"
MEMORANDUM = "memorandum.md"

_T = TypeVar("_T")


def read_parts(path: Path, proposal: Proposal) -> tuple[Assessment | None, Commentary | None]:
    """The assessment and the commentary beside the bill of ``proposal``; None for a file that isn't there.

    ``path`` is the folder or the bill, as the user wrote it. Raises FaultError with the faults of both
    files: no paper is made from what doesn't hold.
    """
    folder = path if path.is_dir() else path.parent
    touched = touched_sections(proposal.bill)
    faults: list[Fault] = []

    def read(name: str, parse: Callable[[str, Collection[Locator]], _T]) -> _T | None:
        file = folder / name
        if not file.exists():
            return None
        from toolkit.text.files import decode

        try:
            return parse(decode(read_file(file), str(file)).replace("\r\n", "\n"), touched)
        except FaultError as error:
            faults.extend(error.in_file(str(file)).faults)
            return None

    parts = read(ASSESSMENT, parse_assessment), read(COMMENTARY, parse_commentary)
    if faults:
        raise FaultError(*faults)
    return parts


def read_memorandum(path: Path, assessment: Assessment | None) -> Memorandum | None:
    """The memorandum beside the bill at ``path``, None where there is none.

    Its boxes take their texts from ``assessment``. Raises FaultError with its faults.
    """
    file = (path if path.is_dir() else path.parent) / MEMORANDUM
    if not file.exists():
        return None
    from toolkit.text.files import decode

    boxes = {box.id: box.text for box in assessment.boxes} if assessment else {}
    try:
        return parse_memorandum(decode(read_file(file), str(file)).replace("\r\n", "\n"), boxes)
    except FaultError as error:
        raise error.in_file(str(file)) from error
