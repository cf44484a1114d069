"""A proposal folder laid out around a new bill: what else belongs in it, each file with its guidance."""

from __future__ import annotations

import json

from toolkit.amendments.operations import AmendingAct, Insert, Repeal
from toolkit.commentary.sections import WHOLE_ACT, operations_by_section, touched_sections
from toolkit.consequences.section_lists import sections_words

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
# ”lagverk konsekvenser” säger vad som saknas. Det som börjar med # är exempel: ta bort tecknet och fyll i.

# Vem som utreder, vad utredningen avser och vad den prövas mot. Ändra det som inte stämmer.
[utredning]
av = "förvaltningsmyndighet"
avser = "förslag till regeringen"
krav = ["2024:183"]

# Källorna, var och en under ett eget namn. Varje uppgift ska ha en källa.
#[kallor.promemorian]
#kort = "promemorian"
#titel = {title}
#utgivare = ""

# Förslagen. Texten hämtas till rutan i memorandum.md: > **Promemorians förslag:** [[forslaget]]
#[[forslag]]
#id = "forslaget"
#text = ""
#paragrafer = {sections}
#kalla = "promemorian, avsnitt "

# Konsekvenserna, en i taget: vad som följer, av vilka paragrafer, för vem och åt vilket håll.
# Är beloppet beräknat skriver du [konsekvens.belopp] under den, annars skälen i ej_beraknat.
#[[konsekvens]]
#id = "kostnaden"
#vad = ""
#paragrafer = {sections}
#for = ["staten", "kommuner", "regioner", "företag", "andra enskilda"]
#slag = "kostnad"
#riktning = "ökar"
#ej_beraknat = ""
#kalla = "promemorian, avsnitt "

# Alternativen, med vad som händer om ingenting görs som ett av dem.
#[[alternativ]]
#id = "ingen-atgard"
#namn = "Ingen åtgärd"
#fraga = ""
#roll = "ingen åtgärd"
#text = ""
#fordelar = [""]
#nackdelar = [""]
#kalla = "promemorian, avsnitt "

# Redogörelserna, en för varje punkt. Kan en del inte göras skriver du skälen i kan_inte_goras.
#[redogorelse.problem]
#text = ""
#kalla = "promemorian, avsnitt "

#[redogorelse.nollalternativ]
#text = ""
#kalla = "promemorian, avsnitt "
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
        "consequences.toml": _CONSEQUENCES.format(title=f'"{title}"', sections=_sections(bill)),
        "commentary.md": "\n".join([_COMMENTARY_HEAD, *_commented(bill)]),
    }


def _sections(bill: AmendingAct) -> str:
    """The sections that ``bill`` touches as ``paragrafer`` takes them: a text, or a list of texts."""
    places = touched_sections(bill)
    plain = all(place.chapter is None and place.section is not None for place in places)
    value = sections_words(places) if plain else [place.words for place in places]
    return json.dumps(value, ensure_ascii=False)


def _commented(bill: AmendingAct) -> list[str]:
    found: list[str] = []
    for place, operations in operations_by_section(bill).items():
        if place == WHOLE_ACT:
            continue
        kinds = {type(operation) for operation in operations}
        what = next((question for kind, question in _QUESTIONS.items() if kind in kinds), _CHANGED)
        found.append(f"## {place.words}\n\n<!-- {what} -->\n")
    return found


_QUESTIONS: dict[type, str] = {
    Repeal: "Paragrafen upphävs. Varför behövs den inte längre?",
    Insert: "Paragrafen är ny. Vad innebär den?",
}
_CHANGED = "Vad ändras, och varför?"
