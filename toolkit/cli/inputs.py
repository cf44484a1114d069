"""Reading what a command is given: statutes, amending acts and proposal folders, by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from toolkit.amendments.operations import AmendingAct, BaseAct
from toolkit.law.faults import Fault, FaultError
from toolkit.law.model import Act
from toolkit.proposal.model import Proposal, Referral
from toolkit.proposal.referral import parse_referral

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; the largest statute in force is 2 MB."""
_SFS_NUMBER = re.compile(r"\d{4}:\d+")
_AMENDING_TITLE = re.compile(
    r"\bom (?:ändring|upphävande|ikraftträdande|fortsatt giltighet)\b", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"härigenom (?:föreskriv|förordna)|enligt riksdagens beslut.{0,20}?(?:föreskriv|förordna)|"
    r"(?:regeringen|kungl\. maj:t) (?:föreskriver|förordnar|har funnit gott)",
    re.IGNORECASE,
)


def read_file(path: Path) -> bytes:
    """The bytes of ``path``. Raises FaultError where there is no such file or it can't be read."""
    try:
        if path.is_dir():
            raise FaultError.of("Det här är en mapp; ange en fil i den.", file=str(path))
        if path.stat().st_size > LARGEST_FILE:
            raise FaultError.of("Filen är större än 64 MB; dela upp den.", file=str(path))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FaultError.of("Filen finns inte; kontrollera sökvägen.", file=str(path)) from error
    except OSError as error:
        raise FaultError.of("Filen går inte att läsa; kontrollera behörigheten.", file=str(path)) from error


Noted = Callable[[Fault], None]
"""Takes what a reader kept whole or left out: things to know, not faults."""


def _unnoted(fault: Fault) -> None:
    """For commands where what the reader notes is beside the point."""


def read_law(path: Path, *, base: Act | None = None, noted: Noted = _unnoted) -> Act | AmendingAct:
    """The statute or amending act in ``path``, XML or text. Raises FaultError with the file's name.

    ``base`` is the act that an amending act amends, where it is at hand: its sections tell what a range
    in the clause takes in.
    """
    return law_in(read_file(path), path, base=base, noted=noted)


def law_in(data: bytes, path: Path, *, base: Act | None = None, noted: Noted = _unnoted) -> Act | AmendingAct:
    """As ``read_law``, where the bytes of ``path`` are at hand already."""
    if not data.strip():
        raise FaultError.of("Filen är tom; ange en fil med en författning.", file=str(path))
    try:
        if _is_xml(data, path):
            return _read_xml(data, path)
        law, notes = _read_text(data, path, base)
    except FaultError as error:
        raise error.in_file(str(path)) from error
    for note in notes:
        noted(replace(note, file=str(path)))
    return law


def _is_xml(data: bytes, path: Path) -> bool:
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return path.suffix.lower() in (".xml", ".akn") or start.startswith(b"<")


def _read_xml(data: bytes, path: Path) -> Act | AmendingAct:
    from toolkit.akn import read

    return read(data, str(path))


def _read_text(data: bytes, path: Path, base: Act | None) -> tuple[Act | AmendingAct, tuple[Fault, ...]]:
    from toolkit.text.files import decode, tidied
    from toolkit.text.statute import read_statute

    text = tidied(decode(data, str(path)))
    reading = read_statute(text)
    start = " ".join(text[:10_000].split())
    # Only statutes are published with a head of metadata, also those whose title is an amending act's.
    amends = _AMENDING_TITLE.search(start, 0, 400) and _CLAUSE.search(start)
    if reading.act.metadata or not amends:
        return reading.act, reading.notes
    from toolkit.text.amending import read_amending_print

    amending = read_amending_print(text, base)
    if amending.missing:
        raise FaultError(*amending.missing)
    return _numbered(amending.bill), amending.notes


def _numbered(bill: AmendingAct) -> AmendingAct:
    """``bill`` with the SFS number of a code or another act whose name a clause gives alone."""
    if bill.base.number:
        return bill
    from toolkit.references.names import basic, table

    number = table().get(basic(bill.base.citation), "")
    return replace(bill, base=replace(bill.base, number=number))


def read_statute(path: Path) -> Act:
    """The statute in ``path``. Raises FaultError where the file holds an amending act."""
    law = read_law(path)
    if not isinstance(law, Act):
        raise FaultError.of(
            "Filen innehåller en ändringsförfattning; ange den författning som ändras.", file=str(path)
        )
    return law


