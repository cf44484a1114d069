"""``lagverk bygg``: every paper of a proposal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import exits
from toolkit.cli.inputs import open_proposal, other_proposals, proposed_act, read_file
from toolkit.cli.output import as_pdf, complain, say, write_files
from toolkit.cli.registers import opened, register_option
from toolkit.cli.swedish import SwedishCommand

if TYPE_CHECKING:
    from toolkit.documents.referral_appendices import Appendices
    from toolkit.documents.referral_chapters import Texts
    from toolkit.law.model import Act
    from toolkit.proposal.model import Proposal


@click.command("bygg", cls=SwedishCommand)
@click.argument("proposal", metavar="FÖRSLAG", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--ut",
    "folder",
    metavar="MAPP",
    type=click.Path(path_type=Path),
    default=Path("build"),
    help="Mappen för dokumenten; annars build.",
)
@click.option(
    "--mall",
    "template",
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="Egen Wordmall för promemorian.",
)
@click.option("--pdf", is_flag=True, help="Skriv även varje Worddokument som taggad PDF.")
@register_option
def command(proposal: Path, folder: Path, template: Path | None, pdf: bool, path: Path | None) -> int:
    """Gör alla dokument i FÖRSLAG.

    \b
    remiss.docx            promemorian: lagförslaget i två spalter, texten i
                           memorandum.md, konsekvenserna, kommentaren och
                           bilagor
    missiv.docx            brevet som remissen skickas ut med
    jamforelse.docx        lagförslaget för sig
    jamforelse.html        detsamma som webbsida
    sparade-andringar.docx lagen med ändringarna spårade
    foreslagen-lydelse.txt lagen som den skulle lyda
    foreslagen-lydelse.xml detsamma för andra program
    konsekvenser.html      konsekvenserna som webbsida
    trad.docx              tråden från ändring till källa

    De två sista görs om förslaget har en consequences.toml.
    """
    from toolkit.akn import write_act, write_bill
    from toolkit.amendments.clause import write_clause
    from toolkit.amendments.conflict_phrases import conflict_faults
    from toolkit.cli.proposal_parts import read_alternatives, read_memorandum, read_parts
    from toolkit.comparison.table import compare
    from toolkit.documents.letter import referral_letter
    from toolkit.documents.page import comparison_page
    from toolkit.documents.referral import comparison_document, referral_document
    from toolkit.documents.referral_chapters import Texts
    from toolkit.documents.tracked import tracked_document
    from toolkit.text.write import write_statute

    if pdf:
        from toolkit.documents.printing import require_pdf

        require_pdf()
    whole = open_proposal(proposal)
    proposed = proposed_act(whole, proposal)
    assessment, commentary = read_parts(proposal, whole)
    alternatives = read_alternatives(proposal, whole, assessment)
    texts = Texts(read_memorandum(proposal, assessment), assessment, commentary, alternatives)
    clause = write_clause(whole.bill, whole.base)
    rows = compare(whole.base, whole.bill)
    source = write_bill(whole.bill)
    papers = {
        "remiss.docx": referral_document(
            whole,
            rows,
            clause,
            template=read_file(template) if template else None,
            source=source,
            texts=texts,
            appended=_appended(whole, proposed, path),
        ),
        "missiv.docx": referral_letter(whole),
        "jamforelse.docx": comparison_document(whole, rows, clause, source=source),
        "sparade-andringar.docx": tracked_document(whole, proposed),
        "jamforelse.html": comparison_page(whole, rows, clause).encode("utf-8"),
        "foreslagen-lydelse.xml": write_act(proposed),
        "foreslagen-lydelse.txt": write_statute(proposed).encode("utf-8"),
        **_about_consequences(whole, texts),
    }
    if pdf:
        papers |= _printed(papers)
    write_files({folder / name: data for name, data in papers.items()})
    for name in papers:
        say(str(folder / name))
    for name, bill in other_proposals(proposal):
        if name != whole.referral.based_on:
            for fault in conflict_faults(whole.base, whole.bill, bill, (whole.name, name)):
                complain(str(fault))
    return exits.DONE


def _printed(papers: dict[str, bytes]) -> dict[str, bytes]:
    """The PDF of every Word document among ``papers``."""
    from toolkit.cli.progress import progress

    documents = [name for name in papers if name.endswith(".docx")]
    return {
        f"{name.removesuffix('.docx')}.pdf": as_pdf(papers[name], name)
        for name in progress(documents, "Skriver PDF")
    }


def _about_consequences(whole: Proposal, texts: Texts) -> dict[str, bytes]:
    if texts.assessment is None:
        return {}
    from toolkit.commentary.sections import touched_sections
    from toolkit.commentary.skeleton import skeletons
    from toolkit.consequences.completeness import results
    from toolkit.consequences.summary import summarise
    from toolkit.documents.consequences.page import consequences_page
    from toolkit.documents.consequences.thread_paper import thread_document
    from toolkit.proposal.thread import thread

    assessment = texts.assessment
    rows = thread(whole.bill, assessment, texts.commentary, texts.memorandum)
    summary = summarise(assessment, touched_sections(whole.bill))
    written = skeletons(whole.base, whole.bill)
    page = consequences_page(whole, summary, results(assessment), rows, written, texts.alternatives)
    return {
        "konsekvenser.html": page.encode("utf-8"),
        "trad.docx": thread_document(whole, assessment, rows),
    }


def _appended(whole: Proposal, proposed: Act, path: Path | None) -> Appendices:
    from toolkit.documents.referral_appendices import Appendices
    from toolkit.impact.affected import in_other_acts, in_own_act
    from toolkit.impact.effects import Effects

    effects = Effects(whole.base, whole.bill)
    with opened(path) as source:
        affected = (*in_own_act(effects), *in_other_acts(effects, source.register))
        searched = source.searched(whole.base.number)
    return Appendices(proposed, affected, searched)
