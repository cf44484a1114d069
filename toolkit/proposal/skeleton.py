"""A proposal folder laid out around a new bill: what else belongs in it, each file with its guidance."""

from __future__ import annotations

from toolkit.amendments.operations import AmendingAct, Insert, Repeal, Substitute
from toolkit.law.model import Section

_REFERRAL = """# Uppgifter om remissen. Det du inte vet lämnar du tomt; fältet står då öppet i dokumentet.

# Promemorians titel, så som den ska stå på titelsidan.
title = {title}

# Vem som remitterar, och under vilket diarienummer.
sender = ""
reference_number = ""

# Dagen för remissen, skriven som 2027-01-15.
date = ""

# Sista dag för svar, adressen som svaren ska till och de som ska få remissen, till exempel
# consulted = ["Arbetsförmedlingen", "Statskontoret"]
last_day = ""
answers_to = ""
consulted = []
"""
_MEMORANDUM = """# Sammanfattning

<!-- Vad föreslås, för vem och när? En halv sida. -->

# Bakgrund

<!-- Vad gäller i dag, och vad är problemet? Ange källan till varje uppgift. -->

# Överväganden och förslag

<!-- Ett avsnitt för varje förslag. Börja med förslaget i en ruta, därefter skälen. -->

# Ikraftträdande- och övergångsbestämmelser

<!-- När ska ändringarna träda i kraft, och vad ska gälla för äldre fall? -->
"""
_CONSEQUENCES = """# Konsekvenserna av förslaget. Så fyller du i filen: docs/konsekvenser.md.
# ”lagverk konsekvenser” säger vad som saknas.

# Vem som utreder, vad utredningen avser och vad den prövas mot. Ändra det som inte stämmer.
[utredning]
av = "förvaltningsmyndighet"
avser = "förslag till regeringen"
krav = ["2024:183"]

# Källorna, var och en under ett eget namn. Varje uppgift ska ha en källa.
[kallor.promemorian]
kort = "promemorian"
titel = {title}
utgivare = "[avsändare]"
"""
_COMMENTARY_HEAD = """<!-- Författningskommentar. En rubrik för varje paragraf som ändras eller är ny.
Säg vad paragrafen innebär, vad som ändras och varför, och hur den ska tillämpas. -->
"""


def skeleton(bill: AmendingAct, based_on: str | None = None) -> dict[str, str]:
    """The files that belong beside ``bill.xml``: referral data, memorandum, consequences and commentary.

    Everything that isn't known yet is left open, with guidance in Swedish. ``based_on`` is the proposal
    whose wording the bill amends.
    """
    title = bill.title.replace("\\", "\\\\").replace('"', '\\"')
    stands_on = f'\n# Förslaget som detta utgår från.\nbased_on = "{based_on}"\n' if based_on else ""
    return {
        "referral.toml": _REFERRAL.format(title=f'"{title}"') + stands_on,
        "memorandum.md": _MEMORANDUM,
        "consequences.toml": _CONSEQUENCES.format(title=f'"{title}"'),
        "commentary.md": "\n".join([_COMMENTARY_HEAD, *_commented(bill)]),
    }


def _commented(bill: AmendingAct) -> list[str]:
    found: list[str] = []
    for op in bill.operations:
        section = isinstance(op, Repeal | Substitute | Insert) and op.target.section is not None
        if not section or (isinstance(op, Substitute | Insert) and not isinstance(op.wording, Section)):
            continue
        what = {
            Repeal: "Paragrafen upphävs. Varför behövs den inte längre?",
            Insert: "Paragrafen är ny. Vad innebär den?",
        }.get(type(op), "Vad ändras, och varför?")
        found.append(f"## {op.target.to_section.words}\n\n<!-- {what} -->\n")  # type: ignore[union-attr]
    return found