def read_base(reference: str) -> Act:
    """The statute that ``reference`` gives: a file, or an SFS number looked up under ``statutes/``."""
    if _SFS_NUMBER.fullmatch(reference) and not Path(reference).exists():
        return find_statute(BaseAct(reference, reference), Path())
    return read_statute(Path(reference))


def read_amendment(path: Path, *, base: Act | None = None, noted: Noted = _unnoted) -> AmendingAct:
    """The amending act in ``path``: a proposal folder, its bill, or a text; fields as for ``read_law``."""
    if path.is_dir():
        path = _bill_in(path)
    law = read_law(path, base=base, noted=noted)
    if isinstance(law, Act):
        raise FaultError.of(
            "Filen innehåller en hel författning; ange en ändringsförfattning.", file=str(path)
        )
    return law


def _bill_in(folder: Path) -> Path:
    bill = folder / "bill.xml"
    if not bill.exists():
        raise FaultError.of("Mappen saknar bill.xml; ange mappen till ett förslag.", file=str(folder))
    return bill


def find_statute(base: BaseAct, near: Path) -> Act:
    """The statute that ``base`` names, under ``statutes/`` in the working folder or above ``near``.

    The wording that ``base`` names, in the file called after it or else in the one that holds it; where
    ``base`` names none, the latest one there. Raises FaultError where it is missing.
    """
    name = base.number.replace(":", "-").replace(" ", "-")
    folders = [folder / "statutes" / name for folder in (Path(), *near.absolute().parents)]
    wordings = next((found for folder in folders if (found := sorted(folder.glob("*.xml")))), [])
    if base.wording is None and wordings:
        return read_statute(max(wordings, key=_wording_key))
    wanted = f"{base.wording.replace(':', '-')}.xml" if base.wording is not None else ""
    for path in sorted(wordings, key=lambda path: path.name != wanted):
        act = read_statute(path)
        if path.name == wanted or act.amended_through == base.wording:
            return act
    which = f" i lydelse t.o.m. SFS {base.wording}" if wordings else ""
    raise FaultError.of(
        f"Författningen {base.number}{which} som ska ändras saknas; lägg den i "
        f"statutes/{name}/{wanted} med ”lagverk importera”.",
        file=str(near) if near.name else None,
    )


def _wording_key(path: Path) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", path.stem))


def open_proposal(path: Path, *, underway: tuple[Path, ...] = ()) -> Proposal:
    """The proposal in the folder ``path``, or the one that the bill ``path`` belongs to.

    One based on another proposal has that one's wording as its base; ``underway`` are the proposals
    that are being opened for that reason.
    """
    if not path.exists():
        raise FaultError.of("Förslaget finns inte; ange mappen under proposals/.", file=str(path))
    bill_path = _bill_in(path) if path.is_dir() else path
    bill = read_amendment(bill_path)
    folder = bill_path.parent
    data = folder / "referral.toml"
    referral = Referral(title=bill.title)
    if data.exists():
        from toolkit.text.files import decode

        try:
            referral = parse_referral(decode(read_file(data), str(data)))
        except FaultError as error:
            raise error.in_file(str(data)) from error
    return Proposal(
        name=folder.absolute().name,
        bill=bill,
        base=_base_of(bill, bill_path, referral, (*underway, folder.absolute())),
        referral=referral,
    )


def proposed_act(proposal: Proposal, path: Path) -> Act:
    """The statute as ``proposal``, opened from ``path``, would have it. Raises FaultError in its bill."""
    from toolkit.amendments.applying.apply import apply

    try:
        return apply(proposal.base, proposal.bill)
    except FaultError as error:
        raise error.in_file(str(path / "bill.xml" if path.is_dir() else path)) from error


def _base_of(bill: AmendingAct, bill_path: Path, referral: Referral, underway: tuple[Path, ...]) -> Act:
    if referral.based_on is None:
        return find_statute(bill.base, bill_path)
    other = underway[-1].parent / referral.based_on
    if other in underway:
        raise FaultError.of(
            f"Förslaget utgår från ”{referral.based_on}”, som i sin tur utgår från detta; "
            "ändra ”based_on” i det ena.",
            file=str(bill_path.parent / "referral.toml"),
        )
    return proposed_act(open_proposal(other, underway=underway), other)


def other_proposals(path: Path) -> list[tuple[str, AmendingAct]]:
    """The other proposals beside ``path``, name and bill; what can't be read is left out."""
    here = (path if path.is_dir() else path.parent).absolute()
    found: list[tuple[str, AmendingAct]] = []
    for folder in sorted(here.parent.iterdir()):
        if folder != here and (folder / "bill.xml").is_file():
            try:
                found.append((folder.name, read_amendment(folder)))
            except FaultError:
                continue
    return found
