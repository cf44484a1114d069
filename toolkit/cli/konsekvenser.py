"""``lagverk konsekvenser``: the consequence summary, the thread and the commentary, and what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli import exits
from toolkit.cli.inputs import open_proposal
from toolkit.cli.output import complain, form_of, say, say_bytes, write_files
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import Fault, FaultError

if TYPE_CHECKING:
    from toolkit.amendments.operations import AmendingAct
    from toolkit.consequences.model import Assessment
    from toolkit.proposal.model import Proposal
    from toolkit.proposal.thread import ThreadRow


@click.command("konsekvenser", cls=SwedishCommand)
@click.argument("proposal", metavar="FÖRSLAG", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "docx"]),
    help="Hur resultatet visas; annars efter filnamnet, eller text.",
)
@click.option(
    "--visa",
    "part",
    type=click.Choice(["sammanfattning", "trad", "kommentar"]),
    default="sammanfattning",
    help="Vad som visas; annars sammanfattningen.",
)
@click.option("-o", "--ut", "path", metavar="FIL", type=click.Path(path_type=Path), help="Filen att skriva.")
def command(proposal: Path, form: str | None, part: str, path: Path | None) -> int:
    """Visa konsekvenserna av FÖRSLAG och vad som saknas.

    Uppgifterna står i consequences.toml. De prövas mot 5–11 §§ förordningen
    (2024:183) om konsekvensutredningar. Webbsidan har både sammanfattningen
    och tråden: ändring, förslag, skäl, konsekvens, kommentar och källa.
    I Word finns tråden som en tabell för sig, och sammanfattningen som ett
    kapitel i remiss.docx.

    Det som saknas skrivs också som meddelanden. Slutkoden är 1 när något som
    krävs saknas, helt eller delvis.
    """
    from toolkit.cli.proposal_parts import ASSESSMENT, read_alternatives, read_memorandum, read_parts
    from toolkit.consequences.completeness import completeness
    from toolkit.proposal.thread import thread

    form = form_of(form, path, ("text", "json", "html", "docx"))
    whole = open_proposal(proposal)
    folder = proposal if proposal.is_dir() else proposal.parent
    assessment, commentary = read_parts(proposal, whole)
    memorandum = read_memorandum(proposal, assessment) if assessment is not None else None
    rows = thread(whole.bill, assessment, commentary, memorandum)
    if part != "sammanfattning" and form == "html":
        raise FaultError.of(
            "Webbsidan visar sammanfattning, tråd och kommentar tillsammans; ta bort ”--visa”."
        )
    if form == "docx":
        if part != "trad":
            raise FaultError.of("I Word finns bara tråden för sig; lägg till ”--visa trad”.")
        if path is None:
            raise FaultError.of("Ett Worddokument kan inte visas i terminalen; ange en fil med -o.")
        from toolkit.documents.consequences.thread_paper import thread_document

        write_files({path: thread_document(whole, assessment, rows)})
        say(str(path))
        return _code(any(row.gaps for row in rows))
    if part == "kommentar":
        if form == "json":
            raise FaultError.of("Kommentaren finns som text; dess läge står i ”--visa trad --format json”.")
        from toolkit.commentary.skeleton import skeletons
        from toolkit.documents.consequences.text import commentary_text

        _give(commentary_text(rows, commentary, skeletons(whole.base, whole.bill)), path)
        return _code(any(row.gaps for row in rows if not _commented(row)))
    if part == "trad":
        from toolkit.documents.consequences.data import thread_json
        from toolkit.documents.consequences.text import thread_text

        _give(thread_text(rows) if form == "text" else _json(thread_json(rows)), path)
        return _code(any(row.gaps for row in rows))
    if assessment is None:
        raise FaultError.of(
            "Förslaget har ingen konsekvensutredning; skriv en, se docs/konsekvenser.md.",
            file=str(folder / ASSESSMENT),
        )
    _give(_summary(whole, assessment, rows, form, read_alternatives(proposal, whole, assessment)), path)
    missing = completeness(assessment)
    if form == "text":
        for one in missing:
            complain(str(Fault(one.message, file=str(folder / ASSESSMENT), line=one.line, place=one.place)))
    return _code(any(one.binding for one in missing))


def _summary(
    whole: Proposal,
    assessment: Assessment,
    rows: tuple[ThreadRow, ...],
    form: str,
    bills: dict[str, AmendingAct],
) -> str:
    from toolkit.commentary.sections import touched_sections
    from toolkit.consequences.completeness import results
    from toolkit.consequences.summary import summarise
    from toolkit.documents.consequences.alternatives import changes_of

    summary = summarise(assessment, touched_sections(whole.bill))
    checked = results(assessment)
    match form:
        case "json":
            from toolkit.documents.consequences.data import summary_json

            return _json(summary_json(summary, checked, rows, changes_of(whole, assessment, bills)))
        case "html":
            from toolkit.commentary.skeleton import skeletons
            from toolkit.documents.consequences.page import consequences_page

            written = skeletons(whole.base, whole.bill)
            return consequences_page(whole, summary, checked, rows, written, bills)
        case _:
            from toolkit.documents.consequences.blocks import chapter
            from toolkit.documents.consequences.text import blocks_text

            return blocks_text(chapter(summary, checked, changes_of(whole, assessment, bills)))


def _commented(row: ThreadRow) -> bool:
    from toolkit.proposal.thread import Gap

    return not {Gap.COMMENTARY, Gap.CURRENT_COMMENTARY}.intersection(row.gaps)


def _json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _give(text: str, path: Path | None) -> None:
    data = (text.rstrip("\n") + "\n").encode("utf-8")
    if path is None:
        say_bytes(data)
    else:
        write_files({path: data})
        say(str(path))


def _code(lacking: bool) -> int:
    return exits.FINDINGS if lacking else exits.DONE
