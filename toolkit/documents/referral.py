"""The referral document: the Word document that goes out on remiss, and the comparison by itself."""

from __future__ import annotations

from dataclasses import replace

from toolkit.amendments.orders import EnactingClause
from toolkit.comparison.rows import Row
from toolkit.documents.bill import (
    bill_title,
    clause_paragraphs,
    comparison_table,
    provision_paragraphs,
    provisions_control,
)
from toolkit.documents.dates import written_date
from toolkit.documents.exchange.bill_record import bill_origin
from toolkit.documents.exchange.origin import with_origin
from toolkit.documents.exchange.passages import printed_passages
from toolkit.documents.referral_appendices import Appendices, appendices
from toolkit.documents.referral_chapters import Texts, chapters
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.word.additions import Additions
from toolkit.word.comments import footnote_texts
from toolkit.word.controls import open_field
from toolkit.word.document import text_width
from toolkit.word.ooxml import Element, parse
from toolkit.word.package import main_part, read_package, write_package
from toolkit.word.paragraphs import paragraph
from toolkit.word.properties import with_properties
from toolkit.word.styles import Styles, styles_of
from toolkit.word.template import Blocks, Contents, Field, Open, body

REFERRAL_TEMPLATE = "remiss.docx"
COMPARISON_TEMPLATE = "jamforelse.docx"


def referral_document(
    proposal: Proposal,
    rows: tuple[Row, ...],
    clause: EnactingClause,
    *,
    template: bytes | None = None,
    source: bytes | None = None,
    texts: Texts | None = None,
    appended: Appendices | None = None,
) -> bytes:
    """The referral document as .docx: title page, contents, the bill with its two-column table, and prose.

    ``rows`` is the comparison of the proposal's base with its bill and ``clause`` its enacting clause.
    ``template`` is a Word template with the fields of ``templates/remiss.docx``, None for that one. What
    the referral leaves open becomes a marked place to fill in. With ``source``, the bill as a file, what a
    reviewer changes in the right column can be read back. ``texts`` is what the chapters around the bill
    are made of, ``appended`` what the appendices after them are. The same arguments give the same bytes.
    Raises FaultError for a template or a text that can't be used.
    """
    referral = proposal.referral
    front: dict[str, Field] = {
        "titel": bind(referral.title),
        "avsandare": _or_open(referral.sender, "[avsändare]"),
        "diarienummer": _or_open(referral.reference_number, "[diarienummer]"),
        "datum": _or_open(referral.date and written_date(referral.date), "[datum]"),
        "innehall": Contents(),
    }
    return _document(
        proposal,
        rows,
        clause,
        template_bytes(REFERRAL_TEMPLATE) if template is None else template,
        front,
        source,
        texts or Texts(),
        appended,
    )


def comparison_document(
    proposal: Proposal,
    rows: tuple[Row, ...],
    clause: EnactingClause,
    *,
    template: bytes | None = None,
    source: bytes | None = None,
) -> bytes:
    """The bill alone as .docx: heading, enacting clause, two-column table and entry into force.

    As ``referral_document``, with the fields of ``templates/jamforelse.docx``.
    """
    template = template_bytes(COMPARISON_TEMPLATE) if template is None else template
    return _document(proposal, rows, clause, template, {}, source)


def _document(
    proposal: Proposal,
    rows: tuple[Row, ...],
    clause: EnactingClause,
    template: bytes,
    front: dict[str, Field],
    source: bytes | None,
    texts: Texts | None = None,
    appended: Appendices | None = None,
) -> bytes:
    with told():
        parts = read_package(template)
        styles = styles_of(parts)
        additions = Additions(parts, styles)
        notes = additions.footnotes
        title = bill_title(proposal.bill)
        width = text_width(body(parse(parts[main_part(parts)])))
        around: dict[str, Field] = {}
        if texts is not None:
            prose = chapters(proposal, texts, additions, width)
            last = appendices(proposal, appended, styles, width) if appended is not None else ()
            around = {"sammanfattning": Blocks(prose.before), "kapitel": Blocks((*prose.after, *last))}
        fields: dict[str, Field] = {
            **front,
            **around,
            "lagforslagets_titel": title,
            "ingress": Blocks(tuple(clause_paragraphs(clause, styles, notes, proposal.base, proposal.bill))),
            # A bill that only repeals prints nothing: a table would be two heads over nothing.
            "jamforelse": Blocks(
                (
                    comparison_table(
                        rows,
                        styles,
                        notes,
                        number=proposal.base.number,
                        width=width,
                        about=title,
                        current_head=proposal.current_head,
                    ),
                )
                if rows
                else ()
            ),
            "ikrafttradande": Blocks(
                (
                    provisions_control(
                        proposal.base,
                        provision_paragraphs(proposal.bill, styles) or [_open_entry_into_force(styles)],
                    ),
                )
            ),
        }
        made = additions.attach(filled(template, fields))
    made = with_origin(
        made,
        replace(
            bill_origin(proposal, rows, clause, source),
            passages=printed_passages(made),
            footnotes=tuple(footnote_texts(made).values()),
        ),
    )
    referral = proposal.referral
    return write_package(
        with_properties(
            made,
            title=referral.title if front else title,
            author=referral.sender,
            identifier=referral.reference_number,
            date=referral.date,
        )
    )


def _or_open(value: str | None, prompt: str) -> Field:
    return Open(prompt) if value is None else bind(value)


def _open_entry_into_force(styles: Styles) -> Element:
    prompt = open_field(
        "ikrafttradande", "[ikraftträdandebestämmelse]", 999, style=styles["placeholder text"]
    )
    return paragraph(styles["Ikraftträdande"], [prompt])
