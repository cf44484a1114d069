"""Reading what lies beside a proposal's bill: the assessment of consequences and the commentary."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from toolkit.amendments.operations import AmendingAct
from toolkit.cli.inputs import read_amendment, read_file
from toolkit.commentary.model import Commentary
from toolkit.commentary.parse import parse_commentary
from toolkit.commentary.sections import touched_sections
from toolkit.consequences.model import Assessment
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.typography import quote
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


def read_alternatives(
    path: Path, proposal: Proposal, assessment: Assessment | None
) -> dict[str, AmendingAct]:
    """The bills of the alternatives that have one, by the alternatives' ids.

    Raises FaultError with every one that isn't there, can't be read, amends another act than ``proposal``
    or doesn't fit the wording that it amends.
    """
    folder = path if path.is_dir() else path.parent
    found: dict[str, AmendingAct] = {}
    faults: list[Fault] = []
    for one in assessment.alternatives if assessment else ():
        if one.bill is None:
            continue
        try:
            found[one.id] = _alternative(folder, one.bill, one.bill_line, proposal)
        except FaultError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultError(*faults)
    return found


def _alternative(folder: Path, name: str, line: int, proposal: Proposal) -> AmendingAct:
    from toolkit.amendments.applying.apply import apply

    file = folder / name
    here = str(folder / ASSESSMENT)
    if not file.is_file() or not file.resolve().is_relative_to(folder.resolve()):
        raise FaultError.of(
            f"Lagförslaget {quote(name)} finns inte i förslagets mapp; kontrollera ”lagforslag”.",
            file=here,
            line=line,
        )
    bill = read_amendment(file)
    if bill.base.number != proposal.bill.base.number:
        raise FaultError.of(
            f"Lagförslaget {quote(name)} ändrar {bill.base.number}, inte {proposal.bill.base.number} som "
            "förslaget; ange ett lagförslag till ändring i samma författning.",
            file=here,
            line=line,
        )
    try:
        apply(proposal.base, bill)
    except FaultError as error:
        raise error.in_file(str(file)) from error
    return bill


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
