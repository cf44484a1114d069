"""The referral letter: what is referred, to whom, by when to answer and how (DOC13, DOC14).

Its fixed text, how a referral is answered, stands in the template, where a ministry words it as it likes.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.documents.bill import bill_title
from toolkit.documents.dates import written_date
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.law.typography import bind
from toolkit.proposal.model import Proposal
from toolkit.word.controls import open_field
from toolkit.word.ooxml import Element
from toolkit.word.package import read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.styles import Styles, styles_of
from toolkit.word.template import Blocks, Field, Open

LETTER_TEMPLATE = "missiv.docx"
_ATTACHED = (
    "Promemorian med lagförslaget (remiss.docx)",
    "Lagförslaget för sig (jamforelse.docx)",
    "Lagen med ändringarna som spårade ändringar (sparade-andringar.docx)",
)


def referral_letter(proposal: Proposal, *, template: bytes | None = None) -> bytes:
    """The referral letter of ``proposal`` as .docx, from the data in its ``referral.toml``.

    What the data leaves open becomes a marked place to fill in. ``template`` has the fields of
    ``templates/missiv.docx``. The same arguments give the same bytes. Raises FaultError for a template, a
    date or a text that can't be used.
    """
    template = template_bytes(LETTER_TEMPLATE) if template is None else template
    referral = proposal.referral
    title = bill_title(proposal.bill)
    with told():
        styles = styles_of(read_package(template))
        fields: dict[str, Field] = {
            "titel": bind(referral.title),
            "lagforslaget": f"{title[:1].lower()}{title[1:]}",
            "avsandare": _or_open(referral.sender, "[avsändare]"),
            "diarienummer": _or_open(referral.reference_number, "[diarienummer]"),
            "datum": _or_open(referral.date and written_date(referral.date), "[datum]"),
            "sista_dag": _or_open(
                referral.last_day and written_date(referral.last_day), "[sista dag för svar]"
            ),
            "svar_till": _or_open(referral.answers_to, "[adress för svar]"),
            "kontakt": _or_open(referral.contact, "[den som svarar på frågor]"),
            "remissinstanser": Blocks(_consulted(referral.consulted, styles)),
            "bilagor": Blocks(_listed(referral.attachments or _ATTACHED, styles)),
        }
        parts = filled(template, fields)
    return write_package(
        with_properties(
            parts,
            title=f"Remiss av {referral.title}",
            author=referral.sender,
            identifier=referral.reference_number,
            date=referral.date,
        )
    )


def _or_open(value: str | None, prompt: str) -> Field:
    return Open(prompt) if value is None else bind(value)


def _consulted(bodies: Sequence[str], styles: Styles) -> tuple[Element, ...]:
    if bodies:
        return _listed(bodies, styles)
    prompt = open_field("remissinstanser", "[remissinstanser]", 999, style=styles["placeholder text"])
    return (paragraph(styles["Remissinstans"], [prompt]),)


def _listed(names: Sequence[str], styles: Styles) -> tuple[Element, ...]:
    return tuple(
        paragraph(styles["Remissinstans"], [run(f"{number}\t{bind(name)}")])
        for number, name in enumerate(names, start=1)
    )
