"""``lagverk jamfor A B``: two proposals for one statute, read and compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from toolkit.cli import exits
from toolkit.cli.inputs import open_proposal, proposed_act, read_amendment
from toolkit.cli.output import as_pdf, json_text, say, say_bytes, write_files
from toolkit.comparison.proposals import (
    Compared,
    Proposed,
    compare_proposals,
    refuse_different_acts,
)
from toolkit.proposal.model import Proposal

BILL = "bill.xml"


def show_two(first: Path, second: Path, form: str, path: Path | None) -> int:
    """Show ``first`` and ``second`` side by side, in ``form``, on standard output or in ``path``.

    The exit code is 1 where they conflict. Raises FaultError for what can't be read, and for proposals
    to amend different statutes.
    """
    compared = read_two(first, second)
    if form == "terminal" and path is None:
        from toolkit.cli.two_proposals import print_proposals

        print_proposals(compared)
    elif path is not None:
        write_files({path: _rendered(compared, form)})
        say(str(path))
    else:
        say_bytes(_rendered(compared, form))
    return exits.FINDINGS if compared.conflicts else exits.DONE


def read_two(first: Path, second: Path) -> Compared:
    """The proposals at ``first`` and ``second``, folders or bills, compared."""
    if first.exists() and second.exists():
        refuse_different_acts(read_amendment(first), read_amendment(second))
    return compare_proposals(*_named(_read(first), _read(second)))


def _read(path: Path) -> tuple[Path, Proposal]:
    """A proposal, or an alternative bill in a proposal's folder, which amends what the proposal amends."""
    owner = _owner(path)
    whole = open_proposal(path if owner is None else owner)
    if owner is not None:
        bill = read_amendment(path)
        if bill.base.number == whole.bill.base.number:
            whole = replace(whole, bill=bill, name=f"{whole.name}, {path.stem}")
        else:
            whole = open_proposal(path)
    elif path.is_file() and path.name != BILL:
        whole = replace(whole, name=path.stem)
    proposed_act(whole, path)
    return path, whole


def _owner(path: Path) -> Path | None:
    """The proposal folder that a bill of another name lies in, at any depth; None for a proposal's own."""
    if not path.is_file() or path.name == BILL:
        return None
    return next((folder for folder in path.absolute().parents if (folder / BILL).is_file()), None)


def _named(*read: tuple[Path, Proposal]) -> tuple[Proposed, ...]:
    alike = len({whole.name for _, whole in read}) < len(read)
    return tuple(Proposed(str(path) if alike else whole.name, whole.base, whole.bill) for path, whole in read)


def _rendered(compared: Compared, form: str) -> bytes:
    match form:
        case "html":
            from toolkit.documents.proposals.page import proposals_page

            return proposals_page(compared).encode("utf-8")
        case "docx" | "pdf":
            from toolkit.documents.proposals.document import proposals_document

            document = proposals_document(compared)
            return as_pdf(document) if form == "pdf" else document
        case "json":
            from toolkit.documents.proposals.data import compared_json

            return json_text(compared_json(compared)).encode("utf-8")
        case _:
            from toolkit.cli.two_proposals import proposals_as_text

            return proposals_as_text(compared).encode("utf-8")
