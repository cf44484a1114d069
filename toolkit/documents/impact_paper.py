"""The impact of a bill as a Word document: a table of what refers to what it touches, act by act."""

from __future__ import annotations

from toolkit.documents.bill import bill_title
from toolkit.documents.ruled_tables import Text, ruled_table
from toolkit.documents.statute_papers import STATUTE_TEMPLATE
from toolkit.documents.templates import filled, template_bytes, told
from toolkit.impact.affected import Affected, by_act
from toolkit.law.typography import bind, quote
from toolkit.proposal.model import Proposal
from toolkit.word.document import text_width
from toolkit.word.ooxml import Element, parse
from toolkit.word.package import main_part, read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.properties import with_properties
from toolkit.word.styles import Styles, styles_of
from toolkit.word.template import Blocks, body

_HEADS = ("Bestämmelse", "Hänvisningen", "Varför den är med")
_TITLE = "Vad förslaget påverkar"


def impact_document(proposal: Proposal, affected: list[Affected]) -> bytes:
    """``affected`` as a table for each act: where the reference stands, its words, why it is listed.

    Raises FaultError for text that no document can hold.
    """
    template = template_bytes(STATUTE_TEMPLATE)
    with told():
        parts = read_package(template)
        styles = styles_of(parts)
        width = text_width(body(parse(parts[main_part(parts)])))
        blocks: list[Element] = []
        for _, title, items in by_act(affected):
            blocks.append(paragraph(styles["heading 2"], [run(bind(title))]))
            blocks.append(impact_table(title, items, styles, width))
        if not blocks:
            words = "Ingen annan bestämmelse hänvisar till det som ändras."
            blocks.append(paragraph(styles["Författning stycke"], [run(words)]))
        about = [paragraph(styles["Författningsuppgift"], [run(f"Förslag\t{bill_title(proposal.bill)}")])]
        parts = filled(
            template, {"titel": _TITLE, "uppgifter": Blocks(tuple(about)), "text": Blocks(tuple(blocks))}
        )
    identifier = proposal.referral.reference_number or proposal.name
    return write_package(with_properties(parts, title=_TITLE, identifier=identifier))


def impact_table(title: str, items: list[Affected], styles: Styles, width: int) -> Element:
    """``items``, the references in the act ``title``: where each stands, its words, and why it is listed.

    ``width`` is in twentieths of a point. Raises MissingStyle.
    """
    rows = []
    for item in items:
        why = [f"{item.message[:1].upper()}{item.message[1:]}"]
        if item.consequence is not None and item.consequence.new is not None:
            old, new = quote(item.consequence.old), quote(item.consequence.new)
            why.append(f"Följdändring: {old} blir {new}.")
        rows.append([Text.of(item.source.words or "Rubriken"), Text.of(item.context), Text.of(*why)])
    return ruled_table([*map(Text.of, _HEADS)], rows, styles, width, title=f"Hänvisningar i {title}")
