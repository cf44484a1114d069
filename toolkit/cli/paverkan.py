"""``lagverk paverkan``: what else a proposal touches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from toolkit.cli import exits
from toolkit.cli.inputs import open_proposal, proposed_act
from toolkit.cli.output import (
    as_pdf,
    complain,
    form_of,
    json_text,
    refuse_to_show,
    say,
    say_bytes,
    write_files,
)
from toolkit.cli.registers import opened, register_option
from toolkit.cli.swedish import SwedishCommand
from toolkit.comparison.rows import Change
from toolkit.documents.wrapping import wrapped
from toolkit.impact.affected import Affected, by_act, in_other_acts, in_own_act
from toolkit.impact.effects import Effects
from toolkit.impact.terms import TouchedTerm, touched_terms
from toolkit.law.typography import bind, quote
from toolkit.proposal.model import Proposal
from toolkit.references.rewrite import Rewrite


@click.command("paverkan", cls=SwedishCommand)
@click.argument("proposal", metavar="FÖRSLAG", type=click.Path(path_type=Path))
@register_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "docx", "pdf"]),
    help="Formatet; annars efter filnamnet, eller text.",
)
@click.option(
    "-o", "--ut", "target", metavar="FIL", type=click.Path(path_type=Path), help="Filen att skriva."
)
def command(proposal: Path, path: Path | None, form: str | None, target: Path | None) -> int:
    """Visa vad mer FÖRSLAG påverkar.

    Här räknas de bestämmelser upp, i lagen själv och i andra författningar,
    som hänvisar till något som ändras, upphävs, betecknas om eller skjuts in.
    Var och en står med sin ordalydelse och skälet till att den är med. Sist
    står de begrepp vars definition ändras, och var de används.
    """
    form = form_of(form, target, ("text", "json", "docx", "pdf"))
    if target is None:
        refuse_to_show(form)
    whole = open_proposal(proposal)
    proposed_act(whole, proposal)
    effects = Effects(whole.base, whole.bill)
    affected = in_own_act(effects)
    with opened(path) as source:
        affected.extend(in_other_acts(effects, source.register))
        if source.shipped:
            complain(
                "Andra författningar är sökta i det lilla register som följer med; "
                "bygg ett eget med ”lagverk register bygg”."
            )
    data = _rendered(whole, affected, touched_terms(whole.base, whole.bill), form)
    if target is not None:
        write_files({target: data})
        say(str(target))
    else:
        say_bytes(data)
    return exits.DONE


def _rendered(whole: Proposal, affected: list[Affected], terms: tuple[TouchedTerm, ...], form: str) -> bytes:
    if form in ("docx", "pdf"):
        from toolkit.documents.impact_paper import impact_document

        document = impact_document(whole, affected)
        return as_pdf(document, whole.name) if form == "pdf" else document
    if form == "json":
        items = [*(_as_json(item) for item in affected), *(_term_as_json(term) for term in terms)]
        return json_text(items).encode("utf-8")
    return ("\n".join([_as_text(affected), *_terms_as_text(terms)]) + "\n").encode("utf-8")


def _as_json(item: Affected) -> dict[str, Any]:
    return {
        "kalla": str(item.source),
        "forfattning": item.title,
        "text": item.words,
        "sammanhang": item.context,
        "mal": str(item.target),
        "till": str(item.until) if item.until is not None else None,
        "skal": str(item.effect.why),
        "blir": str(item.effect.new) if item.effect.new is not None else None,
        "meddelande": bind(item.message),
        "foljdandring": _consequence_as_json(item.consequence),
    }


def _consequence_as_json(consequence: Rewrite | None) -> dict[str, str | None] | None:
    if consequence is None:
        return None
    return {"nuvarande": consequence.old, "foreslagen": consequence.new, "hinder": consequence.reason}


def _as_text(affected: list[Affected]) -> str:
    if not affected:
        return "Ingen annan bestämmelse hänvisar till det som ändras."
    lines: list[str] = []
    for _, title, items in by_act(affected):
        lines.extend(["", title] if lines else [title])
        for item in items:
            lines.append("")
            lines.extend(_indented(f"{item.source.words or 'Rubriken'}: {quote(item.context)}", 2))
            lines.extend(_indented(f"{item.message[:1].upper()}{item.message[1:]}", 4))
            if item.consequence is not None and item.consequence.new is not None:
                old, new = quote(item.consequence.old), quote(item.consequence.new)
                lines.extend(_indented(f"Följdändring: {old} → {new}.", 4))
    return "\n".join(lines)


def _indented(text: str, depth: int) -> list[str]:
    margin = " " * depth
    return wrapped(text, margin, first=margin)


_TERM = {
    Change.NEW: "definieras",
    Change.CHANGED: "får en annan definition",
    Change.REPEALED: "definieras inte längre",
}


def _term_as_json(term: TouchedTerm) -> dict[str, Any]:
    return {
        "begrepp": term.definition.term,
        "definieras": term.definition.place.fragment,
        "skal": _TERM[term.change],
        "anvands": [use.place.fragment for use in term.uses],
    }


def _terms_as_text(terms: tuple[TouchedTerm, ...]) -> list[str]:
    if not terms:
        return []
    lines = ["", "Begrepp"]
    for term in terms:
        where = ", ".join(dict.fromkeys(use.place.words for use in term.uses))
        used = f"används i {where}" if where else "används inte i det som förslaget lämnar orört"
        lines.append("")
        place = term.definition.place.words
        lines.extend(_indented(f"{quote(term.definition.term)} {_TERM[term.change]} ({place}).", 2))
        lines.extend(_indented(f"Begreppet {used}.", 4))
    return lines
